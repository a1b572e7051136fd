// The Sync page: what waits, what conflicts, what is refused, decided by clicks against the real platform.
#include <QListWidget>
#include <QMessageBox>
#include <QTableView>
#include <QTimer>

#include "catalog/catalogpage.h"
#include "catalog/entryform.h"
#include "demodesk.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"
#include "requests/requestview.h"

using namespace sharedesk;

class TestOutboxPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void init()
    {
        m_desktop = m_demo.desktop();
        QVERIFY(m_desktop);
    }
    void cleanup() { m_desktop.reset(); }

    void waitingChangesAreListedAndOpened();
    void changeIsGivenUpAfterAQuestion();
    void conflictKeepsMine();
    void conflictTakesTheirs();
    void secondReplyIsToldAndKept();
    void syncWithoutSignInAsksForIt();

private:
    StoreThread &store(DesktopDriver &desktop) { return desktop.session().store(); }
    QString draftOf(DesktopDriver &desktop)
    {
        EntryFilter filter;
        filter.departmentId = QStringLiteral("minzheng");
        filter.statuses = QStringList{statusKey(EntryStatus::Draft)};
        return DemoDesk::wait(store(desktop).run([filter](Store &store) {
            QString id;
            static_cast<void>(store.forEachEntry(filter, [&](const StoredEntry &stored) {
                id = stored.entry.id;
                return false;
            }));
            return id;
        }));
    }
    CatalogEntry entry(DesktopDriver &desktop, const QString &id)
    {
        return DemoDesk::wait(store(desktop).run([id](Store &store) { return store.entry(id); })).value().entry;
    }
    bool setSummary(DesktopDriver &desktop, const QString &id, const QString &summary)
    {
        const CatalogEntry before = entry(desktop, id);
        CatalogEntry after = before;
        after.summary = summary;
        const Actor actor = desktop.session().desk().actor();
        return DemoDesk::wait(store(desktop).run([=](Store &store) { return store.saveEntry(before, after, actor); })).ok();
    }
    OutboxCounts counts(DesktopDriver &desktop)
    {
        return DemoDesk::wait(store(desktop).run([](Store &store) { return store.outboxCounts(); })).value();
    }
    QTableView *table()
    {
        m_desktop->window().go(Place::Sync);
        QTableView *found = nullptr;
        DesktopDriver::waitFor([&] {
            found = named<QTableView>(m_desktop->window(), QStringLiteral("Changes that are not yet at the platform"));
            return found && found->isVisible() && found->model()->rowCount() > 0;
        });
        return found;
    }
    // The same summary changed on two computers, the other one first.
    QString conflict()
    {
        const QString id = draftOf(*m_desktop);
        auto other = m_demo.otherComputer(QStringLiteral("minzheng.head"));
        const QString theirs = QStringLiteral("对方写的摘要 %1").arg(++m_run);
        if (id.isEmpty() || !other || !setSummary(*other, id, theirs) || !other->syncNow() || !setSummary(*m_desktop, id, QStringLiteral("我写的摘要")) || !m_desktop->signIn(m_demo.platform(), QStringLiteral("minzheng.clerk")))
            return {};
        return counts(*m_desktop).held == 1 ? id : QString();
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
    int m_run = 0;
};

void TestOutboxPage::waitingChangesAreListedAndOpened()
{
    const QString id = draftOf(*m_desktop);
    QVERIFY(setSummary(*m_desktop, id, QStringLiteral("新的摘要")));
    QTableView *list = table();
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), entry(*m_desktop, id).name);
    list->setCurrentIndex(list->model()->index(0, 0));
    auto *open = named<QAbstractButton>(m_desktop->window(), QStringLiteral("Open the record of the change"));
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(m_desktop->window().place(), Place::Catalog);
    QVERIFY(DesktopDriver::waitFor([&] { return m_desktop->window().catalog().form().session().draft().stored().id == id; }));
}

