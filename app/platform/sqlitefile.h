// Opening a SQLite connection and bringing its schema up to date.
#pragma once

#include <QSqlDatabase>

#include "result.h"

namespace sharedesk {

Result<QSqlDatabase> openSqlite(const QString &file, const QString &connectionName);
// Applies :/sharedesk/schema/<prefix>-NNN.sql from the version the file has (PRAGMA user_version) upwards.
Result<void> migrateSqlite(QSqlDatabase &connection, const QString &prefix);

} // namespace sharedesk
