#include "sources/apartpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "calendar/chinatime.h"
#include "widgets/listtable.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

enum ApartColumn { EntryColumn, DepartmentColumn, OthersColumn, ByColumn, OnColumn, ColumnCount };

} // namespace

ApartPanel::ApartPanel(QWidget *parent) : QWidget(parent)
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("setApart"));
    makeTextTable(*m_table, {44, 30, 16, 18});
    m_join = new QPushButton(this);
    m_join->setObjectName(QStringLiteral("joinAgain"));
    auto *whole = new QWidget(this);
    auto *inner = new QVBoxLayout(whole);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_join);
    buttons->addStretch(1);
    inner->addLayout(buttons);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack);
    connect(m_join, &QPushButton::clicked, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0 && row < m_rows.size())
            Q_EMIT joinWanted(m_rows.at(row).entryId);
    });
    retranslate();
}

void ApartPanel::setRows(const QVector<SetApart> &rows)
{
    m_rows = rows;
    fill();
    m_table->setCurrentCell(m_rows.isEmpty() ? -1 : qBound(0, m_table->currentRow(), int(m_rows.size()) - 1), EntryColumn);
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 0 : 1);
}

void ApartPanel::fill()
{
    m_table->setRowCount(int(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        const SetApart &entry = m_rows.at(row);
        const QString texts[] = {entry.name, entry.provider, QLocale().toString(entry.others), entry.by,
                                 toChinaTime(entry.at).date().toString(Qt::ISODate)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            m_table->setItem(row, column, item);
        }
    }
}

void ApartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ApartPanel::retranslate()
{
    m_table->setHorizontalHeaderLabels(
        {tr("Entry"), tr("Department"), tr("Told from"), tr("Said by"), tr("Said on")});
    m_table->setAccessibleName(tr("Entries that are no duplicates"));
    m_empty->setText(tr("No entry was set apart. \"Not a duplicate\" in a group does it, and every later search "
                        "remembers it."));
    m_join->setText(tr("Compare it again"));
    m_join->setAccessibleName(tr("Compare the selected entry with the others again"));
    fill();
}

} // namespace sharedesk
