// Every kind of file that is no whole workbook, and every kind of cell that has no plain value: each is named at its
// place, and nothing crashes, hangs or fills the memory.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "filekind.h"
#include "tablereader.h"
#include "testworkbook.h"

using namespace sharedesk;
using Kind = TableFinding::Kind;

namespace {

QByteArray utf16(const char *text)
{
    const QString string = QString::fromLatin1(text);
    return QByteArray(reinterpret_cast<const char *>(string.utf16()), string.size() * 2);
}

// An OLE2 container whose directory stands where its header says, behind other sectors.
QByteArray ole(const char *stream)
{
    QByteArray bytes(512 + 300 * 512, '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[30] = 9;                                 // sectors of 512 bytes
    bytes.replace(48, 4, QByteArray("\xC8\x00\x00\x00", 4)); // directory in sector 200
    const QByteArray name = utf16(stream);
    bytes.replace(512 + 200 * 512, name.size(), name);
    return bytes;
}

} // namespace

class TestBrokenWorkbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindsAreToldByContent_data();
    void kindsAreToldByContent();
    void placesThatAreNoFileAreNamed();
    void textUnderAWorkbooksNameIsRead();
    void packagesOfOtherKindsAreNamed();
    void aCutWorkbookIsNamed();
    void damagedPartsAreNamed_data();
    void damagedPartsAreNamed();
    void missingPartsAreNamed();
    void bombsAreRefused();
    void xmlThatExpandsOrNestsIsRefused_data();
    void xmlThatExpandsOrNestsIsRefused();
    void aMillionRowsAreReadInLittleMemory();
    void placesBeyondASheetAreRefused_data();
    void placesBeyondASheetAreRefused();
    void valuesComeAsText_data();
    void valuesComeAsText();
    void datesCountFrom1904WhenTheWorkbookSaysSo();
    void formulasAreReadAsSaved();
    void errorsStandAtTheirCell();
    void faultsAreListedUpToALimit();
    void hiddenThingsAreNamed();
    void mergedCellsAreFound();
    void macrosAreNotRun();
    void cellsAreNamedAsSpreadsheetsDo();

private:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    QString save(const TestWorkbook &workbook, int packing = 6)
    {
        const QString path = m_folder.filePath(QStringLiteral("book.xlsx"));
        QFile::remove(path);
        return workbook.save(path, packing) ? path : QString();
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    struct Read {
        std::optional<Error> error;
        QVector<QStringList> rows;
        QVector<TableFinding> findings;
    };
    static Read read(const QString &path, int sheet = 0)
    {
        Read result;
        auto reader = TableReader::open(path);
        if (!reader) {
            result.error = reader.error();
            return result;
        }
        const auto done = reader.value()->readRows(sheet, [&](int, const QVector<QString> &cells) { return result.rows << cells, true; });
        if (!done)
            result.error = done.error();
        result.findings = reader.value()->findings();
        return result;
    }
    static QVector<QByteArray> plain(std::initializer_list<const char *> cells) { return QVector<QByteArray>(cells.begin(), cells.end()); }
    static TestWorkbook plainBook()
    {
        QByteArray rows;
        for (int i = 1; i <= 200; ++i)
            rows += TestWorkbook::row(i, {"name " + QByteArray::number(i * 7919), "text " + QByteArray::number(i * 104729)});
        TestWorkbook book;
        book.sheet(QStringLiteral("目录"), rows);
        return book;
    }

    QTemporaryDir m_folder;
};

void TestBrokenWorkbook::kindsAreToldByContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const auto add = [](const char *name, const QByteArray &content, const char *code) { QTest::newRow(name) << content << QString::fromLatin1(code); };
    add("empty", {}, "file.empty");
    add("xls renamed", ole("Workbook"), "file.xls");
    add("xls of Excel 5", ole("Book"), "file.xls");
    add("password", ole("EncryptedPackage"), "file.password");
    add("doc", ole("WordDocument"), "file.office");
    add("xls without a container", QByteArray("\x09\x08\x10\x00\x00\x06\x05\x00", 8), "file.xls");
    add("web page", "\xEF\xBB\xBF\r\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", "file.html");
    add("table alone", "<table border=1><tr><td>x", "file.html");
    add("web archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related", "file.html");
    add("XML 2003", "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "file.xml");
    add("flat ODS", "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">", "file.ods");
    add("PDF", "%PDF-1.7\n", "file.pdf");
    add("picture", QByteArray("\x89PNG\r\n\x1A\n\0\0", 10), "file.picture");
    add("rar", "Rar!\x1A\x07", "file.archive");
    add("empty zip", QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'), "file.archive");
    add("rtf", "{\\rtf1\\ansi", "file.office");
    add("zip that breaks off", "PK\x03\x04 and nothing else", "file.cut");
    add("bytes", QByteArray("ab\0\x01\x02", 5), "file.other");
}

void TestBrokenWorkbook::kindsAreToldByContent()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    for (const char *name : {"file.xlsx", "file.csv", "file"}) {
        const QString path = write(QString::fromLatin1(name), content);
        const Read result = read(path);
        QVERIFY(result.error);
        QCOMPARE(result.error->code, code);
        QCOMPARE(result.error->detail, path);
        QVERIFY(result.error->message.size() > 20);
    }
}

void TestBrokenWorkbook::placesThatAreNoFileAreNamed()
{
    QCOMPARE(read(QStringLiteral("/nowhere/a.xlsx")).error->code, QStringLiteral("file.missing"));
    QCOMPARE(read(m_folder.path()).error->code, QStringLiteral("file.folder"));
    QCOMPARE(read(QStringLiteral("/dev/zero")).error->code, QStringLiteral("file.unreadable"));
}

void TestBrokenWorkbook::textUnderAWorkbooksNameIsRead()
{
    const Read text = read(write(QStringLiteral("export.xls"), "a\tb\n1\t2\n"));
    QVERIFY(!text.error);
    QCOMPARE(text.rows, (QVector<QStringList>{{"a", "b"}, {"1", "2"}}));
    QCOMPARE(text.findings.size(), 1);
    QCOMPARE(text.findings.first().kind, Kind::OtherName);
    QCOMPARE(text.findings.first().text, QStringLiteral("CSV"));
    const Read book = read(write(QStringLiteral("book.csv"), content(save(plainBook()))));
    QVERIFY(!book.error);
    QCOMPARE(book.findings.first().kind, Kind::OtherName);
    QVERIFY(read(save(plainBook())).findings.isEmpty());
}

void TestBrokenWorkbook::packagesOfOtherKindsAreNamed()
{
    TestWorkbook book;
    const auto code = [&] { return read(save(book, 0)).error.value_or(Error{}).code; };
    book.parts = {{QStringLiteral("word/document.xml"), "<w/>"}};
    QCOMPARE(code(), QStringLiteral("file.office"));
    book.parts = {{QStringLiteral("xl/workbook.bin"), "x"}};
    QCOMPARE(code(), QStringLiteral("file.xlsb"));
    const QByteArray ods = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    QCOMPARE(read(write(QStringLiteral("a.xlsx"), "PK\x03\x04" + QByteArray(26, ' ') + ods)).error->code, QStringLiteral("file.ods"));
    QCOMPARE(read(save(TestWorkbook())).error->code, QStringLiteral("xlsx.not"));
}

void TestBrokenWorkbook::aCutWorkbookIsNamed()
{
    const QByteArray whole = content(save(plainBook()));
    QVERIFY(whole.size() > 1000);
    for (const qsizetype size : {whole.size() - 30, whole.size() / 2, qsizetype(40)}) {
        const Read result = read(write(QStringLiteral("cut.xlsx"), whole.left(size)));
        QVERIFY(result.error);
        QCOMPARE(result.error->code, QStringLiteral("file.cut"));
    }
}

void TestBrokenWorkbook::damagedPartsAreNamed_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("named");
    QTest::newRow("sheet") << "xl/worksheets/sheet1.xml" << "目录";
    QTest::newRow("workbook") << "xl/workbook.xml" << "xl/workbook.xml";
    QTest::newRow("relations") << "xl/_rels/workbook.xml.rels" << "xl/_rels/workbook.xml.rels";
}

void TestBrokenWorkbook::damagedPartsAreNamed()
{
    QFETCH(QString, part);
    QFETCH(QString, named);
    // A wrong checksum: the part is whole by its size, a letter of a text is another one.
    QByteArray package = content(save(plainBook(), 0));
    auto [at, size] = packedBytes(package, part.toUtf8());
    QVERIFY(at > 0 && size > 0);
    const qsizetype letter = package.indexOf("2006", at);
    QVERIFY(letter < at + size);
    package[letter] = '3';
    Read result = read(write(QStringLiteral("crc.xlsx"), package));
    QVERIFY(result.error);
    QCOMPARE(result.error->code, QStringLiteral("xlsx.damaged"));
    QVERIFY2(result.error->message.contains(named), qPrintable(result.error->message));
    QVERIFY2(result.error->detail.contains(QLatin1String("CRC")), qPrintable(result.error->detail));
    // Bytes that cannot be unpacked.
    package = content(save(plainBook()));
    std::tie(at, size) = packedBytes(package, part.toUtf8());
    package.replace(at + size / 2, size / 4, QByteArray(size / 4, '\xFF'));
    result = read(write(QStringLiteral("inflate.xlsx"), package));
    QVERIFY(result.error);
    QCOMPARE(result.error->code, QStringLiteral("xlsx.damaged"));
    QVERIFY2(result.error->message.contains(named), qPrintable(result.error->message));
    if (part.contains(QLatin1String("sheet1")))
        QVERIFY2(!result.rows.isEmpty() && result.error->message.contains(QString::number(result.rows.size())), qPrintable(result.error->message));
}

void TestBrokenWorkbook::missingPartsAreNamed()
{
    TestWorkbook book = plainBook();
    book.parts.insert(QStringLiteral("xl/_rels/workbook.xml.rels"),
                      "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/gone.xml\"/></Relationships>");
    Read result = read(save(book));
    QCOMPARE(result.error.value_or(Error{}).code, QStringLiteral("xlsx.damaged"));
    QVERIFY(result.error->message.contains(QLatin1String("xl/worksheets/gone.xml")));
    // A text that the sheet names and the list of texts has not, at its cell.
    TestWorkbook strings;
    strings.strings({"<t>one</t>"}).sheet(QStringLiteral("表"), TestWorkbook::row(3, {"<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>7</v></c>"}));
    result = read(save(strings));
    QCOMPARE(result.error.value_or(Error{}).code, QStringLiteral("xlsx.damaged"));
    QVERIFY2(result.error->message.contains(QLatin1String("B3")) && result.error->message.contains(QStringLiteral("表")), qPrintable(result.error->message));
}

void TestBrokenWorkbook::bombsAreRefused()
{
    TestWorkbook ratio;
    ratio.sheet(QStringLiteral("A"), QByteArray(40 << 20, ' '));
    Read result = read(save(ratio, 9));
    QCOMPARE(result.error.value_or(Error{}).code, QStringLiteral("xlsx.large"));
    QVERIFY(result.error->message.contains(QLatin1Char('A')));
    // A package that states less than it unpacks to.
    QByteArray package = content(save(plainBook(), 6));
    qsizetype at = package.indexOf("PK\x01\x02");
    while (package.mid(at + 46, 24) != "xl/worksheets/sheet1.xml")
        at = package.indexOf("PK\x01\x02", at + 4);
    package.replace(at + 24, 4, QByteArray("\x64\x00\x00\x00", 4));
    result = read(write(QStringLiteral("stated.xlsx"), package));
    QVERIFY(result.error);
    QCOMPARE(result.error->code.left(5), QStringLiteral("xlsx."));
    // More parts than any workbook has.
    TestWorkbook parts = plainBook();
    for (int i = 0; i < 21'000; ++i)
        parts.parts.insert(QStringLiteral("p/%1").arg(i), {});
    QCOMPARE(read(save(parts, 0)).error.value_or(Error{}).code, QStringLiteral("xlsx.large"));
}

void TestBrokenWorkbook::xmlThatExpandsOrNestsIsRefused_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData>&b;</sheetData></worksheet>");
    QTest::newRow("outside file") << QByteArray("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>&a;</sheetData></worksheet>");
    QTest::newRow("depth") << "<worksheet><sheetData>" + QByteArray("<a>").repeated(200'000);
    QTest::newRow("depth in a text") << "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + QByteArray("<t>").repeated(200'000);
    QTest::newRow("tag without end") << "<worksheet><sheetData><row r=\"" + QByteArray(3 << 20, '1');
    QTest::newRow("text without end") << "<worksheet><sheetData><row><c t=\"str\"><v>" + QByteArray(3 << 20, '1');
    QTest::newRow("breaks off") << QByteArray("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    QTest::newRow("no XML") << QByteArray("name,code");
    QTest::newRow("empty") << QByteArray();
}

void TestBrokenWorkbook::xmlThatExpandsOrNestsIsRefused()
{
    QFETCH(QByteArray, xml);
    TestWorkbook book;
    book.sheet(QStringLiteral("目录"), {});
    book.parts.insert(QStringLiteral("xl/worksheets/sheet1.xml"), xml);
    const Read result = read(save(book));
    QVERIFY(result.error);
    QCOMPARE(result.error->code, QStringLiteral("xlsx.damaged"));
    QVERIFY2(result.error->message.contains(QStringLiteral("目录")), qPrintable(result.error->message));
}

void TestBrokenWorkbook::aMillionRowsAreReadInLittleMemory()
{
    QByteArray rows;
    for (int i = 1; i <= 1'048'576; ++i)
        rows += "<row r=\"" + QByteArray::number(i) + "\"><c><v>" + QByteArray::number(i % 977) + "</v></c></row>";
    TestWorkbook book;
    book.sheet(QStringLiteral("A"), rows);
    const QString path = save(book, 1);
    auto reader = TableReader::open(path);
    QVERIFY(reader);
    int last = 0;
    const auto done = reader.value()->readRows(0, [&](int row, const QVector<QString> &) { return last = row, true; });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(last, 1'048'576);
}

void TestBrokenWorkbook::placesBeyondASheetAreRefused_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("named");
    QTest::newRow("row") << QByteArray("<row r=\"1048577\"><c><v>1</v></c></row>") << "1048577";
    QTest::newRow("column") << QByteArray("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>") << "XFE2";
    QTest::newRow("no reference") << QByteArray("<row r=\"2\"><c r=\"22\"><v>1</v></c></row>") << "22";
}

void TestBrokenWorkbook::placesBeyondASheetAreRefused()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, named);
    TestWorkbook book;
    book.sheet(QStringLiteral("目录"), TestWorkbook::row(1, {"a"}) + row);
    const Read result = read(save(book));
    QVERIFY(result.error);
    QVERIFY2((result.error->message + result.error->detail).contains(named), qPrintable(result.error->message));
}

