// The desktop's sync from the interface thread: every state it shows, against the real platform, never
// blocking.
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "officedata.h"
#include "platformprocess.h"
#include "storethread.h"
#include "synccontroller.h"

using namespace sharedesk;

class TestSyncController : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Error>();
        qRegisterMetaType<SyncSummary>();
        PlatformProcess::Options options;
        options.demoEntries = 120;
        options.demoRequests = 30;
        m_platform = std::make_unique<PlatformProcess>(options);
        QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store =
            StoreThread::open(m_folder->filePath(QStringLiteral("sharedesk.db")), loadOfficeData().value());
        QVERIFY(store.ok());
        m_store = std::move(store).value();
        m_sync = std::make_unique<SyncController>(m_store->journal());
        m_sync->setAutomatic(false);
        if (!m_platform->isRunning())
            QVERIFY(m_platform->start());
        m_sync->setConnection({QUrl(m_platform->url()), m_platform->caFile()});
    }
    void cleanup()
    {
        m_sync.reset();
        m_store.reset();
    }

    void statesComeInOrder();
    void wrongPasswordNeedsSignIn();
    void signInsThatCannotWork_data();
    void signInsThatCannotWork();
    void tooManyWrongPasswordsHaveToWait();
    void stoppedPlatformRefusesNobody();
    void stoppedPlatformIsOfflineAndComesBack();
    void savedChangeIsSentSoon();
    void cancelKeepsEverything();
    void endedTokenAsksForSignInAndKeepsTheOutbox();
    void interfaceNeverWaits();
    void closingInTheMiddleIsClean();
    void closingWhileAnAnswerIsAwaitedIsClean();
    void waitsGrowAndStayBounded();

private:
    bool signIn(const QString &user = QStringLiteral("minzheng.clerk"))
    {
        m_sync->signIn(user, PlatformProcess::password());
        return QTest::qWaitFor([this] { return m_sync->isSignedIn(); }, 15000);
    }
    bool sync()
    {
        QSignalSpy finished(m_sync.get(), &SyncController::finished);
        m_sync->syncNow();
        return QTest::qWaitFor([&] { return !finished.isEmpty(); }, 30000);
    }
    bool addEntry(const QString &name)
    {
        CatalogEntry entry;
        entry.name = name;
        auto future = m_store->run([entry, actor = m_sync->actor()](Store &store) {
            return store.saveEntry({}, entry, actor).ok();
        });
        future.waitForFinished();
        return future.result();
    }
    OutboxCounts counts()
    {
        auto future = m_store->run([](Store &store) { return store.outboxCounts(); });
        future.waitForFinished();
        return future.result().value();
    }

    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<SyncController> m_sync;
};

void TestSyncController::statesComeInOrder()
{
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
    QVector<SyncPhase> phases;
    connect(m_sync.get(), &SyncController::stateChanged, this, [&](const SyncState &state) {
        if (phases.isEmpty() || phases.last() != state.phase)
            phases << state.phase;
    });
    QVERIFY(signIn());
    QVERIFY(sync());
    QCOMPARE(phases,
             (QVector<SyncPhase>{SyncPhase::Syncing, SyncPhase::Idle, SyncPhase::Syncing, SyncPhase::Idle}));
    QVERIFY(m_sync->state().lastComplete.isValid());
    QVERIFY(m_sync->state().lastSummary.pulled > 50);
    m_sync->signOut();
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
}

void TestSyncController::wrongPasswordNeedsSignIn()
{
    QSignalSpy failed(m_sync.get(), &SyncController::signInFailed);
    m_sync->signIn(QStringLiteral("minzheng.clerk"), QStringLiteral("wrong"));
    QVERIFY(failed.wait(15000));
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
    QCOMPARE(m_sync->state().lastError.code, QStringLiteral("sync.signin"));
    QVERIFY(!m_sync->isSignedIn());
    QVERIFY(signIn());
}

void TestSyncController::signInsThatCannotWork_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("code");
    QTest::newRow("another authority") << QStringLiteral("authority") << QStringLiteral("sync.tls.authority");
    QTest::newRow("no authority file") << QStringLiteral("nofile") << QStringLiteral("sync.ca");
    QTest::newRow("expired certificate") << QStringLiteral("expired") << QStringLiteral("sync.tls.expired");
    QTest::newRow("certificate of another host") << QStringLiteral("host") << QStringLiteral("sync.tls.host");
    QTest::newRow("no https") << QStringLiteral("http") << QStringLiteral("sync.url");
    QTest::newRow("nobody there") << QStringLiteral("nobody") << QStringLiteral("sync.unreachable");
}

