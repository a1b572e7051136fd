// PlatformProcess: the real sharedesk-platform on loopback with TLS, for tests. Nothing is shared between
// objects.
//
// start() makes a certificate authority, certificates and a database in a temporary folder on first use and
// waits for the line "listening on …". After kill() or terminate(), start() continues with the same database,
// certificates and port. Seeded with resources/demo/seed.json: users minzheng.clerk, minzheng.head,
// renshe.clerk, … supervisor, authority, all with the password "demo-2026".
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace sharedesk {

class PlatformProcess
{
public:
    struct Options
    {
        int demoEntries = 0; // 0 and 0: an empty platform
        int demoRequests = 0;
        int demoSeed = 1;
        int tokenMinutes = 480;
        QStringList more;  // further arguments, as on the command line
        QStringList hosts; // of the certificate; empty: localhost, 127.0.0.1, ::1
        bool expiredCertificate = false;
    };

    PlatformProcess() = default;
    explicit PlatformProcess(Options options);
    ~PlatformProcess(); // kills what still runs
    PlatformProcess(const PlatformProcess &) = delete;
    PlatformProcess &operator=(const PlatformProcess &) = delete;

    bool start();     // false: see output()
    void kill();      // SIGKILL, as in a power cut of the server
    bool terminate(); // SIGTERM; true when it ended by itself with exit code 0
    bool restart()
    {
        terminate();
        return start();
    }
    bool isRunning() const;
    qint64 processId() const { return m_process.processId(); }

    QString url() const; // "https://127.0.0.1:PORT"
    int port() const { return m_port; }
    QString caFile() const { return m_folder.filePath("certificates/ca.pem"); }
    QString otherCaFile(); // of an authority that has nothing to do with this platform
    QString databaseFile() const { return m_folder.filePath("platform.db"); }
    QString folder() const { return m_folder.path(); }
    QString output() const { return m_output; }
    static QString password() { return "demo-2026"; }

private:
    bool makeCertificates(const QString &folder, const QStringList &hosts, bool expired);
    bool waitForLine();

    Options m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_output;
    int m_port = 0;
};

} // namespace sharedesk
