// StoreThread: the store behind threads of its own, so that the interface never waits for the disk.
//
// One writer thread (all writes and the reads that must see them, in order) and one reader thread (lists, search:
// read-only connection in WAL mode, sees the last commit), and one for computations of minutes, begun with the first.
// run(), read() and compute() may be called from any thread; the
// function runs on the store's thread and must not touch widgets. Use future.then(context, …) for the result.
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>

#include "store.h"

namespace sharedesk {

class StoreThread : public QObject
{
    Q_OBJECT
public:
    // Opens in the calling thread's stead: blocks until both connections are open (used before the window shows).
    static Result<std::unique_ptr<StoreThread>> open(const QString &databaseFile, const OfficeData &office);
    ~StoreThread() override; // finishes what was queued

    template<typename Function>
    auto run(Function function) { return post(m_writer.get(), std::move(function)); }
    template<typename Function>
    auto read(Function function) { return post(m_reader.get(), std::move(function)); }

    // Read-only too, on a thread that nothing else waits for. The function must stop soon when it is cancelled: the
    // end of the program waits for it. Nothing comes back when the connection could not be opened.
    template<typename Function>
    auto compute(Function function) { return post(background(), std::move(function)); }

    // Blocking, for the sync worker's thread; never call it from the interface thread.
    SyncJournal &journal();

Q_SIGNALS:
    // After each commit; ids empty: many. Emitted from the writer thread: connect with a context object.
    void changed(const QStringList &recordIds);
    // The outbox counts after each commit that may have changed them.
    void outboxChanged(const sharedesk::OutboxCounts &counts);

private:
    struct Lane;                         // a thread with an event loop and a Store
    class BlockingJournal;

    explicit StoreThread(std::unique_ptr<Lane> writer, std::unique_ptr<Lane> reader);
    Lane *background();
    static void enqueue(Lane *lane, std::function<void(Store &)> job);

    template<typename Function>
    static auto post(Lane *lane, Function function)
    {
        using Value = std::invoke_result_t<Function, Store &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        auto future = promise->future();
        enqueue(lane, [promise, function = std::move(function)](Store &store) mutable {
            if constexpr (std::is_void_v<Value>)
                function(store);
            else
                promise->addResult(function(store));
            promise->finish();
        });
        return future;
    }

    std::unique_ptr<Lane> m_writer;
    std::unique_ptr<Lane> m_reader;
    std::unique_ptr<Lane> m_background;
    std::function<std::unique_ptr<Lane>()> m_openBackground;
    std::mutex m_backgroundLock;
    std::unique_ptr<BlockingJournal> m_journal;
};

} // namespace sharedesk
