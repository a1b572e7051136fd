// Groups of likely duplicate collection: what is found, what is not, in any order, and stopped when asked.
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

#include "collection/duplicatesearch.h"
#include "collectedentries.h"
#include "officedata.h"

using namespace sharedesk;

class DuplicateSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto office = loadOfficeData();
        QVERIFY(office);
        m_office = std::make_unique<OfficeData>(office.value());
        m_likeness = std::make_unique<EntryLikeness>(m_office->duplicateRules, m_office->elements, m_office->pinyin);
    }

    void whatTwoDepartmentsCollect()
    {
        const auto found = search({collects("minzheng", "低保对象信息", {"月保障金额", "保障起始日期", "家庭人口数"}),
                                   collects("canlian", "最低生活保障对象名单", {"月保障金额", "保障起始日期", "家庭人口数"}),
                                   collects("gongan", "机动车登记", {"号牌号码", "车辆型号"}),
                                   collects("minzheng", "最低生活保障对象", {"月保障金额"})});
        QCOMPARE(found.entries, 4);
        QVERIFY(!found.isLimited);
        QCOMPARE(found.groups.size(), 1);
        QCOMPARE(found.groups.first().keys, (QVector<qint64>{0, 1, 3}));
        QVERIFY(found.groups.first().score > 80);
    }

    void onlyAcrossDepartments()
    {
        const QStringList items{"注册资本", "经营范围", "法定代表人"};
        QVERIFY(search({collects("a", "企业登记", items), collects("a", "企业登记信息", items)}).groups.isEmpty());
        const auto found = search({collects("a", "企业登记", items), collects("b", "企业登记信息", items)});
        QCOMPARE(found.groups.size(), 1);
        QCOMPARE(found.groups.first().score, 100);
    }

    void homophonesAndSharedItems()
    {
        QCOMPARE(search({collects("a", "账户开立"), collects("b", "帐户开立")}).groups.size(), 1);
        const QStringList items{"注册资本", "经营范围", "法定代表人"};
        QCOMPARE(search({collects("a", "市场主体", items), collects("b", "纳税人", items)}).groups.size(), 1);
        QVERIFY(search({collects("a", "", {"姓名"}), collects("b", "", {"姓名"})}).groups.isEmpty());
        QVERIFY(search({}).groups.isEmpty());
    }

    void pairsJoinToOneGroup()
    {
        const QStringList items{"注册资本", "经营范围", "法定代表人"};
        const auto found = search({collects("a", "市场主体", items), collects("b", "纳税人", items),
                                   collects("c", "纳税人"), collects("d", "养老机构", {"床位数"})});
        QCOMPARE(found.groups.size(), 1);
        QCOMPARE(found.groups.first().keys, (QVector<qint64>{0, 1, 2}));
    }

    void whatAPersonSetApartStaysApart()
    {
        const QVector<CollectedEntry> entries{collects("a", "企业登记"), collects("b", "企业登记"), collects("c", "企业登记")};
        DuplicateSearch one(*m_likeness);
        one.exclude(0, 1);
        one.exclude(2, 0);
        for (int i = 0; i < 3; ++i)
            one.add(i, entries.at(i));
        const auto found = one.run();
        QVERIFY(found);
        QCOMPARE(found->groups.size(), 1);
        QCOMPARE(found->groups.first().keys, (QVector<qint64>{1, 2}));
    }

    void stopsWhenAsked()
    {
        DuplicateSearch one(*m_likeness);
        for (int i = 0; i < 200; ++i)
            one.add(i, collects(QString::number(i % 3), "企业登记"));
        int calls = 0;
        QVERIFY(!one.run([&](int) { return ++calls < 2; }));
        QCOMPARE(calls, 2);
    }

    void groupsHaveALimit()
    {
        DuplicateRules rules = m_office->duplicateRules;
        rules.largestGroup = 4;
        const EntryLikeness likeness(rules, m_office->elements, m_office->pinyin);
        DuplicateSearch one(likeness);
        for (int i = 0; i < 10; ++i)
            one.add(i, collects(QString::number(i), "企业登记", {QString("专有项%1").arg(i)}));
        const auto found = one.run();
        QVERIFY(found && found->isLimited);
        for (const DuplicateGroup &group : found->groups)
            QVERIFY(group.keys.size() <= 4);
    }

    // The groups are the same whatever order the entries come in, are of two departments at least, have no entry
    // twice, and agree with comparing everything with everything.
    void orderDoesNotMatter()
    {
        QRandomGenerator random(11);
        const QStringList subjects{"企业登记", "公司注册", "低保对象", "养老机构", "账户开立", "帐户开立", "机动车登记", "汽车登记",
                                   "护士执业", "医师执业", "食品经营", "药品经营", "婚姻登记", "地名", "测绘资质"};
        const QStringList items{"注册资本", "经营范围", "床位数", "号牌号码", "执业类别", "许可范围", "测绘等级", "月保障金额"};
        for (int round = 0; round < 6; ++round) {
            QVector<CollectedEntry> entries;
            QVector<int> order;
            for (int i = 0; i < 60; ++i) {
                QStringList own;
                for (int n = random.bounded(5); n > 0; --n)
                    own << items.at(random.bounded(int(items.size())));
                entries << collects(QString::number(random.bounded(5)),
                                    (random.bounded(2) ? "云川市" : "") + subjects.at(random.bounded(int(subjects.size()))) +
                                        (random.bounded(2) ? "信息" : "台账"),
                                    own);
                order << i;
            }
            const auto first = searchIn(order, entries);
            std::shuffle(order.begin(), order.end(), random);
            QCOMPARE(searchIn(order, entries).groups, first.groups);
            QCOMPARE(first.groups, everyPair(entries));
        }
    }

