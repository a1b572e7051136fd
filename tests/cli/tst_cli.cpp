// sharedeskctl as an administrator meets it: the built program, a fresh profile, real files, the real
// platform. Exit codes: 0 done, 1 refused with a reason on stderr that names the thing, 2 wrong usage.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "catalogexport.h"
#include "catalogimport.h"
#include "ctl.h"
#include "officedata.h"
#include "platformprocess.h"
#include "testworkbook.h"

using namespace sharedesk;

namespace {

CatalogEntry goodEntry(const QString &name)
{
    CatalogEntry entry;
    entry.name = name;
    entry.provider = QStringLiteral("云川市民政局");
    entry.summary = QStringLiteral("依据《婚姻登记条例》形成的全市婚姻登记记录");
    entry.formatClass = QStringLiteral("database");
    entry.formatType = QStringLiteral("mysql");
    entry.sharingType = QStringLiteral("unconditional");
    entry.sharingModeClass = QStringLiteral("platform");
    entry.sharingModeType = QStringLiteral("interface");
    entry.updateFrequency = QStringLiteral("daily");
    entry.items.resize(2);
    entry.items[0].name = QStringLiteral("登记机关");
    entry.items[1].name = QStringLiteral("登记日期");
    return entry;
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_dictionaries = office.value().dictionaries;
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theScoreAndTheDataElements()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        VERIFY_EXIT(onProfile({"quality"}), 1); // nothing to score yet
        CatalogEntry marriage = goodEntry(QStringLiteral("婚姻登记信息"));
        marriage.items[0].name = QStringLiteral("人员姓名");
        CatalogEntry wrong = goodEntry(QStringLiteral("离婚登记信息"));
        wrong.summary.clear();
        wrong.items[0].name = QStringLiteral("姓名");
        QVERIFY(exportCatalog(path("catalog.xlsx"), {marriage, wrong}, m_dictionaries).ok());
        VERIFY_EXIT(onProfile({"import", path("catalog.xlsx")}), 0);

        const Run scored = onProfile({"--json", "quality", "--note", "--since", "2020-01-01"});
        VERIFY_EXIT(scored, 0);
        const QJsonObject figures = scored.json().object();
        QCOMPARE(figures.value("entries").toInt(), 2);
        QCOMPARE(figures.value("days").toArray().size(), 1);
        QCOMPARE(figures.value("days").toArray().first().toObject().value("score"), figures.value("score"));
        QVERIFY(scored.out.contains("entry.summary.missing"));
        VERIFY_EXIT(onProfile({"quality", "--since", "yesterday"}), 1);

        QVERIFY(onProfile({"elements", "姓名"}).out.startsWith("SD0001"));
        const auto uses = [this] {
            const QJsonArray all = onProfile({"--json", "elements", "--use"}).json().array();
            for (const QJsonValue &use : all) {
                if (use.toObject().value("number") == QLatin1String("SD0001"))
                    return use.toObject();
            }
            return QJsonObject();
        };
        QCOMPARE(uses().value("couldRefer").toInt(), 2);
        VERIFY_EXIT(onProfile({"elements", "--refer", "SD9999"}), 1);
        VERIFY_EXIT(onProfile({"elements", "--dry-run"}), 1);
        const Run dry = onProfile({"--json", "elements", "--refer", "SD0001", "--dry-run"});
        QCOMPARE(dry.json().object().value("entries").toInt(), 2);
        QCOMPARE(uses().value("refers").toInt(), 0);
        VERIFY_EXIT(onProfile({"elements", "--refer", "SD0001"}), 0);
        QCOMPARE(uses().value("refers").toInt(), 2);
        // The dry run tells what the run does; after it nothing is left to do.
        const auto entries = [this](const QStringList &more) {
            const QStringList all{"--json", "elements", "--refer", "all"};
            return onProfile(all + more).json().object().value("entries").toInt(-1);
        };
        const int would = entries({"--dry-run"});
        QVERIFY(would > 0);
        QCOMPARE(entries({}), would);
        QCOMPARE(entries({}), 0);
    }

    void aProfileFromNothingToAnExportThatComesBack()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        QVERIFY(QFile::exists(path("desk/sharedesk.db")));
        VERIFY_EXIT(onProfile({"init"}), 0); // a second time harms nothing

        CatalogEntry wrong = goodEntry(QStringLiteral("离婚登记信息"));
        wrong.summary.clear();
        QVERIFY(exportCatalog(path("目录.xlsx"), {goodEntry(QStringLiteral("婚姻登记信息")), wrong},
                              m_dictionaries)
                    .ok());
        const Run imported = onProfile({"--json", "import", path("目录.xlsx")});
        VERIFY_EXIT(imported, 0);
        const QJsonObject outcome = imported.json().object();
        QCOMPARE(outcome.value("rows").toInt(), 4);
        QCOMPARE(outcome.value("created").toInt(), 2);
        QVERIFY2(imported.out.contains("entry.summary.missing"), imported.told().constData());

        const Run listed = onProfile({"--json", "list"});
        VERIFY_EXIT(listed, 0);
        const QJsonArray rows = listed.json().array();
        QCOMPARE(rows.size(), 2);
        QHash<QString, QJsonObject> byName;
        for (const QJsonValue &row : rows)
            byName.insert(row.toObject().value("name").toString(), row.toObject());
        const QJsonObject good = byName.value("婚姻登记信息");
        QCOMPARE(good.value("errors").toInt(-1), 0);
        QCOMPARE(good.value("items").toInt(), 2);
        QCOMPARE(good.value("unsent").toBool(), true);
        QCOMPARE(byName.value("离婚登记信息").value("errors").toInt(), 1);
        QCOMPARE(onProfile({"--json", "list", "--text", "离婚"}).json().array().size(), 1);
        QCOMPARE(onProfile({"--json", "list", "--limit", "1"}).json().array().size(), 1);

