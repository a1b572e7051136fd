// SearchThread: the index behind two threads of its own: one makes it and keeps it up to date, one answers.
//
// The interface never waits for either. While the index is not ready, who searches asks the store instead (slower, the
// same hits and some more). Of two questions only the newer one is answered. The index can be lost at any time without
// loss: it is made anew.
#pragma once

#include <QObject>

#include <atomic>
#include <memory>

#include "searchreader.h"
#include "storethread.h"

namespace sharedesk {

class SearchThread : public QObject
{
    Q_OBJECT
public:
    // The store must outlive it. databaseFile is the store's; the index stands beside it.
    SearchThread(StoreThread &store, const QString &databaseFile, const OfficeData &office);
    ~SearchThread() override; // stops at the next batch

    static QString indexFileFor(const QString &databaseFile);

    bool isReady() const { return m_ready; }
    enum class Wanted { Rows, Counts };
    // Gives the number of the question; its answers carry it. A text in the order of relevance gets a page first; then,
    // for every filter, the counts of the facets, and at last all rows (unless only the counts are wanted).
    quint64 ask(const EntryFilter &filter, Wanted wanted = Wanted::Rows);
    qint64 builtEntries() const { return m_done; }
    qint64 totalEntries() const { return m_total; }

    // As many rows come with a page; more than a screen shows.
    static constexpr int entriesOfPage = 64;

Q_SIGNALS:
    // From another thread: connect with a context object. `entries` are the first rows of the page, as lists show them.
    void pageReady(quint64 number, const sharedesk::SearchPage &page, const QVector<sharedesk::EntryRow> &entries);
    void countsReady(quint64 number, const sharedesk::FacetCounts &counts);
    void hitsReady(quint64 number, const sharedesk::SearchHits &hits);
    void failed(quint64 number, const sharedesk::Error &error); // ask the store instead
    void progressed(qint64 done, qint64 total);                 // while the index is made
    void readyChanged(bool ready);
    void updated(); // it has what changed in the store

private:
    struct Builder;
    struct Answerer;

    void setReady(bool ready);

    std::atomic<bool> m_ready = false;
    std::atomic<bool> m_anew = false;    // the file is to be thrown away
    std::atomic<int> m_files = 0;        // counts such files
    std::atomic<quint64> m_newest = 0;   // question
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    StoreThread &m_store;
    std::unique_ptr<Answerer> m_answerer;
    std::unique_ptr<Builder> m_builder;
};

} // namespace sharedesk
