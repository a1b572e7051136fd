#include "collectiontables.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

#include "calendar/chinatime.h"

#include "oplog.h"
#include "record.h"
#include "rowwriter.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

const QString stateKey = QStringLiteral("duplicates");
constexpr int pageSize = 1000;

Error goneGroup(const QString &id)
{
    return {QStringLiteral("store.missing"), Text::tr("This group is not here (any more)."), id};
}

// The entry as it is shown; nullopt: gone since.
Result<std::optional<CollectedEntry>> collected(Database &database, const QString &id)
{
    const auto view = readView(database, id);
    if (!view)
        return view.error();
    if (!view.value().exists() || view.value().kind != entryKind)
        return std::optional<CollectedEntry>();
    return std::optional<CollectedEntry>(collectedFrom(view.value().body));
}

const QString proposalColumns =
    QStringLiteral("SELECT id, phase, data, source, source_name, proposer, proposer_name, proposed_at, decided_at, local ");

ProposalRow proposalFrom(const Rows &rows)
{
    return {rows.text(0),          proposalPhaseFromKey(rows.text(1)),
            rows.text(2),          rows.text(3),
            rows.text(4),          rows.text(5),
            rows.text(6),          fromIso(rows.text(7)),
            fromIso(rows.text(8)), localStateFromKey(rows.text(9))};
}

} // namespace

Result<QString> CollectionTables::meta(const QString &key)
{
    auto rows = m_database.run(QStringLiteral("SELECT value FROM meta WHERE key=?"), {key});
    if (!rows)
        return rows.error();
    return rows.value().next() ? rows.value().text(0) : QString();
}

Result<QString> CollectionTables::fingerprint()
{
    auto rows = m_database.run(
        QStringLiteral("SELECT (SELECT count(*) FROM entry_row), (SELECT max(changed) FROM entry_row), "
                       "(SELECT count(*) FROM not_duplicate), (SELECT max(at) FROM not_duplicate)"));
    if (!rows)
        return rows.error();
    if (!rows.value().next())
        return QString();
    return QStringLiteral("%1/%2/%3/%4")
        .arg(rows.value().text(0), rows.value().text(1), rows.value().text(2), rows.value().text(3));
}

Result<void> CollectionTables::forEach(const QString &ownDepartment,
                                       const std::function<bool(qint64, const CollectedEntry &, qint64)> &visit)
{
    const QString condition =
        QStringLiteral("(r.status='published' OR (r.department=? AND r.department<>'' AND r.status<>'withdrawn'))");
    // Counting what comes would read every row once more: ten seconds with a million on a cold disk.
    qint64 end = 0;
    {
        auto rows = m_database.run(QStringLiteral("SELECT max(row) FROM entry_row"));
        if (!rows)
            return rows.error();
        if (rows.value().next())
            end = rows.value().value(0).toLongLong();
    }
    struct Read
    {
        qint64 row = 0;
        CollectedEntry entry;
    };
    qint64 last = -1;
    for (bool more = true; more;) {
        // A page at a time: a cursor open over the whole table would hold up the log's checkpoint for minutes.
        QVector<Read> page;
        QVector<QPair<qint64, QString>> changed;
        {
            auto rows = m_database.run(
                QStringLiteral("SELECT r.row, r.id, r.local, s.body FROM entry_row r LEFT JOIN shadow s ON s.id=r.id "
                               "WHERE r.row>? AND ") +
                    condition + QStringLiteral(" ORDER BY r.row LIMIT ?"),
                {last, ownDepartment, pageSize});
            if (!rows)
                return rows.error();
            int count = 0;
            while (rows.value().next()) {
                ++count;
                last = rows.value().value(0).toLongLong();
                if (rows.value().text(2) == QLatin1String("synced"))
                    page.append({last, collectedFrom(objectOf(rows.value().text(3)))});
                else
                    changed.append({last, rows.value().text(1)});
            }
            more = count == pageSize;
        }
        for (const auto &[row, id] : std::as_const(changed)) {
            const auto entry = collected(m_database, id);
            if (!entry)
                return entry.error();
            if (entry.value())
                page.append({row, *entry.value()});
        }
        for (const Read &read : std::as_const(page)) {
            if (!visit(read.row, read.entry, qMax(end, read.row)))
                return {};
        }
    }
    return {};
}

Result<QVector<QPair<qint64, qint64>>> CollectionTables::apart()
{
    auto rows = m_database.run(
        QStringLiteral("SELECT a.row, b.row FROM not_duplicate n JOIN entry_row a ON a.id=n.first "
                       "JOIN entry_row b ON b.id=n.second"));
    if (!rows)
        return rows.error();
    QVector<QPair<qint64, qint64>> pairs;
    while (rows.value().next())
        pairs.append({rows.value().value(0).toLongLong(), rows.value().value(1).toLongLong()});
    return pairs;
}

