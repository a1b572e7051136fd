#include "feed.h"

#include <QCoreApplication>

#include "agreement/agreement.h"
#include "catalog/catalogentry.h"
#include "catalog/entrypatch.h"
#include "collection/sourceproposal.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

bool isUsable(const SyncItem &item)
{
    if (!item.gone.isEmpty())
        return true;
    if (item.kind == entryKind)
        return entryFromJson(item.body).ok();
    if (item.kind == proposalKind)
        return proposalFromBody(item.body).ok();
    if (item.kind == agreementKind)
        return agreementFromBody(item.body).ok();
    return item.kind == requestKind && requestFromBody(item.body).ok();
}

// What a creation still has to say to a record that exists already: only the values it names. What has come
// to the record since (the profile may be an old copy) contradicts nothing.
EntryPatch creationOver(const QJsonObject &theirs, const EntryPatch &creation)
{
    const QString add = QStringLiteral("add");
    QJsonObject known;
    for (const QJsonValue &item : theirs.value(QLatin1String("items")).toArray())
        known.insert(item.toObject().value(QLatin1String("id")).toString(), item);
    QJsonArray added;
    QJsonObject sets;
    for (const QJsonValue &item : creation.list.value(add).toArray()) {
        const QString id = item.toObject().value(QLatin1String("id")).toString();
        if (known.contains(id))
            sets.insert(id, item);
        else
            added.append(item);
    }
    EntryPatch said;
    said.set = creation.set;
    if (!added.isEmpty())
        said.list.insert(add, added);
    if (!sets.isEmpty())
        said.list.insert(QStringLiteral("set"), sets);
    return diff(theirs, apply(theirs, said));
}

} // namespace

Result<int> Feed::applyPage(const SyncPage &page, QStringList &changed)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    QString cursor;
    {
        auto rows = m_database.run(QStringLiteral("SELECT value FROM cursor WHERE scope=?"), {page.scope});
        if (!rows)
            return rows.error();
        if (rows.value().next())
            cursor = rows.value().text(0);
    }
    if (!cursor.isEmpty() && cursor != page.from)
        return Error{
            QStringLiteral("sync.page.from"),
            Text::tr("The platform answered with a page that was not asked for; nothing was changed."),
            page.scope};

    int newer = 0;
    for (const SyncItem &item : page.items) {
        if (!isUsable(item)) {
            if (const auto kept = quarantine(item, QStringLiteral("not understood")); !kept)
                return kept.error();
            continue;
        }
        const auto own =
            item.opId.isEmpty()
                ? Result<QVector<Op>>(QVector<Op>())
                : readOpsWhere(m_database, QStringLiteral("WHERE op_id=? AND state='sealed'"), {item.opId});
        if (!own)
            return own.error();
        Steps steps;
        if (!own.value().isEmpty()) {
            steps.add(acknowledge(own.value().first(), item));
            ++newer;
        } else {
            const auto stored = storeShadow(item);
            if (!stored)
                return stored.error();
            if (!stored.value())
                continue;
            ++newer;
        }
        steps.add(rebaseRecord(item.id)) && steps.add(m_rows.refresh(item.id));
        if (!steps.result())
            return steps.result().error();
        changed << item.id;
    }
    Steps steps;
    steps.add(m_database.execute(
        QStringLiteral("INSERT INTO cursor (scope, value, scope_hash, last_ok) VALUES (?,?,?,?) ON CONFLICT "
                       "(scope) DO UPDATE "
                       "SET value=excluded.value, scope_hash=excluded.scope_hash, last_ok=excluded.last_ok"),
        {page.scope, page.next, page.scopeHash, nowUtc()})) &&
        steps.add(raisePosition(page.position)) && steps.add(transaction.commit());
    if (!steps.result())
        return steps.result().error();
    return newer;
}

Result<void> Feed::applyAnswers(const QVector<OpAnswer> &answers, const QString &position,
                                QStringList &changed)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    Steps steps;
    for (const OpAnswer &answer : answers) {
        if (!steps.add(settle(answer, changed)))
            return steps.result();
    }
    steps.add(raisePosition(position)) && steps.add(transaction.commit());
    return steps.result();
}

