// IndexFile: one connection to the file of the index, and its prepared statements.
//
// Below Database on purpose: hits come by the hundred thousand, and a row through QSqlQuery costs ten times what SQLite
// needs for it. The file is derived from the store: synchronous NORMAL, and whoever finds it damaged may delete it.
// Errors: "search.damaged", "search.full" (disk full), "search.io"; detail names the file and SQLite's words.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

#include "result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace sharedesk {

// A prepared statement, reset when it goes out of scope or is bound again.
class IndexStatement
{
public:
    IndexStatement() = default;
    IndexStatement(sqlite3 *connection, const char *sql); // failed(): not prepared
    ~IndexStatement();
    IndexStatement(IndexStatement &&other) noexcept;
    IndexStatement &operator=(IndexStatement &&other) noexcept;

    IndexStatement &bind(int at, qint64 value); // from 1
    IndexStatement &bind(int at, const QString &value);
    bool next(); // a row is there; false: done or failed
    bool failed() const { return m_failed; }
    // Runs to its end.
    bool run();
    void reset();

    qint64 number(int column) const;
    QString text(int column) const;

private:
    sqlite3_stmt *m_statement = nullptr;
    bool m_failed = false;
};

class IndexFile
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    static Result<std::unique_ptr<IndexFile>> open(const QString &file, Mode mode);
    ~IndexFile();
    IndexFile(const IndexFile &) = delete;
    IndexFile &operator=(const IndexFile &) = delete;

    IndexStatement prepare(const char *sql) { return IndexStatement(m_connection, sql); }
    Result<void> execute(const char *sql);
    Error lastError() const;
    Result<QString> meta(const QString &key); // empty: not there
    Result<void> setMeta(const QString &key, const QString &value);

    // The file with all that SQLite keeps beside it.
    static void remove(const QString &file);

private:
    IndexFile(QString file, sqlite3 *connection) : m_file(std::move(file)), m_connection(connection) {}

    QString m_file;
    sqlite3 *m_connection;
};

} // namespace sharedesk
