// What happens to an office's sync in bad weeks, with the real platform, real profiles and a bad network
// between them. The numbers are those of the fault scenarios.
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "officecomputer.h"
#include "platformprocess.h"
#include "relay.h"

using namespace sharedesk;

namespace {

const QString clerk = OfficeComputer::clerk;
const QString head = QStringLiteral("minzheng.head");

} // namespace

class SyncScenesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startAnew(); }

    void lostAnswerIsNoSecondChange();
    void lateCopyChangesNothing();
    void badNetworkGetsEverythingThroughOnce();
    void stalledUploadEnds();
    void sessionEndsAfterTheChangeWasApplied();
    void clonedComputerHasItsOwnChanges();
    void clerkRestoresAnOldProfile();
    void anotherClerkSendsNothingOfTheFirst();
    void loweredRoleKeepsTheWork();
    void restoredPlatformIsNoticed_data();
    void restoredPlatformIsNoticed();
    void movedPlatformIsTheSame();
    void newPlatformAtTheOldAddressGetsNothing();
    void twoWeeksOfflineGoUpInPieces();

private:
    // For a test that leaves the platform as nobody wants to find it.
    void startAnew()
    {
        m_platform =
            std::make_unique<PlatformProcess>(PlatformProcess::Options{12, 4, 1, 480, {}, {}, false});
        QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
    }
    PlatformConnection direct() const { return {QUrl(m_platform->url()), m_platform->caFile()}; }
    PlatformConnection through(const Relay &relay) const { return {relay.url(), m_platform->caFile()}; }
    // One value of the platform's own database, past all code of ours.
    QVariant look(const QString &sql)
    {
        QVariant value;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            database.setDatabaseName(m_platform->databaseFile());
            database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
            QSqlQuery query(database);
            if (database.open() && query.exec(sql) && query.next())
                value = query.value(0);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
        return value;
    }
    int appliedTwice()
    {
        return look(QStringLiteral("SELECT count(*) FROM (SELECT op_id FROM history WHERE op_id <> '' "
                                   "GROUP BY op_id HAVING count(*) > 1)"))
            .toInt();
    }
    int changesOf(const QString &id)
    {
        return look(QStringLiteral("SELECT count(*) FROM history WHERE record_id = '%1'").arg(id)).toInt();
    }

    std::unique_ptr<PlatformProcess> m_platform;
};

void SyncScenesTest::lostAnswerIsNoSecondChange() // 6, 10, 11
{
    Relay relay(m_platform->port());
    QVERIFY(relay.start());
    OfficeComputer desk;
    QCOMPARE(desk.sync(through(relay)), QString());
    const QString id = desk.create(QStringLiteral("答复丢失的资源"));
    const QString lost = desk.sync(through(relay), clerk, [&](Transport &, const SyncProgress &step) {
        if (step.step == QLatin1String("push"))
            relay.setMode(Relay::Mode::LoseAnswers);
    });
    QCOMPARE(lost, QStringLiteral("sync.incomplete"));
    QCOMPARE(desk.counts().sealed, 1);
    QCOMPARE(changesOf(id), 1); // it was applied, we only do not know
    QVERIFY(desk.setSummary(id, QStringLiteral("其后的修改")));
    relay.setMode(Relay::Mode::Pass);
    QCOMPARE(desk.sync(through(relay)), QString());
    QCOMPARE(desk.counts(), OutboxCounts());
    QCOMPARE(desk.summary.conflicts, 0);
    QCOMPARE(changesOf(id), 2);
    QCOMPARE(appliedTwice(), 0);
    OfficeComputer other;
    QCOMPARE(other.sync(direct(), head), QString());
    QCOMPARE(other.summaryOf(id), QStringLiteral("其后的修改"));
}

