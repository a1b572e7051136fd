// GroupView: who collects the same data since when, why that is thought, and what can be done about it.
#pragma once

#include <QHash>
#include <QWidget>

#include "collectionrows.h"
#include "shell/desk.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace sharedesk {

// What is shown of one group, read at once.
struct GroupContent
{
    QString groupId;
    QString name; // of the group in the list
    QVector<CollectedEntry> members;
    QHash<QString, ProposalRow> sources; // by entry id
    QVector<ProposalRow> proposals;
    // By member, where the group is small enough to compare each with each: the index of the one of another department
    // that is most alike (-1: none), and how many telling data items both have.
    QVector<int> nearest;
    QVector<int> common;
};
// Fills `nearest` and `common`. Any thread; takes about a second for the largest group that is compared.
void compareMembers(GroupContent &content, const EntryLikeness &likeness);

class GroupView : public QWidget
{
    Q_OBJECT
public:
    explicit GroupView(Desk &desk, QWidget *parent = nullptr);

    void show(const GroupContent &content);
    void clear();
    const GroupContent &content() const { return m_content; }

Q_SIGNALS:
    void apartWanted(const QString &groupId, const QString &entryId);
    void proposalWanted(const sharedesk::GroupContent &content);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    void showWhy();
    const CollectedEntry *nearest(const CollectedEntry &entry) const; // a member; of another department; null: none
    const CollectedEntry *selected() const;
    QString proposalsText() const;

    Desk &m_desk;
    GroupContent m_content;
    EntryLikeness m_likeness;
    QLabel *m_title = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_whyTitle = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_proposals = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_apart = nullptr;
    QPushButton *m_propose = nullptr;
};

} // namespace sharedesk
