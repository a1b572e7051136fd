// What a user types to find entries, and how well an entry fits.
//
// Words between blanks must all be found, each anywhere in an entry's search text: name, code, provider, summary, names
// of data items, and name and provider in pinyin, in full and by their first letters.
#pragma once

#include <QString>
#include <QStringList>

#include "catalog/catalogentry.h"
#include "text/pinyin.h"

namespace sharedesk {

// In lower case, each once, as they were typed.
QStringList searchWords(const QString &typed);
// The text that is searched for each word.
QString searchTextOf(const CatalogEntry &entry, const PinyinTable &pinyin);

// Smaller is better: the name itself, its beginning, in it, its code's beginning, the name by pinyin, elsewhere.
enum class SearchRank { Name, NameBegins, InName, CodeBegins, NameByPinyin, Elsewhere };
SearchRank searchRank(const QStringList &words, const QString &name, const QString &code, const PinyinTable &pinyin);

} // namespace sharedesk
