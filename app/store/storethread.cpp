#include "storethread.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace sharedesk {

// A thread with its own connection that works off jobs in order. It ends when its queue is empty and it was told to.
struct StoreThread::Lane {
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::function<void(Store &)>> jobs;
    bool ending = false;
    bool broken = false; // there is no connection
    std::thread thread;

    Result<void> start(const QString &file, const OfficeData &office, Store::Access access)
    {
        std::promise<Result<void>> opened;
        auto future = opened.get_future();
        thread = std::thread([this, file, office, access, &opened] {
            auto store = Store::open(file, office, access);
            opened.set_value(store ? Result<void>() : Result<void>(store.error()));
            if (store)
                work(*store.value());
        });
        return future.get();
    }

    // Without waiting until it is open; when it cannot be, its jobs end without an answer.
    void begin(const QString &file, const OfficeData &office, Store::Access access)
    {
        thread = std::thread([this, file, office, access] {
            auto store = Store::open(file, office, access);
            if (store)
                return work(*store.value());
            const std::lock_guard lock(mutex);
            broken = true;
            jobs.clear();
        });
    }

    void work(Store &store)
    {
        for (;;) {
            std::function<void(Store &)> job;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [this] { return ending || !jobs.empty(); });
                if (jobs.empty())
                    return;
                job = std::move(jobs.front());
                jobs.pop_front();
            }
            job(store);
        }
    }

    void add(std::function<void(Store &)> job)
    {
        {
            const std::lock_guard lock(mutex);
            if (broken)
                return;
            jobs.push_back(std::move(job));
        }
        wake.notify_one();
    }

    ~Lane()
    {
        {
            const std::lock_guard lock(mutex);
            ending = true;
        }
        wake.notify_one();
        if (thread.joinable())
            thread.join();
    }
};

// Forwards each call to the writer's thread and waits for it there.
class StoreThread::BlockingJournal : public SyncJournal {
public:
    explicit BlockingJournal(Lane &lane) : m_lane(lane) {}

    Result<JournalIdentity> identity() override { return call<JournalIdentity>([](SyncJournal &j) { return j.identity(); }); }
    Result<void> pinServer(const QString &serverId) override { return call<void>([&](SyncJournal &j) { return j.pinServer(serverId); }); }
    Result<QString> cursor(const QString &scope) override { return call<QString>([&](SyncJournal &j) { return j.cursor(scope); }); }
    Result<int> applyPage(const SyncPage &page) override { return call<int>([&](SyncJournal &j) { return j.applyPage(page); }); }
    Result<QVector<SealedOp>> seal(const QString &userId, int maxOps, qint64 maxBytes) override
    {
        return call<QVector<SealedOp>>([&](SyncJournal &j) { return j.seal(userId, maxOps, maxBytes); });
    }
    Result<void> applyAnswers(const QVector<OpAnswer> &answers, const QString &position) override
    {
        return call<void>([&](SyncJournal &j) { return j.applyAnswers(answers, position); });
    }
    Result<OutboxCounts> outboxCounts(const QString &userId) override
    {
        return call<OutboxCounts>([&](SyncJournal &j) { return j.outboxCounts(userId); });
    }
    Result<QVector<BlobToSend>> blobsToSend(const QString &userId) override
    {
        return call<QVector<BlobToSend>>([&](SyncJournal &j) { return j.blobsToSend(userId); });
    }
    Result<QByteArray> blobContent(const QString &sha256) override { return call<QByteArray>([&](SyncJournal &j) { return j.blobContent(sha256); }); }
    Result<void> noteBlobSent(const QString &sha256) override { return call<void>([&](SyncJournal &j) { return j.noteBlobSent(sha256); }); }
    Result<bool> noteBlobMissing(const QString &sha256) override { return call<bool>([&](SyncJournal &j) { return j.noteBlobMissing(sha256); }); }
    Result<void> refuseBlob(const QString &sha256, const QString &userId, const QString &problem) override
    {
        return call<void>([&](SyncJournal &j) { return j.refuseBlob(sha256, userId, problem); });
    }
    Result<void> keepBlob(const QString &sha256, const QByteArray &content) override
    {
        return call<void>([&](SyncJournal &j) { return j.keepBlob(sha256, content); });
    }
    Result<void> noteCompleteSync(const QDateTime &at) override { return call<void>([&](SyncJournal &j) { return j.noteCompleteSync(at); }); }

private:
    template<typename Value>
    Result<Value> call(const std::function<Result<Value>(SyncJournal &)> &work)
    {
        std::promise<Result<Value>> done;
        auto future = done.get_future();
        m_lane.add([&](Store &store) { done.set_value(work(store.journal())); });
        return future.get();
    }

    Lane &m_lane;
};

StoreThread::StoreThread(std::unique_ptr<Lane> writer, std::unique_ptr<Lane> reader)
    : m_writer(std::move(writer)), m_reader(std::move(reader)), m_journal(std::make_unique<BlockingJournal>(*m_writer))
{
    qRegisterMetaType<OutboxCounts>();
    enqueue(m_writer.get(), [this](Store &store) {
        store.setChangeListener([this, &store](const QStringList &ids) {
            Q_EMIT changed(ids);
            if (const auto counts = store.outboxCounts())
                Q_EMIT outboxChanged(counts.value());
        });
    });
}

StoreThread::~StoreThread()
{
    m_background.reset();
    m_reader.reset();
    m_writer.reset();
}

Result<std::unique_ptr<StoreThread>> StoreThread::open(const QString &databaseFile, const OfficeData &office)
{
    auto writer = std::make_unique<Lane>();
    if (const auto started = writer->start(databaseFile, office, Store::Access::ReadWrite); !started)
        return started.error();
    auto reader = std::make_unique<Lane>();
    if (const auto started = reader->start(databaseFile, office, Store::Access::ReadOnly); !started)
        return started.error();
    std::unique_ptr<StoreThread> threads(new StoreThread(std::move(writer), std::move(reader)));
    threads->m_openBackground = [databaseFile, office] {
        auto lane = std::make_unique<Lane>();
        lane->begin(databaseFile, office, Store::Access::ReadOnly);
        return lane;
    };
    return threads;
}

StoreThread::Lane *StoreThread::background()
{
    const std::lock_guard lock(m_backgroundLock);
    if (!m_background)
        m_background = m_openBackground();
    return m_background.get();
}

void StoreThread::enqueue(Lane *lane, std::function<void(Store &)> job)
{
    lane->add(std::move(job));
}

SyncJournal &StoreThread::journal()
{
    return *m_journal;
}

} // namespace sharedesk
