// The life of an entry: draft → agreed → submitted → published or returned → new version; withdrawn. Beside
// it runs the duty to update an entry after a change of law or duties, see updatelimits.h.
//
// Decided like a request's: decideLife() is the only way to make an event, evolveLife() applies it.
// Source: Decree 809, catalog management.
#pragma once

#include <QDateTime>
#include <QVector>

#include "catalog/catalogentry.h"
#include "catalog/lint.h"

namespace sharedesk {

enum class EntryCommand { Agree, Submit, Return, Publish, Withdraw, StartRevision, NoteChange, ExtendUpdate };
// "agree", "submit", "return", "publish", "withdraw", "revise", "note-change", "extend-update"
QString entryCommandKey(EntryCommand command);
bool needsText(EntryCommand command);
Result<EntryCommand> entryCommandFromKey(const QString &key);
QString entryCommandLabel(EntryCommand command); // translated, as on a button

// Refusals: "entry.refused.<why>", "entry.argument.text", "entry.argument.on". Agree and Submit are refused
// while `findings` has errors. Agree: office head records the department head's agreement. Submit: clerk or
// head. Return, Publish: authority. NoteChange: the department states what changed (`text`) on which China
// date (`on`), for an entry that was published. ExtendUpdate: the office head records the authority's consent
// (`text`: which document), once for the changes that are not published yet. `cause` (dictionary
// "changeCause") says for NoteChange what kind of change it was.
Result<EntryEvent> decideLife(const CatalogEntry &entry, EntryCommand command, const Actor &actor,
                              const QDateTime &now, const QString &text, const QVector<Finding> &findings,
                              QDate on = {}, const QString &cause = {});
// Whether the command would be accepted now, given the words that it asks for: what can be said of many
// entries before anybody has typed a reason. Refusals as of decideLife().
Result<void> mayDecideLife(const CatalogEntry &entry, EntryCommand command, const Actor &actor,
                           const QVector<Finding> &findings);
// Whether the findings of an entry are asked for: the others are decided without them.
bool needsFindings(EntryCommand command);
// Of a noted change: dictionary "changeCause" (law, duties, other); empty: not stated.
QString causeOf(const EntryEvent &event);
CatalogEntry evolveLife(CatalogEntry entry, const EntryEvent &event);

// A command as a person gives it.
struct EntryOrder
{
    QString entryId;
    EntryCommand command = EntryCommand::Agree;
    QString text;
    QDate on = {};      // NoteChange: China date of the change
    QString cause = {}; // NoteChange: dictionary "changeCause"
};

struct EntryCommandAvailability
{
    EntryCommand command;
    bool allowed = false;
    QString why;
};
// The commands that a person of this role gives at all, in the order of the life.
QVector<EntryCommand> entryCommandsOf(Role role);
QVector<EntryCommandAvailability> availableEntryCommands(const CatalogEntry &entry, const Actor &actor);

// Whether the content may be edited now; the error says why not. A published or withdrawn entry may: the edit
// starts a new version, see editable().
Result<void> mayEdit(const CatalogEntry &entry, const Actor &actor);
// A new draft with the same content in the actor's department: no code, no life, its own items and a name to
// be changed. What was found about the other resource (assessments) is not taken over: each resource is
// assessed for itself.
CatalogEntry copyOf(const CatalogEntry &entry, const Actor &actor);
// The entry as it is when an edit begins: a published, agreed or withdrawn one becomes a draft (agreement is
// given to a content, so an edit ends it); published and withdrawn start the next version.
CatalogEntry editable(const CatalogEntry &entry, const Actor &actor, const QDateTime &now);

} // namespace sharedesk
