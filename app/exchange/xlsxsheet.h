// The XML inside an XLSX file: worksheet rows, shared strings, styles. Each function reads one stream to its end.
#pragma once

#include <QIODevice>
#include <QSet>
#include <QString>
#include <QVector>

#include "xlsxreader.h"

namespace sharedesk {

struct XlsxContext {
    QVector<QString> sharedStrings;
    QSet<int> dateStyles; // indices of cell formats that show a date
    bool from1904 = false;
};

// Gives the row where the XML broke in `lastRow`; the text is the parser's complaint, empty when all went well.
QString readSheetXml(QIODevice &device, const XlsxContext &context, const XlsxReader::RowVisitor &visit, int &lastRow);
QString readSharedStringsXml(QIODevice &device, QVector<QString> &strings);
QString readStylesXml(QIODevice &device, QSet<int> &dateStyles);

} // namespace sharedesk
