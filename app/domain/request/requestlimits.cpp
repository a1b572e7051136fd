// Which limits run: the events, through what the table of moves says they start and stop.
#include "calendar/chinatime.h"
#include "request/requestdecision.h"

namespace sharedesk {

namespace {

const QString replyLimit = QStringLiteral("reply");

struct Started {
    QString name;
    const RequestEvent *event;
};

// An answer stops the limit of the question that it answers and no other.
bool stops(const RequestEvent &event, const Started &limit)
{
    return event.refersTo.isEmpty() || event.refersTo == limit.event->id;
}

} // namespace

std::optional<Deadline> replyDeadline(const RequestState &state, const RuleBook &rules)
{
    if (!state.submittedAt.isValid() || state.phase == RequestPhase::AwaitingSupplement)
        return std::nullopt;
    const QDateTime received = state.receivedAt.isValid() ? state.receivedAt : state.submittedAt;
    const auto rule = rules.limits.find(rules.moves.limitId(replyLimit, state.application.sharingType), chinaDate(received));
    if (!rule)
        return std::nullopt;

    QDateTime start = received;
    int days = rule->workingDays + state.extensionDays;
    if (state.supplementedAt.isValid()) {
        if (rule->afterNotice == QLatin1String("resume")) {
            // The days between notice and supplement do not count: they are added to the end.
            days += rules.calendar.workingDaysBetween(chinaDate(state.noticeAt), chinaDate(state.supplementedAt));
        } else {
            start = state.supplementedAt;
        }
    }
    return computeDeadline(*rule, start, rules.calendar, days);
}

QVector<RunningLimit> runningLimits(const RequestState &state, const RuleBook &rules)
{
    QVector<Started> started;
    for (const RequestEvent &event : state.events) {
        const RequestMove *move = rules.moves.making(event.type);
        if (!move)
            continue;
        started.removeIf([&](const Started &limit) { return move->stops.contains(limit.name) && stops(event, limit); });
        for (const QString &name : move->starts)
            started << Started{name, &event};
    }
    QVector<RunningLimit> running;
    for (const Started &limit : std::as_const(started)) {
        std::optional<Deadline> deadline;
        if (limit.name == replyLimit) {
            deadline = replyDeadline(state, rules);
        } else if (const auto rule = rules.limits.find(rules.moves.limitId(limit.name, state.application.sharingType),
                                                       chinaDate(limit.event->at))) {
            deadline = computeDeadline(*rule, limit.event->at, rules.calendar);
        }
        if (!deadline)
            continue;
        // Who is asked for a correction has to answer; all other limits bind the provider.
        const bool byProvider = limit.event->type == RequestEventType::CorrectionAsked
            && limit.event->actor.departmentId == state.application.providerId;
        running << RunningLimit{limit.name, limit.event->id, byProvider ? RequestSide::Requester : RequestSide::Provider, *deadline};
    }
    return running;
}

QVector<Deadline> runningDeadlines(const RequestState &state, const RuleBook &rules)
{
    QVector<Deadline> deadlines;
    for (const RunningLimit &limit : runningLimits(state, rules))
        deadlines << limit.deadline;
    return deadlines;
}

} // namespace sharedesk
