#include "catalog/catalogentry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

#include "calendar/chinatime.h"
#include "catalog/entryfields.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CatalogEntry)
};

struct StatusRow
{
    EntryStatus status;
    const char *key;
    const char *label;
};

constexpr StatusRow statusTable[] = {
    {EntryStatus::Draft, "draft", QT_TRANSLATE_NOOP("CatalogEntry", "Draft")},
    {EntryStatus::Agreed, "agreed", QT_TRANSLATE_NOOP("CatalogEntry", "Agreed by the department head")},
    {EntryStatus::Submitted, "submitted", QT_TRANSLATE_NOOP("CatalogEntry", "Submitted")},
    {EntryStatus::Returned, "returned", QT_TRANSLATE_NOOP("CatalogEntry", "Returned")},
    {EntryStatus::Published, "published", QT_TRANSLATE_NOOP("CatalogEntry", "Published")},
    {EntryStatus::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("CatalogEntry", "Withdrawn")},
};

struct EventRow
{
    EntryEventType type;
    const char *key;
    const char *label;
};

constexpr EventRow eventTable[] = {
    {EntryEventType::Agreed, "entry.agreed",
     QT_TRANSLATE_NOOP("CatalogEntry", "Agreed by the department head")},
    {EntryEventType::Submitted, "entry.submitted", QT_TRANSLATE_NOOP("CatalogEntry", "Submitted")},
    {EntryEventType::Returned, "entry.returned", QT_TRANSLATE_NOOP("CatalogEntry", "Returned")},
    {EntryEventType::Published, "entry.published", QT_TRANSLATE_NOOP("CatalogEntry", "Published")},
    {EntryEventType::Withdrawn, "entry.withdrawn", QT_TRANSLATE_NOOP("CatalogEntry", "Withdrawn")},
    {EntryEventType::RevisionStarted, "entry.revised",
     QT_TRANSLATE_NOOP("CatalogEntry", "New version begun")},
    {EntryEventType::ChangeNoted, "catalog.changed",
     QT_TRANSLATE_NOOP("CatalogEntry", "Law or duties changed")},
    {EntryEventType::UpdateExtended, "catalog.update.extended",
     QT_TRANSLATE_NOOP("CatalogEntry", "Update extended with the authority's consent")},
};

Error jsonError(const QString &member)
{
    return Error{QStringLiteral("entry.json"), Text::tr("An entry is not written as it must be."), member};
}

// Reads a text member and takes it out of what is unknown.
bool takeText(QJsonObject &rest, const QString &key, QString &text)
{
    const QJsonValue value = rest.take(key);
    text = value.toString();
    return value.isUndefined() || value.isNull() || value.isString();
}

bool takeDate(QJsonObject &rest, const QString &key, QDate &date)
{
    QString text;
    if (!takeText(rest, key, text))
        return false;
    date = QDate::fromString(text, Qt::ISODate);
    return text.isEmpty() || date.isValid();
}

bool isListOrAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || value.isArray();
}

QJsonObject assessmentJson(const Assessment &assessment)
{
    QJsonObject json = assessment.unknown;
    if (!assessment.assessor.isEmpty())
        json.insert(QStringLiteral("assessor"), assessment.assessor);
    if (assessment.on.isValid())
        json.insert(QStringLiteral("on"), assessment.on.toString(Qt::ISODate));
    if (!assessment.result.isEmpty())
        json.insert(QStringLiteral("result"), assessment.result);
    QJsonArray attachments;
    for (const Attachment &attachment : assessment.attachments)
        attachments.append(toJson(attachment));
    if (!attachments.isEmpty())
        json.insert(QStringLiteral("attachments"), attachments);
    return json;
}

