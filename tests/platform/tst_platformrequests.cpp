// Sharing requests on the platform: the same decisions as in the desktop, with the platform's time and actor.
#include <QDate>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include "platformclient.h"

using namespace sharedesk;

class TestPlatformRequests : public QObject
{
    Q_OBJECT

private:
    PlatformProcess m_platform{{120, 0, 1, 480, {}, {}, false}};
    std::unique_ptr<PlatformClient> m_requester;
    std::unique_ptr<PlatformClient> m_provider;
    QJsonObject m_entry; // a published one of the provider, shared under conditions

    QJsonObject application() const
    {
        const QJsonObject body = m_entry["body"].toObject();
        return {{"entryId", body["id"]},
                {"entryName", body["name"]},
                {"entryCode", body["code"]},
                {"sharingType", body["sharingType"]},
                {"providerId", "minzheng"},
                {"providerName", "云川市民政局"},
                {"requesterId", "renshe"},
                {"requesterName", "云川市人力资源和社会保障局"},
                {"legalBasis", "《政务数据共享条例》"},
                {"scenario", "待遇资格核查"},
                {"scope", "本市"},
                {"mode", "interface"},
                {"useUntil", QDate::currentDate().addYears(1).toString(Qt::ISODate)},
                {"itemIds", QJsonArray{body["items"][0]["id"]}},
                {"itemNames", QJsonArray{body["items"][0]["name"]}},
                {"agreedBy", "何文静"}};
    }

    QJsonObject submitted(const QJsonObject &form)
    {
        return m_requester->pushOne(requestOp(uuid(), {}, {{{"name", "submit"}, {"application", form}}}));
    }

    QJsonObject given(PlatformClient &client, const QJsonObject &request, const QJsonObject &command)
    {
        return client.pushOne(requestOp(request["id"].toString(), request["rev"].toString(), {command}));
    }

    // The checklist of the review, all yes.
    static QJsonObject review()
    {
        const QJsonObject yes{{"yes", true}};
        return {{"lawful", yes}, {"withinConditions", yes}, {"safety", yes}};
    }

    QString last(const QJsonObject &request) const
    {
        return request["body"]["events"].toArray().last()["type"].toString();
    }

