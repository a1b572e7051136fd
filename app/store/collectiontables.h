// CollectionTables: likely duplicate collection as last computed, and which entries people set apart.
//
// The groups are derived: keep() replaces them. What people said is theirs: it stays until they take it back, and
// every later search respects it.
#pragma once

#include <functional>
#include <optional>

#include "collectionrows.h"
#include "database.h"
#include "people/people.h"

namespace sharedesk {

class CollectionTables
{
public:
    explicit CollectionTables(Database &database) : m_database(database) {}

    // What a search stands on: changes with any entry, and with what people set apart.
    Result<QString> fingerprint();
    // Published entries of all departments and the entries of the own one but the withdrawn, by row. visit returns
    // false to stop. end: the last row there is.
    Result<void> forEach(const QString &ownDepartment,
                         const std::function<bool(qint64 row, const CollectedEntry &entry, qint64 end)> &visit);
    Result<QVector<QPair<qint64, qint64>>> apart(); // rows

    Result<void> keep(const DuplicateOutcome &outcome, const QString &fingerprint, const QString &officeData);
    Result<std::optional<DuplicateState>> state(const QString &officeData); // nullopt: never searched
    Result<QVector<DuplicateGroupRow>> groups(const DuplicateFilter &filter); // best first
    Result<QVector<CollectedEntry>> members(const QString &groupId); // by department, then by name

    // The entry is told from all others of its group, and leaves it. Error "store.missing".
    Result<void> setApart(const QString &groupId, const QString &entryId, const Actor &actor);
    Result<QVector<SetApart>> setApartEntries();
    Result<void> joinAgain(const QString &entryId);

    // About one of these entries; empty: all. Open ones first, then newest first.
    Result<QVector<ProposalRow>> proposals(const QStringList &entryIds);
    Result<QHash<QString, ProposalRow>> sourcesOf(const QStringList &entryIds); // by entry id

private:
    Result<QString> meta(const QString &key);

    Database &m_database;
};

} // namespace sharedesk
