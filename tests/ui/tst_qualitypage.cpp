// The quality page: its figures, the way from each finding to exactly its entries, the score of earlier days, and items
// made to refer to their data element and back.
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTimer>

#include "catalog/bulkmodel.h"
#include "catalog/catalogpage.h"
#include "catalog/entrylistmodel.h"
#include "demodesk.h"
#include "quality/qualitypage.h"
#include "quality/qualitytable.h"
#include "quality/repairdialog.h"
#include "quality/scorechart.h"
#include "widgets/infobar.h"
#include "widgets/tile.h"

using namespace sharedesk;

class TestQualityPage : public QObject
{
    Q_OBJECT

    template <typename Function> auto run(Function function)
    {
        return DemoDesk::wait(m_desktop->session().store().run(function)).value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void init()
    {
        m_desktop = m_demo.desktop();
        QVERIFY(m_desktop);
        QVERIFY(m_desktop->window().go(Place::Quality));
        QVERIFY(DesktopDriver::waitFor([this] { return page().view().figures.entries > 0; }));
    }
    void cleanup() { m_desktop.reset(); }

    void figuresAreThoseOfTheDepartment()
    {
        const QualityFigures counted = run([](Store &store) { return store.qualityFigures(QStringLiteral("minzheng")); });
        QCOMPARE(page().view().figures, counted);
        QCOMPARE(m_desktop->find<Tile>(QStringLiteral("qualityScore"))->figure(), qRound(counted.score));
        QVERIFY(counted.score > 0 && counted.score < 100);
        QVERIFY(!isShown(m_desktop->window(), "qualityDepartment")); // others are not a clerk's affair
    }

    void eachFindingLeadsToItsEntries()
    {
        auto *losses = m_desktop->find<QualityTable>(QStringLiteral("losses"));
        QVERIFY(losses->rowCount() > 1);
        const int row = 1;
        const int entries = losses->item(row, 3)->text().toInt();
        losses->setCurrentCell(row, 0);
        QVERIFY(m_desktop->click(QStringLiteral("openFound")));
        QCOMPARE(m_desktop->window().place(), Place::Catalog);
        QVERIFY(DesktopDriver::waitFor([&] { return m_desktop->window().catalog().list().rowCount() == entries; }));
        // Several at once: the entries of any of them.
        QVERIFY(m_desktop->window().go(Place::Quality));
        losses->selectAll();
        QVERIFY(m_desktop->click(QStringLiteral("openFound")));
        const int most = page().view().figures.entries;
        QVERIFY(DesktopDriver::waitFor([&] {
            const int rows = m_desktop->window().catalog().list().rowCount();
            return rows > entries && rows <= most;
        }));
    }

    void aDimensionLeadsToItsEntries()
    {
        QVERIFY(m_desktop->click(QStringLiteral("qualityDimension0")));
        QCOMPARE(m_desktop->window().place(), Place::Catalog);
        const int all = page().view().figures.entries;
        QVERIFY(DesktopDriver::waitFor([&] {
            const int rows = m_desktop->window().catalog().list().rowCount();
            return rows > 0 && rows <= all;
        }));
    }

    void eachDayIsNotedAndShown()
    {
        const QDate today = m_desktop->session().desk().now().date();
        const auto noted = [&] {
            const auto days = run([](Store &store) { return store.qualityHistory(QStringLiteral("minzheng"), {}); });
            return !days.isEmpty() && days.last().day == today && days.last().entries == page().view().figures.entries;
        };
        QVERIFY(DesktopDriver::waitFor(noted)); // by the start of the program, nobody asked for it
        QualitySnapshot earlier;
        earlier.day = today.addDays(-40);
        earlier.entries = 5;
        earlier.score = 55;
        run([earlier](Store &store) -> Result<bool> {
            const auto done = store.noteQuality(QStringLiteral("minzheng"), earlier);
            return done ? Result<bool>(true) : done.error();
        });
        page().activate();
        QVERIFY(DesktopDriver::waitFor([this] { return page().chart().days().size() == 2; }));
        QCOMPARE(page().chart().days().first().score, 55.0);
        QCOMPARE(page().chart().days().last().score, page().view().figures.score);
        // 30 days do not reach back so far.
        auto *span = m_desktop->find<QComboBox>(QStringLiteral("qualitySpan"));
        span->setFocus();
        QTest::keyClick(span, Qt::Key_Home);
        QVERIFY(DesktopDriver::waitFor([this] { return page().chart().days().size() == 1; }));
    }

    void itemsReferToTheirElementAndBack()
    {
        m_desktop->find<QTabWidget>(QStringLiteral("qualityTabs"))->setCurrentIndex(1);
        auto *table = m_desktop->find<QualityTable>(QStringLiteral("elements"));
        QVERIFY(DesktopDriver::waitFor([&] { return table->rowCount() > 0; }));
        const ElementUse use = page().view().uses.first();
        QVERIFY(!use.number.isEmpty());
        QVERIFY(use.couldRefer() > 0);
        table->setCurrentCell(0, 0);
        table->setFocus();
        answer(QStringLiteral("referNow"));
        QVERIFY(m_desktop->click(QStringLiteral("referItems")));
        QVERIFY(DesktopDriver::waitFor([&] { return now(use.number).refers > use.refers; }));
        auto *bar = page().findChild<InfoBar *>();
        QVERIFY(DesktopDriver::waitFor([&] { return bar->isShowing(); }));
        auto *undo = bar->findChild<QPushButton *>();
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(DesktopDriver::waitFor([&] { return now(use.number).refers == use.refers; }));
    }

    void sayingNoChangesNothing()
    {
        m_desktop->find<QTabWidget>(QStringLiteral("qualityTabs"))->setCurrentIndex(1);
        auto *table = m_desktop->find<QualityTable>(QStringLiteral("elements"));
        QVERIFY(DesktopDriver::waitFor([&] { return table->rowCount() > 0; }));
        const ElementUse use = page().view().uses.first();
        table->setCurrentCell(0, 0);
        answer(QString());
        QVERIFY(m_desktop->click(QStringLiteral("referItems")));
        QVERIFY(DesktopDriver::waitFor([this] { return m_answered; }));
        page().activate();
        QTest::qWait(300);
        QCOMPARE(now(use.number), use);
    }

    void whatIsFoundIsRepairedAndTakenBack()
    {
        const QString first = addFlawed(QStringLiteral("A 流浪乞讨人员救助"));
        const QString second = addFlawed(QStringLiteral("B 殡葬服务机构"));
        const auto counted = [this](const char *rule) { return page().view().figures.byRule.value(QString::fromLatin1(rule)); };
        QVERIFY(DesktopDriver::waitFor([&] { return counted("item.length.number") == 2; }));
        auto *losses = m_desktop->find<QualityTable>(QStringLiteral("losses"));
        const auto choose = [&](const char *rule, Qt::KeyboardModifiers keys) {
            const QString text = LintRules::summary(*m_desktop->session().desk().office().lintRules.find(QString::fromLatin1(rule)),
                                                    QStringLiteral("en"));
            const auto found = losses->findItems(text, Qt::MatchExactly);
            QVERIFY2(!found.isEmpty(), rule);
            losses->scrollToItem(found.first());
            QTest::mouseClick(losses->viewport(), Qt::LeftButton, keys, losses->visualItemRect(found.first()).center());
        };
        auto *repair = m_desktop->find<QPushButton>(QStringLiteral("repairFound"));
        choose("entry.summary.missing", {}); // only a person can write one
        QVERIFY(!repair->isEnabled());
        choose("item.length.number", {});
        choose("entry.text.invisible", Qt::ControlModifier);
        QVERIFY(repair->isEnabled());
        page().activate(); // what was chosen stays so when the page is read again
        QVERIFY(DesktopDriver::waitFor([this] { return !page().isReading(); }));
        QCOMPARE(losses->chosenRows().size(), 2);

        QVERIFY(m_desktop->click(QStringLiteral("repairFound")));
        auto *dialog = qobject_cast<RepairDialog *>(m_desktop->dialog());
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(DesktopDriver::waitFor([&] { return dialog->isUpToDate(); }));
        QVERIFY2(namingProblems(*dialog).isEmpty(), qPrintable(namingProblems(*dialog).join(QLatin1Char('\n'))));
        const BulkModel &model = dialog->model();
        QCOMPARE(model.changing(), 2);
        QVERIFY(model.index(0, BulkModel::Before).data().toString().contains(QStringLiteral("50位")));
        QVERIFY(!model.index(0, BulkModel::After).data().toString().contains(QStringLiteral("50位")));
        QCOMPARE(lengthOf(first), QStringLiteral("50位")); // not yet
        auto *table = dialog->findChild<QTableView *>(QStringLiteral("bulkPreview"));
        table->setFocus();
        table->setCurrentIndex(model.index(0, BulkModel::Entry));
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!model.isTicked(1));
        QVERIFY(model.isTicked(0));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("bulkChange")), Qt::LeftButton);
        QVERIFY(DesktopDriver::waitFor([&] { return lengthOf(first) == QLatin1String("50"); }));
        QCOMPARE(lengthOf(second), QStringLiteral("50位"));
        QVERIFY(DesktopDriver::waitFor([&] { return counted("item.length.number") == 1; }));
        QVERIFY(DesktopDriver::waitFor([&] { return page().findChild<InfoBar *>()->isShowing(); }));
        m_desktop->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
        losses->setFocus();
        QTest::keyClick(losses, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(DesktopDriver::waitFor([&] { return lengthOf(first) == QStringLiteral("50位"); }));
    }

    void supervisorChoosesTheDepartment()
    {
        const auto other = m_demo.otherComputer(QStringLiteral("supervisor"));
        QVERIFY(other);
        MainWindow &window = other->window();
        QVERIFY(window.go(Place::Quality));
        QVERIFY(DesktopDriver::waitFor([&] { return window.quality().view().figures.entries > 100; }));
        const int all = window.quality().view().figures.entries;
        auto *departments = other->find<QComboBox>(QStringLiteral("qualityDepartment"));
        QVERIFY(DesktopDriver::waitFor([&] { return departments->count() > 2; }));
        QVERIFY(!isShown(window, "repairFound")); // each department repairs its own
        QVERIFY(other->choose(QStringLiteral("qualityDepartment"), QStringLiteral("minzheng")));
        QVERIFY(DesktopDriver::waitFor([&] {
            const int entries = window.quality().view().figures.entries;
            return entries > 0 && entries < all;
        }));
    }

    void anEmptyDeskSaysWhatToDo()
    {
        DesktopDriver empty;
        QVERIFY(empty.open(QStringLiteral("en")));
        QVERIFY(empty.window().go(Place::Quality));
        QVERIFY(DesktopDriver::waitFor([&] {
            for (const QLabel *label : empty.window().quality().findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().startsWith(QLatin1String("Sign in once")))
                    return true;
            }
            return false;
        }));
    }

