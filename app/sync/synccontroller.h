// SyncController: sync for the desktop and the command line. Owns the worker thread; everything here returns at once.
//
// Lives in the thread that made it (the interface's); signals arrive there. The token is kept in memory and dies with
// this object. Offline is a normal state, not an error: editing goes on, and it tries again with growing waits.
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

#include "syncengine.h"

namespace sharedesk {

enum class SyncPhase {
    NotConfigured, // no platform address
    NeedsSignIn,
    Idle,
    Syncing,
    Offline,       // the platform cannot be reached; tried again by itself
    Stopped,       // a person has to look: other platform, certificate, too old…
};

struct SyncState {
    SyncPhase phase = SyncPhase::NotConfigured;
    SyncProgress progress;
    Error lastError;            // of the last cycle; empty code: it went well
    QDateTime lastComplete;     // UTC; invalid: never in this session
    QDateTime nextTry;          // UTC; invalid: not planned
    SyncSummary lastSummary;
};

// Waits after the n-th failure in a row (n ≥ 1): 2 s × 2ⁿ⁻¹ up to 15 min, of which a random part is waited.
int backOffSeconds(int failures, double random01);
// What the platform asked for, and up to a fifth more, so that not all come back at once; else the back-off.
int waitSeconds(const SyncFailure &failure, int failures, double random01);
bool needsAPerson(const QString &errorCode);

class SyncController : public QObject
{
    Q_OBJECT
public:
    explicit SyncController(SyncJournal &journal, QObject *parent = nullptr);
    ~SyncController() override; // cancels and waits for the request in flight

    const SyncState &state() const { return m_state; }
    const Actor &actor() const { return m_session.actor; }
    bool isSignedIn() const { return !m_session.token.isEmpty(); }
    PlatformConnection connection() const { return m_connection; }

    // These three end what is being done, at once; of several sign-ins the last one counts.
    void setConnection(const PlatformConnection &connection);
    void signIn(const QString &user, const QString &password);
    void signOut();
    void syncNow();                         // in the middle of a cycle: once more after it
    void cancel();
    void noteLocalChange();                 // syncs after 2 quiet seconds
    void setWindowActive(bool active);      // polls every 60 s when active, else every 5 min
    // Fetches the content of an attachment that this record names into the profile, when nothing else is on its way.
    // Its progress is in KiB; cancelling the future ends it between two parts. Error "attachment.absent" when nobody is
    // signed in; those of sync. The future is cancelled with this object.
    QFuture<Result<void>> fetch(const Attachment &attachment, const QString &recordId);
    void setAutomatic(bool automatic);      // false: only syncNow() syncs (tests, command line)

Q_SIGNALS:
    void stateChanged(const sharedesk::SyncState &state);
    void signedIn(const sharedesk::Actor &actor);
    void signInFailed(const sharedesk::Error &error);
    void departmentsChanged(const QVector<sharedesk::Department> &departments);
    void finished(const sharedesk::SyncSummary &summary); // a complete cycle
    void failed(const sharedesk::Error &error);           // a cycle that ended early

private:
    class Worker;

    template<typename Work, typename Ended>
    void start(Work work, Ended ended);
    void fetchNext();
    void leaveJob();
    void cycleEnded(const std::variant<SyncSummary, SyncFailure> &result, const QVector<Department> &departments);
    void signInEnded(const std::variant<SignedIn, SyncFailure> &result);
    void plan(int seconds);
    void setPhase(SyncPhase phase);

    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    PlatformConnection m_connection;
    SignedIn m_session;
    SyncState m_state;
    QTimer m_timer;
    QTimer m_quiet;
    QElapsedTimer m_sinceCycle;
    std::function<void()> m_next; // waits until the job that was left has ended
    struct Fetch
    {
        Attachment attachment;
        QString recordId;
        std::shared_ptr<QPromise<Result<void>>> promise;
    };
    QVector<Fetch> m_fetches;     // that wait for their turn
    int m_epoch = 0;              // jobs of an older one have nothing to say any more
    bool m_busy = false;          // the worker has a job, perhaps one that was left
    int m_failures = 0;
    bool m_active = true;
    bool m_automatic = true;
    bool m_again = false;
};

// One sign-in and one cycle, waiting in a local event loop: for the command line.
Result<SyncSummary> syncOnce(SyncJournal &journal, const PlatformConnection &connection, const QString &user,
                             const QString &password, const std::function<void(const SignedIn &, const QVector<Department> &)> &signedIn,
                             const std::function<void(const SyncProgress &)> &progress);

} // namespace sharedesk

Q_DECLARE_METATYPE(sharedesk::SyncState)
