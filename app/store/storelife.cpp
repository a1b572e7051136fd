// The part of the store that carries out many commands at once and knows the versions of an entry.
#include <QCoreApplication>

#include "catalog/bulkedit.h"
#include "record.h"
#include "storeparts.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int tooManyToName = 1000;

bool isOfTheLaw(const Error &error)
{
    return error.code.startsWith(QLatin1String("entry.")) || error.code == QLatin1String("store.missing");
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
            // A refusal is decided before anything is written, so the transaction goes on.
            const auto carried = m_parts->editor.command(order, actor, now);
            if (carried) {
                ++outcome.done;
                changed << order.entryId;
                continue;
            }
            if (!isOfTheLaw(carried.error()))
                return carried;
            const auto view = readView(*m_parts->database, order.entryId);
            const QString name = view ? view.value().body.value(QLatin1String("name")).toString() : QString();
            outcome.refused << RefusedOrder{order, name, carried.error()};
        }
        if (changed.size() > tooManyToName)
            changed.clear();
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
        if (changed.size() > tooManyToName)
            changed.clear();
        return {};
    });
    if (!done)
        return done.error();
    return outcome;
}

Result<QVector<BulkPreview>> Store::previewEdit(const QStringList &ids, const BulkEdit &edit, const Actor &actor,
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
        BulkPreview preview{bulkChanged(stored.value().entry, edit, m_parts->office.dictionaries,
                                        m_parts->office.lintRules, actor),
                            {},
                            {}};
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
