#include "records.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include "calendar/chinatime.h"
#include "catalog/catalogentry.h"

namespace sharedesk::platform {

namespace {

enum class Content { Current, Published, Gone };

// What the audience may see of the record as it is now; nullopt: nothing.
std::optional<Content> contentFor(Audience audience, const Record &record)
{
    if (record.deleted)
        return std::nullopt;
    // What is put before the head of an office stays in that office.
    if (record.kind == "agreement")
        return audience == Audience::Owner ? std::optional(Content::Current) : std::nullopt;
    const bool isRequest = record.kind == "request";
    const bool isProposal = record.kind == "proposal";
    const std::optional<Content> published =
        record.publishedBody.isEmpty() ? std::nullopt : std::optional(Content::Published);
    switch (audience) {
    case Audience::Owner:
        return Content::Current;
    case Audience::Provider:
        return isRequest || isProposal ? std::optional(Content::Current) : std::nullopt;
    case Audience::Public:
        if (isRequest)
            return std::nullopt;
        // Everybody who needs the data is to know whom the authority named.
        if (isProposal)
            return record.status == "accepted" ? std::optional(Content::Current) : std::nullopt;
        return record.status == statusKey(EntryStatus::Published) ? std::optional(Content::Current)
                                                                  : published;
    case Audience::Supervisor: {
        const bool internal =
            record.status == statusKey(EntryStatus::Draft) || record.status == statusKey(EntryStatus::Agreed);
        return isRequest || isProposal || !internal ? std::optional(Content::Current) : published;
    }
    }
    return std::nullopt;
}

struct View
{
    Content content = Content::Gone;
    bool exists = false;
};

View readView(PlatformTransaction &transaction, Audience audience, const QString &recordId)
{
    const QVariant content = transaction.value(
        "SELECT content FROM view WHERE audience = ? AND record_id = ?", {int(audience), recordId});
    return content.isValid() ? View{Content(content.toInt()), true} : View{};
}

QByteArray authorJson(const Change &change)
{
    return QJsonDocument(QJsonObject{{"user", change.actor.name},
                                     {"userId", change.actor.userId},
                                     {"dept", change.actor.departmentName},
                                     {"device", change.device}})
        .toJson(QJsonDocument::Compact);
}

void updateView(PlatformTransaction &transaction, Audience audience, const Record &record,
                const Record *before, const Change &change)
{
    const View view = readView(transaction, audience, record.id);
    const std::optional<Content> content = contentFor(audience, record);
    if (!content && (!view.exists || view.content == Content::Gone))
        return;
    if (content == Content::Published) {
        // A revision begun behind the published version changes nothing for those who see only that.
        const bool sawPublished =
            view.content == Content::Published || (view.content == Content::Current && before &&
                                                   before->status == statusKey(EntryStatus::Published));
        if (view.exists && sawPublished) {
            transaction.run("UPDATE view SET content = ? WHERE audience = ? AND record_id = ?",
                            {int(Content::Published), int(audience), record.id});
            return;
        }
    }
    transaction.run(
        "INSERT INTO view (audience, record_id, department_id, other_department_id, seq, rev, op_id, "
        "author, at, content, gone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (audience, record_id) DO UPDATE SET seq = excluded.seq, rev = excluded.rev, "
        "op_id = excluded.op_id, author = excluded.author, at = excluded.at, "
        "content = excluded.content, gone = excluded.gone",
        {int(audience), record.id,
         audience == Audience::Provider ? record.otherDepartmentId : record.departmentId,
         audience == Audience::Provider ? record.departmentId : record.otherDepartmentId, record.position.seq,
         record.rev, change.opId, QString::fromUtf8(authorJson(change)), toIso(change.at),
         int(content.value_or(Content::Gone)),
         content          ? QString("")
         : record.deleted ? QString("deleted")
                          : QString("outOfScope")});
}

std::optional<Seen> readSeen(PlatformTransaction &transaction, Audience audience, const QString &recordId)
{
    PlatformRows row = transaction.run(QString("SELECT ") + seenColumns +
                                           " FROM view v JOIN record r ON r.id = v.record_id "
                                           "WHERE v.audience = ? AND v.record_id = ?",
                                       {int(audience), recordId});
    return row.next() ? std::optional(seenFromRow(row)) : std::nullopt;
}

} // namespace

const char *const seenColumns = "r.kind, v.record_id, v.seq, v.rev, v.op_id, v.author, v.at, v.gone, "
                                "CASE v.content WHEN 0 THEN r.body WHEN 1 THEN r.published_body END";

Seen seenFromRow(const PlatformRows &row)
{
    return {row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong(),
            row.value(3).toString(), row.value(4).toString(), row.value(5).toString().toUtf8(),
            row.value(6).toString(), row.value(7).toString(), row.value(8).toByteArray()};
}

QString randomToken(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    for (char &byte : random)
        byte = char(QRandomGenerator::system()->bounded(256));
    return QString::fromLatin1(
        random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Record> readRecord(PlatformTransaction &transaction, const QString &id)
{
    PlatformRows row =
        transaction.run("SELECT kind, department_id, other_department_id, status, seq, rev, deleted, "
                        "name_key, code, body, published_body FROM record WHERE id = ?",
                        {id});
    if (!row.next())
        return std::nullopt;
    Record record;
    record.id = id;
    record.kind = row.value(0).toString();
    record.departmentId = row.value(1).toString();
    record.otherDepartmentId = row.value(2).toString();
    record.status = row.value(3).toString();
    record.position.seq = row.value(4).toLongLong();
    record.rev = row.value(5).toString();
    record.deleted = row.value(6).toBool();
    record.nameKey = row.value(7).toString();
    record.code = row.value(8).toString();
    record.body = row.value(9).toByteArray();
    record.publishedBody = row.value(10).toByteArray();
    return record;
}

void writeRecord(PlatformTransaction &transaction, Record &record, const Change &change)
{
    const std::optional<Record> before = readRecord(transaction, record.id);
    const QString at = toIso(change.at);
    record.position.nonce = randomToken(9);
    record.position.seq =
        transaction
            .value("INSERT INTO history (nonce, record_id, op_id, at) VALUES (?, ?, ?, ?) RETURNING seq",
                   {record.position.nonce, record.id, change.opId, at})
            .toLongLong();
    record.rev = QString::number(record.position.seq) + "-" + randomToken(9);
    transaction.run(
        "INSERT INTO record (id, kind, department_id, other_department_id, status, seq, rev, deleted, "
        "name_key, code, body, published_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET status = excluded.status, seq = excluded.seq, "
        "rev = excluded.rev, deleted = excluded.deleted, name_key = excluded.name_key, "
        "code = excluded.code, body = excluded.body, published_body = excluded.published_body",
        {record.id, record.kind, record.departmentId, record.otherDepartmentId, record.status,
         record.position.seq, record.rev, record.deleted, record.nameKey, record.code, record.body,
         record.publishedBody.isEmpty() ? QVariant() : record.publishedBody});
    for (const Audience audience :
         {Audience::Owner, Audience::Provider, Audience::Public, Audience::Supervisor})
        updateView(transaction, audience, record, before ? &*before : nullptr, change);
}

std::optional<Seen> seenBy(PlatformTransaction &transaction, const Actor &actor, const Record &record)
{
    if (!may(actor.role, Permission::ReadContent))
        return readSeen(transaction, Audience::Public, record.id);
    if (actor.departmentId == record.departmentId)
        return readSeen(transaction, Audience::Owner, record.id);
    if (!record.otherDepartmentId.isEmpty() && actor.departmentId == record.otherDepartmentId)
        return readSeen(transaction, Audience::Provider, record.id);
    return readSeen(transaction,
                    may(actor.role, Permission::SeeAllDepartments) ? Audience::Supervisor : Audience::Public,
                    record.id);
}

QByteArray itemMembers(const Seen &seen)
{
    QJsonObject members{{"kind", seen.kind}, {"id", seen.id}, {"pos", seen.seq},
                        {"rev", seen.rev},   {"at", seen.at}, {"schema", 1}};
    if (!seen.gone.isEmpty())
        members["gone"] = seen.gone;
    QByteArray text = QJsonDocument(members).toJson(QJsonDocument::Compact);
    text.chop(1);
    text += ",\"by\":" + seen.author;
    if (seen.gone.isEmpty())
        text += ",\"body\":" + seen.body;
    return text;
}

} // namespace sharedesk::platform
