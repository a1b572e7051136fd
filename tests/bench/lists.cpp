// The catalog and the requests at the size of a large city: first page, scrolling, search as you type,
// dashboard.
#include <QHeaderView>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "catalog/entrylistmodel.h"
#include "figures.h"
#include "overview.h"
#include "shell/desktopsession.h"
#include "shell/languageswitcher.h"

namespace sharedesk::bench {

namespace {

constexpr int rounds = 9;
constexpr int scrolls = 200;
constexpr double searchGoal = 2.0;

constexpr double requestsGoal = 2.0;

// A bare statement on the same database, every column of every row taken: what no list can go below.
double plainRead(const QString &databaseFile, const QString &sql, const QVariantList &values = {})
{
    double taken = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"));
        database.setDatabaseName(databaseFile);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            taken = median(rounds, [&] {
                return milliseconds([&] {
                    QSqlQuery query(database);
                    query.setForwardOnly(true);
                    query.prepare(sql);
                    for (const QVariant &value : values)
                        query.addBindValue(value);
                    query.exec();
                    const int columns = query.record().count();
                    while (query.next()) {
                        for (int i = 0; i < columns; ++i)
                            static_cast<void>(query.value(i));
                    }
                });
            });
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    return taken;
}

double loadWith(EntryListModel &model, const EntryFilter &filter)
{
    return milliseconds([&] {
        bool loaded = false;
        const auto connection =
            QObject::connect(&model, &EntryListModel::loaded, &model, [&] { loaded = true; });
        model.setFilter(filter);
        static_cast<void>(QTest::qWaitFor([&] { return loaded; }, 60000));
        QObject::disconnect(connection);
    });
}

} // namespace

int lists(int entries, int requests)
{
    QTemporaryDir folder;
    const QString profile = folder.filePath(QStringLiteral("profile"));
    const double filling = milliseconds([&] {
        if (!makeProfile(profile, entries, requests))
            print(QStringLiteral("the profile could not be made"), 0, {});
    });
    print(QStringLiteral("filling a profile, %1 entries, %2 requests").arg(entries).arg(requests),
          filling / 1000, QStringLiteral("s"));
    const auto session = DesktopSession::open(profile);
    if (!session)
        return 1;
    Desk &desk = session.value()->desk();

    const QString database = profile + QStringLiteral("/sharedesk.db");
    EntryListModel model(desk);
    EntryFilter all;
    print(QStringLiteral("list: all keys in the order of the name"),
          median(rounds, [&] { return loadWith(model, all); }), QStringLiteral("ms"));
    QTableView view;
    view.setModel(&model);
    view.resize(1200, 700);
    view.show();
    double longest = 0;
    const double painting = milliseconds([&] {
        for (int i = 0; i < scrolls; ++i) {
            longest = qMax(longest, milliseconds([&] {
                               view.verticalScrollBar()->setValue(
                                   int(qint64(i) * view.verticalScrollBar()->maximum() / scrolls));
                               view.grab();
                           }));
            QTest::qWait(1);
        }
    });
    print(QStringLiteral("list: one jump of the scroll bar, painted (mean)"), painting / scrolls,
          QStringLiteral("ms"));
    print(QStringLiteral("list: one jump of the scroll bar, painted (longest)"), longest,
          QStringLiteral("ms"));
    print(QStringLiteral("list: rows there after a jump"),
          median(rounds,
                 [&] {
                     static int at = 0;
                     const int row = (at += model.rowCount() / 11) % qMax(1, model.rowCount());
                     return milliseconds([&] {
                         static_cast<void>(QTest::qWaitFor(
                             [&] {
                                 const auto shown = model.entryAt(row);
                                 return shown && !shown->id.isEmpty();
                             },
                             10000));
                     });
                 }),
          QStringLiteral("ms"));
    for (const char *text : {"产", "不动产", "不动产登记", "没有的词"}) {
        EntryFilter search;
        search.text = QString::fromUtf8(text);
        const double found = median(rounds, [&] { return loadWith(model, search); });
        printRatio(QStringLiteral("search \"%1\": %2 found").arg(search.text).arg(model.rowCount()), found,
                   QStringLiteral("plain scan"),
                   plainRead(database, QStringLiteral("SELECT count(*) FROM entry_row WHERE search LIKE ?"),
                             {QLatin1Char('%') + search.text + QLatin1Char('%')}),
                   searchGoal);
    }

    const auto wait = [](auto future) {
        future.waitForFinished();
        return future.result();
    };
    int listed = 0;
    const double reading = median(rounds, [&] {
        return milliseconds([&] {
            listed = int(
                wait(desk.store().read([](Store &store) { return store.requestRows({}); })).value().size());
        });
    });
    printRatio(QStringLiteral("requests: all rows"), reading, QStringLiteral("plain read"),
               plainRead(database, QStringLiteral("SELECT * FROM request_row")), requestsGoal);
    const auto rows = wait(desk.store().read([](Store &store) { return store.requestRows({}); })).value();
    print(QStringLiteral("dashboard: figures of %1 requests").arg(listed),
          median(rounds,
                 [&] {
                     return milliseconds(
                         [&] { overviewOf(rows, {}, desk.now().date(), desk.office().rules.calendar); });
                 }),
          QStringLiteral("ms"));
    return 0;
}

} // namespace sharedesk::bench
