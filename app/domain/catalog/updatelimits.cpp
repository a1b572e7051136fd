#include "catalog/updatelimits.h"

#include <algorithm>

#include "calendar/chinatime.h"

namespace sharedesk {

QVector<UpdateDuty> updateDuties(const CatalogEntry &entry)
{
    QVector<UpdateDuty> duties;
    bool isReviewed = false;
    for (const EntryEvent &event : entry.life) {
        for (UpdateDuty &duty : duties) {
            if (!duty.isOpen())
                continue;
            switch (event.type) {
            case EntryEventType::UpdateExtended:
                duty.isExtended = true;
                break;
            case EntryEventType::Submitted:
                duty.submittedAt = event.at;
                break;
            case EntryEventType::Published:
                // What was noted while the authority reviewed is not in what it published.
                if (duty.submittedAt.isValid())
                    duty.endedAt = event.at;
                break;
            case EntryEventType::Returned:
                duty.submittedAt = {};
                break;
            case EntryEventType::Withdrawn:
                if (isReviewed)
                    duty.submittedAt = {};
                else
                    duty.endedAt = event.at;
                break;
            default:
                break;
            }
        }
        if (event.type == EntryEventType::ChangeNoted)
            duties << UpdateDuty{event, false, {}, {}};
        if (event.type != EntryEventType::ChangeNoted && event.type != EntryEventType::UpdateExtended)
            isReviewed = event.type == EntryEventType::Submitted;
    }
    return duties;
}

QVector<UpdateDuty> openUpdateDuties(const CatalogEntry &entry)
{
    QVector<UpdateDuty> open = updateDuties(entry);
    open.removeIf([](const UpdateDuty &duty) { return !duty.isOpen(); });
    return open;
}

std::optional<Deadline> limitOf(const UpdateDuty &duty, const RuleBook &rules)
{
    const auto rule = rules.limits.find(QStringLiteral("catalog.update"), duty.change.on);
    if (!rule)
        return std::nullopt;
    int days = rule->workingDays;
    if (duty.isExtended) {
        if (const auto extension =
                rules.limits.find(QStringLiteral("catalog.update.extension"), duty.change.on))
            days += extension->workingDays;
    }
    return computeDeadline(*rule, chinaMoment(duty.change.on, QTime(0, 0)), rules.calendar, days);
}

std::optional<Deadline> reviewLimit(const CatalogEntry &entry, const RuleBook &rules)
{
    if (entry.status != EntryStatus::Submitted)
        return std::nullopt;
    for (auto event = entry.life.crbegin(); event != entry.life.crend(); ++event) {
        if (event->type != EntryEventType::Submitted)
            continue;
        const auto rule = rules.limits.find(QStringLiteral("catalog.review"), chinaDate(event->at));
        return rule ? std::optional<Deadline>(computeDeadline(*rule, event->at, rules.calendar))
                    : std::nullopt;
    }
    return std::nullopt;
}

QVector<Deadline> runningEntryLimits(const CatalogEntry &entry, const RuleBook &rules)
{
    QVector<Deadline> limits;
    for (const UpdateDuty &duty : openUpdateDuties(entry)) {
        const auto limit = duty.runs() ? limitOf(duty, rules) : std::nullopt;
        if (limit)
            limits << *limit;
    }
    if (const auto review = reviewLimit(entry, rules))
        limits << *review;
    std::stable_sort(limits.begin(), limits.end(),
                     [](const Deadline &a, const Deadline &b) { return a.lastDay < b.lastDay; });
    return limits;
}

} // namespace sharedesk
