#include "request/requestdecision.h"

#include <QCoreApplication>
#include <QUuid>

#include "calendar/chinatime.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestDecision)
};

enum class Side { Requester, Provider };

// One row per command: who gives it, in which phases, what it makes.
struct CommandRow {
    RequestCommandType type;
    const char *key;
    const char *label;
    Side side;
    QVector<RequestPhase> phases;
    RequestEventType makes;
};

const QVector<CommandRow> &commandTable()
{
    using Phase = RequestPhase;
    using Command = RequestCommandType;
    using Event = RequestEventType;
    static const QVector<CommandRow> table{
        {Command::Submit, "submit", QT_TRANSLATE_NOOP("RequestDecision", "Submit"), Side::Requester, {Phase::None}, Event::Submitted},
        {Command::Receive, "receive", QT_TRANSLATE_NOOP("RequestDecision", "Record receipt"), Side::Provider, {Phase::Submitted}, Event::Received},
        {Command::GiveNotice, "notice", QT_TRANSLATE_NOOP("RequestDecision", "One-time notice…"), Side::Provider, {Phase::Received}, Event::NoticeGiven},
        {Command::Supplement, "supplement", QT_TRANSLATE_NOOP("RequestDecision", "Supplement…"), Side::Requester, {Phase::AwaitingSupplement}, Event::Supplemented},
        {Command::Extend, "extend", QT_TRANSLATE_NOOP("RequestDecision", "Extend the reply…"), Side::Provider, {Phase::Received}, Event::Extended},
        {Command::Approve, "approve", QT_TRANSLATE_NOOP("RequestDecision", "Approve…"), Side::Provider, {Phase::Received}, Event::Approved},
        {Command::Reject, "reject", QT_TRANSLATE_NOOP("RequestDecision", "Reject…"), Side::Provider, {Phase::Received}, Event::Rejected},
        {Command::Deliver, "deliver", QT_TRANSLATE_NOOP("RequestDecision", "Record delivery…"), Side::Provider, {Phase::Approved}, Event::Delivered},
        {Command::Withdraw, "withdraw", QT_TRANSLATE_NOOP("RequestDecision", "Withdraw…"), Side::Requester,
         {Phase::Submitted, Phase::Received, Phase::AwaitingSupplement, Phase::Approved}, Event::Withdrawn},
    };
    return table;
}

const CommandRow &rowOf(RequestCommandType type)
{
    return commandTable().at(static_cast<int>(type));
}

// Blank to a reader: nothing but white space of any width and invisible characters.
bool isBlank(const QString &text)
{
    for (const QChar character : text) {
        const bool invisible = character.category() == QChar::Other_Format || character.category() == QChar::Other_Control;
        // Letters and symbols by category, yet nothing is drawn: Hangul filler, braille blank.
        const bool empty = character == QChar(0x3164) || character == QChar(0x2800);
        if (!character.isSpace() && !invisible && !empty)
            return false;
    }
    return true;
}

Error refused(const char *why, const QString &message)
{
    return Error{QStringLiteral("request.refused.") + QLatin1String(why), message, {}};
}

Error argument(const char *name, const QString &message)
{
    return Error{QStringLiteral("request.argument.") + QLatin1String(name), message, {}};
}

QString wrongPhase(const RequestState &state, RequestCommandType type)
{
    switch (state.phase) {
    case RequestPhase::None:
        return Text::tr("The request has not been submitted.");
    case RequestPhase::Submitted:
        if (rowOf(type).side == Side::Provider)
            return Text::tr("Record the receipt first: the limit of the reply counts from it.");
        break;
    case RequestPhase::AwaitingSupplement:
        if (rowOf(type).side == Side::Provider)
            return Text::tr("The one-time notice has been given; the requester has not supplemented the material yet.");
        break;
    case RequestPhase::Received:
        if (type == RequestCommandType::Supplement)
            return Text::tr("No supplement has been asked for.");
        if (type == RequestCommandType::Deliver)
            return Text::tr("Nothing may be delivered before the request is approved.");
        break;
    case RequestPhase::Approved:
    case RequestPhase::Rejected:
    case RequestPhase::Delivered:
        if (type != RequestCommandType::Deliver || state.phase != RequestPhase::Approved) {
            if (state.phase == RequestPhase::Delivered)
                return Text::tr("The data have been delivered already.");
            return Text::tr("The reply has been given already; there is only one.");
        }
        break;
    case RequestPhase::Withdrawn:
        return Text::tr("The requester has withdrawn the request.");
    }
    return Text::tr("This is not possible now: %1.").arg(phaseLabel(state.phase));
}

int mostExtensionDays(const RuleBook &rules, QDate on)
{
    const auto rule = rules.limits.find(QStringLiteral("reply.extension"), on);
    return rule ? rule->workingDays : 0;
}

