// EntryPatch: the change between two bodies of an entry, field by field and item by item.
//
// This is what an op carries: never a whole body, so that a program which does not know a field cannot drop it.
// Works on JSON bodies, so unknown members travel unharmed. "items" is a list keyed by the item's "id".
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include "result.h"

namespace sharedesk {

struct EntryPatch {
    QJsonObject set;     // field -> new value (null: removed)
    QJsonObject was;     // field -> the value the user saw (null: absent); same keys as set
    QJsonObject list;    // {"add":[item…],"set":{id:{field:value}},"remove":[id…],"order":[id…]}; members optional
    QJsonObject listWas; // {"set":{id:{field:value}},"remove":{id:item},"order":[id…]}

    bool isEmpty() const { return set.isEmpty() && list.isEmpty(); }
    bool operator==(const EntryPatch &) const = default;
};

EntryPatch diff(const QJsonObject &before, const QJsonObject &after);
QJsonObject apply(const QJsonObject &body, const EntryPatch &patch);
// apply(body, folded(a, b)) == apply(apply(body, a), b) for the body that `first` was made on; `was` keeps the
// oldest values; what ends where it began is no change.
EntryPatch folded(const EntryPatch &first, const EntryPatch &second);

// The patch of `mine` on the newest body: fields where theirs equals mine are dropped; `conflicts` names the
// fields (or "items:<id>", "items:order") that both changed differently. Merge units (sharing type + conditions,
// open + conditions, format, mode) count as one field; guard fields (status, departmentId) conflict with any edit
// when theirs differs from what mine saw.
struct Rebased {
    EntryPatch patch;
    QStringList conflicts;
};
Rebased rebase(const EntryPatch &mine, const QJsonObject &base, const QJsonObject &theirs);

QJsonObject toJson(const EntryPatch &patch);
Result<EntryPatch> patchFromJson(const QJsonObject &json);

} // namespace sharedesk
