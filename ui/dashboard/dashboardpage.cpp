#include "dashboard/dashboardpage.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "dashboard/barchart.h"
#include "dashboard/duetable.h"
#include "widgets/tile.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int minuteMs = 60 * 1000;

Result<DashboardFigures> readFigures(Store &store, const OverviewScope &scope, QDate today, const WorkCalendar &calendar)
{
    DashboardFigures figures;
    RequestFilter filter;
    filter.providerId = scope.departmentId;
    auto rows = store.requestRows(filter);
    if (!rows)
        return rows.error();
    QVector<RequestRow> all = std::move(rows).value();
    if (!scope.isAll()) {
        RequestFilter sent;
        sent.requesterId = scope.departmentId;
        const auto ours = store.requestRows(sent);
        if (!ours)
            return ours.error();
        all += ours.value();
    }
    figures.overview = overviewOf(all, scope, today, calendar);
    const auto outbox = store.outboxCounts();
    if (!outbox)
        return outbox.error();
    figures.outbox = outbox.value();
    EntryFilter wrong;
    wrong.departmentId = scope.departmentId;
    wrong.onlyWithErrors = true;
    const std::pair<EntryFilter, int *> counts[] = {
        {wrong, &figures.entriesWithErrors},
        {filterOfUpdates(Urgency::Overdue, scope, today, calendar), &figures.updatesOverdue},
        {filterOfUpdatesDueSoon(scope, today, calendar), &figures.updatesDueSoon},
        {filterOfInReview(scope), &figures.inReview}};
    for (const auto &[counted, figure] : counts) {
        const auto entries = store.entryCount(counted);
        if (!entries)
            return entries.error();
        *figure = entries.value();
    }
    return figures;
}

} // namespace

DashboardPage::DashboardPage(Desk &desk, QWidget *parent) : Page(parent), m_desk(desk), m_refresher(this, [this] { read(); })
{
    build();
    connect(&desk.store(), &StoreThread::changed, &m_refresher, &Refresher::soon);
    connect(&desk, &Desk::actorChanged, &m_refresher, &Refresher::now);
    // A limit ends at midnight while the window stands open.
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, &m_refresher, &Refresher::soon);
    clock->start(minuteMs);
    retranslate();
}

void DashboardPage::build()
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    m_title = new QLabel(this);
    makeTitle(m_title, 1.4);
    m_day = new QLabel(this);
    makeQuiet(m_day);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_day);
    column->addLayout(head);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    auto *tiles = new QGridLayout;
    // Requests and what waits to be sent above, the catalog below; both rows fill the width.
    constexpr int inFirstRow = Unsent + 1;
    constexpr int inSecondRow = TileCount - inFirstRow;
    for (int i = 0; i < TileCount; ++i) {
        m_tiles[i] = new Tile(this);
        m_tiles[i]->setObjectName(QStringLiteral("tile%1").arg(i));
        if (i < inFirstRow)
            tiles->addWidget(m_tiles[i], 0, i * inSecondRow, 1, inSecondRow);
        else
            tiles->addWidget(m_tiles[i], 1, (i - inFirstRow) * inFirstRow, 1, inFirstRow);
        connect(m_tiles[i], &QAbstractButton::clicked, this, [this, i] { open(static_cast<TileAt>(i)); });
    }
    for (int i = 0; i < inFirstRow * inSecondRow; ++i)
        tiles->setColumnStretch(i, 1);
    column->addLayout(tiles);

    auto *charts = new QGridLayout;
    m_loadTitle = new QLabel(this);
    makeTitle(m_loadTitle, 1.1);
    m_phasesTitle = new QLabel(this);
    makeTitle(m_phasesTitle, 1.1);
    m_load = new BarChart(this);
    m_phases = new BarChart(this);
    charts->addWidget(m_loadTitle, 0, 0);
    charts->addWidget(m_phasesTitle, 0, 1);
    charts->addWidget(m_load, 1, 0);
    charts->addWidget(m_phases, 1, 1);
    charts->setRowStretch(1, 1);
    charts->setColumnStretch(0, 3);
    charts->setColumnStretch(1, 2);
    column->addLayout(charts, 3);
    connect(m_load, &BarChart::activated, this, &DashboardPage::openDay);
    connect(m_phases, &BarChart::activated, this, &DashboardPage::openPhase);

    m_tableTitle = new QLabel(this);
    makeTitle(m_tableTitle, 1.1);
    column->addWidget(m_tableTitle);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);
    m_table = new DueTable(m_desk, this);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_tableStack = new QStackedWidget(this);
    m_tableStack->addWidget(m_empty);
    m_tableStack->addWidget(m_table);
    column->addWidget(m_tableStack, 2);
}

