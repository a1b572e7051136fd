#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTranslator>

#include "commandline.h"

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
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
