#include "migrations.h"

#include <QCoreApplication>
#include <QFile>

#include "database.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QString fileOf(const QString &prefix, int number)
{
    return QStringLiteral(":/sharedesk/schema/%1-%2.sql").arg(prefix).arg(number, 3, 10, QLatin1Char('0'));
}

int newest(const QString &prefix)
{
    int number = 0;
    while (QFile::exists(fileOf(prefix, number + 1)))
        ++number;
    return number;
}

Result<int> versionOf(Database &database)
{
    auto rows = database.run(QStringLiteral("PRAGMA user_version"));
    if (!rows)
        return rows.error();
    return rows.value().next() ? rows.value().value(0).toInt() : 0;
}

// Statements end with a semicolon at the end of a line; comments stand on lines of their own.
QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString statement;
    for (const QString &line : sql.split(QLatin1Char('\n'))) {
        if (line.trimmed().startsWith(QLatin1String("--")) || line.trimmed().isEmpty())
            continue;
        statement += line + QLatin1Char('\n');
        if (line.trimmed().endsWith(QLatin1Char(';'))) {
            statements << statement;
            statement.clear();
        }
    }
    return statements;
}

Result<void> applyOne(Database &database, const QString &prefix, int number)
{
    QFile file(fileOf(prefix, number));
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("store.io"), Text::tr("The database could not be read or written."), file.fileName()};
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun().error();
    for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
        if (const auto done = database.execute(statement); !done)
            return done.error();
    }
    if (const auto done = database.execute(QStringLiteral("PRAGMA user_version=%1").arg(number)); !done)
        return done.error();
    return transaction.commit();
}

} // namespace

Result<void> checkNotNewer(Database &database, const QString &prefix)
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (version.value() > newest(prefix))
        return Error{QStringLiteral("store.newer"),
                     Text::tr("This database was written by a newer version of ShareDesk. Update the program; the file has not been changed."),
                     database.file()};
    return {};
}

Result<void> migrate(Database &database, const QString &prefix)
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    const int last = newest(prefix);
    if (version.value() > 0 && version.value() < last) {
        const QString copy = database.file() + QStringLiteral(".before-%1").arg(last, 3, 10, QLatin1Char('0'));
        if (!QFile::exists(copy)) {
            if (const auto copied = database.execute(QStringLiteral("VACUUM INTO ?"), {copy}); !copied)
                return copied.error();
        }
    }
    for (int number = version.value() + 1; number <= last; ++number) {
        if (const auto applied = applyOne(database, prefix, number); !applied)
            return applied.error();
    }
    return {};
}

} // namespace sharedesk
