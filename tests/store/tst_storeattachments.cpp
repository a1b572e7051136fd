// Files attached to entries: the profile's own copy, what waits for it, and copies that went bad.
#include <QTemporaryDir>
#include <QTest>

#include "attachments.h"
#include "store.h"

using namespace sharedesk;

namespace {

const Actor clerk{QStringLiteral("u1"), QStringLiteral("张三"), QStringLiteral("d1"), QStringLiteral("民政局"), Role::Clerk};

} // namespace

class TestStoreAttachments : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    void open()
    {
        m_store.reset();
        m_store = Store::open(m_dir->filePath(QStringLiteral("p/sharedesk.db")), loadOfficeData().value()).value();
    }
    // An entry whose assessment names the file.
    QString create(const Attachment &attachment)
    {
        CatalogEntry entry;
        entry.name = QStringLiteral("婚姻登记");
        entry.impactAssessment = {QStringLiteral("李四"), QDate(2026, 11, 2), QStringLiteral("通过"), {attachment}};
        return m_store->saveEntry({}, entry, clerk).value().entry.id;
    }
    int sealed() { return int(m_store->journal().seal(clerk.userId, 100, 1 << 20).value().size()); }
    QString copyOf(const Attachment &attachment) const
    {
        return m_dir->filePath(QStringLiteral("p/attachments/") + attachment.sha256.left(2) + QLatin1Char('/') + attachment.sha256);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QDir(m_dir->path()).mkdir(QStringLiteral("p"));
        open();
    }
    void cleanup() { m_store.reset(); }

    void theCopyIsTheProfilesOwn()
    {
        const QByteArray content = "%PDF-1.7 one";
        const QString file = write(QStringLiteral("报告.pdf"), content);
        const auto attached = m_store->attachments().attach(file);
        QVERIFY2(attached.ok(), attached ? "" : qPrintable(attached.error().message));
        QCOMPARE(attached.value().name, QStringLiteral("报告.pdf"));
        QCOMPARE(attached.value().size, content.size());
        // What happens to the clerk's file from now on changes nothing.
        write(QStringLiteral("报告.pdf"), "%PDF-1.7 two");
        QFile::remove(file);
        open();
        QVERIFY(m_store->attachments().isHere(attached.value()).value());
        const QString target = m_dir->filePath(QStringLiteral("out.pdf"));
        QVERIFY(m_store->attachments().copyTo(attached.value(), target));
        QCOMPARE(contentOf(target), content);
    }

    void filesThatAreNotTakenLeaveNothing()
    {
        const auto code = [&](const QString &file) {
            const auto attached = m_store->attachments().attach(file);
            return attached ? QString() : attached.error().code;
        };
        QCOMPARE(code(m_dir->filePath(QStringLiteral("none.pdf"))), QStringLiteral("attachment.read"));
        QCOMPARE(code(m_dir->path()), QStringLiteral("attachment.read"));
        QCOMPARE(code(write(QStringLiteral("a.exe"), "MZ")), QStringLiteral("attachment.type"));
        QCOMPARE(code(write(QStringLiteral("b.pdf"), "MZ")), QStringLiteral("attachment.content"));
        QCOMPARE(code(write(QStringLiteral("c.pdf"), {})), QStringLiteral("attachment.empty"));
        QVERIFY(!QDir(m_dir->filePath(QStringLiteral("p/attachments"))).exists());
    }

    void anEntryWaitsForItsFile()
    {
        const Attachment attachment = m_store->attachments().attach(write(QStringLiteral("a.pdf"), "%PDF-1.7 a")).value();
        QVERIFY(m_store->journal().blobsToSend(clerk.userId).value().isEmpty()); // no entry names it
        create(attachment);
        CatalogEntry without;
        without.name = QStringLiteral("无附件");
        QVERIFY(m_store->saveEntry({}, without, clerk).ok());
        open();
        const auto waiting = m_store->journal().blobsToSend(clerk.userId).value();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().sha256, attachment.sha256);
        QCOMPARE(waiting.first().size, attachment.size);
        QVERIFY(m_store->journal().blobsToSend(QStringLiteral("u2")).value().isEmpty());
        QCOMPARE(sealed(), 1); // the other one
        QCOMPARE(m_store->journal().blobContent(attachment.sha256).value(), QByteArray("%PDF-1.7 a"));
        QVERIFY(m_store->journal().noteBlobSent(attachment.sha256));
        QVERIFY(m_store->journal().blobsToSend(clerk.userId).value().isEmpty());
        QCOMPARE(sealed(), 2);
    }

    void whatCannotBeSentIsParkedWithItsReason()
    {
        const Attachment attachment = m_store->attachments().attach(write(QStringLiteral("a.pdf"), "%PDF-1.7 a")).value();
        const QString id = create(attachment);
        QVERIFY(m_store->journal().refuseBlob(attachment.sha256, clerk.userId, QStringLiteral("太大")));
        const StoredEntry stored = m_store->entry(id).value();
        QCOMPARE(stored.local, LocalState::Parked);
        QCOMPARE(stored.problem, QStringLiteral("太大"));
        QCOMPARE(stored.entry.impactAssessment.attachments.size(), 1);
        QVERIFY(m_store->journal().blobsToSend(clerk.userId).value().isEmpty());
        // Without the file it goes out.
        CatalogEntry after = stored.entry;
        after.impactAssessment.attachments.clear();
        QVERIFY(m_store->saveEntry(stored.entry, after, clerk).ok());
        QCOMPARE(sealed(), 1);
    }

    void aDamagedCopyIsNeverPassedOn()
    {
        const Attachment attachment = m_store->attachments().attach(write(QStringLiteral("a.pdf"), "%PDF-1.7 a")).value();
        QFile copy(copyOf(attachment));
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write("%PDF-1.7 b") > 0);
        copy.close();
        QCOMPARE(m_store->journal().blobContent(attachment.sha256).error().code, QStringLiteral("attachment.damaged"));
        const QString target = m_dir->filePath(QStringLiteral("out.pdf"));
        QCOMPARE(m_store->attachments().copyTo(attachment, target).error().code, QStringLiteral("attachment.damaged"));
        QVERIFY(!QFile::exists(target));
        // Attached once more it is whole again.
        QVERIFY(m_store->attachments().attach(write(QStringLiteral("a.pdf"), "%PDF-1.7 a")).ok());
        QCOMPARE(m_store->journal().blobContent(attachment.sha256).value(), QByteArray("%PDF-1.7 a"));
        QFile::remove(copyOf(attachment));
        QVERIFY(!m_store->attachments().isHere(attachment).value());
        QCOMPARE(m_store->attachments().copyTo(attachment, target).error().code, QStringLiteral("attachment.absent"));
    }

    void aFullProfileSaysSoAndKeepsNothing()
    {
        // A file where the folder should be: nothing can be written there.
        QVERIFY(!write(QStringLiteral("p/attachments"), "x").isEmpty());
        const auto attached = m_store->attachments().attach(write(QStringLiteral("a.pdf"), "%PDF-1.7 a"));
        QCOMPARE(attached.error().code, QStringLiteral("attachment.write"));
    }

    void whatThePlatformLostIsSentAgainOnlyIfItIsHere()
    {
        const Attachment attachment = m_store->attachments().attach(write(QStringLiteral("a.pdf"), "%PDF-1.7 a")).value();
        create(attachment);
        QVERIFY(m_store->journal().noteBlobSent(attachment.sha256));
        QCOMPARE(sealed(), 1);
        QVERIFY(m_store->journal().noteBlobMissing(attachment.sha256).value());
        QCOMPARE(m_store->journal().blobsToSend(clerk.userId).value().size(), 1);
        QVERIFY(!m_store->journal().noteBlobMissing(attachment.sha256).value()); // waits already
        QVERIFY(m_store->journal().noteBlobSent(attachment.sha256));
        QFile::remove(copyOf(attachment));
        QVERIFY(!m_store->journal().noteBlobMissing(attachment.sha256).value());
    }
};

QTEST_GUILESS_MAIN(TestStoreAttachments)
#include "tst_storeattachments.moc"
