#include "conflicts.h"

#include <QCoreApplication>

#include "catalog/catalogentry.h"
#include "catalog/entryfields.h"
#include "catalog/entrypatch.h"
#include "collection/sourceproposal.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Error moved(const QString &id)
{
    return {QStringLiteral("conflict.moved"), Text::tr("The entry has changed since this was shown. Look at it again; nothing was decided."), id};
}

} // namespace

QString Conflicts::shownText(const QString &field, const QJsonObject &body) const
{
    const QString prefix = QStringLiteral("items:");
    if (field.startsWith(prefix)) {
        const QString id = field.mid(prefix.size());
        QStringList names;
        for (const QJsonValue &value : body.value(QLatin1String("items")).toArray()) {
            const QJsonObject item = value.toObject();
            if (item.value(QLatin1String("id")).toString() == id)
                return textOf(item);
            names << item.value(QLatin1String("name")).toString();
        }
        return id == QLatin1String("order") ? names.join(QStringLiteral(" · ")) : QString();
    }
    const QJsonValue value = body.value(field);
    if (field == QLatin1String("status")) {
        const auto status = statusFromKey(value.toString());
        return status ? statusLabel(status.value()) : value.toString();
    }
    if (value.isObject())
        return textOf(value.toObject());
    return value.toVariant().toString();
}

Result<Conflict> Conflicts::read(const QString &recordId)
{
    Conflict conflict;
    QStringList fields;
    QString theirsAt;
    {
        auto rows = m_database.run(QStringLiteral("SELECT op_id, fields, theirs_rev, theirs_by, theirs_at FROM conflict WHERE record_id=?"), {recordId});
        if (!rows)
            return rows.error();
        if (!rows.value().next())
            return Error{QStringLiteral("store.missing"), Text::tr("There is no conflict here (any more)."), recordId};
        conflict.recordId = recordId;
        conflict.opId = rows.value().text(0);
        fields = rows.value().text(1).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        conflict.theirsRev = rows.value().text(2);
        conflict.theirsBy = rows.value().text(3);
        theirsAt = rows.value().text(4);
    }
    const auto ops = readOps(m_database, recordId);
    if (!ops)
        return ops.error();
    const auto shadow = readShadow(m_database, recordId);
    if (!shadow)
        return shadow.error();
    if (ops.value().isEmpty() || !shadow.value())
        return moved(recordId);
    const Op &op = ops.value().last();
    conflict.kind = op.kind;
    if (isEventKind(op.kind)) {
        const bool isRequest = op.kind == requestKind;
        if (const auto state = requestFromBody(shadow.value()->body); isRequest && state)
            conflict.title = state.value().application.entryName;
        if (const auto state = proposalFromBody(shadow.value()->body); !isRequest && state)
            conflict.title = state.value().proposal.data;
        QStringList own;
        for (const QJsonValue &command : op.payload.value(QLatin1String("commands")).toArray())
            own << command.toObject().value(QLatin1String("text")).toString();
        const QString text = op.kind == agreementKind ? Text::tr("%1 has decided on what was put before the office head at %2 already. Your text: %3")
                             : isRequest ? Text::tr("%1 has acted on this request at %2 already. Your text: %3")
                                       : Text::tr("%1 has acted on this proposal at %2 already. Your text: %3");
        conflict.text = text.arg(conflict.theirsBy, theirsAt, own.join(QLatin1Char('\n')));
        return conflict;
    }
    const QJsonObject mine = applyOp(op.baseBody, op);
    conflict.title = mine.value(QLatin1String("name")).toString();
    if (conflict.title.isEmpty())
        conflict.title = op.baseBody.value(QLatin1String("name")).toString();
    if (!shadow.value()->gone.isEmpty()) {
        conflict.text = Text::tr("The entry was deleted at the platform. Keep yours to make it anew.");
        return conflict;
    }
    for (const QString &field : std::as_const(fields))
        conflict.fields << ConflictField{field, shownText(field, op.baseBody), shownText(field, mine), shownText(field, shadow.value()->body)};
    return conflict;
}

Result<Op> Conflicts::heldOp(const Conflict &shown, std::optional<Shadow> &shadow)
{
    const auto ops = readOpsWhere(m_database, QStringLiteral("WHERE op_id=? AND state='held'"), {shown.opId});
    if (!ops)
        return ops.error();
    auto found = readShadow(m_database, shown.recordId);
    if (!found)
        return found.error();
    if (ops.value().isEmpty() || !found.value() || found.value()->rev != shown.theirsRev)
        return moved(shown.recordId);
    shadow = found.value();
    return ops.value().first();
}

