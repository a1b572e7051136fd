// An entry and its JSON: every field there and back, what a later version wrote kept, what is broken named.
#include <QJsonArray>
#include <QTest>

#include "calendar/chinatime.h"
#include "catalog/catalogentry.h"
#include "catalog/entryfields.h"

using namespace sharedesk;

namespace {

// Every member has a value of its own, so that two mixed up are seen.
CatalogEntry fullEntry()
{
    CatalogEntry entry;
    for (const EntryField &field : entryFields())
        entry.*field.text = QStringLiteral("“%1” 𠮷\n").arg(field.key);
    entry.id = QStringLiteral("e1");
    entry.departmentId = QStringLiteral("minzheng");
    entry.status = EntryStatus::Returned;
    entry.version = 7;
    entry.publishedOn = QDate(2024, 2, 29);
    entry.relatedCodes = {QStringLiteral("307/1"), QStringLiteral("307/2")};
    entry.impactAssessment = {QStringLiteral("赵六"), QDate(2026, 9, 1), QStringLiteral("低风险")};
    entry.secrecyReview = {QStringLiteral("钱七"), QDate(2026, 9, 2), QStringLiteral("不涉密")};
    const Actor actor{QStringLiteral("u1"), QStringLiteral("陈雅琴"), QStringLiteral("minzheng"),
                      QStringLiteral("民政局"), Role::OfficeHead};
    for (const auto type :
         {EntryEventType::Agreed, EntryEventType::Submitted, EntryEventType::Returned,
          EntryEventType::Published, EntryEventType::Withdrawn, EntryEventType::RevisionStarted})
        entry.life << EntryEvent{type,
                                 fromIso(QStringLiteral("2026-11-23T10:00:0%1+08:00").arg(entry.life.size())),
                                 actor, entryEventKey(type)};
    for (int n = 0; n < 3; ++n) {
        DataItem item;
        for (const ItemField &field : itemFields())
            item.*field.text = field.key + QString::number(n);
        item.id = QStringLiteral("i%1").arg(n);
        item.unknown = {{QStringLiteral("quality"), QJsonObject{{QStringLiteral("complete"), n}}}};
        entry.items << item;
    }
    entry.unknown = {{QStringLiteral("import"), QJsonObject{{QStringLiteral("列"), QStringLiteral("值")}}},
                     {QStringLiteral("attachments"), QJsonArray{1, true, QStringLiteral("a")}}};
    return entry;
}

} // namespace

class TestCatalogEntry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsThereAndBack()
    {
        const CatalogEntry entry = fullEntry();
        const auto read = entryFromJson(toJson(entry));
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read.value(), entry);
        QCOMPARE(toJson(read.value()), toJson(entry));
        CatalogEntry bare;
        bare.id = QStringLiteral("e2");
        QCOMPARE(entryFromJson(toJson(bare)).value(), bare);
        for (const DataItem &item : entry.items)
            QCOMPARE(dataItemFromJson(toJson(item)).value(), item);
    }

    void everyMemberIsWrittenUnderItsOwnName()
    {
        const QJsonObject json = toJson(fullEntry());
        for (const EntryField &field : entryFields())
            QVERIFY2(json.value(field.key).toString().contains(field.key), qPrintable(field.key));
        const QJsonObject item = json.value(QLatin1String("items")).toArray().at(1).toObject();
        for (const ItemField &field : itemFields())
            QCOMPARE(item.value(field.key).toString(), field.key + QLatin1Char('1'));
    }

    void aKnownMemberIsNotAlsoUnknown()
    {
        CatalogEntry entry = fullEntry();
        entry.unknown = {};
        for (DataItem &item : entry.items)
            item.unknown = {};
        const auto read = entryFromJson(toJson(entry));
        QCOMPARE(read.value().unknown, QJsonObject());
        QCOMPARE(read.value().items.first().unknown, QJsonObject());
    }

    void theTablesOfFieldsAreWhole()
    {
        QSet<QString> keys;
        QVector<QString CatalogEntry::*> members;
        for (const EntryField &field : entryFields()) {
            QVERIFY2(!keys.contains(field.key), qPrintable(field.key));
            QVERIFY(!members.contains(field.text));
            keys << field.key;
            members << field.text;
            QCOMPARE(entryField(field.key), &field);
            QVERIFY(!entryFieldLabel(field.key).isEmpty());
            QCOMPARE(field.kind == FieldKind::Choice || field.kind == FieldKind::YesNo,
                     !field.dictionary.isEmpty());
        }
        QVERIFY(!entryField(QStringLiteral("items")));
        QVERIFY(!itemField(QStringLiteral("id")));
        QCOMPARE(entryFieldLabel(QStringLiteral("ofALaterVersion")), QStringLiteral("ofALaterVersion"));
    }

    void whatIsBrokenIsNamed_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *member, const QJsonValue &value, const char *detail) {
            QTest::addRow("%s, %s", member, qPrintable(QString::number(value.type())))
                << QString::fromLatin1(member) << value << QString::fromLatin1(detail);
        };
        row("id", {}, "id");
        row("id", 7, "id");
        row("departmentId", 7, "departmentId");
        row("status", QStringLiteral("deleted"), "status");
        row("status", 7, "status");
        row("version", QStringLiteral("7"), "version");
        row("name", 7, "name");
        row("summary", QJsonObject(), "summary");
        row("publishedOn", QStringLiteral("2026-02-30"), "publishedOn");
        row("relatedCodes", QStringLiteral("307/1"), "relatedCodes");
        row("relatedCodes", QJsonArray{7}, "relatedCodes");
        row("impactAssessment", QStringLiteral("做过"), "impactAssessment");
        row("secrecyReview", QJsonObject{{QStringLiteral("on"), QStringLiteral("昨天")}}, "secrecyReview");
        row("life", QStringLiteral("long"), "life");
        row("life", QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("entry.eaten")}}}, "life");
        row("items", QJsonObject(), "items");
        row("items", QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("姓名")}}}, "items.id");
        row("items",
            QJsonArray{
                QJsonObject{{QStringLiteral("id"), QStringLiteral("i1")}, {QStringLiteral("length"), 18}}},
            "items.length");
    }

    void whatIsBrokenIsNamed()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, detail);
        QJsonObject json = toJson(fullEntry());
        json.insert(member, value);
        const auto read = entryFromJson(json);
        QVERIFY2(!read.ok(), "read as if nothing were wrong");
        QCOMPARE(read.error().code, QStringLiteral("entry.json"));
        QCOMPARE(read.error().detail, detail);
        QVERIFY(!read.error().message.isEmpty());
    }

    void anIdIsNewEachTime()
    {
        QSet<QString> ids;
        for (int n = 0; n < 1000; ++n)
            ids << newId();
        QCOMPARE(ids.size(), 1000);
        QCOMPARE(ids.begin()->size(), 36);
    }
};

QTEST_GUILESS_MAIN(TestCatalogEntry)
#include "tst_catalogentry.moc"
