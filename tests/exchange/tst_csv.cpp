// CSV in and out: encodings, separators, quotes, guarded formulas, files that are none; and DCAT-AP.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include "catalogexport.h"
#include "catalogimport.h"
#include "csvreader.h"
#include "csvtext.h"
#include "dcatexport.h"
#include "officedata.h"

using namespace sharedesk;

class CsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office);
        m_dictionaries = office.value().dictionaries;
    }

    void rowsAreRead_data();
    void rowsAreRead();
    void encodingsAreRecognised_data();
    void encodingsAreRecognised();
    void brokenFilesAreNamed_data();
    void brokenFilesAreNamed();
    void formulasAreGuardedAndComeBack_data();
    void formulasAreGuardedAndComeBack();
    void catalogGoesOutAndComesBack_data();
    void catalogGoesOutAndComesBack();
    void damagedTextNeverCrashes();
    void aHundredThousandRowsCanBeStopped();
    void datasetSaysWhatTheProfileAsksFor();

private:
    QString write(const QByteArray &content, const QString &name = QStringLiteral("a.csv"))
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    Result<QVector<QStringList>> read(const QString &path)
    {
        auto reader = TableReader::open(path);
        if (!reader)
            return reader.error();
        QVector<QStringList> rows;
        const auto done = reader.value()->readRows(0, [&](int row, const QVector<QString> &cells) {
            return row == int(rows.size()) + 1 && (rows << cells, true);
        });
        if (!done)
            return done.error();
        return rows;
    }
    CatalogEntry entry() const
    {
        CatalogEntry entry;
        entry.id = newId();
        entry.name = QStringLiteral("=婚姻登记\"信息\"");
        entry.code = QStringLiteral("203/000001");
        entry.classification = QStringLiteral("203");
        entry.provider = QStringLiteral("云川市民政局");
        entry.summary = QStringLiteral("第一行\n第二行，含逗号,和引号\"");
        entry.formatClass = QStringLiteral("database");
        entry.formatType = QStringLiteral("mysql");
        entry.sharingType = QStringLiteral("conditional");
        entry.sharingConditions = QStringLiteral("-仅限核验");
        entry.updateFrequency = QStringLiteral("daily");
        for (const char *name : {"姓名", "@登记日期"}) {
            DataItem item;
            item.id = newId();
            item.name = QString::fromUtf8(name);
            item.dataType = QStringLiteral("C");
            entry.items << item;
        }
        return entry;
    }

    QTemporaryDir m_folder;
    Dictionaries m_dictionaries;
};

void CsvTest::rowsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QVector<QStringList>>("rows");
    using Rows = QVector<QStringList>;
    QTest::newRow("comma") << QByteArray("a,b\nc,d\n") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("no line end") << QByteArray("a,b\nc,d") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("CR LF") << QByteArray("a,b\r\nc,d\r\n") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << Rows{{"a", "b"}, {"c", "d"}};
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1,5;2,5;3\n") << Rows{{"a", "b", "c"}, {"1,5", "2,5", "3"}};
    QTest::newRow("tab") << QByteArray("a\tb\nc, d\te\n") << Rows{{"a", "b"}, {"c, d", "e"}};
    QTest::newRow("quotes") << QByteArray("\"a,1\",\"b\"\"2\"\n\"c\nd\",e\n") << Rows{{"a,1", "b\"2"}, {"c\nd", "e"}};
    QTest::newRow("quote in the middle") << QByteArray("5\" disk,b\n") << Rows{{"5\" disk", "b"}};
    QTest::newRow("empty cells and rows") << QByteArray(",a,\n\n,,\n") << Rows{{"", "a", ""}, {""}, {"", "", ""}};
    QTest::newRow("empty quoted cell at the end") << QByteArray("a,\"\"") << Rows{{"a", ""}};
}

void CsvTest::rowsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QVector<QStringList>, rows);
    const auto result = read(write(text));
    QVERIFY2(result, result ? "" : qPrintable(result.error().code));
    QCOMPARE(result.value(), rows);
}

