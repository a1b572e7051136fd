// Places: where the navigation leads, in its order. One line per page; the main window builds buttons, menu and keys
// from it.
#pragma once

#include <QString>

#include "people/people.h"

namespace sharedesk {

enum class Place { Dashboard, Catalog, Review, Requests, Quality, Sources, Sync };
constexpr int placeCount = 7;

QString placeName(Place place);   // translated, as on the button
QString placeAction(Place place); // translated, as in the menu, with its letter
QString placeIcon(Place place);   // file in the resources
// Whether a person of this role has anything to do there; the others do not see the place.
bool isPlaceFor(Place place, Role role);

} // namespace sharedesk
