#include "agreement/agreement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <array>

#include "calendar/chinatime.h"
#include "request/requestguards.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

// One row per command, in the order of the enums.
struct Row
{
    const char *command;
    const char *button;
    const char *event;
    const char *happened;
    const char *phase;
    const char *state;
};

constexpr std::array<Row, 4> rows{{
    {"propose", QT_TRANSLATE_NOOP("Agreement", "Put before the office head…"), "agreement.proposed",
     QT_TRANSLATE_NOOP("Agreement", "Put before the office head"), "proposed",
     QT_TRANSLATE_NOOP("Agreement", "Waits for the office head")},
    {"agree", QT_TRANSLATE_NOOP("Agreement", "Agree…"), "agreement.agreed",
     QT_TRANSLATE_NOOP("Agreement", "Agreed"), "agreed", QT_TRANSLATE_NOOP("Agreement", "Agreed")},
    {"return", QT_TRANSLATE_NOOP("Agreement", "Return…"), "agreement.returned",
     QT_TRANSLATE_NOOP("Agreement", "Returned"), "returned", QT_TRANSLATE_NOOP("Agreement", "Returned by the office head")},
    {"take-back", QT_TRANSLATE_NOOP("Agreement", "Take back…"), "agreement.takenBack",
     QT_TRANSLATE_NOOP("Agreement", "Taken back"), "takenBack", QT_TRANSLATE_NOOP("Agreement", "Taken back")},
}};

template<typename Type>
const Row &rowOf(Type type)
{
    return rows.at(static_cast<std::size_t>(type));
}

// A phase is named after the event that leads to it; before the first one there is none.
const Row *rowOf(AgreementPhase phase)
{
    return phase == AgreementPhase::None ? nullptr : &rows.at(static_cast<std::size_t>(phase) - 1);
}

Error refusedHere(const char *why, const QString &message)
{
    return {QStringLiteral("agreement.refused.") + QLatin1String(why), message, {}};
}

Error argumentHere(const char *name, const QString &message)
{
    return {QStringLiteral("agreement.argument.") + QLatin1String(name), message, {}};
}

Error jsonError(const QString &member)
{
    return {QStringLiteral("agreement.json"), Text::tr("A proposal to the office head is not written as it must be."), member};
}

std::optional<Error> mayNot(const AgreementState &state, AgreementCommandType type, const Actor &actor)
{
    const bool decides = type == AgreementCommandType::Agree || type == AgreementCommandType::Return;
    if (decides ? actor.role != Role::OfficeHead : !may(actor.role, Permission::DraftRequest))
        return refusedHere("role", decides ? Text::tr("Only the office head agrees or returns.")
                                           : Text::tr("The role \"%1\" puts nothing before the office head.").arg(roleLabel(actor.role)));
    if (state.phase != AgreementPhase::None && actor.departmentId != state.proposer.departmentId)
        return refusedHere("department", Text::tr("This is internal to another department."));
    if (type == AgreementCommandType::Propose) {
        if (state.phase == AgreementPhase::None || state.phase == AgreementPhase::Returned)
            return std::nullopt;
        return refusedHere("phase", Text::tr("This has been put before the office head already: %1.").arg(agreementPhaseLabel(state.phase)));
    }
    if (state.phase == AgreementPhase::None)
        return refusedHere("phase", Text::tr("Nothing has been put before the office head."));
    if (state.phase != AgreementPhase::Proposed) {
        const AgreementEvent &last = state.events.last();
        return refusedHere("phase", Text::tr("This is decided already: %1, by %2 on %3.")
                                        .arg(agreementPhaseLabel(state.phase), last.actor.name,
                                             toChinaTime(last.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    }
    return std::nullopt;
}

std::optional<Error> wrongIn(const std::optional<ProposedCommand> &proposed, const RequestMoves &moves)
{
    if (!proposed)
        return argumentHere("command", Text::tr("Say what is put before the office head."));
    if (proposed->requestId.isEmpty())
        return argumentHere("request", Text::tr("Say which request it is about."));
    const RequestMove *move = moves.of(proposed->command.type);
    if (!move || move->agreement == AgreementNeed::None)
        return refusedHere("notNeeded", Text::tr("This goes out without the office head's agreement: give it directly."));
    return std::nullopt;
}

QJsonObject proposedJson(const ProposedCommand &proposed)
{
    return {{QStringLiteral("request"), proposed.requestId}, {QStringLiteral("command"), toJson(proposed.command)}};
}

Result<ProposedCommand> proposedFromJson(const QJsonObject &json)
{
    const auto command = requestCommandFromJson(json.value(QLatin1String("command")).toObject());
    if (!command)
        return command.error();
    const QString request = json.value(QLatin1String("request")).toString();
    if (request.isEmpty())
        return jsonError(QStringLiteral("request"));
    return ProposedCommand{request, command.value()};
}

Result<AgreementEvent> eventFromJson(const QJsonObject &json)
{
    AgreementEvent event;
    event.id = json.value(QLatin1String("id")).toString();
    if (event.id.isEmpty())
        return jsonError(QStringLiteral("events.id"));
    const QString key = json.value(QLatin1String("type")).toString();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &one) { return key == QLatin1String(one.event); });
    if (row == rows.end())
        return jsonError(QStringLiteral("events.type"));
    event.type = static_cast<AgreementEventType>(row - rows.begin());
    event.at = fromIso(json.value(QLatin1String("at")).toString());
    if (!event.at.isValid())
        return jsonError(QStringLiteral("events.at"));
    const auto actor = actorFromJson(json.value(QLatin1String("actor")).toObject());
    if (!actor)
        return actor.error();
    event.actor = actor.value();
    event.text = json.value(QLatin1String("text")).toString();
    if (event.type == AgreementEventType::Proposed) {
        const auto proposed = proposedFromJson(json.value(QLatin1String("proposed")).toObject());
        if (!proposed)
            return proposed.error();
        event.proposed = proposed.value();
    }
    return event;
}

} // namespace

