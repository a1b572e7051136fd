// What makes an answer the platform's answer: from it, to this request, complete. Pure functions; sync protocol 2.2.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QVector>

#include "journal/syncjournal.h"
#include "result.h"

namespace sharedesk {

struct RawAnswer {
    int status = 0;
    QString serverId;    // Sync-Server
    QString requestId;   // X-Request-Id
    QString contentType;
    QByteArray content;
};

// "sync.foreign": not from a platform; "sync.redirect"; "sync.incomplete": cut or inconsistent.
Result<QJsonObject> checkedBody(const RawAnswer &answer, const QString &requestId, const QString &host);
// The same of an answer without JSON: from a platform, to this request, of this type (empty: any).
Result<void> checkedHeaders(const RawAnswer &answer, const QString &requestId, const QString &host, const QString &type);
// The error for a refusal (any status but 200) that the platform itself explained.
Error refusalError(int status, const QJsonObject &problem, const QString &host);

Result<SyncItem> syncItemFrom(const QJsonObject &json);
Result<SyncPage> syncPageFrom(const QJsonObject &body, const QString &scope, const QString &from);
// Exactly one result for each op that was sent, none else; any order.
Result<QVector<OpAnswer>> opAnswersFrom(const QJsonObject &body, const QVector<SealedOp> &sent);

} // namespace sharedesk