void TestBrokenWorkbook::valuesComeAsText_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const char *cell, const QString &text) { QTest::newRow(name) << QByteArray(cell) << text; };
    add("whole number", "<c s=\"0\"><v>12.0</v></c>", "12");
    add("exponent", "<c s=\"0\"><v>1.2E3</v></c>", "1200");
    add("fraction", "<c s=\"0\"><v>2.2999999999999998</v></c>", "2.3");
    add("date", "<c s=\"1\"><v>46295</v></c>", "2026-09-30");
    add("date and time", "<c s=\"1\"><v>46295.5</v></c>", "2026-09-30 12:00:00");
    add("first day", "<c s=\"1\"><v>1</v></c>", "1900-01-01");
    add("day that never was", "<c s=\"1\"><v>60</v></c>", "1900-02-29");
    add("day after it", "<c s=\"1\"><v>61</v></c>", "1900-03-01");
    add("Chinese date", "<c s=\"2\"><v>46295</v></c>", "2026-09-30");
    add("time", "<c s=\"3\"><v>0.75</v></c>", "18:00:00");
    add("no date: letters in quotes", "<c s=\"4\"><v>46295</v></c>", "46295");
    add("no date: general", "<c s=\"5\"><v>46295</v></c>", "46295");
    add("true", "<c t=\"b\"><v>1</v></c>", "TRUE");
    add("ISO date", "<c t=\"d\"><v>2026-09-30T00:00:00</v></c>", "2026-09-30");
    add("shared", "<c t=\"s\"><v>0</v></c>", "plain");
    add("rich, without its phonetic guide", "<c t=\"s\"><v>1</v></c>", QString::fromUtf8("目录 名"));
    add("escaped", "<c t=\"s\"><v>2</v></c>", "a\nb_x0041_");
    add("inline rich", "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab");
    add("style that is not there", "<c s=\"99\"><v>46295</v></c>", "46295");
}

