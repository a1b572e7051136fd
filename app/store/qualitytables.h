// QualityTables: what lint found in each entry, and the score of each day.
//
// Kept in step by RowWriter inside the transaction that changes an entry. Days are China dates.
#pragma once

#include <QHash>

#include "catalog/qualityscore.h"
#include "database.h"
#include "officedata.h"

namespace sharedesk {

class QualityTables
{
public:
    QualityTables(Database &database, const OfficeData &office) : m_database(database), m_office(office) {}

    // The entry's row in entry_row must be there.
    Result<void> write(const CatalogEntry &entry, const QVector<Finding> &findings);
    Result<void> remove(const QString &entryId); // before its row in entry_row goes

    // Of a department's entries but the withdrawn; empty: of all departments.
    Result<QualityFigures> figures(const QString &departmentId);
    // Of each department that has entries, and under the empty id of all together.
    Result<QHash<QString, QualityFigures>> figuresOfEach();
    Result<QStringList> due(QDate today); // ids of entries that time has given a finding

    // One line per department and day: the last one of the day stays.
    Result<void> note(const QString &departmentId, const QualitySnapshot &snapshot);
    Result<QVector<QualitySnapshot>> history(const QString &departmentId, QDate from); // oldest first

private:
    Result<QHash<QString, QualityFigures>> counted(const QString &departmentId); // empty: of each

    Database &m_database;
    const OfficeData &m_office;
};

// The condition on entry_row for entries in which one of the rules finds something; values in `bound`.
QString foundBy(const QStringList &rules, QVariantList &bound);

} // namespace sharedesk
