// What an import makes of an entry that is there, and mappings of columns as values.
#include <QJsonArray>
#include <QTest>

#include "catalog/columnmapping.h"
#include "catalog/importplan.h"
#include "cleanentry.h"

using namespace sharedesk;

namespace {

Actor clerk(const QString &department = QStringLiteral("minzheng"))
{
    return {QStringLiteral("c"), QStringLiteral("王五"), department, QStringLiteral("云川市民政局"), Role::Clerk};
}

CatalogEntry existing()
{
    CatalogEntry entry = cleanEntry();
    entry.items.clear();
    for (const char *name : {"姓名", "登记日期", "登记机关"}) {
        DataItem item;
        item.id = QString::fromUtf8(name) + QStringLiteral("-id");
        item.name = QString::fromUtf8(name);
        item.dataType = QStringLiteral("C");
        item.description = QStringLiteral("说明");
        entry.items << item;
    }
    entry.secrecyReview = {QStringLiteral("钱七"), QDate(2026, 9, 2), QStringLiteral("不涉密"), {}, {{QStringLiteral("kept"), 1}}};
    return entry;
}

// What a file says that was made from the entry: new identities, everything else.
CatalogEntry stated(const CatalogEntry &entry)
{
    CatalogEntry file = entry;
    file.id = newId();
    file.departmentId = QStringLiteral("minzheng");
    for (DataItem &item : file.items)
        item.id = newId();
    file.secrecyReview.unknown = {};
    return file;
}

ImportScope everything(bool emptyClears)
{
    ImportScope scope{{QStringLiteral("name"), QStringLiteral("remarks"), QStringLiteral("office"), QStringLiteral("relatedCodes"), QStringLiteral("secrecyReview.on"),
                       QStringLiteral("items.name"), QStringLiteral("items.description"), QStringLiteral("items.length")},
                      emptyClears};
    return scope;
}

ColumnMapping mapping()
{
    ColumnMapping mapping;
    mapping.name = QStringLiteral("省厅模板");
    mapping.sheet = QStringLiteral("目录");
    mapping.above = {{QStringLiteral("目录清单")}};
    mapping.headRows = 2;
    mapping.columns = {{{QStringLiteral("资源名\n（必填项）"), QString()}, QStringLiteral("name")},
                       {{QStringLiteral("共享属性"), QStringLiteral("类型")}, QStringLiteral("sharingType")},
                       {{QString(), QStringLiteral("条件")}, QStringLiteral("sharingConditions")},
                       {{QStringLiteral("序号"), QString()}, QString()}};
    return mapping;
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatComesBackAsItWasChangesNothing()
    {
        for (const bool clears : {false, true}) {
            CatalogEntry entry = existing();
            entry.summary = QStringLiteral(" 第一行\r\n第二行 "); // a cell gives it back trimmed, with one kind of line end
            CatalogEntry file = stated(entry);
            file.summary = QStringLiteral("第一行\n第二行");
            const PlannedEntry planned = plannedImport(file, entry, MatchedBy::Code, everything(clears), clerk());
            QCOMPARE(planned.action, PlannedEntry::Action::Unchanged);
            QCOMPARE(planned.after, entry);
        }
    }

    void oneEditedCellIsOneChange()
    {
        const CatalogEntry entry = existing();
        CatalogEntry file = stated(entry);
        file.items[1].length = QStringLiteral("10");
        const PlannedEntry planned = plannedImport(file, entry, MatchedBy::Code, everything(true), clerk());
        QCOMPARE(planned.action, PlannedEntry::Action::Changed);
        QCOMPARE(planned.changes.size(), 1);
        QCOMPARE(planned.changes.first().field, QStringLiteral("length"));
        QCOMPARE(planned.changes.first().itemId, entry.items.at(1).id);
        QCOMPARE(planned.changes.first().after, QStringLiteral("10"));
    }

    void anEmptyCellClearsOnlyWhereItMay()
    {
        const CatalogEntry entry = existing();
        CatalogEntry file = stated(entry);
        file.office.clear();
        file.code.clear(); // has no column
        file.secrecyReview.on = {};
        file.items.removeAt(0);
        QCOMPARE(importedOver(entry, file, everything(false)), entry);
        const CatalogEntry cleared = importedOver(entry, file, everything(true));
        QVERIFY(cleared.office.isEmpty());
        QCOMPARE(cleared.code, entry.code);
        QVERIFY(!cleared.secrecyReview.on.isValid());
        QCOMPARE(cleared.secrecyReview.unknown, entry.secrecyReview.unknown);
        QCOMPARE(cleared.items, entry.items.mid(1));
    }

    void aRenamedItemStaysTheSameAndANewOneIsNew()
    {
        const CatalogEntry entry = existing();
        CatalogEntry file = stated(entry);
        file.items[2].name = QStringLiteral("办理机关");
        const CatalogEntry renamed = importedOver(entry, file, everything(true));
        QCOMPARE(renamed.items.at(2).id, entry.items.at(2).id);
        QCOMPARE(renamed.items.at(2).name, QStringLiteral("办理机关"));
        // Without the right to remove, a name that is not there is a new item.
        QCOMPARE(importedOver(entry, file, everything(false)).items.size(), 4);
        std::swap(file.items[0], file.items[1]);
        QCOMPARE(importedOver(entry, file, everything(true)).items.first().id, entry.items.at(1).id);
    }

    void theLawForbidsAndNothingIsForbiddenThatDoesNothing()
    {
        CatalogEntry entry = existing();
        entry.status = EntryStatus::Submitted;
        CatalogEntry file = stated(entry);
        QCOMPARE(plannedImport(file, entry, MatchedBy::Code, everything(false), clerk()).action, PlannedEntry::Action::Unchanged);
        file.remarks = QStringLiteral("新");
        const PlannedEntry planned = plannedImport(file, entry, MatchedBy::Code, everything(false), clerk());
        QCOMPARE(planned.action, PlannedEntry::Action::Refused);
        QCOMPARE(planned.refusal->code, QStringLiteral("entry.refused.status"));
        Actor supervisor = clerk();
        supervisor.role = Role::Supervisor;
        QCOMPARE(plannedImport(file, std::nullopt, MatchedBy::Nothing, everything(false), supervisor).action, PlannedEntry::Action::Refused);
        QCOMPARE(plannedImport(file, std::nullopt, MatchedBy::Nothing, everything(false), clerk()).action, PlannedEntry::Action::New);
    }

    void theSameTemplateIsFoundWhereverItStands()
    {
        const ColumnMapping known = mapping();
        QVector<QStringList> rows{{QStringLiteral("2027年")}, {}};
        rows << QStringList{QStringLiteral("资源名(选填项)"), QStringLiteral("共享 属性"), QString(), QStringLiteral("序号"), QString()};
        rows << QStringList{QString(), QStringLiteral("类型"), QStringLiteral("条件*")};
        rows << QStringList{QStringLiteral("婚姻登记"), QStringLiteral("有条件")};
        QCOMPARE(placeOf(known, rows), 2);
        rows[3][2] = QStringLiteral("方式");
        QCOMPARE(placeOf(known, rows), -1);
        QCOMPARE(known.title(0), QStringLiteral("资源名 （必填项）"));
        QCOMPARE(known.title(1), QStringLiteral("类型"));
    }

    void aMappingGoesThroughJson()
    {
        const auto back = columnMappingFromJson(toJson(mapping()));
        QVERIFY(back);
        QCOMPARE(back.value(), mapping());
        QJsonObject json = toJson(mapping());
        json.insert(QStringLiteral("columns"), QJsonArray());
        QCOMPARE(columnMappingFromJson(json).error().code, QStringLiteral("mapping.json"));
        ColumnMapping wrong = mapping();
        wrong.columns[0].field = QStringLiteral("nickname");
        QCOMPARE(columnMappingFromJson(toJson(wrong)).error().code, QStringLiteral("mapping.field"));
    }

    void aMappingThatCannotBeUsedSaysWhy()
    {
        QVERIFY(isUsable(mapping()));
        ColumnMapping twice = mapping();
        twice.columns[3].field = QStringLiteral("name");
        QCOMPARE(isUsable(twice).error().code, QStringLiteral("mapping.twice"));
        QVERIFY(isUsable(twice).error().message.contains(QStringLiteral("序号")));
        ColumnMapping nameless = mapping();
        nameless.columns[0].field.clear();
        QCOMPARE(isUsable(nameless).error().code, QStringLiteral("mapping.name"));
    }
};

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
