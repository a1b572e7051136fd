#include "quality/qualitytable.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

#include "catalog/entryfix.h"
#include "widgets/listtable.h"
#include "widgets/marks.h"

namespace sharedesk {

QualityTable::QualityTable(QWidget *parent) : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    makeListTable(*this);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableWidget::cellActivated, this, [this](int row) { Q_EMIT activatedRow(row); });
}

void QualityTable::start(const QStringList &headers, int rows, const QVector<int> &widths,
                         const QVector<int> &numbers)
{
    const int current = currentRow();
    clear();
    setColumnCount(int(headers.size()));
    setRowCount(rows);
    setHorizontalHeaderLabels(headers);
    for (int i = 0; i < widths.size(); ++i)
        setColumnWidth(i, widthOf(this, widths.at(i)));
    horizontalHeader()->setStretchLastSection(true);
    for (const int column : numbers)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (rows > 0)
        setCurrentCell(qBound(0, current, rows - 1), 0);
}

QTableWidgetItem *QualityTable::put(int row, int column, const QString &text, bool number)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    if (number)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setItem(row, column, item);
    return item;
}

void QualityTable::showLosses(const QVector<RuleLoss> &losses, const QString &language)
{
    start({tr("What is found"), tr("Severity"), tr("Dimension"), tr("Entries"), tr("Points lost"), tr("Safe repair"),
           tr("Source")},
          int(losses.size()), {56, 14, 14, 12, 16, 40}, {3, 4});
    for (int row = 0; row < losses.size(); ++row) {
        const RuleLoss &loss = losses.at(row);
        put(row, 0, LintRules::summary(*loss.rule, language));
        auto *severity = put(row, 1, severityLabel(loss.rule->severity));
        severity->setIcon(severityIcon(loss.rule->severity));
        put(row, 2, dimensionLabel(loss.rule->dimension));
        put(row, 3, QLocale().toString(loss.entries), true);
        put(row, 4, QLocale().toString(loss.points, 'f', 2), true);
        put(row, 5, fixLabel(*loss.rule));
        put(row, 6, loss.rule->source);
    }
}

QVector<int> QualityTable::chosenRows() const
{
    QVector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void QualityTable::chooseRows(const QVector<int> &rows)
{
    QItemSelection wanted;
    for (const int row : rows)
        wanted.select(model()->index(row, 0), model()->index(row, 0));
    selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void QualityTable::showUses(const QVector<ElementUse> &uses)
{
    start({tr("Data element"), tr("Number"), tr("Items"), tr("Entries"), tr("Refer to it"), tr("Could refer"),
           tr("Typed unlike"), tr("Repeated"), tr("Written as"), tr("Types")},
          int(uses.size()), {24, 12, 10, 10, 13, 14, 16, 14, 40}, {2, 3, 4, 5, 6, 7});
    for (int row = 0; row < uses.size(); ++row) {
        const ElementUse &use = uses.at(row);
        put(row, 0, use.name);
        put(row, 1, use.number.isEmpty() ? tr("not listed") : use.number);
        const int figures[] = {use.items, use.entries, use.refers, use.couldRefer(), use.unlike, use.repeated};
        for (int i = 0; i < int(std::size(figures)); ++i) {
            auto *cell = put(row, 2 + i, QLocale().toString(figures[i]), true);
            QFont bold = font();
            bold.setBold(i >= 3 && figures[i] > 0);
            cell->setFont(bold);
        }
        put(row, 8, use.names.join(tr(", ")));
        QStringList types = use.types;
        types.removeAll(QString());
        put(row, 9, types.join(tr(", ")));
    }
}

} // namespace sharedesk
