#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <cstring>
#include <memory>

#include "commandline.h"

namespace {

// Letters (a case file holds them too) are laid out with the fonts of the computer, which takes a Qt that draws, without a screen. The other commands
// do not load that.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "letter") != 0 && std::strcmp(argv[i], "case") != 0)
            continue;
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sharedeskctl"));

    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("sharedesk"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return sharedesk::cli::Refused;
    return sharedesk::cli::run(QCoreApplication::arguments().mid(1), out, err);
}
