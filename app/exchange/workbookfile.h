// A spreadsheet as a file: written beside its place and moved there when it is whole.
//
// For the .cpp files of this folder: it names the library that writes spreadsheets.
#pragma once

#include <QString>
#include <QStringList>

#include <xlsxwriter.h>

#include <functional>

#include "result.h"

namespace sharedesk {

Error exportWriteError(const QString &path, const QString &cause);
Error exportCancelled(const QString &path);

// Streamed: rows must be written from top to bottom, and take no memory. Free: in any order (cells may be merged downwards).
enum class WorkbookRows { Streamed, Free };
// `fill` gives false when it was cancelled.
Result<void> writeWorkbook(const QString &path, const std::function<bool(lxw_workbook *)> &fill, WorkbookRows rows = WorkbookRows::Streamed);
lxw_format *headFormat(lxw_workbook *workbook);
// Of cells: what is typed into one stays text, in an office program too: "=1+1", "00012", "2026-10-01".
lxw_format *textFormat(lxw_workbook *workbook);
// All cells as text, so that none can become a formula; empty ones are left out.
void writeRow(lxw_worksheet *sheet, lxw_row_t row, const QStringList &cells, lxw_format *format);

} // namespace sharedesk
