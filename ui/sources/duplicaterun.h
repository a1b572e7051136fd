// DuplicateRun: searches for likely duplicate collection on a thread of its own, and keeps what was found.
#pragma once

#include <QObject>

#include <memory>

#include "shell/desk.h"
#include "widgets/progresspanel.h"

namespace sharedesk {

class DuplicateRun : public QObject
{
    Q_OBJECT
public:
    explicit DuplicateRun(Desk &desk, QObject *parent = nullptr);
    ~DuplicateRun() override; // stops the search: the program's end waits for that thread

    bool isRunning() const { return m_job != nullptr; }
    void start(const std::shared_ptr<JobProgress> &progress);

Q_SIGNALS:
    // ok: kept, or stopped by the user.
    void ended(const sharedesk::Result<void> &result);

private:
    void end(const Result<void> &result);

    Desk &m_desk;
    std::shared_ptr<JobProgress> m_job;
};

} // namespace sharedesk