Result<void> Conflicts::keepMine(const Conflict &shown, const Actor &actor, QStringList &changed)
{
    std::optional<Shadow> shadow;
    const auto held = heldOp(shown, shadow);
    if (!held)
        return held.error();
    if (held.value().kind == proposalKind)
        return Error{QStringLiteral("conflict.command"), Text::tr("An act on a proposal cannot be repeated over another one; look at the proposal and decide anew."), {}};
    if (held.value().kind == requestKind || held.value().kind == agreementKind)
        return Error{QStringLiteral("conflict.command"), Text::tr("An act on a request cannot be repeated over another one; look at the request and decide anew."), {}};
    Op op = held.value();
    const QString oldId = op.opId;
    op.opId = newId();
    op.user = actor.userId;
    op.author = actor.name;
    op.state = QStringLiteral("queued");
    op.problem.clear();
    Steps steps;
    steps.add(m_log.remember(op.recordId, QStringLiteral("theirs replaced"), shadow->body));
    if (!shadow->gone.isEmpty()) {
        // What is deleted at the platform stays deleted; the clerk's text lives on as a new entry.
        const QString recordId = op.recordId;
        QJsonObject body = applyOp(op.baseBody, held.value());
        op.recordId = newId();
        body.insert(QStringLiteral("id"), op.recordId);
        body.insert(QStringLiteral("status"), QStringLiteral("draft"));
        for (const char *derived : {"life", "publishedOn", "version"})
            body.remove(QLatin1String(derived));
        op.action = QStringLiteral("create");
        op.payload = toJson(diff(QJsonObject{{QStringLiteral("id"), op.recordId}}, body));
        op.baseRev.clear();
        op.baseBody = {};
        steps.add(m_log.update(oldId, op)) && steps.add(m_rows.refresh(recordId));
        changed << op.recordId;
    } else {
        if (op.action != QLatin1String("delete")) {
            const QJsonValue commands = op.payload.value(QLatin1String("commands"));
            const auto patch = patchFromJson(op.payload);
            if (!patch)
                return patch.error();
            op.payload = toJson(diff(shadow->body, apply(shadow->body, patch.value())));
            if (!commands.isUndefined())
                op.payload.insert(QStringLiteral("commands"), commands);
        }
        op.baseRev = shadow->rev;
        op.baseBody = shadow->body;
        steps.add(m_log.update(oldId, op));
    }
    steps.add(m_database.execute(QStringLiteral("DELETE FROM conflict WHERE record_id=?"), {shown.recordId})) && steps.add(m_rows.refresh(op.recordId));
    return steps.result();
}

Result<void> Conflicts::takeTheirs(const Conflict &shown)
{
    std::optional<Shadow> shadow;
    const auto held = heldOp(shown, shadow);
    if (!held)
        return held.error();
    Steps steps;
    steps.add(m_log.remember(shown.recordId, QStringLiteral("mine given up"), held.value().payload)) && steps.add(m_log.remove(held.value().opId))
        && steps.add(m_database.execute(QStringLiteral("DELETE FROM conflict WHERE record_id=?"), {shown.recordId})) && steps.add(m_rows.refresh(shown.recordId));
    return steps.result();
}

Result<void> Conflicts::discard(const QString &opId, QStringList &changed)
{
    const auto ops = readOpsWhere(m_database, QStringLiteral("WHERE op_id=?"), {opId});
    if (!ops)
        return ops.error();
    if (ops.value().isEmpty())
        return Error{QStringLiteral("store.missing"), Text::tr("This change is not waiting any more."), opId};
    const Op op = ops.value().first();
    if (op.state == QLatin1String("sealed"))
        return Error{QStringLiteral("outbox.sent"), Text::tr("This change may have reached the platform already; it can no longer be given up here."), opId};
    Steps steps;
    steps.add(m_log.remember(op.recordId, QStringLiteral("given up"), op.payload)) && steps.add(m_log.remove(opId))
        && steps.add(m_database.execute(QStringLiteral("DELETE FROM conflict WHERE record_id=?"), {op.recordId})) && steps.add(m_rows.refresh(op.recordId));
    changed << op.recordId;
    return steps.result();
}

} // namespace sharedesk
