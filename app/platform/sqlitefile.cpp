#include "sqlitefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

namespace sharedesk {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SqliteFile)
};
} // namespace

Result<QSqlDatabase> openSqlite(const QString &file, const QString &connectionName)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase("QSQLITE", connectionName);
    connection.setDatabaseName(file);
    connection.setConnectOptions("QSQLITE_BUSY_TIMEOUT=10000");
    if (!connection.open())
        return Error{"platform.database", Text::tr("The database cannot be opened."),
                     file + ": " + connection.lastError().text()};
    QSqlQuery query(connection);
    for (const char *pragma : {"PRAGMA page_size = 16384", "PRAGMA journal_mode = WAL",
                               "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        if (!query.exec(pragma))
            return Error{"platform.database", Text::tr("The database cannot be opened."),
                         file + ": " + query.lastError().text()};
    }
    return connection;
}

Result<void> migrateSqlite(QSqlDatabase &connection, const QString &prefix)
{
    QSqlQuery query(connection);
    if (!query.exec("PRAGMA user_version") || !query.next())
        return Error{"platform.database", Text::tr("The database cannot be opened."),
                     query.lastError().text()};
    int version = query.value(0).toInt();
    query.finish();
    for (;; ++version) {
        QFile file(":/sharedesk/schema/" +
                   QString("%1-%2.sql").arg(prefix).arg(version + 1, 3, 10, QChar('0')));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QString script = QString::fromUtf8(file.readAll());
        bool done = query.exec("BEGIN IMMEDIATE");
        for (const QString &statement : script.split(";\n", Qt::SkipEmptyParts)) {
            if (!statement.trimmed().isEmpty())
                done = done && query.exec(statement);
        }
        done = done && query.exec("PRAGMA user_version = " + QString::number(version + 1)) &&
               query.exec("COMMIT");
        if (!done)
            return Error{"platform.database", Text::tr("The database cannot be brought up to date."),
                         query.lastError().text()};
    }
}

} // namespace sharedesk
