#include "catalog/bulkmodel.h"

#include <algorithm>
#include <numeric>

#include "shell/desk.h"
#include "widgets/markedtext.h"
#include "widgets/marks.h"

namespace sharedesk {

BulkModel::BulkModel(const Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk) {}

void BulkModel::setPreviews(QVector<BulkPreview> previews, const QPalette &palette)
{
    beginResetModel();
    m_previews = std::move(previews);
    m_palette = palette;
    const auto middle = std::stable_partition(m_previews.begin(), m_previews.end(), [](const BulkPreview &preview) {
        return !preview.change.changes.isEmpty();
    });
    m_changing = int(middle - m_previews.begin());
    endResetModel();
    Q_EMIT tickedChanged();
}

bool BulkModel::isTicked(int row) const
{
    return changes(row) && !m_unticked.contains(m_previews.at(row).change.before.id);
}

void BulkModel::setTicked(const QVector<int> &rows, bool ticked)
{
    for (const int row : rows) {
        if (!changes(row))
            continue;
        const QString &id = m_previews.at(row).change.before.id;
        if (ticked)
            m_unticked.remove(id);
        else
            m_unticked.insert(id);
    }
    if (m_changing == 0)
        return;
    Q_EMIT dataChanged(index(0, Entry), index(m_changing - 1, Entry), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

void BulkModel::tickAll(bool ticked)
{
    QVector<int> rows(m_changing);
    std::iota(rows.begin(), rows.end(), 0);
    setTicked(rows, ticked);
}

int BulkModel::ticked() const
{
    int count = 0;
    for (int row = 0; row < m_changing; ++row)
        count += isTicked(row);
    return count;
}

int BulkModel::newFindings() const
{
    int count = 0;
    for (int row = 0; row < m_changing; ++row)
        count += isTicked(row) ? int(m_previews.at(row).came.size()) : 0;
    return count;
}

QVector<EntryChange> BulkModel::wanted() const
{
    QVector<EntryChange> changes;
    for (int row = 0; row < m_changing; ++row) {
        if (isTicked(row))
            changes << EntryChange{m_previews.at(row).change.before, m_previews.at(row).change.after};
    }
    return changes;
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_previews.size());
}

int BulkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// One line per field that changes; the field is named where it is not the only one.
QString BulkModel::text(int row, bool after) const
{
    const QVector<FieldChange> &changes = m_previews.at(row).change.changes;
    QStringList lines;
    for (const FieldChange &change : changes) {
        const QString value = readableValue(change, after ? change.after : change.before, m_desk.office().dictionaries, m_desk.language());
        lines << (changes.size() == 1 ? value : tr("%1: %2").arg(changeFieldLabel(change), value));
    }
    return lines.join(QLatin1Char('\n'));
}

QString BulkModel::html(int row, bool after) const
{
    const QVector<FieldChange> &changes = m_previews.at(row).change.changes;
    QStringList lines;
    for (const FieldChange &change : changes) {
        const QString was = readableValue(change, change.before, m_desk.office().dictionaries, m_desk.language());
        const QString is = readableValue(change, change.after, m_desk.office().dictionaries, m_desk.language());
        // A choice is another one as a whole; only texts have letters in common that mean something.
        const bool isChoice = was != change.before || is != change.after;
        const QVector<TextPiece> pieces = isChoice ? QVector<TextPiece>{{TextPiece::Kind::Removed, was}, {TextPiece::Kind::Added, is}}
                                                   : textChanges(was, is);
        const QString marked = markedHtml(pieces, after ? MarkedSide::After : MarkedSide::Before, m_palette);
        lines << (changes.size() == 1 ? marked : tr("%1: %2").arg(plainHtml(changeFieldLabel(change)), marked));
    }
    return lines.join(QStringLiteral("<br/>"));
}

QString BulkModel::consequence(int row) const
{
    const BulkPreview &preview = m_previews.at(row);
    QStringList lines;
    if (!preview.change.why.isEmpty())
        lines << preview.change.why;
    for (const Finding &finding : preview.came)
        lines << m_desk.office().lintRules.message(finding, m_desk.language());
    if (!preview.gone.isEmpty())
        lines << tr("%n finding(s) settled", nullptr, int(preview.gone.size()));
    return lines.join(QLatin1Char('\n'));
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_previews.size())
        return {};
    const int row = index.row();
    const BulkPreview &preview = m_previews.at(row);
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (role == Qt::ForegroundRole && !changes(row))
        return m_palette.brush(QPalette::Disabled, QPalette::Text);
    switch (index.column()) {
    case Entry:
        if (role == Qt::CheckStateRole && changes(row))
            return isTicked(row) ? Qt::Checked : Qt::Unchecked;
        return isText ? QVariant(preview.change.before.name.isEmpty() ? tr("Entry without a name") : preview.change.before.name) : QVariant();
    case Before:
    case After:
        if (role == MarkedTextDelegate::HtmlRole)
            return html(row, index.column() == After);
        return isText ? QVariant(text(row, index.column() == After)) : QVariant();
    case Consequence:
        if (role == Qt::DecorationRole && !preview.came.isEmpty()) {
            const auto worst = std::min_element(preview.came.cbegin(), preview.came.cend(), [](const Finding &a, const Finding &b) {
                return a.severity < b.severity;
            });
            return severityIcon(worst->severity);
        }
        return isText ? QVariant(consequence(row)) : QVariant();
    default:
        return {};
    }
}

bool BulkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Entry || !changes(index.row()))
        return false;
    setTicked({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Entry"), tr("Now"), tr("Then"), tr("What comes of it")};
    return titles[section];
}

Qt::ItemFlags BulkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags shown = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return index.column() == Entry && changes(index.row()) ? shown | Qt::ItemIsUserCheckable : shown;
}

} // namespace sharedesk
