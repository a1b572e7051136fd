// The life of many entries from the list: asked once, what the law refuses said beforehand, taken back while nothing was
// sent; a change of law with its day; and the life of one entry beside its form.
#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

#include "catalog/catalogpage.h"
#include "catalog/entryform.h"
#include "catalog/entrylistmodel.h"
#include "catalog/lifedialog.h"
#include "catalog/outcometable.h"
#include "catalog/updatelimits.h"
#include "catalogdesk.h"
#include "widgets/deadlinedialog.h"
#include "widgets/infobar.h"

using namespace sharedesk;

class TestCatalogSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void stepsAreThoseOfTheRole();
    void whatIsRefusedIsSaidBeforehandAndStays();
    void agreementIsTakenBack();
    void submittedByKeyAndReturnedWithAReason();
    void wordsAreKeptUntilTheyAreUsed();
    void changeOfLawOpensALimitUntilThePublication();
    void namesAreUnique();

private:
    static Actor person(Role role)
    {
        Actor actor = CatalogDesk::clerk(); // the same account in another role: what waits here is always its own
        actor.role = role;
        if (role == Role::Authority)
            actor.departmentId = QStringLiteral("authority");
        return actor;
    }
    QTableView *table() { return m_page->findChild<QTableView *>(QStringLiteral("entries")); }
    QAction *step(EntryCommand command)
    {
        return m_page->findChild<QAction *>(QStringLiteral("life.") + entryCommandKey(command));
    }
    // Offscreen, nobody else gives the window back what a dialog took.
    void activate()
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void press(Qt::Key key)
    {
        activate();
        table()->selectAll();
        table()->setFocus();
        QTest::keyClick(table(), key, Qt::ControlModifier | Qt::ShiftModifier);
    }
    LifeDialog *asked()
    {
        LifeDialog *dialog = nullptr;
        const auto found = [&] {
            dialog = qobject_cast<LifeDialog *>(QApplication::activeModalWidget());
            return dialog && dialog->isVisible() && dialog->isChecked();
        };
        return QTest::qWaitFor(found, 15000) ? dialog : nullptr;
    }
    QString summary(LifeDialog *dialog) { return dialog->findChild<QLabel *>(QStringLiteral("lifeSummary"))->text(); }
    QPushButton *confirm(LifeDialog *dialog) { return dialog->findChild<QPushButton *>(QStringLiteral("confirmLife")); }
    void write(LifeDialog *dialog, const QString &text)
    {
        auto *edit = dialog->findChild<QPlainTextEdit *>(QStringLiteral("lifeText"));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void give(const QString &id, EntryCommand command, Role role, const QString &text = {})
    {
        const auto done = CatalogDesk::wait(
            m_desk->store().run([order = EntryOrder{id, command, text}, actor = person(role),
                                 now = m_desk->desk().now()](Store &store) { return store.commandEntry(order, actor, now); }));
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().message));
    }
    EntryStatus status(const QString &id) { return m_desk->stored(id).entry.status; }
    InfoBar *notice()
    {
        for (InfoBar *bar : m_page->findChildren<InfoBar *>()) {
            if (bar->isVisible() && bar->isShowing())
                return bar;
        }
        return nullptr;
    }
    void answerNotice(const QString &text)
    {
        for (QPushButton *button : notice()->findChildren<QPushButton *>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button: ") + text));
    }

    std::unique_ptr<CatalogDesk> m_desk;
    std::unique_ptr<CatalogPage> m_page;
    QString m_book;
    QString m_mine;
    QString m_broken;
};

void TestCatalogSteps::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_desk = std::make_unique<CatalogDesk>();
    m_desk->desk().setClock([] { return QDateTime(QDate(2026, 9, 10), QTime(10, 0), QTimeZone("Asia/Shanghai")); });
    m_book = m_desk->add(CatalogDesk::entry(QStringLiteral("不动产登记簿信息")));
    m_mine = m_desk->add(CatalogDesk::entry(QStringLiteral("矿业权登记信息")));
    CatalogEntry broken = CatalogDesk::entry(QStringLiteral("地籍图"));
    broken.summary.clear();
    m_broken = m_desk->add(broken);
    m_page = std::make_unique<CatalogPage>(m_desk->desk());
    m_page->resize(1160, 700);
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_COMPARE(m_page->list().rowCount(), 3);
    QTRY_VERIFY(m_page->list().entryAt(2).has_value());
}

