// FindingList: everything that is wrong with the edited entry, the worst first, each with the way to its
// place and, where it is safe, its repair.
#pragma once

#include <QWidget>

#include "catalog/entrydraft.h"
#include "shell/desk.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace sharedesk {

class FindingList : public QWidget
{
    Q_OBJECT
public:
    FindingList(EntryDraft &draft, const Desk &desk, QWidget *parent = nullptr);
    void retranslate();
    void setEditable(bool editable);

Q_SIGNALS:
    void wanted(const sharedesk::Finding &finding);
    void repairing(); // what is still in an open editor has to go into the draft now
    void repaired(const QString &notice);

private:
    void showFindings();
    void go();
    void repairCurrent();
    void repairEverything();
    void updateButtons();
    QString placeOf(const Finding &finding) const;

    EntryDraft &m_draft;
    const Desk &m_desk;
    QVector<Finding> m_shown;
    QLabel *m_title = nullptr;
    QLabel *m_none = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_fix = nullptr;
    QPushButton *m_fixAll = nullptr;
    bool m_editable = true;
};

} // namespace sharedesk
