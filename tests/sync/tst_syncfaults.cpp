// Every fault of the platform, the network or something in between ends with an error of its own, and nothing
// of the bad answer reaches the profile. Scenario numbers are those of the fault scenarios.
#include <QTcpServer>
#include <QTest>

#include "faultysync.h"

using namespace sharedesk;

class SyncFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void honestPlatformIsUsed();
    void badPageChangesNothing_data();
    void badPageChangesNothing();
    void badResultsChangeNothing_data();
    void badResultsChangeNothing();
    void badCertificateStopsBeforeAnyRequest_data();
    void badCertificateStopsBeforeAnyRequest();
    void nobodyListens();
    void plainHttpBehindTheAddress();
    void tokenStaysHome();
    void largePageIsReadWhole();
    void escapedTextIsReadWhole();
    void samePageAgainStops();
    void sameBytesAgainAfterALostAnswer();
    void poisonOpIsParkedAlone();
    void tooLargeBatchIsHalved();
    void faultInBetweenParksNothing_data();
    void faultInBetweenParksNothing();
};

void SyncFaultsTest::honestPlatformIsUsed()
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.server.setScript(honest);
    sync.journal.outbox = {sealedOp(1), sealedOp(2)};
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code + outcome.failure.error.detail));
    QCOMPARE(outcome.summary.pulled, 1);
    QCOMPARE(outcome.summary.pushed, 2);
    QCOMPARE(sync.journal.answers.size(), 2);
    QCOMPARE(sync.journal.completed, 1);
    for (const FaultRequest &request : sync.server.requests())
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer secret-token"));
}

