#include "catalogexport.h"

#include <QSaveFile>
#include <QStringEncoder>

#include "catalogcells.h"
#include "csvtext.h"
#include "dcatexport.h"
#include "workbookfile.h"

namespace sharedesk {

namespace {

constexpr int headerRows = 2; // titles, machine names
constexpr lxw_row_t lastValidatedRow = 99999;
constexpr double columnWidth = 18;

void addDropDowns(lxw_workbook *workbook, lxw_worksheet *sheet, const QVector<TemplateColumn> &columns, const Dictionaries &dictionaries)
{
    // Lists of more than 255 characters are only allowed as a range, so all stand on a hidden sheet.
    lxw_worksheet *lists = workbook_add_worksheet(workbook, listSheetName().toUtf8().constData());
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
        return exportWriteError(path, file.errorString());
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
        return exportCancelled(path);
    }
    if (!file.commit())
        return exportWriteError(path, file.errorString());
    return {};
}

Result<void> writeXlsx(const QString &path, const QVector<CatalogEntry> &entries, const QVector<TemplateColumn> &columns, const Dictionaries &dictionaries,
                       const Progress &progress)
{
    return writeWorkbook(path, [&](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, "目录");
        lxw_format *head = headFormat(workbook);
        worksheet_set_column(sheet, 0, lxw_col_t(columns.size()) - 1, columnWidth, nullptr);
        for (int i = 0; i < columns.size(); ++i) {
            worksheet_write_string(sheet, 0, lxw_col_t(i), headerText(columns.at(i)).toUtf8().constData(), head);
        }
        for (int i = 0; i < columns.size(); ++i)
            worksheet_write_string(sheet, 1, lxw_col_t(i), columns.at(i).field.toUtf8().constData(), head);
        worksheet_freeze_panes(sheet, headerRows, 2);
        lxw_row_t row = headerRows;
        const bool whole = forEachRow(entries, columns, dictionaries, progress, [&](const QStringList &cells) { writeRow(sheet, row++, cells, nullptr); });
        if (whole)
            addDropDowns(workbook, sheet, columns, dictionaries);
        return whole;
    });
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
