// Out of the store into a spreadsheet, cells edited there, and back: exactly what was edited changes, and can be undone.
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

#include <map>

#include "catalogexport.h"
#include "catalogimport.h"
#include "csvtext.h"
#include "store.h"
#include "tablereader.h"
#include "zippart.h"

using namespace sharedesk;

namespace {

Actor clerk()
{
    return {QStringLiteral("c"), QStringLiteral("王五"), QStringLiteral("d1"), QStringLiteral("云川市民政局"), Role::Clerk};
}

CatalogEntry content(int n)
{
    CatalogEntry entry;
    entry.name = QStringLiteral("=登记信息%1").arg(n);
    entry.code = n % 2 ? QStringLiteral("307/00000%1").arg(n) : QString();
    entry.provider = QStringLiteral("云川市民政局");
    entry.summary = QStringLiteral(" 依据条例\r\n形成的记录 ");
    entry.formatClass = QStringLiteral("spreadsheet");
    entry.formatType = QStringLiteral("xlsx");
    entry.sharingType = QStringLiteral("conditional");
    entry.sharingConditions = QStringLiteral("-仅限核验");
    entry.updateFrequency = QStringLiteral("other");
    entry.updateFrequencyOther = QStringLiteral("每学期");
    entry.openToPublic = QStringLiteral("no");
    entry.relatedCodes = {QStringLiteral("307/1"), QStringLiteral("307/2")};
    entry.secrecyReview = {QStringLiteral("钱七"), QDate(2026, 9, 2), QStringLiteral("不涉密")};
    for (const char *name : {"@姓名", "登记日期", "登记机关"}) {
        DataItem item;
        item.id = newId();
        item.name = QString::fromUtf8(name);
        item.dataType = QStringLiteral("C");
        item.length = QStringLiteral("50");
        entry.items << item;
    }
    return entry;
}

// Headers of a department: two rows, merged, with notes; a title above; columns that this program does not know.
ColumnMapping ownTemplate()
{
    ColumnMapping mapping;
    mapping.name = QStringLiteral("市局模板");
    mapping.sheet = QStringLiteral("资源清单");
    mapping.above = {{QStringLiteral("云川市民政局资源清单")}};
    mapping.headRows = 2;
    const auto add = [&](const char *upper, const char *lower, const char *field) {
        mapping.columns << MappedColumn{{QString::fromUtf8(upper), QString::fromUtf8(lower)}, QString::fromLatin1(field)};
    };
    add("序号", "", "");
    add("资源\n（必填项）", "", "name");
    add("编号", "", "code");
    add("简介", "", "summary");
    add("怎么共享", "类别", "sharingType");
    add("", "要求", "sharingConditions");
    add("多久更新", "", "updateFrequency");
    add("字段", "字段名", "items.name");
    add("", "字段长度", "items.length");
    return mapping;
}

using Sheet = QVector<QStringList>;
using Edits = std::map<std::pair<int, QString>, QString>; // row from 0, field -> text

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    OfficeData m_office;
    std::unique_ptr<Store> m_store;

    QString file(const QString &name) const { return m_dir->filePath(name); }

    QVector<CatalogEntry> all()
    {
        QVector<CatalogEntry> entries;
        [&] {
            QVERIFY(m_store->forEachEntry({}, [&](const StoredEntry &stored) {
                entries << stored.entry;
                return true;
            }));
        }();
        std::sort(entries.begin(), entries.end(), [](const CatalogEntry &a, const CatalogEntry &b) { return a.id < b.id; });
        return entries;
    }

    CatalogEntry named(const QString &name)
    {
        for (const CatalogEntry &entry : all()) {
            if (entry.name == name)
                return entry;
        }
        return {};
    }

    static Sheet rowsOf(const QString &path)
    {
        Sheet rows;
        auto reader = TableReader::open(path);
        [&] {
            QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
            QVERIFY(reader.value()->readRows(0, [&](int row, const QVector<QString> &cells) {
                while (rows.size() < row)
                    rows << QStringList();
                rows.last() = cells;
                return true;
            }));
        }();
        return rows;
    }