// Everything but the arguments: may this actor give this command in this state at all?
Result<void> mayCommand(const RequestState &state, RequestCommandType type, const Actor &actor, const QDateTime &now,
                        const RuleBook &rules, const QString &requesterId)
{
    const CommandRow &row = rowOf(type);
    const Permission permission = row.side == Side::Requester ? Permission::DraftRequest : Permission::AnswerRequest;
    if (!may(actor.role, permission))
        return refused("role", Text::tr("The role \"%1\" reads requests but does not act on them.").arg(roleLabel(actor.role)));
    const QString sideId = row.side == Side::Requester ? requesterId : state.application.providerId;
    if (actor.departmentId != sideId)
        return refused("side", row.side == Side::Requester ? Text::tr("Only the department that asks for the data may do this.")
                                                           : Text::tr("Only the department that provides the data may do this."));
    if (type == RequestCommandType::GiveNotice && state.noticeAt.isValid())
        return refused("notice.second", Text::tr("The one-time notice has been given already; by law there is no second one."));
    if (type == RequestCommandType::Extend && state.extensionDays > 0)
        return refused("extension.second", Text::tr("The reply has been extended already; that is possible once."));
    if (!row.phases.contains(state.phase))
        return refused("phase", wrongPhase(state, type));
    if (type == RequestCommandType::Extend) {
        const auto limit = replyDeadline(state, rules);
        if (limit && chinaDate(now) > limit->lastDay)
            return refused("extension.late", Text::tr("The limit of the reply ended on %1; it can no longer be extended.")
                                                 .arg(limit->lastDay.toString(Qt::ISODate)));
    }
    return {};
}

Result<void> checkApplication(const Application &application, const QDateTime &now)
{
    const struct { const char *name; const QString &text; QString message; } required[] = {
        {"entryId", application.entryId, Text::tr("Choose the entry that is asked for.")},
        {"providerId", application.providerId, Text::tr("The providing department is missing.")},
        {"requesterId", application.requesterId, Text::tr("The requesting department is missing.")},
        {"legalBasis", application.legalBasis, Text::tr("State the legal basis of the use.")},
        {"scenario", application.scenario, Text::tr("State the scenario in which the data are used.")},
        {"scope", application.scope, Text::tr("State the scope of the use.")},
        {"mode", application.mode, Text::tr("Choose how the data are to be shared.")},
        {"agreedBy", application.agreedBy, Text::tr("Name the office head who agreed to the application.")},
    };
    for (const auto &member : required) {
        if (isBlank(member.text))
            return argument(member.name, member.message);
    }
    if (application.providerId == application.requesterId)
        return argument("providerId", Text::tr("A department cannot ask itself for data."));
    if (application.sharingType == QLatin1String("notShared"))
        return argument("entryId", Text::tr("This entry is not shared; its catalog states the reason and the legal basis."));
    if (application.sharingType != QLatin1String("unconditional") && application.sharingType != QLatin1String("conditional"))
        return argument("sharingType", Text::tr("The entry does not say whether it is shared with or without conditions."));
    if (application.itemIds.isEmpty())
        return argument("itemIds", Text::tr("Tick at least one data item."));
    if (application.itemIds.size() != application.itemNames.size())
        return argument("itemNames", Text::tr("The data items and their names do not match."));
    if (!application.useUntil.isValid())
        return argument("useUntil", Text::tr("State until when the data are used."));
    if (application.useUntil <= chinaDate(now))
        return argument("useUntil", Text::tr("The time limit of use must lie after today."));
    return {};
}

Result<void> checkArguments(const RequestCommand &command, const QDateTime &now, const RuleBook &rules)
{
    switch (command.type) {
    case RequestCommandType::Submit:
        if (!command.application)
            return argument("application", Text::tr("The application is missing."));
        return checkApplication(*command.application, now);
    case RequestCommandType::Receive:
        return {};
    case RequestCommandType::GiveNotice: {
        bool names = false;
        for (const QString &missing : command.missing)
            names = names || !isBlank(missing);
        if (!names)
            return argument("missing", Text::tr("Name everything that is missing; there is only one notice."));
        return {};
    }
    case RequestCommandType::Supplement:
        if (isBlank(command.text))
            return argument("text", Text::tr("State what is supplemented."));
        return {};
    case RequestCommandType::Extend: {
        const int most = mostExtensionDays(rules, chinaDate(now));
        if (command.workingDays < 1 || command.workingDays > most)
            return argument("workingDays", Text::tr("The reply can be extended by 1 to %n working day(s).", nullptr, most));
        if (isBlank(command.text))
            return argument("text", Text::tr("State why the reply is extended; the requester is told."));
        break;
    }
    case RequestCommandType::Approve:
        break;
    case RequestCommandType::Reject:
        if (isBlank(command.text))
            return argument("text", Text::tr("State the reason: a rejection without a reason is not possible."));
        break;
    case RequestCommandType::Deliver:
        if (isBlank(command.deliveryMode))
            return argument("deliveryMode", Text::tr("Choose how the data were delivered."));
        if (isBlank(command.deliveryAddress))
            return argument("deliveryAddress", Text::tr("State the service address, the exchange task or the file."));
        return {};
    case RequestCommandType::Withdraw:
        if (isBlank(command.text))
            return argument("text", Text::tr("State why the request is withdrawn."));
        return {};
    }
    if (isBlank(command.agreedBy))
        return argument("agreedBy", Text::tr("Name the office head who agreed."));
    return {};
}

} // namespace

