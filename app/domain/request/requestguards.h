// The conditions of the table of moves that are functions, and the checks of what a command brings with it.
// Inside app/domain/request only.
#pragma once

#include "calendar/rulebook.h"
#include "request/requestcommand.h"

namespace sharedesk {

// Blank to a reader: nothing but white space of any width and invisible characters.
bool saysNothing(const QString &text);

Error refused(const char *why, const QString &message);         // code "request.refused.<why>"
Error wrongArgument(const QString &name, const QString &message); // code "request.argument.<name>"

Result<void> checkGuard(RequestGuard guard, const RequestState &state, const Actor &actor, const QDateTime &now,
                        const RuleBook &rules);

// All that `move` needs and records: there, well formed, and fitting to the state.
Result<void> checkArguments(const RequestState &state, const RequestMove &move, const RequestCommand &command,
                            const Actor &actor, const QDateTime &now, const RuleBook &rules);

} // namespace sharedesk
