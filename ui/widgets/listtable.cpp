#include "widgets/listtable.h"

#include <QHeaderView>
#include <QTableView>

#include "widgets/marks.h"

namespace sharedesk {

void makeListTable(QTableView &table)
{
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setAlternatingRowColors(true);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() * 7 / 4);
    table.horizontalHeader()->setHighlightSections(false);
}

void makeTextTable(QTableView &table, const QVector<int> &widths)
{
    makeListTable(table);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    QHeaderView *header = table.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int i = 0; i < widths.size(); ++i)
        table.setColumnWidth(i, widthOf(&table, widths.at(i)));
    header->setStretchLastSection(true);
}

} // namespace sharedesk
