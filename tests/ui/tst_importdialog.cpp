// The import: a file made by the export comes back through the preview; bad files say what is wrong with
// them.
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QLineEdit>
#include <QTreeView>
#include <QTreeWidget>

#include "catalog/importdialog.h"
#include "catalog/importmodel.h"
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
    void unknownColumnsAreAskedForAndRemembered();
    void anotherColumnIsChosenFromThePreview();
    void changesAreShownFilteredAndUndone();
    void recentImportsAreUndoneLater();
    void whatWasChangedSinceStaysAndIsNamed();
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
    QString text(const QByteArray &content)
    {
        QFile file(m_desk->file(QStringLiteral("部门模板.csv")));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    QPushButton *button(const char *name) { return m_dialog->findChild<QPushButton *>(QLatin1String(name)); }
    // The catalog as it is, with another remark in one entry and one entry more.
    QString edited()
    {
        QVector<CatalogEntry> entries;
        const auto all = CatalogDesk::wait(m_desk->store().run([](Store &store) {
            QVector<CatalogEntry> stored;
            static_cast<void>(store.forEachEntry({}, [&](const StoredEntry &one) { return stored << one.entry, true; }));
            return stored;
        }));
        entries = all;
        entries.first().remarks = QStringLiteral("已核对");
        entries << CatalogDesk::entry(QStringLiteral("测绘成果目录"));
        entries.last().id.clear();
        const QString file = m_desk->file(QStringLiteral("改过.xlsx"));
        static_cast<void>(exportCatalog(file, entries, m_desk->desk().office().dictionaries));
        return file;
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
    // The list of the drop-downs is no catalog: which column is which has to be said, and none holds a name.
    sheets->setFocus();
    sheets->setCurrentText(QStringLiteral("字典"));
    Q_EMIT sheets->activated(sheets->currentIndex());
    QTRY_VERIFY(m_dialog->step() != ImportDialog::Step::Reading);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Columns);
    QVERIFY(!button("importNow")->isEnabled());
    sheets->setCurrentText(QStringLiteral("目录"));
    Q_EMIT sheets->activated(sheets->currentIndex());
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Preview);
}

void TestImportDialog::unknownColumnsAreAskedForAndRemembered()
{
    const QString file = text("民政局清单,,\n资源,简介,字段\n婚姻登记信息,依据条例形成的记录,姓名\n");
    start(file);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Columns);
    QCOMPARE(namingProblems(*m_dialog), QStringList());
    ImportColumns &columns = m_dialog->columns();
    QCOMPARE(columns.firstDataRow(), 3);
    auto *missing = columns.findChild<QLabel *>(QStringLiteral("missingColumns"));
    QVERIFY(missing->isVisible());
    QVERIFY(!button("importNow")->isEnabled());
    // By the keyboard: type what the field begins with.
    QComboBox *name = columns.fieldOf(0);
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Name"));
    QCOMPARE(name->currentData().toString(), QStringLiteral("name"));
    QVERIFY(button("importNow")->isEnabled());
    QVERIFY2(missing->text().contains(QStringLiteral("Summary")), qPrintable(missing->text()));
    QComboBox *summary = columns.fieldOf(1);
    summary->setCurrentIndex(summary->findData(QStringLiteral("name")));
    QVERIFY(!button("importNow")->isEnabled()); // two columns, one field
    summary->setCurrentIndex(summary->findData(QStringLiteral("summary")));
    QComboBox *item = columns.fieldOf(2);
    item->setCurrentIndex(item->findData(QStringLiteral("items.name")));
    auto *templateName = columns.findChild<QLineEdit *>(QStringLiteral("templateName"));
    QCOMPARE(templateName->text(), QStringLiteral("部门模板"));
    templateName->setText(QStringLiteral("民政模板"));
    QTest::mouseClick(button("importNow"), Qt::LeftButton);
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    QCOMPARE(m_dialog->preview().candidates.size(), 1);
    QCOMPARE(m_dialog->preview().candidates.first().entry.items.first().name, QStringLiteral("姓名"));
    QCOMPARE(storedCount(), 0);

    // The same template again is known, and the way back to its columns stays open.
    start(file);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    QCOMPARE(m_dialog->preview().head.mapping.name, QStringLiteral("民政模板"));
}

void TestImportDialog::anotherColumnIsChosenFromThePreview()
{
    start(m_file);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    QTest::mouseClick(button("toColumns"), Qt::LeftButton);
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Columns);
    QCOMPARE(namingProblems(*m_dialog), QStringList());
    ImportColumns &columns = m_dialog->columns();
    int summary = 0;
    while (columns.fieldOf(summary)->currentData().toString() != QLatin1String("summary"))
        ++summary;
    columns.fieldOf(summary)->setCurrentIndex(0); // ignored
    columns.findChild<QAbstractButton *>(QStringLiteral("rememberColumns"))->click();
    QVERIFY(!columns.isRemembering());
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    for (const ImportCandidate &candidate : m_dialog->preview().candidates)
        QVERIFY(candidate.entry.summary.isEmpty());
}

