// How alike two entries are: what is compared of a name, which data items tell, and that it works both ways.
#include <QRandomGenerator>
#include <QTest>

#include "collectedentries.h"
#include "officedata.h"

using namespace sharedesk;

class EntryLikenessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto office = loadOfficeData();
        QVERIFY(office);
        m_office = std::make_unique<OfficeData>(office.value());
        m_likeness = std::make_unique<EntryLikeness>(m_office->duplicateRules, m_office->elements, m_office->pinyin);
    }

    void coreOfAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("core");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *core, const char *place) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(core) << QString::fromUtf8(place);
        };
        row("企业登记信息", "企业登记", "");
        row("企业信息登记表", "企业登记", "");
        row("公司注册数据", "企业登记", "");
        row("企业 登 记\u200b信息", "企业登记", "");
        row("企业登记信息（2024年）", "企业登记", "");
        row("2023-2024年度企业登记信息", "企业登记", "");
        row("云川市企业登记信息", "企业登记", "云川市");
        row("云川市澄江区企业登记信息", "企业登记", "澄江区");
        row("内蒙古自治区企业登记信息", "企业登记", "内蒙古自治区");
        row("行政区划代码", "行政区划代码", "");
        row("城市低保对象", "城市最低生活保障对象", "");
        row("ＧＤＰ数据", "gdp", "");
        row("人大代表", "人大代", ""); // a word at the end goes; both sides lose it alike
        row("基本信息表", "基本信息表", ""); // nothing but filler words: as it stands
        row("", "", "");
    }

    void coreOfAName()
    {
        QFETCH(QString, name);
        QString place;
        QTEST(m_likeness->coreOf(name, &place), "core");
        QTEST(place, "place");
    }

    void scores_data()
    {
        QTest::addColumn<CollectedEntry>("first");
        QTest::addColumn<CollectedEntry>("second");
        QTest::addColumn<int>("score");
        const QStringList company{"企业名称", "注册资本", "法定代表人", "经营范围"};
        const QStringList other{"床位数", "等级评定", "核定面积", "开放时段"};
        const auto row = [](const char *what, const CollectedEntry &first, const CollectedEntry &second, int score) {
            QTest::newRow(what) << first << second << score;
        };
        row("same name, same items", collects("a", "企业登记信息", company), collects("b", "公司注册表", company), 100);
        row("same name, other items", collects("a", "企业登记信息", company), collects("b", "企业登记", other), 75);
        row("same name, no items", collects("a", "企业登记信息"), collects("b", "企业登记", company), 85);
        row("same name, only common items", collects("a", "企业登记信息", {"姓名", "备注"}),
            collects("b", "企业登记", {"姓名", "备注"}), 85);
        row("other name, same items", collects("a", "市场主体", company), collects("b", "纳税人", company), 70);
        row("other name, two items", collects("a", "市场主体", {"注册资本", "经营范围"}),
            collects("b", "纳税人", {"注册资本", "经营范围"}), 50);
        row("homophones", collects("a", "银行账户开立"), collects("b", "银行帐户开立"), 81);
        row("same name, other place", collects("a", "云川市企业登记", company), collects("b", "青溪县企业登记", company), 60);
        row("same place", collects("a", "云川市企业登记", company), collects("b", "云川市企业登记", company), 100);
        row("one without a place", collects("a", "云川市企业登记", company), collects("b", "企业登记", company), 100);
        row("nothing in common", collects("a", "企业登记", company), collects("b", "养老机构", other), 0);
        row("nothing said", collects("a", ""), collects("b", ""), 0);
        row("common items tell nothing", collects("a", "甲事项", {"姓名", "身份证号", "联系电话", "性别"}),
            collects("b", "乙种类", {"姓名", "公民身份号码", "联系电话", "性别"}), 0);
        row("items by their data element", collects("a", "参保人员", {"就业状态", "国籍", "籍贯"}),
            collects("b", "用工台账", {"从业状况", "国籍代码", "籍贯地"}), 70);
    }

    void scores()
    {
        QFETCH(CollectedEntry, first);
        QFETCH(CollectedEntry, second);
        const Likeness found = m_likeness->compare(first, second);
        QTEST(found.score, "score");
        QCOMPARE(m_likeness->compare(second, first), found);
    }

    void itemsReferToAnElementByNumber()
    {
        CollectedEntry first = collects("a", "甲", {"就业状态"});
        CollectedEntry second = collects("b", "乙", {"人员类别"});
        QCOMPARE(m_likeness->compare(first, second).commonItems, 0);
        second.items[0].element = m_office->elements.named("从业状况")->number;
        QCOMPARE(m_likeness->compare(first, second).commonItems, 1);
        QCOMPARE(m_likeness->commonItems(first, second), QStringList{"就业状态"});
    }

    void reasonsAreSaid()
    {
        const QStringList same = m_likeness->reasons(collects("a", "企业登记", {"注册资本", "姓名"}),
                                                     collects("b", "企业登记表", {"注册资本", "姓名"}));
        QCOMPARE(same.size(), 2);
        QVERIFY2(same.at(0).contains("same but for spelling"), qPrintable(same.at(0)));
        QVERIFY2(same.at(1).contains("注册资本") && !same.at(1).contains("姓名"), qPrintable(same.at(1)));
        const QStringList sound = m_likeness->reasons(collects("a", "云川市账户开立"), collects("b", "青溪县帐户开立"));
        QCOMPARE(sound.size(), 3);
        QVERIFY2(sound.at(0).contains("sound the same"), qPrintable(sound.at(0)));
        QVERIFY2(sound.at(1).contains("states no telling"), qPrintable(sound.at(1)));
        QVERIFY2(sound.at(2).contains("different places"), qPrintable(sound.at(2)));
    }

    void sinceIsTheFirstPublication()
    {
        CatalogEntry entry;
        entry.id = "e";
        entry.publishedOn = QDate(2026, 3, 1);
        QCOMPARE(collectedFrom(entry).since, QDate(2026, 3, 1));
        EntryEvent event;
        event.type = EntryEventType::Published;
        event.at = QDateTime(QDate(2025, 9, 1), QTime(18, 0), Qt::UTC); // the next day in China
        entry.life = {EntryEvent{}, event};
        event.at = event.at.addDays(100);
        entry.life << event;
        QCOMPARE(collectedFrom(entry).since, QDate(2025, 9, 2));
        QVERIFY(!collectedFrom(CatalogEntry{}).since.isValid());

        entry.departmentId = "d";
        entry.provider = "p";
        entry.name = "n";
        entry.code = "1/2";
        entry.status = EntryStatus::Returned;
        entry.items << DataItem{} << DataItem{};
        entry.items[0].name = "甲";
        entry.items[1].element = "SD0001";
        QCOMPARE(collectedFrom(toJson(entry)), collectedFrom(entry));
        entry.life.clear();
        QCOMPARE(collectedFrom(toJson(entry)), collectedFrom(entry));
    }

    // Whatever the two are, the answer is the same both ways, between 0 and 100, and nothing is more like an
    // entry than itself.
    void symmetric()
    {
        QRandomGenerator random(7);
        const QStringList words{"企业", "登记", "低保", "云川市", "青溪县", "账户", "帐户", "人员", "信息", "表", "2024年", "🙂"};
        const QStringList items{"注册资本", "经营范围", "姓名", "国籍", "籍贯", "就业状态", "从业状况", "床位数"};
        const auto made = [&] {
            QString name;
            for (int i = random.bounded(4); i >= 0; --i)
                name += words.at(random.bounded(int(words.size())));
            QStringList own;
            for (int i = random.bounded(6); i > 0; --i)
                own << items.at(random.bounded(int(items.size())));
            return collects(QString::number(random.bounded(3)), name, own);
        };
        for (int i = 0; i < 3000; ++i) {
            const CollectedEntry a = made();
            const CollectedEntry b = made();
            const Likeness found = m_likeness->compare(a, b);
            QCOMPARE(m_likeness->compare(b, a), found);
            QVERIFY(found.score >= 0 && found.score <= 100);
            QVERIFY(m_likeness->compare(a, a).score >= qMin(85, found.score));
            QCOMPARE(m_likeness->commonItems(a, b).size(), m_likeness->commonItems(b, a).size());
            QCOMPARE(m_likeness->commonItems(a, b).size(), found.commonItems);
        }
    }

    void rulesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("member");
        QTest::newRow("minimum") << QByteArray("\"minimum\": 60") << QByteArray("\"minimum\": 0") << "minimum";
        QTest::newRow("weights") << QByteArray("\"name\": 50") << QByteArray("\"name\": 60") << "weights";
        QTest::newRow("blocks") << QByteArray("\"largest\": 64") << QByteArray("\"largest\": 1") << "blocks.largest";
        QTest::newRow("a word of nothing") << QByteArray("\"信息\"") << QByteArray("\" \"") << "stopWords";
        QTest::newRow("no list") << QByteArray("\"placeEnds\"") << QByteArray("\"ends\"") << "placeEnds";
        QTest::newRow("one synonym") << QByteArray("[\"登记\", \"注册\"]") << QByteArray("[\"登记\"]") << "synonyms";
        QTest::newRow("no source") << QByteArray("\"source\"") << QByteArray("\"from\"") << "source";
    }

    void rulesAreChecked()
    {
        QFile file(":/sharedesk/rules/duplicates.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        QVERIFY(DuplicateRules::fromJson(json));
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const auto read = DuplicateRules::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, QString("duplicates.value"));
        QTEST(read.error().detail, "member");
        QCOMPARE(DuplicateRules::fromJson("[]").error().code, QString("duplicates.json"));
    }

private:
    std::unique_ptr<OfficeData> m_office;
    std::unique_ptr<EntryLikeness> m_likeness;
};

QTEST_APPLESS_MAIN(EntryLikenessTest)
#include "tst_entrylikeness.moc"
