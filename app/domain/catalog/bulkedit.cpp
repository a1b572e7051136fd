#include "catalog/bulkedit.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

#include "catalog/entryfields.h"
#include "catalog/entrylife.h"
#include "catalog/entrypatch.h"
#include "catalog/linkedchoices.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)
};

using Kind = BulkEdit::Kind;

constexpr int longestAssessment = 200;

bool namesOneResource(const BulkEdit &edit)
{
    return edit.field == QLatin1String("name") || (!edit.ofItems && edit.field == QLatin1String("code"));
}

QString edited(const QString &text, const BulkEdit &edit)
{
    switch (edit.kind) {
    case Kind::Set:
        return edit.onlyEmpty && !text.isEmpty() ? text : edit.value;
    case Kind::Clear:
        return {};
    case Kind::Replace:
        return QString(text).replace(edit.find, edit.value);
    }
    return text;
}

const QString assessments[] = {QStringLiteral("impactAssessment"), QStringLiteral("secrecyReview")};

Assessment CatalogEntry::*assessmentOf(const QString &key)
{
    return key.startsWith(assessments[0]) ? &CatalogEntry::impactAssessment : &CatalogEntry::secrecyReview;
}

bool isOfAssessment(const QString &key)
{
    return key.contains(QLatin1Char('.'));
}

QString textAt(const CatalogEntry &entry, const QString &key)
{
    if (!isOfAssessment(key))
        return entry.*entryField(key)->text;
    const Assessment &assessment = entry.*assessmentOf(key);
    if (key.endsWith(QLatin1String(".on")))
        return assessment.on.toString(Qt::ISODate);
    return key.endsWith(QLatin1String(".assessor")) ? assessment.assessor : assessment.result;
}

void setTextAt(CatalogEntry &entry, const QString &key, const QString &text)
{
    if (!isOfAssessment(key)) {
        entry.*entryField(key)->text = text;
        return;
    }
    Assessment &assessment = entry.*assessmentOf(key);
    if (key.endsWith(QLatin1String(".on")))
        assessment.on = QDate::fromString(text, Qt::ISODate);
    else
        (key.endsWith(QLatin1String(".assessor")) ? assessment.assessor : assessment.result) = text;
}

bool fits(const QString &field, const CatalogEntry &entry, const Dictionaries &dictionaries,
          const LintRules &rules)
{
    const QString value = textAt(entry, field);
    const auto fitting = fittingChoices(field, entry, dictionaries, rules);
    return value.isEmpty() || std::any_of(fitting.cbegin(), fitting.cend(), [&](const DictionaryValue &one) {
               return one.code == value;
           });
}

// A choice that hangs on another one stays only while it belongs to it.
void dropOrphans(CatalogEntry &entry, const QString &changedField, const Dictionaries &dictionaries,
                 const LintRules &rules)
{
    for (const EntryField &field : entryFields()) {
        if (!field.dictionary.isEmpty() && parentFieldOf(field.key) == changedField &&
            !fits(field.key, entry, dictionaries, rules))
            (entry.*field.text).clear();
    }
}

// What `content` says, with the identity and history of `life`.
CatalogEntry withHistoryOf(CatalogEntry content, const CatalogEntry &life)
{
    content.id = life.id;
    content.departmentId = life.departmentId;
    content.status = life.status;
    content.version = life.version;
    content.publishedOn = life.publishedOn;
    content.life = life.life;
    return content;
}

} // namespace

bool maySetForMany(const BulkEdit &edit)
{
    return !namesOneResource(edit);
}

Result<void> isWhole(const BulkEdit &edit)
{
    const BulkField *field = bulkField(edit.field, edit.ofItems);
    if (!field)
        return Error{QStringLiteral("bulk.field"), Text::tr("Choose the field to change."), edit.field};
    if (edit.kind == Kind::Replace && edit.find.isEmpty())
        return Error{QStringLiteral("bulk.find"), Text::tr("State the text to look for."), edit.field};
    if (edit.kind == Kind::Set && edit.value.trimmed().isEmpty())
        return Error{QStringLiteral("bulk.value"),
                     Text::tr("State the new value; to empty the field choose “Empty it”."), edit.field};
    if (edit.kind != Kind::Replace && namesOneResource(edit))
        return Error{QStringLiteral("bulk.field"),
                     Text::tr("Names and codes belong to one entry each: only text in them can be replaced."),
                     edit.field};
    if (field->isDate && edit.kind == Kind::Replace)
        return Error{QStringLiteral("bulk.date"), Text::tr("A date is set or emptied as a whole."), edit.field};
    if (field->isDate && edit.kind == Kind::Set && !QDate::fromString(edit.value, Qt::ISODate).isValid())
        return Error{QStringLiteral("bulk.date"),
                     Text::tr("“%1” is not a date. Write year-month-day, for example 2026-03-31.").arg(edit.value),
                     edit.field};
    if (edit.kind == Kind::Set && edit.value.size() > field->maxLength)
        return Error{QStringLiteral("bulk.long"),
                     Text::tr("The text is longer than %n character(s).", nullptr, field->maxLength), edit.field};
    return {};
}

