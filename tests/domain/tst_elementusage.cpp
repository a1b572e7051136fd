// Which items are one data element, what there is to do about them, and the entries after it was done.
#include <QTest>

#include "catalog/elementusage.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

DataItem item(const char *name, const char *type = "", const char *length = "", const char *element = "")
{
    DataItem made;
    made.id = newId();
    made.name = QString::fromUtf8(name);
    made.dataType = QString::fromLatin1(type);
    made.length = QString::fromLatin1(length);
    made.element = QString::fromLatin1(element);
    return made;
}

CatalogEntry entry(const QVector<DataItem> &items)
{
    CatalogEntry made;
    made.id = newId();
    made.items = items;
    return made;
}

} // namespace

class TestElementUsage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_elements = office.value().elements;
        m_name = m_elements.named(QStringLiteral("姓名"));
        QVERIFY(m_name);
        QVERIFY(m_name->synonyms.contains(QStringLiteral("人员姓名")));
    }

    void synonymsAreOneElement()
    {
        const ElementUse use = useOf({entry({item("姓名", "C", "50", "SD0001"), item("人员姓名", "C", "20")}),
                                      entry({item("姓 名")}), entry({item("登记机关")})},
                                     QStringLiteral("姓名"));
        QCOMPARE(use.number, QStringLiteral("SD0001"));
        QCOMPARE(use.items, 3);
        QCOMPARE(use.entries, 2);
        QCOMPARE(use.refers, 1);
        QCOMPARE(use.couldRefer(), 2);
        QCOMPARE(use.unlike, 1); // C 20; nothing stated is not unlike
        QCOMPARE(use.repeated, 1);
        QCOMPARE(use.names.size(), 3);
    }

    void whatIsLeftOpenIsNotUnlike()
    {
        const DataElement *day = m_elements.named(QStringLiteral("登记日期"));
        QVERIFY(day && day->length.isEmpty());
        QCOMPARE(useOf({entry({item("登记日期", "D", "8")})}, day->name).unlike, 0);
        QCOMPARE(useOf({entry({item("登记日期", "C", "8")})}, day->name).unlike, 1);
        QCOMPARE(useOf({entry({item("姓名", "C")})}, QStringLiteral("姓名")).unlike, 0);
    }

    void aReferenceCountsMoreThanAName()
    {
        const auto uses = usesOf({entry({item("经办人", "C", "50", "SD0001")})});
        QCOMPARE(uses.size(), 1);
        QCOMPARE(uses.first().number, QStringLiteral("SD0001"));
        QCOMPARE(uses.first().couldRefer(), 0);
    }

    void repeatedNamesOfNoElementAreHeldTogether()
    {
        const QVector<CatalogEntry> entries{entry({item("云川特有编号", "C", "12")}),
                                            entry({item("云川特有编号", "C", "12")}),
                                            entry({item("云川 特有编号", "N", "12")}), entry({item("只此一处的项")})};
        const auto uses = usesOf(entries);
        QCOMPARE(uses.size(), 1);
        QVERIFY(uses.first().number.isEmpty());
        QCOMPARE(uses.first().items, 3);
        QCOMPARE(uses.first().unlike, 1);
        QCOMPARE(uses.first().couldRefer(), 0);
        QCOMPARE(uses.first().types, (QStringList{QStringLiteral("C 12"), QStringLiteral("N 12")}));
    }

    void orderOfEntriesDoesNotMatter()
    {
        QVector<CatalogEntry> entries{entry({item("姓名"), item("证件号码", "C", "18")}),
                                      entry({item("人员姓名", "C", "50"), item("甲乙丙丁项")}),
                                      entry({item("甲乙丙丁项", "N"), item("性别", "C", "1")})};
        const auto uses = usesOf(entries);
        std::reverse(entries.begin(), entries.end());
        QCOMPARE(usesOf(entries), uses);
        QVERIFY(uses.size() >= 3);
        QVERIFY(uses.last().number.isEmpty());
    }

    void referringFillsWhatIsOpenAndMerges()
    {
        CatalogEntry before = entry({item("姓名"), item("登记日期", "D"), item("人员姓名", "", "", "SD0001")});
        before.items[2].description = QStringLiteral("按身份证");
        const CatalogEntry after = referring(before, *m_name, m_elements);
        QCOMPARE(after.items.size(), 2);
        QCOMPARE(after.items.at(0).id, before.items.at(0).id);
        QCOMPARE(after.items.at(0).element, QStringLiteral("SD0001"));
        QCOMPARE(after.items.at(0).dataType, m_name->dataType);
        QCOMPARE(after.items.at(0).length, m_name->length);
        QCOMPARE(after.items.at(0).description, QStringLiteral("按身份证"));
        QCOMPARE(after.items.at(1), before.items.at(1));
        QCOMPARE(referring(after, *m_name, m_elements), after);
    }

    void allAtOnceIsEachInTurn()
    {
        const CatalogEntry before =
            entry({item("姓名"), item("人员姓名"), item("登记日期"), item("云川特有编号"), item("性别", "C", "1")});
        CatalogEntry inTurn = before;
        for (const DataElement &element : m_elements.all())
            inTurn = referring(inTurn, *m_elements.find(element.number), m_elements);
        QVERIFY(inTurn != before);
        QCOMPARE(referring(before, m_elements), inTurn);
    }

    void whatIsStatedStays()
    {
        // Told apart on purpose: two lengths. Both refer, none goes.
        const CatalogEntry before = entry({item("姓名", "C", "20"), item("本人姓名", "C", "90")});
        const CatalogEntry after = referring(before, *m_name, m_elements);
        QCOMPARE(after.items.size(), 2);
        QCOMPARE(after.items.at(0).length, QStringLiteral("20"));
        QCOMPARE(after.items.at(1).length, QStringLiteral("90"));
        QCOMPARE(after.items.at(1).element, QStringLiteral("SD0001"));
        const CatalogEntry other = entry({item("性别", "C", "1")});
        QCOMPARE(referring(other, *m_name, m_elements), other);
    }

private:
    QVector<ElementUse> usesOf(const QVector<CatalogEntry> &entries)
    {
        ElementTally tally(m_elements);
        for (const CatalogEntry &one : entries)
            tally.add(one);
        return tally.uses();
    }
    ElementUse useOf(const QVector<CatalogEntry> &entries, const QString &name)
    {
        for (const ElementUse &use : usesOf(entries)) {
            if (use.name == name)
                return use;
        }
        return {};
    }

    DataElements m_elements;
    const DataElement *m_name = nullptr;
};

QTEST_GUILESS_MAIN(TestElementUsage)
#include "tst_elementusage.moc"
