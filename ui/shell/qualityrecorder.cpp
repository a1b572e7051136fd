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
              [this, today](const Result<int> &) {
                  noteOf(m_desk.actor().departmentId, today);
                  if (!may(m_desk.actor().role, Permission::SeeAllDepartments))
                      return;
                  noteOf(QString(), today);
                  whenReady(m_desk.store().read([](Store &store) { return store.departments(); }), this,
                            [this, today](const Result<QVector<Department>> &departments) {
                                if (!departments)
                                    return;
                                for (const Department &one : departments.value()) {
                                    if (one.id != m_desk.actor().departmentId)
                                        noteOf(one.id, today);
                                }
                            });
              });
}

void QualityRecorder::noteOf(const QString &departmentId, QDate today)
{
    whenReady(m_desk.store().read([departmentId](Store &store) { return store.qualityFigures(departmentId); }), this,
              [this, departmentId, today](const Result<QualityFigures> &figures) {
                  if (!figures || figures.value().entries == 0)
                      return;
                  const QualitySnapshot snapshot = snapshotOf(figures.value(), today);
                  whenReady(m_desk.store().run([departmentId, snapshot](Store &store) {
                      return store.noteQuality(departmentId, snapshot);
                  }),
                            this, [this](const Result<void> &done) {
                                if (done)
                                    Q_EMIT noted();
                            });
              });
}

} // namespace sharedesk
