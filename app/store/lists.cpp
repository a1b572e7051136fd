#include "lists.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <compare>
#include <limits>
#include <vector>

#include "calendar/chinatime.h"
#include "catalog/searchquery.h"
#include "qualitytables.h"
#include "record.h"
#include "rowwriter.h"

namespace sharedesk {

namespace {

// Conditions with their values, joined by AND.
struct Where
{
    QStringList conditions;
    QVariantList values;

    void add(const QString &condition, const QVariantList &bound = {})
    {
        conditions << condition;
        values << bound;
    }
    void addIn(const QString &column, const QStringList &keys)
    {
        QVariantList bound;
        for (const QString &key : keys)
            bound << key;
        add(column + QStringLiteral(" IN (") +
                QStringList(keys.size(), QStringLiteral("?")).join(QLatin1Char(',')) + QLatin1Char(')'),
            bound);
    }
    QString sql() const
    {
        return conditions.isEmpty() ? QString()
                                    : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    }
};

QString likePattern(QString text)
{
    text = text.trimmed().toLower();
    for (const QChar special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        text.replace(special, QStringLiteral("\\") + special);
    return QLatin1Char('%') + text + QLatin1Char('%');
}

Where whereOf(const EntryFilter &filter)
{
    Where where;
    if (!filter.departmentId.isEmpty())
        where.add(QStringLiteral("department=?"), {filter.departmentId});
    if (!filter.statuses.isEmpty())
        where.addIn(QStringLiteral("status"), filter.statuses);
    if (!filter.sharingType.isEmpty())
        where.add(QStringLiteral("sharing_type=?"), {filter.sharingType});
    constexpr const char *columns[] = {"department", "sharing_type", "format", "frequency", "theme", "status"};
    for (auto it = filter.facets.cbegin(); it != filter.facets.cend(); ++it) {
        if (!it.value().isEmpty())
            where.addIn(QLatin1String(columns[static_cast<size_t>(it.key())]), it.value());
    }
    if (filter.onlyWithErrors)
        where.add(QStringLiteral("errors>0"));
    if (filter.onlyUnsent)
        where.add(QStringLiteral("local<>'synced'"));
    if (!filter.foundBy.isEmpty()) {
        QVariantList bound;
        const QString condition = foundBy(filter.foundBy, bound);
        where.add(condition, bound);
    }
    if (!filter.dueRules.isEmpty()) {
        where.add(QStringLiteral("due_on<>''"));
        where.addIn(QStringLiteral("due_rule"), filter.dueRules);
    }
    if (filter.dueFrom.isValid())
        where.add(QStringLiteral("due_on>=?"), {filter.dueFrom.toString(Qt::ISODate)});
    if (filter.dueTo.isValid())
        where.add(QStringLiteral("due_on<>'' AND due_on<=?"), {filter.dueTo.toString(Qt::ISODate)});
    if (!filter.ids.isEmpty())
        where.add(QStringLiteral("id IN (SELECT value FROM json_each(?))"),
                  {QString::fromUtf8(
                      QJsonDocument(QJsonArray::fromStringList(filter.ids)).toJson(QJsonDocument::Compact))});
    // Twice as fast as LIKE, and both sides are in lower case.
    for (const QString &word : searchWords(filter.text))
        where.add(QStringLiteral("instr(search, ?)"), {word});
    return where;
}

QString orderOf(const EntryFilter &filter)
{
    // Without a limit comes last, whatever the direction of the days.
    const char *columns[] = {"name",
                             "code",
                             "provider",
                             "status",
                             "sharing_type",
                             "changed",
                             filter.descending ? "due_on" : "(due_on='') , due_on",
                             "name"};
    const QString direction = filter.descending ? QStringLiteral(" DESC") : QString();
    // With a condition, walking an index in its order would fetch every row from another page of the file:
    // the plus sign makes SQLite read the table from end to end and sort what it found, in half the time.
    const bool restricted =
        !filter.text.trimmed().isEmpty() || !filter.facets.isEmpty() || !filter.statuses.isEmpty() || !filter.sharingType.isEmpty() ||
        filter.onlyWithErrors || !filter.foundBy.isEmpty() || !filter.ids.isEmpty() ||
        !filter.dueRules.isEmpty() || filter.dueFrom.isValid() || filter.dueTo.isValid() || filter.sort == EntrySort::Due;
    const QString plus = restricted ? QStringLiteral("+") : QString();
    return QStringLiteral(" ORDER BY ") + plus + QLatin1String(columns[static_cast<size_t>(filter.sort)]) +
           direction + QStringLiteral(", row") + direction;
}

// Earliest due first, without a limit last, then newest. Sorted here, since SQLite would carry whole rows
// through its sorter.
QVector<RequestRow> byDueDay(QVector<RequestRow> rows)
{
    struct Place
    {
        qint64 due;
        qint64 newest;
        qint64 row;
        qsizetype at;

        auto operator<=>(const Place &) const = default;
    };
    std::vector<Place> places;
    places.reserve(size_t(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const RequestRow &row = rows.at(i);
        const qint64 submitted = row.submittedAt.isValid() ? row.submittedAt.toMSecsSinceEpoch()
                                                           : std::numeric_limits<qint64>::min() + 1;
        places.push_back({row.dueOn.isValid() ? row.dueOn.toJulianDay() : std::numeric_limits<qint64>::max(),
                          -submitted, row.row, i});
    }
    std::sort(places.begin(), places.end());
    QVector<RequestRow> sorted;
    sorted.reserve(rows.size());
    for (const Place &place : places)
        sorted << std::move(rows[place.at]);
    return sorted;
}

} // namespace

Result<QVector<qint64>> Lists::entryRowIds(const EntryFilter &filter)
{
    const Where where = whereOf(filter);
    auto rows = m_database.run(QStringLiteral("SELECT row FROM entry_row") + where.sql() + orderOf(filter),
                               where.values);
    if (!rows)
        return rows.error();
    QVector<qint64> ids;
    while (rows.value().next())
        ids << rows.value().value(0).toLongLong();
    return ids;
}

Result<QStringList> Lists::entryIds(const EntryFilter &filter)
{
    const Where where = whereOf(filter);
    auto rows = m_database.run(QStringLiteral("SELECT id FROM entry_row") + where.sql() + orderOf(filter),
                               where.values);
    if (!rows)
        return rows.error();
    QStringList ids;
    while (rows.value().next())
        ids << rows.value().text(0);
    return ids;
}

Result<int> Lists::entryCount(const EntryFilter &filter)
{
    const Where where = whereOf(filter);
    auto rows = m_database.run(QStringLiteral("SELECT count(*) FROM entry_row") + where.sql(), where.values);
    if (!rows)
        return rows.error();
    return rows.value().next() ? rows.value().value(0).toInt() : 0;
}

Result<QVector<EntryRow>> Lists::entryRows(const QVector<qint64> &wanted)
{
    QJsonArray keys;
    for (const qint64 row : wanted)
        keys.append(row);
    auto rows = m_database.run(
        QStringLiteral("SELECT row, id, department, provider, code, name, status, sharing_type, frequency, "
                       "items, errors, warnings, version, local, due_rule, due_on, due_provisional "
                       "FROM entry_row WHERE row IN (SELECT value FROM json_each(?))"),
        {QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact))});
    if (!rows)
        return rows.error();
    QHash<qint64, EntryRow> found;
    while (rows.value().next()) {
        const Rows &row = rows.value();
        EntryRow entry;
        entry.row = row.value(0).toLongLong();
        entry.id = row.text(1);
        entry.departmentId = row.text(2);
        entry.provider = row.text(3);
        entry.code = row.text(4);
        entry.name = row.text(5);
        if (const auto status = statusFromKey(row.text(6)))
            entry.status = status.value();
        entry.sharingType = row.text(7);
        entry.updateFrequency = row.text(8);
        entry.itemCount = row.value(9).toInt();
        entry.errors = row.value(10).toInt();
        entry.warnings = row.value(11).toInt();
        entry.version = row.value(12).toInt();
        entry.local = localStateFromKey(row.text(13));
        entry.dueRule = row.text(14);
        entry.dueOn = QDate::fromString(row.text(15), Qt::ISODate);
        entry.dueProvisional = row.value(16).toBool();
        found.insert(entry.row, entry);
    }
    QVector<EntryRow> ordered;
    ordered.reserve(found.size());
    for (const qint64 row : wanted) {
        const auto entry = found.constFind(row);
        if (entry != found.cend())
            ordered << *entry;
    }
    return ordered;
}

Result<QVector<RequestRow>> Lists::requestRows(const RequestFilter &filter)
{
    Where where;
    if (!filter.providerId.isEmpty())
        where.add(QStringLiteral("provider=?"), {filter.providerId});
    if (!filter.requesterId.isEmpty())
        where.add(QStringLiteral("requester=?"), {filter.requesterId});
    if (!filter.phases.isEmpty())
        where.addIn(QStringLiteral("phase"), filter.phases);
    if (filter.onlyRunning || filter.dueFrom.isValid() || filter.dueTo.isValid())
        where.add(QStringLiteral("due_on<>''"));
    if (filter.dueFrom.isValid())
        where.add(QStringLiteral("due_on>=?"), {filter.dueFrom.toString(Qt::ISODate)});
    if (filter.dueTo.isValid())
        where.add(QStringLiteral("due_on<=?"), {filter.dueTo.toString(Qt::ISODate)});
    if (!filter.text.trimmed().isEmpty()) {
        const QString pattern = likePattern(filter.text);
        where.add(QStringLiteral("(entry_name LIKE ? ESCAPE '\\' OR provider_name LIKE ? ESCAPE '\\' OR "
                                 "requester_name LIKE ? ESCAPE '\\' OR entry_code LIKE ? ESCAPE '\\')"),
                  {pattern, pattern, pattern, pattern});
    }
    auto rows =
        m_database.run(QStringLiteral("SELECT row, id, entry_name, entry_code, provider, provider_name, "
                                      "requester, requester_name, sharing_type, phase, submitted_at, "
                                      "received_at, replied_at, delivered_at, due_rule, due_on, "
                                      "due_provisional, local FROM request_row") +
                           where.sql(),
                       where.values);
    if (!rows)
        return rows.error();
    QVector<RequestRow> list;
    // A few departments and words stand in every row: one text for all of them.
    QSet<QString> words;
    const auto word = [&](int column) { return *words.insert(rows.value().text(column)); };
    while (rows.value().next()) {
        const Rows &row = rows.value();
        RequestRow request;
        request.row = row.value(0).toLongLong();
        request.id = row.text(1);
        request.entryName = row.text(2);
        request.entryCode = row.text(3);
        request.providerId = word(4);
        request.providerName = word(5);
        request.requesterId = word(6);
        request.requesterName = word(7);
        request.sharingType = word(8);
        if (const auto phase = phaseFromKey(row.text(9)))
            request.phase = phase.value();
        request.submittedAt = fromIso(row.text(10));
        request.receivedAt = fromIso(row.text(11));
        request.repliedAt = fromIso(row.text(12));
        request.deliveredAt = fromIso(row.text(13));
        request.dueRule = word(14);
        request.dueOn = QDate::fromString(row.text(15), Qt::ISODate);
        request.dueProvisional = row.value(16).toBool();
        request.local = localStateFromKey(row.text(17));
        list << std::move(request);
    }
    return byDueDay(std::move(list));
}

Result<QVector<OutboxRow>> Lists::outbox()
{
    const auto ops = readOpsWhere(m_database, QStringLiteral("ORDER BY n"), {});
    if (!ops)
        return ops.error();
    QVector<OutboxRow> list;
    for (const Op &op : ops.value()) {
        OutboxRow row;
        row.opId = op.opId;
        row.recordId = op.recordId;
        row.kind = op.kind;
        row.action = op.action;
        row.author = op.author;
        row.savedAt = QDateTime::fromString(op.createdAt, Qt::ISODateWithMs);
        row.problem = op.problem;
        row.attempts = op.attempts;
        auto names = m_database.run(
            op.kind == requestKind    ? QStringLiteral("SELECT entry_name, local FROM request_row WHERE id=?")
            : op.kind == proposalKind ? QStringLiteral("SELECT data, local FROM proposal_row WHERE id=?")
            : op.kind == agreementKind
                ? QStringLiteral("SELECT coalesce(nullif(a.entry_name, ''), r.entry_name, ''), a.local FROM agreement_row a "
                                 "LEFT JOIN request_row r ON r.id = a.request WHERE a.id=?")
                                      : QStringLiteral("SELECT name, local FROM entry_row WHERE id=?"),
            {op.recordId});
        if (!names)
            return names.error();
        if (names.value().next())
            row.title = names.value().text(0);
        else
            row.title = op.baseBody.value(QLatin1String("name")).toString();
        row.state = op.state == QLatin1String("sealed")   ? LocalState::Sending
                    : op.state == QLatin1String("held")   ? LocalState::Held
                    : op.state == QLatin1String("parked") ? LocalState::Parked
                                                          : LocalState::Waiting;
        list << row;
    }
    return list;
}

Result<OutboxCounts> Lists::outboxCounts(const QString &userId)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT state, count(*) FROM op WHERE ?='' OR user IN (?, '') GROUP BY state"),
        {userId, userId});
    if (!rows)
        return rows.error();
    OutboxCounts counts;
    while (rows.value().next()) {
        const QString state = rows.value().text(0);
        const int count = rows.value().value(1).toInt();
        if (state == QLatin1String("queued"))
            counts.queued = count;
        else if (state == QLatin1String("sealed"))
            counts.sealed = count;
        else if (state == QLatin1String("held"))
            counts.held = count;
        else
            counts.parked = count;
    }
    return counts;
}

} // namespace sharedesk
