// UpdateLimits: what has to be done about an entry until when: the update after a change of law or duties,
// the review.
//
// Pure. Days are China dates; limits come from the rules "catalog.update", "catalog.update.extension" and
// "catalog.review". Source: Decree 809, catalog management.
#pragma once

#include <QVector>

#include <optional>

#include "calendar/deadline.h"
#include "calendar/rulebook.h"
#include "catalog/catalogentry.h"

namespace sharedesk {

// A noted change of law or duties (目录动态更新).
struct UpdateDuty
{
    EntryEvent change; // what changed; change.on is the day the limit counts from
    bool isExtended = false;
    QDateTime submittedAt; // what stops the limit; invalid: it runs. A return or withdrawal from review lets
                           // it run again
    QDateTime endedAt;     // published with the change, or withdrawn from the catalog; invalid: still open

    bool isOpen() const { return !endedAt.isValid(); }
    bool runs() const { return isOpen() && !submittedAt.isValid(); }
};

QVector<UpdateDuty> updateDuties(const CatalogEntry &entry); // oldest first
QVector<UpdateDuty> openUpdateDuties(const CatalogEntry &entry);
// nullopt where no rule of that id is in force on the day of the change.
std::optional<Deadline> limitOf(const UpdateDuty &duty, const RuleBook &rules);
// While the entry is with the authority.
std::optional<Deadline> reviewLimit(const CatalogEntry &entry, const RuleBook &rules);
// Every limit that runs now, earliest last day first.
QVector<Deadline> runningEntryLimits(const CatalogEntry &entry, const RuleBook &rules);

} // namespace sharedesk
