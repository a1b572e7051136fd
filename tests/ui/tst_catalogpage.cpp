// The catalog's list on a real store: search, filters, selection, keyboard, empty states, export.
#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include "catalog/catalogpage.h"
#include "catalog/entryform.h"
#include "catalog/entrylistmodel.h"
#include "catalogdesk.h"

using namespace sharedesk;

class TestCatalogPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void listShowsWhatIsStored();
    void typingSearches();
    void filtersNarrow();
    void headerSorts();
    void selectionSurvivesARefresh();
    void enterOpensAndBackReturns();
    void deleteAsksAndDeletes();
    void emptyStatesSayWhatToDo();
    void exportWritesAFile();
    void pagesArriveWhileScrolling();
    void namesAreUnique();

private:
    QTableView *table() { return m_page->findChild<QTableView *>(QStringLiteral("entries")); }
    EntryListModel &list() { return m_page->list(); }
    int rowOfName(const QString &name)
    {
        for (int row = 0; row < list().rowCount(); ++row) {
            if (const auto entry = list().entryAt(row); entry && entry->name == name)
                return row;
        }
        return -1;
    }

    std::unique_ptr<CatalogDesk> m_desk;
    std::unique_ptr<CatalogPage> m_page;
};

void TestCatalogPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_desk = std::make_unique<CatalogDesk>();
    CatalogEntry wrong = CatalogDesk::entry(QStringLiteral("地籍图"));
    wrong.summary.clear();
    m_desk->add(CatalogDesk::entry(QStringLiteral("不动产登记簿信息")));
    m_desk->add(CatalogDesk::entry(QStringLiteral("矿业权登记信息")));
    m_desk->add(wrong);
    m_page = std::make_unique<CatalogPage>(m_desk->desk());
    m_page->resize(1160, 700);
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_COMPARE(list().rowCount(), 3);
    QTRY_VERIFY(list().entryAt(2).has_value());
}

void TestCatalogPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestCatalogPage::listShowsWhatIsStored()
{
    const int row = rowOfName(QStringLiteral("地籍图"));
    QVERIFY(row >= 0);
    const auto text = [&](int column) { return list().index(row, column).data().toString(); };
    QCOMPARE(text(EntryListModel::Items), QStringLiteral("1"));
    QCOMPARE(text(EntryListModel::Status), statusLabel(EntryStatus::Draft));
    QVERIFY(!text(EntryListModel::Findings).isEmpty());
    QCOMPARE(text(EntryListModel::Local), QStringLiteral("Not yet sent"));
    QCOMPARE(list().index(row, EntryListModel::Local).data(Qt::ToolTipRole).toString(), localStateLabel(LocalState::Waiting));
    QVERIFY(!list().index(row, EntryListModel::Local).data(Qt::DecorationRole).isNull());
}

void TestCatalogPage::typingSearches()
{
    auto *search = m_page->findChild<QLineEdit *>(QStringLiteral("entrySearch"));
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    search->setText(QStringLiteral("登记"));
    QCOMPARE(list().rowCount(), 3); // not before the pause
    QTRY_COMPARE(list().rowCount(), 2);
    search->clear();
    QTRY_COMPARE(list().rowCount(), 3);
}

void TestCatalogPage::filtersNarrow()
{
    named<QCheckBox>(*m_page, QStringLiteral("Only entries with errors"))->click();
    QTRY_COMPARE(list().rowCount(), 1);
    QTRY_VERIFY(rowOfName(QStringLiteral("地籍图")) == 0);
    named<QPushButton>(*m_page, QStringLiteral("Clear the filter of the catalog"))->click();
    QTRY_COMPARE(list().rowCount(), 3);
    EntryFilter published;
    published.statuses = {QStringLiteral("published"), QStringLiteral("submitted")};
    QVERIFY(m_page->showEntries(published));
    QTRY_COMPARE(list().rowCount(), 0);
    for (const char *chip : {"chip.status.published", "chip.status.submitted"})
        QVERIFY(m_page->findChild<QPushButton *>(QLatin1String(chip)));
    m_page->findChild<QPushButton *>(QStringLiteral("chip.status.published"))->click();
    QCOMPARE(list().filter().facets.value(Facet::Status), QStringList{QStringLiteral("submitted")});
}

