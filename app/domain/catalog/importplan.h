// Import plan: what an import would do to each entry that is there already, field by field. Pure.
//
// What a file states is an entry in which an empty text means that the file says nothing there. Life, owner and
// identity of the existing entry always stay.
#pragma once

#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

#include "catalog/catalogentry.h"
#include "catalog/entrydiff.h"
#include "result.h"

namespace sharedesk {

// What the file can say at all.
struct ImportScope
{
    QSet<QString> fields;     // that have a column, as in ColumnMapping
    bool emptyClears = false; // an empty cell of such a column empties the field; items that no row names go
};

struct FileEntry
{
    CatalogEntry entry;
    QString statedId; // identity that an export of this program wrote beside it; empty: none
};

// How an existing entry was recognised.
enum class MatchedBy { Nothing, Identity, Code, Name };

struct PlannedEntry
{
    enum class Action { New, Changed, Unchanged, Refused };

    Action action = Action::New;
    MatchedBy matchedBy = MatchedBy::Nothing;
    CatalogEntry before; // empty id: the entry is new
    CatalogEntry after;
    QVector<FieldChange> changes;  // of Changed and Refused
    std::optional<Error> refusal; // of Refused
};

// Stated values replace. Items are recognised by their name; with emptyClears also by their place when as many are left
// on both sides, and they come in the order of the file. A text that differs only in what a spreadsheet loses (blanks at
// its ends, kinds of line ends) is none that was changed.
CatalogEntry importedOver(const CatalogEntry &existing, const CatalogEntry &stated, const ImportScope &scope);

// `existing`: the entry that was recognised. Refused when the law forbids this user to change it.
PlannedEntry plannedImport(const CatalogEntry &stated, const std::optional<CatalogEntry> &existing, MatchedBy matchedBy, const ImportScope &scope,
                           const Actor &actor);

const QVector<PlannedEntry::Action> &importActions(); // in the order of a list
QString importActionKey(PlannedEntry::Action action);   // "new", "changed", "unchanged", "refused"
QString importActionLabel(PlannedEntry::Action action); // translated

} // namespace sharedesk
