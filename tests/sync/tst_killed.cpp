// kill -9 at random moments of edits and sync: nothing that was said to be saved is lost, nothing is applied
// twice.
//
// SHAREDESK_KILLS: how often (default 20). SHAREDESK_SEED: to repeat a run; timing differs all the same.
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include "killmodel.h"
#include "platformprocess.h"
#include "synccontroller.h"

using namespace sharedesk;

namespace {

const QString login = QStringLiteral("minzheng.clerk");

int setting(const char *name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

// A second look at a database, past all code of ours.
struct Rows
{
    explicit Rows(const QString &file, const QString &sql)
    {
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            database.setDatabaseName(file);
            QSqlQuery query(database);
            if (database.open() && query.exec(sql)) {
                while (query.next()) {
                    QStringList row;
                    for (int i = 0; i < query.record().count(); ++i)
                        row << query.value(i).toString();
                    all << row;
                }
            } else {
                all << QStringList{database.lastError().text() + query.lastError().text()};
            }
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
    }
    QVector<QStringList> all;

    QStringList firsts() const
    {
        QStringList values;
        for (const QStringList &row : all)
            values << row.first();
        values.sort();
        return values;
    }
};

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_platform =
            std::make_unique<PlatformProcess>(PlatformProcess::Options{60, 80, 1, 480, {}, {}, false});
        QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
        m_folder = std::make_unique<QTemporaryDir>();
        m_model = KillModel();
        m_refusals = 0;
        m_syncs = 0;
        openStore();
        QVERIFY(m_store);
        sync();
        m_store.reset();
    }

    void cleanup()
    {
        m_clerk.reset();
        m_store.reset();
        m_platform.reset();
    }

    void theClientIsKilled()
    {
        const int kills = setting("SHAREDESK_KILLS", 20);
        QRandomGenerator random = begin();
        QElapsedTimer timer;
        timer.start();
        for (int kill = 0; kill < kills; ++kill) {
            startClerk(random);
            // Some die while they open, most at work.
            QTest::qSleep(random.bounded(8) == 0 ? random.bounded(150) : random.bounded(100, 1300));
            stopClerk();
            checkProfile();
            if (QTest::currentTestFailed())
                return;
        }
        checkWorlds();
        report(kills, timer);
    }

