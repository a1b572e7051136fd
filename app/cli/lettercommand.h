// letter: a letter about a request as PDF or ODT, and the templates of letters.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int letterCommand(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
