#include "workinguser.h"

#include <QCoreApplication>
#include <QSettings>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkingUser)
};

Result<void> written(QSettings &settings)
{
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return {};
    return Error{QStringLiteral("settings.write"),
                 Text::tr("The settings could not be written. Check that the disk is not full and the folder may be "
                          "written to."),
                 settings.fileName()};
}

} // namespace

Actor workingUser(const QString &settingsFile)
{
    QSettings settings(settingsFile, QSettings::IniFormat);
    settings.beginGroup(QStringLiteral("user"));
    Actor actor;
    actor.userId = settings.value(QStringLiteral("id")).toString();
    actor.name = settings.value(QStringLiteral("name")).toString();
    actor.departmentId = settings.value(QStringLiteral("departmentId")).toString();
    actor.departmentName = settings.value(QStringLiteral("departmentName")).toString();
    if (const auto role = roleFromKey(settings.value(QStringLiteral("role")).toString()))
        actor.role = role.value();
    return actor;
}

Result<void> rememberWorkingUser(const QString &settingsFile, const Actor &actor)
{
    QSettings settings(settingsFile, QSettings::IniFormat);
    settings.beginGroup(QStringLiteral("user"));
    settings.setValue(QStringLiteral("id"), actor.userId);
    settings.setValue(QStringLiteral("name"), actor.name);
    settings.setValue(QStringLiteral("departmentId"), actor.departmentId);
    settings.setValue(QStringLiteral("departmentName"), actor.departmentName);
    settings.setValue(QStringLiteral("role"), roleKey(actor.role));
    settings.endGroup();
    return written(settings);
}

PlatformAddress platformAddress(const QString &settingsFile)
{
    QSettings settings(settingsFile, QSettings::IniFormat);
    return {settings.value(QStringLiteral("platform/url")).toString(),
            settings.value(QStringLiteral("platform/ca")).toString()};
}

Result<void> rememberPlatformAddress(const QString &settingsFile, const PlatformAddress &address)
{
    QSettings settings(settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("platform/url"), address.url);
    settings.setValue(QStringLiteral("platform/ca"), address.caFile);
    return written(settings);
}

} // namespace sharedesk
