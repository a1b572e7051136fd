// What an import makes of cells that are not plain: faults at their entry and cell, merged areas, codes and dates as
// people write them, hidden rows and sheets; and dates alone.
#include <QTemporaryDir>
#include <QTest>

#include "catalogexport.h"
#include "catalogimport.h"
#include "datetext.h"
#include "officedata.h"
#include "rowintake.h"
#include "testworkbook.h"

using namespace sharedesk;
using Kind = TableFinding::Kind;

class TestRowIntake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_dictionaries = office.value().dictionaries;
    }

    void datesAreReadAsPeopleWriteThem_data();
    void datesAreReadAsPeopleWriteThem();
    void serialsAreDatesOfThisCentury();
    void faultsStandAtTheirEntry();
    void aNameWithoutValueStartsAnEntryOfItsOwn();
    void aRowOfFaultsBelongsToNoEntry();
    void faultsOfUnknownColumnsAreNoMatter();
    void errorsThatWereSavedAsTextAreFaults();
    void mergedAreasGiveEachRowTheirValue();
    void codesAndDatesAreMadeOrdinary();
    void hiddenRowsAndFormulasAreNoted();
    void aSheetInSightGoesFirst();
    void ownExportsHaveNoNotes();

private:
    using Row = QVector<QByteArray>;
    static QByteArray head()
    {
        return TestWorkbook::row(1, {"信息资源代码", "信息资源名称", "信息资源提供方", "信息资源摘要", "共享类型", "保密审查日期", "信息项名称", "数据长度", "谁的列"});
    }
    Result<ImportResult> import(const TestWorkbook &book, const ImportOptions &options = {})
    {
        const QString path = m_folder.filePath(QStringLiteral("book.xlsx"));
        return book.save(path) ? importCatalog(path, options, m_dictionaries) : Result<ImportResult>(Error{});
    }
    static TestWorkbook book(const QVector<Row> &rows, const QByteArray &after = {})
    {
        QByteArray xml = head();
        for (int i = 0; i < rows.size(); ++i)
            xml += TestWorkbook::row(i + 2, rows.at(i));
        TestWorkbook book;
        book.formats({"yyyy-mm-dd"}).sheet(QStringLiteral("目录"), xml, {}, after);
        return book;
    }
    static QStringList notes(const ImportResult &result)
    {
        QStringList all;
        for (const TableFinding &note : result.notes)
            all << QStringLiteral("%1 %2 %3").arg(int(note.kind)).arg(note.count).arg(note.place());
        return all;
    }
    static QString noted(Kind kind, int count, const char *place) { return QStringLiteral("%1 %2 %3").arg(int(kind)).arg(count).arg(QString::fromUtf8(place)); }

    Dictionaries m_dictionaries;
    QTemporaryDir m_folder;
};

void TestRowIntake::datesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const auto add = [](const char *text, const QDate &date) { QTest::newRow(text) << QString::fromUtf8(text) << date; };
    for (const char *text : {"2026-09-30", "2026-9-30", "2026/9/30", "2026.9.30", "20260930", "2026年9月30日", "2026年09月30日", "2026 年 9 月 30 日",
                             "２０２６－０９－３０", "２０２６年９月３０日", "二〇二六年九月三十日", "二零二六年九月三十日", "2026-09-30 00:00:00", "2026/9/30 8:05", "2026-09-30T10:00:00Z"})
        add(text, QDate(2026, 9, 30));
    add("二〇二六年十一月二十一日", QDate(2026, 11, 21));
    add("二〇一九年十月十日", QDate(2019, 10, 10));
    for (const char *text : {"2026年9月", "2026-09", "26-9-30", "2026-02-30", "2026-13-01", "9/30/2026", "20261301", "昨天", "", "46295", "12026-09-30", "2026-09-30-01"})
        add(text, QDate());
}

void TestRowIntake::datesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(dateFromText(text), date);
}

void TestRowIntake::serialsAreDatesOfThisCentury()
{
    QCOMPARE(dateFromSerial(QStringLiteral("46295"), false), QDate(2026, 9, 30));
    QCOMPARE(dateFromSerial(QStringLiteral("44833"), true), QDate(2026, 9, 30));
    QVERIFY(!dateFromSerial(QStringLiteral("30000"), false).isValid()); // 1982
    QVERIFY(!dateFromSerial(QStringLiteral("2026"), false).isValid());
}

