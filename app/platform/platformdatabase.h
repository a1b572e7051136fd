// PlatformDatabase: the platform's SQLite file for many threads. One writer at a time, readers beside it
// (WAL).
//
// Every thread gets a connection of its own on first use, closed when the thread ends. Sequence numbers
// become visible in commit order because a write transaction holds the writer lock from its first to its last
// statement. Errors: those of Database ("store.full", "store.newer", …).
#pragma once

#include <QVariantList>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "database.h"
#include "result.h"

namespace sharedesk::platform {

class PlatformDatabase
{
public:
    // Opens or creates the file and brings its schema up to date.
    static Result<std::unique_ptr<PlatformDatabase>> open(const QString &file);
    PlatformDatabase(const PlatformDatabase &) = delete;
    PlatformDatabase &operator=(const PlatformDatabase &) = delete;

private:
    friend class PlatformTransaction;
    explicit PlatformDatabase(QString file);
    Result<Database *> connection(); // of the calling thread

    const QString m_file;
    const QString m_name; // unique per object
    std::mutex m_writer;
};

// The rows of a statement; none after a failure.
class PlatformRows
{
public:
    PlatformRows() = default;
    explicit PlatformRows(Rows rows) : m_rows(std::move(rows)) {}

    bool next() { return m_rows && m_rows->next(); }
    QVariant value(int column) const { return m_rows ? m_rows->value(column) : QVariant(); }

private:
    std::optional<Rows> m_rows;
};

// A transaction whose first failure sticks: statements after it do nothing, commit() reports it. So a caller
// checks once, at the end. Rolled back unless committed. Stays in the thread that made it.
class PlatformTransaction
{
public:
    enum class Mode { Read, Write };
    PlatformTransaction(PlatformDatabase &database, Mode mode);
    ~PlatformTransaction();
    PlatformTransaction(const PlatformTransaction &) = delete;
    PlatformTransaction &operator=(const PlatformTransaction &) = delete;

    // Bound by position; a null string is stored as ''.
    PlatformRows run(const QString &sql, const QVariantList &values = {});
    // The first row's first column; invalid when there is no row.
    QVariant value(const QString &sql, const QVariantList &values = {});

    // What works on a plain database, within this transaction; its failure sticks too.
    void with(const std::function<Result<void>(Database &)> &work);

    bool failed() const { return m_error.has_value(); }
    Result<void> commit();

private:
    void fail(const Error &error);

    std::unique_lock<std::mutex> m_lock;
    Database *m_connection = nullptr;
    std::optional<Error> m_error;
    bool m_open = false;
};

} // namespace sharedesk::platform
