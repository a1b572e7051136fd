// sharedeskctl sync: one complete cycle with the platform, with its progress on standard error.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int syncProfile(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
