// BulkEdit: one change of one field, made to many entries; and the way back from any change of an entry.
//
// Pure. What follows from the change is part of it: a format type that does not belong to the new format
// class goes, and a type that does not fit an entry is not set there.
#pragma once

#include <optional>

#include "catalog/dictionary.h"
#include "catalog/entrydiff.h"
#include "catalog/entryfields.h"
#include "catalog/entryfix.h"
#include "catalog/lint.h"
#include "people/people.h"

namespace sharedesk {

struct BulkEdit
{
    enum class Kind {
        Set, // to `value`
        Clear,
        Replace, // each occurrence of `find` in the text by `value`
    };
    Kind kind = Kind::Set;
    bool ofItems = false; // the field of every data item instead of the entry's
    QString field;        // key of a BulkField
    QString find;
    QString value;          // a dictionary's code for a choice, year-month-day for a date
    bool onlyEmpty = false; // Set: leave alone what is filled in

    bool operator==(const BulkEdit &) const = default;
};

// What can be changed for many: the texts of entryFields() and itemFields(), and the parts of the two
// assessments ("secrecyReview.on"), since one meeting often reviews many entries.
struct BulkField
{
    QString key;
    bool ofItems = false;
    FieldKind kind = FieldKind::Line;
    bool isDate = false;
    QString dictionary; // of a choice
    int maxLength = 200;
    QString section; // as in entryFields(); "items" for those of the items

    bool operator==(const BulkField &) const = default;
};
const QVector<BulkField> &bulkFields(); // in the order of the form
const BulkField *bulkField(const QString &key, bool ofItems);
QString bulkFieldLabel(const BulkField &field); // translated

// Fields that may be set for many at once; what names one resource (name, code) can only have text replaced.
bool maySetForMany(const BulkEdit &edit);
// What is missing before the edit can be made, for people; ok when nothing is. Errors "bulk.field",
// "bulk.find", "bulk.value", "bulk.date", "bulk.long".
Result<void> isWhole(const BulkEdit &edit);

struct BulkChange
{
    CatalogEntry before;
    CatalogEntry after;
    QVector<FieldChange> changes; // empty: nothing changes
    QString why;                  // why nothing changes, or not all; empty when all is done
};
BulkChange bulkChanged(const CatalogEntry &entry, const BulkEdit &edit, const Dictionaries &dictionaries,
                       const LintRules &rules, const Actor &actor);
// All that can be repaired safely in the entry (repairOf()), as one of many changes. `only`: the rules to look at; empty: all.
BulkChange bulkRepaired(const CatalogEntry &entry, const LintRules &rules, const LintContext &context,
                        const QSet<QString> &only, const Actor &actor);

// Which of the findings `after` a change were not there before it: told apart by rule, field and item, since what a
// finding quotes changes with the text.
QVector<Finding> cameUp(const QVector<Finding> &before, const QVector<Finding> &after);

// What a person looks at before a change of many is made.
struct BulkPreview
{
    BulkChange change;
    QVector<Finding> came; // findings that the change brings
    QVector<Finding> gone; // and those that it takes away
};

// Takes the change from `before` to `after` back in `now`, field by field; nullopt where somebody changed the
// same since. Status, version and history stay those of `now`.
std::optional<CatalogEntry> takenBack(const CatalogEntry &now, const CatalogEntry &before,
                                      const CatalogEntry &after);

} // namespace sharedesk
