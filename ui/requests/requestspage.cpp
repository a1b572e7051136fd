#include "requests/requestspage.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include "letters/letterbatchdialog.h"
#include "requests/applicationdialog.h"
#include "requests/requestlistmodel.h"
#include "requests/requestview.h"
#include "widgets/infobar.h"
#include "widgets/listtable.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int openPhases = 1;  // rows of the phase box: 0 all, 1 all that are open, then each phase

const RequestPhase phases[] = {RequestPhase::Submitted, RequestPhase::Received,  RequestPhase::AwaitingSupplement, RequestPhase::Approved,
                               RequestPhase::Delivered, RequestPhase::InUse, RequestPhase::Ended, RequestPhase::Terminated,
                               RequestPhase::Rejected, RequestPhase::Withdrawn};

} // namespace

RequestsPage::RequestsPage(Desk &desk, QWidget *parent) : Page(parent), m_desk(desk), m_refresher(this, [this] { read(); })
{
    build();
    connect(&desk.store(), &StoreThread::changed, &m_refresher, &Refresher::soon);
    connect(&desk, &Desk::actorChanged, this, [this] {
        buildTabs();
        m_refresher.now();
    });
    buildTabs();
    retranslate();
}

void RequestsPage::build()
{
    auto *column = new QVBoxLayout(this);
    m_title = new QLabel(this);
    makeTitle(m_title, 1.4);
    column->addWidget(m_title);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    auto *bar = new QHBoxLayout;
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("requestTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    bar->addWidget(m_tabs);
    m_specialBar = new QWidget(this);
    auto *special = new QHBoxLayout(m_specialBar);
    special->setContentsMargins(0, 0, 0, 0);
    m_specialText = new QLabel(m_specialBar);
    QFont bold = m_specialText->font();
    bold.setBold(true);
    m_specialText->setFont(bold);
    m_showAll = new QPushButton(m_specialBar);
    m_showAll->setObjectName(QStringLiteral("showAllRequests"));
    special->addWidget(m_specialText);
    special->addWidget(m_showAll);
    m_specialBar->hide();
    bar->addWidget(m_specialBar);
    bar->addStretch(1);
    m_phases = new QComboBox(this);
    m_phases->setObjectName(QStringLiteral("phaseFilter"));
    m_phases->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    bar->addWidget(m_phases);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("searchRequests"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(widthOf(this, 26));
    bar->addWidget(m_search);
    column->addLayout(bar);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_view = new RequestView(m_desk, m_splitter);
    m_view->setMinimumWidth(widthOf(this, 44));
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({720, 480});
    column->addWidget(m_splitter, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_specialTitle.clear();
        m_refresher.now();
    });
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_specialTitle.clear();
        m_refresher.now();
        m_table->setFocus();
    });
    connect(m_phases, &QComboBox::currentIndexChanged, &m_refresher, &Refresher::now);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_refresher.soon(); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

QWidget *RequestsPage::buildList()
{
    auto *place = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    m_model = new RequestListModel(m_desk, this);
    m_table = new QTableView(place);
    m_table->setObjectName(QStringLiteral("requestTable"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    makeListTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int widths[] = {14, 26, 27, 24, 26, 15, 24};
    for (int i = 0; i < RequestListModel::ColumnCount; ++i)
        m_table->setColumnWidth(i, widthOf(this, widths[i]));
    m_empty = new QLabel(place);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);
    m_listStack = new QStackedWidget(place);
    m_listStack->addWidget(m_empty);
    m_listStack->addWidget(m_table);
    m_count = new QLabel(place);
    makeQuiet(m_count);
    m_letters = new QPushButton(place);
    m_letters->setObjectName(QStringLiteral("writeLetters"));
    connect(m_letters, &QPushButton::clicked, this, &RequestsPage::writeLetters);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_letters);
    column->addWidget(m_listStack, 1);
    column->addLayout(foot);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_filling)
            openCurrent();
    });
    return place;
}

