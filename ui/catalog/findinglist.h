// FindingList: everything that is wrong with the edited entry, the worst first, each with the way to its
// place.
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

Q_SIGNALS:
    void wanted(const sharedesk::Finding &finding);

private:
    void showFindings();
    void go();
    QString placeOf(const Finding &finding) const;

    EntryDraft &m_draft;
    const Desk &m_desk;
    QVector<Finding> m_shown;
    QLabel *m_title = nullptr;
    QLabel *m_none = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace sharedesk