OverviewScope DashboardPage::scope() const
{
    return seesAll() ? OverviewScope{} : OverviewScope{m_desk.actor().departmentId};
}

bool DashboardPage::seesAll() const
{
    return may(m_desk.actor().role, Permission::SeeAllDepartments);
}

void DashboardPage::activate()
{
    m_refresher.now();
}

void DashboardPage::read()
{
    if (m_desk.actor().userId.isEmpty()) {
        // Nobody's figures: without a department the filters would count everybody's.
        m_figures = {};
        m_hasFigures = true;
        display();
        m_refresher.ended();
        return;
    }
    const auto ask = [scope = scope(), today = m_desk.now().date(), calendar = m_desk.office().rules.calendar](Store &store) {
        return readFigures(store, scope, today, calendar);
    };
    whenReady(m_desk.store().read(ask), this, [this](const Result<DashboardFigures> &figures) {
        if (!m_refresher.ended())
            return;
        if (!figures) {
            m_notice->tell(InfoBar::Kind::Error, figures.error().message);
            return;
        }
        m_figures = figures.value();
        m_hasFigures = true;
        display();
        Q_EMIT shown();
    });
}

void DashboardPage::display()
{
    if (!m_hasFigures)
        return;
    const Overview &overview = m_figures.overview;
    const bool all = seesAll();
    const QDate today = m_desk.now().date();
    const bool working = m_desk.office().rules.calendar.isWorkingDay(today);
    const QString date = QLocale().toString(today, tr("d MMMM yyyy, dddd", "date format of the dashboard"));
    m_day->setText(working ? date : tr("%1 – no working day").arg(date));

    const OutboxCounts &outbox = m_figures.outbox;
    m_tiles[Overdue]->show(tr("Overdue"), overview.due.overdue, Tile::Look::Attention);
    m_tiles[DueToday]->show(tr("Due today"), overview.due.dueToday, Tile::Look::Warning);
    m_tiles[DueSoon]->show(tr("Due in 3 working days"), overview.due.dueSoon, Tile::Look::Plain);
    m_tiles[AtOthers]->show(all ? tr("Open at the providers") : tr("Waiting for others"), overview.atOthers, Tile::Look::Plain);
    m_tiles[Unsent]->show(tr("Not yet sent"), outbox.waiting() + outbox.held + outbox.parked, outbox.held + outbox.parked > 0 ? Tile::Look::Warning : Tile::Look::Plain);
    m_tiles[WithErrors]->show(tr("Entries with errors"), m_figures.entriesWithErrors, Tile::Look::Warning);
    m_tiles[UpdatesOverdue]->show(tr("Updates of entries overdue"), m_figures.updatesOverdue, Tile::Look::Attention);
    m_tiles[UpdatesDueSoon]->show(tr("Updates due in 3 working days"), m_figures.updatesDueSoon, Tile::Look::Warning);
    m_tiles[InReview]->show(tr("Entries in review"), m_figures.inReview, Tile::Look::Plain);

    QVector<Bar> days;
    for (const DayLoad &load : overview.days) {
        Bar bar;
        bar.value = load.due;
        if (!load.day.isValid()) {
            bar.label = tr("Overdue");
            bar.look = Bar::Look::Attention;
            bar.tip = tr("Overdue: %n request(s)", nullptr, load.due);
        } else {
            bar.label = load.day == today ? tr("Today") : QLocale().toString(load.day, tr("ddd\nM/d", "weekday and date below a bar"));
            bar.look = load.day == today ? Bar::Look::Warning : Bar::Look::Plain;
            bar.tip = tr("Due on %1: %n request(s)", nullptr, load.due).arg(load.day.toString(Qt::ISODate));
        }
        days << bar;
    }
    m_load->show(days);
    QVector<Bar> phases;
    for (const PhaseCount &count : overview.phases) {
        const QString label = phaseLabel(count.phase);
        phases << Bar{label, count.requests, isOpen(count.phase) ? Bar::Look::Plain : Bar::Look::Quiet, tr("%1: %n request(s)", nullptr, count.requests).arg(label)};
    }
    m_phases->show(phases);

    if (all)
        m_table->showDepartments(overview.departments);
    else
        m_table->showNext(overview.next);
    m_tableStack->setCurrentIndex(m_table->rowCount() > 0 ? 1 : 0);
    m_tableTitle->setText(all ? tr("Departments") : tr("Due next"));
    m_table->setAccessibleName(all ? tr("Limits of each department") : tr("What is due next"));
    m_empty->setText(m_desk.actor().userId.isEmpty() ? tr("Sign in once, so that the catalog and the requests of your department come here. The sign-in is at the lower edge of the window.")
                                                     : tr("No limit runs: nothing is due."));
}

