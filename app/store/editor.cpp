#include "editor.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include "calendar/chinatime.h"
#include "catalog/entrypatch.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Error missingRecord(const QString &id)
{
    return {QStringLiteral("store.missing"), Text::tr("This record is not here (any more)."), id};
}

// Content that was changed and changed back leaves only what the edit did to the life: a new version without
// a change.
bool saysNothing(const EntryPatch &patch)
{
    const QStringList lifeOnly{QStringLiteral("status"), QStringLiteral("version"), QStringLiteral("life"),
                               QStringLiteral("publishedOn")};
    const QStringList fields = patch.set.keys();
    return patch.list.isEmpty() && std::all_of(fields.cbegin(), fields.cend(), [&](const QString &field) {
               return lifeOnly.contains(field);
           });
}

const QString commandsKey = QStringLiteral("commands");

// "entry.create", "entry.submit", "request.approved": what the log of acts calls it.
QString actOf(const Op &op)
{
    const QJsonArray events = op.payload.value(QLatin1String("events")).toArray();
    if (!events.isEmpty()) {
        const QString type = events.last()[QLatin1String("type")].toString();
        return type.contains(QLatin1Char('.')) ? type : op.kind + QLatin1Char('.') + type;
    }
    return op.kind + QLatin1Char('.') + op.action.section(QLatin1Char(':'), -1);
}

// Acts whole; of content only which fields and what it weighs, since every version is kept elsewhere.
QJsonObject auditDetail(const Op &op)
{
    QJsonObject detail;
    for (const QString &key : {commandsKey, QStringLiteral("events")}) {
        if (op.payload.contains(key))
            detail.insert(key, op.payload.value(key));
    }
    if (!isEventKind(op.kind) && op.action != QLatin1String("delete")) {
        QStringList fields = op.payload.value(QLatin1String("set")).toObject().keys();
        fields << op.payload.value(QLatin1String("list")).toObject().keys();
        detail.insert(QStringLiteral("fields"), QJsonArray::fromStringList(fields));
        detail.insert(QStringLiteral("sha256"),
                      QString::fromLatin1(QCryptographicHash::hash(textOf(op.payload).toUtf8(), QCryptographicHash::Sha256).toHex()));
    }
    return detail;
}

} // namespace

Result<Editor::Current> Editor::current(const QString &id)
{
    const auto shadow = readShadow(m_database, id);
    if (!shadow)
        return shadow.error();
    const auto ops = readOps(m_database, id);
    if (!ops)
        return ops.error();
    Current record;
    record.view = viewOf(shadow.value(), ops.value());
    record.rev = shadow.value() ? shadow.value()->rev : QString();
    for (const Op &op : ops.value()) {
        if (op.state == QLatin1String("sealed"))
            record.sealed = true;
        else
            record.open = op;
    }
    return record;
}

Op Editor::newOp(const QString &recordId, const QString &kind, const QString &action, const Actor &actor,
                 const Current &record)
{
    Op op;
    op.opId = newId();
    op.user = actor.userId;
    op.author = actor.name;
    op.recordId = recordId;
    op.kind = kind;
    op.action = action;
    op.baseRev = record.rev;
    op.baseBody = record.view.body;
    op.state = QStringLiteral("queued");
    op.createdAt = nowUtc();
    return op;
}

Result<void> Editor::put(const Current &record, const Op &op, const QStringList &conflicts, const Actor &actor)
{
    if (const auto folded = fold(record, op, conflicts); !folded)
        return folded;
    return m_audit.append(actor, actOf(op), op.recordId, auditDetail(op), QDateTime::fromString(op.createdAt, Qt::ISODateWithMs));
}

