// What may happen next to a request: decide() is the only way to make an event.
//
// The desktop, the command line and the platform call the same function. Rules of the law that it holds:
// one reply; one one-time notice (一次性告知); one extension, within the rule's maximum and before the limit
// has ended; a rejection has a reason; no delivery without agreement; each side does only its own acts.
#pragma once

#include <QDateTime>
#include <QVector>

#include "calendar/deadline.h"
#include "calendar/rulebook.h"
#include "request/request.h"

namespace sharedesk {

enum class RequestCommandType { Submit, Receive, GiveNotice, Supplement, Extend, Approve, Reject, Deliver, Withdraw };
QString commandKey(RequestCommandType type); // "submit", "receive", "notice", "supplement", "extend", "approve", "reject", "deliver", "withdraw"
Result<RequestCommandType> commandFromKey(const QString &key);
QString commandLabel(RequestCommandType type); // translated, as on a button

struct RequestCommand {
    RequestCommandType type = RequestCommandType::Submit;
    QString text;
    QStringList missing;
    int workingDays = 0;
    QString agreedBy;
    QString deliveryMode;
    QString deliveryAddress;
    std::optional<Application> application;
};

// Refusals: code "request.refused.<why>" with a sentence for the user in message; for a missing or wrong
// argument code "request.argument.<name>" where name is a member of RequestCommand or Application.
Result<RequestEvent> decide(const RequestState &state, const RequestCommand &command, const Actor &actor,
                            const QDateTime &now, const RuleBook &rules);

struct CommandAvailability {
    RequestCommandType command;
    bool allowed = false;
    QString why;  // translated reason when not allowed
};
// Every command that concerns this actor's side, in the order of the buttons.
QVector<CommandAvailability> availableCommands(const RequestState &state, const Actor &actor, const QDateTime &now,
                                               const RuleBook &rules);

// The limits that run now (none for a finished request). Reply: from receipt, or from submission while receipt
// is not recorded; restarts with the supplement (rule parameter); plus the extension. While a supplement is
// awaited the reply's limit does not run. Delivery: from approval.
QVector<Deadline> runningDeadlines(const RequestState &state, const RuleBook &rules);
// The limit of the reply, also when it has been given (for reports): nullopt before submission or when paused.
std::optional<Deadline> replyDeadline(const RequestState &state, const RuleBook &rules);

QJsonObject toJson(const RequestCommand &command);
Result<RequestCommand> requestCommandFromJson(const QJsonObject &json);

} // namespace sharedesk
