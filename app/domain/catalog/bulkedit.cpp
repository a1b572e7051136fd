#include "catalog/bulkedit.h"

#include <QCoreApplication>

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

// A choice that hangs on another one stays only while it belongs to it.
void dropOrphans(CatalogEntry &entry, const QString &changedField, const Dictionaries &dictionaries)
{
    for (const EntryField &field : entryFields()) {
        QString &value = entry.*field.text;
        if (field.dictionary.isEmpty() || value.isEmpty() || parentFieldOf(field.key) != changedField)
            continue;
        const EntryField *parent = entryField(changedField);
        const QString chosen = parent ? entry.*parent->text : QString();
        bool belongs = false;
        for (const DictionaryValue &one : dictionaries.values(field.dictionary, chosen))
            belongs = belongs || one.code == value;
        if (!belongs)
            value.clear();
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
    const bool known = edit.ofItems ? itemField(edit.field) != nullptr : entryField(edit.field) != nullptr;
    if (!known)
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
    return {};
}

BulkChange bulkChanged(const CatalogEntry &entry, const BulkEdit &edit, const Dictionaries &dictionaries,
                       const Actor &actor)
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
    int tooLong = 0;
    int most = 0;
    const auto apply = [&](QString &text, int longest) {
        const QString result = edited(text, edit);
        most = longest;
        if (result.size() > longest && result.size() > text.size())
            ++tooLong;
        else
            text = result;
    };
    if (edit.ofItems) {
        const ItemField *field = itemField(edit.field);
        for (DataItem &item : change.after.items)
            apply(item.*field->text, field->maxLength);
    } else {
        const EntryField *field = entryField(edit.field);
        apply(change.after.*field->text, field->maxLength);
        if (change.after != entry)
            dropOrphans(change.after, edit.field, dictionaries);
    }
    change.changes = entryChanges(change.before, change.after);
    if (change.changes.isEmpty())
        change.why = tooLong > 0 ? Text::tr("The text would be longer than %n character(s).", nullptr, most)
                                 : Text::tr("It says so already.");
    if (change.changes.isEmpty() && edit.kind == Kind::Replace && tooLong == 0)
        change.why = Text::tr("The text does not occur.");
    return change;
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
