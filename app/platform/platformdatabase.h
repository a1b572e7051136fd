// PlatformDatabase: the platform's SQLite file for many threads. One writer at a time, readers beside it
// (WAL).
//
// Every thread gets a connection of its own on first use, closed when the thread ends. Sequence numbers
// become visible in commit order because a write transaction holds the writer lock from its first to its last
// statement. Errors: "platform.database" (detail: SQLite's message), and those of opening and migrating.
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <mutex>
#include <optional>

#include "result.h"

namespace sharedesk {

class PlatformDatabase
{
public:
    // Opens or creates the file and brings its schema up to date.
    static Result<std::unique_ptr<PlatformDatabase>> open(const QString &file);
    ~PlatformDatabase();
    PlatformDatabase(const PlatformDatabase &) = delete;
    PlatformDatabase &operator=(const PlatformDatabase &) = delete;

private:
    friend class Transaction;
    explicit PlatformDatabase(QString file);
    QSqlDatabase connection();

    QString m_file;
    QString m_name; // prefix of the connections' names, unique per object
    std::mutex m_writer;
};

// A transaction whose first failure sticks: statements after it do nothing, commit() reports it. So a caller
// checks once, at the end. Rolled back unless committed. Stays in the thread that made it.
class Transaction
{
public:
    enum class Mode { Read, Write };
    Transaction(PlatformDatabase &database, Mode mode);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    // The executed statement; an empty one after a failure. Bound by position; a null string is stored as ''.
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    // The first row's first column; invalid when there is no row.
    QVariant value(const QString &sql, const QVariantList &values = {});

    bool failed() const { return m_error.has_value(); }
    Result<void> commit();

private:
    void fail(const QString &detail);

    std::unique_lock<std::mutex> m_lock;
    QSqlDatabase m_connection;
    std::optional<Error> m_error;
    bool m_open = false;
};

} // namespace sharedesk
