// What the Review page reads of the store: the entries that wait for the authority, the reasons that are written but
// not given yet, the decisions that the platform refused, and one entry with what it is compared to.
//
// Runs on the store's thread.
#pragma once

#include <optional>

#include "store.h"

namespace sharedesk {

struct ReviewData
{
    QVector<EntryRow> rows;            // refused decisions first, then the first due
    QHash<QString, QString> reasons;   // entry -> the reason written for its return
    QHash<QString, OutboxRow> refused; // entry -> the decision that the platform did not accept
    int waiting = 0;                   // decisions that are not sent yet
    QVector<Department> departments;   // of the rows
};
Result<ReviewData> readReview(Store &store);

struct ReviewedEntry
{
    StoredEntry stored;
    std::optional<CatalogEntry> published; // what the submitted version replaces, as far as known here
    QVector<Finding> findings;
};
Result<ReviewedEntry> readReviewed(Store &store, const QString &id);

// The reason of a return as it is kept until the platform has the decision: of this submission only, so that an entry
// that comes again is not met by the words of last time.
QString reasonKey(const QString &entryId);
QByteArray reasonContent(const QString &text, const CatalogEntry &entry);
// Gives up reasons whose entry no longer waits for a decision.
Result<void> forgetGivenReasons(Store &store);

} // namespace sharedesk
