// How sync stands, in words: the same for the status line and the Sync page.
#pragma once

#include "synccontroller.h"

namespace sharedesk {

QString phaseText(const SyncState &state); // translated

} // namespace sharedesk
