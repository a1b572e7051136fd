// RowIntake: between a reader and the importer: the rows of a table with each cell as it is meant.
//
// Rows of a merged area get its value. Codes and numbers are written in ordinary letters and digits, dates as
// 2026-10-01. A cell without a usable value becomes empty and is a fault of its row; the name of an entry becomes a text
// that names the cell instead, so that its rows are not taken for rows of the entry above.
#pragma once

#include <QHash>
#include <QString>
#include <QVector>

#include <functional>

#include "tablereader.h"

namespace sharedesk {

class RowIntake {
public:
    // Faults are those of columns with a field only.
    using Visitor = std::function<bool(int row, const QVector<QString> &cells, const QVector<TableFinding> &faults)>;

    // `fields`: by column; rows before `firstDataRow` are given as they stand.
    RowIntake(TableReader &reader, int sheet, int firstDataRow, QHash<int, QString> fields);

    Result<void> read(const Visitor &visit);
    // After read(): what a user should know, and needs not correct.
    const QVector<TableFinding> &notes() const { return m_notes; }

private:
    struct Area {
        int lastRow = 0;
        QString value;
    };

    void prepare(QVector<CellRange> areas);
    void fillMerged(int row, QVector<QString> &cells);
    void tidy(int row, QVector<QString> &cells, QVector<TableFinding> &faults);
    void tidyCell(int row, int column, const QString &field, QString &cell, QVector<TableFinding> &faults);
    void note(TableFinding::Kind kind, int row, int column, const QString &text = {});
    void collectNotes();

    TableReader &m_reader;
    int m_sheet;
    QString m_sheetName;
    int m_firstDataRow;
    QHash<int, QString> m_fields;
    QVector<CellRange> m_areas;  // those of several rows, by first row
    qsizetype m_nextArea = 0;
    QHash<int, Area> m_open;     // by column
    int m_filledAreas = 0;
    QHash<std::pair<int, int>, qsizetype> m_byKind; // kind and column -> its note
    QVector<TableFinding> m_notes;
};

// "#REF!", "#N/A", "Err:502": what a spreadsheet shows instead of a value, also when it was saved as text.
bool isErrorValue(const QString &text);

} // namespace sharedesk
