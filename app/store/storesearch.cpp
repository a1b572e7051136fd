// The part of the store that an index for searching reads from, and the searches that a user keeps.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "storeparts.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

const QString documentColumns =
    QStringLiteral("SELECT row, name, code, provider, search, department, sharing_type, format, frequency, theme, status "
                   "FROM entry_row ");

SearchDocument documentOf(const Rows &row)
{
    SearchDocument document;
    document.row = row.value(0).toLongLong();
    document.name = row.text(1);
    document.code = row.text(2);
    document.provider = row.text(3);
    const QString search = row.text(4);
    qsizetype begin = 0;
    for (int i = 0; i < searchLinesBeforeSummary; ++i)
        begin = search.indexOf(QLatin1Char('\n'), begin) + 1;
    qsizetype end = search.size();
    for (int i = 0; i < searchLinesOfPinyin && end >= 0; ++i)
        end = search.lastIndexOf(QLatin1Char('\n'), end - search.size() - 1);
    if (end > begin)
        document.text = search.mid(begin, end - begin);
    for (int i = 0; i < facetCount; ++i)
        document.facets << row.text(5 + i);
    return document;
}

Result<QVector<SearchDocument>> documents(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    QVector<SearchDocument> found;
    while (rows.value().next())
        found << documentOf(rows.value());
    return found;
}

Result<QVector<qint64>> rowsBeginning(Database &database, const QString &column, const QString &begin, int most)
{
    if (begin.isEmpty())
        return QVector<qint64>();
    auto rows = database.run(QStringLiteral("SELECT row FROM entry_row WHERE %1>=? AND %1<? ORDER BY %1, row LIMIT ?").arg(column),
                             {begin, begin + QString(QChar(0xffff)), most});
    if (!rows)
        return rows.error();
    QVector<qint64> found;
    while (rows.value().next())
        found << rows.value().value(0).toLongLong();
    return found;
}

QString contentOf(const EntryFilter &filter)
{
    QJsonObject facets;
    const FacetChoice choice = filter.choice();
    for (auto it = choice.cbegin(); it != choice.cend(); ++it)
        facets.insert(facetKey(it.key()), QJsonArray::fromStringList(it.value()));
    return textOf(QJsonObject{{QStringLiteral("text"), filter.text},
                              {QStringLiteral("facets"), facets},
                              {QStringLiteral("onlyWithErrors"), filter.onlyWithErrors},
                              {QStringLiteral("onlyUnsent"), filter.onlyUnsent}});
}

EntryFilter filterOf(const QString &content)
{
    const QJsonObject json = objectOf(content);
    EntryFilter filter;
    filter.text = json.value(QLatin1String("text")).toString();
    const QJsonObject facets = json.value(QLatin1String("facets")).toObject();
    for (int i = 0; i < facetCount; ++i) {
        QStringList values;
        for (const QJsonValue &value : facets.value(facetKey(Facet(i))).toArray())
            values << value.toString();
        if (!values.isEmpty())
            filter.facets.insert(Facet(i), values);
    }
    filter.onlyWithErrors = json.value(QLatin1String("onlyWithErrors")).toBool();
    filter.onlyUnsent = json.value(QLatin1String("onlyUnsent")).toBool();
    if (!filter.text.isEmpty())
        filter.sort = EntrySort::Relevance;
    return filter;
}

} // namespace

Result<QVector<SearchDocument>> Store::searchDocumentsAfter(qint64 row, int most)
{
    return documents(m_parts->database->run(documentColumns + QStringLiteral("WHERE row>? ORDER BY row LIMIT ?"), {row, most}));
}

Result<QVector<SearchDocument>> Store::searchDocuments(const QVector<qint64> &rows)
{
    QJsonArray keys;
    for (const qint64 row : rows)
        keys.append(row);
    return documents(m_parts->database->run(documentColumns + QStringLiteral("WHERE row IN (SELECT value FROM json_each(?))"),
                                            {QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact))}));
}