void TestCatalogPage::headerSorts()
{
    table()->sortByColumn(EntryListModel::Name, Qt::AscendingOrder);
    QTest::qWait(50);
    const qint64 first = list().keyAt(0);
    table()->sortByColumn(EntryListModel::Name, Qt::DescendingOrder);
    QTRY_COMPARE(list().keyAt(2), first);
}

void TestCatalogPage::selectionSurvivesARefresh()
{
    const int row = rowOfName(QStringLiteral("矿业权登记信息"));
    table()->selectRow(row);
    const qint64 key = list().keyAt(row);
    for (int number = 0; number < 5; ++number)
        m_desk->add(CatalogDesk::entry(QStringLiteral("测绘成果%1").arg(number)));
    QTRY_COMPARE(list().rowCount(), 8);
    const QModelIndexList selected = table()->selectionModel()->selectedRows();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(list().keyAt(selected.first().row()), key);
}

void TestCatalogPage::enterOpensAndBackReturns()
{
    table()->selectRow(0);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_COMPARE(m_page->form().session().phase(), EntrySession::Phase::Ready);
    QVERIFY(m_page->form().isVisible());
    named<QToolButton>(*m_page, QStringLiteral("Back to the list of entries"))->click();
    QVERIFY(!m_page->form().isVisible());
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_page->form().isVisible());
}

void TestCatalogPage::deleteAsksAndDeletes()
{
    const auto answer = [this](const QString &name) {
        QTimer::singleShot(50, this, [name] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            named<QPushButton>(*box, name)->click();
        });
    };
    table()->selectRow(0);
    answer(QStringLiteral("Keep the selected entries"));
    QTest::keyClick(table(), Qt::Key_Delete);
    QTest::qWait(100);
    QCOMPARE(list().rowCount(), 3);
    m_page->activateWindow(); // offscreen, nobody else gives the window back what the question took
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table()->setFocus();
    answer(QStringLiteral("Delete the selected entries now"));
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(list().rowCount(), 2);
}

void TestCatalogPage::emptyStatesSayWhatToDo()
{
    EntryFilter nothing;
    nothing.text = QStringLiteral("没有这样的条目");
    QVERIFY(m_page->showEntries(nothing));
    auto *clear = named<QPushButton>(*m_page, QStringLiteral("Clear the filter and show all entries"));
    QTRY_VERIFY(clear->isVisible());
    QVERIFY(!table()->isVisible());
    clear->click();
    QTRY_VERIFY(table()->isVisible());
}

void TestCatalogPage::exportWritesAFile()
{
    const QString file = m_desk->file(QStringLiteral("目录.xlsx"));
    QSignalSpy exported(m_page.get(), &CatalogPage::exported);
    m_page->exportTo(file, {});
    QTRY_COMPARE(exported.count(), 1);
    QCOMPARE(exported.first().at(1).toInt(), 3);
    QVERIFY(QFileInfo(file).size() > 0);
}

void TestCatalogPage::pagesArriveWhileScrolling()
{
    QVector<CatalogEntry> many;
    for (int number = 0; number < 1200; ++number)
        many.append(CatalogDesk::entry(QStringLiteral("批量条目%1").arg(number, 5, 10, QLatin1Char('0'))));
    QVERIFY(CatalogDesk::wait(m_desk->store().run(
        [many](Store &store) { return store.importEntries(many, CatalogDesk::clerk()); })));
    QTRY_COMPARE(list().rowCount(), 1203);
    QVERIFY(!list().entryAt(1100).has_value()); // not here yet, and not waited for
    QTRY_VERIFY(list().entryAt(1100).has_value());
    QVERIFY(!list().entryAt(1100)->name.isEmpty());
}

void TestCatalogPage::namesAreUnique()
{
    QCOMPARE(namingProblems(*m_page), QStringList());
}

QTEST_MAIN(TestCatalogPage)
#include "tst_catalogpage.moc"