    // Exit code of a check of the platform's log of acts.
    int auditCheck(QByteArray &said, const QStringList &more = {}) const
    {
        QProcess process;
        process.start(QStringLiteral(SHAREDESK_BINARY_DIR) + QStringLiteral("/bin/sharedesk-platform"),
                      QStringList{"--database", "sqlite:" + m_platform.databaseFile(), "--verify-audit"} + more);
        if (!process.waitForFinished(60'000))
            return -1;
        said = process.readAllStandardOutput().trimmed() + process.readAllStandardError();
        return process.exitCode();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
        m_requester = std::make_unique<PlatformClient>(m_platform, "renshe.clerk");
        m_provider = std::make_unique<PlatformClient>(m_platform, "minzheng.clerk");
        for (const QJsonObject &item : m_requester->items("public")) {
            if (item["body"]["departmentId"].toString() == "minzheng" &&
                item["body"]["sharingType"].toString() == "conditional")
                m_entry = item;
        }
        QVERIFY(!m_entry.isEmpty());
    }

    void theWholeWay()
    {
        QJsonObject request = submitted(application());
        QCOMPARE(request["st"].toString(), "applied");
        const QString id = request["id"].toString();
        QCOMPARE(m_provider->item("inbox", id)["body"], request["body"]);
        QCOMPARE(m_requester->item("own", id)["body"], request["body"]);

        request = given(*m_provider, request, {{"name", "receive"}});
        QCOMPARE(last(request), "request.received");
        request = given(*m_provider, request, {{"name", "notice"}, {"missing", QJsonArray{"依据条款"}}});
        QCOMPARE(last(request), "request.noticed");
        request = given(*m_requester, request, {{"name", "supplement"}, {"text", "已补充"}});
        QCOMPARE(last(request), "request.supplemented");

        const QJsonObject second =
            given(*m_provider, request, {{"name", "notice"}, {"missing", QJsonArray{"其他"}}});
        QCOMPARE(second["st"].toString(), "rejected");
        QCOMPARE(second["problem"]["code"].toString(), "request.refused.notice.second");
        QVERIFY(!second["problem"]["detail"].toString().isEmpty());

        const QString eventId = uuid();
        const QJsonObject approved =
            given(*m_provider, request, {{"name", "approve"}, {"agreedBy", "周志远"}, {"review", review()}, {"eventId", eventId}});
        QCOMPARE(last(approved), "request.approved");
        QCOMPARE(approved["body"]["events"].toArray().last()["id"].toString(), eventId);
        QCOMPARE(approved["body"]["events"].toArray().last()["actor"]["userId"].toString(), "minzheng.clerk");

        // A colleague who saw the version before: handled by whom, when.
        PlatformClient colleague(m_platform, "minzheng.head");
        const QJsonObject late =
            given(colleague, request, {{"name", "reject"}, {"agreedBy", "周志远"}, {"text", "不同意"}});
        QCOMPARE(late["st"].toString(), "conflict");
        QCOMPARE(late["rev"], approved["rev"]);
        QCOMPARE(late["by"]["user"].toString(), "陈雅琴");
        QVERIFY(late["problem"]["detail"].toString().contains("陈雅琴"));

        const QJsonObject delivered = given(*m_provider, approved,
                                            {{"name", "deliver"},
                                             {"deliveryMode", "interface"},
                                             {"deliveryAddress", "https://share.example/1"}});
        QCOMPARE(last(delivered), "request.delivered");
    }

    void aDisputeIsSettledByTheRightAuthority()
    {
        QJsonObject request = given(*m_provider, submitted(application()), {{"name", "receive"}});
        request = given(*m_provider, request, {{"name", "reject"}, {"agreedBy", "周志远"}, {"text", "用途不符"}});
        request = given(*m_requester, request, {{"name", "consult"}, {"consultation", "11月20日当面协商"}});
        QCOMPARE(last(request), "dispute.consulted");
        const QJsonObject dispute{{"name", "dispute"}, {"text", "对不予共享有异议"}, {"agreedBy", "何文静"},
                                  {"requesterRegion", "990100"}, {"providerRegion", "330100"}};
        const QJsonObject elsewhere = given(*m_requester, request, dispute);
        QCOMPARE(elsewhere["problem"]["errors"][0]["field"].toString(), "providerRegion");
        QJsonObject right = dispute;
        right["providerRegion"] = "990100";
        const QJsonObject escalated = given(*m_requester, request, right);
        QCOMPARE(escalated["body"]["events"].toArray().last()["authorityRegion"].toString(), "990100");
        PlatformClient authority(m_platform, "authority");
        const QJsonObject settle{{"name", "settle"}, {"text", "按核验方式共享"}};
        QCOMPARE(given(*m_provider, escalated, settle)["st"].toString(), "rejected");
        QCOMPARE(last(given(authority, escalated, settle)), "dispute.settled");
    }

    void workIsHandedOverWithinTheOffice()
    {
        const QJsonObject request = submitted(application());
        const auto assign = [&](const char *user) -> const QJsonObject {
            return given(*m_provider, request, {{"name", "assign"}, {"assigneeId", user}, {"assigneeName", "某人"}});
        };
        QCOMPARE(assign("renshe.clerk")["problem"]["errors"][0]["field"].toString(), "assigneeId");
        QCOMPARE(assign("minzheng.admin")["st"].toString(), "rejected");
        QCOMPARE(last(assign("minzheng.head")), "request.assigned");
    }

    void whoOnlyReadsOrManagesIsRefused()
    {
        const QJsonObject request = submitted(application());
        for (const char *user : {"minzheng.chief", "minzheng.admin", "auditor"}) {
            PlatformClient client(m_platform, user);
            const QJsonObject answer = given(client, request, {{"name", "receive"}});
            QCOMPARE(answer["st"].toString(), "rejected");
        }
        // The auditor sees it, the department head sees it, who manages people does not.
        const QString id = request["id"].toString();
        QCOMPARE(PlatformClient(m_platform, "auditor").item("supervised", id)["id"].toString(), id);
        QCOMPARE(PlatformClient(m_platform, "minzheng.chief").item("inbox", id)["id"].toString(), id);
        QVERIFY(PlatformClient(m_platform, "minzheng.admin").item("public", id).isEmpty());
    }

    void aRejectionNeedsAReason()
    {
        const QJsonObject request = given(*m_provider, submitted(application()), {{"name", "receive"}});
        const QJsonObject refused = given(*m_provider, request, {{"name", "reject"}, {"agreedBy", "周志远"}});
        QCOMPARE(refused["st"].toString(), "rejected");
        QCOMPARE(refused["problem"]["errors"][0]["field"].toString(), "text");
        QCOMPARE(last(given(*m_provider, request,
                            {{"name", "reject"}, {"agreedBy", "周志远"}, {"text", "用途不符"}})),
                 "request.rejected");
    }

    void severalCommandsAreOneStep()
    {
        const QJsonObject request = submitted(application());
        const QJsonObject answered = m_provider->pushOne(
            requestOp(request["id"].toString(), request["rev"].toString(),
                      {{{"name", "receive"}}, {{"name", "approve"}, {"agreedBy", "周志远"}, {"review", review()}}}));
        QCOMPARE(answered["body"]["events"].toArray().size(), 3);
        // All or nothing: the second of these is refused, so the first has not happened.
        const QJsonObject other = submitted(application());
        QCOMPARE(m_provider
                     ->pushOne(requestOp(other["id"].toString(), other["rev"].toString(),
                                         {{{"name", "receive"}}, {{"name", "approve"}}}))["st"]
                     .toString(),
                 "rejected");
        QCOMPARE(last(m_provider->item("inbox", other["id"].toString())), "request.submitted");
    }

    void anApplicationHasToBeTrue_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::newRow("of another department") << "requesterId"
                                               << "ziran";
        QTest::newRow("another provider") << "providerId"
                                          << "weijian";
        QTest::newRow("shorter limit") << "sharingType"
                                       << "unconditional";
        QTest::newRow("no such entry") << "entryId"
                                       << "7f8b5a8e-0000-4000-8000-000000000000";
        QTest::newRow("no legal basis") << "legalBasis"
                                        << "";
        QTest::newRow("nobody agreed") << "agreedBy"
                                       << "";
    }
    void anApplicationHasToBeTrue()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        QJsonObject form = application();
        form[member] = value;
        const QJsonObject refused = submitted(form);
        QCOMPARE(refused["st"].toString(), "rejected");
        QCOMPARE(m_requester->get("/sync/v1/entries/" + refused["id"].toString()).status, 404);
    }

