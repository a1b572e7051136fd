#include "calendar/deadline.h"

#include <QCoreApplication>
#include <QLocale>

#include "calendar/chinatime.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Deadline)
};

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate) + QLatin1Char(' ') + QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

QString lineFor(const CountedDay &counted)
{
    QString line;
    if (counted.isEventDay)
        line = Text::tr("%1  day of the event, not counted").arg(dayText(counted.day));
    else if (counted.kind == DayKind::MakeUpDay)
        line = Text::tr("%1  day %2 (make-up working day, %3)").arg(dayText(counted.day)).arg(counted.number).arg(counted.occasion);
    else if (counted.number > 0)
        line = Text::tr("%1  day %2").arg(dayText(counted.day)).arg(counted.number);
    else if (counted.kind == DayKind::Holiday)
        line = Text::tr("%1  skipped: holiday (%2)").arg(dayText(counted.day), counted.occasion);
    else
        line = Text::tr("%1  skipped: weekend").arg(dayText(counted.day));
    return counted.provisional ? Text::tr("%1  [provisional]").arg(line) : line;
}

} // namespace

Deadline computeDeadline(const LimitRule &rule, const QDateTime &event, const WorkCalendar &calendar, int workingDays)
{
    Deadline deadline{rule, toChinaTime(event), {}, false};
    if (workingDays >= 0)
        deadline.rule.workingDays = workingDays;
    deadline.lastDay = calendar.addWorkingDays(deadline.event.date(), deadline.rule.workingDays);
    deadline.provisional = calendar.isProvisional(deadline.lastDay) || calendar.isProvisional(deadline.event.date());
    return deadline;
}

QVector<CountedDay> explain(const Deadline &deadline, const WorkCalendar &calendar)
{
    QVector<CountedDay> days;
    const QDate eventDay = deadline.event.date();
    if (!eventDay.isValid() || !deadline.lastDay.isValid())
        return days;
    int number = 0;
    for (QDate day = eventDay; day <= deadline.lastDay; day = day.addDays(1)) {
        CountedDay counted{day, 0, calendar.kind(day), calendar.occasion(day), day == eventDay,
                           calendar.isProvisional(day)};
        if (!counted.isEventDay && calendar.isWorkingDay(day))
            counted.number = ++number;
        days << counted;
    }
    return days;
}

QStringList explanationLines(const Deadline &deadline, const WorkCalendar &calendar)
{
    const LimitRule &rule = deadline.rule;
    QStringList lines;
    lines << Text::tr("Rule: %1, %2").arg(isChinese() ? rule.titleZh : rule.titleEn, Text::tr("%n working day(s)", nullptr, rule.workingDays));
    lines << Text::tr("Source: %1").arg(isChinese() || rule.sourceEn.isEmpty() ? rule.source : rule.sourceEn);
    lines << Text::tr("Event: %1 (China time)").arg(deadline.event.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    for (const CountedDay &counted : explain(deadline, calendar))
        lines << lineFor(counted);
    lines << Text::tr("Ends with the end of %1").arg(deadline.lastDay.toString(Qt::ISODate));
    if (deadline.provisional)
        lines << Text::tr("Provisional: the holidays of %1 are not announced yet; days there are counted by weekday.")
                     .arg(deadline.lastDay.year());
    return lines;
}

int workingDaysLeft(QDate lastDay, QDate today, const WorkCalendar &calendar)
{
    const int days = calendar.workingDaysBetween(today, lastDay);
    // A last day in the past is late even when only weekend days lie between.
    return lastDay < today && days == 0 ? -1 : days;
}

Urgency urgencyOf(QDate lastDay, QDate today, const WorkCalendar &calendar, int soonDays)
{
    if (lastDay < today)
        return Urgency::Overdue;
    if (lastDay == today)
        return Urgency::DueToday;
    return calendar.workingDaysBetween(today, lastDay) <= soonDays ? Urgency::DueSoon : Urgency::Later;
}

QString urgencyText(QDate lastDay, QDate today, const WorkCalendar &calendar)
{
    const int left = workingDaysLeft(lastDay, today, calendar);
    switch (urgencyOf(lastDay, today, calendar)) {
    case Urgency::Overdue: return Text::tr("Overdue by %n working day(s)", nullptr, -left);
    case Urgency::DueToday: return Text::tr("Due today");
    case Urgency::DueSoon:
    case Urgency::Later: break;
    }
    return Text::tr("%n working day(s) left", nullptr, left);
}

QString urgencyKey(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Overdue: return QStringLiteral("overdue");
    case Urgency::DueToday: return QStringLiteral("today");
    case Urgency::DueSoon: return QStringLiteral("soon");
    case Urgency::Later: return QStringLiteral("later");
    }
    return {};
}

QString urgencyLabel(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Overdue: return Text::tr("Overdue");
    case Urgency::DueToday: return Text::tr("Due today");
    case Urgency::DueSoon: return Text::tr("Due soon");
    case Urgency::Later: return Text::tr("Later");
    }
    return {};
}

} // namespace sharedesk
