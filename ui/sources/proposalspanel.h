// ProposalsPanel: proposals of a source department, where each stands, and the authority's decision.
#pragma once

#include <QWidget>

#include "collectionrows.h"
#include "shell/desk.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace sharedesk {

class ProposalsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProposalsPanel(Desk &desk, QWidget *parent = nullptr);

    void setRows(const QVector<ProposalRow> &rows);
    void select(const QString &proposalId); // now, or with the rows that are read next

Q_SIGNALS:
    void failed(const sharedesk::Error &error);
    void decided(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    void readSelected();
    void showSelected();
    void give(ProposalCommandType type);
    QString selectedId() const;
    QString storyText() const;

    Desk &m_desk;
    QVector<ProposalRow> m_rows;
    QString m_wanted; // by select(), until it is among the rows
    StoredProposal m_shown;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_story = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reject = nullptr;
    QPushButton *m_withdraw = nullptr;
};

} // namespace sharedesk
