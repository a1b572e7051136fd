#include "letters.h"

#include "calendar/chinatime.h"
#include "database.h"

namespace sharedesk {

Result<QString> Letters::numberOf(const LetterKey &key)
{
    auto rows = m_database.run(QStringLiteral("SELECT number FROM letter WHERE request=? AND event=? AND kind=?"),
                               {key.requestId, key.eventId, letterKey(key.kind)});
    if (!rows)
        return rows.error();
    return rows.value().next() ? rows.value().text(0) : QString();
}

Result<int> Letters::nextSerial(const QString &departmentId, int year)
{
    auto rows = m_database.run(QStringLiteral("SELECT max(serial) FROM letter WHERE department=? AND year=?"), {departmentId, year});
    if (!rows)
        return rows.error();
    const int last = rows.value().next() ? rows.value().value(0).toInt() : 0;
    return qMax(last + 1, m_rules.firstSerial);
}

Result<QStringList> Letters::give(const QVector<LetterOccasion> &letters, const Actor &actor, const QDateTime &now)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    QStringList numbers;
    for (const LetterOccasion &letter : letters) {
        const auto given = numberOf(letter.key);
        if (!given)
            return given.error();
        if (!given.value().isEmpty()) {
            numbers << given.value();
            continue;
        }
        const int year = letter.date.year();
        const auto serial = nextSerial(actor.departmentId, year);
        if (!serial)
            return serial.error();
        const QString number = m_rules.numberText(year, serial.value());
        const auto kept = m_database.execute(
            QStringLiteral("INSERT INTO letter (request, event, kind, department, year, serial, number, by_name, at) VALUES (?,?,?,?,?,?,?,?,?)"),
            {letter.key.requestId, letter.key.eventId, letterKey(letter.key.kind), actor.departmentId, year, serial.value(), number, actor.name,
             toIso(now)});
        if (!kept)
            return kept.error();
        numbers << number;
    }
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    return numbers;
}

} // namespace sharedesk
