#include "searchthread.h"

#include <QFileInfo>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "indexbuilder.h"

namespace sharedesk {

namespace {

// After an error (a full disk, a busy file) it is tried again so much later, or at the next change.
constexpr std::chrono::seconds pauseAfterError{30};
// An index that is damaged again and again is not made for ever.
constexpr int mostDamages = 3;
// Dead documents cost time in every question: a quarter is too much, but not in a small catalog.
constexpr qint64 deadAtLeast = 20000;
constexpr qint64 deadShare = 4;

struct Question
{
    quint64 number = 0;
    EntryFilter filter;
    SearchThread::Wanted wanted = SearchThread::Wanted::Rows;
};

} // namespace

// Makes the index and follows the store.
struct SearchThread::Builder
{
    Builder(SearchThread &owner, StoreThread &storeThread, QString databaseFile, OfficeData officeData)
        : search(owner), stores(storeThread), database(std::move(databaseFile)), office(std::move(officeData))
    {
    }

    void start() { thread = std::thread([this] { work(); }); }
    void stop()
    {
        {
            const std::lock_guard lock(mutex);
            ending = true;
        }
        wake.notify_one();
        thread.join();
    }

    void look()
    {
        {
            const std::lock_guard lock(mutex);
            wanted = true;
        }
        wake.notify_one();
    }

    // False: the end.
    bool wait(std::optional<std::chrono::seconds> most)
    {
        std::unique_lock lock(mutex);
        const auto something = [this] { return ending || wanted; };
        if (most)
            wake.wait_for(lock, *most, something);
        else
            wake.wait(lock, something);
        wanted = false;
        return !ending;
    }

    bool isEnding()
    {
        const std::lock_guard lock(mutex);
        return ending;
    }

    void work();
    Result<IndexBuilder::Step> step(IndexBuilder &builder, Store &store);

    SearchThread &search;
    StoreThread &stores;
    QString database;
    OfficeData office;
    std::mutex mutex;
    std::condition_variable wake;
    bool wanted = false;
    bool ending = false;
    std::thread thread;
};

// Answers the newest question.
struct SearchThread::Answerer
{
    Answerer(SearchThread &owner, QString databaseFile, OfficeData officeData)
        : search(owner), database(std::move(databaseFile)), office(std::move(officeData))
    {
    }

    void start() { thread = std::thread([this] { work(); }); }
    void stop()
    {
        {
            const std::lock_guard lock(mutex);
            ending = true;
            search.m_newest += 1; // whatever is being answered is not wanted any more
        }
        wake.notify_one();
        thread.join();
    }

    void ask(const Question &newer)
    {
        {
            const std::lock_guard lock(mutex);
            question = newer;
        }
        wake.notify_one();
    }

    void load()
    {
        {
            const std::lock_guard lock(mutex);
            loading = true;
        }
        wake.notify_one();
    }

    void work();
    void answer(const Question &asked, SearchReader &reader, Store &store);
    void check(SearchReader &reader, Store &store);
    Result<void> fresh(SearchReader &reader);

    SearchThread &search;
    QString database;
    OfficeData office;
    std::mutex mutex;
    std::condition_variable wake;
    std::optional<Question> question;
    bool loading = false;
    bool ending = false;
    int files = 0;
    std::thread thread;
};

Result<IndexBuilder::Step> SearchThread::Builder::step(IndexBuilder &builder, Store &store)
{
    if (search.m_anew.exchange(false)) {
        search.setReady(false);
        if (const auto begun = builder.startAnew(store); !begun)
            return begun.error();
    }
    auto done = builder.step(store);
    search.m_files = builder.files();
    return done;
}

void SearchThread::Builder::work()
{
    const auto store = Store::open(database, office, Store::Access::ReadOnly);
    if (!store)
        return; // without an index everything works, only slower
    IndexBuilder builder(indexFileFor(database), office.pinyin);
    int damages = 0;
    bool changed = false;
    const auto total = store.value()->catalogMark();
    search.m_total = total ? total.value().entries : 0;
    while (!isEnding()) {
        const auto done = step(builder, *store.value());
        if (!done) {
            search.setReady(false);
            if (done.error().code == QLatin1String("search.damaged") && ++damages <= mostDamages)
                search.m_anew = true;
            else if (!wait(pauseAfterError))
                return;
            continue;
        }
        if (!done.value().complete) {
            search.setReady(false);
            search.m_done = done.value().done;
            Q_EMIT search.progressed(done.value().done, qMax<qint64>(search.m_total, done.value().done));
            continue;
        }
        if (!done.value().idle) {
            changed = true;
            continue;
        }
        // Everything that was touched so far is in the index.
        if (changed || !search.isReady())
            stores.run([upTo = done.value().upTo](Store &writer) { return writer.forgetTouched(upTo).ok(); });
        if (!search.isReady())
            search.m_answerer->load();
        else if (changed)
            Q_EMIT search.updated();
        changed = false;
        if (!wait({}))
            return;
    }
}

void SearchThread::Answerer::work()
{
    const auto store = Store::open(database, office, Store::Access::ReadOnly);
    if (!store)
        return;
    SearchReader reader(indexFileFor(database), office.pinyin);
    for (;;) {
        std::optional<Question> asked;
        bool toLoad = false;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return ending || loading || question; });
            if (ending)
                return;
            asked = std::exchange(question, std::nullopt);
            toLoad = std::exchange(loading, false);
        }
        if (toLoad)
            check(reader, *store.value());
        if (asked)
            answer(*asked, reader, *store.value());
    }
}