void TestCatalogSteps::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void TestCatalogSteps::stepsAreThoseOfTheRole()
{
    QVERIFY(step(EntryCommand::Submit)->isVisible());
    QVERIFY(!step(EntryCommand::Submit)->isEnabled()); // nothing is selected
    QVERIFY(!step(EntryCommand::Agree)->isVisible());
    QVERIFY(!step(EntryCommand::Publish)->isVisible());
    table()->selectRow(0);
    QVERIFY(step(EntryCommand::Submit)->isEnabled());
    m_desk->desk().setActor(person(Role::OfficeHead));
    QVERIFY(step(EntryCommand::Agree)->isEnabled());
    m_desk->desk().setActor(person(Role::Authority));
    QVERIFY(!step(EntryCommand::Submit)->isVisible());
    QVERIFY(step(EntryCommand::Return)->isVisible());
    m_desk->desk().setActor(person(Role::Supervisor));
    QVERIFY(!m_page->findChild<QPushButton *>(QStringLiteral("entrySteps"))->isVisible());
}

void TestCatalogSteps::whatIsRefusedIsSaidBeforehandAndStays()
{
    m_desk->desk().setActor(person(Role::OfficeHead));
    press(Qt::Key_A);
    LifeDialog *dialog = asked();
    QVERIFY(dialog);
    QVERIFY2(summary(dialog).contains(QLatin1Char('2')) && summary(dialog).contains(QLatin1Char('3')), qPrintable(summary(dialog)));
    auto *outcomes = dialog->findChild<OutcomeTable *>();
    QCOMPARE(outcomes->rowCount(), 3);
    QCOMPARE(outcomes->item(0, 0)->text(), QStringLiteral("地籍图")); // the refused one first
    QVERIFY(outcomes->item(0, 1)->text().contains(QLatin1String("errors")));
    QCOMPARE(namingProblems(*dialog), QStringList());
    QTest::mouseClick(confirm(dialog), Qt::LeftButton);
    QTRY_COMPARE(status(m_book), EntryStatus::Agreed);
    QCOMPARE(status(m_mine), EntryStatus::Agreed);
    QCOMPARE(status(m_broken), EntryStatus::Draft);
    QTRY_VERIFY(notice());
}

void TestCatalogSteps::agreementIsTakenBack()
{
    m_desk->desk().setActor(person(Role::OfficeHead));
    press(Qt::Key_A);
    LifeDialog *dialog = asked();
    QVERIFY(dialog);
    QTest::mouseClick(confirm(dialog), Qt::LeftButton);
    QTRY_COMPARE(status(m_book), EntryStatus::Agreed);
    QTRY_VERIFY(notice());
    answerNotice(QStringLiteral("&Undo"));
    QTRY_COMPARE(status(m_book), EntryStatus::Draft);
    QTRY_COMPARE(status(m_mine), EntryStatus::Draft);
    QVERIFY(m_desk->stored(m_book).entry.life.isEmpty());
}

void TestCatalogSteps::submittedByKeyAndReturnedWithAReason()
{
    give(m_book, EntryCommand::Agree, Role::OfficeHead);
    give(m_mine, EntryCommand::Agree, Role::OfficeHead);
    press(Qt::Key_S);
    LifeDialog *dialog = asked();
    QVERIFY(dialog);
    QTest::mouseClick(confirm(dialog), Qt::LeftButton);
    QTRY_COMPARE(status(m_book), EntryStatus::Submitted);
    QTRY_COMPARE(status(m_mine), EntryStatus::Submitted);

    m_desk->desk().setActor(person(Role::Authority));
    press(Qt::Key_R);
    dialog = asked();
    QVERIFY(dialog);
    QVERIFY(!confirm(dialog)->isEnabled()); // not without a reason
    write(dialog, QStringLiteral("Summary is too short"));
    QVERIFY(confirm(dialog)->isEnabled());
    QTest::mouseClick(confirm(dialog), Qt::LeftButton);
    QTRY_COMPARE(status(m_mine), EntryStatus::Returned);
    QTRY_COMPARE(status(m_book), EntryStatus::Returned);
    QCOMPARE(m_desk->stored(m_book).entry.life.last().text, QStringLiteral("Summary is too short"));

    // The clerk opens it: the reason stands above the form and leads to the field it speaks of.
    m_desk->desk().setActor(person(Role::Clerk));
    activate();
    QVERIFY(m_page->openEntry(m_book));
    QTRY_COMPARE(m_page->form().session().phase(), EntrySession::Phase::Ready);
    QTRY_VERIFY(notice() && notice()->text().contains(QLatin1String("Summary is too short")));
    answerNotice(QStringLiteral("Go to “%1”").arg(entryFieldLabel(QStringLiteral("summary"))));
    auto *field = m_page->findChild<QWidget *>(QStringLiteral("summary"));
    QVERIFY(field);
    QTRY_VERIFY(field->hasFocus() || field->isAncestorOf(QApplication::focusWidget()));
    answerNotice(QStringLiteral("&History"));
    auto *side = m_page->findChild<QTabWidget *>(QStringLiteral("entrySide"));
    QCOMPARE(side->currentIndex(), 1);
    bool told = false;
    for (const QLabel *label : side->currentWidget()->findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text() == QLatin1String("Summary is too short"));
    QVERIFY(told);
}