Result<void> Feed::settle(const OpAnswer &answer, QStringList &changed)
{
    const auto found =
        readOpsWhere(m_database, QStringLiteral("WHERE op_id=? AND state='sealed'"), {answer.opId});
    if (!found)
        return found.error();
    // Not ours any more: an echo in the feed has settled it already.
    if (found.value().isEmpty())
        return {};
    const Op op = found.value().first();
    Steps steps;
    switch (answer.status) {
    case OpStatus::Applied:
    case OpStatus::Duplicate:
    case OpStatus::Merged:
        steps.add(acknowledge(op, answer.item)) && steps.add(rebaseRecord(op.recordId));
        break;
    case OpStatus::Conflict:
        steps.add(conflict(op, answer));
        break;
    case OpStatus::Rejected:
        steps.add(reject(op, answer));
        break;
    case OpStatus::Retry:
    case OpStatus::Skipped:
        steps.add(m_log.retryLater(op.opId, answer.retryAfterSeconds,
                                   answer.problem.value(QLatin1String("detail")).toString()));
        break;
    }
    steps.add(m_rows.refresh(op.recordId));
    changed << op.recordId;
    return steps.result();
}

// A published version that is replaced or goes stays readable.
Result<void> Feed::keepVersion(const Shadow &old, const SyncItem &item)
{
    const QString published = statusKey(EntryStatus::Published);
    const auto text = [](const QJsonObject &body, const char *key) {
        return body.value(QLatin1String(key)).toString();
    };
    const int version = old.body.value(QLatin1String("version")).toInt(1);
    if (text(old.body, "status") != published ||
        (text(item.body, "status") == published &&
         item.body.value(QLatin1String("version")).toInt(1) == version))
        return {};
    return m_database.execute(
        QStringLiteral("INSERT OR REPLACE INTO entry_version (id, version, published_on, by_name, body) "
                       "VALUES (?,?,?,?,?)"),
        {item.id, version, text(old.body, "publishedOn"), old.byName, textOf(old.body)});
}

Result<bool> Feed::storeShadow(const SyncItem &item)
{
    const auto existing = readShadow(m_database, item.id);
    if (!existing)
        return existing.error();
    if (existing.value() && existing.value()->pos >= item.pos)
        return false;
    if (existing.value() && item.kind == entryKind) {
        if (const auto kept = keepVersion(*existing.value(), item); !kept)
            return kept.error();
    }
    const auto stored = m_database.execute(
        QStringLiteral("INSERT INTO shadow (id, kind, pos, rev, schema, body, gone, by_name, at) VALUES "
                       "(?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET "
                       "kind=excluded.kind, pos=excluded.pos, rev=excluded.rev, schema=excluded.schema, "
                       "body=excluded.body, gone=excluded.gone, "
                       "by_name=excluded.by_name, at=excluded.at"),
        {item.id, item.kind, item.pos, item.rev, item.schema,
         item.gone.isEmpty() ? textOf(item.body) : QString(), item.gone, item.byName, item.at});
    if (!stored)
        return stored.error();
    return true;
}

Result<void> Feed::acknowledge(const Op &op, const SyncItem &answered)
{
    SyncItem item = answered;
    item.id = op.recordId;
    item.kind = op.kind;
    if (item.body.isEmpty() && item.gone.isEmpty()) {
        // The platform changed nothing of what was sent, so the result is our own.
        const auto shadow = readShadow(m_database, op.recordId);
        if (!shadow)
            return shadow.error();
        item.body = applyOp(shadow.value() ? shadow.value()->body : QJsonObject(), op);
        if (op.action == QLatin1String("delete"))
            item.gone = QStringLiteral("deleted");
    }
    Steps steps;
    steps.add(storeShadow(item)) && steps.add(m_log.archive(op, item.rev, item.pos));
    // The next op of this record was made on top of this one.
    steps.add(m_database.execute(
        QStringLiteral("UPDATE op SET base_rev=? WHERE record_id=? AND state<>'sealed' AND state='queued'"),
        {item.rev, op.recordId}));
    return steps.result();
}

