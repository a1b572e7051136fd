// The quality score of a department's catalog, now and over time.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

// quality [--department ID] [--all] [--since DATE] [--note]: score, dimensions, and what costs most points.
// --since shows the score of earlier days as well, --note keeps today's (the desktop keeps it by itself).
int quality(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
