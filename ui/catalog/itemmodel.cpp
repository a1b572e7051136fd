#include "catalog/itemmodel.h"

#include <algorithm>

#include "widgets/marks.h"

namespace sharedesk {

ItemModel::ItemModel(EntryDraft &draft, const OfficeData &office, QObject *parent)
    : QAbstractTableModel(parent), m_draft(draft), m_office(office)
{
    connect(&m_draft, &EntryDraft::changed, this, &ItemModel::takeItems);
    connect(&m_draft, &EntryDraft::findingsChanged, this, &ItemModel::takeFindings);
    takeItems();
    takeFindings();
}

int ItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int ItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(itemFields().size());
}

QVector<DictionaryValue> ItemModel::choices(int column) const
{
    return m_office.dictionaries.values(field(column).dictionary);
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const DataItem &item = m_items.at(index.row());
    const ItemField &shown = field(index.column());
    const QString value = item.*(shown.text);
    switch (role) {
    case Qt::DisplayRole:
        if (isChoice(index.column()) && !value.isEmpty())
            return m_office.dictionaries.label(shown.dictionary, value, m_language);
        return value;
    case Qt::EditRole:
    case CodeRole:
        return value;
    case Qt::DecorationRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QVector<Finding> findings = m_findings.value({item.id, shown.key});
        if (findings.isEmpty())
            return {};
        if (role == Qt::DecorationRole)
            return severityIcon(findings.first().severity);
        QStringList lines;
        for (const Finding &finding : findings)
            lines.append(m_office.lintRules.message(finding, m_language));
        return lines.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

bool ItemModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.row() >= m_items.size())
        return false;
    m_draft.setItemText(m_items.at(index.row()).id, field(index.column()).key, value.toString());
    return true;
}

QVariant ItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(itemFieldLabel(field(section).key))
                                         : QVariant(section + 1);
}

Qt::ItemFlags ItemModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_editable ? flags | Qt::ItemIsEditable : flags;
}

void ItemModel::setEditable(bool editable)
{
    m_editable = editable;
}

void ItemModel::retranslate(const QString &language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ItemModel::columnOf(const QString &key) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (field(column).key == key)
            return column;
    }
    return 0;
}

int ItemModel::rowOf(const QString &itemId) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const DataItem &item) { return item.id == itemId; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

void ItemModel::takeItems()
{
    const QVector<DataItem> items = m_draft.current().items;
    if (items == m_items)
        return;
    const bool sameRows = std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                                     [](const DataItem &a, const DataItem &b) { return a.id == b.id; });
    if (!sameRows) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    // Only what changed: a cell that is being edited elsewhere in the grid keeps its editor.
    const QVector<DataItem> before = std::exchange(m_items, items);
    for (int row = 0; row < m_items.size(); ++row) {
        if (before.at(row) != m_items.at(row))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void ItemModel::takeFindings()
{
    m_findings.clear();
    for (const Finding &finding : m_draft.findings()) {
        if (!finding.itemId.isEmpty())
            m_findings[{finding.itemId, finding.field}].append(finding);
    }
    for (auto &findings : m_findings) {
        std::stable_sort(findings.begin(), findings.end(),
                         [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    }
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::DecorationRole, Qt::ToolTipRole});
}

} // namespace sharedesk
