// SearchColumns: of each document of the index its row in the store and its facets, in memory: 20 bytes each.
//
// What makes facets quick: a hit is counted without touching the disk. Documents are numbered from 1 without gaps and
// only ever added; an entry that changed gets a new document, and its old one is dead.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <array>
#include <cstdint>
#include <vector>

#include "catalog/searchquery.h"

namespace sharedesk {

// A value and how many entries have it.
struct FacetCount
{
    QString value;
    int count = 0;
    bool operator==(const FacetCount &) const = default;
};
// Most frequent first, then in the order of the value; only values that occur or are chosen.
using FacetCounts = QMap<Facet, QVector<FacetCount>>;

class SearchColumns
{
public:
    using Values = std::array<std::uint16_t, facetCount>; // numbers of values, see addValue()

    void clear();
    void addValue(Facet facet, int number, const QString &value);
    void add(qint64 row, const Values &values);
    void addGone(qint64 row); // the row went away: a document without content

    qint64 documents() const { return qint64(m_rows.size()); }
    qint64 dead() const { return m_dead; }
    bool isAlive(qint64 document) const { return document >= 1 && document <= documents() && m_alive[size_t(document - 1)]; }
    qint64 rowOf(qint64 document) const { return m_rows[size_t(document - 1)]; }
    qint64 documentOf(qint64 row) const; // 0: none
    int numberOf(Facet facet, const QString &value) const; // -1: no document has it
    qint64 bytes() const;

private:
    friend class FacetCounter;
    void replace(qint64 row, bool alive);

    std::vector<std::int32_t> m_rows;
    std::vector<Values> m_values;
    std::vector<bool> m_alive;
    std::vector<std::int32_t> m_documentOfRow;
    std::array<QStringList, facetCount> m_texts;
    qint64 m_dead = 0;
};

// Lets hits through that fit the choice, and counts. A value's count is of the hits that fit the choice of all other
// facets: what one would get by ticking it.
class FacetCounter
{
public:
    FacetCounter(const SearchColumns &columns, const FacetChoice &choice);

    bool fits(qint64 document) const;
    bool count(qint64 document); // fits()
    FacetCounts counts() const;

private:
    int misses(qint64 document, int &last) const;

    const SearchColumns &m_columns;
    FacetChoice m_choice;
    std::array<std::vector<bool>, facetCount> m_wanted; // empty: all
    std::array<std::vector<int>, facetCount> m_counts;
};

} // namespace sharedesk
