// The part of the store that imports, takes imports back, and remembers the columns of templates.
#include <QCoreApplication>

#include "storeparts.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int progressEvery = 100;

using Progress = std::function<bool(int, int)>;

Error cancelled()
{
    return {QStringLiteral("import.cancelled"), Text::tr("The import was cancelled; nothing was kept."), {}};
}

bool goesOn(const Progress &progress, qsizetype done, qsizetype total)
{
    return !progress || done % progressEvery != 0 || progress(int(done), int(total));
}

bool isOfTheLaw(const Error &error)
{
    return error.code.startsWith(QLatin1String("entry."));
}

// Finds the entry of the department that a file means. Each is found once: what has its identity or code is not taken
// by another one of the same name.
class Matcher
{
public:
    Matcher(Database &database, const QString &departmentId) : m_database(database), m_department(departmentId) {}

    struct Match
    {
        QString id;
        MatchedBy by = MatchedBy::Nothing;
        bool isTwice = false; // another entry of the file has it
    };

    Result<void> byIdentityOrCode(const FileEntry &file, Match &match)
    {
        const struct
        {
            QString column;
            QString value;
            MatchedBy by;
        } keys[] = {{QStringLiteral("id"), file.statedId, MatchedBy::Identity}, {QStringLiteral("code"), file.entry.code, MatchedBy::Code}};
        for (const auto &key : keys) {
            if (const auto found = find(key.column, key.value, key.by, match); !found || !match.id.isEmpty())
                return found;
            // Rows that were copied to write another entry bring the identity along; that alone is no entry twice.
            if (key.by == MatchedBy::Identity)
                match.isTwice = false;
        }
        return {};
    }
    Result<void> byName(const FileEntry &file, Match &match)
    {
        return find(QStringLiteral("name_key"), normalised(file.entry.name), MatchedBy::Name, match);
    }

private:
    Result<void> find(const QString &column, const QString &value, MatchedBy by, Match &match)
    {
        if (value.isEmpty())
            return {};
        auto rows = m_database.run(QStringLiteral("SELECT id FROM entry_row WHERE department=? AND %1=? ORDER BY row").arg(column), {m_department, value});
        if (!rows)
            return rows.error();
        while (rows.value().next()) {
            const QString id = rows.value().text(0);
            if (m_taken.contains(id)) {
                match.isTwice = true;
                continue;
            }
            m_taken.insert(id);
            match = {id, by, false};
            return {};
        }
        return {};
    }

    Database &m_database;
    QString m_department;
    QSet<QString> m_taken;
};

Result<CatalogEntry> presentEntry(Database &database, const QString &id)
{
    const auto view = readView(database, id);
    if (!view)
        return view.error();
    return entryFromJson(view.value().body);
}

} // namespace

Result<QVector<PlannedEntry>> Store::planImport(const QVector<FileEntry> &entries, const ImportScope &scope, const Actor &actor, const Progress &progress)
{
    Matcher matcher(*m_parts->database, actor.departmentId);
    QVector<Matcher::Match> matches(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (const auto found = matcher.byIdentityOrCode(entries.at(i), matches[i]); !found)
            return found.error();
    }
    QVector<PlannedEntry> plan;
    plan.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!goesOn(progress, i, entries.size()))
            return cancelled();
        const FileEntry &file = entries.at(i);
        Matcher::Match &match = matches[i];
        if (match.id.isEmpty() && !match.isTwice) {
            if (const auto found = matcher.byName(file, match); !found)
                return found.error();
            // Another code says that it is another resource of the same name.
            match.isTwice = match.isTwice && file.entry.code.isEmpty();
        }
        std::optional<CatalogEntry> existing;
        if (!match.id.isEmpty()) {
            auto present = presentEntry(*m_parts->database, match.id);
            if (!present)
                return present.error();
            existing = std::move(present).value();
        }
        plan << plannedImport(file.entry, existing, match.by, scope, actor);
        if (match.id.isEmpty() && match.isTwice) {
            plan.last().action = PlannedEntry::Action::Refused;
            plan.last().refusal = Error{QStringLiteral("import.twice"), Text::tr("The file has this entry twice; the first one counts."), file.entry.name};
        }
    }
    return plan;
}

