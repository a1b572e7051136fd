#include "sources/groupmodel.h"

#include <QLocale>

namespace sharedesk {

void GroupModel::setRows(const QVector<DuplicateGroupRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int GroupModel::rowOf(const QString &groupId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == groupId)
            return row;
    }
    return -1;
}

void GroupModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    const DuplicateGroupRow &row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return row.name;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Score:
        return tr("%1 %", "how likely it is that two collect the same").arg(row.score);
    case Name:
        return row.name;
    case Departments:
        return QLocale().toString(row.departments);
    case Entries:
        return QLocale().toString(row.entries);
    default:
        return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole && section != Name)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Likeness"), tr("Data"), tr("Departments"), tr("Entries")};
    return section >= 0 && section < ColumnCount ? names[section] : QVariant();
}

} // namespace sharedesk
