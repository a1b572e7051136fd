// Ops on catalog entries: a patch of content, commands of its life, or the deletion of a draft.
#include <QCoreApplication>
#include <QJsonDocument>

#include "blobs.h"
#include "catalog/entrylife.h"
#include "catalog/entrypatch.h"
#include "ops.h"

namespace sharedesk::platform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EntryOps)
};

// What the life of an entry decides, never a patch.
const QStringList decidedMembers{"id", "status", "version", "publishedOn", "life"};

struct EntryOp
{
    PlatformTransaction &transaction;
    const OfficeData &office;
    const Op &op;
    const Change &change;

    std::variant<CatalogEntry, Problem> patched(CatalogEntry entry)
    {
        const Result<EntryPatch> parsed = patchFromJson(op.json);
        if (!parsed)
            return refusal(parsed.error());
        EntryPatch patch = parsed.value();
        const QJsonValue department = patch.set.value("departmentId");
        if (!department.isUndefined() && department.toString() != entry.departmentId)
            return problemOf(422, "department-fixed", Text::tr("An entry stays with its department."),
                             "departmentId");
        for (const QString &member : decidedMembers)
            patch.set.remove(member);
        patch.set.remove("departmentId");
        if (patch.isEmpty())
            return entry;
        if (const Result<void> allowed = mayEdit(entry, change.actor); !allowed)
            return refusal(allowed.error());
        const CatalogEntry before = editable(entry, change.actor, change.at);
        Result<CatalogEntry> after = entryFromJson(sharedesk::apply(toJson(before), patch));
        if (!after) {
            Problem problem = refusal(after.error());
            problem.errors.append(QJsonObject{{"field", after.error().detail}, {"code", after.error().code}});
            return problem;
        }
        if (const std::optional<Problem> refused = refusedAttachment(before, after.value()))
            return *refused;
        return after.value();
    }

    // A new attachment has to be here, whole, and one that an office takes.
    std::optional<Problem> refusedAttachment(const CatalogEntry &before, const CatalogEntry &after)
    {
        const QStringList known = blobHashes(toJson(before));
        QStringList added = blobHashes(toJson(after));
        added.removeIf([&](const QString &hash) { return known.contains(hash); });
        if (added.isEmpty())
            return std::nullopt;
        if (const QStringList missing = missingBlobs(transaction, before.departmentId, added); !missing.isEmpty()) {
            Problem problem = problemOf(422, "blob-missing",
                                        Text::tr("An attachment has not arrived on the platform completely."));
            problem.more["sha256"] = QJsonArray::fromStringList(missing);
            return problem;
        }
        for (const auto &[field, assessment] :
             {std::pair("impactAssessment", &after.impactAssessment), std::pair("secrecyReview", &after.secrecyReview)}) {
            Result<void> taken = office.attachmentRules.checkCount(assessment->attachments.size());
            for (const Attachment &attachment : assessment->attachments) {
                if (!taken || !added.contains(attachment.sha256))
                    continue;
                const auto state = blobState(transaction, before.departmentId, attachment.sha256);
                const QByteArray begin = blobContent(transaction, before.departmentId, attachment.sha256, 0)
                                             .left(AttachmentRules::bytesToSee);
                taken = office.attachmentRules.check(attachment.name, state ? state->size : 0, begin);
            }
            if (!taken) {
                Problem problem = refusal(taken.error());
                problem.errors.append(QJsonObject{{"field", QLatin1String(field)}, {"code", taken.error().code}});
                return problem;
            }
        }
        return std::nullopt;
    }

    // Classification code + "/" + six digits; made on submission if the clerk gave none.
    QString newCode(const QString &classification)
    {
        QString code;
        do {
            const int number = transaction
                                   .value("INSERT INTO code_sequence (classification, last) VALUES (?, 1) "
                                          "ON CONFLICT (classification) DO UPDATE SET last = last + 1 "
                                          "RETURNING last",
                                          {classification})
                                   .toInt();
            code = classification + "/" + QString::number(number).rightJustified(6, '0');
        } while (!transaction.failed() &&
                 transaction.value("SELECT 1 FROM record WHERE code = ? LIMIT 1", {code}).isValid());
        return code;
    }

    QVector<Finding> findingsOf(const CatalogEntry &entry)
    {
        const QString key = normalised(entry.name);
        const int others = transaction
                               .value("SELECT count(*) FROM record WHERE department_id = ? AND name_key = ? "
                                      "AND id <> ? AND kind = 'entry' AND deleted = 0",
                                      {entry.departmentId, key, entry.id})
                               .toInt();
        return lint(entry, office.lintRules, LintContext{office.dictionaries, {{key, others + 1}}});
    }

