#include "catalogexport.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringEncoder>

#include <xlsxwriter.h>

#include <cstdio>
#include <memory>

#include "catalogcells.h"
#include "csvtext.h"
#include "dcatexport.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CatalogExport)
};

constexpr int headerRows = 2; // titles, machine names
constexpr lxw_row_t lastValidatedRow = 99999;
constexpr double columnWidth = 18;

Error writeError(const QString &path, const QString &cause)
{
    return {QStringLiteral("export.write"), Text::tr("The spreadsheet could not be written. Check that the disk is not full, the folder may be written to and the file is not open elsewhere."),
            path + QStringLiteral(": ") + cause};
}

// Closes an abandoned workbook, so that no temporary file stays open.
class Workbook {
public:
    explicit Workbook(const QByteArray &path)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(path.constData(), &options);
    }
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }
    lxw_workbook *book() const { return m_book; }
    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_workbook *m_book = nullptr;
};

void addDropDowns(Workbook &workbook, lxw_worksheet *sheet, const QVector<TemplateColumn> &columns, const Dictionaries &dictionaries)
{
    // Lists of more than 255 characters are only allowed as a range, so all stand on a hidden sheet.
    lxw_worksheet *lists = workbook_add_worksheet(workbook.book(), "字典");
    worksheet_hide(lists);
    QVector<QVector<DictionaryValue>> dictionaryColumns;
    lxw_row_t longest = 0;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).dictionary.isEmpty())
            continue;
        const auto values = dictionaries.values(columns.at(i).dictionary);
        const int column = int(dictionaryColumns.size());
        dictionaryColumns << values;
        longest = qMax(longest, lxw_row_t(values.size()));
        char first[16];
        char last[16];
        lxw_rowcol_to_cell_abs(first, 0, lxw_col_t(column), LXW_TRUE, LXW_TRUE);
        lxw_rowcol_to_cell_abs(last, lxw_row_t(qMax(qsizetype(1), values.size())) - 1, lxw_col_t(column), LXW_TRUE, LXW_TRUE);
        QByteArray formula = QByteArray("='字典'!") + first + ':' + last;
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = formula.data();
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        worksheet_data_validation_range(sheet, headerRows, lxw_col_t(i), lastValidatedRow, lxw_col_t(i), &validation);
    }
    for (lxw_row_t row = 0; row < longest; ++row) {
        for (int column = 0; column < dictionaryColumns.size(); ++column) {
            if (row < lxw_row_t(dictionaryColumns.at(column).size()))
                worksheet_write_string(lists, row, lxw_col_t(column), dictionaryColumns.at(column).at(qsizetype(row)).labelZh.toUtf8().constData(), nullptr);
        }
    }
}

Error cancelledError(const QString &path)
{
    return {QStringLiteral("export.cancelled"), Text::tr("The export was cancelled; no file was written."), path};
}

using Progress = std::function<bool(int, int)>;

// Gives each row's cells in the template's order; false stops.
bool forEachRow(const QVector<CatalogEntry> &entries, const QVector<TemplateColumn> &columns, const Dictionaries &dictionaries, const Progress &progress,
                const std::function<void(const QStringList &cells)> &write)
{
    for (qsizetype n = 0; n < entries.size(); ++n) {
        const CatalogEntry &entry = entries.at(n);
        const qsizetype rows = qMax(qsizetype(1), entry.items.size());
        for (qsizetype i = 0; i < rows; ++i) {
            const DataItem *item = entry.items.isEmpty() ? nullptr : &entry.items.at(i);
            QStringList cells;
            for (const TemplateColumn &column : columns)
                cells << cellText(column, entry, item, dictionaries);
            write(cells);
        }
        if (progress && n % 100 == 0 && !progress(int(n), int(entries.size())))
            return false;
    }
    return true;
}