QString agreementEventKey(AgreementEventType type)
{
    return QLatin1String(rowOf(type).event);
}

QString agreementEventLabel(AgreementEventType type)
{
    return Text::tr(rowOf(type).happened);
}

QString agreementPhaseKey(AgreementPhase phase)
{
    const Row *row = rowOf(phase);
    return row ? QString(QLatin1String(row->phase)) : QStringLiteral("none");
}

AgreementPhase agreementPhaseFromKey(const QString &key)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (key == QLatin1String(rows[i].phase))
            return static_cast<AgreementPhase>(i + 1);
    }
    return AgreementPhase::None;
}

QString agreementPhaseLabel(AgreementPhase phase)
{
    const Row *row = rowOf(phase);
    return row ? Text::tr(row->state) : QString();
}

QString agreementCommandKey(AgreementCommandType type)
{
    return QLatin1String(rowOf(type).command);
}

QString agreementCommandLabel(AgreementCommandType type)
{
    return Text::tr(rowOf(type).button);
}

AgreementState evolveAgreement(AgreementState state, const AgreementEvent &event)
{
    state.phase = static_cast<AgreementPhase>(static_cast<int>(event.type) + 1);
    state.remark = event.text;
    if (event.type == AgreementEventType::Proposed) {
        state.proposed = event.proposed.value_or(ProposedCommand());
        state.proposer = event.actor;
        state.proposedAt = event.at;
        state.decidedAt = {};
    } else {
        state.decidedAt = event.at;
    }
    state.events << event;
    return state;
}

Result<AgreementEvent> decideAgreement(const AgreementState &state, const AgreementCommand &command, const Actor &actor,
                                       const QDateTime &clock, const RequestMoves &moves)
{
    if (const auto error = mayNot(state, command.type, actor))
        return *error;
    if (command.type == AgreementCommandType::Return && saysNothing(command.text))
        return argumentHere("text", Text::tr("State why it is returned, so that the clerk can amend it."));
    if (command.text.size() > moves.textLength())
        return argumentHere("text", Text::tr("This is too long: %1 characters, at most %2.").arg(command.text.size()).arg(moves.textLength()));
    AgreementEvent event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    event.type = static_cast<AgreementEventType>(command.type);
    // A clock that runs behind must not put an act before the one it follows.
    event.at = toChinaTime(state.events.isEmpty() || clock >= state.events.last().at ? clock : state.events.last().at);
    event.actor = actor;
    event.text = command.text.trimmed();
    if (command.type == AgreementCommandType::Propose) {
        if (const auto error = wrongIn(command.proposed, moves))
            return *error;
        event.proposed = command.proposed;
    }
    return event;
}

RequestCommand agreedCommand(const AgreementState &state, const Actor &head)
{
    RequestCommand command = state.proposed.command;
    command.agreedBy = head.name;
    if (command.application)
        command.application->agreedBy = head.name;
    return command;
}

QJsonObject toJson(const AgreementCommand &command)
{
    QJsonObject json{{QStringLiteral("name"), agreementCommandKey(command.type)}};
    if (!command.text.isEmpty())
        json.insert(QStringLiteral("text"), command.text);
    if (command.proposed)
        json.insert(QStringLiteral("proposed"), proposedJson(*command.proposed));
    return json;
}

Result<AgreementCommand> agreementCommandFromJson(const QJsonObject &json)
{
    const QString name = json.value(QLatin1String("name")).toString();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &one) { return name == QLatin1String(one.command); });
    if (row == rows.end())
        return jsonError(QStringLiteral("name"));
    AgreementCommand command;
    command.type = static_cast<AgreementCommandType>(row - rows.begin());
    command.text = json.value(QLatin1String("text")).toString();
    if (json.contains(QLatin1String("proposed"))) {
        const auto proposed = proposedFromJson(json.value(QLatin1String("proposed")).toObject());
        if (!proposed)
            return proposed.error();
        command.proposed = proposed.value();
    }
    return command;
}

QJsonObject toJson(const AgreementEvent &event)
{
    QJsonObject json{{QStringLiteral("id"), event.id},
                     {QStringLiteral("type"), agreementEventKey(event.type)},
                     {QStringLiteral("at"), toIso(event.at)},
                     {QStringLiteral("actor"), toJson(event.actor)}};
    if (!event.text.isEmpty())
        json.insert(QStringLiteral("text"), event.text);
    if (event.proposed)
        json.insert(QStringLiteral("proposed"), proposedJson(*event.proposed));
    return json;
}

QJsonObject agreementBody(const AgreementState &state)
{
    QJsonArray events;
    for (const AgreementEvent &event : state.events)
        events.append(toJson(event));
    return {{QStringLiteral("id"), state.id},
            {QStringLiteral("department"), state.proposer.departmentId},
            {QStringLiteral("request"), state.proposed.requestId},
            {QStringLiteral("events"), events}};
}

Result<AgreementState> agreementFromBody(const QJsonObject &body)
{
    AgreementState state;
    state.id = body.value(QLatin1String("id")).toString();
    if (state.id.isEmpty())
        return jsonError(QStringLiteral("id"));
    const QJsonArray events = body.value(QLatin1String("events")).toArray();
    if (events.isEmpty())
        return jsonError(QStringLiteral("events"));
    for (const QJsonValue &value : events) {
        const auto event = eventFromJson(value.toObject());
        if (!event)
            return event.error();
        state = evolveAgreement(std::move(state), event.value());
    }
    return state;
}

} // namespace sharedesk
