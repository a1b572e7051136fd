#include "catalog/changepreview.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QVBoxLayout>

#include "catalog/bulkmodel.h"
#include "widgets/listtable.h"
#include "widgets/markedtext.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"

namespace sharedesk {

namespace {

constexpr int mostFitted = 500; // rows whose height follows their text; measuring more would be felt

} // namespace

ChangePreview::ChangePreview(const Desk &desk, QWidget *parent) : QWidget(parent), m_model(new BulkModel(desk, this))
{
    build();
    retranslate();
}

void ChangePreview::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("bulkState"));
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    m_progress = new ProgressPanel(this);
    column->addWidget(m_progress);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("bulkPreview"));
    m_table->setModel(m_model);
    makeListTable(*m_table);
    m_table->setItemDelegate(new MarkedTextDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setWordWrap(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(BulkModel::Entry, QHeaderView::Interactive);
    m_table->setColumnWidth(BulkModel::Entry, widthOf(this, 32));
    auto *tick = new QAction(m_table);
    tick->setShortcut(QKeySequence(Qt::Key_Space));
    tick->setShortcutContext(Qt::WidgetShortcut);
    connect(tick, &QAction::triggered, this, &ChangePreview::tickSelected);
    m_table->addAction(tick);
    column->addWidget(m_table, 1);
    auto *bottom = new QHBoxLayout;
    m_all = new QPushButton(this);
    m_none = new QPushButton(this);
    m_change = new QPushButton(this);
    m_change->setObjectName(QStringLiteral("bulkChange"));
    m_change->setDefault(true);
    m_cancel = new QPushButton(this);
    for (QPushButton *button : {m_all, m_none, m_cancel})
        button->setAutoDefault(false);
    bottom->addWidget(m_all);
    bottom->addWidget(m_none);
    bottom->addStretch();
    bottom->addWidget(m_change);
    bottom->addWidget(m_cancel);
    column->addLayout(bottom);

    connect(m_all, &QPushButton::clicked, this, [this] { m_model->tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model->tickAll(false); });
    connect(m_change, &QPushButton::clicked, this, &ChangePreview::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &ChangePreview::rejected);
    connect(m_model, &BulkModel::tickedChanged, this, &ChangePreview::tickedChanged);
}

void ChangePreview::setPreviews(QVector<BulkPreview> previews)
{
    m_model->setPreviews(std::move(previews), palette());
    if (m_model->rowCount() <= mostFitted)
        m_table->resizeRowsToContents();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, BulkModel::Entry));
}

void ChangePreview::tell(const QString &state, bool mayChange)
{
    m_state->setText(state);
    m_mayChange = mayChange;
    showButtons();
}

QString ChangePreview::summary() const
{
    if (m_model->changing() == 0)
        return tr("None of these entries would change; the last column says why.");
    const QString change = tr("%1 of %n entry(ies) will change.", nullptr, m_model->rowCount()).arg(m_model->ticked());
    const int found = m_model->newFindings();
    return found == 0 ? change : tr("%1 %2", "two sentences").arg(change, tr("It brings %n new finding(s).", nullptr, found));
}

void ChangePreview::showButtons()
{
    const int ticked = m_model->ticked();
    m_change->setText(tr("&Change %n entry(ies)", nullptr, m_mayChange ? ticked : 0));
    m_change->setEnabled(m_mayChange && ticked > 0);
    m_all->setEnabled(m_model->changing() > ticked);
    m_none->setEnabled(ticked > 0);
}

// The selected rows become what the current one is not.
void ChangePreview::tickSelected()
{
    const int current = m_table->currentIndex().row();
    if (current < 0)
        return;
    const bool ticked = !m_model->isTicked(current);
    // Of a cell too: whole rows are not selected, since the marks in them need a light ground.
    QSet<int> rows{current};
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    m_model->setTicked(QVector<int>(rows.cbegin(), rows.cend()), ticked);
}

void ChangePreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChangePreview::retranslate()
{
    m_table->setAccessibleName(tr("What becomes of each entry"));
    m_all->setText(tr("Tick &all"));
    m_all->setAccessibleName(tr("Tick all entries that would change"));
    m_none->setText(tr("Tick &none"));
    m_none->setAccessibleName(tr("Untick all entries"));
    m_change->setAccessibleName(tr("Change the ticked entries now"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    showButtons();
}

} // namespace sharedesk