private:
    DuplicateOutcome search(const QVector<CollectedEntry> &entries)
    {
        QVector<int> order(entries.size());
        std::iota(order.begin(), order.end(), 0);
        return searchIn(order, entries);
    }

    DuplicateOutcome searchIn(const QVector<int> &order, const QVector<CollectedEntry> &entries)
    {
        DuplicateSearch one(*m_likeness);
        for (const int i : order)
            one.add(i, entries.at(i));
        int last = -1;
        const auto found = one.run([&](int permille) {
            Q_ASSERT(permille >= last && permille <= 1000);
            last = permille;
            return true;
        });
        return found.value_or(DuplicateOutcome());
    }

    // The same by brute force.
    QVector<DuplicateGroup> everyPair(const QVector<CollectedEntry> &entries)
    {
        QVector<int> group(entries.size());
        std::iota(group.begin(), group.end(), 0);
        QVector<int> best(entries.size(), 0);
        for (int i = 0; i < entries.size(); ++i) {
            for (int j = 0; j < i; ++j) {
                const int score = m_likeness->compare(entries.at(i), entries.at(j)).score;
                const bool same = entries.at(i).departmentId == entries.at(j).departmentId;
                const bool twins = same && fingerprintsEqual(entries.at(i), entries.at(j));
                if (!twins && (same || score < m_office->duplicateRules.minimum))
                    continue;
                const int from = group.at(i);
                const int to = group.at(j);
                const int top = qMax(qMax(best.at(from), best.at(to)), twins ? 0 : score);
                std::replace(group.begin(), group.end(), from, to);
                best[to] = top;
            }
        }
        QMap<int, DuplicateGroup> groups;
        for (int i = 0; i < entries.size(); ++i) {
            if (best.at(group.at(i)) > 0) {
                groups[group.at(i)].score = best.at(group.at(i));
                groups[group.at(i)].keys << i;
            }
        }
        QVector<DuplicateGroup> result = groups.values();
        std::sort(result.begin(), result.end(), [](const DuplicateGroup &a, const DuplicateGroup &b) {
            return a.score != b.score ? a.score > b.score : a.keys < b.keys;
        });
        return result;
    }

    bool fingerprintsEqual(const CollectedEntry &a, const CollectedEntry &b)
    {
        const Fingerprint first = m_likeness->fingerprintOf(a);
        const Fingerprint second = m_likeness->fingerprintOf(b);
        return first.core == second.core && first.place == second.place && first.items == second.items;
    }

    std::unique_ptr<OfficeData> m_office;
    std::unique_ptr<EntryLikeness> m_likeness;
};

QTEST_APPLESS_MAIN(DuplicateSearchTest)
#include "tst_duplicatesearch.moc"
