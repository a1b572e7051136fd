#include "walkthrough.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

#include "catalog/catalogpage.h"
#include "catalog/entryform.h"
#include "catalog/entrylistmodel.h"
#include "catalog/importdialog.h"
#include "catalog/importreading.h"
#include "catalogexport.h"
#include "dashboard/barchart.h"
#include "dashboard/dashboardpage.h"
#include "requests/requestlistmodel.h"
#include "requests/requestspage.h"
#include "requests/requestview.h"

namespace sharedesk {

namespace {

template <typename Value> Value wait(QFuture<Value> future)
{
    future.waitForFinished();
    return future.result();
}

QString figures(const Overview &overview)
{
    return QStringLiteral("%1 overdue, %2 due today, %3 due soon").arg(overview.due.overdue).arg(overview.due.dueToday).arg(overview.due.dueSoon);
}

QStringList phaseFigures(const Overview &overview)
{
    QStringList list;
    for (const PhaseCount &phase : overview.phases)
        list << QString::number(phase.requests);
    return list;
}

int requestsIn(const Overview &overview, RequestPhase phase)
{
    for (const PhaseCount &count : overview.phases) {
        if (count.phase == phase)
            return count.requests;
    }
    return 0;
}

int errorsOf(const EntryDraft &draft)
{
    int errors = 0;
    for (const Finding &finding : draft.findings())
        errors += finding.severity == Severity::Error ? 1 : 0;
    return errors;
}

} // namespace

// ---- helps

QString Walkthrough::sheetFile()
{
    const QString real = QStringLiteral(SHAREDESK_SOURCE_DIR "/../shared/data/informationTemplate.xlsx");
    if (QFile::exists(real))
        return real;
    // Where the published template is not at hand: a sheet of the same columns with the same kind of faults.
    const QString file = m_profiles.filePath(QStringLiteral("template.xlsx"));
    CatalogEntry entry;
    entry.name = QStringLiteral("旅行社名录管理系统");
    entry.provider = QStringLiteral("云川市民政局");
    entry.formatClass = QStringLiteral("spreadsheet");
    entry.sharingType = QStringLiteral("unconditional");
    for (const char *name : {"名称", "地址"}) {
        DataItem item;
        item.name = QString::fromUtf8(name);
        item.dataType = QStringLiteral("C");
        item.length = QStringLiteral("100");
        entry.items << item;
    }
    CatalogEntry second = entry;
    second.name = QStringLiteral("旅行社经营许可信息");
    static_cast<void>(exportCatalog(file, {entry, second}, m_desktop->session().desk().office().dictionaries));
    return file;
}

EntryForm &Walkthrough::form()
{
    return m_desktop->window().catalog().form();
}

QVector<RequestRow> Walkthrough::requestRows(const RequestFilter &filter)
{
    const auto rows = wait(m_desktop->session().store().run([filter](Store &store) { return store.requestRows(filter); }));
    return rows ? rows.value() : QVector<RequestRow>();
}

OutboxCounts Walkthrough::outbox()
{
    const auto counts = wait(m_desktop->session().store().run([](Store &store) { return store.outboxCounts(); }));
    return counts ? counts.value() : OutboxCounts();
}

bool Walkthrough::saveForm()
{
    return m_desktop->click(QStringLiteral("saveEntry")) && DesktopDriver::waitFor([this] { return !form().session().draft().isDirty(); })
        && form().session().phase() == EntrySession::Phase::Ready;
}

bool Walkthrough::becomes(const QString &user)
{
    m_desktop = std::make_unique<DesktopDriver>();
    return m_desktop->open(m_language, m_profiles.filePath(user)) && m_desktop->signIn(*m_platform, user);
}

bool Walkthrough::openRequest(const QString &id)
{
    MainWindow &window = m_desktop->window();
    if (!window.go(Place::Requests))
        return false;
    window.requests().showRequest(id);
    return DesktopDriver::waitFor([&] { return window.requests().view().shown().state.id == id; });
}

QString Walkthrough::nextInReview() const
{
    const RequestListModel &list = m_desktop->window().requests().list();
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.rowAt(row).phase == RequestPhase::Received && list.rowAt(row).local == LocalState::Synced)
            return list.rowAt(row).id;
    }
    return {};
}

// ---- steps

Walkthrough::Outcome Walkthrough::signInAsClerk()
{
    if (!becomes(clerkOf(QStringLiteral("minzheng"))))
        return {false, m_desktop->error()};
    MainWindow &window = m_desktop->window();
    window.go(Place::Dashboard);
    DashboardPage &dashboard = window.dashboard();
    if (!DesktopDriver::waitFor([&] { return dashboard.figures().overview.due.overdue > 0 && dashboard.figures().overview.due.dueToday > 0; }))
        return {false, QStringLiteral("the dashboard shows nothing due: %1").arg(figures(dashboard.figures().overview))};
    return {true, QStringLiteral("signed in as %1, %2").arg(m_desktop->session().desk().actor().name, figures(dashboard.figures().overview))};
}

