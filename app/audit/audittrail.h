// AuditTrail: the log of acts in a database, the same for a clerk's profile and for the platform.
//
// append() runs inside the transaction of the act itself, so that there is no act without its record and no record without
// its act. The writer's lock of that transaction gives the records their order. Errors: those of Database.
#pragma once

#include <QJsonObject>

#include <functional>

#include "audit/auditchain.h"
#include "database.h"
#include "people/people.h"

namespace sharedesk {

class AuditTrail
{
public:
    explicit AuditTrail(Database &database) : m_database(database) {}

    // `at` as it was decided; UTC in the record.
    Result<void> append(const Actor &actor, const QString &act, const QString &subject, const QJsonObject &detail, const QDateTime &at);
    Result<AuditHead> head();
    // The last `most`, in the order of the log; `subject` empty: of all.
    Result<QVector<AuditRecord>> last(const QString &subject, int most);
    // The first fault, if any. `expected` was written down earlier: the log must still hold that record as it was.
    Result<AuditVerdict> verify(const std::optional<AuditHead> &expected = {}, const std::function<bool(qint64 done, qint64 total)> &progress = {});

private:
    Result<void> visit(const QString &condition, const QVariantList &values, const std::function<bool(const AuditRecord &)> &visit);

    Database &m_database;
};

} // namespace sharedesk
