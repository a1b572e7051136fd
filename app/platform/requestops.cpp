// Ops on sharing requests: commands, decided here once more with the platform's time.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>

#include "accounts.h"
#include "catalog/catalogentry.h"
#include "ops.h"
#include "request/requestdecision.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RequestOps)
};

// The published body of an entry: what an applicant can know of it.
std::optional<CatalogEntry> publishedEntry(PlatformTransaction &transaction, const QString &entryId)
{
    const std::optional<Record> record = readRecord(transaction, entryId);
    if (!record || record->kind != "entry" || record->deleted)
        return std::nullopt;
    const bool isPublished = record->status == statusKey(EntryStatus::Published);
    if (!isPublished && record->publishedBody.isEmpty())
        return std::nullopt;
    const Result<CatalogEntry> entry =
        entryFromJson(QJsonDocument::fromJson(isPublished ? record->body : record->publishedBody).object());
    return entry ? std::optional(entry.value()) : std::nullopt;
}

// What the application says of the entry has to be so: its sharing type decides the limit of the reply.
std::optional<Problem> checkApplication(PlatformTransaction &transaction, const Application &application,
                                        const Actor &actor)
{
    if (application.requesterId != actor.departmentId)
        return problemOf(403, "not-allowed",
                         Text::tr("An application goes out in the name of the own department."),
                         "requesterId");
    const std::optional<CatalogEntry> entry = publishedEntry(transaction, application.entryId);
    if (!entry)
        return problemOf(422, "entry-not-published",
                         Text::tr("The entry asked for is not published (any more)."), "entryId");
    if (entry->departmentId != application.providerId)
        return problemOf(422, "provider-differs",
                         Text::tr("The entry asked for belongs to another department."), "providerId");
    if (entry->sharingType != application.sharingType)
        return problemOf(
            422, "sharing-type-differs",
            Text::tr("The sharing type of the entry has changed. Look at the entry and apply again."),
            "sharingType");
    return std::nullopt;
}

// The region of a department, as the platform knows it.
QString regionOf(const QVector<Department> &departments, const QString &id)
{
    for (const Department &department : departments) {
        if (department.id == id)
            return department.region;
    }
    return {};
}

// A renewal continues a request of the same department; anything else would mislead whoever decides on it.
std::optional<Problem> checkRenewal(PlatformTransaction &transaction, const Application &application)
{
    if (application.renewalOf.isEmpty())
        return std::nullopt;
    const std::optional<Record> earlier = readRecord(transaction, application.renewalOf);
    if (!earlier || earlier->kind != "request" || earlier->departmentId != application.requesterId
        || earlier->otherDepartmentId != application.providerId)
        return problemOf(422, "renewal-unknown", Text::tr("The request that is to be renewed is not one of these two departments."), "renewalOf");
    return std::nullopt;
}

// Which authority coordinates follows from where the departments are, and only that one settles.
std::optional<Problem> checkDispute(PlatformTransaction &transaction, const RequestState &state, const RequestEvent &event)
{
    const QVector<Department> departments = readDepartments(transaction);
    if (event.type == RequestEventType::Escalated) {
        if (event.requesterRegion != regionOf(departments, state.application.requesterId))
            return problemOf(422, "region-differs", Text::tr("The requesting department is in another region."), "requesterRegion");
        if (event.providerRegion != regionOf(departments, state.application.providerId))
            return problemOf(422, "region-differs", Text::tr("The providing department is in another region."), "providerRegion");
    }
    if (event.type == RequestEventType::Settled) {
        for (const Department &department : departments) {
            if (department.id == event.actor.departmentId && department.isAuthority && department.region == state.dispute.authorityRegion)
                return std::nullopt;
        }
        return problemOf(403, "not-allowed", Text::tr("The authority of another region coordinates this dispute."));
    }
    return std::nullopt;
}