Walkthrough::Outcome Walkthrough::seeWhatIsWrongInTheSheet()
{
    m_desktop->window().go(Place::Catalog);
    m_desktop->window().catalog().importFile(sheetFile());
    auto *import = qobject_cast<ImportDialog *>(m_desktop->dialog());
    if (!import || !DesktopDriver::waitFor([&] { return import->step() == ImportDialog::Step::Preview; }))
        return {false, QStringLiteral("the spreadsheet was not read")};
    const ImportPreview &preview = import->preview();
    int remarks = 0;
    for (const ImportCandidate &candidate : preview.candidates)
        remarks += int(candidate.remarks.size());
    return {preview.candidates.size() >= 2 && remarks > 0,
            QStringLiteral("%1 rows, %2 entries, %3 findings").arg(preview.rowsRead).arg(preview.candidates.size()).arg(remarks)};
}

Walkthrough::Outcome Walkthrough::importTheSheet()
{
    auto *import = qobject_cast<ImportDialog *>(m_desktop->dialog());
    if (!import || !m_desktop->click(QStringLiteral("importNow")) || !DesktopDriver::waitFor([&] { return import->step() == ImportDialog::Step::Done; }))
        return {false, QStringLiteral("the import did not finish")};
    const int created = import->outcome().created;
    if (!m_desktop->click(QStringLiteral("closeImport")) || !DesktopDriver::waitFor([this] { return !m_desktop->dialog(); }))
        return {false, QStringLiteral("the dialog stays")};
    const EntryListModel &list = m_desktop->window().catalog().list();
    const bool listed = DesktopDriver::waitFor([&] { return list.rowCount() == created && list.entryAt(0) && !list.entryAt(0)->id.isEmpty(); });
    return {listed && created >= 2 && outbox().queued == created, QStringLiteral("%1 entries saved on this computer, %2 not yet sent").arg(created).arg(outbox().queued)};
}

Walkthrough::Outcome Walkthrough::correctAnEntry()
{
    const EntryListModel &list = m_desktop->window().catalog().list();
    int worst = 0;
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.entryAt(row) && list.entryAt(row)->errors > list.entryAt(worst)->errors)
            worst = row;
    }
    auto *table = m_desktop->find<QTableView>(QStringLiteral("entries"));
    m_entryId = list.entryAt(worst)->id;
    table->setCurrentIndex(table->model()->index(worst, 0));
    QTest::keyClick(table, Qt::Key_Return);
    EntryDraft &draft = form().session().draft();
    if (!DesktopDriver::waitFor([&] { return draft.stored().id == m_entryId && form().session().phase() == EntrySession::Phase::Ready; }))
        return {false, QStringLiteral("the entry does not open")};
    const int before = errorsOf(draft);
    const int findingsBefore = int(draft.findings().size());
    const QVector<Finding> findings = draft.findings();
    for (const Finding &finding : findings) {
        if (!finding.itemId.isEmpty())
            continue;
        auto *widget = form().findChild<QWidget *>(finding.field);
        if (auto *box = qobject_cast<QComboBox *>(widget)) {
            box->setFocus();
            if (box->currentIndex() <= 0)
                QTest::keyClick(box, Qt::Key_Down);
        } else if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget)) {
            m_desktop->type(finding.field, finding.field == QLatin1String("name") ? QStringLiteral("旅行社名录信息")
                                                                                : QStringLiteral("依据职责记载，全市范围，按年更新"));
        }
    }
    if (!saveForm())
        return {false, QStringLiteral("the corrected entry was not saved")};
    const int findingsAfter = int(draft.findings().size());
    const bool better = errorsOf(draft) < before || (before == 0 && findingsAfter < findingsBefore);
    return {better && form().session().local() == LocalState::Waiting,
            QStringLiteral("findings %1 → %2, errors %3 → %4, saved").arg(findingsBefore).arg(findingsAfter).arg(before).arg(errorsOf(draft))};
}

