// RecordingJournal: a profile in memory that remembers what sync wrote into it. For tests of the engine
// alone.
#pragma once

#include <QHash>

#include "journal/syncjournal.h"

namespace sharedesk {

class RecordingJournal : public SyncJournal
{
public:
    QVector<SealedOp> outbox;
    QVector<SyncPage> pages;
    QVector<OpAnswer> answers;
    QVector<BlobToSend> blobs;
    QHash<QString, QByteArray> contents; // by hash
    QStringList refusals;
    QString pinned;
    int ofOthers = 0; // ops that wait for another clerk's sign-in
    int completed = 0;

    Result<JournalIdentity> identity() override
    {
        return JournalIdentity{QStringLiteral("22222222-2222-4222-8222-222222222222"), pinned, {}};
    }

    Result<void> pinServer(const QString &serverId) override
    {
        if (!pinned.isEmpty() && pinned != serverId)
            return Error{QStringLiteral("sync.server.other"), QStringLiteral("another platform"), serverId};
        pinned = serverId;
        return {};
    }

    Result<QString> cursor(const QString &scope) override { return m_cursors.value(scope); }

    Result<int> applyPage(const SyncPage &page) override
    {
        pages << page;
        m_cursors.insert(page.scope, page.next);
        return int(page.items.size());
    }

    Result<QVector<BlobToSend>> blobsToSend(const QString &) override { return blobs; }

    Result<QByteArray> blobContent(const QString &sha256) override { return contents.value(sha256); }

    Result<void> noteBlobSent(const QString &sha256) override
    {
        blobs.removeIf([&](const BlobToSend &blob) { return blob.sha256 == sha256; });
        return {};
    }

    Result<bool> noteBlobMissing(const QString &sha256) override
    {
        if (!contents.contains(sha256))
            return false;
        blobs << BlobToSend{sha256, contents.value(sha256).size()};
        return true;
    }

    Result<void> refuseBlob(const QString &sha256, const QString &, const QString &problem) override
    {
        refusals << problem;
        return noteBlobSent(sha256);
    }

    Result<void> keepBlob(const QString &sha256, const QByteArray &content) override
    {
        contents.insert(sha256, content);
        return {};
    }

    Result<QVector<SealedOp>> seal(const QString &, int maxOps, qint64) override
    {
        return outbox.mid(0, maxOps);
    }

    Result<void> applyAnswers(const QVector<OpAnswer> &results, const QString &) override
    {
        answers << results;
        for (const OpAnswer &result : results)
            outbox.removeIf([&](const SealedOp &op) { return op.opId == result.opId; });
        return {};
    }

    Result<OutboxCounts> outboxCounts(const QString &userId) override
    {
        return OutboxCounts{int(outbox.size()) + (userId.isEmpty() ? ofOthers : 0), 0, 0, 0};
    }

    Result<void> noteCompleteSync(const QDateTime &) override
    {
        ++completed;
        return {};
    }

private:
    QHash<QString, QString> m_cursors;
};

} // namespace sharedesk
