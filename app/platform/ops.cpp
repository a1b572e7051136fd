#include "ops.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include "answertext.h"
#include "audittrail.h"
#include "calendar/chinatime.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Ops)
};

bool isUuid(const QString &text)
{
    static const QRegularExpression pattern("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
    return pattern.match(text).hasMatch();
}

Problem malformed(const QString &field)
{
    Problem problem;
    problem.status = 422;
    problem.name = "malformed";
    problem.detail =
        Text::tr("The change is not complete or not in the form that this platform reads: %1.").arg(field);
    problem.errors.append(QJsonObject{{"field", field}, {"code", "malformed"}});
    return problem;
}

std::variant<Op, Problem> opFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    Op op{json["op"].toString(),     json["kind"].toString(), json["id"].toString(),
          json["do"].toString(),     json["base"].toString(), json,
          json["commands"].toArray()};
    // A command alone is an update without a patch.
    if (op.action.startsWith("command"))
        op.action = "update";
    if (!isUuid(op.id))
        return malformed("op");
    if (op.kind != "entry" && op.kind != "request" && op.kind != "proposal" && op.kind != "agreement")
        return malformed("kind");
    if (!isUuid(op.recordId))
        return malformed("id");
    if (op.action != "create" && op.action != "update" && op.action != "delete")
        return malformed("do");
    if (!json["group"].toString().isEmpty())
        return malformed("group");
    if (op.commands.size() > 50)
        return malformed("commands");
    if (json["schema"].toInt(1) > 1) {
        Problem problem = malformed("schema");
        problem.name = "schema-unsupported";
        return problem;
    }
    if (jsonText(json).size() > maxBytesPerOp) {
        Problem problem;
        problem.status = 413;
        problem.name = "too-large";
        problem.detail = Text::tr("The change is larger than the platform accepts.");
        problem.more["limit"] = maxBytesPerOp;
        return problem;
    }
    return op;
}

QByteArray head(const QString &opId, const char *status)
{
    return "{\"op\":" + jsonText(opId) + ",\"st\":\"" + status + '"';
}

QByteArray withProblem(const QString &opId, const char *status, const Problem &problem,
                       const QString &requestId)
{
    QByteArray text = head(opId, status) + ",\"problem\":" + jsonText(toJson(problem, requestId));
    if (problem.retryAfterSeconds > 0)
        text += ",\"after\":" + QByteArray::number(problem.retryAfterSeconds);
    return text + '}';
}

QByteArray conflictAnswer(const Op &op, const Seen &seen, const QString &detail, const QString &requestId)
{
    Problem problem;
    problem.status = 409;
    problem.name = "conflict";
    problem.detail = detail;
    // The op id stands in front of the item's members; the item itself names no op.
    return head(op.id, "conflict") + ',' + itemMembers(seen).mid(1) +
           ",\"problem\":" + jsonText(toJson(problem, requestId)) + '}';
}

// What the log of acts calls it: the last command, or what was done to the record.
QString actOf(const Op &op)
{
    const QString command = op.commands.isEmpty() ? QString() : op.commands.last()["name"].toString();
    return op.kind + '.' + (command.isEmpty() ? op.action : command);
}

// Commands whole; of content only which fields and what it weighs, since every version is kept elsewhere.
QJsonObject auditDetail(const Op &op, const Change &change)
{
    QJsonObject detail{{"op", op.id}, {"device", change.device}};
    if (!op.commands.isEmpty())
        detail["commands"] = op.commands;
    QStringList fields = op.json["set"].toObject().keys() + op.json["list"].toObject().keys();
    if (!fields.isEmpty())
        detail["fields"] = QJsonArray::fromStringList(fields);
    detail["sha256"] = QString::fromLatin1(QCryptographicHash::hash(jsonText(op.json), QCryptographicHash::Sha256).toHex());
    return detail;
}

struct Applier
{
    PlatformDatabase &database;
    const OfficeData &office;
    const Actor &actor;
    QString device;
    QString requestId;

    QByteArray answer(const QJsonValue &value)
    {
        const auto parsed = opFromJson(value);
        if (const Problem *problem = std::get_if<Problem>(&parsed))
            return withProblem(value["op"].toString(), "rejected", *problem, requestId);
        return apply(std::get<Op>(parsed));
    }

