// BlobTransfer: contents of attachments to the platform and from it, in parts, going on where a transfer broke off.
//
// Works straight through in the sync worker's thread. Sync protocol 2.3: HEAD tells how far the platform has it, PUT
// begins, PATCH goes on. What is sent is the profile's own copy, read once and proved by its hash.
#pragma once

#include <functional>

#include "catalog/attachment.h"
#include "journal/syncjournal.h"
#include "syncprogress.h"
#include "transport.h"

namespace sharedesk {

class BlobTransfer
{
public:
    using Send = std::function<std::variant<SyncAnswer, SyncFailure>(SyncRequest request)>;

    BlobTransfer(SyncJournal &journal, Send send, std::function<void(const SyncProgress &)> progress)
        : m_journal(journal), m_send(std::move(send)), m_progress(std::move(progress))
    {
    }

    // Everything that this user's ops wait for. What the platform will never take parks its ops and is no failure.
    std::optional<SyncFailure> sendAll(const QString &userId, qint64 bytesPerPart);
    // The same, where the platform takes no attachments at all.
    std::optional<SyncFailure> refuseAll(const QString &userId);
    // Fetches a content and keeps it in the profile. recordId: the record that names it. progress (bytes) returns false
    // to cancel: error "sync.cancelled", nothing kept.
    std::optional<SyncFailure> fetch(const Attachment &attachment, const QString &recordId,
                                     const std::function<bool(qint64 done)> &progress);

private:
    std::optional<SyncFailure> sendOne(const BlobToSend &blob, const QString &userId, qint64 bytesPerPart);
    std::variant<qint64, SyncFailure> offsetOf(const QString &sha256); // -1: the platform has all of it
    std::optional<SyncFailure> refuse(const QString &sha256, const QString &userId, const QString &why);
    void tell(qint64 done, qint64 total);

    SyncJournal &m_journal;
    Send m_send;
    std::function<void(const SyncProgress &)> m_progress;
};

} // namespace sharedesk
