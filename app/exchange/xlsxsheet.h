// The XML inside an XLSX file: worksheet rows, shared strings, styles. Each function reads one stream to its end.
#pragma once

#include <QIODevice>
#include <QString>
#include <QVector>

#include "xlsxreader.h"

namespace sharedesk {

enum class NumberStyle : quint8 { Plain, Date, Time };

struct XlsxContext {
    QVector<QString> sharedStrings;
    QVector<NumberStyle> styles; // by index of the cell's format
    bool from1904 = false;
};

// Where the reading stopped, for a message: the last whole row, and what is wrong at a cell after it.
struct XlsxPlace {
    int lastRow = 0;
    QString cell;
};

// The complaint is the parser's or this program's own; empty when all went well. Findings are appended.
QString readSheetXml(QIODevice &device, const XlsxContext &context, const XlsxReader::RowVisitor &visit,
                     QVector<TableFinding> &findings, XlsxPlace &place);
QString readSharedStringsXml(QIODevice &device, QVector<QString> &strings);
QString readStylesXml(QIODevice &device, QVector<NumberStyle> &styles);
// Merged areas stand behind the rows; they are found without parsing these.
QVector<CellRange> readMergedCells(QIODevice &device);

// Column and row of "AB12", from 0 and 1; -1 and 0 where it is none.
int columnOfReference(std::string_view reference);
int rowOfReference(std::string_view reference);

} // namespace sharedesk