void CsvTest::encodingsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("UTF-8") << QByteArray("UTF-8") << QByteArray();
    QTest::newRow("UTF-8 with mark") << QByteArray("UTF-8") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("GB18030") << QByteArray("GB18030") << QByteArray();
    QTest::newRow("UTF-16") << QByteArray("UTF-16LE") << QByteArray("\xFF\xFE", 2);
}

void CsvTest::encodingsAreRecognised()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, mark);
    QString text;
    for (int i = 0; i < 20'000; ++i) // several pieces, with characters of two and four bytes across their borders
        text += QStringLiteral("目录𠮷,x%1\n").arg(i % 7);
    QStringEncoder encoder(encoding.constData());
    const auto result = read(write(mark + QByteArray(encoder(text))));
    QVERIFY2(result, result ? "" : qPrintable(result.error().code));
    QCOMPARE(result.value().size(), 20'000);
    for (const QStringList &row : result.value())
        QCOMPARE(row.first(), QStringLiteral("目录𠮷"));
}

void CsvTest::brokenFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << "file.empty";
    QTest::newRow("open quote") << QByteArray("a,b\n\"c,d\ne,f\n") << "csv.quote";
    QTest::newRow("no text at all") << QByteArray("a,\xFF\xFF\xFF\n") << "csv.encoding";
    QTest::newRow("binary") << QByteArray("a\0b,c\n", 6) << "file.other";
    QTest::newRow("a row without end") << QByteArray("a,b\n") + QByteArray(20'000, ',') << "csv.large";
    QTest::newRow("a cell without end") << QByteArray("a,b\n") + QByteArray(40'000, 'x') << "csv.cell";
}

void CsvTest::brokenFilesAreNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const QString path = write(content);
    const auto result = read(path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY(result.error().detail.contains(path));
    if (code == QLatin1String("csv.quote"))
        QVERIFY(result.error().message.contains(QLatin1Char('2')));
}

void CsvTest::formulasAreGuardedAndComeBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"=1+1", "+86", "-5", "@sum", "＝1", "'=1", "''+x", "\tx", "\rx", "'quoted'", "it's", "", "普通", "'"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void CsvTest::formulasAreGuardedAndComeBack()
{
    QFETCH(QString, text);
    const QString out = guarded(text);
    QCOMPARE(unguarded(out), text);
    QVERIFY(out.isEmpty() || !QStringLiteral("=+-@\t\r＝＋－＠").contains(out.front()));
    const auto result = read(write(csvRow({text, QStringLiteral("end")}).toUtf8()));
    QVERIFY(result);
    QCOMPARE(result.value().first().first(), text);
}

void CsvTest::catalogGoesOutAndComesBack_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("UTF-8") << int(ExportFormat::Csv);
    QTest::newRow("GB18030") << int(ExportFormat::CsvGb18030);
    QTest::newRow("XLSX") << int(ExportFormat::Xlsx);
}

void CsvTest::catalogGoesOutAndComesBack()
{
    QFETCH(int, format);
    const CatalogEntry before = entry();
    const QString path = m_folder.filePath(format == int(ExportFormat::Xlsx) ? QStringLiteral("out.xlsx") : QStringLiteral("out.csv"));
    const auto written = exportCatalog(path, {before}, m_dictionaries, {}, static_cast<ExportFormat>(format));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    const auto back = importCatalog(path, {}, m_dictionaries);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(back.value().entries.size(), 1);
    CatalogEntry after = back.value().entries.first().entry;
    after.id = before.id;
    for (int i = 0; i < after.items.size(); ++i)
        after.items[i].id = before.items.value(i).id;
    QCOMPARE(toJson(after), toJson(before));
}

void CsvTest::damagedTextNeverCrashes()
{
    const QString path = m_folder.filePath(QStringLiteral("whole.csv"));
    QVERIFY(exportCatalog(path, {entry(), entry()}, m_dictionaries));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(20261124);
    int readable = 0;
    for (int i = 0; i < 1000; ++i) {
        QByteArray broken = whole;
        for (int changes = 1 + random.bounded(3); changes > 0; --changes) {
            const auto at = qsizetype(random.bounded(int(broken.size())));
            switch (random.bounded(4)) {
            case 0: broken[at] = char(random.bounded(256)); break;
            case 1: broken.remove(at, 1 + random.bounded(20)); break;
            case 2: broken.insert(at, "\"\n,;\t"[random.bounded(5)]); break;
            default: broken.truncate(qMax(qsizetype(1), at)); break;
            }
            if (broken.isEmpty())
                broken = "x";
        }
        const auto result = importCatalog(write(broken), {}, m_dictionaries);
        readable += result ? 1 : 0;
        QVERIFY(result || !result.error().message.isEmpty());
    }
    QVERIFY2(readable > 20 && readable < 980, qPrintable(QString::number(readable)));
}

void CsvTest::aHundredThousandRowsCanBeStopped()
{
    QByteArray text = "信息资源名称,信息资源摘要,共享类型,信息项名称\n";
    for (int i = 0; i < 100'000; ++i)
        text += "资源" + QByteArray::number(i) + ",摘要,无条件共享,姓名\n";
    const QString path = write(text);
    int calls = 0;
    const auto stopped = importCatalog(path, {}, m_dictionaries, [&](int, int) { return ++calls < 3; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, QStringLiteral("import.cancelled"));
    const auto whole = importCatalog(path, {}, m_dictionaries);
    QVERIFY(whole);
    QCOMPARE(whole.value().entries.size(), 100'000);
}

void CsvTest::datasetSaysWhatTheProfileAsksFor()
{
    CatalogEntry shared = entry();
    const QString path = m_folder.filePath(QStringLiteral("out.jsonld"));
    QVERIFY(exportCatalog(path, {shared}, m_dictionaries));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject catalog = QJsonDocument::fromJson(file.readAll()).object();
    for (const char *member : {"@context", "@type", "dct:title", "dct:description", "dct:publisher", "dcat:dataset"})
        QVERIFY2(catalog.contains(QLatin1String(member)), member);
    const QJsonObject dataset = catalog["dcat:dataset"].toArray().first().toObject();
    QCOMPARE(dataset["dct:title"].toObject()["@value"].toString(), shared.name);
    QCOMPARE(dataset["dct:identifier"].toString(), shared.code);
    QVERIFY(dataset["dct:accrualPeriodicity"].toObject()["@id"].toString().endsWith(QLatin1String("/frequency/DAILY")));
    QVERIFY(dataset["dct:accessRights"].toObject()["@id"].toString().endsWith(QLatin1String("/RESTRICTED")));
    QCOMPARE(dataset["csvw:tableSchema"].toObject()["csvw:column"].toArray().size(), 2);
    shared.openToPublic = QStringLiteral("yes");
    QVERIFY(dcatDataset(shared, m_dictionaries)["dct:accessRights"].toObject()["@id"].toString().endsWith(QLatin1String("/PUBLIC")));
    shared.openToPublic = QStringLiteral("no");
    shared.sharingType = QStringLiteral("notShared");
    QVERIFY(dcatDataset(shared, m_dictionaries)["dct:accessRights"].toObject()["@id"].toString().endsWith(QLatin1String("/NON_PUBLIC")));
    for (const DictionaryValue &frequency : m_dictionaries.values(QStringLiteral("updateFrequency"))) {
        shared.updateFrequency = frequency.code;
        const QString term = dcatDataset(shared, m_dictionaries)["dct:accrualPeriodicity"].toObject()["@id"].toString();
        QVERIFY2(frequency.code == QLatin1String("other") || !term.endsWith(QLatin1String("/OTHER")), qPrintable(frequency.code));
    }
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
