// What a user types to find entries, what he narrows it to, and how well an entry fits.
//
// Words between blanks must all be found, each anywhere in an entry: in its name, provider, summary and names of data
// items as any part of them; at the beginning of its code or as one whole part of it; in the first letters of the
// pinyin of name and provider as any part; in their full pinyin from the beginning of any syllable.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include "catalog/catalogentry.h"
#include "text/pinyin.h"

namespace sharedesk {

// By what a list can be narrowed, with how many entries each value has.
enum class Facet { Department, Sharing, Format, Frequency, Theme, Status };
inline constexpr int facetCount = 6;
QString facetKey(Facet facet); // "department", "sharing", "format", "frequency", "theme", "status"
// The value of an entry: an id, a dictionary's code, a status's key; of the theme the first two levels of the
// classification ("307"). Empty: not stated.
QString facetValue(const CatalogEntry &entry, Facet facet);
// Of each facet the values that are wanted; of a facet that is not there, all are.
using FacetChoice = QMap<Facet, QStringList>;

// In lower case, each once, as they were typed.
QStringList searchWords(const QString &typed);
// The text that is searched for each word while there is no index: one line each for name, code, provider and summary,
// then for each data item, then four of pinyin (name and provider, in full and by first letters). Finds what
// entryFits() does, and some inner parts of codes and of pinyin besides.
QString searchTextOf(const CatalogEntry &entry, const PinyinTable &pinyin);
inline constexpr int searchLinesBeforeSummary = 3;
inline constexpr int searchLinesOfPinyin = 4;

// The ways to read letters as pinyin from the beginning of a syllable: "xian" is "xian" and "xi an". The last one
// is the beginning of a syllable, or all of it ("chongq" is "chong q", "xian" also "xi an"). At most `most` of them; empty
// when the letters are no pinyin.
QVector<QStringList> readingsOf(const QString &letters, const PinyinTable &pinyin, int most = 512);

// Whether every word is found, as said above. The definition that the index is tested against.
bool entryFits(const QStringList &words, const CatalogEntry &entry, const PinyinTable &pinyin);

// Smaller is better: the name itself, its beginning, in it, its code's beginning, the name by pinyin, elsewhere.
enum class SearchRank { Name, NameBegins, InName, CodeBegins, NameByPinyin, Elsewhere };
SearchRank searchRank(const QStringList &words, const QString &name, const QString &code, const PinyinTable &pinyin);

// Where words stand in a text that is shown, for marking them: begin and length, in order, not overlapping.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const TextSpan &) const = default;
};
QVector<TextSpan> foundIn(const QString &text, const QStringList &words);

} // namespace sharedesk
