#include "people/region.h"

#include <QCoreApplication>
#include <QStringList>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Region)
};

// GB/T 2260: under Beijing, Tianjin, Shanghai and Chongqing the second level only groups districts and counties; under
// a province "90" only groups the counties that the province administers itself.
bool isPlaceHolder(const QString &code)
{
    const QString city = code.mid(2, 2);
    static const QStringList municipalities{QStringLiteral("11"), QStringLiteral("12"), QStringLiteral("31"), QStringLiteral("50")};
    return city != QLatin1String("00") && (municipalities.contains(code.left(2)) || city == QLatin1String("90"));
}

} // namespace

Result<RegionLevel> regionLevel(const QString &code)
{
    bool digits = code.size() == 6;
    for (const QChar character : code)
        digits = digits && character >= QLatin1Char('0') && character <= QLatin1Char('9');
    const bool noProvince = code.left(2) == QLatin1String("00");
    const bool noCity = code.mid(2, 2) == QLatin1String("00");
    const bool noCounty = code.mid(4, 2) == QLatin1String("00");
    if (!digits || (noProvince && !(noCity && noCounty)) || (noCity && !noCounty))
        return Error{QStringLiteral("region.code"), Text::tr("\"%1\" is not the code of a region (GB/T 2260, six digits).").arg(code), code};
    return noProvince ? RegionLevel::National : noCity ? RegionLevel::Province : noCounty ? RegionLevel::City : RegionLevel::County;
}

QString regionLevelLabel(RegionLevel level)
{
    switch (level) {
    case RegionLevel::National: return Text::tr("National authority");
    case RegionLevel::Province: return Text::tr("Authority of the province");
    case RegionLevel::City: return Text::tr("Authority of the city");
    case RegionLevel::County: return Text::tr("Authority of the county");
    }
    return {};
}

Result<QString> coordinatingRegion(const QString &one, const QString &other)
{
    for (const QString &code : {one, other}) {
        if (const auto level = regionLevel(code); !level)
            return level.error();
    }
    if (one == other)
        return one;
    for (const int digits : {4, 2}) {
        const QString common = one.left(digits) + QString(6 - digits, QLatin1Char('0'));
        if (one.left(digits) == other.left(digits) && common.mid(digits - 2, 2) != QLatin1String("00") && !isPlaceHolder(common))
            return common;
    }
    return QString::fromLatin1(nationalRegion);
}

} // namespace sharedesk