Walkthrough::Outcome Walkthrough::editWithoutThePlatform()
{
    m_platform->kill();
    EntryDraft &draft = form().session().draft();
    const int items = int(draft.current().items.size());
    m_itemName = QStringLiteral("许可证编号");
    for (const QString &name : {m_itemName, QStringLiteral("误增的数据项")}) {
        if (!m_desktop->click(QStringLiteral("addItem")))
            return {false, QStringLiteral("no data item can be added")};
        QWidget *editor = nullptr;
        if (!DesktopDriver::waitFor([&] {
                editor = QApplication::focusWidget();
                return qobject_cast<QLineEdit *>(editor) && editor->objectName().isEmpty();
            }))
            return {false, QStringLiteral("the new data item cannot be named; the focus is at %1")
                               .arg(editor ? editor->objectName() + QLatin1String(editor->metaObject()->className()) : QString())};
        QInputMethodEvent event;
        event.setCommitString(name);
        QApplication::sendEvent(editor, &event);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    const bool added = draft.current().items.size() == items + 2;
    // Remove the wrong one again: it is the current row.
    auto *table = m_desktop->find<QTableView>(QStringLiteral("items"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == QStringLiteral("误增的数据项"))
            table->selectRow(row);
    }
    if (!added || !m_desktop->click(QStringLiteral("removeItem")) || draft.current().items.size() != items + 1)
        return {false, QStringLiteral("items: %1, then %2").arg(items).arg(draft.current().items.size())};
    if (!m_desktop->type(QStringLiteral("office"), QStringLiteral("市场管理科")) || !saveForm())
        return {false, QStringLiteral("the entry was not saved without the platform")};
    return {form().session().local() == LocalState::Waiting,
            QStringLiteral("platform stopped; item added, another added and removed; \"%1\"").arg(localStateLabel(form().session().local()))};
}

Walkthrough::Outcome Walkthrough::syncWithoutThePlatform()
{
    const int waiting = outbox().waiting();
    if (m_desktop->syncNow())
        return {false, QStringLiteral("a sync without a platform says it went well")};
    const SyncState &state = m_desktop->session().sync().state();
    return {state.phase == SyncPhase::Offline && waiting > 0 && outbox().waiting() == waiting,
            QStringLiteral("%1 – %2 still wait").arg(state.lastError.message).arg(outbox().waiting())};
}

Walkthrough::Outcome Walkthrough::syncWhenItIsBack()
{
    if (!m_platform->start())
        return {false, m_platform->output()};
    if (!m_desktop->syncNow())
        return {false, m_desktop->error()};
    return {outbox() == OutboxCounts(), QStringLiteral("platform started again; outbox empty")};
}

Walkthrough::Outcome Walkthrough::approveARequest()
{
    MainWindow &window = m_desktop->window();
    window.go(Place::Dashboard);
    QTest::qWait(300);
    m_phasesBefore = phaseFigures(window.dashboard().figures().overview);
    window.go(Place::Requests);
    if (!DesktopDriver::waitFor([&] { return !nextInReview().isEmpty(); }))
        return {false, QStringLiteral("no request is in review")};
    m_approved = nextInReview();
    if (!openRequest(m_approved) || !m_desktop->click(QStringLiteral("command.approve")))
        return {false, QStringLiteral("the request cannot be approved")};
    // Conditional data have the checklist of the review; unconditional ones do not.
    for (const char *question : {"reviewLawful", "reviewConditions", "reviewSafety"}) {
        if (m_desktop->find(QLatin1String(question)) && !m_desktop->click(QLatin1String(question)))
            return {false, QStringLiteral("a question of the review cannot be answered")};
    }
    if (!m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("李建国"))
        || !m_desktop->click(QStringLiteral("confirm")))
        return {false, QStringLiteral("the request cannot be approved")};
    const RequestView &view = window.requests().view();
    if (!DesktopDriver::waitFor([&] { return view.shown().state.phase == RequestPhase::Approved; }))
        return {false, QStringLiteral("the approval was not saved")};
    return {view.shown().local == LocalState::Waiting, QStringLiteral("\"%1\" approved").arg(view.shown().state.application.entryName)};
}

Walkthrough::Outcome Walkthrough::rejectAnother()
{
    MainWindow &window = m_desktop->window();
    // The list follows the store a moment later.
    if (!DesktopDriver::waitFor([&] { return !nextInReview().isEmpty() && nextInReview() != m_approved; }))
        return {false, QStringLiteral("no other request is in review")};
    m_rejected = nextInReview();
    if (!openRequest(m_rejected) || !m_desktop->click(QStringLiteral("command.reject")))
        return {false, QStringLiteral("the request cannot be rejected")};
    m_desktop->type(QStringLiteral("agreedBy"), QStringLiteral("李建国"));
    const auto *confirm = m_desktop->find(QStringLiteral("confirm"));
    if (!confirm || confirm->isEnabled())
        return {false, QStringLiteral("a rejection without a reason can be confirmed")};
    m_reason = QStringLiteral("申请的数据项超出使用场景所需范围");
    if (!m_desktop->type(QStringLiteral("reason"), m_reason) || !m_desktop->click(QStringLiteral("confirm")))
        return {false, QStringLiteral("the rejection with a reason cannot be confirmed")};
    const RequestView &view = window.requests().view();
    if (!DesktopDriver::waitFor([&] { return view.shown().state.phase == RequestPhase::Rejected; }))
        return {false, QStringLiteral("the rejection was not saved")};
    m_rejectedBy = view.shown().state.application.requesterId;
    return {true, QStringLiteral("\"%1\" rejected, only with a reason").arg(view.shown().state.application.entryName)};
}

