// Store: a profile's database. Every write is one transaction with its outbox row, on disk before it returns.
//
// Synchronous and bound to the thread that opened it; the desktop reaches it through StoreThread. The user's
// edits only ever write ops; downloads only ever write shadows; lists read a view of both (sync
// protocol 2.1). Errors: "store.newer" (database of a newer program, file untouched), "store.damaged",
// "store.full" (disk full), "store.busy", "store.missing" (no such record), "store.io".
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "audit/auditchain.h"
#include "catalog/bulkedit.h"
#include "catalog/columnmapping.h"
#include "catalog/entrylife.h"
#include "catalog/entrypatch.h"
#include "catalog/importplan.h"
#include "catalog/qualityscore.h"
#include "journal/syncjournal.h"
#include "officedata.h"
#include "request/requestdecision.h"
#include "result.h"
#include "rows.h"

namespace sharedesk {

class Attachments;
class Agreements;
class Collection;
class Letters;
struct Op; // a change that waits to be sent

struct CatalogTotals
{
    int entries = 0;
    int unsent = 0;
    int withErrors = 0;
};

struct StoredEntry
{
    CatalogEntry entry;
    LocalState local = LocalState::Synced;
    QString problem; // why it is held or parked
    bool isReadOnlySchema = false;
};

struct EntryState
{
    enum class Kind { WorkingCopy, OnPlatform, Published };
    Kind kind = Kind::WorkingCopy;
    QString by;         // author of a published version, as far as known
    CatalogEntry entry; // its version and publishedOn say which
};

struct EntryChange
{
    CatalogEntry before; // as it was shown
    CatalogEntry after;
};

struct StoredRequest
{
    RequestState state;
    LocalState local = LocalState::Synced;
    QString problem;
};

class Store
{
public:
    // Office data are used for lint counts and due dates of rows; recomputed when they changed since last
    // time.
    enum class Access { ReadWrite, ReadOnly };
    static Result<std::unique_ptr<Store>> open(const QString &databaseFile, const OfficeData &office,
                                               Access access = Access::ReadWrite);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    // ---- catalog
    Result<QVector<qint64>> entryRowIds(const EntryFilter &filter);
    Result<QVector<EntryRow>>
    entryRows(const QVector<qint64> &rows); // in the order asked; missing ones left out
    Result<QVector<EntryRow>> entryRowsOf(const EntryFilter &filter); // all at once: for a selection, not for a list
    Result<QStringList> entryIds(const QVector<qint64> &rows); // in the order asked; missing ones left out
    Result<StoredEntry> entry(const QString &id);
    Result<int> entryCount(const EntryFilter &filter);
    // E: `before` is what the form showed, `after` what the user made of it; the difference becomes (part of)
    // the queued op. `before` with an empty id creates. Checks mayEdit(). Gives the entry as it now is.
    Result<StoredEntry> saveEntry(const CatalogEntry &before, const CatalogEntry &after, const Actor &actor);
    Result<void> deleteEntry(const QString &id, const Actor &actor);
    // decideLife + op. `now` in any zone.
    Result<StoredEntry> commandEntry(const EntryOrder &order, const Actor &actor, const QDateTime &now);
    // Many as one transaction. What the law refuses of one entry does not hold up the others: `refused` says
    // which and why; any other error keeps nothing. progress returns false to cancel: nothing kept (error
    // "change.cancelled").
    struct RefusedOrder
    {
        EntryOrder order;
        QString name;
        Error error;
    };
    struct TakenBack
    {
        int done = 0;
        QStringList kept; // names of the entries that stay
    };
    // What a command did to the queue, to be taken back while nothing came after it.
    struct OrderTrace
    {
        QString entryId;
        QString name;
        std::shared_ptr<const Op> before; // the change that waited already; null: none did
        std::shared_ptr<const Op> made;
    };
    struct OrdersOutcome
    {
        int done = 0;
        QVector<RefusedOrder> refused;
        QVector<OrderTrace> traces;
    };
    // What commandEntries() would do, without doing it and without asking for words (reason, day): `done`
    // says of how many entries it would be accepted. Reads only.
    Result<OrdersOutcome> checkOrders(const QVector<EntryOrder> &orders, const Actor &actor,
                                      const std::function<bool(int done, int total)> &progress = {});
    Result<OrdersOutcome> commandEntries(const QVector<EntryOrder> &orders, const Actor &actor,
                                         const QDateTime &now,
                                         const std::function<bool(int done, int total)> &progress = {});
    // Takes commands back as one transaction, each to exactly what waited before it; those that were sent, or
    // changed since, stay.
    Result<TakenBack> takeBackOrders(const QVector<OrderTrace> &traces, const Actor &actor,
                                     const std::function<bool(int done, int total)> &progress = {});
    // What can be compared: the working copy first, then what the platform has where it differs, then the
    // published versions, newest first. Superseded versions are known as far as this computer received them.
    Result<QVector<EntryState>> entryStates(const QString &id);
    // ---- import
    // What the file's entries would do to the actor's department, in their order; changes nothing. Matching by the
    // identity that an export wrote, by code, by normalised name; an existing entry is matched once. progress returns
    // false to cancel (error "import.cancelled"), here and below: nothing kept.
    Result<QVector<PlannedEntry>> planImport(const QVector<FileEntry> &entries, const ImportScope &scope, const Actor &actor,
                                             const std::function<bool(int done, int total)> &progress = {});
    struct ImportOutcome
    {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        int refused = 0;
        qint64 run = 0; // for undoImport(); 0: nothing was done
    };
    // Does what is planned, as one transaction that is remembered. What somebody changed between plan and import is
    // a conflict as after any edit, never overwritten.
    Result<ImportOutcome> applyImport(const QVector<PlannedEntry> &plan, const ImportSource &source, const Actor &actor,
                                      const std::function<bool(int done, int total)> &progress = {});
    // Plan and import in one, for entries that do not come from a file.
    Result<ImportOutcome> importEntries(const QVector<CatalogEntry> &entries, const Actor &actor,
                                        const std::function<bool(int done, int total)> &progress = {});
    Result<QVector<ImportRun>> importRuns(const QString &departmentId); // newest first; the last 50
    struct KeptEntry
    {
        QString entryId;
        QString name;
        Error why;
    };
    struct ImportUndone
    {
        int deleted = 0;
        int restored = 0;
        QVector<KeptEntry> kept;
    };
    // One transaction: what the import made is deleted, what it changed has its content of before. An entry that was
    // changed since, or that the law protects by now, stays as it is. Errors: "import.undo.nothing".
    Result<ImportUndone> undoImport(qint64 run, const Actor &actor, const std::function<bool(int done, int total)> &progress = {});
    // Remembered for templates, used last first. Saving replaces the one of that name; removing gives false when there
    // was none. Errors: "mapping.unnamed".
    Result<QVector<ColumnMapping>> columnMappings();
    Result<void> saveColumnMapping(const ColumnMapping &mapping);
    Result<bool> removeColumnMapping(const QString &name);

