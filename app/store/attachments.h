// Attachments: the files that belong to records, as the profile's own copies beside its database.
//
// A part of the store: synchronous, bound to its thread. A copy is on disk (flushed) before anything refers to it, is
// named by the hash of its content and never changes. Errors: those of AttachmentRules; "attachment.read" (the clerk's
// file), "attachment.write" (the copy, or the file it is saved to), "attachment.absent" (not on this computer yet),
// "attachment.damaged" (the copy is not what it was); those of the store.
#pragma once

#include <QCoreApplication>
#include <QDir>

#include "catalog/attachment.h"
#include "journal/syncjournal.h"

namespace sharedesk {

class Database;

class Attachments
{
    Q_DECLARE_TR_FUNCTIONS(Store)
public:
    // Both must live as long as this does.
    Attachments(Database &database, const AttachmentRules &rules);

    // Checks and copies the clerk's file; the copy waits to be sent until an entry that names it is.
    Result<Attachment> attach(const QString &file);
    Result<bool> isHere(const Attachment &attachment);
    // A file of the clerk's with that content; one of that name is replaced. Works on a read-only store.
    Result<void> copyTo(const Attachment &attachment, const QString &file);

    // ---- for sync; see SyncJournal
    Result<QVector<BlobToSend>> toSend(const QString &userId);
    Result<QByteArray> content(const QString &sha256); // the whole copy, proved by its hash
    Result<void> noteSent(const QString &sha256);
    Result<bool> noteMissing(const QString &sha256);
    Result<QStringList> park(const QString &sha256, const QString &userId, const QString &problem); // ids of records
    Result<void> keep(const QString &sha256, const QByteArray &content);
    // Whether all that the op refers to is on the platform.
    Result<bool> allSent(const QJsonObject &payload);

private:
    QString pathOf(const QString &sha256) const;
    Result<void> write(const QString &sha256, const QByteArray &content, const QString &state);

    Database &m_database;
    const AttachmentRules &m_rules;
    const QDir m_folder;
};

} // namespace sharedesk
