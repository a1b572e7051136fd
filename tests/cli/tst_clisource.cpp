// "source" and "request" on the command line against the real platform: what several departments do with one another.
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "ctl.h"
#include "platformprocess.h"

using namespace sharedesk;

class TestCliSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
        QFile password(m_folder.filePath("password.txt"));
        QVERIFY(password.open(QIODevice::WriteOnly) && password.write(PlatformProcess::password().toUtf8()) > 0);
        password.close();
        VERIFY_EXIT(sync("minzheng.clerk"), 0);
        // One published entry of each department.
        for (const QJsonValue &row : on("minzheng.clerk", {"--json", "list"}).json().array()) {
            const QString provider = row.toObject().value("provider").toString();
            if (row.toObject().value("status") == QLatin1String("published") && !m_entries.contains(provider))
                m_entries.insert(provider, row.toObject().value("id").toString());
        }
        QVERIFY(m_entries.size() >= 2);
    }

    void aProposalGoesToTheAuthorityAndItsDecisionComesBack()
    {
        const QStringList two = m_entries.values().mid(0, 2);
        const QString source = departmentOf(two.first());
        const Run proposed = on("minzheng.clerk", QStringList{"--json", "source", "propose"} + two +
                                                      QStringList{"--source", source, "--reason", "职责法定", "--data", "常住人口"});
        VERIFY_EXIT(proposed, 0);
        const QString id = proposed.json().object().value("id").toString();
        QCOMPARE(proposed.json().object().value("state").toString(), QString("open"));
        QCOMPARE(only("minzheng.clerk", id).value("unsent").toBool(), true);
        VERIFY_EXIT(on("minzheng.clerk", {"source", "decide", id, "--accept"}), 1); // not hers to decide
        VERIFY_EXIT(sync("minzheng.clerk"), 0);
        QCOMPARE(only("minzheng.clerk", id).value("unsent").toBool(), false);

        VERIFY_EXIT(sync("authority"), 0);
        QCOMPARE(only("authority", id).value("data").toString(), QString("常住人口"));
        VERIFY_EXIT(on("authority", {"source", "decide", id, "--reject"}), 1); // a refusal states its reason
        VERIFY_EXIT(on("authority", {"source", "decide", id, "--accept", "--reason", "同意"}), 0);
        VERIFY_EXIT(on("authority", {"source", "decide", id, "--accept"}), 1); // decided once
        VERIFY_EXIT(sync("authority"), 0);

        VERIFY_EXIT(sync("minzheng.clerk"), 0);
        QCOMPARE(only("minzheng.clerk", id).value("state").toString(), QString("accepted"));
        QCOMPARE(only("minzheng.clerk", id).value("source").toString(), source);
        VERIFY_EXIT(on("minzheng.clerk", {"source", "withdraw", id}), 1); // too late
    }

    void aProposalIsWithdrawn()
    {
        const QStringList two = m_entries.values().mid(0, 2);
        const Run proposed = on("minzheng.clerk", QStringList{"--json", "source", "propose"} + two +
                                                      QStringList{"--source", departmentOf(two.last()), "--reason", "误提"});
        VERIFY_EXIT(proposed, 0);
        const QString id = proposed.json().object().value("id").toString();
        VERIFY_EXIT(on("minzheng.clerk", {"source", "withdraw", id}), 0);
        QCOMPARE(only("minzheng.clerk", id).value("state").toString(), QString("withdrawn"));
        QVERIFY(on("minzheng.clerk", {"source", "list"}).out.contains(id));
    }

    void whatCannotBeDoneIsNamed()
    {
        const QString one = m_entries.values().first();
        const QString other = m_entries.values().at(1);
        const auto refused = [&](const QStringList &arguments, const QString &named) {
            const Run run = on("minzheng.clerk", QStringList{"source"} + arguments);
            VERIFY_EXIT(run, 1);
            QVERIFY2(run.err.contains(named), run.told().constData());
        };
        refused({"burn"}, "burn");
        refused({"decide", "no-such", "--accept"}, "no-such");
        refused({"decide", "no-such", "--accept", "--reject"}, "--accept");
        refused({"decide", "no-such"}, "--accept");
        refused({"withdraw"}, "id");
        refused({"propose", one, "no-such", "--source", "minzheng", "--reason", "x"}, "no-such");
        refused({"propose", one, "--source", departmentOf(one), "--reason", "x"}, "two departments");
        refused({"propose", one, one, "--source", departmentOf(one), "--reason", "x"}, "twice");
        refused({"propose", one, other, "--source", "nobody", "--reason", "x"}, "source");
        refused({"propose", one, other, "--source", departmentOf(one)}, "reason");
    }

    void aRequestGoesAllTheWay()
    {
        const QString entry = askable();
        QVERIFY(!entry.isEmpty());
        const QStringList form{"--items", "all", "--legal-basis", "《社会救助暂行办法》", "--scenario", "低保复核", "--scope", "本市", "--mode", "interface"};
        const QStringList submit = QStringList{"--json", "request", "submit", entry} + form;
        const Run late = on("minzheng.clerk", submit + QStringList{"--agreed-by", "周志远", "--until", "2020-01-01"});
        VERIFY_EXIT(late, 1);
        QVERIFY2(late.err.contains("after today"), late.told().constData());
        const Run submitted = on("minzheng.clerk", submit + QStringList{"--agreed-by", "周志远", "--until", QDate::currentDate().addYears(1).toString(Qt::ISODate)});
        VERIFY_EXIT(submitted, 0);
        const QString id = submitted.json().object().value("id").toString();
        meet("minzheng.clerk", "renshe.clerk");
        VERIFY_EXIT(on("renshe.clerk", {"request", "receive", id}), 0);
        const Run unseen = on("renshe.clerk", {"request", "approve", id, "--agreed-by", "何文静"});
        VERIFY_EXIT(unseen, 1);
        QVERIFY2(unseen.err.contains("review"), unseen.told().constData());
        const QString firstItem = on("renshe.clerk", {"--json", "request", "show", id}).json()["events"][0]["application"]["itemIds"][0].toString();
        const QStringList partly{"request", "approve", id, "--agreed-by", "何文静", "--lawful", "--within-conditions", "--safety", "已评估", "--items", firstItem};
        VERIFY_EXIT(on("renshe.clerk", partly), 1); // a refused item states its reason
        VERIFY_EXIT(on("renshe.clerk", partly + QStringList{"--item-reason", "超出职责"}), 0);
        VERIFY_EXIT(on("renshe.clerk", {"request", "deliver", id, "--address", "https://svc.example/1"}), 0);
        meet("renshe.clerk", "minzheng.clerk");
        VERIFY_EXIT(on("minzheng.clerk", {"request", "confirm", id}), 0);
        VERIFY_EXIT(on("minzheng.clerk", {"request", "correct", id, "--reason", "出生日期有误"}), 0);
        VERIFY_EXIT(on("minzheng.clerk", {"request", "consult", id, "--consultation", "电话协商未果"}), 0);
        VERIFY_EXIT(on("minzheng.clerk", {"request", "dispute", id, "--reason", "不予更正", "--agreed-by", "周志远"}), 0);
        meet("minzheng.clerk", "renshe.clerk");
        const QJsonDocument shown = on("renshe.clerk", {"--json", "request", "show", id}).json();
        QCOMPARE(shown["phase"].toString(), QStringLiteral("inUse"));
        QCOMPARE(shown["limits"][0]["rule"].toString(), QStringLiteral("correction"));
        VERIFY_EXIT(on("renshe.clerk", {"request", "answer-correction", id, "--outcome", "corrected", "--reason", "已更正"}), 0);
        meet("renshe.clerk", "authority");
        VERIFY_EXIT(on("authority", {"request", "settle", id, "--reason", "已更正，争议终结"}), 0);
        meet("authority", "minzheng.clerk");
        const QJsonObject last = on("minzheng.clerk", {"--json", "request", "show", id}).json().object();
        QVERIFY(last.value("limits").toArray().isEmpty());
        QCOMPARE(last.value("events").toArray().last().toObject().value("type").toString(), QStringLiteral("dispute.settled"));
        bool listed = false;
        for (const QJsonValue &row : on("minzheng.clerk", {"--json", "request", "list", "--sent", "--phase", "inUse"}).json().array())
            listed = listed || row["id"].toString() == id;
        QVERIFY(listed);
    }

    void theHeadAgreesInTheOwnName()
    {
        const QString entry = askable();
        QVERIFY(!entry.isEmpty());
        const QStringList form{"--items", "all", "--legal-basis", "《社会救助暂行办法》", "--scenario", "低保复核", "--scope", "本市", "--mode", "interface",
                               "--until", QDate::currentDate().addYears(1).toString(Qt::ISODate)};
        const Run proposed = on("minzheng.clerk", QStringList{"--json", "agreement", "propose", "submit", entry} + form);
        VERIFY_EXIT(proposed, 0);
        const QString id = proposed.json().object().value("id").toString();
        const QString request = proposed.json().object().value("request").toString();
        VERIFY_EXIT(on("minzheng.clerk", {"agreement", "agree", id}), 1); // not hers to agree
        VERIFY_EXIT(on("minzheng.clerk", {"request", "show", request}), 1); // nothing has gone out
        meet("minzheng.clerk", "minzheng.head");
        VERIFY_EXIT(on("minzheng.head", {"agreement", "return", id}), 1); // a return says why
        VERIFY_EXIT(on("minzheng.head", {"agreement", "return", id, "--reason", "范围过宽"}), 0);
        meet("minzheng.head", "minzheng.clerk");
        QVERIFY(on("minzheng.clerk", {"agreement", "list"}).out.contains("范围过宽"));
        const Run again = on("minzheng.clerk", QStringList{"--json", "agreement", "propose", "submit", entry, "--again", id} + form);
        VERIFY_EXIT(again, 0);
        const QString second = again.json().object().value("request").toString();
        meet("minzheng.clerk", "minzheng.head");
        VERIFY_EXIT(on("minzheng.head", {"agreement", "agree", id}), 0);
        VERIFY_EXIT(on("minzheng.head", {"agreement", "agree", id}), 1); // once
        meet("minzheng.head", "renshe.clerk");
        const QJsonDocument seen = on("renshe.clerk", {"--json", "request", "show", second}).json();
        QCOMPARE(seen["events"][0]["application"]["agreedBy"].toString(), QStringLiteral("周志远"));
        QCOMPARE(seen["events"][0]["actor"]["userId"].toString(), QStringLiteral("minzheng.head"));
        // What is internal to one office does not reach another, nor those who supervise all.
        QVERIFY(on("renshe.clerk", {"--json", "agreement", "list"}).json().array().isEmpty());
        VERIFY_EXIT(sync("supervisor"), 0);
        QVERIFY(on("supervisor", {"--json", "agreement", "list"}).json().array().isEmpty());
    }

    void whatARequestCannotIsNamed()
    {
        const auto refused = [&](const QStringList &arguments, const QString &named) {
            const Run run = on("minzheng.clerk", QStringList{"request"} + arguments);
            VERIFY_EXIT(run, 1);
            QVERIFY2(run.err.contains(named), run.told().constData());
        };
        refused({"burn", "x"}, "burn");
        refused({"show", "no-such"}, "no-such");
        refused({"approve"}, "id");
        refused({"list", "--phase", "sold"}, "sold");
        refused({"moves", "--format", "dot"}, "dot");
        VERIFY_EXIT(ctl({"request", "list"}), 1);
    }

    // The pages of the manual are what the program prints; this is how they are made again:
    // LC_ALL=C.UTF-8 sharedeskctl request moves > resources/manual/request-moves.en.md, and zh_CN.UTF-8 for the other.
    void theManualShowsTheTableOfMoves()
    {
        for (const auto &[language, locale] : {std::pair("en", "C.UTF-8"), std::pair("zh", "zh_CN.UTF-8")}) {
            QFile page(QStringLiteral(SHAREDESK_SOURCE_DIR "/resources/manual/request-moves.%1.md").arg(QLatin1String(language)));
            QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(page.fileName()));
            const Run run = ctl({"request", "moves"}, QString::fromLatin1(locale));
            VERIFY_EXIT(run, 0);
            QCOMPARE(QString::fromUtf8(page.readAll()), run.out);
        }
    }

