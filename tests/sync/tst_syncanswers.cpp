// Whose answer it is, how it is packed, and what a platform's refusal may do to an op. The numbers are those
// of the fault scenarios.
#include <QTest>

#include <array>

#include "faultysync.h"

using namespace sharedesk;

namespace {

const Headers foreign{{"Sync-Server", "99999999-9999-4999-8999-999999999999"}};

Headers with(Headers headers, const Headers &more)
{
    headers.insert(more);
    return headers;
}

// RFC 1952. Qt writes zlib's format only.
QByteArray gzip(const QByteArray &text)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : text) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    const auto littleEndian = [](quint32 value) {
        QByteArray bytes;
        for (int shift = 0; shift < 32; shift += 8)
            bytes += char(quint8(value >> shift));
        return bytes;
    };
    const QByteArray deflated =
        qCompress(text, 9).mid(6).chopped(4); // without length, zlib's head and its sum
    return QByteArray::fromHex("1f8b08000000000000ff") + deflated + littleEndian(~crc) +
           littleEndian(quint32(text.size()));
}

QByteArray tombstones(int count)
{
    QByteArray items;
    for (int i = 0; i < count; ++i) {
        items += (i > 0 ? "," : "") + QByteArray("{\"kind\":\"entry\",\"id\":\"") +
                 QByteArray::number(i).rightJustified(36, '0') +
                 "\",\"pos\":5,\"rev\":\"r5\",\"gone\":\"deleted\"}";
    }
    return items;
}

QString signInCode(FaultServer &server, SyncJournal &journal)
{
    auto transport = Transport::make({server.url(), server.caFile()});
    SyncEngine engine(journal, *transport.value());
    const auto ended = engine.signIn(QStringLiteral("clerk"), QStringLiteral("geheim-2026"));
    const auto *failure = std::get_if<SyncFailure>(&ended);
    return failure ? failure->error.code : QString();
}

bool sawPassword(const FaultServer &server)
{
    return std::any_of(server.requests().begin(), server.requests().end(),
                       [](const FaultRequest &request) { return request.body.contains("geheim-2026"); });
}

} // namespace

class SyncAnswersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passwordGoesToNoOtherPlatform_data();
    void passwordGoesToNoOtherPlatform();
    void passwordGoesToThePinnedPlatform();
    void signInAnsweredByAnotherIsRefused();
    void refusalOfAnotherPlatformParksNothing_data();
    void refusalOfAnotherPlatformParksNothing();
    void platformThatTakesNothingParksNothing_data();
    void platformThatTakesNothingParksNothing();
    void poisonIsParkedWhereverItStands_data();
    void poisonIsParkedWhereverItStands();
    void opTooLargeIsParkedAlone();
    void packedAnswers_data();
    void packedAnswers();
    void manyTombstonesAreNoAttack();
    void retryAfterMayBeADate_data();
    void retryAfterMayBeADate();
    void secondAnswerIsNotTheNextOnes();
    void cursorsInACircleStop();
    void pageHalfwayDoesNotPutThePositionBack();
};

void SyncAnswersTest::passwordGoesToNoOtherPlatform_data()
{
    QTest::addColumn<Fault>("greeting");
    QTest::newRow("81 another platform") << Fault(honest);
    QTest::newRow("81 its refusal") << problem("503 Service Unavailable");
    QTest::newRow("81 its fault") << problem("500 Internal Server Error");
    QTest::newRow("81 its cut answer") << body(helloBody().chopped(9));
    QTest::newRow("95 its redirect") << bytes([](const FaultRequest &request) {
        return FaultServer::answer(request, {}, "302 Found", {{"Location", "/elsewhere"}});
    });
}

void SyncAnswersTest::passwordGoesToNoOtherPlatform()
{
    QFETCH(Fault, greeting);
    FaultServer server;
    QVERIFY(server.start());
    server.setScript(greeting);
    RecordingJournal journal;
    journal.pinned = QString::fromLatin1(foreign.value("Sync-Server"));
    QCOMPARE(signInCode(server, journal), QStringLiteral("sync.server.other"));
    QVERIFY(!server.requests().isEmpty());
    QVERIFY(!sawPassword(server));
}

