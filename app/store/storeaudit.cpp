// The part of the store that reads the log of acts.
#include "storeparts.h"

namespace sharedesk {

Result<AuditVerdict> Store::verifyAudit(const std::optional<AuditHead> &expected, const std::function<bool(qint64, qint64)> &progress)
{
    return m_parts->audit.verify(expected, progress);
}

Result<QVector<AuditRecord>> Store::auditRecords(const QString &subject, int most)
{
    return m_parts->audit.last(subject, most);
}

} // namespace sharedesk
