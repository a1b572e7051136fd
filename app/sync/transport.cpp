#include "transport.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QNetworkReply>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QUuid>

#include "answercheck.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

constexpr qint64 largestBody = 64 << 20; // bytes after decompression
constexpr qint64 readBufferBytes = 1 << 20;
constexpr int idleMilliseconds = 30000;  // without a byte

QDateTime httpDate(const QByteArray &header)
{
    // HTTP names the zone that RFC 2822 writes as an offset.
    return QDateTime::fromString(QString::fromLatin1(header.trimmed().replace("GMT", "+0000")), Qt::RFC2822Date);
}

int retryAfterOf(const QNetworkReply &reply)
{
    const QByteArray header = reply.rawHeader("Retry-After").trimmed();
    if (header.isEmpty())
        return -1;
    bool isNumber = false;
    qint64 seconds = header.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime until = httpDate(header);
        if (!until.isValid())
            return -1;
        // By the platform's clock where it tells its time: this computer's may be wrong by years.
        const QDateTime now = httpDate(reply.rawHeader("Date"));
        seconds = (now.isValid() ? now : QDateTime::currentDateTimeUtc()).secsTo(until);
    }
    return int(qBound(qint64(0), seconds, qint64(3600)));
}

} // namespace

Transport::Transport(const PlatformConnection &connection) : m_connection(connection)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setCookieJar(nullptr);
    m_network.setTransferTimeout(idleMilliseconds);
}

Result<std::unique_ptr<Transport>> Transport::make(const PlatformConnection &connection)
{
    if (connection.url.scheme() != QLatin1String("https") || connection.url.host().isEmpty())
        return Error{QStringLiteral("sync.url"), Text::tr("The platform's address must begin with https:// and name a host."),
                     connection.url.toDisplayString()};
    if (!connection.caFile.isEmpty()) {
        const auto certificates = QSslCertificate::fromPath(connection.caFile, QSsl::Pem);
        if (!QFile::exists(connection.caFile) || certificates.isEmpty())
            return Error{QStringLiteral("sync.ca"), Text::tr("The file of the department's certificate authority could not be read."), connection.caFile};
    }
    return std::unique_ptr<Transport>(new Transport(connection));
}

QString Transport::host() const
{
    return QStringLiteral("%1:%2").arg(m_connection.url.host()).arg(m_connection.url.port(443));
}

std::variant<SyncAnswer, SyncFailure> Transport::send(const SyncRequest &request)
{
    const SyncFailure cancelled{{QStringLiteral("sync.cancelled"), Text::tr("Syncing was cancelled. Everything saved here is kept."), {}}, 0, -1, {}};
    if (m_cancelled)
        return cancelled;
    const QByteArray requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QUrl url = m_connection.url;
    const qsizetype query = request.path.indexOf(QLatin1Char('?'));
    url.setPath(url.path() + (query < 0 ? request.path : request.path.left(query)));
    if (query >= 0)
        url.setQuery(request.path.mid(query + 1));

    QNetworkRequest message(url);
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setProtocol(QSsl::TlsV1_2OrLater);
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_connection.caFile.isEmpty())
        ssl.addCaCertificates(QSslCertificate::fromPath(m_connection.caFile, QSsl::Pem));
    message.setSslConfiguration(ssl);
    message.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    message.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    message.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    message.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    message.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    message.setDecompressedSafetyCheckThreshold(largestBody);
    message.setRawHeader("Sync-Protocol", "1");
    message.setRawHeader("Sync-Schema", "entry=1,request=1");
    message.setRawHeader("X-Request-Id", requestId);
    message.setRawHeader("Accept", "application/json, application/problem+json");
    message.setRawHeader("Accept-Language", QLocale().bcp47Name().toLatin1());
    if (!request.token.isEmpty())
        message.setRawHeader("Authorization", "Bearer " + request.token.toLatin1());
    if (!request.deviceId.isEmpty())
        message.setRawHeader("Sync-Device", request.deviceId.toLatin1());
    if (!request.position.isEmpty())
        message.setRawHeader("Sync-Position", request.position.toLatin1());
    if (!request.body.isEmpty())
        message.setRawHeader("Content-Type", request.contentType);
    for (const auto &[name, value] : request.headers)
        message.setRawHeader(name, value);

    // Sent as any other word, Qt would wait for the body that the answer to HEAD only announces.
    std::unique_ptr<QNetworkReply> reply(request.method == "HEAD" ? m_network.head(message) : m_network.sendCustomRequest(message, request.method, request.body));
    reply->setReadBufferSize(readBufferBytes);
    m_reply = reply.get();
    QList<QSslError> sslErrors;
    QByteArray content;
    bool timedOut = false;
    bool tooLarge = false;
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, &loop, [&](const QList<QSslError> &errors) { sslErrors = errors; });
    const auto read = [&] {
        content += reply->readAll();
        if (content.size() > largestBody) {
            tooLarge = true;
            reply->abort();
        }
    };
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, read);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&deadline, &QTimer::timeout, &loop, [&] {
        timedOut = true;
        reply->abort();
    });
    deadline.start(request.deadlineMilliseconds);
    if (!reply->isFinished())
        loop.exec();
    if (!tooLarge && reply->error() == QNetworkReply::NoError)
        read();
    else if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid() && !tooLarge)
        content += reply->readAll();

    if (m_cancelled)
        return cancelled;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString serverId = QString::fromLatin1(reply->rawHeader("Sync-Server"));
    if (tooLarge)
        return SyncFailure{{QStringLiteral("sync.incomplete"), Text::tr("The platform's answer is larger than any real one; it was not read."), host()}, status, -1, {}, serverId};
    if (status == 0 || (status == 200 && reply->error() != QNetworkReply::NoError)) {
        SyncFailure failure = failureOf(*reply, sslErrors, timedOut);
        failure.serverId = serverId;
        return failure;
    }

    const RawAnswer raw{status, serverId, QString::fromLatin1(reply->rawHeader("X-Request-Id")),
                        QString::fromLatin1(reply->rawHeader("Content-Type")), content};
    if (request.answer == SyncRequest::Answer::Headers || (request.answer == SyncRequest::Answer::Bytes && status == 200)) {
        const QString type = request.answer == SyncRequest::Answer::Bytes ? QStringLiteral("application/octet-stream") : QString();
        if (const auto checked = checkedHeaders(raw, QString::fromLatin1(requestId), host(), type); !checked)
            return SyncFailure{checked.error(), status, retryAfterOf(*reply), {}, serverId};
        if (status != 200)
            return SyncFailure{refusalError(status, {}, host()), status, retryAfterOf(*reply), {}, serverId};
        return SyncAnswer{status, serverId, QString::fromLatin1(reply->rawHeader("Sync-Time")), {}, content,
                          reply->hasRawHeader("Upload-Offset") ? reply->rawHeader("Upload-Offset").toLongLong() : -1,
                          reply->rawHeader("Upload-Complete") == "?1"};
    }
    const auto body = checkedBody(raw, QString::fromLatin1(requestId), host());
    if (!body)
        return SyncFailure{body.error(), status, retryAfterOf(*reply), {}, serverId};
    if (status == 200)
        return SyncAnswer{status, serverId, QString::fromLatin1(reply->rawHeader("Sync-Time")), body.value()};
    return SyncFailure{refusalError(status, body.value(), host()), status, retryAfterOf(*reply), body.value(), serverId};
}

