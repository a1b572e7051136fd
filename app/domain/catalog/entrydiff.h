// EntryDiff: what differs between two states of an entry, as a person reads it.
//
// For comparing versions, previews of imports and of bulk changes, and `diff`. The machine's change is EntryPatch.
// Values are as stored (codes of choices, "yes"/"no"); readableValue() makes them text.
#pragma once

#include <QString>
#include <QVector>

#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"

namespace sharedesk {

struct FieldChange {
    enum class Kind { Added, Removed, Changed, Moved };

    Kind kind = Kind::Changed;  // of a field: Added when it was empty, Removed when it is now; Moved: items only
    QString itemId;             // empty: a field of the entry itself
    QString itemName;           // as it is now; of a removed item as it was
    QString field;              // key of entryFields() or itemFields(), "status", "version", "publishedOn", "relatedCodes",
                                // "impactAssessment", "secrecyReview"; empty: the whole item came, went or moved
    QString before;             // of a moved item its place, counted from 1
    QString after;
    QString ruleId = {};        // lint rule whose repair makes the change; empty: none

    bool operator==(const FieldChange &) const = default;
};

// In the order of the form, then item by item in the order they have now, removed items last. Items are recognised by
// id, else by the same normalised name (copies and imports have ids of their own). Identity and history (id, owner,
// life) are not compared.
QVector<FieldChange> entryChanges(const CatalogEntry &before, const CatalogEntry &after);

// Which item of one state is which of the other: in the order of `after`, those that are gone last. Points into the two
// lists. Moved are as few as possible: all but a longest run that kept its order.
struct ItemPair {
    const DataItem *before = nullptr; // nullptr: it is not there
    const DataItem *after = nullptr;
    int beforePlace = 0;              // counted from 1; 0: it is not there
    int afterPlace = 0;
    bool isMoved = false;
};
QVector<ItemPair> itemPairs(const QVector<DataItem> &before, const QVector<DataItem> &after);
QString assessmentText(const Assessment &assessment); // in one line

// {"change":"added"|"removed"|"changed"|"moved","field":…,"item":id,"itemName":…,"before":…,"after":…,"rule":…}.
QJsonObject toJson(const FieldChange &change);
QString changeFieldLabel(const FieldChange &change); // translated: "Summary", "身份证号: Length", "身份证号"
QString changeKindLabel(FieldChange::Kind kind);     // translated
// The value as a reader knows it: the label of a code, "Yes"; language as in Dictionaries::label.
QString readableValue(const FieldChange &change, const QString &value, const Dictionaries &dictionaries, const QString &language);

} // namespace sharedesk