QString commandKey(RequestCommandType type)
{
    return QString::fromLatin1(rowOf(type).key);
}

Result<RequestCommandType> commandFromKey(const QString &key)
{
    for (const CommandRow &row : commandTable()) {
        if (key == QLatin1String(row.key))
            return row.type;
    }
    return Error{QStringLiteral("request.command.unknown"), Text::tr("There is no command \"%1\" on a request.").arg(key), key};
}

QString commandLabel(RequestCommandType type)
{
    return Text::tr(rowOf(type).label);
}

Result<RequestEvent> decide(const RequestState &state, const RequestCommand &command, const Actor &actor,
                            const QDateTime &clock, const RuleBook &rules)
{
    // A clock that runs behind must not put an act before the one it follows, nor reopen a limit that has ended.
    const QDateTime now = state.events.isEmpty() || clock >= state.events.last().at ? clock : state.events.last().at;
    const bool submits = command.type == RequestCommandType::Submit && command.application;
    const QString requesterId = submits ? command.application->requesterId : state.application.requesterId;
    if (const auto allowed = mayCommand(state, command.type, actor, now, rules, requesterId); !allowed)
        return allowed.error();
    if (const auto complete = checkArguments(command, now, rules); !complete)
        return complete.error();

    RequestEvent event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    event.type = rowOf(command.type).makes;
    event.at = toChinaTime(now);
    event.actor = actor;
    event.text = command.text.trimmed();
    switch (command.type) {
    case RequestCommandType::Submit:
        event.application = command.application;
        break;
    case RequestCommandType::GiveNotice:
        for (const QString &missing : command.missing) {
            if (!isBlank(missing))
                event.missing << missing.trimmed();
        }
        break;
    case RequestCommandType::Extend:
        event.workingDays = command.workingDays;
        event.agreedBy = command.agreedBy.trimmed();
        break;
    case RequestCommandType::Approve:
    case RequestCommandType::Reject:
        event.agreedBy = command.agreedBy.trimmed();
        break;
    case RequestCommandType::Deliver:
        event.deliveryMode = command.deliveryMode;
        event.deliveryAddress = command.deliveryAddress.trimmed();
        break;
    case RequestCommandType::Receive:
    case RequestCommandType::Supplement:
    case RequestCommandType::Withdraw:
        break;
    }
    return event;
}

QVector<CommandAvailability> availableCommands(const RequestState &state, const Actor &actor, const QDateTime &now,
                                               const RuleBook &rules)
{
    QVector<CommandAvailability> available;
    for (const CommandRow &row : commandTable()) {
        const QString sideId = row.side == Side::Requester ? state.application.requesterId : state.application.providerId;
        const bool concerns = row.type != RequestCommandType::Submit
            && (actor.departmentId == sideId || !may(actor.role, Permission::AnswerRequest));
        if (!concerns)
            continue;
        const auto allowed = mayCommand(state, row.type, actor, now, rules, state.application.requesterId);
        available << CommandAvailability{row.type, allowed.ok(), allowed.ok() ? QString() : allowed.error().message};
    }
    return available;
}

std::optional<Deadline> replyDeadline(const RequestState &state, const RuleBook &rules)
{
    if (!state.submittedAt.isValid() || state.phase == RequestPhase::AwaitingSupplement)
        return std::nullopt;
    const QDateTime received = state.receivedAt.isValid() ? state.receivedAt : state.submittedAt;
    const bool unconditional = state.application.sharingType == QLatin1String("unconditional");
    const QString ruleId = unconditional ? QStringLiteral("reply.unconditional") : QStringLiteral("reply.conditional");
    const auto rule = rules.limits.find(ruleId, chinaDate(received));
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

QVector<Deadline> runningDeadlines(const RequestState &state, const RuleBook &rules)
{
    QVector<Deadline> running;
    if (state.phase == RequestPhase::Submitted || state.phase == RequestPhase::Received) {
        if (const auto reply = replyDeadline(state, rules))
            running << *reply;
    } else if (state.phase == RequestPhase::Approved) {
        if (const auto rule = rules.limits.find(QStringLiteral("delivery"), chinaDate(state.repliedAt)))
            running << computeDeadline(*rule, state.repliedAt, rules.calendar);
    }
    return running;
}

} // namespace sharedesk
