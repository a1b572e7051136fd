#include "catalog/importmodel.h"

#include <algorithm>

#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int looseGroup = -1; // beside the numbers of candidates
constexpr int notesGroup = -2;
constexpr quintptr topLevel = 0; // a remark's internal id is the number of its group, from 1

} // namespace

ImportModel::ImportModel(const Dictionaries &dictionaries, QObject *parent) : QAbstractItemModel(parent), m_dictionaries(dictionaries) {}

void ImportModel::setPreview(const ImportPreview &preview, const QString &language)
{
    beginResetModel();
    m_preview = preview;
    m_language = language;
    arrange();
    endResetModel();
}

void ImportModel::setOnlyWithRemarks(bool only)
{
    beginResetModel();
    m_onlyWithRemarks = only;
    arrange();
    endResetModel();
}

void ImportModel::setOnlyAction(std::optional<PlannedEntry::Action> action)
{
    beginResetModel();
    m_onlyAction = action;
    arrange();
    endResetModel();
}

int ImportModel::count(PlannedEntry::Action action) const
{
    return int(std::count_if(m_preview.candidates.begin(), m_preview.candidates.end(),
                             [&](const ImportCandidate &candidate) { return candidate.planned.action == action; }));
}

void ImportModel::arrange()
{
    m_tops.clear();
    if (!m_preview.notes.isEmpty() && !m_onlyAction)
        m_tops.append(notesGroup);
    if (!m_preview.looseRemarks.isEmpty() && !m_onlyAction)
        m_tops.append(looseGroup);
    for (int number = 0; number < m_preview.candidates.size(); ++number) {
        const ImportCandidate &candidate = m_preview.candidates.at(number);
        if ((!m_onlyWithRemarks || !candidate.remarks.isEmpty()) && (!m_onlyAction || candidate.planned.action == *m_onlyAction))
            m_tops.append(number);
    }
}

int ImportModel::errorCandidates() const
{
    return int(std::count_if(m_preview.candidates.begin(), m_preview.candidates.end(),
                             [](const ImportCandidate &candidate) { return candidate.hasErrors(); }));
}

const QVector<ImportRemark> &ImportModel::remarks(int top) const
{
    const int number = m_tops.at(top);
    if (number == notesGroup)
        return m_preview.notes;
    return number == looseGroup ? m_preview.looseRemarks : m_preview.candidates.at(number).remarks;
}

const QVector<FieldChange> &ImportModel::changes(int top) const
{
    static const QVector<FieldChange> none;
    const int number = m_tops.at(top);
    return number < 0 ? none : m_preview.candidates.at(number).planned.changes;
}

QModelIndex ImportModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : topLevel);
}

QModelIndex ImportModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(int(index.internalId() - 1), 0, topLevel);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_tops.size());
    return parent.internalId() == topLevel && parent.column() == 0 ? int(remarks(parent.row()).size() + changes(parent.row()).size()) : 0;
}

int ImportModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == topLevel)
        return groupData(index.row(), index.column(), role);
    const int top = int(index.internalId() - 1);
    const qsizetype change = index.row() - remarks(top).size();
    if (change >= 0)
        return changeData(changes(top).at(change), index.column(), role);
    const ImportRemark &remark = remarks(top).at(index.row());
    if (role == Qt::DecorationRole && index.column() == What)
        return severityIcon(remark.severity);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case What:
        return remark.message;
    case Row:
        return remark.row > 0 ? QVariant(remark.row) : QVariant();
    case Place:
        return remark.column;
    case Cell:
        return remark.cellText;
    default:
        return {};
    }
}

// What stood in the field and what would: side by side, in the places of column and cell.
QVariant ImportModel::changeData(const FieldChange &change, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case What:
        return changeFieldLabel(change);
    case Action:
        return changeKindLabel(change.kind);
    case Place:
        return readableValue(change, change.before, m_dictionaries, m_language);
    case Cell:
        return readableValue(change, change.after, m_dictionaries, m_language);
    default:
        return {};
    }
}

QVariant ImportModel::groupData(int top, int column, int role) const
{
    const int number = m_tops.at(top);
    if (number < 0) {
        const QString title = number == notesGroup ? tr("About the file") : tr("Rows that belong to no entry");
        return role == Qt::DisplayRole && column == What ? QVariant(title) : QVariant();
    }
    const ImportCandidate &candidate = m_preview.candidates.at(number);
    if (role == Qt::DecorationRole && column == What && !candidate.remarks.isEmpty())
        return severityIcon(candidate.remarks.first().severity);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Action:
        return importActionLabel(candidate.planned.action);
    case What: {
        const QString name = candidate.entry.name.isEmpty() ? tr("(without a name)") : candidate.entry.name;
        return tr("%1 (%n data item(s))", nullptr, int(candidate.entry.items.size())).arg(name);
    }
    case Row:
        if (candidate.firstRow == candidate.lastRow)
            return candidate.firstRow > 0 ? QVariant(candidate.firstRow) : QVariant();
        return tr("%1–%2").arg(candidate.firstRow).arg(candidate.lastRow);
    case Cell:
        return candidate.entry.code;
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case What:
        return tr("Entry, what is wrong with it, and its fields that change");
    case Action:
        return tr("Import");
    case Row:
        return tr("Row");
    case Place:
        return tr("Column, or before");
    case Cell:
        return tr("What stands there, or after");
    default:
        return {};
    }
}

} // namespace sharedesk
