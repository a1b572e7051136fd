#include "catalog/recentimports.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "widgets/marks.h"

namespace sharedesk {

namespace {

enum Column { When, File, By, New, Changed, State, ColumnCount };

} // namespace

RecentImports::RecentImports(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(this);
    column->addWidget(m_title);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("recentImports"));
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(ColumnCount);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(When, widthOf(this, 20));
    m_list->setColumnWidth(File, widthOf(this, 36));
    m_list->setColumnWidth(By, widthOf(this, 14));
    m_list->setColumnWidth(New, widthOf(this, 9));
    m_list->setColumnWidth(Changed, widthOf(this, 10));
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    m_undo = new QPushButton(this);
    m_undo->setObjectName(QStringLiteral("undoRecent"));
    m_undo->setAutoDefault(false);
    row->addWidget(m_undo);
    row->addStretch();
    column->addLayout(row);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RecentImports::updateButton);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (current() >= 0)
            Q_EMIT undoWanted(m_runs.at(current()));
    });
    setRuns({});
    retranslate();
}

void RecentImports::setRuns(const QVector<ImportRun> &runs)
{
    m_runs = runs;
    setVisible(!runs.isEmpty());
    fill();
}

int RecentImports::current() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void RecentImports::fill()
{
    m_list->clear();
    for (const ImportRun &run : std::as_const(m_runs)) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(When, run.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        item->setText(File, QFileInfo(run.source.file).fileName());
        item->setToolTip(File, run.source.file);
        item->setText(By, run.by);
        item->setText(New, QLocale().toString(run.created));
        item->setText(Changed, QLocale().toString(run.changed));
        item->setTextAlignment(New, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Changed, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(State, !run.isUndone            ? QString()
                             : run.canBeUndone == 0 ? tr("Undone")
                                                    : tr("Undone but for %n entry(ies)", nullptr, run.canBeUndone));
    }
    if (!m_runs.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButton();
}

void RecentImports::updateButton()
{
    m_undo->setEnabled(current() >= 0 && m_runs.at(current()).canBeUndone > 0);
}

void RecentImports::retranslate()
{
    m_title->setText(tr("Recent imports"));
    m_list->setHeaderLabels({tr("When"), tr("File"), tr("By"), tr("New"), tr("Changed"), tr("State")});
    m_list->setAccessibleName(tr("Recent imports"));
    m_undo->setText(tr("&Undo this import…"));
    m_undo->setAccessibleName(tr("Undo the chosen import"));
}

void RecentImports::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
}

} // namespace sharedesk
