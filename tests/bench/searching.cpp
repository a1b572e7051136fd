// Searching in the window at the size of a province: index made and resumed, keystroke to painted page, counts, the
// memory of the list, scrolling.
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <unistd.h>

#include "catalog/entryform.h"
#include "catalog/entrylistmodel.h"
#include "figures.h"
#include "profile.h"
#include "searchthread.h"
#include "synccontroller.h"
#include "widgets/hitdelegate.h"

namespace sharedesk::bench {

namespace {

constexpr int half = 2;
constexpr int longestWaitMs = 60 * 60 * 1000;
constexpr int betweenKeysMs = 60;
constexpr int frames = 300;
constexpr double frameGoal = 1000.0 / 60;
constexpr double countsGoal = 100;
constexpr double memoryGoal = 100;
constexpr double entryGoal = 50;
constexpr int openings = 40;
constexpr int slowestShown = 12;
// As typed: names, parts of them, first letters, syllables, codes, several words.
constexpr const char *typed[] = {"不动产登记", "婚姻登记信息", "社会救助对象", "信息", "企业 登记", "市民政局 名单", "行政许可",
                                 "hydj",       "budongchan",   "chongqing",    "xx",   "shjz",      "3070220",       "权利人", "统一社会信用代码"};

double percentile(QVector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(qMin(values.size() - 1, qsizetype(double(values.size()) * part)));
}

double megabytesInMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

void printGoal(const QString &what, double value, const QString &unit, double goal)
{
    print(QStringLiteral("%1 (goal %2 %3)").arg(what).arg(goal, 0, 'f', goal < 20 ? 1 : 0).arg(unit), value, unit);
}

bool waitUntil(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, longestWaitMs);
}

// The list as the catalog page has it.
struct List
{
    explicit List(Desk &desk) : model(desk)
    {
        view.setModel(&model);
        view.setItemDelegate(new HitDelegate(&view));
        view.setWordWrap(false);
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.verticalHeader()->hide();
        view.resize(1200, 700);
        view.show();
    }
    EntryListModel model;
    QTableView view;
};

// Which texts take longest: where to look when a goal is missed.
void printSlowest(const QString &what, QVector<std::pair<double, QString>> timed)
{
    std::sort(timed.begin(), timed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[taken, text] : timed.mid(0, slowestShown))
        print(QStringLiteral("  %1: \"%2\"").arg(what, text), taken, QStringLiteral("ms"));
}

void typing(List &list)
{
    QVector<std::pair<double, QString>> slowPages;
    QVector<std::pair<double, QString>> slowCounts;
    QVector<double> pages;
    QVector<double> painted;
    QVector<double> counted;
    QVector<double> blocked;
    QElapsedTimer clock;
    bool isCounted = false;
    bool isRestarted = false;
    QObject listener; // hears no longer than this lasts
    QObject::connect(&list.model, &EntryListModel::counted, &listener, [&] {
        if (!std::exchange(isCounted, true))
            counted << double(clock.nsecsElapsed()) / 1e6;
    });
    QObject::connect(&list.model, &EntryListModel::restarted, &listener, [&] { isRestarted = true; });
    for (const char *text : typed) {
        const QString whole = QString::fromUtf8(text);
        for (qsizetype length = 1; length <= whole.size(); ++length) {
            EntryFilter filter;
            filter.text = whole.left(length);
            filter.sort = EntrySort::Relevance;
            if (filter.text.trimmed() != filter.text)
                continue;
            isRestarted = false;
            isCounted = false;
            clock.start();
            list.model.setFilter(filter);
            while (!isRestarted)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            pages << double(clock.nsecsElapsed()) / 1e6;
            slowPages.append({pages.last(), filter.text});
            list.view.scrollToTop();
            list.view.grab();
            painted << double(clock.nsecsElapsed()) / 1e6;
            // The longest that the window did not answer until the next key.
            double longest = 0;
            QElapsedTimer between;
            between.start();
            while (between.elapsed() < betweenKeysMs || !isCounted) {
                longest = qMax(longest, milliseconds([] { QCoreApplication::processEvents(QEventLoop::AllEvents); }));
                QThread::usleep(200);
            }
            blocked << longest;
            slowCounts.append({counted.isEmpty() ? 0 : counted.last(), filter.text});
        }
    }
    print(QStringLiteral("search: keystrokes"), double(pages.size()), {});
    print(QStringLiteral("search: keystroke to first page in the list, median"), percentile(pages, 0.5), QStringLiteral("ms"));
    print(QStringLiteral("search: keystroke to first page in the list, 95th percentile"), percentile(pages, 0.95), QStringLiteral("ms"));
    printGoal(QStringLiteral("search: keystroke to first page painted, 95th percentile"), percentile(painted, 0.95), QStringLiteral("ms"), frameGoal);
    print(QStringLiteral("search: keystroke to first page painted, longest"), percentile(painted, 1), QStringLiteral("ms"));
    printSlowest(QStringLiteral("page"), slowPages);
    print(QStringLiteral("search: facet counts, median"), percentile(counted, 0.5), QStringLiteral("ms"));
    printGoal(QStringLiteral("search: facet counts, 95th percentile"), percentile(counted, 0.95), QStringLiteral("ms"), countsGoal);
    print(QStringLiteral("search: facet counts, longest"), percentile(counted, 1), QStringLiteral("ms"));
    printSlowest(QStringLiteral("counts"), slowCounts);
    print(QStringLiteral("search: window held up while all hits come, 95th percentile"), percentile(blocked, 0.95), QStringLiteral("ms"));
}

void scrolling(List &list)
{
    QScrollBar *bar = list.view.verticalScrollBar();
    QVector<double> steps;
    for (int i = 0; i < frames; ++i) {
        steps << milliseconds([&] {
            bar->setValue(bar->maximum() / frames * i);
            list.view.grab();
        });
        QTest::qWait(2);
    }
    print(QStringLiteral("list: one frame while the scroll bar is dragged, median"), percentile(steps, 0.5), QStringLiteral("ms"));
    printGoal(QStringLiteral("list: one frame while the scroll bar is dragged, 95th percentile"), percentile(steps, 0.95), QStringLiteral("ms"), frameGoal);
}

// Entries of one department, opened in the form as a clerk does it, changed and saved.
void editing(Desk &desk)
{
    EntryFilter drafts;
    drafts.facets.insert(Facet::Status, {statusKey(EntryStatus::Draft)});
    auto future = desk.store().read([drafts](Store &store) -> Result<QVector<EntryRow>> {
        const auto keys = store.entryRowIds(drafts);
        return keys ? store.entryRows(keys.value().mid(0, openings)) : Result<QVector<EntryRow>>(keys.error());
    });
    future.waitForFinished();
    const auto rows = future.result();
    EntryForm form(desk);
    form.resize(1200, 700);
    form.show();
    EntrySession &session = form.session();
    bool isOpened = false;
    bool isSaved = false;
    QObject::connect(&session, &EntrySession::opened, &form, [&] { isOpened = true; });
    QObject::connect(&session, &EntrySession::saved, &form, [&] { isSaved = true; });
    QObject::connect(&session, &EntrySession::failed, &form, [](const Error &error) { print(error.message, 0, {}); });
    QVector<double> opened;
    QVector<double> saved;
    for (const EntryRow &row : rows ? rows.value() : QVector<EntryRow>()) {
        desk.setActor({QStringLiteral("c"), QStringLiteral("王五"), row.departmentId, row.provider, Role::Clerk});
        QElapsedTimer clock;
        isOpened = false;
        clock.start();
        form.open(row.id);
        while (!isOpened)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        form.grab();
        opened << double(clock.nsecsElapsed()) / 1e6;
        if (!session.mayEdit())
            continue;
        session.draft().setText(QStringLiteral("summary"), session.draft().current().summary + QStringLiteral("按年更新。"));
        isSaved = false;
        clock.start();
        session.save();
        while (!isSaved)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        form.grab();
        saved << double(clock.nsecsElapsed()) / 1e6;
    }
    printGoal(QStringLiteral("entry: opened and painted, 95th percentile of %1").arg(opened.size()), percentile(opened, 0.95), QStringLiteral("ms"), entryGoal);
    print(QStringLiteral("entry: opened and painted, median"), percentile(opened, 0.5), QStringLiteral("ms"));
    printGoal(QStringLiteral("entry: saved on disk and painted, 95th percentile of %1").arg(saved.size()), percentile(saved, 0.95), QStringLiteral("ms"), entryGoal);
    print(QStringLiteral("entry: saved on disk and painted, median"), percentile(saved, 0.5), QStringLiteral("ms"));
}

} // namespace