Result<void> CollectionTables::keep(const DuplicateOutcome &outcome, const QString &fingerprint,
                                    const QString &officeData)
{
    Steps steps;
    steps.add(m_database.execute(QStringLiteral("DELETE FROM duplicate_member"))) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM duplicate_group")));
    int groups = 0;
    for (const DuplicateGroup &group : outcome.groups) {
        QString id;
        QString name;
        QVector<QPair<QString, QString>> members;
        QSet<QString> departments;
        for (const qint64 row : group.keys) {
            auto rows =
                m_database.run(QStringLiteral("SELECT id, department, name FROM entry_row WHERE row=?"), {row});
            if (!rows)
                return rows.error();
            if (!rows.value().next())
                continue; // gone while the search ran
            if (id.isEmpty()) {
                id = rows.value().text(0);
                name = rows.value().text(2);
            }
            members.append({rows.value().text(0), rows.value().text(1)});
            departments.insert(rows.value().text(1));
        }
        if (departments.size() < 2)
            continue;
        ++groups;
        steps.add(m_database.execute(
            QStringLiteral("INSERT INTO duplicate_group (id, score, entries, departments, name) VALUES (?,?,?,?,?)"),
            {id, group.score, int(members.size()), int(departments.size()), name}));
        for (const auto &[entry, department] : std::as_const(members))
            steps.add(m_database.execute(
                QStringLiteral("INSERT INTO duplicate_member (group_id, entry_id, department) VALUES (?,?,?)"),
                {id, entry, department}));
        if (!steps.result())
            return steps.result();
    }
    const QJsonObject state{{QStringLiteral("at"), nowUtc()},
                            {QStringLiteral("entries"), outcome.entries},
                            {QStringLiteral("groups"), groups},
                            {QStringLiteral("limited"), outcome.isLimited},
                            {QStringLiteral("fingerprint"), fingerprint},
                            {QStringLiteral("office"), officeData}};
    steps.add(m_database.execute(QStringLiteral("INSERT INTO meta (key, value) VALUES (?,?) ON CONFLICT (key) DO "
                                                "UPDATE SET value=excluded.value"),
                                 {stateKey, textOf(state)}));
    return steps.result();
}

Result<std::optional<DuplicateState>> CollectionTables::state(const QString &officeData)
{
    const auto kept = meta(stateKey);
    if (!kept)
        return kept.error();
    if (kept.value().isEmpty())
        return std::optional<DuplicateState>();
    const auto now = fingerprint();
    if (!now)
        return now.error();
    const QJsonObject json = objectOf(kept.value());
    DuplicateState state;
    state.at = QDateTime::fromString(json.value(QLatin1String("at")).toString(), Qt::ISODateWithMs);
    state.entries = json.value(QLatin1String("entries")).toInt();
    state.isLimited = json.value(QLatin1String("limited")).toBool();
    state.isCurrent = json.value(QLatin1String("fingerprint")).toString() == now.value() &&
                      json.value(QLatin1String("office")).toString() == officeData;
    auto rows = m_database.run(QStringLiteral("SELECT count(*) FROM duplicate_group"));
    if (!rows)
        return rows.error();
    if (rows.value().next())
        state.groups = rows.value().value(0).toInt();
    return std::optional<DuplicateState>(state);
}

Result<QVector<DuplicateGroupRow>> CollectionTables::groups(const DuplicateFilter &filter)
{
    QString sql = QStringLiteral("SELECT id, score, entries, departments, name FROM duplicate_group WHERE score>=? ");
    QVariantList values{filter.minimum};
    if (!filter.departmentId.isEmpty()) {
        sql += QStringLiteral("AND id IN (SELECT group_id FROM duplicate_member WHERE department=?) ");
        values << filter.departmentId;
    }
    auto rows = m_database.run(sql + QStringLiteral("ORDER BY score DESC, departments DESC, name, id"), values);
    if (!rows)
        return rows.error();
    QVector<DuplicateGroupRow> groups;
    while (rows.value().next())
        groups.append({rows.value().text(0), rows.value().value(1).toInt(), rows.value().value(2).toInt(),
                       rows.value().value(3).toInt(), rows.value().text(4)});
    return groups;
}

Result<QVector<CollectedEntry>> CollectionTables::members(const QString &groupId)
{
    QStringList ids;
    {
        auto rows =
            m_database.run(QStringLiteral("SELECT entry_id FROM duplicate_member WHERE group_id=?"), {groupId});
        if (!rows)
            return rows.error();
        while (rows.value().next())
            ids << rows.value().text(0);
    }
    if (ids.isEmpty())
        return goneGroup(groupId);
    QVector<CollectedEntry> members;
    for (const QString &id : std::as_const(ids)) {
        const auto entry = collected(m_database, id);
        if (!entry)
            return entry.error();
        if (entry.value())
            members << *entry.value();
    }
    std::sort(members.begin(), members.end(), [](const CollectedEntry &a, const CollectedEntry &b) {
        return std::tie(a.provider, a.departmentId, a.name, a.id) < std::tie(b.provider, b.departmentId, b.name, b.id);
    });
    return members;
}

