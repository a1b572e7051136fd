#include "profilecommands.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>
#include <vector>

#include "calendar/chinatime.h"
#include "catalog/searchquery.h"
#include "catalogexport.h"
#include "catalogimport.h"
#include "rejectedrows.h"
#include "workinguser.h"

namespace sharedesk::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString column(const QString &text, int width)
{
    return text.leftJustified(width, QLatin1Char(' '));
}

QJsonObject entryJson(const EntryRow &row)
{
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("code"), row.code},
            {QStringLiteral("name"), row.name},
            {QStringLiteral("provider"), row.provider},
            {QStringLiteral("status"), statusKey(row.status)},
            {QStringLiteral("sharingType"), row.sharingType},
            {QStringLiteral("items"), row.itemCount},
            {QStringLiteral("errors"), row.errors},
            {QStringLiteral("warnings"), row.warnings},
            {QStringLiteral("unsent"), row.local != LocalState::Synced}};
}

QJsonObject requestJson(const RequestRow &row)
{
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("entry"), row.entryName},
            {QStringLiteral("provider"), row.providerName},
            {QStringLiteral("requester"), row.requesterName},
            {QStringLiteral("phase"), phaseKey(row.phase)},
            {QStringLiteral("dueRule"), row.dueRule},
            {QStringLiteral("dueOn"), row.dueOn.toString(Qt::ISODate)},
            {QStringLiteral("provisional"), row.dueProvisional},
            {QStringLiteral("unsent"), row.local != LocalState::Synced}};
}

int listRequests(OpenProfile &opened, const Arguments &arguments, int limit, Output &output)
{
    RequestFilter filter;
    filter.text = arguments.value(QStringLiteral("text"));
    const auto rows = opened.store->requestRows(filter);
    if (!rows)
        return output.refused(rows.error());
    QJsonArray json;
    for (const RequestRow &row : rows.value().mid(0, limit)) {
        output.line(column(row.id, 38) + column(phaseKey(row.phase), 20)
                    + column(row.dueOn.toString(Qt::ISODate), 12) + row.requesterName + QStringLiteral(" → ")
                    + row.providerName + QStringLiteral("  ") + row.entryName);
        json.append(requestJson(row));
    }
    if (rows.value().isEmpty())
        output.line(Text::tr("There are no requests here yet. Sync with the platform to receive them."));
    output.value(json);
    return Done;
}

QJsonObject problemJson(const ImportProblem &problem)
{
    return {{QStringLiteral("row"), problem.row},
            {QStringLiteral("column"), problem.columnName},
            {QStringLiteral("text"), problem.text},
            {QStringLiteral("message"), problem.message}};
}

} // namespace

