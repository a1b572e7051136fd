// SyncProgress: how far a cycle of syncing is, for the status line and the command line.
#pragma once

#include <QString>

namespace sharedesk {

struct SyncProgress {
    QString step;       // "hello", "pull", "attach" (KiB), "push"
    int done = 0;
    int total = 0;      // 0: not known
};

} // namespace sharedesk
