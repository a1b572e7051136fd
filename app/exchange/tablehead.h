// TableHead: the head of one sheet of a file: where its headers and its entries begin, which column is which field, and
// what stands in the first rows.
//
// A remembered mapping of the same template wins over what the headers mean by themselves; a table whose headers say
// nothing still has a head, so that its columns can be mapped by hand.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include "catalog/columnmapping.h"
#include "catalogtemplate.h"
#include "result.h"
#include "tablereader.h"

namespace sharedesk {

struct TableHead
{
    QString sheet;
    QVector<QStringList> rows;   // the first rows as they stand, by row of the sheet: at(0) is row 1
    int rowsSeen = 0;            // rows with anything in them, counted up to a limit
    bool isRecognised = false;   // by its headers or a remembered mapping
    bool isRemembered = false;   // `mapping` is a remembered one
    bool isOwn = false;          // written by this program: a row of its own machine names
    ColumnMapping mapping;       // its columns are those of the table, whether they hold a field or not
    int firstDataRow = 1;        // as the sheet counts, from 1

    QStringList samples(int column) const; // up to three different texts of the first entries
};

constexpr int rowsOfAHead = 16;

// Errors: those of TableReader.
Result<TableHead> readTableHead(TableReader &reader, int sheet, const CatalogTemplate &columns, const QVector<ColumnMapping> &remembered);

// The same rows with headers from `firstHeadRow` and entries from `firstDataRow` (as the sheet counts, from 1); fields
// are recognised anew. At most ColumnMapping::maxHeadRows rows of headers.
TableHead withHeadAt(const TableHead &head, int firstHeadRow, int firstDataRow, const CatalogTemplate &columns);

} // namespace sharedesk
