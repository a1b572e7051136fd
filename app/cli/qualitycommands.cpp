#include "qualitycommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

#include "calendar/chinatime.h"
#include "catalog/dictionary.h"
#include "catalog/entryfields.h"
#include "catalog/entryfix.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Wanted
{
    QString rule;                       // empty: all
    Severity severity = Severity::Hint; // the mildest one shown

    bool has(const Finding &finding) const
    {
        return (rule.isEmpty() || finding.ruleId == rule) && finding.severity <= severity;
    }
};

Result<Wanted> wantedOf(const Arguments &arguments, const LintRules &rules)
{
    Wanted wanted;
    wanted.rule = arguments.value(QStringLiteral("rule"));
    if (!wanted.rule.isEmpty() && !rules.find(wanted.rule))
        return Error{
            QStringLiteral("cli.argument"), Text::tr("There is no rule \"%1\".").arg(wanted.rule), {}};
    if (!arguments.has(QStringLiteral("severity")))
        return wanted;
    const QString key = arguments.value(QStringLiteral("severity"));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        if (key == severityKey(severity)) {
            wanted.severity = severity;
            return wanted;
        }
    }
    return Error{QStringLiteral("cli.argument"),
                 Text::tr("\"%1\" is no severity: error, warning or hint.").arg(key),
                 {}};
}

// Every entry, or the one that was named.
Result<void> visit(OpenProfile &desk, const Arguments &arguments,
                   const std::function<bool(const CatalogEntry &)> &visitor)
{
    if (arguments.positional.isEmpty())
        return desk.store->forEachEntry({}, [&](const StoredEntry &stored) { return visitor(stored.entry); });
    const auto entry = desk.store->entry(arguments.positional.at(0));
    if (!entry)
        return entry.error();
    visitor(entry.value().entry);
    return {};
}

int showFindings(OpenProfile &desk, const Arguments &arguments, const Wanted &wanted, Output &output)
{
    QJsonArray json;
    int errors = 0;
    std::optional<Error> failed;
    const auto visited = visit(desk, arguments, [&](const CatalogEntry &entry) {
        const auto findings = desk.store->lintEntry(entry);
        if (!findings) {
            failed = findings.error();
            return false;
        }
        for (const Finding &finding : findings.value()) {
            if (!wanted.has(finding))
                continue;
            if (finding.severity == Severity::Error)
                ++errors;
            output.line(entry.id + QStringLiteral("  ") + severityKey(finding.severity) +
                        QStringLiteral("  ") + finding.ruleId + QStringLiteral("  ") + finding.field +
                        QStringLiteral("  ") + desk.office.lintRules.message(finding, language()));
            QJsonObject object = findingJson(finding, desk.office.lintRules);
            object.insert(QStringLiteral("entry"), entry.id);
            const LintRule *rule = desk.office.lintRules.find(finding.ruleId);
            object.insert(QStringLiteral("source"), rule ? rule->source : QString());
            json.append(object);
        }
        return true;
    });
    if (!visited)
        return output.refused(visited.error());
    if (failed)
        return output.refused(*failed);
    output.value(json);
    output.line(Text::tr("%n error(s) found", nullptr, errors));
    return errors == 0 ? Done : Refused;
}

int repair(OpenProfile &desk, const Arguments &arguments, const Wanted &wanted, Output &output)
{
    QSet<QString> rules;
    for (const LintRule &rule : desk.office.lintRules.rules()) {
        if ((wanted.rule.isEmpty() || rule.id == wanted.rule) && rule.severity <= wanted.severity)
            rules.insert(rule.id);
    }
    const LintContext context{
        desk.office.dictionaries, {}, &desk.office.elements, chinaDate(QDateTime::currentDateTimeUtc())};
    QVector<EntryChange> changes;
    QJsonArray json;
    int texts = 0;
    const auto visited = visit(desk, arguments, [&](const CatalogEntry &entry) {
        if (!mayEdit(entry, desk.actor))
            return true;
        const EntryRepair repaired = repairOf(entry, desk.office.lintRules, context, rules);
        if (repaired.isEmpty())
            return true;
        QJsonArray changed;
        for (const FieldChange &change : repaired.changes) {
            ++texts;
            changed.append(toJson(change));
            output.line(entry.id + QStringLiteral("  ") + change.ruleId + QStringLiteral("  ") + changeFieldLabel(change) +
                        QStringLiteral("  ") + change.before + QStringLiteral(" → ") + change.after);
        }
        json.append(QJsonObject{{QStringLiteral("entry"), entry.id},
                                {QStringLiteral("name"), entry.name},
                                {QStringLiteral("changes"), changed}});
        changes << EntryChange{repaired.before, repaired.after};
        return true;
    });
    if (!visited)
        return output.refused(visited.error());
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    if (const auto made = changeUnlessDry(desk, arguments, changes); !made)
        return output.refused(made.error());
    output.value(QJsonObject{{QStringLiteral("dryRun"), dry}, {QStringLiteral("entries"), json}});
    output.line(dry ? Text::tr("%n text(s) would be repaired; nothing was changed.", nullptr, texts)
                    : Text::tr("%n text(s) repaired.", nullptr, texts));
    return Done;
}

} // namespace

int lintEntries(const Arguments &arguments, Output &output)
{
    if (arguments.has(QStringLiteral("dry-run")) && !arguments.has(QStringLiteral("fix")))
        return output.refused(
            Error{QStringLiteral("cli.argument"), Text::tr("--dry-run goes with --fix."), {}});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const auto wanted = wantedOf(arguments, desk.office.lintRules);
    if (!wanted)
        return output.refused(wanted.error());
    return arguments.has(QStringLiteral("fix")) ? repair(desk, arguments, wanted.value(), output)
                                                : showFindings(desk, arguments, wanted.value(), output);
}

} // namespace sharedesk::cli
