// The common look of tables that list records: whole lines, no grid, led by keys, Tab leaves them.
#pragma once

class QTableView;

namespace sharedesk {

// Selection behaviour, headers' alignment and editing stay the caller's.
void makeListTable(QTableView &table);

} // namespace sharedesk
