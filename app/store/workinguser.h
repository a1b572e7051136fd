// The person who works in a profile, remembered from the last sign-in so that editing needs no network.
//
// Kept in the profile's settings file (INI). Never holds a password or a token. An unknown person has an empty
// user id; what he saves is sent under the name of the first who signs in.
#pragma once

#include <QString>

#include "people/people.h"

namespace sharedesk {

struct PlatformAddress {
    QString url;
    QString caFile;

    bool operator==(const PlatformAddress &) const = default;
};

Actor workingUser(const QString &settingsFile);
Result<void> rememberWorkingUser(const QString &settingsFile, const Actor &actor);

PlatformAddress platformAddress(const QString &settingsFile);
Result<void> rememberPlatformAddress(const QString &settingsFile, const PlatformAddress &address);

} // namespace sharedesk
