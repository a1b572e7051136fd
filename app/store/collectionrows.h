// What lists show of likely duplicate collection. Plain values; moments are UTC.
#pragma once

#include <QDateTime>
#include <QString>

#include "collection/duplicatesearch.h"
#include "collection/sourceproposal.h"
#include "rows.h"

namespace sharedesk {

struct DuplicateState
{
    QDateTime at;         // of the last search
    int entries = 0;      // looked at
    int groups = 0;
    bool isLimited = false; // more was found than the rules let keep
    bool isCurrent = false; // no entry has changed since
};

struct DuplicateFilter
{
    QString departmentId; // one of the group's; empty: all
    int minimum = 0;      // score, per cent
};

struct DuplicateGroupRow
{
    QString id; // of one of its entries: stable as long as that one belongs to it
    int score = 0;
    int entries = 0;
    int departments = 0;
    QString name; // of that entry

    bool operator==(const DuplicateGroupRow &) const = default;
};

// An entry that somebody said does not belong with others.
struct SetApart
{
    QString entryId;
    QString name;
    QString provider;
    int others = 0; // entries it was told from
    QString by;
    QDateTime at;
};

struct ProposalRow
{
    QString id;
    ProposalPhase phase = ProposalPhase::None;
    QString data;
    QString sourceId;
    QString sourceName;
    QString proposerId;
    QString proposerName;
    QDateTime proposedAt;
    QDateTime decidedAt;
    LocalState local = LocalState::Synced;
};

struct StoredProposal
{
    ProposalState state;
    LocalState local = LocalState::Synced;
    QString problem; // why it is held or parked
};

} // namespace sharedesk