QString language()
{
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

QJsonObject findingJson(const Finding &finding, const LintRules &rules)
{
    return {{QStringLiteral("rule"), finding.ruleId},
            {QStringLiteral("severity"), severityKey(finding.severity)},
            {QStringLiteral("field"), finding.field},
            {QStringLiteral("item"), finding.itemId},
            {QStringLiteral("message"), rules.message(finding, language())}};
}

Result<OpenProfile> openProfile(const Arguments &arguments, Profile::Mode mode)
{
    OpenProfile opened;
    auto profile = Profile::open(arguments.value(QStringLiteral("profile")), mode);
    if (!profile)
        return profile.error();
    opened.profile = std::move(profile).value();
    auto office = loadOfficeData(opened.profile->officeFolder());
    if (!office)
        return office.error();
    opened.office = std::move(office).value();
    auto store = Store::open(opened.profile->databaseFile(), opened.office);
    if (!store)
        return store.error();
    opened.store = std::move(store).value();
    opened.actor = workingUser(opened.profile->settingsFile());
    return opened;
}

int initProfile(const Arguments &arguments, Output &output)
{
    auto opened = openProfile(arguments, Profile::Mode::CreateIfMissing);
    if (!opened)
        return output.refused(opened.error());
    if (arguments.has(QStringLiteral("user"))) {
        Actor actor = opened.value().actor;
        actor.userId = arguments.value(QStringLiteral("user"));
        actor.name = actor.userId;
        actor.departmentId = arguments.value(QStringLiteral("department"));
        const auto remembered = rememberWorkingUser(opened.value().profile->settingsFile(), actor);
        if (!remembered)
            return output.refused(remembered.error());
    }
    output.line(Text::tr("The profile is ready: %1").arg(opened.value().profile->folder()));
    output.value(QJsonObject{{QStringLiteral("profile"), opened.value().profile->folder()}});
    return Done;
}

int importFile(const Arguments &arguments, Output &output)
{
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    ImportOptions options;
    options.sheet = arguments.value(QStringLiteral("sheet"));
    options.departmentId = desk.actor.departmentId;
    options.providerName = desk.actor.departmentName;
    const auto read = importCatalog(arguments.positional.at(0), options, desk.office.dictionaries);
    if (!read)
        return output.refused(read.error());

    QVector<CatalogEntry> entries;
    QJsonArray problems;
    int left = 0;
    RejectedRows rejected{read.value().file, read.value().sheet, read.value().firstDataRow, {}};
    const auto report = [&](const ImportProblem &problem) {
        output.line(Text::tr("Row %1, %2: %3").arg(problem.row).arg(problem.columnName, problem.message));
        problems.append(problemJson(problem));
    };
    for (const ImportProblem &problem : read.value().rowProblems) {
        report(problem);
        rejected.reasons.insert(problem.row, problem.message);
    }
    // The names of the file: what is stored already is matched, and is no second resource of that name.
    LintContext context{desk.office.dictionaries, {}};
    for (const ImportedEntry &imported : read.value().entries)
        ++context.namesInDepartment[normalised(imported.entry.name)];
    for (const ImportedEntry &imported : read.value().entries) {
        for (const ImportProblem &problem : imported.problems)
            report(problem);
        const QVector<Finding> findings = lint(imported.entry, desk.office.lintRules, context);
        const int firstRow = imported.rows.isEmpty() ? 0 : imported.rows.first();
        for (const Finding &finding : findings) {
            output.line(Text::tr("Row %1: %2: %3")
                            .arg(firstRow)
                            .arg(severityLabel(finding.severity),
                                 desk.office.lintRules.message(finding, language())));
            QJsonObject json = findingJson(finding, desk.office.lintRules);
            json.insert(QStringLiteral("row"), firstRow);
            problems.append(json);
        }
        const bool isClean = imported.problems.isEmpty() && !hasErrors(findings);
        if (isClean || !arguments.has(QStringLiteral("only-clean")))
            entries << imported.entry;
        else {
            ++left;
            QStringList reasons;
            for (const ImportProblem &problem : imported.problems)
                reasons << problem.message;
            for (const Finding &finding : findings) {
                if (finding.severity == Severity::Error)
                    reasons << desk.office.lintRules.message(finding, language());
            }
            for (const int row : imported.rows)
                rejected.reasons.insert(row, reasons.join(QLatin1Char(' ')));
        }
    }
    if (arguments.has(QStringLiteral("report"))) {
        const QString file = arguments.value(QStringLiteral("report"));
        const auto rows = writeRejectedRows(file, rejected);
        if (!rows)
            return output.refused(rows.error());
        output.line(Text::tr("%n row(s) that were left out written to %1", nullptr, rows.value()).arg(QFileInfo(file).absoluteFilePath()));
    }
    if (arguments.has(QStringLiteral("dry-run"))) {
        output.line(Text::tr("Nothing was changed: %n entry(ies) would be imported, %1 left out", nullptr, int(entries.size())).arg(left));
        output.value(QJsonObject{{QStringLiteral("rows"), read.value().rowsRead},
                                 {QStringLiteral("wouldImport"), int(entries.size())},
                                 {QStringLiteral("leftOut"), left},
                                 {QStringLiteral("problems"), problems}});
        return Done;
    }
    const auto outcome = desk.store->importEntries(entries, desk.actor);
    if (!outcome)
        return output.refused(outcome.error());
    output.line(Text::tr("%n row(s) read", nullptr, read.value().rowsRead));
    output.line(Text::tr("Entries: %1 new, %2 changed, %3 unchanged, %4 left out")
                    .arg(outcome.value().created)
                    .arg(outcome.value().changed)
                    .arg(outcome.value().unchanged)
                    .arg(left));
    output.value(QJsonObject{{QStringLiteral("rows"), read.value().rowsRead},
                             {QStringLiteral("created"), outcome.value().created},
                             {QStringLiteral("changed"), outcome.value().changed},
                             {QStringLiteral("unchanged"), outcome.value().unchanged},
                             {QStringLiteral("leftOut"), left},
                             {QStringLiteral("problems"), problems}});
    return Done;
}

int list(const Arguments &arguments, Output &output)
{
    bool isNumber = true;
    const int limit = arguments.has(QStringLiteral("limit"))
        ? arguments.value(QStringLiteral("limit")).toInt(&isNumber) : std::numeric_limits<int>::max();
    if (!isNumber || limit < 1)
        return output.refused(Error{QStringLiteral("cli.argument"),
                                    Text::tr("\"%1\" is no number of lines.")
                                        .arg(arguments.value(QStringLiteral("limit"))), {}});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    if (arguments.has(QStringLiteral("requests")))
        return listRequests(opened.value(), arguments, limit, output);

    EntryFilter filter;
    filter.text = arguments.value(QStringLiteral("text"));
    const auto ids = opened.value().store->entryRowIds(filter);
    if (!ids)
        return output.refused(ids.error());
    const auto rows = opened.value().store->entryRows(ids.value().mid(0, limit));
    if (!rows)
        return output.refused(rows.error());
    QJsonArray json;
    for (const EntryRow &row : rows.value()) {
        output.line(column(row.id, 38) + column(statusKey(row.status), 11) + column(row.code, 24) + row.name);
        json.append(entryJson(row));
    }
    if (rows.value().isEmpty())
        output.line(Text::tr("There are no entries here yet. Import a spreadsheet or sync with the platform."));
    output.value(json);
    return Done;
}

int search(const Arguments &arguments, Output &output)
{
    bool isNumber = true;
    const int limit = arguments.has(QStringLiteral("limit")) ? arguments.value(QStringLiteral("limit")).toInt(&isNumber) : 20;
    if (!isNumber || limit < 1)
        return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("\"%1\" is no number of lines.").arg(arguments.value(QStringLiteral("limit"))), {}});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    EntryFilter filter;
    filter.text = arguments.positional.join(QLatin1Char(' '));
    const auto ids = opened.value().store->entryRowIds(filter);
    if (!ids)
        return output.refused(ids.error());
    const auto rows = opened.value().store->entryRows(ids.value());
    if (!rows)
        return output.refused(rows.error());
    const QStringList words = searchWords(filter.text);
    std::vector<std::pair<SearchRank, const EntryRow *>> ranked;
    for (const EntryRow &row : rows.value())
        ranked.emplace_back(searchRank(words, row.name, row.code, opened.value().office.pinyin), &row);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QJsonArray json;
    for (size_t i = 0; i < ranked.size() && i < size_t(limit); ++i) {
        const EntryRow &row = *ranked.at(i).second;
        output.line(column(row.id, 38) + column(statusKey(row.status), 11) + column(row.code, 24) + row.name);
        json.append(entryJson(row));
    }
    output.line(Text::tr("%n entry(ies) found", nullptr, int(ranked.size())));
    output.value(QJsonObject{{QStringLiteral("found"), int(ranked.size())}, {QStringLiteral("entries"), json}});
    return Done;
}

