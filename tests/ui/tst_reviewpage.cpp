// The authority's page on the data of a real platform: one entry after the other by keys, many at once, each return with
// its own words; words that outlive the program; a decision that came too late.
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTabWidget>

#include "catalog/lifedialog.h"
#include "catalog/outcometable.h"
#include "demodesk.h"
#include "review/reviewentry.h"
#include "review/reviewpage.h"
#include "widgets/infobar.h"

using namespace sharedesk;

class TestReviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("authority"))); }
    void init() { QVERIFY(openPage()); }
    void cleanup() { m_desktop.reset(); }

    void showsWhatWaitsTheFirstDueFirst();
    void oneAfterTheOtherByKeys();
    void aReturnNeedsWords();
    void tickedOnesArePublishedTogether();
    void eachReturnHasItsOwnWords();
    void wordsOutliveTheProgram();
    void departmentsNarrow();
    void aDecisionThatCameTooLateStandsFirst();
    void pageKeepsWhatEveryPageKeeps_data();
    void pageKeepsWhatEveryPageKeeps();

private:
    bool openPage(const QString &language = QStringLiteral("en"))
    {
        m_desktop = m_demo.desktop(language);
        return m_desktop && m_desktop->window().go(Place::Review) &&
               DesktopDriver::waitFor([this] { return list().rowCount() > 0 && !page().entry().entryId().isEmpty(); });
    }
    ReviewPage &page() { return m_desktop->window().review(); }
    ReviewListModel &list() { return page().list(); }
    QTableView *table() { return m_desktop->find<QTableView>(QStringLiteral("reviewList")); }
    QString idAt(int row) { return list().rowAt(row).id; }
    CatalogEntry entry(const QString &id)
    {
        return DemoDesk::wait(m_desktop->session().store().run([id](Store &store) { return store.entry(id); })).value().entry;
    }
    bool decided(const QString &id, EntryStatus status)
    {
        return DesktopDriver::waitFor([&] { return entry(id).status == status && list().rowOf(id) < 0; });
    }
    bool select(const QString &id)
    {
        page().selectEntry(id);
        return DesktopDriver::waitFor([&] { return page().entry().entryId() == id; });
    }
    void write(const QString &text)
    {
        auto *edit = m_desktop->find<QPlainTextEdit>(QStringLiteral("reviewReason"));
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    int outbox()
    {
        return DemoDesk::wait(m_desktop->session().store().run([](Store &store) { return store.outboxCounts(); })).value().queued;
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
};

void TestReviewPage::showsWhatWaitsTheFirstDueFirst()
{
    EntryFilter submitted;
    submitted.statuses = QStringList{statusKey(EntryStatus::Submitted)};
    const int waiting = DemoDesk::wait(m_desktop->session().store().run([submitted](Store &store) { return store.entryCount(submitted); })).value();
    QVERIFY(waiting > 4);
    QCOMPARE(list().rowCount(), waiting);
    QDate before;
    for (int row = 0; row < waiting; ++row) {
        const EntryRow one = list().rowAt(row);
        QVERIFY2(!before.isValid() || one.dueOn >= before, qPrintable(one.name));
        before = one.dueOn;
        QVERIFY(before.isValid());
    }
    QCOMPARE(m_desktop->find<QLabel>(QStringLiteral("reviewTitle"))->text(), list().rowAt(0).name);
    auto *changes = m_desktop->find<QTableWidget>(QStringLiteral("reviewChanges"));
    QVERIFY(changes->rowCount() > 5); // a first version: its whole content
    QVERIFY(m_desktop->click(QStringLiteral("why.review")));
    QVERIFY(m_desktop->dialog());
}

void TestReviewPage::oneAfterTheOtherByKeys()
{
    const QString first = idAt(0);
    const QString second = idAt(1);
    const QString third = idAt(2);
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(decided(first, EntryStatus::Published));
    // The next one is before the reviewer, without a click.
    QVERIFY(DesktopDriver::waitFor([&] { return page().entry().entryId() == second; }));
    QTest::keyClick(table(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(DesktopDriver::waitFor([&] { return page().entry().entryId() == third; }));
    write(QStringLiteral("Name the legal basis"));
    QTest::keyClick(m_desktop->find<QPlainTextEdit>(QStringLiteral("reviewReason")), Qt::Key_Return,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(decided(third, EntryStatus::Returned));
    QCOMPARE(entry(third).life.last().text, QStringLiteral("Name the legal basis"));
    QCOMPARE(entry(second).status, EntryStatus::Submitted);
    QCOMPARE(outbox(), 2);
}

void TestReviewPage::aReturnNeedsWords()
{
    const QString id = idAt(0);
    QVERIFY(!m_desktop->find<QPushButton>(QStringLiteral("returnEntry"))->isEnabled());
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_desktop->find<QPlainTextEdit>(QStringLiteral("reviewReason"))->hasFocus());
    QCOMPARE(entry(id).status, EntryStatus::Submitted);
    write(QStringLiteral("x"));
    QVERIFY(m_desktop->find<QPushButton>(QStringLiteral("returnEntry"))->isEnabled());
    QVERIFY(m_desktop->click(QStringLiteral("returnEntry")));
    QVERIFY(decided(id, EntryStatus::Returned));
}

void TestReviewPage::tickedOnesArePublishedTogether()
{
    const QStringList ids{idAt(0), idAt(2)};
    const QString between = idAt(1);
    for (int row : {0, 2}) {
        table()->setCurrentIndex(list().index(row, ReviewListModel::Due));
        QTest::keyClick(table(), Qt::Key_Space);
    }
    QCOMPARE(list().ticked(), ids);
    QVERIFY(m_desktop->click(QStringLiteral("publishTicked")));
    auto *dialog = qobject_cast<LifeDialog *>(m_desktop->dialog());
    QVERIFY(dialog);
    QVERIFY(DesktopDriver::waitFor([dialog] { return dialog->isChecked(); }));
    QCOMPARE(namingProblems(*dialog), QStringList());
    QVERIFY(m_desktop->click(QStringLiteral("confirmLife")));
    for (const QString &id : ids)
        QVERIFY(decided(id, EntryStatus::Published));
    QCOMPARE(entry(between).status, EntryStatus::Submitted);
    // And back, as nothing was sent.
    auto *notice = page().findChild<InfoBar *>();
    QVERIFY(DesktopDriver::waitFor([notice] { return notice->isShowing(); }));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(DesktopDriver::waitFor([&] { return list().rowOf(ids.first()) >= 0 && list().rowOf(ids.last()) >= 0; }));
    QCOMPARE(outbox(), 0);
}

void TestReviewPage::eachReturnHasItsOwnWords()
{
    const QString first = idAt(0);
    const QString second = idAt(1);
    write(QStringLiteral("Summary"));
    QVERIFY(select(second));
    QCOMPARE(page().entry().reason(), QString()); // the words belong to the other entry
    write(QStringLiteral("Frequency"));
    QVERIFY(select(first));
    QCOMPARE(page().entry().reason(), QStringLiteral("Summary"));
    QVERIFY(m_desktop->click(QStringLiteral("returnWritten")));
    auto *table = m_desktop->dialog()->findChild<OutcomeTable *>();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("Summary"));
    QCOMPARE(namingProblems(*m_desktop->dialog()), QStringList());
    QVERIFY(m_desktop->click(QStringLiteral("confirmReturn")));
    QVERIFY(decided(first, EntryStatus::Returned));
    QVERIFY(decided(second, EntryStatus::Returned));
    QCOMPARE(entry(first).life.last().text, QStringLiteral("Summary"));
    QCOMPARE(entry(second).life.last().text, QStringLiteral("Frequency"));
}

void TestReviewPage::wordsOutliveTheProgram()
{
    const QString id = idAt(1);
    QVERIFY(select(id));
    write(QStringLiteral("To be continued"));
    const QString profile = m_desktop->profile();
    QVERIFY(m_desktop->window().close());
    m_desktop->close();
    QVERIFY(m_desktop->open(QStringLiteral("en"), profile));
    QVERIFY(m_desktop->window().go(Place::Review));
    QVERIFY(DesktopDriver::waitFor([&] { return list().rowOf(id) >= 0; }));
    QVERIFY(select(id));
    QCOMPARE(page().entry().reason(), QStringLiteral("To be continued"));
    QCOMPARE(list().withReason(), QStringList{id});
}

void TestReviewPage::departmentsNarrow()
{
    const int all = list().rowCount();
    auto *departments = m_desktop->find<QComboBox>(QStringLiteral("reviewDepartment"));
    QVERIFY(departments->count() > 2);
    const QString one = departments->itemData(1).toString();
    QVERIFY(m_desktop->click(QStringLiteral("tickAll")));
    QCOMPARE(int(list().ticked().size()), all);
    QVERIFY(m_desktop->choose(QStringLiteral("reviewDepartment"), one));
    QVERIFY(DesktopDriver::waitFor([&] { return list().rowCount() < all && list().rowCount() > 0; }));
    for (int row = 0; row < list().rowCount(); ++row)
        QCOMPARE(list().rowAt(row).departmentId, one);
    QVERIFY(list().ticked().isEmpty()); // nothing unseen is decided
}

void TestReviewPage::aDecisionThatCameTooLateStandsFirst()
{
    // The department takes its entry back while the reviewer works without the platform.
    QString id;
    for (int row = 0; row < list().rowCount() && id.isEmpty(); ++row)
        id = list().rowAt(row).departmentId == QLatin1String("minzheng") ? idAt(row) : QString();
    QVERIFY(!id.isEmpty());
    const auto clerk = m_demo.otherComputer(QStringLiteral("minzheng.clerk"));
    QVERIFY(clerk);
    const auto withdrawn = DemoDesk::wait(clerk->session().store().run(
        [id, actor = clerk->session().desk().actor(), now = clerk->session().desk().now()](Store &store) {
            return store.commandEntry({id, EntryCommand::Withdraw, QStringLiteral("数据有误")}, actor, now);
        }));
    QVERIFY(withdrawn.ok());
    QVERIFY(clerk->syncNow());

    QVERIFY(select(id));
    QVERIFY(m_desktop->click(QStringLiteral("publishEntry")));
    QVERIFY(decided(id, EntryStatus::Published));
    QVERIFY(m_desktop->signIn(m_demo.platform(), QStringLiteral("authority")));
    QVERIFY(m_desktop->window().go(Place::Review));
    QVERIFY(DesktopDriver::waitFor([&] { return list().content().refused.contains(id) && list().rowOf(id) == 0; }));
    QVERIFY(!list().index(0, ReviewListModel::Decision).data().toString().isEmpty());
    QVERIFY(select(id));
    QVERIFY(!m_desktop->find<QPushButton>(QStringLiteral("publishEntry"))->isEnabled());
    auto *notice = page().entry().findChild<InfoBar *>();
    QVERIFY(DesktopDriver::waitFor([notice] { return notice->isShowing(); }));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(DesktopDriver::waitFor([&] { return list().rowOf(id) < 0; }));
    QCOMPARE(entry(id).status, EntryStatus::Withdrawn);
}

void TestReviewPage::pageKeepsWhatEveryPageKeeps_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestReviewPage::pageKeepsWhatEveryPageKeeps()
{
    QFETCH(QString, language);
    QVERIFY(openPage(language));
    MainWindow &window = m_desktop->window();
    auto *tabs = m_desktop->find<QTabWidget>(QStringLiteral("reviewTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        QCOMPARE(namingProblems(window), QStringList());
        if (language == QLatin1String("zh_CN"))
            QCOMPARE(englishTexts(window), QStringList());
    }
    const QWidgetList chain = tabChain(window);
    for (QAbstractButton *button : page().findChildren<QAbstractButton *>()) {
        const bool inner = button->objectName().startsWith(QLatin1String("qt_")) || button->inherits("QTableCornerButton") ||
                           button->parentWidget()->inherits("QTabBar");
        if (!inner && button->isVisible() && button->isEnabled())
            QVERIFY2(chain.contains(button), qPrintable(button->accessibleName()));
    }
    const QSize least = window.minimumSizeHint();
    QVERIFY2(least.width() <= 1366 && least.height() <= 728, qPrintable(QStringLiteral("needs %1 x %2").arg(least.width()).arg(least.height())));
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
