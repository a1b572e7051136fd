// The dashboard: its figures against a count of its own, and the way from each figure to exactly its records.
#include <QTableWidget>

#include "catalog/catalogpage.h"
#include "catalog/entrylistmodel.h"
#include "dashboard/barchart.h"
#include "dashboard/dashboardpage.h"
#include "widgets/tile.h"
#include "demodesk.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"

using namespace sharedesk;

class TestDashboardPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void init()
    {
        m_desktop = m_demo.desktop();
        QVERIFY(m_desktop);
        QVERIFY(DesktopDriver::waitFor([this] { return figures().overview.due.open() > 0; }));
    }
    void cleanup() { m_desktop.reset(); }

    void figuresAreThoseOfTheDepartment();
    void everyTileLeadsToItsRecords();
    void updatesOfEntriesAreCountedUntilTheyAreMade();
    void chartsAreLedByKeys();
    void barLeadsToItsDay();
    void supervisorSeesEveryDepartment();
    void nobodySignedInIsToldWhatToDo();
    void changesAreShownAtOnce();

private:
    const DashboardFigures &figures() { return m_desktop->window().dashboard().figures(); }
    int listed() { return m_desktop->window().requests().list().rowCount(); }
    QVector<RequestRow> rows(const RequestFilter &filter)
    {
        return DemoDesk::wait(m_desktop->session().store().run([filter](Store &store) { return store.requestRows(filter); })).value();
    }
    bool leadsTo(int count)
    {
        return DesktopDriver::waitFor([&] {
            return m_desktop->window().place() == Place::Requests && !m_desktop->window().requests().isLoading() && listed() == count;
        }, 5000);
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
};

void TestDashboardPage::figuresAreThoseOfTheDepartment()
{
    RequestFilter ours;
    ours.providerId = QStringLiteral("minzheng");
    const QDate today = m_desktop->session().desk().now().date();
    int overdue = 0;
    int dueToday = 0;
    for (const RequestRow &row : rows(ours)) {
        overdue += row.dueOn.isValid() && row.dueOn < today ? 1 : 0;
        dueToday += row.dueOn == today ? 1 : 0;
    }
    QVERIFY(overdue > 0);
    QVERIFY(dueToday > 0);
    QCOMPARE(figures().overview.due.overdue, overdue);
    QCOMPARE(figures().overview.due.dueToday, dueToday);
    QCOMPARE(m_desktop->find<Tile>(QStringLiteral("tile0"))->figure(), overdue);
    for (const RequestRow &row : figures().overview.next)
        QCOMPARE(row.providerId, QStringLiteral("minzheng"));
}

void TestDashboardPage::everyTileLeadsToItsRecords()
{
    for (int i = 0; i < 4; ++i) {
        QVERIFY(m_desktop->window().go(Place::Dashboard));
        const int figure = m_desktop->find<Tile>(QStringLiteral("tile%1").arg(i))->figure();
        QVERIFY(m_desktop->click(QStringLiteral("tile%1").arg(i)));
        QVERIFY2(leadsTo(figure), qPrintable(QStringLiteral("tile %1 says %2, the list has %3").arg(i).arg(figure).arg(listed())));
    }
    QVERIFY(m_desktop->window().go(Place::Dashboard));
    QVERIFY(m_desktop->click(QStringLiteral("tile4")));
    QCOMPARE(m_desktop->window().place(), Place::Sync);
    QVERIFY(m_desktop->window().go(Place::Dashboard));
    const int wrong = m_desktop->find<Tile>(QStringLiteral("tile5"))->figure();
    QVERIFY(wrong > 0);
    QVERIFY(m_desktop->click(QStringLiteral("tile5")));
    QVERIFY(DesktopDriver::waitFor([&] { return m_desktop->window().catalog().list().rowCount() == wrong; }));
    QCOMPARE(m_desktop->window().place(), Place::Catalog);
    for (int i = 6; i < 9; ++i) {
        QVERIFY(m_desktop->window().go(Place::Dashboard));
        const int figure = m_desktop->find<Tile>(QStringLiteral("tile%1").arg(i))->figure();
        QVERIFY(m_desktop->click(QStringLiteral("tile%1").arg(i)));
        QVERIFY2(DesktopDriver::waitFor([&] { return m_desktop->window().catalog().list().rowCount() == figure; }),
                 qPrintable(QStringLiteral("tile %1 says %2").arg(i).arg(figure)));
    }
}