void TestSyncController::signInsThatCannotWork()
{
    QFETCH(QString, place);
    QFETCH(QString, code);
    PlatformProcess::Options options;
    options.expiredCertificate = place == QLatin1String("expired");
    if (place == QLatin1String("host"))
        options.hosts = {QStringLiteral("elsewhere.example")};
    PlatformProcess other(options);
    PlatformConnection connection{QUrl(m_platform->url()), m_platform->caFile()};
    if (place == QLatin1String("expired") || place == QLatin1String("host")) {
        QVERIFY2(other.start(), qPrintable(other.output()));
        connection = {QUrl(other.url()), other.caFile()};
    } else if (place == QLatin1String("authority")) {
        connection.caFile = m_platform->otherCaFile();
    } else if (place == QLatin1String("nofile")) {
        connection.caFile = m_folder->filePath(QStringLiteral("nowhere.pem"));
    } else if (place == QLatin1String("http")) {
        connection.url.setScheme(QStringLiteral("http"));
    } else {
        connection.url.setPort(1);
    }
    m_sync->setConnection(connection);
    QSignalSpy failed(m_sync.get(), &SyncController::signInFailed);
    m_sync->signIn(QStringLiteral("minzheng.clerk"), PlatformProcess::password());
    QVERIFY(failed.wait(15000));
    QCOMPARE(m_sync->state().lastError.code, code);
    QVERIFY(!m_sync->state().lastError.message.isEmpty());
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
    QVERIFY(!m_sync->isSignedIn());
    // The right address works at once afterwards.
    m_sync->setConnection({QUrl(m_platform->url()), m_platform->caFile()});
    QVERIFY(signIn());
}

void TestSyncController::tooManyWrongPasswordsHaveToWait()
{
    const QString user = QStringLiteral("renshe.clerk");
    const auto codeOf = [&](const QString &password) {
        QSignalSpy failed(m_sync.get(), &SyncController::signInFailed);
        m_sync->signIn(user, password);
        const bool ended = QTest::qWaitFor([&] { return !failed.isEmpty() || m_sync->isSignedIn(); }, 15000);
        return !ended                 ? QStringLiteral("no answer")
               : m_sync->isSignedIn() ? QString()
                                      : m_sync->state().lastError.code;
    };
    int tries = 0;
    while (tries < 10 && codeOf(QStringLiteral("wrong")) == QLatin1String("sync.signin"))
        ++tries;
    QVERIFY(tries >= 3 && tries < 10);
    // The right one has to wait as well, and is told how long.
    QCOMPARE(codeOf(PlatformProcess::password()), QStringLiteral("sync.busy"));
    QVERIFY(m_sync->state().lastError.message.contains(QRegularExpression(QStringLiteral("\\d"))));
    QTRY_COMPARE_WITH_TIMEOUT(codeOf(PlatformProcess::password()), QString(), 30000);
}

void TestSyncController::stoppedPlatformRefusesNobody()
{
    m_platform->kill();
    QSignalSpy failed(m_sync.get(), &SyncController::signInFailed);
    m_sync->signIn(QStringLiteral("minzheng.clerk"), PlatformProcess::password());
    QVERIFY(failed.wait(15000));
    QCOMPARE(m_sync->state().lastError.code, QStringLiteral("sync.unreachable"));
    QVERIFY(m_platform->start());
    QVERIFY(signIn());
}

void TestSyncController::stoppedPlatformIsOfflineAndComesBack()
{
    QVERIFY(signIn());
    QVERIFY(sync());
    QVERIFY(addEntry(QStringLiteral("断网时的条目")));
    m_platform->kill();
    QSignalSpy failed(m_sync.get(), &SyncController::failed);
    m_sync->syncNow();
    QVERIFY(failed.wait(15000));
    QCOMPARE(m_sync->state().phase, SyncPhase::Offline);
    QCOMPARE(counts().waiting(), 1);
    // By itself it tries again, and goes through once the platform is there.
    m_sync->setAutomatic(true);
    m_sync->syncNow();
    QVERIFY(failed.wait(15000));
    QVERIFY(m_sync->state().nextTry.isValid());
    QVERIFY(m_platform->start());
    QSignalSpy finished(m_sync.get(), &SyncController::finished);
    QVERIFY(finished.wait(30000));
    QCOMPARE(counts(), OutboxCounts());
    QCOMPARE(m_sync->state().phase, SyncPhase::Idle);
}