        const QString id = good.value("id").toString();
        const Run shown = onProfile({"--json", "show", id});
        VERIFY_EXIT(shown, 0);
        QCOMPARE(shown.json().object().value("provider").toString(), QStringLiteral("云川市民政局"));
        QVERIFY(onProfile({"show", id}).out.contains(QStringLiteral("name: 婚姻登记信息")));

        // What is only written badly is repaired: first shown, then done, then nothing is left to do.
        CatalogEntry untidy = goodEntry(QStringLiteral("收养登记(全市)信息"));
        QVERIFY(exportCatalog(path("untidy.xlsx"), {untidy}, m_dictionaries).ok());
        VERIFY_EXIT(onProfile({"import", path("untidy.xlsx")}), 0);
        const QStringList variants{"--json", "lint", "--rule", "entry.text.variants", "--fix"};
        const Run dry = onProfile(variants + QStringList{"--dry-run"});
        VERIFY_EXIT(dry, 0);
        QCOMPARE(dry.json().object().value("entries").toArray().size(), 1);
        QCOMPARE(onProfile({"--json", "list", "--text", "登记（全市）"}).json().array().size(), 0);
        QCOMPARE(onProfile(variants).json().object().value("entries").toArray().size(), 1);
        QCOMPARE(onProfile({"--json", "list", "--text", "登记（全市）"}).json().array().size(), 1);
        QCOMPARE(onProfile(variants).json().object().value("entries").toArray().size(), 0);

        // A clean entry passes, the whole profile does not, and says where.
        VERIFY_EXIT(onProfile({"lint", id}), 0);
        const Run linted = onProfile({"lint"});
        VERIFY_EXIT(linted, 1);
        QVERIFY2(linted.out.contains(byName.value("离婚登记信息").value("id").toString()),
                 linted.told().constData());

        const Run oneRule = onProfile({"--json", "lint", "--rule", "entry.summary.missing"});
        VERIFY_EXIT(oneRule, 1);
        QCOMPARE(oneRule.json().array().size(), 1);
        QVERIFY(!oneRule.json().array().first().toObject().value("source").toString().isEmpty());
        for (const QJsonValue &finding : onProfile({"--json", "lint", "--severity", "error"}).json().array())
            QCOMPARE(finding.toObject().value("severity").toString(), QStringLiteral("error"));
        VERIFY_EXIT(onProfile({"lint", "--rule", "no.such"}), 1);
        VERIFY_EXIT(onProfile({"lint", "--severity", "fatal"}), 1);
        VERIFY_EXIT(onProfile({"lint", "--dry-run"}), 1);

        const Run tried = onProfile({"--json", "import", "--dry-run", "--only-clean", "--report", path("退回.xlsx"), path("目录.xlsx")});
        VERIFY_EXIT(tried, 0);
        QCOMPARE(tried.json().object().value("leftOut").toInt(), 1);
        QCOMPARE(tried.json().object().value("wouldImport").toInt(), 1);
        const auto leftOut = importCatalog(path("退回.xlsx"), {}, m_dictionaries);
        QVERIFY(leftOut);
        QCOMPARE(leftOut.value().entries.size(), 1);
        VERIFY_EXIT(onProfile({"export", path("出.xlsx")}), 0);
        const Run found = onProfile({"--json", "search", "hydj"});
        VERIFY_EXIT(found, 0);
        QVERIFY2(found.json().object().value("found").toInt() >= 1, found.told().constData());
        QVERIFY(found.out.contains("婚姻登记"));
        const Run counted = onProfile({"--json", "search", "婚姻", "--status", "draft", "--facets"});
        VERIFY_EXIT(counted, 0);
        const QJsonObject facets = counted.json().object().value("facets").toObject();
        QCOMPARE(facets.value("status").toArray().first().toObject().value("value").toString(), QStringLiteral("draft"));
        QCOMPARE(facets.value("status").toArray().first().toObject().value("count"), counted.json().object().value("found"));
        QVERIFY(counted.json().object().value("found").toInt() > 0);
        QCOMPARE(onProfile({"--json", "search", "婚姻", "--status", "published"}).json().object().value("found").toInt(-1), 0);
        QCOMPARE(onProfile({"--json", "search", "婚姻", "zhongguo"}).json().object().value("found").toInt(), 0);
        VERIFY_EXIT(onProfile({"search", "婚姻", "--limit", "none"}), 1);
        VERIFY_EXIT(onProfile({"export", path("出.csv"), "--format", "csv-gb18030"}), 0);
        const auto text = importCatalog(path("出.csv"), {}, m_dictionaries);
        QVERIFY(text);
        VERIFY_EXIT(onProfile({"export", path("出.jsonld")}), 0);
        QFile linked(path("出.jsonld"));
        QVERIFY(linked.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(linked.readAll()).object().value("dcat:dataset").toArray().size(),
                 text.value().entries.size());
        VERIFY_EXIT(onProfile({"export", path("出.doc"), "--format", "doc"}), 1);
        const auto back = importCatalog(path("出.xlsx"), {}, m_dictionaries);
        QVERIFY(back.ok());
        QCOMPARE(back.value().entries.size(), 3);