Result<TouchedRows> Store::touchedRows(qint64 after, int most)
{
    auto rows = m_parts->database->run(QStringLiteral("SELECT n, row FROM entry_touched WHERE n>? ORDER BY n LIMIT ?"), {after, most});
    if (!rows)
        return rows.error();
    TouchedRows touched;
    touched.upTo = after;
    while (rows.value().next()) {
        touched.upTo = rows.value().value(0).toLongLong();
        touched.rows << rows.value().value(1).toLongLong();
    }
    return touched;
}

Result<void> Store::forgetTouched(qint64 upTo)
{
    Transaction transaction(*m_parts->database);
    Steps steps;
    steps.add(transaction.begun()) &&
        steps.add(m_parts->database->execute(QStringLiteral("DELETE FROM entry_touched WHERE n<=?"), {upTo})) &&
        steps.add(m_parts->database->execute(
            QStringLiteral("INSERT INTO meta (key, value) VALUES ('search_forgotten', ?) ON CONFLICT (key) DO UPDATE SET "
                           "value=excluded.value"),
            {QString::number(upTo)})) &&
        steps.add(transaction.commit());
    return steps.result();
}

Result<CatalogMark> Store::catalogMark()
{
    auto rows = m_parts->database->run(
        QStringLiteral("SELECT ifnull((SELECT value FROM meta WHERE key='device_id'), ''), "
                       "ifnull((SELECT seq FROM sqlite_sequence WHERE name='entry_touched'), 0), "
                       "ifnull((SELECT value FROM meta WHERE key='search_forgotten'), 0), count(*) FROM entry_row"));
    if (!rows)
        return rows.error();
    CatalogMark mark;
    if (rows.value().next()) {
        mark.device = rows.value().text(0);
        mark.touched = rows.value().value(1).toLongLong();
        mark.forgotten = rows.value().value(2).toLongLong();
        mark.entries = rows.value().value(3).toLongLong();
    }
    return mark;
}

Result<QVector<qint64>> Store::rowsWithNameBeginning(const QString &begin, int most)
{
    return rowsBeginning(*m_parts->database, QStringLiteral("name"), begin, most);
}

Result<QVector<SavedSearch>> Store::savedSearches()
{
    auto rows = m_parts->database->run(QStringLiteral("SELECT id, name, content FROM saved_search ORDER BY name"));
    if (!rows)
        return rows.error();
    QVector<SavedSearch> searches;
    while (rows.value().next())
        searches << SavedSearch{rows.value().text(0), rows.value().text(1), filterOf(rows.value().text(2))};
    return searches;
}

Result<SavedSearch> Store::saveSearch(const SavedSearch &search)
{
    SavedSearch kept = search;
    kept.name = search.name.simplified();
    if (kept.name.isEmpty())
        return Error{QStringLiteral("search.name"), Text::tr("Give the search a name."), {}};
    const QString content = contentOf(search.filter);
    kept.filter = filterOf(content);
    const auto done = write([&](QStringList &) -> Result<void> {
        auto others = m_parts->database->run(QStringLiteral("SELECT 1 FROM saved_search WHERE name=? AND id<>?"), {kept.name, kept.id});
        if (!others)
            return others.error();
        if (others.value().next())
            return Error{QStringLiteral("search.name"), Text::tr("There is a search of this name already. Choose another name."), kept.name};
        if (kept.id.isEmpty()) {
            kept.id = newId();
            return m_parts->database->execute(QStringLiteral("INSERT INTO saved_search (id, name, content) VALUES (?,?,?)"),
                                              {kept.id, kept.name, content});
        }
        const auto updated = m_parts->database->run(QStringLiteral("UPDATE saved_search SET name=?, content=? WHERE id=?"),
                                                    {kept.name, content, kept.id});
        if (!updated)
            return updated.error();
        if (updated.value().affected() == 0)
            return Error{QStringLiteral("search.missing"), Text::tr("This search is not here any more."), kept.name};
        return {};
    });
    if (!done)
        return done.error();
    return kept;
}

Result<void> Store::deleteSearch(const QString &id)
{
    return m_parts->database->execute(QStringLiteral("DELETE FROM saved_search WHERE id=?"), {id});
}

} // namespace sharedesk
