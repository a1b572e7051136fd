// TableReader: the rows of a file with tables, one after the other: a spreadsheet (XLSX) or a text file (CSV).
//
// Errors: those of XlsxReader and CsvReader; detail names the file and the place in it. One object is used by one thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>
#include <memory>

#include "result.h"

namespace sharedesk {

class TableReader {
public:
    // Row number as a spreadsheet counts, from 1; cells by column, from 0. False stops the reading.
    using RowVisitor = std::function<bool(int row, const QVector<QString> &cells)>;

    // By what the file holds: a packed file is read as a spreadsheet, a text file by its name (.csv, .tsv, .txt).
    static Result<std::unique_ptr<TableReader>> open(const QString &path);
    virtual ~TableReader() = default;

    virtual QStringList sheetNames() const = 0;
    virtual Result<void> readRows(int sheet, const RowVisitor &visit) = 0;
};

} // namespace sharedesk