void TestCatalogSteps::wordsAreKeptUntilTheyAreUsed()
{
    give(m_book, EntryCommand::Agree, Role::OfficeHead);
    give(m_book, EntryCommand::Submit, Role::Clerk);
    m_desk->desk().setActor(person(Role::Authority));
    press(Qt::Key_R);
    LifeDialog *dialog = asked();
    QVERIFY(dialog);
    write(dialog, QStringLiteral("Half a sentence"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(status(m_book), EntryStatus::Submitted);
    press(Qt::Key_R);
    dialog = asked();
    QVERIFY(dialog);
    auto *edit = dialog->findChild<QPlainTextEdit *>(QStringLiteral("lifeText"));
    QTRY_COMPARE(edit->toPlainText(), QStringLiteral("Half a sentence"));
    QTest::mouseClick(confirm(dialog), Qt::LeftButton);
    QTRY_COMPARE(status(m_book), EntryStatus::Returned);
    const auto kept = [this] {
        return CatalogDesk::wait(m_desk->store().run([](Store &store) { return store.draft(LifeDialog::draftKey(EntryCommand::Return)); })).value();
    };
    QTRY_VERIFY(!kept().has_value());
}

void TestCatalogSteps::changeOfLawOpensALimitUntilThePublication()
{
    for (const QString &id : {m_book, m_mine}) {
        give(id, EntryCommand::Agree, Role::OfficeHead);
        give(id, EntryCommand::Submit, Role::Clerk);
        give(id, EntryCommand::Publish, Role::Authority);
    }
    press(Qt::Key_L);
    LifeDialog *dialog = asked();
    QVERIFY(dialog);
    QVERIFY2(summary(dialog).contains(QLatin1Char('2')), qPrintable(summary(dialog))); // the draft was never published
    auto *cause = dialog->findChild<QComboBox *>(QStringLiteral("changeCause"));
    cause->setCurrentIndex(cause->findData(QStringLiteral("duties")));
    auto *day = dialog->findChild<QDateEdit *>(QStringLiteral("changeDay"));
    day->setDate(QDate(2026, 9, 8));
    UpdateDuty duty;
    duty.change.on = QDate(2026, 9, 8);
    const auto limit = limitOf(duty, m_desk->desk().office().rules);
    QVERIFY(limit.has_value());
    const QString last = limit->lastDay.toString(Qt::ISODate);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("changeDue"))->text().startsWith(last));
    write(dialog, QStringLiteral("Reform decree 12"));
    QTest::mouseClick(confirm(dialog), Qt::LeftButton);
    QTRY_COMPARE(openUpdateDuties(m_desk->stored(m_book).entry).size(), 1);
    QTRY_COMPARE(openUpdateDuties(m_desk->stored(m_mine).entry).size(), 1);
    QCOMPARE(causeOf(m_desk->stored(m_mine).entry.life.last()), QStringLiteral("duties"));

    // Shown in the form's header with its reason, and in the history.
    QVERIFY(m_page->openEntry(m_book));
    QTRY_COMPARE(m_page->form().session().phase(), EntrySession::Phase::Ready);
    auto *due = m_page->findChild<QLabel *>(QStringLiteral("entryDue"));
    QTRY_VERIFY(due->isVisible() && due->text().contains(last));
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("why.entry")), Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<DeadlineDialog *>(QApplication::activeModalWidget()));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    m_page->findChild<QTabWidget *>(QStringLiteral("entrySide"))->setCurrentIndex(1);
    QVERIFY(m_page->findChild<QPushButton *>(QStringLiteral("why.duty1")));
    QCOMPARE(namingProblems(*m_page), QStringList());

    // Until the update is published.
    CatalogEntry before = m_desk->stored(m_book).entry;
    CatalogEntry after = before;
    after.summary += QStringLiteral("（已按新职责修订）");
    QVERIFY(CatalogDesk::wait(m_desk->store().run([before, after](Store &store) { return store.saveEntry(before, after, CatalogDesk::clerk()); })).ok());
    give(m_book, EntryCommand::Agree, Role::OfficeHead);
    give(m_book, EntryCommand::Submit, Role::Clerk);
    give(m_book, EntryCommand::Publish, Role::Authority);
    QVERIFY(openUpdateDuties(m_desk->stored(m_book).entry).isEmpty());
    QTRY_VERIFY(!due->isVisible());
    QCOMPARE(openUpdateDuties(m_desk->stored(m_mine).entry).size(), 1);
}

void TestCatalogSteps::namesAreUnique()
{
    QVERIFY(m_page->openEntry(m_book));
    QTRY_COMPARE(m_page->form().session().phase(), EntrySession::Phase::Ready);
    QCOMPARE(namingProblems(*m_page), QStringList());
}

QTEST_MAIN(TestCatalogSteps)
#include "tst_catalogsteps.moc"
