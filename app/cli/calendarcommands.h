// Working days and deadlines without a profile: the same functions that the desktop and the platform use.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int workday(const Arguments &arguments, Output &output);   // workday add DATE DAYS
int deadline(const Arguments &arguments, Output &output);  // deadline --rule … --event …

} // namespace sharedesk::cli