// Who is to work on it has to be a clerk or the head of the office that hands it over.
std::optional<Problem> checkAssignee(PlatformTransaction &transaction, const RequestEvent &event)
{
    if (event.type != RequestEventType::Assigned)
        return std::nullopt;
    for (const Actor &person : readPeople(transaction)) {
        if (person.userId == event.assigneeId && person.departmentId == event.actor.departmentId && may(person.role, Permission::AnswerRequest))
            return std::nullopt;
    }
    return problemOf(422, "assignee-unknown", Text::tr("This person does not work on requests in your department."), "assigneeId");
}

// What decide() cannot know because it needs other records, departments or people.
std::optional<Problem> checkAgainstRecords(PlatformTransaction &transaction, const RequestState &state, const RequestEvent &event)
{
    if (event.application) {
        if (auto problem = checkApplication(transaction, *event.application, event.actor))
            return problem;
        if (auto problem = checkRenewal(transaction, *event.application))
            return problem;
    }
    if (auto problem = checkDispute(transaction, state, event))
        return problem;
    return checkAssignee(transaction, event);
}

std::variant<RequestState, Problem> commanded(PlatformTransaction &transaction, const OfficeData &office,
                                              const Op &op, const Change &change, RequestState state)
{
    for (const QJsonValue &value : op.commands) {
        const Result<RequestCommand> command = requestCommandFromJson(value.toObject());
        if (!command)
            return refusal(command.error());
        Result<RequestEvent> event = decide(state, command.value(), change.actor, change.at, office.rules);
        if (!event)
            return refusal(event.error());
        if (const auto problem = checkAgainstRecords(transaction, state, event.value()))
            return *problem;
        // The client has shown the event under an id of its own already; it keeps it.
        const QUuid given = QUuid::fromString(value["eventId"].toString());
        if (!given.isNull())
            event.value().id = given.toString(QUuid::WithoutBraces);
        for (const RequestEvent &earlier : state.events) {
            if (earlier.id == event.value().id)
                return problemOf(422, "event-id-reused", Text::tr("This step was recorded before."),
                                 "eventId");
        }
        state = evolve(std::move(state), event.value());
    }
    return state;
}

OpOutcome finished(Record record, const std::variant<RequestState, Problem> &result)
{
    if (const Problem *problem = std::get_if<Problem>(&result))
        return *problem;
    takeOver(record, std::get<RequestState>(result));
    return record;
}

} // namespace

void takeOver(Record &record, const RequestState &state)
{
    record.id = state.id;
    record.kind = "request";
    record.departmentId = state.application.requesterId;
    record.otherDepartmentId = state.application.providerId;
    record.status = phaseKey(state.phase);
    record.body = QJsonDocument(requestBody(state)).toJson(QJsonDocument::Compact);
}

OpOutcome applyRequestOp(PlatformTransaction &transaction, const OfficeData &office, const Op &op,
                         const Change &change, const std::optional<Record> &current)
{
    if (op.action == "delete")
        return problemOf(422, "delete-refused", Text::tr("A request is withdrawn, never deleted."));
    if (op.commands.isEmpty())
        return problemOf(422, "malformed", Text::tr("The change names no command."), "commands");
    if (!current) {
        if (op.action != "create")
            return problemOf(404, "not-found", Text::tr("The platform does not know this request."));
        RequestState state;
        state.id = op.recordId;
        return finished({}, commanded(transaction, office, op, change, state));
    }
    const QString &department = change.actor.departmentId;
    const bool coordinates = change.actor.role == Role::Authority;
    if (!coordinates && current->departmentId != department && current->otherDepartmentId != department)
        return problemOf(403, "not-allowed", Text::tr("This request concerns other departments."));
    if (op.action == "create" || current->rev != op.base)
        return Conflicting{*current, handledBy(transaction, *current)};
    const Result<RequestState> state = requestFromBody(QJsonDocument::fromJson(current->body).object());
    if (!state)
        return refusal(state.error());
    return finished(*current, commanded(transaction, office, op, change, state.value()));
}

} // namespace sharedesk::platform