void SyncFaultsTest::badPageChangesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    const auto incomplete = QStringLiteral("sync.incomplete");
    const auto foreign = QStringLiteral("sync.foreign");
    const QByteArray good = page(item(), 1);
    const Headers closing{{"Content-Length", ""}, {"Connection", "close"}};
    Headers other{{"Sync-Server", "99999999-9999-4999-8999-999999999999"}};

    QTest::newRow("43 content length too long")
        << body(good.left(60), {{"Content-Length", "5000"}}, true) << incomplete;
    QTest::newRow("44 chunked without end")
        << bytes(
               [=](const FaultRequest &request) {
                   return FaultServer::answer(
                       request, QByteArray::number(good.size(), 16) + "\r\n" + good + "\r\n", "200 OK",
                       {{"Content-Length", ""}, {"Transfer-Encoding", "chunked"}});
               },
               true)
        << incomplete;
    QTest::newRow("45 closed early") << body(good.left(good.size() - 20), closing, true) << incomplete;
    // A gzip stream of which only the header is there; the length is right, so the connection shows no fault.
    QTest::newRow("46 gzip cut") << body(QByteArray::fromHex("1f8b080000000000000332"),
                                         {{"Content-Encoding", "gzip"}})
                                 << incomplete;
    QTest::newRow("41 another request's answer")
        << body(good, {{"X-Request-Id", "55555555-5555-4555-8555-555555555555"}}) << incomplete;
    QTest::newRow("41 no request id") << body(good, {{"X-Request-Id", ""}}) << incomplete;
    QTest::newRow("47 count") << body(page(item(), 2)) << incomplete;
    QTest::newRow("47 no end") << body(page(item(), 1, "}")) << incomplete;
    QTest::newRow("47 end not last") << body(page(item(), 1, ",\"end\":true,\"x\":1}")) << incomplete;
    QTest::newRow("47 end false") << body(page(item(), 1, ",\"end\":false}")) << incomplete;
    QTest::newRow("48 bad utf-8") << body(QByteArray(good).replace("\"x\"", "\"\xc3\x28\"")) << incomplete;
    QTest::newRow("48 not a number") << body(QByteArray(good).replace(":5,", ":NaN,")) << incomplete;
    QTest::newRow("48 half a character")
        << body(QByteArray(good).replace("\"x\"", "\"\\ud83d\"")) << incomplete;
    QTest::newRow("48 second half first")
        << body(QByteArray(good).replace("\"x\"", "\"\\ude00\\ud83d\"")) << incomplete;
    QTest::newRow("48 half as bytes")
        << body(QByteArray(good).replace("\"x\"", "\"\xed\xa0\xbd\"")) << incomplete;
    QTest::newRow("48 too large a number") << body(QByteArray(good).replace("\"x\"", "1e400")) << incomplete;
    QTest::newRow("48 bare NUL") << body(QByteArray(good).replace("\"x\"", QByteArray("\"\0\"", 3)))
                                 << incomplete;
    QTest::newRow("48 depth") << body(QByteArray(20000, '[')) << incomplete;
    QTest::newRow("48 byte order mark") << body("\xef\xbb\xbf" + good) << incomplete;
    QTest::newRow("49 garbage after it") << body(good + "x") << incomplete;
    QTest::newRow("35 another cursor's page")
        << body(QByteArray(good).replace("\"c0\"", "\"c9\"")) << incomplete;
    QTest::newRow("34 next equals after") << body(QByteArray(good).replace("\"c1\"", "\"c0\"")) << incomplete;
    QTest::newRow("32 an id twice") << body(page(item() + "," + item(), 2)) << incomplete;
    QTest::newRow("item without revision") << body(QByteArray(good).replace("\"r5\"", "\"\"")) << incomplete;
    QTest::newRow("50 content type") << body(good, {{"Content-Type", "text/plain"}}) << foreign;
    QTest::newRow("62 portal page") << body("<html>sign in</html>",
                                            {{"Content-Type", "text/html"}, {"Sync-Server", ""}})
                                    << foreign;
    QTest::newRow("63 no server id") << body(good, {{"Sync-Server", ""}}) << foreign;
    QTest::newRow("64 firewall page")
        << problem("403 Forbidden", {{"Content-Type", "text/html"}, {"Sync-Server", ""}}) << foreign;
    QTest::newRow("81 another platform") << body(good, other) << QStringLiteral("sync.server.other");
    for (const char *status :
         {"301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"}) {
        QTest::addRow("61 %s", status) << bytes([=](const FaultRequest &request) {
            return FaultServer::answer(request, {}, status, {{"Location", "/login"}});
        }) << QStringLiteral("sync.redirect");
    }
    QTest::newRow("69 401") << problem("401 Unauthorized") << QStringLiteral("sync.signin");
    QTest::newRow("77 403") << problem("403 Forbidden") << QStringLiteral("sync.forbidden");
    QTest::newRow("86 410") << problem("410 Gone") << QStringLiteral("sync.resync");
    QTest::newRow("118 426") << problem("426 Upgrade Required") << QStringLiteral("sync.too-old");
    QTest::newRow("55 429") << problem("429 Too Many Requests") << QStringLiteral("sync.busy");
    QTest::newRow("56 503") << problem("503 Service Unavailable", {{"Retry-After", "1800"}})
                            << QStringLiteral("sync.busy");
    QTest::newRow("57 500") << problem("500 Internal Server Error") << QStringLiteral("sync.status");
    QTest::newRow("57 502 of a proxy")
        << problem("502 Bad Gateway", {{"Content-Type", "text/html"}, {"Sync-Server", ""}})
        << QStringLiteral("sync.status");
    QTest::newRow("65 drip") << Fault([=](const FaultRequest &request) {
        return FaultAnswer{FaultServer::answer(request, good), false, 100};
    }) << QStringLiteral("sync.timeout");
    QTest::newRow("66 silence") << Fault([](const FaultRequest &) { return FaultAnswer{}; })
                                << QStringLiteral("sync.timeout");
}

void SyncFaultsTest::badPageChangesNothing()
{
    QFETCH(Fault, fault);
    QFETCH(QString, code);
    Sync sync;
    QVERIFY(sync.server.start());
    sync.limits.pageDeadline = 1500;
    sync.journal.outbox = {sealedOp(1)};
    sync.breakAt("/sync/v1/changes", fault);
    const Outcome outcome = sync.run();
    QVERIFY(!outcome.complete);
    QCOMPARE(outcome.failure.error.code, code);
    QVERIFY(!outcome.failure.error.message.isEmpty());
    QCOMPARE(sync.journal.pages.size(), 0);
    QCOMPARE(sync.journal.completed, 0);
    QCOMPARE(sync.server.requestsTo("/sync/v1/ops"), 0); // nothing goes up before the pull is clean
    QCOMPARE(sync.server.requestsTo("/login"), 0);
    if (code == QLatin1String("sync.busy"))
        QCOMPARE(outcome.failure.retryAfterSeconds, outcome.failure.status == 503 ? 1800 : -1);
}

