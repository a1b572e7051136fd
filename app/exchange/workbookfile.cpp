#include "workbookfile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <utility>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CatalogExport)
};

constexpr uint8_t textNumberFormat = 49; // "@"

// Closes an abandoned workbook, so that no temporary file stays open.
class Workbook {
public:
    Workbook(const QByteArray &path, WorkbookRows rows)
    {
        lxw_workbook_options options{};
        options.constant_memory = rows == WorkbookRows::Streamed ? LXW_TRUE : LXW_FALSE;
        m_book = workbook_new_opt(path.constData(), &options);
    }
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;
    lxw_workbook *book() const { return m_book; }
    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_workbook *m_book = nullptr;
};

} // namespace

Error exportWriteError(const QString &path, const QString &cause)
{
    return {QStringLiteral("export.write"), Text::tr("The spreadsheet could not be written. Check that the disk is not full, the folder may be written to and the file is not open elsewhere."),
            path + QStringLiteral(": ") + cause};
}

Error exportCancelled(const QString &path)
{
    return {QStringLiteral("export.cancelled"), Text::tr("The export was cancelled; no file was written."), path};
}

Result<void> writeWorkbook(const QString &path, const std::function<bool(lxw_workbook *)> &fill, WorkbookRows rows)
{
    const QString part = path + QStringLiteral(".part");
    // libxlsxwriter says little about why it cannot write; a first try of our own names the cause.
    {
        QFile probe(part);
        if (!probe.open(QIODevice::WriteOnly))
            return exportWriteError(path, probe.errorString());
    }
    const auto abandon = [&](const Error &error) -> Result<void> {
        QFile::remove(part);
        return error;
    };
    {
        Workbook workbook(QFile::encodeName(part), rows);
        if (!workbook.book())
            return abandon(exportWriteError(path, QStringLiteral("workbook")));
        if (!fill(workbook.book()))
            return abandon(exportCancelled(path));
        if (const lxw_error error = workbook.close(); error != LXW_NO_ERROR)
            return abandon(exportWriteError(path, QString::fromUtf8(lxw_strerror(error))));
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return abandon(exportWriteError(path, QString::fromLocal8Bit(strerror(errno))));
    return {};
}

lxw_format *headFormat(lxw_workbook *workbook)
{
    lxw_format *head = workbook_add_format(workbook);
    format_set_bold(head);
    format_set_text_wrap(head);
    format_set_border(head, LXW_BORDER_THIN);
    format_set_num_format_index(head, textNumberFormat);
    return head;
}

lxw_format *textFormat(lxw_workbook *workbook)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_num_format_index(format, textNumberFormat);
    return format;
}

void writeRow(lxw_worksheet *sheet, lxw_row_t row, const QStringList &cells, lxw_format *format)
{
    for (int column = 0; column < cells.size(); ++column) {
        // A cell has one kind of line end; another one would be shown as "_x000D_".
        QString text = cells.at(column);
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
        if (!text.isEmpty())
            worksheet_write_string(sheet, row, lxw_col_t(column), text.toUtf8().constData(), format);
    }
}

} // namespace sharedesk