private:
    // A published entry of another department, shared under conditions; empty: there is none.
    QString askable() const
    {
        for (const QJsonValue &row : on("minzheng.clerk", {"--json", "list", "--limit", "500"}).json().array()) {
            if (row["provider"].toString() == QStringLiteral("云川市人力资源和社会保障局") && row["status"].toString() == QLatin1String("published")
                && row["sharingType"].toString() == QLatin1String("conditional") && row["items"].toInt() > 1)
                return row["id"].toString();
        }
        return {};
    }

    // What the first did reaches the second.
    void meet(const QString &one, const QString &other) const
    {
        VERIFY_EXIT(sync(one), 0);
        VERIFY_EXIT(sync(other), 0);
    }

    Run on(const QString &user, const QStringList &arguments) const
    {
        return ctl(QStringList{"--profile", m_folder.filePath(user)} + arguments);
    }

    Run sync(const QString &user) const
    {
        return on(user, {"sync", "--platform", m_platform.url(), "--ca", m_platform.caFile(), "--user", user,
                         "--password-file", m_folder.filePath("password.txt")});
    }

    QString departmentOf(const QString &entry) const
    {
        return on("minzheng.clerk", {"--json", "show", entry}).json().object().value("departmentId").toString();
    }

    // The proposal as that user's list has it; empty: not there.
    QJsonObject only(const QString &user, const QString &id) const
    {
        for (const QJsonValue &row : on(user, {"--json", "source", "list"}).json().array()) {
            if (row.toObject().value("id") == id)
                return row.toObject();
        }
        return {};
    }

    QTemporaryDir m_folder;
    PlatformProcess m_platform{PlatformProcess::Options{40, 10, 1, 480, {}, {}, false}};
    QMap<QString, QString> m_entries; // provider -> id of a published entry
};

QTEST_GUILESS_MAIN(TestCliSource)
#include "tst_clisource.moc"
