#include "calendar/chinatime.h"

#include <QRegularExpression>

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
    // An offset is written into the text before Qt reads it: a time that the computer's own zone leaves out when its
    // clocks go forward would otherwise be no moment here.
    static const QRegularExpression hasOffset(QStringLiteral("(Z|[+-][0-9]{2}(:?[0-9]{2})?)$"));
    const QString complete = hasOffset.match(text).hasMatch() ? text : text + QStringLiteral("+08:00");
    const QDateTime moment = QDateTime::fromString(complete, Qt::ISODateWithMs);
    return moment.isValid() ? toChinaTime(moment) : QDateTime();
}

} // namespace sharedesk
