// Searching in the whole window, with the index: relevance first, hits marked, and what is saved is found.
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

#include "catalog/catalogpage.h"
#include "catalog/entrylistmodel.h"
#include "demodesk.h"
#include "widgets/hitdelegate.h"

using namespace sharedesk;

class TestCatalogSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void init();
    void cleanup() { m_desktop.reset(); }
    void typedTextIsFoundByRelevance();
    void pinyinIsFoundAndMarked();
    void clearedTextHasTheOldOrder();
    void anotherOrderCanBeChosen();
    void hitsBesidesTheColumnsAreShown();
    void typingQuicklyEndsAtTheLastText();
    void whatIsSavedIsFound();
    void downLeadsToTheList();
    void withoutAnIndexTheStoreIsAsked();

private:
    EntryListModel &list() { return m_desktop->window().catalog().list(); }
    QTableView *table() { return m_desktop->find<QTableView>(QStringLiteral("entries")); }
    QLineEdit *field() { return m_desktop->find<QLineEdit>(QStringLiteral("entrySearch")); }
    QString nameAt(int row)
    {
        const auto entry = list().entryAt(row);
        return entry ? entry->name : QString();
    }
    bool hasRows()
    {
        return DesktopDriver::waitFor([this] { return list().rowCount() > 0 && list().entryAt(0).has_value(); });
    }
    // Types character by character and waits for the list that belongs to the text.
    bool type(const QString &text)
    {
        QSignalSpy restarted(&list(), &EntryListModel::restarted);
        field()->setFocus();
        field()->selectAll();
        // Chinese comes from the input method, a piece at a time.
        for (const QChar character : text)
            field()->insert(QString(character));
        return DesktopDriver::waitFor([&] { return list().filter().text == text && !restarted.isEmpty(); });
    }
    QString someName()
    {
        return nameAt(list().rowCount() / 2);
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
};

void TestCatalogSearch::init()
{
    m_desktop = m_demo.desktop();
    QVERIFY(m_desktop);
    m_desktop->window().go(Place::Catalog);
    QTRY_VERIFY(m_desktop->session().search().isReady());
    QVERIFY(hasRows());
    QTRY_VERIFY(!someName().isEmpty());
}

void TestCatalogSearch::typedTextIsFoundByRelevance()
{
    const QString name = someName();
    const int all = list().rowCount();
    QVERIFY(type(name));
    QVERIFY(hasRows());
    QCOMPARE(nameAt(0), name); // the name itself is the best hit, and there with the first page
    QTRY_VERIFY(list().rowCount() < all && list().found() == list().rowCount());
    QCOMPARE(list().filter().sort, EntrySort::Relevance);
    const auto spans = list().index(0, EntryListModel::Name).data(HitDelegate::SpansRole).value<QVector<TextSpan>>();
    QCOMPARE(spans, (QVector<TextSpan>{{0, name.size()}}));
}

void TestCatalogSearch::pinyinIsFoundAndMarked()
{
    const QString name = someName();
    const PinyinTable &pinyin = m_desktop->session().desk().office().pinyin;
    QVERIFY(type(pinyin.initials(name.left(4))));
    QVERIFY(hasRows());
    QTRY_COMPARE(list().found(), list().rowCount());
    bool found = false;
    for (int row = 0; row < list().rowCount() && !found; ++row)
        found = nameAt(row) == name && !list().index(row, EntryListModel::Name).data(HitDelegate::SpansRole).value<QVector<TextSpan>>().isEmpty();
    QVERIFY(found);
}

void TestCatalogSearch::clearedTextHasTheOldOrder()
{
    table()->sortByColumn(EntryListModel::Provider, Qt::DescendingOrder);
    QTRY_COMPARE(list().filter().sort, EntrySort::Provider);
    const int all = list().rowCount();
    QVERIFY(type(someName().left(2)));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), -1);
    field()->clear();
    QTRY_COMPARE(list().rowCount(), all);
    QCOMPARE(list().filter().sort, EntrySort::Provider);
    QVERIFY(list().filter().descending);
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(EntryListModel::Provider));
}

