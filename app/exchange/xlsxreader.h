// XlsxReader: the rows of a spreadsheet (XLSX), streamed; small enough for a file of 100,000 rows.
//
// Cells come as text: strings as they stand (shared, rich or inline), whole numbers without decimals, dates as
// 2026-10-01, formulas with the value they had when saved, errors as their text (#N/A). Errors: "xlsx.missing",
// "xlsx.unreadable", "xlsx.empty", "xlsx.old" (.xls), "xlsx.password", "xlsx.not", "xlsx.damaged", "xlsx.large";
// detail names file, sheet and row. One object is used by one thread.
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
    Result<void> readRows(int sheet, const RowVisitor &visit) override;

private:
    struct Parts;
    explicit XlsxReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sharedesk
