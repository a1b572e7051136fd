// "source" on the command line against the real platform: a department proposes, the authority decides, both see it.
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

private:
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