Result<void> Editor::fold(const Current &record, Op op, const QStringList &conflicts)
{
    Steps steps;
    if (record.open) {
        const Op &open = *record.open;
        // An op goes out under the sign-in of who made it, so what two people did at one computer cannot be one.
        if (!open.user.isEmpty() && !op.user.isEmpty() && open.user != op.user)
            return Error{op.kind + QStringLiteral(".refused.person"),
                         Text::tr("%1 changed this on this computer, and the change has not been sent yet. It goes out first: "
                                  "%1 has to sign in here and sync. Nothing was changed.").arg(open.author),
                         {}};
        const bool refused = open.state == QLatin1String("parked") || open.state == QLatin1String("held");
        if (isEventKind(op.kind) && refused && open.action != QLatin1String("create")) {
            // An act that was not accepted is not repeated with the next one; its text stays in the history.
            steps.add(m_log.remember(op.recordId, QStringLiteral("superseded"), open.payload)) &&
                steps.add(m_log.update(open.opId, op)) &&
                steps.add(m_database.execute(QStringLiteral("DELETE FROM conflict WHERE record_id=?"),
                                             {op.recordId}));
        } else {
            Op folded = foldedOps(open, op);
            if (open.state == QLatin1String("parked")) {
                folded.opId = op.opId;
                folded.state = QStringLiteral("queued");
                folded.problem.clear();
            }
            if (op.payload.contains(QStringLiteral("endsAgreement")))
                folded.payload.remove(commandsKey);
            const auto patch = patchFromJson(folded.payload);
            const bool nothingLeft = folded.kind == entryKind && folded.action != QLatin1String("create") &&
                                     folded.action != QLatin1String("delete") && patch &&
                                     saysNothing(patch.value()) && !folded.payload.contains(commandsKey);
            steps.add(nothingLeft ? m_log.remove(open.opId) : m_log.update(open.opId, folded));
        }
    } else {
        op.payload.remove(QStringLiteral("endsAgreement"));
        steps.add(m_log.insert(op));
    }
    if (!conflicts.isEmpty()) {
        const QString fields = conflicts.join(QLatin1Char('\n'));
        steps.add(m_database.execute(
            QStringLiteral(
                "UPDATE op SET state='held' WHERE record_id=? AND state<>'sealed' AND state='queued'"),
            {op.recordId})) &&
            steps.add(m_database.execute(
                QStringLiteral("INSERT OR REPLACE INTO conflict (record_id, op_id, fields, theirs_rev, "
                               "theirs_by, theirs_at, opened_at) "
                               "SELECT ?, (SELECT op_id FROM op WHERE record_id=? AND state<>'sealed' AND "
                               "state='held'), ?, rev, by_name, at, ? FROM shadow WHERE id=?"),
                {op.recordId, op.recordId, fields, nowUtc(), op.recordId}));
    }
    steps.add(m_rows.refresh(op.recordId));
    return steps.result();
}

Result<QString> Editor::create(CatalogEntry entry, const Actor &actor)
{
    if (!may(actor.role, Permission::EditCatalog))
        return mayEdit(entry, actor).error();
    if (entry.id.isEmpty())
        entry.id = newId();
    entry.departmentId = actor.departmentId;
    entry.status = EntryStatus::Draft;
    entry.version = 1;
    entry.life.clear();
    const Current nothing;
    Op op = newOp(entry.id, entryKind, QStringLiteral("create"), actor, nothing);
    op.payload = toJson(diff(QJsonObject{{QStringLiteral("id"), entry.id}}, toJson(entry)));
    if (const auto stored = put(nothing, op, {}, actor); !stored)
        return stored.error();
    return entry.id;
}

