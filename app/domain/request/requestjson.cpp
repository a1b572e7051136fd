#include "request/request.h"
#include "request/argumenttable.h"
#include "request/requestcommand.h"

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
    {"renewalOf", &Application::renewalOf},
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

constexpr struct { const char *key; ReviewAnswer Review::*member; } reviewAnswers[] = {
    {"lawful", &Review::lawful},
    {"withinConditions", &Review::withinConditions},
    {"safety", &Review::safety},
};

QJsonObject reviewJson(const Review &review)
{
    QJsonObject json;
    for (const auto &answer : reviewAnswers) {
        QJsonObject one{{QStringLiteral("yes"), (review.*answer.member).yes}};
        insertText(one, "remark", (review.*answer.member).remark);
        json.insert(QLatin1String(answer.key), one);
    }
    return json;
}

Result<Review> reviewFromJson(const QJsonValue &json)
{
    Review review;
    for (const auto &answer : reviewAnswers) {
        const QJsonObject one = json[QLatin1String(answer.key)].toObject();
        if (!one.value(QLatin1String("yes")).isBool() || !readText(one, "remark", (review.*answer.member).remark))
            return jsonError(QStringLiteral("review"));
        (review.*answer.member).yes = one.value(QLatin1String("yes")).toBool();
    }
    return review;
}

QJsonArray itemsJson(const QVector<ItemDecision> &items)
{
    QJsonArray array;
    for (const ItemDecision &item : items) {
        QJsonObject one{{QStringLiteral("id"), item.itemId}, {QStringLiteral("approved"), item.approved}};
        insertText(one, "reason", item.reason);
        array.append(one);
    }
    return array;
}

Result<QVector<ItemDecision>> itemsFromJson(const QJsonValue &json)
{
    QVector<ItemDecision> items;
    if (!json.isArray())
        return jsonError(QStringLiteral("items"));
    for (const QJsonValue &value : json.toArray()) {
        const QJsonObject one = value.toObject();
        ItemDecision item;
        if (!readText(one, "id", item.itemId) || !readText(one, "reason", item.reason)
            || !one.value(QLatin1String("approved")).isBool())
            return jsonError(QStringLiteral("items"));
        item.approved = one.value(QLatin1String("approved")).toBool();
        items << item;
    }
    return items;
}

// What an event and a command have in common: the arguments.
void insertArguments(QJsonObject &json, const RequestArguments &arguments)
{
    for (const ArgumentText &text : argumentTexts)
        insertText(json, text.key, arguments.*text.member);
    if (!arguments.missing.isEmpty())
        json.insert(QStringLiteral("missing"), QJsonArray::fromStringList(arguments.missing));
    if (arguments.workingDays != 0)
        json.insert(QStringLiteral("workingDays"), arguments.workingDays);
    if (arguments.application)
        json.insert(QStringLiteral("application"), toJson(*arguments.application));
    if (!arguments.items.isEmpty())
        json.insert(QStringLiteral("items"), itemsJson(arguments.items));
    if (arguments.review)
        json.insert(QStringLiteral("review"), reviewJson(*arguments.review));
}

// Reads a member that may be absent with the reader of its type.
template<typename Value, typename Target>
Result<void> readMember(const QJsonObject &json, const char *key, Result<Value> (*read)(const QJsonValue &), Target &target)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (value.isUndefined())
        return {};
    auto content = read(value);
    if (!content)
        return content.error();
    target = std::move(content).value();
    return {};
}

Result<Application> applicationFromValue(const QJsonValue &json)
{
    if (!json.isObject())
        return jsonError(QStringLiteral("application"));
    return applicationFromJson(json.toObject());
}

Result<void> readArguments(const QJsonObject &json, RequestArguments &arguments)
{
    for (const ArgumentText &text : argumentTexts) {
        if (!readText(json, text.key, arguments.*text.member))
            return jsonError(QString::fromLatin1(text.key));
    }
    if (!readTexts(json, "missing", arguments.missing))
        return jsonError(QStringLiteral("missing"));
    const QJsonValue workingDays = json.value(QLatin1String("workingDays"));
    arguments.workingDays = workingDays.toInt(0);
    if (!workingDays.isUndefined() && (arguments.workingDays != workingDays.toInt(-1)))
        return jsonError(QStringLiteral("workingDays"));
    if (const auto read = readMember(json, "application", &applicationFromValue, arguments.application); !read)
        return read.error();
    if (const auto read = readMember(json, "items", &itemsFromJson, arguments.items); !read)
        return read.error();
    return readMember(json, "review", &reviewFromJson, arguments.review);
}

// A step that a newer version recorded: kept whole, shown with who and when, its phase followed where it is known.
void readUnknown(const QJsonObject &json, RequestEvent &event)
{
    event.type = RequestEventType::Unknown;
    event.original = json;
    const QJsonObject actor = json.value(QLatin1String("actor")).toObject();
    event.actor.userId = actor.value(QLatin1String("userId")).toString();
    event.actor.name = actor.value(QLatin1String("name")).toString();
    event.actor.departmentId = actor.value(QLatin1String("departmentId")).toString();
    event.actor.departmentName = actor.value(QLatin1String("departmentName")).toString();
    event.text = json.value(QLatin1String("text")).toString();
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
    if (event.type == RequestEventType::Unknown)
        return event.original;
    QJsonObject json{{QStringLiteral("id"), event.id},
                     {QStringLiteral("type"), eventKey(event.type)},
                     {QStringLiteral("at"), toIso(event.at)},
                     {QStringLiteral("actor"), toJson(event.actor)}};
    if (event.phase)
        json.insert(QStringLiteral("phase"), phaseKey(*event.phase));
    insertText(json, "authorityRegion", event.authorityRegion);
    insertArguments(json, event);
    return json;
}

Result<RequestEvent> requestEventFromJson(const QJsonObject &json)
{
    RequestEvent event;
    if (!readText(json, "id", event.id) || event.id.isEmpty())
        return jsonError(QStringLiteral("id"));
    QString type;
    if (!readText(json, "type", type) || type.isEmpty())
        return jsonError(QStringLiteral("type"));
    event.at = fromIso(json.value(QLatin1String("at")).toString());
    if (!event.at.isValid())
        return jsonError(QStringLiteral("at"));
    if (const auto phase = phaseFromKey(json.value(QLatin1String("phase")).toString()))
        event.phase = phase.value();
    const auto known = eventFromKey(type);
    if (!known) {
        readUnknown(json, event);
        return event;
    }
    event.type = known.value();
    const auto actor = actorFromJson(json.value(QLatin1String("actor")).toObject());
    if (!actor)
        return actor.error();
    event.actor = actor.value();
    if (!readText(json, "authorityRegion", event.authorityRegion))
        return jsonError(QStringLiteral("authorityRegion"));
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
