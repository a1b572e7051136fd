#include "searchcommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "indexbuilder.h"
#include "profilecommands.h"
#include "searchreader.h"
#include "searchthread.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<SearchHits> hitsOf(OpenProfile &desk, const EntryFilter &filter)
{
    const QString file = SearchThread::indexFileFor(desk.profile->databaseFile());
    const auto never = [] { return false; };
    IndexBuilder builder(file, desk.office.pinyin);
    for (bool idle = false; !idle;) {
        const auto step = builder.step(*desk.store);
        if (!step)
            return step.error();
        idle = step.value().idle;
    }
    SearchReader reader(file, desk.office.pinyin);
    if (const auto read = reader.refresh(); !read)
        return read.error();
    const auto page = reader.firstPage(filter, *desk.store, never);
    if (!page)
        return page.error();
    return reader.everything(filter, page.value().rows, *desk.store, never);
}

// Without an index (a full disk, a folder that may not be written to) the rows are looked through one by one.
Result<SearchHits> scanned(OpenProfile &desk, const EntryFilter &filter)
{
    const auto rows = desk.store->entryRowIds(filter);
    if (!rows)
        return rows.error();
    return SearchHits{rows.value(), {}};
}

} // namespace

int search(const Arguments &arguments, Output &output)
{
    bool isNumber = true;
    const QString lines = arguments.value(QStringLiteral("limit"));
    const int limit = arguments.has(QStringLiteral("limit")) ? lines.toInt(&isNumber) : 20;
    if (!isNumber || limit < 1)
        return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("\"%1\" is no number of lines.").arg(lines), {}});
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    EntryFilter filter;
    filter.text = arguments.positional.join(QLatin1Char(' '));
    filter.sort = EntrySort::Relevance;
    for (int i = 0; i < facetCount; ++i) {
        const QString wanted = arguments.value(facetKey(Facet(i)));
        if (!wanted.isEmpty())
            filter.facets.insert(Facet(i), wanted.split(QLatin1Char(','), Qt::SkipEmptyParts));
    }
    auto hits = hitsOf(desk, filter);
    if (!hits) {
        output.warning(hits.error().message);
        hits = scanned(desk, filter);
        if (!hits)
            return output.refused(hits.error());
    }
    const auto rows = desk.store->entryRows(hits.value().rows.mid(0, limit));
    if (!rows)
        return output.refused(rows.error());
    QJsonArray entries;
    for (const EntryRow &row : rows.value()) {
        output.line(row.id.leftJustified(38) + statusKey(row.status).leftJustified(11) + row.code.leftJustified(24) + row.name);
        entries.append(entryJson(row));
    }
    QJsonObject facets;
    for (auto it = hits.value().counts.cbegin(); it != hits.value().counts.cend(); ++it) {
        QJsonArray values;
        for (const FacetCount &count : it.value()) {
            values.append(QJsonObject{{QStringLiteral("value"), count.value}, {QStringLiteral("count"), count.count}});
            if (arguments.has(QStringLiteral("facets")))
                output.line(facetKey(it.key()).leftJustified(11) + QString::number(count.count).rightJustified(8) + QStringLiteral("  ") + count.value);
        }
        facets.insert(facetKey(it.key()), values);
    }
    output.line(Text::tr("%n entry(ies) found", nullptr, int(hits.value().rows.size())));
    QJsonObject json{{QStringLiteral("found"), int(hits.value().rows.size())}, {QStringLiteral("entries"), entries}};
    if (arguments.has(QStringLiteral("facets")))
        json.insert(QStringLiteral("facets"), facets);
    output.value(json);
    return Done;
}

} // namespace sharedesk::cli
