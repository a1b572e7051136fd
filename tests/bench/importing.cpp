// A spreadsheet of many rows into an empty profile, against LibreOffice opening the same file.
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

#include "catalogexport.h"
#include "catalogimport.h"
#include "figures.h"
#include "officedata.h"
#include "store.h"

namespace sharedesk::bench {

namespace {

constexpr int itemsOfAnEntry = 5;
constexpr int officeRuns = 3;
constexpr int officePatience = 60 * 60 * 1000; // ms
constexpr double officeGoal = 1.0;

QVector<CatalogEntry> entriesOf(int rows)
{
    QVector<CatalogEntry> entries;
    for (int n = 0; n * itemsOfAnEntry < rows; ++n) {
        CatalogEntry entry;
        entry.name = QStringLiteral("云川市第%1类社会救助对象信息").arg(n);
        entry.provider = QStringLiteral("云川市民政局");
        entry.summary = QStringLiteral("依据社会救助暂行办法认定的第%1类救助对象的姓名、证件号码、类别和起止时间。").arg(n);
        entry.formatClass = QStringLiteral("database");
        entry.formatType = QStringLiteral("mysql");
        entry.sharingType = QStringLiteral("conditional");
        entry.sharingConditions = QStringLiteral("仅用于办理第%1号事项时核验。").arg(n % 97);
        entry.sharingModeClass = QStringLiteral("platform");
        entry.sharingModeType = QStringLiteral("database");
        entry.updateFrequency = QStringLiteral("daily");
        entry.openToPublic = QStringLiteral("no");
        for (const char *name : {"姓名", "证件号码", "救助类别", "开始日期", "结束日期"}) {
            if (int(entry.items.size()) + n * itemsOfAnEntry == rows)
                break;
            DataItem item;
            item.name = QString::fromUtf8(name);
            item.dataType = QStringLiteral("C");
            item.length = QString::number(20 + n % 80);
            entry.items << item;
        }
        entries << entry;
    }
    return entries;
}

// The longest time in which a cancel would not be heard.
struct Reports
{
    QElapsedTimer since;
    double longest = 0;
    bool operator()(int, int)
    {
        if (since.isValid())
            longest = std::max(longest, double(since.nsecsElapsed()) / 1e6);
        since.start();
        return true;
    }
};

// From the start of LibreOffice until it has opened the file and written it as text; below 0: it did not.
double officeTime(const QString &soffice, const QString &folder, const QString &file)
{
    bool isDone = false;
    const double taken = milliseconds([&] {
        QProcess office;
        office.setStandardErrorFile(QProcess::nullDevice());
        office.start(soffice, {QStringLiteral("-env:UserInstallation=file://") + folder + QStringLiteral("/office"), QStringLiteral("--headless"), QStringLiteral("--norestore"),
                               QStringLiteral("--convert-to"), QStringLiteral("csv"), QStringLiteral("--outdir"), folder + QStringLiteral("/text"), file});
        isDone = office.waitForFinished(officePatience) && office.exitCode() == 0;
    });
    return isDone && QFileInfo::exists(folder + QStringLiteral("/text/") + QFileInfo(file).completeBaseName() + QStringLiteral(".csv")) ? taken : -1;
}

} // namespace

int importing(int rows)
{
    const auto office = loadOfficeData();
    if (!office)
        return 1;
    const Dictionaries &dictionaries = office.value().dictionaries;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("catalog.xlsx"));
    const QString small = folder.filePath(QStringLiteral("small.xlsx"));
    if (!exportCatalog(file, entriesOf(rows), dictionaries) || !exportCatalog(small, entriesOf(1), dictionaries))
        return 1;
    const Actor clerk{QStringLiteral("c"), QStringLiteral("王五"), QStringLiteral("minzheng"), QStringLiteral("云川市民政局"), Role::Clerk};
    auto opened = Store::open(folder.filePath(QStringLiteral("sharedesk.db")), office.value());
    if (!opened)
        return 1;
    Store &store = *opened.value();
    ImportOptions options;
    options.departmentId = clerk.departmentId;
    options.providerName = clerk.departmentName;

    Reports reports;
    const auto heard = [&reports](int done, int total) { return reports(done, total); };
    std::optional<Error> failed;
    ImportResult read;
    const double reading = milliseconds([&] {
        auto result = importCatalog(file, options, dictionaries, heard);
        if (result)
            read = result.value();
        else
            failed = result.error();
    });
    QVector<PlannedEntry> plan;
    const double planning = milliseconds([&] {
        auto result = failed ? Result<QVector<PlannedEntry>>(*failed) : store.planImport(read.fileEntries(), read.scope(), clerk, heard);
        if (result)
            plan = result.value();
        else
            failed = result.error();
    });
    int created = 0;
    const double storing = milliseconds([&] {
        auto result = failed ? Result<Store::ImportOutcome>(*failed) : store.applyImport(plan, {file, read.sheet}, clerk, heard);
        if (result)
            created = result.value().created;
        else
            failed = result.error();
    });
    if (failed || read.rowsRead != rows) {
        print(failed ? failed->message : QStringLiteral("not every row was read"), read.rowsRead, {});
        return 1;
    }
    const double whole = reading + planning + storing;
    print(QStringLiteral("import of %1 rows, %2 entries: reading").arg(rows).arg(created), reading / 1000, QStringLiteral("s"));
    print(QStringLiteral("import: finding what would change"), planning / 1000, QStringLiteral("s"));
    print(QStringLiteral("import: writing"), storing / 1000, QStringLiteral("s"));
    print(QStringLiteral("import: longest time until a cancel is heard"), reports.longest, QStringLiteral("ms"));
    const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (soffice.isEmpty()) {
        print(QStringLiteral("import: whole (LibreOffice is not here to compare with)"), whole / 1000, QStringLiteral("s"));
        return 0;
    }
    // Its start is taken off by what a file of one row takes; the first start of all makes its settings.
    static_cast<void>(officeTime(soffice, folder.path(), small));
    const double start = median(officeRuns, [&] { return officeTime(soffice, folder.path(), small); });
    const double both = officeTime(soffice, folder.path(), file);
    if (start < 0 || both < 0) {
        print(QStringLiteral("LibreOffice could not open the file"), 0, {});
        return 1;
    }
    printRatio(QStringLiteral("import: whole"), whole, QStringLiteral("LibreOffice opens it and writes text, without its start"), both - start, officeGoal);
    return 0;
}

} // namespace sharedesk::bench
