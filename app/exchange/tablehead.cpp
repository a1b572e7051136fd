#include "tablehead.h"

#include <algorithm>

namespace sharedesk {

namespace {

constexpr int rowsCounted = 1000; // enough to tell the sheet with the entries from others
constexpr int mostSamples = 3;

int statedCells(const QStringList &row)
{
    return int(std::count_if(row.cbegin(), row.cend(), [](const QString &cell) { return !cell.simplified().isEmpty(); }));
}

// Headers and fields of the columns; above them the template's other rows.
void arrange(TableHead &head, int firstHeadRow, const QHash<int, QString> &fields)
{
    ColumnMapping &mapping = head.mapping;
    mapping = {};
    mapping.sheet = head.sheet;
    mapping.above = head.rows.mid(0, firstHeadRow - 1);
    mapping.headRows = head.firstDataRow - firstHeadRow;
    qsizetype width = 0;
    QSet<QString> taken;
    for (int row = firstHeadRow; row < head.firstDataRow; ++row)
        width = qMax(width, head.rows.value(row - 1).size());
    for (qsizetype column = 0; column < width; ++column) {
        MappedColumn mapped;
        for (int row = firstHeadRow; row < head.firstDataRow; ++row)
            mapped.headers << head.rows.value(row - 1).value(column);
        // The headers of two columns may mean the same field; the first one holds it.
        if (const QString field = fields.value(int(column)); !taken.contains(field)) {
            mapped.field = field;
            taken.insert(field);
        }
        mapping.columns << mapped;
    }
    // Columns without a header at the end are none.
    while (!mapping.columns.isEmpty() && mapping.columns.last().field.isEmpty() && mapping.title(int(mapping.columns.size()) - 1).isEmpty())
        mapping.columns.removeLast();
}

bool writtenHere(const ColumnMapping &mapping, const CatalogTemplate &columns)
{
    const QString machine = QStringLiteral("sharingModeClass"); // no other program's
    return mapping.headRows > 1 && std::all_of(mapping.columns.cbegin(), mapping.columns.cend(), [&](const MappedColumn &column) {
               return column.headers.last() == column.field && (column.field.isEmpty() || columns.column(column.field));
           }) && std::any_of(mapping.columns.cbegin(), mapping.columns.cend(), [&](const MappedColumn &column) { return column.field == machine; });
}

bool takeRemembered(TableHead &head, const QVector<ColumnMapping> &remembered)
{
    QVector<QStringList> behindFirst;
    for (const QStringList &row : std::as_const(head.rows))
        behindFirst << row.mid(1);
    for (const ColumnMapping &mapping : remembered) {
        // Rows that an import left out come back with a column of reasons before them.
        int place = placeOf(mapping, head.rows);
        const int shift = place < 0 ? 1 : 0;
        if (place < 0)
            place = placeOf(mapping, behindFirst);
        if (place < 0)
            continue;
        QHash<int, QString> fields;
        const QHash<int, QString> kept = mapping.fields();
        for (auto it = kept.cbegin(); it != kept.cend(); ++it)
            fields.insert(it.key() + shift, it.value());
        head.firstDataRow = place + mapping.headRows + 1;
        arrange(head, place + 1, fields);
        head.mapping.name = mapping.name;
        head.mapping.emptyClears = mapping.emptyClears;
        head.isRemembered = head.isRecognised = true;
        return true;
    }
    return false;
}

} // namespace

QStringList TableHead::samples(int column) const
{
    QStringList texts;
    for (qsizetype row = firstDataRow - 1; row < rows.size() && texts.size() < mostSamples; ++row) {
        const QString text = rows.at(row).value(column).simplified();
        if (!text.isEmpty() && !texts.contains(text))
            texts << text;
    }
    return texts;
}

Result<TableHead> readTableHead(TableReader &reader, int sheet, const CatalogTemplate &columns, const QVector<ColumnMapping> &remembered)
{
    TableHead head;
    head.sheet = reader.sheetNames().at(sheet);
    QVector<std::pair<int, QVector<QString>>> first;
    const auto read = reader.readRows(sheet, [&](int row, const QVector<QString> &cells) {
        if (row <= rowsOfAHead) {
            while (head.rows.size() < row)
                head.rows << QStringList();
            head.rows.last() = cells;
            first.append({row, cells});
        }
        head.rowsSeen += statedCells(cells) > 0;
        return head.rowsSeen < rowsCounted;
    });
    if (!read)
        return read.error();
    if (takeRemembered(head, remembered))
        return head;
    const RecognisedTable table = columns.recognise(first);
    if (!table.fields.isEmpty()) {
        head.isRecognised = true;
        head.firstDataRow = table.firstDataRow;
        arrange(head, table.firstHeadRow, table.fields);
        head.isOwn = writtenHere(head.mapping, columns);
        head.mapping.emptyClears = head.isOwn;
        return head;
    }
    // The first row with several texts is most likely the one with the headers.
    const auto guess = std::find_if(head.rows.cbegin(), head.rows.cend(), [](const QStringList &row) { return statedCells(row) > 2; });
    if (guess != head.rows.cend()) {
        const int row = int(guess - head.rows.cbegin()) + 1;
        return withHeadAt(head, row, row + 1, columns);
    }
    return head;
}

TableHead withHeadAt(const TableHead &head, int firstHeadRow, int firstDataRow, const CatalogTemplate &columns)
{
    TableHead result = head;
    result.isRecognised = result.isRemembered = result.isOwn = false;
    result.firstDataRow = qMax(2, firstDataRow);
    firstHeadRow = qBound(qMax(1, result.firstDataRow - ColumnMapping::maxHeadRows), firstHeadRow, result.firstDataRow - 1);
    QHash<int, QString> fields;
    for (int row = firstHeadRow; row < result.firstDataRow; ++row) {
        const QStringList cells = result.rows.value(row - 1);
        for (int column = 0; column < cells.size(); ++column) {
            if (const QString field = columns.fieldOf(cells.at(column)); !field.isEmpty())
                fields.insert(column, field);
        }
    }
    arrange(result, firstHeadRow, fields);
    return result;
}

} // namespace sharedesk