void TestRowIntake::faultsStandAtTheirEntry()
{
    const auto result = import(book({{"1", "甲", "局", "摘要", "<c t=\"e\"><v>#REF!</v></c>"},
                                     {"2", "乙", "局", "<c ><f>A1</f></c>", "无条件共享"},
                                     {"<c ><v>123456789012345678</v></c>", "丙", "局", "摘要", "无条件共享"}}));
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().detail));
    const auto &entries = result.value().entries;
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(0).problems.size(), 1);
    QCOMPARE(entries.at(0).problems.first().cell(), QStringLiteral("E2"));
    QCOMPARE(entries.at(0).problems.first().field, QStringLiteral("sharingType"));
    QCOMPARE(entries.at(0).problems.first().columnName, QStringLiteral("共享类型"));
    QVERIFY(entries.at(0).entry.sharingType.isEmpty()); // and not "#REF!"
    QCOMPARE(entries.at(1).problems.size(), 1);
    QCOMPARE(entries.at(1).problems.first().cell(), QStringLiteral("D3"));
    QVERIFY(entries.at(1).entry.summary.isEmpty());
    QCOMPARE(entries.at(2).problems.size(), 1);
    QCOMPARE(entries.at(2).problems.first().cell(), QStringLiteral("A4"));
    QVERIFY(result.value().rowProblems.isEmpty());
}

void TestRowIntake::aNameWithoutValueStartsAnEntryOfItsOwn()
{
    const auto result = import(book({{"", "甲", "局", "摘要", "无条件共享", "", "姓名"},
                                     {"", "<c t=\"e\"><v>#N/A</v></c>", "局", "别的", "无条件共享", "", "住址"},
                                     {"", "<c ><f>B1</f></c>", "局", "又一", "无条件共享", "", "电话"}}));
    QVERIFY(result);
    const auto &entries = result.value().entries;
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(0).entry.items.size(), 1);
    QVERIFY(entries.at(0).problems.isEmpty());
    QCOMPARE(entries.at(1).entry.name, QStringLiteral("#N/A (B3)"));
    QCOMPARE(entries.at(1).problems.size(), 1);
    QCOMPARE(entries.at(2).entry.name, QStringLiteral("? (B4)"));
    QCOMPARE(entries.at(2).problems.first().cell(), QStringLiteral("B4"));
}

void TestRowIntake::aRowOfFaultsBelongsToNoEntry()
{
    const auto result = import(book({{"", "甲", "局", "摘要", "无条件共享"}, {"", "", "", "<c t=\"e\"><v>#NAME?</v></c>"}}));
    QVERIFY(result);
    QCOMPARE(result.value().entries.size(), 1);
    QCOMPARE(result.value().rowProblems.size(), 1);
    QCOMPARE(result.value().rowProblems.first().cell(), QStringLiteral("D3"));
}

