// Commands on data elements (数据元): the list, who uses it, and items made to refer to it.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

// elements [TEXT...]: the elements that the text may mean; without a text the whole list.
// elements --use [--department ID]: how the items of a department's catalog (default: one's own) relate to it.
// elements --refer NUMBER|all [--dry-run]: items of an element's name refer to it, as ordinary edits.
int elements(const Arguments &arguments, Output &output);

} // namespace sharedesk::cli
