// Ops on agreements: what a clerk puts before the head of the own office, decided here once more with the platform's
// time. They stay within the department.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>

#include "agreement/agreement.h"
#include "ops.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AgreementOps)
};

// A request that exists has to be one of the department's; an application makes it only when the head agrees.
std::optional<Problem> checkRequest(PlatformTransaction &transaction, const ProposedCommand &proposed, const Actor &actor)
{
    const std::optional<Record> request = readRecord(transaction, proposed.requestId);
    const bool submits = proposed.command.type == RequestCommandType::Submit;
    const bool own = request && request->kind == "request" && !request->deleted
        && (request->departmentId == actor.departmentId || request->otherDepartmentId == actor.departmentId);
    if (submits ? request.has_value() : !own)
        return problemOf(422, "request-unknown", Text::tr("The request that it is about is not one of your department."), "request");
    return std::nullopt;
}

std::variant<AgreementState, Problem> commanded(PlatformTransaction &transaction, const OfficeData &office, const Op &op,
                                                const Change &change, AgreementState state)
{
    for (const QJsonValue &value : op.commands) {
        const Result<AgreementCommand> command = agreementCommandFromJson(value.toObject());
        if (!command)
            return refusal(command.error());
        Result<AgreementEvent> event = decideAgreement(state, command.value(), change.actor, change.at, office.rules.moves);
        if (!event)
            return refusal(event.error());
        if (event.value().proposed) {
            if (const auto problem = checkRequest(transaction, *event.value().proposed, change.actor))
                return *problem;
        }
        // The client has shown the event under an id of its own already; it keeps it.
        const QUuid given = QUuid::fromString(value["eventId"].toString());
        if (!given.isNull())
            event.value().id = given.toString(QUuid::WithoutBraces);
        for (const AgreementEvent &earlier : state.events) {
            if (earlier.id == event.value().id)
                return problemOf(422, "event-id-reused", Text::tr("This step was recorded before."), "eventId");
        }
        state = evolveAgreement(std::move(state), event.value());
    }
    return state;
}

OpOutcome finished(Record record, const std::variant<AgreementState, Problem> &result)
{
    if (const Problem *problem = std::get_if<Problem>(&result))
        return *problem;
    const AgreementState &state = std::get<AgreementState>(result);
    record.id = state.id;
    record.kind = "agreement";
    record.departmentId = state.proposer.departmentId;
    record.status = agreementPhaseKey(state.phase);
    record.body = QJsonDocument(agreementBody(state)).toJson(QJsonDocument::Compact);
    return record;
}

} // namespace

OpOutcome applyAgreementOp(PlatformTransaction &transaction, const OfficeData &office, const Op &op, const Change &change,
                           const std::optional<Record> &current)
{
    if (op.action == "delete")
        return problemOf(422, "delete-refused", Text::tr("What was put before the office head is taken back, never deleted."));
    if (op.commands.isEmpty())
        return problemOf(422, "malformed", Text::tr("The change names no command."), "commands");
    if (!current) {
        if (op.action != "create")
            return problemOf(404, "not-found", Text::tr("The platform does not know this proposal to the office head."));
        AgreementState state;
        state.id = op.recordId;
        return finished({}, commanded(transaction, office, op, change, state));
    }
    if (current->departmentId != change.actor.departmentId)
        return problemOf(403, "not-allowed", Text::tr("This is internal to another department."));
    if (op.action == "create" || current->rev != op.base)
        return Conflicting{*current, handledBy(transaction, *current)};
    const Result<AgreementState> state = agreementFromBody(QJsonDocument::fromJson(current->body).object());
    if (!state)
        return refusal(state.error());
    return finished(*current, commanded(transaction, office, op, change, state.value()));
}

} // namespace sharedesk::platform
