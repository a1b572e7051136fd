#include "profilecommands.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <optional>
#include <utility>

#include "calendar/chinatime.h"
#include "catalogexport.h"
#include "changelines.h"
#include "importcommands.h"
#include "workinguser.h"

namespace sharedesk::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

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
        output.line(padded(row.id, 38) + padded(phaseKey(row.phase), 20)
                    + padded(row.dueOn.toString(Qt::ISODate), 12) + row.requesterName + QStringLiteral(" → ")
                    + row.providerName + QStringLiteral("  ") + row.entryName);
        json.append(requestJson(row));
    }
    if (rows.value().isEmpty())
        output.line(Text::tr("There are no requests here yet. Sync with the platform to receive them."));
    output.value(json);
    return Done;
}

} // namespace

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

Result<void> changeUnlessDry(OpenProfile &desk, const Arguments &arguments, const QVector<EntryChange> &changes)
{
    if (arguments.has(QStringLiteral("dry-run")))
        return {};
    const auto changed = desk.store->changeEntries(changes, desk.actor);
    return changed ? Result<void>() : changed.error();
}

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
        output.line(padded(row.id, 38) + padded(statusKey(row.status), 11) + padded(row.code, 24) + row.name);
        json.append(entryJson(row));
    }
    if (rows.value().isEmpty())
        output.line(Text::tr("There are no entries here yet. Import a spreadsheet or sync with the platform."));
    output.value(json);
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
    const QString file = arguments.positional.at(0);
    const ExportFormat format = wanted.isEmpty() ? exportFormatOf(file) : formats.value(wanted);
    std::optional<ColumnMapping> ownTemplate;
    if (arguments.has(QStringLiteral("template"))) {
        if (format == ExportFormat::Dcat)
            return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("DCAT has no template: --template goes with xlsx and csv."), {}});
        const auto mapping = mappingOf(opened.value(), arguments.value(QStringLiteral("template")));
        if (!mapping)
            return output.refused(mapping.error());
        ownTemplate = mapping.value();
    }
    QVector<CatalogEntry> entries;
    const auto visited = opened.value().store->forEachEntry({}, [&](const StoredEntry &stored) {
        entries << stored.entry;
        return true;
    });
    if (!visited)
        return output.refused(visited.error());
    const auto written = exportCatalog(file, entries, opened.value().office.dictionaries, {}, format, ownTemplate);
    if (!written)
        return output.refused(written.error());
    output.line(Text::tr("%n entry(ies) written to %1", nullptr, int(entries.size())).arg(QFileInfo(file).absoluteFilePath()));
    output.value(QJsonObject{{QStringLiteral("file"), QFileInfo(file).absoluteFilePath()},
                             {QStringLiteral("entries"), int(entries.size())}});
    return Done;
}

} // namespace sharedesk::cli
