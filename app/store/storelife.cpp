// The part of the store that carries out many commands at once and knows the versions of an entry.
#include <QCoreApplication>

#include <algorithm>

#include "catalog/bulkedit.h"
#include "record.h"
#include "storeparts.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

bool isOfTheLaw(const Error &error)
{
    return error.code.startsWith(QLatin1String("entry.")) || error.code == QLatin1String("store.missing");
}

// The change of the record that waits to be sent and can still be changed.
Result<std::shared_ptr<const Op>> openOp(Database &database, const QString &id)
{
    const auto ops = readOps(database, id);
    if (!ops)
        return ops.error();
    std::shared_ptr<const Op> open;
    for (const Op &op : ops.value()) {
        if (op.state == QLatin1String("sealed"))
            continue;
        Op kept = op;
        kept.baseBody = {}; // stays as it is on disk; a thousand of them would fill the memory
        open = std::make_shared<const Op>(kept);
    }
    return open;
}

Result<QString> nameOf(Database &database, const QString &id)
{
    const auto view = readView(database, id);
    if (!view)
        return view.error();
    return view.value().body.value(QLatin1String("name")).toString();
}

Error cancelled()
{
    return {
        QStringLiteral("change.cancelled"), Text::tr("The change was cancelled; nothing was changed."), {}};
}

} // namespace

Result<Store::OrdersOutcome> Store::commandEntries(const QVector<EntryOrder> &orders, const Actor &actor,
                                                   const QDateTime &now,
                                                   const std::function<bool(int, int)> &progress)
{
    OrdersOutcome outcome;
    const auto done = write([&](QStringList &changed) -> Result<void> {
        for (qsizetype i = 0; i < orders.size(); ++i) {
            const EntryOrder &order = orders.at(i);
            if (progress && i % 50 == 0 && !progress(int(i), int(orders.size())))
                return cancelled();
            const auto before = openOp(*m_parts->database, order.entryId);
            const auto name = nameOf(*m_parts->database, order.entryId);
            if (!before || !name)
                return before ? name.error() : before.error();
            // A refusal is decided before anything is written, so the transaction goes on.
            if (const auto carried = m_parts->editor.command(order, actor, now); !carried) {
                if (!isOfTheLaw(carried.error()))
                    return carried;
                outcome.refused << RefusedOrder{order, name.value(), carried.error()};
                continue;
            }
            const auto made = openOp(*m_parts->database, order.entryId);
            if (!made)
                return made.error();
            ++outcome.done;
            outcome.traces << OrderTrace{order.entryId, name.value(), before.value(), made.value()};
            changed << order.entryId;
        }
        return {};
    });
    if (!done)
        return done.error();
    return outcome;
}

Result<Store::OrdersOutcome> Store::checkOrders(const QVector<EntryOrder> &orders, const Actor &actor,
                                                const std::function<bool(int, int)> &progress)
{
    OrdersOutcome outcome;
    for (qsizetype i = 0; i < orders.size(); ++i) {
        const EntryOrder &order = orders.at(i);
        if (progress && i % 50 == 0 && !progress(int(i), int(orders.size())))
            return cancelled();
        const auto view = readView(*m_parts->database, order.entryId);
        if (!view)
            return view.error();
        const auto allowed = m_parts->editor.mayCommand(view.value(), order, actor);
        if (allowed) {
            ++outcome.done;
            continue;
        }
        if (!isOfTheLaw(allowed.error()))
            return allowed.error();
        outcome.refused << RefusedOrder{order, view.value().body.value(QLatin1String("name")).toString(),
                                        allowed.error()};
    }
    return outcome;
}

Result<Store::TakenBack> Store::takeBackOrders(const QVector<OrderTrace> &traces, const Actor &actor,
                                               const std::function<bool(int, int)> &progress)
{
    TakenBack outcome;
    const auto done = write([&](QStringList &changed) -> Result<void> {
        for (qsizetype i = 0; i < traces.size(); ++i) {
            if (progress && i % 50 == 0 && !progress(int(i), int(traces.size())))
                return cancelled();
            const OrderTrace &trace = traces.at(i);
            const auto ops = readOps(*m_parts->database, trace.entryId);
            if (!ops)
                return ops.error();
            const auto same = std::find_if(ops.value().cbegin(), ops.value().cend(), [&](const Op &op) {
                return op.opId == trace.made->opId && op.state == QLatin1String("queued") &&
                       op.action == trace.made->action && op.payload == trace.made->payload &&
                       op.baseRev == trace.made->baseRev && op.user == actor.userId;
            });
            if (same == ops.value().cend()) {
                outcome.kept << trace.name;
                continue;
            }
            Steps steps;
            steps.add(m_parts->log.remember(trace.entryId, QStringLiteral("takenBack"), same->payload));
            if (trace.before) {
                Op earlier = *trace.before;
                earlier.baseBody = same->baseBody;
                steps.add(m_parts->log.update(same->opId, earlier));
            } else {
                steps.add(m_parts->log.remove(same->opId));
            }
            steps.add(m_parts->rows.refresh(trace.entryId));
            if (!steps.result())
                return steps.result();
            ++outcome.done;
            changed << trace.entryId;
        }
        return {};
    });
    if (!done)
        return done.error();
    return outcome;
}

