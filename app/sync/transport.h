// Transport: one HTTPS request at a time to one platform, with every failure told apart.
//
// Lives in the sync worker's thread and blocks it (never the interface's) in an event loop of its own; cancel() may
// be called from any thread. TLS 1.2 or newer with the department's authority and the system's; no way around a bad
// certificate. Redirects are not followed, no cookies, no cache, HTTP/1.1. Error codes:
// sync.cancelled, sync.unreachable, sync.timeout, sync.tls.expired, sync.tls.host, sync.tls.authority, sync.tls.other,
// sync.redirect, sync.foreign, sync.incomplete, sync.ca, sync.url; for refusals of the platform: sync.signin (401),
// sync.forbidden (403), sync.too-old (426), sync.resync (410), sync.busy (429, 503), sync.too-large (413),
// sync.protocol (400, 404, 405, 415), sync.status (anything else).
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslError>
#include <QString>
#include <QUrl>

#include <atomic>
#include <memory>

#include "result.h"

namespace sharedesk {

struct PlatformConnection {
    QUrl url;
    QString caFile; // PEM; empty: the system's authorities only

    bool operator==(const PlatformConnection &) const = default;
};

struct SyncRequest {
    QByteArray method = "GET";
    QString path;              // with query, "/sync/v1/hello"
    QByteArray body;
    QString token;
    QString deviceId;
    QString position;
    int deadlineMilliseconds = 60000; // absolute, however slowly bytes drip
    QByteArray contentType = "application/json"; // of the body
    QList<std::pair<QByteArray, QByteArray>> headers = {}; // beside those of every request
    enum class Answer { Json, Bytes, Headers };
    Answer answer = Answer::Json; // what a success carries; a refusal of Json and Bytes is JSON
};

// A complete, checked answer of the platform.
struct SyncAnswer {
    int status = 0;
    QString serverId;
    QString serverTime;
    QJsonObject body;
    QByteArray content = {};   // of Bytes
    qint64 uploadOffset = -1;  // of Headers
    bool uploadComplete = false;
};

struct SyncFailure {
    Error error;
    int status = 0;
    int retryAfterSeconds = -1;
    QJsonObject problem;
    QString serverId = {};     // as far as the answer names one, whatever else is wrong with it
};

class Transport : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<Transport>> make(const PlatformConnection &connection);

    // Success only for status 200 with a body that proves to be complete and ours.
    std::variant<SyncAnswer, SyncFailure> send(const SyncRequest &request);
    void cancel();             // any thread; the request in flight and later ones end with "sync.cancelled"
    void allowAgain() { m_cancelled = false; }

private:
    explicit Transport(const PlatformConnection &connection);
    SyncFailure failureOf(QNetworkReply &reply, const QList<QSslError> &sslErrors, bool timedOut) const;
    Error tlsError(const QList<QSslError> &sslErrors, const QString &cause) const;
    QString host() const;

    PlatformConnection m_connection;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    std::atomic<bool> m_cancelled = false;
};

} // namespace sharedesk
