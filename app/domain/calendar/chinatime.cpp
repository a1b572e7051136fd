#include "calendar/chinatime.h"

#include <QRegularExpression>

namespace sharedesk {

namespace {
constexpr int chinaOffsetSeconds = 8 * 60 * 60;

// As toIso() writes it, 2026-09-30T10:00:00.000+08:00. Lists read hundreds of thousands of these, and Qt's own reading
// takes ten times as long. Anything else: invalid.
QDateTime fromOwnForm(const QString &text)
{
    constexpr char form[] = "0000-00-00T00:00:00.000+08:00";
    constexpr qsizetype length = sizeof form - 1;
    constexpr qsizetype digits = 23; // those of the zone are given
    if (text.size() != length)
        return {};
    for (qsizetype i = 0; i < length; ++i) {
        const char16_t character = text.at(i).unicode();
        const bool fits = form[i] == '0' && i < digits ? character >= u'0' && character <= u'9' : character == char16_t(form[i]);
        if (!fits)
            return {};
    }
    const auto number = [&text](qsizetype at, qsizetype count) {
        int value = 0;
        for (qsizetype i = at; i < at + count; ++i)
            value = value * 10 + (text.at(i).unicode() - u'0');
        return value;
    };
    const QDate day(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2), number(20, 3));
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::OffsetFromUTC, chinaOffsetSeconds) : QDateTime();
}
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
    if (const QDateTime moment = fromOwnForm(text); moment.isValid())
        return moment;
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
