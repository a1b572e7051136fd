// An entry whose whole content follows from one number: whatever part of a save were lost or done twice, it shows.
#pragma once

#include "catalog/catalogentry.h"

namespace sharedesk {

constexpr int countedItems = 5;

// The content after the n-th edit; n ≥ 1. Each edit adds one data item and, from the sixth on, removes the oldest.
inline CatalogEntry counted(CatalogEntry entry, int n)
{
    entry.remarks = QString::number(n);
    entry.summary = QStringLiteral("第%1次修改").arg(n);
    entry.items.clear();
    for (int i = qMax(1, n - countedItems + 1); i <= n; ++i) {
        DataItem item;
        item.id = QStringLiteral("00000000-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
        item.name = QStringLiteral("数据项%1").arg(i);
        entry.items << item;
    }
    return entry;
}

inline int countOf(const CatalogEntry &entry)
{
    return entry.remarks.toInt();
}

// Empty when the content is that of one number, whole.
inline QString brokenCount(const CatalogEntry &entry)
{
    const CatalogEntry expected = counted(entry, countOf(entry));
    if (expected.summary != entry.summary)
        return QStringLiteral("edit %1 has the summary \"%2\"").arg(countOf(entry)).arg(entry.summary);
    QStringList have;
    QStringList want;
    for (const DataItem &item : entry.items)
        have << item.name;
    for (const DataItem &item : expected.items)
        want << item.name;
    return have == want ? QString() : QStringLiteral("edit %1 has the items %2").arg(countOf(entry)).arg(have.join(QLatin1Char(' ')));
}

} // namespace sharedesk
