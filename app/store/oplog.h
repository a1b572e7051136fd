// OpLog: the ops on disk. Inserting, folding, sealing; nothing here looks at shadows of other records.
//
// Sync protocol 2.6 and 2.9, transaction S. Must be called inside a transaction except seal(), which is one.
#pragma once

#include <functional>

#include "journal/syncjournal.h"
#include "record.h"

namespace sharedesk {

class OpLog {
public:
    explicit OpLog(Database &database) : m_database(database) {}

    Result<void> insert(const Op &op);
    Result<void> update(const QString &opId, const Op &op); // opId: as it is on disk; op.opId may be new
    Result<void> remove(const QString &opId);
    Result<void> archive(const Op &op, const QString &rev, qint64 pos);
    Result<void> remember(const QString &recordId, const QString &why, const QJsonObject &content); // history_local
    Result<void> retryLater(const QString &opId, int seconds, const QString &problem);
    // isReady: whether everything that a queued op refers to is on the platform; others wait.
    Result<QVector<SealedOp>> seal(const QString &userId, int maxOps, qint64 maxBytes,
                                   const std::function<Result<bool>(const Op &op)> &isReady);

private:
    Database &m_database;
};

Op foldedOps(const Op &first, const Op &second); // keeps the first one's base; newest values win
QByteArray wireBytes(const Op &op);
QString nowUtc();

} // namespace sharedesk
