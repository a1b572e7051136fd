// bulk: one field changed in many entries, looked at first with --dry-run, taken back as one step with --undo.
//
// What the last change did is kept in the profile's folder (last-bulk-change.json), on disk before the change is made,
// so that it can be taken back after a crash too.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int bulkChange(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
