#include "platformclient.h"

#include <QJsonDocument>
#include <QUuid>

namespace sharedesk {

PlatformClient::PlatformClient(const PlatformProcess &platform) : m_http("127.0.0.1", platform.port())
{
    m_http.set_ca_cert_path(platform.caFile().toUtf8().constData());
    m_http.enable_server_certificate_verification(true);
    m_http.set_connection_timeout(20);
    m_http.set_read_timeout(60);
}

PlatformClient::PlatformClient(const PlatformProcess &platform, const QString &login)
    : PlatformClient(platform)
{
    if (!signIn(login))
        qFatal("cannot sign in as %s", qUtf8Printable(login));
}

bool PlatformClient::signIn(const QString &login, const QString &password)
{
    const Reply reply = post("/auth/v1/token", {{"user", login}, {"password", password}});
    m_headers.insert("Authorization", "Bearer " + reply.json["accessToken"].toString());
    return reply.status == 200;
}

httplib::Headers PlatformClient::headers() const
{
    httplib::Headers headers;
    for (auto header = m_headers.begin(); header != m_headers.end(); ++header)
        headers.emplace(header.key().toStdString(), header.value().toStdString());
    return headers;
}

Reply PlatformClient::toReply(const httplib::Result &result)
{
    if (!result)
        return {};
    Reply reply;
    reply.status = result->status;
    reply.text = QByteArray::fromStdString(result->body);
    reply.json = QJsonDocument::fromJson(reply.text).object();
    for (const auto &[name, value] : result->headers)
        reply.headers.insert(QString::fromStdString(name).toLower(), QString::fromStdString(value));
    return reply;
}

Reply PlatformClient::get(const QString &path)
{
    return toReply(m_http.Get(path.toUtf8().constData(), headers()));
}

Reply PlatformClient::post(const QString &path, const QJsonObject &body)
{
    return postText(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Reply PlatformClient::postText(const QString &path, const QByteArray &body, const char *contentType)
{
    return toReply(m_http.Post(path.toUtf8().constData(), headers(), body.toStdString(), contentType));
}

Reply PlatformClient::send(const QString &method, const QString &path, const QByteArray &body,
                           const QHash<QString, QString> &more)
{
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    request.headers = headers();
    for (auto header = more.begin(); header != more.end(); ++header)
        request.headers.emplace(header.key().toStdString(), header.value().toStdString());
    if (method != "HEAD" && method != "GET")
        request.headers.emplace("Content-Type", "application/octet-stream");
    request.body = body.toStdString();
    return toReply(m_http.send(request));
}

Reply PlatformClient::push(const QVector<QJsonObject> &ops)
{
    QJsonArray list;
    for (const QJsonObject &op : ops)
        list.append(op);
    return post("/sync/v1/ops", {{"ops", list}, {"count", list.size()}, {"end", true}});
}

QString PlatformClient::start(const QString &scope)
{
    const QJsonArray scopes = get("/sync/v1/hello").json["scopes"].toArray();
    for (const QJsonValue &candidate : scopes) {
        if (candidate["id"].toString() == scope)
            return candidate["start"].toString();
    }
    return {};
}

QVector<QJsonObject> PlatformClient::items(const QString &scope, int pageSize)
{
    QVector<QJsonObject> items;
    QString cursor = start(scope);
    for (bool more = true; more;) {
        const Reply page = get("/sync/v1/changes?scope=" + scope + "&after=" + cursor +
                               "&limit=" + QString::number(pageSize));
        if (page.status != 200 || page.json["count"].toInt() != page.json["items"].toArray().size())
            qFatal("no page of %s: %s", qUtf8Printable(scope), page.text.constData());
        for (const QJsonValue &item : page.json["items"].toArray())
            items.append(item.toObject());
        cursor = page.json["next"].toString();
        more = page.json["more"].toBool();
    }
    return items;
}

const QJsonObject PlatformClient::item(const QString &scope, const QString &id)
{
    for (const QJsonObject &item : items(scope)) {
        if (item["id"].toString() == id)
            return item;
    }
    return {};
}

QString uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject entryOp(const QString &id, const QString &action, const QString &base, const QJsonObject &more)
{
    QJsonObject op{{"op", uuid()}, {"kind", "entry"},
                   {"id", id},     {"do", action},
                   {"schema", 1},  {"base", base.isEmpty() ? QJsonValue() : QJsonValue(base)}};
    for (auto member = more.begin(); member != more.end(); ++member)
        op[member.key()] = member.value();
    return op;
}

QJsonObject requestOp(const QString &id, const QString &base, const QVector<QJsonObject> &commandList)
{
    QJsonArray list;
    for (const QJsonObject &command : commandList)
        list.append(command);
    return {{"op", uuid()},
            {"kind", "request"},
            {"id", id},
            {"do", base.isEmpty() ? "create" : "update"},
            {"base", base.isEmpty() ? QJsonValue() : QJsonValue(base)},
            {"schema", 1},
            {"commands", list}};
}

QJsonObject goodContent(const QString &name)
{
    return {{"name", name},
            {"classification", "3071010099"},
            {"provider", "云川市民政局"},
            {"summary", "履行救助职责形成的登记信息，范围为本市行政区域。"},
            {"formatClass", "database"},
            {"formatType", "mysql"},
            {"informationSystem", "云川市民政综合业务平台"},
            {"sharingType", "conditional"},
            {"sharingConditions", "限于办理救助申请时核验申请人情况，不得提供给第三方。"},
            {"sharingModeClass", "platform"},
            {"sharingModeType", "interface"},
            {"openToPublic", "no"},
            {"updateFrequency", "daily"},
            {"personalInformation", "none"}};
}

QJsonArray commands(const QStringList &names, const QString &text)
{
    QJsonArray list;
    for (const QString &name : names)
        list.append(QJsonObject{{"name", name}, {"text", text}, {"at", "2026-01-01T00:00:00Z"}});
    return list;
}

} // namespace sharedesk