void TestImportDialog::changesAreShownFilteredAndUndone()
{
    start(m_file);
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    start(edited());
    QCOMPARE(m_dialog->step(), ImportDialog::Step::Preview);
    auto *filter = m_dialog->findChild<QComboBox *>(QStringLiteral("importFilter"));
    auto *model = m_dialog->findChild<QTreeView *>(QStringLiteral("importPreview"))->model();
    QCOMPARE(model->rowCount(), 3);
    QStringList counts;
    for (int at = 0; at < filter->count(); ++at)
        counts << filter->itemText(at);
    QCOMPARE(counts, (QStringList{"All (3)", "New (1)", "Changed (1)", "Unchanged (1)", "Refused (0)"}));
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(model->rowCount(), 1);
    const QModelIndex group = model->index(0, 0);
    const QModelIndex change = model->index(model->rowCount(group) - 1, 0, group);
    QCOMPARE(change.data().toString(), QStringLiteral("Remarks"));
    QCOMPARE(change.siblingAtColumn(ImportModel::Place).data().toString(), QString());
    QCOMPARE(change.siblingAtColumn(ImportModel::Cell).data().toString(), QStringLiteral("已核对"));

    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    QCOMPARE(m_dialog->outcome().created, 1);
    QCOMPARE(m_dialog->outcome().changed, 1);
    QCOMPARE(m_dialog->outcome().unchanged, 1);
    QCOMPARE(storedCount(), 3);
    QVERIFY(button("undoImport")->isVisible());
    QTest::mouseClick(button("undoImport"), Qt::LeftButton);
    QTRY_VERIFY(m_dialog->isUndone() && m_dialog->step() == ImportDialog::Step::Done);
    QCOMPARE(storedCount(), 2);
    QVERIFY(!button("undoImport")->isVisible());
    // What the file would change is what was undone.
    start(edited());
    QCOMPARE(m_dialog->findChild<QComboBox *>(QStringLiteral("importFilter"))->itemText(2), QStringLiteral("Changed (1)"));
}

void TestImportDialog::recentImportsAreUndoneLater()
{
    start(m_file);
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    start(QString());
    auto *list = m_dialog->findChild<QTreeWidget *>(QStringLiteral("recentImports"));
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("目录.xlsx"));
    QCOMPARE(namingProblems(*m_dialog), QStringList());
    QTest::mouseClick(button("undoRecent"), Qt::LeftButton);
    QCOMPARE(storedCount(), 2); // asked first
    const InfoBar *notice = m_dialog->findChild<InfoBar *>();
    QVERIFY(notice->isVisible());
    QPushButton *confirm = nullptr;
    for (QPushButton *one : notice->findChildren<QPushButton *>()) {
        if (one->text() == QLatin1String("Undo it"))
            confirm = one;
    }
    QVERIFY(confirm);
    confirm->click();
    QTRY_VERIFY(m_dialog->isUndone() && m_dialog->step() == ImportDialog::Step::Done);
    QCOMPARE(storedCount(), 0);
    start(QString());
    list = m_dialog->findChild<QTreeWidget *>(QStringLiteral("recentImports"));
    QTRY_VERIFY(list->isVisible());
    QVERIFY(!button("undoRecent")->isEnabled());
}

void TestImportDialog::whatWasChangedSinceStaysAndIsNamed()
{
    start(m_file);
    m_dialog->import();
    QTRY_COMPARE(m_dialog->step(), ImportDialog::Step::Done);
    QVERIFY(CatalogDesk::wait(m_desk->store().run([](Store &store) {
        CatalogEntry entry;
        static_cast<void>(store.forEachEntry({}, [&](const StoredEntry &one) {
            if (one.entry.name == QStringLiteral("地籍图"))
                entry = one.entry;
            return true;
        }));
        CatalogEntry changed = entry;
        changed.summary = QStringLiteral("后来写的摘要");
        return store.saveEntry(entry, changed, CatalogDesk::clerk());
    })));
    m_dialog->undo();
    QTRY_VERIFY(m_dialog->isUndone() && m_dialog->step() == ImportDialog::Step::Done);
    QCOMPARE(storedCount(), 1);
    const InfoBar *notice = m_dialog->findChild<InfoBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QStringLiteral("地籍图")), qPrintable(notice->text()));
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
