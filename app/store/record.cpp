#include "record.h"

#include <QJsonDocument>

#include "catalog/entrypatch.h"

namespace sharedesk {

const QString entryKind = QStringLiteral("entry");
const QString requestKind = QStringLiteral("request");
const QString proposalKind = QStringLiteral("proposal");
const QString agreementKind = QStringLiteral("agreement");

namespace {

const QString opColumns = QStringLiteral("SELECT op_id, user, author, record_id, kind, action, payload, "
                                         "base_rev, base_body, state, sealed_bytes, attempts, "
                                         "problem, created_at FROM op ");

Op opFrom(const Rows &rows)
{
    Op op;
    op.opId = rows.text(0);
    op.user = rows.text(1);
    op.author = rows.text(2);
    op.recordId = rows.text(3);
    op.kind = rows.text(4);
    op.action = rows.text(5);
    op.payload = objectOf(rows.text(6));
    op.baseRev = rows.text(7);
    op.baseBody = objectOf(rows.text(8));
    op.state = rows.text(9);
    op.sealedBytes = rows.value(10).toByteArray();
    op.attempts = rows.value(11).toInt();
    op.problem = rows.text(12);
    op.createdAt = rows.text(13);
    return op;
}

LocalState localStateOf(const Op &op)
{
    if (op.state == QLatin1String("sealed"))
        return LocalState::Sending;
    if (op.state == QLatin1String("held"))
        return LocalState::Held;
    return op.state == QLatin1String("parked") ? LocalState::Parked : LocalState::Waiting;
}

} // namespace

bool isEventKind(const QString &kind)
{
    return kind == requestKind || kind == proposalKind || kind == agreementKind;
}

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Result<std::optional<Shadow>> readShadow(Database &database, const QString &id)
{
    auto rows = database.run(
        QStringLiteral("SELECT kind, pos, rev, schema, body, gone, by_name, at FROM shadow WHERE id=?"),
        {id});
    if (!rows)
        return rows.error();
    if (!rows.value().next())
        return std::optional<Shadow>();
    const Rows &row = rows.value();
    return std::optional<Shadow>(Shadow{id, row.text(0), row.value(1).toLongLong(), row.text(2),
                                        row.value(3).toInt(), objectOf(row.text(4)), row.text(5), row.text(6),
                                        row.text(7)});
}

Result<QVector<Op>> readOpsWhere(Database &database, const QString &condition, const QVariantList &values)
{
    auto rows = database.run(opColumns + condition, values);
    if (!rows)
        return rows.error();
    QVector<Op> ops;
    while (rows.value().next())
        ops << opFrom(rows.value());
    return ops;
}

Result<QVector<Op>> readOps(Database &database, const QString &recordId)
{
    // By the two partial indexes: without them each record would cost a walk through the whole outbox.
    return readOpsWhere(
        database,
        QStringLiteral("WHERE n IN (SELECT n FROM op WHERE record_id=? AND state='sealed' UNION ALL "
                       "SELECT n FROM op WHERE record_id=? AND state<>'sealed') ORDER BY state<>'sealed', n"),
        {recordId, recordId});
}

QJsonObject applyOp(const QJsonObject &body, const Op &op)
{
    if (op.action == QLatin1String("delete"))
        return {};
    if (isEventKind(op.kind)) {
        QJsonObject result =
            op.action == QLatin1String("create") ? op.payload.value(QLatin1String("body")).toObject() : body;
        QJsonArray events = result.value(QLatin1String("events")).toArray();
        for (const QJsonValue &event : op.payload.value(QLatin1String("events")).toArray())
            events.append(event);
        result.insert(QStringLiteral("events"), events);
        return result;
    }
    const auto patch = patchFromJson(op.payload);
    const bool creates = op.action == QLatin1String("create");
    const QJsonObject start = creates ? QJsonObject{{QStringLiteral("id"), op.recordId}} : body;
    return patch ? apply(start, patch.value()) : body;
}

View viewOf(const std::optional<Shadow> &shadow, const QVector<Op> &ops)
{
    View view;
    if (shadow) {
        view.kind = shadow->kind;
        if (shadow->gone.isEmpty())
            view.body = shadow->body;
    }
    for (const Op &op : ops) {
        view.kind = op.kind;
        view.local = localStateOf(op);
        view.problem = op.problem;
        // An act on a request that the platform has not accepted has not happened; an edit of an entry is the
        // clerk's text and stays visible.
        const bool refused = view.local == LocalState::Held || view.local == LocalState::Parked;
        const bool shown = op.kind == entryKind || !refused || op.action == QLatin1String("create");
        // Gone at the platform: the clerk's text is read on what it was written on until the conflict is
        // decided.
        if (view.body.isEmpty() && op.kind == entryKind && op.action == QLatin1String("update"))
            view.body = op.baseBody;
        if (shown && !(refused && op.action == QLatin1String("delete")))
            view.body = applyOp(view.body, op);
    }
    return view;
}

Result<View> readView(Database &database, const QString &id)
{
    const auto shadow = readShadow(database, id);
    if (!shadow)
        return shadow.error();
    const auto ops = readOps(database, id);
    if (!ops)
        return ops.error();
    return viewOf(shadow.value(), ops.value());
}

} // namespace sharedesk