    static void writeRows(const QString &path, const Sheet &rows)
    {
        if (path.endsWith(QLatin1String(".csv"))) {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            for (const QStringList &row : rows)
                out.write(csvRow(row).toUtf8());
            return;
        }
        lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
        lxw_worksheet *sheet = workbook_add_worksheet(book, "S");
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < rows.at(row).size(); ++column) {
                bool isNumber = false;
                const double number = rows.at(row).at(column).toDouble(&isNumber);
                if (isNumber) // an office program makes numbers of what is typed
                    worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, nullptr);
                else if (!rows.at(row).at(column).isEmpty())
                    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), rows.at(row).at(column).toUtf8().constData(), nullptr);
            }
        }
        QCOMPARE(workbook_close(book), LXW_NO_ERROR);
    }

    Result<ImportResult> read(const QString &path, bool known)
    {
        ImportOptions options;
        options.departmentId = QStringLiteral("d1");
        if (known)
            options.remembered = m_store->columnMappings().value();
        return importCatalog(path, options, m_office.dictionaries);
    }

    QVector<PlannedEntry> plan(const QString &path)
    {
        const auto result = read(path, true);
        if (!result) {
            qWarning().noquote() << result.error().message << result.error().detail;
            return {};
        }
        for (const ImportedEntry &imported : result.value().entries) {
            for (const ImportProblem &problem : imported.problems)
                qWarning().noquote() << problem.row << problem.columnName << problem.message;
        }
        return m_store->planImport(result.value().fileEntries(), result.value().scope(), clerk()).value();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto office = loadOfficeData();
        QVERIFY(office);
        m_office = office.value();
        auto store = Store::open(file(QStringLiteral("desk.db")), m_office);
        QVERIFY(store);
        m_store = std::move(store).value();
        for (int n = 0; n < 4; ++n)
            QVERIFY(m_store->saveEntry({}, content(n), clerk()));
    }

    void everyWayOutComesBackUnchanged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("own");
        QTest::newRow("national spreadsheet") << QStringLiteral("a.xlsx") << false;
        QTest::newRow("national CSV") << QStringLiteral("a.csv") << false;
        QTest::newRow("own spreadsheet") << QStringLiteral("b.xlsx") << true;
        QTest::newRow("own CSV") << QStringLiteral("b.csv") << true;
    }

    void everyWayOutComesBackUnchanged()
    {
        QFETCH(QString, name);
        QFETCH(bool, own);
        QVERIFY(m_store->saveColumnMapping(ownTemplate()));
        const QVector<CatalogEntry> before = all();
        QVERIFY(exportCatalog(file(name), before, m_office.dictionaries, {}, std::nullopt, own ? std::optional(ownTemplate()) : std::nullopt));
        const auto planned = plan(file(name));
        QCOMPARE(planned.size(), before.size());
        for (const PlannedEntry &one : planned) {
            for (const FieldChange &change : one.changes)
                qWarning().noquote() << change.field << change.before << change.after;
            QCOMPARE(one.action, PlannedEntry::Action::Unchanged);
        }
        // A template whose headers say nothing by themselves is only known by what is remembered.
        QCOMPARE(read(file(name), false).ok(), !own);
    }

    void exactlyWhatWasEditedChanges_data() { everyWayOutComesBackUnchanged_data(); }

    void exactlyWhatWasEditedChanges()
    {
        QFETCH(QString, name);
        QFETCH(bool, own);
        ColumnMapping mapping = ownTemplate();
        mapping.emptyClears = true;
        QVERIFY(m_store->saveColumnMapping(mapping));
        const QVector<CatalogEntry> before = all();
        QVERIFY(exportCatalog(file(name), before, m_office.dictionaries, {}, std::nullopt, own ? std::optional(mapping) : std::nullopt));

        Sheet rows = rowsOf(file(name));
        const auto head = read(file(name), true);
        QVERIFY(head);
        const QHash<int, QString> fields = head.value().mapping.fields();
        const int first = head.value().firstDataRow - 1;
        const auto edit = [&](int entry, int item, const QString &field, const QString &text) {
            const int column = fields.key(field, -1);
            QVERIFY2(column >= 0, qPrintable(field));
            QStringList &row = rows[first + entry * 3 + item];
            while (row.size() <= column)
                row << QString();
            row[column] = text;
        };
        for (int item = 0; item < 3; ++item) // an entry's own cells stand in each of its rows
            edit(0, item, QStringLiteral("summary"), QStringLiteral("=新的摘要"));
        for (int item = 0; item < 3; ++item)
            edit(1, item, QStringLiteral("sharingConditions"), QString());
        edit(2, 1, QStringLiteral("items.length"), QStringLiteral("20"));
        edit(2, 2, QStringLiteral("items.name"), QStringLiteral("+办理机关"));
        rows.removeAt(first + 3 * 3 + 1); // the second item of the last entry
        const QString edited = file(QStringLiteral("edited-") + name);
        writeRows(edited, rows);

        QVector<CatalogEntry> expected = before;
        expected[0].summary = QStringLiteral("=新的摘要");
        expected[1].sharingConditions.clear();
        expected[2].items[1].length = QStringLiteral("20");
        expected[2].items[2].name = QStringLiteral("+办理机关");
        expected[3].items.removeAt(1);
        const auto planned = plan(edited);
        QCOMPARE(planned.size(), 4);
        const auto outcome = m_store->applyImport(planned, {edited, {}}, clerk());
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome.value().changed, 4);
        QCOMPARE(outcome.value().created, 0);
        const QVector<CatalogEntry> after = all();
        for (int n = 0; n < 4; ++n)
            QCOMPARE(toJson(after.at(n)), toJson(expected.at(n)));

        const auto undone = m_store->undoImport(outcome.value().run, clerk());
        QVERIFY(undone);
        QCOMPARE(undone.value().restored, 4);
        QCOMPARE(all(), before);
    }

    void anEntryRenamedInTheSpreadsheetIsTheSame()
    {
        // The export says which is which, also of a draft without a code.
        const CatalogEntry before = named(QStringLiteral("=登记信息2"));
        QVERIFY(before.code.isEmpty());
        QVERIFY(exportCatalog(file(QStringLiteral("a.xlsx")), {before}, m_office.dictionaries));
        Sheet rows = rowsOf(file(QStringLiteral("a.xlsx")));
        for (QStringList &row : rows)
            row.replaceInStrings(QStringLiteral("=登记信息2"), QStringLiteral("婚姻登记信息"));
        // A copy of its rows under another name is another entry.
        Sheet copies = rows.mid(2);
        for (QStringList &row : copies)
            row.replaceInStrings(QStringLiteral("婚姻登记信息"), QStringLiteral("收养登记信息"));
        writeRows(file(QStringLiteral("b.xlsx")), rows + copies);
        const auto planned = plan(file(QStringLiteral("b.xlsx")));
        QCOMPARE(planned.size(), 2);
        QCOMPARE(planned.first().before.id, before.id);
        QCOMPARE(planned.first().matchedBy, MatchedBy::Identity);
        QCOMPARE(planned.first().changes.size(), 1);
        QCOMPARE(planned.last().action, PlannedEntry::Action::New);
    }

    void nothingInASpreadsheetIsAFormula()
    {
        CatalogEntry entry = content(9);
        const QStringList texts{QStringLiteral("=1+1"), QStringLiteral("+86"), QStringLiteral("-5"), QStringLiteral("@SUM(A1)"), QStringLiteral("\tx"),
                                QStringLiteral("\rx"), QStringLiteral("＝1")};
        entry.items.clear();
        for (const QString &text : texts) {
            DataItem item;
            item.id = newId();
            item.name = QStringLiteral("项") + QString::number(entry.items.size());
            item.description = text;
            entry.items << item;
        }
        const CatalogEntry stored = m_store->saveEntry({}, entry, clerk()).value().entry;
        const QString path = file(QStringLiteral("f.xlsx"));
        for (const bool own : {false, true}) {
            ColumnMapping mapping = ownTemplate();
            mapping.columns[0].field = QStringLiteral("items.description");
            QVERIFY(exportCatalog(path, {stored}, m_office.dictionaries, {}, std::nullopt, own ? std::optional(mapping) : std::nullopt));
            ZipArchive archive;
            QVERIFY(archive.open(path));
            ZipPart part(archive, QStringLiteral("xl/worksheets/sheet1.xml"));
            QVERIFY(part.open(QIODevice::ReadOnly));
            const QByteArray xml = part.readAll();
            QVERIFY(xml.contains("<row"));
            QVERIFY(!xml.contains("<f>") && !xml.contains("<f "));
            // They come back as they were, so the import has nothing to do.
            QVERIFY(m_store->saveColumnMapping(mapping));
            const auto planned = plan(path);
            QCOMPARE(planned.size(), 1);
            QCOMPARE(planned.first().action, PlannedEntry::Action::Unchanged);
        }
    }

    void aTemplateGoesOutAsItWas()
    {
        const ColumnMapping mapping = ownTemplate();
        const QString path = file(QStringLiteral("b.xlsx"));
        QVERIFY(exportCatalog(path, all(), m_office.dictionaries, {}, std::nullopt, mapping));
        auto reader = TableReader::open(path);
        QVERIFY(reader);
        QCOMPARE(reader.value()->sheetNames().first(), mapping.sheet);
        const Sheet rows = rowsOf(path);
        QCOMPARE(rows.at(0).first(), mapping.above.first().first());
        QCOMPARE(rows.at(1).at(1), QStringLiteral("资源\n（必填项）"));
        QCOMPARE(rows.at(1).at(4), QStringLiteral("怎么共享"));
        QCOMPARE(rows.at(2).at(5), QStringLiteral("要求"));
        QCOMPARE(rows.at(3).value(0), QString()); // an ignored column stays empty
        QCOMPARE(rows.at(3).at(6), QStringLiteral("每学期"));
        ColumnMapping unusable = mapping;
        unusable.columns[1].field.clear();
        QCOMPARE(exportCatalog(path, all(), m_office.dictionaries, {}, std::nullopt, unusable).error().code, QStringLiteral("mapping.name"));
    }

    void rowsOfOneEntryThatContradictEachOtherAreNamed()
    {
        QVERIFY(exportCatalog(file(QStringLiteral("a.csv")), {all().first()}, m_office.dictionaries));
        Sheet rows = rowsOf(file(QStringLiteral("a.csv")));
        rows[3].replaceInStrings(QStringLiteral("云川市民政局"), QStringLiteral("云川市教育局"));
        writeRows(file(QStringLiteral("b.csv")), rows);
        const auto result = read(file(QStringLiteral("b.csv")), false);
        QVERIFY(result);
        QCOMPARE(result.value().entries.size(), 1);
        QCOMPARE(result.value().entries.first().problems.size(), 1);
        QCOMPARE(result.value().entries.first().problems.first().row, 4);
        QCOMPARE(result.value().entries.first().problems.first().text, QStringLiteral("云川市教育局"));
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
