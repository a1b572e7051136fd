// No cell that begins with what a spreadsheet computes (= + - @) becomes a formula on its way out, and each comes back as
// it was: in the national template, an own one, the rows that were left out, and text.
#include <QRegularExpression>
#include <QTest>

#include "catalogtemplate.h"
#include "rejectedrows.h"
#include "roundtripdesk.h"

using namespace sharedesk;

class TestFormulaCells : public QObject
{
    Q_OBJECT

    std::unique_ptr<RoundTripDesk> m_desk;

    // What Excel, WPS and LibreOffice would compute if it were typed or read from a text file.
    static const QStringList &formulaTexts()
    {
        static const QStringList texts{QStringLiteral("=1+1"), QStringLiteral("+86 10"), QStringLiteral("-5"), QStringLiteral("@SUM(A1)"),
                                       QStringLiteral("=cmd|'/c calc'!A1"), QStringLiteral("＝1"), QStringLiteral("＠1")};
        return texts;
    }

    static CatalogEntry hostile()
    {
        CatalogEntry entry = content(9);
        entry.summary = QStringLiteral("=形成的记录");
        entry.items.clear();
        for (const QString &text : formulaTexts()) {
            DataItem item;
            item.id = newId();
            item.name = QStringLiteral("项") + QString::number(entry.items.size());
            item.description = text;
            entry.items << item;
        }
        return entry;
    }

    // No cell of the first sheet is a formula, and each that is there is text by its kind and by its format "@".
    static void verifyTextOnly(const QString &path)
    {
        const QByteArray xml = RoundTripDesk::partOf(path, QStringLiteral("xl/worksheets/sheet1.xml"));
        const QString styles = QString::fromUtf8(RoundTripDesk::partOf(path, QStringLiteral("xl/styles.xml")));
        QVERIFY(xml.contains("<row"));
        QVERIFY(!xml.contains("<f>") && !xml.contains("<f "));
        QVector<bool> isText; // by the number of the style
        static const QRegularExpression style(QStringLiteral("<xf numFmtId=\"(\\d+)\""));
        for (auto found = style.globalMatch(styles, styles.indexOf(QLatin1String("<cellXfs"))); found.hasNext();)
            isText << (found.next().captured(1) == QLatin1String("49"));
        static const QRegularExpression cell(QStringLiteral("<c r=\"([A-Z]+\\d+)\"( s=\"(\\d+)\")?( t=\"(\\w+)\")?(/?)>"));
        int cells = 0;
        for (auto found = cell.globalMatch(QString::fromUtf8(xml)); found.hasNext(); ++cells) {
            const auto one = found.next();
            QVERIFY2(isText.value(one.captured(3).toInt()), qPrintable(one.captured()));
            const bool isEmpty = !one.captured(6).isEmpty();
            QVERIFY2(isEmpty || one.captured(5) == QLatin1String("inlineStr") || one.captured(5) == QLatin1String("s"), qPrintable(one.captured()));
        }
        QVERIFY(cells > 0);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<RoundTripDesk>();
        QVERIFY(m_desk->open(2));
    }

