// The way of a clerk: out as a spreadsheet, edited and saved in LibreOffice Calc itself, and in again: exactly what was
// edited changes. Skipped without LibreOffice, which is large: packaging/dependencies --roundtrip installs it.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "roundtripdesk.h"

using namespace sharedesk;

class TestLibreOffice : public QObject
{
    Q_OBJECT

    static constexpr int patience = 10 * 60 * 1000; // ms; a first start on a slow computer takes long

    QString m_soffice;
    QString m_python;
    QTemporaryDir m_settings; // LibreOffice's own, kept from one start to the next
    std::unique_ptr<RoundTripDesk> m_desk;

    // Does the edits in Calc; empty: done, else what was said.
    QByteArray editInCalc(const QString &from, const QString &to, const QJsonArray &edits)
    {
        const QString list = m_desk->file(QStringLiteral("edits.json"));
        QFile out(list);
        if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(edits).toJson()) < 0)
            return "the list of edits cannot be written";
        out.close();
        QProcess calc;
        calc.setProcessChannelMode(QProcess::MergedChannels);
        calc.start(m_python, {QFINDTESTDATA("edit_in_calc.py"), m_soffice, m_settings.filePath(QStringLiteral("office")), from, to, list});
        const bool isDone = calc.waitForFinished(patience) && calc.exitStatus() == QProcess::NormalExit && calc.exitCode() == 0;
        return isDone && QFile::exists(to) ? QByteArray() : "LibreOffice: " + calc.errorString().toUtf8() + '\n' + calc.readAll();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        m_python = QStringLiteral("/usr/bin/python3"); // the one that Debian's python3-uno belongs to
        if (m_soffice.isEmpty())
            QSKIP("LibreOffice Calc is not installed: packaging/dependencies --roundtrip");
        if (QProcess::execute(m_python, {QStringLiteral("-c"), QStringLiteral("import uno")}) != 0)
            QSKIP("python3-uno is not installed: packaging/dependencies --roundtrip");
    }

    void init()
    {
        m_desk = std::make_unique<RoundTripDesk>();
        QVERIFY(m_desk->open(4));
    }

    void exactlyWhatWasEditedChanges_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("national template") << false;
        QTest::newRow("own template") << true;
    }

    void exactlyWhatWasEditedChanges()
    {
        QFETCH(bool, own);
        ColumnMapping mapping = ownTemplate();
        mapping.emptyClears = true;
        QVERIFY(m_desk->store->saveColumnMapping(mapping));
        const QVector<CatalogEntry> before = m_desk->all();
        const QString exported = m_desk->file(QStringLiteral("out.xlsx"));
        QVERIFY(exportCatalog(exported, before, m_desk->office.dictionaries, {}, std::nullopt, own ? std::optional(mapping) : std::nullopt));
        const auto head = m_desk->read(exported, true);
        QVERIFY(head);
        const QHash<int, QString> fields = head.value().mapping.fields();
        QJsonArray edits;
        for (const CellEdit &edit : cellEdits()) {
            const int column = fields.key(edit.field, -1);
            QVERIFY2(column >= 0, qPrintable(edit.field));
            const QString cell = cellName(head.value().firstDataRow + edit.entry * 3 + edit.item, column);
            edits.append(edit.text.isEmpty() ? QJsonObject{{QStringLiteral("clear"), cell}}
                                             : QJsonObject{{QStringLiteral("cell"), cell}, {QStringLiteral("type"), edit.text}});
        }
        edits.append(QJsonObject{{QStringLiteral("delete_row"), head.value().firstDataRow + deletedEntryRow}});
        const QString edited = m_desk->file(QStringLiteral("edited.xlsx"));
        const QByteArray said = editInCalc(exported, edited, edits);
        QVERIFY2(said.isEmpty(), said.constData());
        m_desk->verifyEdited(edited, before);
    }

    void savedWithoutAnEditNothingChanges()
    {
        const QVector<CatalogEntry> before = m_desk->all();
        const QString exported = m_desk->file(QStringLiteral("out.xlsx"));
        QVERIFY(exportCatalog(exported, before, m_desk->office.dictionaries));
        const QString saved = m_desk->file(QStringLiteral("saved.xlsx"));
        const QByteArray said = editInCalc(exported, saved, {});
        QVERIFY2(said.isEmpty(), said.constData());
        QVERIFY(RoundTripDesk::rowsOf(saved) != Sheet());
        const auto planned = m_desk->plan(saved);
        QCOMPARE(planned.size(), before.size());
        for (const PlannedEntry &one : planned) {
            for (const FieldChange &change : one.changes)
                qWarning().noquote() << change.field << change.before << change.after;
            QCOMPARE(one.action, PlannedEntry::Action::Unchanged);
        }
        // The column that tells entries apart is still out of sight.
        QVERIFY(RoundTripDesk::partOf(saved, QStringLiteral("xl/worksheets/sheet1.xml")).contains("hidden=\"true\""));
    }
};

QTEST_GUILESS_MAIN(TestLibreOffice)
#include "tst_libreoffice.moc"
