#include "collection.h"

#include "collectiontables.h"
#include "editor.h"
#include "record.h"

namespace sharedesk {

Collection::Collection(Database &database, const OfficeData &office, Write write)
    : m_database(database), m_office(office), m_write(std::move(write))
{
}

QString Collection::officeMark() const
{
    return QString::fromLatin1(m_office.fingerprint.toHex());
}

Result<std::optional<Collection::Find>> Collection::search(const QString &ownDepartment,
                                                           const std::function<bool(int, int)> &progress)
{
    CollectionTables tables(m_database);
    Find found;
    // Taken before reading: what changes meanwhile makes the result an old one.
    const auto fingerprint = tables.fingerprint();
    if (!fingerprint)
        return fingerprint.error();
    found.fingerprint = fingerprint.value();
    const auto apart = tables.apart();
    if (!apart)
        return apart.error();
    const EntryLikeness likeness(m_office.duplicateRules, m_office.elements, m_office.pinyin);
    DuplicateSearch search(likeness);
    for (const auto &[first, second] : apart.value())
        search.exclude(first, second);

    // Reading takes nineteen parts of twenty ("bench duplicates").
    constexpr int all = 20'000;
    constexpr int reading = 19'000;
    bool going = true;
    int read = 0;
    const auto visited = tables.forEach(ownDepartment, [&](qint64 row, const CollectedEntry &entry, qint64 end) {
        search.add(row, entry);
        if (++read % 500 == 0 && progress)
            going = progress(int(reading * row / end), all);
        return going;
    });
    if (!visited)
        return visited.error();
    if (!going)
        return std::optional<Find>();
    auto outcome = search.run([&](int permille) { return !progress || progress(reading + permille, all); });
    if (!outcome)
        return std::optional<Find>();
    found.outcome = std::move(*outcome);
    return std::optional<Find>(std::move(found));
}

Result<void> Collection::keep(const Find &found)
{
    return m_write([&](QStringList &) {
        return CollectionTables(m_database).keep(found.outcome, found.fingerprint, officeMark());
    });
}

Result<std::optional<DuplicateState>> Collection::state()
{
    return CollectionTables(m_database).state(officeMark());
}

Result<QVector<DuplicateGroupRow>> Collection::groups(const DuplicateFilter &filter)
{
    return CollectionTables(m_database).groups(filter);
}

Result<QVector<CollectedEntry>> Collection::members(const QString &groupId)
{
    return CollectionTables(m_database).members(groupId);
}

Result<void> Collection::setApart(const QString &groupId, const QString &entryId, const Actor &actor)
{
    return m_write([&](QStringList &) { return CollectionTables(m_database).setApart(groupId, entryId, actor); });
}

Result<QVector<SetApart>> Collection::setApartEntries()
{
    return CollectionTables(m_database).setApartEntries();
}

Result<void> Collection::joinAgain(const QString &entryId)
{
    return m_write([&](QStringList &) { return CollectionTables(m_database).joinAgain(entryId); });
}

Result<StoredProposal> Collection::command(const QString &id, const ProposalCommand &command, const Actor &actor,
                                           const QDateTime &now)
{
    const auto done = m_write([&](QStringList &changed) {
        changed << id;
        return Editor(m_database, m_office).command(id, command, actor, now);
    });
    if (!done)
        return done.error();
    return proposal(id);
}

Result<StoredProposal> Collection::proposal(const QString &id)
{
    const auto view = readView(m_database, id);
    if (!view)
        return view.error();
    if (!view.value().exists() || view.value().kind != proposalKind)
        return Error{QStringLiteral("store.missing"), tr("This proposal is not here (any more)."), id};
    const auto state = proposalFromBody(view.value().body);
    if (!state)
        return state.error();
    return StoredProposal{state.value(), view.value().local, view.value().problem};
}

Result<QVector<ProposalRow>> Collection::proposals()
{
    return CollectionTables(m_database).proposals({});
}

Result<QVector<ProposalRow>> Collection::proposalsOf(const QStringList &entryIds)
{
    return entryIds.isEmpty() ? QVector<ProposalRow>() : CollectionTables(m_database).proposals(entryIds);
}

Result<QHash<QString, ProposalRow>> Collection::sourcesOf(const QStringList &entryIds)
{
    return CollectionTables(m_database).sourcesOf(entryIds);
}

} // namespace sharedesk