void DashboardPage::open(TileAt tile)
{
    const QDate today = m_desk.now().date();
    const WorkCalendar &calendar = m_desk.office().rules.calendar;
    switch (tile) {
    case Overdue: m_desk.showRequests(filterOf(Urgency::Overdue, scope(), today, calendar), tr("Overdue")); break;
    case DueToday: m_desk.showRequests(filterOf(Urgency::DueToday, scope(), today, calendar), tr("Due today")); break;
    case DueSoon: m_desk.showRequests(filterOf(Urgency::DueSoon, scope(), today, calendar), tr("Due in 3 working days")); break;
    case AtOthers: m_desk.showRequests(filterOfAtOthers(scope()), seesAll() ? tr("Open at the providers") : tr("Waiting for others")); break;
    case Unsent: m_desk.showOutbox(); break;
    case WithErrors: {
        EntryFilter filter;
        filter.departmentId = scope().departmentId;
        filter.onlyWithErrors = true;
        m_desk.showEntries(filter);
        break;
    }
    case UpdatesOverdue: openEntries(filterOfUpdates(Urgency::Overdue, scope(), today, calendar), tr("Updates of entries overdue")); break;
    case UpdatesDueSoon: openEntries(filterOfUpdatesDueSoon(scope(), today, calendar), tr("Updates due in 3 working days")); break;
    case InReview: openEntries(filterOfInReview(scope()), {}); break;
    case TileCount: break;
    }
}

void DashboardPage::openEntries(EntryFilter filter, const QString &what)
{
    filter.what = what;
    m_desk.showEntries(filter);
}

void DashboardPage::openDay(int bar)
{
    if (bar < 0 || bar >= m_figures.overview.days.size())
        return;
    const DayLoad &load = m_figures.overview.days.at(bar);
    const QString title = load.day.isValid() ? tr("Due on %1").arg(load.day.toString(Qt::ISODate)) : tr("Overdue");
    m_desk.showRequests(filterOf(load, scope(), m_desk.now().date()), title);
}

void DashboardPage::openPhase(int bar)
{
    if (bar < 0 || bar >= m_figures.overview.phases.size())
        return;
    const RequestPhase phase = m_figures.overview.phases.at(bar).phase;
    m_desk.showRequests(filterOf(phase, scope()), phaseLabel(phase));
}

void DashboardPage::retranslate()
{
    m_title->setText(tr("Dashboard"));
    m_notice->setPlace(tr("Dashboard"));
    m_loadTitle->setText(tr("Limits by their last day"));
    m_load->setAccessibleName(tr("Chart: limits by their last day"));
    m_phasesTitle->setText(tr("Requests by phase"));
    m_phases->setAccessibleName(tr("Chart: requests by phase"));
    display();
}

void DashboardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace sharedesk
