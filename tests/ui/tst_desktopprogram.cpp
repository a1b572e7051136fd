// The program sharedesk as it is started: by its arguments against a real platform, and when it cannot start.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "officedata.h"
#include "platformprocess.h"
#include "store.h"

using namespace sharedesk;

namespace {

constexpr int patience = 60'000; // ms; sanitizers on a busy machine

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class DesktopProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    void cleanup()
    {
        m_program.kill();
        m_program.waitForFinished();
    }

    void signsInAndSyncsByItsArguments();
    void secondStartOnTheSameProfileIsRefused();
    void databaseOfANewerProgramIsLeftAlone();
    void folderThatCannotBeIsNamed_data();
    void folderThatCannotBeIsNamed();
    void passwordFileThatIsNotThereIsNamed();

private:
    QString profile() const { return m_folder->filePath(QStringLiteral("profile")); }
    QString database() const { return profile() + QStringLiteral("/sharedesk.db"); }
    void start(QProcess &program, const QStringList &more = {})
    {
        program.start(QStringLiteral(SHAREDESK_PROGRAM),
                      QStringList{QStringLiteral("--profile"), profile(), QStringLiteral("--language"), QStringLiteral("en")} + more);
    }
    // The program ends by itself with this code.
    void endsWith(QProcess &program, int code)
    {
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        m_complaint = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(program.exitCode() == code, qPrintable(m_complaint));
    }
    int entries() const
    {
        const auto office = loadOfficeData({});
        if (!office || !QFile::exists(database()))
            return 0;
        const auto store = Store::open(database(), office.value(), Store::Access::ReadOnly);
        if (!store)
            return 0;
        const auto count = store.value()->entryCount({});
        return count ? count.value() : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_program;
    QString m_complaint;
};

void DesktopProgramTest::signsInAndSyncsByItsArguments()
{
    PlatformProcess::Options options;
    options.demoEntries = 30;
    PlatformProcess platform(options);
    QVERIFY2(platform.start(), qPrintable(platform.output()));
    const QString password = m_folder->filePath(QStringLiteral("password"));
    QVERIFY(writeFile(password, PlatformProcess::password().toUtf8() + '\n'));
    start(m_program, {QStringLiteral("--server"), platform.url(), QStringLiteral("--ca"), platform.caFile(), QStringLiteral("--user"),
                      QStringLiteral("minzheng.clerk"), QStringLiteral("--password-file"), password});
    QVERIFY(m_program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_program.state() != QProcess::Running || entries() > 0, patience);
    QVERIFY2(m_program.state() == QProcess::Running, m_program.readAllStandardError().constData());
}

void DesktopProgramTest::secondStartOnTheSameProfileIsRefused()
{
    start(m_program);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(database()), patience);
    QProcess second;
    start(second);
    endsWith(second, 1);
    QVERIFY2(m_complaint.contains(QString::number(m_program.processId())), qPrintable(m_complaint));
    QCOMPARE(m_program.state(), QProcess::Running);
}

void DesktopProgramTest::databaseOfANewerProgramIsLeftAlone()
{
    QVERIFY(QDir().mkpath(profile()));
    {
        QSqlDatabase newer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        newer.setDatabaseName(database());
        QVERIFY(newer.open());
        QVERIFY(QSqlQuery(newer).exec(QStringLiteral("CREATE TABLE meta (key TEXT, value TEXT)")));
        QVERIFY(QSqlQuery(newer).exec(QStringLiteral("PRAGMA user_version = 999")));
        newer.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    QFile file(database());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    start(m_program);
    endsWith(m_program, 1);
    QVERIFY2(m_complaint.contains(QLatin1String("newer")), qPrintable(m_complaint));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void DesktopProgramTest::folderThatCannotBeIsNamed_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("a file") << true;
    QTest::newRow("where nothing may be written") << false;
}

void DesktopProgramTest::folderThatCannotBeIsNamed()
{
    QFETCH(bool, isFile);
    const QString folder = isFile ? m_folder->filePath(QStringLiteral("file")) : QStringLiteral("/proc/sharedesk");
    if (isFile)
        QVERIFY(writeFile(folder, "kept"));
    m_program.start(QStringLiteral(SHAREDESK_PROGRAM), {QStringLiteral("--profile"), folder, QStringLiteral("--language"), QStringLiteral("en")});
    endsWith(m_program, 1);
    QVERIFY2(m_complaint.contains(folder), qPrintable(m_complaint));
}

void DesktopProgramTest::passwordFileThatIsNotThereIsNamed()
{
    start(m_program, {QStringLiteral("--user"), QStringLiteral("minzheng.clerk"), QStringLiteral("--password-file"), QStringLiteral("/nowhere/password")});
    endsWith(m_program, 2);
    QVERIFY2(m_complaint.contains(QLatin1String("/nowhere/password")), qPrintable(m_complaint));
}

QTEST_GUILESS_MAIN(DesktopProgramTest)
#include "tst_desktopprogram.moc"
