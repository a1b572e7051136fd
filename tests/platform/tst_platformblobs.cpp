// Attachments on the real platform over TLS: in parts, going on, whole or not at all, each department's apart.
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

#include "platformclient.h"

using namespace sharedesk;

namespace {

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QByteArray pdf(const QByteArray &text)
{
    return "%PDF-1.7\n" + text;
}

QJsonObject withAttachment(const QString &name, const QByteArray &content, const QString &fileName = "报告.pdf")
{
    QJsonObject set = goodContent(name);
    set["secrecyReview"] = QJsonObject{{"attachments", QJsonArray{QJsonObject{{"name", fileName},
                                                                              {"size", content.size()},
                                                                              {"sha256", hashOf(content)}}}}};
    const QJsonObject item{{"id", uuid()}, {"name", "登记日期"}, {"dataType", "D"}, {"sharingType", "conditional"}};
    return {{"set", set}, {"list", QJsonObject{{"add", QJsonArray{item}}}}};
}

} // namespace

class TestPlatformBlobs : public QObject
{
    Q_OBJECT

    PlatformProcess m_platform;

    static QString path(const QByteArray &content) { return "/sync/v1/blobs/" + hashOf(content); }
    static Reply put(PlatformClient &client, const QByteArray &content, qint64 length = -1)
    {
        return client.send("PUT", path(content), content,
                           {{"Upload-Length", QString::number(length < 0 ? content.size() : length)}});
    }
    static Reply patch(PlatformClient &client, const QByteArray &content, const QByteArray &part, qint64 offset)
    {
        return client.send("PATCH", path(content), part, {{"Upload-Offset", QString::number(offset)}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN); // a refused body: the platform closes before it is written
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
    }

    void helloSaysThatAttachmentsAreTaken()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const Reply hello = client.get("/sync/v1/hello");
        QVERIFY(hello.json["features"].toArray().contains("blobs"));
        QCOMPARE(hello.json["limits"]["bytesPerBlob"].toInt(), 20 << 20);
    }

