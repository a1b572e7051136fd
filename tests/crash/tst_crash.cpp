// Kills the client and the platform at random moments: nothing that was said to be saved is lost, nothing is applied
// twice. The seed of a failure is printed; SHAREDESK_KILLS and SHAREDESK_SEED repeat it.
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "counted.h"
#include "officedata.h"
#include "platformprocess.h"
#include "profile.h"
#include "store.h"
#include "synccontroller.h"
#include "workinguser.h"

using namespace sharedesk;

class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingIsLostAndNothingIsDoneTwice();

private:
    struct Opened
    {
        std::unique_ptr<Profile> profile;
        std::unique_ptr<Store> store;
    };
    Opened open(const QString &folder)
    {
        Opened opened;
        auto profile = Profile::open(folder, Profile::Mode::CreateIfMissing);
        if (!profile)
            return opened;
        opened.profile = std::move(profile).value();
        auto store = Store::open(opened.profile->databaseFile(), m_office);
        if (store)
            opened.store = std::move(store).value();
        return opened;
    }
    Result<SyncSummary> sync(Opened &opened, const QString &user)
    {
        return syncOnce(opened.store->journal(), {QUrl(m_platform->url()), m_platform->caFile()}, user, PlatformProcess::password(),
                        [&](const SignedIn &session, const QVector<Department> &) {
                            static_cast<void>(rememberWorkingUser(opened.profile->settingsFile(), session.actor));
                        },
                        [](const SyncProgress &) {});
    }
    // Lets the client work for a random while; gives what it said, by record.
    bool workAndKill(QRandomGenerator &random);
    QString checkProfile(Store &store);

    OfficeData m_office;
    QTemporaryDir m_folder;
    std::unique_ptr<PlatformProcess> m_platform;
    QHash<QString, int> m_entries;  // id -> the last edit that was said to be saved
    QHash<QString, int> m_requests; // id -> the number of events
    int m_saved = 0;
    int m_synced = 0;
};

void TestCrash::initTestCase()
{
    const auto office = loadOfficeData();
    QVERIFY(office.ok());
    m_office = office.value();
    PlatformProcess::Options options;
    options.demoEntries = 80;
    options.demoRequests = 10;
    m_platform = std::make_unique<PlatformProcess>(options);
    QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
    Opened first = open(m_folder.filePath(QStringLiteral("client")));
    QVERIFY(first.store);
    const auto summary = sync(first, QStringLiteral("minzheng.clerk"));
    QVERIFY2(summary.ok(), summary ? "" : qPrintable(summary.error().message));
}

bool TestCrash::workAndKill(QRandomGenerator &random)
{
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(QStringLiteral(SHAREDESK_BINARY_DIR "/bin/crash-client"),
                 {m_folder.filePath(QStringLiteral("client")), m_platform->url(), m_platform->caFile(), QStringLiteral("minzheng.clerk"),
                  QString::number(random.generate())});
    if (!client.waitForStarted())
        return false;
    // Some are killed while they still open, most in the middle of edits and syncs.
    QTest::qWait(random.bounded(10) == 0 ? random.bounded(200) : 300 + random.bounded(2500));
    const bool ranOn = client.state() == QProcess::Running;
    client.kill();
    client.waitForFinished();
    const QString said = QString::fromUtf8(client.readAll());
    for (const QString &line : said.split(QLatin1Char('\n'))) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.size() == 3 && words.first() == QLatin1String("entry"))
            m_entries.insert(words.at(1), words.at(2).toInt());
        else if (words.size() == 3 && words.first() == QLatin1String("request"))
            m_requests.insert(words.at(1), words.at(2).toInt());
        m_saved += words.size() == 3 ? 1 : 0;
        m_synced += line == QLatin1String("synced") ? 1 : 0;
    }
    if (!ranOn)
        qWarning("the client ended by itself: %s", qPrintable(said));
    return ranOn;
}

QString TestCrash::checkProfile(Store &store)
{
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        const auto stored = store.entry(entry.key());
        if (!stored)
            return QStringLiteral("entry %1 is lost: %2").arg(entry.key(), stored.error().message);
        const int count = countOf(stored.value().entry);
        // The very last edit may have been saved without the time to say so.
        if (count != entry.value() && count != entry.value() + 1)
            return QStringLiteral("entry %1 was saved at %2 and is at %3").arg(entry.key()).arg(entry.value()).arg(count);
        if (const QString broken = brokenCount(stored.value().entry); !broken.isEmpty())
            return broken;
        m_entries[entry.key()] = count;
    }
    for (auto request = m_requests.constBegin(); request != m_requests.constEnd(); ++request) {
        const auto stored = store.request(request.key());
        if (!stored)
            return QStringLiteral("request %1 is lost: %2").arg(request.key(), stored.error().message);
        const int events = int(stored.value().state.events.size());
        if (events != request.value() && events != request.value() + 1)
            return QStringLiteral("request %1 had %2 events and has %3").arg(request.key()).arg(request.value()).arg(events);
    }
    return {};
}

