// Migrations: numbered SQL files, one direction, each in one transaction with its number in user_version.
#pragma once

#include <QString>

#include "result.h"

namespace sharedesk {

class Database;

// "store.newer" when the file was written by a program with more migrations than this one.
Result<void> checkNotNewer(Database &database, const QString &prefix);
// Before an existing file is changed, a copy is left beside it: <file>.before-NNN.
Result<void> migrate(Database &database, const QString &prefix);

} // namespace sharedesk
