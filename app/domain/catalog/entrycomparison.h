// EntryComparison: two states of an entry side by side, in the order of the form, and the way of one value from an
// earlier state into the content that is edited.
//
// Pure. EntryDiff names what differs; this has a row for everything that either side states.
#pragma once

#include <QString>
#include <QVector>

#include "catalog/entrydiff.h"

namespace sharedesk {

struct ComparedRow
{
    enum class Kind { Section, Field, Item, ItemField };
    Kind kind = Kind::Field;
    QString section;   // "state", "basics", "items", …
    QString field;     // Field, ItemField: as in FieldChange
    QString leftItem;  // Item, ItemField: id on that side; empty: it is not there
    QString rightItem;
    QString itemName;
    QString left; // as stored; of an Item its name
    QString right;
    int leftPlace = 0; // of an Item, counted from 1; 0: it is not there
    int rightPlace = 0;
    bool isMoved = false; // of an Item: its place among the others changed
    bool differs = false; // of a Section: something in it does

    bool operator==(const ComparedRow &) const = default;
};

QVector<ComparedRow> comparison(const CatalogEntry &left, const CatalogEntry &right);
// What a reader sees of a value of the row: the label of a code, "Place 3" is not part of it.
QString readableValue(const ComparedRow &row, const QString &value, const Dictionaries &dictionaries,
                      const QString &language);

// Status, version and history are made by commands, not restored.
bool mayRestore(const ComparedRow &row);
// `content` with what `from` says in the row; `fromLeft`: which side of the row `from` is. A choice brings along the one
// it hangs on. An item comes back at its place, or goes where `from` does not have it. The identity and history of
// `content` stay.
CatalogEntry restored(const CatalogEntry &content, const CatalogEntry &from, const ComparedRow &row, bool fromLeft);

} // namespace sharedesk
