#include "synccontroller.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <mutex>
#include <utility>

namespace sharedesk {

namespace {

constexpr int quietMilliseconds = 2000;
constexpr int soonSeconds = 2;
constexpr int activeSeconds = 60;
constexpr int inactiveSeconds = 300;
constexpr int longestBackOff = 900;
constexpr int afterAPersonSeconds = 6 * 3600;
constexpr int busySeconds = 30; // when the platform does not say how long

} // namespace

int backOffSeconds(int failures, double random01)
{
    const int exponent = qBound(0, failures - 1, 20);
    const double most = qMin<double>(longestBackOff, 2.0 * double(1 << exponent));
    return qMax(1, int(most * (0.5 + random01 / 2)));
}

int waitSeconds(const SyncFailure &failure, int failures, double random01)
{
    int asked = failure.retryAfterSeconds;
    if (asked < 0 && failure.error.code == QLatin1String("sync.busy"))
        asked = busySeconds;
    // "At once" is not taken at its word: it would be asked again and again.
    return asked > 0 ? asked + int(asked * 0.2 * random01) : backOffSeconds(failures, random01);
}

bool needsAPerson(const QString &code)
{
    return code == QLatin1String("sync.server.other") || code.startsWith(QLatin1String("sync.tls.")) || code == QLatin1String("sync.redirect")
        || code == QLatin1String("sync.too-old") || code == QLatin1String("sync.resync") || code == QLatin1String("sync.url")
        || code == QLatin1String("sync.ca") || code == QLatin1String("sync.protocol") || code == QLatin1String("sync.forbidden");
}

// What runs in the worker's thread. The transport is remade when the connection changes.
class SyncController::Worker : public QObject {
public:
    explicit Worker(SyncJournal &journal) : m_journal(journal) {}

    std::variant<SignedIn, SyncFailure> signIn(int job, const PlatformConnection &connection, const QString &user, const QString &password)
    {
        if (const auto problem = prepare(job, connection))
            return *problem;
        return SyncEngine(m_journal, *m_transport).signIn(user, password);
    }

    std::variant<SyncSummary, SyncFailure> run(int job, const PlatformConnection &connection, const SignedIn &session,
                                               const std::function<void(const SyncProgress &)> &progress, QVector<Department> &departments)
    {
        if (const auto problem = prepare(job, connection))
            return *problem;
        SyncEngine engine(m_journal, *m_transport);
        auto result = engine.run(session, progress);
        departments = engine.departments();
        return result;
    }

    std::optional<SyncFailure> fetch(int job, const PlatformConnection &connection, const SignedIn &session, const Attachment &attachment, const QString &recordId,
                                     const std::function<bool(qint64)> &progress)
    {
        if (const auto problem = prepare(job, connection))
            return *problem;
        return SyncEngine(m_journal, *m_transport).fetch(session, attachment, recordId, progress);
    }

    // Any thread. A job has its number before it begins, so that it can be cancelled before.
    int announce()
    {
        const std::lock_guard lock(m_mutex);
        return ++m_announced;
    }

    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        m_cancelledUpTo = m_announced;
        if (m_transport)
            m_transport->cancel();
    }

    void release()
    {
        const std::lock_guard lock(m_mutex);
        m_transport.reset();
    }

private:
    std::optional<SyncFailure> prepare(int job, const PlatformConnection &connection)
    {
        std::unique_ptr<Transport> other;
        if (!m_transport || m_connection != connection) {
            auto made = Transport::make(connection); // reads a file: not under the lock that cancel() waits for
            if (!made)
                return SyncFailure{made.error(), 0, -1, {}};
            other = std::move(made).value();
            m_connection = connection;
        }
        const std::lock_guard lock(m_mutex);
        if (other)
            m_transport.swap(other);
        if (job <= m_cancelledUpTo)
            m_transport->cancel();
        else
            m_transport->allowAgain();
        return std::nullopt;
    }

    SyncJournal &m_journal;
    PlatformConnection m_connection;
    std::mutex m_mutex;
    std::unique_ptr<Transport> m_transport;
    int m_announced = 0;
    int m_cancelledUpTo = 0;
};

SyncController::SyncController(SyncJournal &journal, QObject *parent) : QObject(parent), m_worker(std::make_unique<Worker>(journal))
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("sync"));
    // In its own thread, and only when nothing runs there any more: a request in flight waits in an event loop of its
    // own, which would also run a queued release() and take the transport away beneath it.
    connect(&m_thread, &QThread::finished, m_worker.get(), &Worker::release, Qt::DirectConnection);
    m_thread.start();
    m_timer.setSingleShot(true);
    m_quiet.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncController::syncNow);
    connect(&m_quiet, &QTimer::timeout, this, &SyncController::syncNow);
}

