// Entries as the search for duplicate collection sees them, written in one line.
#pragma once

#include "collection/entrylikeness.h"

namespace sharedesk {

inline CollectedEntry collects(const QString &department, const QString &name, const QStringList &items = {})
{
    CollectedEntry entry;
    entry.id = department + QLatin1Char('/') + name;
    entry.departmentId = department;
    entry.provider = department;
    entry.name = name;
    for (const QString &item : items)
        entry.items.append({item, {}});
    return entry;
}

} // namespace sharedesk
