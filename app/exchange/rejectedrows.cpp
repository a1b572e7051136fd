#include "rejectedrows.h"

#include <QCoreApplication>

#include <optional>

#include "tablereader.h"
#include "workbookfile.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RejectedRows)
};

constexpr double reasonWidth = 40;
constexpr lxw_col_t lastTextColumn = 255; // wider than any template; how wide this one is, is known at its end only

} // namespace

Result<int> writeRejectedRows(const QString &path, const RejectedRows &rejected)
{
    auto opened = TableReader::open(rejected.file);
    if (!opened)
        return opened.error();
    const int sheet = qMax(0, int(opened.value()->sheetNames().indexOf(rejected.sheet)));
    int rows = 0;
    std::optional<Error> unread;
    const auto written = writeWorkbook(path, [&](lxw_workbook *workbook) {
        lxw_worksheet *target = workbook_add_worksheet(workbook, "未导入");
        lxw_format *head = headFormat(workbook);
        lxw_format *text = textFormat(workbook);
        worksheet_set_column(target, 0, 0, reasonWidth, text);
        worksheet_set_column(target, 1, lastTextColumn, LXW_DEF_COL_WIDTH, text); // cells that are empty still
        lxw_row_t at = 0;
        const auto read = opened.value()->readRows(sheet, [&](int row, const QVector<QString> &cells) {
            const bool isHead = row < rejected.firstDataRow;
            const auto reason = rejected.reasons.constFind(row);
            if (!isHead && reason == rejected.reasons.cend())
                return true;
            const QString first = isHead ? (at == 0 ? Text::tr("Why it was not imported") : QString()) : *reason;
            writeRow(target, at++, QStringList(first) + QStringList(cells), isHead ? head : text);
            rows += isHead ? 0 : 1;
            return true;
        });
        if (!read)
            unread = read.error();
        return !unread;
    });
    if (unread)
        return *unread;
    if (!written)
        return written.error();
    return rows;
}

} // namespace sharedesk
