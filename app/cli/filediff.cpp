#include "filediff.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "changelines.h"
#include "importcommands.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Action = PlannedEntry::Action;

QJsonObject plannedJson(const PlannedEntry &planned, int row)
{
    QJsonObject json{{QStringLiteral("row"), row},
                     {QStringLiteral("action"), importActionKey(planned.action)},
                     {QStringLiteral("entry"), planned.before.id},
                     {QStringLiteral("name"), planned.after.name},
                     {QStringLiteral("changes"), changesJson(planned.changes)}};
    if (planned.refusal)
        json.insert(QStringLiteral("message"), planned.refusal->message);
    return json;
}

} // namespace

int diffFile(const Arguments &arguments, Output &output)
{
    if (arguments.has(QStringLiteral("from")) || arguments.has(QStringLiteral("to")))
        return output.wrongUsage(Text::tr("A file is compared with the catalog; --from and --to are for the states of one entry."), {});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const auto compared = planFile(desk, arguments);
    if (!compared)
        return output.refused(compared.error());
    const ImportResult &file = compared.value().read;

    // Rows that make no entry, and cells that cannot be read, are compared with nothing: that is said.
    QVector<ImportProblem> unread = file.rowProblems;
    for (const ImportedEntry &imported : file.entries)
        unread << imported.problems;
    for (const ImportProblem &problem : std::as_const(unread))
        output.warning(Text::tr("Row %1: %2", "number, message").arg(problem.row).arg(problem.message));
    QHash<Action, int> counts;
    QJsonArray entries;
    for (qsizetype i = 0; i < compared.value().entries.size(); ++i) {
        const PlannedEntry &planned = compared.value().entries.at(i);
        ++counts[planned.action];
        if (planned.action == Action::Unchanged)
            continue;
        const int row = file.entries.at(i).rows.value(0);
        output.line(Text::tr("Row %1: %2: %3").arg(row).arg(importActionLabel(planned.action), planned.after.name));
        for (const QString &line : changeLines(planned.changes, desk.office.dictionaries))
            output.line(QStringLiteral("  ") + line);
        if (planned.refusal)
            output.line(QStringLiteral("  ") + planned.refusal->message);
        entries.append(plannedJson(planned, row));
    }
    QStringList summary;
    QJsonObject json{{QStringLiteral("sheet"), file.sheet}, {QStringLiteral("entries"), entries}, {QStringLiteral("problems"), unread.size()}};
    for (const Action action : importActions()) {
        summary << Text::tr("%1: %2", "what would become of entries, how many").arg(importActionLabel(action)).arg(counts.value(action));
        json.insert(importActionKey(action), counts.value(action));
    }
    output.line(summary.join(Text::tr(", ")));
    output.value(json);
    return Done;
}

} // namespace sharedesk::cli
