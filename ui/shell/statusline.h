// StatusLine: how the desk stands towards the platform: connection, what waits here, the last complete sync.
#pragma once

#include <QWidget>

#include "synccontroller.h"

class QLabel;
class QPushButton;

namespace sharedesk {

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showState(const SyncState &state);
    void showOutbox(const OutboxCounts &counts);
    // How much of the catalog the index for searching has, in per cent; from 100 on nothing is shown.
    void showIndexing(int percent);
    void showLastComplete(const QDateTime &chinaTime); // invalid: never
    QString outboxText() const;

Q_SIGNALS:
    void signInWanted();
    void outboxPageWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SyncState m_state;
    OutboxCounts m_counts;
    QDateTime m_lastComplete;
    int m_indexed = 100;
    QLabel *m_connection = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_outbox = nullptr;
    QLabel *m_index = nullptr;
    QLabel *m_last = nullptr;
};

} // namespace sharedesk