    QByteArray apply(const Op &op)
    {
        const QByteArray payloadHash =
            QCryptographicHash::hash(jsonText(op.json), QCryptographicHash::Sha256);
        PlatformTransaction transaction(database, PlatformTransaction::Mode::Write);
        PlatformRows known =
            transaction.run("SELECT payload_hash, result FROM op_result WHERE user_id = ? AND op_id = ?",
                            {actor.userId, op.id});
        if (known.next()) {
            if (known.value(0).toByteArray() == payloadHash)
                return head(op.id, "duplicate") + ',' + known.value(1).toByteArray().mid(1);
            Problem problem;
            problem.status = 422;
            problem.name = "op-id-reused";
            problem.detail = Text::tr("Another change was sent under this number before.");
            return withProblem(op.id, "rejected", problem, requestId);
        }
        const Change change{op.id, actor, device, QDateTime::currentDateTimeUtc()};
        OpOutcome outcome = decideAndWrite(transaction, op, change);
        QByteArray text;
        if (Record *record = std::get_if<Record>(&outcome)) {
            const std::optional<Seen> seen = seenBy(transaction, actor, *record);
            const QByteArray result = seen ? itemMembers(*seen) + '}' : QByteArray("{}");
            transaction.run(
                "INSERT INTO op_result (user_id, op_id, payload_hash, result, at) VALUES (?, ?, ?, ?, ?)",
                {actor.userId, op.id, payloadHash, result, toIso(change.at)});
            if (transaction.commit())
                return head(op.id, "applied") + ',' + result.mid(1);
        } else if (const Conflicting *conflicting = std::get_if<Conflicting>(&outcome)) {
            text = conflictText(transaction, op, *conflicting);
        } else {
            text = withProblem(op.id, "rejected", std::get<Problem>(outcome), requestId);
        }
        return transaction.failed() ? withProblem(op.id, "retry", storageProblem(), requestId) : text;
    }

    OpOutcome decideAndWrite(PlatformTransaction &transaction, const Op &op, const Change &change)
    {
        const std::optional<Record> current = readRecord(transaction, op.recordId);
        if (current && current->kind != op.kind)
            return malformed("kind");
        OpOutcome outcome = op.kind == "entry"     ? applyEntryOp(transaction, office, op, change, current)
                            : op.kind == "request" ? applyRequestOp(transaction, office, op, change, current)
                            : op.kind == "agreement" ? applyAgreementOp(transaction, office, op, change, current)
                                                   : applyProposalOp(transaction, op, change, current);
        if (Record *record = std::get_if<Record>(&outcome)) {
            writeRecord(transaction, *record, change);
            transaction.with([&](Database &connection) {
                return AuditTrail(connection).append(change.actor, actOf(op), op.recordId, auditDetail(op, change), change.at);
            });
        }
        return outcome;
    }

    QByteArray conflictText(PlatformTransaction &transaction, const Op &op, const Conflicting &conflicting)
    {
        const std::optional<Seen> seen = seenBy(transaction, actor, conflicting.current);
        // Who cannot see what changed is not told of it: for them the record is not there, or not open for
        // this.
        if (!seen || seen->rev == op.base) {
            Problem problem;
            problem.status = 403;
            problem.name = "not-allowed";
            problem.detail = Text::tr("This record is being worked on by its department or is not yours.");
            return withProblem(op.id, "rejected", problem, requestId);
        }
        return conflictAnswer(op, *seen, conflicting.detail, requestId);
    }
};

} // namespace

QString handledBy(PlatformTransaction &transaction, const Record &record)
{
    PlatformRows row = transaction.run("SELECT author, at FROM view WHERE audience = ? AND record_id = ?",
                                       {int(Audience::Owner), record.id});
    if (!row.next())
        return {};
    const QJsonObject author = QJsonDocument::fromJson(row.value(0).toString().toUtf8()).object();
    const QDateTime at = toChinaTime(fromIso(row.value(1).toString()));
    return Text::tr("Already handled by %1 (%2) at %3.")
        .arg(author["user"].toString(), author["dept"].toString(), at.toString("yyyy-MM-dd HH:mm"));
}

QByteArrayList applyBatch(PlatformDatabase &database, const OfficeData &office, const QJsonArray &ops,
                          const Actor &actor, const QString &device, const QString &requestId)
{
    Applier applier{database, office, actor, device, requestId};
    QByteArrayList results;
    QSet<QString> records;
    for (const QJsonValue &value : ops) {
        const QString recordId = value["id"].toString();
        if (records.contains(recordId)) {
            Problem problem;
            problem.status = 409;
            problem.name = "one-op-per-record";
            problem.detail =
                Text::tr("Another change of the same record is in this batch; this one comes after it.");
            problem.retryAfterSeconds = 1;
            results.append(withProblem(value["op"].toString(), "retry", problem, requestId));
            continue;
        }
        records.insert(recordId);
        results.append(applier.answer(value));
    }
    return results;
}

QByteArrayList opStatus(PlatformTransaction &transaction, const QString &userId, const QStringList &opIds)
{
    QByteArrayList results;
    for (const QString &opId : opIds) {
        PlatformRows row =
            transaction.run("SELECT result FROM op_result WHERE user_id = ? AND op_id = ?", {userId, opId});
        const QByteArray rest = row.next() ? ',' + row.value(0).toByteArray().mid(1) : QByteArray("}");
        results.append(head(opId, rest.size() > 1 ? "duplicate" : "unknown") + rest);
    }
    return results;
}

} // namespace sharedesk::platform