Result<void> CollectionTables::setApart(const QString &groupId, const QString &entryId, const Actor &actor)
{
    Steps steps;
    {
        auto rows = m_database.run(
            QStringLiteral("SELECT 1 FROM duplicate_member WHERE group_id=? AND entry_id=?"), {groupId, entryId});
        if (!rows)
            return rows.error();
        if (!rows.value().next())
            return goneGroup(groupId);
    }
    const auto before = fingerprint();
    if (!before)
        return before.error();
    steps.add(m_database.execute(
        QStringLiteral("INSERT OR IGNORE INTO not_duplicate (first, second, by_name, at) SELECT ?, entry_id, ?, ? "
                       "FROM duplicate_member WHERE group_id=? AND entry_id<>?"),
        {entryId, actor.name, nowUtc(), groupId, entryId})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM duplicate_member WHERE group_id=? AND entry_id=?"),
                                     {groupId, entryId})) &&
        steps.add(m_database.execute(
            QStringLiteral("UPDATE duplicate_group SET (entries, departments) = (SELECT count(*), count(DISTINCT "
                           "department) FROM duplicate_member WHERE group_id=id) WHERE id=?"),
            {groupId})) &&
        // One department alone collects nothing twice.
        steps.add(m_database.execute(
            QStringLiteral("DELETE FROM duplicate_group WHERE id=? AND departments<2"), {groupId})) &&
        steps.add(m_database.execute(
            QStringLiteral("DELETE FROM duplicate_member WHERE group_id=? AND group_id NOT IN (SELECT id FROM "
                           "duplicate_group)"),
            {groupId}));
    // The groups respect this mark already: a search that was current stays so.
    const auto kept = meta(stateKey);
    const auto after = fingerprint();
    if (!steps.result() || !kept || !after)
        return !steps.result() ? steps.result() : kept ? Result<void>(after.error()) : Result<void>(kept.error());
    QJsonObject state = objectOf(kept.value());
    if (state.value(QLatin1String("fingerprint")).toString() == before.value()) {
        state.insert(QStringLiteral("fingerprint"), after.value());
        steps.add(m_database.execute(QStringLiteral("UPDATE meta SET value=? WHERE key=?"), {textOf(state), stateKey}));
    }
    return steps.result();
}

Result<QVector<SetApart>> CollectionTables::setApartEntries()
{
    auto rows = m_database.run(
        QStringLiteral("SELECT n.first, coalesce(r.name, ''), coalesce(r.provider, ''), count(*), max(n.by_name), "
                       "max(n.at) FROM not_duplicate n LEFT JOIN entry_row r ON r.id=n.first "
                       "GROUP BY n.first ORDER BY max(n.at) DESC, n.first"));
    if (!rows)
        return rows.error();
    QVector<SetApart> entries;
    while (rows.value().next())
        entries.append({rows.value().text(0), rows.value().text(1), rows.value().text(2),
                        rows.value().value(3).toInt(), rows.value().text(4),
                        QDateTime::fromString(rows.value().text(5), Qt::ISODateWithMs)});
    return entries;
}

Result<void> CollectionTables::joinAgain(const QString &entryId)
{
    return m_database.execute(QStringLiteral("DELETE FROM not_duplicate WHERE first=?"), {entryId});
}

Result<QVector<ProposalRow>> CollectionTables::proposals(const QStringList &entryIds)
{
    QVariantList values;
    QString condition;
    if (!entryIds.isEmpty()) {
        const QStringList marks(entryIds.size(), QStringLiteral("?"));
        condition = QStringLiteral("WHERE id IN (SELECT proposal_id FROM proposal_entry WHERE entry_id IN (%1)) ")
                        .arg(marks.join(QLatin1Char(',')));
        for (const QString &id : entryIds)
            values << id;
    }
    auto rows = m_database.run(proposalColumns + QStringLiteral("FROM proposal_row ") + condition +
                                   QStringLiteral("ORDER BY phase<>'open', proposed_at DESC, id"),
                               values);
    if (!rows)
        return rows.error();
    QVector<ProposalRow> proposals;
    while (rows.value().next())
        proposals << proposalFrom(rows.value());
    return proposals;
}

Result<QHash<QString, ProposalRow>> CollectionTables::sourcesOf(const QStringList &entryIds)
{
    QHash<QString, ProposalRow> sources;
    for (const QString &id : entryIds) {
        auto rows = m_database.run(
            proposalColumns +
                QStringLiteral("FROM proposal_row WHERE phase='accepted' AND id IN (SELECT proposal_id FROM "
                               "proposal_entry WHERE entry_id=?) ORDER BY decided_at DESC, id LIMIT 1"),
            {id});
        if (!rows)
            return rows.error();
        if (rows.value().next())
            sources.insert(id, proposalFrom(rows.value()));
    }
    return sources;
}

} // namespace sharedesk
