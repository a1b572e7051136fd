// LifeActions: the commands of a life, on the entries that are selected in a list: as a menu, by keys, asked once.
//
// Which commands there are follows from the person's role; of which entries one is accepted, the dialog says.
#pragma once

#include <QObject>

#include <functional>

#include "catalog/ordersrun.h"

class QAction;
class QMenu;

namespace sharedesk {

class LifeActions : public QObject
{
    Q_OBJECT
public:
    // `selection` gives the row keys of the list; the keys work in `list`.
    LifeActions(Desk &desk, OrdersRun &run, std::function<QVector<qint64>()> selection, QWidget *list,
                QWidget *page);

    QMenu *menu() const { return m_menu; }
    // Those of the person's role, for a context menu.
    QList<QAction *> actions() const;
    void update(bool anySelected);
    void retranslate();

private:
    void choose(EntryCommand command);
    void ask(EntryCommand command, const QStringList &ids);

    Desk &m_desk;
    OrdersRun &m_run;
    std::function<QVector<qint64>()> m_selection;
    QWidget *m_page;
    QMenu *m_menu;
    QVector<QPair<EntryCommand, QAction *>> m_actions;
    bool m_anySelected = false;
};

} // namespace sharedesk
