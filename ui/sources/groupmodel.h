// GroupModel: groups of likely duplicate collection, best first, as a table.
#pragma once

#include <QAbstractTableModel>

#include "collectionrows.h"

namespace sharedesk {

class GroupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Score, Name, Departments, Entries, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QVector<DuplicateGroupRow> &rows);
    const DuplicateGroupRow &rowAt(int row) const { return m_rows.at(row); }
    int rowOf(const QString &groupId) const; // -1: not shown
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<DuplicateGroupRow> m_rows;
};

} // namespace sharedesk
