// Agreements: what waits for the office head, over a profile's store.
//
// A part of the store: synchronous, bound to its thread, each write one transaction that is on disk before it returns.
// Errors as of the store, of decideAgreement() and of decide().
#pragma once

#include <QCoreApplication>

#include <functional>

#include "agreement/agreement.h"
#include "officedata.h"
#include "rows.h"

namespace sharedesk {

class Database;

struct AgreementRow
{
    QString id;
    QString requestId;
    QString command;   // commandKey() of what is proposed
    QString entryName; // of the request
    AgreementPhase phase = AgreementPhase::None;
    QString proposerName;
    QDateTime proposedAt;
    QDateTime decidedAt; // invalid: waits
    QString remark;      // of the last step
    LocalState local = LocalState::Synced;
};

struct StoredAgreement
{
    AgreementState state;
    LocalState local = LocalState::Synced;
    QString problem; // why it is held or parked
};

class Agreements
{
    Q_DECLARE_TR_FUNCTIONS(Store)
public:
    // Runs the work in one transaction, then tells who listens which records changed.
    using Write = std::function<Result<void>(const std::function<Result<void>(QStringList &changed)> &work)>;
    // All must live as long as this does.
    Agreements(Database &database, const OfficeData &office, Write write);

    // decideAgreement() + op; for Propose `id` is a new id or that of a returned one. Agree also gives the proposed
    // command in the head's name, in the same transaction: either both are saved, or the refusal of decide() is told
    // and nothing has happened. `now` in any zone.
    Result<StoredAgreement> command(const QString &id, const AgreementCommand &command, const Actor &actor,
                                    const QDateTime &now);
    Result<StoredAgreement> agreement(const QString &id); // error "store.missing"
    Result<QVector<AgreementRow>> rows();                 // those that wait first, then newest first

private:
    Database &m_database;
    const OfficeData &m_office;
    Write m_write;
};

} // namespace sharedesk