void SyncScenesTest::lateCopyChangesNothing() // 17, 18
{
    Relay relay(m_platform->port());
    QVERIFY(relay.start());
    OfficeComputer desk;
    QCOMPARE(desk.sync(through(relay)), QString());
    const QString id = desk.create(QStringLiteral("迟到的资源"));
    QCOMPARE(desk.sync(direct()), QString());
    QVERIFY(desk.setSummary(id, QStringLiteral("先")));
    SyncLimits impatient;
    impatient.pushDeadline = 500;
    const QString late = desk.sync(
        through(relay), clerk,
        [&](Transport &, const SyncProgress &step) {
            if (step.step == QLatin1String("push"))
                relay.setMode(Relay::Mode::HoldRequests);
        },
        impatient);
    QCOMPARE(late, QStringLiteral("sync.timeout"));
    QCOMPARE(desk.sync(direct()), QString());
    QVERIFY(desk.setSummary(id, QStringLiteral("后")));
    QCOMPARE(desk.sync(direct()), QString());
    QCOMPARE(changesOf(id), 3);
    relay.releaseHeld();
    QTRY_VERIFY(relay.lateBytes() > 0); // the platform has served the late copy
    QTest::qWait(300);
    QCOMPARE(changesOf(id), 3);
    QCOMPARE(appliedTwice(), 0);
    QCOMPARE(desk.sync(direct()), QString());
    QCOMPARE(desk.summaryOf(id), QStringLiteral("后"));
    QCOMPARE(desk.counts(), OutboxCounts());
}

void SyncScenesTest::badNetworkGetsEverythingThroughOnce() // 83
{
    Relay relay(m_platform->port());
    QVERIFY(relay.start());
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    QRandomGenerator random(20260301);
    QTimer faults;
    connect(&faults, &QTimer::timeout, this, [&] {
        constexpr Relay::Mode modes[] = {Relay::Mode::Pass, Relay::Mode::Pass, Relay::Mode::LoseAnswers,
                                         Relay::Mode::Refuse};
        relay.setMode(modes[random.bounded(4)]);
        if (random.bounded(2) == 0)
            relay.breakAll();
        faults.setInterval(random.bounded(20, 400));
    });
    faults.start(20);
    QHash<QString, QString> saved;
    int broken = 0;
    SyncLimits small;
    small.opsPerBatch = 2;
    for (int round = 0; round < 40; ++round) {
        const QString id = saved.isEmpty() || round % 3 == 0
                               ? desk.create(QStringLiteral("断续 %1").arg(round))
                               : saved.begin().key();
        const QString text = QStringLiteral("第 %1 次").arg(round);
        QVERIFY(desk.setSummary(id, text));
        saved.insert(id, text);
        broken += !desk.sync(through(relay), clerk, {}, small).isEmpty();
        QTest::qWait(random.bounded(100)); // the network goes on meanwhile
    }
    faults.stop();
    QVERIFY(broken > 0);
    relay.setMode(Relay::Mode::Pass);
    QCOMPARE(desk.sync(through(relay)), QString());
    QCOMPARE(desk.counts(), OutboxCounts());
    QCOMPARE(appliedTwice(), 0);
    OfficeComputer other;
    QCOMPARE(other.sync(direct(), head), QString());
    for (auto entry = saved.cbegin(); entry != saved.cend(); ++entry)
        QCOMPARE(other.summaryOf(entry.key()), entry.value());
}

void SyncScenesTest::stalledUploadEnds() // 66, 67
{
    Relay relay(m_platform->port());
    QVERIFY(relay.start());
    OfficeComputer desk;
    QCOMPARE(desk.sync(through(relay)), QString());
    const QString id = desk.create(QStringLiteral("上传停顿的资源"));
    SyncLimits impatient;
    impatient.pushDeadline = 700;
    QElapsedTimer since;
    const QString stalled = desk.sync(
        through(relay), clerk,
        [&](Transport &, const SyncProgress &step) {
            if (step.step == QLatin1String("push")) {
                relay.setMode(Relay::Mode::Stall);
                since.start();
            }
        },
        impatient);
    QCOMPARE(stalled, QStringLiteral("sync.timeout"));
    QVERIFY(since.elapsed() < 5000);
    QCOMPARE(desk.counts().sealed, 1);
    relay.breakAll();
    relay.setMode(Relay::Mode::Pass);
    QCOMPARE(desk.sync(through(relay)), QString());
    QCOMPARE(changesOf(id), 1);
}

