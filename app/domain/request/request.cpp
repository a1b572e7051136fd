#include "request/request.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

struct EventRow {
    RequestEventType type;
    const char *key;
    const char *label;
};

constexpr EventRow eventTable[] = {
    {RequestEventType::Submitted, "request.submitted", QT_TRANSLATE_NOOP("Request", "Submitted")},
    {RequestEventType::Received, "request.received", QT_TRANSLATE_NOOP("Request", "Received")},
    {RequestEventType::NoticeGiven, "request.noticed", QT_TRANSLATE_NOOP("Request", "One-time notice given")},
    {RequestEventType::Supplemented, "request.supplemented", QT_TRANSLATE_NOOP("Request", "Supplemented")},
    {RequestEventType::Extended, "request.extended", QT_TRANSLATE_NOOP("Request", "Reply extended")},
    {RequestEventType::Approved, "request.approved", QT_TRANSLATE_NOOP("Request", "Approved")},
    {RequestEventType::Rejected, "request.rejected", QT_TRANSLATE_NOOP("Request", "Rejected")},
    {RequestEventType::Delivered, "request.delivered", QT_TRANSLATE_NOOP("Request", "Delivered")},
    {RequestEventType::Withdrawn, "request.withdrawn", QT_TRANSLATE_NOOP("Request", "Withdrawn")},
    {RequestEventType::Confirmed, "request.confirmed", QT_TRANSLATE_NOOP("Request", "Delivery confirmed")},
    {RequestEventType::Contested, "request.contested", QT_TRANSLATE_NOOP("Request", "Delivery contested")},
    {RequestEventType::Suspended, "request.suspended", QT_TRANSLATE_NOOP("Request", "Sharing suspended")},
    {RequestEventType::Resumed, "request.resumed", QT_TRANSLATE_NOOP("Request", "Sharing resumed")},
    {RequestEventType::Terminated, "request.terminated", QT_TRANSLATE_NOOP("Request", "Sharing terminated")},
    {RequestEventType::Changed, "request.changed", QT_TRANSLATE_NOOP("Request", "Sharing changed")},
    {RequestEventType::UseReported, "request.used", QT_TRANSLATE_NOOP("Request", "Use recorded")},
    {RequestEventType::Ended, "request.ended", QT_TRANSLATE_NOOP("Request", "Use ended")},
    {RequestEventType::Assigned, "request.assigned", QT_TRANSLATE_NOOP("Request", "Assigned")},
    {RequestEventType::Reviewed, "request.reviewed", QT_TRANSLATE_NOOP("Request", "Reviewed")},
    {RequestEventType::CorrectionAsked, "correction.received", QT_TRANSLATE_NOOP("Request", "Correction asked for")},
    {RequestEventType::CorrectionAnswered, "correction.answered", QT_TRANSLATE_NOOP("Request", "Correction answered")},
    {RequestEventType::Consulted, "dispute.consulted", QT_TRANSLATE_NOOP("Request", "Consultation recorded")},
    {RequestEventType::Escalated, "dispute.escalated", QT_TRANSLATE_NOOP("Request", "Dispute put before the authority")},
    {RequestEventType::Settled, "dispute.settled", QT_TRANSLATE_NOOP("Request", "Dispute settled")},
    {RequestEventType::MisuseReported, "misuse.reported", QT_TRANSLATE_NOOP("Request", "Use outside the scope reported")},
    {RequestEventType::MisuseAnswered, "misuse.answered", QT_TRANSLATE_NOOP("Request", "Use outside the scope answered")},
    {RequestEventType::Unknown, "", QT_TRANSLATE_NOOP("Request", "Step of a newer version")},
};

struct PhaseRow {
    RequestPhase phase;
    const char *key;
    const char *label;
    bool open;
};

constexpr PhaseRow phaseTable[] = {
    {RequestPhase::None, "none", QT_TRANSLATE_NOOP("Request", "Not submitted"), false},
    {RequestPhase::Submitted, "submitted", QT_TRANSLATE_NOOP("Request", "Waiting for receipt"), true},
    {RequestPhase::Received, "received", QT_TRANSLATE_NOOP("Request", "In review"), true},
    {RequestPhase::AwaitingSupplement, "awaitingSupplement", QT_TRANSLATE_NOOP("Request", "Waiting for the supplement"), true},
    {RequestPhase::Approved, "approved", QT_TRANSLATE_NOOP("Request", "Approved, to be delivered"), true},
    {RequestPhase::Rejected, "rejected", QT_TRANSLATE_NOOP("Request", "Rejected"), false},
    {RequestPhase::Delivered, "delivered", QT_TRANSLATE_NOOP("Request", "Delivered"), false},
    {RequestPhase::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("Request", "Withdrawn"), false},
    {RequestPhase::InUse, "inUse", QT_TRANSLATE_NOOP("Request", "In use"), false},
    {RequestPhase::Ended, "ended", QT_TRANSLATE_NOOP("Request", "Use ended"), false},
    {RequestPhase::Terminated, "terminated", QT_TRANSLATE_NOOP("Request", "Sharing terminated"), false},
};

const PhaseRow &rowOf(RequestPhase phase)
{
    return phaseTable[static_cast<size_t>(phase)];
}

// Where an event of an earlier version, which does not say it, led to. A test holds it against the table of moves.
RequestPhase phaseByType(RequestEventType type, RequestPhase current)
{
    switch (type) {
    case RequestEventType::Submitted: return RequestPhase::Submitted;
    case RequestEventType::Received:
    case RequestEventType::Supplemented: return RequestPhase::Received;
    case RequestEventType::NoticeGiven: return RequestPhase::AwaitingSupplement;
    case RequestEventType::Approved: return RequestPhase::Approved;
    case RequestEventType::Rejected: return RequestPhase::Rejected;
    case RequestEventType::Delivered: return RequestPhase::Delivered;
    case RequestEventType::Withdrawn: return RequestPhase::Withdrawn;
    default: return current;
    }
}

