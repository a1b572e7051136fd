// Store::Journal: the door for sync; each call is one transaction of the feed, the op log or the attachments.
//
// Only for the sources that implement Store; sync sees it as a SyncJournal.
#pragma once

#include "store.h"

namespace sharedesk {

class Store::Journal : public SyncJournal
{
public:
    explicit Journal(Parts &parts) : m_parts(parts) {}

    Result<JournalIdentity> identity() override;
    Result<void> pinServer(const QString &serverId) override;
    Result<QString> cursor(const QString &scope) override;
    Result<int> applyPage(const SyncPage &page) override;
    Result<QVector<BlobToSend>> blobsToSend(const QString &userId) override;
    Result<QByteArray> blobContent(const QString &sha256) override;
    Result<void> noteBlobSent(const QString &sha256) override;
    Result<bool> noteBlobMissing(const QString &sha256) override;
    Result<void> refuseBlob(const QString &sha256, const QString &userId, const QString &problem) override;
    Result<void> keepBlob(const QString &sha256, const QByteArray &content) override;
    Result<QVector<SealedOp>> seal(const QString &userId, int maxOps, qint64 maxBytes) override;
    Result<void> applyAnswers(const QVector<OpAnswer> &answers, const QString &position) override;
    Result<OutboxCounts> outboxCounts(const QString &userId) override;
    Result<void> noteCompleteSync(const QDateTime &at) override;

private:
    Parts &m_parts;
};

} // namespace sharedesk
