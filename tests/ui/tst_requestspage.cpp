// Requests, decided by clicks and keys: what the law asks for cannot be left out, what was typed is never lost.
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>

#include "demodesk.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"
#include "requests/requestview.h"

using namespace sharedesk;

class TestRequestsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void init()
    {
        m_desktop = m_demo.desktop();
        QVERIFY(m_desktop);
        QVERIFY(m_desktop->window().go(Place::Requests));
        QVERIFY(DesktopDriver::waitFor([this] { return list().rowCount() > 0; }));
    }
    void cleanup() { m_desktop.reset(); }

    void earliestDueComesFirst();
    void listIsReadByKeys();
    void receiptIsRecordedAtOnce();
    void approvalNeedsTheOfficeHead();
    void rejectionNeedsAReason_data();
    void rejectionNeedsAReason();
    void typedReasonOutlivesTheDialog();
    void secondNoticeIsRefusedWithTheReason();
    void extensionStaysWithinTheRule();
    void deliveryComesAfterApproval();
    void someItemsAreSharedAndOthersRefused();
    void correctionIsAskedForAndSharingEnds();
    void whyThisDateCountsEachDay();
    void searchAndPhaseNarrowTheList();
    void applicationStartsWithNothingTicked();
    void submittedApplicationStandsInSent();
    void supervisorOnlyReads();
    void finishedRequestOffersNothing();

private:
    RequestsPage &page() { return m_desktop->window().requests(); }
    RequestListModel &list() { return page().list(); }
    const RequestState &shown() { return page().view().shown().state; }
    // Opens the first request of the inbox in the phase.
    bool open(RequestPhase phase, const std::function<bool(const RequestRow &)> &fits = {})
    {
        for (int row = 0; row < list().rowCount(); ++row) {
            if (list().rowAt(row).phase != phase || (fits && !fits(list().rowAt(row))))
                continue;
            const QString id = list().rowAt(row).id;
            page().showRequest(id);
            return DesktopDriver::waitFor([&] { return shown().id == id && shown().phase == phase && !page().isLoading(); });
        }
        return false;
    }
    bool becomes(RequestPhase phase)
    {
        return DesktopDriver::waitFor([&] { return shown().phase == phase; }, 5000);
    }
    bool isEnabled(const QString &name)
    {
        auto *button = m_desktop->find(name);
        return button && button->isEnabled();
    }
    QString refusal() { return m_desktop->find<QLabel>(QStringLiteral("refusal"))->text(); }
    QString published(const QString &sharing)
    {
        EntryFilter filter;
        filter.statuses = QStringList{statusKey(EntryStatus::Published)};
        filter.sharingType = sharing;
        return DemoDesk::wait(m_desktop->session().store().run([filter](Store &store) {
            QString id;
            static_cast<void>(store.forEachEntry(filter, [&](const StoredEntry &stored) {
                if (stored.entry.departmentId != QLatin1String("minzheng"))
                    id = stored.entry.id;
                return id.isEmpty();
            }));
            return id;
        }));
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
};

void TestRequestsPage::earliestDueComesFirst()
{
    QDate last;
    for (int row = 0; row < list().rowCount() && list().rowAt(row).dueOn.isValid(); ++row) {
        QVERIFY(!last.isValid() || list().rowAt(row).dueOn >= last);
        last = list().rowAt(row).dueOn;
    }
    QVERIFY(last.isValid());
}

void TestRequestsPage::listIsReadByKeys()
{
    auto *table = m_desktop->find<QTableView>(QStringLiteral("requestTable"));
    QVERIFY(table->hasFocus());
    QVERIFY(DesktopDriver::waitFor([&] { return shown().id == list().rowAt(0).id; }));
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(DesktopDriver::waitFor([&] { return shown().id == list().rowAt(1).id; }));
}

void TestRequestsPage::receiptIsRecordedAtOnce()
{
    QVERIFY(open(RequestPhase::Submitted));
    QVERIFY(!isEnabled(QStringLiteral("command.approve")));
    QVERIFY(m_desktop->click(QStringLiteral("command.receive")));
    QVERIFY(becomes(RequestPhase::Received));
    QCOMPARE(page().view().shown().local, LocalState::Waiting);
}

void TestRequestsPage::approvalNeedsTheOfficeHead()
{
    QVERIFY(open(RequestPhase::Received, [](const RequestRow &row) { return row.sharingType == QLatin1String("conditional"); }));
    QVERIFY(m_desktop->click(QStringLiteral("command.approve")));
    QVERIFY(!isEnabled(QStringLiteral("confirm")));
    QVERIFY(!refusal().isEmpty());
    QVERIFY(m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("周志远")));
    // Conditional data: each question of the review is answered first.
    for (const char *question : {"reviewLawful", "reviewConditions", "reviewSafety"}) {
        QVERIFY(!isEnabled(QStringLiteral("confirm")));
        QVERIFY(m_desktop->click(QLatin1String(question)));
    }
    QCOMPARE(refusal(), QString());
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(becomes(RequestPhase::Approved));
    QCOMPARE(shown().events.last().agreedBy, QStringLiteral("周志远"));
    QCOMPARE(shown().events.last().actor.userId, QStringLiteral("minzheng.clerk"));
}

