// Records: the platform's copy (shadow), the user's changes of it (ops), and the view of both that the screen shows.
//
// Reads only. Sync protocol 2.1 and 2.9.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QVector>

#include <optional>

#include "database.h"
#include "rows.h"

namespace sharedesk {

struct Shadow {
    QString id;
    QString kind;
    qint64 pos = 0;
    QString rev;
    int schema = 1;
    QJsonObject body;
    QString gone;
    QString byName;
    QString at;
};

// One stored op. `payload` holds: patch members (set, was, list, listWas), "events" (of a request or proposal, decided here),
// "commands" (as the platform gets them).
struct Op {
    QString opId;
    QString user;
    QString author;
    QString recordId;
    QString kind;
    QString action;      // create | update | delete | command:<name>
    QJsonObject payload;
    QString baseRev;
    QJsonObject baseBody;
    QString state;       // queued | sealed | held | parked
    QByteArray sealedBytes;
    int attempts = 0;
    QString problem;
    QString createdAt;
};

struct View {
    QString kind;
    QJsonObject body;      // empty: the record does not exist (any more)
    LocalState local = LocalState::Synced;
    QString problem;

    bool exists() const { return !body.isEmpty(); }
};

extern const QString entryKind;
extern const QString requestKind;
extern const QString proposalKind;
extern const QString agreementKind;
// A record that is the fold of its events: its ops are commands, which are never merged.
bool isEventKind(const QString &kind);

Result<std::optional<Shadow>> readShadow(Database &database, const QString &id);
Result<QVector<Op>> readOps(Database &database, const QString &recordId); // sealed first, then the open one
Result<QVector<Op>> readOpsWhere(Database &database, const QString &condition, const QVariantList &values);
QJsonObject applyOp(const QJsonObject &body, const Op &op);               // empty body: gone or not there
Result<View> readView(Database &database, const QString &id);
View viewOf(const std::optional<Shadow> &shadow, const QVector<Op> &ops);

QString textOf(const QJsonObject &json);                                  // compact
QJsonObject objectOf(const QString &text);

// The first error of a list of statements, for functions that only need "did all work".
class Steps {
public:
    template<typename T>
    bool add(const Result<T> &result)
    {
        if (m_result && !result)
            m_result = result.error();
        return m_result.ok();
    }
    const Result<void> &result() const { return m_result; }

private:
    Result<void> m_result;
};

} // namespace sharedesk