void SyncScenesTest::sessionEndsAfterTheChangeWasApplied() // 70, 75
{
    Relay relay(m_platform->port());
    QVERIFY(relay.start());
    OfficeComputer desk;
    QCOMPARE(desk.sync(through(relay)), QString());
    const QString id = desk.create(QStringLiteral("会话结束时的资源"));
    QVERIFY(!desk.sync(through(relay), clerk,
                       [&](Transport &, const SyncProgress &step) {
                           if (step.step == QLatin1String("push"))
                               relay.setMode(Relay::Mode::LoseAnswers);
                       })
                 .isEmpty());
    relay.setMode(Relay::Mode::Pass);
    look(QStringLiteral("UPDATE token SET expires_at = 1"));
    QCOMPARE(desk.sync(through(relay)), QStringLiteral("sync.signin"));
    QCOMPARE(desk.counts().waiting(), 1);
    desk.session.reset();
    QCOMPARE(desk.sync(through(relay)), QString());
    QCOMPARE(desk.counts(), OutboxCounts());
    QCOMPARE(changesOf(id), 1);
}

// A disk image with an unsent change is set up on a second machine, and both go on with it.
void SyncScenesTest::clonedComputerHasItsOwnChanges() // 19, 129
{
    OfficeComputer first;
    QCOMPARE(first.sync(direct()), QString());
    const QString id = first.create(QStringLiteral("克隆前的资源"));
    QCOMPARE(first.sync(direct()), QString());
    QVERIFY(first.setSummary(id, QStringLiteral("克隆前的修改")));
    OfficeComputer second;
    first.close();
    second.close();
    QVERIFY(second.copyFrom(first.file()));
    first.open();
    second.open();
    second.actor = first.actor;
    const CatalogEntry before = second.store->entry(id).value().entry;
    CatalogEntry after = before;
    after.remarks = QStringLiteral("第二台的备注");
    QVERIFY(second.store->saveEntry(before, after, second.actor).ok());
    QCOMPARE(first.sync(direct()), QString());
    QCOMPARE(second.sync(direct()), QString());
    QCOMPARE(second.counts(),
             OutboxCounts()); // the same summary is no conflict, the other field is its own change
    QCOMPARE(first.sync(direct()), QString());
    for (OfficeComputer *desk : {&first, &second}) {
        QCOMPARE(desk->summaryOf(id), QStringLiteral("克隆前的修改"));
        QCOMPARE(desk->store->entry(id).value().entry.remarks, QStringLiteral("第二台的备注"));
    }
    QCOMPARE(appliedTwice(), 0);
}

