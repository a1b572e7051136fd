#include "catalog/itemgrid.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>
#include <set>

namespace sharedesk {

QString toClipboardText(const QVector<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row) {
            if (cell.contains(QLatin1Char('\t')) || cell.contains(QLatin1Char('\n')) || cell.startsWith(QLatin1Char('"')))
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            cells << cell;
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QVector<QStringList> fromClipboardText(const QString &text)
{
    QVector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endRow = [&] {
        rows << (row << cell);
        row.clear();
        cell.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (quoted) {
            if (c == QLatin1Char('"') && next == QLatin1Char('"')) {
                cell += c;
                ++i;
            } else if (c == QLatin1Char('"')) {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == QLatin1Char('"') && cell.isEmpty()) {
            // A quote only opens a cell that another one closes; else it is a quote that somebody wrote.
            const qsizetype close = text.indexOf(QLatin1Char('"'), i + 1);
            quoted = close >= 0;
            if (!quoted)
                cell += c;
        } else if (c == QLatin1Char('\t')) {
            row << cell;
            cell.clear();
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            if (c == QLatin1Char('\r') && next == QLatin1Char('\n'))
                ++i;
            endRow();
        } else {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

ItemGrid::ItemGrid(EntryDraft &draft, const OfficeData &office, ItemModel &model, QTableView &view)
    : QObject(&view), m_draft(draft), m_office(office), m_model(model), m_view(view)
{
    const auto action = [this](const QKeySequence &keys, void (ItemGrid::*act)()) {
        auto *made = new QAction(this);
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetShortcut);
        if (act)
            connect(made, &QAction::triggered, this, act);
        m_view.addAction(made);
        return made;
    };
    m_copy = action(QKeySequence::Copy, &ItemGrid::copy);
    m_paste = action(QKeySequence::Paste, &ItemGrid::paste);
    m_fillDown = action(QKeySequence(Qt::CTRL | Qt::Key_D), &ItemGrid::fillDown);
    m_clear = action(QKeySequence::Delete, &ItemGrid::clear);
    m_remove = action(QKeySequence(Qt::CTRL | Qt::Key_Delete), &ItemGrid::removeRows);
    m_up = action(QKeySequence(Qt::ALT | Qt::Key_Up), nullptr);
    m_down = action(QKeySequence(Qt::ALT | Qt::Key_Down), nullptr);
    connect(m_up, &QAction::triggered, this, [this] { moveRows(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveRows(1); });
    m_view.setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view.verticalHeader()->setSectionsMovable(true);
    connect(m_view.verticalHeader(), &QHeaderView::sectionMoved, this, &ItemGrid::dragged);
}

QVector<int> ItemGrid::selectedRows() const
{
    std::set<int> rows;
    for (const QModelIndex &index : m_view.selectionModel()->selectedIndexes())
        rows.insert(index.row());
    return QVector<int>(rows.begin(), rows.end());
}

QVector<int> ItemGrid::selectedColumns() const
{
    std::set<int> columns;
    for (const QModelIndex &index : m_view.selectionModel()->selectedIndexes())
        columns.insert(index.column());
    return QVector<int>(columns.begin(), columns.end());
}

QString ItemGrid::valueFor(int column, const QString &text) const
{
    const ItemField &field = m_model.field(column);
    if (m_model.isChoice(column)) {
        const QString code = m_office.dictionaries.codeFor(field.dictionary, text);
        return code.isEmpty() ? text.trimmed() : code;
    }
    return field.kind == FieldKind::LongText ? text : text.simplified();
}

void ItemGrid::selectItems(const QVector<QString> &ids, int firstColumn, int lastColumn)
{
    QItemSelection selection;
    for (const QString &id : ids) {
        const int row = m_model.rowOf(id);
        if (row >= 0)
            selection.select(m_model.index(row, firstColumn), m_model.index(row, lastColumn));
    }
    if (selection.isEmpty())
        return;
    m_view.selectionModel()->setCurrentIndex(selection.first().topLeft(), QItemSelectionModel::NoUpdate);
    m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_view.scrollTo(selection.first().topLeft());
}

void ItemGrid::copy()
{
    QVector<QStringList> rows;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (const int column : selectedColumns())
            cells << m_model.index(row, column).data(Qt::DisplayRole).toString();
        rows << cells;
    }
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(toClipboardText(rows));
}

void ItemGrid::paste()
{
    const QVector<QStringList> rows = fromClipboardText(QApplication::clipboard()->text());
    if (rows.isEmpty())
        return;
    const QVector<int> selected = selectedRows();
    const QVector<int> columns = selectedColumns();
    const int firstRow = selected.isEmpty() ? m_model.rowCount() : selected.first();
    const int firstColumn = columns.isEmpty() ? 0 : columns.first();
    int lastColumn = firstColumn;
    // One copied row fills every selected one, as in a spreadsheet.
    const int times = rows.size() == 1 ? qMax(1, int(selected.size())) : int(rows.size());
    QVector<QString> touched;
    m_draft.editItems(tr("paste %n row(s)", nullptr, times), [&](QVector<DataItem> &items) {
        for (int i = 0; i < times; ++i) {
            const int at = rows.size() == 1 && !selected.isEmpty() ? selected.at(i) : firstRow + i;
            if (at >= items.size()) {
                DataItem added;
                added.id = newId();
                items << added;
            }
            DataItem &item = items[qMin(at, int(items.size()) - 1)];
            const QStringList &cells = rows.at(rows.size() == 1 ? 0 : i);
            for (int cell = 0; cell < cells.size() && firstColumn + cell < m_model.columnCount(); ++cell) {
                item.*(m_model.field(firstColumn + cell).text) = valueFor(firstColumn + cell, cells.at(cell));
                lastColumn = qMax(lastColumn, firstColumn + cell);
            }
            touched << item.id;
        }
    });
    selectItems(touched, firstColumn, lastColumn);
}

void ItemGrid::fillDown()
{
    QVector<int> rows = selectedRows();
    const QVector<int> columns = selectedColumns();
    // One row alone takes over what stands above it.
    if (rows.size() == 1 && rows.first() > 0)
        rows.prepend(rows.first() - 1);
    if (rows.size() < 2)
        return;
    m_draft.editItems(tr("fill down"), [&](QVector<DataItem> &items) {
        for (const int column : columns) {
            const auto text = m_model.field(column).text;
            const QString above = items.at(rows.first()).*text;
            for (const int row : rows)
                items[row].*text = above;
        }
    });
}

void ItemGrid::clear()
{
    const QVector<int> rows = selectedRows();
    const QVector<int> columns = selectedColumns();
    if (columns.size() == m_model.columnCount()) {
        removeRows();
        return;
    }
    const QModelIndexList cells = m_view.selectionModel()->selectedIndexes();
    m_draft.editItems(tr("clear %n cell(s)", nullptr, int(cells.size())), [&](QVector<DataItem> &items) {
        for (const QModelIndex &cell : cells)
            (items[cell.row()].*(m_model.field(cell.column()).text)).clear();
    });
}

void ItemGrid::removeRows()
{
    const QVector<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int column = qMax(0, m_view.currentIndex().column());
    m_draft.removeItems(rows);
    const QVector<DataItem> &left = m_draft.current().items;
    if (!left.isEmpty())
        selectItems({left.at(qMin(rows.first(), int(left.size()) - 1)).id}, column, column);
}

void ItemGrid::moveRows(int by)
{
    const QVector<int> rows = selectedRows();
    const QVector<int> columns = selectedColumns();
    if (rows.isEmpty() || rows.first() + by < 0 || rows.last() + by >= m_model.rowCount())
        return;
    QVector<QString> moved;
    for (const int row : rows)
        moved << m_draft.current().items.at(row).id;
    m_draft.editItems(tr("move %n data item(s)", nullptr, int(rows.size())), [&](QVector<DataItem> &items) {
        if (by < 0)
            for (auto row = rows.begin(); row != rows.end(); ++row)
                items.move(*row, *row + by);
        else
            for (auto row = rows.rbegin(); row != rows.rend(); ++row)
                items.move(*row, *row + by);
    });
    selectItems(moved, columns.first(), columns.last());
}

void ItemGrid::dragged(int, int from, int to)
{
    // The header only shows another order; here the draft has it and the header shows the draft's.
    QHeaderView *header = m_view.verticalHeader();
    {
        const QSignalBlocker quiet(header);
        header->moveSection(to, from);
    }
    if (from >= m_draft.current().items.size() || to >= m_draft.current().items.size())
        return;
    const QString id = m_draft.current().items.at(from).id;
    m_draft.editItems(tr("move %n data item(s)", nullptr, 1), [&](QVector<DataItem> &items) { items.move(from, to); });
    selectItems({id}, 0, m_model.columnCount() - 1);
}

void ItemGrid::setEditable(bool editable)
{
    for (QAction *action : {m_paste, m_fillDown, m_clear, m_remove, m_up, m_down})
        action->setEnabled(editable);
    m_view.verticalHeader()->setSectionsMovable(editable);
}

void ItemGrid::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_paste->setText(tr("Paste"));
    m_fillDown->setText(tr("Fill down"));
    m_clear->setText(tr("Clear"));
    m_remove->setText(tr("Remove the data items"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
}

} // namespace sharedesk
