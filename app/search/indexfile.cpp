#include "indexfile.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include "hantokenizer.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(IndexFile)
};

Error errorOf(sqlite3 *connection, const QString &file)
{
    const QString detail = file + QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(connection));
    switch (sqlite3_errcode(connection) & 0xff) {
    case SQLITE_FULL:
        return {QStringLiteral("search.full"), Text::tr("The index for searching could not be written: the disk is full."), detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {QStringLiteral("search.damaged"), Text::tr("The index for searching is damaged and is made anew."), detail};
    default:
        return {QStringLiteral("search.io"), Text::tr("The index for searching could not be read or written."), detail};
    }
}

} // namespace

IndexStatement::IndexStatement(sqlite3 *connection, const char *sql)
{
    m_failed = sqlite3_prepare_v3(connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr) != SQLITE_OK;
}

IndexStatement::~IndexStatement()
{
    sqlite3_finalize(m_statement);
}

IndexStatement::IndexStatement(IndexStatement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_failed(other.m_failed)
{
}

IndexStatement &IndexStatement::operator=(IndexStatement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    m_failed = other.m_failed;
    return *this;
}

IndexStatement &IndexStatement::bind(int at, qint64 value)
{
    sqlite3_bind_int64(m_statement, at, value);
    return *this;
}

IndexStatement &IndexStatement::bind(int at, const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    sqlite3_bind_text(m_statement, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

bool IndexStatement::next()
{
    if (!m_statement)
        return false;
    const int result = sqlite3_step(m_statement);
    m_failed = result != SQLITE_ROW && result != SQLITE_DONE;
    return result == SQLITE_ROW;
}

bool IndexStatement::run()
{
    while (next()) {
    }
    reset();
    return !m_failed;
}

void IndexStatement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 IndexStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString IndexStatement::text(int column) const
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                             sqlite3_column_bytes(m_statement, column));
}

Result<std::unique_ptr<IndexFile>> IndexFile::open(const QString &file, Mode mode)
{
    sqlite3 *connection = nullptr;
    const int flags = mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int opened = sqlite3_open_v2(file.toUtf8().constData(), &connection, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<IndexFile> index(new IndexFile(file, connection));
    if (opened != SQLITE_OK)
        return index->lastError();
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, 5000);
    if (const auto added = addHanTokenizer(connection); !added)
        return added.error();
    const auto configured = mode == Mode::ReadOnly
                                ? index->execute("PRAGMA cache_size=-12288")
                                : index->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536");
    if (!configured)
        return configured.error();
    return index;
}

IndexFile::~IndexFile()
{
    sqlite3_close_v2(m_connection);
}

Result<void> IndexFile::execute(const char *sql)
{
    if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Error IndexFile::lastError() const
{
    return errorOf(m_connection, m_file);
}

Result<QString> IndexFile::meta(const QString &key)
{
    IndexStatement statement = prepare("SELECT value FROM meta WHERE key=?");
    if (statement.bind(1, key).next())
        return statement.text(0);
    if (statement.failed())
        return lastError();
    return QString();
}

Result<void> IndexFile::setMeta(const QString &key, const QString &value)
{
    if (!prepare("INSERT INTO meta (key, value) VALUES (?,?) ON CONFLICT (key) DO UPDATE SET value=excluded.value")
             .bind(1, key)
             .bind(2, value)
             .run())
        return lastError();
    return {};
}

void IndexFile::remove(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(suffix));
}

} // namespace sharedesk
