// SyncJournal: the one narrow door between sync and store.
//
// The sync engine reads and writes the profile only through this interface; each call is one transaction and is
// on disk (synchronous=FULL) when it returns. Letters in comments (E, S, A, P) name the transactions of the
// sync protocol. Called from the sync worker's thread; an implementation may block it, never the interface.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include "result.h"

namespace sharedesk {

// One record of the change feed, or the current record that an answer carries.
struct SyncItem {
    QString kind;            // "entry" | "request"
    QString id;
    qint64 pos = 0;          // place in the platform's history; comparable, with gaps
    QString rev;             // opaque
    QString opId;            // op that made it, may be empty
    QString byName;          // author, for display
    QString at;              // server time, for display
    int schema = 1;
    QJsonObject body;
    QString gone;            // "" | "deleted" | "moved" | "outOfScope"

    bool isNull() const { return id.isEmpty(); }
};

struct SyncPage {
    QString scope;
    QString scopeHash;
    QString from;            // the cursor that was asked for
    QString next;
    QString position;        // newest position the platform named
    QVector<SyncItem> items;
};

// An op whose bytes never change until a definite answer about its id is on disk.
struct SealedOp {
    QString opId;
    QString entryId;
    QByteArray bytes;        // the JSON object as it is sent
};

enum class OpStatus { Applied, Duplicate, Merged, Conflict, Rejected, Retry, Skipped };

struct OpAnswer {
    QString opId;
    OpStatus status = OpStatus::Retry;
    SyncItem item;           // the result, or with Conflict the current record
    QJsonObject problem;     // RFC 9457 members for Conflict, Rejected and Retry
    int retryAfterSeconds = 0;
};

struct JournalIdentity {
    QString deviceId;        // uuid of this installation, made with the profile
    QString serverId;        // pinned platform; empty before the first hello
    QString position;        // newest position ever learned
};

struct OutboxCounts {
    int queued = 0;          // waiting to be sent
    int sealed = 0;          // sent or about to be, no answer yet
    int held = 0;            // conflict, waits for the clerk
    int parked = 0;          // refused by the platform, waits for the clerk

    int waiting() const { return queued + sealed; }
    bool operator==(const OutboxCounts &) const = default;
};

// The content of an attachment that has to be on the platform before the op that names it.
struct BlobToSend {
    QString sha256;
    qint64 size = 0;         // bytes
};

class SyncJournal {
public:
    virtual ~SyncJournal() = default;

    virtual Result<JournalIdentity> identity() = 0;
    // Pins the platform at the first contact; error "sync.server.other" when another one is pinned.
    virtual Result<void> pinServer(const QString &serverId) = 0;

    virtual Result<QString> cursor(const QString &scope) = 0;       // empty: never pulled
    // P: shadows of newer positions, own ops seen in the feed acknowledged, ops rebased, cursor moved: one
    // transaction. Error "sync.page.from" when page.from is not our cursor (with an empty cursor any start is
    // accepted). Gives how many items were new.
    virtual Result<int> applyPage(const SyncPage &page) = 0;

    // Contents that the ops of this user wait for, in the order of the ops.
    virtual Result<QVector<BlobToSend>> blobsToSend(const QString &userId) = 0;
    // All of it, proved by its hash. Errors: "attachment.damaged", "attachment.absent".
    virtual Result<QByteArray> blobContent(const QString &sha256) = 0;
    virtual Result<void> noteBlobSent(const QString &sha256) = 0;
    // The platform has lost it. True: it will be sent again; false: there is nothing to send.
    virtual Result<bool> noteBlobMissing(const QString &sha256) = 0;
    // It cannot be sent: the ops of this user that wait for it are parked with that sentence.
    virtual Result<void> refuseBlob(const QString &sha256, const QString &userId, const QString &problem) = 0;
    // A content that was fetched, already proved by its hash.
    virtual Result<void> keepBlob(const QString &sha256, const QByteArray &content) = 0;

    // S: first the ops that are sealed already (and due), then newly sealed ones, of this user only, at most one per
    // record, none that waits for a blob. Committed before it returns.
    virtual Result<QVector<SealedOp>> seal(const QString &userId, int maxOps, qint64 maxBytes) = 0;
    // A: one transaction for all results.
    virtual Result<void> applyAnswers(const QVector<OpAnswer> &answers, const QString &position) = 0;

    virtual Result<OutboxCounts> outboxCounts(const QString &userId) = 0;
    // Remembers a finished cycle for "last complete sync" (UTC).
    virtual Result<void> noteCompleteSync(const QDateTime &at) = 0;
};

} // namespace sharedesk
