// search: finds entries through the index for searching, which is brought up to date first.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int search(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