void TestCatalogSearch::anotherOrderCanBeChosen()
{
    QVERIFY(type(QStringLiteral("信息")));
    QTRY_VERIFY(list().rowCount() > 3 && list().rowCount() == list().found());
    table()->sortByColumn(EntryListModel::Name, Qt::DescendingOrder);
    QTRY_VERIFY(hasRows() && nameAt(0) >= nameAt(1) && nameAt(1) >= nameAt(2));
    QCOMPARE(list().filter().sort, EntrySort::Name);
    table()->sortByColumn(-1, Qt::AscendingOrder); // as a third click on the header
    QTRY_COMPARE(list().filter().sort, EntrySort::Relevance);
}

void TestCatalogSearch::hitsBesidesTheColumnsAreShown()
{
    QVERIFY(table()->isColumnHidden(EntryListModel::Found));
    const auto entry = list().entryAt(list().rowCount() / 2);
    auto read = m_desktop->session().store().read([id = entry->id](Store &store) { return store.entry(id).value().entry; });
    const QStringList items = [&] {
        QStringList names;
        for (const DataItem &item : DemoDesk::wait(read).items)
            names << item.name;
        return names;
    }();
    QVERIFY(!items.isEmpty());
    QVERIFY(type(items.last()));
    QVERIFY(!table()->isColumnHidden(EntryListModel::Found));
    QTRY_COMPARE(list().rowCount(), list().found());
    // Some row is found only by a data item or the summary, says so, and marks it.
    QTRY_VERIFY([&] {
        for (int row = 0; row < list().rowCount(); ++row) {
            const QModelIndex cell = list().index(row, EntryListModel::Found);
            if (cell.data().toString().contains(items.last()) && !cell.data(HitDelegate::SpansRole).value<QVector<TextSpan>>().isEmpty())
                return true;
        }
        return false;
    }());
}

void TestCatalogSearch::typingQuicklyEndsAtTheLastText()
{
    const QString name = someName();
    for (int length = 1; length <= name.size(); ++length)
        field()->setText(name.left(length));
    QTRY_COMPARE(list().filter().text, name);
    QTRY_VERIFY(list().rowCount() > 0 && nameAt(0) == name && list().found() == list().rowCount());
}

void TestCatalogSearch::whatIsSavedIsFound()
{
    const QString name = QStringLiteral("低空飞行器备案信息");
    QVERIFY(type(QStringLiteral("低空飞行")));
    QTRY_COMPARE(list().rowCount(), 0);
    CatalogEntry entry;
    entry.name = name;
    entry.departmentId = m_desktop->session().desk().actor().departmentId;
    auto saved = m_desktop->session().store().run([entry, actor = m_desktop->session().desk().actor()](Store &store) {
        return store.saveEntry(CatalogEntry(), entry, actor).ok();
    });
    QVERIFY(DemoDesk::wait(saved));
    QTRY_COMPARE(list().rowCount(), 1); // by itself
    QTRY_COMPARE(nameAt(0), name);
}

void TestCatalogSearch::downLeadsToTheList()
{
    QVERIFY(type(someName().left(2)));
    QVERIFY(hasRows());
    QTest::keyClick(field(), Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QVERIFY(table()->currentIndex().isValid());
}

void TestCatalogSearch::withoutAnIndexTheStoreIsAsked()
{
    const QString name = someName();
    m_desktop->session().desk().setSearch(nullptr);
    CatalogPage page(m_desktop->session().desk());
    page.show();
    page.activate();
    QTRY_VERIFY(page.list().rowCount() > 0);
    QVERIFY(!page.list().hasIndex());
    const int all = page.list().rowCount();
    page.findChild<QLineEdit *>(QStringLiteral("entrySearch"))->setText(name);
    QTRY_VERIFY(page.list().rowCount() > 0 && page.list().rowCount() < all);
}

QTEST_MAIN(TestCatalogSearch)
#include "tst_catalogsearch.moc"