    std::variant<CatalogEntry, Problem> commanded(CatalogEntry entry, const QJsonValue &given)
    {
        const Result<EntryCommand> command = entryCommandFromKey(given["name"].toString());
        if (!command)
            return refusal(command.error());
        const bool hasBegun = command.value() == EntryCommand::StartRevision &&
                              entry.status == EntryStatus::Draft && !entry.life.isEmpty() &&
                              entry.life.last().type == EntryEventType::RevisionStarted;
        if (hasBegun) // by the patch of the same op
            return entry;
        QVector<Finding> findings;
        if (command.value() == EntryCommand::Agree || command.value() == EntryCommand::Submit) {
            if (command.value() == EntryCommand::Submit && entry.code.isEmpty() &&
                !entry.classification.isEmpty())
                entry.code = newCode(entry.classification);
            findings = findingsOf(entry);
        }
        const Result<EntryEvent> event =
            decideLife(entry, command.value(), change.actor, change.at, given["text"].toString(), findings,
                       QDate::fromString(given["on"].toString(), Qt::ISODate), given["cause"].toString());
        if (event)
            return evolveLife(std::move(entry), event.value());
        Problem problem = refusal(event.error());
        for (const Finding &finding : findings) {
            if (finding.severity == Severity::Error)
                problem.errors.append(QJsonObject{{"field", finding.field}, {"code", finding.ruleId}});
        }
        return problem;
    }

    std::optional<Problem> mayDelete(const CatalogEntry &entry)
    {
        if (const Result<void> allowed = mayEdit(entry, change.actor); !allowed)
            return refusal(allowed.error());
        const bool everOut = std::any_of(entry.life.begin(), entry.life.end(), [](const EntryEvent &event) {
            return event.type == EntryEventType::Published;
        });
        if (entry.status != EntryStatus::Draft || everOut)
            return problemOf(422, "delete-refused",
                             Text::tr("Only a draft that was never published can be deleted."), "status");
        return std::nullopt;
    }

    OpOutcome created()
    {
        CatalogEntry entry;
        entry.id = op.recordId;
        entry.departmentId = change.actor.departmentId;
        // A fresh entry has to pass the same door as an edit, also when the patch is empty.
        if (const Result<void> allowed = mayEdit(entry, change.actor); !allowed)
            return refusal(allowed.error());
        Record record;
        record.id = op.recordId;
        record.kind = "entry";
        record.departmentId = entry.departmentId;
        return finished(std::move(record), std::move(entry));
    }

    OpOutcome changed(const Record &current)
    {
        Result<CatalogEntry> entry = entryFromJson(QJsonDocument::fromJson(current.body).object());
        if (!entry)
            return refusal(entry.error());
        if (op.action == "delete") {
            if (const std::optional<Problem> refused = mayDelete(entry.value()))
                return *refused;
            Record record = current;
            record.deleted = true;
            return record;
        }
        return finished(current, std::move(entry).value());
    }

    OpOutcome finished(Record record, CatalogEntry entry)
    {
        // Made offline, a withdrawal and the edit that it allowed may come as one op; every other command
        // follows the edit.
        const bool withdrawsFirst =
            op.commands.first()["name"].toString() == entryCommandKey(EntryCommand::Withdraw);
        std::variant<CatalogEntry, Problem> result = std::move(entry);
        if (withdrawsFirst) {
            result = commanded(std::get<CatalogEntry>(result), op.commands.first());
            if (const CatalogEntry *withdrawn = std::get_if<CatalogEntry>(&result))
                takeOver(record, *withdrawn);
        }
        if (const CatalogEntry *current = std::get_if<CatalogEntry>(&result))
            result = patched(*current);
        for (qsizetype place = withdrawsFirst ? 1 : 0; place < op.commands.size(); ++place) {
            if (const CatalogEntry *current = std::get_if<CatalogEntry>(&result))
                result = commanded(*current, op.commands.at(place));
        }
        if (const Problem *problem = std::get_if<Problem>(&result))
            return *problem;
        takeOver(record, std::get<CatalogEntry>(result));
        return record;
    }
};

} // namespace

void takeOver(Record &record, const CatalogEntry &entry)
{
    const QString published = statusKey(EntryStatus::Published);
    const bool wasPublished = record.status == published;
    const QByteArray before = record.body;
    record.status = statusKey(entry.status);
    record.nameKey = normalised(entry.name);
    record.code = entry.code;
    record.body = QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact);
    // Withdrawing a revision from review leaves the published version in force; withdrawing that one ends it.
    if (entry.status == EntryStatus::Published)
        record.publishedBody.clear();
    else if (wasPublished && entry.status != EntryStatus::Withdrawn)
        record.publishedBody = before;
}

OpOutcome applyEntryOp(PlatformTransaction &transaction, const OfficeData &office, const Op &op,
                       const Change &change, const std::optional<Record> &current)
{
    EntryOp entryOp{transaction, office, op, change};
    if (!current) {
        if (op.action == "create")
            return entryOp.created();
        return problemOf(404, "not-found", Text::tr("The platform does not know this entry."));
    }
    const bool isOwn = current->departmentId == change.actor.departmentId;
    if (!isOwn && !may(change.actor.role, Permission::ReviewCatalog))
        return problemOf(403, "not-allowed", Text::tr("This entry belongs to another department."));
    if (op.action == "create" || current->deleted || current->rev != op.base)
        return Conflicting{*current, handledBy(transaction, *current)};
    return entryOp.changed(*current);
}

} // namespace sharedesk::platform
