#include "shell/places.h"

#include <QCoreApplication>

#include <iterator>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

struct PlaceInfo
{
    const char *icon;
    const char *name;
    const char *action;
    bool (*isFor)(Role role);
};

bool forAll(Role)
{
    return true;
}

bool forReviewers(Role role)
{
    return may(role, Permission::ReviewCatalog);
}

constexpr PlaceInfo table[] = {
    {"dashboard", QT_TRANSLATE_NOOP("Places", "Dashboard"), QT_TRANSLATE_NOOP("Places", "&Dashboard"), forAll},
    {"catalog", QT_TRANSLATE_NOOP("Places", "Catalog"), QT_TRANSLATE_NOOP("Places", "&Catalog"), forAll},
    {"review", QT_TRANSLATE_NOOP("Places", "Review"), QT_TRANSLATE_NOOP("Places", "Re&view"), forReviewers},
    {"requests", QT_TRANSLATE_NOOP("Places", "Requests"), QT_TRANSLATE_NOOP("Places", "&Requests"), forAll},
    {"quality", QT_TRANSLATE_NOOP("Places", "Quality"), QT_TRANSLATE_NOOP("Places", "&Quality"), forAll},
    {"sources", QT_TRANSLATE_NOOP("Places", "One source"), QT_TRANSLATE_NOOP("Places", "&One source"), forAll},
    {"sync", QT_TRANSLATE_NOOP("Places", "Sync"), QT_TRANSLATE_NOOP("Places", "&Sync"), forAll},
};
static_assert(std::size(table) == placeCount);

const PlaceInfo &infoOf(Place place)
{
    return table[static_cast<size_t>(place)];
}

} // namespace

QString placeName(Place place)
{
    return Text::tr(infoOf(place).name);
}

QString placeAction(Place place)
{
    return Text::tr(infoOf(place).action);
}

QString placeIcon(Place place)
{
    return QStringLiteral(":/sharedesk/icons/%1.svg").arg(QLatin1String(infoOf(place).icon));
}

bool isPlaceFor(Place place, Role role)
{
    return infoOf(place).isFor(role);
}

} // namespace sharedesk
