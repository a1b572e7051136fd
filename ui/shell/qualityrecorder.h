// QualityRecorder: notes the quality score of each day, so that the quality page can show it over time.
//
// At the start, after each sync that brought something and every hour: entries that have become stale are checked again, then today's
// score of the person's department is noted (of all departments too for those who see them). The last one of a day
// stays. Counted on the store's reader thread; an error costs a point in a chart and is tried again an hour later.
#pragma once

#include <QObject>
#include <QTimer>

#include "shell/desk.h"

namespace sharedesk {

class QualityRecorder : public QObject
{
    Q_OBJECT
public:
    explicit QualityRecorder(Desk &desk, QObject *parent = nullptr);

    void note();

Q_SIGNALS:
    void noted(); // a score is on disk

private:
    void count(QDate today);

    Desk &m_desk;
    QTimer m_hourly;
};

} // namespace sharedesk
