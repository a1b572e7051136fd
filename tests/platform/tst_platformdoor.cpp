// The door of the platform: TLS, sign-in, hello, limits on what comes in, stopping and starting.
#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <csignal>
#include <thread>

#include "platformclient.h"

using namespace sharedesk;

class TestPlatformDoor : public QObject
{
    Q_OBJECT

private:
    PlatformProcess m_platform{{20, 4, 1, 480, {"--request-seconds", "3"}, {}, false}};

    std::unique_ptr<QSslSocket> connected(QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater)
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_platform.caFile()));
        configuration.setProtocol(protocol);
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted("127.0.0.1", quint16(m_platform.port()));
        return socket->waitForEncrypted(10'000) ? std::move(socket) : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_platform.start(), qPrintable(m_platform.output())); }

    void helloWithoutSignInSaysOnlyWhoIsThere()
    {
        PlatformClient client(m_platform);
        client.setHeader("X-Request-Id", "5d0f3e7c-id");
        const Reply hello = client.get("/sync/v1/hello");
        QCOMPARE(hello.status, 200);
        QCOMPARE(hello.json["server"].toString(), hello.headers["sync-server"]);
        QCOMPARE(hello.headers["x-request-id"], "5d0f3e7c-id");
        QCOMPARE(hello.headers["content-type"], "application/json");
        QCOMPARE(hello.headers["cache-control"], "no-store");
        QVERIFY(hello.headers.contains("sync-time"));
        QVERIFY(hello.text.endsWith(",\"end\":true}"));
        QVERIFY(!hello.json.contains("scopes") && !hello.json.contains("user"));
    }

    void helloSaysWhoIsSignedInAndWhatTheyMaySee_data()
    {
        QTest::addColumn<QStringList>("scopes");
        QTest::newRow("minzheng.clerk") << QStringList{"own", "inbox", "public"};
        QTest::newRow("shuju.head") << QStringList{"own", "inbox", "public"};
        QTest::newRow("supervisor") << QStringList{"own", "inbox", "supervised"};
        QTest::newRow("authority") << QStringList{"own", "inbox", "supervised"};
    }
    void helloSaysWhoIsSignedInAndWhatTheyMaySee()
    {
        QFETCH(QStringList, scopes);
        PlatformClient client(m_platform, QTest::currentDataTag());
        const Reply hello = client.get("/sync/v1/hello");
        QCOMPARE(hello.json["user"]["userId"].toString(), QString(QTest::currentDataTag()));
        QCOMPARE(hello.json["departments"].toArray().size(), 6);
        QStringList seen;
        for (const QJsonValue &scope : hello.json["scopes"].toArray()) {
            seen.append(scope["id"].toString());
            QVERIFY(!scope["start"].toString().isEmpty());
            QCOMPARE(scope["total"].toInt(), int(client.items(seen.last()).size()));
        }
        QCOMPARE(seen, scopes);
    }

    void wrongPasswordsAreRefusedAndSlowedDown()
    {
        PlatformClient client(m_platform);
        for (int attempt = 0; attempt < 5; ++attempt) {
            const Reply reply =
                client.post("/auth/v1/token", {{"user", "renshe.clerk"}, {"password", "wrong"}});
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.problem(), "invalid-credentials");
        }
        const Reply braked = client.post(
            "/auth/v1/token", {{"user", "renshe.clerk"}, {"password", PlatformProcess::password()}});
        QCOMPARE(braked.status, 429);
        QVERIFY(braked.headers["retry-after"].toInt() > 0);
        QVERIFY2(client.signIn("renshe.head"), "others are not slowed down");
        QCOMPARE(client.post("/auth/v1/token", {{"user", "nobody"}, {"password", ""}}).problem(),
                 "invalid-credentials");
    }

    void withoutTokenNothingIsSeen_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("problem");
        QTest::newRow("none") << QString() << "token-missing";
        QTest::newRow("foreign") << "Bearer abc"
                                 << "token-unknown";
    }
    void withoutTokenNothingIsSeen()
    {
        QFETCH(QString, token);
        QFETCH(QString, problem);
        PlatformClient client(m_platform);
        if (!token.isEmpty())
            client.setHeader("Authorization", token);
        for (const Reply &reply : {client.get("/sync/v1/changes?scope=own&after=x"), client.push({}),
                                   client.post("/sync/v1/ops/status", {{"ops", QJsonArray()}, {"end", true}}),
                                   client.get("/sync/v1/entries/" + uuid())}) {
            QCOMPARE(reply.status, 401);
            QCOMPARE(reply.problem(), problem);
            QCOMPARE(reply.headers["content-type"], "application/problem+json");
            QVERIFY(reply.headers.contains("sync-server"));
        }
    }

    void sessionsEnd()
    {
        PlatformProcess shortLived({0, 0, 1, 0, {}, {}, false});
        QVERIFY2(shortLived.start(), qPrintable(shortLived.output()));
        PlatformClient client(shortLived, "minzheng.clerk");
        const Reply reply = client.get("/sync/v1/hello");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.problem(), "token-expired");
    }

    void whatIsNotServedIsSaid()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        QCOMPARE(client.get("/nothing").status, 404);
        QCOMPARE(client.get("/sync/v1/ops").status, 405);
        QCOMPARE(client.postText("/sync/v1/ops", "{", "application/json").problem(), "malformed");
        QCOMPARE(client.postText("/sync/v1/ops", "{}", "text/plain").status, 415);
        QCOMPARE(client.post("/sync/v1/ops", {{"ops", QJsonArray()}}).problem(), "malformed"); // no end
        QCOMPARE(client.post("/sync/v1/ops", {{"ops", QJsonArray()}, {"count", 1}, {"end", true}}).status,
                 400);
        client.setHeader("Sync-Protocol", "9");
        QCOMPARE(client.get("/sync/v1/hello").status, 426);
    }

    void sizesAreLimited()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        QCOMPARE(client.postText("/sync/v1/ops", QByteArray(3 << 20, ' ')).status, 413);
        QCOMPARE(client.get("/sync/v1/hello").status, 200); // the connection is still good
        QVector<QJsonObject> many(201, entryOp(uuid(), "create", {}));
        const Reply reply = client.push(many);
        QCOMPARE(reply.status, 413);
        QCOMPARE(reply.problem(), "too-large");
        QJsonObject set = goodContent("大");
        set["remarks"] = QString(300'000, 'x');
        QCOMPARE(client.pushOne(entryOp(uuid(), "create", {}, {{"set", set}}))["problem"]["title"].toString(),
                 "too-large");
        QCOMPARE(client.get("/sync/v1/changes?scope=" + QString(9000, 'x')).status, 414);
    }

    void unpackedSizeCounts()
    {
        // Chunked: no length is announced, so only what arrives can be counted.
        PlatformClient client(m_platform, "minzheng.clerk");
        const std::string block(1 << 16, ' ');
        int blocks = 0;
        const auto result = client.http().Post(
            "/sync/v1/ops",
            [&](size_t, httplib::DataSink &sink) {
                if (++blocks > 80)
                    sink.done();
                else
                    sink.write(block.data(), block.size());
                return true;
            },
            "application/json");
        QVERIFY(result);
        QCOMPARE(result->status, 413);
    }

    void answersArePackedWithGzipOrNotAtAll_data()
    {
        QTest::addColumn<QString>("accepted");
        QTest::addColumn<QString>("packed");
        QTest::newRow("as Qt asks") << "gzip, deflate, br, zstd" << "gzip";
        QTest::newRow("gzip") << "gzip" << "gzip";
        QTest::newRow("only another") << "br" << "";
    }

    // Brotli at the library's level takes seconds for a page.
    void answersArePackedWithGzipOrNotAtAll()
    {
        QFETCH(QString, accepted);
        QFETCH(QString, packed);
        PlatformClient client(m_platform, "minzheng.clerk");
        client.setHeader("Accept-Encoding", accepted);
        const Reply reply = client.get("/sync/v1/hello");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json["end"].toBool());
        QCOMPARE(reply.headers.value("content-encoding"), packed);
    }

    void anAnnouncedGiantIsNotWaitedFor()
    {
        const auto socket = connected();
        QVERIFY(socket);
        socket->write("POST /sync/v1/ops HTTP/1.1\r\nHost: x\r\nContent-Length: 900000000\r\n\r\n");
        QByteArray answer;
        while (socket->waitForReadyRead(5000))
            answer += socket->readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.constData());
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    void aDrippingClientIsCutOff()
    {
        const auto socket = connected();
        QVERIFY(socket);
        socket->write("POST /sync/v1/ops HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                      "Content-Length: 1000\r\n\r\n");
        QElapsedTimer time;
        time.start();
        while (socket->state() == QAbstractSocket::ConnectedState && time.elapsed() < 15'000) {
            socket->write(" ");
            socket->waitForDisconnected(300);
        }
        QVERIFY2(time.elapsed() < 10'000, "a byte now and then must not hold a connection");
    }

    void silentClientsDoNotKeepOthersOut()
    {
        std::vector<std::unique_ptr<QSslSocket>> silent;
        for (int count = 0; count < 20; ++count)
            silent.push_back(connected());
        PlatformClient client(m_platform);
        QCOMPARE(client.get("/sync/v1/hello").status, 200);
    }

    void oldTlsAndPlainHttpAreRefused()
    {
        QVERIFY(connected(QSsl::TlsV1_2));
        QVERIFY(connected(QSsl::TlsV1_3OrLater));
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        QVERIFY(!connected(QSsl::TlsV1_1));
        QT_WARNING_POP
        httplib::Client plain("127.0.0.1", m_platform.port());
        QVERIFY(!plain.Get("/sync/v1/hello"));
    }

    void anotherAuthorityIsNotTrusted()
    {
        PlatformClient client(m_platform);
        client.http().set_ca_cert_path(m_platform.otherCaFile().toUtf8().constData());
        QCOMPARE(client.get("/sync/v1/hello").status, 0);
    }

    void badCertificatesAreRefusedByClients_data()
    {
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<bool>("expired");
        QTest::newRow("expired") << QStringList() << true;
        QTest::newRow("another host") << QStringList{"elsewhere.example"} << false;
    }
    void badCertificatesAreRefusedByClients()
    {
        QFETCH(QStringList, hosts);
        QFETCH(bool, expired);
        PlatformProcess platform({0, 0, 1, 480, {}, hosts, expired});
        QVERIFY2(platform.start(), qPrintable(platform.output()));
        PlatformClient client(platform);
        QCOMPARE(client.get("/sync/v1/hello").status, 0);
        client.http().enable_server_certificate_verification(false);
        QCOMPARE(client.get("/sync/v1/hello").status, 200);
    }

    void languageFollowsTheRequest()
    {
        PlatformClient client(m_platform);
        client.setHeader("Accept-Language", "en");
        QCOMPARE(client.get("/sync/v1/changes").json["detail"].toString(), "Please sign in.");
        client.setHeader("Accept-Language", "zh-CN");
        const QString chinese = client.get("/sync/v1/changes").json["detail"].toString();
        if (m_platform.output().contains("no Chinese translation"))
            QSKIP("this build has no translations");
        QVERIFY2(chinese.contains("登录"), qPrintable(chinese));
    }

    void stopsCleanlyAndKeepsEverything()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QString id = uuid();
        QCOMPARE(client.pushOne(entryOp(id, "create", {}, {{"set", QJsonObject{{"name", "停机前"}}}}))["st"]
                     .toString(),
                 "applied");
        const QString server = client.get("/sync/v1/hello").json["server"].toString();
        client.http().set_keep_alive(true);
        QCOMPARE(client.get("/sync/v1/hello").status, 200); // stays connected
        QElapsedTimer time;
        time.start();
        QVERIFY2(m_platform.terminate(), qPrintable(m_platform.output()));
        QVERIFY2(time.elapsed() < 4000, "idle connections must not delay the stop");
        const int port = m_platform.port();
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
        QCOMPARE(m_platform.port(), port);
        QCOMPARE(client.item("own", id)["body"]["name"].toString(), "停机前");
        QCOMPARE(client.get("/sync/v1/hello").json["server"].toString(), server);
    }

    void whatWasAnsweredSurvivesAKill()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        QStringList ids;
        for (int count = 0; count < 20; ++count) {
            ids.append(uuid());
            QCOMPARE(client.pushOne(entryOp(ids.last(), "create", {}, {{"set", goodContent("断电")}}))["st"]
                         .toString(),
                     "applied");
        }
        m_platform.kill();
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
        for (const QString &id : ids)
            QVERIFY(!client.item("own", id).isEmpty());
    }

    void wrongUseIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("unknown option") << QStringList{"--nonsense"} << 2;
        QTest::newRow("no key") << QStringList{"--database", "sqlite:x", "--listen", "127.0.0.1:0"} << 2;
        QTest::newRow("no certificate file")
            << QStringList{"--database", "sqlite:" + m_platform.folder() + "/x.db",
                           "--listen",   "127.0.0.1:0",
                           "--cert",     "/nowhere.pem",
                           "--key",      "/nowhere.key"}
            << 1;
        QTest::newRow("folder without permission")
            << QStringList{"--database", "sqlite:/proc/x.db", "--listen", "127.0.0.1:0",
                           "--cert",     "/nowhere.pem",      "--key",    "/nowhere.key"}
            << 1;
        QTest::newRow("help") << QStringList{"--help"} << 0;
    }
    void wrongUseIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QProcess process;
        process.start(QStringLiteral(SHAREDESK_BINARY_DIR) + "/bin/sharedesk-platform", arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), code);
        QVERIFY(code == 0 || process.readAllStandardError().contains("sharedesk-platform: "));
    }
};

QTEST_GUILESS_MAIN(TestPlatformDoor)
#include "tst_platformdoor.moc"
