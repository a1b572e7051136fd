// catalogImport: a department's spreadsheet (XLSX or CSV) as catalog entries, every doubtful cell reported at its place.
//
// Which column is which field comes from the mapping that is given, else from a remembered one of the same template, else
// from the headers. Several item rows of one resource become one entry. What no field takes is kept in the entry's unknown member
// "import". Nothing is stored here. Errors: those of TableReader; "import.columns" (no table of entries found; detail
// lists what stands there), "import.mapping" (the given mapping is for another template), "import.sheet" (no such sheet), "import.empty", "import.cancelled".
#pragma once

#include <QString>
#include <QVector>

#include <functional>
#include <optional>

#include "catalog/catalogentry.h"
#include "catalog/columnmapping.h"
#include "catalog/dictionary.h"
#include "catalog/importplan.h"
#include "catalog/lint.h"
#include "result.h"
#include "tablehead.h"
#include "tablefinding.h"

namespace sharedesk {

struct ImportOptions {
    QString sheet;          // empty: the sheet with a table and the most rows
    QString departmentId;   // owner of what is imported
    QString providerName;   // used where the file names no provider
    std::optional<ColumnMapping> mapping = {};
    int firstDataRow = 0;   // with a mapping: where the entries begin, from 1; 0: where its headers are found
    QVector<ColumnMapping> remembered = {}; // of this user, the one used last first
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
    QString statedId;       // identity that an export of this program wrote beside it; empty: none
    QVector<int> rows;
    QVector<ImportProblem> problems;

    // Where the file has what a finding is about: the row of its item where there is one row per item, else the first;
    // 0: no row.
    int rowOf(const Finding &finding) const;
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
    ColumnMapping mapping;              // that was used
    bool isRemembered = false;          // it was a remembered one

    // The column of the file, from 0, that holds what a finding is about; -1: none.
    int columnOf(const Finding &finding) const;
    ImportScope scope() const { return {mapping.fieldSet(), mapping.emptyClears}; }
    QVector<FileEntry> fileEntries() const;
};

struct ImportTable {
    TableHead head;
    QStringList sheets; // all of the file
};
// The table that importCatalog() would take; where no headers are known, the one with the most rows, for mapping by hand
// (head.isRecognised is false). Errors: as there, "import.columns" when nothing looks like a table.
Result<ImportTable> findTable(const QString &path, const ImportOptions &options);

// progress(rows done, 0 = total not known) returns false to cancel.
Result<ImportResult> importCatalog(const QString &path, const ImportOptions &options, const Dictionaries &dictionaries,
                                   const std::function<bool(int done, int total)> &progress = {});

} // namespace sharedesk
