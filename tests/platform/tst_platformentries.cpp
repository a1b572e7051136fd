// Ops on entries: at most once, never over another's change, only what the rules allow; and who sees the
// outcome.
#include <QTest>

#include "platformclient.h"

using namespace sharedesk;

class TestPlatformEntries : public QObject
{
    Q_OBJECT

private:
    PlatformProcess m_platform;
    std::unique_ptr<PlatformClient> m_clerk;
    std::unique_ptr<PlatformClient> m_head;
    std::unique_ptr<PlatformClient> m_other;
    std::unique_ptr<PlatformClient> m_authority;

    const QJsonObject created(const QString &name)
    {
        const QJsonArray items{QJsonObject{{"id", uuid()},
                                           {"name", "登记日期"},
                                           {"dataType", "D"},
                                           {"length", "8"},
                                           {"sharingType", "conditional"}}};
        return m_clerk->pushOne(entryOp(uuid(), "create", {},
                                        {{"set", goodContent(name)}, {"list", QJsonObject{{"add", items}}}}));
    }

    // The result after these commands, each by the one whose it is.
    const QJsonObject led(QJsonObject result, const QStringList &names)
    {
        for (const QString &name : names) {
            PlatformClient &client = name == "agree"                         ? *m_head
                                     : name == "publish" || name == "return" ? *m_authority
                                                                             : *m_clerk;
            result = client.pushOne(entryOp(result["id"].toString(), "update", result["rev"].toString(),
                                            {{"commands", commands({name}, "理由")}}));
            if (result["st"].toString() != "applied")
                return result;
        }
        return result;
    }

