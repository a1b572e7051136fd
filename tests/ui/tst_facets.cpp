// Narrowing the catalog's list by facets and keeping searches, in the whole window, with mouse and keys.
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

#include "catalog/catalogpage.h"
#include "catalog/entryfilterbar.h"
#include "catalog/entrylistmodel.h"
#include "catalog/facetpanel.h"
#include "catalog/savedsearchdialog.h"
#include "catalog/savedsearches.h"
#include "demodesk.h"

using namespace sharedesk;

class TestFacets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void init();
    void cleanup() { m_desktop.reset(); }
    void countsSayWhatATickLeaves();
    void keysTickAndChipsLetGo();
    void valuesOfOneFacetAddUp();
    void countsFollowTheText();
    void manyValuesAreShownOnRequest();
    void withoutAnIndexValuesCanBeTicked();
    void searchesAreKeptChosenRenamedDeleted();
    void aTakenNameIsSaid();
    void everythingIsNamedAndInChinese();

private:
    EntryListModel &list() { return m_desktop->window().catalog().list(); }
    QTreeWidget *tree() { return m_desktop->find<QTreeWidget>(QStringLiteral("facets")); }
    FacetPanel *panel() { return m_desktop->window().findChild<FacetPanel *>(); }
    SavedSearches &saved() { return *m_desktop->window().findChild<SavedSearches *>(); }
    QTreeWidgetItem *facet(Facet wanted) { return tree()->topLevelItem(static_cast<int>(wanted)); }
    static int countOf(const QTreeWidgetItem *item) { return QLocale().toInt(item->text(1)); }
    bool counted()
    {
        return DesktopDriver::waitFor([this] { return facet(Facet::Status)->childCount() > 0 && !facet(Facet::Status)->child(0)->text(1).isEmpty(); });
    }
    bool complete()
    {
        return DesktopDriver::waitFor([this] { return list().found() == list().rowCount() && !list().isFoundCapped(); });
    }
    // Saves what is searched for under the name, through the dialog.
    bool keep(const QString &name)
    {
        QSignalSpy loaded(&saved(), &SavedSearches::loaded);
        saved().saveCurrent();
        return m_desktop->type(QStringLiteral("searchName"), name) && m_desktop->click(QStringLiteral("saveSearchNow")) &&
               DesktopDriver::waitFor([&] { return !loaded.isEmpty(); });
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
};

void TestFacets::init()
{
    m_desktop = m_demo.desktop();
    QVERIFY(m_desktop);
    m_desktop->window().go(Place::Catalog);
    QTRY_VERIFY(m_desktop->session().search().isReady());
    QTRY_VERIFY(list().rowCount() > 0);
    QVERIFY(m_desktop->click(QStringLiteral("facetPanel")));
    QVERIFY(counted());
}

void TestFacets::countsSayWhatATickLeaves()
{
    const int all = list().rowCount();
    int sum = 0;
    for (int i = 0; i < facet(Facet::Sharing)->childCount(); ++i)
        sum += countOf(facet(Facet::Sharing)->child(i));
    QCOMPARE(sum, all); // each entry has one
    QTreeWidgetItem *value = facet(Facet::Sharing)->child(0);
    const int promised = countOf(value);
    QVERIFY(promised > 0 && promised < all);
    value->setCheckState(0, Qt::Checked);
    QTRY_COMPARE(list().rowCount(), promised);
    // Its own facet still says what the other values would bring.
    QTRY_COMPARE(countOf(facet(Facet::Sharing)->child(0)), promised);
    QVERIFY(facet(Facet::Sharing)->childCount() > 1);
}

void TestFacets::keysTickAndChipsLetGo()
{
    const int all = list().rowCount();
    QVERIFY(tree()->hasFocus()); // the button led there
    tree()->setCurrentItem(facet(Facet::Status));
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(tree()->currentItem(), facet(Facet::Status)->child(0));
    const int promised = countOf(tree()->currentItem());
    const QString value = tree()->currentItem()->data(0, Qt::UserRole).toString();
    QTest::keyClick(tree(), Qt::Key_Space);
    QTRY_COMPARE(list().rowCount(), promised);
    QVERIFY(promised < all);
    const QString chip = QStringLiteral("chip.status.") + value;
    auto *button = m_desktop->find<QAbstractButton>(chip);
    QVERIFY(button);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(list().rowCount(), all);
    QVERIFY(m_desktop->find<QLineEdit>(QStringLiteral("entrySearch"))->hasFocus()); // not lost with the chip
    QCOMPARE(facet(Facet::Status)->child(0)->checkState(0), Qt::Unchecked);
    // All at once.
    facet(Facet::Status)->child(0)->setCheckState(0, Qt::Checked);
    facet(Facet::Sharing)->child(0)->setCheckState(0, Qt::Checked);
    QTRY_VERIFY(complete() && list().rowCount() < all);
    m_desktop->window().findChild<EntryFilterBar *>()->clear();
    QTRY_COMPARE(list().rowCount(), all);
    QVERIFY(panel()->choice().isEmpty());
}

