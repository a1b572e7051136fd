// The office's data files: the built-in ones hold what the law says, the office's own take their place, and a
// broken file is named together with the place in it.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "officedata.h"

using namespace sharedesk;

namespace {

QByteArray builtIn(const char *path)
{
    QFile file(QStringLiteral(":/sharedesk/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray byteOrderMark("\xEF\xBB\xBF");

} // namespace

class TestOfficeData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void theLimitsAreThoseOfTheLaw()
    {
        const auto office = loadOfficeData();
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        const struct
        {
            const char *id;
            int workingDays;
        } law[] = {
            {"reply.unconditional", 1}, {"reply.conditional", 10}, {"reply.extension", 10},
            {"delivery", 20},           {"catalog.update", 10},    {"catalog.update.extension", 5},
            {"catalog.review", 2},      {"correction", 10},        {"delivery.again", 20},
        };
        QCOMPARE(office.value().rules.limits.ids().size(), qsizetype(std::size(law)));
        for (const auto &limit : law) {
            const auto rule =
                office.value().rules.limits.find(QString::fromLatin1(limit.id), QDate(2026, 11, 23));
            QVERIFY2(rule.has_value(), limit.id);
            QCOMPARE(rule->workingDays, limit.workingDays);
            QVERIFY2(rule->source.contains(QStringLiteral("政务数据共享条例")), limit.id);
            QCOMPARE(rule->afterNotice,
                     QByteArray(limit.id).startsWith("reply.") && rule->id != QLatin1String("reply.extension")
                         ? QStringLiteral("restart")
                         : QString());
        }
        QVERIFY(!office.value().dictionaries.names().isEmpty());
        QVERIFY(!office.value().lintRules.rules().isEmpty());
    }

    void everyExceptionNamesItsOccasion()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        int exceptions = 0;
        for (QDate day(2007, 1, 1); day.year() <= 2026; day = day.addDays(1)) {
            const DayKind kind = office.value().rules.calendar.kind(day);
            if (kind == DayKind::Holiday || kind == DayKind::MakeUpDay) {
                ++exceptions;
                QVERIFY2(!office.value().rules.calendar.occasion(day).isEmpty(),
                         qPrintable(day.toString(Qt::ISODate)));
            }
        }
        QVERIFY(exceptions > 400);
    }

    void withoutAFolderTheBuiltInDataHold()
    {
        const auto plain = loadOfficeData();
        QVERIFY(plain.ok());
        for (const QString &folder :
             {QString(), m_folder->path(), m_folder->filePath(QStringLiteral("nowhere"))}) {
            const auto office = loadOfficeData(folder);
            QVERIFY(office.ok());
            QCOMPARE(office.value().fingerprint, plain.value().fingerprint);
        }
    }

    void limitsThatTheOfficeDoesNotNameStay()
    {
        write("limits.json", R"({"rules":[{"id":"delivery","titleZh":"t","titleEn":"t","source":"s","workingDays":15,
                             "startsWith":"request.approved","stoppedBy":["request.delivered"]}]})");
        write("request-moves.json", builtIn("rules/request-moves.json").replace("\"conditional\"]", "\"unconditional\"]"));
        const auto office = loadOfficeData(m_folder->path());
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        const RuleBook &rules = office.value().rules;
        QCOMPARE(rules.limits.find(QStringLiteral("delivery"), QDate(2026, 11, 23))->workingDays, 15);
        QCOMPARE(rules.limits.find(QStringLiteral("correction"), QDate(2026, 11, 23))->workingDays, 10);
        QVERIFY(rules.moves.needsReview(QStringLiteral("unconditional")) && !rules.moves.needsReview(QStringLiteral("conditional")));
        write("request-moves.json", builtIn("rules/request-moves.json").replace("[\"delivery\"]", "[\"parcel\"]"));
        QCOMPARE(loadOfficeData(m_folder->path()).error().code, QStringLiteral("moves.limit"));
    }

    void theOfficesOwnFilesTakeTheirPlace()
    {
        QByteArray limits = builtIn("rules/limits.json");
        QVERIFY(limits.contains("\"workingDays\": 20"));
        write("limits.json", limits.replace("\"workingDays\": 20", "\"workingDays\": 15"));
        write("china.csv", builtIn("calendars/china.csv") + "2027-01-01,off,元旦\n");
        write("dictionaries.json",
              R"({"dictionaries":{"formatType":[{"code":"ceb","zh":"CEB","en":"CEB","parent":"file"}]}})");
        const auto office = loadOfficeData(m_folder->path());
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        QCOMPARE(
            office.value().rules.limits.find(QStringLiteral("delivery"), QDate(2026, 11, 23))->workingDays,
            15);
        QCOMPARE(office.value().rules.calendar.lastAnnouncedYear(), 2027);
        QVERIFY(!office.value().rules.calendar.isWorkingDay(QDate(2027, 1, 1)));
        QVERIFY(office.value().dictionaries.contains(QStringLiteral("formatType"), QStringLiteral("ceb")));
        QVERIFY(office.value().dictionaries.contains(QStringLiteral("formatType"), QStringLiteral("xlsx")));
        QVERIFY(office.value().fingerprint != loadOfficeData().value().fingerprint);
    }

    // Windows editors write a byte order mark and carriage returns; that is no reason to refuse an office's
    // file.
    void acceptsWhatWindowsEditorsWrite()
    {
        write("limits.json", byteOrderMark + builtIn("rules/limits.json").replace("\n", "\r\n"));
        write("lint.json", byteOrderMark + builtIn("rules/lint.json"));
        write("china.csv", byteOrderMark + builtIn("calendars/china.csv").replace("\n", "\r\n"));
        write(
            "dictionaries.json",
            byteOrderMark +
                R"({"dictionaries":{"formatType":[{"code":"ceb","zh":"CEB","en":"CEB","parent":"file"}]}})");
        const auto office = loadOfficeData(m_folder->path());
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        QCOMPARE(office.value().rules.calendar.occasion(QDate(2026, 10, 1)), QStringLiteral("国庆节"));
    }

    void namesTheBrokenFileAndThePlace_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("place");
        const auto rule = [](const char *members) {
            return QByteArray(
                       R"({"rules":[{"id":"delivery","titleZh":"期限","titleEn":"Limit","source":"条例","startsWith":"a","stoppedBy":["b"])") +
                   members + "}]}";
        };
        QTest::newRow("no JSON") << "limits.json" << QByteArray("{\"rules\": [}") << "rules.json"
                                 << "at byte";
        QTest::newRow("empty file") << "limits.json" << QByteArray() << "rules.json"
                                    << "at byte 0";
        QTest::newRow("no rules") << "limits.json" << QByteArray("{}") << "rules.rule"
                                  << "member rules";
        QTest::newRow("days missing") << "limits.json" << rule("") << "rules.rule"
                                      << "rule delivery, member workingDays";
        QTest::newRow("days as a text") << "limits.json" << rule(R"(,"workingDays":"10")") << "rules.rule"
                                        << "rule delivery, member workingDays";
        QTest::newRow("half a day") << "limits.json" << rule(R"(,"workingDays":0.5)") << "rules.rule"
                                    << "rule delivery, member workingDays";
        QTest::newRow("negative days") << "limits.json" << rule(R"(,"workingDays":-3)") << "rules.rule"
                                       << "rule delivery, member workingDays";
        QTest::newRow("unknown notice")
            << "limits.json" << rule(R"(,"workingDays":3,"afterNotice":"stop")") << "rules.rule"
            << "member afterNotice";
        QTest::newRow("no such date")
            << "limits.json" << rule(R"(,"workingDays":3,"validFrom":"2026-02-30")") << "rules.rule"
            << "member validFrom";
        QTest::newRow("ends before it begins")
            << "limits.json" << rule(R"(,"workingDays":3,"validFrom":"2026-02-02","validTo":"2026-02-01")")
            << "rules.rule"
            << "member validTo";
        QTest::newRow("calendar line")
            << "china.csv" << QByteArray("date,kind,occasion\n2026-01-01,off,元旦\n2026-01-32,off,元旦\n")
            << "calendar.line"
            << "line 3";
        QTest::newRow("calendar in GBK")
            << "china.csv" << QByteArray("date,kind,occasion\n2026-01-01,off,\xD4\xAA\xB5\xA9\n")
            << "calendar.line"
            << "line 2";
        QTest::newRow("dictionary") << "dictionaries.json" << QByteArray("[") << "dictionary.json"
                                    << "";
        QTest::newRow("code with a new meaning")
            << "dictionaries.json"
            << QByteArray(
                   R"({"dictionaries":{"sharingType":[{"code":"conditional","zh":"随便","en":"Whatever"}]}})")
            << "dictionary.code.reused"
            << "conditional";
        QTest::newRow("lint") << "lint.json" << QByteArray("{") << "lint.json"
                              << "";
    }

    void namesTheBrokenFileAndThePlace()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFETCH(QString, place);
        write(qPrintable(file), content);
        const auto office = loadOfficeData(m_folder->path());
        QVERIFY(!office.ok());
        QCOMPARE(office.error().code, code);
        QVERIFY(!office.error().message.isEmpty());
        QVERIFY2(office.error().detail.startsWith(m_folder->filePath(file)),
                 qPrintable(office.error().detail));
        QVERIFY2(office.error().detail.contains(place), qPrintable(office.error().detail));
    }

    void aFileThatCannotBeReadIsNamed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("limits.json")));
        const auto office = loadOfficeData(m_folder->path());
        QVERIFY(!office.ok());
        QCOMPARE(office.error().code, QStringLiteral("officedata.read"));
        QVERIFY(office.error().detail.contains(QStringLiteral("limits.json")));
    }

    void rulesChangeOnTheirDay()
    {
        const auto rules = LimitRules::fromJson(R"({"rules":[
            {"id":"delivery","titleZh":"旧","titleEn":"old","source":"条例","startsWith":"a","stoppedBy":["b"],"workingDays":20,"validTo":"2026-06-30"},
            {"id":"delivery","titleZh":"新","titleEn":"new","source":"条例","startsWith":"a","stoppedBy":["b"],"workingDays":15,"validFrom":"2026-07-01"}]})");
        QVERIFY(rules.ok());
        QCOMPARE(rules.value().find(QStringLiteral("delivery"), QDate(2026, 6, 30))->workingDays, 20);
        QCOMPARE(rules.value().find(QStringLiteral("delivery"), QDate(2026, 7, 1))->workingDays, 15);
        QVERIFY(!rules.value().find(QStringLiteral("nothing"), QDate(2026, 7, 1)));
    }

private:
    void write(const char *name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestOfficeData)
#include "tst_officedata.moc"
