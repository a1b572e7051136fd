// Relay: a network between client and platform that can be made bad. Passes TLS through unread.
//
// Lives in the thread that made it and is served by that thread's event loop.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace sharedesk {

class Relay : public QObject
{
    Q_OBJECT
public:
    enum class Mode {
        Pass,
        LoseAnswers,  // the platform gets everything; the connection breaks before its answer is through
        HoldRequests, // what the client sends is kept back, and outlives the client's connection
        Stall,        // takes what comes, passes nothing on
        Refuse,       // breaks every connection at once
    };

    explicit Relay(int platformPort) : m_platformPort(quint16(platformPort)) {}
    bool start();
    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort())); }

    void setMode(Mode mode) { m_mode = mode; }
    /// Mode::Refuse from the first bytes of a client on at which `moment` is true. What an answer is made of in pieces
    /// depends on the machine, so no count of pieces can say when an answer is through.
    void refuseFrom(std::function<bool()> moment) { m_refuseFrom = std::move(moment); }
    void breakAll();                                 // every connection, in the middle of whatever it carries
    void releaseHeld();                              // the platform gets now what was kept back
    qint64 lateBytes() const { return m_lateBytes; } // what it answered to that

private:
    struct Line
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *platform = nullptr;
        QByteArray held;
        bool released = false;
    };
    bool refuses();
    void open(QTcpSocket *client);
    void toPlatform(qsizetype line);
    void toClient(qsizetype line);

    const quint16 m_platformPort;
    Mode m_mode = Mode::Pass;
    std::function<bool()> m_refuseFrom;
    QVector<Line> m_lines;
    qint64 m_lateBytes = 0;
    QTcpServer m_server; // last: closing its sockets still uses the members above
};

} // namespace sharedesk