Result<std::optional<Op>> Feed::openOp(const QString &recordId)
{
    const auto ops =
        readOpsWhere(m_database, QStringLiteral("WHERE record_id=? AND state<>'sealed'"), {recordId});
    if (!ops)
        return ops.error();
    return ops.value().isEmpty() ? std::optional<Op>() : std::optional<Op>(ops.value().first());
}

// The op that was refused and what was saved meanwhile become one op again, under a new id where asked.
Result<void> Feed::conflict(const Op &op, const OpAnswer &answer)
{
    Op waiting = op;
    Steps steps;
    const auto open = openOp(op.recordId);
    if (!open)
        return open.error();
    if (open.value()) {
        waiting = foldedOps(op, *open.value());
        steps.add(m_log.remove(open.value()->opId));
    }
    waiting.opId = newId();
    waiting.state = QStringLiteral("queued");
    waiting.problem.clear();
    steps.add(m_log.update(op.opId, waiting));
    if (!answer.item.isNull())
        steps.add(storeShadow(answer.item));
    steps.add(rebaseRecord(op.recordId));
    return steps.result();
}

Result<void> Feed::reject(const Op &op, const OpAnswer &answer)
{
    Op parked = op;
    Steps steps;
    const auto open = openOp(op.recordId);
    if (!open)
        return open.error();
    if (open.value()) {
        parked = foldedOps(op, *open.value());
        steps.add(m_log.remove(open.value()->opId));
    }
    const QString type = answer.problem.value(QLatin1String("type")).toString();
    const bool reused = type.endsWith(QLatin1String("op-id-reused"));
    if (reused)
        parked.opId = newId();
    parked.state = reused ? QStringLiteral("queued") : QStringLiteral("parked");
    parked.problem = answer.problem.value(QLatin1String("detail")).toString();
    if (parked.problem.isEmpty())
        parked.problem = answer.problem.value(QLatin1String("title")).toString();
    steps.add(m_log.update(op.opId, parked));
    return steps.result();
}

Result<void> Feed::hold(const Op &op, const Shadow &shadow, const QStringList &fields)
{
    Op held = op;
    held.state = QStringLiteral("held");
    held.problem = op.kind == requestKind
                       ? Text::tr("%1 has acted on this request at %2 already.").arg(shadow.byName, shadow.at)
                   : op.kind == proposalKind
                       ? Text::tr("%1 has acted on this proposal at %2 already.").arg(shadow.byName, shadow.at)
                   : op.kind == agreementKind
                       ? Text::tr("%1 has decided on what was put before the office head at %2 already.").arg(shadow.byName, shadow.at)
                       : Text::tr("%1 changed the same at %2.").arg(shadow.byName, shadow.at);
    Steps steps;
    steps.add(m_log.update(op.opId, held)) &&
        steps.add(m_database.execute(
            QStringLiteral("INSERT OR REPLACE INTO conflict (record_id, op_id, fields, theirs_rev, "
                           "theirs_by, theirs_at, opened_at) VALUES (?,?,?,?,?,?,?)"),
            {op.recordId, op.opId, fields.join(QLatin1Char('\n')), shadow.rev, shadow.byName, shadow.at,
             nowUtc()}));
    return steps.result();
}

