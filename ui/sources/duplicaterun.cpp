#include "sources/duplicaterun.h"

#include <QFutureWatcher>

#include <optional>

#include "collection.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

using Found = Result<std::optional<Collection::Find>>;

} // namespace

DuplicateRun::DuplicateRun(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

DuplicateRun::~DuplicateRun()
{
    if (m_job)
        m_job->cancelled = true;
}

void DuplicateRun::start(const std::shared_ptr<JobProgress> &progress)
{
    m_job = progress;
    auto *watcher = new QFutureWatcher<Found>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0) {
            end(Error{QStringLiteral("store.io"), tr("The profile could not be read."), {}});
            return;
        }
        const Found found = watcher->result();
        if (!found || !found.value() || m_job->cancelled) {
            end(found ? Result<void>() : Result<void>(found.error()));
            return;
        }
        whenReady(m_desk.store().run([find = *found.value()](Store &store) { return store.collection().keep(find); }),
                  this, [this](const Result<void> &kept) { end(kept); });
    });
    watcher->setFuture(
        m_desk.store().compute([progress, department = m_desk.actor().departmentId](Store &store) -> Found {
            return store.collection().search(department,
                                             [&](int done, int total) { return progress->report(done, total); });
        }));
}

void DuplicateRun::end(const Result<void> &result)
{
    m_job.reset();
    Q_EMIT ended(result);
}

} // namespace sharedesk