Walkthrough::Outcome Walkthrough::seeTheDashboardChange()
{
    MainWindow &window = m_desktop->window();
    window.go(Place::Dashboard);
    const DashboardPage &dashboard = window.dashboard();
    const bool changed = DesktopDriver::waitFor([&] { return phaseFigures(dashboard.figures().overview) != m_phasesBefore && dashboard.figures().outbox.queued == 2; });
    return {changed, QStringLiteral("phases %1 → %2, %3 not yet sent")
                         .arg(m_phasesBefore.join(QLatin1Char(' ')), phaseFigures(dashboard.figures().overview).join(QLatin1Char(' ')))
                         .arg(dashboard.figures().outbox.queued)};
}

Walkthrough::Outcome Walkthrough::clickThroughTheChart()
{
    MainWindow &window = m_desktop->window();
    BarChart &chart = window.dashboard().phaseChart();
    const Overview overview = window.dashboard().figures().overview;
    int bar = 0;
    while (overview.phases.at(bar).phase != RequestPhase::Received)
        ++bar;
    QWidget *plot = chart.childAt(chart.centreOf(bar));
    if (!plot)
        return {false, QStringLiteral("the chart shows no bar")};
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(&chart, chart.centreOf(bar)));
    const int expected = requestsIn(overview, RequestPhase::Received);
    const RequestListModel &list = window.requests().list();
    const bool same = DesktopDriver::waitFor([&] { return window.place() == Place::Requests && list.rowCount() == expected; });
    return {same && expected > 0, QStringLiteral("the bar of %1 leads to a list of %2").arg(expected).arg(list.rowCount())};
}

Walkthrough::Outcome Walkthrough::sendTheReplies()
{
    if (!m_desktop->syncNow())
        return {false, m_desktop->error()};
    return {outbox() == OutboxCounts(), QStringLiteral("both replies sent; outbox empty")};
}

Walkthrough::Outcome Walkthrough::seeTheReplyAsTheOtherDepartment()
{
    if (!becomes(clerkOf(m_rejectedBy)) || !openRequest(m_rejected))
        return {false, m_desktop->error()};
    const RequestState &state = m_desktop->window().requests().view().shown().state;
    return {state.phase == RequestPhase::Rejected && state.events.last().text == m_reason,
            QStringLiteral("%1 reads the reason: %2").arg(m_desktop->session().desk().actor().departmentName, state.events.last().text)};
}

Walkthrough::Outcome Walkthrough::seeTheEditAsTheOfficeHead()
{
    if (!becomes(QStringLiteral("minzheng.head")))
        return {false, m_desktop->error()};
    m_desktop->window().go(Place::Catalog);
    m_desktop->window().catalog().openEntry(m_entryId);
    EntryDraft &draft = form().session().draft();
    if (!DesktopDriver::waitFor([&] { return draft.stored().id == m_entryId; }))
        return {false, QStringLiteral("the edited entry did not reach the other computer")};
    const auto &items = draft.stored().items;
    const bool there = std::any_of(items.begin(), items.end(), [this](const DataItem &item) { return item.name == m_itemName; });
    return {there && draft.stored().office == QStringLiteral("市场管理科"), QStringLiteral("the entry with %1 data items is on the office head's computer").arg(items.size())};
}

Walkthrough::Outcome Walkthrough::superviseTheDeadlines()
{
    if (!becomes(QStringLiteral("supervisor")))
        return {false, m_desktop->error()};
    MainWindow &window = m_desktop->window();
    window.go(Place::Dashboard);
    const DashboardPage &dashboard = window.dashboard();
    // Counted again, from the list alone.
    const QDate today = m_desktop->session().desk().now().date();
    const WorkCalendar &calendar = m_desktop->session().desk().office().rules.calendar;
    UrgencyCounts recount;
    const QVector<RequestRow> rows = requestRows({});
    for (const RequestRow &row : rows) {
        if (!row.dueOn.isValid())
            continue;
        const int left = calendar.workingDaysBetween(today, row.dueOn);
        ++(row.dueOn < today ? recount.overdue : row.dueOn == today ? recount.dueToday : left <= 3 ? recount.dueSoon : recount.later);
    }
    const Overview &overview = dashboard.figures().overview;
    // The page follows the last commit of the sync a moment later.
    const bool all = DesktopDriver::waitFor([&] { return recount == overview.due && overview.departments.size() >= 2; }) && recount.overdue > 0 && recount.dueToday > 0 && recount.dueSoon > 0;
    return {all, QStringLiteral("%1 departments, %2, as counted again").arg(overview.departments.size()).arg(figures(overview))};
}

} // namespace sharedesk