Result<Store::TakenBack> Store::takeBack(const QVector<EntryChange> &changes, const Actor &actor,
                                         const std::function<bool(int, int)> &progress)
{
    TakenBack outcome;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto done = write([&](QStringList &changed) -> Result<void> {
        for (qsizetype i = 0; i < changes.size(); ++i) {
            if (progress && i % 50 == 0 && !progress(int(i), int(changes.size())))
                return cancelled();
            const EntryChange &change = changes.at(i);
            const auto view = readView(*m_parts->database, change.before.id);
            if (!view)
                return view.error();
            const auto present = entryFromJson(view.value().body);
            const auto earlier =
                present ? takenBack(present.value(), change.before, change.after) : std::nullopt;
            if (!earlier) {
                outcome.kept << change.before.name;
                continue;
            }
            const auto saved = m_parts->editor.save(present.value(), *earlier, actor, now);
            if (!saved && !isOfTheLaw(saved.error()))
                return saved.error();
            if (!saved) {
                outcome.kept << change.before.name;
                continue;
            }
            ++outcome.done;
            changed << change.before.id;
        }
        return {};
    });
    if (!done)
        return done.error();
    return outcome;
}

Result<QVector<BulkPreview>> Store::preview(const QStringList &ids,
                                            const std::function<Result<BulkChange>(const CatalogEntry &)> &changed,
                                            const std::function<bool(int, int)> &progress)
{
    QVector<BulkPreview> previews;
    previews.reserve(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (progress && i % 50 == 0 && !progress(int(i), int(ids.size())))
            return cancelled();
        const auto stored = entry(ids.at(i));
        if (!stored && stored.error().code == QLatin1String("store.missing"))
            continue;
        if (!stored)
            return stored.error();
        const auto change = changed(stored.value().entry);
        if (!change)
            return change.error();
        BulkPreview preview{change.value(), {}, {}};
        if (!preview.change.changes.isEmpty()) {
            const auto before = m_parts->rows.findingsOf(preview.change.before);
            if (!before)
                return before.error();
            const auto after = m_parts->rows.findingsOf(preview.change.after);
            if (!after)
                return after.error();
            preview.came = cameUp(before.value(), after.value());
            preview.gone = cameUp(after.value(), before.value());
        }
        previews << preview;
    }
    return previews;
}

Result<QVector<BulkPreview>> Store::previewEdit(const QStringList &ids, const BulkEdit &edit, const Actor &actor,
                                                const std::function<bool(int, int)> &progress)
{
    const auto changed = [&](const CatalogEntry &entry) -> Result<BulkChange> {
        return bulkChanged(entry, edit, m_parts->office.dictionaries, m_parts->office.lintRules, actor);
    };
    return preview(ids, changed, progress);
}

Result<QVector<BulkPreview>> Store::previewRepair(const QStringList &ids, const QSet<QString> &rules, const Actor &actor,
                                                  const std::function<bool(int, int)> &progress)
{
    const auto changed = [&](const CatalogEntry &entry) -> Result<BulkChange> {
        const auto context = m_parts->rows.contextOf(entry);
        if (!context)
            return context.error();
        return bulkRepaired(entry, m_parts->office.lintRules, context.value(), rules, actor);
    };
    return preview(ids, changed, progress);
}

Result<QVector<EntryState>> Store::entryStates(const QString &id)
{
    const auto working = entry(id);
    if (!working)
        return working.error();
    QVector<EntryState> states{{EntryState::Kind::WorkingCopy, {}, working.value().entry}};
    const auto shadow = readShadow(*m_parts->database, id);
    if (!shadow)
        return shadow.error();
    if (shadow.value() && shadow.value()->gone.isEmpty()) {
        if (auto synced = entryFromJson(shadow.value()->body)) {
            const bool isPublished = synced.value().status == EntryStatus::Published;
            if (isPublished || synced.value() != working.value().entry)
                states << EntryState{isPublished ? EntryState::Kind::Published : EntryState::Kind::OnPlatform,
                                     shadow.value()->byName, synced.value()};
        }
    }
    auto rows = m_parts->database->run(
        QStringLiteral("SELECT by_name, body FROM entry_version WHERE id=? ORDER BY version DESC"), {id});
    if (!rows)
        return rows.error();
    while (rows.value().next()) {
        if (auto version = entryFromJson(objectOf(rows.value().text(1))))
            states << EntryState{EntryState::Kind::Published, rows.value().text(0), version.value()};
    }
    return states;
}

} // namespace sharedesk
