// Ops: applying what clients push, each op at most once, each in one transaction.
//
// The order for every op: was this id applied before (then the same answer again) - right, shape and validity
// - is the record still what the op was made on - write record, views, history and the op's answer together -
// commit. The same decide()/evolve() and decideLife()/evolveLife() as in the desktop decide here, with the
// platform's time and the signed-in actor.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>

#include "catalog/catalogentry.h"
#include "officedata.h"
#include "platformdatabase.h"
#include "problem.h"
#include "records.h"
#include "request/request.h"

namespace sharedesk::platform {

constexpr int maxOpsPerBatch = 200;
constexpr int maxBytesPerOp = 256 << 10;

// An op that passed the check of its shape.
struct Op
{
    QString id;
    QString kind;
    QString recordId;
    QString action;   // "create", "update", "delete"
    QString base;     // empty: none
    QJsonObject json; // the whole op
    QJsonArray commands;
};

// What an op came to inside its transaction.
struct Conflicting
{
    Record current;
    QString detail;
};
using OpOutcome = std::variant<Record, Conflicting, Problem>;

OpOutcome applyEntryOp(PlatformTransaction &transaction, const OfficeData &office, const Op &op,
                       const Change &change, const std::optional<Record> &current);
OpOutcome applyRequestOp(PlatformTransaction &transaction, const OfficeData &office, const Op &op,
                         const Change &change, const std::optional<Record> &current);
OpOutcome applyAgreementOp(PlatformTransaction &transaction, const OfficeData &office, const Op &op, const Change &change,
                           const std::optional<Record> &current);
OpOutcome applyProposalOp(PlatformTransaction &transaction, const Op &op, const Change &change,
                          const std::optional<Record> &current);
// Brings an entry's record in line with its new body: status, code, search key, the published body behind it.
void takeOver(Record &record, const CatalogEntry &entry);
void takeOver(Record &record, const RequestState &state);

// "Handled by X at T meanwhile": whom the current version is from.
QString handledBy(PlatformTransaction &transaction, const Record &record);

// One JSON text per op, in the order sent.
QByteArrayList applyBatch(PlatformDatabase &database, const OfficeData &office, const QJsonArray &ops,
                          const Actor &actor, const QString &device, const QString &requestId);
// Which of these ids were applied, with the answers they got.
QByteArrayList opStatus(PlatformTransaction &transaction, const QString &userId, const QStringList &opIds);

} // namespace sharedesk::platform
