#include "catalog/itemtable.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "catalog/fieldeditor.h"
#include "catalog/itemdelegate.h"
#include "catalog/itemgrid.h"
#include "widgets/flowlayout.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int visibleRows = 9;

// In characters; the rest of the width goes to the description.
int charactersOf(const ItemField &field)
{
    if (field.key == QLatin1String("name"))
        return 22;
    if (field.key == QLatin1String("description") || field.key == QLatin1String("sharingConditions"))
        return 24;
    return field.key == QLatin1String("length") ? 11 : 15;
}

} // namespace

ItemTable::ItemTable(EntryDraft &draft, const OfficeData &office, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_office(office)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new FlowLayout;
    const auto button = [&](void (ItemTable::*act)()) {
        auto *made = new QPushButton(this);
        made->setAutoDefault(false);
        buttons->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_add = button(&ItemTable::add);
    m_add->setObjectName(QStringLiteral("addItem"));
    m_duplicate = button(&ItemTable::duplicate);
    const auto gridButton = [&](auto act) {
        auto *made = new QPushButton(this);
        made->setAutoDefault(false);
        buttons->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, act] {
            commitEditor();
            act(*m_grid);
            m_view->setFocus();
        });
        return made;
    };
    m_remove = gridButton([](ItemGrid &grid) { grid.removeRows(); });
    m_remove->setObjectName(QStringLiteral("removeItem"));
    m_up = gridButton([](ItemGrid &grid) { grid.moveRows(-1); });
    m_down = gridButton([](ItemGrid &grid) { grid.moveRows(1); });
    column->addLayout(buttons);

    m_model = new ItemModel(draft, office, this);
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("items"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ItemDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    // Tab leaves the grid when no cell is edited: the keyboard must not be caught in it.
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setAlternatingRowColors(true);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int rowHeight = fontMetrics().height() + 10;
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int at = 0; at < m_model->columnCount(); ++at)
        m_view->setColumnWidth(at, widthOf(this, charactersOf(m_model->field(at))));
    m_view->setMinimumHeight(rowHeight * visibleRows);
    m_grid = new ItemGrid(draft, office, *m_model, *m_view);
    column->addWidget(m_view);
    m_empty = new QLabel(m_view->viewport());
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);
    auto *cover = new QVBoxLayout(m_view->viewport());
    cover->addWidget(m_empty);

    m_lines = new FindingLines(this);
    column->addWidget(m_lines);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                m_currentId = m_draft.current().items.value(current.row()).id;
                m_currentKey = m_model->field(current.column()).key;
                showFindings();
            });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ItemTable::updateButtons);
    // A reset (row added, moved, undone) keeps the user on the same cell.
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        select(m_currentId, m_currentKey, false);
        updateButtons();
    });
    updateButtons();
}

void ItemTable::select(const QString &itemId, const QString &key, bool edit)
{
    const int row = m_model->rowOf(itemId);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, m_model->columnOf(key));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    if (edit)
        m_view->edit(index);
}

void ItemTable::add()
{
    commitEditor();
    const QModelIndex current = m_view->currentIndex();
    const QString id = m_draft.addItem(current.isValid() ? current.row() + 1 : m_model->rowCount());
    m_view->setFocus();
    select(id, QStringLiteral("name"), true);
}

void ItemTable::duplicate()
{
    commitEditor();
    const QString id = m_draft.duplicateItem(m_view->currentIndex().row());
    m_view->setFocus();
    select(id, QStringLiteral("name"), true);
}

void ItemTable::commitEditor()
{
    // The delegate commits when its editor loses the focus.
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_view->viewport()->isAncestorOf(focus))
        m_view->setFocus();
}

void ItemTable::updateButtons()
{
    const QVector<int> rows = m_grid->selectedRows();
    const bool one = m_editable && rows.size() == 1;
    m_add->setEnabled(m_editable);
    m_duplicate->setEnabled(one);
    m_remove->setEnabled(m_editable && !rows.isEmpty());
    m_up->setEnabled(m_editable && !rows.isEmpty() && rows.first() > 0);
    m_down->setEnabled(m_editable && !rows.isEmpty() && rows.last() + 1 < m_model->rowCount());
    m_empty->setVisible(m_model->rowCount() == 0);
}

void ItemTable::setEditable(bool editable)
{
    m_editable = editable;
    m_model->setEditable(editable);
    m_grid->setEditable(editable);
    updateButtons();
}

void ItemTable::showFindings()
{
    QVector<FindingText> lines;
    for (const Finding &finding : m_draft.findings()) {
        const bool ofList = finding.itemId.isEmpty() && finding.field.startsWith(QLatin1String("items"));
        if (ofList || (!finding.itemId.isEmpty() && finding.itemId == m_currentId))
            lines.append({finding.severity, m_office.lintRules.message(finding, m_language)});
    }
    m_lines->setFindings(lines);
    m_view->setAccessibleDescription(m_lines->text());
}

bool ItemTable::goTo(const QString &itemId, const QString &key)
{
    m_view->setFocus();
    if (itemId.isEmpty())
        return true;
    select(itemId, key, false);
    return m_model->rowOf(itemId) >= 0;
}

void ItemTable::retranslate(const QString &language)
{
    m_language = language;
    m_model->retranslate(language);
    m_grid->retranslate();
    static_cast<ItemDelegate *>(m_view->itemDelegate())->setLanguage(language);
    m_view->setAccessibleName(tr("Data items"));
    m_add->setText(tr("&Add data item"));
    m_duplicate->setText(tr("D&uplicate"));
    m_remove->setText(tr("&Remove"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_add->setAccessibleName(tr("Add data item"));
    m_duplicate->setAccessibleName(tr("Duplicate the data item"));
    m_remove->setAccessibleName(tr("Remove the data items"));
    m_up->setAccessibleName(tr("Move the data item up"));
    m_down->setAccessibleName(tr("Move the data item down"));
    m_empty->setText(tr("No data item yet. An entry needs at least one: choose “Add data item”."));
    showFindings();
}

} // namespace sharedesk
