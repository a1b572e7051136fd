// The page One source: the search, what a group shows, a proposal typed and sent, the authority's decision coming back,
// and what was said to be no duplicate.
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

#include "collection.h"
#include "demodesk.h"
#include "sources/groupmodel.h"
#include "sources/groupspanel.h"
#include "sources/sourcespage.h"

using namespace sharedesk;

class TestSourcesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.prepare(QStringLiteral("minzheng.clerk"))); }
    void cleanup()
    {
        m_desktop.reset();
        m_other.reset();
    }

    void nothingIsSaidBeforeTheSearch()
    {
        QVERIFY(openPage(m_demo.desktop()));
        QVERIFY(stateText().contains(QLatin1String("What sharing can provide")));
        QCOMPARE(model().rowCount(), 0);
        QVERIFY(m_desktop->click(QStringLiteral("searchDuplicates")));
        QVERIFY(DesktopDriver::waitFor([this] { return stateText().startsWith(QLatin1String("Searched on")); }));
        QVERIFY(settled());
        QVERIFY(model().rowCount() > 0);
        QVERIFY2(namingProblems(m_desktop->window()).isEmpty(),
                 qPrintable(namingProblems(m_desktop->window()).join(QLatin1Char('\n'))));
    }

    void theFiltersNarrow()
    {
        QVERIFY(searched(m_demo.desktop()));
        const int own = model().rowCount();
        auto *onlyOwn = m_desktop->find<QCheckBox>(QStringLiteral("onlyOwnGroups"));
        QVERIFY(onlyOwn->isChecked());
        QTest::mouseClick(onlyOwn, Qt::LeftButton, {}, QPoint(8, onlyOwn->height() / 2));
        QVERIFY(settled());
        const int all = model().rowCount();
        QVERIFY(all > own);
        auto *least = m_desktop->find<QSpinBox>(QStringLiteral("leastLikeness"));
        const int best = model().rowAt(0).score;
        least->setFocus();
        least->selectAll();
        QTest::keyClicks(least, QString::number(best));
        QTest::keyClick(least, Qt::Key_Tab);
        QVERIFY(settled());
        QVERIFY(model().rowCount() >= 1);
        for (int row = 0; row < model().rowCount(); ++row)
            QCOMPARE(model().rowAt(row).score, best);
    }

    void aGroupSaysWhoAndWhy()
    {
        QVERIFY(searched(m_demo.desktop()));
        auto *members = m_desktop->find<QTableWidget>(QStringLiteral("groupMembers"));
        QVERIFY(members->rowCount() >= 2);
        QSet<QString> departments;
        for (int row = 0; row < members->rowCount(); ++row) {
            departments << members->item(row, 0)->text();
            QVERIFY(!members->item(row, 3)->text().isEmpty()); // since when, or that it is not published
        }
        QVERIFY(departments.size() >= 2);
        QVERIFY(m_desktop->find<QLabel>(QStringLiteral("whyGrouped"))->text().startsWith(QLatin1String("Most like")));
        const QString name = members->item(1, 1)->text();
        members->setFocus();
        QTest::keyClick(members, Qt::Key_Down);
        QVERIFY(m_desktop->click(QStringLiteral("openMember")));
        QCOMPARE(m_desktop->window().place(), Place::Catalog);
        auto *shown = m_desktop->find<QLineEdit>(QStringLiteral("name"));
        QVERIFY(shown);
        QVERIFY(DesktopDriver::waitFor([&] { return shown->text() == name; }));
    }

    void whatWasTypedIsOfferedAgain()
    {
        QVERIFY(searched(m_demo.desktop()));
        QVERIFY(m_desktop->click(QStringLiteral("proposeSource")));
        QVERIFY(!m_desktop->find(QStringLiteral("sendProposal"))->isEnabled()); // no reason yet
        auto *reason = m_desktop->find<QPlainTextEdit>(QStringLiteral("proposalReason"));
        QTest::keyClicks(reason, QStringLiteral("by law"));
        QTest::keyClick(m_desktop->dialog(), Qt::Key_Escape);
        QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));
        QVERIFY(proposals().isEmpty());
        QVERIFY(m_desktop->click(QStringLiteral("proposeSource")));
        reason = m_desktop->find<QPlainTextEdit>(QStringLiteral("proposalReason"));
        QVERIFY(DesktopDriver::waitFor([&] { return reason->toPlainText() == QLatin1String("by law"); }));
        QVERIFY(m_desktop->click(QStringLiteral("sendProposal")));
        QVERIFY(DesktopDriver::waitFor([this] { return proposals().size() == 1; }));
        QVERIFY(DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }));
        QVERIFY(settled());
        QVERIFY(m_desktop->click(QStringLiteral("proposeSource"))); // sent: the next one starts anew
        reason = m_desktop->find<QPlainTextEdit>(QStringLiteral("proposalReason"));
        // The draft is read by then: the same thread answers in order.
        QVERIFY(DemoDesk::wait(m_desktop->session().store().run([](Store &store) { return store.outboxCounts(); })).ok());
        QCoreApplication::processEvents();
        QCOMPARE(reason->toPlainText(), QString());
        QTest::keyClick(m_desktop->dialog(), Qt::Key_Escape);
    }

    void theAuthorityDecidesAndTheGroupSaysIt()
    {
        QVERIFY(searched(m_demo.otherComputer(QStringLiteral("minzheng.clerk"))));
        QVERIFY(m_desktop->click(QStringLiteral("proposeSource")));
        auto *source = m_desktop->find<QComboBox>(QStringLiteral("proposalSource"));
        const QString department = source->currentData().toString();
        QTest::keyClicks(m_desktop->find<QPlainTextEdit>(QStringLiteral("proposalReason")), QStringLiteral("by law"));
        QVERIFY(m_desktop->type(QStringLiteral("proposalData"), QStringLiteral("救助对象")));
        QVERIFY(m_desktop->click(QStringLiteral("sendProposal")));
        auto *said = page().findChild<QLabel *>(QStringLiteral("groupProposals"));
        QVERIFY(DesktopDriver::waitFor([&] { return said->text().contains(QLatin1String("Waits for the authority")); }));
        QVERIFY(m_desktop->syncNow());

        m_other = m_demo.otherComputer(QStringLiteral("authority"));
        QVERIFY(m_other && m_other->window().go(Place::Sources));
        m_other->find<QTabWidget>(QStringLiteral("sourceTabs"))->setCurrentIndex(1);
        auto *table = m_other->find<QTableWidget>(QStringLiteral("proposals"));
        QVERIFY(table);
        QVERIFY(DesktopDriver::waitFor([&] { return table->rowCount() == 1; }));
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("救助对象"));
        auto *accept = m_other->find(QStringLiteral("acceptProposal"));
        QVERIFY(DesktopDriver::waitFor([&] { return accept->isEnabled(); }));
        QVERIFY(!m_other->window().findChild<QAbstractButton *>(QStringLiteral("withdrawProposal"))->isVisible());
        answerPrompt(QStringLiteral("agreed"));
        QVERIFY(m_other->click(QStringLiteral("acceptProposal")));
        QVERIFY(DesktopDriver::waitFor([&] { return table->item(0, 2)->text() == QLatin1String("Named as the source"); }));
        QVERIFY(DesktopDriver::waitFor([&] { return !accept->isEnabled(); })); // decided once
        QVERIFY(m_other->syncNow());

        QVERIFY(m_desktop->syncNow());
        QVERIFY(m_desktop->window().go(Place::Sources));
        auto *members = m_desktop->find<QTableWidget>(QStringLiteral("groupMembers"));
        const auto named = [&] {
            int sources = 0;
            int takers = 0;
            for (int row = 0; row < members->rowCount(); ++row) {
                const QString text = members->item(row, 4)->text();
                sources += text == QLatin1String("Source department");
                takers += text.startsWith(QLatin1String("takes it from"));
            }
            return sources >= 1 && takers >= 1 && sources + takers == members->rowCount();
        };
        QVERIFY(DesktopDriver::waitFor(named));
        QCOMPARE(proposals().first().sourceId, department);
        m_desktop->find<QTabWidget>(QStringLiteral("sourceTabs"))->setCurrentIndex(1);
        // The tab reads for itself, after the groups have done.
        QVERIFY(DesktopDriver::waitFor([&] { return m_desktop->find<QLabel>(QStringLiteral("proposalStory"))->text().contains(QLatin1String("agreed")); }));
        QVERIFY(!m_desktop->window().findChild<QAbstractButton *>(QStringLiteral("acceptProposal"))->isVisible());
    }

    void theOutboxLeadsToTheProposalAndItIsWithdrawn()
    {
        QVERIFY(searched(m_demo.desktop()));
        QVERIFY(m_desktop->click(QStringLiteral("proposeSource")));
        QTest::keyClicks(m_desktop->find<QPlainTextEdit>(QStringLiteral("proposalReason")), QStringLiteral("by law"));
        QVERIFY(m_desktop->click(QStringLiteral("sendProposal")));
        QVERIFY(DesktopDriver::waitFor([this] { return proposals().size() == 1; }));
        m_desktop->session().desk().showProposal(proposals().first().id);
        QCOMPARE(m_desktop->window().place(), Place::Sources);
        auto *withdraw = m_desktop->find(QStringLiteral("withdrawProposal"));
        QVERIFY(withdraw);
        QVERIFY(DesktopDriver::waitFor([&] { return withdraw->isEnabled(); }));
        answerPrompt(QString()); // may be empty
        QVERIFY(m_desktop->click(QStringLiteral("withdrawProposal")));
        QVERIFY(DesktopDriver::waitFor([this] { return proposals().first().phase == ProposalPhase::Withdrawn; }));
        QVERIFY(DesktopDriver::waitFor([&] { return !withdraw->isEnabled(); }));
    }

    void noDuplicateIsRememberedAndTakenBack()
    {
        QVERIFY(searched(m_demo.desktop()));
        const int before = model().rowCount();
        auto *members = m_desktop->find<QTableWidget>(QStringLiteral("groupMembers"));
        const bool pair = members->rowCount() == 2;
        const QString name = members->item(0, 1)->text();
        QVERIFY(m_desktop->click(QStringLiteral("notADuplicate")));
        m_desktop->find<QTabWidget>(QStringLiteral("sourceTabs"))->setCurrentIndex(2);
        auto *apart = m_desktop->find<QTableWidget>(QStringLiteral("setApart"));
        QVERIFY(apart);
        QVERIFY(DesktopDriver::waitFor([&] { return apart->rowCount() == 1; }));
        QCOMPARE(apart->item(0, 0)->text(), name);
        QVERIFY(settled());
        if (pair)
            QCOMPARE(model().rowCount(), before - 1);
        QVERIFY(m_desktop->click(QStringLiteral("joinAgain")));
        QVERIFY(DesktopDriver::waitFor([&] { return apart->rowCount() == 0; }));
        QVERIFY(DesktopDriver::waitFor([this] { return stateText().contains(QLatin1String("search again")); }));
        QVERIFY(m_desktop->click(QStringLiteral("searchDuplicates")));
        QVERIFY(DesktopDriver::waitFor([&] { return !page().isBusy() && model().rowCount() == before; }));
    }

    void theChinesePageIsChinese()
    {
        QVERIFY(searched(m_demo.desktop(QStringLiteral("zh_CN"))));
        QVERIFY2(englishTexts(page()).isEmpty(), qPrintable(englishTexts(page()).join(QLatin1Char('\n'))));
    }

