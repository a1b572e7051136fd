// EntryPatch by properties: whatever two people do to one entry, a change arrives whole, changes that do not
// touch each other come together in either order, and a conflict is named exactly where both meant something
// different. The oracle of the merge is written here from the protocol's section on merging, not from the
// implementation.
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include "catalog/entrypatch.h"

using namespace sharedesk;

namespace {

using Ids = QStringList;

const QString items = QStringLiteral("items");

QJsonObject item(const QString &id, const QString &name)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("name"), name}};
}

QJsonObject body(const QJsonArray &list, const QJsonObject &more = {})
{
    QJsonObject result = more;
    result.insert(QStringLiteral("id"), QStringLiteral("e1"));
    result.insert(QStringLiteral("status"), QStringLiteral("draft"));
    result.insert(items, list);
    return result;
}

QStringList idsOf(const QJsonObject &entry)
{
    QStringList ids;
    for (const QJsonValue &element : entry.value(items).toArray())
        ids << element.toObject().value(QLatin1String("id")).toString();
    return ids;
}

// Fields that mean one thing together stand in one group; every other field is alone.
const QVector<QStringList> &groups()
{
    static const QVector<QStringList> table{
        {QStringLiteral("name")},
        {QStringLiteral("summary")},
        {QStringLiteral("relatedCodes")},
        {QStringLiteral("fieldOfALaterVersion")},
        {QStringLiteral("sharingType"), QStringLiteral("sharingConditions"),
         QStringLiteral("notSharedReason"), QStringLiteral("legalBasis")},
        {QStringLiteral("openToPublic"), QStringLiteral("openConditions")},
        {QStringLiteral("formatClass"), QStringLiteral("formatType"), QStringLiteral("formatOther")},
        {QStringLiteral("sharingModeClass"), QStringLiteral("sharingModeType"),
         QStringLiteral("sharingModeOther")},
        {QStringLiteral("updateFrequency"), QStringLiteral("updateFrequencyOther")},
    };
    return table;
}

class Editor
{
public:
    explicit Editor(quint32 seed) : m_random(seed) {}

    int below(int bound) { return m_random.bounded(bound); }

    // Few values, so that two people often write the same.
    QJsonValue value(const QString &field)
    {
        const QString text = QStringLiteral("值%1").arg(below(3));
        if (field == QLatin1String("relatedCodes"))
            return QJsonArray{text};
        return field == QLatin1String("fieldOfALaterVersion") ? QJsonValue(QJsonObject{{field, text}})
                                                              : QJsonValue(text);
    }

    void editField(QJsonObject &entry, const QString &field)
    {
        if (below(5) == 0)
            entry.remove(field);
        else
            entry.insert(field, value(field));
    }

    QJsonObject entry()
    {
        QJsonArray list;
        const int count = below(6);
        for (int n = 0; n < count; ++n)
            list.append(item(QStringLiteral("i%1").arg(n), QStringLiteral("项%1").arg(n)));
        QJsonObject made = body(list);
        for (const QStringList &group : groups()) {
            for (const QString &field : group)
                editField(made, field);
        }
        return made;
    }

    QJsonObject editedFields(QJsonObject entry)
    {
        const int count = below(4);
        for (int n = 0; n < count; ++n) {
            const QStringList &group = groups().at(below(int(groups().size())));
            editField(entry, group.at(below(int(group.size()))));
        }
        return entry;
    }

    // Adds, changes, removes and moves; `prefix` keeps the ids of two people apart.
    QJsonObject edited(const QJsonObject &before, const QString &prefix)
    {
        QJsonObject entry = editedFields(before);
        QJsonArray list = entry.value(items).toArray();
        const int count = below(5);
        for (int n = 0; n < count; ++n) {
            const int place = list.isEmpty() ? 0 : below(int(list.size()));
            switch (below(4)) {
            case 0:
                list.insert(below(int(list.size()) + 1),
                            item(prefix + QString::number(++m_added), QStringLiteral("新")));
                break;
            case 1:
                if (!list.isEmpty())
                    list.removeAt(place);
                break;
            case 2:
                if (!list.isEmpty()) {
                    const QJsonValue moved = list.takeAt(place);
                    list.insert(below(int(list.size()) + 1), moved);
                }
                break;
            default:
                if (!list.isEmpty()) {
                    QJsonObject changed = list.at(place).toObject();
                    changed.insert(QStringLiteral("name"), value(QStringLiteral("name")));
                    changed.insert(QStringLiteral("memberOfALaterVersion"), below(3));
                    list.replace(place, changed);
                }
            }
        }
        entry.insert(items, list);
        return entry;
    }

private:
    QRandomGenerator m_random;
    int m_added = 0;
};

