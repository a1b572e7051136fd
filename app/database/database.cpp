#include "database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

#include "migrations.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

Error errorFrom(const QSqlError &problem, const QString &file)
{
    const int code = problem.nativeErrorCode().toInt() & 0xff; // the primary code of an extended one
    const QString detail = file + QStringLiteral(": ") + problem.databaseText().trimmed();
    switch (code) {
    case SQLITE_FULL:
        return {QStringLiteral("store.full"), Text::tr("Not saved: the disk is full. Free some space and save again; your text is kept here."), detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {QStringLiteral("store.busy"), Text::tr("Not saved: another program holds the database (a backup or a virus scan?). Try again in a moment."), detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {QStringLiteral("store.readonly"), Text::tr("The database may not be written to. Check the permissions of its folder."), detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {QStringLiteral("store.damaged"), Text::tr("The database is damaged. It has been left as it is; keep a copy and ask support to recover what was not sent."), detail};
    case SQLITE_CANTOPEN:
        return {QStringLiteral("store.io"), Text::tr("The database could not be opened."), detail};
    default:
        return {QStringLiteral("store.io"), Text::tr("The database could not be read or written."), detail};
    }
}

QSqlDatabase connectionOf(const QString &name)
{
    return QSqlDatabase::database(name, false);
}

} // namespace

Rows::Rows(Database &database, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_database(&database), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Rows::Rows(Rows &&other) noexcept = default;

Rows::~Rows()
{
    if (m_query)
        m_database->giveBack(m_sql, std::move(m_query));
}

Database::Database(QString file, QString connection) : m_file(std::move(file)), m_connection(std::move(connection)) {}

Database::~Database()
{
    m_idle.clear();
    connectionOf(m_connection).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, const QString &migrations, Mode mode)
{
    std::unique_ptr<Database> database(new Database(file, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const bool existed = QFileInfo::exists(file);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
        connection.setDatabaseName(file);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
        if (mode == Mode::ReadOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        connection.setConnectOptions(options);
        if (!connection.open())
            return errorFrom(connection.lastError(), file);
    }
    if (existed) {
        // Looked at before any pragma writes: a file of a newer program stays as it is, byte for byte.
        if (const auto known = checkNotNewer(*database, migrations); !known)
            return known.error();
    }
    if (const auto configured = database->configure(mode); !configured)
        return configured.error();
    if (mode == Mode::ReadWrite) {
        if (const auto migrated = migrate(*database, migrations); !migrated)
            return migrated.error();
    }
    return database;
}

Result<void> Database::configure(Mode mode)
{
    // There are several readers, and the system keeps the file's pages too; the writer's cache spares it writing twice.
    const int cacheKib = mode == Mode::ReadOnly ? 8192 : 32768;
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON"), QStringLiteral("PRAGMA cache_size=-%1").arg(cacheKib)};
    if (mode == Mode::ReadWrite) {
        pragmas.prepend(QStringLiteral("PRAGMA page_size=16384"));
        pragmas << QStringLiteral("PRAGMA journal_mode=WAL") << QStringLiteral("PRAGMA synchronous=FULL");
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const auto done = execute(pragma); !done)
            return done.error();
    }
    return {};
}

Result<Rows> Database::run(const QString &sql, const QVariantList &values)
{
    std::unique_ptr<QSqlQuery> query;
    auto &idle = m_idle[sql];
    if (!idle)
        idle = std::make_shared<std::vector<std::unique_ptr<QSqlQuery>>>();
    if (!idle->empty()) {
        query = std::move(idle->back());
        idle->pop_back();
    } else {
        query = std::make_unique<QSqlQuery>(connectionOf(m_connection));
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return errorFrom(query->lastError(), m_file);
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        // Qt would bind a null QString as NULL; here an empty text is an empty text.
        const QVariant &value = values.at(i);
        const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query->bindValue(int(i), nullText ? QVariant(QStringLiteral("")) : value);
    }
    if (!query->exec())
        return errorFrom(query->lastError(), m_file);
    return Rows(*this, sql, std::move(query));
}

Result<void> Database::execute(const QString &sql, const QVariantList &values)
{
    const auto rows = run(sql, values);
    if (!rows)
        return rows.error();
    return {};
}

void Database::giveBack(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (const auto idle = m_idle.value(sql))
        idle->push_back(std::move(query));
}

Transaction::Transaction(Database &database)
    : m_database(database), m_begun(database.execute(QStringLiteral("BEGIN IMMEDIATE")))
{
    m_open = m_begun.ok();
}

Transaction::~Transaction()
{
    if (m_open) {
        // Nothing can be done about a failing rollback: closing the connection rolls back too.
        const auto rolledBack = m_database.execute(QStringLiteral("ROLLBACK"));
        Q_UNUSED(rolledBack)
    }
}

Result<void> Transaction::commit()
{
    const auto committed = m_database.execute(QStringLiteral("COMMIT"));
    if (committed)
        m_open = false;
    return committed;
}

} // namespace sharedesk
