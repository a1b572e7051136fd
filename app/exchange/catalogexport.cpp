#include "catalogexport.h"

#include <QRegularExpression>
#include <QSaveFile>
#include <QStringEncoder>

#include <algorithm>

#include "catalogcells.h"
#include "csvtext.h"
#include "dcatexport.h"
#include "workbookfile.h"

namespace sharedesk {

namespace {

constexpr lxw_row_t lastValidatedRow = 99999;
constexpr double columnWidth = 18;
constexpr qsizetype mostFreeRows = 20'000; // cells of so many rows are held in memory

// What stands above the rows, and which field each column shows.
struct Layout {
    QString sheet = QStringLiteral("目录");
    QVector<QStringList> above;
    QVector<QStringList> head;
    QVector<TemplateColumn> columns;
    bool isOwn = false;

    lxw_row_t firstRow() const { return lxw_row_t(above.size() + head.size()); }
};

Layout nationalLayout(const CatalogTemplate &national)
{
    Layout layout;
    layout.columns = national.columns();
    QStringList titles;
    QStringList machine;
    for (const TemplateColumn &column : layout.columns) {
        titles << headerText(column);
        machine << column.field;
    }
    layout.head = {titles, machine};
    return layout;
}

bool isSheetName(const QString &name)
{
    static const QRegularExpression bad(QStringLiteral("[\\[\\]:*?/\\\\]|^'|'$"));
    return !name.isEmpty() && name.size() <= 31 && !name.contains(bad) && name != listSheetName();
}

Layout layoutOf(const ColumnMapping &mapping, const CatalogTemplate &national)
{
    Layout layout;
    layout.isOwn = true;
    if (isSheetName(mapping.sheet))
        layout.sheet = mapping.sheet;
    layout.above = mapping.above;
    layout.head = mapping.head();
    for (const MappedColumn &column : mapping.columns) {
        TemplateColumn own;
        if (const TemplateColumn *known = national.column(column.field))
            own = *known;
        own.field = column.field;
        own.hidden = false;
        layout.columns << own;
    }
    return layout;
}

void addDropDowns(lxw_workbook *workbook, lxw_worksheet *sheet, const Layout &layout, const Dictionaries &dictionaries)
{
    const QVector<TemplateColumn> &columns = layout.columns;
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
        QByteArray formula = QByteArray("='") + listSheetName().toUtf8() + "'!" + first + ':' + last;
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = formula.data();
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        worksheet_data_validation_range(sheet, layout.firstRow(), lxw_col_t(i), lastValidatedRow, lxw_col_t(i), &validation);
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
    const auto isOther = [](const TemplateColumn &column) { return column.field == QLatin1String("updateFrequencyOther"); };
    const bool hasOther = std::any_of(columns.cbegin(), columns.cend(), isOther);
    for (qsizetype n = 0; n < entries.size(); ++n) {
        const CatalogEntry &entry = entries.at(n);
        const qsizetype rows = qMax(qsizetype(1), entry.items.size());
        for (qsizetype i = 0; i < rows; ++i) {
            const DataItem *item = entry.items.isEmpty() ? nullptr : &entry.items.at(i);
            QStringList cells;
            for (const TemplateColumn &column : columns) {
                // A template that has no column for it has the text itself where the choice would say "other".
                const bool isText = !hasOther && column.field == QLatin1String("updateFrequency") && !entry.updateFrequencyOther.isEmpty();
                cells << (isText ? entry.updateFrequencyOther : cellText(column, entry, item, dictionaries));
            }
            write(cells);
        }
        if (progress && n % 100 == 0 && !progress(int(n), int(entries.size())))
            return false;
    }
    return true;
}

Result<void> writeCsv(const QString &path, const char *encoding, const QVector<CatalogEntry> &entries, const Layout &layout,
                      const Dictionaries &dictionaries, const Progress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return exportWriteError(path, file.errorString());
    QStringEncoder encoder(encoding);
    const auto write = [&](const QStringList &cells) { file.write(QByteArray(encoder(csvRow(cells)))); };
    if (qstrcmp(encoding, "UTF-8") == 0)
        file.write("\xEF\xBB\xBF"); // without it, office programs here read UTF-8 as GB18030
    for (const QStringList &row : layout.above + layout.head)
        write(row);
    if (!forEachRow(entries, layout.columns, dictionaries, progress, write)) {
        file.cancelWriting();
        return exportCancelled(path);
    }
    if (!file.commit())
        return exportWriteError(path, file.errorString());
    return {};
}

// A header that stands over several columns or rows is one merged cell, as it was in the template: to the right over
// columns without a text of their own in its row but with one below, downwards over rows without one.
void writeHead(lxw_worksheet *sheet, const Layout &layout, lxw_format *format, bool merges)
{
    const auto rows = layout.head.size();
    const auto text = [&](qsizetype row, qsizetype column) { return layout.head.value(row).value(column); };
    const auto textBelow = [&](qsizetype row, qsizetype column) {
        for (qsizetype below = row + 1; below < rows; ++below) {
            if (!text(below, column).isEmpty())
                return true;
        }
        return false;
    };
    const lxw_row_t top = lxw_row_t(layout.above.size());
    for (qsizetype row = 0; row < rows; ++row) {
        for (qsizetype column = 0; column < layout.columns.size(); ++column) {
            const QByteArray shown = text(row, column).toUtf8();
            if (shown.isEmpty())
                continue;
            qsizetype right = column;
            while (textBelow(row, column) && right + 1 < layout.columns.size() && text(row, right + 1).isEmpty() && textBelow(row, right + 1))
                ++right;
            qsizetype bottom = row;
            while (right == column && bottom + 1 < rows && text(bottom + 1, column).isEmpty())
                ++bottom;
            if (merges && (right > column || bottom > row))
                worksheet_merge_range(sheet, top + lxw_row_t(row), lxw_col_t(column), top + lxw_row_t(bottom), lxw_col_t(right), shown.constData(), format);
            else
                worksheet_write_string(sheet, top + lxw_row_t(row), lxw_col_t(column), shown.constData(), format);
        }
    }
}

Result<void> writeXlsx(const QString &path, const QVector<CatalogEntry> &entries, const Layout &layout, const Dictionaries &dictionaries,
                       const Progress &progress)
{
    const bool isFree = layout.isOwn && layout.head.size() > 1 && entries.size() <= mostFreeRows;
    return writeWorkbook(path, [&](lxw_workbook *workbook) {
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, layout.sheet.toUtf8().constData());
        lxw_format *text = textFormat(workbook);
        // One by one: a range over all and another for a hidden one would overlap, and office programs take only one.
        for (int i = 0; i < layout.columns.size(); ++i) {
            lxw_row_col_options options{};
            options.hidden = layout.columns.at(i).hidden ? LXW_TRUE : LXW_FALSE;
            worksheet_set_column_opt(sheet, lxw_col_t(i), lxw_col_t(i), columnWidth, text, &options);
        }
        char all[64];
        lxw_rowcol_to_range(all, 0, 0, lastValidatedRow, lxw_col_t(layout.columns.size()) - 1);
        worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all);
        for (qsizetype row = 0; row < layout.above.size(); ++row)
            writeRow(sheet, lxw_row_t(row), layout.above.at(row), text);
        writeHead(sheet, layout, headFormat(workbook), isFree);
        worksheet_freeze_panes(sheet, layout.firstRow(), layout.isOwn ? 0 : 2);
        lxw_row_t row = layout.firstRow();
        const bool whole = forEachRow(entries, layout.columns, dictionaries, progress, [&](const QStringList &cells) { writeRow(sheet, row++, cells, text); });
        if (whole)
            addDropDowns(workbook, sheet, layout, dictionaries);
        return whole;
    }, isFree ? WorkbookRows::Free : WorkbookRows::Streamed);
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
                           std::optional<ExportFormat> format, const std::optional<ColumnMapping> &ownTemplate)
{
    const auto national = CatalogTemplate::builtIn();
    if (!national)
        return national.error();
    if (ownTemplate) {
        if (const auto usable = isUsable(*ownTemplate); !usable)
            return usable;
    }
    const Layout layout = ownTemplate ? layoutOf(*ownTemplate, national.value()) : nationalLayout(national.value());
    switch (format.value_or(exportFormatOf(path))) {
    case ExportFormat::Csv: return writeCsv(path, "UTF-8", entries, layout, dictionaries, progress);
    case ExportFormat::CsvGb18030: return writeCsv(path, "GB18030", entries, layout, dictionaries, progress);
    case ExportFormat::Dcat: return writeDcat(path, entries, dictionaries, progress);
    case ExportFormat::Xlsx: break;
    }
    return writeXlsx(path, entries, layout, dictionaries, progress);
}

} // namespace sharedesk
