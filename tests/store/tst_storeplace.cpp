// Places where a profile cannot live, and files that are no longer what they were: a clear word that names
// the place, and not a byte changed.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "profile.h"
#include "store.h"

using namespace sharedesk;

namespace {

constexpr uid_t nobody = 65534;
constexpr qint64 pageSize = 16384;

// File access as somebody without rights, also where the tests run as root.
class WithoutRights
{
public:
    WithoutRights() : m_before(geteuid()) { m_dropped = m_before != 0 || seteuid(nobody) == 0; }
    ~WithoutRights()
    {
        if (m_before == 0 && seteuid(0) != 0)
            qFatal("the rights did not come back");
    }
    WithoutRights(const WithoutRights &) = delete;
    WithoutRights &operator=(const WithoutRights &) = delete;
    bool dropped() const { return m_dropped; }

private:
    uid_t m_before;
    bool m_dropped = false;
};

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

const QFileDevice::Permissions readable =
    QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
const QFileDevice::Permissions enterable =
    readable | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;

} // namespace

class TestStorePlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_office = loadOfficeData().value();
        m_dir = std::make_unique<QTemporaryDir>();
        QFile::setPermissions(m_dir->path(), enterable | QFileDevice::WriteOwner);
        auto profile = Profile::open(folder(), Profile::Mode::CreateIfMissing);
        QVERIFY(profile.ok());
        auto store = Store::open(file(), m_office);
        QVERIFY(store.ok());
        QVector<CatalogEntry> entries;
        for (int i = 0; i < 200; ++i) {
            CatalogEntry entry;
            entry.name = QStringLiteral("目录条目%1").arg(i);
            entry.summary = QString(400, QChar(u'摘'));
            entries << entry;
        }
        QVERIFY(store.value()->importEntries(entries, clerk()).ok());
    }

    void cleanup()
    {
        for (const QString &name : {folder(), m_dir->path()})
            QFile::setPermissions(name, enterable | QFileDevice::WriteOwner);
    }

    void aFolderThatMayNotBeWrittenIsNamed()
    {
        QFile::setPermissions(file(), readable);
        QFile::setPermissions(folder(), enterable);
        const QByteArray before = contentOf(file());
        {
            const WithoutRights rights;
            if (!rights.dropped())
                QSKIP("no right to give up the rights");
            const auto refused = Profile::open(folder(), Profile::Mode::OpenExisting);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, QStringLiteral("profile.readonly"));
            QVERIFY(refused.error().detail.contains(folder()));
            // Whoever goes past the profile gets no further, and is told which file it is.
            const auto opened = Store::open(file(), m_office);
            QVERIFY(!opened.ok());
            QVERIFY2(opened.error().code == QLatin1String("store.readonly"), qPrintable(opened.error().code));
            QVERIFY(opened.error().detail.contains(file()));
        }
        QCOMPARE(contentOf(file()), before);
        QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList{QStringLiteral("sharedesk.db")});
    }

    void noProfileIsMadeWhereNothingMayBeMade()
    {
        QFile::setPermissions(m_dir->path(), enterable);
        const QString wanted = m_dir->filePath(QStringLiteral("new/profile"));
        const WithoutRights rights;
        if (!rights.dropped())
            QSKIP("no right to give up the rights");
        const auto refused = Profile::open(wanted, Profile::Mode::CreateIfMissing);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, QStringLiteral("profile.readonly"));
        QVERIFY(refused.error().detail.contains(wanted));
    }

    void aDamagedFileIsToldAndKept_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("pages overwritten") << QStringLiteral("pages");
        QTest::newRow("cut in half") << QStringLiteral("cut");
        QTest::newRow("header gone") << QStringLiteral("header");
    }

    void aDamagedFileIsToldAndKept()
    {
        QFETCH(QString, damage);
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.size() > 20 * pageSize);
        if (damage == QLatin1String("cut")) {
            QVERIFY(damaged.resize(damaged.size() / 2 / pageSize * pageSize));
        } else {
            const bool header = damage == QLatin1String("header");
            QVERIFY(damaged.seek(header ? 0 : pageSize));
            damaged.write(QByteArray(header ? 100 : int(damaged.size() - pageSize), '\xaa'));
        }
        damaged.close();
        const QByteArray before = contentOf(file());
        const Error error = firstError();
        QCOMPARE(error.code, QStringLiteral("store.damaged"));
        QVERIFY(error.detail.contains(file()));
        QVERIFY(!error.message.isEmpty());
        QCOMPARE(contentOf(file()), before);
    }

    // A power cut may leave half a frame in the log; what stands before it counts.
    void aLogWithARaggedEndLosesNothing()
    {
        QString id;
        {
            auto store = Store::open(file(), m_office);
            CatalogEntry entry;
            entry.name = QStringLiteral("断电前保存");
            id = store.value()->saveEntry({}, entry, clerk()).value().entry.id;
            // As the disk is while the program runs.
            for (const char *part : {"", "-wal"})
                QVERIFY(QFile::copy(file() + QLatin1String(part),
                                    m_dir->filePath(QStringLiteral("copy.db") + QLatin1String(part))));
        }
        const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
        QFile log(copy + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::Append));
        QVERIFY(log.size() > 0);
        log.write(QByteArray(int(pageSize) - 77, '\x5a'));
        log.close();
        auto store = Store::open(copy, m_office);
        QVERIFY(store.ok());
        QCOMPARE(store.value()->entry(id).value().entry.name, QStringLiteral("断电前保存"));
        QCOMPARE(store.value()->entryCount({}).value(), 201);
    }

private:
    static Actor clerk()
    {
        return {QStringLiteral("u1"), QStringLiteral("张三"), QStringLiteral("d1"), QStringLiteral("民政局"),
                Role::Clerk};
    }
    QString folder() const { return m_dir->filePath(QStringLiteral("profile")); }
    QString file() const { return folder() + QStringLiteral("/sharedesk.db"); }

    // Of opening, or else of what the first screen reads.
    Error firstError()
    {
        auto store = Store::open(file(), m_office);
        if (!store)
            return store.error();
        const auto rows = store.value()->entryRowIds({});
        if (!rows)
            return rows.error();
        const auto shown = store.value()->entryRows(rows.value());
        return shown ? Error() : shown.error();
    }

    OfficeData m_office;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestStorePlace)
#include "tst_storeplace.moc"
