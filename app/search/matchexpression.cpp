#include "matchexpression.h"

#include <algorithm>

#include "catalog/searchquery.h"
#include "hantokenizer.h"

namespace sharedesk {

namespace {

constexpr int mostReadings = 128;

QString quoted(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString marked(char mark, const QString &parts)
{
    return quoted(QLatin1Char(mark) + parts);
}

// The readings of as many of the first letters as have few enough. Without any when the whole word has none.
QVector<QStringList> fewReadings(const QString &word, const PinyinTable &pinyin)
{
    QVector<QStringList> readings = readingsOf(word, pinyin, mostReadings + 1);
    for (qsizetype length = word.size() - 1; readings.size() > mostReadings; --length)
        readings = readingsOf(word.left(length), pinyin, mostReadings + 1);
    return readings;
}

QString ofWord(const QString &word, Within within, const PinyinTable &pinyin)
{
    const bool name = within == Within::Name;
    if (!isAscii(word))
        return (name ? QStringLiteral("name : ") : QString()) + quoted(word);
    QStringList ways{(name ? QStringLiteral("{name ni} : ") : QString()) + quoted(word)};
    // One letter is the first letter of whatever it could be read as.
    if (word.size() > 1) {
        QStringList phrases;
        for (const QStringList &reading : fewReadings(word, pinyin))
            phrases << marked(markOfSyllables, reading.join(QLatin1Char(' ')) + QLatin1Char(markOfBeginning));
        if (!phrases.isEmpty())
            ways << (name ? QStringLiteral("np : (") : QStringLiteral("{np pp} : (")) + phrases.join(QStringLiteral(" OR ")) + QLatin1Char(')');
    }
    if (!name)
        ways << QStringLiteral("code : ") + marked(markOfParts, word);
    return QLatin1Char('(') + ways.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

} // namespace

bool isAscii(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar character) { return character.unicode() < 0x80; });
}

bool findsMore(const QStringList &words, const PinyinTable &pinyin)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return word.size() > 1 && isAscii(word) && readingsOf(word, pinyin, mostReadings + 1).size() > mostReadings;
    });
}

QString matchExpression(const QStringList &words, Within within, const PinyinTable &pinyin)
{
    QStringList all;
    for (const QString &word : words)
        all << ofWord(word, within, pinyin);
    return all.join(QStringLiteral(" AND "));
}

} // namespace sharedesk
