#include "store.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include "calendar/chinatime.h"
#include "storejournal.h"
#include "storeparts.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

Error missingRecord(const QString &id)
{
    return {QStringLiteral("store.missing"), Text::tr("This record is not here (any more)."), id};
}

} // namespace

Store::Store(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &databaseFile, const OfficeData &office,
                                           Access access)
{
    const bool readOnly = access == Access::ReadOnly;
    auto database = Database::open(databaseFile, QStringLiteral("client"),
                                   readOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    auto parts = std::make_unique<Parts>(std::move(database).value(), office);
    parts->journal = std::make_unique<Journal>(*parts);
    std::unique_ptr<Store> store(new Store(std::move(parts)));
    Parts &made = *store->m_parts;
    made.collection = std::make_unique<Collection>(*made.database, made.office,
                                                   [of = store.get()](const auto &work) { return of->write(work); });
    made.agreements = std::make_unique<Agreements>(*made.database, made.office,
                                                   [of = store.get()](const auto &work) { return of->write(work); });
    if (readOnly)
        return store;

    const auto device = made.meta(QStringLiteral("device_id"));
    const auto fingerprint = made.meta(QStringLiteral("office_data"));
    if (!device || !fingerprint)
        return device ? fingerprint.error() : device.error();
    const QString current = QString::fromLatin1(office.fingerprint.toHex());
    if (!device.value().isEmpty() && fingerprint.value() == current)
        return store;
    const auto prepared = store->write([&](QStringList &) {
        Steps steps;
        if (device.value().isEmpty())
            steps.add(made.setMeta(QStringLiteral("device_id"), newId()));
        steps.add(made.setMeta(QStringLiteral("office_data"), current)) &&
            steps.add(store->m_parts->rows.refreshEverything());
        return steps.result();
    });
    if (!prepared)
        return prepared.error();
    return store;
}

Result<void> Store::write(const std::function<Result<void>(QStringList &)> &work)
{
    QStringList changed;
    {
        Transaction transaction(*m_parts->database);
        if (!transaction.begun())
            return transaction.begun();
        if (const auto done = work(changed); !done)
            return done;
        if (const auto committed = transaction.commit(); !committed)
            return committed;
    }
    // Too many to name one by one: everybody looks again.
    constexpr int tooManyToName = 1000;
    if (changed.size() > tooManyToName)
        changed.clear();
    m_parts->tell(changed);
    return {};
}

Collection &Store::collection()
{
    return *m_parts->collection;
}

Agreements &Store::agreements()
{
    return *m_parts->agreements;
}

Attachments &Store::attachments()
{
    return m_parts->attachments;
}

Letters &Store::letters()
{
    return m_parts->letters;
}

Result<QVector<qint64>> Store::entryRowIds(const EntryFilter &filter)
{
    return m_parts->lists.entryRowIds(filter);
}

Result<QVector<EntryRow>> Store::entryRows(const QVector<qint64> &rows)
{
    return m_parts->lists.entryRows(rows);
}

Result<QVector<EntryRow>> Store::entryRowsOf(const EntryFilter &filter)
{
    const auto keys = m_parts->lists.entryRowIds(filter);
    if (!keys)
        return keys.error();
    return m_parts->lists.entryRows(keys.value());
}

Result<QStringList> Store::entryIds(const QVector<qint64> &rows)
{
    const auto found = m_parts->lists.entryRows(rows);
    if (!found)
        return found.error();
    QStringList ids;
    for (const EntryRow &row : found.value())
        ids << row.id;
    return ids;
}

Result<int> Store::entryCount(const EntryFilter &filter)
{
    return m_parts->lists.entryCount(filter);
}

Result<StoredEntry> Store::entry(const QString &id)
{
    const auto view = readView(*m_parts->database, id);
    if (!view)
        return view.error();
    if (!view.value().exists() || view.value().kind != entryKind)
        return missingRecord(id);
    const auto entry = entryFromJson(view.value().body);
    if (!entry)
        return entry.error();
    return StoredEntry{entry.value(), view.value().local, view.value().problem, false};
}

Result<StoredEntry> Store::saveEntry(const CatalogEntry &before, const CatalogEntry &after,
                                     const Actor &actor)
{
    QString id;
    const auto saved = write([&](QStringList &changed) -> Result<void> {
        const auto stored = m_parts->editor.save(before, after, actor, QDateTime::currentDateTimeUtc());
        if (!stored)
            return stored.error();
        id = stored.value();
        changed << id;
        return {};
    });
    if (!saved)
        return saved.error();
    return entry(id);
}

Result<void> Store::deleteEntry(const QString &id, const Actor &actor)
{
    return write([&](QStringList &changed) {
        changed << id;
        return m_parts->editor.remove(id, actor);
    });
}

Result<StoredEntry> Store::commandEntry(const EntryOrder &order, const Actor &actor, const QDateTime &now)
{
    const auto done = write([&](QStringList &changed) {
        changed << order.entryId;
        return m_parts->editor.command(order, actor, now);
    });
    if (!done)
        return done.error();
    return entry(order.entryId);
}

Result<QHash<QString, int>> Store::namesInDepartment(const QString &departmentId)
{
    auto rows = m_parts->database->run(
        QStringLiteral("SELECT name_key, count(*) FROM entry_row WHERE department=? GROUP BY name_key"),
        {departmentId});
    if (!rows)
        return rows.error();
    QHash<QString, int> names;
    while (rows.value().next())
        names.insert(rows.value().text(0), rows.value().value(1).toInt());
    return names;
}

Result<QVector<Finding>> Store::lintEntry(const CatalogEntry &entry)
{
    return m_parts->rows.findingsOf(entry);
}

Result<void> Store::forEachEntry(const EntryFilter &filter,
                                 const std::function<bool(const StoredEntry &)> &visit)
{
    const auto ids = m_parts->lists.entryIds(filter);
    if (!ids)
        return ids.error();
    for (const QString &id : ids.value()) {
        const auto stored = entry(id);
        if (!stored && stored.error().code != QLatin1String("store.missing"))
            return stored.error();
        if (stored && !visit(stored.value()))
            return {};
    }
    return {};
}

Result<QVector<RequestRow>> Store::requestRows(const RequestFilter &filter)
{
    return m_parts->lists.requestRows(filter);
}

Result<StoredRequest> Store::request(const QString &id)
{
    const auto view = readView(*m_parts->database, id);
    if (!view)
        return view.error();
    if (!view.value().exists() || view.value().kind != requestKind)
        return missingRecord(id);
    const auto state = requestFromBody(view.value().body);
    if (!state)
        return state.error();
    return StoredRequest{state.value(), view.value().local, view.value().problem};
}

Result<StoredRequest> Store::commandRequest(const QString &id, const RequestCommand &command,
                                            const Actor &actor, const QDateTime &now)
{
    const auto done = write([&](QStringList &changed) {
        changed << id;
        return m_parts->editor.command(id, command, actor, now);
    });
    if (!done)
        return done.error();
    return request(id);
}

Result<OutboxCounts> Store::outboxCounts()
{
    return m_parts->lists.outboxCounts();
}

Result<QVector<OutboxRow>> Store::outbox()
{
    return m_parts->lists.outbox();
}

Result<Conflict> Store::conflict(const QString &recordId)
{
    return m_parts->conflicts.read(recordId);
}

Result<void> Store::keepMine(const Conflict &shown, const Actor &actor)
{
    return write([&](QStringList &changed) {
        changed << shown.recordId;
        Steps steps;
        steps.add(m_parts->conflicts.keepMine(shown, actor, changed)) && steps.add(m_parts->note(actor, QStringLiteral("conflict.kept-mine"), shown.recordId));
        return steps.result();
    });
}

Result<void> Store::takeTheirs(const Conflict &shown, const Actor &actor)
{
    return write([&](QStringList &changed) {
        changed << shown.recordId;
        Steps steps;
        steps.add(m_parts->conflicts.takeTheirs(shown)) && steps.add(m_parts->note(actor, QStringLiteral("conflict.took-theirs"), shown.recordId));
        return steps.result();
    });
}

Result<void> Store::discardOp(const QString &opId, const Actor &actor)
{
    return write([&](QStringList &changed) {
        Steps steps;
        steps.add(m_parts->conflicts.discard(opId, changed)) &&
            steps.add(m_parts->note(actor, QStringLiteral("change.given-up"), changed.value(0), {{QStringLiteral("op"), opId}}));
        return steps.result();
    });
}

std::optional<QDateTime> Store::lastCompleteSync()
{
    const auto value = m_parts->meta(QStringLiteral("last_complete_sync"));
    const QDateTime at = value ? QDateTime::fromString(value.value(), Qt::ISODateWithMs) : QDateTime();
    return at.isValid() ? std::optional<QDateTime>(toChinaTime(at)) : std::nullopt;
}

Result<void> Store::saveDraft(const QString &key, const QByteArray &content)
{
    return m_parts->database->execute(
        QStringLiteral(
            "INSERT INTO draft (key, content, saved_at) VALUES (?,?,?) ON CONFLICT (key) DO UPDATE SET "
            "content=excluded.content, saved_at=excluded.saved_at"),
        {key, content.isNull() ? QByteArray("") : content, nowUtc()});
}

Result<std::optional<QByteArray>> Store::draft(const QString &key)
{
    auto rows = m_parts->database->run(QStringLiteral("SELECT content FROM draft WHERE key=?"), {key});
    if (!rows)
        return rows.error();
    return rows.value().next() ? std::optional<QByteArray>(rows.value().value(0).toByteArray())
                               : std::optional<QByteArray>();
}

Result<void> Store::clearDraft(const QString &key)
{
    return m_parts->database->execute(QStringLiteral("DELETE FROM draft WHERE key=?"), {key});
}

Result<QStringList> Store::draftKeys()
{
    auto rows = m_parts->database->run(QStringLiteral("SELECT key FROM draft ORDER BY key"));
    if (!rows)
        return rows.error();
    QStringList keys;
    while (rows.value().next())
        keys << rows.value().text(0);
    return keys;
}

Result<QVector<Department>> Store::departments()
{
    auto rows = m_parts->database->run(QStringLiteral("SELECT content FROM department ORDER BY id"));
    if (!rows)
        return rows.error();
    QVector<Department> departments;
    while (rows.value().next()) {
        const auto department = departmentFromJson(objectOf(rows.value().text(0)));
        if (!department)
            return department.error();
        departments << department.value();
    }
    return departments;
}

Result<void> Store::setDepartments(const QVector<Department> &departments)
{
    return write([&](QStringList &) {
        Steps steps;
        steps.add(m_parts->database->execute(QStringLiteral("DELETE FROM department")));
        for (const Department &department : departments)
            steps.add(m_parts->database->execute(
                QStringLiteral("INSERT INTO department (id, content) VALUES (?,?)"),
                {department.id, textOf(toJson(department))}));
        return steps.result();
    });
}

SyncJournal &Store::journal()
{
    return *m_parts->journal;
}

void Store::setChangeListener(std::function<void(const QStringList &)> listener)
{
    m_parts->listener = std::move(listener);
}

Result<void> Store::fillWith(const std::function<std::optional<SyncItem>()> &next)
{
    const auto filled = m_parts->feed.fill(next);
    if (filled)
        m_parts->tell({});
    return filled;
}

} // namespace sharedesk
