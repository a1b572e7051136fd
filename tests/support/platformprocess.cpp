#include "platformprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace sharedesk {

namespace {

constexpr int startTimeout = 120'000; // with sanitizers, on a busy machine, filling the demo

} // namespace

PlatformProcess::PlatformProcess(Options options) : m_options(std::move(options)) {}

PlatformProcess::~PlatformProcess()
{
    kill();
}

bool PlatformProcess::makeCertificates(const QString &folder, const QStringList &hosts, bool expired)
{
    QStringList arguments;
    if (expired)
        arguments << "--expired";
    arguments << folder << hosts;
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(QStringLiteral(SHAREDESK_SOURCE_DIR) + "/packaging/certificates.sh", arguments);
    const bool made =
        script.waitForFinished() && script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0;
    if (!made)
        m_output += QString::fromUtf8(script.readAll()) + script.errorString();
    return made;
}

bool PlatformProcess::start()
{
    const QString certificates = m_folder.filePath("certificates");
    if (!QFile::exists(certificates + "/server.pem") &&
        !makeCertificates(certificates, m_options.hosts, m_options.expiredCertificate))
        return false;
    QStringList arguments{
        "--database",      "sqlite:" + databaseFile(),
        "--listen",        "127.0.0.1:" + QString::number(m_port),
        "--cert",          certificates + "/server.pem",
        "--key",           certificates + "/server.key",
        "--token-minutes", QString::number(m_options.tokenMinutes)};
    // Once filled it is there: hashing every password again at each restart takes seconds.
    const bool isNew = !QFile::exists(databaseFile());
    if (isNew)
        arguments << "--seed" << QStringLiteral(SHAREDESK_SOURCE_DIR) + "/resources/demo/seed.json";
    if (isNew && (m_options.demoEntries > 0 || m_options.demoRequests > 0))
        arguments << "--demo" << QString::number(m_options.demoSeed) << "--demo-entries"
                  << QString::number(m_options.demoEntries) << "--demo-requests"
                  << QString::number(m_options.demoRequests);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral(SHAREDESK_BINARY_DIR) + "/bin/sharedesk-platform",
                    arguments + m_options.more);
    return m_process.waitForStarted() && waitForLine();
}

bool PlatformProcess::waitForLine()
{
    static const QRegularExpression line("listening on https://[^:]+:(\\d+)\n");
    QDeadlineTimer deadline(startTimeout);
    QString seen;
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(200);
        const QString text = QString::fromUtf8(m_process.readAll());
        m_output += text;
        seen += text;
        if (const auto match = line.match(seen); match.hasMatch()) {
            m_port = match.captured(1).toInt();
            return true;
        }
    }
    m_output += QString::fromUtf8(m_process.readAll());
    return false;
}

void PlatformProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
    m_output += QString::fromUtf8(m_process.readAll());
}

bool PlatformProcess::terminate()
{
    if (m_process.state() == QProcess::NotRunning)
        return false;
    m_process.terminate();
    const bool ended = m_process.waitForFinished(20'000);
    m_output += QString::fromUtf8(m_process.readAll());
    return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

bool PlatformProcess::isRunning() const
{
    return m_process.state() == QProcess::Running;
}

QString PlatformProcess::url() const
{
    return "https://127.0.0.1:" + QString::number(m_port);
}

QString PlatformProcess::otherCaFile()
{
    const QString folder = m_folder.filePath("other");
    if (!QFile::exists(folder + "/ca.pem"))
        makeCertificates(folder, {}, false);
    return folder + "/ca.pem";
}

} // namespace sharedesk
