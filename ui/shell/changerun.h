// ChangeRun: makes a change of many entries, shows how far it is, and takes it back.
//
// One per page, over the page's own notice and progress. A change is one transaction: stopped or failed, nothing of it
// is kept. The changes made here are remembered until the program ends, the last one is taken back first; entries that
// somebody changed since stay as they are and are named. Interface thread only.
#pragma once

#include <QObject>
#include <QVector>

#include "store.h"

namespace sharedesk {

class Desk;
class InfoBar;
class ProgressPanel;

class ChangeRun : public QObject
{
    Q_OBJECT
public:
    // The two widgets outlive the run or die with the same page.
    ChangeRun(Desk &desk, InfoBar &notice, ProgressPanel &progress, QObject *parent);

    void start(const QVector<EntryChange> &changes);
    void takeBack();
    bool mayTakeBack() const { return !m_running && !m_made.isEmpty(); }
    bool isRunning() const { return m_running; }
    void forget(); // another person works here now

Q_SIGNALS:
    void stateChanged();

private:
    void setRunning(bool running);

    Desk &m_desk;
    InfoBar &m_notice;
    ProgressPanel &m_progress;
    QVector<QVector<EntryChange>> m_made; // the last one at the end
    bool m_running = false;
};

} // namespace sharedesk
