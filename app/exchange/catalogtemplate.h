// CatalogTemplate: which column of a department's spreadsheet is which field.
//
// Recognised by header text over one or two rows, with line breaks, stray brackets and "(必填项)" in them, and by a
// row of machine names where there is one, which wins. What headers mean is data: resources/templates/columns.json.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include "result.h"

namespace sharedesk {

// The hidden sheet of an export with the lists behind its drop-downs.
inline QString listSheetName() { return QStringLiteral("字典"); }

struct TemplateColumn {
    QString field;        // "name", "items.name", "secrecyReview.on", …; "import.…": kept beside the fields
    QString title;        // as this program writes it
    bool required = false;
    bool hidden = false;  // in a spreadsheet: for this program only
    QString dictionary;   // drop-down list in an export
    QStringList headers;  // other spellings
    QStringList machine;  // machine names
};

struct RecognisedTable {
    QHash<int, QString> fields; // column -> field
    QHash<int, QString> titles; // column -> header as it stands there
    int firstHeadRow = 0;       // as the spreadsheet counts, from 1
    int firstDataRow = 0;       // as the spreadsheet counts, from 1
};

class CatalogTemplate {
public:
    static Result<CatalogTemplate> builtIn();
    static Result<CatalogTemplate> fromJson(const QByteArray &json);

    const QVector<TemplateColumn> &columns() const { return m_columns; }
    QSet<QString> fields() const;
    const TemplateColumn *column(const QString &field) const; // nullptr: there is none; points into columns()
    QString fieldOf(const QString &header) const; // a header or machine name; empty: not known
    // `head`: the first rows of a sheet with their row numbers. No fields when it is no such table.
    RecognisedTable recognise(const QVector<std::pair<int, QVector<QString>>> &head) const;

private:
    QString fieldForHeader(const QString &text) const;
    QString fieldForMachineName(const QString &text) const;

    QVector<TemplateColumn> m_columns;
    QHash<QString, QString> m_byHeader;
    QHash<QString, QString> m_byMachine;
};

} // namespace sharedesk
