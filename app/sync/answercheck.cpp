#include "answercheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

Error incomplete(const QString &host, const QString &cause)
{
    return {QStringLiteral("sync.incomplete"), Text::tr("The answer of %1 is incomplete or damaged. Nothing of it was used; it is tried again.").arg(host), cause};
}

Error unexpected(const QString &cause)
{
    return {QStringLiteral("sync.incomplete"), Text::tr("The platform's answer does not fit what was asked. Nothing of it was used."), cause};
}

// Half a character, written as an escape: valid JSON, and stored it would come back as another text.
bool hasHalfCharacter(const QByteArray &json)
{
    const auto unitAt = [&json](qsizetype place) {
        return json.mid(place, 2) == "\\u" ? json.mid(place + 2, 4).toUShort(nullptr, 16) : ushort(0);
    };
    for (qsizetype i = json.indexOf('\\'); i >= 0; i = json.indexOf('\\', i)) {
        const ushort unit = unitAt(i);
        if (QChar::isLowSurrogate(unit) || (QChar::isHighSurrogate(unit) && !QChar::isLowSurrogate(unitAt(i + 6))))
            return true;
        i += QChar::isHighSurrogate(unit) ? 12 : 2;
    }
    return false;
}

// Qt reads them in the middle of a text; JSON has none.
bool hasControlBytes(const QByteArray &json)
{
    return std::any_of(json.begin(), json.end(), [](char byte) { return quint8(byte) < 0x20 && byte != '\n' && byte != '\r' && byte != '\t'; });
}

} // namespace

Result<void> checkedHeaders(const RawAnswer &answer, const QString &requestId, const QString &host, const QString &expected)
{
    if (answer.status >= 300 && answer.status < 400)
        return Error{QStringLiteral("sync.redirect"), Text::tr("%1 points to another address. It was not followed; ask the administrator for the platform's new address.").arg(host), QString::number(answer.status)};
    const QString type = answer.contentType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (answer.serverId.isEmpty() || (!expected.isEmpty() && type != expected)) {
        if (answer.status >= 500)
            return Error{QStringLiteral("sync.status"), Text::tr("The service at %1 reports a fault (%2). Everything saved here is kept; it is tried again.").arg(host).arg(answer.status), type};
        return Error{QStringLiteral("sync.foreign"), Text::tr("What answers at %1 is not the platform; perhaps the network asks for a sign-in first. Nothing was changed.").arg(host), type};
    }
    if (answer.requestId != requestId)
        return incomplete(host, QStringLiteral("X-Request-Id"));
    return {};
}

