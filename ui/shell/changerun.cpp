#include "shell/changerun.h"

#include "shell/desk.h"
#include "widgets/infobar.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

ChangeRun::ChangeRun(Desk &desk, InfoBar &notice, ProgressPanel &progress, QObject *parent)
    : QObject(parent), m_desk(desk), m_notice(notice), m_progress(progress)
{
}

void ChangeRun::setRunning(bool running)
{
    m_running = running;
    Q_EMIT stateChanged();
}

void ChangeRun::start(const QVector<EntryChange> &changes)
{
    if (m_running || m_progress.isRunning() || changes.isEmpty())
        return;
    m_notice.clear();
    const auto job = m_progress.begin(tr("Changing entries"));
    setRunning(true);
    const auto run = [changes, actor = m_desk.actor(), job](Store &store) {
        return store.changeEntries(changes, actor, [job](int done, int total) { return job->report(done, total); });
    };
    whenReady(m_desk.store().run(run), this, [this, changes](const Result<int> &changed) {
        m_progress.end();
        if (changed)
            m_made << changes;
        setRunning(false);
        if (!changed) {
            m_notice.tell(InfoBar::Kind::Error, tr("Nothing was changed. %1").arg(InfoBar::textOf(changed.error())));
            return;
        }
        m_notice.tell(InfoBar::Kind::Note, tr("%n entry(ies) changed and saved on this computer.", nullptr, changed.value()),
                      {{tr("Undo"), [this] { takeBack(); }}});
    });
}

void ChangeRun::takeBack()
{
    if (!mayTakeBack() || m_progress.isRunning())
        return;
    m_notice.clear();
    const auto job = m_progress.begin(tr("Undoing"));
    setRunning(true);
    const auto run = [changes = m_made.last(), actor = m_desk.actor(), job](Store &store) {
        return store.takeBack(changes, actor, [job](int done, int total) { return job->report(done, total); });
    };
    whenReady(m_desk.store().run(run), this, [this](const Result<Store::TakenBack> &outcome) {
        m_progress.end();
        if (outcome && !m_made.isEmpty())
            m_made.removeLast();
        setRunning(false);
        if (!outcome) {
            m_notice.tell(InfoBar::Kind::Error, tr("Nothing was taken back. %1").arg(outcome.error().message));
            return;
        }
        const QString done = tr("%n entry(ies) are as before.", nullptr, outcome.value().done);
        if (outcome.value().kept.isEmpty())
            m_notice.tell(InfoBar::Kind::Note, done);
        else
            m_notice.tell(InfoBar::Kind::Warning, tr("%1 Changed by somebody since, and left alone: %2")
                                                      .arg(done, outcome.value().kept.join(tr(", "))));
    });
}

void ChangeRun::forget()
{
    m_made.clear();
    Q_EMIT stateChanged();
}

} // namespace sharedesk
