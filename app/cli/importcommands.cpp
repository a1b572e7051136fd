#include "importcommands.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "catalogimport.h"
#include "changelines.h"
#include "profilecommands.h"
#include "rejectedrows.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject noteJson(const TableFinding &note)
{
    return {{QStringLiteral("sheet"), note.sheet}, {QStringLiteral("row"), note.row}, {QStringLiteral("place"), note.place()}, {QStringLiteral("message"), note.message()}};
}

int undoImport(const Arguments &arguments, Output &output)
{
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const auto runs = desk.store->importRuns(desk.actor.departmentId);
    if (!runs)
        return output.refused(runs.error());
    // The last one that has not been taken back; what was kept of an undone one is tried again when it is the only one.
    qint64 run = 0;
    for (const ImportRun &one : runs.value()) {
        if (one.canBeUndone > 0 && (run == 0 || !one.isUndone)) {
            run = one.id;
            if (!one.isUndone)
                break;
        }
    }
    const auto undone = desk.store->undoImport(run, desk.actor);
    if (!undone)
        return output.refused(undone.error());
    QJsonArray kept;
    for (const Store::KeptEntry &one : undone.value().kept) {
        output.warning(Text::tr("%1: %2", "entry, why it was refused").arg(one.name, one.why.message));
        kept.append(QJsonObject{{QStringLiteral("entry"), one.entryId}, {QStringLiteral("name"), one.name}, {QStringLiteral("message"), one.why.message}});
    }
    output.line(Text::tr("Import undone: %1 deleted, %2 as before, %3 kept").arg(undone.value().deleted).arg(undone.value().restored).arg(undone.value().kept.size()));
    output.value(QJsonObject{{QStringLiteral("deleted"), undone.value().deleted}, {QStringLiteral("restored"), undone.value().restored}, {QStringLiteral("kept"), kept}});
    return undone.value().kept.isEmpty() ? Done : Refused;
}

// From --sheet, --mapping and what is remembered.
Result<ImportOptions> importOptions(OpenProfile &desk, const Arguments &arguments)
{
    ImportOptions options;
    options.sheet = arguments.value(QStringLiteral("sheet"));
    options.departmentId = desk.actor.departmentId;
    options.providerName = desk.actor.departmentName;
    const auto remembered = desk.store->columnMappings();
    if (!remembered)
        return remembered.error();
    options.remembered = remembered.value();
    if (arguments.has(QStringLiteral("mapping"))) {
        const auto mapping = mappingOf(desk, arguments.value(QStringLiteral("mapping")));
        if (!mapping)
            return mapping.error();
        options.mapping = mapping.value();
    }
    return options;
}

// What is printed and written of an import, entry by entry.
class Report
{
public:
    Report(OpenProfile &desk, const ImportResult &read, Output &output)
        : m_desk(desk), m_output(output), m_read(read), m_rejected{read.file, read.sheet, read.firstDataRow, {}}
    {
        for (const TableFinding &note : read.notes) {
            const QString place = note.place();
            m_output.line(Text::tr("About the file: %1").arg(place.isEmpty() ? note.message() : place + QStringLiteral(": ") + note.message()));
            notes.append(noteJson(note));
        }
        for (const ImportProblem &problem : read.rowProblems) {
            tell(problem);
            m_rejected.reasons.insert(problem.row, problem.message);
        }
        // The names of the file: what is stored already is matched, and is no second resource of that name.
        for (const ImportedEntry &imported : read.entries)
            ++m_names[normalised(imported.entry.name)];
    }

    // Whether the entry is to be imported.
    bool add(const ImportedEntry &imported, const PlannedEntry &planned, bool onlyClean)
    {
        const QVector<Finding> findings = lint(planned.after, m_desk.office.lintRules, LintContext{m_desk.office.dictionaries, m_names});
        QStringList reasons;
        for (const ImportProblem &problem : imported.problems) {
            tell(problem);
            reasons << problem.message;
        }
        const int firstRow = imported.rows.value(0);
        for (const Finding &finding : findings) {
            const QString message = m_desk.office.lintRules.message(finding, language());
            const int row = imported.rowOf(finding);
            const int column = m_read.columnOf(finding);
            m_output.line(Text::tr("%1: %2: %3", "place in the file, severity, message").arg(placeOf(row, column), severityLabel(finding.severity), message));
            problems.append(placed(findingJson(finding, m_desk.office.lintRules), row, column));
            if (finding.severity == Severity::Error)
                reasons << message;
        }
        const bool isClean = reasons.isEmpty();
        if (planned.refusal)
            reasons << planned.refusal->message;
        showChange(planned, firstRow);
        if (!planned.refusal && (isClean || !onlyClean))
            return true;
        ++left;
        for (const int row : imported.rows)
            m_rejected.reasons.insert(row, reasons.join(QLatin1Char(' ')));
        return false;
    }

