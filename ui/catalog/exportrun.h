// ExportRun: writes entries of a filter to a spreadsheet on the store's reader thread. One at a time.
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "shell/desk.h"
#include "widgets/progresspanel.h"

namespace sharedesk {

class ExportRun : public QObject
{
    Q_OBJECT
public:
    explicit ExportRun(Desk &desk, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }
    // `ownTemplate`: the department's instead of the national one.
    void start(const QString &file, const EntryFilter &filter, const std::optional<ColumnMapping> &ownTemplate,
               const std::shared_ptr<JobProgress> &progress);

Q_SIGNALS:
    void finished(const QString &file, int entries);
    void cancelled();
    void failed(const sharedesk::Error &error);

private:
    Desk &m_desk;
    bool m_running = false;
};

} // namespace sharedesk
