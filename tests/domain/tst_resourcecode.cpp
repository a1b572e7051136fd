// The structure of a resource's code, and what a classification means.
#include <QTest>

#include "catalog/linkedchoices.h"
#include "catalog/resourcecode.h"
#include "officedata.h"

using namespace sharedesk;

class ResourceCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office);
        m_office = office.value();
    }

    void structureIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("classification");
        QTest::addColumn<QString>("sequence");
        QTest::newRow("of a real catalog") << "3070220400053/000002" << "3070220400053" << "000002";
        QTest::newRow("shortest") << "101/1" << "101" << "1";
        QTest::newRow("blanks around") << " 101/1 " << "101" << "1";
        QTest::newRow("no sequence") << "3070220400053" << QString() << QString();
        QTest::newRow("no such class") << "9070220400053/1" << QString() << QString();
        QTest::newRow("too short") << "30/1" << QString() << QString();
        QTest::newRow("two codes") << "307022/1,307022/2" << QString() << QString();
        QTest::newRow("nothing") << "" << QString() << QString();
    }
    void structureIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, classification);
        QFETCH(QString, sequence);
        const auto code = resourceCodeFrom(text);
        QCOMPARE(code.has_value(), !classification.isEmpty());
        if (!code)
            return;
        QCOMPARE(code->classification, classification);
        QCOMPARE(code->sequence, sequence);
        QCOMPARE(resourceCodeFrom(code->text()), code);
    }
    void pathGoesFromClassToDetail()
    {
        QCOMPARE(classificationPath("3070220400053"), (QStringList{"3", "307", "307022", "3070220400053"}));
        QCOMPARE(classificationPath("307022"), (QStringList{"3", "307", "307022"}));
        QCOMPARE(classificationPath("30"), (QStringList{"3", "30"}));
        QCOMPARE(classificationPath(""), QStringList());
    }
    void meaningNamesWhatIsKnown()
    {
        QCOMPARE(classificationText("203", m_office.dictionaries, "zh"), QString("2 主题信息资源 › 203 社会保障"));
        QCOMPARE(classificationText("2030001", m_office.dictionaries, "zh"), QString("2 主题信息资源 › 203 社会保障"));
        QCOMPARE(classificationText("999", m_office.dictionaries, "zh"), QString());
    }
    void everyItemOfTheClassificationHasItsClass()
    {
        int items = 0;
        for (const DictionaryValue &value : m_office.dictionaries.values("classification")) {
            const QStringList path = classificationPath(value.code);
            QVERIFY2(path.size() == 1 || value.parent == path.at(path.size() - 2), qPrintable(value.code));
            items += path.size() > 1 ? 1 : 0;
        }
        QVERIFY(items >= 25);
    }
    // Every class of a format leaves at least one way to share it, and only ways that pass the check of the rules.
    void modesThatFitAFormatPassTheRules()
    {
        for (const DictionaryValue &format : m_office.dictionaries.values("formatClass")) {
            CatalogEntry entry;
            entry.formatClass = format.code;
            entry.sharingModeClass = "platform";
            const auto modes = fittingChoices("sharingModeType", entry, m_office.dictionaries, m_office.lintRules);
            QVERIFY2(!modes.isEmpty(), qPrintable(format.code));
            for (const DictionaryValue &mode : modes) {
                entry.sharingModeType = mode.code;
                for (const Finding &finding : lint(entry, m_office.lintRules, {m_office.dictionaries, {}}))
                    QVERIFY2(finding.field != "sharingModeType", qPrintable(format.code + ' ' + mode.code));
            }
        }
        QVERIFY(fittingChoices("sharingModeType", {}, m_office.dictionaries, m_office.lintRules).isEmpty());
        QVERIFY(fittingChoices("name", {}, m_office.dictionaries, m_office.lintRules).isEmpty());
        QVERIFY(!fittingChoices("sharingType", {}, m_office.dictionaries, m_office.lintRules).isEmpty());
    }

private:
    OfficeData m_office;
};

QTEST_GUILESS_MAIN(ResourceCodeTest)
#include "tst_resourcecode.moc"
