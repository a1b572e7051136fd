// The whole window: ways between pages, sign-in, languages, names and keys of every page.
#include <QButtonGroup>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>

#include "catalog/catalogpage.h"
#include "catalog/entryform.h"
#include "demodesk.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"
#include "shell/statusline.h"
#include "widgets/infobar.h"

using namespace sharedesk;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void cleanup() { m_desktop.reset(); }

    void keysLeadToEveryPage();
    void unsavedTextIsAskedAboutBeforeLeaving();
    void closingAsksToo();
    void wrongPasswordIsSaidWhereItWasTyped();
    void platformThatIsNotThereIsNamed();
    void editingNeedsNoPlatform();
    void everyPageIsChinese();
    void languageChangesWhileItRuns();
    void namesAreUniqueOnEveryPage_data();
    void namesAreUniqueOnEveryPage();
    void everythingIsInReachOfTheKeyboard();
    void secondStartOnTheProfileIsRefused();
    void fitsASmallScreen();

private:
    bool openDesk(const QString &language = QStringLiteral("en"))
    {
        m_desktop = m_demo.desktop(language);
        return m_desktop != nullptr;
    }
    // Every page that this person has.
    void visitEveryPage(const std::function<void(Place)> &look)
    {
        const Role role = m_desktop->session().desk().actor().role;
        for (int place = 0; place < placeCount; ++place) {
            if (!isPlaceFor(static_cast<Place>(place), role))
                continue;
            QVERIFY(m_desktop->window().go(static_cast<Place>(place)));
            QTest::qWait(300);
            look(static_cast<Place>(place));
        }
    }
    void typeIntoANewEntry()
    {
        m_desktop->window().go(Place::Catalog);
        QVERIFY(m_desktop->click(QStringLiteral("newEntry")));
        QVERIFY(m_desktop->type(QStringLiteral("name"), QStringLiteral("未保存的条目")));
    }
    void answer(const QString &accessibleName)
    {
        QTimer::singleShot(100, this, [accessibleName] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            auto *button = named<QAbstractButton>(*box, accessibleName);
            QVERIFY(button);
            button->click();
        });
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
};

void TestMainWindow::keysLeadToEveryPage()
{
    QVERIFY(openDesk());
    const Qt::Key keys[] = {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_1};
    const Place places[] = {Place::Catalog, Place::Requests, Place::Quality, Place::Sources, Place::Sync, Place::Dashboard};
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&m_desktop->window(), keys[i], Qt::ControlModifier);
        QCOMPARE(m_desktop->window().place(), places[i]);
    }
    QVERIFY(!m_desktop->window().go(Place::Review)); // the authority's; tst_reviewpage goes there
    QCOMPARE(m_desktop->window().place(), Place::Dashboard);
}

void TestMainWindow::unsavedTextIsAskedAboutBeforeLeaving()
{
    QVERIFY(openDesk());
    typeIntoANewEntry();
    answer(QStringLiteral("Stay with the entry"));
    QVERIFY(!m_desktop->window().go(Place::Requests));
    QCOMPARE(m_desktop->window().place(), Place::Catalog);
    QCOMPARE(m_desktop->find<QLineEdit>(QStringLiteral("name"))->text(), QStringLiteral("未保存的条目"));
    answer(QStringLiteral("Discard the changes and leave"));
    QVERIFY(m_desktop->window().go(Place::Requests));
}

void TestMainWindow::closingAsksToo()
{
    QVERIFY(openDesk());
    typeIntoANewEntry();
    answer(QStringLiteral("Stay with the entry"));
    QVERIFY(!m_desktop->window().close());
    QVERIFY(m_desktop->window().isVisible());
    answer(QStringLiteral("Save the changes and leave"));
    QVERIFY(m_desktop->window().close());
    const auto counts = DemoDesk::wait(m_desktop->session().store().run([](Store &store) { return store.outboxCounts(); }));
    QCOMPARE(counts.value().queued, 1);
}

void TestMainWindow::wrongPasswordIsSaidWhereItWasTyped()
{
    QVERIFY(openDesk());
    QVERIFY(m_desktop->click(QStringLiteral("statusSignIn")));
    QVERIFY(m_desktop->type(QStringLiteral("signInPassword"), QStringLiteral("wrong")));
    QVERIFY(m_desktop->click(QStringLiteral("signIn")));
    auto *notice = m_desktop->dialog()->findChild<InfoBar *>();
    QVERIFY(DesktopDriver::waitFor([&] { return notice->isVisible() && m_desktop->find(QStringLiteral("signIn"))->isEnabled(); }));
    QVERIFY(!notice->text().isEmpty());
    QCOMPARE(m_desktop->find<QLineEdit>(QStringLiteral("signInUser"))->text(), QStringLiteral("minzheng.clerk"));
    QVERIFY(!m_desktop->session().sync().isSignedIn());
    // The right one after all.
    QVERIFY(m_desktop->type(QStringLiteral("signInPassword"), PlatformProcess::password()));
    QVERIFY(m_desktop->click(QStringLiteral("signIn")));
    QVERIFY(DesktopDriver::waitFor([this] { return m_desktop->session().sync().isSignedIn() && !m_desktop->dialog(); }));
}

