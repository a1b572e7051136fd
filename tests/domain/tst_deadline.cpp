// Deadlines at the edges: year ends, the last second of a day, years nobody has announced, the computer's own
// zone, and what notice, supplement and extension do to the limit of the reply.
#include <QElapsedTimer>
#include <QTest>

#include <limits>

#include "calendar/chinatime.h"
#include "officedata.h"
#include "request/requestdecision.h"

using namespace sharedesk;

namespace {

// Every exception stands in exactly one year's notice; the year between the two has none.
const QByteArray gapCsv("date,kind,occasion\n2024-10-01,off,国庆节\n2026-10-01,off,国庆节\n");

RequestState with(const RequestState &state, RequestEventType type, const QDateTime &at, int workingDays = 0)
{
    RequestEvent event;
    event.id = QString::number(state.events.size() + 1);
    event.type = type;
    event.at = at;
    event.workingDays = workingDays;
    return evolve(state, event);
}

RequestState with(const RequestState &state, RequestEventType type, QDate day, int workingDays = 0)
{
    return with(state, type, chinaMoment(day, QTime(9, 0)), workingDays);
}

RequestState submittedAndReceived(const QDateTime &at, const QString &sharingType)
{
    Application application;
    application.sharingType = sharingType;
    RequestState state;
    state.id = QStringLiteral("r");
    RequestEvent submitted;
    submitted.id = QStringLiteral("1");
    submitted.at = at;
    submitted.application = application;
    return with(evolve(state, submitted), RequestEventType::Received, at);
}

} // namespace