void SyncFaultsTest::badResultsChangeNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("14 foreign op") << body(results(result(1) + "," + result(7), 2));
    QTest::newRow("14 missing op") << body(results(result(1), 1));
    QTest::newRow("14 op twice") << body(results(result(1) + "," + result(1), 2));
    QTest::newRow("14 one too many") << body(results(result(1) + "," + result(2) + "," + result(3), 3));
    QTest::newRow("47 count") << body(results(result(1) + "," + result(2), 3));
    QTest::newRow("unknown status") << body(
        results(result(1) + "," + result(2).replace("applied", "perhaps"), 2));
    QTest::newRow("applied without revision")
        << body(results(result(1) + "," + result(2).replace("r9", ""), 2));
    QTest::newRow("13 answer of another request")
        << body(results(result(1) + "," + result(2), 2), {{"X-Request-Id", "x"}});
    QTest::newRow("10 closed after the body") << Fault([](const FaultRequest &) {
        return FaultAnswer{{}, true};
    });
}

void SyncFaultsTest::badResultsChangeNothing()
{
    QFETCH(Fault, fault);
    Sync sync;
    QVERIFY(sync.server.start());
    sync.journal.outbox = {sealedOp(1), sealedOp(2)};
    sync.breakAt("/sync/v1/ops", fault);
    const Outcome outcome = sync.run();
    QVERIFY(!outcome.complete);
    QCOMPARE(outcome.failure.error.code, QStringLiteral("sync.incomplete"));
    QCOMPARE(sync.journal.answers.size(), 0);
    QCOMPARE(sync.journal.outbox.size(), 2);
}

void SyncFaultsTest::badCertificateStopsBeforeAnyRequest_data()
{
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<bool>("knownAuthority");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << QStringList{} << true << true << QStringLiteral("sync.tls.expired");
    QTest::newRow("wrong host") << QStringList{QStringLiteral("elsewhere.example")} << false << true
                                << QStringLiteral("sync.tls.host");
    QTest::newRow("unknown authority")
        << QStringList{} << false << false << QStringLiteral("sync.tls.authority");
}

void SyncFaultsTest::badCertificateStopsBeforeAnyRequest()
{
    QFETCH(QStringList, hosts);
    QFETCH(bool, expired);
    QFETCH(bool, knownAuthority);
    QFETCH(QString, code);
    Sync sync;
    QVERIFY(sync.server.start(hosts, expired));
    sync.server.setScript(honest);
    const Outcome outcome = sync.run({sync.server.url(), knownAuthority ? sync.server.caFile() : QString()});
    QVERIFY(!outcome.complete);
    QCOMPARE(outcome.failure.error.code, code);
    QVERIFY(outcome.failure.error.message.contains(QStringLiteral("127.0.0.1")));
    QCOMPARE(sync.server.requests().size(), 0);
    QVERIFY(sync.journal.pinned.isEmpty());
}

void SyncFaultsTest::nobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    Sync sync;
    const Outcome refused = sync.run({QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)), {}});
    QCOMPARE(refused.failure.error.code, QStringLiteral("sync.unreachable"));
    QVERIFY(refused.failure.error.message.contains(QString::number(port)));
    QCOMPARE(sync.run({QUrl(QStringLiteral("http://127.0.0.1:1")), {}}).failure.error.code,
             QStringLiteral("sync.url"));
    QCOMPARE(sync.run({QUrl(QStringLiteral("https://127.0.0.1:1")), QStringLiteral("/nowhere/ca.pem")})
                 .failure.error.code,
             QStringLiteral("sync.ca"));
}

void SyncFaultsTest::plainHttpBehindTheAddress()
{
    QTcpServer plain;
    QByteArray received;
    connect(&plain, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
            received += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    Sync sync;
    const Outcome outcome =
        sync.run({QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort())), {}});
    QCOMPARE(outcome.failure.error.code, QStringLiteral("sync.tls.other"));
    QVERIFY(!received.contains("secret-token"));
}

void SyncFaultsTest::tokenStaysHome()
{
    Sync sync;
    FaultServer thief;
    QVERIFY(sync.server.start());
    QVERIFY(thief.start());
    thief.setScript(honest);
    sync.journal.outbox = {sealedOp(1)};
    for (const char *status : {"302 Found", "307 Temporary Redirect"}) {
        sync.breakAt("/sync/v1/ops", bytes([&, status](const FaultRequest &request) {
                         return FaultServer::answer(request, {}, status,
                                                    {{"Location", thief.url().toEncoded() + "/sync/v1/ops"}});
                     }));
        QCOMPARE(sync.run().failure.error.code, QStringLiteral("sync.redirect"));
    }
    QCOMPARE(thief.requests().size(), 0);
    QCOMPARE(sync.journal.outbox.size(), 1);
}

