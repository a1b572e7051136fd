#include "catalog/exportrun.h"

#include <optional>

#include "catalogexport.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

// nullopt: the user stopped it.
using Outcome = Result<std::optional<int>>;

Outcome writeEntries(Store &store, const QString &file, const EntryFilter &filter,
                     const std::optional<ColumnMapping> &ownTemplate, const Dictionaries &dictionaries, JobProgress &progress)
{
    const auto total = store.entryCount(filter);
    if (!total)
        return total.error();
    QVector<CatalogEntry> entries;
    entries.reserve(total.value());
    const auto visited = store.forEachEntry(filter, [&](const StoredEntry &stored) {
        entries.append(stored.entry);
        return progress.report(int(entries.size()), total.value());
    });
    if (!visited)
        return visited.error();
    if (progress.cancelled)
        return std::optional<int>();
    const auto written = exportCatalog(file, entries, dictionaries, {}, std::nullopt, ownTemplate);
    if (!written)
        return written.error();
    return std::optional<int>(int(entries.size()));
}

} // namespace

ExportRun::ExportRun(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void ExportRun::start(const QString &file, const EntryFilter &filter, const std::optional<ColumnMapping> &ownTemplate,
                      const std::shared_ptr<JobProgress> &progress)
{
    m_running = true;
    whenReady(m_desk.store().read(
                  [file, filter, ownTemplate, progress, dictionaries = m_desk.office().dictionaries](Store &store) {
                      return writeEntries(store, file, filter, ownTemplate, dictionaries, *progress);
                  }),
              this, [this, file](const Outcome &outcome) {
                  m_running = false;
                  if (!outcome)
                      Q_EMIT failed(outcome.error());
                  else if (!outcome.value())
                      Q_EMIT cancelled();
                  else
                      Q_EMIT finished(file, *outcome.value());
              });
}

} // namespace sharedesk
