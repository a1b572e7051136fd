// The feed: pages, cursors bound to this history, parallel writers, a restored backup.
#include <QFile>
#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>

#include "platformclient.h"

using namespace sharedesk;

class TestPlatformFeed : public QObject
{
    Q_OBJECT

private:
    PlatformProcess m_platform{{60, 12, 1, 480, {}, {}, false}};

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_platform.start(), qPrintable(m_platform.output())); }

    void pagesGiveEveryRecordOnceInOrder_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("1") << 1;
        QTest::newRow("7") << 7;
        QTest::newRow("100") << 100;
    }
    void pagesGiveEveryRecordOnceInOrder()
    {
        QFETCH(int, size);
        PlatformClient client(m_platform, "minzheng.clerk");
        for (const char *scope : {"own", "inbox", "public"}) {
            const QVector<QJsonObject> items = client.items(scope, size);
            QVERIFY(!items.isEmpty());
            QSet<QString> ids;
            qint64 last = 0;
            for (const QJsonObject &item : items) {
                QVERIFY(item["pos"].toInteger() > last);
                last = item["pos"].toInteger();
                ids.insert(item["id"].toString());
                QVERIFY(!item["rev"].toString().isEmpty());
                QVERIFY(!item["by"]["user"].toString().isEmpty() ||
                        item["body"]["status"].toString() == "draft");
            }
            QCOMPARE(ids.size(), items.size());
        }
    }

    void everyoneSeesOnlyTheirs()
    {
        PlatformClient clerk(m_platform, "minzheng.clerk");
        for (const QJsonObject &item : clerk.items("own")) {
            const QString department = item["kind"].toString() == "entry"
                                           ? item["body"]["departmentId"].toString()
                                           : item["body"]["requester"].toString();
            QCOMPARE(department, "minzheng");
        }
        for (const QJsonObject &item : clerk.items("inbox")) {
            QCOMPARE(item["kind"].toString(), "request");
            QCOMPARE(item["body"]["provider"].toString(), "minzheng");
        }
        for (const QJsonObject &item : clerk.items("public")) {
            QCOMPARE(item["kind"].toString(), "entry");
            QVERIFY(item["body"]["departmentId"].toString() != "minzheng");
            QCOMPARE(item["body"]["status"].toString(), "published");
        }
        PlatformClient supervisor(m_platform, "supervisor");
        int requests = 0;
        for (const QJsonObject &item : supervisor.items("supervised")) {
            requests += item["kind"].toString() == "request";
            QVERIFY(item["body"]["status"].toString() != "draft" &&
                    item["body"]["status"].toString() != "agreed");
        }
        QVERIFY(requests > 0);
    }

    void aCursorIsBoundToItsScopeAndHistory()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QString start = client.start("own");
        const auto status = [&](const QString &scope, const QString &after) {
            const Reply reply = client.get("/sync/v1/changes?scope=" + scope + "&after=" + after);
            return QString::number(reply.status) + " " + reply.problem();
        };
        QCOMPARE(status("own", ""), "400 cursor-required");
        QCOMPARE(status("own", "nonsense"), "400 malformed");
        QCOMPARE(status("own", start + "&limit=0"), "400 malformed");
        QCOMPARE(status("inbox", start), "410 scope-changed");
        QCOMPARE(status("supervised", start), "403 not-allowed");
        const QStringList parts = start.split('.');
        QCOMPARE(status("own", "0.AAAAAAAAAAAA." + parts[2]), "410 history-rewound");
        QCOMPARE(status("own", "999999." + parts[1] + "." + parts[2]), "410 history-rewound");
        QVERIFY(start.size() <= 512);
    }

    void anUnknownPositionStopsEverythingBeforeItIsApplied()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QString id = uuid();
        client.setHeader("Sync-Position", "3.AAAAAAAAAAAA");
        const Reply refused = client.push({entryOp(id, "create", {}, {{"set", goodContent("不应出现")}})});
        QCOMPARE(refused.status, 410);
        QCOMPARE(refused.problem(), "history-rewound");
        QCOMPARE(client.get("/sync/v1/entries/" + id).status, 410);
        client.setHeader("Sync-Position", "");
        QCOMPARE(client.get("/sync/v1/entries/" + id).status, 404);
    }

    void oneEntryHasATag()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QJsonObject item = client.items("own").first();
        const Reply entry = client.get("/sync/v1/entries/" + item["id"].toString());
        QCOMPARE(entry.json["body"], item["body"]);
        QCOMPARE(entry.headers["etag"], "\"" + item["rev"].toString() + "\"");
        client.setHeader("If-None-Match", entry.headers["etag"]);
        QCOMPARE(client.get("/sync/v1/entries/" + item["id"].toString()).status, 304);
    }

    // A reader that follows the feed while others write must not step over a row that commits later.
    void aReaderNeverMissesWhatParallelWritersWrite()
    {
        constexpr int writers = 4;
        constexpr int each = 40;
        std::atomic<int> running = writers;
        std::vector<std::thread> threads;
        std::vector<QStringList> written(writers);
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                PlatformClient client(m_platform, writer % 2 == 0 ? "weijian.clerk" : "weijian.head");
                for (int count = 0; count < each; ++count) {
                    const QString id = uuid();
                    const QJsonObject result =
                        client.pushOne(entryOp(id, "create", {}, {{"set", goodContent("并行")}}));
                    if (result["st"].toString() == "applied")
                        written[size_t(writer)].append(id);
                }
                --running;
            });
        }
        PlatformClient reader(m_platform, "weijian.clerk");
        QString cursor = reader.start("own");
        QSet<QString> seen;
        for (bool more = true; more || running > 0;) {
            const Reply page = reader.get("/sync/v1/changes?scope=own&limit=3&after=" + cursor);
            QCOMPARE(page.status, 200);
            QCOMPARE(page.json["from"].toString(), cursor);
            for (const QJsonValue &item : page.json["items"].toArray())
                seen.insert(item["id"].toString());
            cursor = page.json["next"].toString();
            more = page.json["more"].toBool();
        }
        for (std::thread &thread : threads)
            thread.join();
        const Reply rest = reader.get("/sync/v1/changes?scope=own&after=" + cursor);
        for (const QJsonValue &item : rest.json["items"].toArray())
            seen.insert(item["id"].toString());
        for (const QStringList &ids : written) {
            QCOMPARE(ids.size(), each);
            for (const QString &id : ids)
                QVERIFY2(seen.contains(id), qPrintable(id));
        }
    }

    void aRestoredBackupIsNoticed()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        QVERIFY(m_platform.terminate());
        const QString backup = m_platform.folder() + "/backup.db";
        QVERIFY(QFile::copy(m_platform.databaseFile(), backup));
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
        const Reply pushed = client.push({entryOp(uuid(), "create", {}, {{"set", goodContent("备份之后")}})});
        const QString position = pushed.json["position"].toString();
        const Reply page =
            client.get("/sync/v1/changes?scope=own&after=" + client.start("own") + "&limit=2000");
        const QString cursor = page.json["next"].toString();

        QVERIFY(m_platform.terminate());
        QVERIFY(QFile::remove(m_platform.databaseFile()));
        QVERIFY(QFile::copy(backup, m_platform.databaseFile()));
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
        QCOMPARE(client.get("/sync/v1/changes?scope=own&after=" + cursor).problem(), "history-rewound");
        // Also when the restored platform has grown past that place again.
        QCOMPARE(client.pushOne(entryOp(uuid(), "create", {}, {{"set", goodContent("恢复之后")}}))["st"]
                     .toString(),
                 "applied");
        QCOMPARE(client.get("/sync/v1/changes?scope=own&after=" + cursor).problem(), "history-rewound");
        client.setHeader("Sync-Position", position);
        QCOMPARE(client.push({}).problem(), "history-rewound");
    }
};

QTEST_GUILESS_MAIN(TestPlatformFeed)
#include "tst_platformfeed.moc"
