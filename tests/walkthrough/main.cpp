// sharedesk-walkthrough --output DIR [--language zh_CN|en]: exit 0 when every step's outcome was as it must be.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

#include "shell/appearance.h"
#include "walkthrough.h"

using namespace sharedesk;

namespace {

// One line per step: what the pictures' platform cannot do with a window's size is of no interest to anyone.
void complain(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.contains(QLatin1String("propagateSizeHints")))
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(complain);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sharedesk-walkthrough"));
    setAppearance(application);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("output"), QStringLiteral("Where the pictures go."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("language"), QStringLiteral("Language of the windows (default: zh_CN)."),
                      QStringLiteral("language"), QStringLiteral("zh_CN")});
    parser.process(application);
    const QString folder = parser.value(QStringLiteral("output"));
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "--output must name a folder that can be made.\n");
        return 2;
    }
    return Walkthrough(folder, parser.value(QStringLiteral("language"))).play() ? 0 : 1;
}
