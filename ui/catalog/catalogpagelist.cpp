// The list's half of CatalogPage: building it, its texts and its empty states.
#include "catalog/catalogpage.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

#include "catalog/entryfilterbar.h"
#include "catalog/entrylistmodel.h"
#include "catalog/exportrun.h"
#include "catalog/facetpanel.h"
#include "catalog/savedsearches.h"
#include "catalog/lifeactions.h"
#include "catalog/ordersrun.h"
#include "widgets/hitdelegate.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"

namespace sharedesk {

namespace {

// In characters, of columns that are not as wide as their texts; the name takes what is left.
constexpr std::pair<int, int> columnCharacters[] = {{EntryListModel::Code, 20}, {EntryListModel::Provider, 20}, {EntryListModel::Items, 8}, {EntryListModel::Found, 36}};
// Of columns that are as wide as their texts: no wider, for the sake of a rare long one.
constexpr std::pair<int, int> mostCharacters[] = {{EntryListModel::Status, 14}, {EntryListModel::Findings, 20}, {EntryListModel::Local, 18}};
constexpr int leastNameCharacters = 24;
constexpr int paddingCharacters = 2;

} // namespace

void CatalogPage::buildList()
{
    m_listPlace = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_listPlace);
    column->addWidget(buildHead());
    m_filters = new EntryFilterBar(m_desk, m_listPlace);
    column->addWidget(m_filters);
    m_notice = new InfoBar(m_listPlace);
    column->addWidget(m_notice);
    m_progress = new ProgressPanel(m_listPlace);
    column->addWidget(m_progress);
    auto *middle = new QHBoxLayout;
    middle->addWidget(buildFacets());
    middle->addWidget(buildTable(), 1);
    column->addLayout(middle, 1);
    m_count = new QLabel(m_listPlace);
    makeQuiet(m_count);
    column->addWidget(m_count);

    m_orders = new OrdersRun(m_desk, *m_notice, *m_progress, this);
    m_life = new LifeActions(m_desk, *m_orders, [this] { return selectedKeys(); }, m_table, this);
    m_steps->setMenu(m_life->menu());

    connect(m_filters, &EntryFilterBar::filterChanged, this, [this] {
        const EntryFilter filter = m_filters->filter();
        const QSignalBlocker blocker(m_table->horizontalHeader());
        if (filter.sort == EntrySort::Relevance)
            m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        for (int at = 0; at < EntryListModel::ColumnCount; ++at) {
            if (EntryListModel::sortOf(at) == filter.sort)
                m_table->horizontalHeader()->setSortIndicator(at, filter.descending ? Qt::DescendingOrder
                                                                                    : Qt::AscendingOrder);
        }
        if (m_started)
            m_model->setFilter(filter);
        showFoundColumn();
        m_facets->setChoice(filter.facets);
    });
    connect(m_filters, &EntryFilterBar::listWanted, this, [this] {
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->selectRow(0);
    });
    connect(m_model, &EntryListModel::restarted, m_table, &QTableView::scrollToTop);
    connect(m_exportRun, &ExportRun::finished, this, [this](const QString &file, int entries) {
        m_progress->end();
        updateButtons();
        m_notice->tell(InfoBar::Kind::Note, tr("%n entry(ies) written to %1.", nullptr, entries).arg(file));
        Q_EMIT exported(file, entries);
    });
    connect(m_exportRun, &ExportRun::cancelled, this, [this] {
        m_progress->end();
        updateButtons();
        m_notice->tell(InfoBar::Kind::Note, tr("The export was stopped; no file was written."));
    });
    connect(m_exportRun, &ExportRun::failed, this, [this](const Error &error) {
        m_progress->end();
        updateButtons();
        m_notice->tell(error);
    });
}

QWidget *CatalogPage::buildFacets()
{
    m_facets = new FacetPanel(m_filters->texts(), m_listPlace);
    m_facets->hide();
    connect(m_facets, &FacetPanel::choiceChanged, m_filters, &EntryFilterBar::setChoice);
    connect(m_filters, &EntryFilterBar::textsChanged, m_facets, &FacetPanel::retranslate);
    connect(m_filters, &EntryFilterBar::panelWanted, this, [this](bool shown) {
        m_facets->setVisible(shown);
        m_model->setCounting(shown);
        if (shown)
            m_facets->focusTree();
    });
    connect(m_model, &EntryListModel::counted, this, [this](const FacetCounts &counts) {
        if (!m_facets->isHidden())
            m_facets->setCounts(counts);
    });
    connect(m_model, &EntryListModel::indexReady, m_facets, [this](bool ready) {
        if (!ready)
            m_facets->forgetCounts();
    });
    SavedSearches &saved = m_filters->saved();
    connect(&saved, &SavedSearches::saved, this, [this](const QString &name) { m_desk.say(tr("The search is saved as “%1”.").arg(name)); });
    connect(&saved, &SavedSearches::failed, this, [this](const Error &error) {
        m_notice->tell(error);
    });
    return m_facets;
}

