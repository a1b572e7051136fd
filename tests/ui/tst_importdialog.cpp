// The import: a file made by the export comes back through the preview; bad files say what is wrong with
// them.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeView>

#include "catalog/importdialog.h"
#include "catalogdesk.h"
#include "catalogexport.h"
#include "tablereader.h"
#include "widgets/infobar.h"

using namespace sharedesk;

class TestImportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void previewShowsEntriesAndFindings();
    void onlyCleanOnesAreImported();
    void leftOutRowsCanBeCorrectedAndImported();
    void anotherSheetCanBeChosen();
    void textFileIsImported();
    void allAreImported();
    void badFileIsNamed_data();
    void badFileIsNamed();
    void namesAreUnique();
    void realTemplate();

private:
    void start(const QString &file)
    {
        m_dialog = std::make_unique<ImportDialog>(m_desk->desk(), file);
        m_dialog->show();
        QTRY_VERIFY(m_dialog->step() != ImportDialog::Step::Reading);
    }
    int storedCount()
    {
        return CatalogDesk::wait(m_desk->store().run([](Store &store) { return store.entryCount({}); }))
            .value();
    }

    std::unique_ptr<CatalogDesk> m_desk;
    std::unique_ptr<ImportDialog> m_dialog;
    QString m_file;
};

void TestImportDialog::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_desk = std::make_unique<CatalogDesk>();
    CatalogEntry wrong = CatalogDesk::entry(QStringLiteral("地籍图"));
    wrong.summary.clear();
    m_file = m_desk->file(QStringLiteral("目录.xlsx"));
    const auto written =
        exportCatalog(m_file, {CatalogDesk::entry(QStringLiteral("不动产登记簿信息")), wrong},
                      m_desk->desk().office().dictionaries);
    QVERIFY(written);
}

void TestImportDialog::cleanup()
{
    m_dialog.reset();
    m_desk.reset();
}

void TestImportDialog::previewShowsEntriesAndFindings()
{
    start(m_file);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    QCOMPARE(m_dialog->preview().candidates.size(), 2);
    const ImportCandidate &wrong = m_dialog->preview().candidates.at(1);
    QVERIFY(wrong.hasErrors());
    QVERIFY(wrong.remarks.first().row > 0);
    QVERIFY(!wrong.remarks.first().column.isEmpty());
    auto *tree = m_dialog->findChild<QTreeView *>(QStringLiteral("importPreview"));
    QCOMPARE(tree->model()->rowCount(), 2);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(1, 0)), int(wrong.remarks.size()));
    QCOMPARE(storedCount(), 0); // looking changes nothing
}

void TestImportDialog::onlyCleanOnesAreImported()
{
    start(m_file);
    m_dialog->choose(ImportDialog::Choice::OnlyClean);
    named<QPushButton>(*m_dialog, QStringLiteral("Import the entries now"))->click();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    QCOMPARE(m_dialog->outcome().created, 1);
    QCOMPARE(storedCount(), 1);
}

void TestImportDialog::leftOutRowsCanBeCorrectedAndImported()
{
    start(m_file);
    m_dialog->choose(ImportDialog::Choice::OnlyClean);
    auto *save = m_dialog->findChild<QPushButton *>(QStringLiteral("saveLeftOut"));
    QVERIFY(!save->isVisible());
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    QVERIFY(save->isVisible());
    const QString file = m_desk->file(QStringLiteral("left out.xlsx"));
    m_dialog->saveLeftOut(file);
    QTRY_VERIFY(save->isEnabled());
    QVERIFY2(QFile::exists(file), qPrintable(m_dialog->findChild<InfoBar *>()->text()));
    auto reader = TableReader::open(file);
    QVERIFY(reader);
    QVector<QStringList> rows;
    QVERIFY(reader.value()->readRows(0, [&](int, const QVector<QString> &cells) { return rows << cells, true; }));
    QCOMPARE(rows.size(), 3); // two of the head, the one that was wrong
    QVERIFY2(rows.last().first().contains(QLatin1String("summary"), Qt::CaseInsensitive), qPrintable(rows.last().first()));
    QVERIFY(rows.last().contains(QStringLiteral("地籍图")));
    // As it is, it can be imported again: the reason is no column of the template.
    start(file);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    QCOMPARE(m_dialog->preview().candidates.size(), 1);
    QCOMPARE(m_dialog->preview().candidates.first().entry.name, QStringLiteral("地籍图"));
}

void TestImportDialog::anotherSheetCanBeChosen()
{
    start(m_file);
    auto *sheets = m_dialog->findChild<QComboBox *>(QStringLiteral("importSheet"));
    QVERIFY(sheets->isVisible());
    QCOMPARE(sheets->currentText(), QStringLiteral("目录"));
    // The list of the drop-downs is no catalog: said, and the file may be read again.
    sheets->setFocus();
    sheets->setCurrentText(QStringLiteral("字典"));
    Q_EMIT sheets->activated(sheets->currentIndex());
    QTRY_VERIFY(m_dialog->step() != ImportDialog::Step::Reading);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Choose);
    QVERIFY(m_dialog->findChild<InfoBar *>()->isVisible());
}

void TestImportDialog::textFileIsImported()
{
    const QString file = m_desk->file(QStringLiteral("目录.csv"));
    QVERIFY(exportCatalog(file, {CatalogDesk::entry(QStringLiteral("不动产登记簿信息"))}, m_desk->desk().office().dictionaries, {},
                          ExportFormat::CsvGb18030));
    start(file);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    QVERIFY(!m_dialog->findChild<QComboBox *>(QStringLiteral("importSheet"))->isVisible());
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    QCOMPARE(m_dialog->outcome().created, 1);
}

void TestImportDialog::allAreImported()
{
    start(m_file);
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    QCOMPARE(m_dialog->outcome().created, 2);
    start(m_file);
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    QCOMPARE(m_dialog->outcome().created, 0); // the same file again makes nothing twice
    QCOMPARE(storedCount(), 2);
}

void TestImportDialog::badFileIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no spreadsheet") << QByteArray("this is text, whatever its name says");
    QTest::newRow("cut off") << QByteArray("PK\x03\x04 and nothing else", 22);
}

void TestImportDialog::badFileIsNamed()
{
    QFETCH(QByteArray, content);
    QFile file(m_desk->file(QStringLiteral("bad.xlsx")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    start(file.fileName());
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Choose);
    const InfoBar *notice = m_dialog->findChild<InfoBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QLatin1String("bad.xlsx")), qPrintable(notice->text()));
}

void TestImportDialog::namesAreUnique()
{
    start(m_file);
    QCOMPARE(namingProblems(*m_dialog), QStringList());
}

void TestImportDialog::realTemplate()
{
    const QString file = QStringLiteral("/work/shared/data/informationTemplate.xlsx");
    if (!QFile::exists(file))
        QSKIP("the city's template is not here");
    start(file);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    QVERIFY(!m_dialog->preview().candidates.isEmpty());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
