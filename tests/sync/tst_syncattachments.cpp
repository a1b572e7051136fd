// Attachments from one computer over the platform to another, through a network that breaks: scenarios 25 and 26, a
// platform restored from an old backup, and who may fetch what.
#include <QFile>
#include <QTest>

#include "attachments.h"
#include "officecomputer.h"
#include "relay.h"

using namespace sharedesk;

namespace {

const QString clerk = OfficeComputer::clerk;
const QString head = QStringLiteral("minzheng.head");

} // namespace

class TestSyncAttachments : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformProcess> m_platform;
    QTemporaryDir m_dir;

    PlatformConnection direct() const { return {QUrl(m_platform->url()), m_platform->caFile()}; }
    PlatformConnection through(const Relay &relay) const { return {relay.url(), m_platform->caFile()}; }

    Attachment attached(OfficeComputer &desk, const QString &name, qsizetype size)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("%PDF-1.7\n" + QByteArray(size - 9, 'x')) != size)
            qFatal("no file");
        file.close();
        return desk.store->attachments().attach(file.fileName()).value();
    }
    static QString createWith(OfficeComputer &desk, const QString &name, const Attachment &attachment)
    {
        CatalogEntry entry;
        entry.name = name;
        entry.impactAssessment = {QStringLiteral("李四"), QDate(2026, 11, 2), QStringLiteral("通过"), {attachment}};
        return desk.store->saveEntry({}, entry, desk.actor).value().entry.id;
    }
    static QVector<Attachment> attachmentsOf(OfficeComputer &desk, const QString &id)
    {
        const auto entry = desk.store->entry(id);
        return entry ? entry.value().entry.impactAssessment.attachments : QVector<Attachment>();
    }
    QByteArray savedFrom(OfficeComputer &desk, const Attachment &attachment)
    {
        const QString target = m_dir.filePath(QStringLiteral("saved.pdf"));
        QFile::remove(target);
        QFile file(target);
        return desk.store->attachments().copyTo(attachment, target) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<PlatformProcess>();
        QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
    }

    void aColleagueFetchesWhatWasAttached()
    {
        OfficeComputer desk;
        QCOMPARE(desk.sync(direct()), QString());
        const Attachment attachment = attached(desk, QStringLiteral("评估报告.pdf"), 2'500'000); // three parts
        const QString id = createWith(desk, QStringLiteral("甲"), attachment);
        QCOMPARE(desk.sync(direct()), QString());
        QCOMPARE(desk.counts(), OutboxCounts());
        QCOMPARE(desk.summary.rejected, 0);

        OfficeComputer other;
        QCOMPARE(other.sync(direct(), head), QString());
        QCOMPARE(attachmentsOf(other, id), QVector<Attachment>{attachment});
        QVERIFY(!other.store->attachments().isHere(attachment).value());
        QCOMPARE(other.fetch(direct(), attachment, id), QString());
        QVERIFY(other.store->attachments().isHere(attachment).value());
        QCOMPARE(savedFrom(other, attachment), savedFrom(desk, attachment));
        QCOMPARE(savedFrom(other, attachment).size(), attachment.size);
        // Fetched it is nothing to send.
        QVERIFY(other.store->journal().blobsToSend(other.actor.userId).value().isEmpty());

        OfficeComputer stranger;
        QCOMPARE(stranger.sync(direct(), QStringLiteral("renshe.clerk")), QString());
        QCOMPARE(stranger.fetch(direct(), attachment, id), QStringLiteral("attachment.absent"));
        QVERIFY(!stranger.store->attachments().isHere(attachment).value());
    }

    void goesOnWhereTheNetworkBroke() // 25
    {
        Relay relay(m_platform->port());
        QVERIFY(relay.start());
        OfficeComputer desk;
        QCOMPARE(desk.sync(through(relay)), QString());
        const Attachment attachment = attached(desk, QStringLiteral("长.pdf"), 20 * 1024);
        const QString id = createWith(desk, QStringLiteral("乙"), attachment);
        const QString plain = desk.create(QStringLiteral("丙"));
        SyncLimits small;
        small.bytesPerBlobPart = 1024;
        QVector<int> sentFrom; // KiB
        const auto watch = [&](Transport &, const SyncProgress &step) {
            if (step.step == QLatin1String("attach") && step.done < step.total)
                sentFrom << step.done;
            if (step.step == QLatin1String("attach") && step.done == 7)
                relay.setMode(Relay::Mode::Refuse);
        };
        QVERIFY(!desk.sync(through(relay), clerk, watch, small).isEmpty());
        QCOMPARE(sentFrom.last(), 7);
        QCOMPARE(desk.counts().queued, 2); // neither sealed nor lost
        QCOMPARE(desk.store->entry(id).value().local, LocalState::Waiting);

        desk.close(); // and the program was closed meanwhile
        desk.open();
        relay.setMode(Relay::Mode::Pass);
        sentFrom.clear();
        QCOMPARE(desk.sync(through(relay), clerk, [&](Transport &, const SyncProgress &step) {
            if (step.step == QLatin1String("attach") && step.done < step.total)
                sentFrom << step.done;
        }, small), QString());
        QCOMPARE(sentFrom.first(), 7);
        QCOMPARE(sentFrom.size(), 13);
        QCOMPARE(desk.counts(), OutboxCounts());
        OfficeComputer other;
        QCOMPARE(other.sync(direct(), head), QString());
        QCOMPARE(other.fetch(direct(), attachment, id), QString());
        QCOMPARE(savedFrom(other, attachment).size(), 20 * 1024);
        QVERIFY(other.store->entry(plain).ok());
    }

    void aCopyThatWentBadParksItsEntryOnly() // 26
    {
        OfficeComputer desk;
        QCOMPARE(desk.sync(direct()), QString());
        const Attachment attachment = attached(desk, QStringLiteral("坏.pdf"), 4000);
        const QString id = createWith(desk, QStringLiteral("丁"), attachment);
        const QString plain = desk.create(QStringLiteral("戊"));
        QFile copy(desk.folder.filePath(QStringLiteral("attachments/") + attachment.sha256.left(2) + QLatin1Char('/') + attachment.sha256));
        QVERIFY(copy.open(QIODevice::ReadWrite) && copy.write("X") == 1);
        copy.close();
        QCOMPARE(desk.sync(direct()), QString());
        QCOMPARE(desk.counts().parked, 1);
        QCOMPARE(desk.store->entry(plain).value().local, LocalState::Synced);
        const StoredEntry parked = desk.store->entry(id).value();
        QCOMPARE(parked.local, LocalState::Parked);
        QVERIFY(!parked.problem.isEmpty());
        QCOMPARE(parked.entry.name, QStringLiteral("丁"));
        // Attached once more, it goes out.
        QFile::remove(copy.fileName());
        CatalogEntry after = parked.entry;
        after.impactAssessment.attachments = {attached(desk, QStringLiteral("坏.pdf"), 4000)};
        after.summary = QStringLiteral("再次添加");
        QVERIFY(desk.store->saveEntry(parked.entry, after, desk.actor).ok());
        QCOMPARE(desk.sync(direct()), QString());
        QCOMPARE(desk.store->entry(id).value().local, LocalState::Synced);
    }

    void aPlatformThatLostTheFileGetsItAgain()
    {
        OfficeComputer desk;
        QCOMPARE(desk.sync(direct()), QString());
        const Attachment attachment = attached(desk, QStringLiteral("己.pdf"), 5000);
        const QString id = createWith(desk, QStringLiteral("己"), attachment);
        // The platform knows nothing of what this computer believes to have sent.
        QVERIFY(desk.store->journal().noteBlobSent(attachment.sha256));
        QCOMPARE(desk.sync(direct()), QString());
        QCOMPARE(desk.counts().parked, 0);
        // The op waits a few seconds, as any that the platform could not take at once.
        QTRY_VERIFY_WITH_TIMEOUT(desk.sync(direct()).isEmpty() && desk.counts() == OutboxCounts(), 30000);
        QCOMPARE(desk.store->entry(id).value().local, LocalState::Synced);
        OfficeComputer other;
        QCOMPARE(other.sync(direct(), head), QString());
        QCOMPARE(other.fetch(direct(), attachment, id), QString());
    }

    void aLostFileThatIsNowhereParksItsEntry()
    {
        OfficeComputer desk;
        QCOMPARE(desk.sync(direct()), QString());
        const Attachment nowhere{QStringLiteral("无.pdf"), 5000, QString(64, QLatin1Char('c'))};
        const QString id = createWith(desk, QStringLiteral("庚"), nowhere);
        QCOMPARE(desk.sync(direct()), QString());
        QCOMPARE(desk.store->entry(id).value().local, LocalState::Parked);
        QCOMPARE(attachmentsOf(desk, id), QVector<Attachment>{nowhere});
    }

    void twoOfADepartmentAttachTheSame()
    {
        OfficeComputer desk;
        OfficeComputer other;
        QCOMPARE(desk.sync(direct()), QString());
        QCOMPARE(other.sync(direct(), head), QString());
        const Attachment attachment = attached(desk, QStringLiteral("同.pdf"), 6000);
        QCOMPARE(attached(other, QStringLiteral("同.pdf"), 6000), attachment);
        createWith(desk, QStringLiteral("辛"), attachment);
        createWith(other, QStringLiteral("壬"), attachment);
        QCOMPARE(desk.sync(direct()), QString());
        QCOMPARE(other.sync(direct(), head), QString());
        QCOMPARE(desk.counts(), OutboxCounts());
        QCOMPARE(other.counts(), OutboxCounts());
    }
};

QTEST_GUILESS_MAIN(TestSyncAttachments)
#include "tst_syncattachments.moc"
