// request …: every move of a sharing request on the command line, and the table of the moves as a document.
//
// The options of a command are the arguments that the table of moves (request-moves.json) records for it.
#pragma once

#include "commandline.h"

namespace sharedesk::cli {

int requestCommand(const Arguments &arguments, Output &output);
QStringList requestValueOptions();
QStringList requestFlags();

} // namespace sharedesk::cli
