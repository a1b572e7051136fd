// RoundTripDesk: a store with entries that are hard on a way through a spreadsheet, and the way out and back.
//
// For the tests of export and import together. Where a step fails, it fails the test and gives something empty.
#pragma once

#include <QTemporaryDir>
#include <QTest>

#include "catalogexport.h"
#include "catalogimport.h"
#include "store.h"
#include "tablereader.h"
#include "zippart.h"

namespace sharedesk {

inline Actor clerk()
{
    return {QStringLiteral("c"), QStringLiteral("王五"), QStringLiteral("d1"), QStringLiteral("云川市民政局"), Role::Clerk};
}

// Names, conditions and items that a spreadsheet would compute, line ends and blanks, an own text for a choice.
inline CatalogEntry content(int n)
{
    CatalogEntry entry;
    entry.name = QStringLiteral("=登记信息%1").arg(n);
    entry.code = n % 2 ? QStringLiteral("307/00000%1").arg(n) : QString();
    entry.provider = QStringLiteral("云川市民政局");
    entry.summary = QStringLiteral(" 依据条例\r\n形成的记录 ");
    entry.formatClass = QStringLiteral("spreadsheet");
    entry.formatType = QStringLiteral("xlsx");
    entry.sharingType = QStringLiteral("conditional");
    entry.sharingConditions = QStringLiteral("-仅限核验");
    entry.updateFrequency = QStringLiteral("other");
    entry.updateFrequencyOther = QStringLiteral("每学期");
    entry.openToPublic = QStringLiteral("no");
    entry.relatedCodes = {QStringLiteral("307/1"), QStringLiteral("307/2")};
    entry.secrecyReview = {QStringLiteral("钱七"), QDate(2026, 9, 2), QStringLiteral("不涉密")};
    for (const char *name : {"@姓名", "登记日期", "登记机关"}) {
        DataItem item;
        item.id = newId();
        item.name = QString::fromUtf8(name);
        item.dataType = QStringLiteral("C");
        item.length = QStringLiteral("50");
        entry.items << item;
    }
    return entry;
}

// Headers of a department: two rows, merged, with notes; a title above; columns that this program does not know.
inline ColumnMapping ownTemplate()
{
    ColumnMapping mapping;
    mapping.name = QStringLiteral("市局模板");
    mapping.sheet = QStringLiteral("资源清单");
    mapping.above = {{QStringLiteral("云川市民政局资源清单")}};
    mapping.headRows = 2;
    const auto add = [&](const char *upper, const char *lower, const char *field) {
        mapping.columns << MappedColumn{{QString::fromUtf8(upper), QString::fromUtf8(lower)}, QString::fromLatin1(field)};
    };
    add("序号", "", "");
    add("资源\n（必填项）", "", "name");
    add("编号", "", "code");
    add("简介", "", "summary");
    add("怎么共享", "类别", "sharingType");
    add("", "要求", "sharingConditions");
    add("多久更新", "", "updateFrequency");
    add("字段", "字段名", "items.name");
    add("", "字段长度", "items.length");
    return mapping;
}

using Sheet = QVector<QStringList>; // rows of cells

// What a clerk does in the spreadsheet with four entries of content(), in the order of RoundTripDesk::all(), each with
// three rows: cells typed over (an empty text: cleared), then one row deleted.
struct CellEdit
{
    int entry;
    int item;
    QString field;
    QString text;
};

inline QVector<CellEdit> cellEdits()
{
    QVector<CellEdit> edits;
    for (int item = 0; item < 3; ++item) { // an entry's own cells stand in each of its rows
        edits << CellEdit{0, item, QStringLiteral("summary"), QStringLiteral("=新的摘要")};
        edits << CellEdit{1, item, QStringLiteral("sharingConditions"), QString()};
    }
    edits << CellEdit{2, 1, QStringLiteral("items.length"), QStringLiteral("20")};
    edits << CellEdit{2, 2, QStringLiteral("items.name"), QStringLiteral("+办理机关")};
    return edits;
}

constexpr int deletedEntryRow = 3 * 3 + 1; // from the first row of entries: the second item of the last one

inline QVector<CatalogEntry> withEdits(QVector<CatalogEntry> entries)
{
    entries[0].summary = QStringLiteral("=新的摘要");
    entries[1].sharingConditions.clear();
    entries[2].items[1].length = QStringLiteral("20");
    entries[2].items[2].name = QStringLiteral("+办理机关");
    entries[3].items.removeAt(1);
    return entries;
}

class RoundTripDesk
{
public:
    OfficeData office;
    std::unique_ptr<Store> store;

