#include "widgets/listtable.h"

#include <QHeaderView>
#include <QTableView>

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

} // namespace sharedesk
