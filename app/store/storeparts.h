// What a Store consists of; only for the sources that implement it.
#pragma once

#include "agreements.h"
#include "attachments.h"
#include "collection.h"
#include "conflicts.h"
#include "editor.h"
#include "feed.h"
#include "importtables.h"
#include "letters.h"
#include "lists.h"
#include "qualitytables.h"
#include "store.h"

namespace sharedesk {

struct Store::Parts
{
    Parts(std::unique_ptr<Database> opened, OfficeData officeData)
        : database(std::move(opened)), office(std::move(officeData)), editor(*database, office),
          feed(*database, office), conflicts(*database, office), lists(*database),
          attachments(*database, office.attachmentRules), letters(*database, office.letterRules), log(*database),
          rows(*database, office), quality(*database, office), imports(*database), audit(*database)
    {
    }

    std::unique_ptr<Database> database;
    OfficeData office;
    Editor editor;
    Feed feed;
    Conflicts conflicts;
    Lists lists;
    Attachments attachments;
    Letters letters;
    OpLog log;
    RowWriter rows;
    QualityTables quality;
    std::unique_ptr<Collection> collection;
    std::unique_ptr<Agreements> agreements;
    ImportTables imports;
    AuditTrail audit;
    std::unique_ptr<SyncJournal> journal;
    std::function<void(const QStringList &)> listener;

    // What the profile notes of itself; empty: nothing yet.
    Result<QString> meta(const QString &key)
    {
        auto row = database->run(QStringLiteral("SELECT value FROM meta WHERE key=?"), {key});
        if (!row)
            return row.error();
        return row.value().next() ? row.value().text(0) : QString();
    }
    Result<void> setMeta(const QString &key, const QString &value)
    {
        return database->execute(QStringLiteral("INSERT INTO meta (key, value) VALUES (?,?) ON CONFLICT (key) DO "
                                                "UPDATE SET value=excluded.value"),
                                 {key, value});
    }

    // An act that is no change of a record.
    Result<void> note(const Actor &actor, const QString &act, const QString &subject, const QJsonObject &detail = {})
    {
        return audit.append(actor, act, subject, detail, QDateTime::currentDateTimeUtc());
    }

    void tell(const QStringList &changed)
    {
        if (listener)
            listener(changed);
    }
};

} // namespace sharedesk
