// What a person is told about the difference of two states of an entry: nothing too much, nothing too little.
#include <QTest>

#include <QRandomGenerator>

#include "catalog/entrydiff.h"
#include "catalog/entryfields.h"
#include "catalog/entrypatch.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

DataItem item(const QString &id, const QString &name)
{
    DataItem made;
    made.id = id;
    made.name = name;
    made.dataType = QStringLiteral("C");
    return made;
}

CatalogEntry person()
{
    CatalogEntry entry;
    entry.id = QStringLiteral("e1");
    entry.name = QStringLiteral("婚姻登记信息");
    entry.summary = QStringLiteral("全市婚姻登记");
    entry.sharingType = QStringLiteral("conditional");
    entry.items = {item(QStringLiteral("a"), QStringLiteral("姓名")), item(QStringLiteral("b"), QStringLiteral("身份证号")), item(QStringLiteral("c"), QStringLiteral("登记日期"))};
    return entry;
}

QStringList told(const QVector<FieldChange> &changes)
{
    QStringList lines;
    for (const FieldChange &change : changes) {
        const char *kinds[] = {"added", "removed", "changed", "moved"};
        lines << QStringLiteral("%1 %2/%3: %4 > %5").arg(QLatin1String(kinds[static_cast<int>(change.kind)]), change.itemName, change.field, change.before, change.after);
    }
    return lines;
}

} // namespace

class TestEntryDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalEntriesDoNotDiffer();
    void aFieldIsAddedChangedOrRemoved();
    void itemsComeGoChangeAndMove();
    void onlyTheMovedItemIsCalledMoved();
    void itemsOfACopyAreKnownByName();
    void listsAndAssessmentsAreCompared();
    void valuesAreReadable();
    void noEditEscapes();
};

void TestEntryDiff::equalEntriesDoNotDiffer()
{
    CatalogEntry other = person();
    QVERIFY(entryChanges(person(), other).isEmpty());
    // Identity, owner and history are not content.
    other.id = QStringLiteral("e2");
    other.departmentId = QStringLiteral("d2");
    other.life << EntryEvent{};
    QVERIFY(entryChanges(person(), other).isEmpty());
}

void TestEntryDiff::aFieldIsAddedChangedOrRemoved()
{
    CatalogEntry after = person();
    after.summary.clear();
    after.sharingType = QStringLiteral("notShared");
    after.legalBasis = QStringLiteral("档案法");
    after.status = EntryStatus::Published;
    QCOMPARE(told(entryChanges(person(), after)),
             (QStringList{"changed /status: draft > published", QStringLiteral("removed /summary: 全市婚姻登记 > "),
                          "changed /sharingType: conditional > notShared", QStringLiteral("added /legalBasis:  > 档案法")}));
}

void TestEntryDiff::itemsComeGoChangeAndMove()
{
    CatalogEntry after = person();
    after.items.removeAt(1);
    after.items[1].name = QStringLiteral("登记日");
    DataItem fresh = item(QStringLiteral("n"), QStringLiteral("民族"));
    fresh.length = QStringLiteral("2");
    after.items << fresh;
    QCOMPARE(told(entryChanges(person(), after)),
             (QStringList{QStringLiteral("changed 登记日/name: 登记日期 > 登记日"), QStringLiteral("added 民族/:  > 民族"), QStringLiteral("added 民族/dataType:  > C"),
                          QStringLiteral("added 民族/length:  > 2"), QStringLiteral("removed 身份证号/: 身份证号 > ")}));
}

void TestEntryDiff::onlyTheMovedItemIsCalledMoved()
{
    CatalogEntry after = person();
    after.items.move(2, 0);
    QCOMPARE(told(entryChanges(person(), after)), (QStringList{QStringLiteral("moved 登记日期/: 3 > 1")}));
    // Removing the first moves nobody.
    CatalogEntry shorter = person();
    shorter.items.removeFirst();
    QCOMPARE(told(entryChanges(person(), shorter)), (QStringList{QStringLiteral("removed 姓名/: 姓名 > ")}));
}

