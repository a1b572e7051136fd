#include "importtables.h"

#include <QCryptographicHash>

#include <optional>

#include "calendar/chinatime.h"
#include "oplog.h"
#include "record.h"

namespace sharedesk {

namespace {

constexpr int runsKept = 50;

} // namespace

QString hashOf(const CatalogEntry &entry)
{
    return QString::fromLatin1(QCryptographicHash::hash(textOf(toJson(entry)).toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<qint64> ImportTables::begin(const ImportSource &source, const Actor &actor)
{
    const auto added = m_database.execute(
        QStringLiteral("INSERT INTO import_run (at, user, by_name, department, file, sheet, created, changed) VALUES (?,?,?,?,?,?,0,0)"),
        {nowUtc(), actor.userId, actor.name, actor.departmentId, source.file, source.sheet});
    if (!added)
        return added.error();
    auto rows = m_database.run(QStringLiteral("SELECT max(run) FROM import_run"));
    if (!rows)
        return rows.error();
    return rows.value().next() ? rows.value().value(0).toLongLong() : qint64(0);
}

Result<void> ImportTables::add(qint64 run, const Change &change)
{
    return m_database.execute(QStringLiteral("INSERT INTO import_change (run, place, record_id, name, before, after_hash) VALUES (?,?,?,?,?,?)"),
                              {run, change.place, change.entryId, change.name, change.before ? textOf(toJson(*change.before)) : QStringLiteral(""),
                               change.afterHash});
}

Result<void> ImportTables::finish(qint64 run, int created, int changed)
{
    // An import that did nothing is none to be undone.
    if (created + changed == 0)
        return m_database.execute(QStringLiteral("DELETE FROM import_run WHERE run=?"), {run});
    Steps steps;
    steps.add(m_database.execute(QStringLiteral("UPDATE import_run SET created=?, changed=? WHERE run=?"), {created, changed, run})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM import_run WHERE run<=?"), {run - runsKept})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM import_change WHERE run<=?"), {run - runsKept}));
    return steps.result();
}

Result<QVector<ImportRun>> ImportTables::runs(const QString &departmentId, qint64 only)
{
    auto rows = m_database.run(QStringLiteral("SELECT run, at, by_name, file, sheet, created, changed, undone_at, "
                                              "(SELECT count(*) FROM import_change c WHERE c.run=r.run) "
                                              "FROM import_run r WHERE department=? AND (?=0 OR run=?) ORDER BY run DESC"),
                               {departmentId, only, only});
    if (!rows)
        return rows.error();
    QVector<ImportRun> runs;
    while (rows.value().next()) {
        const Rows &row = rows.value();
        ImportRun run;
        run.id = row.value(0).toLongLong();
        run.at = toChinaTime(QDateTime::fromString(row.text(1), Qt::ISODateWithMs));
        run.by = row.text(2);
        run.source = {row.text(3), row.text(4)};
        run.created = row.value(5).toInt();
        run.changed = row.value(6).toInt();
        run.isUndone = !row.text(7).isEmpty();
        run.canBeUndone = row.value(8).toInt();
        runs << run;
    }
    return runs;
}

Result<QVector<ImportTables::Change>> ImportTables::changes(qint64 run)
{
    auto rows = m_database.run(QStringLiteral("SELECT place, record_id, name, before, after_hash FROM import_change WHERE run=? ORDER BY place DESC"), {run});
    if (!rows)
        return rows.error();
    QVector<Change> changes;
    while (rows.value().next()) {
        const Rows &row = rows.value();
        Change change{row.value(0).toInt(), row.text(1), row.text(2), std::nullopt, row.text(4)};
        if (!row.text(3).isEmpty()) {
            auto before = entryFromJson(objectOf(row.text(3)));
            if (!before)
                return before.error();
            change.before = std::move(before).value();
        }
        changes << change;
    }
    return changes;
}

Result<void> ImportTables::forget(qint64 run, int place)
{
    return m_database.execute(QStringLiteral("DELETE FROM import_change WHERE run=? AND place=?"), {run, place});
}

Result<void> ImportTables::noteUndone(qint64 run)
{
    return m_database.execute(QStringLiteral("UPDATE import_run SET undone_at=? WHERE run=?"), {nowUtc(), run});
}

Result<QVector<ColumnMapping>> ImportTables::mappings()
{
    auto rows = m_database.run(QStringLiteral("SELECT content FROM column_mapping ORDER BY used_at DESC, name"));
    if (!rows)
        return rows.error();
    QVector<ColumnMapping> mappings;
    while (rows.value().next()) {
        // One that names a field of a newer program is left alone, not used.
        if (auto mapping = columnMappingFromJson(objectOf(rows.value().text(0))))
            mappings << std::move(mapping).value();
    }
    return mappings;
}

Result<void> ImportTables::keep(const ColumnMapping &mapping)
{
    return m_database.execute(QStringLiteral("INSERT OR REPLACE INTO column_mapping (name, fingerprint, content, used_at) VALUES (?,?,?,?)"),
                              {mapping.name, mapping.fingerprint(), textOf(toJson(mapping)), nowUtc()});
}

Result<bool> ImportTables::drop(const QString &name)
{
    const auto rows = m_database.run(QStringLiteral("DELETE FROM column_mapping WHERE name=?"), {name});
    if (!rows)
        return rows.error();
    return rows.value().affected() > 0;
}

} // namespace sharedesk