Result<void> writeCsv(const QString &path, const char *encoding, const QVector<CatalogEntry> &entries, const QVector<TemplateColumn> &columns,
                      const Dictionaries &dictionaries, const Progress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    QStringEncoder encoder(encoding);
    const auto write = [&](const QStringList &cells) { file.write(QByteArray(encoder(csvRow(cells)))); };
    if (qstrcmp(encoding, "UTF-8") == 0)
        file.write("\xEF\xBB\xBF"); // without it, office programs here read UTF-8 as GB18030
    QStringList titles;
    QStringList machine;
    for (const TemplateColumn &column : columns) {
        titles << headerText(column);
        machine << column.field;
    }
    write(titles);
    write(machine);
    if (!forEachRow(entries, columns, dictionaries, progress, write)) {
        file.cancelWriting();
        return cancelledError(path);
    }
    if (!file.commit())
        return writeError(path, file.errorString());
    return {};
}

Result<void> writeXlsx(const QString &path, const QVector<CatalogEntry> &entries, const QVector<TemplateColumn> &columns, const Dictionaries &dictionaries,
                       const Progress &progress)
{
    const QString part = path + QStringLiteral(".part");
    // libxlsxwriter says little about why it cannot write; a first try of our own names the cause.
    {
        QFile probe(part);
        if (!probe.open(QIODevice::WriteOnly))
            return writeError(path, probe.errorString());
    }
    const auto abandon = [&](const Error &error) -> Result<void> {
        QFile::remove(part);
        return error;
    };
    {
        Workbook workbook(QFile::encodeName(part));
        if (!workbook.book())
            return abandon(writeError(path, QStringLiteral("workbook")));
        lxw_worksheet *sheet = workbook_add_worksheet(workbook.book(), "目录");
        lxw_format *head = workbook_add_format(workbook.book());
        format_set_bold(head);
        format_set_text_wrap(head);
        format_set_border(head, LXW_BORDER_THIN);
        worksheet_set_column(sheet, 0, lxw_col_t(columns.size()) - 1, columnWidth, nullptr);
        for (int i = 0; i < columns.size(); ++i) {
            worksheet_write_string(sheet, 0, lxw_col_t(i), headerText(columns.at(i)).toUtf8().constData(), head);
        }
        for (int i = 0; i < columns.size(); ++i)
            worksheet_write_string(sheet, 1, lxw_col_t(i), columns.at(i).field.toUtf8().constData(), head);
        worksheet_freeze_panes(sheet, headerRows, 2);

        lxw_row_t row = headerRows;
        const bool whole = forEachRow(entries, columns, dictionaries, progress, [&](const QStringList &cells) {
            for (int column = 0; column < cells.size(); ++column) {
                if (!cells.at(column).isEmpty())
                    worksheet_write_string(sheet, row, lxw_col_t(column), cells.at(column).toUtf8().constData(), nullptr);
            }
            ++row;
        });
        if (!whole)
            return abandon(cancelledError(path));
        addDropDowns(workbook, sheet, columns, dictionaries);
        if (const lxw_error error = workbook.close(); error != LXW_NO_ERROR)
            return abandon(writeError(path, QString::fromUtf8(lxw_strerror(error))));
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return abandon(writeError(path, QString::fromLocal8Bit(strerror(errno))));
    return {};
}

} // namespace

ExportFormat exportFormatOf(const QString &path)
{
    const QString suffix = path.section(QLatin1Char('.'), -1).toLower();
    if (suffix == QLatin1String("csv"))
        return ExportFormat::Csv;
    return suffix == QLatin1String("jsonld") || suffix == QLatin1String("json") ? ExportFormat::Dcat : ExportFormat::Xlsx;
}

Result<void> exportCatalog(const QString &path, const QVector<CatalogEntry> &entries, const Dictionaries &dictionaries, const Progress &progress,
                           std::optional<ExportFormat> format)
{
    const auto read = CatalogTemplate::builtIn();
    if (!read)
        return read.error();
    const QVector<TemplateColumn> &columns = read.value().columns();
    switch (format.value_or(exportFormatOf(path))) {
    case ExportFormat::Csv: return writeCsv(path, "UTF-8", entries, columns, dictionaries, progress);
    case ExportFormat::CsvGb18030: return writeCsv(path, "GB18030", entries, columns, dictionaries, progress);
    case ExportFormat::Dcat: return writeDcat(path, entries, dictionaries, progress);
    case ExportFormat::Xlsx: break;
    }
    return writeXlsx(path, entries, columns, dictionaries, progress);
}

} // namespace sharedesk
