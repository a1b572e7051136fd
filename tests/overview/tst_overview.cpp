// The figures of the dashboard against a plain recount, and every figure against the filter that lists it.
#include <QRandomGenerator>
#include <QTest>

#include "officedata.h"
#include "overview.h"

using namespace sharedesk;

class TestOverview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_calendar = office.value().rules.calendar;
    }
    void nothingGivesZeroes();
    void figuresEqualARecount_data();
    void figuresEqualARecount();
    void weekendsBelongToTheirNeighbours();
    void nextIsTheEarliestOfTheDepartment();

private:
    static bool passes(const RequestRow &row, const RequestFilter &filter)
    {
        if (!filter.providerId.isEmpty() && row.providerId != filter.providerId)
            return false;
        if (!filter.requesterId.isEmpty() && row.requesterId != filter.requesterId)
            return false;
        if (!filter.phases.isEmpty() && !filter.phases.contains(phaseKey(row.phase)))
            return false;
        const bool asksForADay = filter.onlyRunning || filter.dueFrom.isValid() || filter.dueTo.isValid();
        if (asksForADay && !row.dueOn.isValid())
            return false;
        return (!filter.dueFrom.isValid() || row.dueOn >= filter.dueFrom) && (!filter.dueTo.isValid() || row.dueOn <= filter.dueTo);
    }
    static int listed(const QVector<RequestRow> &rows, const RequestFilter &filter)
    {
        return int(std::count_if(rows.begin(), rows.end(), [&](const RequestRow &row) { return passes(row, filter); }));
    }
    QVector<RequestRow> randomRows(quint32 seed, QDate today)
    {
        QRandomGenerator random(seed);
        const QString departments[] = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        QVector<RequestRow> rows;
        for (int i = 0; i < 200; ++i) {
            RequestRow row;
            row.id = QString::number(i);
            const int provider = random.bounded(3);
            row.providerId = departments[provider];
            row.providerName = row.providerId;
            row.requesterId = departments[(provider + 1 + random.bounded(2)) % 3];
            row.phase = static_cast<RequestPhase>(1 + random.bounded(7));
            const bool runs = row.phase == RequestPhase::Submitted || row.phase == RequestPhase::Received || row.phase == RequestPhase::Approved;
            if (runs)
                row.dueOn = m_calendar.addWorkingDays(today.addDays(random.bounded(40) - 20), 1);
            rows << row;
        }
        std::sort(rows.begin(), rows.end(), [](const RequestRow &x, const RequestRow &y) {
            return x.dueOn.isValid() != y.dueOn.isValid() ? x.dueOn.isValid() : x.dueOn < y.dueOn;
        });
        return rows;
    }

    WorkCalendar m_calendar;
};

void TestOverview::nothingGivesZeroes()
{
    const Overview overview = overviewOf({}, {QStringLiteral("a")}, QDate(2026, 11, 24), m_calendar);
    QCOMPARE(overview.due, UrgencyCounts());
    QCOMPARE(overview.days.size(), overviewDays + 1);
    QVERIFY(!overview.days.first().day.isValid());
    QCOMPARE(overview.days.at(1).day, QDate(2026, 11, 24));
}

void TestOverview::figuresEqualARecount_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("department");
    const QDate days[] = {QDate(2026, 11, 24), QDate(2026, 11, 28), QDate(2026, 9, 30), QDate(2026, 10, 3), QDate(2026, 2, 14), QDate(2026, 12, 31)};
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const QDate today = days[seed % std::size(days)];
        const QString department = seed % 3 == 0 ? QString() : QStringLiteral("a");
        QTest::addRow("seed %u", seed) << seed << today << department;
    }
}

void TestOverview::figuresEqualARecount()
{
    QFETCH(quint32, seed);
    QFETCH(QDate, today);
    QFETCH(QString, department);
    const OverviewScope scope{department};
    const QVector<RequestRow> rows = randomRows(seed, today);
    const Overview overview = overviewOf(rows, scope, today, m_calendar);
    QCOMPARE(overview.due.overdue, listed(rows, filterOf(Urgency::Overdue, scope, today, m_calendar)));
    QCOMPARE(overview.due.dueToday, listed(rows, filterOf(Urgency::DueToday, scope, today, m_calendar)));
    QCOMPARE(overview.due.dueSoon, listed(rows, filterOf(Urgency::DueSoon, scope, today, m_calendar)));
    QCOMPARE(overview.due.later, listed(rows, filterOf(Urgency::Later, scope, today, m_calendar)));
    QCOMPARE(overview.atOthers, listed(rows, filterOfAtOthers(scope)));
    RequestFilter running;
    running.providerId = department;
    running.onlyRunning = true;
    QCOMPARE(overview.due.open(), listed(rows, running));
    for (const PhaseCount &phase : overview.phases)
        QCOMPARE(phase.requests, listed(rows, filterOf(phase.phase, scope)));
    for (const DayLoad &load : overview.days)
        QCOMPARE(load.due, listed(rows, filterOf(load, scope, today)));
    if (!scope.isAll())
        return;
    UrgencyCounts sum;
    for (const DepartmentLoad &load : overview.departments) {
        const Overview own = overviewOf(rows, {load.id}, today, m_calendar);
        QCOMPARE(load.due, own.due);
        sum.overdue += load.due.overdue;
    }
    QCOMPARE(sum.overdue, overview.due.overdue);
}

void TestOverview::weekendsBelongToTheirNeighbours()
{
    // Saturday: what ended on Friday is overdue, what ends on Monday is one working day away.
    RequestRow friday;
    friday.providerId = QStringLiteral("a");
    friday.phase = RequestPhase::Received;
    friday.dueOn = QDate(2026, 11, 27);
    RequestRow monday = friday;
    monday.dueOn = QDate(2026, 11, 30);
    const Overview overview = overviewOf({friday, monday}, {QStringLiteral("a")}, QDate(2026, 11, 28), m_calendar);
    QCOMPARE(overview.due.overdue, 1);
    QCOMPARE(overview.due.dueToday, 0);
    QCOMPARE(overview.due.dueSoon, 1);
    QCOMPARE(overview.days.at(1), (DayLoad{QDate(2026, 11, 30), 1}));
}

void TestOverview::nextIsTheEarliestOfTheDepartment()
{
    const QDate today(2026, 11, 24);
    const QVector<RequestRow> rows = randomRows(7, today);
    const Overview overview = overviewOf(rows, {QStringLiteral("b")}, today, m_calendar);
    QCOMPARE(overview.next.size(), overviewNext);
    for (int i = 0; i < overview.next.size(); ++i) {
        QCOMPARE(overview.next.at(i).providerId, QStringLiteral("b"));
        QVERIFY(i == 0 || overview.next.at(i).dueOn >= overview.next.at(i - 1).dueOn);
    }
}

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
