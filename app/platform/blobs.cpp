#include "blobs.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include "calendar/chinatime.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Blobs)
};

constexpr int daysToFinish = 7;

QString hashOf(PlatformTransaction &transaction, const QString &departmentId, const QString &sha256)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    PlatformRows parts =
        transaction.run("SELECT content FROM blob_part WHERE department_id = ? AND sha256 = ? ORDER BY start",
                        {departmentId, sha256});
    while (parts.next())
        hash.addData(parts.value(0).toByteArray());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

std::optional<BlobState> blobState(PlatformTransaction &transaction, const QString &departmentId,
                                   const QString &sha256)
{
    PlatformRows row =
        transaction.run("SELECT size, complete, "
                        "(SELECT coalesce(sum(length(content)), 0) FROM blob_part p "
                        "WHERE p.department_id = b.department_id AND p.sha256 = b.sha256) "
                        "FROM blob b WHERE department_id = ? AND sha256 = ?",
                        {departmentId, sha256});
    if (!row.next())
        return std::nullopt;
    return BlobState{row.value(0).toLongLong(), row.value(2).toLongLong(), row.value(1).toBool()};
}

QStringList missingBlobs(PlatformTransaction &transaction, const QString &departmentId,
                         const QStringList &hashes)
{
    QStringList missing;
    for (const QString &hash : hashes) {
        const std::optional<BlobState> state = blobState(transaction, departmentId, hash);
        if (!state || !state->complete)
            missing.append(hash);
    }
    return missing;
}

std::variant<BlobState, Problem> beginBlob(PlatformTransaction &transaction, const QString &departmentId,
                                           const QString &sha256, qint64 size, const QDateTime &now)
{
    const std::optional<BlobState> known = blobState(transaction, departmentId, sha256);
    if (known && (known->complete || known->size == size))
        return *known;
    transaction.run("DELETE FROM blob WHERE complete = 0 AND (started_at < ? OR (department_id = ? AND sha256 = ?))",
                    {toIso(now.addDays(-daysToFinish)), departmentId, sha256});
    transaction.run(
        "INSERT INTO blob (department_id, sha256, size, complete, started_at) VALUES (?, ?, ?, 0, ?)",
        {departmentId, sha256, size, toIso(now)});
    return BlobState{size, 0, false};
}

std::variant<BlobState, Problem> appendToBlob(PlatformTransaction &transaction, const QString &departmentId,
                                              const QString &sha256, qint64 offset, const QByteArray &content)
{
    std::optional<BlobState> state = blobState(transaction, departmentId, sha256);
    if (!state)
        return problemOf(404, "not-found", Text::tr("The platform does not know this attachment."));
    if (state->complete)
        return *state;
    if (offset != state->offset) {
        Problem problem = problemOf(409, "offset-mismatch",
                                    Text::tr("The attachment goes on at another place than this part."));
        problem.more["offset"] = state->offset;
        return problem;
    }
    if (offset + content.size() > state->size)
        return problemOf(413, "too-large", Text::tr("The attachment is longer than was announced."));
    if (!content.isEmpty())
        transaction.run("INSERT INTO blob_part (department_id, sha256, start, content) VALUES (?, ?, ?, ?)",
                        {departmentId, sha256, offset, content});
    state->offset += content.size();
    if (state->offset < state->size)
        return *state;
    if (hashOf(transaction, departmentId, sha256) != sha256) {
        transaction.run("DELETE FROM blob WHERE department_id = ? AND sha256 = ?", {departmentId, sha256});
        return problemOf(
            422, "blob-mismatch",
            Text::tr("The attachment arrived, but is not what was announced. It has to be sent again."));
    }
    transaction.run("UPDATE blob SET complete = 1 WHERE department_id = ? AND sha256 = ?",
                    {departmentId, sha256});
    state->complete = true;
    return *state;
}

QByteArray blobContent(PlatformTransaction &transaction, const QString &departmentId, const QString &sha256,
                       qint64 from)
{
    // The last part that begins at or before that byte.
    PlatformRows row =
        transaction.run("SELECT substr(content, ? - start + 1) FROM blob_part WHERE department_id = ? AND "
                        "sha256 = ? AND start <= ? ORDER BY start DESC LIMIT 1",
                        {from, departmentId, sha256, from});
    return row.next() ? row.value(0).toByteArray() : QByteArray();
}

} // namespace sharedesk::platform
