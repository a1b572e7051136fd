// Feed: what comes from the platform. Writes shadows, settles ops, rebases what waits (transactions A and P).
//
// Each public function is one transaction. `changed` collects the ids of the records it touched.
#pragma once

#include "oplog.h"
#include "rowwriter.h"

namespace sharedesk {

class Feed
{
public:
    Feed(Database &database, const OfficeData &office)
        : m_database(database), m_log(database), m_rows(database, office)
    {
    }

    Result<int> applyPage(const SyncPage &page, QStringList &changed);
    Result<void> applyAnswers(const QVector<OpAnswer> &answers, const QString &position,
                              QStringList &changed);
    Result<void> fill(const std::function<std::optional<SyncItem>()> &next);

private:
    Result<bool> storeShadow(const SyncItem &item);
    Result<void> keepVersion(const Shadow &old, const SyncItem &item);
    Result<void> acknowledge(const Op &op, const SyncItem &item);
    Result<void> conflict(const Op &op, const OpAnswer &answer);
    Result<void> reject(const Op &op, const OpAnswer &answer);
    Result<void> settle(const OpAnswer &answer, QStringList &changed);
    Result<void> rebaseRecord(const QString &id);
    Result<void> hold(const Op &op, const Shadow &shadow, const QStringList &fields);
    Result<std::optional<Op>> openOp(const QString &recordId);
    Result<void> quarantine(const SyncItem &item, const QString &error);
    Result<void> raisePosition(const QString &position);

    Database &m_database;
    OpLog m_log;
    RowWriter m_rows;
};

} // namespace sharedesk
