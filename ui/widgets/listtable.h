// The common look of tables that list records: whole lines, no grid, led by keys, Tab leaves them.
#pragma once

#include <QVector>

class QTableView;

namespace sharedesk {

// Selection behaviour, headers' alignment and editing stay the caller's.
void makeListTable(QTableView &table);
// And of texts that are only read: rows are selected as wholes, columns are so many characters wide, the last one takes
// what is left.
void makeTextTable(QTableView &table, const QVector<int> &widths);

} // namespace sharedesk
