// agreement …: what a clerk puts before the head of the own office, and what the head says.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int agreementCommand(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