quint32 startSeed()
{
    bool given = false;
    const uint seed = qEnvironmentVariable("SHAREDESK_SEED").toUInt(&given);
    return given ? seed : QRandomGenerator::global()->generate();
}

// The groups of fields in which a person has to decide: they changed something in it, and something of mine
// is not what they wrote.
QSet<int> groupsInConflict(const QJsonObject &base, const QJsonObject &mine, const QJsonObject &theirs)
{
    QSet<int> found;
    for (int group = 0; group < groups().size(); ++group) {
        bool theirsMoved = false;
        bool mineLeft = false;
        for (const QString &field : groups().at(group)) {
            theirsMoved = theirsMoved || theirs.value(field) != base.value(field);
            mineLeft = mineLeft ||
                       (mine.value(field) != base.value(field) && mine.value(field) != theirs.value(field));
        }
        if (theirsMoved && mineLeft)
            found << group;
    }
    return found;
}

QSet<int> groupsOf(const QStringList &fields)
{
    QSet<int> found;
    for (const QString &field : fields) {
        for (int group = 0; group < groups().size(); ++group) {
            if (groups().at(group).contains(field))
                found << group;
        }
    }
    return found;
}

} // namespace

class TestEntryPatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_seed = startSeed();
        qInfo("SHAREDESK_SEED=%u repeats this run", m_seed);
    }

    void aChangeArrivesWhole()
    {
        Editor editor(m_seed);
        for (int run = 0; run < 1000; ++run) {
            const QJsonObject before = editor.entry();
            const QJsonObject after = editor.edited(before, QStringLiteral("m"));
            const EntryPatch patch = diff(before, after);
            QCOMPARE(apply(before, patch), after);
            QCOMPARE(patch.isEmpty(), before == after);
            // On the wire nothing of it is lost.
            const auto read = patchFromJson(toJson(patch));
            QVERIFY(read.ok());
            QCOMPARE(read.value(), patch);
            // What was there is remembered: one for one, so that a conflict can show it.
            QCOMPARE(patch.set.keys(), patch.was.keys());
            for (const QString &field : patch.was.keys())
                QCOMPARE(patch.was.value(field).isNull() ? QJsonValue(QJsonValue::Undefined)
                                                         : patch.was.value(field),
                         before.value(field));
        }
    }

    void twoChangesFoldIntoOne()
    {
        Editor editor(m_seed + 1);
        for (int run = 0; run < 1000; ++run) {
            const QJsonObject first = editor.entry();
            const QJsonObject second = editor.edited(first, QStringLiteral("m"));
            const QJsonObject third =
                editor.below(6) == 0 ? first : editor.edited(second, QStringLiteral("m"));
            const EntryPatch whole = folded(diff(first, second), diff(second, third));
            QCOMPARE(apply(first, whole), third);
            // The fields' oldest values, and no trace of what ended where it began.
            QCOMPARE(whole.set, diff(first, third).set);
            QCOMPARE(whole.was, diff(first, third).was);
        }
    }

    void manyChangesFoldIntoOne()
    {
        Editor editor(m_seed + 2);
        for (int run = 0; run < 500; ++run) {
            const QJsonObject first = editor.entry();
            QJsonObject last = first;
            EntryPatch whole;
            for (int step = 0; step < 8; ++step) {
                const QJsonObject next = editor.edited(last, QStringLiteral("m"));
                whole = folded(whole, diff(last, next));
                last = next;
            }
            QCOMPARE(apply(first, whole), last);
        }
    }

    void aConflictIsWhereBothMeantSomethingDifferent()
    {
        Editor editor(m_seed + 3);
        int withConflict = 0;
        int without = 0;
        for (int run = 0; run < 3000; ++run) {
            const QJsonObject base = editor.entry();
            const QJsonObject mine = editor.editedFields(base);
            const QJsonObject theirs = editor.editedFields(base);
            const Rebased rebased = rebase(diff(base, mine), base, theirs);
            const QSet<int> expected = groupsInConflict(base, mine, theirs);
            if (groupsOf(rebased.conflicts) != expected)
                qWarning() << "base" << base << "mine" << mine << "theirs" << theirs << "conflicts"
                           << rebased.conflicts;
            QCOMPARE(groupsOf(rebased.conflicts), expected);
            ++(expected.isEmpty() ? without : withConflict);
            if (!expected.isEmpty())
                continue;
            // Without a conflict each field is the one that was changed.
            const QJsonObject merged = apply(theirs, rebased.patch);
            for (const QStringList &group : groups()) {
                for (const QString &field : group)
                    QCOMPARE(merged.value(field), mine.value(field) != base.value(field)
                                                      ? mine.value(field)
                                                      : theirs.value(field));
            }
            // And it does not matter who was first.
            const Rebased other = rebase(diff(base, theirs), base, mine);
            QVERIFY2(other.conflicts.isEmpty() || !groupsInConflict(base, theirs, mine).isEmpty(),
                     qPrintable(other.conflicts.join(QLatin1Char(' '))));
            if (other.conflicts.isEmpty())
                QCOMPARE(apply(mine, other.patch), merged);
        }
        QVERIFY(withConflict > 200);
        QVERIFY(without > 200);
    }

    // Mine works on the items i0, i2, i4 …, theirs on i1, i3, i5 …
    void changesOfDifferentItemsComeTogether()
    {
        Editor editor(m_seed + 4);
        for (int run = 0; run < 1500; ++run) {
            QJsonArray list;
            for (int n = 0; n < 6; ++n)
                list.append(item(QStringLiteral("i%1").arg(n), QStringLiteral("项")));
            const QJsonObject base = body(list);
            const auto half = [&](int odd, const QString &prefix) {
                QJsonArray kept;
                for (int n = 0; n < list.size(); ++n) {
                    QJsonObject element = list.at(n).toObject();
                    const int what = n % 2 == odd ? editor.below(3) : 0;
                    if (what == 1)
                        element.insert(QStringLiteral("name"), prefix);
                    if (what != 2)
                        kept.append(element);
                }
                if (editor.below(2) == 0)
                    kept.append(item(prefix + QLatin1Char('1'), prefix));
                QJsonObject entry = base;
                entry.insert(items, kept);
                return entry;
            };
            const QJsonObject mine = half(0, QStringLiteral("m"));
            const QJsonObject theirs = half(1, QStringLiteral("t"));
            const Rebased onTheirs = rebase(diff(base, mine), base, theirs);
            const Rebased onMine = rebase(diff(base, theirs), base, mine);
            QCOMPARE(onTheirs.conflicts, QStringList());
            QCOMPARE(onMine.conflicts, QStringList());
            // Both ways hold the same items; only of two that were both put at the end one has to be first.
            const auto sorted = [](const QJsonObject &entry) {
                QMap<QString, QJsonValue> map;
                for (const QJsonValue &element : entry.value(items).toArray())
                    map.insert(element.toObject().value(QLatin1String("id")).toString(), element);
                return map;
            };
            QCOMPARE(sorted(apply(theirs, onTheirs.patch)), sorted(apply(mine, onMine.patch)));
            QCOMPARE(sorted(apply(theirs, onTheirs.patch)).size(),
                     apply(theirs, onTheirs.patch).value(items).toArray().size());
        }
    }

    void oneItemOfTwoPeople_data()
    {
        QTest::addColumn<QJsonArray>("mine");
        QTest::addColumn<QJsonArray>("theirs");
        QTest::addColumn<QStringList>("conflicts");
        QTest::addColumn<QStringList>("ids"); // of the merged entry, where there is no conflict
        const auto a = item(QStringLiteral("a"), QStringLiteral("甲"));
        const auto b = item(QStringLiteral("b"), QStringLiteral("乙"));
        const auto renamed = item(QStringLiteral("a"), QStringLiteral("丙"));
        const auto otherName = item(QStringLiteral("a"), QStringLiteral("丁"));
        auto longer = a;
        longer.insert(QStringLiteral("length"), QStringLiteral("18"));
        const auto n = item(QStringLiteral("n"), QStringLiteral("新"));
        const auto nOther = item(QStringLiteral("n"), QStringLiteral("另"));
        const Ids onA{QStringLiteral("items:a")};
        QTest::newRow("set and set, different")
            << QJsonArray{renamed, b} << QJsonArray{otherName, b} << onA << Ids();
        QTest::newRow("set and set, same")
            << QJsonArray{renamed, b} << QJsonArray{renamed, b} << Ids() << Ids{"a", "b"};
        QTest::newRow("set and set, other member")
            << QJsonArray{renamed, b} << QJsonArray{longer, b} << Ids() << Ids{"a", "b"};
        QTest::newRow("set and remove") << QJsonArray{renamed, b} << QJsonArray{b} << onA << Ids();
        QTest::newRow("remove and set") << QJsonArray{b} << QJsonArray{renamed, b} << onA << Ids();
        QTest::newRow("remove and untouched") << QJsonArray{b} << QJsonArray{a, b} << Ids() << Ids{"b"};
        QTest::newRow("remove and remove") << QJsonArray{b} << QJsonArray{b} << Ids() << Ids{"b"};
        QTest::newRow("add and add") << QJsonArray{a, b, n} << QJsonArray{a, b, item("t", "他")} << Ids()
                                     << Ids{"a", "b", "t", "n"};
        QTest::newRow("add of one id, different")
            << QJsonArray{a, b, n} << QJsonArray{a, b, nOther} << Ids{"items:n"} << Ids();
        QTest::newRow("add of one id, same")
            << QJsonArray{a, b, n} << QJsonArray{a, b, n} << Ids() << Ids{"a", "b", "n"};
        QTest::newRow("order and order, same")
            << QJsonArray{b, a} << QJsonArray{b, a} << Ids() << Ids{"b", "a"};
        QTest::newRow("order and add")
            << QJsonArray{b, a} << QJsonArray{a, b, n} << Ids() << Ids{"b", "a", "n"};
        QTest::newRow("add in the middle and order")
            << QJsonArray{a, n, b} << QJsonArray{b, a} << Ids{"items:order"} << Ids();
    }

    void oneItemOfTwoPeople()
    {
        QFETCH(QJsonArray, mine);
        QFETCH(QJsonArray, theirs);
        QFETCH(QStringList, conflicts);
        QFETCH(QStringList, ids);
        const QJsonObject base = body({item(QStringLiteral("a"), QStringLiteral("甲")),
                                       item(QStringLiteral("b"), QStringLiteral("乙"))});
        const Rebased rebased = rebase(diff(base, body(mine)), base, body(theirs));
        QCOMPARE(rebased.conflicts, conflicts);
        if (conflicts.isEmpty())
            QCOMPARE(idsOf(apply(body(theirs), rebased.patch)), ids);
    }

    // Removed, saved, then brought back by undo: the item must survive the next merge, and so must their work
    // on it.
    void anItemRemovedAndBroughtBackStays()
    {
        const auto a = item(QStringLiteral("a"), QStringLiteral("甲"));
        const auto b = item(QStringLiteral("b"), QStringLiteral("乙"));
        const auto renamed = item(QStringLiteral("a"), QStringLiteral("丙"));
        const QJsonObject base = body({a, b});
        const EntryPatch undone = folded(diff(base, body({b})), diff(body({b}), body({a, b})));
        QCOMPARE(apply(base, undone), base);

        const QJsonObject theirs = body({a, b}, {{QStringLiteral("summary"), QStringLiteral("他们的摘要")}});
        const Rebased rebased = rebase(undone, base, theirs);
        QCOMPARE(rebased.conflicts, QStringList());
        QCOMPARE(apply(theirs, rebased.patch), theirs);

        // I changed nothing in the end: what they did to the item stays without a question.
        const Rebased onRenamed = rebase(undone, base, body({renamed, b}));
        QCOMPARE(onRenamed.conflicts, QStringList());
        QCOMPARE(apply(body({renamed, b}), onRenamed.patch), body({renamed, b}));
        const Rebased onRemoved = rebase(undone, base, body({b}));
        QCOMPARE(onRemoved.conflicts, QStringList());
        QCOMPARE(apply(body({b}), onRemoved.patch), body({b}));

        // Brought back with another name: mine alone is no conflict, with theirs it is one.
        const EntryPatch changed = folded(diff(base, body({b})), diff(body({b}), body({b, renamed})));
        const Rebased alone = rebase(changed, base, theirs);
        QCOMPARE(alone.conflicts, QStringList());
        QCOMPARE(apply(theirs, alone.patch).value(items).toArray(), (QJsonArray{b, renamed}));
        const auto otherName = item(QStringLiteral("a"), QStringLiteral("丁"));
        QCOMPARE(rebase(changed, base, body({otherName, b})).conflicts,
                 (QStringList{QStringLiteral("items:a")}));
        QCOMPARE(rebase(changed, base, body({b})).conflicts, (QStringList{QStringLiteral("items:a")}));
    }

    void threePeopleMoveItemsDifferently()
    {
        const QJsonObject a = item(QStringLiteral("a"), {});
        const QJsonObject b = item(QStringLiteral("b"), {});
        const QJsonObject c = item(QStringLiteral("c"), {});
        const QJsonObject base = body({a, b, c});
        QCOMPARE(rebase(diff(base, body({b, a, c})), base, body({a, c, b})).conflicts,
                 (QStringList{QStringLiteral("items:order")}));
    }

    // An edit is made for an entry in a certain state and of a certain owner.
    void anEntryThatMovedOnAsksAPerson_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("status") << "status";
        QTest::newRow("owner") << "departmentId";
    }

    void anEntryThatMovedOnAsksAPerson()
    {
        QFETCH(QString, field);
        const QJsonObject base = body({});
        QJsonObject theirs = base;
        theirs.insert(field, QStringLiteral("published"));
        QJsonObject mine = base;
        mine.insert(QStringLiteral("name"), QStringLiteral("新名称"));
        QCOMPARE(rebase(diff(base, mine), base, theirs).conflicts, QStringList{field});
        // Also when only an item was touched.
        QCOMPARE(rebase(diff(base, body({item(QStringLiteral("a"), {})})), base, theirs).conflicts,
                 QStringList{field});
        // Nothing of mine, nothing to decide; and the same step taken by both is one step.
        QCOMPARE(rebase(EntryPatch(), base, theirs).conflicts, QStringList());
        mine.insert(field, QStringLiteral("published"));
        QCOMPARE(rebase(diff(base, mine), base, theirs).conflicts, QStringList());
        // They left it: the edit goes on top.
        QJsonObject quiet = base;
        quiet.insert(QStringLiteral("summary"), QStringLiteral("摘要"));
        QCOMPARE(rebase(diff(base, mine), base, quiet).conflicts, QStringList());
    }

    void whatThePlatformWorksOutIsTheirs()
    {
        const QJsonObject base{{"id", "e"}, {"version", 1}, {"status", "published"}, {"name", "a"}};
        QJsonObject mine = base;
        mine["version"] = 2;
        mine["name"] = "b";
        QJsonObject theirs = base;
        theirs["version"] = 3;
        const Rebased rebased = rebase(diff(base, mine), base, theirs);
        QVERIFY(rebased.conflicts.isEmpty());
        const QJsonObject result = sharedesk::apply(theirs, rebased.patch);
        QCOMPARE(result["version"].toInt(), 3);
        QCOMPARE(result["name"].toString(), QStringLiteral("b"));
    }

    void aBrokenChangeIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("where");
        for (const char *member : {"set", "was", "list", "listWas"})
            QTest::newRow(member) << QJsonObject{{QLatin1String(member), 7}} << QString::fromLatin1(member);
        QTest::newRow("whole list") << QJsonObject{{QStringLiteral("set"),
                                                    QJsonObject{{items, QJsonArray()}}}}
                                    << "set";
        QTest::newRow("other id") << QJsonObject{{QStringLiteral("set"),
                                                  QJsonObject{{QStringLiteral("id"), QStringLiteral("x")}}}}
                                  << "set";
    }

    void aBrokenChangeIsNamed()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, where);
        const auto read = patchFromJson(json);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, QStringLiteral("patch.json"));
        QCOMPARE(read.error().detail, where);
        QVERIFY(!read.error().message.isEmpty());
    }

private:
    quint32 m_seed = 0;
};

QTEST_GUILESS_MAIN(TestEntryPatch)
#include "tst_entrypatch.moc"
