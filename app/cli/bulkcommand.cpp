#include "bulkcommand.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "catalog/bulkedit.h"
#include "changelines.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString itemPrefix = QStringLiteral("items.");

Error wrong(const QString &message)
{
    return {QStringLiteral("cli.argument"), message, {}};
}

QString fieldName(const BulkField &field)
{
    return field.ofItems ? itemPrefix + field.key : field.key;
}

Result<BulkEdit> editOf(const Arguments &arguments, const Dictionaries &dictionaries)
{
    const bool sets = arguments.has(QStringLiteral("set"));
    const bool replaces = arguments.has(QStringLiteral("replace"));
    const bool clears = arguments.has(QStringLiteral("clear"));
    if (int(sets) + int(replaces) + int(clears) != 1)
        return wrong(Text::tr("State one of --set VALUE, --replace OLD --with NEW and --clear."));
    if (replaces != arguments.has(QStringLiteral("with")))
        return wrong(Text::tr("--replace OLD and --with NEW go together."));
    if (arguments.has(QStringLiteral("only-empty")) && !sets)
        return wrong(Text::tr("--only-empty goes with --set."));
    BulkEdit edit;
    edit.kind = sets ? BulkEdit::Kind::Set : replaces ? BulkEdit::Kind::Replace : BulkEdit::Kind::Clear;
    edit.onlyEmpty = arguments.has(QStringLiteral("only-empty"));
    const QString name = arguments.value(QStringLiteral("field"));
    edit.ofItems = name.startsWith(itemPrefix);
    edit.field = edit.ofItems ? name.mid(itemPrefix.size()) : name;
    edit.find = arguments.value(QStringLiteral("replace"));
    edit.value = arguments.value(sets ? QStringLiteral("set") : QStringLiteral("with"));
    const BulkField *field = bulkField(edit.field, edit.ofItems);
    if (!field) {
        QStringList known;
        for (const BulkField &one : bulkFields())
            known << fieldName(one);
        return wrong(Text::tr("There is no field \"%1\" that can be changed for many; there are: %2.").arg(name, known.join(QStringLiteral(", "))));
    }
    if (sets && !field->dictionary.isEmpty()) {
        const QString code = dictionaries.codeFor(field->dictionary, edit.value);
        if (code.isEmpty())
            return wrong(Text::tr("\"%1\" is no value of the field \"%2\".").arg(edit.value, bulkFieldLabel(*field)));
        edit.value = code;
    }
    if (const auto whole = isWhole(edit); !whole)
        return whole.error();
    return edit;
}

// ---- what the last change did

QString traceFile(const OpenProfile &desk)
{
    return QDir(desk.profile->folder()).filePath(QStringLiteral("last-bulk-change.json"));
}

Result<void> keepTrace(const OpenProfile &desk, const QVector<EntryChange> &changes)
{
    QJsonArray json;
    for (const EntryChange &change : changes)
        json.append(QJsonObject{{QStringLiteral("before"), toJson(change.before)}, {QStringLiteral("after"), toJson(change.after)}});
    QSaveFile file(traceFile(desk));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return Error{QStringLiteral("bulk.trace"),
                     Text::tr("What is needed to take the change back could not be written, so nothing was changed: %1").arg(file.errorString()),
                     file.fileName()};
    return {};
}

Result<QVector<EntryChange>> keptTrace(const OpenProfile &desk)
{
    QFile file(traceFile(desk));
    if (!file.exists())
        return Error{QStringLiteral("bulk.trace"), Text::tr("There is no change of many entries to take back."), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("bulk.trace"), Text::tr("The file of the last change cannot be read: %1").arg(file.errorString()), file.fileName()};
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    QVector<EntryChange> changes;
    for (const QJsonValue &value : json.array()) {
        const auto before = entryFromJson(value[QLatin1String("before")].toObject());
        const auto after = entryFromJson(value[QLatin1String("after")].toObject());
        if (!before || !after)
            return Error{QStringLiteral("bulk.trace"), Text::tr("The file of the last change is damaged."), file.fileName()};
        changes << EntryChange{before.value(), after.value()};
    }
    if (changes.isEmpty())
        return Error{QStringLiteral("bulk.trace"), Text::tr("The file of the last change is damaged."), file.fileName()};
    return changes;
}

