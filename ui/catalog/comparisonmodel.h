// ComparisonModel: two states of an entry side by side, row by row, in the order of the form.
#pragma once

#include <QAbstractTableModel>
#include <QPalette>

#include "catalog/entrycomparison.h"

namespace sharedesk {

class Desk;

class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Left, Mark, Right, ColumnCount };

    explicit ComparisonModel(const Desk &desk, QObject *parent = nullptr);

    void compare(const CatalogEntry &left, const CatalogEntry &right, const QPalette &palette);
    void setOnlyDifferences(bool only);
    int differences() const; // fields, items and their fields that differ
    const ComparedRow &rowAt(int row) const { return m_rows.at(m_shown.at(row)).row; }
    bool isTitle(int row) const { return rowAt(row).kind == ComparedRow::Kind::Section; }
    // The next row from `row` on (not itself) that differs; -1: there is none. step: 1 or -1.
    int nextDifference(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        ComparedRow row;
        QString left; // as a reader sees it
        QString right;
        QString leftHtml;
        QString rightHtml;
    };
    void arrange();
    QString what(const ComparedRow &row) const;
    static QString mark(const ComparedRow &row);

    const Desk &m_desk;
    QVector<Row> m_rows;
    QVector<int> m_shown;
    bool m_only = true;
};

} // namespace sharedesk
