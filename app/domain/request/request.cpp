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
};

const PhaseRow &rowOf(RequestPhase phase)
{
    return phaseTable[static_cast<size_t>(phase)];
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
        if (key == QLatin1String(row.key))
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
    switch (event.type) {
    case RequestEventType::Submitted:
        state.phase = RequestPhase::Submitted;
        state.submittedAt = event.at;
        if (event.application)
            state.application = *event.application;
        break;
    case RequestEventType::Received:
        state.phase = RequestPhase::Received;
        state.receivedAt = event.at;
        break;
    case RequestEventType::NoticeGiven:
        state.phase = RequestPhase::AwaitingSupplement;
        state.noticeAt = event.at;
        break;
    case RequestEventType::Supplemented:
        state.phase = RequestPhase::Received;
        state.supplementedAt = event.at;
        break;
    case RequestEventType::Extended:
        state.extensionDays = event.workingDays;
        state.extendedAt = event.at;
        break;
    case RequestEventType::Approved:
        state.phase = RequestPhase::Approved;
        state.repliedAt = event.at;
        break;
    case RequestEventType::Rejected:
        state.phase = RequestPhase::Rejected;
        state.repliedAt = event.at;
        break;
    case RequestEventType::Delivered:
        state.phase = RequestPhase::Delivered;
        state.deliveredAt = event.at;
        break;
    case RequestEventType::Withdrawn:
        state.phase = RequestPhase::Withdrawn;
        state.withdrawnAt = event.at;
        break;
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
