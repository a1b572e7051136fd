// Where in a shown text the words of a search stand, and where in an entry besides the columns of a list.
//
// A word is marked where it stands itself; letters also over the characters that they are the pinyin of.
#pragma once

#include "catalog/searchquery.h"

namespace sharedesk {

// The marked characters as spans.
QVector<TextSpan> spansOf(const QVector<bool> &marked);

// In order, not overlapping. Words as from searchWords().
QVector<TextSpan> hitSpans(const QString &text, const QStringList &words, const PinyinTable &pinyin);

// The place of words that neither name, provider nor code hold: a piece of the summary around the first of them, or the
// data items that hold one.
struct HitElsewhere
{
    enum class Place { Nowhere, Summary, Items };
    Place place = Place::Nowhere;
    QString text;
};
HitElsewhere hitElsewhere(const CatalogEntry &entry, const QStringList &words, const PinyinTable &pinyin);

} // namespace sharedesk