void TestRequestsPage::rejectionNeedsAReason_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("possible");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("ideographic space") << QString(QChar(0x3000)) << false;
    QTest::newRow("invisible") << QString(QChar(0x200B)) << false;
    QTest::newRow("words") << QStringLiteral("超出使用范围") << true;
}

void TestRequestsPage::rejectionNeedsAReason()
{
    QFETCH(QString, reason);
    QFETCH(bool, possible);
    QVERIFY(open(RequestPhase::Received));
    const QString id = shown().id;
    QVERIFY(m_desktop->click(QStringLiteral("command.reject")));
    QVERIFY(m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("周志远")));
    m_desktop->type(QStringLiteral("reason"), reason);
    QCOMPARE(isEnabled(QStringLiteral("confirm")), possible);
    QCOMPARE(refusal().isEmpty(), possible);
    if (!possible)
        return;
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(becomes(RequestPhase::Rejected));
    QCOMPARE(shown().id, id);
    QCOMPARE(shown().events.last().text, reason);
}

void TestRequestsPage::typedReasonOutlivesTheDialog()
{
    QVERIFY(open(RequestPhase::Received));
    const QString id = shown().id;
    const QString profile = m_desktop->profile();
    QVERIFY(m_desktop->click(QStringLiteral("command.reject")));
    QVERIFY(m_desktop->type(QStringLiteral("reason"), QStringLiteral("写到一半的理由")));
    // Closed in the middle of a word, then a new start of the program.
    QTest::keyClick(m_desktop->dialog(), Qt::Key_Escape);
    QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));
    m_desktop = std::make_unique<DesktopDriver>();
    QVERIFY(m_desktop->open(QStringLiteral("en"), profile));
    QVERIFY(m_desktop->window().go(Place::Requests));
    page().showRequest(id);
    QVERIFY(DesktopDriver::waitFor([&] { return shown().id == id; }));
    QVERIFY(m_desktop->click(QStringLiteral("command.reject")));
    auto *reason = m_desktop->find<QPlainTextEdit>(QStringLiteral("reason"));
    QVERIFY(DesktopDriver::waitFor([&] { return reason->toPlainText() == QStringLiteral("写到一半的理由"); }));
    QVERIFY(m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("周志远")));
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(becomes(RequestPhase::Rejected));
    // Once it is said, it is not offered again.
    const auto keys = DemoDesk::wait(m_desktop->session().store().run([](Store &store) { return store.draftKeys(); }));
    QVERIFY(keys.ok());
    QVERIFY2(keys.value().isEmpty(), qPrintable(keys.value().join(QLatin1Char(' '))));
}

void TestRequestsPage::secondNoticeIsRefusedWithTheReason()
{
    QVERIFY(open(RequestPhase::Received, [this](const RequestRow &row) {
        const auto stored = DemoDesk::wait(m_desktop->session().store().run([id = row.id](Store &store) { return store.request(id); }));
        return stored && !stored.value().state.noticeAt.isValid();
    }));
    QVERIFY(m_desktop->click(QStringLiteral("command.notice")));
    QVERIFY(!isEnabled(QStringLiteral("confirm")));
    QVERIFY(m_desktop->type(QStringLiteral("missing"), QStringLiteral("使用依据的文件\n\n联系人电话")));
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(becomes(RequestPhase::AwaitingSupplement));
    QCOMPARE(shown().events.last().missing.size(), 2);
    auto *again = m_desktop->find(QStringLiteral("command.notice"));
    QVERIFY(again);
    QVERIFY(!again->isEnabled());
    QVERIFY(!again->toolTip().isEmpty());
}

void TestRequestsPage::extensionStaysWithinTheRule()
{
    const QDate today = m_desktop->session().desk().now().date();
    QVERIFY(open(RequestPhase::Received, [&](const RequestRow &row) {
        const auto stored = DemoDesk::wait(m_desktop->session().store().run([id = row.id](Store &store) { return store.request(id); }));
        return row.dueOn > today && stored && stored.value().state.extensionDays == 0;
    }));
    const QDate before = runningDeadlines(shown(), m_desktop->session().desk().office().rules).first().lastDay;
    QVERIFY(m_desktop->click(QStringLiteral("command.extend")));
    auto *days = m_desktop->dialog()->findChild<QSpinBox *>();
    QVERIFY(days);
    const auto rule = m_desktop->session().desk().office().rules.limits.find(QStringLiteral("reply.extension"), today);
    QVERIFY(rule.has_value());
    QCOMPARE(days->maximum(), rule->workingDays);
    days->setValue(2);
    QVERIFY(m_desktop->type(QStringLiteral("reason"), QStringLiteral("需核对历史数据")));
    QVERIFY(m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("周志远")));
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(DesktopDriver::waitFor([&] { return shown().extensionDays == 2; }));
    const QDate after = runningDeadlines(shown(), m_desktop->session().desk().office().rules).first().lastDay;
    QCOMPARE(m_desktop->session().desk().office().rules.calendar.workingDaysBetween(before, after), 2);
}

