// XlsxReader: the rows of a spreadsheet (XLSX), streamed; small enough for a file of 100,000 rows.
//
// Cells come as text: strings as they stand (shared, rich or inline), whole numbers without decimals, dates as
// 2026-10-01, formulas with the value they had when saved, errors as their text (#N/A, with a finding). Errors:
// "xlsx.damaged" and "xlsx.large", whose message names the sheet, the row, the cell or the part of the package, and
// "xlsx.not". Nothing is read of macros, pictures and links. One object is used by one thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>

#include "tablereader.h"

namespace sharedesk {

class XlsxReader : public TableReader {
public:
    static Result<std::unique_ptr<XlsxReader>> open(const QString &path);
    ~XlsxReader() override;

    QStringList sheetNames() const override;
    bool isHidden(int sheet) const override;
    bool countsFrom1904() const override;
    Result<void> readRows(int sheet, const RowVisitor &visit) override;
    Result<QVector<CellRange>> mergedCells(int sheet) override;

private:
    struct Parts;
    explicit XlsxReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sharedesk
