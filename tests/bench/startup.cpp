// From the start of the process to the first painted window, against a window with nothing in it.
#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include "figures.h"
#include "shell/desktopsession.h"
#include "shell/languageswitcher.h"
#include "shell/mainwindow.h"

namespace sharedesk::bench {

namespace {

constexpr int runs = 15;
constexpr double goal = 4.0;

// Ends the program after the first paint.
class FirstPaint : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};

} // namespace

int startupChild(const QStringList &arguments)
{
    FirstPaint painted;
    if (arguments.isEmpty()) {
        QLabel label(QStringLiteral("政务数据"));
        label.installEventFilter(&painted);
        label.show();
        return QApplication::exec();
    }
    LanguageSwitcher languages;
    languages.setLanguage(QStringLiteral("zh_CN"));
    const auto session = DesktopSession::open(arguments.first());
    if (!session)
        return 1;
    MainWindow window(*session.value(), languages);
    window.installEventFilter(&painted);
    window.show();
    return QApplication::exec();
}

int startup()
{
    QTemporaryDir folder;
    const QString profile = folder.filePath(QStringLiteral("profile"));
    if (!makeProfile(profile, 10000, 1000))
        return 1;
    const auto run = [](const QStringList &arguments) {
        return milliseconds([&] {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QApplication::applicationFilePath(),
                        QStringList{QStringLiteral("child")} + arguments);
            child.waitForFinished();
        });
    };
    const double empty = median(runs, [&] { return run({}); });
    const double desktop = median(runs, [&] { return run({profile}); });
    printRatio(QStringLiteral("start to first paint, 10,000 entries, 1,000 requests"), desktop,
               QStringLiteral("empty window"), empty, goal);
    return 0;
}

} // namespace sharedesk::bench
