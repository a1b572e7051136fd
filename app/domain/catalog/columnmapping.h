// ColumnMapping: which column of one department's template is which field, as a value that is kept and used both ways.
//
// The template is recognised by the texts of its header rows, without blanks, marks and notes like "(必填项)", wherever
// in the sheet they stand. Fields: "name", "items.name", "secrecyReview.on", …; "import.…": kept beside the fields; empty:
// the column is ignored ("ignore" in JSON). Pure.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include "result.h"

namespace sharedesk {

// A header without its notes, brackets, blanks and marks.
QString headerKey(const QString &text);

// What a column may hold: a field of the entry or of an item, a member of an assessment, "relatedCodes", "import.…",
// "entryId" (the identity that an export writes).
bool isColumnField(const QString &field);
QString columnFieldLabel(const QString &field); // translated: "Summary", "Data item: Length", "Secrecy review: by whom"

struct MappedColumn
{
    QStringList headers; // one text per header row, as it stands there; a merged header only where it begins
    QString field;

    bool operator==(const MappedColumn &) const = default;
};

struct ColumnMapping
{
    QString name;               // under which it is kept; empty: not kept
    QString sheet;              // of the file it was made from
    QVector<QStringList> above; // rows above the headers, such as the template's title
    int headRows = 1;           // 1 to maxHeadRows
    QVector<MappedColumn> columns;
    bool emptyClears = false; // an empty cell empties the field; items that no row names go

    static constexpr int maxHeadRows = 4;

    QString fingerprint() const;      // of the template: the same for the same headers
    QHash<int, QString> fields() const; // column, from 0 -> field; without the ignored
    QSet<QString> fieldSet() const;
    QString title(int column) const; // the lowest header that says something; one line
    QVector<QStringList> head() const;      // the header rows as cells
    bool operator==(const ColumnMapping &) const = default;
};

// The row of `rows` (from 0) at which the template's header rows begin; -1: it is another template.
int placeOf(const ColumnMapping &mapping, const QVector<QStringList> &rows);

// What keeps a mapping from being used: "mapping.name" (no column holds the name), "mapping.twice" (two columns for one
// field; detail: the headers). ok otherwise.
Result<void> isUsable(const ColumnMapping &mapping);

// {"name":…,"sheet":…,"above":[[…]],"emptyClears":…,"columns":[{"headers":[…],"field":"ignore"|…}]}
QJsonObject toJson(const ColumnMapping &mapping);
// Errors "mapping.json" (detail: the member), "mapping.field" (detail: the field).
Result<ColumnMapping> columnMappingFromJson(const QJsonObject &json);

} // namespace sharedesk