void TestRequestsPage::deliveryComesAfterApproval()
{
    QVERIFY(open(RequestPhase::Received));
    QVERIFY(!isEnabled(QStringLiteral("command.deliver")));
    QVERIFY(open(RequestPhase::Approved));
    QVERIFY(m_desktop->click(QStringLiteral("command.deliver")));
    QVERIFY(!isEnabled(QStringLiteral("confirm")));
    QVERIFY(m_desktop->type(QStringLiteral("deliveryAddress"), QStringLiteral("https://exchange.example/12")));
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(becomes(RequestPhase::Delivered));
}

void TestRequestsPage::someItemsAreSharedAndOthersRefused()
{
    QVERIFY(open(RequestPhase::Received, [this](const RequestRow &row) {
        const auto stored = DemoDesk::wait(m_desktop->session().store().run([id = row.id](Store &store) { return store.request(id); }));
        return row.sharingType == QLatin1String("conditional") && stored && stored.value().state.application.itemIds.size() > 1;
    }));
    QVERIFY(m_desktop->click(QStringLiteral("command.approve-partly")));
    auto *items = m_desktop->dialog()->findChild<QTableWidget *>(QStringLiteral("items"));
    QVERIFY(items);
    QCOMPARE(items->rowCount(), int(shown().application.itemIds.size()));
    for (const char *question : {"reviewLawful", "reviewConditions", "reviewSafety"})
        QVERIFY(m_desktop->click(QLatin1String(question)));
    QVERIFY(m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("周志远")));
    items->setFocus();
    items->setCurrentCell(1, 0);
    QTest::keyClick(items, Qt::Key_Space);
    QCOMPARE(items->item(1, 0)->checkState(), Qt::Unchecked);
    QVERIFY(!isEnabled(QStringLiteral("confirm"))); // what is not shared has a reason
    QVERIFY(!refusal().isEmpty());
    items->item(1, 1)->setText(QStringLiteral("超出使用范围"));
    QVERIFY2(isEnabled(QStringLiteral("confirm")), qPrintable(refusal()));
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(becomes(RequestPhase::Approved));
    QVERIFY(shown().items.at(0).approved);
    QVERIFY(!shown().items.at(1).approved);
    QCOMPARE(shown().items.at(1).reason, QStringLiteral("超出使用范围"));
}

void TestRequestsPage::correctionIsAskedForAndSharingEnds()
{
    QVERIFY(open(RequestPhase::Delivered));
    QVERIFY(m_desktop->click(QStringLiteral("command.correct")));
    QVERIFY(!isEnabled(QStringLiteral("confirm")));
    QVERIFY(m_desktop->type(QStringLiteral("reason"), QStringLiteral("三条记录的证件号码有误")));
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(DesktopDriver::waitFor([this] { return shown().corrections.size() == 1; }));
    QVERIFY(!m_desktop->find(QStringLiteral("command.answer-correction"))); // the other department's to answer

    QVERIFY(m_desktop->click(QStringLiteral("command.change"))); // the dialog with the most fields
    QVERIFY2(m_desktop->dialog()->height() <= 600, qPrintable(QString::number(m_desktop->dialog()->height())));
    QTest::keyClick(m_desktop->dialog(), Qt::Key_Escape);
    QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));

    QVERIFY(m_desktop->click(QStringLiteral("command.terminate")));
    QVERIFY(m_desktop->type(QStringLiteral("reason"), QStringLiteral("数据源停用")));
    QVERIFY(m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("周志远")));
    QVERIFY(!isEnabled(QStringLiteral("confirm"))); // not without having consulted the requester
    QVERIFY(m_desktop->type(QStringLiteral("consultation"), QStringLiteral("11月24日与需求部门电话沟通，对方同意")));
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(becomes(RequestPhase::Terminated));
}

void TestRequestsPage::whyThisDateCountsEachDay()
{
    QVERIFY(open(RequestPhase::Received));
    const Deadline deadline = runningDeadlines(shown(), m_desktop->session().desk().office().rules).first();
    QVERIFY(m_desktop->click(QStringLiteral("why.") + deadline.rule.id));
    auto *table = m_desktop->dialog()->findChild<QTableWidget *>();
    QVERIFY(table);
    QCOMPARE(table->item(table->rowCount() - 1, 0)->text(), deadline.lastDay.toString(Qt::ISODate));
    QVERIFY(table->item(0, 2)->text().contains(QLatin1String("event")));
}