    const QJsonObject edit(const QJsonObject &result, const QJsonObject &set)
    {
        return m_clerk->pushOne(
            entryOp(result["id"].toString(), "update", result["rev"].toString(), {{"set", set}}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
        m_clerk = std::make_unique<PlatformClient>(m_platform, "minzheng.clerk");
        m_head = std::make_unique<PlatformClient>(m_platform, "minzheng.head");
        m_other = std::make_unique<PlatformClient>(m_platform, "renshe.clerk");
        m_authority = std::make_unique<PlatformClient>(m_platform, "authority");
    }

    void anOpIsAppliedOnceHoweverOftenItComes()
    {
        const QString id = uuid();
        const QJsonObject op = entryOp(id, "create", {}, {{"set", goodContent("一次")}});
        const QJsonObject first = m_clerk->pushOne(op);
        QCOMPARE(first["st"].toString(), "applied");
        QCOMPARE(first["body"]["name"].toString(), "一次");
        QCOMPARE(first["body"]["status"].toString(), "draft");
        QJsonObject again = m_clerk->pushOne(op);
        QCOMPARE(again["st"].toString(), "duplicate");
        again["st"] = "applied";
        QCOMPARE(again, first);
        QCOMPARE(m_clerk->item("own", id)["pos"], first["pos"]);
        QCOMPARE(m_clerk->item("own", id)["op"], op["op"]);

        QJsonObject reused = op;
        reused["set"] = goodContent("另一次");
        QCOMPARE(m_clerk->pushOne(reused)["problem"]["title"].toString(), "op-id-reused");
        // Another user's op of the same number is another op: here a create over an existing record.
        QCOMPARE(m_head->pushOne(op)["st"].toString(), "conflict");
    }

    void statusTellsWhatWasApplied()
    {
        const QJsonObject op = entryOp(uuid(), "create", {}, {{"set", goodContent("查询")}});
        const QJsonObject applied = m_clerk->pushOne(op);
        const Reply reply =
            m_clerk->post("/sync/v1/ops/status", {{"ops", QJsonArray{op["op"], uuid()}}, {"end", true}});
        QCOMPARE(reply.json["count"].toInt(), 2);
        QCOMPARE(reply.result(0)["st"].toString(), "duplicate");
        QCOMPARE(reply.result(0)["rev"], applied["rev"]);
        QCOMPARE(reply.result(1)["st"].toString(), "unknown");
    }

    void aChangeOfAnOlderVersionIsAConflict()
    {
        const QJsonObject first = created("冲突");
        const QJsonObject second =
            m_head->pushOne(entryOp(first["id"].toString(), "update", first["rev"].toString(),
                                    {{"set", QJsonObject{{"summary", "负责人的摘要"}}}}));
        QCOMPARE(second["st"].toString(), "applied");
        const QJsonObject late = edit(first, {{"summary", "经办人的摘要"}});
        QCOMPARE(late["st"].toString(), "conflict");
        QCOMPARE(late["rev"], second["rev"]);
        QCOMPARE(late["body"]["summary"].toString(), "负责人的摘要");
        QCOMPARE(late["by"]["user"].toString(), "周志远");
        QVERIFY(!late["at"].toString().isEmpty());
        QVERIFY(late["problem"]["detail"].toString().contains("周志远"));
        QCOMPARE(edit(late, {{"summary", "经办人的摘要"}})["st"].toString(), "applied");
    }

    void itemsAreChangedOneByOne()
    {
        const QJsonObject entry = created("数据项");
        const QString itemId = entry["body"]["items"][0]["id"].toString();
        const QString added = uuid();
        const QJsonObject list{{"add", QJsonArray{QJsonObject{{"id", added}, {"name", "状态"}}}},
                               {"set", QJsonObject{{itemId, QJsonObject{{"length", "14"}}}}}};
        const QJsonObject changed = m_clerk->pushOne(
            entryOp(entry["id"].toString(), "update", entry["rev"].toString(), {{"list", list}}));
        QCOMPARE(changed["body"]["items"].toArray().size(), 2);
        QCOMPARE(changed["body"]["items"][0]["length"].toString(), "14");
        const QJsonObject fewer =
            m_clerk->pushOne(entryOp(entry["id"].toString(), "update", changed["rev"].toString(),
                                     {{"list", QJsonObject{{"remove", QJsonArray{itemId}}}}}));
        QCOMPARE(fewer["body"]["items"].toArray().size(), 1);
        QCOMPARE(fewer["body"]["items"][0]["id"].toString(), added);
    }

    void aPatchDecidesNeitherStatusNorOwner()
    {
        QJsonObject set = goodContent("越权");
        set["status"] = "published";
        set["version"] = 7;
        const QJsonObject entry = m_clerk->pushOne(entryOp(uuid(), "create", {}, {{"set", set}}));
        QCOMPARE(std::as_const(entry)["body"]["status"].toString(), "draft");
        QCOMPARE(std::as_const(entry)["body"]["version"].toInt(), 1);
        QCOMPARE(edit(entry, {{"departmentId", "renshe"}})["problem"]["title"].toString(),
                 "department-fixed");
        QCOMPARE(edit(entry, {{"name", QJsonObject()}})["st"].toString(), "rejected"); // not a text
    }

    void unknownMembersStay()
    {
        QJsonObject set = goodContent("未知字段");
        set["futureField"] = QJsonArray{1, 2};
        const QJsonObject entry = m_clerk->pushOne(entryOp(uuid(), "create", {}, {{"set", set}}));
        QCOMPARE(edit(entry, {{"remarks", "改"}})["body"]["futureField"].toArray(), (QJsonArray{1, 2}));
    }

    void othersCannotTouchOrSeeADraft()
    {
        const QJsonObject draft = created("草稿");
        const QString id = draft["id"].toString();
        const QJsonObject set{{"name", "篡改"}};
        for (PlatformClient *client : {m_other.get(), m_authority.get()}) {
            QCOMPARE(client->get("/sync/v1/entries/" + id).status, 404);
            QCOMPARE(client->pushOne(entryOp(id, "update", draft["rev"].toString(), {{"set", set}}))["st"]
                         .toString(),
                     "rejected");
            // A wrong base must not make the platform show the draft as "current".
            const QJsonObject guessed = client->pushOne(entryOp(id, "update", "1-x", {{"set", set}}));
            QCOMPARE(guessed["st"].toString(), "rejected");
            QVERIFY(!guessed.contains("body"));
        }
        QVERIFY(m_other->item("public", id).isEmpty());
        QVERIFY(m_authority->item("supervised", id).isEmpty());
        QCOMPARE(m_authority->pushOne(entryOp(uuid(), "create", {}, {{"set", set}}))["st"].toString(),
                 "rejected");
    }

    void theLifeOfAnEntry()
    {
        QJsonObject entry = created("全程");
        const QString id = entry["id"].toString();
        QCOMPARE(led(entry, {"submit"})["st"].toString(), "rejected"); // the head has not agreed
        entry = led(entry, {"agree", "submit"});
        QCOMPARE(entry["st"].toString(), "applied");
        QVERIFY2(std::as_const(entry)["body"]["code"].toString().startsWith("3071010099/0000"),
                 qPrintable(std::as_const(entry)["body"]["code"].toString()));
        QCOMPARE(m_authority->item("supervised", id)["body"]["status"].toString(), "submitted");
        QVERIFY(m_other->item("public", id).isEmpty());
        QCOMPARE(edit(entry, {{"remarks", "审核中"}})["st"].toString(), "rejected");

        entry = led(entry, {"publish"});
        QCOMPARE(std::as_const(entry)["body"]["status"].toString(), "published");
        const QJsonObject seen = m_other->item("public", id);
        QCOMPARE(seen["body"]["status"].toString(), "published");

        // A revision: others go on seeing what was published, at the same place of their feed.
        entry = edit(entry, {{"summary", "修订中的摘要"}});
        QCOMPARE(std::as_const(entry)["body"]["status"].toString(), "draft");
        QCOMPARE(std::as_const(entry)["body"]["version"].toInt(), 2);
        QCOMPARE(m_other->item("public", id), seen);
        QCOMPARE(m_other->get("/sync/v1/entries/" + id).json["body"], seen["body"]);
        QCOMPARE(m_authority->item("supervised", id)["body"]["status"].toString(), "published");
        QCOMPARE(
            m_clerk->pushOne(entryOp(id, "delete", entry["rev"].toString()))["problem"]["title"].toString(),
            "delete-refused");

        entry = led(entry, {"agree", "submit", "return"});
        QCOMPARE(std::as_const(entry)["body"]["status"].toString(), "returned");
        QCOMPARE(m_other->item("public", id), seen);
        entry = led(entry, {"agree", "submit", "publish"});
        QCOMPARE(m_other->item("public", id)["body"]["summary"].toString(), "修订中的摘要");

        entry = led(entry, {"withdraw"});
        QCOMPARE(std::as_const(entry)["body"]["status"].toString(), "withdrawn");
        QCOMPARE(m_other->item("public", id)["gone"].toString(), "outOfScope");
        QVERIFY(!m_other->item("public", id).contains("body"));
    }

    // The update limit counts from the stated day, so the platform keeps it as given and refuses what cannot
    // be.
    void aChangeOfLawIsNotedWithItsDay()
    {
        const auto note = [&](const QJsonObject &entry, const QString &on) {
            QJsonObject command{
                {"name", "note-change"}, {"text", "办法修订"}, {"at", "2026-01-01T00:00:00Z"}};
            if (!on.isEmpty())
                command["on"] = on;
            return m_clerk->pushOne(entryOp(entry["id"].toString(), "update", entry["rev"].toString(),
                                            {{"commands", QJsonArray{command}}}));
        };
        QCOMPARE(note(created("未发布"), "2026-01-05")["st"].toString(), "rejected");
        const QJsonObject entry = led(created("动态更新"), {"agree", "submit", "publish"});
        QCOMPARE(note(entry, {})["st"].toString(), "rejected");
        QCOMPARE(note(entry, "2999-01-05")["st"].toString(), "rejected");
        const QJsonObject noted = note(entry, "2026-01-05");
        QCOMPARE(noted["st"].toString(), "applied");
        const QJsonObject event = noted["body"]["life"].toArray().last().toObject();
        QCOMPARE(event["type"].toString(), "catalog.changed");
        QCOMPARE(event["on"].toString(), "2026-01-05");
        QCOMPARE(event["text"].toString(), "办法修订");
    }

    void whatHasErrorsIsNotSubmitted()
    {
        QJsonObject set = goodContent("有错");
        set["sharingConditions"] = "";
        const QJsonObject draft = m_clerk->pushOne(entryOp(uuid(), "create", {}, {{"set", set}}));
        const QJsonObject refused = led(draft, {"agree"});
        QCOMPARE(refused["st"].toString(), "rejected");
        QStringList fields;
        for (const QJsonValue &error : refused["problem"]["errors"].toArray())
            fields.append(error["field"].toString());
        QVERIFY(fields.contains("sharingConditions"));
        QVERIFY(!refused["problem"]["detail"].toString().isEmpty());
    }

    void editAndCommandInOneOp()
    {
        const QJsonObject entry = led(created("合并操作"), {"agree"});
        const QJsonObject again = m_head->pushOne(entryOp(
            entry["id"].toString(), "update", entry["rev"].toString(),
            {{"set", QJsonObject{{"remarks", "补充"}}}, {"commands", commands({"agree", "submit"})}}));
        QCOMPARE(again["st"].toString(), "applied");
        QCOMPARE(again["body"]["status"].toString(), "submitted");
        QCOMPARE(again["body"]["remarks"].toString(), "补充");
    }

    void withdrawalAndEditMadeOfflineComeTogether()
    {
        QJsonObject entry = led(created("撤回再改"), {"agree", "submit", "publish"});
        const QString id = entry["id"].toString();
        QVERIFY(m_other->item("public", id).contains("body"));
        entry = m_clerk->pushOne(entryOp(id, "update", entry["rev"].toString(),
                                         {{"set", QJsonObject{{"remarks", "撤回后修改"}}},
                                          {"commands", commands({"withdraw"}, "职责调整")}}));
        QCOMPARE(entry["st"].toString(), "applied");
        QCOMPARE(std::as_const(entry)["body"]["status"].toString(), "draft");
        QCOMPARE(std::as_const(entry)["body"]["remarks"].toString(), "撤回后修改");
        QCOMPARE(m_other->item("public", id)["gone"].toString(), "outOfScope");
    }

    void withdrawingARevisionLeavesThePublishedVersion()
    {
        QJsonObject entry = led(created("撤回修订"), {"agree", "submit", "publish"});
        entry = led(edit(entry, {{"remarks", "修订"}}), {"agree", "submit", "withdraw"});
        QCOMPARE(std::as_const(entry)["body"]["status"].toString(), "withdrawn");
        QVERIFY(m_other->item("public", entry["id"].toString()).contains("body"));
    }

    void aDraftIsDeletedForAll()
    {
        const QJsonObject draft = created("删除");
        const QString id = draft["id"].toString();
        QCOMPARE(m_clerk->pushOne(entryOp(id, "delete", "1-x"))["st"].toString(), "conflict");
        const QJsonObject deleted = m_clerk->pushOne(entryOp(id, "delete", draft["rev"].toString()));
        QCOMPARE(deleted["st"].toString(), "applied");
        QCOMPARE(deleted["gone"].toString(), "deleted");
        QCOMPARE(m_head->item("own", id)["gone"].toString(), "deleted");
        const QJsonObject late = edit(draft, {{"remarks", "太晚"}});
        QCOMPARE(late["st"].toString(), "conflict");
        QCOMPARE(late["gone"].toString(), "deleted");
    }

    void oneBadOpDoesNotHoldTheOthers()
    {
        const QString id = uuid();
        QJsonObject noNumber = entryOp(uuid(), "create", {});
        noNumber["op"] = "1";
        const Reply reply =
            m_clerk->push({entryOp(id, "create", {}, {{"set", goodContent("批一")}}), noNumber,
                           entryOp(id, "update", "1-x", {{"set", goodContent("批二")}}),
                           entryOp(uuid(), "update", "1-x", {{"set", goodContent("批三")}}),
                           entryOp(uuid(), "create", {}, {{"set", goodContent("批四")}})});
        QStringList states;
        for (const QJsonValue &result : reply.json["results"].toArray())
            states.append(result["st"].toString());
        QCOMPARE(states, (QStringList{"applied", "rejected", "retry", "rejected", "applied"}));
        QCOMPARE(reply.result(3)["problem"]["title"].toString(), "not-found");
    }
};

QTEST_GUILESS_MAIN(TestPlatformEntries)
#include "tst_platformentries.moc"