Result<QString> Editor::save(const CatalogEntry &before, const CatalogEntry &after, const Actor &actor,
                             const QDateTime &now)
{
    if (before.id.isEmpty())
        return create(after, actor);
    const auto record = current(before.id);
    if (!record)
        return record.error();
    if (!record.value().view.exists())
        return missingRecord(before.id);
    if (const auto allowed = mayEdit(before, actor); !allowed)
        return allowed.error();

    CatalogEntry edited = after;
    edited.id = before.id;
    edited.departmentId = before.departmentId;
    edited.status = before.status;
    edited.version = before.version;
    edited.life = before.life;
    edited.publishedOn = before.publishedOn;
    const QJsonObject shown = toJson(before);
    if (diff(shown, toJson(edited)).isEmpty())
        return before.id;
    const EntryPatch patch = diff(shown, toJson(editable(edited, actor, now)));

    // The record may have moved while the form was open: what both changed is a conflict, never overwritten.
    const Rebased rebased = rebase(patch, shown, record.value().view.body);
    Op op = newOp(before.id, entryKind, QStringLiteral("update"), actor, record.value());
    op.payload = toJson(rebased.patch);
    if (before.status == EntryStatus::Agreed)
        op.payload.insert(QStringLiteral("endsAgreement"), true);
    if (const auto stored = put(record.value(), op, rebased.conflicts, actor); !stored)
        return stored.error();
    return before.id;
}

Result<void> Editor::remove(const QString &id, const Actor &actor)
{
    const auto record = current(id);
    if (!record)
        return record.error();
    const auto entry = entryFromJson(record.value().view.body);
    if (!record.value().view.exists() || !entry)
        return missingRecord(id);
    if (const auto allowed = mayEdit(entry.value(), actor); !allowed)
        return allowed;
    if (entry.value().publishedOn.isValid() || entry.value().status != EntryStatus::Draft)
        return Error{
            QStringLiteral("entry.refused.delete"),
            Text::tr("Only a draft that was never published can be deleted. Withdraw the entry instead."),
            {}};
    const bool neverSent = record.value().open && record.value().open->action == QLatin1String("create") &&
                           !record.value().sealed;
    Steps steps;
    steps.add(m_log.remember(id, QStringLiteral("deleted"), record.value().view.body));
    if (neverSent) {
        steps.add(m_log.remove(record.value().open->opId)) && steps.add(m_rows.refresh(id)) &&
            steps.add(m_audit.append(actor, QStringLiteral("entry.delete"), id, {}, QDateTime::currentDateTimeUtc()));
        return steps.result();
    }
    if (!steps.result())
        return steps.result();
    return put(record.value(), newOp(id, entryKind, QStringLiteral("delete"), actor, record.value()), {}, actor);
}

Result<CatalogEntry> Editor::commandable(const View &view, const QString &id)
{
    const auto entry = entryFromJson(view.body);
    if (!view.exists() || !entry)
        return missingRecord(id);
    if (view.local == LocalState::Held)
        return Error{QStringLiteral("entry.refused.conflict"),
                     Text::tr("This entry has a conflict; decide it on the Sync page first."),
                     {}};
    return entry;
}

Result<void> Editor::mayCommand(const View &view, const EntryOrder &order, const Actor &actor)
{
    const auto entry = commandable(view, order.entryId);
    if (!entry)
        return entry.error();
    QVector<Finding> findings;
    // Who may not give the command need not wait for the checks.
    if (needsFindings(order.command) && mayDecideLife(entry.value(), order.command, actor, {})) {
        const auto found = m_rows.findingsOf(entry.value());
        if (!found)
            return found.error();
        findings = found.value();
    }
    return mayDecideLife(entry.value(), order.command, actor, findings);
}

Result<void> Editor::command(const EntryOrder &order, const Actor &actor, const QDateTime &now)
{
    const QString &id = order.entryId;
    const auto record = current(id);
    if (!record)
        return record.error();
    const auto entry = commandable(record.value().view, id);
    if (!entry)
        return entry.error();
    QVector<Finding> findings;
    if (needsFindings(order.command)) {
        const auto found = m_rows.findingsOf(entry.value());
        if (!found)
            return found.error();
        findings = found.value();
    }
    const auto event = decideLife(entry.value(), order.command, actor, now, order.text, findings, order.on,
                                  order.cause);
    if (!event)
        return event.error();
    const CatalogEntry after = evolveLife(entry.value(), event.value());
    Op op = newOp(id, entryKind, QStringLiteral("command:") + entryCommandKey(order.command), actor,
                  record.value());
    op.payload = toJson(diff(record.value().view.body, toJson(after)));
    QJsonObject sent{{QStringLiteral("name"), entryCommandKey(order.command)},
                     {QStringLiteral("text"), event.value().text},
                     {QStringLiteral("at"), toIso(event.value().at)}};
    if (event.value().on.isValid())
        sent.insert(QStringLiteral("on"), event.value().on.toString(Qt::ISODate));
    if (const QString cause = causeOf(event.value()); !cause.isEmpty())
        sent.insert(QStringLiteral("cause"), cause);
    op.payload.insert(commandsKey, QJsonArray{sent});
    return put(record.value(), op, {}, actor);
}

