#include "shell/qualityrecorder.h"

#include "synccontroller.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int hourMs = 60 * 60 * 1000;

} // namespace

QualityRecorder::QualityRecorder(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_hourly.setInterval(hourMs);
    connect(&m_hourly, &QTimer::timeout, this, &QualityRecorder::note);
    connect(&desk.sync(), &SyncController::finished, this, [this](const SyncSummary &summary) {
        if (summary.pulled > 0) // else the score is what it was
            note();
    });
    m_hourly.start();
}

void QualityRecorder::note()
{
    if (m_desk.actor().userId.isEmpty())
        return;
    const QDate today = m_desk.now().date();
    whenReady(m_desk.store().run([today](Store &store) { return store.recheckAged(today); }), this,
              [this, today](const Result<int> &) { count(today); });
}

void QualityRecorder::count(QDate today)
{
    using Each = QHash<QString, QualityFigures>;
    const auto ask = [own = m_desk.actor().departmentId,
                      all = may(m_desk.actor().role, Permission::SeeAllDepartments)](Store &store) -> Result<Each> {
        if (all)
            return store.qualityFiguresOfEach();
        const auto figures = store.qualityFigures(own);
        return figures ? Result<Each>(Each{{own, figures.value()}}) : figures.error();
    };
    whenReady(m_desk.store().read(ask), this, [this, today](const Result<Each> &figures) {
        if (!figures)
            return;
        QHash<QString, QualitySnapshot> snapshots;
        for (auto it = figures.value().cbegin(); it != figures.value().cend(); ++it) {
            if (it.value().entries > 0)
                snapshots.insert(it.key(), snapshotOf(it.value(), today));
        }
        if (snapshots.isEmpty())
            return;
        whenReady(m_desk.store().run([snapshots](Store &store) { return store.noteQuality(snapshots); }), this,
                  [this](const Result<void> &done) {
                      if (done)
                          Q_EMIT noted();
                  });
    });
}

} // namespace sharedesk
