#include "platformdatabase.h"

#include <QHash>
#include <QUuid>

namespace sharedesk::platform {

namespace {

// A connection belongs to its thread and ends with it. By the name of the platform's database, not by its
// address, which a later object may have again.
std::unique_ptr<Database> &connectionOfThisThread(const QString &name)
{
    thread_local std::vector<std::pair<QString, std::unique_ptr<Database>>> connections;
    for (auto &[known, connection] : connections) {
        if (known == name)
            return connection;
    }
    return connections.emplace_back(name, nullptr).second;
}

} // namespace

PlatformDatabase::PlatformDatabase(QString file)
    : m_file(std::move(file)), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Result<std::unique_ptr<PlatformDatabase>> PlatformDatabase::open(const QString &file)
{
    std::unique_ptr<PlatformDatabase> database(new PlatformDatabase(file));
    const Result<Database *> opened = database->connection();
    if (!opened)
        return opened.error();
    return database;
}

Result<Database *> PlatformDatabase::connection()
{
    std::unique_ptr<Database> &connection = connectionOfThisThread(m_name);
    if (!connection) {
        Result<std::unique_ptr<Database>> opened = Database::open(m_file, "platform");
        if (!opened)
            return opened.error();
        connection = std::move(opened).value();
    }
    return connection.get();
}

PlatformTransaction::PlatformTransaction(PlatformDatabase &database, Mode mode)
{
    if (mode == Mode::Write)
        m_lock = std::unique_lock(database.m_writer);
    const Result<Database *> connection = database.connection();
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_connection = connection.value();
    // A deferred transaction that reads first fails at once when it then writes after another commit.
    run(mode == Mode::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    m_open = !failed();
}

PlatformTransaction::~PlatformTransaction()
{
    if (!m_open)
        return;
    if (const Result<void> undone = m_connection->execute("ROLLBACK"); !undone)
        fail(undone.error());
}

PlatformRows PlatformTransaction::run(const QString &sql, const QVariantList &values)
{
    if (failed())
        return {};
    Result<Rows> rows = m_connection->run(sql, values);
    if (!rows) {
        fail(rows.error());
        return {};
    }
    return PlatformRows(std::move(rows).value());
}

QVariant PlatformTransaction::value(const QString &sql, const QVariantList &values)
{
    PlatformRows rows = run(sql, values);
    return rows.next() ? rows.value(0) : QVariant();
}

void PlatformTransaction::with(const std::function<Result<void>(Database &)> &work)
{
    if (failed())
        return;
    if (const Result<void> done = work(*m_connection); !done)
        fail(done.error());
}

Result<void> PlatformTransaction::commit()
{
    run("COMMIT");
    if (failed())
        return *m_error;
    m_open = false;
    return {};
}

void PlatformTransaction::fail(const Error &error)
{
    qWarning("platform database: %s: %s", qUtf8Printable(error.code), qUtf8Printable(error.detail));
    m_error = error;
}

} // namespace sharedesk::platform