Result<void> SearchThread::Answerer::fresh(SearchReader &reader)
{
    if (const int now = search.m_files; now != files) {
        reader.close();
        files = now;
    }
    auto read = reader.refresh();
    if (!read) {
        reader.close();
        if (read.error().code == QLatin1String("search.damaged")) {
            search.m_anew = true;
            search.m_builder->look();
        }
    }
    return read;
}

// The index says that it is complete: is it, and is it worth keeping?
void SearchThread::Answerer::check(SearchReader &reader, Store &store)
{
    if (const auto read = fresh(reader); !read)
        return;
    const auto mark = store.catalogMark();
    const SearchColumns &columns = reader.columns();
    const qint64 alive = columns.documents() - columns.dead();
    const bool lacks = mark && mark.value().touched == reader.seen() && mark.value().entries != alive;
    const bool isWorn = columns.dead() > deadAtLeast && columns.dead() > columns.documents() / deadShare;
    if (lacks || isWorn) {
        search.m_anew = true;
        search.m_builder->look();
        return;
    }
    if (reader.isComplete())
        search.setReady(true);
}

void SearchThread::Answerer::answer(const Question &asked, SearchReader &reader, Store &store)
{
    const quint64 number = asked.number;
    const EntryFilter &filter = asked.filter;
    const auto cancelled = [&] { return search.m_newest != number; };
    const auto refuse = [&](const Error &error) {
        if (error.code == QLatin1String("search.damaged")) {
            reader.close();
            search.m_anew = true;
            search.m_builder->look();
        }
        if (!cancelled())
            Q_EMIT search.failed(number, error);
    };
    if (cancelled())
        return;
    if (const auto read = fresh(reader); !read)
        return refuse(read.error());
    if (asked.wanted == Wanted::Counts) {
        const auto counts = reader.counts(filter, store, cancelled);
        if (!counts)
            return refuse(counts.error());
        if (!cancelled())
            Q_EMIT search.countsReady(number, counts.value());
        return;
    }
    SearchPage page;
    if (filter.sort == EntrySort::Relevance && !filter.asksRows()) {
        const auto first = reader.firstPage(filter, store, cancelled);
        if (!first)
            return refuse(first.error());
        page = first.value();
        const auto entries = store.entryRows(page.rows.mid(0, entriesOfPage));
        if (!entries)
            return refuse(entries.error());
        if (cancelled())
            return;
        Q_EMIT search.pageReady(number, page, entries.value());
    }
    const auto hits = reader.everything(filter, page.rows, store, cancelled, [&](const FacetCounts &counts) { Q_EMIT search.countsReady(number, counts); });
    if (!hits)
        return refuse(hits.error());
    if (!cancelled())
        Q_EMIT search.hitsReady(number, hits.value());
}

SearchThread::SearchThread(StoreThread &store, const QString &databaseFile, const OfficeData &office) : m_store(store)
{
    qRegisterMetaType<SearchPage>();
    qRegisterMetaType<SearchHits>();
    qRegisterMetaType<FacetCounts>();
    qRegisterMetaType<QVector<EntryRow>>();
    qRegisterMetaType<Error>();
    m_answerer = std::make_unique<Answerer>(*this, databaseFile, office);
    m_builder = std::make_unique<Builder>(*this, store, databaseFile, office);
    m_answerer->start();
    m_builder->start();
    // In the store's thread: only a flag is set.
    connect(&store, &StoreThread::changed, this, [this] { m_builder->look(); }, Qt::DirectConnection);
}

SearchThread::~SearchThread()
{
    disconnect(&m_store, nullptr, this, nullptr);
    // The store's thread may be just telling of a change: behind an empty job of its own it is done with that.
    m_store.run([](Store &) {}).waitForFinished();
    // Each may still call the other: both threads end before either goes.
    m_answerer->stop();
    m_builder->stop();
}

QString SearchThread::indexFileFor(const QString &databaseFile)
{
    return QFileInfo(databaseFile).absolutePath() + QStringLiteral("/search.db");
}

quint64 SearchThread::ask(const EntryFilter &filter, Wanted wanted)
{
    const quint64 number = ++m_newest;
    m_answerer->ask({number, filter, wanted});
    return number;
}

void SearchThread::setReady(bool ready)
{
    if (m_ready.exchange(ready) != ready)
        Q_EMIT readyChanged(ready);
}

} // namespace sharedesk