        // The same file again changes nothing; only what is clean comes in when asked so.
        QCOMPARE(
            onProfile({"--json", "import", path("目录.xlsx")}).json().object().value("unchanged").toInt(), 2);
        m_profile = path("second");
        VERIFY_EXIT(onProfile({"init"}), 0);
        const QJsonObject clean =
            onProfile({"--json", "import", "--only-clean", path("目录.xlsx")}).json().object();
        QCOMPARE(clean.value("created").toInt(), 1);
        QCOMPARE(clean.value("leftOut").toInt(), 1);
        m_profile.clear();
    }

    void anImportNamesEachPlaceAndWhatTheFileHides()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        TestWorkbook book;
        book.sheet(QStringLiteral("说明"), TestWorkbook::row(1, {"填写说明"}));
        book.sheet(QStringLiteral("目录"),
                   TestWorkbook::row(1, {"信息资源名称", "信息资源摘要", "共享类型", "更新周期", "信息项名称", "数据长度"})
                       + TestWorkbook::row(2, {"婚姻登记信息", "依据条例形成的记录", "无条件共享", "每日", "姓名", "<c t=\"str\"><f>20+30</f><v>50</v></c>"})
                       + TestWorkbook::row(3, {"离婚登记信息", "", "偶尔共享", "每日", "姓名", "<c t=\"e\"><v>#REF!</v></c>"}, "hidden=\"1\""));
        book.sheet(QStringLiteral("旧目录"), TestWorkbook::row(1, {"x"}), {}, {}, QStringLiteral("hidden"));
        book.parts.insert(QStringLiteral("xl/vbaProject.bin"), "macros");
        QVERIFY(book.save(path("目录.xlsm")));
        const Run told = onProfile({"import", "--dry-run", path("目录.xlsm")});
        VERIFY_EXIT(told, 0);
        for (const char *line : {"目录!C3 (共享类型): ", "目录!F3 (数据长度): ", "目录!B3: Error: ", "About the file: 目录!F2: ", "About the file: 目录!3:3: ",
                                 "About the file: 旧目录: ", "About the file: The workbook has macros"})
            QVERIFY2(told.out.contains(QString::fromUtf8(line)), (told.told() + "\nwanted: " + line).constData());

        const QJsonObject json = onProfile({"--json", "import", "--dry-run", path("目录.xlsm")}).json().object();
        QCOMPARE(json.value("sheet").toString(), QStringLiteral("目录"));
        QCOMPARE(json.value("notes").toArray().size(), 4);
        QStringList cells;
        for (const QJsonValue &problem : json.value("problems").toArray()) {
            QCOMPARE(problem.toObject().value("sheet").toString(), QStringLiteral("目录"));
            cells << problem.toObject().value("cell").toString();
        }
        for (const char *cell : {"C3", "F3", "B3"})
            QVERIFY2(cells.contains(QLatin1String(cell)), qPrintable(cells.join(QLatin1Char(' '))));
    }

    void aTemplateIsRememberedAndAnImportUndone()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        QFile table(path("资源.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("资源,简介,字段\n婚姻登记信息,依据条例形成的记录,姓名\n");
        table.close();
        // Headers that say nothing by themselves: only a mapping knows them.
        VERIFY_EXIT(onProfile({"import", path("资源.csv")}), 1);
        QFile mapping(path("列.json"));
        QVERIFY(mapping.open(QIODevice::WriteOnly));
        mapping.write(R"({"columns":[{"headers":["资源"],"field":"name"},{"headers":["简介"],"field":"ignore"},{"headers":["字段"],"field":"items.name"}]})");
        mapping.close();
        const Run dry = onProfile({"--json", "import", path("资源.csv"), "--mapping", path("列.json"), "--dry-run"});
        VERIFY_EXIT(dry, 0);
        QCOMPARE(dry.json().object().value("created").toInt(), 1);
        QCOMPARE(onProfile({"--json", "list"}).json().array().size(), 0);
        VERIFY_EXIT(onProfile({"import", path("资源.csv"), "--mapping", path("列.json"), "--save-mapping", "民政模板"}), 0);
        QCOMPARE(onProfile({"--json", "mapping", "list"}).json().array(), QJsonArray{QStringLiteral("民政模板")});

        // Remembered now, and written the other way.
        const Run again = onProfile({"--json", "import", path("资源.csv")});
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.json().object().value("mapping").toString(), QStringLiteral("民政模板"));
        QCOMPARE(again.json().object().value("unchanged").toInt(), 1);
        VERIFY_EXIT(onProfile({"export", path("出.csv"), "--template", "民政模板"}), 0);
        QFile out(path("出.csv"));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(out.readAll()).remove(QChar(0xFEFF)), QStringLiteral("资源,简介,字段\r\n婚姻登记信息,,姓名\r\n"));
        VERIFY_EXIT(onProfile({"export", path("出.jsonld"), "--template", "民政模板"}), 1);
        VERIFY_EXIT(onProfile({"export", path("出.csv"), "--template", "没有"}), 1);

        VERIFY_EXIT(onProfile({"import", "--undo", path("资源.csv")}), 2);
        VERIFY_EXIT(onProfile({"import"}), 2);
        const Run undone = onProfile({"--json", "import", "--undo"});
        VERIFY_EXIT(undone, 0);
        QCOMPARE(undone.json().object().value("deleted").toInt(), 1);
        QCOMPARE(onProfile({"--json", "list"}).json().array().size(), 0);
        VERIFY_EXIT(onProfile({"import", "--undo"}), 1);
        VERIFY_EXIT(onProfile({"mapping", "forget", "民政模板"}), 0);
        VERIFY_EXIT(onProfile({"mapping", "show", "民政模板"}), 1);
    }

    void aDemoOfAnySizeIsTheSameEachTime()
    {
        const QStringList demo{"demo",   "--entries", "40",      "--requests", "25",
                               "--seed", "7",         "--today", "2026-11-23"};
        const Run made = onProfile(QStringList{"--json"} + demo);
        VERIFY_EXIT(made, 0);
        QCOMPARE(made.json().object().value("entries").toInt(), 40);
        const QJsonArray entries = onProfile({"--json", "list"}).json().array();
        const QJsonArray requests = onProfile({"--json", "list", "--requests"}).json().array();
        QCOMPARE(entries.size(), 40);
        QVERIFY(!requests.isEmpty());
        QCOMPARE(requests.size(), made.json().object().value("requests").toInt());
        const Run shown = onProfile({"show", requests.first().toObject().value("id").toString()});
        VERIFY_EXIT(shown, 0);
        QVERIFY(shown.out.contains("phase") || shown.out.contains("events"));

        m_profile = path("second");
        VERIFY_EXIT(onProfile(demo), 0);
        QCOMPARE(onProfile({"--json", "list"}).json().array(), entries);
        m_profile.clear();
    }

    // The letter of what happened, in both forms, with a number that it keeps; the office's own template instead.
    void lettersAreWritten()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        VERIFY_EXIT(onProfile({"demo", "--entries", "60", "--requests", "60", "--seed", "1", "--today", "2026-11-23"}), 0);
        QHash<QString, QString> ofPhase; // of this department
        QString elsewhere;
        for (const QJsonValue &row : onProfile({"--json", "list", "--requests"}).json().array()) {
            if (row["provider"].toString() == QStringLiteral("云川市民政局"))
                ofPhase.insert(row["phase"].toString(), row["id"].toString());
            else if (row["phase"].toString() == QLatin1String("approved"))
                elsewhere = row["id"].toString();
        }
        const QString approved = ofPhase.value("approved");
        QVERIFY(!approved.isEmpty() && !elsewhere.isEmpty());
        const Run pdf = onProfile({"--json", "letter", approved, "--kind", "reply", "--output", path("reply.pdf")});
        VERIFY_EXIT(pdf, 0);
        QCOMPARE(pdf.json().object().value("number").toString(), QStringLiteral("数享函〔2026〕1号"));
        QFile file(path("reply.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF-"));
        const Run odt = onProfile({"--json", "letter", approved, "--kind", "reply", "--format", "odt", "--output", path("reply")});
        VERIFY_EXIT(odt, 0);
        QCOMPARE(odt.json().object().value("number"), pdf.json().object().value("number"));
        QFile text(path("reply"));
        QVERIFY(text.open(QIODevice::ReadOnly) && text.readAll().startsWith("PK"));

        // What has not happened, what is another's, what is not said: refused, and no file is left.
        // The case file holds it and proves itself.
        const Run exported = onProfile({"--json", "case", "export", approved, "--output", path("case.zip")});
        VERIFY_EXIT(exported, 0);
        QStringList parts;
        for (const QJsonValue &part : exported.json().object().value("parts").toArray())
            parts << part.toString();
        for (const char *name : {"request.json", "history.txt", "entry.json", "acts.json"})
            QVERIFY2(parts.contains(name), qPrintable(parts.join(' ')));
        QCOMPARE(parts.filter("letters/").size(), 1);
        VERIFY_EXIT(onProfile({"case", "verify", path("case.zip")}), 0);
        QFile zip(path("case.zip"));
        QVERIFY(zip.open(QIODevice::ReadWrite));
        QByteArray content = zip.readAll();
        const qsizetype inside = content.size() / 2;
        content[inside] = char(content.at(inside) ^ 1);
        QVERIFY(zip.seek(0) && zip.write(content) == content.size());
        zip.close();
        VERIFY_EXIT(onProfile({"case", "verify", path("case.zip")}), 1);
        VERIFY_EXIT(onProfile({"case", "verify", path("reply.pdf")}), 1);
        VERIFY_EXIT(onProfile({"case", "export", "there-is-none", "--output", path("none.zip")}), 1);
        VERIFY_EXIT(onProfile({"case", "export", approved, "--output", path("no/such/folder.zip")}), 1);
        VERIFY_EXIT(onProfile({"letter", approved, "--kind", "refusal", "--output", path("no.pdf")}), 1);
        VERIFY_EXIT(onProfile({"letter", elsewhere, "--kind", "reply", "--output", path("no.pdf")}), 1);
        VERIFY_EXIT(onProfile({"letter", approved, "--kind", "poem", "--output", path("no.pdf")}), 1);
        VERIFY_EXIT(onProfile({"letter", approved, "--kind", "reply", "--output", path("no.doc")}), 1);
        QVERIFY(!QFile::exists(path("no.pdf")) && !QFile::exists(path("no.doc")));

        const QString own = path("desk/templates/letters");
        QCOMPARE(onProfile({"--json", "letter", "templates", "--write", own}).json().array().size(), 6);
        VERIFY_EXIT(onProfile({"letter", "templates", "--write", own}), 1);
        VERIFY_EXIT(onProfile({"letter", "templates"}), 0);
        write("desk/templates/letters/reply.html", "<p>\n{{nmuber}}</p>");
        const Run broken = onProfile({"letter", approved, "--kind", "reply", "--output", path("no.pdf")});
        VERIFY_EXIT(broken, 1);
        QVERIFY2(broken.err.contains("line 2") && broken.err.contains("nmuber"), broken.told().constData());
        VERIFY_EXIT(onProfile({"letter", "templates"}), 1);
    }

    void theDeadlinesOfTheBrief()
    {
        QCOMPARE(ctl({"workday", "add", "2026-09-30", "10"}).out, QStringLiteral("2026-10-20\n"));
        const QStringList question{"deadline", "--rule", "reply.conditional", "--event",
                                   "2026-09-30T10:00:00+08:00"};
        QCOMPARE(ctl(question).out, QStringLiteral("2026-10-20\n"));
        const Run explained = ctl(question + QStringList{"--explain"});
        VERIFY_EXIT(explained, 0);
        QVERIFY(explained.out.count(u'\n') > 10);
        const Run later = ctl({"--json", "workday", "add", "2027-03-01", "5"});
        QCOMPARE(later.json().object().value("provisional").toBool(), true);
    }

    void syncBringsAndSends()
    {
        startPlatform();
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        QVERIFY(
            exportCatalog(path("目录.xlsx"), {goodEntry(QStringLiteral("命令行登记的资源"))}, m_dictionaries)
                .ok());
        VERIFY_EXIT(onProfile({"import", path("目录.xlsx")}), 0);
        const QJsonObject log = onProfile({"--json", "audit", "verify"}).json().object();
        QCOMPARE(log.value("whole").toBool(), true);
        QCOMPARE(log.value("records").toInt(), 2); // the entry, and the import
        VERIFY_EXIT(onProfile({"audit", "verify", "--head", log.value("head").toString()}), 0);
        VERIFY_EXIT(onProfile({"audit", "verify", "--head", "9:" + QString(64, 'a')}), 1);
        VERIFY_EXIT(onProfile({"audit", "verify", "--head", "nine"}), 1);
        const QJsonArray acts = onProfile({"--json", "audit", "list"}).json().array();
        QCOMPARE(acts.first().toObject().value("act").toString(), "entry.create");
        QCOMPARE(acts.last().toObject().value("act").toString(), "import.applied");
        const Run synced = sync("minzheng.clerk");
        VERIFY_EXIT(synced, 0);
        QCOMPARE(synced.json().object().value("pushed").toInt(), 1);
        QCOMPARE(synced.json().object().value("waiting").toInt(-1), 0);
        QVERIFY(synced.json().object().value("pulled").toInt() >= 30);
        QVERIFY(onProfile({"--json", "list"}).json().array().size() > 1);

        // Another computer of the department has it then.
        m_profile = path("second");
        VERIFY_EXIT(sync("minzheng.head"), 0);
        const QJsonArray seen = onProfile({"--json", "list", "--text", "命令行登记的资源"}).json().array();
        m_profile.clear();
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().toObject().value("unsent").toBool(true), false);
    }

    void aSyncThatCannotBeLeavesTheWorkWaiting_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("named");
        QTest::newRow("authority unknown") << "ca"
                                           << "127.0.0.1";
        QTest::newRow("no certificate file") << "caFile"
                                             << "nothing.pem";
        QTest::newRow("password wrong") << "password"
                                        << "";
        QTest::newRow("nobody there") << "port"
                                      << "127.0.0.1:1";
        QTest::newRow("not encrypted") << "http"
                                       << "http://127.0.0.1";
        QTest::newRow("password file missing") << "passwordFile"
                                               << "nothing.txt";
    }

    void aSyncThatCannotBeLeavesTheWorkWaiting()
    {
        QFETCH(QString, what);
        QFETCH(QString, named);
        startPlatform();
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        QVERIFY(
            exportCatalog(path("目录.xlsx"), {goodEntry(QStringLiteral("等待发送的资源"))}, m_dictionaries)
                .ok());
        VERIFY_EXIT(onProfile({"import", path("目录.xlsx")}), 0);
        const QString url = what == "port"   ? QStringLiteral("https://127.0.0.1:1")
                            : what == "http" ? m_platform->url().replace("https:", "http:")
                                             : m_platform->url();
        const QString ca = what == "ca"       ? m_platform->otherCaFile()
                           : what == "caFile" ? path("nothing.pem")
                                              : m_platform->caFile();
        const Run refused =
            syncWith(url, ca, "minzheng.clerk", what == "password" ? "wrong" : PlatformProcess::password(),
                     what == "passwordFile" ? "nothing.txt" : "password.txt");
        VERIFY_EXIT(refused, 1);
        QVERIFY2(!refused.err.trimmed().isEmpty(), "nothing was said");
        QVERIFY2(refused.err.contains(named), refused.told().constData());
        QVERIFY2(!refused.err.contains("wrong\n") && !refused.err.contains(PlatformProcess::password()),
                 "the password was printed");
        const QJsonArray rows = onProfile({"--json", "list"}).json().array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().toObject().value("unsent").toBool(), true);
    }

    void entryIsLedThroughItsLife()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "head", "--department", "minzheng"}), 0);
        CatalogEntry unfit = goodEntry(QStringLiteral("离婚登记信息"));
        unfit.summary.clear();
        QVERIFY(exportCatalog(path("目录.xlsx"), {goodEntry(QStringLiteral("婚姻登记信息")), unfit}, m_dictionaries).ok());
        VERIFY_EXIT(onProfile({"import", path("目录.xlsx")}), 0);
        QStringList ids;
        for (const QJsonValue &row : onProfile({"--json", "list"}).json().array())
            ids << row.toObject().value("id").toString();
        QCOMPARE(ids.size(), 2);
        const auto state = [&](const QString &id) {
            return onProfile({"--json", "show", id}).json().object().value("status").toString();
        };

        // Asked beforehand, nothing is done.
        const Run checked = onProfile(QStringList{"--json", "entry", "agree", "--dry-run"} + ids);
        VERIFY_EXIT(checked, 1);
        QCOMPARE(checked.json().object().value("refused").toArray().size() +
                     checked.json().object().value("done").toInt(),
                 2);
        for (const QString &id : std::as_const(ids))
            QCOMPARE(state(id), QStringLiteral("draft"));
        const Run cause = onProfile({"entry", "note-change", ids.first(), "--reason", "修订", "--on",
                                     "2026-02-02", "--cause", "weather"});
        VERIFY_EXIT(cause, 1);
        QVERIFY(cause.err.contains("weather"));

        // What one entry is refused for does not hold up the other, and is named.
        const Run submitted = onProfile(QStringList{"--json", "entry", "submit"} + ids);
        VERIFY_EXIT(submitted, 1);
        const QJsonArray refused = submitted.json().object().value("refused").toArray();
        QCOMPARE(refused.size() + submitted.json().object().value("done").toInt(), 2);
        QVERIFY(refused.size() >= 1);
        for (const QJsonValue &one : refused)
            QVERIFY(submitted.err.contains(one.toObject().value("name").toString()));
        for (const QJsonValue &one : refused)
            QCOMPARE(state(one.toObject().value("entry").toString()), QStringLiteral("draft"));

        const Run return_ = onProfile({"entry", "return", ids.first(), "--reason", "缺依据"});
        VERIFY_EXIT(return_, 1); // only the authority does that
        VERIFY_EXIT(onProfile({"entry", "burn", ids.first()}), 1);
        const Run noDate = onProfile({"entry", "note-change", ids.first(), "--reason", "修订", "--on", "2026-02-30"});
        VERIFY_EXIT(noDate, 1);
        QVERIFY(noDate.err.contains("2026-02-30"));
        VERIFY_EXIT(onProfile({"entry", "submit"}), 2);
    }

    void manyAreChangedLookedAtFirstAndTakenBack()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "clerk", "--department", "minzheng"}), 0);
        CatalogEntry other = goodEntry(QStringLiteral("离婚登记信息"));
        other.office = QStringLiteral("婚姻科");
        QVERIFY(exportCatalog(path("目录.xlsx"), {goodEntry(QStringLiteral("婚姻登记信息")), other}, m_dictionaries).ok());
        VERIFY_EXIT(onProfile({"import", path("目录.xlsx")}), 0);
        QHash<QString, QString> ids;
        for (const QJsonValue &row : onProfile({"--json", "list"}).json().array())
            ids.insert(row.toObject().value("name").toString(), row.toObject().value("id").toString());
        const QStringList both{ids.value("婚姻登记信息"), ids.value("离婚登记信息")};
        const auto field = [&](const QString &id, const char *key) {
            return onProfile({"--json", "show", id}).json().object().value(QLatin1String(key)).toString();
        };

        // A look first; nothing is changed, and what would be wrong afterwards is said.
        const QStringList toNotShared = QStringList{"bulk"} + both + QStringList{"--field", "sharingType", "--set", "不予共享"};
        const Run look = onProfile(QStringList{"--json"} + toNotShared + QStringList{"--dry-run"});
        VERIFY_EXIT(look, 0);
        const QJsonObject shown = look.json().object();
        QCOMPARE(shown.value("changed").toInt(), 2);
        const QJsonObject first = shown.value("entries").toArray().first().toObject();
        QCOMPARE(first.value("changes").toArray().first().toObject().value("after").toString(), QStringLiteral("notShared"));
        QVERIFY2(!first.value("newFindings").toArray().isEmpty(), look.told().constData());
        QCOMPARE(field(both.first(), "sharingType"), QStringLiteral("unconditional"));

        // Only where it is empty; the other one is told with its reason.
        const Run filled = onProfile(QStringList{"bulk"} + both + QStringList{"--field", "office", "--set", "数据科", "--only-empty"});
        VERIFY_EXIT(filled, 0);
        QCOMPARE(field(both.at(0), "office"), QStringLiteral("数据科"));
        QCOMPARE(field(both.at(1), "office"), QStringLiteral("婚姻科"));
        VERIFY_EXIT(onProfile({"bulk", "--undo"}), 0);
        QCOMPARE(field(both.at(0), "office"), QString());
        const Run again = onProfile({"bulk", "--undo"}); // once only
        VERIFY_EXIT(again, 1);

        // Replacing in the data items; what somebody changed since is left, and named.
        VERIFY_EXIT(onProfile(QStringList{"bulk"} + both + QStringList{"--field", "items.name", "--replace", "登记", "--with", "办理"}), 0);
        VERIFY_EXIT(onProfile({"bulk", both.at(0), "--field", "provider", "--set", "云川市数据局"}), 0);
        VERIFY_EXIT(onProfile({"bulk", "--undo"}), 0);
        QCOMPARE(field(both.at(0), "provider"), QStringLiteral("云川市民政局"));
        QVERIFY(onProfile({"--json", "show", both.at(1)}).out.contains("办理日期"));

        VERIFY_EXIT(onProfile({"bulk", both.at(0), "--field", "name", "--set", "一样"}), 1);
        VERIFY_EXIT(onProfile({"bulk", both.at(0), "--field", "sharingType", "--set", "随便"}), 1);
        VERIFY_EXIT(onProfile({"bulk", both.at(0), "--field", "colour", "--clear"}), 1);
        VERIFY_EXIT(onProfile({"bulk", both.at(0), "--field", "office", "--replace", "科"}), 1);
        VERIFY_EXIT(onProfile({"bulk", both.at(0), "0000-none", "--field", "office", "--clear"}), 1);
        VERIFY_EXIT(onProfile({"bulk"}), 1);
    }

    void whatDiffersFromThePlatformIsShown()
    {
        startPlatform();
        VERIFY_EXIT(onProfile({"init"}), 0);
        VERIFY_EXIT(sync(QStringLiteral("minzheng.clerk")), 0);
        QVERIFY(exportCatalog(path("一.xlsx"), {goodEntry(QStringLiteral("只在此处核对的信息"))}, m_dictionaries).ok());
        VERIFY_EXIT(onProfile({"import", path("一.xlsx")}), 0);
        VERIFY_EXIT(sync(QStringLiteral("minzheng.clerk")), 0);
        const QString id = onProfile({"--json", "list", "--text", "只在此处核对的信息"}).json().array().first().toObject().value("id").toString();
        QVERIFY(!id.isEmpty());
        const Run only = onProfile({"diff", id}); // there is nothing of its own yet
        VERIFY_EXIT(only, 1);
        VERIFY_EXIT(onProfile({"bulk", id, "--field", "remarks", "--set", "二〇二六年核对"}), 0);

        const Run text = onProfile({"diff", id});
        VERIFY_EXIT(text, 0);
        QVERIFY2(text.out.contains("二〇二六年核对"), text.told().constData());
        const Run json = onProfile({"--json", "diff", id, "--from", "platform", "--to", "draft"});
        VERIFY_EXIT(json, 0);
        const QJsonArray changes = json.json().object().value("changes").toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().toObject().value("field").toString(), QStringLiteral("remarks"));
        // The other way round the same value goes.
        const Run back = onProfile({"--json", "diff", id, "--from", "draft", "--to", "platform"});
        QCOMPARE(back.json().object().value("changes").toArray().first().toObject().value("before").toString(), QStringLiteral("二〇二六年核对"));
        const Run none = onProfile({"diff", id, "--from", "77"});
        VERIFY_EXIT(none, 1);
        QVERIFY2(none.err.contains("77") && none.err.contains("platform"), none.told().constData());
    }

    void aFileIsComparedWithTheCatalog()
    {
        VERIFY_EXIT(onProfile({"init", "--user", "minzheng.clerk", "--department", "minzheng"}), 0);
        CatalogEntry marriage = goodEntry(QStringLiteral("婚姻登记信息"));
        QVERIFY(exportCatalog(path("一.xlsx"), {marriage, goodEntry(QStringLiteral("离婚登记信息"))}, m_dictionaries).ok());
        VERIFY_EXIT(onProfile({"import", path("一.xlsx")}), 0);
        const QString before = onProfile({"--json", "list"}).out;
        const Run same = onProfile({"--json", "diff", path("一.xlsx")});
        VERIFY_EXIT(same, 0);
        QCOMPARE(same.json().object().value("unchanged").toInt(), 2);
        QVERIFY(same.json().object().value("entries").toArray().isEmpty());

        marriage.updateFrequency = QStringLiteral("yearly");
        QVERIFY(exportCatalog(path("二.xlsx"), {marriage, goodEntry(QStringLiteral("收养登记信息"))}, m_dictionaries).ok());
        const Run json = onProfile({"--json", "diff", path("二.xlsx")});
        VERIFY_EXIT(json, 0);
        const QJsonArray entries = json.json().object().value("entries").toArray();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(0).toObject().value("action").toString(), QStringLiteral("changed"));
        const QJsonArray changes = entries.at(0).toObject().value("changes").toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().toObject().value("field").toString(), QStringLiteral("updateFrequency"));
        QCOMPARE(entries.at(1).toObject().value("action").toString(), QStringLiteral("new"));
        const Run text = onProfile({"diff", path("二.xlsx")});
        QVERIFY2(text.out.contains("收养登记信息") && text.out.contains("~ "), text.told().constData());
        VERIFY_EXIT(onProfile({"diff", path("没有.xlsx")}), 1);
        VERIFY_EXIT(onProfile({"diff", path("二.xlsx"), "--from", "platform"}), 2);
        // It only looks.
        QCOMPARE(onProfile({"--json", "list"}).out, before);
    }

    void whatCannotBeDoneIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("missing file") << QStringList{"import", "没有.xlsx"} << "没有.xlsx";
        QTest::newRow("no spreadsheet") << QStringList{"import", "TEXT"} << "text.xlsx";
        QTest::newRow("empty file") << QStringList{"import", "EMPTY"} << "empty.xlsx";
        QTest::newRow("a folder") << QStringList{"import", "FOLDER"} << "FOLDER";
        QTest::newRow("no such sheet") << QStringList{"import", "GOOD", "--sheet", "第九页"} << "第九页";
        QTest::newRow("unwritable place")
            << QStringList{"export", "/proc/nothing/出.xlsx"} << "/proc/nothing";
        QTest::newRow("no such entry") << QStringList{"show", "0000-none"} << "0000-none";
        QTest::newRow("no such entry to lint") << QStringList{"lint", "0000-none"} << "0000-none";
        QTest::newRow("no date") << QStringList{"workday", "add", "2026-02-30", "1"} << "2026-02-30";
        QTest::newRow("no number") << QStringList{"workday", "add", "2026-09-30", "ten"} << "ten";
        QTest::newRow("no rule") << QStringList{"deadline", "--rule", "reply.never", "--event",
                                                "2026-09-30T10:00:00+08:00"}
                                 << "reply.never";
        QTest::newRow("no moment") << QStringList{"deadline", "--rule", "delivery", "--event", "soon"}
                                   << "soon";
        QTest::newRow("too few lines") << QStringList{"list", "--limit", "0"} << "0";
        QTest::newRow("a negative demo") << QStringList{"demo", "--entries", "-3"} << "-3";
    }

    void whatCannotBeDoneIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        VERIFY_EXIT(onProfile({"init"}), 0);
        write("text.xlsx", "name,code\n");
        write("empty.xlsx", {});
        QVERIFY(QDir(m_folder->path()).mkdir("FOLDER"));
        QVERIFY(exportCatalog(path("good.xlsx"), {goodEntry(QStringLiteral("婚姻登记信息"))}, m_dictionaries)
                    .ok());
        arguments.replaceInStrings("TEXT", path("text.xlsx")).replaceInStrings("EMPTY", path("empty.xlsx"));
        arguments.replaceInStrings("GOOD", path("good.xlsx")).replaceInStrings("没有", path("没有"));
        arguments.replaceInStrings(QRegularExpression("^FOLDER$"), path("FOLDER"));
        const bool needsProfile = arguments.first() != "workday" && arguments.first() != "deadline";
        const Run refused = needsProfile ? onProfile(arguments) : ctl(arguments);
        VERIFY_EXIT(refused, 1);
        QVERIFY2(refused.err.contains(named), refused.told().constData());
        const Run asJson = needsProfile ? onProfile(QStringList{"--json"} + arguments)
                                        : ctl(QStringList{"--json"} + arguments);
        VERIFY_EXIT(asJson, 1);
        QVERIFY2(!asJson.json().object().value("error").toObject().value("code").toString().isEmpty(),
                 asJson.told().constData());
    }

    void aProfileThatIsNotThereIsNamed()
    {
        for (const QStringList &command :
             {QStringList{"list"}, {"lint"}, {"export", path("x.xlsx")}, {"import", path("x.xlsx")}}) {
            const Run refused = onProfile(command);
            VERIFY_EXIT(refused, 1);
            QVERIFY2(refused.err.contains(path("desk")), refused.told().constData());
        }
        QVERIFY(!QFile::exists(path("desk")));
    }

    void aProfileThatIsAFileIsNamed()
    {
        write("desk", "not a folder");
        const Run refused = onProfile({"init"});
        VERIFY_EXIT(refused, 1);
        QVERIFY2(refused.err.contains(path("desk")), refused.told().constData());
    }

    void wrongUsageSaysWhatIsUnderstood_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << QStringList{} << "sharedeskctl";
        QTest::newRow("no such command") << QStringList{"improt", "a.xlsx"} << "improt";
        QTest::newRow("no profile") << QStringList{"list"} << "--profile";
        QTest::newRow("no file") << QStringList{"--profile", "p", "import"} << "import";
        QTest::newRow("two files") << QStringList{"--profile", "p", "import", "a.xlsx", "b.xlsx"} << "b.xlsx";
        QTest::newRow("no such option") << QStringList{"--profile", "p", "list", "--colour"} << "--colour";
        QTest::newRow("an option of another command")
            << QStringList{"--profile", "p", "list", "--seed", "3"} << "--seed";
        QTest::newRow("an option without value")
            << QStringList{"--profile", "p", "list", "--text"} << "--text";
        QTest::newRow("twice") << QStringList{"--profile", "p", "--profile", "q", "list"} << "--profile";
        QTest::newRow("a value for a flag")
            << QStringList{"--profile", "p", "list", "--requests=no"} << "--requests";
        QTest::newRow("not add") << QStringList{"workday", "subtract", "2026-09-30", "1"} << "subtract";
        QTest::newRow("sync to nowhere") << QStringList{"--profile", "p", "sync"} << "--platform";
        QTest::newRow("deadline of nothing") << QStringList{"deadline"} << "--rule";
    }

    void wrongUsageSaysWhatIsUnderstood()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Run refused = ctl(arguments);
        VERIFY_EXIT(refused, 2);
        QVERIFY2(refused.err.contains(named), refused.told().constData());
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!QFile::exists("p"));
    }

    void helpIsNoError()
    {
        for (const char *word : {"help", "--help"}) {
            const Run help = ctl({QString::fromLatin1(word)});
            VERIFY_EXIT(help, 0);
            for (const char *command :
                 {"workday", "deadline", "init", "import", "list", "show", "lint", "diff", "bulk", "export", "letter", "sync", "demo"})
                QVERIFY2(help.out.contains(QLatin1String(command)), command);
        }
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    void write(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    Run onProfile(const QStringList &arguments) const
    {
        return ctl(QStringList{"--profile", m_profile.isEmpty() ? path("desk") : m_profile} + arguments);
    }

    void startPlatform()
    {
        if (m_platform)
            return;
        m_platform =
            std::make_unique<PlatformProcess>(PlatformProcess::Options{40, 10, 1, 480, {}, {}, false});
        QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
    }

    Run sync(const QString &user)
    {
        return syncWith(m_platform->url(), m_platform->caFile(), user, PlatformProcess::password(),
                        "password.txt");
    }

    Run syncWith(const QString &url, const QString &ca, const QString &user, const QString &password,
                 const char *passwordFile)
    {
        write("password.txt", password.toUtf8() + '\n');
        return onProfile({"--json", "sync", "--platform", url, "--ca", ca, "--user", user, "--password-file",
                          path(passwordFile)});
    }

    Dictionaries m_dictionaries;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlatformProcess> m_platform;
    QString m_profile;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
