// What may happen next to a request: decide() is the only way to make an event.
//
// The desktop, the command line and the platform call the same function; it reads the table of moves (RuleBook::moves).
// Rules of the law that it holds: one reply; one one-time notice (一次性告知); one extension, within the rule's maximum
// and before the limit has ended; a rejection has a reason; no delivery without agreement; each side does only its acts.
#pragma once

#include <QDateTime>
#include <QVector>

#include "calendar/deadline.h"
#include "calendar/rulebook.h"
#include "request/requestcommand.h"

namespace sharedesk {

// Refusals: code "request.refused.<why>" with a sentence for the user in message; for a missing or wrong
// argument code "request.argument.<name>" where name is a member of RequestCommand or Application.
Result<RequestEvent> decide(const RequestState &state, const RequestCommand &command, const Actor &actor,
                            const QDateTime &now, const RuleBook &rules);

struct CommandAvailability {
    RequestCommandType command;
    bool allowed = false;
    QString why;          // translated reason when not allowed
    bool offered = false; // to be shown: possible, or a step of the main line whose reason is worth knowing
};
// Every command that concerns this actor's side, in the order of the table. A role that acts for no department sees
// those of both.
QVector<CommandAvailability> availableCommands(const RequestState &state, const Actor &actor, const QDateTime &now,
                                               const RuleBook &rules);

// A limit that runs, with the event that started it and the side that has to keep it.
struct RunningLimit {
    QString name;        // as in the table of moves
    QString startedBy;   // id of the event
    RequestSide bound = RequestSide::Provider;
    Deadline deadline;
};
QVector<RunningLimit> runningLimits(const RequestState &state, const RuleBook &rules);

// The limits that run now. Reply: from receipt, or from submission while receipt is not recorded; restarts with the
// supplement (rule parameter); plus the extension. While a supplement is awaited the reply's limit does not run.
// Delivery: from approval, anew from a contest. Corrections: from when they were asked for.
QVector<Deadline> runningDeadlines(const RequestState &state, const RuleBook &rules);
// The limit of the reply, also when it has been given (for reports): nullopt before submission or when paused.
std::optional<Deadline> replyDeadline(const RequestState &state, const RuleBook &rules);

} // namespace sharedesk
