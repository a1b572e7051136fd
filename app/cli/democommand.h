// sharedeskctl demo: fills a profile with realistic Chinese data of any size, for benchmarks and trials.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int demo(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
