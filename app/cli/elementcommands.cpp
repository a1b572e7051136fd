#include "elementcommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "catalog/elementusage.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

constexpr int suggestions = 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

int showList(const DataElements &list, const QString &text, Output &output)
{
    const QVector<DataElement> shown = text.isEmpty() ? list.all() : list.suggest(text, suggestions);
    QJsonArray json;
    for (const DataElement &element : shown) {
        output.line(QStringList{element.number, element.name, element.dataType, element.length,
                                element.codeList, element.synonyms.join(QStringLiteral("、"))}
                        .join(QStringLiteral("  ")));
        json.append(QJsonObject{{QStringLiteral("number"), element.number},
                                {QStringLiteral("name"), element.name},
                                {QStringLiteral("type"), element.dataType},
                                {QStringLiteral("length"), element.length},
                                {QStringLiteral("codes"), element.codeList},
                                {QStringLiteral("synonyms"), QJsonArray::fromStringList(element.synonyms)},
                                {QStringLiteral("source"), element.source}});
    }
    output.value(json);
    if (shown.isEmpty())
        output.line(Text::tr("No data element is like \"%1\".").arg(text));
    return Done;
}

int showUse(OpenProfile &desk, const QString &department, Output &output)
{
    EntryFilter filter;
    filter.departmentId = department;
    ElementTally tally(desk.office.elements);
    const auto visited = desk.store->forEachEntry(filter, [&](const StoredEntry &stored) {
        if (stored.entry.status != EntryStatus::Withdrawn)
            tally.add(stored.entry);
        return true;
    });
    if (!visited)
        return output.refused(visited.error());
    QJsonArray json;
    for (const ElementUse &use : tally.uses()) {
        output.line((use.number.isEmpty() ? QStringLiteral("-") : use.number) + QStringLiteral("  ") + use.name +
                    QStringLiteral("  ") +
                    Text::tr("%1 items in %2 entries, %3 refer, %4 could, %5 typed unlike, %6 repeated")
                        .arg(use.items)
                        .arg(use.entries)
                        .arg(use.refers)
                        .arg(use.couldRefer())
                        .arg(use.unlike)
                        .arg(use.repeated));
        json.append(QJsonObject{{QStringLiteral("number"), use.number},
                                {QStringLiteral("name"), use.name},
                                {QStringLiteral("items"), use.items},
                                {QStringLiteral("entries"), use.entries},
                                {QStringLiteral("refers"), use.refers},
                                {QStringLiteral("couldRefer"), use.couldRefer()},
                                {QStringLiteral("unlike"), use.unlike},
                                {QStringLiteral("repeated"), use.repeated},
                                {QStringLiteral("names"), QJsonArray::fromStringList(use.names)},
                                {QStringLiteral("types"), QJsonArray::fromStringList(use.types)}});
    }
    output.value(json);
    return Done;
}

int refer(OpenProfile &desk, const Arguments &arguments, Output &output)
{
    const QString number = arguments.value(QStringLiteral("refer"));
    const DataElements &elements = desk.office.elements;
    const bool all = number == QLatin1String("all");
    const DataElement *element = elements.find(number);
    if (!all && !element)
        return output.refused(Error{QStringLiteral("cli.argument"),
                                    Text::tr("There is no data element \"%1\".").arg(number),
                                    {}});
    EntryFilter filter;
    filter.departmentId = desk.actor.departmentId;
    QVector<EntryChange> changes;
    const auto visited = desk.store->forEachEntry(filter, [&](const StoredEntry &stored) {
        if (!mayEdit(stored.entry, desk.actor))
            return true;
        const CatalogEntry after =
            all ? referring(stored.entry, elements) : referring(stored.entry, *element, elements);
        if (after != stored.entry) {
            output.line(stored.entry.id + QStringLiteral("  ") + stored.entry.name);
            changes << EntryChange{stored.entry, after};
        }
        return true;
    });
    if (!visited)
        return output.refused(visited.error());
    const bool dry = arguments.has(QStringLiteral("dry-run"));
    if (const auto made = changeUnlessDry(desk, arguments, changes); !made)
        return output.refused(made.error());
    const int entries = int(changes.size());
    output.value(QJsonObject{{QStringLiteral("dryRun"), dry}, {QStringLiteral("entries"), entries}});
    output.line(dry ? Text::tr("%n entry(ies) would be changed; nothing was changed.", nullptr, entries)
                    : Text::tr("%n entry(ies) changed", nullptr, entries));
    return Done;
}

} // namespace

int elements(const Arguments &arguments, Output &output)
{
    if (arguments.has(QStringLiteral("dry-run")) && !arguments.has(QStringLiteral("refer")))
        return output.refused(
            Error{QStringLiteral("cli.argument"), Text::tr("--dry-run goes with --refer."), {}});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    if (arguments.has(QStringLiteral("refer")))
        return refer(desk, arguments, output);
    if (arguments.has(QStringLiteral("use")))
        return showUse(
            desk, arguments.value(QStringLiteral("department"), desk.actor.departmentId), output);
    return showList(desk.office.elements, arguments.positional.join(QLatin1Char(' ')), output);
}

} // namespace sharedesk::cli