    Result<int> writeRejected(const QString &file) const { return writeRejectedRows(file, m_rejected); }

    QJsonArray notes;
    QJsonArray problems;
    QJsonArray changes;
    int left = 0;

private:
    // "目录!B12" where the column is known, else "Row 12".
    QString placeOf(int row, int column) const
    {
        if (column < 0)
            return Text::tr("Row %1").arg(row);
        TableFinding cell;
        cell.sheet = m_read.sheet;
        cell.row = row;
        cell.column = column;
        return cell.place();
    }

    QJsonObject placed(QJsonObject json, int row, int column) const
    {
        json.insert(QStringLiteral("sheet"), m_read.sheet);
        json.insert(QStringLiteral("row"), row);
        if (column >= 0)
            json.insert(QStringLiteral("cell"), cellName(row, column));
        return json;
    }

    void tell(const ImportProblem &problem)
    {
        const QString title = problem.columnName.simplified();
        m_output.line(title.isEmpty() ? Text::tr("%1: %2", "place in the file, message").arg(placeOf(problem.row, problem.column), problem.message)
                                      : Text::tr("%1 (%2): %3", "place in the file, title of the column, message").arg(placeOf(problem.row, problem.column), title, problem.message));
        problems.append(placed({{QStringLiteral("column"), problem.columnName}, {QStringLiteral("text"), problem.text}, {QStringLiteral("message"), problem.message}},
                               problem.row, problem.column));
    }

    void showChange(const PlannedEntry &planned, int row)
    {
        if (planned.action == PlannedEntry::Action::Unchanged)
            return;
        m_output.line(Text::tr("Row %1: %2: %3").arg(row).arg(importActionLabel(planned.action), planned.after.name));
        for (const FieldChange &change : planned.changes) {
            const auto shown = [&](const QString &value) { return readableValue(change, value, m_desk.office.dictionaries, language()); };
            m_output.line(QStringLiteral("    ") + changeFieldLabel(change) + QStringLiteral(": ") + shown(change.before) + QStringLiteral(" → ") + shown(change.after));
        }
        changes.append(QJsonObject{{QStringLiteral("row"), row},
                                   {QStringLiteral("action"), importActionKey(planned.action)},
                                   {QStringLiteral("entry"), planned.before.id},
                                   {QStringLiteral("name"), planned.after.name},
                                   {QStringLiteral("message"), planned.refusal ? planned.refusal->message : QString()},
                                   {QStringLiteral("fields"), changesJson(planned.changes)}});
    }

    OpenProfile &m_desk;
    Output &m_output;
    const ImportResult &m_read;
    RejectedRows m_rejected;
    QHash<QString, int> m_names;
};

} // namespace

Result<ColumnMapping> mappingOf(OpenProfile &desk, const QString &nameOrFile)
{
    const auto remembered = desk.store->columnMappings();
    if (!remembered)
        return remembered.error();
    for (const ColumnMapping &mapping : remembered.value()) {
        if (mapping.name == nameOrFile)
            return mapping;
    }
    QFile file(nameOrFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("mapping.missing"), Text::tr("There is no mapping of columns and no file \"%1\".").arg(nameOrFile), {}};
    auto mapping = columnMappingFromJson(QJsonDocument::fromJson(file.readAll()).object());
    if (!mapping)
        return Error{mapping.error().code, mapping.error().message, nameOrFile + QStringLiteral(": ") + mapping.error().detail};
    if (mapping.value().name.isEmpty())
        mapping.value().name = QFileInfo(nameOrFile).completeBaseName();
    return mapping;
}

Result<PlannedFile> planFile(OpenProfile &desk, const Arguments &arguments)
{
    const auto options = importOptions(desk, arguments);
    if (!options)
        return options.error();
    auto read = importCatalog(arguments.positional.first(), options.value(), desk.office.dictionaries);
    if (!read)
        return read.error();
    PlannedFile file{std::move(read).value(), {}, {}};
    file.scope = file.read.scope();
    file.scope.emptyClears = file.scope.emptyClears || arguments.has(QStringLiteral("clear-empty"));
    auto plan = desk.store->planImport(file.read.fileEntries(), file.scope, desk.actor);
    if (!plan)
        return plan.error();
    file.entries = std::move(plan).value();
    return file;
}

