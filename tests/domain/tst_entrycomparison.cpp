// Two states side by side: every stated value once, in the form's order, and each value's way back into the content.
#include <QTest>

#include <algorithm>
#include <optional>

#include "catalog/entrycomparison.h"
#include "catalog/entryfields.h"
#include "cleanentry.h"
#include "officedata.h"

using namespace sharedesk;

using Kind = ComparedRow::Kind;

class TestEntryComparison : public QObject
{
    Q_OBJECT

    CatalogEntry m_left;

    static DataItem item(const QString &name)
    {
        DataItem made;
        made.id = newId();
        made.name = name;
        made.dataType = QStringLiteral("C");
        return made;
    }

    static std::optional<ComparedRow> find(const QVector<ComparedRow> &rows, const QString &field, const QString &itemName = {})
    {
        for (const ComparedRow &row : rows) {
            if (row.kind != Kind::Section && row.field == field && row.itemName == itemName)
                return row;
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        m_left = cleanEntry();
        m_left.items = {item(QStringLiteral("甲")), item(QStringLiteral("乙")), item(QStringLiteral("丙"))};
    }

    void anEntryDoesNotDifferFromItself()
    {
        const auto rows = comparison(m_left, m_left);
        QVERIFY(rows.size() > 10);
        for (const ComparedRow &row : rows) {
            QVERIFY2(!row.differs, qPrintable(row.field));
            QVERIFY(!mayRestore(row));
        }
        QCOMPARE(rows.first().kind, Kind::Section);
    }

    void everyDifferenceHasItsRow()
    {
        CatalogEntry right = m_left;
        right.status = EntryStatus::Published;
        right.version = 7;
        right.remarks = QStringLiteral("新");
        right.relatedCodes = QStringList{QStringLiteral("307/1")};
        right.secrecyReview.result = QStringLiteral("不涉密");
        for (const EntryField &field : entryFields())
            right.*field.text += QLatin1Char('x');
        right.items[0].length = QStringLiteral("99");
        right.items.removeAt(1);
        right.items.prepend(item(QStringLiteral("丁")));
        const auto rows = comparison(m_left, right);
        for (const FieldChange &change : entryChanges(m_left, right)) {
            const bool there = std::any_of(rows.cbegin(), rows.cend(), [&](const ComparedRow &row) {
                return row.differs && row.kind != Kind::Section && row.field == change.field &&
                       (change.itemId.isEmpty() ? row.itemName.isEmpty()
                                                : row.leftItem == change.itemId || row.rightItem == change.itemId);
            });
            QVERIFY2(there, qPrintable(change.field));
        }
        QStringList sections;
        for (const ComparedRow &row : rows) {
            if (row.kind == Kind::Section)
                sections << row.section;
        }
        QCOMPARE(sections, (QStringList{"state", "basics", "items", "format", "sharing", "open", "safety", "context"}));
    }

    void oneFieldComesBack()
    {
        CatalogEntry right = m_left;
        for (const EntryField &field : entryFields())
            right.*field.text = QStringLiteral("neu");
        right.version = 9;
        const auto rows = comparison(m_left, right);
        const auto summary = find(rows, QStringLiteral("summary"));
        QVERIFY(summary);
        CatalogEntry expected = right;
        expected.summary = m_left.summary;
        QCOMPARE(restored(right, m_left, *summary, true), expected);
        // A type comes with its class, a class with its type.
        for (const char *key : {"formatType", "formatClass"}) {
            const auto row = find(rows, QLatin1String(key));
            QVERIFY(row);
            const CatalogEntry back = restored(right, m_left, *row, true);
            QCOMPARE(back.formatClass, m_left.formatClass);
            QCOMPARE(back.formatType, m_left.formatType);
            QCOMPARE(back.summary, QStringLiteral("neu"));
        }
        const auto version = find(rows, QStringLiteral("version"));
        QVERIFY(version && version->differs && !mayRestore(*version));
        QCOMPARE(restored(right, m_left, *version, true), right);
    }

    void assessmentsAndCodesComeBack()
    {
        m_left.secrecyReview = {QStringLiteral("保密办"), QDate(2026, 3, 31), QStringLiteral("不涉密")};
        m_left.relatedCodes = QStringList{QStringLiteral("307022/1"), QStringLiteral("307022/2")};
        CatalogEntry right = m_left;
        right.secrecyReview = {};
        right.relatedCodes.clear();
        CatalogEntry back = right;
        for (const ComparedRow &row : comparison(m_left, right)) {
            if (mayRestore(row))
                back = restored(back, m_left, row, true);
        }
        QCOMPARE(back, m_left);
    }

    void itemsComeBackWhereTheyWere()
    {
        CatalogEntry right = m_left;
        right.items.removeAt(1);
        const auto gone = find(comparison(m_left, right), {}, QStringLiteral("乙"));
        QVERIFY(gone && gone->leftPlace == 2 && gone->rightPlace == 0);
        QCOMPARE(restored(right, m_left, *gone, true), m_left);
        // From the other side: what is not there goes.
        QCOMPARE(restored(m_left, right, *gone, false), right);

        right = m_left;
        right.items.move(2, 0);
        const auto moved = find(comparison(m_left, right), {}, QStringLiteral("丙"));
        QVERIFY(moved && moved->isMoved);
        QCOMPARE(restored(right, m_left, *moved, true), m_left);

        right = m_left;
        right.items[1].length = QStringLiteral("30");
        const auto length = find(comparison(m_left, right), QStringLiteral("length"), QStringLiteral("乙"));
        QVERIFY(length);
        QCOMPARE(restored(right, m_left, *length, true), m_left);
    }

    void itemsOfACopyAreRecognisedByTheirNames()
    {
        CatalogEntry right = m_left;
        for (DataItem &one : right.items)
            one.id = newId();
        right.items[0].length = QStringLiteral("30");
        const auto rows = comparison(m_left, right);
        const auto length = find(rows, QStringLiteral("length"), QStringLiteral("甲"));
        QVERIFY(length && length->leftItem != length->rightItem);
        CatalogEntry expected = right;
        expected.items[0].length = m_left.items[0].length;
        QCOMPARE(restored(right, m_left, *length, true), expected);
        // Into a content that is neither side.
        CatalogEntry third = m_left;
        for (DataItem &one : third.items)
            one.id = newId();
        third.items[0].length = QStringLiteral("31");
        QCOMPARE(restored(third, m_left, *length, true).items[0].length, m_left.items[0].length);
    }

    void valuesAreReadable()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        CatalogEntry right = m_left;
        right.sharingType = QStringLiteral("notShared");
        right.items[0].dataType = QStringLiteral("N");
        const auto rows = comparison(m_left, right);
        const auto type = find(rows, QStringLiteral("sharingType"));
        const auto data = find(rows, QStringLiteral("dataType"), QStringLiteral("甲"));
        QVERIFY(type && data);
        QCOMPARE(readableValue(*type, type->right, office.value().dictionaries, QStringLiteral("zh")), QStringLiteral("不予共享"));
        QCOMPARE(readableValue(*data, data->right, office.value().dictionaries, QStringLiteral("zh")), QStringLiteral("数值型"));
    }
};

QTEST_GUILESS_MAIN(TestEntryComparison)
#include "tst_entrycomparison.moc"
