// Working days and deadlines: every day of 2007 to 2026 against a naive recount, and the cases of the law.
#include <QTest>

#include "calendar/chinatime.h"
#include "calendar/deadline.h"
#include "officedata.h"

using namespace sharedesk;

class TestWorkCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        m_rules = office.value().rules;
    }

    void knowsTheAnnouncedYears()
    {
        QCOMPARE(m_rules.calendar.firstYear(), 2007);
        QCOMPARE(m_rules.calendar.lastAnnouncedYear(), 2026);
        QVERIFY(!m_rules.calendar.isProvisional(QDate(2026, 12, 31)));
        QVERIFY(m_rules.calendar.isProvisional(QDate(2027, 1, 1)));
    }

    void everyDayAgreesWithANaiveRecount()
    {
        const WorkCalendar &calendar = m_rules.calendar;
        // n-th working day after each day, counted one day at a time.
        for (QDate day(2007, 1, 1); day.year() <= 2026; day = day.addDays(1)) {
            QDate walked = day;
            for (int n = 1; n <= 22; ++n) {
                do {
                    walked = walked.addDays(1);
                } while (!calendar.isWorkingDay(walked));
                QCOMPARE(calendar.addWorkingDays(day, n), walked);
                QCOMPARE(calendar.workingDaysBetween(day, walked), n);
                QCOMPARE(calendar.workingDaysBetween(walked, day), -n);
            }
        }
    }

    void agreesWithTheSharedList()
    {
        QFile file(QStringLiteral(SHAREDESK_SOURCE_DIR "/../shared/data/working-days-cn.csv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared list is not here");
        QHash<QDate, QString> exceptions;
        for (const QByteArray &line : file.readAll().split('\n').mid(1)) {
            const QStringList cells = QString::fromUtf8(line).trimmed().split(QLatin1Char(','));
            if (cells.size() >= 2)
                exceptions.insert(QDate::fromString(cells.at(0), Qt::ISODate), cells.at(1));
        }
        for (QDate day(2007, 1, 1); day.year() <= 2026; day = day.addDays(1)) {
            const bool weekday = day.dayOfWeek() < Qt::Saturday;
            const bool expected = exceptions.contains(day) ? exceptions.value(day) == QLatin1String("work") : weekday;
            QVERIFY2(m_rules.calendar.isWorkingDay(day) == expected, qPrintable(day.toString(Qt::ISODate)));
        }
    }

    void countsAsTheLawSays_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("lastDay");
        QTest::addColumn<bool>("provisional");
        QTest::newRow("over the National Day") << "reply.conditional" << "2026-09-30T10:00:00+08:00" << "2026-10-20" << false;
        QTest::newRow("Friday to Monday") << "reply.unconditional" << "2026-11-20T17:59:59+08:00" << "2026-11-23" << false;
        QTest::newRow("Friday before a make-up Saturday") << "reply.unconditional" << "2026-10-09T09:00:00+08:00" << "2026-10-10" << false;
        QTest::newRow("event on a holiday") << "reply.unconditional" << "2026-10-03T12:00:00+08:00" << "2026-10-08" << false;
        QTest::newRow("last second of the day") << "reply.unconditional" << "2026-11-19T23:59:59+08:00" << "2026-11-20" << false;
        QTest::newRow("already the next day in China") << "reply.unconditional" << "2026-11-18T16:00:00Z" << "2026-11-20" << false;
        QTest::newRow("into the year that is not announced") << "delivery" << "2026-12-21T09:00:00+08:00" << "2027-01-18" << true;
        QTest::newRow("review") << "catalog.review" << "2026-11-23T09:00:00+08:00" << "2026-11-25" << false;
        QTest::newRow("update") << "catalog.update" << "2026-11-23T09:00:00+08:00" << "2026-12-07" << false;
        QTest::newRow("correction") << "correction" << "2026-11-23T09:00:00+08:00" << "2026-12-07" << false;
    }

    void countsAsTheLawSays()
    {
        QFETCH(QString, rule);
        QFETCH(QString, event);
        QFETCH(QString, lastDay);
        QFETCH(bool, provisional);
        const auto found = m_rules.limits.find(rule, QDate(2026, 11, 23));
        QVERIFY(found.has_value());
        const Deadline deadline = computeDeadline(*found, fromIso(event), m_rules.calendar);
        QCOMPARE(deadline.lastDay.toString(Qt::ISODate), lastDay);
        QCOMPARE(deadline.provisional, provisional);
        const auto days = explain(deadline, m_rules.calendar);
        QCOMPARE(days.last().number, found->workingDays);
        QVERIFY(days.first().isEventDay);
        QVERIFY(!explanationLines(deadline, m_rules.calendar).isEmpty());
    }

    void ignoresTheZoneOfTheComputer()
    {
        const auto rule = m_rules.limits.find(QStringLiteral("reply.conditional"), QDate(2026, 11, 23));
        for (const char *zone : {"UTC", "America/New_York", "Pacific/Kiritimati", "Asia/Shanghai"}) {
            qputenv("TZ", zone);
            tzset();
            const QDateTime event = fromIso(QStringLiteral("2026-09-30T00:30:00+08:00"));
            QCOMPARE(chinaDate(event.toLocalTime()), QDate(2026, 9, 30));
            QCOMPARE(computeDeadline(*rule, event.toLocalTime(), m_rules.calendar).lastDay, QDate(2026, 10, 20));
        }
        qunsetenv("TZ");
        tzset();
    }

    void saysHowUrgentADeadlineIs()
    {
        const auto rule = m_rules.limits.find(QStringLiteral("reply.conditional"), QDate(2026, 11, 23));
        const Deadline deadline = computeDeadline(*rule, fromIso(QStringLiteral("2026-11-02T09:00:00+08:00")), m_rules.calendar);
        QCOMPARE(deadline.lastDay, QDate(2026, 11, 16));
        const auto urgency = [&](int day) { return urgencyOf(deadline, QDate(2026, 11, day), m_rules.calendar); };
        QCOMPARE(urgency(10), Urgency::Later);
        QCOMPARE(urgency(11), Urgency::DueSoon);
        QCOMPARE(urgency(15), Urgency::DueSoon);
        QCOMPARE(urgency(16), Urgency::DueToday);
        QCOMPARE(urgency(17), Urgency::Overdue);
        QCOMPARE(workingDaysLeft(deadline, QDate(2026, 11, 13), m_rules.calendar), 1);
        QCOMPARE(workingDaysLeft(deadline, QDate(2026, 11, 18), m_rules.calendar), -2);
    }

    void refusesABrokenCalendar_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("place");
        QTest::newRow("no header") << QByteArray("2026-01-01,off,x\n") << "line 1";
        QTest::newRow("no date") << QByteArray("date,kind,occasion\n2026-13-01,off,x\n") << "line 2";
        QTest::newRow("unknown kind") << QByteArray("date,kind,occasion\n2026-01-01,free,x\n") << "line 2";
        QTest::newRow("twice") << QByteArray("date,kind,occasion\n2026-01-01,off,x\n2026-01-01,off,x\n") << "line 3";
        QTest::newRow("weekend that is off") << QByteArray("date,kind,occasion\n2026-01-03,off,x\n") << "line 2";
        QTest::newRow("weekday that is worked") << QByteArray("date,kind,occasion\n2026-01-05,work,x\n") << "line 2";
        QTest::newRow("empty") << QByteArray("date,kind,occasion\n") << "line 2";
    }

    void refusesABrokenCalendar()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, place);
        const auto calendar = WorkCalendar::fromCsv(csv);
        QVERIFY(!calendar.ok());
        QCOMPARE(calendar.error().detail, place);
    }

private:
    RuleBook m_rules;
};

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
