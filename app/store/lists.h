// Lists: the queries behind tables, dashboards and the outbox. Reads only; serves a read-only connection too.
#pragma once

#include "database.h"
#include "journal/syncjournal.h"
#include "rows.h"

namespace sharedesk {

class Lists {
public:
    explicit Lists(Database &database) : m_database(database) {}

    Result<QVector<qint64>> entryRowIds(const EntryFilter &filter);
    Result<int> entryCount(const EntryFilter &filter);
    Result<QVector<EntryRow>> entryRows(const QVector<qint64> &rows);
    Result<QStringList> entryIds(const EntryFilter &filter);
    Result<QVector<RequestRow>> requestRows(const RequestFilter &filter);
    Result<QVector<OutboxRow>> outbox();
    Result<OutboxCounts> outboxCounts(const QString &userId = {}); // empty: of everybody

private:
    Database &m_database;
};

} // namespace sharedesk