void SyncAnswersTest::passwordGoesToThePinnedPlatform()
{
    FaultServer server;
    QVERIFY(server.start());
    server.setScript(honest);
    RecordingJournal journal;
    for (int time = 0; time < 2; ++time) { // the first contact pins it
        QCOMPARE(signInCode(server, journal), QString());
        QCOMPARE(journal.pinned, QString::fromLatin1(FaultServer::serverId()));
    }
    QVERIFY(sawPassword(server));
    for (const FaultRequest &request : server.requests())
        QVERIFY(!request.headers.contains("authorization"));
}

void SyncAnswersTest::signInAnsweredByAnotherIsRefused()
{
    FaultServer server;
    QVERIFY(server.start());
    server.setScript([](const FaultRequest &request) {
        return request.path.startsWith("/auth")
                   ? FaultAnswer{FaultServer::answer(request, tokenBody(), "200 OK", foreign)}
                   : honest(request);
    });
    RecordingJournal journal;
    QVERIFY(!signInCode(server, journal).isEmpty());
    QVERIFY(journal.pinned.isEmpty());
}

void SyncAnswersTest::refusalOfAnotherPlatformParksNothing_data()
{
    QTest::addColumn<Fault>("fault");
    for (const char *status :
         {"400 Bad Request", "401 Unauthorized", "404 Not Found", "413 Payload Too Large",
          "422 Unprocessable Content", "500 Internal Server Error"})
        QTest::addRow("81 %s", status) << problem(status, foreign);
    QTest::newRow("81 all applied") << Fault([](const FaultRequest &request) {
        return FaultAnswer{FaultServer::answer(request, results(result(1), 1), "200 OK", foreign)};
    });
    QTest::newRow("81 cut") << body(results(result(1), 1).chopped(9), foreign);
    QTest::newRow("81 not JSON") << problem("500 Internal Server Error",
                                            with(foreign, {{"Content-Type", "text/html"}}));
    QTest::newRow("81 redirect") << problem("307 Temporary Redirect", with(foreign, {{"Location", "/x"}}));
}

void SyncAnswersTest::refusalOfAnotherPlatformParksNothing()
{
    QFETCH(Fault, fault);
    Sync sync;
    QVERIFY(sync.server.start());
    sync.journal.outbox = {sealedOp(1)};
    sync.breakAt("/sync/v1/ops", fault);
    QCOMPARE(sync.run().failure.error.code, QStringLiteral("sync.server.other"));
    QCOMPARE(sync.journal.answers.size(), 0);
    QCOMPARE(sync.journal.outbox.size(), 1);
    QCOMPARE(sync.server.requestsTo("/sync/v1/ops"), 1);
}

void SyncAnswersTest::platformThatTakesNothingParksNothing_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("ops");
    for (const char *status : {"500 Internal Server Error", "400 Bad Request", "404 Not Found",
                               "405 Method Not Allowed", "415 Unsupported Media Type"}) {
        QTest::addRow("57 one op, %s", status) << QByteArray(status) << 1;
        QTest::addRow("57 five ops, %s", status) << QByteArray(status) << 5;
    }
}

// Who refuses every op there is has a fault of his own; what clerks wrote waits until it is mended.
void SyncAnswersTest::platformThatTakesNothingParksNothing()
{
    QFETCH(QByteArray, status);
    QFETCH(int, ops);
    Sync sync;
    QVERIFY(sync.server.start());
    for (int number = 1; number <= ops; ++number)
        sync.journal.outbox << sealedOp(number);
    sync.breakAt("/sync/v1/ops", problem(status));
    QVERIFY(!sync.run().complete);
    QCOMPARE(sync.journal.answers.size(), 0);
    QCOMPARE(sync.journal.outbox.size(), ops);
    sync.server.setScript(honest);
    const Outcome healed = sync.run();
    QVERIFY(healed.complete);
    QCOMPARE(healed.summary.pushed, ops);
}

void SyncAnswersTest::poisonIsParkedWhereverItStands_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QByteArray>("status");
    for (const int place : {1, 4, 7}) {
        for (const char *status :
             {"500 Internal Server Error", "400 Bad Request", "422 Unprocessable Content"})
            QTest::addRow("20 op %d, %s", place, status) << place << QByteArray(status);
    }
}

