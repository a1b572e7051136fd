// The chain of acts: each record carries the hash of the one before it, so that nobody can alter, remove or re-order what
// has been recorded without it being found.
//
// A chain shows tampering up to its last record. That the last ones were cut off shows only beside its head (how many
// records, and the hash of the last), which is kept apart and can be written down elsewhere. Times are UTC, ISO 8601 with
// milliseconds. Source: Regulation on Government Data Sharing (Decree 809): use and acts are recorded (使用记录).
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "result.h"

namespace sharedesk {

struct AuditRecord
{
    qint64 number = 0;    // from 1 without gaps
    QString at;           // UTC
    QString userId;       // who acted
    QString userName;
    QString departmentId;
    QString departmentName;
    QString role;         // its key; of a newer program perhaps
    QString act;          // "entry.create", "request.approved", …
    QString subject;      // id of the record that was acted on
    QString detail;       // what was said, as compact JSON
    QByteArray previous;  // hash of the record before it; empty for the first
    QByteArray hash;      // of all of the above

    bool operator==(const AuditRecord &) const = default;
};

// SHA-256 in hexadecimal over the members, each with its length in front, so that no text can pass for two.
QByteArray hashOf(const AuditRecord &record);
// The record with its place in the chain behind `last` (its number and hash).
struct AuditHead
{
    qint64 records = 0;
    QByteArray hash;

    bool operator==(const AuditHead &) const = default;
};
AuditRecord chained(AuditRecord record, const AuditHead &last);

QString headText(const AuditHead &head);               // "12:9f86d0…"
Result<AuditHead> headFromText(const QString &text);   // error "audit.head"

struct AuditFault
{
    enum class Kind
    {
        Altered,   // its content is not what its hash says
        Removed,   // records before it, or at the end, are missing
        Reordered, // it stood elsewhere
    };
    Kind kind = Kind::Altered;
    qint64 number = 0; // the first record concerned
    QString message;   // translated

    bool operator==(const AuditFault &) const = default;
};

struct AuditVerdict
{
    AuditHead head;                  // of what is whole
    std::optional<AuditFault> fault; // the first one
};

// Takes the records in the order in which they are kept and says where the chain first breaks.
class AuditCheck
{
public:
    // After a fault nothing more is looked at.
    bool take(const AuditRecord &record); // false: a fault
    // The end: `kept` is the head that is kept apart. With more records in it than there are, some were cut off.
    std::optional<AuditFault> finish(const AuditHead &kept);
    const AuditHead &head() const { return m_head; } // of what was taken

private:
    void fail(AuditFault::Kind kind, qint64 number, const QString &message);

    AuditHead m_head;
    std::optional<AuditFault> m_fault;
};

} // namespace sharedesk
