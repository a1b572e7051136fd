// OutboxModel: the user's changes that the platform has not acknowledged, as a table.
#pragma once

#include <QAbstractTableModel>

#include "rows.h"

namespace sharedesk {

class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Action, State, Author, SavedAt, Problem, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QVector<OutboxRow> rows);
    const OutboxRow &rowAt(int row) const { return m_rows.at(row); }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<OutboxRow> m_rows;
};

} // namespace sharedesk
