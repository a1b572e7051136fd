#include "collection/sourceproposal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

#include "calendar/chinatime.h"
#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SourceProposal)
};

constexpr qsizetype mostEntries = 200;

// One row per command, in the order of the enums: who gives it, what it makes.
struct Row
{
    const char *command;
    const char *button;
    const char *event;
    const char *happened;
    const char *phase;
    const char *state;
    ProposalPhase makes;
    bool needsText;
};

constexpr std::array<Row, 4> rows{{
    {"propose", QT_TRANSLATE_NOOP("SourceProposal", "Propose the source…"), "proposal.proposed",
     QT_TRANSLATE_NOOP("SourceProposal", "Proposed"), "open",
     QT_TRANSLATE_NOOP("SourceProposal", "Waits for the authority"), ProposalPhase::Open, true},
    {"accept", QT_TRANSLATE_NOOP("SourceProposal", "Name as the source…"), "proposal.accepted",
     QT_TRANSLATE_NOOP("SourceProposal", "Accepted"), "accepted",
     QT_TRANSLATE_NOOP("SourceProposal", "Named as the source"), ProposalPhase::Accepted, false},
    {"reject", QT_TRANSLATE_NOOP("SourceProposal", "Reject the proposal…"), "proposal.rejected",
     QT_TRANSLATE_NOOP("SourceProposal", "Rejected"), "rejected",
     QT_TRANSLATE_NOOP("SourceProposal", "Not accepted"), ProposalPhase::Rejected, true},
    {"withdraw", QT_TRANSLATE_NOOP("SourceProposal", "Withdraw the proposal…"), "proposal.withdrawn",
     QT_TRANSLATE_NOOP("SourceProposal", "Taken back"), "withdrawn",
     QT_TRANSLATE_NOOP("SourceProposal", "Withdrawn"), ProposalPhase::Withdrawn, false},
}};

template<typename Type>
const Row &rowOf(Type type)
{
    return rows.at(static_cast<std::size_t>(type));
}

Error refused(const char *why, const QString &message)
{
    return {QStringLiteral("proposal.refused.") + QLatin1String(why), message, {}};
}

Error argument(const char *name, const QString &message)
{
    return {QStringLiteral("proposal.argument.") + QLatin1String(name), message, {}};
}

Error jsonError(const QString &member)
{
    return {QStringLiteral("proposal.json"), Text::tr("A proposal is not written as it must be."), member};
}

std::optional<Error> wrongIn(const SourceProposal &proposal)
{
    if (normalised(proposal.data).isEmpty())
        return argument("data", Text::tr("Say which data the proposal is about."));
    QSet<QString> departments;
    QSet<QString> entries;
    for (const HeldData &held : proposal.held) {
        if (held.entryId.isEmpty() || held.departmentId.isEmpty() || entries.contains(held.entryId))
            return argument("held", Text::tr("An entry of the proposal is named twice or without its department."));
        entries.insert(held.entryId);
        departments.insert(held.departmentId);
    }
    if (departments.size() < 2)
        return argument("held", Text::tr("A source is named for data that two departments hold at least."));
    if (proposal.held.size() > mostEntries)
        return argument("held", Text::tr("A proposal names at most %1 entries.").arg(mostEntries));
    if (!departments.contains(proposal.sourceId))
        return argument("source", Text::tr("The source must be one of the departments that hold the data."));
    return std::nullopt;
}

std::optional<Error> mayNot(const ProposalState &state, ProposalCommandType type, const Actor &actor)
{
    const bool decides = type == ProposalCommandType::Accept || type == ProposalCommandType::Reject;
    if (!may(actor.role, decides ? Permission::ReviewCatalog : Permission::EditCatalog))
        return refused("role", decides ? Text::tr("Only the competent authority names the source department.")
                                       : Text::tr("Only a clerk or an office head proposes a source department."));
    if (type == ProposalCommandType::Propose)
        return state.phase == ProposalPhase::None
                   ? std::nullopt
                   : std::optional(refused("phase", Text::tr("This proposal has been made already.")));
    if (state.phase == ProposalPhase::None)
        return refused("phase", Text::tr("This proposal has not been made."));
    if (state.phase != ProposalPhase::Open)
        return refused("phase", Text::tr("This proposal is closed already: %1.").arg(proposalPhaseLabel(state.phase)));
    if (type == ProposalCommandType::Withdraw && actor.departmentId != state.proposer.departmentId)
        return refused("department", Text::tr("Only the department that proposed it takes the proposal back."));
    return std::nullopt;
}

QJsonObject proposalJson(const SourceProposal &proposal)
{
    QJsonArray held;
    for (const HeldData &one : proposal.held)
        held.append(QJsonObject{{QStringLiteral("entry"), one.entryId},
                                {QStringLiteral("name"), one.entryName},
                                {QStringLiteral("department"), one.departmentId},
                                {QStringLiteral("departmentName"), one.departmentName}});
    return {{QStringLiteral("data"), proposal.data},
            {QStringLiteral("source"), proposal.sourceId},
            {QStringLiteral("sourceName"), proposal.sourceName},
            {QStringLiteral("held"), held}};
}

SourceProposal proposalFromJson(const QJsonObject &json)
{
    const auto text = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    SourceProposal proposal{text(json, "data"), {}, text(json, "source"), text(json, "sourceName")};
    for (const QJsonValue &value : json.value(QLatin1String("held")).toArray()) {
        const QJsonObject one = value.toObject();
        proposal.held.append(
            {text(one, "entry"), text(one, "name"), text(one, "department"), text(one, "departmentName")});
    }
    return proposal;
}