void SyncAnswersTest::poisonIsParkedWhereverItStands()
{
    QFETCH(int, place);
    QFETCH(QByteArray, status);
    Sync sync;
    QVERIFY(sync.server.start());
    for (int number = 1; number <= 7; ++number)
        sync.journal.outbox << sealedOp(number);
    sync.breakAt("/sync/v1/ops", Fault([=](const FaultRequest &request) {
                     return request.body.contains(opId(place))
                                ? FaultAnswer{FaultServer::problem(request, status)}
                                : honest(request);
                 }));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code));
    QCOMPARE(outcome.summary.rejected, 1);
    QCOMPARE(outcome.summary.pushed, 6);
    for (const OpAnswer &answer : std::as_const(sync.journal.answers))
        QCOMPARE(answer.status == OpStatus::Rejected, answer.opId == QString::fromLatin1(opId(place)));
    QVERIFY(sync.server.requestsTo("/sync/v1/ops") <= 3 + 7); // three times together, once each
}

void SyncAnswersTest::opTooLargeIsParkedAlone() // 21
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.journal.outbox = {sealedOp(1)};
    sync.breakAt("/sync/v1/ops", problem("413 Payload Too Large"));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code));
    QCOMPARE(outcome.summary.rejected, 1);
    QVERIFY(!sync.journal.answers.first().problem.value(QLatin1String("detail")).toString().isEmpty());
}

void SyncAnswersTest::packedAnswers_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<bool>("used");
    const auto pageOf = [](int megabytes) {
        return page(item().replace("\"x\"", "\"" + QByteArray(megabytes << 20, 'x') + "\""), 1);
    };
    const QByteArray whole = gzip(page(tombstones(1000), 1000));
    QTest::newRow("52 8 MiB of one letter, gzip") << QByteArray("gzip") << gzip(pageOf(8)) << true;
    QTest::newRow("51 80 MiB of one letter, gzip") << QByteArray("gzip") << gzip(pageOf(80)) << false;
    // Without the length that qCompress() puts in front it is what HTTP calls "deflate".
    QTest::newRow("52 8 MiB of one letter, deflate")
        << QByteArray("deflate") << qCompress(pageOf(8), 9).mid(4) << true;
    QTest::newRow("51 80 MiB of one letter, deflate")
        << QByteArray("deflate") << qCompress(pageOf(80), 9).mid(4) << false;
    QTest::newRow("46 whole") << QByteArray("gzip") << whole << true;
    QTest::newRow("46 cut in half") << QByteArray("gzip") << whole.left(whole.size() / 2) << false;
    QTest::newRow("46 cut before the sum") << QByteArray("gzip") << whole.chopped(40) << false;
    QByteArray wrongSum = whole;
    wrongSum[whole.size() - 6] = char(~wrongSum.at(whole.size() - 6));
    QTest::newRow("46 sum wrong") << QByteArray("gzip") << wrongSum << false;
    QTest::newRow("46 not packed at all") << QByteArray("gzip") << page(item(), 1) << false;
    QTest::newRow("unknown packing") << QByteArray("rot13") << page(item(), 1).toBase64() << false;
}

// A page that compresses a thousandfold is no attack by itself; one that grows past the limit is.
void SyncAnswersTest::packedAnswers()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, packed);
    QFETCH(bool, used);
    Sync sync;
    QVERIFY(sync.server.start());
    sync.breakAt("/sync/v1/changes", body(packed, {{"Content-Encoding", encoding}}));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete == used, qPrintable(outcome.failure.error.code + outcome.failure.error.detail));
    if (!used)
        QCOMPARE(outcome.failure.error.code, QStringLiteral("sync.incomplete"));
    QCOMPARE(sync.journal.pages.isEmpty(), !used);
    QVERIFY(sync.server.requestsTo("/sync/v1/changes") <= 2); // a bomb is not fetched again at once
}

void SyncAnswersTest::manyTombstonesAreNoAttack() // 52
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.breakAt("/sync/v1/changes",
                 body(gzip(page(tombstones(10'000), 10'000)), {{"Content-Encoding", "gzip"}}));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code + outcome.failure.error.detail));
    QCOMPARE(outcome.summary.pulled, 10'000);
}

void SyncAnswersTest::retryAfterMayBeADate_data()
{
    QTest::addColumn<QDateTime>("platformTime");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("seconds");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTest::newRow("54 no time of its own") << QDateTime() << 10 << 600;
    QTest::newRow("54 clocks agree") << now << 10 << 600;
    QTest::newRow("122 ours is years behind") << now.addYears(12) << 10 << 600;
    QTest::newRow("122 ours is years ahead") << now.addYears(-12) << 10 << 600;
    QTest::newRow("54 in the past") << now << -10 << 0;
    QTest::newRow("54 next week") << now << 10'000 << 3600;
}