QWidget *CatalogPage::buildHead()
{
    auto *head = new QWidget(m_listPlace);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(head);
    makeTitle(m_title, 1.35);
    row->addWidget(m_title);
    row->addStretch();
    const std::pair<QPushButton **, const char *> buttons[] = {
        {&m_new, "newEntry"}, {&m_import, "importEntries"}, {&m_export, "exportEntries"}, {&m_change, "changeEntries"}, {&m_steps, "entrySteps"}, {&m_remove, "removeEntries"}};
    for (const auto &[button, name] : buttons) {
        *button = new QPushButton(head);
        (*button)->setObjectName(QLatin1String(name));
        (*button)->setAutoDefault(false);
        row->addWidget(*button);
    }
    auto *menu = new QMenu(m_export);
    m_exportShown = menu->addAction(QString(), this, [this] { chooseExport(false); });
    m_exportAll = menu->addAction(QString(), this, [this] { chooseExport(true); });
    m_export->setMenu(menu);
    connect(m_new, &QPushButton::clicked, this, &CatalogPage::newEntry);
    connect(m_import, &QPushButton::clicked, this, [this] { importFile(); });
    connect(m_change, &QPushButton::clicked, this, &CatalogPage::changeSelected);
    connect(m_remove, &QPushButton::clicked, this, &CatalogPage::removeSelected);
    return head;
}

QWidget *CatalogPage::buildTable()
{
    m_tableStack = new QStackedWidget(m_listPlace);
    m_table = new QTableView(m_tableStack);
    m_table->setObjectName(QStringLiteral("entries"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicator(EntryListModel::Name, Qt::AscendingOrder);
    for (const auto &[at, characters] : columnCharacters)
        m_table->setColumnWidth(at, widthOf(this, characters));
    // Besides the list's columns, so it is moved next to the name, where its hits are looked for.
    header->moveSection(header->visualIndex(EntryListModel::Found), 1);
    m_table->setItemDelegate(new HitDelegate(m_table));
    m_table->setColumnHidden(EntryListModel::Found, true);
    header->setSortIndicatorClearable(true); // back to the order of relevance
    header->setMinimumSectionSize(widthOf(this, 7));
    m_table->setSortingEnabled(true);

    m_table->viewport()->installEventFilter(this);

    auto *empty = new QWidget(m_tableStack);
    auto *column = new QVBoxLayout(empty);
    m_emptyTitle = new QLabel(empty);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    makeTitle(m_emptyTitle, 1.2);
    m_emptyText = new QLabel(empty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    makeQuiet(m_emptyText);
    m_emptyClear = new QPushButton(empty);
    m_emptyClear->setAutoDefault(false);
    column->addStretch();
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyClear, 0, Qt::AlignCenter);
    column->addStretch();
    connect(m_emptyClear, &QPushButton::clicked, m_filters, &EntryFilterBar::clear);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(empty);

    connect(m_table, &QTableView::activated, this, &CatalogPage::openCurrent);
    connect(m_table, &QTableView::customContextMenuRequested, this, &CatalogPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CatalogPage::updateButtons);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, header](int at, Qt::SortOrder order) {
        if (const auto sort = EntryListModel::sortOf(at)) {
            m_filters->setSort(*sort, order == Qt::DescendingOrder);
            return;
        }
        if (at < 0 && !m_filters->filter().text.isEmpty()) {
            m_filters->setSort(EntrySort::Relevance, false);
            return;
        }
        if (at < 0)
            m_filters->setSort(EntrySort::Name, false);
        // This column has no order; the arrow goes back to the one that the list is in.
        const QSignalBlocker blocker(header);
        for (int known = 0; known < EntryListModel::ColumnCount; ++known) {
            if (EntryListModel::sortOf(known) == m_model->filter().sort)
                header->setSortIndicator(known, m_model->filter().descending ? Qt::DescendingOrder
                                                                             : Qt::AscendingOrder);
        }
    });
    connect(m_model, &EntryListModel::keysAboutToChange, this, &CatalogPage::rememberSelection);
    connect(m_model, &EntryListModel::keysChanged, this, &CatalogPage::restoreSelection);
    connect(m_model, &EntryListModel::loaded, this, [this] {
        showCount();
        updateButtons();
    });
    connect(m_model, &EntryListModel::failed, this, [this](const Error &error) {
        m_notice->tell(error);
    });
    return m_tableStack;
}

