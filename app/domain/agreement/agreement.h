// An agreement (负责人同意): what a clerk wants to say on a sharing request, put before the head of the own office, who
// agrees or returns it. Internal to one department: the other one sees only the command that follows.
//
// The fold of its events, like a request. The head's "agree" is followed by the command itself, given in the head's own
// name (agreedCommand). Source: Decree 809, sharing and use: the office head agrees before an application or a reply
// goes out. Moments are China time.
#pragma once

#include "request/requestmoves.h"

namespace sharedesk {

enum class AgreementEventType { Proposed, Agreed, Returned, TakenBack };
QString agreementEventKey(AgreementEventType type);   // "agreement.proposed", …
QString agreementEventLabel(AgreementEventType type); // translated

// What is proposed, and on which request; a proposed application carries the id that the request will have.
struct ProposedCommand
{
    QString requestId;
    RequestCommand command;

    bool operator==(const ProposedCommand &) const = default;
};

struct AgreementEvent
{
    QString id; // uuid without braces, made by whoever decides
    AgreementEventType type = AgreementEventType::Proposed;
    QDateTime at;
    Actor actor;
    QString text; // remark; of a return the reason
    std::optional<ProposedCommand> proposed = {}; // Proposed

    bool operator==(const AgreementEvent &) const = default;
};

enum class AgreementPhase { None, Proposed, Agreed, Returned, TakenBack };
QString agreementPhaseKey(AgreementPhase phase); // "none", "proposed", …
AgreementPhase agreementPhaseFromKey(const QString &key); // None when there is no such phase
QString agreementPhaseLabel(AgreementPhase phase); // translated

struct AgreementState
{
    QString id;
    AgreementPhase phase = AgreementPhase::None;
    ProposedCommand proposed; // the last one: what was returned may be proposed anew
    Actor proposer;
    QVector<AgreementEvent> events; // oldest first
    QDateTime proposedAt;
    QDateTime decidedAt; // agreed or returned; invalid while it waits
    QString remark;      // of the last step

    bool operator==(const AgreementState &) const = default;
};

// Never refuses: what is in the list has happened.
AgreementState evolveAgreement(AgreementState state, const AgreementEvent &event);

enum class AgreementCommandType { Propose, Agree, Return, TakeBack };
QString agreementCommandKey(AgreementCommandType type);   // "propose", "agree", "return", "take-back"
QString agreementCommandLabel(AgreementCommandType type); // translated, as on a button

struct AgreementCommand
{
    AgreementCommandType type = AgreementCommandType::Propose;
    QString text;
    std::optional<ProposedCommand> proposed = {}; // Propose
};

// Propose: who works on requests, at first or after a return. Agree, Return: the office head of the same department.
// TakeBack: the proposer's department, before the decision. Refusals: "agreement.refused.role", ".phase", ".department",
// ".notNeeded" (the table of moves wants no agreement for the command); "agreement.argument.text", ".command", ".request".
Result<AgreementEvent> decideAgreement(const AgreementState &state, const AgreementCommand &command, const Actor &actor,
                                       const QDateTime &now, const RequestMoves &moves);

// What the head gives after agreeing: the proposed command with the head's name as the agreement.
RequestCommand agreedCommand(const AgreementState &state, const Actor &head);

QJsonObject toJson(const AgreementCommand &command); // with "name"
Result<AgreementCommand> agreementCommandFromJson(const QJsonObject &json);
QJsonObject toJson(const AgreementEvent &event);
// The body that is stored and synchronised: {"id", "department", "request", "events"}. Error "agreement.json".
QJsonObject agreementBody(const AgreementState &state);
Result<AgreementState> agreementFromBody(const QJsonObject &body);

} // namespace sharedesk
