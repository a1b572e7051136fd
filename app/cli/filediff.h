// diff FILE: what a spreadsheet says otherwise than the catalog, entry by entry. Reads only.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int diffFile(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
