#include "synccontroller.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <atomic>
#include <mutex>

namespace sharedesk {

namespace {

constexpr int quietMilliseconds = 2000;
constexpr int activeSeconds = 60;
constexpr int inactiveSeconds = 300;
constexpr int longestBackOff = 900;
constexpr int afterAPersonSeconds = 6 * 3600;


} // namespace

int backOffSeconds(int failures, double random01)
{
    const int exponent = qBound(0, failures - 1, 20);
    const double most = qMin<double>(longestBackOff, 2.0 * double(1 << exponent));
    return qMax(1, int(most * (0.5 + random01 / 2)));
}

bool needsAPerson(const QString &code)
{
    return code == QLatin1String("sync.server.other") || code.startsWith(QLatin1String("sync.tls.")) || code == QLatin1String("sync.redirect")
        || code == QLatin1String("sync.too-old") || code == QLatin1String("sync.resync") || code == QLatin1String("sync.url")
        || code == QLatin1String("sync.ca") || code == QLatin1String("sync.forbidden");
}

// What runs in the worker's thread. The transport is remade when the connection changes.
class SyncController::Worker : public QObject {
public:
    explicit Worker(SyncJournal &journal) : m_journal(journal) {}

    std::variant<SignedIn, SyncFailure> signIn(const PlatformConnection &connection, const QString &user, const QString &password)
    {
        if (const auto problem = prepare(connection))
            return *problem;
        return SyncEngine(m_journal, *m_transport).signIn(user, password);
    }

    std::variant<SyncSummary, SyncFailure> run(const PlatformConnection &connection, const SignedIn &session,
                                               const std::function<void(const SyncProgress &)> &progress, QVector<Department> &departments)
    {
        if (const auto problem = prepare(connection))
            return *problem;
        SyncEngine engine(m_journal, *m_transport);
        auto result = engine.run(session, progress);
        departments = engine.departments();
        return result;
    }

    void cancel()
    {
        const std::lock_guard lock(m_mutex);
        if (m_transport)
            m_transport->cancel();
    }

    void release()
    {
        const std::lock_guard lock(m_mutex);
        m_transport.reset();
    }

private:
    std::optional<SyncFailure> prepare(const PlatformConnection &connection)
    {
        const std::lock_guard lock(m_mutex);
        if (m_transport && m_connection == connection) {
            m_transport->allowAgain();
            return std::nullopt;
        }
        auto transport = Transport::make(connection);
        if (!transport)
            return SyncFailure{transport.error(), 0, -1, {}};
        m_transport = std::move(transport).value();
        m_connection = connection;
        return std::nullopt;
    }

    SyncJournal &m_journal;
    std::mutex m_mutex;
    std::unique_ptr<Transport> m_transport;
    PlatformConnection m_connection;
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

void SyncController::setConnection(const PlatformConnection &connection)
{
    if (m_connection == connection)
        return;
    m_connection = connection;
    m_session = {};
    m_state.lastError = {};
    setPhase(connection.url.isEmpty() ? SyncPhase::NotConfigured : SyncPhase::NeedsSignIn);
}

void SyncController::signIn(const QString &user, const QString &password)
{
    if (m_state.phase == SyncPhase::Syncing)
        return;
    m_state.progress = {QStringLiteral("signin"), 0, 0};
    setPhase(SyncPhase::Syncing);
    QMetaObject::invokeMethod(m_worker.get(), [this, connection = m_connection, user, password] {
        const auto result = m_worker->signIn(connection, user, password);
        QMetaObject::invokeMethod(this, [this, result] { signInEnded(result); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
}

void SyncController::signInEnded(const std::variant<SignedIn, SyncFailure> &result)
{
    if (const auto *failure = std::get_if<SyncFailure>(&result)) {
        m_state.lastError = failure->error;
        setPhase(SyncPhase::NeedsSignIn);
        Q_EMIT signInFailed(failure->error);
        return;
    }
    m_session = std::get<SignedIn>(result);
    m_state.lastError = {};
    setPhase(SyncPhase::Idle);
    Q_EMIT signedIn(m_session.actor);
    if (m_automatic)
        syncNow();
}

void SyncController::signOut()
{
    m_session = {};
    m_timer.stop();
    if (m_state.phase != SyncPhase::Syncing)
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
    QMetaObject::invokeMethod(m_worker.get(), [this, connection = m_connection, session = m_session] {
        QVector<Department> departments;
        const auto progress = [this](const SyncProgress &step) {
            QMetaObject::invokeMethod(this, [this, step] {
                m_state.progress = step;
                Q_EMIT stateChanged(m_state);
            }, Qt::QueuedConnection);
        };
        const auto result = m_worker->run(connection, session, progress, departments);
        QMetaObject::invokeMethod(this, [this, result, departments] { cycleEnded(result, departments); }, Qt::QueuedConnection);
    }, Qt::QueuedConnection);
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
        plan(m_again ? 1 : m_active ? activeSeconds : inactiveSeconds);
        setPhase(isSignedIn() ? SyncPhase::Idle : SyncPhase::NeedsSignIn);
        Q_EMIT finished(*summary);
        return;
    }
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
        const double random = QRandomGenerator::global()->generateDouble();
        plan(failure.retryAfterSeconds >= 0 ? failure.retryAfterSeconds + int(failure.retryAfterSeconds * 0.2 * random) : backOffSeconds(m_failures, random));
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
    if (m_state.phase == SyncPhase::Idle && isSignedIn())
        plan(active ? activeSeconds : inactiveSeconds);
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