void TestRowIntake::faultsOfUnknownColumnsAreNoMatter()
{
    const auto result = import(book({{"", "甲", "局", "摘要", "无条件共享", "", "", "", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"}}));
    QVERIFY(result);
    QVERIFY(result.value().entries.first().problems.isEmpty());
    QVERIFY2(result.value().notes.isEmpty(), qPrintable(notes(result.value()).join(QLatin1Char(' '))));
}

void TestRowIntake::errorsThatWereSavedAsTextAreFaults()
{
    QVERIFY(isErrorValue(QStringLiteral("#REF!")) && isErrorValue(QStringLiteral("Err:502")) && isErrorValue(QStringLiteral("#DIV/0!")));
    QVERIFY(!isErrorValue(QStringLiteral("#1 楼")) && !isErrorValue(QStringLiteral("REF!")) && !isErrorValue(QString()));
    const auto result = import(book({{"1", "甲", "局", "#VALUE!", "无条件共享"}}));
    QVERIFY(result);
    QCOMPARE(result.value().entries.first().problems.size(), 1);
    QCOMPARE(result.value().entries.first().problems.first().cell(), QStringLiteral("D2"));
}

void TestRowIntake::mergedAreasGiveEachRowTheirValue()
{
    const auto result = import(book({{"", "甲", "民政局", "摘要一", "无条件共享", "", "姓名", "20"},
                                     {"", "乙", "", "摘要二", "有条件共享", "", "住址", ""},
                                     {"", "丙", "", "摘要三", "不予共享", "", "电话", ""},
                                     {"", "丁", "", "摘要四", "不予共享", "", "邮箱", ""}},
                                    "<mergeCells><mergeCell ref=\"C2:C4\"/><mergeCell ref=\"H2:H3\"/><mergeCell ref=\"I2:I5\"/><mergeCell ref=\"A1:A1\"/></mergeCells>"));
    QVERIFY(result);
    const auto &entries = result.value().entries;
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries.at(1).entry.provider, QStringLiteral("民政局"));
    QCOMPARE(entries.at(2).entry.provider, QStringLiteral("民政局"));
    QVERIFY(entries.at(3).entry.provider.isEmpty());
    QCOMPARE(entries.at(1).entry.items.first().length, QStringLiteral("20"));
    QVERIFY(entries.at(2).entry.items.first().length.isEmpty());
    QCOMPARE(notes(result.value()), QStringList{noted(Kind::MergedCells, 2, "目录")});
}

void TestRowIntake::codesAndDatesAreMadeOrdinary()
{
    const auto result = import(book({{"３０７／０００００１", "甲（全）", "局", "摘要", "无条件共享", "２０２６年９月３０日", "姓名", "２０"},
                                     {"307/2", "乙", "局", "摘要", "无条件共享", "<c ><v>46295</v></c>", "姓名", "20"},
                                     {"307/3", "丙", "局", "摘要", "无条件共享", "<c s=\"1\"><v>46295</v></c>", "姓名", "20"},
                                     {"307/4", "丁", "局", "摘要", "无条件共享", "九月底", "姓名", "20"}}));
    QVERIFY(result);
    const auto &entries = result.value().entries;
    QCOMPARE(entries.at(0).entry.code, QStringLiteral("307/000001"));
    QCOMPARE(entries.at(0).entry.name, QStringLiteral("甲（全）")); // names keep their signs
    QCOMPARE(entries.at(0).entry.items.first().length, QStringLiteral("20"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(entries.at(i).entry.secrecyReview.on, QDate(2026, 9, 30));
    QVERIFY(entries.at(2).problems.isEmpty());
    QCOMPARE(entries.at(3).problems.size(), 1);
    QCOMPARE(entries.at(3).problems.first().cell(), QStringLiteral("F5"));
    QCOMPARE(notes(result.value()), (QStringList{noted(Kind::FullWidth, 1, "目录!A2"), noted(Kind::FullWidth, 1, "目录!F2"), noted(Kind::FullWidth, 1, "目录!H2"),
                                                 noted(Kind::DateNumber, 1, "目录!F3")}));
}

void TestRowIntake::hiddenRowsAndFormulasAreNoted()
{
    QByteArray xml = head() + TestWorkbook::row(2, {"1", "甲", "局", "<c t=\"str\"><f>B2</f><v>甲的</v></c>", "无条件共享"}, "hidden=\"1\"");
    TestWorkbook hidden;
    hidden.sheet(QStringLiteral("目录"), xml);
    const auto result = import(hidden);
    QVERIFY(result);
    QCOMPARE(result.value().entries.first().entry.summary, QStringLiteral("甲的"));
    QVERIFY(result.value().entries.first().problems.isEmpty());
    QCOMPARE(notes(result.value()), (QStringList{noted(Kind::Formulas, 1, "目录!D2"), noted(Kind::HiddenRows, 1, "目录!2:2")}));
    for (const TableFinding &note : result.value().notes)
        QVERIFY(!note.message().isEmpty());
}

void TestRowIntake::aSheetInSightGoesFirst()
{
    TestWorkbook both;
    QByteArray many = head();
    for (int i = 2; i < 20; ++i)
        many += TestWorkbook::row(i, {"", "旧" + QByteArray::number(i), "局", "摘要", "无条件共享"});
    both.sheet(QStringLiteral("旧"), many, {}, {}, QStringLiteral("hidden"));
    both.sheet(QStringLiteral("新"), head() + TestWorkbook::row(2, {"", "新", "局", "摘要", "无条件共享"}));
    auto result = import(both);
    QVERIFY(result);
    QCOMPARE(result.value().sheet, QStringLiteral("新"));
    QCOMPARE(notes(result.value()), QStringList{noted(Kind::HiddenSheet, 1, "旧")});
    ImportOptions options;
    options.sheet = QStringLiteral("旧");
    result = import(both, options);
    QVERIFY(result);
    QCOMPARE(result.value().entries.size(), 18);
    QCOMPARE(notes(result.value()), QStringList{noted(Kind::HiddenSheetRead, 1, "旧")});
}

void TestRowIntake::ownExportsHaveNoNotes()
{
    CatalogEntry entry;
    entry.name = QStringLiteral("资源");
    entry.summary = QStringLiteral("摘要");
    entry.sharingType = QStringLiteral("unconditional");
    const QString path = m_folder.filePath(QStringLiteral("own.xlsx"));
    QVERIFY(exportCatalog(path, {entry}, m_dictionaries).ok());
    const auto result = importCatalog(path, {}, m_dictionaries);
    QVERIFY(result);
    QVERIFY2(result.value().notes.isEmpty(), qPrintable(notes(result.value()).join(QLatin1Char(' '))));
}

QTEST_GUILESS_MAIN(TestRowIntake)
#include "tst_rowintake.moc"