    Result<QHash<QString, int>> namesInDepartment(const QString &departmentId);
    Result<QVector<Finding>> lintEntry(const CatalogEntry &entry);
    // Every entry of the filter, one at a time (export, lint), without holding them all.
    Result<void> forEachEntry(const EntryFilter &filter,
                              const std::function<bool(const StoredEntry &)> &visit);

    // What the edit would make of each of these entries, in their order; entries that are gone are left out. Nothing is
    // written. progress returns false to cancel (error "change.cancelled").
    Result<QVector<BulkPreview>> previewEdit(const QStringList &ids, const BulkEdit &edit, const Actor &actor,
                                             const std::function<bool(int done, int total)> &progress = {});

    // What the safe repairs of these rules would make of each of these entries; otherwise as previewEdit().
    Result<QVector<BulkPreview>> previewRepair(const QStringList &ids, const QSet<QString> &rules, const Actor &actor,
                                               const std::function<bool(int done, int total)> &progress = {});

    // ---- quality
    // Changes many entries as one transaction, each as saveEntry() does; gives how many changed. progress
    // returns false to cancel: nothing kept (error "change.cancelled").
    Result<int> changeEntries(const QVector<EntryChange> &changes, const Actor &actor,
                              const std::function<bool(int done, int total)> &progress = {});
    // Takes changes back as one transaction; where somebody changed the same since, the entry stays as it is.
    Result<TakenBack> takeBack(const QVector<EntryChange> &changes, const Actor &actor,
                               const std::function<bool(int done, int total)> &progress = {});
    Result<QualityFigures> qualityFigures(const QString &departmentId); // empty: all departments
    // By department id, those of all together under the empty one; departments without entries are left out.
    Result<QHash<QString, QualityFigures>> qualityFiguresOfEach();
    Result<QVector<QualitySnapshot>> qualityHistory(const QString &departmentId, QDate from);
    Result<void> noteQuality(const QString &departmentId, const QualitySnapshot &snapshot);
    Result<void> noteQuality(const QHash<QString, QualitySnapshot> &snapshots); // by department, all or none
    // Lints entries that have become stale since; gives how many.
    Result<int> recheckAged(QDate today);