void RequestsPage::buildTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const int before = m_tabs->currentIndex();
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    const auto add = [this](const QString &text, RequestListModel::Side side) { m_tabs->setTabData(m_tabs->addTab(text), int(side)); };
    if (may(m_desk.actor().role, Permission::SeeAllDepartments)) {
        add(tr("All departments"), RequestListModel::Side::All);
    } else {
        add(tr("Asked of us"), RequestListModel::Side::Inbox);
        add(tr("Asked by us"), RequestListModel::Side::Sent);
    }
    m_tabs->setCurrentIndex(qBound(0, before, m_tabs->count() - 1));
}

void RequestsPage::retranslate()
{
    m_title->setText(tr("Requests"));
    m_notice->setPlace(tr("Requests"));
    buildTabs();
    m_tabs->setAccessibleName(tr("Which requests"));
    m_showAll->setText(tr("Show all"));
    m_showAll->setAccessibleName(tr("Show all requests again"));
    m_search->setPlaceholderText(tr("Search entry, code or department"));
    m_search->setAccessibleName(tr("Search in the requests"));
    m_table->setAccessibleName(tr("List of requests"));
    m_letters->setText(tr("Letters…"));
    m_letters->setAccessibleName(tr("Letters about the selected requests"));
    m_letters->setToolTip(tr("Letters about the selected requests; Ctrl and Shift select several"));
    m_phases->setAccessibleName(tr("Phase of the requests"));
    {
        const QSignalBlocker quiet(m_phases);
        const int row = qMax(0, m_phases->currentIndex());
        m_phases->clear();
        m_phases->addItem(tr("All phases"));
        m_phases->addItem(tr("Not finished"));
        for (const RequestPhase phase : phases)
            m_phases->addItem(phaseLabel(phase));
        m_phases->setCurrentIndex(row);
    }
    m_model->retranslate();
    m_count->setText(tr("%n request(s)", nullptr, m_model->rowCount()));
    m_empty->setText(emptyText());
}

QString RequestsPage::emptyText() const
{
    if (!m_specialTitle.isEmpty() || !m_search->text().isEmpty() || m_phases->currentIndex() > 0)
        return tr("No request matches. Change the search or the phase, or show all.");
    if (m_desk.actor().userId.isEmpty())
        return tr("Sign in once, so that the requests of your department come here.");
    return side() == RequestListModel::Side::Sent ? tr("Your department has asked for nothing yet. Open a published entry in the catalog and choose \"Ask for this data\".")
                                                : tr("There is no request. New ones arrive with the next sync.");
}

RequestListModel::Side RequestsPage::side() const
{
    if (m_specialTitle.isEmpty())
        return static_cast<RequestListModel::Side>(m_tabs->tabData(m_tabs->currentIndex()).toInt());
    if (!m_special.providerId.isEmpty())
        return RequestListModel::Side::Inbox;
    return m_special.requesterId.isEmpty() ? RequestListModel::Side::All : RequestListModel::Side::Sent;
}

RequestFilter RequestsPage::filter() const
{
    RequestFilter filter;
    if (!m_specialTitle.isEmpty()) {
        filter = m_special;
    } else {
        if (side() == RequestListModel::Side::Inbox)
            filter.providerId = m_desk.actor().departmentId;
        else if (side() == RequestListModel::Side::Sent)
            filter.requesterId = m_desk.actor().departmentId;
    }
    if (m_phases->currentIndex() > 0) {
        filter.phases.clear();
        for (int i = 0; i < int(std::size(phases)); ++i) {
            if (m_phases->currentIndex() == openPhases ? isOpen(phases[i]) : m_phases->currentIndex() == openPhases + 1 + i)
                filter.phases << phaseKey(phases[i]);
        }
    }
    if (!m_search->text().trimmed().isEmpty())
        filter.text = m_search->text().trimmed();
    return filter;
}

void RequestsPage::activate()
{
    m_refresher.now();
    if (!m_table->hasFocus())
        m_table->setFocus();
}

void RequestsPage::read()
{
    whenReady(m_desk.store().read([wanted = filter()](Store &store) { return store.requestRows(wanted); }), this,
              [this](const Result<QVector<RequestRow>> &rows) {
                  if (!m_refresher.ended())
                      return;
                  if (!rows) {
                      m_notice->tell(InfoBar::Kind::Error, rows.error().message);
                      return;
                  }
                  display(rows.value());
              });
}

