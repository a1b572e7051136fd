// DuplicateRules: when two departments are likely to collect the same data, as data (resources/rules/duplicates.json).
//
// Source: Regulation on Government Data Sharing (Decree 809), collection: what sharing can provide is not collected
// again. The figures are this program's own judgement; an office corrects them in its own file. Scores and shares are
// whole per cent.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVector>

#include "result.h"

namespace sharedesk {

struct DuplicateRules
{
    QString source;
    QString sourceEn;
    int minimum = 60;    // pairs below are not called duplicates
    int nameWeight = 50; // of name and data items in a score
    int itemWeight = 50;
    int sameName = 75;  // at least, when names are equal but for spelling and filler words
    int sameItems = 70; // at least, when `sameItemsFrom` telling items agree to `sameItemsShare`
    int sameItemsFrom = 3;
    int sameItemsShare = 90;
    int nameOnly = 85;   // at most, when one of the two states no telling items
    int otherPlace = 60; // what stays of a score when the names are of different places
    int homophone = 95;  // how alike names are that sound the same
    int homophoneFrom = 3; // characters that such names have at least
    QStringList stopWords; // normalised; of one character: only at the end
    // Normalised; {what is meant, what is written}, longest writing first.
    QVector<QPair<QString, QString>> synonyms;
    QStringList placeEnds;
    QStringList notPlaces;
    QStringList commonItems; // items of nearly every entry: they tell nothing
    int largestBlock = 64;   // entries that share one feature and are compared with each other
    int largestGroup = 500;
    int mostPairs = 2000000;

    // Errors "duplicates.json", "duplicates.value"; detail names the member.
    static Result<DuplicateRules> fromJson(const QByteArray &json);
};

} // namespace sharedesk
