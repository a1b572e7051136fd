// From the options of "request …" to the command that decide() judges. Errors "cli.argument".
#pragma once

#include "profilecommands.h"
#include "request/requestdecision.h"

namespace sharedesk::cli {

Error wrongArgument(const QString &message);

// `what` is a key of a command. What follows from the profile is filled in: the office head's own name, the regions of
// the two departments, the only question that can be meant.
Result<RequestCommand> commandOf(const QString &what, const RequestState &state, const Arguments &arguments, OpenProfile &desk);
// The application for an entry; --items names its data items by id or name, or "all".
Result<Application> applicationOf(const CatalogEntry &entry, const Arguments &arguments, const Actor &actor);

} // namespace sharedesk::cli
