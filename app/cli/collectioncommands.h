// Commands on what several departments collect.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

// Finds likely duplicate collection anew where entries have changed since, and prints the groups.
int duplicates(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
