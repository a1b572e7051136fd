// Demo records: the same for the same seed, lawful, of every phase and urgency, cheap in any number.
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>

#include "calendar/chinatime.h"
#include "calendar/deadline.h"
#include "catalog/lint.h"
#include "demogenerator.h"
#include "officedata.h"
#include "seedfile.h"

using namespace sharedesk;

class TestDemoGenerator : public QObject
{
    Q_OBJECT

private:
    OfficeData m_office;
    SeedFile m_seed;
    DemoWords m_words;

    static QByteArray resource(const QString &name)
    {
        QFile file(":/sharedesk/demo/" + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    DemoGenerator generator(quint32 seed, QDate today, int entries) const
    {
        return DemoGenerator::make(m_words, m_office.rules, m_seed.departments, m_seed.people(), seed, today,
                                   entries)
            .value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office = loadOfficeData().value();
        m_seed = SeedFile::fromJson(resource("seed.json")).value();
        m_words = DemoWords::fromJson(resource("words.json")).value();
        QCOMPARE(m_seed.departments.size(), 6);
    }

    void isTheSameForTheSameSeed()
    {
        const QDate today(2026, 3, 4);
        const DemoGenerator first = generator(1, today, 300);
        const DemoGenerator second = generator(1, today, 300);
        const DemoGenerator other = generator(2, today, 300);
        QCOMPARE(first.entry(77), second.entry(77));
        QCOMPARE(*first.request(20), *second.request(20));
        QVERIFY(!(first.entry(77) == other.entry(77)));
    }

    void entriesAreLawful()
    {
        const DemoGenerator demo = generator(1, QDate(2026, 3, 4), 300);
        const LintContext context{m_office.dictionaries, {}};
        QHash<QString, int> statuses;
        QSet<QString> names;
        QSet<QString> codes;
        for (int index = 0; index < 300; ++index) {
            const CatalogEntry entry = demo.entry(index);
            ++statuses[statusKey(entry.status)];
            names.insert(entry.departmentId + entry.name);
            if (!entry.code.isEmpty())
                QVERIFY(!codes.contains(entry.code));
            codes.insert(entry.code);
            QCOMPARE(entryFromJson(toJson(entry)).value(), entry);
            if (entry.status == EntryStatus::Draft)
                continue;
            for (const Finding &finding : lint(entry, m_office.lintRules, context))
                QVERIFY2(finding.severity != Severity::Error, qPrintable(entry.name + ": " + finding.ruleId));
        }
        QCOMPARE(names.size(), 300);
        for (const char *status : {"draft", "agreed", "submitted", "returned", "published", "withdrawn"})
            QVERIFY2(statuses[status] > 0, status);
        QVERIFY(statuses["published"] > 180);
    }

    void someEntriesAreBeingRevised()
    {
        const DemoGenerator demo = generator(1, QDate(2026, 3, 4), 300);
        int revised = 0;
        for (int index = 0; index < 300; ++index) {
            if (const auto published = demo.publishedBehind(index)) {
                ++revised;
                QCOMPARE(published->status, EntryStatus::Published);
                QCOMPARE(demo.entry(index).id, published->id);
                QCOMPARE(demo.entry(index).version, 2);
            }
        }
        QVERIFY(revised > 0);
    }

    void requestsShowEveryPhaseAndUrgency_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::newRow("a Wednesday") << QDate(2026, 3, 4);
        QTest::newRow("a Saturday") << QDate(2026, 3, 7);
        QTest::newRow("in a holiday") << QDate(2026, 2, 18);
        QTest::newRow("before a holiday") << QDate(2025, 9, 30);
        QTest::newRow("a provisional year") << QDate(2027, 6, 1);
    }
    void requestsShowEveryPhaseAndUrgency()
    {
        QFETCH(QDate, today);
        const DemoGenerator demo = generator(1, today, 300);
        QSet<QString> phases;
        QSet<QString> urgencies;
        int extended = 0;
        int supplemented = 0;
        int late = 0;
        for (int index = 0; index < 60; ++index) {
            const std::optional<RequestState> state = demo.request(index);
            QVERIFY(state);
            phases.insert(phaseKey(state->phase));
            for (const Deadline &deadline : runningDeadlines(*state, m_office.rules))
                urgencies.insert(urgencyKey(urgencyOf(deadline, today, m_office.rules.calendar)));
            extended += state->extensionDays > 0;
            supplemented += state->supplementedAt.isValid();
            const auto reply = replyDeadline(*state, m_office.rules);
            late += reply && state->repliedAt.isValid() && chinaDate(state->repliedAt) > reply->lastDay;
            QVERIFY(chinaDate(state->events.last().at) <= today);
            QCOMPARE(requestFromBody(requestBody(*state)).value(), *state);
        }
        for (const char *phase : {"submitted", "received", "awaitingSupplement", "approved", "rejected",
                                  "delivered", "withdrawn"})
            QVERIFY2(phases.contains(phase), phase);
        for (const char *urgency : {"overdue", "soon", "later"})
            QVERIFY2(urgencies.contains(urgency), urgency);
        QCOMPARE(urgencies.contains("today"), m_office.rules.calendar.isWorkingDay(today));
        QVERIFY(extended > 0 && supplemented > 0 && late > 0);
    }

    void noScenarioLosesAStep()
    {
        // A refused command would leave a request short; each scenario's end is known by its phase.
        const DemoGenerator demo = generator(3, QDate(2026, 3, 4), 2000);
        for (int index = 0; index < DemoGenerator::scenarioCount() * 20; ++index) {
            const auto state = demo.request(index);
            QVERIFY(state);
            QCOMPARE(state->phase, demo.request(index % DemoGenerator::scenarioCount())->phase);
        }
    }

    // What the page One source is there for: some collect what another office holds already.
    void someCollectWhatAnotherOfficeHolds()
    {
        const DemoGenerator demo = generator(1, QDate(2026, 3, 4), 300);
        QHash<QString, CatalogEntry> byName;
        for (int index = 0; index < 300; ++index)
            byName.insert(demo.entry(index).name, demo.entry(index));
        int found = 0;
        for (const CatalogEntry &echo : std::as_const(byName)) {
            QString name = echo.name;
            if (!name.contains("情况表"))
                continue;
            const auto original = byName.constFind(name.remove("情况表"));
            if (original == byName.cend()) // itself called otherwise by its holder
                continue;
            ++found;
            QVERIFY(original->departmentId != echo.departmentId);
            QCOMPARE(original->items.first().name, echo.items.first().name);
        }
        QVERIFY2(found >= 10 && found <= 30, qPrintable(QString::number(found)));
    }

    void aMillionIsNoFurtherAwayThanOne()
    {
        const DemoGenerator demo = generator(1, QDate(2026, 3, 4), 1'000'000);
        QElapsedTimer time;
        time.start();
        QSet<QString> names;
        for (int index = 999'000; index < 1'000'000; ++index)
            names.insert(demo.entry(index).departmentId + demo.entry(index).name);
        QCOMPARE(names.size(), 1000);
        QVERIFY(time.elapsed() < 20'000);
    }

    void namesAreUniqueFarBeyondTheDemo()
    {
        const DemoGenerator demo = generator(1, QDate(2026, 3, 4), 20'000);
        QSet<QString> names;
        for (int index = 0; index < 20'000; index += 3)
            names.insert(demo.entry(index).departmentId + demo.entry(index).name);
        QCOMPARE(names.size(), 6667);
    }

    void missingPeopleAndWordsAreNamed()
    {
        const auto without =
            DemoGenerator::make(m_words, m_office.rules, m_seed.departments, {}, 1, QDate(2026, 3, 4), 1);
        QCOMPARE(without.error().code, "demo.people");
        QCOMPARE(DemoWords::fromJson("{}").error().detail, "areas");
        QCOMPARE(SeedFile::fromJson("{").error().code, "seed.json");
        QCOMPARE(SeedFile::fromJson(R"({"users":[{"user":"x"}]})").error().detail, "x");
    }
};

QTEST_GUILESS_MAIN(TestDemoGenerator)
#include "tst_demogenerator.moc"