void TestFacets::valuesOfOneFacetAddUp()
{
    QTreeWidgetItem *sharing = facet(Facet::Sharing);
    const int both = countOf(sharing->child(0)) + countOf(sharing->child(1));
    sharing->child(0)->setCheckState(0, Qt::Checked);
    facet(Facet::Sharing)->child(1)->setCheckState(0, Qt::Checked);
    QTRY_COMPARE(list().rowCount(), both);
    QCOMPARE(list().filter().facets.value(Facet::Sharing).size(), 2);
}

void TestFacets::countsFollowTheText()
{
    const auto sum = [this] {
        int entries = 0;
        for (int i = 0; i < facet(Facet::Sharing)->childCount(); ++i)
            entries += countOf(facet(Facet::Sharing)->child(i));
        return entries;
    };
    const int all = sum();
    // Quicker than answers come: what is counted in the end belongs to the last text.
    for (const QChar character : QStringLiteral("登记信息"))
        m_desktop->find<QLineEdit>(QStringLiteral("entrySearch"))->insert(QString(character));
    QTRY_VERIFY(complete() && list().rowCount() < all && list().rowCount() > 0);
    QTRY_COMPARE(sum(), list().rowCount());
    QCOMPARE(list().filter().text, QStringLiteral("登记信息"));
}

void TestFacets::manyValuesAreShownOnRequest()
{
    FacetTexts texts(m_desktop->session().desk());
    FacetPanel many(texts);
    auto *values = many.findChild<QTreeWidget *>(QStringLiteral("facets"));
    QTreeWidgetItem *departments = values->topLevelItem(static_cast<int>(Facet::Department));
    FacetCounts counts;
    for (int i = 0; i < 3 * FacetPanel::valuesAtFirst; ++i)
        counts[Facet::Department].append({QStringLiteral("department%1").arg(i), 100 - i});
    // What is chosen is seen, however rare it is.
    const QString rare = counts.value(Facet::Department).last().value;
    many.setChoice({{Facet::Department, {rare}}});
    many.setCounts(counts);
    QCOMPARE(departments->childCount(), FacetPanel::valuesAtFirst + 2);
    QTreeWidgetItem *chosen = departments->child(FacetPanel::valuesAtFirst);
    QCOMPARE(chosen->text(0), rare);
    QCOMPARE(chosen->checkState(0), Qt::Checked);
    many.show();
    values->setCurrentItem(departments->child(FacetPanel::valuesAtFirst + 1));
    values->setFocus();
    QTest::keyClick(values, Qt::Key_Return);
    QTRY_COMPARE(departments->childCount(), 3 * FacetPanel::valuesAtFirst);
    for (int i = 0; i < departments->childCount(); ++i)
        QVERIFY(departments->child(i)->flags() & Qt::ItemIsUserCheckable);
}

void TestFacets::withoutAnIndexValuesCanBeTicked()
{
    m_desktop->session().desk().setSearch(nullptr);
    CatalogPage page(m_desktop->session().desk());
    page.show();
    page.activate();
    QTRY_VERIFY(page.list().rowCount() > 0);
    const int all = page.list().rowCount();
    page.findChild<QAbstractButton *>(QStringLiteral("facetPanel"))->click();
    auto *facets = page.findChild<QTreeWidget *>(QStringLiteral("facets"));
    QTreeWidgetItem *value = facets->topLevelItem(static_cast<int>(Facet::Sharing))->child(0);
    QVERIFY(value);
    QCOMPARE(value->text(1), QString()); // no count, and none made up
    value->setCheckState(0, Qt::Checked);
    QTRY_VERIFY(page.list().rowCount() > 0 && page.list().rowCount() < all);
}

