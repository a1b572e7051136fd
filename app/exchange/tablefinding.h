// TableFinding: what a reader says about a file beside its rows, each at its place as a spreadsheet names it (B12).
#pragma once

#include <QString>
#include <QVector>

namespace sharedesk {

// "A" for column 0, "AB" for 27; "B12" for row 12 (from 1), column 1 (from 0). Without a row or column: what is there.
QString columnName(int column);
QString cellName(int row, int column);

struct CellRange {
    int row = 0;     // from 1
    int column = 0;  // from 0
    int lastRow = 0;
    int lastColumn = 0;
};

struct TableFinding {
    enum class Kind {
        // Faults: the cell has no value that could be used.
        ErrorValue,          // #REF!, #N/A, …
        FormulaWithoutValue, // the program that wrote the file did not calculate
        LostDigits,          // a number of more than 15 digits
        MoreFaults,          // `count` faults more than are listed
        // Notes: read all the same, or left alone.
        Formulas,            // `count` cells of the column; the values at the last save are read
        HiddenRows,
        HiddenColumns,
        HiddenSheet,
        HiddenSheetRead,
        MergedCells,
        FullWidth,           // letters and digits of `count` cells of the column
        DateNumber,          // numbers taken for dates; the text shows the first
        Macros,
        OtherName            // text under the name of a workbook, or the other way round
    };

    Kind kind = Kind::ErrorValue;
    QString sheet;     // empty: the file
    int row = 0;       // from 1; 0: none
    int lastRow = 0;
    int column = -1;   // from 0; -1: none
    int lastColumn = -1;
    int count = 1;
    QString text;      // what stands there

    bool isFault() const { return kind <= Kind::MoreFaults; }
    QString place() const;   // "Sheet1!B12", "Sheet1!C3:C90", "Sheet1", ""
    QString message() const; // translated, without the place
};

} // namespace sharedesk
