// Editor: what the clerk does to records. Writes only ops (transaction E of the sync protocol).
//
// Each public function runs inside a transaction that the caller has begun.
#pragma once

#include <QDateTime>

#include <functional>

#include "agreement/agreement.h"
#include "audittrail.h"
#include "catalog/entrylife.h"
#include "collection/sourceproposal.h"
#include "officedata.h"
#include "oplog.h"
#include "request/requestdecision.h"
#include "rowwriter.h"

namespace sharedesk {

class Editor
{
public:
    Editor(Database &database, const OfficeData &office)
        : m_database(database), m_office(office), m_log(database), m_rows(database, office), m_audit(database)
    {
    }

    Result<QString> save(const CatalogEntry &before, const CatalogEntry &after, const Actor &actor,
                         const QDateTime &now); // id
    Result<void> remove(const QString &id, const Actor &actor);
    Result<void> command(const EntryOrder &order, const Actor &actor, const QDateTime &now);
    // Whether the command would be accepted, given the words that it asks for; reads only.
    Result<void> mayCommand(const View &view, const EntryOrder &order, const Actor &actor);
    Result<void> command(const QString &id, const RequestCommand &command, const Actor &actor,
                         const QDateTime &now);
    Result<void> command(const QString &id, const ProposalCommand &command, const Actor &actor,
                         const QDateTime &now);
    Result<void> command(const QString &id, const AgreementCommand &command, const Actor &actor,
                         const QDateTime &now);

private:
    struct Current
    {
        View view;
        std::optional<Op> open;
        bool sealed = false;
        QString rev;
    };
    static Result<CatalogEntry> commandable(const View &view, const QString &id);
    Result<Current> current(const QString &id);
    // Folds the op into the open one, or inserts it, and records the act.
    Result<void> put(const Current &record, const Op &op, const QStringList &conflicts, const Actor &actor);
    Result<void> fold(const Current &record, Op op, const QStringList &conflicts);
    // A command on a record that is the fold of its events: `sent` as the platform gets it, `event` as it was
    // decided here, `body` of a new record (empty: the record exists).
    Result<void> act(const Current &record, const QString &id, const QString &kind, QJsonObject sent,
                     const QJsonObject &event, QJsonObject body, const Actor &actor);
    Result<QString> create(CatalogEntry entry, const Actor &actor);
    Op newOp(const QString &recordId, const QString &kind, const QString &action, const Actor &actor,
             const Current &record);

    Database &m_database;
    const OfficeData &m_office;
    OpLog m_log;
    RowWriter m_rows;
    AuditTrail m_audit;
};

} // namespace sharedesk
