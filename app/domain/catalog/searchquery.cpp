#include "catalog/searchquery.h"

#include <QRegularExpression>

#include <algorithm>

#include "catalog/hitspans.h"
#include "catalog/resourcecode.h"

namespace sharedesk {

namespace {

constexpr const char *facetKeys[] = {"department", "sharing", "format", "frequency", "theme", "status"};

// A line break would look like the end of a part.
QString oneLine(QString text)
{
    return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

constexpr qsizetype longestSyllable = 6; // "zhuang"

// In the order of the alphabet, those that begin with the letters would stand here.
bool beginsOne(const QStringList &syllables, QStringView letters)
{
    const auto first = std::lower_bound(syllables.begin(), syllables.end(), letters, [](const QString &a, QStringView b) { return a < b; });
    return first != syllables.end() && first->startsWith(letters);
}

// From which places on the letters can be read to their end. Else every way through what comes before a place that
// cannot would be tried, and their number doubles with each "xian".
QVector<bool> readablePlaces(const QString &letters, const QStringList &syllables)
{
    QVector<bool> readable(letters.size() + 1);
    for (qsizetype at = letters.size() - 1; at >= 0; --at) {
        const auto left = QStringView(letters).mid(at);
        readable[at] = beginsOne(syllables, left);
        for (qsizetype length = 1; !readable.at(at) && length < qMin(left.size(), longestSyllable + 1); ++length)
            readable[at] = readable.at(at + length) && std::binary_search(syllables.begin(), syllables.end(), left.left(length).toString());
    }
    return readable;
}

void readOn(const QString &letters, qsizetype at, QStringList &begun, const QStringList &syllables, const QVector<bool> &readable, int most,
            QVector<QStringList> &readings)
{
    if (!readable.at(at))
        return;
    const auto left = QStringView(letters).mid(at);
    if (beginsOne(syllables, left) && readings.size() < most)
        readings << (QStringList(begun) << left.toString());
    for (qsizetype length = 1; length < qMin(left.size(), longestSyllable + 1) && readings.size() < most; ++length) {
        const QString syllable = left.left(length).toString();
        if (!std::binary_search(syllables.begin(), syllables.end(), syllable))
            continue;
        begun << syllable;
        readOn(letters, at + length, begun, syllables, readable, most, readings);
        begun.removeLast();
    }
}

// From the beginning of a syllable, over as many as it takes.
bool readFrom(const QStringList &syllables, const QString &word)
{
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        if (syllables.mid(i).join(QString()).startsWith(word))
            return true;
    }
    return false;
}

bool wordFits(const QString &word, const CatalogEntry &entry, const PinyinTable &pinyin)
{
    const auto within = [&](const QString &text) { return oneLine(text).toLower().contains(word); };
    if (within(entry.name) || within(entry.provider) || within(entry.summary) ||
        std::any_of(entry.items.begin(), entry.items.end(), [&](const DataItem &item) { return within(item.name); }))
        return true;
    const QString code = entry.code.toLower();
    static const QRegularExpression between(QStringLiteral("[^0-9a-z]+"));
    if (code.startsWith(word) || code.split(between, Qt::SkipEmptyParts).contains(word))
        return true;
    for (const QString &text : {entry.name, entry.provider}) {
        if (pinyin.initials(text).contains(word) || readFrom(pinyin.readSyllables(text), word))
            return true;
    }
    return false;
}

} // namespace

QString facetKey(Facet facet)
{
    return QString::fromLatin1(facetKeys[static_cast<size_t>(facet)]);
}

QString facetValue(const CatalogEntry &entry, Facet facet)
{
    switch (facet) {
    case Facet::Department:
        return entry.departmentId;
    case Facet::Sharing:
        return entry.sharingType;
    case Facet::Format:
        return entry.formatClass;
    case Facet::Frequency:
        return entry.updateFrequency;
    case Facet::Theme:
        return classificationPath(entry.classification).mid(0, 2).value(1, entry.classification.left(1));
    case Facet::Status:
        return statusKey(entry.status);
    }
    return {};
}

QStringList searchWords(const QString &typed)
{
    QString plain = typed.toLower();
    plain.removeIf([](QChar character) { return character.category() == QChar::Other_Control && !character.isSpace(); });
    QStringList words = plain.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QString searchTextOf(const CatalogEntry &entry, const PinyinTable &pinyin)
{
    QStringList parts{oneLine(entry.name), oneLine(entry.code), oneLine(entry.provider), oneLine(entry.summary)};
    for (const DataItem &item : entry.items)
        parts << oneLine(item.name);
    for (const QString &text : {entry.name, entry.provider})
        parts << pinyin.full(text) << pinyin.initials(text);
    return parts.join(QLatin1Char('\n')).toLower();
}

QVector<QStringList> readingsOf(const QString &letters, const PinyinTable &pinyin, int most)
{
    QVector<QStringList> readings;
    QStringList begun;
    if (!letters.isEmpty())
        readOn(letters, 0, begun, pinyin.knownSyllables(), readablePlaces(letters, pinyin.knownSyllables()), most, readings);
    return readings;
}

bool entryFits(const QStringList &words, const CatalogEntry &entry, const PinyinTable &pinyin)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return wordFits(word, entry, pinyin); });
}

QVector<TextSpan> foundIn(const QString &text, const QStringList &words)
{
    const QString lower = text.toLower();
    if (lower.size() != text.size())
        return {}; // a letter whose lower case is longer: the places would be wrong
    QVector<bool> marked(text.size());
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        for (qsizetype at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
            std::fill_n(marked.begin() + at, word.size(), true);
    }
    return spansOf(marked);
}

SearchRank searchRank(const QStringList &words, const QString &name, const QString &code, const PinyinTable &pinyin)
{
    const QString text = name.toLower();
    const QString wanted = words.join(QLatin1Char(' '));
    const auto all = [&](const QString &place) { return std::all_of(words.begin(), words.end(), [&](const QString &word) { return place.contains(word); }); };
    if (text == wanted)
        return SearchRank::Name;
    if (!words.isEmpty() && text.startsWith(words.first()) && all(text))
        return SearchRank::NameBegins;
    if (all(text))
        return SearchRank::InName;
    if (!words.isEmpty() && code.toLower().startsWith(wanted))
        return SearchRank::CodeBegins;
    const bool isPinyin = std::all_of(wanted.begin(), wanted.end(), [](QChar character) { return character.unicode() < 0x80; });
    if (isPinyin && (all(pinyin.full(name)) || all(pinyin.initials(name))))
        return SearchRank::NameByPinyin;
    return SearchRank::Elsewhere;
}

} // namespace sharedesk