    void thePlatformIsKilled()
    {
        const int kills = qMax(2, setting("SHAREDESK_KILLS", 20) / 4);
        QRandomGenerator random = begin();
        QElapsedTimer timer;
        timer.start();
        startClerk(random);
        for (int kill = 0; kill < kills; ++kill) {
            QTest::qSleep(random.bounded(100, 900));
            m_platform->kill();
            QTest::qSleep(random.bounded(100));
            QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
        }
        stopClerk();
        checkProfile();
        if (!QTest::currentTestFailed())
            checkWorlds();
        report(kills, timer);
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("sharedesk.db")); }

    QRandomGenerator begin()
    {
        const auto seed =
            quint32(setting("SHAREDESK_SEED", int(QRandomGenerator::global()->bounded(1000000))));
        qInfo("SHAREDESK_SEED=%u", seed);
        return QRandomGenerator(seed);
    }

    void openStore()
    {
        const auto office = loadOfficeData();
        auto opened = Store::open(file(), office.value());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        m_store = std::move(opened).value();
    }

    void sync()
    {
        const auto summary = syncOnce(
            m_store->journal(), {QUrl(m_platform->url()), m_platform->caFile()}, login,
            PlatformProcess::password(),
            [this](const SignedIn &session, const QVector<Department> &) { m_actor = session.actor; },
            [](const SyncProgress &) {});
        QVERIFY2(summary.ok(), summary ? "" : qPrintable(summary.error().message + summary.error().detail));
    }

    void startClerk(QRandomGenerator &random)
    {
        m_clerk = std::make_unique<QProcess>();
        m_clerk->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_clerk->start(QStringLiteral(SHAREDESK_BINARY_DIR) + QStringLiteral("/bin/sharedesk-killclerk"),
                       {QStringLiteral("--database"), file(), QStringLiteral("--platform"), m_platform->url(),
                        QStringLiteral("--ca"), m_platform->caFile(), QStringLiteral("--user"), login,
                        QStringLiteral("--password"), PlatformProcess::password(), QStringLiteral("--actor"),
                        QString::fromUtf8(QJsonDocument(toJson(m_actor)).toJson(QJsonDocument::Compact)),
                        QStringLiteral("--seed"), QString::number(random.generate())});
        QVERIFY2(m_clerk->waitForStarted(), qPrintable(m_clerk->errorString()));
    }

    void stopClerk()
    {
        m_clerk->kill();
        m_clerk->waitForFinished();
        QCOMPARE(m_clerk->exitStatus(), QProcess::CrashExit); // it did not end by itself
        const QByteArray output = m_clerk->readAllStandardOutput();
        m_refusals += int(output.count("{\"sync\""));
        m_syncs += int(output.count("{\"pushed\""));
        const QString wrong = m_model.take(output);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void checkProfile()
    {
        QCOMPARE(Rows(file(), QStringLiteral("PRAGMA integrity_check")).firsts(),
                 QStringList{QStringLiteral("ok")});
        openStore();
        const QString wrong = m_model.settle(*m_store, false);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        m_store.reset();
    }

    // After everybody is back: the outbox is empty, both sides hold the same, and each op was applied once.
    void checkWorlds()
    {
        openStore();
        sync();
        sync();
        const OutboxCounts counts = m_store->outboxCounts().value();
        const auto outbox = m_store->outbox().value();
        QVERIFY2(counts == OutboxCounts{},
                 outbox.isEmpty()
                     ? ""
                     : qPrintable(outbox.first().action + QLatin1Char(' ') + outbox.first().title +
                                  QLatin1Char(' ') + outbox.first().problem));
        const QString wrong = m_model.settle(*m_store, true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const int entries = m_store->entryCount(own()).value();
        const int requests = int(m_store->requestRows({}).value().size());
        m_store.reset();

        const QString mine =
            QStringLiteral("(department_id='%1' OR (kind='request' AND other_department_id='%1'))")
                .arg(m_actor.departmentId);
        const Rows there(m_platform->databaseFile(),
                         QStringLiteral("SELECT id, kind, body FROM record WHERE deleted=0 AND ") + mine);
        const Rows here(file(), QStringLiteral("SELECT id, body FROM shadow WHERE gone=''"));
        QHash<QString, QJsonObject> bodies;
        for (const QStringList &row : here.all)
            bodies.insert(row.at(0), QJsonDocument::fromJson(row.at(1).toUtf8()).object());
        int entriesThere = 0;
        for (const QStringList &row : there.all) {
            const QJsonObject body = QJsonDocument::fromJson(row.at(2).toUtf8()).object();
            QVERIFY2(bodies.value(row.first()) == body,
                     qPrintable(QStringLiteral("differs: ") + row.join(QLatin1Char(' '))));
            entriesThere += row.at(1) == QLatin1String("entry");
            QStringList events;
            for (const QJsonValue &event : body.value(QLatin1String("events")).toArray())
                events << event[QLatin1String("id")].toString();
            QVERIFY2(events.removeDuplicates() == 0, qPrintable(row.first()));
        }
        QCOMPARE(entries, entriesThere);
        QCOMPARE(requests, int(there.all.size()) - entriesThere);

        const QStringList applied =
            Rows(m_platform->databaseFile(), QStringLiteral("SELECT op_id FROM history WHERE op_id<>''"))
                .firsts();
        const QStringList acknowledged = Rows(file(), QStringLiteral("SELECT op_id FROM archive")).firsts();
        QVERIFY(!applied.isEmpty());
        QCOMPARE(applied, acknowledged); // sorted: one that was applied twice would stand there twice
        m_ops = int(applied.size());
    }

    EntryFilter own() const
    {
        EntryFilter filter;
        filter.departmentId = m_actor.departmentId;
        return filter;
    }

    void report(int kills, const QElapsedTimer &timer) const
    {
        qInfo("%d kills in %.1f s: %d changes acknowledged, %d refused, %d cut off (%d of them saved); %d "
              "ops applied once each; %d cycles that sent, %d that failed",
              kills, double(timer.elapsed()) / 1000, m_model.acknowledged(), m_model.refused(),
              m_model.unanswered(), m_model.unansweredButSaved(), m_ops, m_syncs, m_refusals);
    }

    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_clerk;
    std::unique_ptr<Store> m_store;
    KillModel m_model;
    Actor m_actor;
    int m_ops = 0;
    int m_refusals = 0;
    int m_syncs = 0;
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
