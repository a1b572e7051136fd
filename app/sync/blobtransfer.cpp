#include "blobtransfer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BlobTransfer)
};

constexpr int mostBeginnings = 3; // of one content in one cycle
constexpr int partDeadline = 300000; // ms

SyncRequest requestFor(const QByteArray &method, const QString &sha256)
{
    SyncRequest request;
    request.method = method;
    request.path = QStringLiteral("/sync/v1/blobs/") + sha256;
    request.contentType = "application/octet-stream";
    request.deadlineMilliseconds = partDeadline;
    return request;
}

// The platform itself says that it will not take this, however often it is sent.
bool isFinal(const SyncFailure &failure)
{
    return !failure.problem.isEmpty() && (failure.status == 403 || failure.status == 413 || failure.status == 422);
}

bool isCalled(const SyncFailure &failure, const char *problem)
{
    return failure.problem.value(QLatin1String("type")).toString().endsWith(QLatin1String(problem));
}

SyncFailure failed(const Error &error)
{
    return SyncFailure{error, 0, -1, {}};
}

} // namespace

void BlobTransfer::tell(qint64 done, qint64 total)
{
    m_progress({QStringLiteral("attach"), int(done / 1024), int(qMax<qint64>(1, total / 1024))});
}

std::optional<SyncFailure> BlobTransfer::refuse(const QString &sha256, const QString &userId, const QString &why)
{
    const auto refused = m_journal.refuseBlob(sha256, userId, why);
    return refused ? std::nullopt : std::optional(failed(refused.error()));
}

std::optional<SyncFailure> BlobTransfer::refuseAll(const QString &userId)
{
    const auto blobs = m_journal.blobsToSend(userId);
    if (!blobs)
        return failed(blobs.error());
    for (const BlobToSend &blob : blobs.value()) {
        if (const auto failure = refuse(blob.sha256, userId, Text::tr("This platform takes no attachments. Remove the attachment to send the rest.")))
            return failure;
    }
    return std::nullopt;
}

std::optional<SyncFailure> BlobTransfer::sendAll(const QString &userId, qint64 bytesPerPart)
{
    const auto blobs = m_journal.blobsToSend(userId);
    if (!blobs)
        return failed(blobs.error());
    for (const BlobToSend &blob : blobs.value()) {
        if (const auto failure = sendOne(blob, userId, bytesPerPart))
            return failure;
    }
    return std::nullopt;
}

std::variant<qint64, SyncFailure> BlobTransfer::offsetOf(const QString &sha256)
{
    SyncRequest request = requestFor("HEAD", sha256);
    request.answer = SyncRequest::Answer::Headers;
    const auto answer = m_send(request);
    if (const auto *failure = std::get_if<SyncFailure>(&answer)) {
        if (failure->status == 404 && !failure->serverId.isEmpty())
            return qint64(0);
        return *failure;
    }
    const auto &state = std::get<SyncAnswer>(answer);
    return state.uploadComplete ? -1 : qMax<qint64>(0, state.uploadOffset);
}

std::optional<SyncFailure> BlobTransfer::sendOne(const BlobToSend &blob, const QString &userId, qint64 bytesPerPart)
{
    QByteArray content;
    std::optional<SyncFailure> last;
    for (int beginning = 0; beginning < mostBeginnings; ++beginning) {
        const auto asked = offsetOf(blob.sha256);
        if (const auto *failure = std::get_if<SyncFailure>(&asked))
            return isFinal(*failure) ? refuse(blob.sha256, userId, failure->error.message) : *failure;
        qint64 offset = std::get<qint64>(asked);
        if (offset >= 0 && content.isEmpty()) {
            const auto read = m_journal.blobContent(blob.sha256);
            // The copy is lost: nothing can be sent, and the clerk has to attach the file once more.
            if (!read)
                return refuse(blob.sha256, userId, Text::tr("An attachment cannot be sent: %1 Attach the file once more.").arg(read.error().message));
            content = read.value();
        }
        last.reset();
        while (offset >= 0 && !last) {
            tell(offset, blob.size);
            SyncRequest request = requestFor(offset == 0 ? "PUT" : "PATCH", blob.sha256);
            request.headers = {{"Upload-Length", QByteArray::number(blob.size)}, {"Upload-Offset", QByteArray::number(offset)}};
            request.body = content.mid(offset, bytesPerPart);
            const auto answer = m_send(request);
            if (const auto *failure = std::get_if<SyncFailure>(&answer)) {
                last = *failure;
                continue;
            }
            const QJsonObject state = std::get<SyncAnswer>(answer).body;
            const qint64 reached = state.value(QLatin1String("offset")).toInteger(-1);
            if (state.value(QLatin1String("complete")).toBool())
                offset = -1;
            else if (reached > offset && reached < blob.size)
                offset = reached;
            else
                return SyncFailure{{QStringLiteral("sync.incomplete"), Text::tr("The platform's answer about an attachment does not fit what was sent; syncing was stopped."), blob.sha256}, 0, -1, {}};
        }
        if (!last) {
            tell(blob.size, blob.size);
            const auto noted = m_journal.noteBlobSent(blob.sha256);
            return noted ? std::nullopt : std::optional(failed(noted.error()));
        }
        // Somebody else of the department sends the same, or what arrived was not what was sent: ask where it stands.
        if (!isCalled(*last, ":offset-mismatch") && !isCalled(*last, ":blob-mismatch"))
            break;
    }
    if (!isFinal(*last))
        return last;
    const QString detail = last->problem.value(QLatin1String("detail")).toString();
    return refuse(blob.sha256, userId, detail.isEmpty() ? last->error.message : detail);
}

std::optional<SyncFailure> BlobTransfer::fetch(const Attachment &attachment, const QString &recordId, const std::function<bool(qint64)> &progress)
{
    QByteArray content;
    const auto notWhole = [&] {
        return SyncFailure{{QStringLiteral("sync.incomplete"), Text::tr("The attachment did not arrive as it was stored; nothing was kept. Try again."), attachment.name}, 0, -1, {}};
    };
    while (content.size() < attachment.size) {
        SyncRequest request = requestFor("GET", attachment.sha256);
        request.path += QStringLiteral("?record=%1&from=%2").arg(QString::fromLatin1(QUrl::toPercentEncoding(recordId))).arg(content.size());
        request.answer = SyncRequest::Answer::Bytes;
        const auto answer = m_send(request);
        if (const auto *failure = std::get_if<SyncFailure>(&answer)) {
            if (failure->status != 404)
                return *failure;
            return SyncFailure{{QStringLiteral("attachment.absent"), Text::tr("The platform does not have this attachment, or does not show it to your role."), attachment.name}, 404, -1, {}};
        }
        const QByteArray &part = std::get<SyncAnswer>(answer).content;
        if (part.isEmpty() || content.size() + part.size() > attachment.size)
            return notWhole();
        content += part;
        if (!progress(content.size()))
            return SyncFailure{{QStringLiteral("sync.cancelled"), Text::tr("Fetching the attachment was cancelled."), attachment.name}, 0, -1, {}};
    }
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() != attachment.sha256.toLatin1())
        return notWhole();
    const auto kept = m_journal.keepBlob(attachment.sha256, content);
    return kept ? std::nullopt : std::optional(failed(kept.error()));
}

} // namespace sharedesk
