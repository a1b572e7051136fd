// Conflicts: what the clerk decides where both sides changed the same (transaction R). Compare-and-swap: what is
// decided must be what was shown, else "conflict.moved" and nothing changes. Inside the caller's transaction.
#pragma once

#include "oplog.h"
#include "rowwriter.h"


namespace sharedesk {

class Conflicts {
public:
    Conflicts(Database &database, const OfficeData &office) : m_database(database), m_office(office), m_log(database), m_rows(database, office) {}

    Result<Conflict> read(const QString &recordId);
    Result<void> keepMine(const Conflict &shown, const Actor &actor, QStringList &changed);
    Result<void> takeTheirs(const Conflict &shown);
    Result<void> discard(const QString &opId, QStringList &changed);

private:
    Result<Op> heldOp(const Conflict &shown, std::optional<Shadow> &shadow);
    QString shownText(const QString &field, const QJsonObject &body) const;

    Database &m_database;
    const OfficeData &m_office;
    OpLog m_log;
    RowWriter m_rows;
};

} // namespace sharedesk