void TestOutboxPage::changeIsGivenUpAfterAQuestion()
{
    const QString id = draftOf(*m_desktop);
    const QString before = entry(*m_desktop, id).summary;
    QVERIFY(setSummary(*m_desktop, id, QStringLiteral("要放弃的摘要")));
    QTableView *list = table();
    QVERIFY(list);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTimer::singleShot(200, this, [] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            box->button(QMessageBox::Yes)->click();
    });
    QVERIFY(m_desktop->click(QStringLiteral("discardChange")));
    QVERIFY(DesktopDriver::waitFor([&] { return counts(*m_desktop) == OutboxCounts(); }));
    QCOMPARE(entry(*m_desktop, id).summary, before);
}

void TestOutboxPage::conflictKeepsMine()
{
    const QString id = conflict();
    QVERIFY(!id.isEmpty());
    QCOMPARE(entry(*m_desktop, id).summary, QStringLiteral("我写的摘要"));
    QTableView *list = table();
    QVERIFY(list);
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(m_desktop->click(QStringLiteral("keepMine")));
    QVERIFY(DesktopDriver::waitFor([&] { return counts(*m_desktop).held == 0 && counts(*m_desktop).queued == 1; }));
    QVERIFY2(m_desktop->syncNow(), qPrintable(m_desktop->error()));
    QCOMPARE(counts(*m_desktop), OutboxCounts());
    QCOMPARE(entry(*m_desktop, id).summary, QStringLiteral("我写的摘要"));
}

void TestOutboxPage::conflictTakesTheirs()
{
    const QString id = conflict();
    QVERIFY(!id.isEmpty());
    QTableView *list = table();
    QVERIFY(list);
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(m_desktop->click(QStringLiteral("takeTheirs")));
    QVERIFY(DesktopDriver::waitFor([&] { return counts(*m_desktop) == OutboxCounts(); }));
    QVERIFY(entry(*m_desktop, id).summary.startsWith(QStringLiteral("对方写的摘要")));
}

void TestOutboxPage::secondReplyIsToldAndKept()
{
    RequestFilter waiting;
    waiting.providerId = QStringLiteral("minzheng");
    waiting.phases = QStringList{phaseKey(RequestPhase::Received)};
    const auto rows = DemoDesk::wait(store(*m_desktop).run([waiting](Store &store) { return store.requestRows(waiting); })).value();
    QVERIFY(!rows.isEmpty());
    const QString id = rows.first().id;
    const auto reply = [&](DesktopDriver &desktop, RequestCommandType type) {
        RequestCommand command;
        command.type = type;
        command.text = QStringLiteral("理由");
        command.agreedBy = QStringLiteral("周志远");
        command.review = Review{{true, {}}, {true, {}}, {true, {}}};
        Desk &desk = desktop.session().desk();
        return DemoDesk::wait(desk.store().run([=, actor = desk.actor(), now = desk.now()](Store &store) { return store.commandRequest(id, command, actor, now); })).ok();
    };
    auto other = m_demo.otherComputer(QStringLiteral("minzheng.head"));
    QVERIFY(other);
    QVERIFY(reply(*other, RequestCommandType::Approve));
    QVERIFY(other->syncNow());
    QVERIFY(reply(*m_desktop, RequestCommandType::Reject));
    QVERIFY(m_desktop->signIn(m_demo.platform(), QStringLiteral("minzheng.clerk")));
    const OutboxCounts after = counts(*m_desktop);
    QVERIFY(after.held + after.parked == 1);
    QTableView *list = table();
    QVERIFY(list);
    // The page follows the store a moment later: first the waiting reply stands there, then why it is held.
    QVERIFY(DesktopDriver::waitFor([&] { return !list->model()->index(0, list->model()->columnCount() - 1).data().toString().isEmpty(); }));
}

void TestOutboxPage::syncWithoutSignInAsksForIt()
{
    m_desktop->window().go(Place::Sync);
    QVERIFY(m_desktop->click(QStringLiteral("syncNow")));
    QVERIFY(DesktopDriver::waitFor([this] { return m_desktop->dialog() && m_desktop->dialog()->findChild<QWidget *>(QStringLiteral("signInPassword")); }));
    QTest::keyClick(m_desktop->dialog(), Qt::Key_Escape);
}

QTEST_MAIN(TestOutboxPage)
#include "tst_outboxpage.moc"
