// Fixes: the repairs of findings that are safe: they change how something is written, never what it says.
//
// A rule names its fix as data (member "fix" of resources/rules/lint.json). A repair is offered only when the
// finding is gone afterwards and no error came in its place. Whatever decides (a sharing type, a law,
// conditions) has none.
#pragma once

#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

#include "catalog/entrydiff.h"
#include "catalog/lint.h"

namespace sharedesk {

// Mends the place of the finding in `entry`; what it cannot mend it leaves as it is.
using EntryFix = void (*)(const LintRule &rule, const Finding &finding, CatalogEntry &entry,
                          const LintContext &context);

EntryFix entryFix(const QString &name); // nullptr when there is none
QString
fixLabel(const LintRule &rule); // translated, what the repair does, as on a button; empty without a fix

// The repaired entry; nullopt: there is no safe repair.
std::optional<CatalogEntry> fixFor(const Finding &finding, const CatalogEntry &entry, const LintRules &rules,
                                   const LintContext &context);

// Everything that can be repaired safely, one fix after the other. `only`: the rules to look at; empty: all.
struct EntryRepair
{
    CatalogEntry before;
    CatalogEntry after;
    QVector<FieldChange> changes;

    bool isEmpty() const { return changes.isEmpty(); }
};
EntryRepair repairOf(const CatalogEntry &entry, const LintRules &rules, const LintContext &context,
                     const QSet<QString> &only = {});

// Text without invisible characters and needless white space; lines stay when `keepLines`.
QString tidied(const QString &text, bool keepLines);
// Full-width letters and digits in their plain form, brackets and commas as the characters around them ask
// for.
QString plainForm(const QString &text);
// Both in one item: what one leaves open is taken from the other; nullopt when they contradict each other.
std::optional<DataItem> mergedItem(const DataItem &kept, const DataItem &other);

} // namespace sharedesk
