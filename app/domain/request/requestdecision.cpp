#include "request/requestdecision.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

#include "calendar/chinatime.h"
#include "people/region.h"
#include "request/argumenttable.h"
#include "request/requestguards.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestDecision)
};

// "already replied by X at T": two clerks may have had the same request on their screens.
QString alreadyReplied(const RequestState &state)
{
    const auto reply = std::find_if(state.events.rbegin(), state.events.rend(), [](const RequestEvent &event) {
        return event.type == RequestEventType::Approved || event.type == RequestEventType::Rejected;
    });
    if (reply == state.events.rend())
        return Text::tr("The reply has been given already; there is only one.");
    return Text::tr("The reply has been given already, by %1 on %2; there is only one.")
        .arg(reply->actor.name, toChinaTime(reply->at).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

bool belongsBeforeTheReply(const RequestMove &move)
{
    return move.from.contains(RequestPhase::Received) || move.from.contains(RequestPhase::AwaitingSupplement)
        || move.from.contains(RequestPhase::Submitted);
}

QString wrongPhase(const RequestState &state, const RequestMove &move)
{
    switch (state.phase) {
    case RequestPhase::None:
        return Text::tr("The request has not been submitted.");
    case RequestPhase::Submitted:
        if (move.side == RequestSide::Provider)
            return Text::tr("Record the receipt first: the limit of the reply counts from it.");
        break;
    case RequestPhase::AwaitingSupplement:
        if (move.side == RequestSide::Provider)
            return Text::tr("The one-time notice has been given; the requester has not supplemented the material yet.");
        break;
    case RequestPhase::Received:
        if (move.command == RequestCommandType::Supplement)
            return Text::tr("No supplement has been asked for.");
        if (move.command == RequestCommandType::Deliver)
            return Text::tr("Nothing may be delivered before the request is approved.");
        break;
    case RequestPhase::Approved:
        return belongsBeforeTheReply(move) ? alreadyReplied(state) : Text::tr("The data have not been delivered yet.");
    case RequestPhase::Rejected:
        return alreadyReplied(state);
    case RequestPhase::Delivered:
        return belongsBeforeTheReply(move) && move.side == RequestSide::Provider ? alreadyReplied(state)
                                                                                 : Text::tr("The data have been delivered already.");
    case RequestPhase::Withdrawn:
        return Text::tr("The requester has withdrawn the request.");
    case RequestPhase::InUse:
        return Text::tr("The delivery has been confirmed; the data are in use.");
    case RequestPhase::Ended:
        return Text::tr("The use has ended; to go on using the data, a new application renews it.");
    case RequestPhase::Terminated:
        return Text::tr("The sharing was terminated on %1.").arg(chinaDate(state.terminatedAt).toString(Qt::ISODate));
    }
    return Text::tr("This is not possible now: %1.").arg(phaseLabel(state.phase));
}

Error secondTime(const RequestMove &move)
{
    if (move.command == RequestCommandType::GiveNotice)
        return refused("notice.second", Text::tr("The one-time notice has been given already; by law there is no second one."));
    if (move.command == RequestCommandType::Extend)
        return refused("extension.second", Text::tr("The reply has been extended already; that is possible once."));
    return refused("second", Text::tr("This has been done already; it is possible once."));
}

bool actsAtAll(Role role)
{
    return may(role, Permission::AnswerRequest) || role == Role::Authority;
}

Result<void> checkSide(const RequestMove &move, const RequestState &state, const Actor &actor, const QString &requesterId)
{
    const QString &providerId = state.application.providerId;
    switch (move.side) {
    case RequestSide::Requester:
        if (actor.departmentId != requesterId)
            return refused("side", Text::tr("Only the department that asks for the data may do this."));
        break;
    case RequestSide::Provider:
        if (actor.departmentId != providerId)
            return refused("side", Text::tr("Only the department that provides the data may do this."));
        break;
    case RequestSide::Either:
        if (actor.departmentId != providerId && actor.departmentId != requesterId)
            return refused("side", Text::tr("Only the two departments of the request may do this."));
        break;
    case RequestSide::Authority: // by the role; which authority, the platform knows
        break;
    }
    return {};
}

// Everything but the arguments: may this actor give this command in this state at all?
Result<void> mayCommand(const RequestState &state, const RequestMove &move, const Actor &actor, const QDateTime &now,
                        const RuleBook &rules, const QString &requesterId)
{
    if (!move.roles.contains(actor.role)) {
        const QString role = roleLabel(actor.role);
        return refused("role", actsAtAll(actor.role) ? Text::tr("The role \"%1\" may not do this.").arg(role)
                                                     : Text::tr("The role \"%1\" reads requests but does not act on them.").arg(role));
    }
    if (const auto side = checkSide(move, state, actor, requesterId); !side)
        return side.error();
    const bool done = std::any_of(state.events.begin(), state.events.end(), [&](const RequestEvent &event) { return event.type == move.event; });
    if (move.once && done)
        return secondTime(move);
    if (!move.from.contains(state.phase))
        return refused("phase", wrongPhase(state, move));
    if (move.agreement == AgreementNeed::Signed && actor.role != Role::OfficeHead)
        return refused("agreement", Text::tr("Only the office head gives this, in the own name; propose it to the office head."));
    for (const RequestGuard guard : move.guards) {
        if (const auto held = checkGuard(guard, state, actor, now, rules); !held)
            return held.error();
    }
    return {};
}

QStringList trimmed(const QStringList &lines)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (!saysNothing(line))
            kept << line.trimmed();
    }
    return kept;
}

