// Which files can be attached, what an attachment is as JSON, and names that came from elsewhere.
#include <QJsonArray>
#include <QTest>

#include "catalog/catalogentry.h"
#include "catalog/entrydiff.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

const QByteArray pdf = "%PDF-1.7\n";
const QString hash = QString(64, QLatin1Char('a'));

} // namespace

class TestAttachment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QString>("code"); // empty: taken
        const qint64 most = 20 << 20;
        QTest::newRow("pdf") << "评估报告.pdf" << qint64(9) << pdf << "";
        QTest::newRow("capitals") << "A.PDF" << qint64(9) << pdf << "";
        QTest::newRow("largest") << "a.pdf" << most << pdf << "";
        QTest::newRow("too large") << "a.pdf" << most + 1 << pdf << "attachment.large";
        QTest::newRow("200 MB") << "a.pdf" << (qint64(200) << 20) << pdf << "attachment.large";
        QTest::newRow("empty") << "a.pdf" << qint64(0) << QByteArray() << "attachment.empty";
        QTest::newRow("program") << "a.exe" << qint64(9) << QByteArray("MZ") << "attachment.type";
        QTest::newRow("program named pdf") << "a.pdf" << qint64(9) << QByteArray("MZ\x90\x00", 4) << "attachment.content";
        QTest::newRow("macros") << "a.docm" << qint64(9) << QByteArray("PK\x03\x04") << "attachment.type";
        QTest::newRow("no type") << "report" << qint64(9) << pdf << "attachment.type";
        QTest::newRow("ofd") << "批复.ofd" << qint64(9) << QByteArray("PK\x03\x04") << "";
        QTest::newRow("wps") << "批复.wps" << qint64(9) << QByteArray::fromHex("d0cf11e0a1b11ae1") << "";
        QTest::newRow("300 characters") << QString(296, QLatin1Char('x')) + ".pdf" << qint64(9) << pdf << "attachment.name";
        QTest::newRow("no name") << "  " << qint64(9) << pdf << "attachment.name";
        QTest::newRow("path") << "../../etc/a.pdf" << qint64(9) << pdf << "attachment.name";
        QTest::newRow("path of Windows") << "C:\\a.pdf" << qint64(9) << pdf << "attachment.name";
        QTest::newRow("control") << "a\nb.pdf" << qint64(9) << pdf << "attachment.name";
        QTest::newRow("turned around") << QStringLiteral("a\u202Efdp.exe.pdf") << qint64(9) << pdf << "attachment.name";
    }
    void whatIsTaken()
    {
        QFETCH(QString, name);
        QFETCH(qint64, size);
        QFETCH(QByteArray, begin);
        const auto taken = loadOfficeData().value().attachmentRules.check(name, size, begin);
        QTEST(taken ? QString() : taken.error().code, "code");
        if (!taken)
            QVERIFY(!taken.error().message.isEmpty());
    }

    void noMoreThanTheRulesSay()
    {
        const AttachmentRules rules = loadOfficeData().value().attachmentRules;
        QVERIFY(rules.checkCount(10));
        QCOMPARE(rules.checkCount(11).error().code, QStringLiteral("attachment.many"));
        QVERIFY(rules.extensions().contains(QStringLiteral("ofd")));
    }

    void rulesThatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("no size") << QByteArray(R"({"longestName":1,"mostPerField":1,"types":[{"extensions":["a"]}]})") << "largestBytes";
        QTest::newRow("no types") << QByteArray(R"({"largestBytes":1,"longestName":1,"mostPerField":1})") << "types";
        QTest::newRow("type of nothing") << QByteArray(R"({"largestBytes":1,"longestName":1,"mostPerField":1,"types":[{"extensions":[]}]})") << "types[0]";
        QTest::newRow("begins with nothing") << QByteArray(R"({"largestBytes":1,"longestName":1,"mostPerField":1,"types":[{"extensions":["a"],"begins":["zz"]}]})") << "types[0]";
    }
    void rulesThatCannotBeRead()
    {
        QFETCH(QByteArray, json);
        const auto rules = AttachmentRules::fromJson(json);
        QVERIFY(!rules);
        QTEST(rules.error().detail, "place");
    }

    void goesThroughJsonWithWhatIsUnknown()
    {
        CatalogEntry entry;
        entry.id = newId();
        entry.impactAssessment.attachments = {{QStringLiteral("报告.pdf"), 9, hash, {{QStringLiteral("signedBy"), 1}}}};
        entry.impactAssessment.unknown = {{QStringLiteral("later"), true}};
        QVERIFY(!entry.impactAssessment.isEmpty());
        const auto read = entryFromJson(toJson(entry));
        QVERIFY(read.ok());
        QCOMPARE(read.value(), entry);
        QCOMPARE(blobHashes(toJson(entry)), QStringList{hash});
        QVERIFY(assessmentText(entry.impactAssessment).startsWith(QStringLiteral("报告.pdf")));
        // Another file of the same name is a change.
        CatalogEntry other = entry;
        other.impactAssessment.attachments.first().sha256 = QString(64, QLatin1Char('b'));
        QCOMPARE(entryChanges(entry, other).size(), 1);
    }

    void brokenOnesAreNotTaken_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no object") << QJsonValue(QStringLiteral("a.pdf"));
        QTest::newRow("no hash") << QJsonValue(QJsonObject{{"name", "a.pdf"}, {"size", 9}});
        QTest::newRow("hash in capitals") << QJsonValue(QJsonObject{{"name", "a.pdf"}, {"size", 9}, {"sha256", QString(64, QLatin1Char('A'))}});
        QTest::newRow("path as hash") << QJsonValue(QJsonObject{{"name", "a.pdf"}, {"size", 9}, {"sha256", "../../x"}});
        QTest::newRow("size below nothing") << QJsonValue(QJsonObject{{"name", "a.pdf"}, {"size", -1}, {"sha256", hash}});
        QTest::newRow("no name") << QJsonValue(QJsonObject{{"size", 9}, {"sha256", hash}});
    }
    void brokenOnesAreNotTaken()
    {
        QFETCH(QJsonValue, value);
        QVERIFY(!attachmentFromJson(value));
        const QJsonObject entry{{"id", "e"}, {"secrecyReview", QJsonObject{{"attachments", QJsonArray{value}}}}};
        QVERIFY(!entryFromJson(entry).ok());
    }

    void namesFromElsewhereAreMadeHarmless_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("usual") << "评估报告 (1).pdf" << "评估报告 (1).pdf";
        QTest::newRow("path") << "../../etc/passwd" << "_.._etc_passwd";
        QTest::newRow("hidden") << ".bashrc" << "bashrc";
        QTest::newRow("turned around") << QStringLiteral("a\u202Efdp.exe") << "afdp.exe";
        QTest::newRow("wildcards") << "a*?\"<>|b.pdf" << "a______b.pdf";
        QTest::newRow("end") << "a.pdf. . " << "a.pdf";
        QTest::newRow("nothing") << "\n\t" << "attachment";
        QTest::newRow("long") << QString(300, QLatin1Char('x')) + ".pdf" << QString(116, QLatin1Char('x')) + ".pdf";
    }
    void namesFromElsewhereAreMadeHarmless()
    {
        QFETCH(QString, name);
        QTEST(safeFileName(name), "safe");
    }
};

QTEST_GUILESS_MAIN(TestAttachment)
#include "tst_attachment.moc"
