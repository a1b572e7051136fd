// A sync of many records with the real platform over TLS, against writing the same texts into a bare table.
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include "figures.h"
#include "officedata.h"
#include "platformprocess.h"
#include "store.h"
#include "synccontroller.h"

namespace sharedesk::bench {

namespace {

constexpr double pullGoal = 20.0;

double plainWrite(const QString &file, const QVector<QByteArray> &bodies)
{
    double taken = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
        database.setDatabaseName(file);
        if (database.open()) {
            taken = milliseconds([&] {
                QSqlQuery query(database);
                query.exec(QStringLiteral("CREATE TABLE plain (id INTEGER PRIMARY KEY, body TEXT)"));
                database.transaction();
                query.prepare(QStringLiteral("INSERT INTO plain (body) VALUES (?)"));
                for (const QByteArray &body : bodies) {
                    query.addBindValue(QString::fromUtf8(body));
                    query.exec();
                }
                database.commit();
            });
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    return taken;
}

} // namespace

int syncing(int entries)
{
    const auto office = loadOfficeData();
    PlatformProcess::Options options;
    options.demoEntries = entries;
    PlatformProcess platform(options);
    QTemporaryDir folder;
    auto opened = Store::open(folder.filePath(QStringLiteral("sharedesk.db")), office.value());
    if (!opened || !platform.start())
        return 1;
    Store &store = *opened.value();
    Actor clerk;
    const auto sync = [&] {
        const auto done = syncOnce(
            store.journal(), {QUrl(platform.url()), platform.caFile()}, QStringLiteral("minzheng.clerk"),
            PlatformProcess::password(),
            [&](const SignedIn &session, const QVector<Department> &) { clerk = session.actor; },
            [](const SyncProgress &) {});
        if (!done)
            print(done.error().message, 0, {});
        return done ? done.value() : SyncSummary();
    };
    SyncSummary pulled;
    const double pulling = milliseconds([&] { pulled = sync(); });
    QVector<QByteArray> bodies;
    static_cast<void>(store.forEachEntry({}, [&](const StoredEntry &stored) {
        bodies << QJsonDocument(toJson(stored.entry)).toJson(QJsonDocument::Compact);
        return true;
    }));
    printRatio(QStringLiteral("first sync: %1 records received").arg(pulled.pulled), pulling,
               QStringLiteral("plain table"), plainWrite(folder.filePath(QStringLiteral("plain.db")), bodies),
               pullGoal);
    QVector<CatalogEntry> mine;
    for (int i = 0; i < entries; ++i) {
        CatalogEntry entry;
        entry.name = QStringLiteral("批量条目%1").arg(i);
        entry.provider = clerk.departmentName;
        entry.summary = QStringLiteral("用于测量同步速度的条目");
        mine << entry;
    }
    print(QStringLiteral("import: %1 entries saved").arg(entries),
          milliseconds([&] { static_cast<void>(store.importEntries(mine, clerk)); }), QStringLiteral("ms"));
    SyncSummary pushed;
    const double pushing = milliseconds([&] { pushed = sync(); });
    print(QStringLiteral("sync: %1 changes sent").arg(pushed.pushed), pushing, QStringLiteral("ms"));
    print(QStringLiteral("sync: changes sent"), pushed.pushed / (pushing / 1000),
          QStringLiteral("per second"));
    print(QStringLiteral("sync with nothing new"), milliseconds([&] { sync(); }), QStringLiteral("ms"));
    return 0;
}

} // namespace sharedesk::bench