// Only what belongs to the event: a form may still hold an address from another tab.
void record(const RequestMove &move, const RequestCommand &command, RequestEvent &event)
{
    const auto keeps = [&](const char *name) { return move.records.contains(QLatin1String(name)); };
    for (const ArgumentText &row : argumentTexts) {
        if (keeps(row.key))
            event.*row.member = (command.*row.member).trimmed();
    }
    if (keeps("missing"))
        event.missing = trimmed(command.missing);
    if (keeps("workingDays"))
        event.workingDays = command.workingDays;
    if (keeps("application"))
        event.application = command.application;
    if (keeps("review"))
        event.review = command.review;
    const bool partly = std::any_of(command.items.begin(), command.items.end(), [](const ItemDecision &item) { return !item.approved; });
    if (keeps("items") && partly) // all of them: an approval like any other
        event.items = command.items;
}

} // namespace

Result<RequestEvent> decide(const RequestState &state, const RequestCommand &command, const Actor &actor,
                            const QDateTime &clock, const RuleBook &rules)
{
    const RequestMove *move = rules.moves.of(command.type);
    if (!move)
        return refused("table", Text::tr("The table of the moves of a request is missing."));
    // A clock that runs behind must not put an act before the one it follows, nor reopen a limit that has ended.
    const QDateTime now = state.events.isEmpty() || clock >= state.events.last().at ? clock : state.events.last().at;
    const bool submits = command.type == RequestCommandType::Submit && command.application;
    const QString requesterId = submits ? command.application->requesterId : state.application.requesterId;
    if (const auto allowed = mayCommand(state, *move, actor, now, rules, requesterId); !allowed)
        return allowed.error();
    if (const auto complete = checkArguments(state, *move, command, actor, now, rules); !complete)
        return complete.error();

    RequestEvent event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    event.type = move->event;
    event.at = toChinaTime(now);
    event.actor = actor;
    event.phase = move->to; // absent where the phase stays: another step may come in between before this one arrives
    record(*move, command, event);
    if (command.type == RequestCommandType::Escalate) {
        const auto region = coordinatingRegion(command.requesterRegion, command.providerRegion);
        if (!region)
            return region.error();
        event.authorityRegion = region.value();
    }
    return event;
}

QVector<CommandAvailability> availableCommands(const RequestState &state, const Actor &actor, const QDateTime &now,
                                               const RuleBook &rules)
{
    const bool ofRequester = actor.departmentId == state.application.requesterId;
    const bool ofProvider = actor.departmentId == state.application.providerId;
    QVector<CommandAvailability> available;
    for (const RequestMove &move : rules.moves.all()) {
        const bool ownSide = (move.side == RequestSide::Requester && ofRequester) || (move.side == RequestSide::Provider && ofProvider)
            || (move.side == RequestSide::Either && (ofRequester || ofProvider));
        const bool concerns = move.side == RequestSide::Authority ? !may(actor.role, Permission::AnswerRequest)
                                                                  : ownSide || !may(actor.role, Permission::AnswerRequest);
        if (move.command == RequestCommandType::Submit || !concerns)
            continue;
        const auto allowed = mayCommand(state, move, actor, now, rules, state.application.requesterId);
        available << CommandAvailability{move.command, allowed.ok(), allowed.ok() ? QString() : allowed.error().message,
                                         allowed.ok() || move.offered};
    }
    return available;
}

} // namespace sharedesk