// Larger than the transport's read buffer, so it arrives in several pieces.
void SyncFaultsTest::largePageIsReadWhole()
{
    Sync sync;
    QVERIFY(sync.server.start());
    const QByteArray large = QByteArray(item()).replace("\"x\"", "\"" + QByteArray(4 << 20, 'x') + "\"");
    sync.breakAt("/sync/v1/changes", body(page(large, 1)));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code + outcome.failure.error.detail));
    QCOMPARE(sync.journal.pages.first().items.first().body.value(QLatin1String("name")).toString().size(),
             4 << 20);
}

// Escapes are read as what they mean: a whole character, a backslash, a NUL.
void SyncFaultsTest::escapedTextIsReadWhole() // 135
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.breakAt("/sync/v1/changes",
                 body(page(item().replace("\"x\"", R"("\ud83d\ude00\\ud83d\u0000\u9fa5")"), 1)));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code + outcome.failure.error.detail));
    const QString name =
        sync.journal.pages.first().items.first().body.value(QLatin1String("name")).toString();
    QCOMPARE(name, QStringLiteral("\U0001F600\\ud83d") + QChar(0) + QChar(0x9fa5));
}

void SyncFaultsTest::samePageAgainStops()
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.breakAt(
        "/sync/v1/changes",
        body("{\"from\":\"c0\",\"items\":[],\"count\":0,\"next\":\"c0\",\"more\":true,\"end\":true}"));
    QCOMPARE(sync.run().failure.error.code, QStringLiteral("sync.incomplete"));
    QVERIFY(sync.server.requestsTo("/sync/v1/changes") <= 2);
}

void SyncFaultsTest::sameBytesAgainAfterALostAnswer()
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.journal.outbox = {sealedOp(1), sealedOp(2)};
    sync.breakAt("/sync/v1/ops", Fault([](const FaultRequest &) { return FaultAnswer{{}, true}; }));
    QVERIFY(!sync.run().complete);
    sync.server.setScript(honest);
    QVERIFY(sync.run().complete);
    QByteArray first;
    for (const FaultRequest &request : sync.server.requests()) {
        if (!request.path.startsWith("/sync/v1/ops"))
            continue;
        if (first.isEmpty())
            first = request.body;
        QCOMPARE(request.body, first);
    }
    QVERIFY(first.contains(sealedOp(1).bytes + "," + sealedOp(2).bytes));
    QVERIFY(sync.server.requestsTo("/sync/v1/ops") >= 2);
}

void SyncFaultsTest::poisonOpIsParkedAlone() // 20
{
    Sync sync;
    QVERIFY(sync.server.start());
    for (int number = 1; number <= 5; ++number)
        sync.journal.outbox << sealedOp(number);
    sync.breakAt("/sync/v1/ops", bytes([](const FaultRequest &request) {
                     return request.body.contains(opId(3))
                                ? FaultServer::problem(request, "500 Internal Server Error")
                                : honest(request).bytes;
                 }));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code));
    QCOMPARE(sync.journal.answers.size(), 5);
    for (const OpAnswer &answer : std::as_const(sync.journal.answers))
        QCOMPARE(answer.status == OpStatus::Rejected, answer.opId == QString::fromLatin1(opId(3)));
}

void SyncFaultsTest::tooLargeBatchIsHalved() // 21
{
    Sync sync;
    QVERIFY(sync.server.start());
    for (int number = 1; number <= 8; ++number)
        sync.journal.outbox << sealedOp(number);
    sync.breakAt("/sync/v1/ops", bytes([](const FaultRequest &request) {
                     return request.body.count("\"op\"") > 2
                                ? FaultServer::problem(request, "413 Payload Too Large")
                                : honest(request).bytes;
                 }));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code));
    QCOMPARE(outcome.summary.pushed, 8);
    QCOMPARE(outcome.summary.rejected, 0);
}

void SyncFaultsTest::faultInBetweenParksNothing_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status :
         {"500 Internal Server Error", "404 Not Found", "400 Bad Request", "413 Payload Too Large"})
        QTest::addRow("%s", status) << QByteArray(status);
}

// A proxy or a firewall that answers in the platform's place has judged nothing that a clerk wrote.
void SyncFaultsTest::faultInBetweenParksNothing()
{
    QFETCH(QByteArray, status);
    Sync sync;
    QVERIFY(sync.server.start());
    sync.journal.outbox = {sealedOp(1)};
    sync.breakAt("/sync/v1/ops", problem(status, {{"Content-Type", "text/html"}, {"Sync-Server", ""}}));
    const Outcome outcome = sync.run();
    QVERIFY(!outcome.complete);
    QCOMPARE(sync.journal.answers.size(), 0);
    QCOMPARE(sync.journal.outbox.size(), 1);
}

QTEST_GUILESS_MAIN(SyncFaultsTest)
#include "tst_syncfaults.moc"
