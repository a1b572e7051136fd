#include "catalog/comparisonmodel.h"

#include <QFont>

#include "catalog/entryfields.h"
#include "shell/desk.h"
#include "widgets/markedtext.h"

namespace sharedesk {

using Kind = ComparedRow::Kind;

ComparisonModel::ComparisonModel(const Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk) {}

void ComparisonModel::compare(const CatalogEntry &left, const CatalogEntry &right, const QPalette &palette)
{
    beginResetModel();
    m_rows.clear();
    for (const ComparedRow &row : comparison(left, right)) {
        Row made{row, row.left, row.right, {}, {}};
        if (row.kind == Kind::Field || row.kind == Kind::ItemField) {
            made.left = readableValue(row, row.left, m_desk.office().dictionaries, m_desk.language());
            made.right = readableValue(row, row.right, m_desk.office().dictionaries, m_desk.language());
        } else if (row.kind == Kind::Item && row.isMoved) {
            made.left = tr("%1. %2").arg(row.leftPlace).arg(row.left);
            made.right = tr("%1. %2").arg(row.rightPlace).arg(row.right);
        }
        const QVector<TextPiece> pieces = row.differs ? textChanges(made.left, made.right) : QVector<TextPiece>{{TextPiece::Kind::Kept, made.left}};
        made.leftHtml = markedHtml(pieces, MarkedSide::Before, palette);
        made.rightHtml = markedHtml(pieces, MarkedSide::After, palette);
        m_rows << made;
    }
    arrange();
    endResetModel();
}

void ComparisonModel::setOnlyDifferences(bool only)
{
    if (only == m_only)
        return;
    beginResetModel();
    m_only = only;
    arrange();
    endResetModel();
}

void ComparisonModel::arrange()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const ComparedRow &row = m_rows.at(i).row;
        bool shown = !m_only || row.differs;
        // An item whose fields differ stands above them, though it is the same itself.
        for (qsizetype next = i + 1; !shown && row.kind == Kind::Item && next < m_rows.size() && m_rows.at(next).row.kind == Kind::ItemField; ++next)
            shown = m_rows.at(next).row.differs;
        if (shown)
            m_shown << int(i);
    }
}

int ComparisonModel::differences() const
{
    int count = 0;
    for (const Row &row : m_rows)
        count += row.row.differs && row.row.kind != Kind::Section;
    return count;
}

int ComparisonModel::nextDifference(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < m_shown.size(); at += step) {
        if (rowAt(at).differs && !isTitle(at))
            return at;
    }
    return -1;
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ComparisonModel::what(const ComparedRow &row) const
{
    switch (row.kind) {
    case Kind::Section: {
        const std::pair<const char *, QString> titles[] = {
            {"state", tr("State")},     {"basics", tr("What it is")}, {"items", tr("Data items")},
            {"format", tr("Format and update")}, {"sharing", tr("Sharing")},   {"open", tr("Opening to the public")},
            {"safety", tr("Safety")},   {"context", tr("Where it comes from")}};
        for (const auto &[key, title] : titles) {
            if (row.section == QLatin1String(key))
                return title;
        }
        return row.section;
    }
    case Kind::Item:
        return tr("Data item %1").arg(row.rightPlace > 0 ? row.rightPlace : row.leftPlace);
    case Kind::ItemField:
        return QStringLiteral("    ") + itemFieldLabel(row.field);
    case Kind::Field:
        break;
    }
    return entryFieldLabel(row.field);
}

QString ComparisonModel::mark(const ComparedRow &row)
{
    if (!row.differs || row.kind == Kind::Section)
        return {};
    const bool isItem = row.kind == Kind::Item;
    if (isItem ? row.leftPlace == 0 : row.left.isEmpty())
        return tr("added");
    if (isItem ? row.rightPlace == 0 : row.right.isEmpty())
        return tr("removed");
    return isItem && row.isMoved && row.left == row.right ? tr("moved") : tr("changed");
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Row &row = m_rows.at(m_shown.at(index.row()));
    const bool isTitle = row.row.kind == Kind::Section;
    if (role == Qt::FontRole && (isTitle || (index.column() == What && row.row.kind == Kind::Item))) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (isTitle)
        return role == Qt::DisplayRole && index.column() == What ? QVariant(what(row.row)) : QVariant();
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    switch (index.column()) {
    case What: return role == Qt::DisplayRole ? QVariant(what(row.row)) : QVariant();
    case Mark: return role == Qt::DisplayRole ? QVariant(mark(row.row)) : QVariant();
    case Left: return isText ? QVariant(row.left) : role == MarkedTextDelegate::HtmlRole ? QVariant(row.leftHtml) : QVariant();
    case Right: return isText ? QVariant(row.right) : role == MarkedTextDelegate::HtmlRole ? QVariant(row.rightHtml) : QVariant();
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Field"), tr("Before"), tr("Difference"), tr("After")};
    return titles[section];
}

} // namespace sharedesk
