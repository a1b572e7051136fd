// ProgressPanel: how far a long job is, and the button that stops it.
//
// The job runs on another thread and reports through a shared JobProgress; the panel looks at it a few times
// a second, so a job that reports every row costs the interface nothing.
#pragma once

#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace sharedesk {

struct JobProgress
{
    std::atomic<int> done = 0;
    std::atomic<int> total = 0; // 0: not known
    std::atomic<bool> cancelled = false;

    // For the callbacks of import and export: false stops the job.
    bool report(int newDone, int newTotal)
    {
        done = newDone;
        total = newTotal;
        return !cancelled;
    }
};

class ProgressPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    std::shared_ptr<JobProgress> begin(const QString &what);
    void end();
    bool isRunning() const { return m_job != nullptr; }
    void cancel();

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void retranslate();

    std::shared_ptr<JobProgress> m_job;
    QLabel *m_what = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace sharedesk
