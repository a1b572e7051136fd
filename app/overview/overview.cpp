#include "overview.h"

#include <algorithm>

namespace sharedesk {

namespace {

constexpr RequestPhase life[] = {RequestPhase::Submitted, RequestPhase::Received,  RequestPhase::AwaitingSupplement, RequestPhase::Approved,
                                 RequestPhase::Delivered, RequestPhase::InUse, RequestPhase::Ended, RequestPhase::Terminated,
                                 RequestPhase::Rejected, RequestPhase::Withdrawn};
// Phases in which the provider has to act.
constexpr RequestPhase atProvider[] = {RequestPhase::Submitted, RequestPhase::Received, RequestPhase::Approved};

void count(UrgencyCounts &counts, Urgency urgency)
{
    switch (urgency) {
    case Urgency::Overdue: ++counts.overdue; break;
    case Urgency::DueToday: ++counts.dueToday; break;
    case Urgency::DueSoon: ++counts.dueSoon; break;
    case Urgency::Later: ++counts.later; break;
    }
}

// The last days that fall in the class today.
void restrictTo(Urgency urgency, QDate today, const WorkCalendar &calendar, QDate &from, QDate &to)
{
    const QDate soonEnds = calendar.addWorkingDays(today, overviewSoonDays);
    switch (urgency) {
    case Urgency::Overdue:
        to = today.addDays(-1);
        break;
    case Urgency::DueToday:
        from = today;
        to = today;
        break;
    case Urgency::DueSoon:
        from = today.addDays(1);
        to = soonEnds;
        break;
    case Urgency::Later:
        from = soonEnds.addDays(1);
        break;
    }
}

EntryFilter updatesOf(const OverviewScope &scope)
{
    EntryFilter filter;
    filter.departmentId = scope.departmentId;
    filter.dueRules = QStringList{QStringLiteral("catalog.update")};
    filter.sort = EntrySort::Due;
    return filter;
}

} // namespace

Overview overviewOf(const QVector<RequestRow> &rows, const OverviewScope &scope, QDate today, const WorkCalendar &calendar)
{
    Overview overview;
    overview.days << DayLoad{};
    QDate day = calendar.isWorkingDay(today) ? today : calendar.addWorkingDays(today, 1);
    for (int i = 0; i < overviewDays; ++i) {
        overview.days << DayLoad{day, 0};
        day = calendar.addWorkingDays(day, 1);
    }
    for (const RequestPhase phase : life)
        overview.phases << PhaseCount{phase, 0};

    QHash<QString, int> departmentAt;
    for (const RequestRow &row : rows) {
        const bool atOther = std::find(std::begin(atProvider), std::end(atProvider), row.phase) != std::end(atProvider);
        if (atOther && (scope.isAll() || row.requesterId == scope.departmentId))
            ++overview.atOthers;
        if (!scope.isAll() && row.providerId != scope.departmentId)
            continue;
        for (PhaseCount &phase : overview.phases)
            phase.requests += phase.phase == row.phase ? 1 : 0;
        if (!row.dueOn.isValid())
            continue;
        const Urgency urgency = urgencyOf(row.dueOn, today, calendar, overviewSoonDays);
        count(overview.due, urgency);
        for (DayLoad &load : overview.days)
            load.due += (load.day.isValid() ? load.day == row.dueOn : urgency == Urgency::Overdue) ? 1 : 0;
        if (overview.next.size() < overviewNext)
            overview.next << row;
        if (scope.isAll()) {
            auto at = departmentAt.find(row.providerId);
            if (at == departmentAt.end()) {
                at = departmentAt.insert(row.providerId, int(overview.departments.size()));
                overview.departments << DepartmentLoad{row.providerId, row.providerName, {}};
            }
            count(overview.departments[at.value()].due, urgency);
        }
    }
    std::sort(overview.departments.begin(), overview.departments.end(), [](const DepartmentLoad &a, const DepartmentLoad &b) {
        return a.due.overdue != b.due.overdue ? a.due.overdue > b.due.overdue : a.name < b.name;
    });
    return overview;
}

RequestFilter filterOf(Urgency urgency, const OverviewScope &scope, QDate today, const WorkCalendar &calendar)
{
    RequestFilter filter;
    filter.providerId = scope.departmentId;
    filter.onlyRunning = true;
    restrictTo(urgency, today, calendar, filter.dueFrom, filter.dueTo);
    return filter;
}

RequestFilter filterOf(const DayLoad &load, const OverviewScope &scope, QDate today)
{
    RequestFilter filter;
    filter.providerId = scope.departmentId;
    filter.onlyRunning = true;
    filter.dueFrom = load.day;
    filter.dueTo = load.day.isValid() ? load.day : today.addDays(-1);
    return filter;
}

RequestFilter filterOf(RequestPhase phase, const OverviewScope &scope)
{
    RequestFilter filter;
    filter.providerId = scope.departmentId;
    filter.phases = QStringList{phaseKey(phase)};
    return filter;
}

RequestFilter filterOfAtOthers(const OverviewScope &scope)
{
    RequestFilter filter;
    filter.requesterId = scope.departmentId;
    for (const RequestPhase phase : atProvider)
        filter.phases << phaseKey(phase);
    return filter;
}

EntryFilter filterOfUpdates(Urgency urgency, const OverviewScope &scope, QDate today, const WorkCalendar &calendar)
{
    EntryFilter filter = updatesOf(scope);
    restrictTo(urgency, today, calendar, filter.dueFrom, filter.dueTo);
    return filter;
}

EntryFilter filterOfUpdatesDueSoon(const OverviewScope &scope, QDate today, const WorkCalendar &calendar)
{
    EntryFilter filter = updatesOf(scope);
    filter.dueFrom = today;
    filter.dueTo = calendar.addWorkingDays(today, overviewSoonDays);
    return filter;
}

EntryFilter filterOfInReview(const OverviewScope &scope)
{
    EntryFilter filter;
    filter.departmentId = scope.departmentId;
    filter.statuses = QStringList{statusKey(EntryStatus::Submitted)};
    filter.sort = EntrySort::Due;
    return filter;
}

} // namespace sharedesk
