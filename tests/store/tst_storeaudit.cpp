// The log of acts: every act once, with who and when, in the act's own transaction; and each way to tamper is found.
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "store.h"

using namespace sharedesk;

namespace {

Actor clerk()
{
    return {QStringLiteral("u1"), QStringLiteral("张三"), QStringLiteral("d1"), QStringLiteral("民政局"), Role::Clerk};
}

CatalogEntry draft(const QString &name)
{
    CatalogEntry entry;
    entry.name = name;
    entry.provider = QStringLiteral("民政局");
    return entry;
}

AuditRecord record(const QString &subject)
{
    AuditRecord made;
    made.at = QStringLiteral("2026-11-25T01:00:00.000Z");
    made.userId = QStringLiteral("u1");
    made.act = QStringLiteral("entry.create");
    made.subject = subject;
    return made;
}

} // namespace

class TestStoreAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_office = loadOfficeData().value(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }

    void everyActIsRecordedOnce()
    {
        const QString id = m_store->saveEntry({}, draft(QStringLiteral("婚姻登记信息")), clerk()).value().entry.id;
        const CatalogEntry before = m_store->entry(id).value().entry;
        CatalogEntry after = before;
        after.summary = QStringLiteral("依据婚姻登记条例形成");
        QVERIFY(m_store->saveEntry(before, after, clerk()).ok());
        QVERIFY(m_store->saveEntry(after, after, clerk()).ok()); // changes nothing
        QVERIFY(m_store->deleteEntry(id, clerk()).ok());
        const auto records = m_store->auditRecords(id, 100).value();
        QStringList acts;
        for (const AuditRecord &one : records) {
            acts << one.act;
            QCOMPARE(one.userName, QStringLiteral("张三"));
            QCOMPARE(one.departmentName, QStringLiteral("民政局"));
            QCOMPARE(one.role, QStringLiteral("clerk"));
            QVERIFY(QDateTime::fromString(one.at, Qt::ISODateWithMs).isValid());
        }
        QCOMPARE(acts, (QStringList{QStringLiteral("entry.create"), QStringLiteral("entry.update"), QStringLiteral("entry.delete")}));
        QVERIFY(records.at(1).detail.contains(QStringLiteral("\"summary\"")));
        const auto verdict = m_store->verifyAudit().value();
        QVERIFY(!verdict.fault);
        QCOMPARE(verdict.head.records, 3);
    }

    void whatIsRefusedOrNotStoredLeavesNoRecord()
    {
        const Actor supervisor{QStringLiteral("s"), QStringLiteral("钱"), QStringLiteral("d1"), {}, Role::Supervisor};
        QVERIFY(!m_store->saveEntry({}, draft(QStringLiteral("婚姻登记信息")), supervisor).ok());
        // An import that is cancelled takes its records back with everything else.
        QVector<CatalogEntry> many;
        for (int i = 0; i < 300; ++i)
            many << draft(QStringLiteral("目录%1").arg(i));
        QVERIFY(!m_store->importEntries(many, clerk(), [](int done, int) { return done < 200; }).ok());
        QCOMPARE(m_store->verifyAudit().value().head.records, 0);
        QVERIFY(m_store->importEntries(many, clerk(), {}).ok());
        QCOMPARE(m_store->verifyAudit().value().head.records, 301);
        QCOMPARE(m_store->auditRecords({}, 1).value().first().act, QStringLiteral("import.applied"));
    }

    void eachWayToTamperIsFound_data()
    {
        QTest::addColumn<QString>("tamper");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("number");
        const auto altered = int(AuditFault::Kind::Altered);
        const auto removed = int(AuditFault::Kind::Removed);
        const auto reordered = int(AuditFault::Kind::Reordered);
        QTest::newRow("another name") << "UPDATE audit SET user_name='李四' WHERE number=3" << altered << 3;
        QTest::newRow("another moment") << "UPDATE audit SET at='2020-01-01T00:00:00.000Z' WHERE number=1" << altered << 1;
        QTest::newRow("two members shifted") << "UPDATE audit SET user='u', user_name='1张三' WHERE number=2" << altered << 2;
        QTest::newRow("one gone") << "DELETE FROM audit WHERE number=4" << removed << 4;
        QTest::newRow("several gone") << "DELETE FROM audit WHERE number BETWEEN 2 AND 5" << removed << 2;
        QTest::newRow("the first gone") << "DELETE FROM audit WHERE number=1" << removed << 1;
        QTest::newRow("the last gone") << "DELETE FROM audit WHERE number=10" << removed << 10;
        QTest::newRow("all gone") << "DELETE FROM audit" << removed << 1;
        QTest::newRow("two exchanged") << "UPDATE audit SET number=CASE number WHEN 5 THEN -6 ELSE -5 END WHERE number IN (5,6);"
                                          "UPDATE audit SET number=-number WHERE number<0"
                                       << reordered << 5;
        QTest::newRow("moved far") << "UPDATE audit SET number=-1 WHERE number=2;UPDATE audit SET number=number-1 WHERE number BETWEEN 3 AND 9;"
                                      "UPDATE audit SET number=9 WHERE number=-1"
                                   << reordered << 2;
        QTest::newRow("one added at the end") << "INSERT INTO audit SELECT 11, at, user, user_name, department, department_name, role, act, subject, "
                                                 "detail, previous, hash FROM audit WHERE number=10"
                                              << reordered << 11;
    }

    void eachWayToTamperIsFound()
    {
        fill(9); // and the import itself: ten records
        QFETCH(QString, tamper);
        for (const QString &statement : tamper.split(QLatin1Char(';')))
            change(statement);
        const auto fault = m_store->verifyAudit().value().fault;
        QVERIFY(fault.has_value());
        QTEST(int(fault->kind), "kind");
        QTEST(int(fault->number), "number");
        QVERIFY(!fault->message.isEmpty());
    }

    // Whoever can write the file can make the whole chain anew; a head that was noted elsewhere tells.
    void aChainMadeAnewIsFoundByANotedHead()
    {
        fill(3);
        const AuditHead noted = m_store->verifyAudit().value().head;
        QVERIFY(m_store->saveEntry({}, draft(QStringLiteral("又一个")), clerk()).ok());
        QVERIFY(!m_store->verifyAudit(noted).value().fault);

        change(QStringLiteral("DELETE FROM audit WHERE number>=3"));
        change(QStringLiteral("UPDATE audit_head SET records=2, hash=(SELECT hash FROM audit WHERE number=2)"));
        QVERIFY(!m_store->verifyAudit().value().fault);
        const auto fault = m_store->verifyAudit(noted).value().fault;
        QVERIFY(fault.has_value());
        QCOMPARE(fault->kind, AuditFault::Kind::Removed);
        QCOMPARE(fault->number, 4);
    }

    void aRecordThatDoesNotFollowIsFound()
    {
        AuditCheck check;
        const AuditRecord first = chained(record(QStringLiteral("a")), {});
        QVERIFY(check.take(first));
        // Written with a right hash of its own, behind another record.
        QVERIFY(!check.take(chained(record(QStringLiteral("c")), {1, chained(record(QStringLiteral("b")), {}).hash})));
        const auto fault = check.finish({2, {}});
        QVERIFY(fault.has_value());
        QCOMPARE(fault->kind, AuditFault::Kind::Altered);
        QCOMPARE(fault->number, 1);
    }

    void headsAreReadAsTheyArePrinted()
    {
        const AuditHead head{12, QByteArray(64, 'a')};
        QCOMPARE(headFromText(headText(head)).value(), head);
        QCOMPARE(headFromText(headText({})).value(), AuditHead());
        for (const char *wrong : {"", "12", "12:", "x:aa", "-1:aa", "12:zz", "0:aaaa"})
            QCOMPARE(headFromText(QString::fromLatin1(wrong)).error().code, QStringLiteral("audit.head"));
    }

private:
    void open()
    {
        auto opened = Store::open(m_dir->filePath(QStringLiteral("sharedesk.db")), m_office);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        m_store = std::move(opened).value();
    }
    void fill(int entries)
    {
        QVector<CatalogEntry> many;
        for (int i = 0; i < entries; ++i)
            many << draft(QStringLiteral("目录%1").arg(i));
        QVERIFY(m_store->importEntries(many, clerk()).ok());
        QVERIFY(!m_store->verifyAudit().value().fault);
    }
    void change(const QString &sql)
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(m_dir->filePath(QStringLiteral("sharedesk.db")));
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }

    OfficeData m_office;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestStoreAudit)
#include "tst_storeaudit.moc"
