// TableReader: the rows of a file with tables, one after the other: a spreadsheet (XLSX) or a text file (CSV).
//
// What the file holds decides, not its name. Errors: those of fileKind(), XlsxReader and CsvReader; the message says
// what to do, detail names the file and the place in it. One object is used by one thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <memory>

#include "result.h"
#include "tablefinding.h"

namespace sharedesk {

class TableReader {
public:
    // Row number as a spreadsheet counts, from 1; cells by column, from 0. False stops the reading.
    using RowVisitor = std::function<bool(int row, const QVector<QString> &cells)>;

    static Result<std::unique_ptr<TableReader>> open(const QString &path);
    virtual ~TableReader() = default;

    virtual QStringList sheetNames() const = 0;
    virtual bool isHidden(int) const { return false; }
    // Numbers that are dates without saying so count from 1904-01-01 (old Macintosh workbooks), not from 1900.
    virtual bool countsFrom1904() const { return false; }
    virtual Result<void> readRows(int sheet, const RowVisitor &visit) = 0;
    // Only the first row of a merged area has its value; what the others would show is for the caller to fill in.
    virtual Result<QVector<CellRange>> mergedCells(int) { return QVector<CellRange>(); }

    // Of the file, then of the sheet that was read last; while a row is visited, those of that row are there already.
    // A cell with an error value comes as its text ("#REF!") in the row.
    const QVector<TableFinding> &findings() const { return m_findings; }

protected:
    QVector<TableFinding> m_findings;
};

} // namespace sharedesk