    void arrivesInPartsAndComesBack()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QByteArray content = pdf(QByteArray(3000, 'a'));
        QCOMPARE(client.send("HEAD", path(content), {}, {}).status, 404);
        Reply reply = client.send("PUT", path(content), content.left(1000), {{"Upload-Length", "3009"}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json["offset"].toInt(), 1000);
        QVERIFY(!reply.json["complete"].toBool());
        QCOMPARE(client.get(path(content)).status, 404); // not whole: as if it were not there
        m_platform.kill();
        QVERIFY(m_platform.start());
        PlatformClient again(m_platform, "minzheng.clerk");
        reply = again.send("HEAD", path(content), {}, {});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers["upload-offset"], "1000");
        QCOMPARE(reply.headers["upload-complete"], "?0");
        reply = patch(again, content, content.mid(2000), 2000); // a part is missing between
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.problem(), "offset-mismatch");
        QCOMPARE(reply.json["offset"].toInt(), 1000);
        reply = patch(again, content, content.mid(1000), 1000);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json["complete"].toBool());
        QCOMPARE(again.send("HEAD", path(content), {}, {}).headers["upload-complete"], "?1");
        // Sent again it is whole already.
        QVERIFY(put(again, content).json["complete"].toBool());
        // In the parts in which it came, each from any byte on.
        QCOMPARE(again.get(path(content) + "?from=0").text, content.left(1000));
        QCOMPARE(again.get(path(content) + "?from=400").text, content.mid(400, 600));
        const Reply rest = again.get(path(content) + "?from=1000");
        QCOMPARE(rest.text, content.mid(1000));
        QCOMPARE(rest.headers["content-type"], "application/octet-stream");
        QVERIFY(again.get(path(content) + "?from=3009").text.isEmpty());
        QCOMPARE(again.get(path(content) + "?from=x").status, 400);
    }

    void whatIsNotWhatItWasCalledIsGivenUp()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QByteArray content = pdf("right");
        const Reply reply =
            client.send("PUT", path(content), pdf("wrong"), {{"Upload-Length", QString::number(content.size())}});
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.problem(), "blob-mismatch");
        QCOMPARE(client.send("HEAD", path(content), {}, {}).status, 404);
        QVERIFY(put(client, content).json["complete"].toBool());
    }

    void whatDoesNotFitIsRefused()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QByteArray content = pdf("limits");
        QCOMPARE(put(client, content, (20 << 20) + 1).status, 413);
        QCOMPARE(put(client, content, 0).status, 400);
        QCOMPARE(client.send("PUT", path(content), content, {}).status, 400);
        QCOMPARE(put(client, content, content.size() - 1).status, 413); // more than was announced
        QCOMPARE(patch(client, pdf("never begun"), "x", 0).status, 404);
        QCOMPARE(client.send("PATCH", path(content), "x", {}).status, 400);
        QCOMPARE(client.send("PUT", path(content), QByteArray((2 << 20) + 1, 'x'), {{"Upload-Length", "3000000"}}).status,
                 413);
        QCOMPARE(client.send("PUT", "/sync/v1/blobs/..%2F..%2Fx", content, {{"Upload-Length", "9"}}).status, 404);
        QCOMPARE(client.postText("/sync/v1/blobs/" + hashOf(content), content).status, 405);
        PlatformClient stranger(m_platform);
        QCOMPARE(put(stranger, content).status, 401);
        PlatformClient supervisor(m_platform, "supervisor");
        QCOMPARE(put(supervisor, content).status, 403);
    }

    void anEntryNamesOnlyWhatIsHereAndTaken()
    {
        PlatformClient client(m_platform, "minzheng.clerk");
        const QByteArray content = pdf("named");
        const QString id = uuid();
        const QJsonObject missing = client.pushOne(entryOp(id, "create", {}, withAttachment("甲", content)));
        QCOMPARE(missing["st"].toString(), "rejected");
        QVERIFY(missing["problem"]["type"].toString().endsWith(":blob-missing"));
        QCOMPARE(missing["problem"]["sha256"][0].toString(), hashOf(content));
        QVERIFY(put(client, content).json["complete"].toBool());
        const QJsonObject here = client.pushOne(entryOp(id, "create", {}, withAttachment("甲", content)));
        QVERIFY2(here["st"].toString() == "applied", QJsonDocument(here).toJson().constData());
        // What it is called is not what it is.
        const QJsonObject program = client.pushOne(entryOp(uuid(), "create", {}, withAttachment("乙", content, "报告.exe")));
        QCOMPARE(program["problem"]["code"].toString(), "attachment.type");
        QCOMPARE(program["problem"]["errors"][0]["field"].toString(), "secrecyReview");
        const QJsonObject path = client.pushOne(entryOp(uuid(), "create", {}, withAttachment("丙", content, "../../报告.pdf")));
        QCOMPARE(path["problem"]["code"].toString(), "attachment.name");
    }

    void eachDepartmentHasItsOwn()
    {
        PlatformClient owner(m_platform, "minzheng.clerk");
        PlatformClient other(m_platform, "renshe.clerk");
        PlatformClient authority(m_platform, "authority");
        const QByteArray content = pdf("of minzheng");
        const QString id = uuid();
        QVERIFY(put(owner, content).json["complete"].toBool());
        const QJsonObject answer = owner.pushOne(entryOp(id, "create", {}, withAttachment("丁", content)));
        QVERIFY2(answer["st"].toString() == "applied", QJsonDocument(answer).toJson().constData());
        QCOMPARE(owner.get(path(content) + "?record=" + id).text, content);
        // Who only knows the hash, or the record, gets nothing and cannot name it.
        QCOMPARE(other.get(path(content)).status, 404);
        QCOMPARE(other.get(path(content) + "?record=" + id).status, 404);
        QCOMPARE(other.send("HEAD", path(content), {}, {}).status, 404);
        QCOMPARE(other.pushOne(entryOp(uuid(), "create", {}, withAttachment("戊", content)))["st"].toString(), "rejected");
        // The authority sees it with the record that it sees: a draft is not yet for it.
        QCOMPARE(authority.get(path(content) + "?record=" + id).status, 404);
        QCOMPARE(authority.get(path(content)).status, 404);
        PlatformClient head(m_platform, "minzheng.head");
        for (const auto &[person, command] : {std::pair(&head, "agree"), std::pair(&owner, "submit")}) {
            const QString rev = owner.item("own", id)["rev"].toString();
            const QJsonObject led =
                person->pushOne(entryOp(id, "update", rev, {{"commands", commands({command})}}));
            QVERIFY2(led["st"].toString() == "applied", QJsonDocument(led).toJson().constData());
        }
        QCOMPARE(authority.get(path(content) + "?record=" + id).text, content);
        QCOMPARE(authority.get(path(pdf("other")) + "?record=" + id).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestPlatformBlobs)
#include "tst_platformblobs.moc"