    // What several departments collect, and who is proposed as the source of it (collection.h).
    Collection &collection();
    // What waits for the office head (agreements.h).
    Agreements &agreements();

    // The files that belong to entries (attachments.h).
    Attachments &attachments();

    // The numbers of the letters that were written (letters.h).
    Letters &letters();

    // ---- searching: what an index beside this database is made of
    // In the order of the rows, from the one behind `row` on.
    Result<QVector<SearchDocument>> searchDocumentsAfter(qint64 row, int most);
    Result<QVector<SearchDocument>> searchDocuments(const QVector<qint64> &rows);
    Result<TouchedRows> touchedRows(qint64 after, int most);
    Result<void> forgetTouched(qint64 upTo); // an index has them
    Result<CatalogMark> catalogMark();
    // Rows whose name begins so, in its order, at most so many.
    Result<QVector<qint64>> rowsWithNameBeginning(const QString &begin, int most);
    // In the order of their names. Errors "search.name" (empty, or another one has it), "search.missing".
    Result<QVector<SavedSearch>> savedSearches();
    // With an empty id as a new one, else in place of that one. Gives it as it is kept.
    Result<SavedSearch> saveSearch(const SavedSearch &search);
    Result<void> deleteSearch(const QString &id);

    // ---- requests
    Result<QVector<RequestRow>> requestRows(const RequestFilter &filter); // earliest due first, then newest
    Result<StoredRequest> request(const QString &id);
    // decide + op; for Submit `id` is a new id. `now` in any zone.
    Result<StoredRequest> commandRequest(const QString &id, const RequestCommand &command, const Actor &actor,
                                         const QDateTime &now);

    // ---- outbox
    Result<OutboxCounts> outboxCounts();
    Result<QVector<OutboxRow>> outbox();
    Result<Conflict> conflict(const QString &recordId);
    // R: compare-and-swap against what `shown` displayed; error "conflict.moved" when either side changed
    // since.
    Result<void> keepMine(const Conflict &shown, const Actor &actor);
    Result<void> takeTheirs(const Conflict &shown, const Actor &actor);
    // A parked or queued op of the user's is given up; the values stay in local history.
    Result<void> discardOp(const QString &opId, const Actor &actor);
    std::optional<QDateTime> lastCompleteSync();

    // ---- the log of acts on this computer
    // Whether it is whole; `expected` was noted earlier. Error "audit.cancelled".
    Result<AuditVerdict> verifyAudit(const std::optional<AuditHead> &expected = {}, const std::function<bool(qint64 done, qint64 total)> &progress = {});
    // In their order; of one record, or of all (empty). The last `most` of them.
    Result<QVector<AuditRecord>> auditRecords(const QString &subject, int most);

    // ---- form drafts: text typed but not saved, offered again after a crash
    Result<void> saveDraft(const QString &key, const QByteArray &content);
    Result<std::optional<QByteArray>> draft(const QString &key);
    Result<void> clearDraft(const QString &key);
    Result<QStringList> draftKeys();

    // ---- known departments (from the platform's hello)
    Result<QVector<Department>> departments();
    Result<void> setDepartments(const QVector<Department> &departments);

    // For sync only.
    SyncJournal &journal();

    // Called in this thread after each committed change with the ids of the records that changed (empty:
    // many).
    void setChangeListener(std::function<void(const QStringList &recordIds)> listener);

    // Makes demo or benchmark records directly as synced shadows, without ops.
    Result<void> fillWith(const std::function<std::optional<SyncItem>()> &next);

private:
    class Journal;
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts);
    // Runs the work in one transaction, then tells the listener which records changed.
    Result<void> write(const std::function<Result<void>(QStringList &changed)> &work);
    Result<QVector<BulkPreview>> preview(const QStringList &ids,
                                         const std::function<Result<BulkChange>(const CatalogEntry &entry)> &changed,
                                         const std::function<bool(int done, int total)> &progress);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sharedesk
