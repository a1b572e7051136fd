// diff: what differs between two states of an entry, or between a file and the catalog (filediff.h).
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int diffEntry(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