void SyncScenesTest::clerkRestoresAnOldProfile() // 128
{
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    const QString id = desk.create(QStringLiteral("自行恢复的资源"));
    const QString changed = desk.create(QStringLiteral("改名前"));
    DataItem item;
    item.id = newId();
    item.name = QStringLiteral("姓名");
    CatalogEntry withItem = desk.store->entry(id).value().entry;
    withItem.items << item;
    QVERIFY(desk.store->saveEntry(desk.store->entry(id).value().entry, withItem, desk.actor).ok());
    desk.close();
    const QString backup = desk.folder.filePath(QStringLiteral("backup.db"));
    QVERIFY(QFile::copy(desk.file(), backup));
    desk.open();
    QCOMPARE(desk.sync(direct()), QString());
    QVERIFY(desk.setSummary(id, QStringLiteral("恢复前已发送")));
    const CatalogEntry before = desk.store->entry(changed).value().entry;
    CatalogEntry after = before;
    after.name = QStringLiteral("改名后");
    QVERIFY(desk.store->saveEntry(before, after, desk.actor).ok());
    QCOMPARE(desk.sync(direct()), QString());
    QCOMPARE(changesOf(id), 2);
    desk.close();
    QVERIFY(desk.copyFrom(backup));
    desk.open();
    QCOMPARE(desk.counts().waiting(), 2); // the creations, which the platform has long since
    QCOMPARE(desk.sync(direct()), QString());
    QCOMPARE(desk.sync(direct()), QString());
    QCOMPARE(changesOf(id), 2);
    QCOMPARE(appliedTwice(), 0);
    QCOMPARE(desk.summaryOf(id), QStringLiteral("恢复前已发送"));
    QCOMPARE(desk.store->entry(id).value().entry.items.size(), 1);
    // What both have said differently is for the clerk to decide.
    QCOMPARE(desk.counts().held, 1);
    QCOMPARE(desk.counts().waiting(), 0);
    const auto conflict = desk.store->conflict(changed);
    QVERIFY(conflict.ok());
    QCOMPARE(conflict.value().fields.size(), 1);
    QCOMPARE(conflict.value().fields.first().theirs, QStringLiteral("改名后"));
    QVERIFY(desk.store->takeTheirs(conflict.value(), desk.actor).ok());
    QCOMPARE(desk.sync(direct()), QString());
    QCOMPARE(desk.counts(), OutboxCounts());
    QCOMPARE(desk.store->entry(changed).value().entry.name, QStringLiteral("改名后"));
}

void SyncScenesTest::anotherClerkSendsNothingOfTheFirst() // 76
{
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    const QString id = desk.create(QStringLiteral("甲的资源"));
    QCOMPARE(desk.sync(direct(), head), QString());
    QCOMPARE(desk.summary.pushed, 0);
    QVERIFY(!desk.summary.moreWaits);
    QCOMPARE(desk.counts().waiting(), 1);
    QCOMPARE(changesOf(id), 0);
    QCOMPARE(desk.sync(direct(), clerk), QString());
    QCOMPARE(desk.summary.pushed, 1);
    QCOMPARE(
        look(QStringLiteral("SELECT author FROM view WHERE record_id = '%1'").arg(id)).toString().isEmpty(),
        false);
    QCOMPARE(changesOf(id), 1);
}

void SyncScenesTest::loweredRoleKeepsTheWork() // 77
{
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    const QString id = desk.create(QStringLiteral("权限收回前的资源"));
    look(QStringLiteral("UPDATE account SET role = 'supervisor' WHERE login = '%1'").arg(clerk));
    QCOMPARE(desk.sync(direct()), QString()); // the pull goes on
    QCOMPARE(desk.summary.rejected, 1);
    QCOMPARE(desk.counts().parked, 1);
    QCOMPARE(changesOf(id), 0);
    QVERIFY(!desk.store->outbox().value().first().problem.isEmpty());
    QCOMPARE(desk.store->entry(id).value().entry.name, QStringLiteral("权限收回前的资源"));
    startAnew();
}

void SyncScenesTest::restoredPlatformIsNoticed_data()
{
    QTest::addColumn<bool>("grown");
    QTest::addColumn<bool>("onlyAck");
    QTest::newRow("86 client ahead") << false << false;
    QTest::newRow("87 grown past it by others") << true << false;
    QTest::newRow("88 only an answer to a push was newer") << true << true;
}