// Sync protocol 2.7 and 2.9: nothing while an op is on its way; else the open op is moved onto the newest
// shadow.
Result<void> Feed::rebaseRecord(const QString &id)
{
    const auto ops = readOps(m_database, id);
    if (!ops)
        return ops.error();
    if (ops.value().isEmpty() || ops.value().first().state == QLatin1String("sealed"))
        return {};
    Op op = ops.value().first();
    const auto found = readShadow(m_database, id);
    if (!found)
        return found.error();
    if (!found.value())
        return {};
    const Shadow &shadow = *found.value();
    if (op.baseRev == shadow.rev && op.state == QLatin1String("queued") && isEventKind(op.kind))
        return {};
    if (op.state == QLatin1String("parked"))
        return {};

    const bool gone = !shadow.gone.isEmpty();
    if (op.action == QLatin1String("delete")) {
        if (gone)
            return m_log.remove(op.opId);
        return op.baseRev == shadow.rev ? Result<void>() : hold(op, shadow, {QStringLiteral("status")});
    }
    if (isEventKind(op.kind) || gone)
        return hold(op, shadow, {gone ? QStringLiteral("gone") : QStringLiteral("command")});

    const auto patch = patchFromJson(op.payload);
    if (!patch)
        return patch.error();
    EntryPatch mine = patch.value();
    QJsonObject base = op.baseBody;
    if (op.action == QLatin1String("create")) {
        // The id exists at the platform: content that is there is an echo, anything else a person decides.
        mine = creationOver(shadow.body, patch.value());
        if (mine.isEmpty())
            return m_log.remove(op.opId);
        op.action = QStringLiteral("update");
        op.payload = toJson(mine);
        op.baseBody = shadow.body;
        op.baseRev = shadow.rev;
        return hold(op, shadow, mine.set.keys());
    }
    Rebased rebased = rebase(mine, base, shadow.body);
    const bool hasCommands = op.payload.contains(QStringLiteral("commands"));
    if (hasCommands && op.baseRev != shadow.rev && rebased.conflicts.isEmpty())
        rebased.conflicts << QStringLiteral("status");
    const QJsonValue commands = op.payload.value(QLatin1String("commands"));
    if (rebased.patch.isEmpty() && (!hasCommands || rebased.conflicts.isEmpty())) {
        if (!hasCommands) {
            Steps steps;
            steps.add(m_log.remember(id, QStringLiteral("already so"), op.payload)) &&
                steps.add(m_log.remove(op.opId)) &&
                steps.add(m_database.execute(QStringLiteral("DELETE FROM conflict WHERE record_id=?"), {id}));
            return steps.result();
        }
    }
    op.payload = toJson(rebased.patch);
    if (hasCommands)
        op.payload.insert(QStringLiteral("commands"), commands);
    if (!rebased.conflicts.isEmpty())
        return hold(op, shadow, rebased.conflicts);
    op.baseRev = shadow.rev;
    op.baseBody = shadow.body;
    op.state = QStringLiteral("queued");
    op.problem.clear();
    Steps steps;
    steps.add(m_log.update(op.opId, op)) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM conflict WHERE record_id=?"), {id}));
    return steps.result();
}

Result<void> Feed::quarantine(const SyncItem &item, const QString &error)
{
    return m_database.execute(QStringLiteral("INSERT OR REPLACE INTO quarantine (record_id, pos, raw, error, "
                                             "tries, next_try) VALUES (?,?,?,?,1,?)"),
                              {item.id, item.pos, textOf(item.body), error, nowUtc()});
}

Result<void> Feed::raisePosition(const QString &position)
{
    if (position.isEmpty())
        return {};
    return m_database.execute(QStringLiteral("INSERT INTO meta (key, value) VALUES ('position', ?) ON "
                                             "CONFLICT (key) DO UPDATE SET value=excluded.value"),
                              {position});
}

Result<void> Feed::fill(const std::function<std::optional<SyncItem>()> &next)
{
    constexpr int perTransaction = 1000;
    bool more = true;
    while (more) {
        Transaction transaction(m_database);
        if (!transaction.begun())
            return transaction.begun();
        for (int i = 0; i < perTransaction && more; ++i) {
            const auto item = next();
            more = item.has_value();
            if (!more)
                break;
            Steps steps;
            steps.add(storeShadow(*item)) && steps.add(m_rows.refresh(item->id));
            if (!steps.result())
                return steps.result();
        }
        if (const auto committed = transaction.commit(); !committed)
            return committed;
    }
    return {};
}

} // namespace sharedesk
