// Commands of the life of entries: `entry agree ID…` and the like, as the person who works in the profile.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int entryCommand(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