bool takeAssessment(QJsonObject &rest, const QString &key, Assessment &assessment)
{
    const QJsonValue value = rest.take(key);
    if (value.isUndefined() || value.isNull())
        return true;
    if (!value.isObject())
        return false;
    assessment.unknown = value.toObject();
    const QJsonValue attachments = assessment.unknown.take(QLatin1String("attachments"));
    if (!isListOrAbsent(attachments))
        return false;
    for (const QJsonValue &element : attachments.toArray()) {
        const std::optional<Attachment> attachment = attachmentFromJson(element);
        if (!attachment)
            return false;
        assessment.attachments << *attachment;
    }
    return takeText(assessment.unknown, QStringLiteral("assessor"), assessment.assessor) &&
           takeDate(assessment.unknown, QStringLiteral("on"), assessment.on) &&
           takeText(assessment.unknown, QStringLiteral("result"), assessment.result);
}

QJsonObject eventJson(const EntryEvent &event)
{
    QJsonObject json = event.unknown;
    json.insert(QStringLiteral("type"), entryEventKey(event.type));
    json.insert(QStringLiteral("at"), toIso(event.at));
    json.insert(QStringLiteral("actor"), toJson(event.actor));
    if (event.on.isValid())
        json.insert(QStringLiteral("on"), event.on.toString(Qt::ISODate));
    if (!event.text.isEmpty())
        json.insert(QStringLiteral("text"), event.text);
    return json;
}

Result<EntryEvent> eventFromJson(const QJsonObject &json)
{
    EntryEvent event;
    event.unknown = json;
    const QString key = event.unknown.take(QLatin1String("type")).toString();
    bool known = false;
    for (const EventRow &row : eventTable) {
        if (key == QLatin1String(row.key)) {
            event.type = row.type;
            known = true;
        }
    }
    event.at = fromIso(event.unknown.take(QLatin1String("at")).toString());
    const auto actor = actorFromJson(event.unknown.take(QLatin1String("actor")).toObject());
    if (!known || !event.at.isValid() || !actor || !takeDate(event.unknown, QStringLiteral("on"), event.on) ||
        !takeText(event.unknown, QStringLiteral("text"), event.text))
        return jsonError(QStringLiteral("life"));
    event.actor = actor.value();
    return event;
}

} // namespace

QString statusKey(EntryStatus status)
{
    return QString::fromLatin1(statusTable[static_cast<size_t>(status)].key);
}

Result<EntryStatus> statusFromKey(const QString &key)
{
    for (const StatusRow &row : statusTable) {
        if (key == QLatin1String(row.key))
            return row.status;
    }
    return Error{QStringLiteral("entry.status.unknown"),
                 Text::tr("There is no status \"%1\" of an entry.").arg(key), key};
}

QString statusLabel(EntryStatus status)
{
    return Text::tr(statusTable[static_cast<size_t>(status)].label);
}

QString entryEventKey(EntryEventType type)
{
    return QString::fromLatin1(eventTable[static_cast<size_t>(type)].key);
}

QString entryEventLabel(EntryEventType type)
{
    return Text::tr(eventTable[static_cast<size_t>(type)].label);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const DataItem &item)
{
    QJsonObject json = item.unknown;
    json.insert(QStringLiteral("id"), item.id);
    for (const ItemField &field : itemFields()) {
        const QString &text = item.*field.text;
        if (!text.isEmpty())
            json.insert(field.key, text);
    }
    return json;
}

QJsonObject toJson(const CatalogEntry &entry)
{
    QJsonObject json = entry.unknown;
    json.insert(QStringLiteral("id"), entry.id);
    json.insert(QStringLiteral("departmentId"), entry.departmentId);
    json.insert(QStringLiteral("status"), statusKey(entry.status));
    json.insert(QStringLiteral("version"), entry.version);
    if (entry.publishedOn.isValid())
        json.insert(QStringLiteral("publishedOn"), entry.publishedOn.toString(Qt::ISODate));
    for (const EntryField &field : entryFields()) {
        const QString &text = entry.*field.text;
        if (!text.isEmpty())
            json.insert(field.key, text);
    }
    if (!entry.relatedCodes.isEmpty())
        json.insert(QStringLiteral("relatedCodes"), QJsonArray::fromStringList(entry.relatedCodes));
    if (!entry.impactAssessment.isEmpty())
        json.insert(QStringLiteral("impactAssessment"), assessmentJson(entry.impactAssessment));
    if (!entry.secrecyReview.isEmpty())
        json.insert(QStringLiteral("secrecyReview"), assessmentJson(entry.secrecyReview));
    QJsonArray life;
    for (const EntryEvent &event : entry.life)
        life.append(eventJson(event));
    if (!life.isEmpty())
        json.insert(QStringLiteral("life"), life);
    QJsonArray items;
    for (const DataItem &item : entry.items)
        items.append(toJson(item));
    json.insert(QStringLiteral("items"), items);
    return json;
}

