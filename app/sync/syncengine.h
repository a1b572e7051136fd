// SyncEngine: one cycle of the sync protocol: hello, pull until nothing is left, send attachments, seal and push until empty,
// pull once.
//
// Works straight through in the sync worker's thread; requests go strictly one after the other. What it learns is on
// disk before the next request. Nothing here decides by a clock.
#pragma once

#include <QDateTime>

#include <functional>

#include "journal/syncjournal.h"
#include "catalog/attachment.h"
#include "people/people.h"
#include "syncprogress.h"
#include "transport.h"

namespace sharedesk {

struct SyncSummary {
    int pulled = 0;
    int pushed = 0;     // ops with a definite answer
    int conflicts = 0;
    int rejected = 0;
    bool moreWaits = false; // saved while the cycle ran: worth another one soon

    bool operator==(const SyncSummary &) const = default;
};

struct SignedIn {
    Actor actor;
    QString token;      // in memory only
    int expiresInSeconds = 0;
};

struct SyncLimits {
    int opsPerBatch = 200;
    qint64 bytesPerBatch = 1 << 20;
    int pageSize = 1000;
    qint64 bytesPerBlobPart = 1 << 20;
    int pageDeadline = 120000; // ms
    int pushDeadline = 60000;  // ms
};

class SyncEngine {
public:
    SyncEngine(SyncJournal &journal, Transport &transport) : m_journal(journal), m_transport(transport) {}

    std::variant<SignedIn, SyncFailure> signIn(const QString &user, const QString &password);
    std::variant<SyncSummary, SyncFailure> run(const SignedIn &session, const std::function<void(const SyncProgress &)> &progress);
    // The content of an attachment that a record names, into the profile; see BlobTransfer.
    std::optional<SyncFailure> fetch(const SignedIn &session, const Attachment &attachment, const QString &recordId,
                                     const std::function<bool(qint64 done)> &progress);
    const QVector<Department> &departments() const { return m_departments; }
    void setLimits(const SyncLimits &limits) { m_limits = limits; }

private:
    struct Scope { QString id; QString hash; QString start; int total = 0; };

    std::optional<SyncFailure> hello();
    std::optional<SyncFailure> pull(const Scope &scope);
    std::optional<SyncFailure> push();
    std::optional<SyncFailure> sendBlobs();
    std::optional<SyncFailure> sendLostBlobs(QVector<OpAnswer> &answers);
    std::optional<SyncFailure> pushBatch(const QVector<SealedOp> &batch);
    std::optional<SyncFailure> pushOneByOne(const QVector<SealedOp> &batch);
    std::optional<SyncFailure> compareServer(const QString &serverId);
    std::variant<SyncAnswer, SyncFailure> send(SyncRequest request);
    void count(const QVector<OpAnswer> &answers);

    SyncJournal &m_journal;
    Transport &m_transport;
    SyncLimits m_limits;
    QVector<Scope> m_scopes;
    QVector<Department> m_departments;
    bool m_takesBlobs = false; // the platform
    SignedIn m_session;
    SyncSummary m_summary;
    std::function<void(const SyncProgress &)> m_progress;
};

} // namespace sharedesk