Result<QJsonObject> checkedBody(const RawAnswer &answer, const QString &requestId, const QString &host)
{
    const QString expected = answer.status == 200 ? QStringLiteral("application/json") : QStringLiteral("application/problem+json");
    if (const auto checked = checkedHeaders(answer, requestId, host, expected); !checked)
        return checked.error();
    // JSON between machines has no byte order mark; a proxy that puts one there has touched the answer.
    if (answer.content.startsWith("\xef\xbb\xbf"))
        return incomplete(host, QStringLiteral("byte order mark"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.content, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return incomplete(host, problem.errorString());
    if (hasHalfCharacter(answer.content) || hasControlBytes(answer.content))
        return incomplete(host, QStringLiteral("characters"));
    // A cut body can be made whole by a proxy; only the platform writes "end" as the very last member.
    static const QRegularExpression end(QStringLiteral("\"end\"\\s*:\\s*true\\s*\\}\\s*$"));
    if (!end.match(QString::fromLatin1(answer.content.right(64))).hasMatch())
        return incomplete(host, QStringLiteral("end"));
    const QJsonObject body = document.object();
    for (const char *list : {"items", "results"}) {
        if (body.contains(QLatin1String(list)) && body.value(QLatin1String(list)).toArray().size() != body.value(QLatin1String("count")).toInt(-1))
            return incomplete(host, QStringLiteral("count"));
    }
    return body;
}

Error refusalError(int status, const QJsonObject &problem, const QString &host)
{
    const QString detail = problem.value(QLatin1String("detail")).toString();
    const QString type = problem.value(QLatin1String("type")).toString();
    switch (status) {
    case 401:
        return {QStringLiteral("sync.signin"), detail.isEmpty() ? Text::tr("Sign in again to sync.") : detail, type};
    case 403:
        return {QStringLiteral("sync.forbidden"), detail.isEmpty() ? Text::tr("The platform does not allow this to your role.") : detail, type};
    case 410:
        return {QStringLiteral("sync.resync"), Text::tr("The platform's history has changed (it may have been restored from a backup). Nothing was changed here; ask the administrator before syncing again."), type};
    case 413:
        return {QStringLiteral("sync.too-large"), Text::tr("The platform does not take that much at once."), type};
    case 426:
        return {QStringLiteral("sync.too-old"), Text::tr("The platform needs a newer version of this program. Everything saved here is kept until then."), type};
    case 429:
    case 503:
        return {QStringLiteral("sync.busy"), detail.isEmpty() ? Text::tr("The platform is busy; it is tried again later.") : detail, type};
    case 400:
    case 404:
    case 405:
    case 415:
        // Asking again changes nothing: the address is wrong, or one of the two programs is.
        return {QStringLiteral("sync.protocol"), Text::tr("The service at %1 reports a fault (%2). Everything saved here is kept; it is tried again.").arg(host).arg(status), detail.isEmpty() ? type : detail};
    default:
        return {QStringLiteral("sync.status"), Text::tr("The service at %1 reports a fault (%2). Everything saved here is kept; it is tried again.").arg(host).arg(status), detail.isEmpty() ? type : detail};
    }
}

Result<SyncItem> syncItemFrom(const QJsonObject &json)
{
    SyncItem item;
    item.kind = json.value(QLatin1String("kind")).toString();
    item.id = json.value(QLatin1String("id")).toString();
    item.pos = json.value(QLatin1String("pos")).toInteger(-1);
    item.rev = json.value(QLatin1String("rev")).toString();
    item.opId = json.value(QLatin1String("op")).toString();
    const QJsonObject by = json.value(QLatin1String("by")).toObject();
    item.byName = by.value(QLatin1String("name")).toString();
    if (item.byName.isEmpty())
        item.byName = by.value(QLatin1String("user")).toString();
    item.at = json.value(QLatin1String("at")).toString();
    item.schema = json.value(QLatin1String("schema")).toInt(1);
    item.body = json.value(QLatin1String("body")).toObject();
    item.gone = json.value(QLatin1String("gone")).toString();
    if (item.id.isEmpty() || item.kind.isEmpty() || item.pos < 0 || item.rev.isEmpty())
        return unexpected(QStringLiteral("item ") + item.id);
    return item;
}

Result<SyncPage> syncPageFrom(const QJsonObject &body, const QString &scope, const QString &from)
{
    SyncPage page;
    page.scope = scope;
    page.from = body.value(QLatin1String("from")).toString();
    page.next = body.value(QLatin1String("next")).toString();
    page.position = body.value(QLatin1String("position")).toString();
    if (page.from != from || page.next.isEmpty())
        return unexpected(QStringLiteral("from, next"));
    QSet<QString> ids;
    for (const QJsonValue &value : body.value(QLatin1String("items")).toArray()) {
        auto item = syncItemFrom(value.toObject());
        if (!item)
            return item.error();
        if (ids.contains(item.value().id))
            return unexpected(QStringLiteral("item twice: ") + item.value().id);
        ids.insert(item.value().id);
        page.items << std::move(item).value();
    }
    if (page.next == page.from && !page.items.isEmpty())
        return unexpected(QStringLiteral("next"));
    return page;
}

Result<QVector<OpAnswer>> opAnswersFrom(const QJsonObject &body, const QVector<SealedOp> &sent)
{
    static const QHash<QString, OpStatus> statuses{
        {QStringLiteral("applied"), OpStatus::Applied},   {QStringLiteral("duplicate"), OpStatus::Duplicate}, {QStringLiteral("merged"), OpStatus::Merged},
        {QStringLiteral("conflict"), OpStatus::Conflict}, {QStringLiteral("rejected"), OpStatus::Rejected},   {QStringLiteral("retry"), OpStatus::Retry},
        {QStringLiteral("skipped"), OpStatus::Skipped}};
    QHash<QString, SealedOp> open;
    for (const SealedOp &op : sent)
        open.insert(op.opId, op);
    QVector<OpAnswer> answers;
    for (const QJsonValue &value : body.value(QLatin1String("results")).toArray()) {
        const QJsonObject json = value.toObject();
        OpAnswer answer;
        answer.opId = json.value(QLatin1String("op")).toString();
        const QString status = json.value(QLatin1String("st")).toString();
        if (!open.contains(answer.opId) || !statuses.contains(status))
            return unexpected(QStringLiteral("result ") + answer.opId);
        const SealedOp op = open.take(answer.opId);
        answer.status = statuses.value(status);
        answer.problem = json.value(QLatin1String("problem")).toObject();
        answer.retryAfterSeconds = json.value(QLatin1String("after")).toInt(0);
        QJsonObject itemJson = json.value(QLatin1String("current")).toObject();
        if (itemJson.isEmpty())
            itemJson = json.value(QLatin1String("item")).toObject();
        if (itemJson.isEmpty())
            itemJson = json;
        if (!itemJson.contains(QLatin1String("id")))
            itemJson.insert(QStringLiteral("id"), op.entryId);
        if (!itemJson.contains(QLatin1String("kind")))
            itemJson.insert(QStringLiteral("kind"), QJsonDocument::fromJson(op.bytes).object().value(QLatin1String("kind")));
        const bool carriesItem = answer.status != OpStatus::Rejected && answer.status != OpStatus::Retry && answer.status != OpStatus::Skipped;
        if (carriesItem) {
            const auto item = syncItemFrom(itemJson);
            if (!item)
                return item.error();
            answer.item = item.value();
        }
        answers << answer;
    }
    if (!open.isEmpty())
        return unexpected(QStringLiteral("missing result ") + open.constBegin().key());
    return answers;
}

} // namespace sharedesk