int searching(int entries, const QString &given)
{
    QTemporaryDir folder;
    const QString profile = given.isEmpty() ? folder.filePath(QStringLiteral("profile")) : given;
    if (given.isEmpty() && !makeProfile(profile, entries, 0))
        return 1;
    const QString database = profile + QStringLiteral("/sharedesk.db");
    const auto office = loadOfficeData();
    auto threads = StoreThread::open(database, office.value());
    if (!threads)
        return 1;
    for (const char *part : {"", "-wal", "-shm"})
        QFile::remove(SearchThread::indexFileFor(database) + QLatin1String(part));
    StoreThread &store = *threads.value();
    const auto make = [&] { return std::make_unique<SearchThread>(store, database, office.value()); };
    QElapsedTimer clock;
    clock.start();
    auto search = make();
    const SearchThread &begun = *search;
    waitUntil([&] { return begun.isReady() || begun.builtEntries() >= entries / half; });
    const double first = double(clock.elapsed());
    const qint64 built = search->builtEntries();
    print(QStringLiteral("index: closed while it is made, at %1 entries").arg(built), milliseconds([&] { search.reset(); }), QStringLiteral("ms"));
    clock.start();
    search = make();
    waitUntil([&] { return search->builtEntries() > 0 || search->isReady(); });
    print(QStringLiteral("index: goes on at"), double(search->builtEntries()), QStringLiteral("entries"));
    waitUntil([&] { return search->isReady(); });
    print(QStringLiteral("index: made of %1 entries, in two parts").arg(entries), (first + double(clock.elapsed())) / 1000, QStringLiteral("s"));
    print(QStringLiteral("index: its file"), double(QFileInfo(SearchThread::indexFileFor(database)).size()) / 1e6, QStringLiteral("MB"));
    clock.start();
    search.reset();
    search = make();
    waitUntil([&] { return search->isReady(); });
    print(QStringLiteral("index: ready at a start"), double(clock.elapsed()), QStringLiteral("ms"));

    SyncController sync(store.journal());
    Desk desk(store, sync, office.value());
    desk.setSearch(search.get());
    const double before = megabytesInMemory();
    List list(desk);
    list.model.setCounting(true);
    clock.start();
    list.model.setFilter({});
    waitUntil([&] { return list.model.rowCount() > 0; });
    print(QStringLiteral("list: all keys in the order of the name"), double(clock.elapsed()), QStringLiteral("ms"));
    scrolling(list);
    printGoal(QStringLiteral("list: memory, scrolled through"), megabytesInMemory() - before, QStringLiteral("MB"), memoryGoal);
    typing(list);
    printGoal(QStringLiteral("list: memory, after searching"), megabytesInMemory() - before, QStringLiteral("MB"), memoryGoal);
    editing(desk);
    return 0;
}

} // namespace sharedesk::bench
