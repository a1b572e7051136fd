// sharedesk: the desktop. See --help.
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

#include "shell/appearance.h"
#include "shell/desktopsession.h"
#include "shell/languageswitcher.h"
#include "shell/mainwindow.h"

using namespace sharedesk;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DesktopMain)
};

void complain(const QString &message, const QString &detail)
{
    const QString place = detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail);
    std::fprintf(stderr, "sharedesk: %s%s\n", qUtf8Printable(message), qUtf8Printable(place));
    // Nobody could answer a box that is not on a screen.
    if (QGuiApplication::platformName() != QLatin1String("offscreen"))
        QMessageBox::critical(nullptr, Text::tr("ShareDesk cannot start"), detail.isEmpty() ? message : Text::tr("%1\n%2").arg(message, detail));
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Text::tr("The desk of a government department's data-sharing office."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&parser](const char *name, const QString &text, const QString &value) {
        parser.addOption({QString::fromLatin1(name), text, value});
    };
    option("profile", Text::tr("Folder that holds the work (default: the user's data folder)."), Text::tr("folder"));
    option("server", Text::tr("Address of the central platform, https://…"), Text::tr("address"));
    option("ca", Text::tr("Certificate file of the department's authority."), Text::tr("file"));
    option("user", Text::tr("Signs in as this user at the start; needs --password-file."), Text::tr("user"));
    option("password-file", Text::tr("File whose first line is the password."), Text::tr("file"));
    option("language", Text::tr("zh_CN or en (default: as chosen last, else as the system)."), Text::tr("language"));
}

// The first line of the file; nullopt when it cannot be read.
std::optional<QString> readPassword(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QString line = QString::fromUtf8(file.readLine());
    while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r')))
        line.chop(1);
    return line;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("ShareDesk"));
    QCoreApplication::setApplicationName(QStringLiteral("sharedesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHAREDESK_VERSION));
    setAppearance(application);
    LanguageSwitcher languages;
    languages.setLanguage(LanguageSwitcher::ofSystem());

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    QString profile = parser.value(QStringLiteral("profile"));
    if (profile.isEmpty())
        profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (parser.isSet(QStringLiteral("language")))
        languages.setLanguage(parser.value(QStringLiteral("language")));

    auto opened = DesktopSession::open(profile);
    if (!opened) {
        complain(opened.error().message, opened.error().detail);
        return failed;
    }
    DesktopSession &session = *opened.value();
    if (!parser.isSet(QStringLiteral("language")))
        languages.setLanguage(QSettings(session.settingsFile(), QSettings::IniFormat).value(QStringLiteral("language")).toString());
    if (parser.isSet(QStringLiteral("server")))
        session.setPlatform({parser.value(QStringLiteral("server")), parser.value(QStringLiteral("ca"))});

    MainWindow window(session, languages);
    window.show();
    if (parser.isSet(QStringLiteral("user"))) {
        const auto password = readPassword(parser.value(QStringLiteral("password-file")));
        if (!password) {
            complain(Text::tr("The password file cannot be read."), parser.value(QStringLiteral("password-file")));
            return wrongUsage;
        }
        session.sync().signIn(parser.value(QStringLiteral("user")), *password);
    }
    return application.exec();
}
