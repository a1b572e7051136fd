// BulkEdit: one change of one field, made to many entries; and the way back from any change of an entry.
//
// Pure. What follows from the change is part of it: a format type that does not belong to the new format
// class goes.
#pragma once

#include <optional>

#include "catalog/dictionary.h"
#include "catalog/entrydiff.h"
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
    QString field;        // key of entryFields(), or of itemFields()
    QString find;
    QString value;          // a dictionary's code for a choice
    bool onlyEmpty = false; // Set: leave alone what is filled in

    bool operator==(const BulkEdit &) const = default;
};

// Fields that may be set for many at once; what names one resource (name, code) can only have text replaced.
bool maySetForMany(const BulkEdit &edit);
// What is missing before the edit can be made, for people; ok when nothing is. Errors "bulk.field",
// "bulk.find", "bulk.value".
Result<void> isWhole(const BulkEdit &edit);

struct BulkChange
{
    CatalogEntry before;
    CatalogEntry after;
    QVector<FieldChange> changes; // empty: nothing changes
    QString why;                  // why nothing changes; empty when something does
};
BulkChange bulkChanged(const CatalogEntry &entry, const BulkEdit &edit, const Dictionaries &dictionaries,
                       const Actor &actor);

// Takes the change from `before` to `after` back in `now`, field by field; nullopt where somebody changed the
// same since. Status, version and history stay those of `now`.
std::optional<CatalogEntry> takenBack(const CatalogEntry &now, const CatalogEntry &before,
                                      const CatalogEntry &after);

} // namespace sharedesk
