#include "readertargets.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "datetext.h"
#include "rowintake.h"
#include "tablereader.h"
#include "testworkbook.h"
#include "xlsxsheet.h"
#include "xlsxvalue.h"

namespace sharedesk::fuzz {

namespace {

// One file for a process: fuzzing writes it thousands of times.
QString scratchFile(const char *suffix)
{
    return QDir::temp().filePath(QStringLiteral("sharedesk-fuzz-%1.%2").arg(QCoreApplication::applicationPid()).arg(QLatin1String(suffix)));
}

void readFile(const QByteArray &bytes, const char *suffix)
{
    const QString path = scratchFile(suffix);
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the scratch file cannot be written");
    }
    auto reader = TableReader::open(path);
    if (reader) {
        const int sheets = int(qMin(reader.value()->sheetNames().size(), qsizetype(3)));
        for (int sheet = 0; sheet < sheets; ++sheet) {
            const QHash<int, QString> fields{{0, QStringLiteral("code")}, {1, QStringLiteral("name")}, {2, QStringLiteral("secrecyReview.on")}};
            RowIntake intake(*reader.value(), sheet, 2, fields);
            const auto read = intake.read([](int, const QVector<QString> &, const QVector<TableFinding> &) { return true; });
            if (!read && read.error().message.isEmpty())
                qFatal("a refusal without a message");
            for (const TableFinding &note : intake.notes()) {
                if (note.message().isEmpty())
                    qFatal("a note without a message");
            }
        }
    } else if (reader.error().message.isEmpty()) {
        qFatal("a refusal without a message");
    }
    QFile::remove(path);
}

void package(const QByteArray &bytes)
{
    readFile(bytes, "xlsx");
}

// The sheet of a whole package: damage at this level passes the checksums.
void packedSheet(const QByteArray &bytes)
{
    TestWorkbook book;
    book.strings({"<t>one</t>"}).formats({"yyyy-mm-dd"}).sheet(QStringLiteral("A"), {});
    book.parts.insert(QStringLiteral("xl/worksheets/sheet1.xml"), bytes);
    const QString path = scratchFile("zip");
    if (!book.save(path, 1))
        qFatal("the scratch file cannot be written");
    QFile file(path);
    const QByteArray all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    file.remove();
    readFile(all, "xlsx");
}

void csv(const QByteArray &bytes)
{
    readFile(bytes, "csv");
}

void sheet(const QByteArray &bytes)
{
    XlsxContext context;
    context.sharedStrings = {QStringLiteral("one"), QStringLiteral("two")};
    context.styles = {NumberStyle::Plain, NumberStyle::Date, NumberStyle::Time};
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QVector<TableFinding> findings;
    XlsxPlace place;
    int before = 0;
    readSheetXml(buffer, context, [&](int row, const QVector<QString> &cells) {
        if (row <= before || row > 1048576 || cells.size() > 16384)
            qFatal("row %d of %d cells after row %d", row, int(cells.size()), before);
        before = row;
        for (const QString &cell : cells)
            dateFromText(cell);
        return true;
    }, findings, place);
    buffer.seek(0);
    for (const CellRange &area : readMergedCells(buffer)) {
        if (area.lastRow < area.row || area.column < 0 || area.lastColumn > 16383)
            qFatal("a merged area beyond the sheet");
    }
}

void strings(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QVector<QString> texts;
    readSharedStringsXml(buffer, texts);
}

void styles(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QVector<NumberStyle> all;
    readStylesXml(buffer, all);
}

TestWorkbook wholeBook()
{
    TestWorkbook book;
    book.strings({"<t>one</t>", "<r><t>ri</t></r><r><t>ch</t></r><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh>", "<t>a_x000A_b</t>"});
    book.formats({"yyyy\\-mm\\-dd", "[DBNum1][$-804]yyyy&quot;年&quot;", "h:mm"});
    const QByteArray rows = TestWorkbook::row(1, {"code", "name", "on"})
        + TestWorkbook::row(2, {"<c t=\"s\"><v>1</v></c>", "<c s=\"1\"><v>46295.5</v></c>", "<c t=\"e\"><v>#REF!</v></c>"}, "hidden=\"1\"")
        + TestWorkbook::row(3, {"<c ><f>A1</f></c>", "<c t=\"str\"><f>A2</f><v>x</v></c>", "二〇二六年九月三十日", "<c t=\"b\"><v>1</v></c>"})
        + TestWorkbook::row(9, {"", "<c ><v>123456789012345678</v></c>", "<c t=\"d\"><v>2026-09-30T00:00:00</v></c>", "&lt;&#x4e00;"});
    book.sheet(QStringLiteral("目录"), rows, "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>", "<mergeCells><mergeCell ref=\"A2:B4\"/></mergeCells>");
    book.sheet(QStringLiteral("隐"), rows, {}, {}, QStringLiteral("hidden"));
    return book;
}

QByteArray partOf(const QString &part)
{
    // The builder makes a sheet's XML when it saves; stored, it can be cut out again.
    const QString path = scratchFile("seed");
    QByteArray all;
    if (wholeBook().save(path, 0)) {
        QFile file(path);
        all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        file.remove();
    }
    const auto [at, size] = packedBytes(all, part.toUtf8());
    return at < 0 ? QByteArray() : all.mid(at, size);
}

QVector<QByteArray> packageSeeds()
{
    QVector<QByteArray> all;
    for (const int packing : {0, 6}) {
        const QString path = scratchFile("seed");
        if (!wholeBook().save(path, packing))
            return {};
        QFile file(path);
        all << (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        file.remove();
    }
    QByteArray ole(2048, '\0');
    ole.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    ole[30] = 9;
    return all << ole;
}

QVector<QByteArray> sheetSeeds()
{
    return {partOf(QStringLiteral("xl/worksheets/sheet1.xml"))};
}

QVector<QByteArray> stringSeeds()
{
    return {wholeBook().parts.value(QStringLiteral("xl/sharedStrings.xml"))};
}

QVector<QByteArray> styleSeeds()
{
    return {wholeBook().parts.value(QStringLiteral("xl/styles.xml"))};
}

QVector<QByteArray> csvSeeds()
{
    return {"code,name,on\n1,\"a\"\"b\n,c\",2026-09-30\n'=1,x,#REF!\n", "\xEF\xBB\xBF代码;名称\r\n１;甲\r\n", "a\tb\r1\t2\r",
            QByteArray("\xFF\xFE" "a\0,\0b\0\n\0", 10), "\xB4\xFA\xC2\xEB,\xC3\xFB\xB3\xC6\n", "<html><table>", "MIME-Version: 1.0\n"};
}

} // namespace

const std::vector<Target> &targets()
{
    static const std::vector<Target> all{{"package", package, packageSeeds, false},
                                         {"packedsheet", packedSheet, sheetSeeds, true},
                                         {"sheet", sheet, sheetSeeds, true},
                                         {"strings", strings, stringSeeds, true},
                                         {"styles", styles, styleSeeds, true},
                                         {"csv", csv, csvSeeds, true}};
    return all;
}

const Target *target(const QByteArray &name)
{
    for (const Target &one : targets()) {
        if (name == one.name)
            return &one;
    }
    return nullptr;
}

} // namespace sharedesk::fuzz
