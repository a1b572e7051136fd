// Database: one SQLite connection as ShareDesk wants it: WAL, synchronous FULL, foreign keys, 5 s busy time-out.
//
// Bound to the thread that opened it. Errors: "store.full" (disk full), "store.busy", "store.readonly",
// "store.damaged" (the file is never deleted), "store.io", "store.newer"; detail names the file and SQLite's words.
#pragma once

#include <QHash>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <vector>

#include "result.h"

namespace sharedesk {

class Database;

// The rows of one statement. Gives the prepared statement back when it goes out of scope, so that no read cursor
// stays open and blocks the checkpoint of the log.
class Rows {
public:
    Rows(Database &database, QString sql, std::unique_ptr<QSqlQuery> query);
    Rows(Rows &&other) noexcept;
    Rows &operator=(Rows &&other) = delete;
    ~Rows();

    bool next() { return m_query->next(); }
    QVariant value(int column) const { return m_query->value(column); }
    QString text(int column) const { return m_query->value(column).toString(); }
    int affected() const { return m_query->numRowsAffected(); }

private:
    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    // Opens the file and brings it to the newest schema of ":/sharedesk/schema/<migrations>-NNN.sql".
    static Result<std::unique_ptr<Database>> open(const QString &file, const QString &migrations,
                                                  Mode mode = Mode::ReadWrite);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Prepares (or takes the prepared), binds in order, executes.
    Result<Rows> run(const QString &sql, const QVariantList &values = {});
    // For statements whose rows do not matter.
    Result<void> execute(const QString &sql, const QVariantList &values = {});
    QString file() const { return m_file; }

private:
    friend class Rows;
    explicit Database(QString file, QString connection);
    Result<void> configure(Mode mode);
    void giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query);

    QString m_file;
    QString m_connection;
    QHash<QString, std::shared_ptr<std::vector<std::unique_ptr<QSqlQuery>>>> m_idle;
};

// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    const Result<void> &begun() const { return m_begun; }
    Result<void> commit();

private:
    Database &m_database;
    Result<void> m_begun;
    bool m_open = false;
};

} // namespace sharedesk
