// PlatformClient: one signed-in user of a real platform, over TLS, for tests.
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <httplib.h>

#include "platformprocess.h"

namespace sharedesk {

struct Reply
{
    int status = 0; // 0: no answer
    QByteArray text;
    QJsonObject json;
    QHash<QString, QString> headers; // names in lower case

    QString problem() const { return json["type"].toString().section(':', -1); }
    const QJsonObject result(int place = 0) const { return json["results"][place].toObject(); }
};

class PlatformClient
{
public:
    explicit PlatformClient(const PlatformProcess &platform);
    PlatformClient(const PlatformProcess &platform, const QString &login);

    bool signIn(const QString &login, const QString &password = PlatformProcess::password());
    Reply get(const QString &path);
    Reply post(const QString &path, const QJsonObject &body);
    Reply postText(const QString &path, const QByteArray &body, const char *contentType = "application/json");
    // Any method, with these headers beside the usual ones.
    Reply send(const QString &method, const QString &path, const QByteArray &body,
               const QHash<QString, QString> &headers);
    Reply push(const QVector<QJsonObject> &ops);
    const QJsonObject pushOne(const QJsonObject &op) { return push({op}).result(); }

    QString start(const QString &scope);                                  // cursor before the first change
    QVector<QJsonObject> items(const QString &scope, int pageSize = 500); // the whole feed, over all pages
    const QJsonObject item(const QString &scope, const QString &id);      // empty: not in it

    void setHeader(const QString &name, const QString &value) { m_headers.insert(name, value); }
    httplib::SSLClient &http() { return m_http; }

private:
    httplib::Headers headers() const;
    static Reply toReply(const httplib::Result &result);

    httplib::SSLClient m_http;
    QHash<QString, QString> m_headers;
};

QString uuid();
// A complete op; `more` replaces or adds members.
QJsonObject entryOp(const QString &id, const QString &action, const QString &base,
                    const QJsonObject &more = {});
QJsonObject requestOp(const QString &id, const QString &base, const QVector<QJsonObject> &commands);
// The `set` of an entry that can be submitted, without personal information.
QJsonObject goodContent(const QString &name);
QJsonArray commands(const QStringList &names, const QString &text = {});

} // namespace sharedesk