void TestRequestsPage::searchAndPhaseNarrowTheList()
{
    const int all = list().rowCount();
    QVERIFY(m_desktop->find<QComboBox>(QStringLiteral("phaseFilter")));
    auto *phases = m_desktop->find<QComboBox>(QStringLiteral("phaseFilter"));
    phases->setFocus();
    QTest::keyClick(phases, Qt::Key_Down);
    QVERIFY(DesktopDriver::waitFor([&] { return list().rowCount() < all; }));
    for (int row = 0; row < list().rowCount(); ++row)
        QVERIFY(isOpen(list().rowAt(row).phase));
    QTest::keyClick(m_desktop->find<QTableView>(QStringLiteral("requestTable")), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_desktop->type(QStringLiteral("searchRequests"), QStringLiteral("没有这样的条目")));
    QVERIFY(DesktopDriver::waitFor([&] { return list().rowCount() == 0; }));
    bool told = false;
    for (const QLabel *label : page().findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().startsWith(QLatin1String("No request matches")));
    QVERIFY(told);
}

void TestRequestsPage::applicationStartsWithNothingTicked()
{
    page().askFor(published(QStringLiteral("conditional")));
    QVERIFY(DesktopDriver::waitFor([this] { return m_desktop->dialog() != nullptr; }));
    auto *items = m_desktop->find<QListWidget>(QStringLiteral("itemIds"));
    for (int row = 0; row < items->count(); ++row)
        QCOMPARE(items->item(row)->checkState(), Qt::Unchecked);
    m_desktop->type(QStringLiteral("legalBasis"), QStringLiteral("社会救助暂行办法第十条"));
    m_desktop->type(QStringLiteral("scenario"), QStringLiteral("核对申请人家庭状况"));
    m_desktop->type(QStringLiteral("scope"), QStringLiteral("本局救助科"));
    m_desktop->choose(QStringLiteral("mode"), QStringLiteral("interface"));
    m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("周志远"));
    QVERIFY(!isEnabled(QStringLiteral("confirm")));
    QCOMPARE(refusal(), QStringLiteral("Tick at least one data item."));
    items->setFocus();
    items->setCurrentRow(0);
    QTest::keyClick(items, Qt::Key_Space);
    QVERIFY(isEnabled(QStringLiteral("confirm")));
}

void TestRequestsPage::submittedApplicationStandsInSent()
{
    applicationStartsWithNothingTicked();
    QVERIFY(m_desktop->click(QStringLiteral("confirm")));
    QVERIFY(DesktopDriver::waitFor([&] { return shown().phase == RequestPhase::Submitted && shown().application.requesterId == QLatin1String("minzheng"); }));
    QCOMPARE(m_desktop->find<QTabBar>(QStringLiteral("requestTabs"))->currentIndex(), 1);
    QCOMPARE(page().view().shown().local, LocalState::Waiting);
    QCOMPARE(shown().application.itemIds.size(), 1);
    QVERIFY(DesktopDriver::waitFor([&] { return list().rowOf(shown().id) >= 0; }));
    QVERIFY(isEnabled(QStringLiteral("command.withdraw")));
}

void TestRequestsPage::supervisorOnlyReads()
{
    Actor supervisor = m_desktop->session().desk().actor();
    supervisor.role = Role::Supervisor;
    m_desktop->session().desk().setActor(supervisor);
    QVERIFY(DesktopDriver::waitFor([&] { return m_desktop->find<QTabBar>(QStringLiteral("requestTabs"))->count() == 1; }));
    QVERIFY(open(RequestPhase::Received));
    for (const QAbstractButton *button : page().view().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->objectName().startsWith(QLatin1String("command.")))
            QVERIFY2(!button->isEnabled(), qPrintable(button->objectName()));
    }
}

void TestRequestsPage::finishedRequestOffersNothing()
{
    const auto offered = [this] {
        QStringList names;
        for (const QAbstractButton *button : page().view().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->objectName().startsWith(QLatin1String("command.")))
                names << button->objectName();
        }
        return names;
    };
    // There is one reply only; about a refusal the departments may still talk.
    QVERIFY(open(RequestPhase::Rejected));
    QCOMPARE(offered(), QStringList{QStringLiteral("command.consult")});
    QVERIFY(open(RequestPhase::Withdrawn));
    QCOMPARE(offered(), QStringList());
    bool told = false;
    for (const QLabel *label : page().view().findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text() == QLatin1String("This request is finished."));
    QVERIFY(told);
}

QTEST_MAIN(TestRequestsPage)
#include "tst_requestspage.moc"
