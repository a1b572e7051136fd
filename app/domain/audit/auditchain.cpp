#include "audit/auditchain.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AuditChain)
};

void add(QCryptographicHash &hash, const QByteArray &member)
{
    hash.addData(QByteArray::number(member.size()) + ':' + member);
}

// A record that was put in another place still carries the hash of its old one. Looked for so far away only.
bool isOfAnotherPlace(AuditRecord record, qint64 number)
{
    constexpr qint64 farthest = 1000;
    for (record.number = qMax<qint64>(1, number - farthest); record.number <= number + farthest; ++record.number) {
        if (record.number != number && hashOf(record) == record.hash)
            return true;
    }
    return false;
}

} // namespace

QByteArray hashOf(const AuditRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, QByteArray::number(record.number));
    add(hash, record.previous);
    for (const QString &member : {record.at, record.userId, record.userName, record.departmentId, record.departmentName, record.role, record.act,
                                  record.subject, record.detail})
        add(hash, member.toUtf8());
    return hash.result().toHex();
}

AuditRecord chained(AuditRecord record, const AuditHead &last)
{
    record.number = last.records + 1;
    record.previous = last.hash;
    record.hash = hashOf(record);
    return record;
}

QString headText(const AuditHead &head)
{
    return QString::number(head.records) + QLatin1Char(':') + QString::fromLatin1(head.hash);
}

Result<AuditHead> headFromText(const QString &text)
{
    constexpr qsizetype hashLength = 64;
    bool isNumber = false;
    AuditHead head{text.section(QLatin1Char(':'), 0, 0).toLongLong(&isNumber), text.section(QLatin1Char(':'), 1).toLatin1()};
    const bool isEmpty = head.records == 0 && head.hash.isEmpty();
    const bool isWhole = head.records > 0 && head.hash.size() == hashLength && QByteArray::fromHex(head.hash).toHex() == head.hash;
    if (!isNumber || (!isEmpty && !isWhole))
        return Error{QStringLiteral("audit.head"), Text::tr("\"%1\" is no head of a log: write the number of records, a colon and the hash.").arg(text), text};
    return head;
}

void AuditCheck::fail(AuditFault::Kind kind, qint64 number, const QString &message)
{
    m_fault = AuditFault{kind, number, message};
}

bool AuditCheck::take(const AuditRecord &record)
{
    if (m_fault)
        return false;
    const qint64 expected = m_head.records + 1;
    const bool isWhole = hashOf(record) == record.hash;
    if (record.number > expected && isWhole) {
        fail(AuditFault::Kind::Removed, expected,
             record.number == expected + 1 ? Text::tr("Record %1 has been removed.").arg(expected)
                                           : Text::tr("The records %1 to %2 have been removed.").arg(expected).arg(record.number - 1));
    } else if (record.number < expected && isWhole) {
        fail(AuditFault::Kind::Reordered, record.number, Text::tr("Record %1 is not in its place.").arg(record.number));
    } else if (!isWhole) {
        const bool moved = isOfAnotherPlace(record, expected);
        fail(moved ? AuditFault::Kind::Reordered : AuditFault::Kind::Altered, expected,
             moved ? Text::tr("Record %1 is not in its place.").arg(expected)
                   : Text::tr("Record %1 has been altered: its content does not fit its hash.").arg(expected));
    } else if (record.previous != m_head.hash) {
        fail(AuditFault::Kind::Altered, expected == 1 ? 1 : expected - 1,
             expected == 1 ? Text::tr("Record 1 names a record before it; the log has another beginning.")
                           : Text::tr("Record %1 does not follow from record %2: one of the two has been written anew.").arg(expected).arg(expected - 1));
    }
    if (m_fault)
        return false;
    m_head = {record.number, record.hash};
    return true;
}

std::optional<AuditFault> AuditCheck::finish(const AuditHead &kept)
{
    if (m_fault)
        return m_fault;
    if (kept.records > m_head.records)
        fail(AuditFault::Kind::Removed, m_head.records + 1,
             Text::tr("The log ends with record %1, but %2 have been recorded: the last ones have been removed.").arg(m_head.records).arg(kept.records));
    else if (kept.records == m_head.records && kept.hash != m_head.hash)
        fail(AuditFault::Kind::Altered, m_head.records, Text::tr("The last record is not the one that was recorded: the log has been written anew."));
    else if (kept.records < m_head.records)
        fail(AuditFault::Kind::Altered, kept.records + 1,
             Text::tr("The log has %1 records, but only %2 have been recorded: the last ones have been added from elsewhere.").arg(m_head.records).arg(kept.records));
    return m_fault;
}

} // namespace sharedesk