Result<void> Editor::command(const QString &id, const RequestCommand &command, const Actor &actor,
                             const QDateTime &now)
{
    const auto record = current(id);
    if (!record)
        return record.error();
    RequestState state;
    state.id = id;
    if (record.value().view.exists()) {
        const auto read = requestFromBody(record.value().view.body);
        if (!read)
            return read.error();
        state = read.value();
    } else if (command.type != RequestCommandType::Submit) {
        return missingRecord(id);
    }
    const auto event = decide(state, command, actor, now, m_office.rules);
    if (!event)
        return event.error();
    const bool creates = command.type == RequestCommandType::Submit;
    return act(record.value(), id, requestKind, toJson(command), toJson(event.value()),
               creates ? requestBody(evolve(state, event.value())) : QJsonObject(), actor);
}

Result<void> Editor::command(const QString &id, const ProposalCommand &command, const Actor &actor,
                             const QDateTime &now)
{
    const auto record = current(id);
    if (!record)
        return record.error();
    ProposalState state;
    state.id = id;
    if (record.value().view.exists()) {
        const auto read = proposalFromBody(record.value().view.body);
        if (!read)
            return read.error();
        state = read.value();
    } else if (command.type != ProposalCommandType::Propose) {
        return missingRecord(id);
    }
    const auto event = decideProposal(state, command, actor, now);
    if (!event)
        return event.error();
    const bool creates = command.type == ProposalCommandType::Propose;
    return act(record.value(), id, proposalKind, toJson(command), toJson(event.value()),
               creates ? proposalBody(evolveProposal(state, event.value())) : QJsonObject(), actor);
}

Result<void> Editor::command(const QString &id, const AgreementCommand &command, const Actor &actor,
                             const QDateTime &now)
{
    const auto record = current(id);
    if (!record)
        return record.error();
    AgreementState state;
    state.id = id;
    if (record.value().view.exists()) {
        const auto read = agreementFromBody(record.value().view.body);
        if (!read)
            return read.error();
        state = read.value();
    } else if (command.type != AgreementCommandType::Propose) {
        return missingRecord(id);
    }
    const auto event = decideAgreement(state, command, actor, now, m_office.rules.moves);
    if (!event)
        return event.error();
    return act(record.value(), id, agreementKind, toJson(command), toJson(event.value()),
               record.value().view.exists() ? QJsonObject() : agreementBody(evolveAgreement(state, event.value())), actor);
}

Result<void> Editor::act(const Current &record, const QString &id, const QString &kind, QJsonObject sent,
                         const QJsonObject &event, QJsonObject body, const Actor &actor)
{
    const QString name = sent.value(QLatin1String("name")).toString();
    Op op = newOp(id, kind, body.isEmpty() ? QStringLiteral("command:") + name : QStringLiteral("create"), actor,
                  record);
    sent.insert(QStringLiteral("at"), event.value(QLatin1String("at")));
    sent.insert(QStringLiteral("eventId"), event.value(QLatin1String("id")));
    op.payload = {{commandsKey, QJsonArray{sent}}, {QStringLiteral("events"), QJsonArray{event}}};
    if (!body.isEmpty()) {
        body.insert(QStringLiteral("events"), QJsonArray());
        op.payload.insert(QStringLiteral("body"), body);
    }
    return put(record, op, {}, actor);
}

} // namespace sharedesk
