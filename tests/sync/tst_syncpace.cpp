// When sync runs, when it waits and what a person may do in the middle of it: the controller of the desktop
// against a platform whose every answer is written by hand. Scenario numbers are those of the fault
// scenarios.
#include <QSignalSpy>
#include <QTest>

#include "faultserver.h"
#include "honestplatform.h"
#include "recordingjournal.h"
#include "synccontroller.h"

using namespace sharedesk;

namespace {

constexpr int patience = 20'000; // ms; sanitizers on a busy machine

// A disk that takes its time for everything.
class SlowJournal : public RecordingJournal
{
public:
    Result<JournalIdentity> identity() override
    {
        QThread::msleep(slowness);
        return RecordingJournal::identity();
    }
    static constexpr int slowness = 400; // ms
};

} // namespace

class SyncPaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Error>();
        qRegisterMetaType<SyncSummary>();
        m_server = std::make_unique<FaultServer>();
        QVERIFY(m_server->start());
    }
    void init()
    {
        m_server->setScript(honest);
        m_journal = std::make_unique<RecordingJournal>();
        m_sync = std::make_unique<SyncController>(*m_journal);
        m_sync->setAutomatic(false);
        m_sync->setConnection({m_server->url(), m_server->caFile()});
    }
    void cleanup()
    {
        m_sync.reset();
        m_journal.reset();
    }

    void waitsAsLongAsThePlatformAsks_data();
    void waitsAsLongAsThePlatformAsks();
    void hourOfFaultsIsNoHailOfRequests();
    void wrongAddressIsNotAskedAgainAndAgain();
    void anotherAddressInTheMiddleOfARequest();
    void lastSignInCounts();
    void signInWhileSyncing();
    void signOutInTheMiddleStaysSignedOut();
    void failedSignInLeavesTheOtherOneAlone();
    void cancelBeforeItBeganIsNotLost();
    void cancelledOnceIsNotCancelledForEver();
    void askedInTheMiddleRunsOnceMore();
    void savedInTheMiddleIsSentSoon();
    void waitingOpsOfOthersAreNoReasonToHurry();
    void changingWindowsDoesNotPutThePollOff();
    void slowDiskStopsNoWindow();

private:
    bool signIn()
    {
        QSignalSpy signedIn(m_sync.get(), &SyncController::signedIn);
        m_sync->signIn(QStringLiteral("clerk"), QStringLiteral("geheim"));
        return QTest::qWaitFor([&] { return !signedIn.isEmpty(); }, patience);
    }
    // Whether the next cycle ends well.
    bool sync()
    {
        QSignalSpy finished(m_sync.get(), &SyncController::finished);
        QSignalSpy failed(m_sync.get(), &SyncController::failed);
        m_sync->syncNow();
        const bool ended =
            QTest::qWaitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, patience);
        return ended && failed.isEmpty();
    }
    void answerNothingAt(const QByteArray &path)
    {
        m_server->setScript([path](const FaultRequest &request) {
            return request.path.startsWith(path) ? FaultAnswer{} : honest(request);
        });
    }
    bool waitForRequests(const QByteArray &path, int more = 1)
    {
        const int before = m_server->requestsTo(path);
        return QTest::qWaitFor([&] { return m_server->requestsTo(path) >= before + more; }, patience);
    }
    double secondsToNextTry() const
    {
        return double(QDateTime::currentDateTimeUtc().msecsTo(m_sync->state().nextTry)) / 1000;
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<RecordingJournal> m_journal;
    std::unique_ptr<SyncController> m_sync;
};

void SyncPaceTest::waitsAsLongAsThePlatformAsks_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    const QByteArray busy = "429 Too Many Requests";
    QTest::newRow("54 seven seconds") << busy << QByteArray("7") << 7.0 << 8.4;
    QTest::newRow("54 no wait named") << busy << QByteArray("0") << 1.0 << 2.0;
    QTest::newRow("54 negative") << busy << QByteArray("-5") << 1.0 << 2.0;
    QTest::newRow("54 for ever") << busy << QByteArray("1000000000") << 3600.0 << 4320.0;
    QTest::newRow("55 without header") << busy << QByteArray() << 30.0 << 36.0;
    QTest::newRow("55 nonsense") << busy << QByteArray("soon") << 30.0 << 36.0;
    QTest::newRow("56 maintenance") << QByteArray("503 Service Unavailable") << QByteArray("1800") << 1800.0
                                    << 2160.0;
    QTest::newRow("57 fault") << QByteArray("500 Internal Server Error") << QByteArray() << 1.0 << 2.0;
}