void TestMainWindow::platformThatIsNotThereIsNamed()
{
    QVERIFY(openDesk());
    QVERIFY(m_desktop->click(QStringLiteral("statusSignIn")));
    QVERIFY(m_desktop->type(QStringLiteral("signInPassword"), QStringLiteral("x")));
    QVERIFY(m_desktop->type(QStringLiteral("platformUrl"), QStringLiteral("https://127.0.0.1:9")));
    QVERIFY(m_desktop->click(QStringLiteral("signIn")));
    auto *notice = m_desktop->dialog()->findChild<InfoBar *>();
    QVERIFY(DesktopDriver::waitFor([&] { return notice->text().contains(QLatin1String("127.0.0.1:9")); }));
    QTest::keyClick(m_desktop->dialog(), Qt::Key_Escape);
    QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));
}

void TestMainWindow::editingNeedsNoPlatform()
{
    QVERIFY(openDesk());
    typeIntoANewEntry();
    QVERIFY(m_desktop->click(QStringLiteral("saveEntry")));
    QVERIFY(DesktopDriver::waitFor([this] { return m_desktop->window().status().outboxText() == QLatin1String("1 change saved on this computer, not yet sent"); }));
}

void TestMainWindow::everyPageIsChinese()
{
    QVERIFY(openDesk(QStringLiteral("zh_CN")));
    visitEveryPage([this](Place place) {
        const QStringList english = englishTexts(m_desktop->window());
        QVERIFY2(english.isEmpty(), qPrintable(QStringLiteral("page %1: %2").arg(int(place)).arg(english.join(QLatin1String(" | ")))));
    });
    m_desktop->window().go(Place::Catalog);
    QVERIFY(m_desktop->click(QStringLiteral("newEntry")));
    QTest::qWait(200);
    QVERIFY2(englishTexts(m_desktop->window()).isEmpty(), qPrintable(englishTexts(m_desktop->window()).join(QLatin1String(" | "))));
}

void TestMainWindow::languageChangesWhileItRuns()
{
    QVERIFY(openDesk());
    QCOMPARE(m_desktop->window().menuBar()->actions().first()->text(), QStringLiteral("&File"));
    for (QAction *action : m_desktop->window().findChildren<QAction *>()) {
        if (action->text() == QStringLiteral("简体中文"))
            action->trigger();
    }
    QCoreApplication::processEvents();
    visitEveryPage([this](Place place) {
        const QStringList english = englishTexts(m_desktop->window());
        QVERIFY2(english.isEmpty(), qPrintable(QStringLiteral("page %1: %2").arg(int(place)).arg(english.join(QLatin1String(" | ")))));
    });
    QCOMPARE(QSettings(m_desktop->session().settingsFile(), QSettings::IniFormat).value(QStringLiteral("language")).toString(), QStringLiteral("zh_CN"));
}

void TestMainWindow::namesAreUniqueOnEveryPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestMainWindow::namesAreUniqueOnEveryPage()
{
    QFETCH(QString, language);
    QVERIFY(openDesk(language));
    visitEveryPage([this](Place place) {
        const QStringList problems = namingProblems(m_desktop->window());
        QVERIFY2(problems.isEmpty(), qPrintable(QStringLiteral("page %1: %2").arg(int(place)).arg(problems.join(QLatin1String(" | ")))));
    });
    QVERIFY(m_desktop->click(QStringLiteral("statusSignIn")));
    const QStringList problems = namingProblems(*m_desktop->dialog());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1String(" | "))));
}

void TestMainWindow::everythingIsInReachOfTheKeyboard()
{
    QVERIFY(openDesk());
    visitEveryPage([this](Place place) {
        const QWidgetList chain = tabChain(m_desktop->window());
        for (QAbstractButton *button : m_desktop->window().findChildren<QAbstractButton *>()) {
            const bool inner = button->inherits("QTableCornerButton") || button->objectName().startsWith(QLatin1String("qt_")) ||
                               (button->parentWidget() && (button->parentWidget()->inherits("QLineEdit") || button->parentWidget()->inherits("QTabBar")));
            // Of buttons that exclude each other Tab reaches one, the arrow keys the others.
            bool byArrows = false;
            if (const auto *group = button->group(); group && group->exclusive()) {
                for (QAbstractButton *other : group->buttons())
                    byArrows = byArrows || chain.contains(other);
            }
            if (!inner && !byArrows && button->isVisible() && button->isEnabled())
                QVERIFY2(chain.contains(button), qPrintable(QStringLiteral("page %1: %2").arg(int(place)).arg(button->accessibleName())));
        }
    });
}

void TestMainWindow::secondStartOnTheProfileIsRefused()
{
    QVERIFY(openDesk());
    DesktopDriver second;
    QVERIFY(!second.open(QStringLiteral("en"), m_desktop->profile()));
    QVERIFY2(second.error().contains(QLatin1String("open in another window")), qPrintable(second.error()));
}

void TestMainWindow::fitsASmallScreen()
{
    QVERIFY(openDesk(QStringLiteral("en")));
    visitEveryPage([this](Place place) {
        const QSize least = m_desktop->window().minimumSizeHint();
        QVERIFY2(least.width() <= 1366 && least.height() <= 728, qPrintable(QStringLiteral("page %1 needs %2 x %3").arg(int(place)).arg(least.width()).arg(least.height())));
    });
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
