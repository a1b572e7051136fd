#include "request/request.h"
#include "request/requestdecision.h"

#include <QCoreApplication>
#include <QJsonArray>

#include "calendar/chinatime.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

constexpr struct { const char *key; QString Application::*member; } applicationTexts[] = {
    {"entryId", &Application::entryId},
    {"entryName", &Application::entryName},
    {"entryCode", &Application::entryCode},
    {"sharingType", &Application::sharingType},
    {"providerId", &Application::providerId},
    {"providerName", &Application::providerName},
    {"requesterId", &Application::requesterId},
    {"requesterName", &Application::requesterName},
    {"legalBasis", &Application::legalBasis},
    {"scenario", &Application::scenario},
    {"scope", &Application::scope},
    {"mode", &Application::mode},
    {"contact", &Application::contact},
    {"phone", &Application::phone},
    {"agreedBy", &Application::agreedBy},
};

Error jsonError(const QString &member)
{
    return Error{QStringLiteral("request.json"), Text::tr("A request is not written as it must be."), member};
}

// Texts may be absent, but what is there must be a text: a number or an object is another program's bug.
bool readText(const QJsonObject &json, const char *key, QString &text)
{
    const QJsonValue value = json.value(QLatin1String(key));
    text = value.toString();
    return value.isUndefined() || value.isString();
}

bool readTexts(const QJsonObject &json, const char *key, QStringList &texts)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (!value.isUndefined() && !value.isArray())
        return false;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isString())
            return false;
        texts << element.toString();
    }
    return true;
}

void insertText(QJsonObject &json, const char *key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1String(key), text);
}

// What an event and a command have in common: the arguments.
template<typename Arguments>
void insertArguments(QJsonObject &json, const Arguments &arguments)
{
    insertText(json, "text", arguments.text);
    if (!arguments.missing.isEmpty())
        json.insert(QStringLiteral("missing"), QJsonArray::fromStringList(arguments.missing));
    if (arguments.workingDays != 0)
        json.insert(QStringLiteral("workingDays"), arguments.workingDays);
    insertText(json, "agreedBy", arguments.agreedBy);
    insertText(json, "deliveryMode", arguments.deliveryMode);
    insertText(json, "deliveryAddress", arguments.deliveryAddress);
    if (arguments.application)
        json.insert(QStringLiteral("application"), toJson(*arguments.application));
}

template<typename Arguments>
Result<void> readArguments(const QJsonObject &json, Arguments &arguments)
{
    if (!readText(json, "text", arguments.text))
        return jsonError(QStringLiteral("text"));
    if (!readTexts(json, "missing", arguments.missing))
        return jsonError(QStringLiteral("missing"));
    const QJsonValue workingDays = json.value(QLatin1String("workingDays"));
    arguments.workingDays = workingDays.toInt(0);
    if (!workingDays.isUndefined() && (arguments.workingDays != workingDays.toInt(-1)))
        return jsonError(QStringLiteral("workingDays"));
    if (!readText(json, "agreedBy", arguments.agreedBy))
        return jsonError(QStringLiteral("agreedBy"));
    if (!readText(json, "deliveryMode", arguments.deliveryMode))
        return jsonError(QStringLiteral("deliveryMode"));
    if (!readText(json, "deliveryAddress", arguments.deliveryAddress))
        return jsonError(QStringLiteral("deliveryAddress"));
    if (const QJsonValue value = json.value(QLatin1String("application")); !value.isUndefined()) {
        if (!value.isObject())
            return jsonError(QStringLiteral("application"));
        const auto application = applicationFromJson(value.toObject());
        if (!application)
            return application.error();
        arguments.application = application.value();
    }
    return {};
}

} // namespace

QJsonObject toJson(const Application &application)
{
    QJsonObject json;
    for (const auto &text : applicationTexts)
        insertText(json, text.key, application.*text.member);
    if (application.useUntil.isValid())
        json.insert(QStringLiteral("useUntil"), application.useUntil.toString(Qt::ISODate));
    json.insert(QStringLiteral("itemIds"), QJsonArray::fromStringList(application.itemIds));
    json.insert(QStringLiteral("itemNames"), QJsonArray::fromStringList(application.itemNames));
    return json;
}

Result<Application> applicationFromJson(const QJsonObject &json)
{
    Application application;
    for (const auto &text : applicationTexts) {
        if (!readText(json, text.key, application.*text.member))
            return jsonError(QString::fromLatin1(text.key));
    }
    QString useUntil;
    if (!readText(json, "useUntil", useUntil))
        return jsonError(QStringLiteral("useUntil"));
    application.useUntil = QDate::fromString(useUntil, Qt::ISODate);
    if (!useUntil.isEmpty() && !application.useUntil.isValid())
        return jsonError(QStringLiteral("useUntil"));
    if (!readTexts(json, "itemIds", application.itemIds))
        return jsonError(QStringLiteral("itemIds"));
    if (!readTexts(json, "itemNames", application.itemNames))
        return jsonError(QStringLiteral("itemNames"));
    return application;
}

QJsonObject toJson(const RequestEvent &event)
{
    QJsonObject json{{QStringLiteral("id"), event.id},
                     {QStringLiteral("type"), eventKey(event.type)},
                     {QStringLiteral("at"), toIso(event.at)},
                     {QStringLiteral("actor"), toJson(event.actor)}};
    insertArguments(json, event);
    return json;
}

Result<RequestEvent> requestEventFromJson(const QJsonObject &json)
{
    RequestEvent event;
    if (!readText(json, "id", event.id) || event.id.isEmpty())
        return jsonError(QStringLiteral("id"));
    const auto type = eventFromKey(json.value(QLatin1String("type")).toString());
    if (!type)
        return type.error();
    event.type = type.value();
    event.at = fromIso(json.value(QLatin1String("at")).toString());
    if (!event.at.isValid())
        return jsonError(QStringLiteral("at"));
    const auto actor = actorFromJson(json.value(QLatin1String("actor")).toObject());
    if (!actor)
        return actor.error();
    event.actor = actor.value();
    if (const auto read = readArguments(json, event); !read)
        return read.error();
    return event;
}

QJsonObject requestBody(const RequestState &state)
{
    QJsonArray events;
    for (const RequestEvent &event : state.events)
        events.append(toJson(event));
    return {{QStringLiteral("id"), state.id},
            {QStringLiteral("requester"), state.application.requesterId},
            {QStringLiteral("provider"), state.application.providerId},
            {QStringLiteral("events"), events}};
}

Result<RequestState> requestFromBody(const QJsonObject &body)
{
    if (!body.value(QLatin1String("events")).isArray())
        return jsonError(QStringLiteral("events"));
    QVector<RequestEvent> events;
    const QJsonArray array = body.value(QLatin1String("events")).toArray();
    events.reserve(array.size());
    for (const QJsonValue &value : array) {
        const auto event = requestEventFromJson(value.toObject());
        if (!event)
            return event.error();
        events << event.value();
    }
    const QString id = body.value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return jsonError(QStringLiteral("id"));
    return fold(id, events);
}

QJsonObject toJson(const RequestCommand &command)
{
    QJsonObject json{{QStringLiteral("name"), commandKey(command.type)}};
    insertArguments(json, command);
    return json;
}

Result<RequestCommand> requestCommandFromJson(const QJsonObject &json)
{
    RequestCommand command;
    const auto type = commandFromKey(json.value(QLatin1String("name")).toString());
    if (!type)
        return type.error();
    command.type = type.value();
    if (const auto read = readArguments(json, command); !read)
        return read.error();
    return command;
}

} // namespace sharedesk
