#include "review/reviewpage.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "review/reviewentry.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int reasonPauseMs = 400;
// In characters, in the order of the columns.
constexpr int columnCharacters[] = {31, 20, 14, 14, 18, 7};

} // namespace

ReviewPage::ReviewPage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_refresher(this, [this] { read(); })
{
    build();
    buildKeys();
    m_reasonPause.setSingleShot(true);
    m_reasonPause.setInterval(reasonPauseMs);
    connect(&m_reasonPause, &QTimer::timeout, this, &ReviewPage::putReasonAside);
    connect(&desk.store(), &StoreThread::changed, &m_refresher, &Refresher::soon);
    connect(m_run, &OrdersRun::started, this, &ReviewPage::updateButtons);
    connect(m_run, &OrdersRun::ended, this, [this] {
        updateButtons();
        m_refresher.now();
    });
    retranslate();
}

ReviewPage::~ReviewPage()
{
    putReasonAside();
    m_progress->cancel();
}

void ReviewPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(buildHead());
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    m_progress = new ProgressPanel(this);
    column->addWidget(m_progress);
    m_run = new OrdersRun(m_desk, *m_notice, *m_progress, this);
    m_stack = new QStackedWidget(this);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->addWidget(buildList());
    m_entry = new ReviewEntry(m_desk, m_splitter);
    m_splitter->addWidget(m_entry);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({widthOf(this, 86), widthOf(this, 76)});
    m_stack->addWidget(m_splitter);
    auto *empty = new QWidget(m_stack);
    auto *emptyColumn = new QVBoxLayout(empty);
    m_emptyTitle = new QLabel(empty);
    m_emptyTitle->setObjectName(QStringLiteral("reviewEmpty"));
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    makeTitle(m_emptyTitle, 1.2);
    m_emptyText = new QLabel(empty);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    makeQuiet(m_emptyText);
    emptyColumn->addStretch();
    emptyColumn->addWidget(m_emptyTitle);
    emptyColumn->addWidget(m_emptyText);
    emptyColumn->addStretch();
    m_stack->addWidget(empty);
    column->addWidget(m_stack, 1);

    connect(m_entry, &ReviewEntry::publishWanted, this, &ReviewPage::publishCurrent);
    connect(m_entry, &ReviewEntry::returnWanted, this, &ReviewPage::returnCurrent);
    connect(m_entry, &ReviewEntry::nextWanted, this, [this] { step(1); });
    connect(m_entry, &ReviewEntry::discardWanted, this, &ReviewPage::discardRefused);
    connect(m_entry, &ReviewEntry::reasonChanged, this, &ReviewPage::reasonTyped);
}

QWidget *ReviewPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(head);
    makeTitle(m_title, 1.35);
    m_count = new QLabel(head);
    m_count->setObjectName(QStringLiteral("reviewCount"));
    makeQuiet(m_count);
    m_departments = new QComboBox(head);
    m_departments->setObjectName(QStringLiteral("reviewDepartment"));
    m_departments->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_title);
    row->addWidget(m_count, 1);
    row->addWidget(m_departments);
    const std::pair<QPushButton **, const char *> buttons[] = {
        {&m_tickAll, "tickAll"}, {&m_publishTicked, "publishTicked"}, {&m_returnWritten, "returnWritten"}};
    for (const auto &[button, name] : buttons) {
        *button = new QPushButton(head);
        (*button)->setObjectName(QLatin1String(name));
        (*button)->setAutoDefault(false);
        row->addWidget(*button);
    }
    connect(m_departments, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        putReasonAside();
        m_filling = true;
        m_model->setDepartment(m_departments->currentData().toString());
        m_filling = false;
        showCurrent();
        showCount();
    });
    connect(m_tickAll, &QPushButton::clicked, this, [this] { m_model->tickAll(m_model->ticked().isEmpty()); });
    connect(m_publishTicked, &QPushButton::clicked, this, &ReviewPage::publishTicked);
    connect(m_returnWritten, &QPushButton::clicked, this, &ReviewPage::returnWritten);
    return head;
}

QWidget *ReviewPage::buildList()
{
    m_model = new ReviewListModel(m_desk, this);
    m_table = new QTableView(m_splitter);
    m_table->setObjectName(QStringLiteral("reviewList"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int at = 0; at < ReviewListModel::ColumnCount; ++at)
        m_table->setColumnWidth(at, widthOf(this, columnCharacters[at]));
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling)
            showCurrent();
    });
    connect(m_model, &ReviewListModel::ticksChanged, this, &ReviewPage::updateButtons);
    return m_table;
}

void ReviewPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { publishCurrent(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { returnCurrent(); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { step(1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { step(-1); });
    key(QKeySequence::Refresh, [this] { m_refresher.now(); });
}

bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    // Space ticks the row, whichever of its cells is current.
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space && m_table->currentIndex().isValid()) {
        const QModelIndex name = m_model->index(m_table->currentIndex().row(), ReviewListModel::Name);
        const bool ticked = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model->setData(name, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }
    return Page::eventFilter(watched, event);
}

void ReviewPage::activate()
{
    m_desk.store().run([](Store &store) { return forgetGivenReasons(store).ok(); });
    m_refresher.now();
    m_table->setFocus();
}

bool ReviewPage::mayLeave()
{
    putReasonAside();
    return true;
}

void ReviewPage::read()
{
    whenReady(m_desk.store().read([](Store &store) { return readReview(store); }), this,
              [this](const Result<ReviewData> &content) {
                  if (!m_refresher.ended())
                      return;
                  if (!content) {
                      m_notice->tell(InfoBar::Kind::Error, content.error().message);
                      return;
                  }
                  display(content.value());
              });
}

void ReviewPage::display(const ReviewData &read)
{
    ReviewData content = read;
    // What was decided takes its words along: an entry that comes again is reviewed afresh.
    m_typed.removeIf([&](const auto &typed) {
        return std::none_of(read.rows.cbegin(), read.rows.cend(),
                            [&](const EntryRow &row) { return row.id == typed.key(); });
    });
    for (auto typed = m_typed.cbegin(); typed != m_typed.cend(); ++typed)
        content.reasons.insert(typed.key(), typed.value());
    m_loaded = true;
    m_filling = true;
    const QString shown = m_entry->entryId();
    fillDepartments(content.departments);
    m_model->setDepartment(m_departments->currentData().toString());
    m_model->setContent(content);
    // The entry that was decided is gone from the list: the one in its place is the next.
    int row = m_model->rowOf(shown);
    if (row < 0)
        row = qMin(m_lastRow, m_model->rowCount() - 1);
    if (row >= 0)
        m_table->selectRow(row);
    m_filling = false;
    showCount();
    showCurrent();
    Q_EMIT listShown();
}

void ReviewPage::fillDepartments(const QVector<Department> &departments)
{
    const QString chosen = m_departments->currentData().toString();
    m_departments->clear();
    m_departments->addItem(tr("All departments"), QString());
    for (const Department &department : departments)
        m_departments->addItem(department.name, department.id);
    m_departments->setCurrentIndex(qMax(0, m_departments->findData(chosen)));
}

void ReviewPage::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const EntryRow wanted = m_model->rowAt(row);
    if (wanted.id != m_entry->entryId())
        putReasonAside();
    const int request = ++m_entryRequests;
    if (row < 0 || wanted.id.isEmpty()) {
        m_entry->clear();
        updateButtons();
        Q_EMIT entryShown();
        return;
    }
    m_lastRow = row;
    whenReady(m_desk.store().read([id = wanted.id](Store &store) { return readReviewed(store, id); }), this,
              [this, request](const Result<ReviewedEntry> &reviewed) {
                  if (request != m_entryRequests)
                      return; // another one is wanted by now
                  if (!reviewed) {
                      m_notice->tell(InfoBar::Kind::Error, reviewed.error().message);
                      return;
                  }
                  const QString id = reviewed.value().stored.entry.id;
                  const auto refused = m_model->content().refused.constFind(id);
                  m_entry->show(reviewed.value(), m_model->reason(id),
                                refused == m_model->content().refused.cend()
                                    ? std::nullopt
                                    : std::optional<OutboxRow>(*refused));
                  updateButtons();
                  Q_EMIT entryShown();
              });
}

void ReviewPage::selectEntry(const QString &id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->selectRow(row);
}

void ReviewPage::showCount()
{
    const bool empty = m_loaded && m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    const QString waits = tr("%n entry(ies) to review", nullptr, m_model->rowCount());
    const int unsent = m_model->content().waiting;
    m_count->setText(!m_loaded    ? QString()
                     : unsent > 0 ? tr("%1 · %2", "entries to review, decisions to send")
                                        .arg(waits, tr("%n decision(s) not sent yet", nullptr, unsent))
                                  : waits);
    m_emptyTitle->setText(tr("Nothing waits for review"));
    m_emptyText->setText(tr("What departments submit appears here with the next synchronisation."));
}

void ReviewPage::updateButtons()
{
    const bool free = !m_run->isRunning();
    const int ticked = int(m_model->ticked().size());
    const int written = int(m_model->withReason().size());
    m_tickAll->setText(ticked > 0 ? tr("Tick &none") : tr("Tick &all"));
    m_tickAll->setEnabled(m_model->rowCount() > 0);
    m_publishTicked->setText(tr("Publish ti&cked (%1)").arg(ticked));
    m_publishTicked->setEnabled(free && ticked > 0);
    m_returnWritten->setText(tr("Return tho&se with a reason (%1)").arg(written));
    m_returnWritten->setEnabled(free && written > 0);
    m_entry->setBusy(!free);
}

void ReviewPage::retranslate()
{
    m_title->setText(tr("Review"));
    m_departments->setAccessibleName(tr("Department to review"));
    if (m_departments->count() > 0)
        m_departments->setItemText(0, tr("All departments"));
    m_tickAll->setAccessibleName(tr("Tick all entries, or none"));
    m_publishTicked->setAccessibleName(tr("Publish the ticked entries"));
    m_returnWritten->setAccessibleName(tr("Return each entry with the reason written for it"));
    m_returnWritten->setToolTip(tr("Of the ticked entries, or of all when none is ticked"));
    m_table->setAccessibleName(tr("Entries to review"));
    m_notice->setPlace(tr("the review"));
    m_model->retranslate();
    m_entry->retranslate();
    showCount();
    updateButtons();
}

void ReviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sharedesk
