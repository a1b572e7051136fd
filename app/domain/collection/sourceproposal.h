// A proposal of the source department (数源部门) for data that several departments need: the fold of its events.
//
// A clerk proposes, the competent authority decides; the desktop, the command line and the platform decide by the
// same functions. Source: Regulation on Government Data Sharing (Decree 809), collection: for data that several
// departments need, the authority names the department that leads their collection. Moments are China time.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

#include "people/people.h"
#include "result.h"

namespace sharedesk {

// One of the entries in which departments hold these data.
struct HeldData
{
    QString entryId;
    QString entryName;
    QString departmentId;
    QString departmentName;

    bool operator==(const HeldData &) const = default;
};

struct SourceProposal
{
    QString data;             // what the data are, for people; required
    QVector<HeldData> held;   // of two departments at least, 200 at most
    QString sourceId;         // the department proposed: one that holds them
    QString sourceName;

    bool operator==(const SourceProposal &) const = default;
};

enum class ProposalEventType { Proposed, Accepted, Rejected, Withdrawn };
QString proposalEventKey(ProposalEventType type);   // "proposal.proposed", …
QString proposalEventLabel(ProposalEventType type); // translated

struct ProposalEvent
{
    QString id; // uuid without braces, made by whoever decides
    ProposalEventType type = ProposalEventType::Proposed;
    QDateTime at;
    Actor actor;
    QString text; // the reason
    std::optional<SourceProposal> proposal = {}; // Proposed

    bool operator==(const ProposalEvent &) const = default;
};

enum class ProposalPhase { None, Open, Accepted, Rejected, Withdrawn };
QString proposalPhaseKey(ProposalPhase phase); // "none", "open", …
ProposalPhase proposalPhaseFromKey(const QString &key); // None when there is no such phase
QString proposalPhaseLabel(ProposalPhase phase); // translated

struct ProposalState
{
    QString id;
    ProposalPhase phase = ProposalPhase::None;
    SourceProposal proposal;
    QVector<ProposalEvent> events; // oldest first
    Actor proposer;
    QDateTime proposedAt;
    QDateTime decidedAt; // accepted or rejected
    QString answer;      // the authority's reason

    bool operator==(const ProposalState &) const = default;
};

// Never refuses: what is in the list has happened.
ProposalState evolveProposal(ProposalState state, const ProposalEvent &event);

enum class ProposalCommandType { Propose, Accept, Reject, Withdraw };
QString proposalCommandKey(ProposalCommandType type);   // "propose", "accept", "reject", "withdraw"
QString proposalCommandLabel(ProposalCommandType type); // translated, as on a button

struct ProposalCommand
{
    ProposalCommandType type = ProposalCommandType::Propose;
    QString text; // reason; may be empty with Accept and Withdraw
    std::optional<SourceProposal> proposal = {};
};

// Propose: who edits a department's catalog. Accept, Reject: a reviewer of the authority. Withdraw: the proposer's
// department, before the decision. Refusals: "proposal.refused.role", ".phase", ".department"; for a missing or wrong
// argument "proposal.argument.text", ".data", ".held", ".source".
Result<ProposalEvent> decideProposal(const ProposalState &state, const ProposalCommand &command, const Actor &actor,
                                     const QDateTime &now);
// Whether decideProposal() would take it, but for its text.
bool mayCommandProposal(const ProposalState &state, ProposalCommandType type, const Actor &actor);

QJsonObject toJson(const ProposalCommand &command); // with "name"
Result<ProposalCommand> proposalCommandFromJson(const QJsonObject &json);
QJsonObject toJson(const ProposalEvent &event);
// The body that is stored and synchronised: {"id", "proposer", "source", "events"}. Error "proposal.json".
QJsonObject proposalBody(const ProposalState &state);
Result<ProposalState> proposalFromBody(const QJsonObject &body);

} // namespace sharedesk
