#include "figures.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace sharedesk::bench {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(int runs, const std::function<double()> &run)
{
    std::vector<double> values;
    for (int i = 0; i < runs; ++i)
        values.push_back(run());
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void print(const QString &what, double value, const QString &unit)
{
    std::printf("%-58s %10.1f %s\n", qPrintable(what), value, qPrintable(unit));
    std::fflush(stdout);
}

void printRatio(const QString &what, double value, const QString &against, double reference, double goal)
{
    std::printf("%-58s %10.1f ms   %s: %.1f ms   ratio %.2f (goal: at most %.1f)\n", qPrintable(what), value,
                qPrintable(against), reference, value / reference, goal);
    std::fflush(stdout);
}

bool makeProfile(const QString &folder, int entries, int requests)
{
    QProcess maker;
    maker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    maker.start(QStringLiteral(SHAREDESK_BINARY_DIR "/bin/sharedeskctl"),
                {QStringLiteral("--profile"), folder, QStringLiteral("demo"), QStringLiteral("--entries"),
                 QString::number(entries), QStringLiteral("--requests"), QString::number(requests),
                 QStringLiteral("--seed"), QStringLiteral("1")});
    return maker.waitForFinished(30 * 60 * 1000) && maker.exitCode() == 0;
}

} // namespace sharedesk::bench