void RequestsPage::display(const QVector<RequestRow> &rows)
{
    const QString selected = m_wanted.isEmpty() ? m_view->requestId() : m_wanted;
    const bool special = !m_specialTitle.isEmpty();
    m_specialBar->setVisible(special);
    m_tabs->setVisible(!special);
    m_specialText->setText(m_specialTitle);
    m_filling = true;
    m_model->setRows(rows, side());
    m_count->setText(tr("%n request(s)", nullptr, int(rows.size())));
    m_empty->setText(emptyText());
    m_listStack->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    m_letters->setVisible(!rows.isEmpty() && may(m_desk.actor().role, Permission::AnswerRequest));
    const int row = m_model->rowOf(selected);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->selectRow(row);
    }
    m_filling = false;
    if (!m_wanted.isEmpty())
        m_view->open(std::exchange(m_wanted, QString()));
    else if (row < 0 && !rows.isEmpty()) {
        // The table may have made the first row its current one by itself, when it got the focus.
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->selectRow(0);
        openCurrent();
    } else if (rows.isEmpty())
        m_view->close();
    Q_EMIT listShown();
}

void RequestsPage::openCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_view->open(m_model->rowAt(index.row()).id);
}

void RequestsPage::writeLetters()
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids << m_model->rowAt(index.row()).id;
    if (ids.isEmpty())
        return;
    auto *dialog = new LetterBatchDialog(m_desk, ids, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequestsPage::showRequest(const QString &id)
{
    m_specialTitle.clear();
    {
        const QSignalBlocker quietPhases(m_phases);
        const QSignalBlocker quietSearch(m_search);
        m_phases->setCurrentIndex(0);
        m_search->clear();
    }
    // On the side it belongs to, so that the list shows it too.
    whenReady(m_desk.store().read([id](Store &store) { return store.request(id); }), this, [this, id](const Result<StoredRequest> &stored) {
        if (stored && m_tabs->count() > 1) {
            const QSignalBlocker quiet(m_tabs);
            m_tabs->setCurrentIndex(stored.value().state.application.requesterId == m_desk.actor().departmentId ? 1 : 0);
        }
        m_wanted = id;
        m_refresher.now();
    });
}

void RequestsPage::showFiltered(const RequestFilter &filter, const QString &title)
{
    m_special = filter;
    m_specialTitle = title;
    {
        const QSignalBlocker quietPhases(m_phases);
        const QSignalBlocker quietSearch(m_search);
        m_phases->setCurrentIndex(0);
        m_search->clear();
    }
    m_refresher.now();
}

void RequestsPage::askFor(const QString &entryId)
{
    whenReady(m_desk.store().read([entryId](Store &store) { return store.entry(entryId); }), this, [this](const Result<StoredEntry> &stored) {
        if (!stored) {
            m_notice->tell(InfoBar::Kind::Error, stored.error().message);
            return;
        }
        const CatalogEntry entry = stored.value().entry;
        auto *dialog = new ApplicationDialog(m_desk, entry, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, entry] { submit(entry, dialog->command()); });
        dialog->open();
    });
}

void RequestsPage::submit(const CatalogEntry &entry, const RequestCommand &command)
{
    const QString id = newId();
    const auto save = [id, entryId = entry.id, command, actor = m_desk.actor(), now = m_desk.now()](Store &store) -> Result<StoredRequest> {
        auto stored = store.commandRequest(id, command, actor, now);
        // A typed text that cannot be cleared is only offered once more.
        if (stored)
            static_cast<void>(store.clearDraft(ApplicationDialog::draftKey(entryId)));
        return stored;
    };
    whenReady(m_desk.store().run(save), this, [this, id](const Result<StoredRequest> &stored) {
        if (!stored) {
            m_notice->tell(InfoBar::Kind::Error, tr("Not submitted: %1 What you typed is kept and offered again.").arg(stored.error().message));
            return;
        }
        m_notice->clear();
        m_desk.say(tr("The application is saved on this computer and goes out with the next sync."));
        showRequest(id);
    });
}

void RequestsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace sharedesk
