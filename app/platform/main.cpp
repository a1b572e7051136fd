// sharedesk-platform: the reference central platform. See --help.
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTranslator>

#include <csignal>
#include <cstdio>
#include <pthread.h>

#include "api.h"
#include "audittrail.h"
#include "calendar/chinatime.h"
#include "httpserver.h"
#include "requestlanguage.h"
#include "seed.h"

using namespace sharedesk;
using namespace sharedesk::platform;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PlatformMain)
};

constexpr int failed = 1;
constexpr int wrongUsage = 2;

int complain(const Error &error)
{
    const QString place = error.detail.isEmpty() ? QString() : " (" + error.detail + ")";
    std::fprintf(stderr, "sharedesk-platform: %s%s\n", qUtf8Printable(error.message), qUtf8Printable(place));
    return failed;
}

int misused(const QString &text)
{
    std::fprintf(stderr, "sharedesk-platform: %s\n", qUtf8Printable(text));
    return wrongUsage;
}

struct Settings
{
    QString databaseFile;
    QString seedFile;
    QString rulesFolder;
    HttpOptions http;
    ApiOptions api;
    std::optional<DemoSize> demo;
};

// Every number on the command line is positive; false: this one is not.
bool readNumber(const QCommandLineParser &parser, const QString &name, int &number)
{
    if (!parser.isSet(name))
        return true;
    bool isNumber = false;
    number = parser.value(name).toInt(&isNumber);
    return isNumber && number >= 0;
}

std::variant<Settings, QString> settingsFrom(const QCommandLineParser &parser)
{
    Settings settings;
    const QString database = parser.value("database");
    if (!database.startsWith("sqlite:") || database.size() < 8)
        return Text::tr("--database sqlite:FILE is needed.");
    settings.databaseFile = database.mid(7);
    const QString listen = parser.value("listen");
    bool isPort = false;
    settings.http.host = listen.section(':', 0, -2);
    settings.http.port = listen.section(':', -1).toUShort(&isPort);
    if (settings.http.host.isEmpty() || !isPort)
        return Text::tr("--listen HOST:PORT is needed.");
    settings.http.certificateFile = parser.value("cert");
    settings.http.keyFile = parser.value("key");
    if (settings.http.certificateFile.isEmpty() || settings.http.keyFile.isEmpty())
        return Text::tr("--cert FILE and --key FILE are needed.");
    settings.seedFile = parser.value("seed");
    settings.rulesFolder = parser.value("rules");
    DemoSize demo;
    int demoSeed = 1;
    for (const auto &[name, number] :
         {std::pair<const char *, int *>{"token-minutes", &settings.api.tokenMinutes},
          {"threads", &settings.http.threads},
          {"request-seconds", &settings.http.requestSeconds},
          {"demo", &demoSeed},
          {"demo-entries", &demo.entries},
          {"demo-requests", &demo.requests}}) {
        if (!readNumber(parser, name, *number))
            return Text::tr("--%1 wants a number.").arg(QLatin1String(name));
    }
    if (settings.http.threads < 1 || settings.http.requestSeconds < 1)
        return Text::tr("At least one thread and one second are needed.");
    demo.seed = quint32(demoSeed);
    if (parser.isSet("demo"))
        settings.demo = demo;
    return settings;
}

Result<void> prepare(PlatformDatabase &database, const OfficeData &office, const Settings &settings)
{
    if (const Result<void> prepared = prepareHistory(database); !prepared)
        return prepared;
    if (!settings.seedFile.isEmpty()) {
        QFile file(settings.seedFile);
        if (!file.open(QIODevice::ReadOnly))
            return Error{"seed.file", Text::tr("The seed file cannot be read."),
                         settings.seedFile + ": " + file.errorString()};
        if (const Result<void> seeded = applySeed(database, file.readAll()); !seeded)
            return seeded;
    }
    if (settings.demo)
        return fillWithDemo(database, office, *settings.demo, chinaDate(QDateTime::currentDateTimeUtc()));
    return {};
}

