#include "catalog/searchquery.h"

#include <algorithm>

namespace sharedesk {

QStringList searchWords(const QString &typed)
{
    QStringList words = typed.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QString searchTextOf(const CatalogEntry &entry, const PinyinTable &pinyin)
{
    QStringList parts{entry.name, entry.code, entry.provider, entry.summary};
    for (const DataItem &item : entry.items)
        parts << item.name;
    for (const QString &text : {entry.name, entry.provider})
        parts << pinyin.full(text) << pinyin.initials(text);
    return parts.join(QLatin1Char('\n')).toLower();
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
    if (all(pinyin.full(name)) || all(pinyin.initials(name)))
        return SearchRank::NameByPinyin;
    return SearchRank::Elsewhere;
}

} // namespace sharedesk
