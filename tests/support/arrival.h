// arrival: an entry as a page of the platform brings it.
#pragma once

#include "catalog/catalogentry.h"
#include "journal/syncjournal.h"

namespace sharedesk {

// `pos` counts the pages that came, from 1. `gone`: why the entry is not there any more; empty: it is.
inline Result<int> arrive(SyncJournal &journal, const CatalogEntry &entry, int pos, const QString &gone = {})
{
    SyncItem item;
    item.kind = QStringLiteral("entry");
    item.id = entry.id;
    item.pos = pos;
    item.rev = QStringLiteral("r%1").arg(pos);
    item.byName = QStringLiteral("李四");
    item.gone = gone;
    if (gone.isEmpty())
        item.body = toJson(entry);
    const auto from = journal.cursor(QStringLiteral("own"));
    if (!from)
        return from.error();
    return journal.applyPage({QStringLiteral("own"), QStringLiteral("h"), from.value(), QStringLiteral("c%1").arg(pos), {}, {item}});
}

} // namespace sharedesk
