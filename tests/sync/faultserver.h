// FaultServer: an HTTPS server on loopback whose every answer a test writes by hand, to the byte.
//
// Lives in the thread that made it and is served by that thread's event loop. Records every request it
// received.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>
#include <QVector>

#include <functional>

namespace sharedesk {

struct FaultRequest
{
    QByteArray method;
    QByteArray path;                       // with query
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

struct FaultAnswer
{
    QByteArray bytes;         // status line, headers and body
    bool close = false;       // close the connection after the bytes
    int dripMilliseconds = 0; // > 0: one byte each
};

class FaultServer : public QObject
{
    Q_OBJECT
public:
    using Script = std::function<FaultAnswer(const FaultRequest &)>;

    // Hosts of the certificate; empty: loopback. False: the certificates could not be made.
    bool start(const QStringList &hosts = {}, bool expired = false);
    void setScript(Script script) { m_script = std::move(script); }
    const QVector<FaultRequest> &requests() const { return m_requests; }
    int requestsTo(const QByteArray &path) const;
    QUrl url() const;
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    static QByteArray serverId() { return "11111111-1111-4111-8111-111111111111"; }
    // A proper answer to the request; the headers named in `changed` are replaced, or left out when empty.
    static QByteArray answer(const FaultRequest &request, const QByteArray &body,
                             const QByteArray &status = "200 OK",
                             const QHash<QByteArray, QByteArray> &changed = {});
    static QByteArray problem(const FaultRequest &request, const QByteArray &status,
                              const QHash<QByteArray, QByteArray> &changed = {});

private:
    void serve(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const FaultAnswer &answer);

    QTemporaryDir m_folder;
    Script m_script;
    QVector<FaultRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_received;
    QSslServer m_server; // last: closing its sockets still uses the members above
};

} // namespace sharedesk
