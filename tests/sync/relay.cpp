#include "relay.h"

#include <QTcpSocket>

namespace sharedesk {

bool Relay::start()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            open(client);
    });
    return m_server.listen(QHostAddress::LocalHost);
}

bool Relay::refuses()
{
    if (m_refuseFrom && m_refuseFrom()) {
        m_refuseFrom = {};
        m_mode = Mode::Refuse;
    }
    return m_mode == Mode::Refuse;
}

void Relay::open(QTcpSocket *client)
{
    if (refuses()) {
        client->abort();
        client->deleteLater();
        return;
    }
    auto *platform = new QTcpSocket(client); // dies with the client's end, which the server owns
    const qsizetype line = m_lines.size();
    m_lines.append({client, platform, {}, false});
    connect(client, &QTcpSocket::readyRead, this, [this, line] { toPlatform(line); });
    connect(platform, &QTcpSocket::readyRead, this, [this, line] { toClient(line); });
    connect(platform, &QTcpSocket::connected, this, [this, line] { toPlatform(line); });
    connect(platform, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, this, [this, line] {
        if (m_lines[line].held.isEmpty())
            m_lines[line].platform->disconnectFromHost();
    });
    platform->connectToHost(QHostAddress::LocalHost, m_platformPort);
}

void Relay::toPlatform(qsizetype number)
{
    Line &line = m_lines[number];
    if (refuses()) {
        line.client->abort();
        return;
    }
    if (m_mode == Mode::Stall || line.platform->state() != QTcpSocket::ConnectedState)
        return; // stays in the socket's buffer
    if (m_mode == Mode::HoldRequests)
        line.held += line.client->readAll();
    else
        line.platform->write(line.client->readAll());
}

void Relay::toClient(qsizetype number)
{
    Line &line = m_lines[number];
    const QByteArray bytes = line.platform->readAll();
    if (line.released)
        m_lateBytes += bytes.size();
    if (m_mode == Mode::LoseAnswers)
        line.client->abort();
    else if (line.client->state() == QTcpSocket::ConnectedState && m_mode != Mode::Stall)
        line.client->write(bytes);
}

void Relay::breakAll()
{
    for (const Line &line : std::as_const(m_lines)) {
        line.client->abort();
        line.platform->abort();
    }
}

void Relay::releaseHeld()
{
    for (Line &line : m_lines) {
        if (line.held.isEmpty())
            continue;
        line.released = true;
        line.platform->write(line.held);
        line.held.clear();
    }
}

} // namespace sharedesk
