#include "text/pinyin.h"

#include <QSet>

#include <algorithm>

namespace sharedesk {

namespace {

bool isLatin(QChar character)
{
    return character.unicode() < 0x80 && character.isLetterOrNumber();
}

bool isSyllable(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar letter) { return letter >= QLatin1Char('a') && letter <= QLatin1Char('z'); });
}

Error wrongLine(const char *code, int line)
{
    return {QString::fromLatin1(code), QStringLiteral("line %1").arg(line), QStringLiteral("line %1").arg(line)};
}

} // namespace

Result<PinyinTable> PinyinTable::fromReadings(const QByteArray &text)
{
    PinyinTable table;
    int number = 0;
    for (const QString &line : QString::fromUtf8(text).split(QLatin1Char('\n'))) {
        ++number;
        if (line.isEmpty())
            continue;
        const QStringList parts = line.split(QLatin1Char(' '));
        if (parts.size() != 2 || !isSyllable(parts.first()))
            return wrongLine("pinyin.readings", number);
        for (const QChar character : parts.last())
            table.m_readings.insert(character.unicode(), parts.first());
    }
    table.noteSyllables();
    return table;
}

Result<PinyinTable> PinyinTable::extendedBy(const QByteArray &phrases) const
{
    PinyinTable table = *this;
    int number = 0;
    for (const QString &line : QString::fromUtf8(phrases).split(QLatin1Char('\n'))) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        QStringList parts = line.simplified().split(QLatin1Char(' '));
        const QString word = parts.takeFirst();
        if (parts.size() != word.size() || !std::all_of(parts.begin(), parts.end(), isSyllable))
            return wrongLine("pinyin.phrase", number);
        table.m_phrases.insert(word, parts);
        table.m_longest = qMax(table.m_longest, word.size());
    }
    table.noteSyllables();
    return table;
}

void PinyinTable::noteSyllables()
{
    QSet<QString> syllables(m_readings.cbegin(), m_readings.cend());
    for (const QStringList &phrase : std::as_const(m_phrases)) {
        for (const QString &syllable : phrase)
            syllables.insert(syllable);
    }
    m_syllables = QStringList(syllables.cbegin(), syllables.cend());
    m_syllables.sort();
}

QVector<PinyinTable::Piece> PinyinTable::pieces(const QString &text) const
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    QVector<Piece> found;
    for (qsizetype i = 0; i < plain.size();) {
        if (isLatin(plain.at(i))) {
            const qsizetype begin = i;
            while (i < plain.size() && isLatin(plain.at(i)))
                ++i;
            found.append({plain.mid(begin, i - begin), false});
            continue;
        }
        qsizetype length = qMin(m_longest, plain.size() - i);
        for (; length > 1; --length) {
            const auto phrase = m_phrases.constFind(plain.mid(i, length));
            if (phrase == m_phrases.cend())
                continue;
            for (const QString &syllable : *phrase)
                found.append({syllable, true});
            break;
        }
        if (length > 1) {
            i += length;
            continue;
        }
        const auto reading = m_readings.constFind(plain.at(i).unicode());
        if (reading != m_readings.cend())
            found.append({*reading, true});
        ++i;
    }
    return found;
}

QStringList PinyinTable::syllables(const QString &text) const
{
    QStringList texts;
    for (const Piece &piece : pieces(text))
        texts << piece.text;
    return texts;
}

QStringList PinyinTable::readSyllables(const QString &text) const
{
    QStringList texts;
    for (const Piece &piece : pieces(text))
        texts << (piece.isRead ? piece.text : QString(breakOfReading));
    return texts;
}

QString PinyinTable::full(const QString &text) const
{
    return syllables(text).join(QString());
}

QString PinyinTable::initials(const QString &text) const
{
    QString letters;
    for (const Piece &piece : pieces(text))
        letters += piece.isRead ? piece.text.left(1) : piece.text;
    return letters;
}

} // namespace sharedesk
