#include "catalog/outcometable.h"

#include <QHeaderView>

#include <algorithm>

#include "shell/entryrowtexts.h"
#include "widgets/marks.h"

namespace sharedesk {

OutcomeTable::OutcomeTable(QWidget *parent) : QTableWidget(0, 2, parent)
{
    setObjectName(QStringLiteral("outcomes"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    setColumnWidth(0, widthOf(this, 34));
    connect(this, &QTableWidget::itemActivated, this, [this](QTableWidgetItem *cell) {
        if (const QString id = item(cell->row(), 0)->data(Qt::UserRole).toString(); !id.isEmpty())
            Q_EMIT entryWanted(id);
    });
}

void OutcomeTable::fill(QVector<Line> lines)
{
    setHorizontalHeaderLabels({tr("Entry"), tr("What happens")});
    std::stable_partition(lines.begin(), lines.end(), [](const Line &line) { return line.isRefused; });
    const int shown = qMin(int(lines.size()), mostLines);
    const int more = int(lines.size()) - shown;
    setRowCount(shown + (more > 0 ? 1 : 0));
    for (int row = 0; row < shown; ++row) {
        const Line &line = lines.at(row);
        auto *name = new QTableWidgetItem(entryNameText(line.name));
        name->setData(Qt::UserRole, line.entryId);
        auto *text = new QTableWidgetItem(line.text);
        if (line.isRefused)
            text->setIcon(severityIcon(Severity::Warning));
        name->setToolTip(line.name);
        text->setToolTip(line.text);
        setItem(row, 0, name);
        setItem(row, 1, text);
    }
    if (more > 0) {
        setItem(shown, 0, new QTableWidgetItem(tr("and %n more", nullptr, more)));
        setItem(shown, 1, new QTableWidgetItem);
    }
    if (rowCount() > 0)
        setCurrentCell(0, 0);
}

} // namespace sharedesk