private:
    SourcesPage &page() { return m_desktop->window().sources(); }
    GroupModel &model() { return page().groups().model(); }
    QString stateText() { return page().findChild<QLabel *>(QStringLiteral("duplicateState"))->text(); }
    bool settled()
    {
        QCoreApplication::processEvents();
        return DesktopDriver::waitFor([this] { return !page().isBusy(); });
    }

    bool openPage(std::unique_ptr<DesktopDriver> desktop)
    {
        m_desktop = std::move(desktop);
        return m_desktop && m_desktop->window().go(Place::Sources) && settled();
    }

    bool searched(std::unique_ptr<DesktopDriver> desktop)
    {
        return openPage(std::move(desktop)) && m_desktop->click(QStringLiteral("searchDuplicates")) &&
               DesktopDriver::waitFor([this] { return !page().isBusy() && model().rowCount() > 0; }) &&
               m_desktop->find<QTableWidget>(QStringLiteral("groupMembers"))->rowCount() > 1;
    }

    QVector<ProposalRow> proposals()
    {
        return DemoDesk::wait(m_desktop->session().store().run([](Store &store) { return store.collection().proposals(); }))
            .value();
    }

    // The question for a reason that is about to appear.
    void answerPrompt(const QString &reason)
    {
        auto *timer = new QTimer(this);
        timer->setInterval(50);
        connect(timer, &QTimer::timeout, this, [timer, reason] {
            auto *prompt = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!prompt || prompt->objectName() != QLatin1String("textPrompt"))
                return;
            timer->stop();
            timer->deleteLater();
            QTest::keyClicks(prompt->findChild<QPlainTextEdit *>(), reason);
            QTest::mouseClick(prompt->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        });
        timer->start();
    }

    DemoDesk m_demo;
    std::unique_ptr<DesktopDriver> m_desktop;
    std::unique_ptr<DesktopDriver> m_other;
};

QTEST_MAIN(TestSourcesPage)
#include "tst_sourcespage.moc"
