// ReviewPage: what waits for the authority: the first due first, one entry beside its differences and findings, published
// or returned one by one by keys, or many at once.
//
// Decisions are on this computer's disk before the page says so, and are sent when the platform can be reached; what the
// platform refuses stands first in the list, with its reason. A reason that is written is kept until the decision has
// arrived.
#pragma once

#include <QTimer>

#include "catalog/ordersrun.h"
#include "review/reviewlistmodel.h"
#include "shell/desk.h"
#include "widgets/page.h"
#include "widgets/refresher.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace sharedesk {

class InfoBar;
class ProgressPanel;
class ReviewEntry;

class ReviewPage : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(Desk &desk, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void activate() override;
    bool mayLeave() override; // always; what is written is put aside first

    ReviewListModel &list() const { return *m_model; }
    ReviewEntry &entry() const { return *m_entry; }
    bool isDeciding() const { return m_run->isRunning(); }
    void selectEntry(const QString &id);

Q_SIGNALS:
    void listShown();
    void entryShown();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildList();
    void buildKeys();
    void retranslate();
    void read();
    void display(const ReviewData &data);
    void fillDepartments(const QVector<Department> &departments);
    void showCurrent();
    void showCount();
    void updateButtons();

    // reviewpageacts.cpp
    void publishCurrent();
    void returnCurrent();
    void step(int rows);
    void publishTicked();
    void returnWritten();
    void discardRefused();
    void reasonTyped();
    void putReasonAside();

    Desk &m_desk;
    Refresher m_refresher;
    QTimer m_reasonPause;
    QHash<QString, QString> m_typed; // reasons of this session; they are newer than what was read
    bool m_filling = false;
    bool m_loaded = false;
    int m_lastRow = 0;
    int m_entryRequests = 0;
    QLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_departments = nullptr;
    QPushButton *m_tickAll = nullptr;
    QPushButton *m_publishTicked = nullptr;
    QPushButton *m_returnWritten = nullptr;
    InfoBar *m_notice = nullptr;
    ProgressPanel *m_progress = nullptr;
    OrdersRun *m_run = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QTableView *m_table = nullptr;
    ReviewListModel *m_model = nullptr;
    ReviewEntry *m_entry = nullptr;
};

} // namespace sharedesk