void SyncScenesTest::restoredPlatformIsNoticed()
{
    QFETCH(bool, grown);
    QFETCH(bool, onlyAck);
    Relay relay(m_platform->port());
    QVERIFY(relay.start());
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    QVERIFY(m_platform->terminate());
    const QString backup = m_platform->folder() + QStringLiteral("/backup.db");
    QVERIFY(QFile::copy(m_platform->databaseFile(), backup));
    QVERIFY(m_platform->start());
    const QString sent = desk.create(QStringLiteral("备份后登记的资源"));
    // 88: the network breaks before the pull that follows the push, so that no cursor is newer than the
    // backup.
    const QString ended = desk.sync(through(relay), clerk, [&](Transport &, const SyncProgress &step) {
        if (onlyAck && step.step == QLatin1String("push"))
            relay.refuseFrom([&] { return desk.counts() == OutboxCounts(); });
    });
    QCOMPARE(ended.isEmpty(), !onlyAck);
    QCOMPARE(desk.counts(), OutboxCounts());
    const QString waiting = desk.create(QStringLiteral("恢复后才发送的资源"));

    m_platform->kill();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_platform->databaseFile() + QLatin1String(suffix));
    QVERIFY(QFile::copy(backup, m_platform->databaseFile()));
    QVERIFY(m_platform->start());
    if (grown) {
        OfficeComputer other;
        QCOMPARE(other.sync(direct(), head), QString());
        for (int i = 0; i < 5; ++i)
            other.create(QStringLiteral("他人登记 %1").arg(i));
        QCOMPARE(other.sync(direct(), head), QString());
    }
    QCOMPARE(desk.sync(direct()), QStringLiteral("sync.resync"));
    QCOMPARE(changesOf(waiting), 0);
    QCOMPARE(desk.counts().waiting(), 1);
    for (const QString &id : {sent, waiting})
        QVERIFY(desk.store->entry(id).ok());
    startAnew();
}

void SyncScenesTest::movedPlatformIsTheSame() // 94
{
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    Relay newAddress(m_platform->port());
    QVERIFY(newAddress.start());
    const QString id = desk.create(QStringLiteral("迁移后的资源"));
    QCOMPARE(desk.sync(through(newAddress)), QString());
    QCOMPARE(desk.summary.pulled, 0);
    QCOMPARE(changesOf(id), 1);
}

void SyncScenesTest::newPlatformAtTheOldAddressGetsNothing() // 95
{
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    const int entries = desk.store->entryCount({}).value();
    const QString id = desk.create(QStringLiteral("换平台前的资源"));
    m_platform->kill();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_platform->databaseFile() + QLatin1String(suffix));
    QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
    QCOMPARE(desk.sync(direct()), QStringLiteral("sync.server.other"));
    desk.session.reset();
    QCOMPARE(desk.sync(direct()), QStringLiteral("sync.server.other"));
    QCOMPARE(desk.store->entryCount({}).value(), entries + 1);
    QCOMPARE(desk.counts().waiting(), 1);
    QCOMPARE(changesOf(id), 0);
    QCOMPARE(look(QStringLiteral("SELECT count(*) FROM token")).toInt(), 0); // no password went there
    startAnew();
}

void SyncScenesTest::twoWeeksOfflineGoUpInPieces() // 29
{
    OfficeComputer desk;
    QCOMPARE(desk.sync(direct()), QString());
    constexpr int ops = 450;
    for (int i = 0; i < ops; ++i)
        desk.create(QStringLiteral("两周离线 %1").arg(i));
    QVector<int> pushed;
    const QString cancelled = desk.sync(direct(), clerk, [&](Transport &transport, const SyncProgress &step) {
        if (step.step != QLatin1String("push"))
            return;
        pushed << step.done;
        QCOMPARE(step.total, ops);
        if (step.done > 0)
            transport.cancel();
    });
    QCOMPARE(cancelled, QStringLiteral("sync.cancelled"));
    QCOMPARE(pushed, (QVector<int>{0, 200}));
    QCOMPARE(desk.counts().waiting(), ops - 200);
    QCOMPARE(desk.sync(direct()), QString());
    QCOMPARE(desk.summary.pushed, ops - 200);
    QCOMPARE(desk.counts(), OutboxCounts());
    QCOMPARE(look(QStringLiteral("SELECT count(*) FROM record WHERE name_key LIKE '%1%'")
                      .arg(QStringLiteral("两周离线")))
                 .toInt(),
             ops);
    QCOMPARE(appliedTwice(), 0);
}

QTEST_GUILESS_MAIN(SyncScenesTest)
#include "tst_syncscenes.moc"
