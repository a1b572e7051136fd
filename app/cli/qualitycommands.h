// Commands on the quality of the catalog: what is wrong in it, what can be repaired, what is collected twice.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

// lint [ID] [--rule RULE] [--severity S] [--fix [--dry-run]]: refused (1) when errors are found; --severity
// shows that one and worse. --fix repairs what is safe in the department's own entries, as ordinary edits.
int lintEntries(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
