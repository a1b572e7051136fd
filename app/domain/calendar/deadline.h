// Deadline: the last day of a limit, as a value that can explain itself.
//
// The day of the event is not counted; day 1 is the next working day; the limit ends with the end (24:00 China
// time) of the last working day. An event on a non-working day is counted from the next working day on.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QVector>

#include "calendar/limitrule.h"
#include "calendar/workcalendar.h"

namespace sharedesk {

struct Deadline {
    LimitRule rule;
    QDateTime event;          // the moment that started the limit
    QDate lastDay;            // China date
    bool provisional = false; // a day of the count lies in a year whose holidays are not announced

    bool operator==(const Deadline &) const = default;
};

// One day of the count. `number` is 1… for a counted day, 0 for a skipped one (weekend, holiday) and the event day.
struct CountedDay {
    QDate day;
    int number = 0;
    DayKind kind = DayKind::WorkingDay;
    QString occasion;
    bool isEventDay = false;
    bool provisional = false;
};

// workingDays overrides rule.workingDays when ≥ 0 (an extension may use less than its maximum).
Deadline computeDeadline(const LimitRule &rule, const QDateTime &event, const WorkCalendar &calendar,
                         int workingDays = -1);
QVector<CountedDay> explain(const Deadline &deadline, const WorkCalendar &calendar);
// The explanation as translated lines: rule with source, event, each day, the end, and whether it is provisional.
QStringList explanationLines(const Deadline &deadline, const WorkCalendar &calendar);

enum class Urgency { Overdue, DueToday, DueSoon, Later };
// Working days left after `today` (0 = today is the last day, negative = overdue, counted in working days).
int workingDaysLeft(QDate lastDay, QDate today, const WorkCalendar &calendar);
inline int workingDaysLeft(const Deadline &deadline, QDate today, const WorkCalendar &calendar)
{
    return workingDaysLeft(deadline.lastDay, today, calendar);
}
// DueSoon: at most `soonDays` working days left (the office's setting; 3 by default).
Urgency urgencyOf(QDate lastDay, QDate today, const WorkCalendar &calendar, int soonDays = 3);
inline Urgency urgencyOf(const Deadline &deadline, QDate today, const WorkCalendar &calendar, int soonDays = 3)
{
    return urgencyOf(deadline.lastDay, today, calendar, soonDays);
}
// As a list says it: "Overdue by 2 working days", "Due today", "3 working days left"; translated.
QString urgencyText(QDate lastDay, QDate today, const WorkCalendar &calendar);
QString urgencyKey(Urgency urgency);   // "overdue", "today", "soon", "later"
QString urgencyLabel(Urgency urgency); // translated

} // namespace sharedesk
