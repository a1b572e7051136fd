// How a text is written without changing what it says.
#include "catalog/entryfix.h"

namespace sharedesk {

namespace {

bool isInvisible(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF || code == 0x00AD ||
           (character.category() == QChar::Other_Control && code != '\n' && code != '\t' && code != '\r');
}

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

// Letters, digits and signs of the full-width block that have a plain twin and are no Chinese punctuation.
QChar plainCharacter(QChar character)
{
    const char16_t code = character.unicode();
    const bool letterOrDigit = (code >= 0xFF10 && code <= 0xFF19) || (code >= 0xFF21 && code <= 0xFF3A) ||
                               (code >= 0xFF41 && code <= 0xFF5A);
    const bool sign = code == 0xFF0F || code == 0xFF0D || code == 0xFF3F || code == 0xFF0B ||
                      code == 0xFF05 || code == 0xFF0E;
    return letterOrDigit || sign ? QChar(char16_t(code - 0xFEE0)) : character;
}

// The Chinese form of a bracket, comma, semicolon or colon; null when it has none.
QChar chineseForm(QChar character)
{
    switch (character.unicode()) {
    case '(':
        return QChar(0xFF08);
    case ')':
        return QChar(0xFF09);
    case ',':
        return QChar(0xFF0C);
    case ';':
        return QChar(0xFF1B);
    case ':':
        return QChar(0xFF1A);
    default:
        return QChar();
    }
}

// Radicals and compatibility forms (⽬ for 目) look alike and hide duplicates.
QString withoutLookAlikes(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if ((code >= 0x2E80 && code <= 0x2FDF) || (code >= 0xF900 && code <= 0xFAFF))
            result += QString(character).normalized(QString::NormalizationForm_KC);
        else
            result += character;
    }
    return result;
}

} // namespace

QString tidied(const QString &text, bool keepLines)
{
    QStringList lines;
    QString line;
    const auto endLine = [&] {
        lines << line.simplified();
        line.clear();
    };
    for (const QChar character : text) {
        if (character == QLatin1Char('\n') && keepLines)
            endLine();
        else if (!isInvisible(character))
            line += character.isSpace() ? QChar(u' ') : character;
    }
    endLine();
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    return lines.join(QLatin1Char('\n'));
}

QString plainForm(const QString &text)
{
    const QString source = withoutLookAlikes(text);
    QString result;
    result.reserve(source.size());
    // Brackets open and close in the same form: the closing one follows what the opening one became.
    QVector<bool> chinese;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar character = plainCharacter(source.at(i));
        const QChar before = i > 0 ? source.at(i - 1) : QChar();
        const QChar after = i + 1 < source.size() ? source.at(i + 1) : QChar();
        const bool amongHan = isHan(before) || isHan(after);
        QChar form = character;
        if (character == QLatin1Char('(') || character == QChar(0xFF08)) {
            const bool toChinese = character == QChar(0xFF08) || amongHan;
            chinese << toChinese;
            form = toChinese ? QChar(0xFF08) : QChar(u'(');
        } else if (character == QLatin1Char(')') || character == QChar(0xFF09)) {
            const bool toChinese =
                chinese.isEmpty() ? character == QChar(0xFF09) || amongHan : chinese.takeLast();
            form = toChinese ? QChar(0xFF09) : QChar(u')');
        } else if (isHan(before) && isHan(after) && !chineseForm(character).isNull()) {
            form = chineseForm(character);
        }
        result += form;
    }
    return result;
}

} // namespace sharedesk