void SyncPaceTest::waitsAsLongAsThePlatformAsks()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(double, least);
    QFETCH(double, most);
    QVERIFY(signIn());
    m_server->setScript([=](const FaultRequest &request) {
        return FaultAnswer{FaultServer::problem(request, status, {{"Retry-After", retryAfter}})};
    });
    m_sync->setAutomatic(true);
    QVERIFY(!sync());
    QCOMPARE(m_sync->state().phase, SyncPhase::Offline);
    const double seconds = secondsToNextTry();
    m_sync->setAutomatic(false);
    QVERIFY2(seconds > least - 0.5 && seconds <= most, qPrintable(QString::number(seconds)));
}

void SyncPaceTest::hourOfFaultsIsNoHailOfRequests() // 57
{
    const auto triesInAnHour = [](double random) {
        int tries = 0;
        for (int seconds = 0; seconds < 3600; seconds += backOffSeconds(tries, random))
            ++tries;
        return tries;
    };
    QVERIFY(triesInAnHour(1.0) <= 12);
    QVERIFY(triesInAnHour(0.0) <= 18); // if every random wait were the shortest
}

void SyncPaceTest::wrongAddressIsNotAskedAgainAndAgain() // 59, protocol 2.10
{
    QVERIFY(signIn());
    m_journal->outbox = {sealedOp(1)};
    m_server->setScript([](const FaultRequest &request) {
        return request.path.startsWith("/sync/v1/ops")
                   ? FaultAnswer{FaultServer::problem(request, "404 Not Found")}
                   : honest(request);
    });
    QVERIFY(!sync());
    QCOMPARE(m_sync->state().phase, SyncPhase::Stopped);
    QCOMPARE(m_journal->outbox.size(), 1);
    QVERIFY(m_journal->answers.isEmpty());
}

void SyncPaceTest::anotherAddressInTheMiddleOfARequest()
{
    FaultServer silent;
    QVERIFY(silent.start());
    silent.setScript([](const FaultRequest &) { return FaultAnswer{}; });
    m_sync->setConnection({silent.url(), silent.caFile()});
    m_sync->signIn(QStringLiteral("clerk"), QStringLiteral("geheim"));
    QVERIFY(QTest::qWaitFor([&] { return !silent.requests().isEmpty(); }, patience));
    m_sync->setConnection({m_server->url(), m_server->caFile()});
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
    QElapsedTimer since;
    since.start();
    QVERIFY(signIn());
    QVERIFY2(since.elapsed() < 10'000, "the new sign-in waited for the old request");
    QVERIFY(sync());
    QCOMPARE(silent.requests().size(), 1);
}

void SyncPaceTest::lastSignInCounts()
{
    QSignalSpy failed(m_sync.get(), &SyncController::signInFailed);
    QSignalSpy signedIn(m_sync.get(), &SyncController::signedIn);
    answerNothingAt("/auth/v1/token");
    m_sync->signIn(QStringLiteral("first"), QStringLiteral("geheim"));
    QVERIFY(waitForRequests("/auth/v1/token"));
    m_server->setScript(honest);
    m_sync->signIn(QStringLiteral("second"), QStringLiteral("geheim"));
    QVERIFY(QTest::qWaitFor([&] { return !signedIn.isEmpty(); }, patience));
    QVERIFY(m_server->requests().last().body.contains("second"));
    QTest::qWait(100);
    QCOMPARE(signedIn.size(), 1);
    QCOMPARE(failed.size(), 0);
}

void SyncPaceTest::signInWhileSyncing()
{
    QVERIFY(signIn());
    answerNothingAt("/sync/v1/changes");
    m_sync->syncNow();
    QVERIFY(waitForRequests("/sync/v1/changes"));
    m_server->setScript(honest);
    QVERIFY(signIn()); // and not: no answer for ever
    QVERIFY(sync());
}

void SyncPaceTest::signOutInTheMiddleStaysSignedOut()
{
    QVERIFY(signIn());
    m_sync->setAutomatic(true);
    answerNothingAt("/sync/v1/changes");
    m_sync->syncNow();
    QVERIFY(waitForRequests("/sync/v1/changes"));
    m_sync->signOut();
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
    const qsizetype before = m_server->requests().size();
    QTest::qWait(3000);
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
    QVERIFY(!m_sync->state().nextTry.isValid());
    QCOMPARE(m_server->requests().size(), before);
}

void SyncPaceTest::failedSignInLeavesTheOtherOneAlone()
{
    QVERIFY(signIn());
    m_server->setScript([](const FaultRequest &request) {
        return request.path.startsWith("/auth")
                   ? FaultAnswer{FaultServer::problem(request, "401 Unauthorized")}
                   : honest(request);
    });
    QSignalSpy failed(m_sync.get(), &SyncController::signInFailed);
    m_sync->signIn(QStringLiteral("other"), QStringLiteral("wrong"));
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, patience));
    QVERIFY(m_sync->isSignedIn());
    QCOMPARE(m_sync->state().phase, SyncPhase::Idle);
    QVERIFY(sync());
}

