// GroupsPanel: the groups of likely duplicate collection, filtered, and the one that is chosen.
#pragma once

#include <QWidget>

#include "collectionrows.h"
#include "shell/desk.h"
#include "sources/groupview.h"

class QCheckBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace sharedesk {

class GroupModel;

class GroupsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit GroupsPanel(Desk &desk, QWidget *parent = nullptr);

    DuplicateFilter filter() const;
    void setRows(const QVector<DuplicateGroupRow> &rows, bool wasSearched);
    QString selectedGroup() const; // empty: none
    QString selectedName() const;
    GroupView &view() { return *m_view; }
    GroupModel &model() { return *m_model; }

Q_SIGNALS:
    void filterChanged();
    void groupSelected(const QString &groupId); // empty: none

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEmpty();

    Desk &m_desk;
    bool m_wasSearched = false;
    QCheckBox *m_own = nullptr;
    QLabel *m_minimumLabel = nullptr;
    QSpinBox *m_minimum = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    QTableView *m_table = nullptr;
    GroupModel *m_model = nullptr;
    GroupView *m_view = nullptr;
};

} // namespace sharedesk
