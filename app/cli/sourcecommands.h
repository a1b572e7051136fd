// Commands on proposals of a source department.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int sourceCommand(const Arguments &arguments, Output &output); // list, propose, decide, withdraw

} // namespace sharedesk::cli