const QVector<BulkField> &bulkFields()
{
    static const QVector<BulkField> fields = [] {
        QVector<BulkField> made;
        for (const EntryField &field : entryFields()) {
            made << BulkField{field.key, false, field.kind, false, field.dictionary, field.maxLength, field.section};
            // The assessments stand at the end of their section, as in the form.
            if (field.key != QLatin1String("personalInformation"))
                continue;
            for (const QString &assessment : assessments) {
                for (const char *part : {".assessor", ".on", ".result"}) {
                    const QString key = assessment + QLatin1String(part);
                    made << BulkField{key, false,         FieldKind::Line, key.endsWith(QLatin1String(".on")),
                                      {},  longestAssessment, field.section};
                }
            }
        }
        for (const ItemField &field : itemFields())
            made << BulkField{field.key, true, field.kind, false, field.dictionary, field.maxLength, QStringLiteral("items")};
        return made;
    }();
    return fields;
}

const BulkField *bulkField(const QString &key, bool ofItems)
{
    for (const BulkField &field : bulkFields()) {
        if (field.key == key && field.ofItems == ofItems)
            return &field;
    }
    return nullptr;
}

QString bulkFieldLabel(const BulkField &field)
{
    if (field.ofItems)
        return itemFieldLabel(field.key);
    const QString assessment = entryFieldLabel(field.key.section(QLatin1Char('.'), 0, 0));
    if (!isOfAssessment(field.key))
        return assessment;
    if (field.isDate)
        return Text::tr("%1: date").arg(assessment);
    return field.key.endsWith(QLatin1String(".assessor")) ? Text::tr("%1: who").arg(assessment)
                                                          : Text::tr("%1: result").arg(assessment);
}

BulkChange bulkChanged(const CatalogEntry &entry, const BulkEdit &edit, const Dictionaries &dictionaries,
                       const LintRules &rules, const Actor &actor)
{
    BulkChange change{entry, entry, {}, {}};
    if (const auto whole = isWhole(edit); !whole) {
        change.why = whole.error().message;
        return change;
    }
    if (const auto allowed = mayEdit(entry, actor); !allowed) {
        change.why = allowed.error().message;
        return change;
    }
    const BulkField *field = bulkField(edit.field, edit.ofItems);
    int tooLong = 0;
    const auto changed = [&](const QString &text) {
        const QString result = edited(text, edit);
        if (result.size() <= field->maxLength || result.size() <= text.size())
            return result;
        ++tooLong;
        return text;
    };
    if (edit.ofItems) {
        const auto text = itemField(edit.field)->text;
        for (DataItem &item : change.after.items)
            item.*text = changed(item.*text);
    } else {
        setTextAt(change.after, edit.field, changed(textAt(entry, edit.field)));
        if (!parentFieldOf(edit.field).isEmpty() && change.after != entry &&
            !fits(edit.field, change.after, dictionaries, rules)) {
            change.after = entry;
            change.why = Text::tr("This choice does not fit “%1” of this entry.")
                             .arg(entryFieldLabel(parentFieldOf(edit.field)));
            return change;
        }
        if (change.after != entry)
            dropOrphans(change.after, edit.field, dictionaries, rules);
    }
    change.changes = entryChanges(change.before, change.after);
    if (tooLong > 0)
        change.why = Text::tr("The text would be longer than %n character(s).", nullptr, field->maxLength);
    else if (change.changes.isEmpty() && edit.kind == Kind::Replace)
        change.why = Text::tr("The text does not occur.");
    else if (change.changes.isEmpty() && edit.ofItems && entry.items.isEmpty())
        change.why = Text::tr("It has no data items.");
    else if (change.changes.isEmpty())
        change.why = edit.kind == Kind::Clear   ? Text::tr("It is empty already.")
                     : edit.onlyEmpty           ? Text::tr("It is filled in already.")
                                                : Text::tr("It says so already.");
    return change;
}

BulkChange bulkRepaired(const CatalogEntry &entry, const LintRules &rules, const LintContext &context,
                        const QSet<QString> &only, const Actor &actor)
{
    BulkChange change{entry, entry, {}, {}};
    if (const auto allowed = mayEdit(entry, actor); !allowed) {
        change.why = allowed.error().message;
        return change;
    }
    change.after = repairOf(entry, rules, context, only).after;
    change.changes = entryChanges(change.before, change.after);
    if (change.changes.isEmpty())
        change.why = Text::tr("What is found here only a person can decide.");
    return change;
}

QVector<Finding> cameUp(const QVector<Finding> &before, const QVector<Finding> &after)
{
    QVector<Finding> came;
    std::copy_if(after.cbegin(), after.cend(), std::back_inserter(came), [&](const Finding &finding) {
        return std::none_of(before.cbegin(), before.cend(), [&](const Finding &known) {
            return known.ruleId == finding.ruleId && known.field == finding.field && known.itemId == finding.itemId;
        });
    });
    return came;
}

std::optional<CatalogEntry> takenBack(const CatalogEntry &now, const CatalogEntry &before,
                                      const CatalogEntry &after)
{
    const QJsonObject made = toJson(withHistoryOf(after, now));
    const QJsonObject present = toJson(now);
    const Rebased back = rebase(diff(made, toJson(withHistoryOf(before, now))), made, present);
    if (!back.conflicts.isEmpty())
        return std::nullopt;
    auto entry = entryFromJson(apply(present, back.patch));
    return entry ? std::optional<CatalogEntry>(std::move(entry).value()) : std::nullopt;
}

} // namespace sharedesk
