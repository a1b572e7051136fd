// The case file of a request.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int caseCommand(const Arguments &arguments, Output &output); // export, verify

} // namespace sharedesk::cli
