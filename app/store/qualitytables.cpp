#include "qualitytables.h"

#include <QVariant>

#include <map>

namespace sharedesk {

namespace {

const QChar mark = QLatin1Char('|');

} // namespace

Result<void> QualityTables::write(const CatalogEntry &entry, const QVector<Finding> &findings)
{
    const QStringList rules = rulesOf(findings);
    const QDate recheck = lintChangesOn(entry, m_office.lintRules);
    if (rules.isEmpty() && !recheck.isValid())
        return remove(entry.id);
    const QString found = rules.isEmpty() ? QString() : mark + rules.join(mark) + mark;
    // What has come already needs no second look.
    const bool told = std::any_of(findings.cbegin(), findings.cend(), [&](const Finding &finding) {
        const LintRule *rule = m_office.lintRules.find(finding.ruleId);
        return rule && rule->check == QLatin1String("stale");
    });
    return m_database.execute(
        QStringLiteral(
            "INSERT INTO entry_quality (row, findings, recheck) SELECT row, ?, ? FROM entry_row WHERE id=? "
            "ON CONFLICT (row) DO UPDATE SET findings=excluded.findings, recheck=excluded.recheck"),
        {found.isNull() ? QStringLiteral("") : found,
         told || !recheck.isValid() ? QStringLiteral("") : recheck.toString(Qt::ISODate), entry.id});
}

Result<void> QualityTables::remove(const QString &entryId)
{
    return m_database.execute(
        QStringLiteral("DELETE FROM entry_quality WHERE row=(SELECT row FROM entry_row WHERE id=?)"),
        {entryId});
}

Result<QualityFigures> QualityTables::figures(const QString &departmentId)
{
    const auto each = counted(departmentId);
    return each ? Result<QualityFigures>(each.value().value(departmentId)) : each.error();
}

Result<QHash<QString, QualityFigures>> QualityTables::figuresOfEach()
{
    return counted({});
}

// Two grouped readings, however many departments there are.
Result<QHash<QString, QualityFigures>> QualityTables::counted(const QString &departmentId)
{
    const QString own = departmentId.isEmpty() ? QString() : QStringLiteral(" AND department=?");
    const QVariantList values = departmentId.isEmpty() ? QVariantList() : QVariantList{departmentId};
    auto rows = m_database.run(
        QStringLiteral("SELECT e.department, q.findings, count(*) FROM entry_quality q JOIN entry_row e ON e.row=q.row "
                       "WHERE q.findings<>'' AND e.status<>'withdrawn'") +
            own + QStringLiteral(" GROUP BY e.department, q.findings"),
        values);
    if (!rows)
        return rows.error();
    std::map<QString, QualityTally> tallies;
    const auto tallyOf = [&](const QString &department) -> QualityTally & {
        return tallies.try_emplace(department, m_office.lintRules).first->second;
    };
    QHash<QString, int> faulty;
    while (rows.value().next()) {
        const QString department = rows.value().text(0);
        const QStringList rules = rows.value().text(1).split(mark, Qt::SkipEmptyParts);
        const int entries = rows.value().value(2).toInt();
        faulty[department] += entries;
        tallyOf(department).add(rules, entries);
        if (departmentId.isEmpty() && !department.isEmpty())
            tallyOf({}).add(rules, entries);
    }
    auto counts = m_database.run(QStringLiteral("SELECT department, count(*) FROM entry_row WHERE status<>'withdrawn'") +
                                     own + QStringLiteral(" GROUP BY department"),
                                 values);
    if (!counts)
        return counts.error();
    while (counts.value().next()) {
        const QString department = counts.value().text(0);
        const int faultless = counts.value().value(1).toInt() - faulty.value(department);
        tallyOf(department).addFaultless(faultless);
        if (departmentId.isEmpty() && !department.isEmpty())
            tallyOf({}).addFaultless(faultless);
    }
    QHash<QString, QualityFigures> figures;
    for (const auto &[department, tally] : tallies)
        figures.insert(department, tally.figures());
    return figures;
}

Result<QStringList> QualityTables::due(QDate today)
{
    auto rows = m_database.run(QStringLiteral("SELECT e.id FROM entry_quality q JOIN entry_row e ON "
                                              "e.row=q.row WHERE q.recheck<>'' AND q.recheck<=?"),
                               {today.toString(Qt::ISODate)});
    if (!rows)
        return rows.error();
    QStringList ids;
    while (rows.value().next())
        ids << rows.value().text(0);
    return ids;
}

Result<void> QualityTables::note(const QString &departmentId, const QualitySnapshot &snapshot)
{
    const auto &d = snapshot.dimensions;
    const auto &s = snapshot.withSeverity;
    return m_database.execute(QStringLiteral("INSERT OR REPLACE INTO quality_snapshot (department, day, "
                                             "entries, score, complete, accurate, usable, timely, "
                                             "errors, warnings, hints) VALUES (?,?,?,?,?,?,?,?,?,?,?)"),
                              {departmentId.isNull() ? QStringLiteral("") : departmentId,
                               snapshot.day.toString(Qt::ISODate), snapshot.entries, snapshot.score, d[0],
                               d[1], d[2], d[3], s[0], s[1], s[2]});
}

Result<QVector<QualitySnapshot>> QualityTables::history(const QString &departmentId, QDate from)
{
    auto rows = m_database.run(
        QStringLiteral(
            "SELECT day, entries, score, complete, accurate, usable, timely, errors, warnings, hints "
            "FROM quality_snapshot WHERE department=? AND day>=? ORDER BY day"),
        {departmentId.isNull() ? QStringLiteral("") : departmentId,
         from.isValid() ? from.toString(Qt::ISODate) : QStringLiteral("")});
    if (!rows)
        return rows.error();
    QVector<QualitySnapshot> history;
    while (rows.value().next()) {
        const Rows &row = rows.value();
        history << QualitySnapshot{QDate::fromString(row.text(0), Qt::ISODate),
                                   row.value(1).toInt(),
                                   row.value(2).toDouble(),
                                   {row.value(3).toDouble(), row.value(4).toDouble(), row.value(5).toDouble(),
                                    row.value(6).toDouble()},
                                   {row.value(7).toInt(), row.value(8).toInt(), row.value(9).toInt()}};
    }
    return history;
}

QString foundBy(const QStringList &rules, QVariantList &bound)
{
    QStringList conditions;
    for (const QString &rule : rules) {
        conditions << QStringLiteral("instr(findings, ?)");
        bound << QString(mark + rule + mark);
    }
    return QStringLiteral("row IN (SELECT row FROM entry_quality WHERE ") +
           conditions.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

} // namespace sharedesk
