#include "review/reviewlistmodel.h"

#include "shell/entryrowtexts.h"
#include "widgets/marks.h"

namespace sharedesk {

ReviewListModel::ReviewListModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk) {}

int ReviewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ReviewListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewListModel::shown(const EntryRow &row, int column) const
{
    switch (column) {
    case Name:
        return entryNameText(row.name);
    case Provider:
        return row.provider;
    case Due:
        return dueText(row.dueOn, m_desk);
    case Version:
        return row.version;
    case Findings:
        return findingsText(row.errors, row.warnings);
    case Decision:
        if (m_data.refused.contains(row.id))
            return m_data.refused.value(row.id).state == LocalState::Held ? tr("Conflict")
                                                                          : tr("Refused by the platform");
        return m_data.reasons.value(row.id).isEmpty() ? QString() : tr("Reason written");
    default:
        return {};
    }
}

QVariant ReviewListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EntryRow row = m_shown.value(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name && !m_data.refused.contains(row.id)
                   ? QVariant(m_ticked.contains(row.id) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Version ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::DecorationRole:
        if (index.column() == Due)
            return dueIcon(row.dueOn, m_desk);
        if (index.column() == Findings)
            return findingsIcon(row.errors, row.warnings);
        if (index.column() == Decision && m_data.refused.contains(row.id))
            return unsentIcon(true);
        return {};
    default:
        return {};
    }
}

Qt::ItemFlags ReviewListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name && !m_data.refused.contains(m_shown.value(index.row()).id))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ReviewListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const QString id = m_shown.at(index.row()).id;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(id);
    else
        m_ticked.remove(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

QVariant ReviewListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation == Qt::Vertical)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Provider:
        return tr("Provider");
    case Due:
        return tr("Due");
    case Version:
        return tr("Version");
    case Findings:
        return tr("Findings");
    case Decision:
        return tr("Decision");
    default:
        return {};
    }
}

void ReviewListModel::setContent(const ReviewData &data)
{
    m_data = data;
    QSet<QString> present;
    for (const EntryRow &row : m_data.rows) {
        if (!m_data.refused.contains(row.id))
            present.insert(row.id);
    }
    m_ticked.intersect(present);
    filter();
}

void ReviewListModel::setDepartment(const QString &departmentId)
{
    if (m_department == departmentId)
        return;
    m_department = departmentId;
    // A decision on what is not seen would be one made blindly.
    m_ticked.clear();
    filter();
}

void ReviewListModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (const EntryRow &row : std::as_const(m_data.rows)) {
        if (m_department.isEmpty() || row.departmentId == m_department)
            m_shown << row;
    }
    endResetModel();
    Q_EMIT ticksChanged();
}

void ReviewListModel::setReason(const QString &entryId, const QString &reason)
{
    if (reason.isEmpty())
        m_data.reasons.remove(entryId);
    else
        m_data.reasons.insert(entryId, reason);
    if (const int row = rowOf(entryId); row >= 0)
        Q_EMIT dataChanged(index(row, Decision), index(row, Decision));
    Q_EMIT ticksChanged();
}

void ReviewListModel::tickAll(bool ticked)
{
    m_ticked.clear();
    for (const EntryRow &row : std::as_const(m_shown)) {
        if (ticked && !m_data.refused.contains(row.id))
            m_ticked.insert(row.id);
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

int ReviewListModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).id == id)
            return row;
    }
    return -1;
}

QStringList ReviewListModel::ticked() const
{
    QStringList ids;
    for (const EntryRow &row : m_shown) {
        if (m_ticked.contains(row.id))
            ids << row.id;
    }
    return ids;
}

QStringList ReviewListModel::withReason() const
{
    QStringList ids;
    for (const EntryRow &row : m_shown) {
        const bool meant = m_ticked.isEmpty() || m_ticked.contains(row.id);
        if (meant && !m_data.refused.contains(row.id) && !m_data.reasons.value(row.id).trimmed().isEmpty())
            ids << row.id;
    }
    return ids;
}

void ReviewListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace sharedesk