int show(const Arguments &arguments, Output &output)
{
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    const QString id = arguments.positional.at(0);
    QJsonObject body;
    if (const auto entry = opened.value().store->entry(id)) {
        body = toJson(entry.value().entry);
    } else {
        const auto request = opened.value().store->request(id);
        if (!request)
            return output.refused(entry.error());
        body = requestBody(request.value().state);
        for (const Deadline &deadline : runningDeadlines(request.value().state, opened.value().office.rules))
            output.line(explanationLines(deadline, opened.value().office.rules.calendar).join(QLatin1Char('\n')));
    }
    for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
        const QString text = it->isObject()  ? QString::fromUtf8(QJsonDocument(it->toObject()).toJson(QJsonDocument::Compact))
            : it->isArray() ? QString::fromUtf8(QJsonDocument(it->toArray()).toJson(QJsonDocument::Compact))
                            : it->toVariant().toString();
        if (!text.isEmpty())
            output.line(it.key() + QStringLiteral(": ") + text);
    }
    output.value(body);
    return Done;
}

int exportFile(const Arguments &arguments, Output &output)
{
    const QHash<QString, ExportFormat> formats{{QStringLiteral("xlsx"), ExportFormat::Xlsx},
                                               {QStringLiteral("csv"), ExportFormat::Csv},
                                               {QStringLiteral("csv-gb18030"), ExportFormat::CsvGb18030},
                                               {QStringLiteral("dcat"), ExportFormat::Dcat}};
    const QString wanted = arguments.value(QStringLiteral("format"));
    if (!wanted.isEmpty() && !formats.contains(wanted))
        return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("There is no format \"%1\": xlsx, csv, csv-gb18030 or dcat.").arg(wanted), {}});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    QVector<CatalogEntry> entries;
    const auto visited = opened.value().store->forEachEntry({}, [&](const StoredEntry &stored) {
        entries << stored.entry;
        return true;
    });
    if (!visited)
        return output.refused(visited.error());
    const QString file = arguments.positional.at(0);
    const auto written = exportCatalog(file, entries, opened.value().office.dictionaries, {},
                                       wanted.isEmpty() ? exportFormatOf(file) : formats.value(wanted));
    if (!written)
        return output.refused(written.error());
    output.line(Text::tr("%n entry(ies) written to %1", nullptr, int(entries.size())).arg(QFileInfo(file).absoluteFilePath()));
    output.value(QJsonObject{{QStringLiteral("file"), QFileInfo(file).absoluteFilePath()},
                             {QStringLiteral("entries"), int(entries.size())}});
    return Done;
}

} // namespace sharedesk::cli