void TestCrash::nothingIsLostAndNothingIsDoneTwice()
{
    const int kills = qEnvironmentVariableIsSet("SHAREDESK_KILLS") ? qEnvironmentVariableIntValue("SHAREDESK_KILLS") : 12;
    const quint32 seed = qEnvironmentVariableIsSet("SHAREDESK_SEED") ? quint32(qEnvironmentVariableIntValue("SHAREDESK_SEED"))
                                                                     : QRandomGenerator::global()->generate() >> 1;
    qInfo("seed %u, %d kills", seed, kills);
    QRandomGenerator random(seed);
    const QString folder = m_folder.filePath(QStringLiteral("client"));
    for (int kill = 0; kill < kills; ++kill) {
        // Now and then the platform dies too, and comes back for the next round.
        if (random.bounded(4) == 0) {
            QTimer::singleShot(300 + random.bounded(800), this, [this] { m_platform->kill(); });
        }
        QVERIFY2(workAndKill(random), qPrintable(QStringLiteral("seed %1, kill %2").arg(seed).arg(kill)));
        if (!m_platform->isRunning())
            QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
        Opened opened = open(folder);
        QVERIFY2(opened.store, qPrintable(QStringLiteral("seed %1, kill %2: the profile does not open").arg(seed).arg(kill)));
        const QString lost = checkProfile(*opened.store);
        QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("seed %1, kill %2: %3").arg(seed).arg(kill).arg(lost)));
    }
    qInfo("%d changes were said to be saved, %d syncs finished, %d entries, %d requests", m_saved, m_synced, int(m_entries.size()), int(m_requests.size()));
    QVERIFY(m_saved > kills);
    QVERIFY(m_synced > 0); // else nothing was killed in the middle of one that could have ended

    // What is left goes out; the platform and a second computer then hold what the killed one holds.
    QVERIFY(m_platform->isRunning() || m_platform->start());
    Opened opened = open(folder);
    QVERIFY(opened.store);
    const auto last = sync(opened, QStringLiteral("minzheng.clerk"));
    QVERIFY2(last.ok(), last ? "" : qPrintable(last.error().message + last.error().detail));
    const auto waiting = opened.store->outbox();
    QVERIFY(waiting.ok());
    for (const OutboxRow &row : waiting.value())
        qWarning("%s %s: %s", qPrintable(row.kind), qPrintable(row.title), qPrintable(row.problem));
    QCOMPARE(opened.store->outboxCounts().value(), OutboxCounts());
    Opened other = open(m_folder.filePath(QStringLiteral("other")));
    QVERIFY(sync(other, QStringLiteral("minzheng.head")).ok());
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        QCOMPARE(countOf(other.store->entry(entry.key()).value().entry), countOf(opened.store->entry(entry.key()).value().entry));
        QCOMPARE(brokenCount(other.store->entry(entry.key()).value().entry), QString());
    }
    for (auto request = m_requests.constBegin(); request != m_requests.constEnd(); ++request) {
        const auto here = opened.store->request(request.key()).value().state.events;
        QCOMPARE(other.store->request(request.key()).value().state.events, here);
    }
    m_platform->terminate();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("check"));
        database.setDatabaseName(m_platform->databaseFile());
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        QVERIFY(database.open());
        QSqlQuery twice(database);
        QVERIFY2(twice.exec(QStringLiteral("SELECT op_id, count(*) FROM history WHERE op_id <> '' GROUP BY op_id HAVING count(*) > 1")), qPrintable(twice.lastError().text()));
        const bool appliedTwice = twice.next();
        QVERIFY2(!appliedTwice, qPrintable(QStringLiteral("seed %1: op %2 was applied twice").arg(seed).arg(appliedTwice ? twice.value(0).toString() : QString())));
        QVERIFY(twice.exec(QStringLiteral("PRAGMA integrity_check")));
        QVERIFY(twice.next());
        QCOMPARE(twice.value(0).toString(), QStringLiteral("ok"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("check"));
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