void SyncAnswersTest::retryAfterMayBeADate()
{
    QFETCH(QDateTime, platformTime);
    QFETCH(int, minutes);
    QFETCH(int, seconds);
    const auto httpDate = [](const QDateTime &time) {
        return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() + " GMT";
    };
    Sync sync;
    QVERIFY(sync.server.start());
    const QDateTime from = platformTime.isValid() ? platformTime : QDateTime::currentDateTimeUtc();
    Headers headers{{"Retry-After", httpDate(from.addSecs(minutes * 60))}};
    if (platformTime.isValid())
        headers.insert("Date", httpDate(platformTime));
    sync.breakAt("/sync/v1/changes", problem("503 Service Unavailable", headers));
    const int wait = sync.run().failure.retryAfterSeconds;
    QVERIFY2(wait >= seconds - 10 && wait <= seconds, qPrintable(QString::number(wait)));
}

// The same answer once more on a connection that stays open: Qt takes it for the answer to the next request.
void SyncAnswersTest::secondAnswerIsNotTheNextOnes() // 12, 13
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.journal.outbox = {sealedOp(1)};
    sync.breakAt("/sync/v1/ops", Fault([](const FaultRequest &request) {
                     const QByteArray answer = honest(request).bytes;
                     return FaultAnswer{answer + answer};
                 }));
    const Outcome outcome = sync.run();
    // The ops were answered properly; the pull after them met the copy, or a connection of its own.
    QCOMPARE(sync.journal.answers.size(), 1);
    QVERIFY(outcome.complete || outcome.failure.error.code == QLatin1String("sync.incomplete"));
    for (const SyncPage &page : std::as_const(sync.journal.pages))
        QVERIFY(page.next == QLatin1String("c1"));
    // A copy of the page in front of the answer to a push settles nothing.
    Sync other;
    QVERIFY(other.server.start());
    other.journal.outbox = {sealedOp(1)};
    QByteArray page;
    other.server.setScript([&page](const FaultRequest &request) {
        const QByteArray answer = honest(request).bytes;
        if (request.path.startsWith("/sync/v1/changes"))
            page = answer;
        return FaultAnswer{request.path.startsWith("/sync/v1/ops") ? page + answer : answer};
    });
    QCOMPARE(other.run().failure.error.code, QStringLiteral("sync.incomplete"));
    QCOMPARE(other.journal.answers.size(), 0);
    QCOMPARE(other.journal.outbox.size(), 1);
}

void SyncAnswersTest::cursorsInACircleStop() // 33
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.breakAt("/sync/v1/changes", Fault([](const FaultRequest &request) {
                     const bool second = request.path.contains("after=c1");
                     const QByteArray from = second ? "c1" : "c0";
                     const QByteArray next = second ? "c0" : "c1";
                     return FaultAnswer{FaultServer::answer(
                         request, "{\"from\":\"" + from + "\",\"items\":[],\"count\":0,\"next\":\"" + next +
                                      "\",\"more\":true,\"end\":true}")};
                 }));
    QCOMPARE(sync.run().failure.error.code, QStringLiteral("sync.incomplete"));
    QVERIFY(sync.server.requestsTo("/sync/v1/changes") <= 3);
}

// A long first fetch of one scope names positions that are older than what an answer to a push has told.
void SyncAnswersTest::pageHalfwayDoesNotPutThePositionBack() // 88
{
    Sync sync;
    QVERIFY(sync.server.start());
    sync.breakAt("/sync/v1/changes", Fault([](const FaultRequest &request) {
                     if (request.path.contains("after=c1"))
                         return honest(request);
                     return FaultAnswer{FaultServer::answer(
                         request, page(item(), 1).replace("\"more\":false", "\"more\":true"))};
                 }));
    const Outcome outcome = sync.run();
    QVERIFY2(outcome.complete, qPrintable(outcome.failure.error.code));
    QCOMPARE(sync.journal.pages.size(), 2);
    QVERIFY(sync.journal.pages.first().position.isEmpty());
}

QTEST_GUILESS_MAIN(SyncAnswersTest)
#include "tst_syncanswers.moc"
