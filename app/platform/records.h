// Records: entries and requests as the platform holds them, and what each audience sees of them.
//
// A write moves the record to a new place in the history and tells the views of those audiences whose picture
// of it changed. A published entry under revision goes on being seen as it was published; what an audience
// may no longer see stays in its feed as gone.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

#include "cursor.h"
#include "people/people.h"
#include "platformdatabase.h"

namespace sharedesk::platform {

struct Record
{
    QString id;
    QString kind;              // "entry" | "request" | "proposal" | "agreement"
    QString departmentId;      // owner of an entry, requester of a request, proposer
    QString otherDepartmentId; // provider of a request, source that is proposed
    QString status;            // statusKey, phaseKey, proposalPhaseKey or agreementPhaseKey
    Position position;
    QString rev;
    bool deleted = false;
    QString nameKey; // normalised name of an entry
    QString code;
    QByteArray body;          // compact JSON
    QByteArray publishedBody; // empty: none beside the body itself
};

// Who changes something, from where, by which op.
struct Change
{
    QString opId;
    Actor actor;
    QString device;
    QDateTime at;
};

enum class Audience { Owner, Provider, Public, Supervisor };

// A record as an audience sees it.
struct Seen
{
    QString kind;
    QString id;
    qint64 seq = 0;
    QString rev;
    QString opId;
    QByteArray author; // JSON object
    QString at;
    QString gone; // empty: body is there
    QByteArray body;
};

QString randomToken(int bytes); // URL-safe
std::optional<Record> readRecord(PlatformTransaction &transaction, const QString &id);
// Gives the record its new position and revision.
void writeRecord(PlatformTransaction &transaction, Record &record, const Change &change);

// What this actor may see of the record; nullopt: nothing, as if it did not exist.
std::optional<Seen> seenBy(PlatformTransaction &transaction, const Actor &actor, const Record &record);
// Columns that seenFromRow() reads, of view v joined with record r.
extern const char *const seenColumns;
Seen seenFromRow(const PlatformRows &row);
// Members kind, id, pos, rev, by, at, schema and body or gone; and op when withOp.
QByteArray itemMembers(const Seen &seen);

} // namespace sharedesk::platform
