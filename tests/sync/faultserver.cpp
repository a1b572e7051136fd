#include "faultserver.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <memory>

namespace sharedesk {

bool FaultServer::start(const QStringList &hosts, bool expired)
{
    QStringList arguments{QStringLiteral(SHAREDESK_SOURCE_DIR "/packaging/certificates.sh")};
    if (expired)
        arguments << QStringLiteral("--expired");
    arguments << m_folder.path() << hosts;
    if (QProcess::execute(QStringLiteral("sh"), arguments) != 0)
        return false;
    QFile keyFile(m_folder.filePath(QStringLiteral("server.key")));
    if (!keyFile.open(QIODevice::ReadOnly))
        return false;
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setLocalCertificateChain(QSslCertificate::fromPath(m_folder.filePath(QStringLiteral("server.pem"))));
    ssl.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    ssl.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(ssl);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
            serve(socket);
        }
    });
    return m_server.listen(QHostAddress::LocalHost);
}

QUrl FaultServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()));
}

int FaultServer::requestsTo(const QByteArray &path) const
{
    int count = 0;
    for (const FaultRequest &request : m_requests)
        count += request.path.startsWith(path);
    return count;
}

void FaultServer::serve(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    FaultRequest request;
    const QList<QByteArray> lines = received.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.first().split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + length)
        return;
    request.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    m_requests << request;
    reply(socket, m_script(request));
}

void FaultServer::reply(QTcpSocket *socket, const FaultAnswer &answer)
{
    if (answer.dripMilliseconds > 0) {
        auto rest = std::make_shared<QByteArray>(answer.bytes);
        auto *timer = new QTimer(socket); // the socket owns it
        connect(timer, &QTimer::timeout, socket, [socket, rest] {
            socket->write(rest->left(1));
            rest->remove(0, 1);
        });
        timer->start(answer.dripMilliseconds);
        return;
    }
    socket->write(answer.bytes);
    if (answer.close)
        socket->disconnectFromHost();
}

QByteArray FaultServer::answer(const FaultRequest &request, const QByteArray &body, const QByteArray &status,
                               const QHash<QByteArray, QByteArray> &changed)
{
    QHash<QByteArray, QByteArray> headers{{"Content-Type", "application/json"},
                                          {"Content-Length", QByteArray::number(body.size())},
                                          {"Sync-Server", serverId()},
                                          {"Cache-Control", "no-store"},
                                          {"X-Request-Id", request.headers.value("x-request-id")}};
    headers.insert(changed);
    QByteArray bytes = "HTTP/1.1 " + status + "\r\n";
    for (auto header = headers.constBegin(); header != headers.constEnd(); ++header) {
        if (!header.value().isEmpty())
            bytes += header.key() + ": " + header.value() + "\r\n";
    }
    return bytes + "\r\n" + body;
}

QByteArray FaultServer::problem(const FaultRequest &request, const QByteArray &status,
                                const QHash<QByteArray, QByteArray> &changed)
{
    QHash<QByteArray, QByteArray> headers{{"Content-Type", "application/problem+json"}};
    headers.insert(changed);
    return answer(request,
                  "{\"type\":\"urn:dcat:problem:test\",\"status\":" + status.left(3) + ",\"end\":true}",
                  status, headers);
}

} // namespace sharedesk
