// The built sharedeskctl as a process, in English unless told otherwise, and what it answered.
#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace sharedesk {

struct Run
{
    int code = -1;
    QString out;
    QString err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
    QByteArray told() const { return QStringLiteral("exit %1\n%2\n%3").arg(code).arg(out, err).toUtf8(); }
};

inline Run ctl(const QStringList &arguments, const QString &locale = QStringLiteral("C.UTF-8"))
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SHAREDESK_BINARY_DIR) + QStringLiteral("/bin/sharedeskctl"), arguments);
    Run run;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError()) +
              (run.code < 0 ? process.errorString() : QString());
    return run;
}

// Runs once: QVERIFY2 evaluates what it would say even when it has nothing to say.
#define VERIFY_EXIT(run, expected) \
    do { \
        const Run once = (run); \
        QVERIFY2(once.code == (expected), once.told().constData()); \
    } while (false)

} // namespace sharedesk