Result<Store::ImportOutcome> Store::applyImport(const QVector<PlannedEntry> &plan, const ImportSource &source, const Actor &actor, const Progress &progress)
{
    ImportOutcome outcome;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Database &database = *m_parts->database;
    const auto done = write([&](QStringList &changed) -> Result<void> {
        const auto run = m_parts->imports.begin(source, actor);
        if (!run)
            return run.error();
        outcome.run = run.value();
        for (qsizetype i = 0; i < plan.size(); ++i) {
            if (!goesOn(progress, i, plan.size()))
                return cancelled();
            const PlannedEntry &planned = plan.at(i);
            outcome.unchanged += planned.action == PlannedEntry::Action::Unchanged;
            outcome.refused += planned.action == PlannedEntry::Action::Refused;
            if (planned.action != PlannedEntry::Action::New && planned.action != PlannedEntry::Action::Changed)
                continue;
            const bool isNew = planned.action == PlannedEntry::Action::New;
            ImportTables::Change change{int(i), planned.before.id, planned.after.name, std::nullopt, {}};
            if (!isNew) {
                auto before = presentEntry(database, planned.before.id);
                if (!before)
                    return Error{QStringLiteral("store.missing"), Text::tr("This record is not here (any more)."), planned.after.name};
                change.before = std::move(before).value();
            }
            const auto saved = m_parts->editor.save(planned.before, planned.after, actor, now);
            if (!saved) {
                Error error = saved.error();
                error.detail = planned.after.name;
                return error;
            }
            const auto after = presentEntry(database, saved.value());
            if (!after)
                return after.error();
            change.entryId = saved.value();
            change.afterHash = hashOf(after.value());
            if (const auto noted = m_parts->imports.add(run.value(), change); !noted)
                return noted;
            outcome.created += isNew;
            outcome.changed += !isNew;
            changed << saved.value();
        }
        if (outcome.created + outcome.changed > 0) {
            const auto noted = m_parts->note(actor, QStringLiteral("import.applied"), {}, {{QStringLiteral("file"), source.file}, {QStringLiteral("sheet"), source.sheet}, {QStringLiteral("created"), outcome.created}, {QStringLiteral("changed"), outcome.changed}});
            if (!noted)
                return noted;
        }
        return m_parts->imports.finish(run.value(), outcome.created, outcome.changed);
    });
    if (!done)
        return done.error();
    if (outcome.created + outcome.changed == 0)
        outcome.run = 0;
    return outcome;
}

Result<Store::ImportOutcome> Store::importEntries(const QVector<CatalogEntry> &entries, const Actor &actor, const Progress &progress)
{
    QVector<FileEntry> files;
    for (const CatalogEntry &entry : entries)
        files << FileEntry{entry, {}};
    const auto plan = planImport(files, {}, actor);
    if (!plan)
        return plan.error();
    return applyImport(plan.value(), {}, actor, progress);
}

Result<QVector<ImportRun>> Store::importRuns(const QString &departmentId)
{
    return m_parts->imports.runs(departmentId);
}

Result<Store::ImportUndone> Store::undoImport(qint64 run, const Actor &actor, const Progress &progress)
{
    ImportUndone outcome;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto done = write([&](QStringList &changed) -> Result<void> {
        const auto known = m_parts->imports.runs(actor.departmentId, run);
        if (!known)
            return known.error();
        if (known.value().isEmpty() || known.value().first().canBeUndone == 0)
            return Error{QStringLiteral("import.undo.nothing"), Text::tr("There is no import that can be undone."), {}};
        const auto changes = m_parts->imports.changes(run);
        if (!changes)
            return changes.error();
        for (qsizetype i = 0; i < changes.value().size(); ++i) {
            if (!goesOn(progress, i, changes.value().size()))
                return Error{QStringLiteral("import.cancelled"), Text::tr("Undoing was cancelled; nothing was changed."), {}};
            const ImportTables::Change &change = changes.value().at(i);
            const auto present = presentEntry(*m_parts->database, change.entryId);
            if (!present && present.error().code.startsWith(QLatin1String("store.")))
                return present.error();
            if (!present || hashOf(present.value()) != change.afterHash) {
                const bool isGone = !present;
                outcome.kept << KeptEntry{change.entryId, change.name,
                                          Error{QStringLiteral("import.undo.changed"),
                                                isGone ? Text::tr("It was deleted since.") : Text::tr("It was changed since."), {}}};
                continue;
            }
            Result<void> undone;
            if (change.before) {
                if (const auto saved = m_parts->editor.save(present.value(), *change.before, actor, now); !saved)
                    undone = saved.error();
            } else {
                undone = m_parts->editor.remove(change.entryId, actor);
            }
            if (!undone) {
                if (!isOfTheLaw(undone.error()))
                    return undone;
                outcome.kept << KeptEntry{change.entryId, change.name, undone.error()};
                continue;
            }
            (change.before ? outcome.restored : outcome.deleted) += 1;
            changed << change.entryId;
            if (const auto forgotten = m_parts->imports.forget(run, change.place); !forgotten)
                return forgotten;
        }
        if (const auto noted = m_parts->note(actor, QStringLiteral("import.undone"), {}, {{QStringLiteral("restored"), outcome.restored}, {QStringLiteral("deleted"), outcome.deleted}}); !noted)
            return noted;
        return m_parts->imports.noteUndone(run);
    });
    if (!done)
        return done.error();
    return outcome;
}

Result<QVector<ColumnMapping>> Store::columnMappings()
{
    return m_parts->imports.mappings();
}

Result<void> Store::saveColumnMapping(const ColumnMapping &mapping)
{
    if (mapping.name.trimmed().isEmpty())
        return Error{QStringLiteral("mapping.unnamed"), Text::tr("A mapping of columns needs a name to be remembered."), {}};
    return m_parts->imports.keep(mapping);
}

Result<bool> Store::removeColumnMapping(const QString &name)
{
    return m_parts->imports.drop(name);
}

} // namespace sharedesk
