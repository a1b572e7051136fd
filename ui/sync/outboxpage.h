// OutboxPage: what waits here, what was refused and why, what conflicts, and how the last syncs went.
#pragma once

#include "shell/desk.h"
#include "synccontroller.h"
#include "widgets/page.h"
#include "widgets/refresher.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace sharedesk {

class ConflictView;
class InfoBar;
class OutboxModel;

class OutboxPage : public Page
{
    Q_OBJECT
public:
    explicit OutboxPage(Desk &desk, QWidget *parent = nullptr);

    void activate() override;

Q_SIGNALS:
    void signInWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void read();
    void showState(const SyncState &state);
    void showSelected();
    void decided(const Result<void> &result);
    void discardSelected();
    void note(const QString &line);
    QString summaryText(const SyncSummary &summary) const;

    Desk &m_desk;
    QLabel *m_title = nullptr;
    QLabel *m_state = nullptr;
    InfoBar *m_notice = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_syncNow = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_outboxTitle = nullptr;
    QTableView *m_table = nullptr;
    OutboxModel *m_model = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_discard = nullptr;
    ConflictView *m_conflict = nullptr;
    QLabel *m_logTitle = nullptr;
    QListWidget *m_log = nullptr;
    Refresher m_refresher;
};

} // namespace sharedesk
