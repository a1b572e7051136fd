// Files that cannot be imported, through the command line: refused with a reason, and the store is what it was.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "testworkbook.h"

using namespace sharedesk;

class TestBadImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(run({"init", "--user", "clerk", "--department", "minzheng"}) == 0);
        TestWorkbook good = bookOf(5);
        QVERIFY(good.save(path("good.xlsx")));
        QVERIFY2(run({"import", path("good.xlsx")}) == 0, m_err.constData());
        m_before = everything();
        QVERIFY(m_before.contains("资源4"));
    }

    void nothingIsHalfImported_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("said"); // of the reason; the language of the test is English
        TestWorkbook book = bookOf(3000);
        QVERIFY(book.save(path("whole.xlsx")));
        const QByteArray whole = contentOf("whole.xlsx");
        QTest::newRow("cut off") << whole.left(whole.size() / 2) << QByteArray("cut off");
        const auto [at, size] = packedBytes(whole, "xl/worksheets/sheet1.xml");
        QByteArray broken = whole;
        broken.replace(at + size * 3 / 4, 200, QByteArray(200, '\xFF'));
        QTest::newRow("broken behind many good rows") << broken << QByteArray("after row");
        QTest::newRow("old format") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(2000, '\0') << QByteArray(".xls");
        QTest::newRow("web page") << QByteArray("<html><table><tr><td>资源</td></tr></table>") << QByteArray("web page");
        TestWorkbook beyond = bookOf(10, "<row r=\"1048577\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>");
        QVERIFY(beyond.save(path("beyond.xlsx")));
        QTest::newRow("too many rows") << contentOf("beyond.xlsx") << QByteArray("after row 11");
        TestWorkbook bomb = bookOf(10, QByteArray(60 << 20, ' '));
        QVERIFY(bomb.save(path("bomb.xlsx"), 9));
        QTest::newRow("bomb") << contentOf("bomb.xlsx") << QByteArray("harm");
        QTest::newRow("empty") << QByteArray() << QByteArray("0 bytes");
    }

    void nothingIsHalfImported()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, said);
        QFile file(path("bad.xlsx"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size());
        file.close();
        QCOMPARE(run({"import", file.fileName()}), 1);
        QVERIFY2(m_err.contains(said), m_err.constData());
        QCOMPARE(everything(), m_before);
    }

private:
    static TestWorkbook bookOf(int entries, const QByteArray &behind = {})
    {
        QByteArray rows = TestWorkbook::row(1, {"信息资源名称", "信息资源摘要", "共享类型", "信息项名称"});
        for (int i = 0; i < entries; ++i)
            rows += TestWorkbook::row(i + 2, {"资源" + QByteArray::number(i), "摘要" + QByteArray::number(i * 7919), "无条件共享", "姓名"});
        TestWorkbook book;
        book.sheet(QStringLiteral("目录"), rows + behind);
        return book;
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray contentOf(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(SHAREDESK_BINARY_DIR "/bin/sharedeskctl"), QStringList{"--profile", path("desk")} + arguments);
        const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return ended ? process.exitCode() : -1;
    }
    // Each entry with all its fields, in the order of the list.
    QByteArray everything()
    {
        if (run({"--json", "list", "--limit", "100000"}) != 0)
            return m_err;
        QByteArray all = m_out;
        const QJsonArray rows = QJsonDocument::fromJson(m_out).array();
        for (const QJsonValue &row : rows) {
            run({"--json", "show", row.toObject().value(QLatin1String("id")).toString()});
            all += m_out;
        }
        return all;
    }

    QTemporaryDir m_folder;
    QByteArray m_out;
    QByteArray m_err;
    QByteArray m_before;
};

QTEST_GUILESS_MAIN(TestBadImport)
#include "tst_badimport.moc"