void TestEntryDiff::itemsOfACopyAreKnownByName()
{
    CatalogEntry copy = person();
    for (DataItem &one : copy.items)
        one.id = newId();
    QVERIFY(entryChanges(person(), copy).isEmpty());
    // Two items of one name each find one.
    CatalogEntry twice = person();
    twice.items << item(newId(), QStringLiteral("姓 名"));
    QCOMPARE(told(entryChanges(copy, twice)), (QStringList{QStringLiteral("added 姓 名/:  > 姓 名"), QStringLiteral("added 姓 名/dataType:  > C")}));
}

void TestEntryDiff::listsAndAssessmentsAreCompared()
{
    CatalogEntry after = person();
    after.relatedCodes = {QStringLiteral("A/1"), QStringLiteral("A/2")};
    after.secrecyReview.assessor = QStringLiteral("保密办");
    after.secrecyReview.on = QDate(2026, 3, 2);
    after.secrecyReview.result = QStringLiteral("不涉密");
    QCOMPARE(told(entryChanges(person(), after)),
             (QStringList{"added /relatedCodes:  > A/1\nA/2", QStringLiteral("added /secrecyReview:  > 保密办 · 2026-03-02 · 不涉密")}));
}

void TestEntryDiff::valuesAreReadable()
{
    const Result<OfficeData> office = loadOfficeData();
    QVERIFY(office.ok());
    CatalogEntry after = person();
    after.sharingType = QStringLiteral("notShared");
    after.items[0].dataType = QStringLiteral("D");
    after.items.move(2, 0);
    const QVector<FieldChange> changes = entryChanges(person(), after);
    QCOMPARE(changes.size(), 3);
    const auto shown = [&](const FieldChange &change, const QString &value, const char *language) {
        return readableValue(change, value, office.value().dictionaries, QLatin1String(language));
    };
    QCOMPARE(shown(changes[0], changes[0].before, "zh"), QStringLiteral("有条件共享"));
    QCOMPARE(shown(changes[0], changes[0].after, "zh"), QStringLiteral("不予共享"));
    QCOMPARE(changeFieldLabel(changes[0]), QStringLiteral("Sharing type"));
    QCOMPARE(changes[1].kind, FieldChange::Kind::Moved);
    QCOMPARE(shown(changes[1], changes[1].after, "en"), QStringLiteral("Place 1"));
    QCOMPARE(changeFieldLabel(changes[2]), QStringLiteral("姓名: Data type"));
    QVERIFY(shown(changes[2], changes[2].after, "zh") != changes[2].after);
    // A code of somewhere else stays what it is.
    QCOMPARE(shown(changes[0], QStringLiteral("secret"), "zh"), QStringLiteral("secret"));
}

// Random edits: something is told exactly when the bodies differ in what is compared.
void TestEntryDiff::noEditEscapes()
{
    QRandomGenerator random(20261124);
    const auto pick = [&](qsizetype count) { return qsizetype(random.bounded(quint32(count))); };
    for (int round = 0; round < 3000; ++round) {
        CatalogEntry after = person();
        const int edits = random.bounded(4);
        for (int i = 0; i < edits; ++i) {
            switch (random.bounded(5)) {
            case 0:
                after.*entryFields().at(pick(entryFields().size())).text = random.bounded(3) ? QString::number(random.bounded(4)) : QString();
                break;
            case 1:
                if (!after.items.isEmpty())
                    after.items[pick(after.items.size())].*itemFields().at(pick(itemFields().size())).text = QString::number(random.bounded(3));
                break;
            case 2:
                after.items.insert(pick(after.items.size() + 1), item(newId(), QStringLiteral("新%1").arg(round)));
                break;
            case 3:
                if (!after.items.isEmpty())
                    after.items.removeAt(pick(after.items.size()));
                break;
            default:
                if (after.items.size() > 1)
                    after.items.move(pick(after.items.size()), pick(after.items.size()));
            }
        }
        const bool differs = !diff(toJson(person()), toJson(after)).isEmpty();
        const QVector<FieldChange> changes = entryChanges(person(), after);
        QCOMPARE(!changes.isEmpty(), differs);
        for (const FieldChange &change : changes)
            QVERIFY(change.kind == FieldChange::Kind::Moved || change.before != change.after);
    }
}

QTEST_GUILESS_MAIN(TestEntryDiff)
#include "tst_entrydiff.moc"
