// OrdersRun: gives commands to many entries in the background: progress, cancel, one sentence of what came of it, and
// the way back while nothing was sent.
//
// One at a time. Speaks through the notice and the progress panel of its page.
#pragma once

#include <QObject>

#include "shell/desk.h"

namespace sharedesk {

class InfoBar;
class ProgressPanel;

class OrdersRun : public QObject
{
    Q_OBJECT
public:
    OrdersRun(Desk &desk, InfoBar &notice, ProgressPanel &progress, QWidget *page);

    bool isRunning() const { return m_running; }
    // False: another run is under way, or there is nothing to do.
    bool start(const QVector<EntryOrder> &orders);

Q_SIGNALS:
    void started();
    // What was accepted is on disk. Also after a cancel or an error, with nothing done.
    void ended(const sharedesk::Store::OrdersOutcome &outcome);

private:
    void tell(EntryCommand command, const Store::OrdersOutcome &outcome);
    void tellError(const Error &error);
    void takeBack(const QVector<Store::OrderTrace> &traces);
    void showRefused(const QVector<Store::RefusedOrder> &refused);

    Desk &m_desk;
    InfoBar &m_notice;
    ProgressPanel &m_progress;
    QWidget *m_page;
    bool m_running = false;
};

// "3 entries submitted for review."; translated.
QString doneSentence(EntryCommand command, int entries);
// Without the ellipsis of a button that asks first.
QString plainCommandLabel(EntryCommand command);

} // namespace sharedesk