    void othersNeitherSeeNorAnswer()
    {
        const QJsonObject request = submitted(application());
        PlatformClient third(m_platform, "ziran.clerk");
        QVERIFY(third.item("inbox", request["id"].toString()).isEmpty());
        QCOMPARE(third.get("/sync/v1/entries/" + request["id"].toString()).status, 404);
        QCOMPARE(given(third, request, {{"name", "receive"}})["st"].toString(), "rejected");
        QCOMPARE(given(*m_requester, request, {{"name", "receive"}})["st"].toString(), "rejected");
        PlatformClient supervisor(m_platform, "supervisor");
        QCOMPARE(supervisor.item("supervised", request["id"].toString())["body"], request["body"]);
        QCOMPARE(given(supervisor, request, {{"name", "receive"}})["st"].toString(), "rejected");
    }

    void aRequestIsNeverDeleted()
    {
        const QJsonObject request = submitted(application());
        QJsonObject op = requestOp(request["id"].toString(), request["rev"].toString(), {});
        op["do"] = "delete";
        QCOMPARE(m_requester->pushOne(op)["problem"]["title"].toString(), "delete-refused");
    }

    void everyActIsInTheLogOfThePlatform()
    {
        QByteArray before;
        QCOMPARE(auditCheck(before), 0);
        const QJsonObject request = submitted(application());
        QCOMPARE(request["st"].toString(), "applied");
        QByteArray after;
        QCOMPARE(auditCheck(after), 0);
        QVERIFY(after != before);
        QCOMPARE(after.split(':').first().toInt(), before.split(':').first().toInt() + 1);
        QCOMPARE(auditCheck(after, {"--audit-head", QString::fromLatin1(before)}), 0);
        // What is refused is no act.
        QCOMPARE(given(*m_requester, request, {{"name", "receive"}})["st"].toString(), "rejected");
        QByteArray still;
        QCOMPARE(auditCheck(still), 0);
        QCOMPARE(still, after.split('\n').first());

        {
            QSqlDatabase file = QSqlDatabase::addDatabase("QSQLITE", "tamper");
            file.setDatabaseName(m_platform.databaseFile());
            QVERIFY(file.open());
            QVERIFY(QSqlQuery(file).exec("UPDATE audit SET user_name='somebody else' WHERE number=1"));
        }
        QSqlDatabase::removeDatabase("tamper");
        QByteArray said;
        QCOMPARE(auditCheck(said), 1);
        QVERIFY2(said.contains("1"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestPlatformRequests)
#include "tst_platformrequests.moc"
