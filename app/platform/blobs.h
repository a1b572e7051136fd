// Blobs: the contents of attachments, each department's apart, in parts as they arrive.
//
// Sync protocol 2.3: PUT announces a content (Upload-Length) and may carry its beginning, PATCH appends at
// Upload-Offset, HEAD tells how far it is. A content counts only when it is complete and has its hash.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

#include "platformdatabase.h"
#include "problem.h"

namespace sharedesk::platform {

constexpr int bytesPerBlobPart = 1 << 20;

struct BlobState
{
    qint64 size = 0;
    qint64 offset = 0; // how many bytes are here
    bool complete = false;
};

std::optional<BlobState> blobState(PlatformTransaction &transaction, const QString &departmentId,
                                   const QString &sha256);
// Those of the hashes that are not complete here.
QStringList missingBlobs(PlatformTransaction &transaction, const QString &departmentId,
                         const QStringList &hashes);
// Begins a content, or finds it begun; forgets what other departments and clerks began and left for a week.
std::variant<BlobState, Problem> beginBlob(PlatformTransaction &transaction, const QString &departmentId,
                                           const QString &sha256, qint64 size, const QDateTime &now);
// Problems: 404 never begun, 409 "offset-mismatch" (with the offset that is right), 413 more than announced,
// 422 "blob-mismatch" (complete, but of another hash: all of it is given up, begin again). The transaction is
// to be committed with that last one too.
std::variant<BlobState, Problem> appendToBlob(PlatformTransaction &transaction, const QString &departmentId,
                                              const QString &sha256, qint64 offset,
                                              const QByteArray &content);
// At most one part, from that byte on; empty behind the end.
QByteArray blobContent(PlatformTransaction &transaction, const QString &departmentId, const QString &sha256,
                       qint64 from);

} // namespace sharedesk::platform
