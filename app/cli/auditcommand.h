// The log of acts of a profile.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int auditCommand(const Arguments &arguments, Output &output); // verify, list

} // namespace sharedesk::cli
