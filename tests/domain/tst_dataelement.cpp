// The list of data elements: what it holds, what is found in it, and how an office adds to it.
#include <QTest>

#include "officedata.h"

using namespace sharedesk;

class TestDataElement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto office = loadOfficeData();
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        m_office = std::move(office).value();
    }

    void theListIsWhole()
    {
        QVERIFY(m_office.elements.all().size() >= 300);
        for (const DataElement &element : m_office.elements.all()) {
            QVERIFY2(!element.nameEn.isEmpty() && !element.source.isEmpty(), qPrintable(element.number));
            QVERIFY2(m_office.dictionaries.contains(QStringLiteral("dataType"), element.dataType),
                     qPrintable(element.number));
            bool number = true;
            if (!element.length.isEmpty())
                element.length.toInt(&number);
            QVERIFY2(number, qPrintable(element.number));
            const bool day = element.dataType == QLatin1String("D") || element.dataType == QLatin1String("T");
            QVERIFY2(!day || element.length.isEmpty(), qPrintable(element.number));
            QCOMPARE(m_office.elements.find(element.number), m_office.elements.named(element.name));
        }
    }

    void namesAndSynonymsAreFound()
    {
        const DataElement *identity = m_office.elements.named(QStringLiteral("公民身份号码"));
        QVERIFY(identity);
        QCOMPARE(identity->length, QStringLiteral("18"));
        QCOMPARE(m_office.elements.named(QStringLiteral("身份证 号码")), identity);
        QCOMPARE(m_office.elements.find(identity->number), identity);
        QVERIFY(!m_office.elements.named(QStringLiteral("没有的数据元")));
        QVERIFY(!m_office.elements.named(QString()));
        QVERIFY(!m_office.elements.find(QStringLiteral("SD9999")));
        QCOMPARE(m_office.elements.named(QStringLiteral("法定代表人(负责人)"))->name,
                 QStringLiteral("法定代表人姓名"));
    }

    void theBestSuggestionComesFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("best");
        QTest::newRow("its name") << QStringLiteral("出生日期") << QStringLiteral("出生日期");
        QTest::newRow("a synonym") << QStringLiteral("手机") << QStringLiteral("手机号码");
        QTest::newRow("whose it is") << QStringLiteral("经办科员姓名") << QStringLiteral("姓名");
        QTest::newRow("the longer end wins")
            << QStringLiteral("被保险人身份证号码") << QStringLiteral("公民身份号码");
        QTest::newRow("what was typed so far")
            << QStringLiteral("统一社会") << QStringLiteral("统一社会信用代码");
        QTest::newRow("its number") << QStringLiteral("sd0001") << QStringLiteral("姓名");
    }

    void theBestSuggestionComesFirst()
    {
        QFETCH(QString, text);
        QFETCH(QString, best);
        const auto suggested = m_office.elements.suggest(text, 5);
        QVERIFY(!suggested.isEmpty());
        QVERIFY(suggested.size() <= 5);
        QCOMPARE(suggested.first().name, best);
    }

    void nothingFitsNothing()
    {
        QVERIFY(m_office.elements.suggest(QString(), 5).isEmpty());
        QVERIFY(m_office.elements.suggest(QStringLiteral("龘靐"), 5).isEmpty());
    }

    void brokenListsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray("{") << "element.json";
        QTest::newRow("no list") << QByteArray("{}") << "element.json";
        QTest::newRow("no name") << QByteArray(R"({"elements": [{"number": "A1"}]})") << "element.value";
        QTest::newRow("a number twice")
            << QByteArray(R"({"elements": [{"number": "A1", "name": "甲"}, {"number": "A1", "name": "乙"}]})")
            << "element.number.reused";
        QTest::newRow("a name twice")
            << QByteArray(
                   R"({"elements": [{"number": "A1", "name": "甲"}, {"number": "A2", "name": "乙", "synonyms": ["甲 "]}]})")
            << "element.name.twice";
    }

    void brokenListsAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        const auto elements = DataElements::fromJson(json);
        QVERIFY(!elements.ok());
        QCOMPARE(elements.error().code, code);
        QVERIFY(!elements.error().message.isEmpty());
    }

    void anOfficeAdds()
    {
        const auto own = DataElements::fromJson(
            R"({"elements": [{"number": "SD0001", "name": "姓名", "synonyms": ["大名"]},
            {"number": "MZ0001", "name": "社区编码", "type": "C", "length": "12"}]})");
        const auto extended = m_office.elements.extendedBy(own.value());
        QVERIFY(extended.ok());
        QCOMPARE(extended.value().named(QStringLiteral("大名"))->number, QStringLiteral("SD0001"));
        QCOMPARE(extended.value().named(QStringLiteral("大名"))->length, QStringLiteral("50"));
        QCOMPARE(extended.value().find(QStringLiteral("MZ0001"))->length, QStringLiteral("12"));
        QCOMPARE(extended.value().all().size(), m_office.elements.all().size() + 1);
        const auto other = DataElements::fromJson(R"({"elements": [{"number": "SD0001", "name": "别的"}]})");
        QCOMPARE(m_office.elements.extendedBy(other.value()).error().code,
                 QStringLiteral("element.number.reused"));
        const auto clash =
            DataElements::fromJson(R"({"elements": [{"number": "MZ0002", "name": "身份证号"}]})");
        QCOMPARE(m_office.elements.extendedBy(clash.value()).error().code,
                 QStringLiteral("element.name.twice"));
    }

    void likeness()
    {
        QCOMPARE(bigramLikeness(QStringLiteral("婚姻登记"), QStringLiteral("婚姻登记")), 1.0);
        QCOMPARE(bigramLikeness(QStringLiteral("婚姻"), QStringLiteral("房产")), 0.0);
        QCOMPARE(bigramLikeness(QStringLiteral("婚姻登记"), QStringLiteral("婚姻登录")), 2.0 * 2 / 6);
        QCOMPARE(bigramLikeness(QString(), QString()), 1.0);
        QCOMPARE(bigramLikeness(QStringLiteral("甲"), QStringLiteral("乙")), 0.0);
    }

private:
    OfficeData m_office;
};

QTEST_GUILESS_MAIN(TestDataElement)
#include "tst_dataelement.moc"