Result<DataItem> dataItemFromJson(const QJsonObject &json)
{
    DataItem item;
    item.unknown = json;
    if (!takeText(item.unknown, QStringLiteral("id"), item.id) || item.id.isEmpty())
        return jsonError(QStringLiteral("items.id"));
    for (const ItemField &field : itemFields()) {
        if (!takeText(item.unknown, field.key, item.*field.text))
            return jsonError(QStringLiteral("items.") + field.key);
    }
    return item;
}

Result<CatalogEntry> entryFromJson(const QJsonObject &json)
{
    CatalogEntry entry;
    QJsonObject rest = json;
    if (!takeText(rest, QStringLiteral("id"), entry.id) || entry.id.isEmpty())
        return jsonError(QStringLiteral("id"));
    if (!takeText(rest, QStringLiteral("departmentId"), entry.departmentId))
        return jsonError(QStringLiteral("departmentId"));
    QString status;
    if (!takeText(rest, QStringLiteral("status"), status))
        return jsonError(QStringLiteral("status"));
    const auto knownStatus = statusFromKey(status.isEmpty() ? QStringLiteral("draft") : status);
    if (!knownStatus)
        return jsonError(QStringLiteral("status"));
    entry.status = knownStatus.value();
    const QJsonValue version = rest.take(QStringLiteral("version"));
    if (!version.isUndefined() && !version.isNull() && !version.isDouble())
        return jsonError(QStringLiteral("version"));
    entry.version = version.toInt(1);
    if (!takeDate(rest, QStringLiteral("publishedOn"), entry.publishedOn))
        return jsonError(QStringLiteral("publishedOn"));
    for (const EntryField &field : entryFields()) {
        if (!takeText(rest, field.key, entry.*field.text))
            return jsonError(field.key);
    }
    const QJsonValue related = rest.take(QStringLiteral("relatedCodes"));
    if (!isListOrAbsent(related))
        return jsonError(QStringLiteral("relatedCodes"));
    for (const QJsonValue &code : related.toArray()) {
        if (!code.isString())
            return jsonError(QStringLiteral("relatedCodes"));
        entry.relatedCodes << code.toString();
    }
    if (!takeAssessment(rest, QStringLiteral("impactAssessment"), entry.impactAssessment))
        return jsonError(QStringLiteral("impactAssessment"));
    if (!takeAssessment(rest, QStringLiteral("secrecyReview"), entry.secrecyReview))
        return jsonError(QStringLiteral("secrecyReview"));
    const QJsonValue life = rest.take(QStringLiteral("life"));
    if (!isListOrAbsent(life))
        return jsonError(QStringLiteral("life"));
    for (const QJsonValue &value : life.toArray()) {
        const auto event = eventFromJson(value.toObject());
        if (!event)
            return event.error();
        entry.life << event.value();
    }
    const QJsonValue items = rest.take(QStringLiteral("items"));
    if (!isListOrAbsent(items))
        return jsonError(QStringLiteral("items"));
    for (const QJsonValue &value : items.toArray()) {
        const auto item = dataItemFromJson(value.toObject());
        if (!item)
            return item.error();
        entry.items << item.value();
    }
    entry.unknown = rest;
    return entry;
}

} // namespace sharedesk