SyncController::~SyncController()
{
    m_worker->cancel();
    m_thread.quit();
    m_thread.wait();
}

void SyncController::setPhase(SyncPhase phase)
{
    m_state.phase = phase;
    Q_EMIT stateChanged(m_state);
}

// One job at a time: a request waits in an event loop of its own, which would run a second job inside the first.
template<typename Work, typename Ended>
void SyncController::start(Work work, Ended ended)
{
    if (m_busy) {
        m_next = [this, work, ended] { start(work, ended); };
        return;
    }
    m_busy = true;
    QMetaObject::invokeMethod(m_worker.get(), [this, work, ended, job = m_worker->announce(), epoch = m_epoch] {
        const auto result = work(job);
        QMetaObject::invokeMethod(this, [this, ended, result, epoch] {
            m_busy = false;
            if (epoch == m_epoch)
                ended(result);
            if (m_busy)
                return;
            if (const auto next = std::exchange(m_next, {}))
                next();
            else
                fetchNext();
        }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

QFuture<Result<void>> SyncController::fetch(const Attachment &attachment, const QString &recordId)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    promise->setProgressRange(0, int(attachment.size / 1024));
    QFuture<Result<void>> future = promise->future();
    if (!isSignedIn()) {
        promise->addResult(Error{QStringLiteral("attachment.absent"), tr("The attachment is not on this computer yet. Sign in, so that it can be fetched."), attachment.name});
        promise->finish();
        return future;
    }
    m_fetches.append({attachment, recordId, std::move(promise)});
    fetchNext();
    return future;
}

void SyncController::fetchNext()
{
    while (!m_fetches.isEmpty() && m_fetches.first().promise->isCanceled())
        m_fetches.takeFirst().promise->finish();
    if (m_busy || m_fetches.isEmpty())
        return;
    const Fetch next = m_fetches.takeFirst();
    start([this, connection = m_connection, session = m_session, next](int job) {
        const auto failure = m_worker->fetch(job, connection, session, next.attachment, next.recordId, [&next](qint64 done) {
            next.promise->setProgressValue(int(done / 1024));
            return !next.promise->isCanceled();
        });
        next.promise->addResult(failure ? Result<void>(failure->error) : Result<void>());
        next.promise->finish();
        return failure.has_value();
    }, [](bool) {});
}

// What the worker does is not wanted any more: it ends as soon as it can, and its result is not looked at.
void SyncController::leaveJob()
{
    ++m_epoch;
    m_next = {};
    m_again = false;
    m_timer.stop();
    m_quiet.stop();
    m_state.nextTry = {};
    if (m_busy)
        m_worker->cancel();
}

void SyncController::setConnection(const PlatformConnection &connection)
{
    if (m_connection == connection)
        return;
    leaveJob();
    m_connection = connection;
    m_session = {};
    m_failures = 0;
    m_state.lastError = {};
    setPhase(connection.url.isEmpty() ? SyncPhase::NotConfigured : SyncPhase::NeedsSignIn);
}

void SyncController::signIn(const QString &user, const QString &password)
{
    leaveJob();
    m_state.progress = {QStringLiteral("signin"), 0, 0};
    setPhase(SyncPhase::Syncing);
    start([this, connection = m_connection, user, password](int job) { return m_worker->signIn(job, connection, user, password); },
          [this](const std::variant<SignedIn, SyncFailure> &result) { signInEnded(result); });
}

void SyncController::signInEnded(const std::variant<SignedIn, SyncFailure> &result)
{
    if (const auto *failure = std::get_if<SyncFailure>(&result)) {
        m_again = false;
        m_state.lastError = failure->error;
        // Somebody may be signed in still: the attempt of another changes nothing for him.
        if (isSignedIn())
            plan(m_active ? activeSeconds : inactiveSeconds);
        setPhase(isSignedIn() ? SyncPhase::Idle : SyncPhase::NeedsSignIn);
        Q_EMIT signInFailed(failure->error);
        return;
    }
    m_session = std::get<SignedIn>(result);
    m_failures = 0;
    m_state.lastError = {};
    setPhase(SyncPhase::Idle);
    Q_EMIT signedIn(m_session.actor);
    if (m_automatic || m_again)
        syncNow();
}

void SyncController::signOut()
{
    leaveJob();
    m_session = {};
    setPhase(m_connection.url.isEmpty() ? SyncPhase::NotConfigured : SyncPhase::NeedsSignIn);
}

void SyncController::syncNow()
{
    if (m_state.phase == SyncPhase::Syncing) {
        m_again = true;
        return;
    }
    if (!isSignedIn()) {
        setPhase(m_connection.url.isEmpty() ? SyncPhase::NotConfigured : SyncPhase::NeedsSignIn);
        return;
    }
    m_timer.stop();
    m_quiet.stop();
    m_again = false;
    m_state.nextTry = {};
    m_state.progress = {};
    setPhase(SyncPhase::Syncing);
    const auto progress = [this, epoch = m_epoch](const SyncProgress &step) {
        QMetaObject::invokeMethod(this, [this, step, epoch] {
            if (epoch != m_epoch)
                return;
            m_state.progress = step;
            Q_EMIT stateChanged(m_state);
        }, Qt::QueuedConnection);
    };
    using Ended = std::pair<std::variant<SyncSummary, SyncFailure>, QVector<Department>>;
    start([this, connection = m_connection, session = m_session, progress](int job) {
        Ended result;
        result.first = m_worker->run(job, connection, session, progress, result.second);
        return result;
    }, [this](const Ended &result) { cycleEnded(result.first, result.second); });
}

void SyncController::cycleEnded(const std::variant<SyncSummary, SyncFailure> &result, const QVector<Department> &departments)
{
    if (!departments.isEmpty())
        Q_EMIT departmentsChanged(departments);
    if (const auto *summary = std::get_if<SyncSummary>(&result)) {
        m_failures = 0;
        m_state.lastError = {};
        m_state.lastSummary = *summary;
        m_state.lastComplete = QDateTime::currentDateTimeUtc();
        m_sinceCycle.start();
        plan(summary->moreWaits ? soonSeconds : m_active ? activeSeconds : inactiveSeconds);
        setPhase(SyncPhase::Idle);
        Q_EMIT finished(*summary);
        if (std::exchange(m_again, false))
            syncNow();
        return;
    }
    m_again = false;
    const SyncFailure &failure = std::get<SyncFailure>(result);
    m_state.lastError = failure.error;
    if (failure.error.code == QLatin1String("sync.cancelled")) {
        plan(inactiveSeconds);
        setPhase(SyncPhase::Idle);
    } else if (failure.error.code == QLatin1String("sync.signin")) {
        m_session = {};
        setPhase(SyncPhase::NeedsSignIn);
    } else if (needsAPerson(failure.error.code)) {
        plan(afterAPersonSeconds);
        setPhase(SyncPhase::Stopped);
    } else {
        ++m_failures;
        plan(waitSeconds(failure, m_failures, QRandomGenerator::global()->generateDouble()));
        setPhase(SyncPhase::Offline);
    }
    Q_EMIT failed(failure.error);
}

void SyncController::plan(int seconds)
{
    if (!m_automatic)
        return;
    m_state.nextTry = QDateTime::currentDateTimeUtc().addSecs(seconds);
    m_timer.start(seconds * 1000);
}

void SyncController::cancel()
{
    m_worker->cancel();
}

void SyncController::noteLocalChange()
{
    // Restarting the timer is what makes it wait for quiet.
    if (m_automatic && isSignedIn() && m_state.phase == SyncPhase::Idle)
        m_quiet.start(quietMilliseconds);
}

void SyncController::setWindowActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (m_state.phase != SyncPhase::Idle || !isSignedIn() || !m_sinceCycle.isValid())
        return;
    // Counted from the last cycle: who changes windows often is not left without news.
    plan(int(qMax<qint64>(soonSeconds, (active ? activeSeconds : inactiveSeconds) - m_sinceCycle.elapsed() / 1000)));
}

void SyncController::setAutomatic(bool automatic)
{
    m_automatic = automatic;
    if (!automatic) {
        m_timer.stop();
        m_quiet.stop();
    }
}

Result<SyncSummary> syncOnce(SyncJournal &journal, const PlatformConnection &connection, const QString &user, const QString &password,
                             const std::function<void(const SignedIn &, const QVector<Department> &)> &signedIn,
                             const std::function<void(const SyncProgress &)> &progress)
{
    auto transport = Transport::make(connection);
    if (!transport)
        return transport.error();
    SyncEngine engine(journal, *transport.value());
    const auto session = engine.signIn(user, password);
    if (const auto *failure = std::get_if<SyncFailure>(&session))
        return failure->error;
    signedIn(std::get<SignedIn>(session), {});
    const auto result = engine.run(std::get<SignedIn>(session), progress);
    signedIn(std::get<SignedIn>(session), engine.departments());
    if (const auto *failure = std::get_if<SyncFailure>(&result))
        return failure->error;
    return std::get<SyncSummary>(result);
}

} // namespace sharedesk
