// Two worlds, the desktop's store and the real platform over TLS: change one, change the other, sync, compare.
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include "syncdesk.h"

using namespace sharedesk;

class TestSyncPlatform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<PlatformProcess>(PlatformProcess::Options{120, 60, 1, 480, {}, {}, false});
        QVERIFY2(m_platform->start(), qPrintable(m_platform->output()));
    }

    void aFirstSyncBringsTheCatalogAndTheRequests()
    {
        Desk desk(QStringLiteral("minzheng.clerk"));
        const auto summary = desk.sync(*m_platform);
        QVERIFY2(summary.ok(), summary ? "" : qPrintable(summary.error().message + summary.error().detail));
        QVERIFY(summary.value().pulled > 100);
        QCOMPARE(desk.actor.role, Role::Clerk);
        EntryFilter own;
        own.departmentId = desk.actor.departmentId;
        QVERIFY(desk.store->entryCount(own).value() > 10);
        RequestFilter inbox;
        inbox.providerId = desk.actor.departmentId;
        QVERIFY(!desk.store->requestRows(inbox).value().isEmpty());
        QCOMPARE(desk.sync(*m_platform).value().pulled, 0); // nothing new the second time
    }

    void offlineEditsReachThePlatformOnceItIsBack()
    {
        Desk desk(QStringLiteral("minzheng.clerk"));
        QVERIFY(desk.sync(*m_platform).ok());
        m_platform->kill();
        CatalogEntry entry;
        entry.name = QStringLiteral("离线登记的新资源");
        entry.summary = QStringLiteral("断网时编制");
        const auto saved = desk.store->saveEntry({}, entry, desk.actor);
        QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().message));
        QCOMPARE(codeOf(desk.sync(*m_platform)), QStringLiteral("sync.unreachable"));
        QCOMPARE(desk.store->outboxCounts().value().waiting(), 1);
        QVERIFY(m_platform->start());
        const auto summary = desk.sync(*m_platform);
        QVERIFY2(summary.ok(), summary ? "" : qPrintable(summary.error().message + summary.error().detail));
        QCOMPARE(summary.value().pushed, 1);
        QCOMPARE(desk.store->outboxCounts().value(), OutboxCounts{});
        Desk other(QStringLiteral("minzheng.head"));
        QVERIFY(other.sync(*m_platform).ok());
        QCOMPARE(other.store->entry(saved.value().entry.id).value().entry.name, entry.name);
    }

    void theOtherDepartmentSeesTheReply()
    {
        Desk provider(QStringLiteral("minzheng.clerk"));
        QVERIFY(provider.sync(*m_platform).ok());
        RequestFilter received;
        received.providerId = provider.actor.departmentId;
        received.phases = {phaseKey(RequestPhase::Received)};
        const auto rows = provider.store->requestRows(received).value();
        QVERIFY(!rows.isEmpty());
        RequestCommand reject;
        reject.type = RequestCommandType::Reject;
        reject.agreedBy = QStringLiteral("李主任");
        reject.text = QStringLiteral("申请用途超出使用条件");
        QVERIFY(provider.store->commandRequest(rows.first().id, reject, provider.actor, QDateTime::currentDateTimeUtc()).ok());
        const auto pushed = provider.sync(*m_platform);
        QVERIFY2(pushed.ok(), pushed ? "" : qPrintable(pushed.error().message + pushed.error().detail));
        QCOMPARE(pushed.value().pushed, 1);
        QCOMPARE(pushed.value().rejected, 0);
        QCOMPARE(pushed.value().conflicts, 0);

        Desk asker(rows.first().requesterId + QStringLiteral(".clerk"));
        QVERIFY(asker.sync(*m_platform).ok());
        const auto seen = asker.store->request(rows.first().id);
        QVERIFY2(seen.ok(), "the requester does not see the request");
        QCOMPARE(seen.value().state.phase, RequestPhase::Rejected);
        QCOMPARE(seen.value().state.events.last().text, reject.text);
    }

    void twoClerksOnOneFieldMakeAConflictAndNobodyLoses()
    {
        Desk first(QStringLiteral("minzheng.clerk"));
        Desk second(QStringLiteral("minzheng.head"));
        CatalogEntry entry;
        entry.name = QStringLiteral("两人同改的资源");
        QVERIFY(first.sync(*m_platform).ok());
        const QString id = first.store->saveEntry({}, entry, first.actor).value().entry.id;
        QVERIFY(first.sync(*m_platform).ok());
        QVERIFY(second.sync(*m_platform).ok());
        const auto edit = [&](Desk &desk, const QString &summary, const QString &remarks) {
            const CatalogEntry before = desk.store->entry(id).value().entry;
            CatalogEntry after = before;
            after.summary = summary;
            if (!remarks.isEmpty())
                after.remarks = remarks;
            QVERIFY(desk.store->saveEntry(before, after, desk.actor).ok());
        };
        edit(first, QStringLiteral("甲的摘要"), {});
        edit(second, QStringLiteral("乙的摘要"), QStringLiteral("乙的备注"));
        QVERIFY(first.sync(*m_platform).ok());
        QVERIFY(second.sync(*m_platform).ok());
        QCOMPARE(second.store->outboxCounts().value().held, 1);
        QCOMPARE(second.store->entry(id).value().entry.summary, QStringLiteral("乙的摘要"));
        const auto conflict = second.store->conflict(id).value();
        QCOMPARE(conflict.fields.first().theirs, QStringLiteral("甲的摘要"));
        QVERIFY(second.store->keepMine(conflict, second.actor).ok());
        QVERIFY(second.sync(*m_platform).ok());
        QCOMPARE(second.store->outboxCounts().value(), OutboxCounts{});
        QVERIFY(first.sync(*m_platform).ok());
        QCOMPARE(first.store->entry(id).value().entry.summary, QStringLiteral("乙的摘要"));
        QCOMPARE(first.store->entry(id).value().entry.remarks, QStringLiteral("乙的备注"));
    }

    void aWrongPasswordAndAWrongPlaceAreToldApart()
    {
        Desk desk(QStringLiteral("minzheng.clerk"));
        const auto wrong = syncOnce(desk.store->journal(), {QUrl(m_platform->url()), m_platform->caFile()}, QStringLiteral("minzheng.clerk"), QStringLiteral("falsch"),
                                    [](const SignedIn &, const QVector<Department> &) {}, [](const SyncProgress &) {});
        QCOMPARE(codeOf(wrong), QStringLiteral("sync.signin"));
        QCOMPARE(codeOf(desk.sync(m_platform->url(), m_platform->otherCaFile())), QStringLiteral("sync.tls.authority"));
        QCOMPARE(codeOf(desk.sync(QStringLiteral("http://127.0.0.1"), {})), QStringLiteral("sync.url"));
        QCOMPARE(codeOf(desk.sync(QStringLiteral("https://127.0.0.1:1"), m_platform->caFile())), QStringLiteral("sync.unreachable"));
        QCOMPARE(codeOf(desk.sync(m_platform->url(), QStringLiteral("/nowhere/ca.pem"))), QStringLiteral("sync.ca"));
    }

    void certificatesAreChecked()
    {
        Desk desk(QStringLiteral("minzheng.clerk"));
        PlatformProcess expired(PlatformProcess::Options{0, 0, 1, 480, {}, {}, true});
        QVERIFY2(expired.start(), qPrintable(expired.output()));
        QCOMPARE(codeOf(desk.sync(expired)), QStringLiteral("sync.tls.expired"));
        PlatformProcess elsewhere(PlatformProcess::Options{0, 0, 1, 480, {}, {QStringLiteral("platform.example")}, false});
        QVERIFY2(elsewhere.start(), qPrintable(elsewhere.output()));
        QCOMPARE(codeOf(desk.sync(elsewhere)), QStringLiteral("sync.tls.host"));
    }

    void anotherPlatformUnderTheSameNameIsRefused()
    {
        Desk desk(QStringLiteral("minzheng.clerk"));
        QVERIFY(desk.sync(*m_platform).ok());
        PlatformProcess other(PlatformProcess::Options{});
        QVERIFY2(other.start(), qPrintable(other.output()));
        const int before = desk.store->entryCount({}).value();
        QCOMPARE(codeOf(desk.sync(other)), QStringLiteral("sync.server.other"));
        QCOMPARE(desk.store->entryCount({}).value(), before);
    }

    void aServerThatSpeaksNoTlsGetsNothing()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray received;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
                received += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello");
                socket->disconnectFromHost();
            });
        });
        Desk desk(QStringLiteral("minzheng.clerk"));
        QCOMPARE(codeOf(desk.sync(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()), m_platform->caFile())), QStringLiteral("sync.tls.other"));
        QVERIFY(!received.contains("password"));
    }

    void waitsGrowButNotForEver()
    {
        QVERIFY(backOffSeconds(1, 0.5) <= 2);
        QVERIFY(backOffSeconds(5, 1.0) > backOffSeconds(3, 1.0));
        QCOMPARE(backOffSeconds(50, 1.0), 900);
        QVERIFY(needsAPerson(QStringLiteral("sync.tls.host")) && !needsAPerson(QStringLiteral("sync.unreachable")));
    }

private:
    std::unique_ptr<PlatformProcess> m_platform;
};

QTEST_GUILESS_MAIN(TestSyncPlatform)
#include "tst_syncplatform.moc"
