#include "tablefinding.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TableFinding)
};

} // namespace

QString columnName(int column)
{
    QString name;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        name.prepend(QChar(u'A' + (left - 1) % 26));
    return name;
}

QString cellName(int row, int column)
{
    return (column < 0 ? QString() : columnName(column)) + (row > 0 ? QString::number(row) : QString());
}

QString TableFinding::place() const
{
    QString cells = cellName(row, column);
    const bool isRange = (lastRow > row) || (lastColumn > column);
    if (isRange || (row > 0) != (column >= 0))
        cells += QLatin1Char(':') + cellName(qMax(lastRow, row), qMax(lastColumn, column));
    if (cells == QLatin1String(":"))
        cells.clear();
    return sheet.isEmpty() || cells.isEmpty() ? sheet + cells : sheet + QLatin1Char('!') + cells;
}

QString TableFinding::message() const
{
    switch (kind) {
    case Kind::ErrorValue:
        return Text::tr("The cell shows the error %1; it has no value. Correct the formula or type the value.").arg(text);
    case Kind::FormulaWithoutValue:
        return Text::tr("The cell is a formula that was never calculated. Open the file in Excel, WPS or LibreOffice and save it, or type the value.");
    case Kind::LostDigits:
        return Text::tr("%1 is a number of more than 15 digits; spreadsheets lose the last ones. Format the cell as text and type it again.").arg(text);
    case Kind::MoreFaults:
        return Text::tr("%n more cell(s) without a usable value", nullptr, count);
    case Kind::Formulas:
        return Text::tr("%n cell(s) hold formulas; the values of the last save are read", nullptr, count);
    case Kind::HiddenRows:
        return Text::tr("%n row(s) are hidden; they are read like the others", nullptr, count);
    case Kind::HiddenColumns:
        return Text::tr("%n column(s) are hidden; they are read like the others", nullptr, count);
    case Kind::HiddenSheet:
        return Text::tr("The sheet is hidden; it is read only when it is chosen");
    case Kind::HiddenSheetRead:
        return Text::tr("The sheet is hidden; its table is read");
    case Kind::FullWidth:
        return Text::tr("Full-width letters and digits were read as ordinary ones in %n cell(s)", nullptr, count);
    case Kind::DateNumber:
        return Text::tr("%n number(s) where a date is expected were read as a spreadsheet counts days (%1)", nullptr, count).arg(text);
    case Kind::MergedCells:
        return Text::tr("%n merged area(s); each of their rows gets the value", nullptr, count);
    case Kind::Macros:
        return Text::tr("The workbook has macros; they are not run");
    case Kind::OtherName:
        return Text::tr("The file's name does not fit what it holds; it is read as %1").arg(text);
    }
    return {};
}

} // namespace sharedesk