void SyncPaceTest::cancelBeforeItBeganIsNotLost()
{
    QVERIFY(signIn());
    QSignalSpy failed(m_sync.get(), &SyncController::failed);
    const int before = m_server->requestsTo("/sync/v1/changes");
    m_sync->syncNow();
    m_sync->cancel();
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, patience));
    QCOMPARE(m_sync->state().lastError.code, QStringLiteral("sync.cancelled"));
    QCOMPARE(m_sync->state().phase, SyncPhase::Idle);
    // The worker may have said hello before it was stopped; it may not have gone on.
    QCOMPARE(m_server->requestsTo("/sync/v1/changes"), before);
}

void SyncPaceTest::cancelledOnceIsNotCancelledForEver()
{
    QVERIFY(signIn());
    for (int delay = 0; delay < 20; ++delay) {
        QSignalSpy failed(m_sync.get(), &SyncController::failed);
        QSignalSpy finished(m_sync.get(), &SyncController::finished);
        m_sync->syncNow();
        QTest::qWait(delay);
        m_sync->cancel();
        QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty() || !finished.isEmpty(); }, patience));
        QVERIFY2(sync(), qPrintable(m_sync->state().lastError.code));
    }
}

void SyncPaceTest::askedInTheMiddleRunsOnceMore()
{
    QVERIFY(signIn());
    QSignalSpy finished(m_sync.get(), &SyncController::finished);
    m_sync->syncNow();
    m_sync->syncNow();
    m_sync->syncNow();
    QVERIFY(QTest::qWaitFor([&] { return finished.size() == 2; }, patience));
    QTest::qWait(200);
    QCOMPARE(finished.size(), 2);
}

// Saved when everything has been pushed and only the last page is still on its way.
void SyncPaceTest::savedInTheMiddleIsSentSoon()
{
    QVERIFY(signIn());
    m_journal->outbox = {sealedOp(1)};
    m_server->setScript([this, saved = false](const FaultRequest &request) mutable {
        if (!saved && request.path.contains("after=c1")) {
            saved = true;
            m_journal->outbox << sealedOp(2);
        }
        return honest(request);
    });
    m_sync->setAutomatic(true);
    QVERIFY(sync());
    QVERIFY(secondsToNextTry() < 5);
    QSignalSpy finished(m_sync.get(), &SyncController::finished);
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, patience));
    QVERIFY(m_journal->outbox.isEmpty());
    QVERIFY(secondsToNextTry() > 30);
}

void SyncPaceTest::waitingOpsOfOthersAreNoReasonToHurry()
{
    QVERIFY(signIn());
    m_journal->ofOthers = 3;
    m_sync->setAutomatic(true);
    QVERIFY(sync());
    QVERIFY(secondsToNextTry() > 30);
}

void SyncPaceTest::changingWindowsDoesNotPutThePollOff()
{
    QVERIFY(signIn());
    m_sync->setAutomatic(true);
    QVERIFY(sync());
    const QDateTime next = m_sync->state().nextTry;
    QTest::qWait(1500);
    m_sync->setWindowActive(false);
    m_sync->setWindowActive(true);
    QVERIFY(qAbs(m_sync->state().nextTry.msecsTo(next)) < 1100);
}

void SyncPaceTest::slowDiskStopsNoWindow()
{
    m_sync.reset();
    m_journal = std::make_unique<SlowJournal>();
    m_sync = std::make_unique<SyncController>(*m_journal);
    m_sync->setAutomatic(false);
    m_sync->setConnection({m_server->url(), m_server->caFile()});
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = qMax(longest, since.restart()); });
    since.start();
    tick.start(5);
    QVERIFY(signIn());
    QVERIFY(sync());
    m_sync->syncNow();
    QTest::qWait(200);
    m_sync->cancel();
    m_sync->signOut();
    QTest::qWait(50);
    QVERIFY2(longest < SlowJournal::slowness / 2, qPrintable(QString::number(longest)));
}

QTEST_GUILESS_MAIN(SyncPaceTest)
#include "tst_syncpace.moc"
