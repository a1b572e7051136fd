#include "searchcolumns.h"

#include <algorithm>

namespace sharedesk {

void SearchColumns::clear()
{
    *this = SearchColumns();
}

void SearchColumns::addValue(Facet facet, int number, const QString &value)
{
    QStringList &texts = m_texts[static_cast<size_t>(facet)];
    while (texts.size() <= number)
        texts << QString();
    texts[number] = value;
}

void SearchColumns::replace(qint64 row, bool alive)
{
    const auto at = size_t(row);
    if (at >= m_documentOfRow.size())
        m_documentOfRow.resize(std::max(at + 1, m_documentOfRow.size() + m_documentOfRow.size() / 4));
    if (const auto old = m_documentOfRow[at]; old > 0 && m_alive[size_t(old - 1)]) {
        m_alive[size_t(old - 1)] = false;
        ++m_dead;
    }
    m_rows.push_back(std::int32_t(row));
    m_alive.push_back(alive);
    m_documentOfRow[at] = alive ? std::int32_t(m_rows.size()) : 0;
}

void SearchColumns::add(qint64 row, const Values &values)
{
    replace(row, true);
    m_values.push_back(values);
}

void SearchColumns::addGone(qint64 row)
{
    replace(row, false);
    m_values.push_back({});
    ++m_dead;
}

qint64 SearchColumns::documentOf(qint64 row) const
{
    return row >= 0 && size_t(row) < m_documentOfRow.size() ? m_documentOfRow[size_t(row)] : 0;
}

int SearchColumns::numberOf(Facet facet, const QString &value) const
{
    return int(m_texts[static_cast<size_t>(facet)].indexOf(value));
}

qint64 SearchColumns::bytes() const
{
    return qint64(m_rows.capacity() * sizeof(std::int32_t) + m_documentOfRow.capacity() * sizeof(std::int32_t) +
                  m_values.capacity() * sizeof(Values) + m_alive.capacity() / 8);
}

FacetCounter::FacetCounter(const SearchColumns &columns, const FacetChoice &choice) : m_columns(columns), m_choice(choice)
{
    for (size_t i = 0; i < facetCount; ++i) {
        const auto texts = size_t(columns.m_texts[i].size());
        m_counts[i].assign(texts, 0);
        const QStringList values = choice.value(Facet(i));
        if (values.isEmpty())
            continue;
        m_wanted[i].assign(std::max<size_t>(texts, 1), false);
        for (const QString &value : values) {
            if (const int number = columns.numberOf(Facet(i), value); number >= 0)
                m_wanted[i][size_t(number)] = true;
        }
    }
}

int FacetCounter::misses(qint64 document, int &last) const
{
    const SearchColumns::Values &values = m_columns.m_values[size_t(document - 1)];
    int missed = 0;
    for (size_t i = 0; i < facetCount; ++i) {
        if (!m_wanted[i].empty() && !m_wanted[i][values[i]]) {
            last = int(i);
            ++missed;
        }
    }
    return missed;
}

bool FacetCounter::fits(qint64 document) const
{
    int last = 0;
    return misses(document, last) == 0;
}

bool FacetCounter::count(qint64 document)
{
    const SearchColumns::Values &values = m_columns.m_values[size_t(document - 1)];
    int last = 0;
    const int missed = misses(document, last);
    if (missed == 0) {
        for (size_t i = 0; i < facetCount; ++i)
            ++m_counts[i][values[i]];
    } else if (missed == 1) {
        ++m_counts[size_t(last)][values[size_t(last)]];
    }
    return missed == 0;
}

FacetCounts FacetCounter::counts() const
{
    FacetCounts all;
    for (size_t i = 0; i < facetCount; ++i) {
        QVector<FacetCount> counts;
        const QStringList chosen = m_choice.value(Facet(i));
        for (size_t number = 0; number < m_counts[i].size(); ++number) {
            const QString &value = m_columns.m_texts[i].at(qsizetype(number));
            if (m_counts[i][number] > 0 || chosen.contains(value))
                counts.append({value, m_counts[i][number]});
        }
        for (const QString &value : chosen) {
            if (m_columns.numberOf(Facet(i), value) < 0)
                counts.append({value, 0});
        }
        std::sort(counts.begin(), counts.end(), [](const FacetCount &a, const FacetCount &b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
        all.insert(Facet(i), counts);
    }
    return all;
}

} // namespace sharedesk
