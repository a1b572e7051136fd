// The index behind its threads: ready by itself, follows the store, answers only the newest question, repairs itself.
#include <QFile>
#include <QSignalSpy>

#include "searchcatalog.h"
#include "searchthread.h"

using namespace sharedesk;

class TestSearchThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void becomesReadyAndFollows();
    void onlyTheNewestIsAnswered();
    void damageWhileOpenIsRepaired();
    void endsWhileBuilding();

private:
    static EntryFilter textFilter(const QString &text)
    {
        EntryFilter filter;
        filter.text = text;
        filter.sort = EntrySort::Relevance;
        return filter;
    }
    void save(const QString &name)
    {
        auto saved = m_threads->run([name](Store &store) {
            return store.saveEntry(CatalogEntry(), SearchCatalog::entry(name), SearchCatalog::clerk()).ok();
        });
        saved.waitForFinished();
        QVERIFY(saved.result());
    }
    int ask(const QString &text)
    {
        QSignalSpy hits(m_search.get(), &SearchThread::hitsReady);
        const quint64 number = m_search->ask(textFilter(text));
        if (!QTest::qWaitFor([&] { return !hits.isEmpty() && hits.last().first().toULongLong() == number; }, 5000))
            return -1;
        return int(hits.last().at(1).value<SearchHits>().rows.size());
    }

    std::unique_ptr<SearchCatalog> m_catalog;
    std::unique_ptr<StoreThread> m_threads;
    std::unique_ptr<SearchThread> m_search;
};

void TestSearchThread::init()
{
    m_catalog = std::make_unique<SearchCatalog>();
    m_catalog->add(SearchCatalog::entry(QStringLiteral("婚姻登记")));
    m_catalog->close();
    m_threads = std::move(StoreThread::open(m_catalog->file(), m_catalog->office()).value());
    m_search = std::make_unique<SearchThread>(*m_threads, m_catalog->file(), m_catalog->office());
}

void TestSearchThread::cleanup()
{
    m_search.reset();
    m_threads.reset();
    m_catalog.reset();
}

void TestSearchThread::becomesReadyAndFollows()
{
    QTRY_VERIFY(m_search->isReady());
    QCOMPARE(ask(QStringLiteral("hydj")), 1);
    QSignalSpy updated(m_search.get(), &SearchThread::updated);
    save(QStringLiteral("婚姻状况"));
    QTRY_VERIFY(!updated.isEmpty());
    QCOMPARE(ask(QStringLiteral("婚姻")), 2);
    // What the index has is not kept in the store a second time.
    auto kept = m_threads->run([](Store &store) { return store.touchedRows(0, 100).value().rows.size(); });
    QTRY_COMPARE((kept = m_threads->run([](Store &store) { return store.touchedRows(0, 100).value().rows.size(); }), kept.waitForFinished(), kept.result()), 0);
}

void TestSearchThread::onlyTheNewestIsAnswered()
{
    QTRY_VERIFY(m_search->isReady());
    QSignalSpy pages(m_search.get(), &SearchThread::pageReady);
    QSignalSpy hits(m_search.get(), &SearchThread::hitsReady);
    quint64 newest = 0;
    for (int i = 0; i < 50; ++i)
        newest = m_search->ask(textFilter(QStringLiteral("婚姻")));
    QTRY_VERIFY(!hits.isEmpty() && hits.last().first().toULongLong() == newest);
    QVERIFY(hits.size() < 50);
    QCOMPARE(pages.last().at(2).value<QVector<EntryRow>>().first().name, QStringLiteral("婚姻登记"));
}

void TestSearchThread::damageWhileOpenIsRepaired()
{
    QTRY_VERIFY(m_search->isReady());
    m_search.reset();
    QFile index(m_catalog->indexFile());
    QVERIFY(index.open(QIODevice::ReadWrite));
    // The first page stays, so that only reading the rest finds the damage.
    QVERIFY(index.size() > 8192);
    index.seek(4096);
    index.write(QByteArray(int(index.size()) - 4096, 'x'));
    index.close();
    for (const char *suffix : {"-wal", "-shm"})
        QFile::remove(m_catalog->indexFile() + QLatin1String(suffix));
    m_search = std::make_unique<SearchThread>(*m_threads, m_catalog->file(), m_catalog->office());
    QTRY_VERIFY(m_search->isReady());
    QCOMPARE(ask(QStringLiteral("婚姻")), 1);
}

void TestSearchThread::endsWhileBuilding()
{
    for (int i = 0; i < 20; ++i)
        save(QStringLiteral("条目%1").arg(i));
    m_search.reset(); // whatever it is at
    m_search = std::make_unique<SearchThread>(*m_threads, m_catalog->file(), m_catalog->office());
    m_search.reset();
    m_search = std::make_unique<SearchThread>(*m_threads, m_catalog->file(), m_catalog->office());
    QTRY_VERIFY(m_search->isReady());
    QCOMPARE(ask(QStringLiteral("条目")), 20);
}

QTEST_GUILESS_MAIN(TestSearchThread)
#include "tst_searchthread.moc"