int takeLastBack(OpenProfile &desk, Output &output)
{
    const auto changes = keptTrace(desk);
    if (!changes)
        return output.refused(changes.error());
    const auto back = desk.store->takeBack(changes.value(), desk.actor);
    if (!back)
        return output.refused(back.error());
    QFile::remove(traceFile(desk));
    for (const QString &name : back.value().kept)
        output.warning(Text::tr("%1 stays as it is: it was changed since.").arg(name));
    output.line(Text::tr("%n entry(ies) changed back", nullptr, back.value().done));
    output.value(QJsonObject{{QStringLiteral("done"), back.value().done}, {QStringLiteral("kept"), QJsonArray::fromStringList(back.value().kept)}});
    return back.value().kept.isEmpty() ? Done : Refused;
}

// ---- one preview in the output

void show(const BulkPreview &preview, const OfficeData &office, Output &output)
{
    const BulkChange &change = preview.change;
    output.line(change.before.id + QStringLiteral("  ") + change.before.name);
    for (const QString &line : changeLines(change.changes, office.dictionaries))
        output.line(QStringLiteral("  ") + line);
    if (!change.why.isEmpty())
        output.line(QStringLiteral("  ! ") + change.why);
    for (const Finding &finding : preview.came)
        output.line(QStringLiteral("  ! ") + severityLabel(finding.severity) + QStringLiteral(": ") + office.lintRules.message(finding, language()));
}

QJsonObject previewJson(const BulkPreview &preview, const LintRules &rules)
{
    QJsonArray came;
    for (const Finding &finding : preview.came)
        came.append(findingJson(finding, rules));
    return {{QStringLiteral("entry"), preview.change.before.id},
            {QStringLiteral("name"), preview.change.before.name},
            {QStringLiteral("changes"), changesJson(preview.change.changes)},
            {QStringLiteral("newFindings"), came},
            {QStringLiteral("why"), preview.change.why}};
}

int changeMany(OpenProfile &desk, const BulkEdit &edit, const Arguments &arguments, Output &output)
{
    QStringList ids = arguments.positional;
    ids.removeDuplicates();
    for (const QString &id : ids) {
        if (const auto entry = desk.store->entry(id); !entry)
            return output.refused(entry.error());
    }
    const auto previews = desk.store->previewEdit(ids, edit, desk.actor);
    if (!previews)
        return output.refused(previews.error());
    QVector<EntryChange> changes;
    QJsonArray json;
    for (const BulkPreview &preview : previews.value()) {
        show(preview, desk.office, output);
        json.append(previewJson(preview, desk.office.lintRules));
        if (!preview.change.changes.isEmpty())
            changes << EntryChange{preview.change.before, preview.change.after};
    }
    const int skipped = int(previews.value().size() - changes.size());
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    if (!dry && !changes.isEmpty()) {
        if (const auto kept = keepTrace(desk, changes); !kept)
            return output.refused(kept.error());
        if (const auto changed = desk.store->changeEntries(changes, desk.actor); !changed)
            return output.refused(changed.error());
    }
    output.line(dry ? Text::tr("Nothing was changed: %n entry(ies) would be, %1 stay as they are", nullptr, int(changes.size())).arg(skipped)
                    : Text::tr("%n entry(ies) changed, %1 stay as they are", nullptr, int(changes.size())).arg(skipped));
    output.value(QJsonObject{{QStringLiteral("dryRun"), dry},
                             {QStringLiteral("changed"), int(changes.size())},
                             {QStringLiteral("skipped"), skipped},
                             {QStringLiteral("entries"), json}});
    return Done;
}

} // namespace

int bulkChange(const Arguments &arguments, Output &output)
{
    const bool undoes = arguments.has(QStringLiteral("undo"));
    if (undoes && (arguments.options.size() > 2 || !arguments.positional.isEmpty()))
        return output.refused(wrong(Text::tr("--undo stands alone: it takes back the last change of many.")));
    if (!undoes && arguments.positional.isEmpty())
        return output.refused(wrong(Text::tr("Name the entries to change.")));
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    if (undoes)
        return takeLastBack(opened.value(), output);
    const auto edit = editOf(arguments, opened.value().office.dictionaries);
    return edit ? changeMany(opened.value(), edit.value(), arguments, output) : output.refused(edit.error());
}

} // namespace sharedesk::cli
