#include "shell/mainwindow.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "catalog/catalogpage.h"
#include "dashboard/dashboardpage.h"
#include "quality/qualitypage.h"
#include "requests/requestspage.h"
#include "review/reviewpage.h"
#include "shell/languageswitcher.h"
#include "shell/signindialog.h"
#include "shell/statusline.h"
#include "sources/sourcespage.h"
#include "sync/outboxpage.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

MainWindow::MainWindow(DesktopSession &session, LanguageSwitcher &languages, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_languages(languages)
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildNavigation());
    m_pages = new QStackedWidget(centre);
    row->addWidget(m_pages, 1);
    setCentralWidget(centre);

    m_dashboard = new DashboardPage(session.desk(), m_pages);
    m_catalog = new CatalogPage(session.desk(), m_pages);
    m_review = new ReviewPage(session.desk(), m_pages);
    m_requests = new RequestsPage(session.desk(), m_pages);
    m_quality = new QualityPage(session.desk(), m_pages);
    m_sources = new SourcesPage(session.desk(), m_pages);
    m_outbox = new OutboxPage(session.desk(), m_pages);
    // In the order of the places.
    for (QWidget *page : std::initializer_list<QWidget *>{m_dashboard, m_catalog, m_review, m_requests, m_quality, m_sources, m_outbox})
        m_pages->addWidget(page);

    m_status = new StatusLine(this);
    statusBar()->addPermanentWidget(m_status, 1);
    buildMenus();
    connectDesk();
    retranslate();
    restorePlace();
    m_navigation->button(static_cast<int>(Place::Dashboard))->setChecked(true);
    m_dashboard->activate();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::buildNavigation()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("navigation"));
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::AlternateBase);
    auto *column = new QVBoxLayout(frame);
    m_navigation = new QButtonGroup(this);
    m_navigation->setExclusive(true);
    for (int place = 0; place < placeCount; ++place) {
        auto *button = new QToolButton(frame);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(QIcon(placeIcon(static_cast<Place>(place))));
        button->setIconSize(QSize(fontMetrics().height() * 3 / 2, fontMetrics().height() * 3 / 2));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(fontMetrics().height() * 5 / 2);
        button->setFocusPolicy(Qt::StrongFocus);
        m_navigation->addButton(button, place);
        column->addWidget(button);
    }
    column->addStretch(1);
    m_person = new QLabel(frame);
    m_person->setWordWrap(true);
    makeQuiet(m_person);
    column->addWidget(m_person);
    frame->setFixedWidth(widthOf(this, 22));
    // idClicked, not toggled: leaving a page may be refused, then the old button is checked again.
    connect(m_navigation, &QButtonGroup::idClicked, this, [this](int place) { go(static_cast<Place>(place)); });
    return frame;
}

void MainWindow::buildMenus()
{
    m_file = menuBar()->addMenu(QString());
    m_signIn = m_file->addAction(QString(), this, &MainWindow::signIn);
    m_signOut = m_file->addAction(QString(), this, [this] { m_session.sync().signOut(); });
    m_syncNow = m_file->addAction(QString(), this, [this] { m_session.sync().isSignedIn() ? m_session.sync().syncNow() : signIn(); });
    m_syncNow->setShortcut(QKeySequence(Qt::Key_F9)); // F5 reads a list anew
    m_file->addSeparator();
    m_quit = m_file->addAction(QString(), this, &QWidget::close);
    m_quit->setShortcut(QKeySequence::Quit);

    m_view = menuBar()->addMenu(QString());
    for (int place = 0; place < placeCount; ++place) {
        m_goTo[place] = m_view->addAction(QString(), this, [this, place] { go(static_cast<Place>(place)); });
    }
    m_view->addSeparator();
    m_language = m_view->addMenu(QString());
    auto *group = new QActionGroup(this);
    // Each language in its own words, so that nobody is locked out.
    for (const auto &[code, name] : {std::pair("zh_CN", "简体中文"), std::pair("en", "English")}) {
        QAction *action = m_language->addAction(QString::fromUtf8(name));
        action->setCheckable(true);
        action->setChecked(m_languages.language() == QLatin1String(code));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language = QString::fromLatin1(code)] {
            m_languages.setLanguage(language);
            QSettings(m_session.settingsFile(), QSettings::IniFormat).setValue(QStringLiteral("language"), language);
        });
    }
    m_help = menuBar()->addMenu(QString());
    m_about = m_help->addAction(QString(), this, [this] {
        QMessageBox::about(this, tr("About ShareDesk"),
                           tr("ShareDesk %1\nThe desk of a government department's data-sharing office.\nFree software under the GPL, version 3 or later.").arg(QCoreApplication::applicationVersion()));
    });
}

