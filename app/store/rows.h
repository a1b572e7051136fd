// Rows: what lists and dashboards show, without opening the whole record. Plain values.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include "catalog/catalogentry.h"
#include "catalog/searchquery.h"
#include "request/request.h"

namespace sharedesk {

// Where the user's own change of a record stands.
enum class LocalState {
    Synced,  // nothing of ours waits
    Waiting, // saved on this computer, not yet sent
    Sending, // sent, no answer yet
    Held,    // conflict: the clerk decides
    Parked,  // refused by the platform: the clerk corrects
};
QString localStateLabel(LocalState state); // translated

struct ImportSource
{
    QString file; // as the user chose it
    QString sheet;
};

struct ImportRun
{
    qint64 id = 0;
    QDateTime at; // China time
    QString by;
    ImportSource source;
    int created = 0;
    int changed = 0;
    int canBeUndone = 0;   // entries that stand as it left them or have not been tried
    bool isUndone = false; // at least in part
};

struct EntryRow
{
    qint64 row = 0; // stable key for lists
    QString id;
    QString departmentId;
    QString provider;
    QString code;
    QString name;
    EntryStatus status = EntryStatus::Draft;
    QString sharingType;
    QString updateFrequency;
    int itemCount = 0;
    int errors = 0; // lint findings when last saved or received
    int warnings = 0;
    int version = 1;
    LocalState local = LocalState::Synced;
    QString dueRule; // rule of the earliest running limit (update or review); empty: none runs
    QDate dueOn;     // its last day, a China date
    bool dueProvisional = false;
};

// Relevance: the best hits of the text first; without an index for searching, in the order of the name.
enum class EntrySort { Name, Code, Provider, Status, SharingType, Changed, Due, Relevance };

struct EntryFilter
{
    QString text;         // words as in catalog/searchquery.h; empty: all
    QString departmentId; // empty: all departments
    QStringList statuses; // statusKey()s; empty: all
    QString sharingType;  // empty: all
    FacetChoice facets;   // besides the three above
    bool onlyWithErrors = false;
    bool onlyUnsent = false; // local != Synced
    QStringList foundBy;     // ids of lint rules, one of which finds something; empty: all
    QStringList ids;         // exactly these; empty: all
    QStringList dueRules;    // a limit of one of these rules runs; empty: not restricted
    QDate dueFrom;           // its last day is not before this one; invalid: open
    QDate dueTo;             // nor after this one; invalid: open
    QString what;            // for people: what foundBy, ids or the limits stand for
    EntrySort sort = EntrySort::Name;
    bool descending = false;

    // Whether it asks for what only the rows know: findings, limits, what is unsent, certain entries.
    bool asksRows() const
    {
        return onlyWithErrors || onlyUnsent || !foundBy.isEmpty() || !ids.isEmpty() || !dueRules.isEmpty() ||
               dueFrom.isValid() || dueTo.isValid();
    }
    // All that is wanted of each facet, the three single conditions with it.
    FacetChoice choice() const;
    bool operator==(const EntryFilter &) const = default;
};

// What an index for searching needs of an entry.
struct SearchDocument
{
    qint64 row = 0;
    QString name;
    QString code;
    QString provider;
    QString text;        // summary and names of data items, a line each, in lower case
    QStringList facets;  // one value per Facet
};

// Rows that came, changed or went, oldest first; a row may be named more than once.
struct TouchedRows
{
    QVector<qint64> rows;
    qint64 upTo = 0; // the mark after these
};

// What an index is compared with, to see whether it belongs to this catalog and has everything.
struct CatalogMark
{
    QString device;
    qint64 touched = 0; // the newest mark
    qint64 forgotten = 0; // changes up to this one cannot be asked for any more
    qint64 entries = 0;
};

// A search that a user keeps under a name.
struct SavedSearch
{
    QString id;
    QString name;
    EntryFilter filter; // text, facets and the yes-or-no conditions; not ids, findings or limits

    bool operator==(const SavedSearch &) const = default;
};

struct RequestRow
{
    qint64 row = 0;
    QString id;
    QString entryName;
    QString entryCode;
    QString providerId;
    QString providerName;
    QString requesterId;
    QString requesterName;
    QString sharingType;
    RequestPhase phase = RequestPhase::None;
    QDateTime submittedAt;
    QDateTime receivedAt;
    QDateTime repliedAt;
    QDateTime deliveredAt;
    QString dueRule; // rule of the earliest running limit; empty: none runs
    QDate dueOn;     // its last day
    bool dueProvisional = false;
    LocalState local = LocalState::Synced;
};

struct RequestFilter
{
    QString providerId;  // inbox of this department; empty: not restricted
    QString requesterId; // sent by this department; empty: not restricted
    QStringList phases;  // phaseKey()s; empty: all
    QDate dueFrom;       // inclusive; invalid: open
    QDate dueTo;
    bool onlyRunning = false; // a limit runs
    QString text;
};

// A change of the user's that has not been acknowledged, as the Sync page lists it.
struct OutboxRow
{
    QString opId;
    QString recordId;
    QString kind;   // "entry" | "request"
    QString title;  // name of the entry or of the requested entry
    QString action; // "create" | "update" | "delete" | "command:<name>"
    LocalState state = LocalState::Waiting;
    QString author;
    QDateTime savedAt;
    QString problem; // why it is held or parked, for people
    int attempts = 0;
};

struct ConflictField
{
    QString field; // key as in EntryPatch conflicts
    QString base;  // shown text
    QString mine;
    QString theirs;
};

struct Conflict
{
    QString recordId;
    QString kind;
    QString title;
    QString theirsBy;  // author of the other change, when known
    QString theirsRev; // what was shown: resolving compares it
    QString opId;      // likewise
    QVector<ConflictField> fields;
    QString text; // for a command: "already answered by X at T", and the clerk's own text
};

} // namespace sharedesk
