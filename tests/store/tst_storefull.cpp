// A full disk, as SQLite meets it: every write fails with ENOSPC. The edit is refused with a clear word, and nothing
// that was there before is touched.
#include <QTemporaryDir>
#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

#include "officedata.h"
#include "store.h"

namespace {

std::atomic<bool> diskIsFull = false;
std::atomic<int> refusedWrites = 0;

} // namespace

// In the place of the C library's: SQLite writes its files through these.
extern "C" ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    if (diskIsFull) {
        ++refusedWrites;
        errno = ENOSPC;
        return -1;
    }
    return syscall(SYS_pwrite64, file, bytes, count, offset);
}

using namespace sharedesk;

class TestStoreFull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup()
    {
        diskIsFull = false;
        m_store.reset();
    }

    void editIsRefusedAndNothingIsLost();
    void importKeepsNothingOfItself();
    void draftSaysThatItIsNotKept();
    void replyIsRefusedWhole();
    void fullInTheMiddleOfManyEdits();

private:
    static Actor clerk()
    {
        Actor actor;
        actor.userId = QStringLiteral("clerk");
        actor.name = QStringLiteral("王芳");
        actor.departmentId = QStringLiteral("land");
        return actor;
    }
    static CatalogEntry entry(const QString &name)
    {
        CatalogEntry made;
        made.name = name;
        made.departmentId = QStringLiteral("land");
        return made;
    }
    bool open()
    {
        m_store.reset();
        auto store = Store::open(m_folder->filePath(QStringLiteral("sharedesk.db")), m_office);
        if (store)
            m_store = std::move(store).value();
        return m_store != nullptr;
    }
    void fillDisk()
    {
        refusedWrites = 0;
        diskIsFull = true;
    }

    OfficeData m_office;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    QString m_id;
};

void TestStoreFull::init()
{
    const auto office = loadOfficeData();
    QVERIFY(office.ok());
    m_office = office.value();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(open());
    const auto saved = m_store->saveEntry({}, entry(QStringLiteral("先前保存的条目")), clerk());
    QVERIFY(saved.ok());
    m_id = saved.value().entry.id;
}

void TestStoreFull::editIsRefusedAndNothingIsLost()
{
    const CatalogEntry before = m_store->entry(m_id).value().entry;
    CatalogEntry after = before;
    after.summary = QStringLiteral("写不下的摘要");
    fillDisk();
    const auto refused = m_store->saveEntry(before, after, clerk());
    QVERIFY(refusedWrites > 0);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, QStringLiteral("store.full"));
    QVERIFY(refused.error().message.contains(QLatin1String("disk is full")));
    QCOMPARE(m_store->entry(m_id).value().entry, before);
    // With room again the same edit goes through, on the same connection and after a new start.
    diskIsFull = false;
    QVERIFY(m_store->saveEntry(before, after, clerk()).ok());
    QVERIFY(open());
    QCOMPARE(m_store->entry(m_id).value().entry.summary, after.summary);
    QCOMPARE(m_store->outboxCounts().value().queued, 1);
}

void TestStoreFull::importKeepsNothingOfItself()
{
    QVector<CatalogEntry> many;
    for (int i = 0; i < 300; ++i)
        many << entry(QStringLiteral("导入的条目%1").arg(i));
    fillDisk();
    const auto refused = m_store->importEntries(many, clerk());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, QStringLiteral("store.full"));
    diskIsFull = false;
    QVERIFY(open());
    QCOMPARE(m_store->entryCount({}).value(), 1);
    QCOMPARE(m_store->outboxCounts().value().queued, 1);
}

void TestStoreFull::draftSaysThatItIsNotKept()
{
    QVERIFY(m_store->saveDraft(QStringLiteral("entry:x"), "alt").ok());
    fillDisk();
    QCOMPARE(m_store->saveDraft(QStringLiteral("entry:x"), "neu").error().code, QStringLiteral("store.full"));
    diskIsFull = false;
    QVERIFY(open());
    QCOMPARE(m_store->draft(QStringLiteral("entry:x")).value().value(), QByteArray("alt"));
}

void TestStoreFull::replyIsRefusedWhole()
{
    Application application;
    application.entryId = newId();
    application.entryName = QStringLiteral("条目");
    application.sharingType = QStringLiteral("conditional");
    application.providerId = QStringLiteral("other");
    application.requesterId = QStringLiteral("land");
    application.legalBasis = application.scenario = application.scope = QStringLiteral("依据");
    application.mode = QStringLiteral("interface");
    application.useUntil = QDate::currentDate().addYears(1);
    application.itemIds = application.itemNames = QStringList{QStringLiteral("a")};
    application.agreedBy = QStringLiteral("负责人");
    RequestCommand submit;
    submit.type = RequestCommandType::Submit;
    submit.application = application;
    const QString id = newId();
    fillDisk();
    QCOMPARE(m_store->commandRequest(id, submit, clerk(), QDateTime::currentDateTimeUtc()).error().code, QStringLiteral("store.full"));
    diskIsFull = false;
    QVERIFY(open());
    QVERIFY(!m_store->request(id).ok());
    QVERIFY(m_store->commandRequest(id, submit, clerk(), QDateTime::currentDateTimeUtc()).ok());
}

void TestStoreFull::fullInTheMiddleOfManyEdits()
{
    int acknowledged = 0;
    for (int i = 1; i <= 60; ++i) {
        diskIsFull = i % 3 == 0;
        const CatalogEntry before = m_store->entry(m_id).value().entry;
        CatalogEntry after = before;
        after.remarks = QString::number(i);
        if (m_store->saveEntry(before, after, clerk()).ok())
            acknowledged = i;
    }
    diskIsFull = false;
    QCOMPARE(acknowledged, 59);
    QVERIFY(open());
    QCOMPARE(m_store->entry(m_id).value().entry.remarks, QStringLiteral("59"));
}

QTEST_GUILESS_MAIN(TestStoreFull)
#include "tst_storefull.moc"