void Transport::cancel()
{
    m_cancelled = true;
    QMetaObject::invokeMethod(this, [this] {
        // A request that was allowed again meanwhile is not meant.
        if (m_cancelled && m_reply)
            m_reply->abort();
    }, Qt::QueuedConnection);
}

Error Transport::tlsError(const QList<QSslError> &sslErrors, const QString &cause) const
{
    bool authority = false;
    bool expired = false;
    bool wrongHost = false;
    for (const QSslError &error : sslErrors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            expired = true;
            break;
        case QSslError::HostNameMismatch:
            wrongHost = true;
            break;
        default:
            authority = true;
        }
    }
    if (authority)
        return {QStringLiteral("sync.tls.authority"),
                Text::tr("The certificate of %1 comes from an authority that this office does not know. Nothing was sent. Ask the administrator for the authority's file.").arg(host()), cause};
    if (expired)
        return {QStringLiteral("sync.tls.expired"),
                Text::tr("The certificate of %1 has expired or is not valid yet. Nothing was sent. Check this computer's clock; if it is right, tell the platform's administrator.").arg(host()), cause};
    if (wrongHost)
        return {QStringLiteral("sync.tls.host"), Text::tr("The certificate at %1 was made for another host. Nothing was sent. Check the platform's address.").arg(host()), cause};
    return {QStringLiteral("sync.tls.other"), Text::tr("No secure connection to %1 could be made; perhaps no HTTPS service answers there. Nothing was sent.").arg(host()), cause};
}

SyncFailure Transport::failureOf(QNetworkReply &reply, const QList<QSslError> &sslErrors, bool timedOut) const
{
    const QString cause = reply.errorString();
    SyncFailure failure;
    if (timedOut || reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError) {
        failure.error = {QStringLiteral("sync.timeout"), Text::tr("%1 did not answer in time. Everything saved here is kept and is sent later.").arg(host()), cause};
        return failure;
    }
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        failure.error = tlsError(sslErrors, cause);
        break;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        failure.error = {QStringLiteral("sync.unreachable"), Text::tr("%1 cannot be reached. Everything saved here is kept and is sent later.").arg(host()), cause};
        break;
    case QNetworkReply::RemoteHostClosedError:
    default:
        failure.error = {QStringLiteral("sync.incomplete"), Text::tr("The connection to %1 broke off in the middle. Nothing of the answer was used; it is tried again.").arg(host()), cause};
        break;
    }
    return failure;
}

} // namespace sharedesk
