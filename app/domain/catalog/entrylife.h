// The life of an entry: draft → agreed → submitted → published or returned → new version; withdrawn.
//
// Decided like a request's: decideLife() is the only way to make an event, evolveLife() applies it.
// Source: Decree 809, catalog management.
#pragma once

#include <QDateTime>
#include <QVector>

#include "catalog/catalogentry.h"
#include "catalog/lint.h"

namespace sharedesk {

enum class EntryCommand { Agree, Submit, Return, Publish, Withdraw, StartRevision };
QString entryCommandKey(EntryCommand command); // "agree", "submit", "return", "publish", "withdraw", "revise"
Result<EntryCommand> entryCommandFromKey(const QString &key);
QString entryCommandLabel(EntryCommand command); // translated, as on a button

// Refusals: "entry.refused.<why>", "entry.argument.text". Submit is refused while `findings` has errors.
// Agree: office head records the department head's agreement. Submit: clerk or head. Return, Publish: authority.
Result<EntryEvent> decideLife(const CatalogEntry &entry, EntryCommand command, const Actor &actor,
                              const QDateTime &now, const QString &text, const QVector<Finding> &findings);
CatalogEntry evolveLife(CatalogEntry entry, const EntryEvent &event);

struct EntryCommandAvailability {
    EntryCommand command;
    bool allowed = false;
    QString why;
};
QVector<EntryCommandAvailability> availableEntryCommands(const CatalogEntry &entry, const Actor &actor);

// Whether the content may be edited now; the error says why not. A published or withdrawn entry may: the edit
// starts a new version, see editable().
Result<void> mayEdit(const CatalogEntry &entry, const Actor &actor);
// A new draft with the same content in the actor's department: no code, no life, its own items and a name to be changed.
// What was found about the other resource (assessments) is not taken over: each resource is assessed for itself.
CatalogEntry copyOf(const CatalogEntry &entry, const Actor &actor);
// The entry as it is when an edit begins: a published, agreed or withdrawn one becomes a draft (agreement is
// given to a content, so an edit ends it); published and withdrawn start the next version.
CatalogEntry editable(const CatalogEntry &entry, const Actor &actor, const QDateTime &now);

} // namespace sharedesk
