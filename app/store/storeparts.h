// What a Store consists of; only for the sources that implement it.
#pragma once

#include "attachments.h"
#include "collection.h"
#include "conflicts.h"
#include "editor.h"
#include "feed.h"
#include "importtables.h"
#include "lists.h"
#include "qualitytables.h"
#include "store.h"

namespace sharedesk {

struct Store::Parts
{
    Parts(std::unique_ptr<Database> opened, OfficeData officeData)
        : database(std::move(opened)), office(std::move(officeData)), editor(*database, office),
          feed(*database, office), conflicts(*database, office), lists(*database),
          attachments(*database, office.attachmentRules), log(*database),
          rows(*database, office), quality(*database, office), imports(*database)
    {
    }

    std::unique_ptr<Database> database;
    OfficeData office;
    Editor editor;
    Feed feed;
    Conflicts conflicts;
    Lists lists;
    Attachments attachments;
    OpLog log;
    RowWriter rows;
    QualityTables quality;
    std::unique_ptr<Collection> collection;
    ImportTables imports;
    std::unique_ptr<SyncJournal> journal;
    std::function<void(const QStringList &)> listener;

    void tell(const QStringList &changed)
    {
        if (listener)
            listener(changed);
    }
};

} // namespace sharedesk
