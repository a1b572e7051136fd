// Spreadsheets in and out: the real template, the round trip, and every kind of file that is none.
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "catalog/entryfields.h"
#include "catalogexport.h"
#include "catalogimport.h"
#include "officedata.h"
#include "xlsxreader.h"

using namespace sharedesk;

class TestCatalogExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_dictionaries = office.value().dictionaries;
    }

    void readsTheRealTemplate()
    {
        const QString path = QStringLiteral(SHAREDESK_SOURCE_DIR "/../shared/data/informationTemplate.xlsx");
        if (!QFile::exists(path))
            QSKIP("the real template is not here");
        const auto result = importCatalog(path, {}, m_dictionaries);
        QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message + result.error().detail));
        QCOMPARE(result.value().sheet, QStringLiteral("Sheet3"));
        QCOMPARE(result.value().rowsRead, 13);
        QCOMPARE(result.value().entries.size(), 2);
        const CatalogEntry &first = result.value().entries.at(0).entry;
        QCOMPARE(first.code, QStringLiteral("3070220400053/000002"));
        QCOMPARE(first.provider, QStringLiteral("珠海市文化体育旅游局"));
        QCOMPARE(first.office, QStringLiteral("旅游市场监管科"));
        QCOMPARE(first.formatClass, QStringLiteral("other"));
        QCOMPARE(first.sharingType, QStringLiteral("unconditional"));
        QCOMPARE(first.sharingModeClass, QStringLiteral("platform"));
        QCOMPARE(first.updateFrequency, QStringLiteral("irregular"));
        QCOMPARE(first.managementMode, QStringLiteral("manual"));
        QCOMPARE(first.coverage, QStringLiteral("21地市"));
        QCOMPARE(first.items.size(), 1);
        QCOMPARE(first.items.first().length, QStringLiteral("8000"));
        const CatalogEntry &second = result.value().entries.at(1).entry;
        QCOMPARE(second.items.size(), 12);
        QCOMPARE(second.items.first().element, QStringLiteral("10127"));
        QCOMPARE(second.openToPublic, QStringLiteral("yes"));
    }

    void theRoundTripKeepsEverything()
    {
        QVector<CatalogEntry> entries;
        for (int n = 0; n < 3; ++n) {
            CatalogEntry entry;
            for (const EntryField &field : entryFields())
                entry.*field.text = QStringLiteral("%1-%2").arg(field.key).arg(n);
            entry.name = QStringLiteral("=SUM(A1) 资源%1").arg(n); // a name that a spreadsheet could take for a formula
            entry.classification = QStringLiteral("307022");
            entry.formatClass = QStringLiteral("database");
            entry.formatType = QStringLiteral("dm");
            entry.sharingType = QStringLiteral("conditional");
            entry.sharingModeClass = QStringLiteral("platform");
            entry.sharingModeType = QStringLiteral("interface");
            entry.openToPublic = QStringLiteral("no");
            entry.updateFrequency = QStringLiteral("monthly");
            entry.dataLevel = QStringLiteral("general2");
            entry.personalInformation = QStringLiteral("sensitive");
            entry.managementMode = QStringLiteral("computer");
            entry.relatedCodes = {QStringLiteral("307/1"), QStringLiteral("307/2")};
            entry.impactAssessment = {QStringLiteral("赵六"), QDate(2026, 9, 1), QStringLiteral("低风险")};
            entry.secrecyReview = {QStringLiteral("钱七"), QDate(2026, 9, 2), QStringLiteral("不涉密")};
            for (int i = 0; i < n + 1; ++i) {
                DataItem item;
                for (const ItemField &field : itemFields())
                    item.*field.text = QStringLiteral("%1-%2").arg(field.key).arg(i);
                item.dataType = QStringLiteral("C");
                item.sharingType = QStringLiteral("conditional");
                item.openToPublic = QStringLiteral("no");
                item.personalInformation = QStringLiteral("personal");
                item.length = QStringLiteral("18");
                entry.items << item;
            }
            entries << entry;
        }
        const QString path = m_folder.filePath(QStringLiteral("往返.xlsx"));
        const auto written = exportCatalog(path, entries, m_dictionaries);
        QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().detail));
        const auto result = importCatalog(path, {}, m_dictionaries);
        QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message + result.error().detail));
        QCOMPARE(result.value().entries.size(), entries.size());
        for (int n = 0; n < entries.size(); ++n) {
            CatalogEntry read = result.value().entries.at(n).entry;
            QVERIFY2(result.value().entries.at(n).problems.isEmpty(), "a value of the dictionary was not recognised");
            read.id.clear();
            for (DataItem &item : read.items)
                item.id.clear();
            QCOMPARE(toJson(read), toJson(entries.at(n)));
        }
    }

    void reportsTheCellThatIsWrong()
    {
        CatalogEntry entry;
        entry.name = QStringLiteral("资源");
        entry.summary = QStringLiteral("摘要");
        entry.sharingType = QStringLiteral("也许共享");
        const QString path = m_folder.filePath(QStringLiteral("cell.xlsx"));
        QVERIFY(exportCatalog(path, {entry}, m_dictionaries).ok());
        const auto result = importCatalog(path, {}, m_dictionaries);
        QVERIFY(result.ok());
        QCOMPARE(result.value().entries.first().problems.size(), 1);
        const ImportProblem &problem = result.value().entries.first().problems.first();
        QCOMPARE(problem.row, 3);
        QCOMPARE(problem.field, QStringLiteral("sharingType"));
        QCOMPARE(problem.text, QStringLiteral("也许共享"));
        QCOMPARE(result.value().entries.first().entry.sharingType, QStringLiteral("也许共享"));
    }

    void aMissingFileAndAnUnwritablePlaceAreNamed()
    {
        QCOMPARE(importCatalog(QStringLiteral("/nowhere/a.xlsx"), {}, m_dictionaries).error().code, QStringLiteral("file.missing"));
        QCOMPARE(exportCatalog(QStringLiteral("/proc/nothing/a.xlsx"), {}, m_dictionaries).error().code, QStringLiteral("export.write"));
    }

    void damageNeverCrashesNorHangs()
    {
        CatalogEntry entry;
        entry.name = QStringLiteral("资源");
        entry.summary = QStringLiteral("摘要");
        const QString path = m_folder.filePath(QStringLiteral("whole.xlsx"));
        QVERIFY(exportCatalog(path, QVector<CatalogEntry>(20, entry), m_dictionaries).ok());
        QFile whole(path);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray content = whole.readAll();
        QRandomGenerator random(20261123);
        int refused = 0;
        const QString broken = m_folder.filePath(QStringLiteral("broken.xlsx"));
        for (int i = 0; i < 120; ++i) {
            QByteArray mutant = content;
            if (i % 2 == 0) {
                mutant.truncate(random.bounded(int(content.size())));
            } else {
                for (int k = 0; k < 8; ++k)
                    mutant[random.bounded(int(mutant.size()))] = char(random.bounded(256));
            }
            QFile file(broken);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(mutant);
            file.close();
            refused += !importCatalog(broken, {}, m_dictionaries).ok();
        }
        QVERIFY(refused > 60);
    }

    void aHundredThousandRowsCanBeCancelled()
    {
        CatalogEntry entry;
        entry.summary = QStringLiteral("摘要");
        DataItem item;
        item.name = QStringLiteral("姓名");
        entry.items = QVector<DataItem>(10, item);
        QVector<CatalogEntry> entries;
        for (int i = 0; i < 10000; ++i) {
            entry.name = QStringLiteral("资源%1").arg(i);
            entries << entry;
        }
        const QString path = m_folder.filePath(QStringLiteral("large.xlsx"));
        QVERIFY(exportCatalog(path, entries, m_dictionaries).ok());
        int asked = 0;
        const auto cancelled = importCatalog(path, {}, m_dictionaries, [&](int done, int) { ++asked; return done < 2000; });
        QCOMPARE(cancelled.error().code, QStringLiteral("import.cancelled"));
        QVERIFY(asked <= 11);
        const auto all = importCatalog(path, {}, m_dictionaries);
        QCOMPARE(all.value().rowsRead, 100000);
        QCOMPARE(all.value().entries.size(), 10000);
    }

private:
    Dictionaries m_dictionaries;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCatalogExchange)
#include "tst_catalogexchange.moc"