// Columns of few different texts are as wide as the longest of them in this language.
void CatalogPage::fitColumns()
{
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize) + widthOf(this, 1);
    for (int at = 0; at < EntryListModel::ColumnCount; ++at) {
        const bool hasIcon = at == EntryListModel::Due || at == EntryListModel::Findings || at == EntryListModel::Local;
        int width = 0;
        for (const QString &text : m_model->samples(at))
            width = qMax(width, fontMetrics().horizontalAdvance(text) + widthOf(this, paddingCharacters) + (hasIcon ? icon : 0));
        for (const auto &[limited, characters] : mostCharacters)
            width = limited == at ? qMin(width, widthOf(this, characters)) : width;
        if (width > 0)
            m_table->setColumnWidth(at, qMax(width, m_table->horizontalHeader()->sectionSizeHint(at)));
    }
    fitName();
}

// The name takes what the other columns leave, but never so little that nobody can read it.
void CatalogPage::fitName()
{
    int others = 0;
    for (int at = 0; at < EntryListModel::ColumnCount; ++at)
        others += at == EntryListModel::Name ? 0 : m_table->columnWidth(at);
    m_table->setColumnWidth(EntryListModel::Name,
                            qMax(widthOf(this, leastNameCharacters), m_table->viewport()->width() - others));
}

// Where hits are that no other column shows; without a text there are none.
void CatalogPage::showFoundColumn()
{
    const bool isSearched = !m_filters->filter().text.isEmpty();
    if (m_table->isColumnHidden(EntryListModel::Found) != isSearched)
        return;
    m_table->setColumnHidden(EntryListModel::Found, !isSearched);
    fitName();
}

bool CatalogPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitName();
    return Page::eventFilter(watched, event);
}

void CatalogPage::showCount()
{
    const int count = m_model->rowCount();
    m_count->setText(!m_model->hasLoaded()        ? QString()
                     : m_model->isFoundCapped() ? tr("At least %n entry(ies)", nullptr, m_model->found())
                                                : tr("%n entry(ies)", nullptr, m_model->found()));
    const bool empty = m_model->hasLoaded() && count == 0;
    m_tableStack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    const bool narrowed = m_filters->isNarrowed();
    m_emptyClear->setVisible(narrowed);
    m_emptyTitle->setText(narrowed ? tr("No entry matches the filter") : tr("The catalog is empty"));
    m_emptyText->setText(narrowed
                             ? tr("Change the search text or a filter, or clear them all.")
                             : tr("Synchronise with the platform, import the template spreadsheet, or create "
                                  "the first entry."));
}

void CatalogPage::retranslate()
{
    m_title->setText(tr("Catalog"));
    m_new->setText(tr("&New entry"));
    m_import->setText(tr("&Import…"));
    m_export->setText(tr("E&xport"));
    m_steps->setText(tr("&Steps"));
    m_steps->setAccessibleName(tr("Next steps of the selected entries"));
    m_life->retranslate();
    m_change->setText(tr("Chan&ge…"));
    m_change->setAccessibleName(tr("Change a field of the selected entries"));
    m_remove->setText(tr("&Delete"));
    m_new->setAccessibleName(tr("New entry"));
    m_import->setAccessibleName(tr("Import entries from a spreadsheet"));
    m_export->setAccessibleName(tr("Export entries to a spreadsheet"));
    m_remove->setAccessibleName(tr("Delete the selected entries"));
    m_exportShown->setText(tr("Export the &list shown…"));
    m_exportAll->setText(tr("Export &all entries…"));
    m_emptyClear->setText(tr("Clear the filter"));
    m_emptyClear->setAccessibleName(tr("Clear the filter and show all entries"));
    m_table->setAccessibleName(tr("Entries of the catalog"));
    m_notice->setPlace(tr("the catalog"));
    m_filters->retranslate();
    m_facets->retranslate();
    m_model->retranslate();
    fitColumns();
    showCount();
    updateButtons();
}

} // namespace sharedesk
