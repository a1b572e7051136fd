// SourcesPage: one number, one source: what several departments are likely to collect, and who is named its source.
#pragma once

#include "collectionrows.h"
#include "shell/desk.h"
#include "sources/groupview.h"
#include "widgets/page.h"
#include "widgets/refresher.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace sharedesk {

class ApartPanel;
class DuplicateRun;
class GroupsPanel;
class InfoBar;
class ProgressPanel;
class ProposalsPanel;

class SourcesPage : public Page
{
    Q_OBJECT
public:
    explicit SourcesPage(Desk &desk, QWidget *parent = nullptr);

    void activate() override;
    void search();
    void showProposal(const QString &proposalId); // reads it when it is not shown yet
    GroupsPanel &groups() { return *m_groups; }
    bool isBusy() const; // searching, or reading what is shown

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Content;
    void build();
    void retranslate();
    void read();
    void show(const Content &content);
    void readGroup(const QString &groupId);
    void searchEnded(const Result<void> &result);
    void propose(const GroupContent &content);
    void done(const Result<void> &result, const QString &notice);
    void showState();

    Desk &m_desk;
    std::optional<DuplicateState> m_state;
    bool m_reading = false;
    QLabel *m_title = nullptr;
    QLabel *m_stateText = nullptr;
    QPushButton *m_search = nullptr;
    ProgressPanel *m_progress = nullptr;
    InfoBar *m_notice = nullptr;
    QTabWidget *m_tabs = nullptr;
    GroupsPanel *m_groups = nullptr;
    ProposalsPanel *m_proposals = nullptr;
    ApartPanel *m_apart = nullptr;
    int m_openProposals = 0;
    DuplicateRun *m_run = nullptr;
    Refresher m_refresher;
};

} // namespace sharedesk
