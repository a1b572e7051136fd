// Out of the store into a spreadsheet, cells edited there, and back: exactly what was edited changes, and can be undone.
#include <QTest>

#include <xlsxwriter.h>

#include "csvtext.h"
#include "roundtripdesk.h"

using namespace sharedesk;

class TestRoundTrip : public QObject
{
    Q_OBJECT

    std::unique_ptr<RoundTripDesk> m_desk;

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

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<RoundTripDesk>();
        QVERIFY(m_desk->open(4));
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
        QVERIFY(m_desk->store->saveColumnMapping(ownTemplate()));
        const QVector<CatalogEntry> before = m_desk->all();
        QVERIFY(exportCatalog(m_desk->file(name), before, m_desk->office.dictionaries, {}, std::nullopt, own ? std::optional(ownTemplate()) : std::nullopt));
        const auto planned = m_desk->plan(m_desk->file(name));
        QCOMPARE(planned.size(), before.size());
        for (const PlannedEntry &one : planned) {
            for (const FieldChange &change : one.changes)
                qWarning().noquote() << change.field << change.before << change.after;
            QCOMPARE(one.action, PlannedEntry::Action::Unchanged);
        }
        // A template whose headers say nothing by themselves is only known by what is remembered.
        QCOMPARE(m_desk->read(m_desk->file(name), false).ok(), !own);
    }

    void exactlyWhatWasEditedChanges_data() { everyWayOutComesBackUnchanged_data(); }

    void exactlyWhatWasEditedChanges()
    {
        QFETCH(QString, name);
        QFETCH(bool, own);
        ColumnMapping mapping = ownTemplate();
        mapping.emptyClears = true;
        QVERIFY(m_desk->store->saveColumnMapping(mapping));
        const QVector<CatalogEntry> before = m_desk->all();
        QVERIFY(exportCatalog(m_desk->file(name), before, m_desk->office.dictionaries, {}, std::nullopt, own ? std::optional(mapping) : std::nullopt));

        Sheet rows = RoundTripDesk::rowsOf(m_desk->file(name));
        const auto head = m_desk->read(m_desk->file(name), true);
        QVERIFY(head);
        const QHash<int, QString> fields = head.value().mapping.fields();
        const int first = head.value().firstDataRow - 1;
        for (const CellEdit &edit : cellEdits()) {
            const int column = fields.key(edit.field, -1);
            QVERIFY2(column >= 0, qPrintable(edit.field));
            QStringList &row = rows[first + edit.entry * 3 + edit.item];
            while (row.size() <= column)
                row << QString();
            row[column] = edit.text;
        }
        rows.removeAt(first + deletedEntryRow);
        const QString edited = m_desk->file(QStringLiteral("edited-") + name);
        writeRows(edited, rows);
        m_desk->verifyEdited(edited, before);
    }

    void anEntryRenamedInTheSpreadsheetIsTheSame()
    {
        // The export says which is which, also of a draft without a code.
        const CatalogEntry before = m_desk->named(QStringLiteral("=登记信息2"));
        QVERIFY(before.code.isEmpty());
        QVERIFY(exportCatalog(m_desk->file(QStringLiteral("a.xlsx")), {before}, m_desk->office.dictionaries));
        Sheet rows = RoundTripDesk::rowsOf(m_desk->file(QStringLiteral("a.xlsx")));
        for (QStringList &row : rows)
            row.replaceInStrings(QStringLiteral("=登记信息2"), QStringLiteral("婚姻登记信息"));
        // A copy of its rows under another name is another entry.
        Sheet copies = rows.mid(2);
        for (QStringList &row : copies)
            row.replaceInStrings(QStringLiteral("婚姻登记信息"), QStringLiteral("收养登记信息"));
        writeRows(m_desk->file(QStringLiteral("b.xlsx")), rows + copies);
        const auto planned = m_desk->plan(m_desk->file(QStringLiteral("b.xlsx")));
        QCOMPARE(planned.size(), 2);
        QCOMPARE(planned.first().before.id, before.id);
        QCOMPARE(planned.first().matchedBy, MatchedBy::Identity);
        QCOMPARE(planned.first().changes.size(), 1);
        QCOMPARE(planned.last().action, PlannedEntry::Action::New);
    }

    void aTemplateGoesOutAsItWas()
    {
        const ColumnMapping mapping = ownTemplate();
        const QString path = m_desk->file(QStringLiteral("b.xlsx"));
        QVERIFY(exportCatalog(path, m_desk->all(), m_desk->office.dictionaries, {}, std::nullopt, mapping));
        auto reader = TableReader::open(path);
        QVERIFY(reader);
        QCOMPARE(reader.value()->sheetNames().first(), mapping.sheet);
        const Sheet rows = RoundTripDesk::rowsOf(path);
        QCOMPARE(rows.at(0).first(), mapping.above.first().first());
        QCOMPARE(rows.at(1).at(1), QStringLiteral("资源\n（必填项）"));
        QCOMPARE(rows.at(1).at(4), QStringLiteral("怎么共享"));
        QCOMPARE(rows.at(2).at(5), QStringLiteral("要求"));
        QCOMPARE(rows.at(3).value(0), QString()); // an ignored column stays empty
        QCOMPARE(rows.at(3).at(6), QStringLiteral("每学期"));
        ColumnMapping unusable = mapping;
        unusable.columns[1].field.clear();
        QCOMPARE(exportCatalog(path, m_desk->all(), m_desk->office.dictionaries, {}, std::nullopt, unusable).error().code, QStringLiteral("mapping.name"));
    }

    void rowsOfOneEntryThatContradictEachOtherAreNamed()
    {
        QVERIFY(exportCatalog(m_desk->file(QStringLiteral("a.csv")), {m_desk->all().first()}, m_desk->office.dictionaries));
        Sheet rows = RoundTripDesk::rowsOf(m_desk->file(QStringLiteral("a.csv")));
        rows[3].replaceInStrings(QStringLiteral("云川市民政局"), QStringLiteral("云川市教育局"));
        writeRows(m_desk->file(QStringLiteral("b.csv")), rows);
        const auto result = m_desk->read(m_desk->file(QStringLiteral("b.csv")), false);
        QVERIFY(result);
        QCOMPARE(result.value().entries.size(), 1);
        QCOMPARE(result.value().entries.first().problems.size(), 1);
        QCOMPARE(result.value().entries.first().problems.first().row, 4);
        QCOMPARE(result.value().entries.first().problems.first().text, QStringLiteral("云川市教育局"));
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
