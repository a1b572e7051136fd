// Letters: the numbers that this profile has given to letters. A letter keeps its number, and no number is given twice.
//
// A part of the store: synchronous, bound to its thread; each write is one transaction that is on disk before it
// returns. Serials run by department and year of the letter's date, from LetterRules::firstSerial on. The platform does
// not know of them: where several computers of an office write letters, each has a range of its own.
#pragma once

#include <QDateTime>
#include <QVector>

#include "letter/letterrules.h"
#include "letter/lettervalues.h"

namespace sharedesk {

class Database;

class Letters
{
public:
    // Both must live as long as this does.
    Letters(Database &database, const LetterRules &rules) : m_database(database), m_rules(rules) {}

    Result<QString> numberOf(const LetterKey &key); // empty: it has none yet
    // The number of each letter, in their order: the one it has, else the next. All or none.
    Result<QStringList> give(const QVector<LetterOccasion> &letters, const Actor &actor, const QDateTime &now);

private:
    Result<int> nextSerial(const QString &departmentId, int year);

    Database &m_database;
    const LetterRules &m_rules;
};

} // namespace sharedesk