Result<ProposalEvent> eventFromJson(const QJsonObject &json)
{
    ProposalEvent event;
    event.id = json.value(QLatin1String("id")).toString();
    if (event.id.isEmpty())
        return jsonError(QStringLiteral("events.id"));
    const QString key = json.value(QLatin1String("type")).toString();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &one) { return key == QLatin1String(one.event); });
    if (row == rows.end())
        return jsonError(QStringLiteral("events.type"));
    event.type = static_cast<ProposalEventType>(row - rows.begin());
    event.at = fromIso(json.value(QLatin1String("at")).toString());
    if (!event.at.isValid())
        return jsonError(QStringLiteral("events.at"));
    const auto actor = actorFromJson(json.value(QLatin1String("actor")).toObject());
    if (!actor)
        return actor.error();
    event.actor = actor.value();
    event.text = json.value(QLatin1String("text")).toString();
    if (event.type == ProposalEventType::Proposed) {
        event.proposal = proposalFromJson(json.value(QLatin1String("proposal")).toObject());
        if (wrongIn(*event.proposal))
            return jsonError(QStringLiteral("events.proposal"));
    }
    return event;
}

} // namespace

QString proposalEventKey(ProposalEventType type)
{
    return QLatin1String(rowOf(type).event);
}

QString proposalEventLabel(ProposalEventType type)
{
    return Text::tr(rowOf(type).happened);
}

QString proposalPhaseKey(ProposalPhase phase)
{
    for (const Row &row : rows) {
        if (row.makes == phase)
            return QLatin1String(row.phase);
    }
    return QStringLiteral("none");
}

ProposalPhase proposalPhaseFromKey(const QString &key)
{
    for (const Row &row : rows) {
        if (key == QLatin1String(row.phase))
            return row.makes;
    }
    return ProposalPhase::None;
}

QString proposalPhaseLabel(ProposalPhase phase)
{
    for (const Row &row : rows) {
        if (row.makes == phase)
            return Text::tr(row.state);
    }
    return {};
}

QString proposalCommandKey(ProposalCommandType type)
{
    return QLatin1String(rowOf(type).command);
}

QString proposalCommandLabel(ProposalCommandType type)
{
    return Text::tr(rowOf(type).button);
}

ProposalState evolveProposal(ProposalState state, const ProposalEvent &event)
{
    state.events << event;
    state.phase = rowOf(event.type).makes;
    switch (event.type) {
    case ProposalEventType::Proposed:
        state.proposal = event.proposal.value_or(SourceProposal());
        state.proposer = event.actor;
        state.proposedAt = event.at;
        break;
    case ProposalEventType::Accepted:
    case ProposalEventType::Rejected:
        state.decidedAt = event.at;
        state.answer = event.text;
        break;
    case ProposalEventType::Withdrawn:
        break;
    }
    return state;
}

bool mayCommandProposal(const ProposalState &state, ProposalCommandType type, const Actor &actor)
{
    return !mayNot(state, type, actor);
}

Result<ProposalEvent> decideProposal(const ProposalState &state, const ProposalCommand &command, const Actor &actor,
                                     const QDateTime &now)
{
    if (const auto error = mayNot(state, command.type, actor))
        return *error;
    if (rowOf(command.type).needsText && normalised(command.text).isEmpty())
        return argument("text", Text::tr("State the reason."));
    ProposalEvent event;
    event.id = newId();
    event.type = static_cast<ProposalEventType>(command.type);
    event.at = toChinaTime(now);
    event.actor = actor;
    event.text = command.text.trimmed();
    if (command.type == ProposalCommandType::Propose) {
        const SourceProposal proposal = command.proposal.value_or(SourceProposal());
        if (const auto error = wrongIn(proposal))
            return *error;
        event.proposal = proposal;
    }
    return event;
}

QJsonObject toJson(const ProposalCommand &command)
{
    QJsonObject json{{QStringLiteral("name"), proposalCommandKey(command.type)}};
    if (!command.text.isEmpty())
        json.insert(QStringLiteral("text"), command.text);
    if (command.proposal)
        json.insert(QStringLiteral("proposal"), proposalJson(*command.proposal));
    return json;
}

Result<ProposalCommand> proposalCommandFromJson(const QJsonObject &json)
{
    const QString name = json.value(QLatin1String("name")).toString();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &one) { return name == QLatin1String(one.command); });
    if (row == rows.end())
        return jsonError(QStringLiteral("name"));
    ProposalCommand command;
    command.type = static_cast<ProposalCommandType>(row - rows.begin());
    command.text = json.value(QLatin1String("text")).toString();
    if (json.contains(QLatin1String("proposal")))
        command.proposal = proposalFromJson(json.value(QLatin1String("proposal")).toObject());
    return command;
}

QJsonObject toJson(const ProposalEvent &event)
{
    QJsonObject json{{QStringLiteral("id"), event.id},
                     {QStringLiteral("type"), proposalEventKey(event.type)},
                     {QStringLiteral("at"), toIso(event.at)},
                     {QStringLiteral("actor"), toJson(event.actor)}};
    if (!event.text.isEmpty())
        json.insert(QStringLiteral("text"), event.text);
    if (event.proposal)
        json.insert(QStringLiteral("proposal"), proposalJson(*event.proposal));
    return json;
}

QJsonObject proposalBody(const ProposalState &state)
{
    QJsonArray events;
    for (const ProposalEvent &event : state.events)
        events.append(toJson(event));
    return {{QStringLiteral("id"), state.id},
            {QStringLiteral("proposer"), state.proposer.departmentId},
            {QStringLiteral("source"), state.proposal.sourceId},
            {QStringLiteral("events"), events}};
}

Result<ProposalState> proposalFromBody(const QJsonObject &body)
{
    ProposalState state;
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
        state = evolveProposal(std::move(state), event.value());
    }
    return state;
}

} // namespace sharedesk
