#include "oplog.h"

#include <QDateTime>
#include <QJsonDocument>

#include "catalog/catalogentry.h"
#include "catalog/entrypatch.h"

namespace sharedesk {

namespace {

const QString queuedState = QStringLiteral("queued");

QJsonArray joined(const QJsonValue &first, const QJsonValue &second)
{
    QJsonArray result = first.toArray();
    for (const QJsonValue &value : second.toArray())
        result.append(value);
    return result;
}

void insertUnlessEmpty(QJsonObject &object, const QString &key, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(key, array);
}

} // namespace

QString nowUtc()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

Op foldedOps(const Op &first, const Op &second)
{
    Op result = first;
    const QString commands = QStringLiteral("commands");
    const QString events = QStringLiteral("events");
    if (second.action == QLatin1String("delete")) {
        result.action = second.action;
        result.payload = {};
        return result;
    }
    if (first.kind == entryKind) {
        const auto a = patchFromJson(first.payload);
        const auto b = patchFromJson(second.payload);
        if (a && b)
            result.payload = toJson(folded(a.value(), b.value()));
    }
    const QJsonArray allCommands = joined(first.payload.value(commands), second.payload.value(commands));
    insertUnlessEmpty(result.payload, commands, allCommands);
    if (isEventKind(first.kind))
        insertUnlessEmpty(result.payload, events, joined(first.payload.value(events), second.payload.value(events)));
    if (first.action != QLatin1String("create")) {
        if (isEventKind(first.kind))
            result.action = QStringLiteral("command:sequence");
        else if (first.action != second.action)
            result.action = QStringLiteral("update");
    }
    return result;
}

QByteArray wireBytes(const Op &op)
{
    QJsonObject json{{QStringLiteral("op"), op.opId},     {QStringLiteral("kind"), op.kind},
                     {QStringLiteral("id"), op.recordId}, {QStringLiteral("do"), op.action},
                     {QStringLiteral("schema"), 1},       {QStringLiteral("at"), op.createdAt}};
    json.insert(QStringLiteral("base"), op.baseRev.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(op.baseRev));
    for (const char *key : {"set", "was", "list", "listWas", "commands"}) {
        const QJsonValue value = op.payload.value(QLatin1String(key));
        if (!value.isUndefined())
            json.insert(QLatin1String(key), value);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<void> OpLog::insert(const Op &op)
{
    return m_database.execute(
        QStringLiteral("INSERT INTO op (op_id, user, author, record_id, kind, action, payload, base_rev, base_body, state, problem, created_at) "
                       "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"),
        {op.opId, op.user, op.author, op.recordId, op.kind, op.action, textOf(op.payload), op.baseRev, textOf(op.baseBody), op.state,
         op.problem, op.createdAt});
}

Result<void> OpLog::update(const QString &opId, const Op &op)
{
    return m_database.execute(
        QStringLiteral("UPDATE op SET op_id=?, user=?, author=?, record_id=?, action=?, payload=?, base_rev=?, base_body=?, state=?, problem=?, "
                       "sealed_at=NULL, sealed_bytes=NULL, next_try=NULL, attempts=? WHERE op_id=?"),
        {op.opId, op.user, op.author, op.recordId, op.action, textOf(op.payload), op.baseRev, textOf(op.baseBody), op.state, op.problem,
         op.attempts, opId});
}

Result<void> OpLog::remove(const QString &opId)
{
    return m_database.execute(QStringLiteral("DELETE FROM op WHERE op_id=?"), {opId});
}

Result<void> OpLog::archive(const Op &op, const QString &rev, qint64 pos)
{
    Steps steps;
    steps.add(m_database.execute(QStringLiteral("INSERT OR IGNORE INTO archive (op_id, user, record_id, action, payload, rev, pos, acked_at) "
                                                "VALUES (?,?,?,?,?,?,?,?)"),
                                 {op.opId, op.user, op.recordId, op.action, textOf(op.payload), rev, pos, nowUtc()}))
        && steps.add(remove(op.opId));
    return steps.result();
}

Result<void> OpLog::remember(const QString &recordId, const QString &why, const QJsonObject &content)
{
    return m_database.execute(QStringLiteral("INSERT INTO history_local (record_id, why, content, at) VALUES (?,?,?,?)"),
                              {recordId, why, textOf(content), nowUtc()});
}

Result<void> OpLog::retryLater(const QString &opId, int seconds, const QString &problem)
{
    const QString next = QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODateWithMs);
    return m_database.execute(QStringLiteral("UPDATE op SET next_try=?, problem=?, attempts=attempts+1 WHERE op_id=?"), {next, problem, opId});
}

Result<QVector<SealedOp>> OpLog::seal(const QString &userId, int maxOps, qint64 maxBytes, const std::function<Result<bool>(const Op &)> &isReady)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();

    QVector<SealedOp> batch;
    qint64 bytes = 0;
    const auto fits = [&](qint64 size) { return batch.isEmpty() || (batch.size() < maxOps && bytes + size <= maxBytes); };
    const auto take = [&](const Op &op, const QByteArray &content) {
        bytes += content.size();
        batch << SealedOp{op.opId, op.recordId, content};
    };

    // A next try that lies further ahead than any wait we give means that the clock was moved: try now.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QVariantList due{userId, now.toString(Qt::ISODateWithMs), now.addSecs(3700).toString(Qt::ISODateWithMs)};
    const auto sealed = readOpsWhere(m_database, QStringLiteral("WHERE state='sealed' AND user=? AND (next_try IS NULL OR next_try<=? OR next_try>?) ORDER BY n"), due);
    if (!sealed)
        return sealed.error();
    for (const Op &op : sealed.value()) {
        if (!fits(op.sealedBytes.size()))
            break;
        take(op, op.sealedBytes);
    }
    // What was saved before anybody signed in goes out under the first who does.
    const auto queued = readOpsWhere(m_database, QStringLiteral("WHERE state='queued' AND user IN (?, '') AND record_id NOT IN "
                                                                "(SELECT record_id FROM op WHERE state='sealed') ORDER BY n LIMIT ?"),
                                     {userId, qMax(0, maxOps - int(batch.size()))});
    if (!queued)
        return queued.error();
    for (const Op &op : queued.value()) {
        const auto ready = isReady(op);
        if (!ready)
            return ready.error();
        if (!ready.value())
            continue;
        const QByteArray content = wireBytes(op);
        if (!fits(content.size()))
            break;
        const auto done = m_database.execute(QStringLiteral("UPDATE op SET state='sealed', user=?, sealed_at=?, sealed_bytes=?, next_try=NULL WHERE op_id=?"),
                                             {userId, nowUtc(), content, op.opId});
        if (!done)
            return done.error();
        take(op, content);
    }
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return batch;
}

} // namespace sharedesk