void TestSyncController::savedChangeIsSentSoon()
{
    QVERIFY(signIn());
    QVERIFY(sync());
    QVERIFY(addEntry(QStringLiteral("刚保存的条目")));
    m_sync->setAutomatic(true);
    QSignalSpy finished(m_sync.get(), &SyncController::finished);
    m_sync->noteLocalChange();
    QVERIFY(finished.wait(10000));
    QCOMPARE(counts(), OutboxCounts());
}

void TestSyncController::cancelKeepsEverything()
{
    QVERIFY(signIn());
    QVERIFY(addEntry(QStringLiteral("取消同步时的条目")));
    QSignalSpy failed(m_sync.get(), &SyncController::failed);
    QSignalSpy finished(m_sync.get(), &SyncController::finished);
    // In the middle of it: once the first records have come.
    bool cancelled = false;
    connect(m_sync.get(), &SyncController::stateChanged, this, [&](const SyncState &state) {
        if (!cancelled && state.phase == SyncPhase::Syncing && !state.progress.step.isEmpty()) {
            cancelled = true;
            m_sync->cancel();
        }
    });
    m_sync->syncNow();
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty() || !finished.isEmpty(); }, 30000));
    QVERIFY(cancelled);
    QCOMPARE(m_sync->state().phase, SyncPhase::Idle);
    QVERIFY(sync());
    QCOMPARE(counts(), OutboxCounts());
}

void TestSyncController::endedTokenAsksForSignInAndKeepsTheOutbox()
{
    QVERIFY(signIn());
    QVERIFY(sync());
    QVERIFY(addEntry(QStringLiteral("令牌失效时的条目")));
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tokens"));
        database.setDatabaseName(m_platform->databaseFile());
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("UPDATE token SET expires_at = 1")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tokens"));
    QSignalSpy failed(m_sync.get(), &SyncController::failed);
    m_sync->setAutomatic(true);
    m_sync->syncNow();
    QVERIFY(failed.wait(15000));
    QVERIFY(!m_sync->isSignedIn());
    QVERIFY(!m_sync->state().nextTry.isValid()); // it would be refused again
    QCOMPARE(m_sync->state().phase, SyncPhase::NeedsSignIn);
    QCOMPARE(counts().waiting(), 1);
    QVERIFY(signIn());
    QVERIFY(sync());
    QCOMPARE(counts(), OutboxCounts());
}

void TestSyncController::interfaceNeverWaits()
{
    QVERIFY(signIn());
    qint64 longest = 0;
    QElapsedTimer since;
    since.start();
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = qMax(longest, since.restart()); });
    tick.start(5);
    QVERIFY(sync());
    QVERIFY2(longest < 500, qPrintable(QStringLiteral("%1 ms without an event").arg(longest)));
}

void TestSyncController::closingInTheMiddleIsClean()
{
    QVERIFY(signIn());
    m_sync->syncNow();
    QTest::qWait(20);
    m_sync.reset();
    m_store.reset();
    auto store =
        StoreThread::open(m_folder->filePath(QStringLiteral("sharedesk.db")), loadOfficeData().value());
    QVERIFY2(store.ok(), store ? "" : qPrintable(store.error().message));
}

// A server that takes the connection and says nothing: the request is certainly in flight.
void TestSyncController::closingWhileAnAnswerIsAwaitedIsClean()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_sync->setConnection(
        {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort())), m_platform->caFile()});
    m_sync->signIn(QStringLiteral("minzheng.clerk"), PlatformProcess::password());
    QTRY_VERIFY(silent.hasPendingConnections());
    QElapsedTimer since;
    since.start();
    m_sync.reset();
    QVERIFY2(since.elapsed() < 5000, "closing waited for the answer");
}

void TestSyncController::waitsGrowAndStayBounded()
{
    for (int failures = 1; failures < 40; ++failures) {
        QVERIFY(backOffSeconds(failures, 0.0) <= backOffSeconds(failures, 1.0));
        QVERIFY(backOffSeconds(failures, 1.0) <= 900);
        QVERIFY(backOffSeconds(failures, 0.0) >= 1);
    }
    QVERIFY(backOffSeconds(8, 0.5) > backOffSeconds(2, 0.5));
}

QTEST_GUILESS_MAIN(TestSyncController)
#include "tst_synccontroller.moc"
