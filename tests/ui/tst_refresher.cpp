// Refresher: how often a page reads, and that it never shows the answer to another question.
#include <QTest>
#include <QWidget>

#include "widgets/refresher.h"

using namespace sharedesk;

class RefresherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_reads = 0;
        m_page = std::make_unique<QWidget>();
        m_refresher = std::make_unique<Refresher>(m_page.get(), [this] { ++m_reads; });
        m_page->show();
    }
    void cleanup()
    {
        m_refresher.reset();
        m_page.reset();
    }

    void manyChangesAreReadOnce()
    {
        for (int i = 0; i < 100; ++i)
            m_refresher->soon();
        QCOMPARE(m_reads, 0);
        QTRY_COMPARE(m_reads, 1);
        QVERIFY(m_refresher->ended());
        QTest::qWait(400);
        QCOMPARE(m_reads, 1);
    }
    void hiddenPageDoesNotRead()
    {
        m_page->hide();
        m_refresher->soon();
        QTest::qWait(400);
        QCOMPARE(m_reads, 0);
    }
    void changeWhileReadingIsShownAndReadAgain()
    {
        m_refresher->now();
        m_refresher->soon();
        QCOMPARE(m_reads, 1);
        QVERIFY(m_refresher->ended());
        QTRY_COMPARE(m_reads, 2);
    }
    void otherQuestionWhileReadingDropsTheAnswer()
    {
        m_refresher->now();
        m_refresher->now();
        m_refresher->now();
        QCOMPARE(m_reads, 1);
        QVERIFY(!m_refresher->ended());
        QCOMPARE(m_reads, 2);
        QVERIFY(m_refresher->ended());
        QTest::qWait(400);
        QCOMPARE(m_reads, 2);
        QVERIFY(!m_refresher->isReading());
    }
    void changesWithoutEndAreStillShown()
    {
        int shown = 0;
        for (int round = 0; round < 5; ++round) {
            m_refresher->now();
            m_refresher->soon();
            shown += m_refresher->ended() ? 1 : 0;
        }
        QCOMPARE(shown, 5);
    }

private:
    int m_reads = 0;
    std::unique_ptr<QWidget> m_page;
    std::unique_ptr<Refresher> m_refresher;
};

QTEST_MAIN(RefresherTest)
#include "tst_refresher.moc"
