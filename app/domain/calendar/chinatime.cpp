#include "calendar/chinatime.h"

#include <QTimeZone>

namespace sharedesk {

namespace {
constexpr int chinaOffsetSeconds = 8 * 60 * 60;
}

QDateTime toChinaTime(const QDateTime &moment)
{
    return moment.toOffsetFromUtc(chinaOffsetSeconds);
}

QDate chinaDate(const QDateTime &moment)
{
    return toChinaTime(moment).date();
}

QDateTime chinaMoment(QDate day, QTime time)
{
    return QDateTime(day, time, Qt::OffsetFromUTC, chinaOffsetSeconds);
}

QString toIso(const QDateTime &moment)
{
    return toChinaTime(moment).toString(Qt::ISODateWithMs);
}

QDateTime fromIso(const QString &text)
{
    // Only a date with a time is a moment; Qt would read a bare date as midnight of the computer's zone.
    if (!text.contains(QLatin1Char('T')))
        return {};
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return {};
    if (moment.timeSpec() == Qt::LocalTime)
        moment = chinaMoment(moment.date(), moment.time());
    return toChinaTime(moment);
}

} // namespace sharedesk
