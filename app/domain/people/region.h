// Regions by GB/T 2260: six digits, two each for province, city and county. Pure functions.
#pragma once

#include <QString>

#include "result.h"

namespace sharedesk {

enum class RegionLevel { National, Province, City, County };

inline constexpr const char *nationalRegion = "000000";

// Error "region.code": not six digits, or digits below a level that is 00.
Result<RegionLevel> regionLevel(const QString &code);
QString regionLevelLabel(RegionLevel level); // translated

// The region whose competent authority coordinates a dispute of two departments: of one region, that region's; else
// the common superior's; of two provinces the national one ("000000"). Source: Decree 809, dispute resolution: the
// authority of the same level, across levels or regions the common superior.
// Codes that only hold a place (市辖区 of a municipality, 省直辖县级行政区划) are no region with an authority.
Result<QString> coordinatingRegion(const QString &one, const QString &other);

} // namespace sharedesk