void answer(QVector<SideQuestion> &questions, const RequestEvent &event)
{
    for (SideQuestion &question : questions) {
        if (question.id == event.refersTo && question.isOpen()) {
            question.answeredAt = event.at;
            question.outcome = event.outcome;
            question.answer = event.text;
        }
    }
}

SideQuestion questionOf(const RequestEvent &event)
{
    return {event.id, event.actor.departmentId, event.at, event.text, {}, {}, {}};
}

void evolveDispute(Dispute &dispute, const RequestEvent &event)
{
    if (event.type == RequestEventType::Consulted) {
        if (!dispute.isOpen())
            dispute = {};
        dispute.consultedAt = event.at;
        dispute.consultation = event.consultation;
    } else if (event.type == RequestEventType::Escalated) {
        dispute.escalatedAt = event.at;
        dispute.authorityRegion = event.authorityRegion;
    } else {
        dispute.settledAt = event.at;
        dispute.settlement = event.text;
    }
}

} // namespace

Application applicationFor(const CatalogEntry &entry, const Actor &requester)
{
    Application application;
    application.entryId = entry.id;
    application.entryName = entry.name;
    application.entryCode = entry.code;
    application.sharingType = entry.sharingType;
    application.providerId = entry.departmentId;
    application.providerName = entry.provider;
    application.requesterId = requester.departmentId;
    application.requesterName = requester.departmentName;
    return application;
}

QString eventKey(RequestEventType type)
{
    return QString::fromLatin1(eventTable[static_cast<size_t>(type)].key);
}

Result<RequestEventType> eventFromKey(const QString &key)
{
    for (const EventRow &row : eventTable) {
        if (!key.isEmpty() && key == QLatin1String(row.key))
            return row.type;
    }
    return Error{QStringLiteral("request.event.unknown"), Text::tr("There is no event \"%1\" of a request.").arg(key), key};
}

QString eventLabel(RequestEventType type)
{
    return Text::tr(eventTable[static_cast<size_t>(type)].label);
}

QString phaseKey(RequestPhase phase)
{
    return QString::fromLatin1(rowOf(phase).key);
}

Result<RequestPhase> phaseFromKey(const QString &key)
{
    for (const PhaseRow &row : phaseTable) {
        if (key == QLatin1String(row.key))
            return row.phase;
    }
    return Error{QStringLiteral("request.phase.unknown"), Text::tr("There is no phase \"%1\" of a request.").arg(key), key};
}

QString phaseLabel(RequestPhase phase)
{
    return Text::tr(rowOf(phase).label);
}

bool isOpen(RequestPhase phase)
{
    return rowOf(phase).open;
}

RequestState evolve(RequestState state, const RequestEvent &event)
{
    state.phase = event.phase.value_or(phaseByType(event.type, state.phase));
    switch (event.type) {
    case RequestEventType::Submitted:
        state.submittedAt = event.at;
        if (event.application)
            state.application = *event.application;
        state.mode = state.application.mode;
        break;
    case RequestEventType::Received: state.receivedAt = event.at; break;
    case RequestEventType::NoticeGiven: state.noticeAt = event.at; break;
    case RequestEventType::Supplemented: state.supplementedAt = event.at; break;
    case RequestEventType::Extended:
        state.extensionDays = event.workingDays;
        state.extendedAt = event.at;
        break;
    case RequestEventType::Approved:
        state.items = event.items;
        if (event.review)
            state.review = event.review;
        state.repliedAt = event.at;
        break;
    case RequestEventType::Rejected: state.repliedAt = event.at; break;
    case RequestEventType::Delivered: state.deliveredAt = event.at; break;
    case RequestEventType::Withdrawn: state.withdrawnAt = event.at; break;
    case RequestEventType::Confirmed: state.confirmedAt = event.at; break;
    case RequestEventType::Contested: state.contestedAt = event.at; break;
    case RequestEventType::Suspended: state.suspendedAt = event.at; break;
    case RequestEventType::Resumed: state.suspendedAt = {}; break;
    case RequestEventType::Terminated:
        state.terminatedAt = event.at;
        state.suspendedAt = {};
        break;
    case RequestEventType::Ended:
        state.endedAt = event.at;
        state.suspendedAt = {};
        break;
    case RequestEventType::Changed:
        if (!event.deliveryMode.isEmpty())
            state.mode = event.deliveryMode;
        state.conditions = event.conditions;
        break;
    case RequestEventType::Assigned:
        (event.actor.departmentId == state.application.requesterId ? state.atRequester : state.atProvider) =
            {event.assigneeId, event.assigneeName};
        break;
    case RequestEventType::Reviewed: state.review = event.review; break;
    case RequestEventType::CorrectionAsked: state.corrections << questionOf(event); break;
    case RequestEventType::CorrectionAnswered: answer(state.corrections, event); break;
    case RequestEventType::MisuseReported: state.misuses << questionOf(event); break;
    case RequestEventType::MisuseAnswered: answer(state.misuses, event); break;
    case RequestEventType::Consulted:
    case RequestEventType::Escalated:
    case RequestEventType::Settled: evolveDispute(state.dispute, event); break;
    case RequestEventType::UseReported:
    case RequestEventType::Unknown: break;
    }
    state.events << event;
    return state;
}

RequestState fold(const QString &id, const QVector<RequestEvent> &events)
{
    RequestState state;
    state.id = id;
    for (const RequestEvent &event : events)
        state = evolve(std::move(state), event);
    return state;
}

} // namespace sharedesk