int serve(const Settings &settings, const sigset_t &signalsToStop)
{
    const Result<OfficeData> office = loadOfficeData(settings.rulesFolder);
    if (!office)
        return complain(office.error());
    const auto database = PlatformDatabase::open(settings.databaseFile);
    if (!database)
        return complain(database.error());
    if (const Result<void> prepared = prepare(*database.value(), office.value(), settings); !prepared)
        return complain(prepared.error());
    const auto api = Api::make(*database.value(), office.value(), settings.api);
    if (!api)
        return complain(api.error());
    const auto server = HttpServer::start(*api.value(), settings.http);
    if (!server)
        return complain(server.error());
    std::printf("listening on https://%s:%d\n", qUtf8Printable(settings.http.host), server.value()->port());
    std::fflush(stdout);

    int signal = 0;
    sigwait(&signalsToStop, &signal);
    server.value()->stop();
    return 0;
}

int verifyAudit(const QString &databaseFile, const QString &head)
{
    std::optional<AuditHead> expected;
    if (!head.isEmpty()) {
        const Result<AuditHead> parsed = headFromText(head);
        if (!parsed)
            return complain(parsed.error());
        expected = parsed.value();
    }
    const auto database = Database::open(databaseFile, "platform", Database::Mode::ReadOnly);
    if (!database)
        return complain(database.error());
    const Result<AuditVerdict> verdict = AuditTrail(*database.value()).verify(expected);
    if (!verdict)
        return complain(verdict.error());
    if (verdict.value().fault)
        return complain({"audit.fault", verdict.value().fault->message, {}});
    std::printf("%s\n", qUtf8Printable(headText(verdict.value().head)));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    // Blocked here, before any thread exists, so that only sigwait() in serve() gets them.
    sigset_t signalsToStop;
    sigemptyset(&signalsToStop);
    sigaddset(&signalsToStop, SIGTERM);
    sigaddset(&signalsToStop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signalsToStop, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName("sharedesk-platform");
    QCoreApplication::setApplicationVersion("0.1.0");
    const auto translator = installRequestTranslator();
    setRequestLanguage(qEnvironmentVariable("LANG")); // of the console, until requests come

    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("The reference central platform for government data sharing."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{"database", Text::tr("Where the data are kept."), "sqlite:FILE"},
         {"listen", Text::tr("Address to listen at; port 0 takes any free one."), "HOST:PORT"},
         {"cert", Text::tr("Certificate with its chain, PEM."), "FILE"},
         {"key", Text::tr("Private key of the certificate, PEM."), "FILE"},
         {"seed", Text::tr("Departments and users, JSON."), "FILE"},
         {"verify-audit", Text::tr("Only check the log of acts, print its head and end.")},
         {"audit-head", Text::tr("Head of the log as it was printed earlier."), "NUMBER:HASH"},
         {"rules", Text::tr("Folder with the office's own rules, calendars and dictionaries."), "FOLDER"},
         {"token-minutes", Text::tr("How long a sign-in lasts."), "MINUTES"},
         {"threads", Text::tr("How many connections are served at the same time."), "N"},
         {"request-seconds", Text::tr("How long a client may take to send a request."), "SECONDS"},
         {"demo", Text::tr("Fill an empty database with demo data."), "SEED"},
         {"demo-entries", Text::tr("How many demo entries."), "N"},
         {"demo-requests", Text::tr("How many demo requests."), "N"}});
    if (!parser.parse(application.arguments()))
        return misused(parser.errorText());
    if (parser.isSet("help") || parser.isSet("version")) {
        parser.process(application);
        return 0;
    }
    if (!parser.positionalArguments().isEmpty())
        return misused(Text::tr("Only options are taken."));
    if (parser.isSet("verify-audit"))
        return verifyAudit(parser.value("database").section(':', 1), parser.value("audit-head"));
    const auto settings = settingsFrom(parser);
    if (const QString *text = std::get_if<QString>(&settings))
        return misused(*text);
    return serve(std::get<Settings>(settings), signalsToStop);
}
