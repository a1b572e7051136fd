// Ops on proposals of a source department: commands, decided here once more with the platform's time.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>

#include "catalog/catalogentry.h"
#include "collection/sourceproposal.h"
#include "ops.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProposalOps)
};

// What the proposal says of who holds the data has to be so, and be known to the one who proposes.
std::optional<Problem> checkHeld(PlatformTransaction &transaction, const SourceProposal &proposal, const Actor &actor)
{
    for (const HeldData &held : proposal.held) {
        const std::optional<Record> entry = readRecord(transaction, held.entryId);
        const bool known = entry && entry->kind == "entry" && !entry->deleted &&
                           (entry->status == statusKey(EntryStatus::Published) || !entry->publishedBody.isEmpty() ||
                            entry->departmentId == actor.departmentId);
        if (!known)
            return problemOf(422, "entry-unknown",
                             Text::tr("An entry of the proposal is not published (any more): %1.").arg(held.entryName),
                             "held");
        if (entry->departmentId != held.departmentId)
            return problemOf(422, "department-differs",
                             Text::tr("An entry of the proposal belongs to another department: %1.").arg(held.entryName),
                             "held");
    }
    return std::nullopt;
}

std::variant<ProposalState, Problem> commanded(PlatformTransaction &transaction, const Op &op, const Change &change,
                                               ProposalState state)
{
    for (const QJsonValue &value : op.commands) {
        const Result<ProposalCommand> command = proposalCommandFromJson(value.toObject());
        if (!command)
            return refusal(command.error());
        Result<ProposalEvent> event = decideProposal(state, command.value(), change.actor, change.at);
        if (!event)
            return refusal(event.error());
        if (event.value().proposal) {
            if (const auto problem = checkHeld(transaction, *event.value().proposal, change.actor))
                return *problem;
        }
        // The client has shown the event under an id of its own already; it keeps it.
        const QUuid given = QUuid::fromString(value["eventId"].toString());
        if (!given.isNull())
            event.value().id = given.toString(QUuid::WithoutBraces);
        for (const ProposalEvent &earlier : state.events) {
            if (earlier.id == event.value().id)
                return problemOf(422, "event-id-reused", Text::tr("This step was recorded before."), "eventId");
        }
        state = evolveProposal(std::move(state), event.value());
    }
    return state;
}

OpOutcome finished(Record record, const std::variant<ProposalState, Problem> &result)
{
    if (const Problem *problem = std::get_if<Problem>(&result))
        return *problem;
    const ProposalState &state = std::get<ProposalState>(result);
    record.id = state.id;
    record.kind = "proposal";
    record.departmentId = state.proposer.departmentId;
    record.otherDepartmentId = state.proposal.sourceId;
    record.status = proposalPhaseKey(state.phase);
    record.body = QJsonDocument(proposalBody(state)).toJson(QJsonDocument::Compact);
    return record;
}

} // namespace

OpOutcome applyProposalOp(PlatformTransaction &transaction, const Op &op, const Change &change,
                          const std::optional<Record> &current)
{
    if (op.action == "delete")
        return problemOf(422, "delete-refused", Text::tr("A proposal is withdrawn, never deleted."));
    if (op.commands.isEmpty())
        return problemOf(422, "malformed", Text::tr("The change names no command."), "commands");
    if (!current) {
        if (op.action != "create")
            return problemOf(404, "not-found", Text::tr("The platform does not know this proposal."));
        ProposalState state;
        state.id = op.recordId;
        return finished({}, commanded(transaction, op, change, state));
    }
    const bool concerned = current->departmentId == change.actor.departmentId ||
                           current->otherDepartmentId == change.actor.departmentId ||
                           may(change.actor.role, Permission::ReviewCatalog);
    if (!concerned)
        return problemOf(403, "not-allowed", Text::tr("This proposal concerns other departments."));
    if (op.action == "create" || current->rev != op.base)
        return Conflicting{*current, handledBy(transaction, *current)};
    const Result<ProposalState> state = proposalFromBody(QJsonDocument::fromJson(current->body).object());
    if (!state)
        return refusal(state.error());
    return finished(*current, commanded(transaction, op, change, state.value()));
}

} // namespace sharedesk::platform
