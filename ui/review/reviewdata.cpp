#include "review/reviewdata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace sharedesk {

namespace {

const QString keyPrefix = QStringLiteral("review:");

bool isDecision(const OutboxRow &row)
{
    return row.kind == QLatin1String("entry") &&
           (row.action == QLatin1String("command:publish") || row.action == QLatin1String("command:return"));
}

QString submissionOf(const CatalogEntry &entry)
{
    for (auto event = entry.life.crbegin(); event != entry.life.crend(); ++event) {
        if (event->type == EntryEventType::Submitted)
            return event->at.toUTC().toString(Qt::ISODate);
    }
    return {};
}

struct KeptReason
{
    QString entryId;
    QString text;
    bool isCurrent = false; // of the submission that waits
    bool isGiven = false;   // and its decision has arrived, or the entry went away
};

Result<QVector<KeptReason>> keptReasons(Store &store)
{
    const auto keys = store.draftKeys();
    if (!keys)
        return keys.error();
    QVector<KeptReason> reasons;
    for (const QString &key : keys.value()) {
        if (!key.startsWith(keyPrefix))
            continue;
        const auto draft = store.draft(key);
        if (!draft)
            return draft.error();
        if (!draft.value())
            continue;
        const QJsonObject content = QJsonDocument::fromJson(*draft.value()).object();
        KeptReason reason{key.mid(keyPrefix.size()), content.value(QLatin1String("text")).toString()};
        const auto stored = store.entry(reason.entryId);
        if (!stored && stored.error().code != QLatin1String("store.missing"))
            return stored.error();
        reason.isCurrent = stored && submissionOf(stored.value().entry) ==
                                         content.value(QLatin1String("submission")).toString();
        const bool waits = stored && (stored.value().entry.status == EntryStatus::Submitted ||
                                      stored.value().local != LocalState::Synced);
        reason.isGiven = !waits || !reason.isCurrent;
        reasons << reason;
    }
    return reasons;
}

} // namespace

QString reasonKey(const QString &entryId)
{
    return keyPrefix + entryId;
}

QByteArray reasonContent(const QString &text, const CatalogEntry &entry)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("text"), text},
                                     {QStringLiteral("submission"), submissionOf(entry)}})
        .toJson(QJsonDocument::Compact);
}

Result<void> forgetGivenReasons(Store &store)
{
    const auto reasons = keptReasons(store);
    if (!reasons)
        return reasons.error();
    for (const KeptReason &reason : reasons.value()) {
        if (!reason.isGiven)
            continue;
        if (const auto cleared = store.clearDraft(reasonKey(reason.entryId)); !cleared)
            return cleared;
    }
    return {};
}

Result<ReviewData> readReview(Store &store)
{
    ReviewData data;
    const auto outbox = store.outbox();
    if (!outbox)
        return outbox.error();
    EntryFilter refused;
    for (const OutboxRow &row : outbox.value()) {
        if (!isDecision(row))
            continue;
        if (row.state == LocalState::Waiting || row.state == LocalState::Sending) {
            ++data.waiting;
            continue;
        }
        data.refused.insert(row.recordId, row);
        refused.ids << row.recordId;
    }
    if (!refused.ids.isEmpty()) {
        const auto rows = store.entryRowsOf(refused);
        if (!rows)
            return rows.error();
        data.rows = rows.value();
    }
    EntryFilter submitted;
    submitted.statuses = QStringList{statusKey(EntryStatus::Submitted)};
    submitted.sort = EntrySort::Due;
    const auto rows = store.entryRowsOf(submitted);
    if (!rows)
        return rows.error();
    QSet<QString> owners;
    for (const EntryRow &row : rows.value()) {
        if (!data.refused.contains(row.id))
            data.rows << row;
    }
    for (const EntryRow &row : std::as_const(data.rows))
        owners.insert(row.departmentId);
    const auto departments = store.departments();
    if (!departments)
        return departments.error();
    for (const Department &department : departments.value()) {
        if (owners.contains(department.id))
            data.departments << department;
    }
    const auto reasons = keptReasons(store);
    if (!reasons)
        return reasons.error();
    for (const KeptReason &reason : reasons.value()) {
        if (reason.isCurrent)
            data.reasons.insert(reason.entryId, reason.text);
    }
    return data;
}

Result<ReviewedEntry> readReviewed(Store &store, const QString &id)
{
    const auto stored = store.entry(id);
    if (!stored)
        return stored.error();
    ReviewedEntry reviewed{stored.value(), std::nullopt, {}};
    const auto findings = store.lintEntry(stored.value().entry);
    if (!findings)
        return findings.error();
    reviewed.findings = findings.value();
    const auto states = store.entryStates(id);
    if (!states)
        return states.error();
    for (const EntryState &state : states.value()) {
        if (state.kind == EntryState::Kind::Published && state.entry.version < stored.value().entry.version &&
            !reviewed.published)
            reviewed.published = state.entry;
    }
    return reviewed;
}

} // namespace sharedesk