void TestDashboardPage::updatesOfEntriesAreCountedUntilTheyAreMade()
{
    // A change whose ten working days are over, one that ends in three working days, one that has time.
    const QDate today = m_desktop->session().desk().now().date();
    const WorkCalendar &calendar = m_desktop->session().desk().office().rules.calendar;
    QDate late = today;
    QDate soon = today;
    while (calendar.addWorkingDays(late, 10) >= today)
        late = late.addDays(-1);
    while (calendar.addWorkingDays(soon, 10) > calendar.addWorkingDays(today, 3))
        soon = soon.addDays(-1);
    Actor clerk = m_desktop->session().desk().actor();
    const auto ids = DemoDesk::wait(m_desktop->session().store().run([=](Store &store) {
        EntryFilter published;
        published.departmentId = clerk.departmentId;
        published.statuses = QStringList{statusKey(EntryStatus::Published)};
        QStringList found;
        static_cast<void>(store.forEachEntry(published, [&](const StoredEntry &stored) {
            found << stored.entry.id;
            return found.size() < 3;
        }));
        const QDate days[] = {late, soon, today};
        for (qsizetype i = 0; i < found.size(); ++i) {
            const EntryOrder order{found.at(i), EntryCommand::NoteChange, QStringLiteral("《条例》修订"), days[i]};
            if (!store.commandEntry(order, clerk, QDateTime::currentDateTimeUtc()))
                return QStringList();
        }
        return found;
    }));
    QCOMPARE(ids.size(), 3);
    QVERIFY(m_desktop->window().go(Place::Dashboard));
    const auto shown = [this](int tile) { return m_desktop->find<Tile>(QStringLiteral("tile%1").arg(tile))->figure(); };
    QVERIFY(DesktopDriver::waitFor([&] { return shown(6) == 1 && shown(7) == 1; }));
    EntryListModel &list = m_desktop->window().catalog().list();
    const auto listsOnly = [&](int tile, const QString &id) {
        return m_desktop->window().go(Place::Dashboard) && m_desktop->click(QStringLiteral("tile%1").arg(tile)) &&
               DesktopDriver::waitFor([&] { return list.rowCount() == 1 && list.entryAt(0) && list.entryAt(0)->id == id; });
    };
    QVERIFY(listsOnly(6, ids.at(0)));
    const QModelIndex due = list.index(0, EntryListModel::Due);
    QVERIFY(!due.data().toString().isEmpty());
    QVERIFY(due.data(Qt::ToolTipRole).toString().contains(calendar.addWorkingDays(late, 10).toString(Qt::ISODate)));
    QVERIFY(listsOnly(7, ids.at(1)));
}

void TestDashboardPage::chartsAreLedByKeys()
{
    BarChart &chart = m_desktop->window().dashboard().loadChart();
    QCOMPARE(chart.bars().size(), overviewDays + 1);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Return);
    QVERIFY(leadsTo(figures().overview.due.overdue));
    QVERIFY(m_desktop->click(QStringLiteral("showAllRequests")));
    RequestFilter ours;
    ours.providerId = QStringLiteral("minzheng");
    QVERIFY(leadsTo(int(rows(ours).size())));
}

void TestDashboardPage::barLeadsToItsDay()
{
    BarChart &chart = m_desktop->window().dashboard().loadChart();
    int bar = -1;
    for (int i = 2; i < chart.bars().size() && bar < 0; ++i)
        bar = chart.bars().at(i).value > 0 ? i : -1;
    QVERIFY(bar > 0);
    const DayLoad load = figures().overview.days.at(bar);
    QWidget *plot = chart.childAt(chart.centreOf(bar));
    QVERIFY(plot);
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(&chart, chart.centreOf(bar)));
    QVERIFY(leadsTo(load.due));
    for (int row = 0; row < listed(); ++row)
        QCOMPARE(m_desktop->window().requests().list().rowAt(row).dueOn, load.day);
}

void TestDashboardPage::supervisorSeesEveryDepartment()
{
    Actor supervisor = m_desktop->session().desk().actor();
    supervisor.role = Role::Supervisor;
    m_desktop->session().desk().setActor(supervisor);
    QVERIFY(DesktopDriver::waitFor([this] { return !figures().overview.departments.isEmpty(); }));
    UrgencyCounts sum;
    for (const DepartmentLoad &load : figures().overview.departments)
        sum.overdue += load.due.overdue;
    QCOMPARE(sum.overdue, figures().overview.due.overdue);
    auto *table = m_desktop->window().dashboard().findChild<QTableWidget *>();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), int(figures().overview.departments.size()));
    table->setCurrentCell(0, 1);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(leadsTo(figures().overview.departments.first().due.overdue));
}

void TestDashboardPage::nobodySignedInIsToldWhatToDo()
{
    DesktopDriver fresh;
    QVERIFY(fresh.open(QStringLiteral("en")));
    bool told = false;
    for (const QLabel *label : fresh.window().dashboard().findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().startsWith(QLatin1String("Sign in once")));
    QVERIFY(told);
    QCOMPARE(fresh.window().dashboard().figures().overview.due.open(), 0);
}

void TestDashboardPage::changesAreShownAtOnce()
{
    const int received = figures().overview.phases.at(0).requests;
    QVERIFY(received > 0);
    RequestFilter waiting;
    waiting.providerId = QStringLiteral("minzheng");
    waiting.phases = QStringList{phaseKey(RequestPhase::Submitted)};
    const QString id = rows(waiting).first().id;
    Desk &desk = m_desktop->session().desk();
    RequestCommand command;
    command.type = RequestCommandType::Receive;
    QVERIFY(DemoDesk::wait(desk.store().run([&, id](Store &store) { return store.commandRequest(id, command, desk.actor(), desk.now()); })).ok());
    QVERIFY(DesktopDriver::waitFor([&] { return figures().overview.phases.at(0).requests == received - 1 && figures().outbox.queued == 1; }));
}

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