int importFile(const Arguments &arguments, Output &output)
{
    if (arguments.has(QStringLiteral("undo")) != arguments.positional.isEmpty())
        return output.wrongUsage(Text::tr("The command \"import\" takes a file, or --undo."), {});
    if (arguments.has(QStringLiteral("undo")))
        return undoImport(arguments, output);
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const auto planned = planFile(desk, arguments);
    if (!planned)
        return output.refused(planned.error());
    const ImportResult &read = planned.value().read;

    Report report(desk, read, output);
    QVector<PlannedEntry> chosen;
    int created = 0;
    int changed = 0;
    for (qsizetype i = 0; i < read.entries.size(); ++i) {
        const PlannedEntry &entry = planned.value().entries.at(i);
        if (!report.add(read.entries.at(i), entry, arguments.has(QStringLiteral("only-clean"))))
            continue;
        created += entry.action == PlannedEntry::Action::New;
        changed += entry.action == PlannedEntry::Action::Changed;
        chosen << entry;
    }
    if (arguments.has(QStringLiteral("report"))) {
        const QString file = arguments.value(QStringLiteral("report"));
        const auto rows = report.writeRejected(file);
        if (!rows)
            return output.refused(rows.error());
        output.line(Text::tr("%n row(s) that were left out written to %1", nullptr, rows.value()).arg(QFileInfo(file).absoluteFilePath()));
    }
    QJsonObject json{{QStringLiteral("rows"), read.rowsRead},
                     {QStringLiteral("sheet"), read.sheet},
                     {QStringLiteral("notes"), report.notes},
                     {QStringLiteral("mapping"), read.mapping.name},
                     {QStringLiteral("leftOut"), report.left},
                     {QStringLiteral("problems"), report.problems},
                     {QStringLiteral("changes"), report.changes}};
    const int unchanged = int(chosen.size()) - created - changed;
    if (arguments.has(QStringLiteral("dry-run"))) {
        output.line(Text::tr("Nothing was changed: %n entry(ies) would be imported, %1 left out", nullptr, int(chosen.size())).arg(report.left));
        json.insert(QStringLiteral("wouldImport"), int(chosen.size()));
    } else {
        const auto outcome = desk.store->applyImport(chosen, {QFileInfo(read.file).absoluteFilePath(), read.sheet}, desk.actor);
        if (!outcome)
            return output.refused(outcome.error());
        output.line(Text::tr("%n row(s) read", nullptr, read.rowsRead));
    }
    output.line(Text::tr("Entries: %1 new, %2 changed, %3 unchanged, %4 left out").arg(created).arg(changed).arg(unchanged).arg(report.left));
    json.insert(QStringLiteral("created"), created);
    json.insert(QStringLiteral("changed"), changed);
    json.insert(QStringLiteral("unchanged"), unchanged);
    if (arguments.has(QStringLiteral("save-mapping"))) {
        ColumnMapping mapping = read.mapping;
        mapping.name = arguments.value(QStringLiteral("save-mapping"));
        mapping.emptyClears = planned.value().scope.emptyClears;
        if (const auto kept = desk.store->saveColumnMapping(mapping); !kept)
            return output.refused(kept.error());
        output.line(Text::tr("The columns of this template are remembered as \"%1\".").arg(mapping.name));
    }
    output.value(json);
    return Done;
}

int mappingCommand(const Arguments &arguments, Output &output)
{
    const QString what = arguments.positional.at(0);
    const bool isList = what == QLatin1String("list");
    if ((!isList && what != QLatin1String("show") && what != QLatin1String("forget")) || isList != (arguments.positional.size() == 1))
        return output.wrongUsage(Text::tr("Not understood: %1").arg(arguments.positional.join(QLatin1Char(' '))), {});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    if (isList) {
        const auto mappings = desk.store->columnMappings();
        if (!mappings)
            return output.refused(mappings.error());
        QJsonArray json;
        for (const ColumnMapping &mapping : mappings.value()) {
            output.line(mapping.name);
            json.append(mapping.name);
        }
        output.value(json);
        return Done;
    }
    const QString name = arguments.positional.at(1);
    if (what == QLatin1String("show")) {
        const auto mapping = mappingOf(desk, name);
        if (!mapping)
            return output.refused(mapping.error());
        // As a file for --mapping.
        output.line(QString::fromUtf8(QJsonDocument(toJson(mapping.value())).toJson()));
        output.value(toJson(mapping.value()));
        return Done;
    }
    const auto removed = desk.store->removeColumnMapping(name);
    if (!removed)
        return output.refused(removed.error());
    if (!removed.value())
        return output.refused(Error{QStringLiteral("mapping.missing"), Text::tr("There is no mapping of columns \"%1\".").arg(name), {}});
    output.line(Text::tr("The mapping of columns \"%1\" is forgotten.").arg(name));
    output.value(QJsonObject{{QStringLiteral("forgotten"), name}});
    return Done;
}

} // namespace sharedesk::cli