    // With `entries` of content(); false: it cannot be opened.
    bool open(int entries)
    {
        auto data = loadOfficeData();
        if (!data)
            return false;
        office = data.value();
        auto opened = Store::open(file(QStringLiteral("desk.db")), office);
        if (!opened)
            return false;
        store = std::move(opened).value();
        for (int n = 0; n < entries; ++n) {
            if (!store->saveEntry({}, content(n), clerk()))
                return false;
        }
        return true;
    }

    QString file(const QString &name) const { return m_dir.filePath(name); }

    QVector<CatalogEntry> all()
    {
        QVector<CatalogEntry> entries;
        [&] {
            QVERIFY(store->forEachEntry({}, [&](const StoredEntry &stored) {
                entries << stored.entry;
                return true;
            }));
        }();
        std::sort(entries.begin(), entries.end(), [](const CatalogEntry &a, const CatalogEntry &b) { return a.id < b.id; });
        return entries;
    }

    CatalogEntry named(const QString &name)
    {
        for (const CatalogEntry &entry : all()) {
            if (entry.name == name)
                return entry;
        }
        return {};
    }

    static Sheet rowsOf(const QString &path)
    {
        Sheet rows;
        auto reader = TableReader::open(path);
        [&] {
            QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
            QVERIFY(reader.value()->readRows(0, [&](int row, const QVector<QString> &cells) {
                while (rows.size() < row)
                    rows << QStringList();
                rows.last() = cells;
                return true;
            }));
        }();
        return rows;
    }

    Result<ImportResult> read(const QString &path, bool known)
    {
        ImportOptions options;
        options.departmentId = QStringLiteral("d1");
        if (known)
            options.remembered = store->columnMappings().value();
        return importCatalog(path, options, office.dictionaries);
    }

    QVector<PlannedEntry> plan(const QString &path)
    {
        const auto result = read(path, true);
        if (!result) {
            qWarning().noquote() << result.error().message << result.error().detail;
            return {};
        }
        for (const ImportedEntry &imported : result.value().entries) {
            for (const ImportProblem &problem : imported.problems)
                qWarning().noquote() << problem.row << problem.columnName << problem.message;
        }
        return store->planImport(result.value().fileEntries(), result.value().scope(), clerk()).value();
    }

    // Imports the spreadsheet in which cellEdits() were done: exactly they changed, and undoing brings `before` back.
    void verifyEdited(const QString &edited, const QVector<CatalogEntry> &before)
    {
        const QVector<CatalogEntry> expected = withEdits(before);
        const auto planned = plan(edited);
        QCOMPARE(planned.size(), before.size());
        const auto outcome = store->applyImport(planned, {edited, {}}, clerk());
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome.value().changed, int(before.size()));
        QCOMPARE(outcome.value().created, 0);
        const QVector<CatalogEntry> after = all();
        for (qsizetype n = 0; n < expected.size(); ++n)
            QCOMPARE(toJson(after.at(n)), toJson(expected.at(n)));
        const auto undone = store->undoImport(outcome.value().run, clerk());
        QVERIFY(undone);
        QCOMPARE(undone.value().restored, int(before.size()));
        QCOMPARE(all(), before);
    }

    // The unpacked bytes of one part of a package; empty: it is not there.
    static QByteArray partOf(const QString &path, const QString &name)
    {
        ZipArchive archive;
        if (!archive.open(path))
            return {};
        ZipPart part(archive, name);
        return part.open(QIODevice::ReadOnly) ? part.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_dir;
};

} // namespace sharedesk
