#include "platformdatabase.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <vector>

#include "sqlitefile.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlatformDatabase)
};

Error databaseError(const QString &detail)
{
    return {"platform.database", Text::tr("The platform's database failed."), detail};
}

// A null string is an empty text, not SQL's NULL; NULL is an invalid QVariant.
QVariant storable(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(QString("")) : value;
}

// Connections of this thread, removed when it ends: Qt binds each to its thread.
struct ThreadConnections
{
    std::vector<QString> names;

    ~ThreadConnections()
    {
        for (const QString &name : names)
            QSqlDatabase::removeDatabase(name);
    }
};

void removeWithThisThread(const QString &name)
{
    thread_local ThreadConnections connections;
    connections.names.push_back(name);
}

} // namespace

PlatformDatabase::PlatformDatabase(QString file)
    : m_file(std::move(file)), m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

PlatformDatabase::~PlatformDatabase() = default;

Result<std::unique_ptr<PlatformDatabase>> PlatformDatabase::open(const QString &file)
{
    std::unique_ptr<PlatformDatabase> database(new PlatformDatabase(file));
    const QString name = database->m_name + "-schema";
    Result<void> migrated = databaseError(file);
    {
        Result<QSqlDatabase> connection = openSqlite(file, name);
        migrated = connection ? migrateSqlite(connection.value(), "platform") : connection.error();
    }
    QSqlDatabase::removeDatabase(name);
    if (!migrated)
        return migrated.error();
    return database;
}

QSqlDatabase PlatformDatabase::connection()
{
    const QString name = m_name + "-" + QString::number(quintptr(QThread::currentThreadId()));
    if (QSqlDatabase::contains(name))
        return QSqlDatabase::database(name);
    removeWithThisThread(name);
    Result<QSqlDatabase> opened = openSqlite(m_file, name);
    return opened ? opened.value() : QSqlDatabase();
}

Transaction::Transaction(PlatformDatabase &database, Mode mode)
{
    if (mode == Mode::Write)
        m_lock = std::unique_lock(database.m_writer);
    m_connection = database.connection();
    // A deferred transaction that reads first fails at once when it then writes after another commit.
    m_open = run(mode == Mode::Write ? "BEGIN IMMEDIATE" : "BEGIN").isActive() && !failed();
}

Transaction::~Transaction()
{
    if (m_open) {
        QSqlQuery query(m_connection);
        query.exec("ROLLBACK");
    }
}

QSqlQuery Transaction::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (failed())
        return query;
    if (!query.prepare(sql)) {
        fail(query.lastError().text() + ": " + sql);
        return QSqlQuery(m_connection);
    }
    for (int place = 0; place < values.size(); ++place)
        query.bindValue(place, storable(values.at(place)));
    if (!query.exec()) {
        fail(query.lastError().text() + ": " + sql);
        return QSqlQuery(m_connection);
    }
    return query;
}

QVariant Transaction::value(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = run(sql, values);
    return query.next() ? query.value(0) : QVariant();
}

Result<void> Transaction::commit()
{
    if (!failed())
        run("COMMIT");
    if (failed())
        return *m_error;
    m_open = false;
    return {};
}

void Transaction::fail(const QString &detail)
{
    qWarning("platform database: %s", qUtf8Printable(detail));
    m_error = databaseError(detail);
}

} // namespace sharedesk