    void nothingInASpreadsheetIsAFormula_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("national template") << false;
        QTest::newRow("own template") << true;
    }

    void nothingInASpreadsheetIsAFormula()
    {
        QFETCH(bool, own);
        const CatalogEntry stored = m_desk->store->saveEntry({}, hostile(), clerk()).value().entry;
        ColumnMapping mapping = ownTemplate();
        mapping.above = {{QStringLiteral("=1+1")}};
        mapping.columns[0] = {{QStringLiteral("+说明"), QString()}, QStringLiteral("items.description")};
        QVERIFY(m_desk->store->saveColumnMapping(mapping));
        const QString path = m_desk->file(QStringLiteral("f.xlsx"));
        QVERIFY(exportCatalog(path, {stored}, m_desk->office.dictionaries, {}, std::nullopt, own ? std::optional(mapping) : std::nullopt));
        verifyTextOnly(path);
        const Sheet rows = RoundTripDesk::rowsOf(path);
        for (const QString &text : formulaTexts())
            QVERIFY2(std::any_of(rows.cbegin(), rows.cend(), [&](const QStringList &row) { return row.contains(text); }), qPrintable(text));
        // They come back as they were, so the import has nothing to do.
        const auto planned = m_desk->plan(path);
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first().action, PlannedEntry::Action::Unchanged);
        QCOMPARE(planned.first().after.items.size(), formulaTexts().size());
    }

    void nothingInRejectedRowsIsAFormula()
    {
        const QString source = m_desk->file(QStringLiteral("f.csv"));
        QVERIFY(exportCatalog(source, {m_desk->store->saveEntry({}, hostile(), clerk()).value().entry}, m_desk->office.dictionaries));
        const Sheet before = RoundTripDesk::rowsOf(source);
        RejectedRows rejected{source, {}, 3, {}};
        for (int row = 3; row <= before.size(); ++row)
            rejected.reasons.insert(row, QStringLiteral("=HYPERLINK(\"http://x\")"));
        const QString path = m_desk->file(QStringLiteral("left.xlsx"));
        const auto written = writeRejectedRows(path, rejected);
        QVERIFY(written);
        QCOMPARE(written.value(), int(formulaTexts().size()));
        verifyTextOnly(path);
        const Sheet after = RoundTripDesk::rowsOf(path);
        QCOMPARE(after.size(), before.size());
        for (qsizetype row = 2; row < after.size(); ++row) {
            QCOMPARE(after.at(row).first(), rejected.reasons.value(int(row) + 1));
            QCOMPARE(after.at(row).mid(1, before.at(row).size()), before.at(row));
        }
    }

    void nothingInTextIsAFormula_data() { nothingInASpreadsheetIsAFormula_data(); }

    void nothingInTextIsAFormula()
    {
        QFETCH(bool, own);
        const CatalogEntry stored = m_desk->store->saveEntry({}, hostile(), clerk()).value().entry;
        ColumnMapping mapping = ownTemplate();
        mapping.columns[0] = {{QStringLiteral("+说明"), QString()}, QStringLiteral("items.description")};
        QVERIFY(m_desk->store->saveColumnMapping(mapping));
        const QString path = m_desk->file(QStringLiteral("f.csv"));
        QVERIFY(exportCatalog(path, {stored}, m_desk->office.dictionaries, {}, std::nullopt, own ? std::optional(mapping) : std::nullopt));
        QFile text(path);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(text.readAll()).remove(QChar(0xFEFF));
        for (const QString &one : formulaTexts())
            QVERIFY2(csv.contains(QLatin1Char('\'') + one), qPrintable(one));
        // As any other program reads it: no cell begins with what would be computed.
        static const QRegularExpression begins(QStringLiteral("(^|,|\r\n)\"?[=+\\-@\t＝＋－＠]"));
        const auto found = begins.match(csv);
        QVERIFY2(!found.hasMatch(), qPrintable(csv.mid(qMax(qsizetype(0), found.capturedStart() - 30), 60)));
        // The import takes the guard away again.
        const Sheet rows = RoundTripDesk::rowsOf(path);
        for (const QString &one : formulaTexts())
            QVERIFY2(std::any_of(rows.cbegin(), rows.cend(), [&](const QStringList &row) { return row.contains(one); }), qPrintable(one));
        const auto planned = m_desk->plan(path);
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first().action, PlannedEntry::Action::Unchanged);
    }

    void columnsOfASpreadsheetStandOnce()
    {
        QVERIFY(exportCatalog(m_desk->file(QStringLiteral("a.xlsx")), m_desk->all(), m_desk->office.dictionaries));
        static const QRegularExpression column(QStringLiteral("<col min=\"(\\d+)\" max=\"(\\d+)\"([^>]*)>"));
        int last = 0;
        QString attributes;
        for (auto found = column.globalMatch(QString::fromUtf8(RoundTripDesk::partOf(m_desk->file(QStringLiteral("a.xlsx")), QStringLiteral("xl/worksheets/sheet1.xml")))); found.hasNext();) {
            const auto one = found.next();
            QVERIFY2(one.captured(1).toInt() > last, qPrintable(one.captured()));
            last = one.captured(2).toInt();
            attributes = one.captured(3);
        }
        QCOMPARE(last, int(CatalogTemplate::builtIn().value().columns().size()));
        QVERIFY2(attributes.contains(QLatin1String("hidden=\"1\"")), qPrintable(attributes)); // the identity
    }
};

QTEST_GUILESS_MAIN(TestFormulaCells)
#include "tst_formulacells.moc"
