#include "synccommand.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>

#include "profilecommands.h"
#include "synccontroller.h"
#include "workinguser.h"

namespace sharedesk::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

int syncProfile(const Arguments &arguments, Output &output)
{
    for (const char *needed : {"platform", "user", "password-file"}) {
        if (arguments.value(QLatin1String(needed)).isEmpty())
            return output.wrongUsage(Text::tr("The option --%1 is missing.").arg(QLatin1String(needed)),
                                     QStringLiteral("sharedeskctl --profile DIR sync --platform URL --ca FILE --user USER --password-file FILE"));
    }
    QFile passwordFile(arguments.value(QStringLiteral("password-file")));
    if (!passwordFile.open(QIODevice::ReadOnly))
        return output.refused({QStringLiteral("cli.password"), Text::tr("The file with the password could not be read."),
                               passwordFile.fileName() + QStringLiteral(": ") + passwordFile.errorString()});
    // The line's end is the editor's, not the password's.
    QString password = QString::fromUtf8(passwordFile.readLine());
    while (password.endsWith(QLatin1Char('\n')) || password.endsWith(QLatin1Char('\r')))
        password.chop(1);

    auto opened = openProfile(arguments, Profile::Mode::CreateIfMissing);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const PlatformConnection connection{QUrl(arguments.value(QStringLiteral("platform"))), arguments.value(QStringLiteral("ca"))};
    Result<void> remembered;
    const auto signedIn = [&](const SignedIn &session, const QVector<Department> &departments) {
        remembered = rememberWorkingUser(desk.profile->settingsFile(), session.actor);
        if (remembered)
            remembered = rememberPlatformAddress(desk.profile->settingsFile(), {connection.url.toString(), connection.caFile});
        if (remembered && !departments.isEmpty())
            remembered = desk.store->setDepartments(departments);
    };
    const auto summary = syncOnce(desk.store->journal(), connection, arguments.value(QStringLiteral("user")), password, signedIn, [](const SyncProgress &) {});
    if (!summary)
        return output.refused(summary.error());
    if (!remembered)
        return output.refused(remembered.error());
    const auto counts = desk.store->outboxCounts();
    if (!counts)
        return output.refused(counts.error());
    output.line(Text::tr("Synced: %1 received, %2 sent, %3 conflicts, %4 refused; %5 still waiting here.")
                    .arg(summary.value().pulled).arg(summary.value().pushed).arg(summary.value().conflicts).arg(summary.value().rejected)
                    .arg(counts.value().waiting()));
    output.value(QJsonObject{{QStringLiteral("pulled"), summary.value().pulled}, {QStringLiteral("pushed"), summary.value().pushed},
                             {QStringLiteral("conflicts"), summary.value().conflicts}, {QStringLiteral("rejected"), summary.value().rejected},
                             {QStringLiteral("waiting"), counts.value().waiting()}});
    return Done;
}

} // namespace sharedesk::cli
