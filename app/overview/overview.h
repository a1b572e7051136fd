// Overview: the figures of the dashboard, counted from the rows of requests. Pure: the same rows and day give the same
// figures; each figure has the filter that lists exactly what it counts.
//
// A request counts in the one class its earliest running limit falls in on `today` (a China date). Limits run against
// the provider: its reply, then its delivery.
#pragma once

#include <QDate>
#include <QString>
#include <QVector>

#include "calendar/deadline.h"
#include "people/people.h"
#include "rows.h"

namespace sharedesk {

// Whose figures: a department's own, or those of all departments.
struct OverviewScope {
    QString departmentId; // empty: all departments

    bool isAll() const { return departmentId.isEmpty(); }
};

struct UrgencyCounts {
    int overdue = 0;
    int dueToday = 0;
    int dueSoon = 0;
    int later = 0;

    int open() const { return overdue + dueToday + dueSoon + later; }
    bool operator==(const UrgencyCounts &) const = default;
};

// How many limits end on a working day; the first of the list holds all that are overdue.
struct DayLoad {
    QDate day;        // invalid: overdue
    int due = 0;

    bool operator==(const DayLoad &) const = default;
};

struct PhaseCount {
    RequestPhase phase = RequestPhase::None;
    int requests = 0;

    bool operator==(const PhaseCount &) const = default;
};

struct DepartmentLoad {
    QString id;
    QString name;
    UrgencyCounts due;

    bool operator==(const DepartmentLoad &) const = default;
};

struct Overview {
    UrgencyCounts due;                  // limits that run against the department (or against anybody)
    int atOthers = 0;                   // the department's own requests that another one has to act on
    QVector<DayLoad> days;
    QVector<PhaseCount> phases;         // of requests to the department, in the order of a request's life
    QVector<RequestRow> next;           // the earliest due, overdue ones first
    QVector<DepartmentLoad> departments; // all departments only: most overdue first, then by name
};

constexpr int overviewSoonDays = 3;
constexpr int overviewDays = 10;  // working days of the chart
constexpr int overviewNext = 8;

// `rows` in the order of Store::requestRows (earliest due first), unfiltered or of the department's both sides.
Overview overviewOf(const QVector<RequestRow> &rows, const OverviewScope &scope, QDate today, const WorkCalendar &calendar);

// The lists behind the figures.
RequestFilter filterOf(Urgency urgency, const OverviewScope &scope, QDate today, const WorkCalendar &calendar);
RequestFilter filterOf(const DayLoad &load, const OverviewScope &scope, QDate today);
RequestFilter filterOf(RequestPhase phase, const OverviewScope &scope);
RequestFilter filterOfAtOthers(const OverviewScope &scope);

// Updates of entries after a change of law or duties, by the earliest limit that runs for each.
EntryFilter filterOfUpdates(Urgency urgency, const OverviewScope &scope, QDate today, const WorkCalendar &calendar);
// Due today or within overviewSoonDays working days: what has to be begun.
EntryFilter filterOfUpdatesDueSoon(const OverviewScope &scope, QDate today, const WorkCalendar &calendar);
EntryFilter filterOfInReview(const OverviewScope &scope);

} // namespace sharedesk
