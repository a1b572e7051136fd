// Collection: what several departments are likely to collect, over a profile's store.
//
// A part of the store: synchronous, bound to its thread, each write one transaction that is on disk before it
// returns. Errors as of the store. Source: Regulation on Government Data Sharing (Decree 809), collection.
#pragma once

#include <QCoreApplication>

#include <functional>
#include <optional>

#include "collectionrows.h"
#include "officedata.h"
#include "people/people.h"

namespace sharedesk {

class Database;

class Collection
{
    Q_DECLARE_TR_FUNCTIONS(Store)
public:
    // Runs the work in one transaction, then tells who listens which records changed.
    using Write = std::function<Result<void>(const std::function<Result<void>(QStringList &changed)> &work)>;
    // All must live as long as this does.
    Collection(Database &database, const OfficeData &office, Write write);

    // ---- likely duplicates
    struct Find
    {
        DuplicateOutcome outcome; // keys are entry rows
        QString fingerprint;      // of what it stands on
    };
    // Looks at published entries of all departments and the own department's others; a minute with a million, so
    // never on the lanes that serve lists. Works on a read-only store. progress returns false to cancel: nullopt.
    Result<std::optional<Find>> search(const QString &ownDepartment,
                                       const std::function<bool(int done, int total)> &progress = {});
    Result<void> keep(const Find &found); // in place of the last result
    Result<std::optional<DuplicateState>> state(); // nullopt: never searched
    Result<QVector<DuplicateGroupRow>> groups(const DuplicateFilter &filter); // best first
    // By department, then by name. Error "store.missing".
    Result<QVector<CollectedEntry>> members(const QString &groupId);
    // "Not a duplicate": the entry leaves its group and is never found alike with its others again, until
    // joinAgain() and a new search. Error "store.missing".
    Result<void> setApart(const QString &groupId, const QString &entryId, const Actor &actor);
    Result<QVector<SetApart>> setApartEntries(); // newest first
    Result<void> joinAgain(const QString &entryId);

    // ---- proposals of a source department
    // decideProposal() + op; for Propose `id` is a new id. `now` in any zone.
    Result<StoredProposal> command(const QString &id, const ProposalCommand &command, const Actor &actor,
                                   const QDateTime &now);
    Result<StoredProposal> proposal(const QString &id); // error "store.missing"
    Result<QVector<ProposalRow>> proposals(); // open ones first, then newest first
    // About one of these entries, in the same order; no more than a few hundred entries.
    Result<QVector<ProposalRow>> proposalsOf(const QStringList &entryIds);
    // entry id -> the proposal that names its source, the last decided where there are several.
    Result<QHash<QString, ProposalRow>> sourcesOf(const QStringList &entryIds);

private:
    QString officeMark() const;

    Database &m_database;
    const OfficeData &m_office;
    Write m_write;
};

} // namespace sharedesk
