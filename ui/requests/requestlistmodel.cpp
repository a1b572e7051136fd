#include "requests/requestlistmodel.h"

#include <QApplication>
#include <QColor>
#include <QFont>
#include <QPalette>

#include "widgets/marks.h"

namespace sharedesk {

QColor urgencyColour(Urgency urgency, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (urgency) {
    case Urgency::Overdue: return dark ? QColor(0xff8a80) : QColor(0xb3261e);
    case Urgency::DueToday: return dark ? QColor(0xffb74d) : QColor(0x9a4a00);
    case Urgency::DueSoon: return dark ? QColor(0xffe082) : QColor(0x6d5200);
    case Urgency::Later: break;
    }
    return palette.color(QPalette::Text);
}

RequestListModel::RequestListModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk) {}

void RequestListModel::setRows(QVector<RequestRow> rows, Side side)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_side = side;
    endResetModel();
}

int RequestListModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

void RequestListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QString RequestListModel::otherOf(const RequestRow &row) const
{
    if (m_side == Side::All)
        return tr("%1 asks %2").arg(row.requesterName, row.providerName);
    return m_side == Side::Inbox ? row.requesterName : row.providerName;
}

Urgency RequestListModel::urgencyOfRow(const RequestRow &row) const
{
    return urgencyOf(row.dueOn, m_desk.now().date(), m_desk.office().rules.calendar);
}

QVariant RequestListModel::data(const QModelIndex &index, int role) const
{
    const RequestRow &row = m_rows.at(index.row());
    if (role == Qt::ForegroundRole && (index.column() == Due || index.column() == Urgent) && row.dueOn.isValid())
        return urgencyColour(urgencyOfRow(row), QApplication::palette());
    if (role == Qt::FontRole && index.column() == Urgent && row.dueOn.isValid() && urgencyOfRow(row) <= Urgency::DueToday) {
        QFont font = QApplication::font();
        font.setBold(true);
        return font;
    }
    if (role == Qt::DecorationRole && index.column() == Local && row.local != LocalState::Synced)
        return unsentIcon(row.local == LocalState::Held || row.local == LocalState::Parked);
    if (role == Qt::ToolTipRole)
        return data(index, Qt::DisplayRole);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Due:
        if (!row.dueOn.isValid())
            return QStringLiteral("—");
        return row.dueProvisional ? tr("%1 (provisional)").arg(row.dueOn.toString(Qt::ISODate)) : row.dueOn.toString(Qt::ISODate);
    case Urgent: return row.dueOn.isValid() ? urgencyText(row.dueOn, m_desk.now().date(), m_desk.office().rules.calendar) : QString();
    case Entry: return row.entryName;
    case Other: return otherOf(row);
    case Sharing: return m_desk.office().dictionaries.label(QStringLiteral("sharingType"), row.sharingType, m_desk.language());
    case Phase: return phaseLabel(row.phase);
    case Local: return row.local == LocalState::Synced ? QString() : localStateLabel(row.local);
    default: return {};
    }
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString other = m_side == Side::All ? tr("Departments") : m_side == Side::Inbox ? tr("Asked by") : tr("Provider");
    const QString names[] = {tr("Last day"), tr("Urgency"), tr("Entry asked for"), tr("Phase"), other, tr("Sharing type"), tr("On this computer")};
    return names[section];
}

} // namespace sharedesk
