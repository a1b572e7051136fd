#include "sync/outboxmodel.h"

#include "calendar/chinatime.h"
#include "catalog/entrylife.h"
#include "collection/sourceproposal.h"
#include "request/requestdecision.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

QString withoutDots(QString label)
{
    label.remove(QChar(0x2026));
    return label;
}

} // namespace

void OutboxModel::setRows(QVector<OutboxRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void OutboxModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxRow &row = m_rows.at(index.row());
    const bool attention = row.state == LocalState::Held || row.state == LocalState::Parked;
    if (role == Qt::DecorationRole && index.column() == State)
        return unsentIcon(attention);
    if (role == Qt::ToolTipRole && index.column() == Problem)
        return row.problem;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title:
        return row.title;
    case Action: {
        if (row.action == QLatin1String("create"))
            return row.kind == QLatin1String("request")    ? tr("New request")
                   : row.kind == QLatin1String("proposal") ? tr("New proposal")
                                                           : tr("New entry");
        if (row.action == QLatin1String("delete"))
            return tr("Deletion");
        if (row.action.startsWith(QLatin1String("command:"))) {
            const QString name = row.action.mid(8);
            if (const auto command = commandFromKey(name); command && row.kind == QLatin1String("request"))
                return withoutDots(commandLabel(command.value()));
            if (const auto command = entryCommandFromKey(name); command && row.kind == QLatin1String("entry"))
                return withoutDots(entryCommandLabel(command.value()));
            if (const auto command = proposalCommandFromJson({{QStringLiteral("name"), name}});
                command && row.kind == QLatin1String("proposal"))
                return withoutDots(proposalCommandLabel(command.value().type));
            return tr("Several steps");
        }
        return tr("Change");
    }
    case State:
        return localStateLabel(row.state);
    case Author:
        return row.author;
    case SavedAt:
        return toChinaTime(row.savedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case Problem:
        return row.problem;
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString names[] = {tr("Record"), tr("What"), tr("State"), tr("Saved by"), tr("Saved at"), tr("Why it waits")};
    return section >= 0 && section < ColumnCount ? names[section] : QVariant();
}

} // namespace sharedesk
