// ImportTables: what each import did, and the mappings of columns that are remembered for templates.
//
// Writing functions run inside a transaction that the caller has begun, except those of the mappings.
#pragma once

#include "catalog/catalogentry.h"
#include "catalog/columnmapping.h"
#include "database.h"
#include "people/people.h"
#include "rows.h"

namespace sharedesk {

class ImportTables
{
public:
    explicit ImportTables(Database &database) : m_database(database) {}

    // One entry that an import made or changed.
    struct Change
    {
        int place = 0; // within the import
        QString entryId;
        QString name;
        std::optional<CatalogEntry> before; // nullopt: the import made it
        QString afterHash;
    };

    Result<qint64> begin(const ImportSource &source, const Actor &actor); // the run
    Result<void> add(qint64 run, const Change &change);
    // Keeps the newest runs only; older ones can no longer be undone.
    Result<void> finish(qint64 run, int created, int changed);
    Result<QVector<ImportRun>> runs(const QString &departmentId, qint64 only = 0); // newest first
    Result<QVector<Change>> changes(qint64 run);                                   // newest first
    Result<void> forget(qint64 run, int place);                                    // it was taken back
    Result<void> noteUndone(qint64 run);

    Result<QVector<ColumnMapping>> mappings(); // used last first
    Result<void> keep(const ColumnMapping &mapping); // replaces the one of that name
    Result<bool> drop(const QString &name);          // false: there was none

private:
    Database &m_database;
};

QString hashOf(const CatalogEntry &entry); // the same for the same content, life and identity

} // namespace sharedesk