class TestDeadline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        m_rules = office.value().rules;
    }

    void cleanup() { setZone(nullptr); }

    void yearEndsAndMakeUpDays_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("lastDay");
        QTest::addColumn<bool>("provisional");
        // Worked out by hand from the notices of the State Council.
        QTest::newRow("New Year 2026, make-up Sunday counts") << "reply.unconditional"
                                                              << "2026-01-03T12:00:00+08:00"
                                                              << "2026-01-04" << false;
        QTest::newRow("New Year 2026, over the holiday") << "reply.unconditional"
                                                         << "2025-12-31T23:59:59+08:00"
                                                         << "2026-01-04" << false;
        QTest::newRow("first second of the holiday") << "reply.unconditional"
                                                     << "2026-01-01T00:00:00+08:00"
                                                     << "2026-01-04" << false;
        QTest::newRow("Spring Festival 2026") << "catalog.review"
                                              << "2026-02-13T15:00:00+08:00"
                                              << "2026-02-24" << false;
        QTest::newRow("Spring Festival 2026, make-up Saturday") << "catalog.review"
                                                                << "2026-02-26T15:00:00+08:00"
                                                                << "2026-02-28" << false;
        QTest::newRow("National Day 2025, both make-up days") << "reply.conditional"
                                                              << "2025-09-26T09:00:00+08:00"
                                                              << "2025-10-16" << false;
        QTest::newRow("leap day") << "reply.unconditional"
                                  << "2024-02-28T09:00:00+08:00"
                                  << "2024-02-29" << false;
        QTest::newRow("last day that is announced") << "reply.unconditional"
                                                    << "2026-12-30T09:00:00+08:00"
                                                    << "2026-12-31" << false;
        QTest::newRow("first day that is not") << "reply.unconditional"
                                               << "2026-12-31T09:00:00+08:00"
                                               << "2027-01-01" << true;
        QTest::newRow("year end in UTC, next year in China") << "reply.unconditional"
                                                             << "2025-12-31T16:00:00Z"
                                                             << "2026-01-04" << false;
    }

    void yearEndsAndMakeUpDays()
    {
        QFETCH(QString, rule);
        QFETCH(QString, event);
        QFETCH(QString, lastDay);
        QFETCH(bool, provisional);
        const Deadline deadline = computeDeadline(ruleOf(rule), fromIso(event), m_rules.calendar);
        QCOMPARE(deadline.lastDay.toString(Qt::ISODate), lastDay);
        QCOMPARE(deadline.provisional, provisional);
    }

    void theSecondOfTheDayDoesNotMatter()
    {
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            const Deadline first = computeDeadline(ruleOf(QStringLiteral("reply.conditional")),
                                                   chinaMoment(day, QTime(0, 0)), m_rules.calendar);
            const Deadline last = computeDeadline(ruleOf(QStringLiteral("reply.conditional")),
                                                  chinaMoment(day, QTime(23, 59, 59, 999)), m_rules.calendar);
            QCOMPARE(last.lastDay, first.lastDay);
        }
    }

    void theExplanationAddsUp()
    {
        for (QDate day(2025, 12, 1); day < QDate(2027, 1, 31); day = day.addDays(1)) {
            const Deadline deadline = computeDeadline(ruleOf(QStringLiteral("delivery")),
                                                      chinaMoment(day, QTime(9, 0)), m_rules.calendar);
            const auto days = explain(deadline, m_rules.calendar);
            QCOMPARE(days.first().day, day);
            QVERIFY(days.first().isEventDay && days.first().number == 0);
            QCOMPARE(days.last().day, deadline.lastDay);
            QCOMPARE(days.last().number, 20);
            bool anyProvisional = false;
            int number = 0;
            for (qsizetype i = 1; i < days.size(); ++i) {
                QCOMPARE(days.at(i).day, days.at(i - 1).day.addDays(1));
                const bool working =
                    days.at(i).kind == DayKind::WorkingDay || days.at(i).kind == DayKind::MakeUpDay;
                QCOMPARE(days.at(i).number, working ? ++number : 0);
                anyProvisional = anyProvisional || days.at(i).provisional;
            }
            QCOMPARE(deadline.provisional, anyProvisional);
            const QStringList lines = explanationLines(deadline, m_rules.calendar);
            // Rule, source, event, one line a day, the end, and the warning where it belongs.
            QCOMPARE(lines.size(), 4 + days.size() + (deadline.provisional ? 1 : 0));
            QVERIFY(lines.filter(QStringLiteral("%")).isEmpty());
        }
    }

    void aYearWithoutItsNoticeIsProvisional()
    {
        const auto calendar = WorkCalendar::fromCsv(gapCsv);
        QVERIFY(calendar.ok());
        QVERIFY(!calendar.value().isProvisional(QDate(2024, 6, 1)));
        QVERIFY(calendar.value().isProvisional(QDate(2025, 6, 1)));
        QVERIFY(!calendar.value().isProvisional(QDate(2026, 6, 1)));
        // A count that leaves a provisional year and ends in an announced one is as uncertain as the year it
        // crossed.
        QVERIFY(computeDeadline(ruleOf(QStringLiteral("delivery")),
                                chinaMoment(QDate(2025, 12, 20), QTime(9, 0)), calendar.value())
                    .provisional);
        QVERIFY(computeDeadline(ruleOf(QStringLiteral("delivery")),
                                chinaMoment(QDate(2006, 12, 20), QTime(9, 0)), m_rules.calendar)
                    .provisional);
    }

    void countsFarBeyondTheAnnouncedYears()
    {
        const WorkCalendar &calendar = m_rules.calendar;
        // Around both ends of the announced years and of whatever index is kept, against one day at a time.
        for (const QDate start : {QDate(-4800, 3, 1), QDate(1999, 12, 25), QDate(2006, 12, 20),
                                  QDate(2026, 12, 1), QDate(2041, 12, 1), QDate(2100, 2, 20)}) {
            for (QDate day = start; day < start.addDays(40); day = day.addDays(1)) {
                QDate walked = day;
                for (int n = 1; n <= 60; ++n) {
                    do {
                        walked = walked.addDays(1);
                    } while (!calendar.isWorkingDay(walked));
                    QCOMPARE(calendar.addWorkingDays(day, n), walked);
                    QCOMPARE(calendar.workingDaysBetween(day, walked), n);
                }
            }
        }
        // Across everything, there and back.
        const int many = calendar.workingDaysBetween(QDate(1949, 10, 1), QDate(2999, 12, 31));
        QCOMPARE(calendar.addWorkingDays(QDate(1949, 10, 1), many), QDate(2999, 12, 31));
    }

    void hugeCountsEndAtOnceAndSayNothingWrong()
    {
        QElapsedTimer timer;
        timer.start();
        const QDate day(2026, 9, 30);
        const QDate far = m_rules.calendar.addWorkingDays(day, std::numeric_limits<int>::max());
        QCOMPARE(m_rules.calendar.workingDaysBetween(day, far), std::numeric_limits<int>::max());
        QVERIFY(!m_rules.calendar.addWorkingDays(day, -1).isValid());
        QVERIFY(!m_rules.calendar.addWorkingDays(QDate(), 1).isValid());
        QCOMPARE(WorkCalendar().addWorkingDays(QDate(2026, 11, 20), 1), QDate(2026, 11, 23));
        QVERIFY(timer.elapsed() < 1000);
    }

    void theZoneOfTheComputerChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati",
                                 "Pacific/Pago_Pago", "Europe/Berlin"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void theZoneOfTheComputerChangesNothing()
    {
        QFETCH(QByteArray, zone);
        setZone(zone.constData());
        // 02:30 on these days does not exist in New York or Berlin: their clocks go forward.
        for (const char *text :
             {"2026-03-08T02:30:00", "2026-03-29T02:30:00", "2026-09-30T00:00:00", "2026-09-30T23:59:59"}) {
            const QDateTime moment = fromIso(QString::fromLatin1(text));
            QVERIFY2(moment.isValid(), text);
            QCOMPARE(toIso(moment), QString::fromLatin1(text) + QStringLiteral(".000+08:00"));
            QCOMPARE(fromIso(toIso(moment)), moment);
            QCOMPARE(chinaDate(moment.toLocalTime()), chinaDate(moment));
        }
        const Deadline deadline =
            computeDeadline(ruleOf(QStringLiteral("reply.conditional")),
                            fromIso(QStringLiteral("2026-09-30T23:59:59")).toLocalTime(), m_rules.calendar);
        QCOMPARE(deadline.lastDay, QDate(2026, 10, 20));
        QCOMPARE(deadline.event.time(), QTime(23, 59, 59));
    }

    void theOwnFormIsReadAsQtReadsIt()
    {
        // One millisecond short of every hour and every day of two years, one of them a leap year.
        for (QDateTime at = chinaMoment(QDate(2027, 1, 1), QTime(0, 59, 59, 999)); at.date().year() < 2029;
             at = at.addSecs(3600)) {
            const QString text = toIso(at);
            const QDateTime read = fromIso(text);
            QCOMPARE(read, QDateTime::fromString(text, Qt::ISODateWithMs));
            QCOMPARE(toIso(read), text);
            QCOMPARE(read.offsetFromUtc(), 8 * 3600);
        }
        // As long as the own form, but another zone.
        QCOMPARE(toIso(fromIso(QStringLiteral("2026-09-30T23:00:00.000+07:00"))),
                 QStringLiteral("2026-10-01T00:00:00.000+08:00"));
    }

    void onlyAMomentIsAMoment_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"2026-02-29T10:00:00.000+08:00", "2026-02-28T10:60:00.000+08:00",
                                 "2026-02-2 T10:00:00.000+08:00", "", "2026-09-30", "T", "2026-09-31T10:00:00", "2026-09-30T25:00:00",
                                 "2026-09-30T10:00:00+99:00x", "yesterday"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void onlyAMomentIsAMoment()
    {
        QFETCH(QString, text);
        QVERIFY(!fromIso(text).isValid());
    }

    void noticeSupplementAndExtension()
    {
        // Received Monday 2026-11-02: ten days end on Monday 2026-11-16.
        RequestState state =
            submittedAndReceived(chinaMoment(QDate(2026, 11, 2), QTime(9, 0)), QStringLiteral("conditional"));
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 16));
        QCOMPARE(
            replyDeadline(with(state, RequestEventType::Extended, QDate(2026, 11, 3), 10), m_rules)->lastDay,
            QDate(2026, 11, 30));
        state = with(state, RequestEventType::NoticeGiven, QDate(2026, 11, 4));
        QVERIFY(runningDeadlines(state, m_rules).isEmpty());
        QVERIFY(!replyDeadline(state, m_rules));
        state = with(state, RequestEventType::Supplemented, QDate(2026, 11, 9));
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 23));
        QCOMPARE(replyDeadline(state, resuming())->lastDay, QDate(2026, 11, 19));
        state = with(state, RequestEventType::Extended, QDate(2026, 11, 10), 5);
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 30));
        QCOMPARE(replyDeadline(state, resuming())->lastDay, QDate(2026, 11, 26));
    }

    void unconditionalDataAreAnsweredTheNextDay()
    {
        const RequestState state = submittedAndReceived(chinaMoment(QDate(2026, 9, 30), QTime(18, 0)),
                                                        QStringLiteral("unconditional"));
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 10, 8));
    }

    void whatStopsALimitInTheDataStopsItInTheProgram()
    {
        RequestState received =
            submittedAndReceived(chinaMoment(QDate(2026, 11, 2), QTime(9, 0)), QStringLiteral("conditional"));
        const RequestState approved = with(received, RequestEventType::Approved, QDate(2026, 11, 3));
        for (const RequestState &state : {received, approved}) {
            const auto running = runningDeadlines(state, m_rules);
            QCOMPARE(running.size(), 1);
            for (const QString &stop : running.first().rule.stoppedBy) {
                const auto type = eventFromKey(stop);
                QVERIFY2(type.ok(), qPrintable(stop));
                const auto after = runningDeadlines(with(state, type.value(), QDate(2026, 11, 4)), m_rules);
                for (const Deadline &deadline : after)
                    QVERIFY2(deadline.rule.id != running.first().rule.id, qPrintable(stop));
            }
        }
    }

    void computesAMillionASecond()
    {
        // Generous under sanitizers and on a busy computer; the goal of a million a second is for the release
        // build.
        const LimitRule rule = ruleOf(QStringLiteral("reply.conditional"));
        const QDateTime start = chinaMoment(QDate(2026, 1, 1), QTime(9, 0));
        constexpr int rounds = 100'000;
        qint64 days = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            days += computeDeadline(rule, start.addDays(i % 365), m_rules.calendar).lastDay.toJulianDay();
        qInfo("%.0f deadlines a second", rounds * 1e9 / double(timer.nsecsElapsed()));
        QVERIFY(days > 0 && timer.elapsed() < 10'000);
    }

private:
    static void setZone(const char *zone)
    {
        if (zone)
            qputenv("TZ", zone);
        else
            qunsetenv("TZ");
        tzset();
    }

    LimitRule ruleOf(const QString &id) const
    {
        const auto rule = m_rules.limits.find(id, QDate(2026, 11, 23));
        return rule ? *rule : LimitRule();
    }

    // The same law at an office where the limit goes on after the supplement instead of starting anew.
    RuleBook resuming() const
    {
        QFile file(QStringLiteral(":/sharedesk/rules/limits.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto limits = LimitRules::fromJson(file.readAll().replace("\"restart\"", "\"resume\""));
        return limits ? RuleBook{limits.value(), m_rules.calendar, m_rules.moves} : RuleBook{};
    }

    RuleBook m_rules;
};

QTEST_GUILESS_MAIN(TestDeadline)
#include "tst_deadline.moc"
