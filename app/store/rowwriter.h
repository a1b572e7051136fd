// RowWriter: keeps the rows of lists in step with the records, inside the transaction that changed them.
#pragma once

#include "agreement/agreement.h"
#include "collection/sourceproposal.h"
#include "database.h"
#include "officedata.h"
#include "qualitytables.h"
#include "record.h"

namespace sharedesk {

class RowWriter {
public:
    RowWriter(Database &database, const OfficeData &office) : m_database(database), m_office(office), m_quality(database, office) {}

    // Reads the view of the record and writes, or removes, its row.
    Result<void> refresh(const QString &id);
    Result<void> refreshEverything(); // after the office's rules or calendar changed
    Result<LintContext> contextOf(const CatalogEntry &entry); // today's, with the names that lint asks for
    Result<QVector<Finding>> findingsOf(const CatalogEntry &entry);

private:
    Result<void> writeEntry(const CatalogEntry &entry, LocalState local);
    Result<void> writeRequest(const RequestState &state, LocalState local);
    Result<void> writeAgreement(const AgreementState &state, LocalState local);
    Result<void> writeProposal(const ProposalState &state, LocalState local);
    Result<void> remove(const QString &id);
    Result<QHash<QString, int>> namesLike(const CatalogEntry &entry);

    Database &m_database;
    const OfficeData &m_office;
    QualityTables m_quality;
};

QString localStateKey(LocalState state);
LocalState localStateFromKey(const QString &key);

} // namespace sharedesk
