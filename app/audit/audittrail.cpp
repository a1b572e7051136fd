#include "audittrail.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AuditTrail)
};

constexpr qint64 progressEvery = 10000;

AuditRecord recordOf(const Rows &row)
{
    AuditRecord record;
    record.number = row.value(0).toLongLong();
    record.at = row.text(1);
    record.userId = row.text(2);
    record.userName = row.text(3);
    record.departmentId = row.text(4);
    record.departmentName = row.text(5);
    record.role = row.text(6);
    record.act = row.text(7);
    record.subject = row.text(8);
    record.detail = row.text(9);
    record.previous = row.text(10).toLatin1();
    record.hash = row.text(11).toLatin1();
    return record;
}

} // namespace

Result<AuditHead> AuditTrail::head()
{
    auto rows = m_database.run(QStringLiteral("SELECT records, hash FROM audit_head"));
    if (!rows)
        return rows.error();
    if (!rows.value().next())
        return AuditHead();
    return AuditHead{rows.value().value(0).toLongLong(), rows.value().text(1).toLatin1()};
}

Result<void> AuditTrail::append(const Actor &actor, const QString &act, const QString &subject, const QJsonObject &detail, const QDateTime &at)
{
    const auto last = head();
    if (!last)
        return last.error();
    AuditRecord record;
    record.at = at.toUTC().toString(Qt::ISODateWithMs);
    record.userId = actor.userId;
    record.userName = actor.name;
    record.departmentId = actor.departmentId;
    record.departmentName = actor.departmentName;
    record.role = roleKey(actor.role);
    record.act = act;
    record.subject = subject;
    record.detail = QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
    record = chained(std::move(record), last.value());
    const auto added = m_database.execute(
        QStringLiteral("INSERT INTO audit (number, at, user, user_name, department, department_name, role, act, subject, detail, previous, hash) "
                       "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"),
        {record.number, record.at, record.userId, record.userName, record.departmentId, record.departmentName, record.role, record.act, record.subject, record.detail, QString::fromLatin1(record.previous), QString::fromLatin1(record.hash)});
    if (!added)
        return added;
    return m_database.execute(QStringLiteral("UPDATE audit_head SET records=?, hash=?"), {record.number, QString::fromLatin1(record.hash)});
}

Result<void> AuditTrail::visit(const QString &condition, const QVariantList &values, const std::function<bool(const AuditRecord &)> &visit)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT number, at, user, user_name, department, department_name, role, act, subject, detail, previous, hash FROM audit ") + condition, values);
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        if (!visit(recordOf(rows.value())))
            break;
    }
    return {};
}

Result<QVector<AuditRecord>> AuditTrail::last(const QString &subject, int most)
{
    QVector<AuditRecord> records;
    const auto keep = [&records](const AuditRecord &record) {
        records.prepend(record);
        return true;
    };
    const auto read = subject.isEmpty() ? visit(QStringLiteral("ORDER BY number DESC LIMIT ?"), {most}, keep)
                                        : visit(QStringLiteral("WHERE subject=? ORDER BY number DESC LIMIT ?"), {subject, most}, keep);
    if (!read)
        return read.error();
    return records;
}

Result<AuditVerdict> AuditTrail::verify(const std::optional<AuditHead> &expected, const std::function<bool(qint64, qint64)> &progress)
{
    const auto kept = head();
    if (!kept)
        return kept.error();
    AuditCheck check;
    bool isCancelled = false;
    bool isAsExpected = !expected || expected->records == 0;
    const auto read = visit(QStringLiteral("ORDER BY number"), {}, [&](const AuditRecord &record) {
        if (!check.take(record))
            return false;
        isAsExpected = isAsExpected || (expected->records == record.number && expected->hash == record.hash);
        isCancelled = progress && record.number % progressEvery == 0 && !progress(record.number, kept.value().records);
        return !isCancelled;
    });
    if (!read)
        return read.error();
    if (isCancelled)
        return Error{QStringLiteral("audit.cancelled"), Text::tr("The check was cancelled."), {}};
    AuditVerdict verdict{check.head(), check.finish(kept.value())};
    if (!verdict.fault && !isAsExpected)
        verdict.fault = AuditFault{expected->records > verdict.head.records ? AuditFault::Kind::Removed : AuditFault::Kind::Altered, expected->records,
                                   Text::tr("Record %1 is not the one that was noted: the log was written anew or put back from an older copy.").arg(expected->records)};
    return verdict;
}

} // namespace sharedesk