void TestBrokenWorkbook::valuesComeAsText()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    TestWorkbook book;
    book.strings({"<t>plain</t>", "<r><t>目录</t></r><r><t xml:space=\"preserve\"> 名</t></r><rPh sb=\"0\" eb=\"1\"><t>mulu</t></rPh>", "<t>a_x000A_b_x005F_x0041_</t>"});
    book.formats({"yyyy\\-mm\\-dd", "[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "h:mm", "0&quot; days&quot;", "General&quot;d&quot;"});
    book.sheet(QStringLiteral("表"), TestWorkbook::row(1, {cell}));
    const Read result = read(save(book));
    QVERIFY2(!result.error, result.error ? qPrintable(result.error->detail) : "");
    QCOMPARE(result.rows.value(0).value(0), text);
    QVERIFY(result.findings.isEmpty());
}

void TestBrokenWorkbook::datesCountFrom1904WhenTheWorkbookSaysSo()
{
    TestWorkbook book;
    book.properties = QStringLiteral("date1904=\"1\"");
    book.formats({"yyyy-mm-dd"}).sheet(QStringLiteral("表"), TestWorkbook::row(1, {"<c s=\"1\"><v>0</v></c>", "<c s=\"1\"><v>44833</v></c>"}));
    QCOMPARE(read(save(book)).rows.value(0), (QStringList{"1904-01-01", "2026-09-30"}));
}

void TestBrokenWorkbook::formulasAreReadAsSaved()
{
    TestWorkbook book;
    book.sheet(QStringLiteral("表"), TestWorkbook::row(1, plain({"<c ><f>1+1</f><v>2</v></c>", "<c t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c>"}))
                                        + TestWorkbook::row(2, plain({"<c ><f>1+2</f><v>3</v></c>", "<c ><f>NOW()</f></c>"})));
    const Read result = read(save(book));
    QCOMPARE(result.rows, (QVector<QStringList>{{"2", "2x"}, {"3", ""}}));
    QCOMPARE(result.findings.size(), 3);
    QCOMPARE(result.findings.at(0).kind, Kind::Formulas);
    QCOMPARE(result.findings.at(0).place(), QStringLiteral("表!A1:A2"));
    QCOMPARE(result.findings.at(0).count, 2);
    QCOMPARE(result.findings.at(1).place(), QStringLiteral("表!B1:B2"));
    QCOMPARE(result.findings.at(2).kind, Kind::FormulaWithoutValue);
    QCOMPARE(result.findings.at(2).place(), QStringLiteral("表!B2"));
    QVERIFY(result.findings.at(2).isFault() && !result.findings.at(0).isFault());
}

void TestBrokenWorkbook::errorsStandAtTheirCell()
{
    TestWorkbook book;
    book.sheet(QStringLiteral("表"), TestWorkbook::row(12, plain({"", "<c t=\"e\"><v>#REF!</v></c>", "<c ><v>123456789012345678</v></c>"})));
    const Read result = read(save(book));
    QCOMPARE(result.rows.value(0), (QStringList{"", "#REF!", "123456789012345680"}));
    QCOMPARE(result.findings.size(), 2);
    QCOMPARE(result.findings.at(0).kind, Kind::ErrorValue);
    QCOMPARE(result.findings.at(0).place(), QStringLiteral("表!B12"));
    QVERIFY(result.findings.at(0).message().contains(QLatin1String("#REF!")));
    QCOMPARE(result.findings.at(1).kind, Kind::LostDigits);
    QCOMPARE(result.findings.at(1).place(), QStringLiteral("表!C12"));
}

void TestBrokenWorkbook::faultsAreListedUpToALimit()
{
    QByteArray rows;
    for (int i = 1; i <= 3000; ++i)
        rows += TestWorkbook::row(i, {"<c t=\"e\"><v>#N/A</v></c>"});
    TestWorkbook book;
    book.sheet(QStringLiteral("表"), rows);
    const Read result = read(save(book));
    QCOMPARE(result.findings.size(), 1001);
    QCOMPARE(result.findings.last().kind, Kind::MoreFaults);
    QCOMPARE(result.findings.last().count, 2000);
}

void TestBrokenWorkbook::hiddenThingsAreNamed()
{
    TestWorkbook book;
    book.sheet(QStringLiteral("见"), TestWorkbook::row(1, {"a"}) + TestWorkbook::row(2, {"b"}, "hidden=\"1\"") + TestWorkbook::row(3, {"c"}, "hidden=\"true\"")
                                        + TestWorkbook::row(4, {}, "hidden=\"1\""),
               "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>");
    book.sheet(QStringLiteral("隐"), TestWorkbook::row(1, {"a"}), {}, {}, QStringLiteral("veryHidden"));
    const QString path = save(book);
    const Read result = read(path);
    QCOMPARE(result.rows.size(), 4);
    QCOMPARE(result.findings.size(), 2);
    QCOMPARE(result.findings.at(0).kind, Kind::HiddenColumns);
    QCOMPARE(result.findings.at(0).place(), QStringLiteral("见!B:C"));
    QCOMPARE(result.findings.at(1).kind, Kind::HiddenRows);
    QCOMPARE(result.findings.at(1).place(), QStringLiteral("见!2:3"));
    QCOMPARE(result.findings.at(1).count, 2);
    const auto reader = TableReader::open(path);
    QVERIFY(!reader.value()->isHidden(0) && reader.value()->isHidden(1));
}

void TestBrokenWorkbook::mergedCellsAreFound()
{
    QByteArray merged;
    for (int i = 0; i < 20'000; ++i) // over several pieces of the stream
        merged += "<mergeCell ref=\"A" + QByteArray::number(i * 2 + 1) + ":B" + QByteArray::number(i * 2 + 2) + "\"/>";
    TestWorkbook book;
    book.sheet(QStringLiteral("表"), TestWorkbook::row(1, {"mergeCell ref=\"C1:C9\""}), {}, "<mergeCells>" + merged + "</mergeCells>");
    auto reader = TableReader::open(save(book));
    const auto areas = reader.value()->mergedCells(0);
    QVERIFY(areas);
    QCOMPARE(areas.value().size(), 20'000);
    for (int i = 0; i < 20'000; ++i) {
        const CellRange &area = areas.value().at(i);
        QCOMPARE(std::tuple(area.row, area.column, area.lastRow, area.lastColumn), std::tuple(i * 2 + 1, 0, i * 2 + 2, 1));
    }
}

void TestBrokenWorkbook::macrosAreNotRun()
{
    TestWorkbook book = plainBook();
    book.parts.insert(QStringLiteral("xl/vbaProject.bin"), "macros");
    const Read result = read(save(book));
    QVERIFY(!result.error);
    QCOMPARE(result.rows.size(), 200);
    QCOMPARE(result.findings.size(), 1);
    QCOMPARE(result.findings.first().kind, Kind::Macros);
    QVERIFY(result.findings.first().place().isEmpty());
}

void TestBrokenWorkbook::cellsAreNamedAsSpreadsheetsDo()
{
    QCOMPARE(cellName(12, 1), QStringLiteral("B12"));
    QCOMPARE(columnName(0), QStringLiteral("A"));
    QCOMPARE(columnName(25), QStringLiteral("Z"));
    QCOMPARE(columnName(26), QStringLiteral("AA"));
    QCOMPARE(columnName(16383), QStringLiteral("XFD"));
}

QTEST_GUILESS_MAIN(TestBrokenWorkbook)
#include "tst_brokenworkbook.moc"
