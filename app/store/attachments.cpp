#include "attachments.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "record.h"

namespace sharedesk {

namespace {

const QString waitingState = QStringLiteral("waiting");
const QString sentState = QStringLiteral("sent");

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

// What an op sends; what it replaces is on the platform already.
QStringList sentHashes(const QJsonObject &payload)
{
    return blobHashes(QJsonArray{payload.value(QLatin1String("set")), payload.value(QLatin1String("commands"))});
}

} // namespace

Attachments::Attachments(Database &database, const AttachmentRules &rules)
    : m_database(database), m_rules(rules), m_folder(QFileInfo(database.file()).dir().filePath(QStringLiteral("attachments")))
{
}

QString Attachments::pathOf(const QString &sha256) const
{
    return m_folder.filePath(sha256.left(2) + QLatin1Char('/') + sha256);
}

Result<Attachment> Attachments::attach(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    const auto unreadable = [&](const QString &why) {
        return Error{QStringLiteral("attachment.read"), tr("The file could not be read; nothing was attached."), path + QStringLiteral(": ") + why};
    };
    if (info.isDir())
        return unreadable(tr("This is a folder."));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    if (const auto taken = m_rules.check(info.fileName(), file.size(), file.peek(AttachmentRules::bytesToSee)); !taken)
        return taken.error();
    const QByteArray content = file.read(m_rules.largestBytes() + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file.errorString());
    // Once more, by what was read: a file may grow while it is.
    if (const auto taken = m_rules.check(info.fileName(), content.size(), content.left(AttachmentRules::bytesToSee)); !taken)
        return taken.error();
    const Attachment attachment{info.fileName(), content.size(), hashOf(content)};
    if (const auto written = write(attachment.sha256, content, waitingState); !written)
        return written.error();
    return attachment;
}

Result<void> Attachments::write(const QString &sha256, const QByteArray &content, const QString &state)
{
    const QString path = pathOf(sha256);
    if (!this->content(sha256)) {
        QSaveFile copy(path);
        const bool isWritten = m_folder.mkpath(sha256.left(2)) && copy.open(QIODevice::WriteOnly) && copy.write(content) == content.size() && copy.commit();
        if (!isWritten)
            return Error{QStringLiteral("attachment.write"),
                         tr("The attachment could not be stored in the profile; nothing was attached. Perhaps the disk is full."),
                         path + QStringLiteral(": ") + copy.errorString()};
    }
    return m_database.execute(QStringLiteral("INSERT INTO blob (sha256, path, size, state) VALUES (?,?,?,?) ON CONFLICT (sha256) DO UPDATE SET "
                                             "state=CASE WHEN excluded.state='sent' THEN 'sent' ELSE state END"),
                              {sha256, m_folder.relativeFilePath(path), content.size(), state});
}

Result<QByteArray> Attachments::content(const QString &sha256)
{
    QFile copy(pathOf(sha256));
    if (!copy.exists())
        return Error{QStringLiteral("attachment.absent"), tr("The attachment is not on this computer yet. Sign in, so that it can be fetched."), sha256};
    if (!copy.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("attachment.damaged"), tr("The copy of the attachment in the profile cannot be read."),
                     copy.fileName() + QStringLiteral(": ") + copy.errorString()};
    const QByteArray bytes = copy.readAll();
    if (hashOf(bytes) != sha256)
        return Error{QStringLiteral("attachment.damaged"), tr("The copy of the attachment in the profile is damaged."), copy.fileName()};
    return bytes;
}

Result<bool> Attachments::isHere(const Attachment &attachment)
{
    const QFileInfo copy(pathOf(attachment.sha256));
    return copy.isFile() && copy.size() == attachment.size;
}

Result<void> Attachments::copyTo(const Attachment &attachment, const QString &path)
{
    const auto bytes = content(attachment.sha256);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.value()) != bytes.value().size() || !file.commit())
        return Error{QStringLiteral("attachment.write"), tr("The file could not be written."), path + QStringLiteral(": ") + file.errorString()};
    return {};
}

Result<QVector<BlobToSend>> Attachments::toSend(const QString &userId)
{
    QHash<QString, qint64> waiting;
    {
        auto rows = m_database.run(QStringLiteral("SELECT sha256, size FROM blob WHERE state=?"), {waitingState});
        if (!rows)
            return rows.error();
        while (rows.value().next())
            waiting.insert(rows.value().text(0), rows.value().value(1).toLongLong());
    }
    QVector<BlobToSend> blobs;
    if (waiting.isEmpty())
        return blobs;
    const auto ops = readOpsWhere(m_database, QStringLiteral("WHERE state IN ('queued', 'sealed') AND user IN (?, '') AND payload LIKE '%\"sha256\"%' ORDER BY n"), {userId});
    if (!ops)
        return ops.error();
    for (const Op &op : ops.value()) {
        for (const QString &hash : sentHashes(op.payload)) {
            if (const qint64 size = waiting.take(hash); size > 0)
                blobs << BlobToSend{hash, size};
        }
    }
    return blobs;
}

Result<void> Attachments::noteSent(const QString &sha256)
{
    return m_database.execute(QStringLiteral("UPDATE blob SET state=? WHERE sha256=?"), {sentState, sha256});
}

Result<bool> Attachments::noteMissing(const QString &sha256)
{
    if (!content(sha256))
        return false;
    auto rows = m_database.run(QStringLiteral("UPDATE blob SET state=? WHERE sha256=? AND state=?"), {waitingState, sha256, sentState});
    if (!rows)
        return rows.error();
    return rows.value().affected() > 0;
}

Result<QStringList> Attachments::park(const QString &sha256, const QString &userId, const QString &problem)
{
    const auto ops = readOpsWhere(m_database, QStringLiteral("WHERE state='queued' AND user IN (?, '') AND payload LIKE ? ORDER BY n"),
                                  {userId, QStringLiteral("%\"%1\"%").arg(sha256)});
    if (!ops)
        return ops.error();
    QStringList records;
    for (const Op &op : ops.value()) {
        if (!sentHashes(op.payload).contains(sha256))
            continue;
        if (const auto parked = m_database.execute(QStringLiteral("UPDATE op SET state='parked', problem=? WHERE op_id=?"), {problem, op.opId}); !parked)
            return parked.error();
        records << op.recordId;
    }
    return records;
}

Result<void> Attachments::keep(const QString &sha256, const QByteArray &content)
{
    return write(sha256, content, sentState);
}

Result<bool> Attachments::allSent(const QJsonObject &payload)
{
    for (const QString &hash : sentHashes(payload)) {
        auto rows = m_database.run(QStringLiteral("SELECT 1 FROM blob WHERE sha256=? AND state=?"), {hash, waitingState});
        if (!rows)
            return rows.error();
        if (rows.value().next())
            return false;
    }
    return true;
}

} // namespace sharedesk