void TestFacets::searchesAreKeptChosenRenamedDeleted()
{
    auto *field = m_desktop->find<QLineEdit>(QStringLiteral("entrySearch"));
    const int all = list().rowCount();
    field->insert(QStringLiteral("登记"));
    QTRY_VERIFY(complete() && list().rowCount() < all);
    const int withText = list().rowCount();
    QTRY_COMPARE(countOf(facet(Facet::Sharing)->child(0)) + countOf(facet(Facet::Sharing)->child(1)) <= withText, true);
    facet(Facet::Sharing)->child(0)->setCheckState(0, Qt::Checked);
    QTRY_VERIFY(complete() && list().rowCount() < withText);
    const int found = list().rowCount();
    QVERIFY(found > 0);
    QVERIFY(keep(QStringLiteral("登记类")));
    QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));
    m_desktop->window().findChild<EntryFilterBar *>()->clear();
    QTRY_COMPARE(list().rowCount(), all);
    // Chosen from the menu.
    auto *menu = m_desktop->window().findChild<QMenu *>(QStringLiteral("savedSearchMenu"));
    Q_EMIT menu->aboutToShow();
    const auto actions = menu->actions();
    const auto it = std::find_if(actions.cbegin(), actions.cend(), [](const QAction *action) { return action->text() == QStringLiteral("登记类"); });
    QVERIFY(it != actions.cend());
    (*it)->trigger();
    QTRY_COMPARE(list().rowCount(), found);
    QCOMPARE(field->text(), QStringLiteral("登记"));
    // Renamed in the list, by keys.
    saved().manage();
    auto *dialog = qobject_cast<SavedSearchDialog *>(m_desktop->dialog());
    QVERIFY(dialog);
    auto *names = m_desktop->find<QListWidget>(QStringLiteral("savedSearchList"));
    names->setFocus();
    QTest::keyClick(names, Qt::Key_F2);
    auto *editor = names->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    editor->insert(QStringLiteral("登记与备案"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(dialog->searches().value(0).name, QStringLiteral("登记与备案"));
    // Deleted, and taken back.
    names->setFocus();
    QTest::keyClick(names, Qt::Key_Delete);
    QTRY_VERIFY(dialog->searches().isEmpty());
    QTest::keyClick(names, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(dialog->searches().size(), 1);
    QCOMPARE(dialog->searches().first().filter.facets.size(), 1);
    QCOMPARE(dialog->searches().first().filter.text, QStringLiteral("登记"));
    QVERIFY(m_desktop->click(QStringLiteral("closeSavedSearches")));
    QTRY_COMPARE(saved().searches().value(0).name, QStringLiteral("登记与备案"));
}

void TestFacets::aTakenNameIsSaid()
{
    m_desktop->find<QLineEdit>(QStringLiteral("entrySearch"))->insert(QStringLiteral("登记"));
    QTRY_COMPARE(list().filter().text, QStringLiteral("登记"));
    QVERIFY(keep(QStringLiteral("我的")));
    QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));
    saved().saveCurrent();
    QVERIFY(m_desktop->type(QStringLiteral("searchName"), QStringLiteral("我的")));
    QVERIFY(m_desktop->click(QStringLiteral("saveSearchNow")));
    auto *problem = m_desktop->find<QWidget>(QStringLiteral("searchNameProblem"));
    QVERIFY(problem);
    QVERIFY(m_desktop->dialog()); // what was typed stays
    QVERIFY(m_desktop->type(QStringLiteral("searchName"), QStringLiteral("我的二")));
    QVERIFY(m_desktop->click(QStringLiteral("saveSearchNow")));
    QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));
    QTRY_COMPARE(saved().searches().size(), 2);
}

void TestFacets::everythingIsNamedAndInChinese()
{
    facet(Facet::Sharing)->child(0)->setCheckState(0, Qt::Checked);
    QTRY_VERIFY(complete());
    QCOMPARE(namingProblems(m_desktop->window()), QStringList());
    m_desktop->languages().setLanguage(QStringLiteral("zh_CN"));
    QTRY_COMPARE(englishTexts(m_desktop->window()), QStringList());
    for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
        QVERIFY2(!tree()->topLevelItem(i)->text(0).contains(QRegularExpression(QStringLiteral("[A-Za-z]{3,}"))), qPrintable(tree()->topLevelItem(i)->text(0)));
    }
}

QTEST_MAIN(TestFacets)
#include "tst_facets.moc"
