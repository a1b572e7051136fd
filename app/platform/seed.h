// Seed: the departments and people of a platform, from a file; demo records on request.
//
// The file: see seedfile.h. Applied at every start: what stands in it is brought up to date, nothing is
// removed.
#pragma once

#include <QByteArray>
#include <QDate>

#include "ops.h"
#include "platformdatabase.h"
#include "result.h"

namespace sharedesk::platform {

// The identity of this platform and the beginning of its history, at the first start.
Result<void> prepareHistory(PlatformDatabase &database);
Result<void> applySeed(PlatformDatabase &database, const QByteArray &json);

struct DemoSize
{
    quint32 seed = 1;
    int entries = 300;
    int requests = 60;
};
// Fills an empty database with demo records; leaves one with records alone.
Result<void> fillWithDemo(PlatformDatabase &database, const OfficeData &office, const DemoSize &size,
                          QDate today);

} // namespace sharedesk::platform