void MainWindow::connectDesk()
{
    Desk &desk = m_session.desk();
    connect(&desk, &Desk::entryWanted, this, [this](const QString &id) {
        if (go(Place::Catalog))
            m_catalog->openEntry(id);
    });
    connect(&desk, &Desk::entriesWanted, this, [this](const EntryFilter &filter) {
        if (go(Place::Catalog))
            m_catalog->showEntries(filter);
    });
    connect(&desk, &Desk::requestWanted, this, [this](const QString &id) {
        if (go(Place::Requests))
            m_requests->showRequest(id);
    });
    connect(&desk, &Desk::requestsWanted, this, [this](const RequestFilter &filter, const QString &title) {
        if (go(Place::Requests))
            m_requests->showFiltered(filter, title);
    });
    connect(&desk, &Desk::proposalWanted, this, [this](const QString &id) {
        if (go(Place::Sources))
            m_sources->showProposal(id);
    });
    connect(&desk, &Desk::outboxWanted, this, [this] { go(Place::Sync); });
    connect(&desk, &Desk::applicationWanted, this, [this](const QString &entryId) {
        if (go(Place::Requests))
            m_requests->askFor(entryId);
    });
    connect(&desk, &Desk::noticed, this, [this](const QString &notice) { statusBar()->showMessage(notice, 4000); });
    connect(&desk, &Desk::actorChanged, this, &MainWindow::showPerson);
    connect(&m_session.store(), &StoreThread::outboxChanged, m_status, &StatusLine::showOutbox);
    connect(&m_session.sync(), &SyncController::stateChanged, m_status, &StatusLine::showState);
    connect(&m_session.sync(), &SyncController::stateChanged, this, [this](const SyncState &state) {
        m_signOut->setEnabled(m_session.sync().isSignedIn());
        m_syncNow->setEnabled(state.phase != SyncPhase::Syncing);
    });
    connect(&m_session.sync(), &SyncController::finished, this, &MainWindow::loadLastSync);
    const auto indexed = [this] {
        const SearchThread &search = m_session.search();
        const qint64 total = search.totalEntries();
        m_status->showIndexing(search.isReady() || total == 0 ? 100 : int(qMin<qint64>(99, search.builtEntries() * 100 / total)));
    };
    // Only once it takes more than a moment: a small catalog has its index before the window is seen.
    connect(&m_session.search(), &SearchThread::progressed, this, indexed);
    connect(&m_session.search(), &SearchThread::readyChanged, this, indexed);
    connect(m_status, &StatusLine::signInWanted, this, &MainWindow::signIn);
    connect(m_status, &StatusLine::outboxPageWanted, this, [this] { go(Place::Sync); });
    connect(m_outbox, &OutboxPage::signInWanted, this, &MainWindow::signIn);
    m_status->showState(m_session.sync().state());
    whenReady(m_session.store().read([](Store &store) { return store.outboxCounts(); }), this, [this](const Result<OutboxCounts> &counts) {
        if (counts)
            m_status->showOutbox(counts.value());
    });
    loadLastSync();
}

void MainWindow::loadLastSync()
{
    whenReady(m_session.store().read([](Store &store) { return store.lastCompleteSync(); }), this,
              [this](const std::optional<QDateTime> &at) { m_status->showLastComplete(at.value_or(QDateTime())); });
}

bool MainWindow::go(Place place)
{
    if (!isPlaceFor(place, m_session.desk().actor().role))
        return false;
    auto *current = static_cast<Page *>(m_pages->currentWidget());
    const int index = static_cast<int>(place);
    const bool samePage = m_pages->currentIndex() == index;
    if (!samePage && current && !current->mayLeave()) {
        m_navigation->button(m_pages->currentIndex())->setChecked(true);
        return false;
    }
    m_navigation->button(index)->setChecked(true);
    m_pages->setCurrentIndex(index);
    static_cast<Page *>(m_pages->currentWidget())->activate();
    return true;
}

Place MainWindow::place() const
{
    return static_cast<Place>(m_pages->currentIndex());
}

void MainWindow::signIn()
{
    auto *dialog = new SignInDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showPerson()
{
    const Actor &actor = m_session.desk().actor();
    m_person->setText(actor.userId.isEmpty() ? tr("Nobody has signed in here yet")
                                             : tr("%1\n%2\n%3").arg(actor.name, actor.departmentName, roleLabel(actor.role)));
    const QString department = actor.departmentName;
    showPlaces();
    setWindowTitle(department.isEmpty() ? tr("ShareDesk") : tr("%1 – ShareDesk").arg(department));
}

void MainWindow::showPlaces()
{
    const Role role = m_session.desk().actor().role;
    int key = Qt::Key_1; // counted over the places that are seen: no key leads nowhere
    for (int place = 0; place < placeCount; ++place) {
        const bool isFor = isPlaceFor(static_cast<Place>(place), role);
        m_goTo[place]->setShortcut(isFor ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)) : QKeySequence());
        m_navigation->button(place)->setToolTip(tr("%1 (%2)").arg(
            placeName(static_cast<Place>(place)), m_goTo[place]->shortcut().toString(QKeySequence::NativeText)));
        m_navigation->button(place)->setVisible(isFor);
        m_goTo[place]->setVisible(isFor);
        m_goTo[place]->setEnabled(isFor);
    }
    // Another person has signed in, who has nothing to do on the page that is open.
    if (!isPlaceFor(place(), role))
        go(Place::Dashboard);
}

void MainWindow::retranslate()
{
    for (int place = 0; place < placeCount; ++place) {
        auto *button = m_navigation->button(place);
        const QString name = placeName(static_cast<Place>(place));
        button->setText(name);
        button->setAccessibleName(tr("Go to %1").arg(name));
        m_goTo[place]->setText(placeAction(static_cast<Place>(place)));
    }
    m_file->setTitle(tr("&File"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_language->setTitle(tr("&Language"));
    m_signIn->setText(tr("Sign &in…"));
    m_signOut->setText(tr("Sign &out"));
    m_syncNow->setText(tr("&Sync now"));
    m_quit->setText(tr("&Quit"));
    m_about->setText(tr("&About ShareDesk"));
    showPerson();
}

void MainWindow::restorePlace()
{
    QSettings settings(m_session.settingsFile(), QSettings::IniFormat);
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1280, 720);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange)
        m_session.sync().setWindowActive(isActiveWindow());
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!static_cast<Page *>(m_pages->currentWidget())->mayLeave()) {
        event->ignore();
        return;
    }
    QSettings(m_session.settingsFile(), QSettings::IniFormat).setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace sharedesk
