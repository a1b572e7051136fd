// catalogImport: a department's spreadsheet (XLSX or CSV) as catalog entries, every doubtful cell reported at its place.
//
// Several item rows of one resource become one entry. What no field takes is kept in the entry's unknown member
// "import". Nothing is stored here. Errors: those of TableReader; "import.columns" (no table of entries found; detail
// lists what stands there), "import.sheet" (no such sheet), "import.empty", "import.cancelled".
#pragma once

#include <QString>
#include <QVector>

#include <functional>

#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"
#include "result.h"
#include "tablefinding.h"

namespace sharedesk {

struct ImportOptions {
    QString sheet;          // empty: the sheet with a table and the most rows
    QString departmentId;   // owner of what is imported
    QString providerName;   // used where the file names no provider
};

struct ImportProblem {
    int row = 0;            // as the spreadsheet counts, from 1
    int column = 0;         // from 0
    QString columnName;
    QString field;
    QString text;           // the cell's
    QString message;        // translated

    QString cell() const { return cellName(row, column); } // "B12"
};

struct ImportedEntry {
    CatalogEntry entry;
    QVector<int> rows;
    QVector<ImportProblem> problems;
};

struct ImportResult {
    QString file;
    QString sheet;
    QStringList sheets;                 // all of the file
    int firstDataRow = 0;
    QVector<ImportedEntry> entries;
    QVector<ImportProblem> rowProblems; // rows that belong to no entry
    QVector<TableFinding> notes;        // what the user should know and needs not correct: formulas, hidden rows, …
    int rowsRead = 0;
};

// progress(rows done, 0 = total not known) returns false to cancel.
Result<ImportResult> importCatalog(const QString &path, const ImportOptions &options, const Dictionaries &dictionaries,
                                   const std::function<bool(int done, int total)> &progress = {});

} // namespace sharedesk