private:
    // Without waiting for what shall not come.
    static bool isShown(const QWidget &window, const char *name)
    {
        const auto *widget = window.findChild<QWidget *>(QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    QString addFlawed(const QString &name)
    {
        CatalogEntry entry;
        entry.name = name;
        entry.remarks = QStringLiteral("每月\u200B更新");
        DataItem item;
        item.id = newId();
        item.name = QStringLiteral("姓名");
        item.length = QStringLiteral("50位");
        entry.items = {item};
        return run([entry, actor = m_desktop->session().desk().actor()](Store &store) { return store.saveEntry({}, entry, actor); })
            .entry.id;
    }
    QString lengthOf(const QString &id)
    {
        return run([id](Store &store) { return store.entry(id); }).entry.items.first().length;
    }
    QualityPage &page() { return m_desktop->window().quality(); }
    ElementUse now(const QString &number)
    {
        for (const ElementUse &use : page().view().uses) {
            if (use.number == number)
                return use;
        }
        return {};
    }
    // Answers the question that is about to appear: by this button, or by Escape.
    void answer(const QString &button)
    {
        m_answered = false;
        auto *timer = new QTimer(this);
        timer->setInterval(50);
        connect(timer, &QTimer::timeout, this, [this, timer, button] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!question)
                return;
            timer->deleteLater();
            timer->stop();
            m_answered = true;
            auto *found = question->findChild<QAbstractButton *>(button);
            if (button.isEmpty())
                QTest::keyClick(question, Qt::Key_Escape);
            else if (found)
                QTest::mouseClick(found, Qt::LeftButton);
        });
        timer->start();
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
    bool m_answered = false;
};

QTEST_MAIN(TestQualityPage)
#include "tst_qualitypage.moc"
