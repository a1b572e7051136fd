// Rejected rows: the rows of an import that were left out, as a spreadsheet with the reason in the first column.
//
// The head of the source stands above them, so that the corrected spreadsheet can be imported as it is.
// Errors: those of TableReader and exportCatalog().
#pragma once

#include <QMap>
#include <QString>

#include "result.h"

namespace sharedesk {

struct RejectedRows {
    QString file;
    QString sheet;
    int firstDataRow = 0;       // as the source counts, from 1
    QMap<int, QString> reasons; // row of the source -> why it was left out
};

// Gives how many rows were written.
Result<int> writeRejectedRows(const QString &path, const RejectedRows &rejected);

} // namespace sharedesk
