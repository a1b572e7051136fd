// Likely duplicate collection over the store: which entries are looked at, what is kept, what people set apart.
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include "collection.h"
#include "store.h"

using namespace sharedesk;

namespace {

Actor clerkOf(const QString &department)
{
    return {QStringLiteral("u-") + department, QStringLiteral("张三"), department, department, Role::Clerk};
}

CatalogEntry entryOf(const QString &department, const QString &name, EntryStatus status = EntryStatus::Published)
{
    CatalogEntry entry;
    entry.id = newId();
    entry.departmentId = department;
    entry.provider = department;
    entry.name = name;
    entry.status = status;
    entry.publishedOn = QDate(2026, 3, 2);
    for (const char *item : {"姓名", "月保障金额", "保障起始日期", "家庭人口数"}) {
        DataItem one;
        one.id = newId();
        one.name = QString::fromUtf8(item);
        entry.items << one;
    }
    return entry;
}

} // namespace

class TestStoreCollection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_office = loadOfficeData().value();
        m_pos = 0;
        open();
    }

    void publishedOfAllAndOwnDraftsAreLookedAt()
    {
        const CatalogEntry theirs = entryOf("d2", "低保对象信息");
        fill({theirs, entryOf("d3", "低保对象", EntryStatus::Submitted), entryOf("d1", "低保对象名单", EntryStatus::Withdrawn)});
        CatalogEntry own = entryOf("d1", "最低生活保障对象表", EntryStatus::Draft);
        own.id.clear();
        own.publishedOn = {};
        const auto saved = m_store->saveEntry({}, own, clerkOf("d1"));
        QVERIFY(saved);

        search("d1");
        const auto groups = collection().groups({});
        QCOMPARE(groups.value().size(), 1);
        QCOMPARE(groups.value().first().score, 100);
        QCOMPARE(groups.value().first().departments, 2);
        const auto members = collection().members(groups.value().first().id);
        QVERIFY(members);
        QCOMPARE(members.value().size(), 2);
        QCOMPARE(members.value().at(0).id, saved.value().entry.id);
        QVERIFY(!members.value().at(0).since.isValid());
        QCOMPARE(members.value().at(1).id, theirs.id);
        QCOMPARE(members.value().at(1).since, QDate(2026, 3, 2));

        search("d9"); // another department's draft is not its business
        QVERIFY(collection().groups({}).value().isEmpty());
    }

    void groupsAreFiltered()
    {
        CatalogEntry third = entryOf("d3", "机动车登记");
        CatalogEntry fourth = entryOf("d4", "汽车注册");
        third.items.clear();
        fourth.items.clear();
        fill({entryOf("d1", "低保对象"), entryOf("d2", "低保对象信息"), third, fourth});
        search("d1");
        QCOMPARE(collection().groups({}).value().size(), 2);
        QCOMPARE(collection().groups({{}, 90}).value().size(), 1);
        const auto ofFour = collection().groups({"d4", 0});
        QCOMPARE(ofFour.value().size(), 1);
        QCOMPARE(ofFour.value().first().score, 85);
        QVERIFY(collection().groups({"d5", 0}).value().isEmpty());
        QCOMPARE(collection().members("no-such").error().code, QString("store.missing"));
    }

    void aChangeMakesTheResultOld()
    {
        QVERIFY(!collection().state().value());
        fill({entryOf("d1", "低保对象"), entryOf("d2", "低保对象信息")});
        search("d1");
        auto state = collection().state();
        QVERIFY(state.value() && state.value()->isCurrent);
        QCOMPARE(state.value()->entries, 2);
        QCOMPARE(state.value()->groups, 1);
        QTest::qSleep(2); // rows carry the millisecond of their change
        fill({entryOf("d3", "低保对象")});
        QVERIFY(!collection().state().value()->isCurrent);
        QCOMPARE(collection().groups({}).value().first().entries, 2); // the last result stays until the next
        open();
        search("d1");
        QCOMPARE(collection().groups({}).value().first().entries, 3);
    }

    void notADuplicateIsRemembered()
    {
        const CatalogEntry first = entryOf("d1", "低保对象");
        const CatalogEntry second = entryOf("d2", "低保对象信息");
        const CatalogEntry third = entryOf("d3", "低保对象表");
        fill({first, second, third});
        search("d1");
        const QString group = collection().groups({}).value().first().id;
        QVERIFY(collection().setApart(group, second.id, clerkOf("d1")));
        QCOMPARE(collection().members(group).value().size(), 2);
        QCOMPARE(collection().groups({}).value().first().departments, 2);
        QVERIFY(collection().state().value()->isCurrent);
        QCOMPARE(collection().setApart(group, second.id, clerkOf("d1")).error().code, QString("store.missing"));
        const auto apart = collection().setApartEntries();
        QCOMPARE(apart.value().size(), 1);
        QCOMPARE(apart.value().first().name, QString("低保对象信息"));
        QCOMPARE(apart.value().first().others, 2);
        QCOMPARE(apart.value().first().by, QString("张三"));

        open(); // a restart and a new search forget nothing
        search("d1");
        QCOMPARE(collection().members(group).value().size(), 2);
        QVERIFY(collection().setApart(group, third.id, clerkOf("d1")));
        QVERIFY(collection().groups({}).value().isEmpty()); // one department alone is no group

        QVERIFY(collection().joinAgain(second.id));
        QVERIFY(collection().joinAgain(third.id));
        QVERIFY(!collection().state().value()->isCurrent);
        search("d1");
        QCOMPARE(collection().groups({}).value().first().entries, 3);
    }

    void aSearchCanBeStopped()
    {
        QVector<CatalogEntry> many;
        for (int i = 0; i < 1200; ++i)
            many << entryOf(QString("d%1").arg(i % 3), QString("低保对象%1").arg(i));
        fill(many);
        int calls = 0;
        const auto stopped = collection().search("d1", [&](int done, int total) {
            ++calls;
            return done < total / 3;
        });
        QVERIFY(stopped);
        QVERIFY(!stopped.value());
        QVERIFY(calls >= 1);
        QVERIFY(!collection().state().value());
        QVector<int> shares;
        const auto whole = collection().search("d1", [&](int done, int total) {
            shares << 1000 * done / total;
            return true;
        });
        QVERIFY(whole.value());
        QVERIFY(std::is_sorted(shares.cbegin(), shares.cend()));
        QVERIFY(shares.size() > 2 && shares.first() > 0 && shares.last() <= 1000);
    }

    void aProposalIsAmongTheOwnChangesAtOnce()
    {
        const CatalogEntry first = entryOf("d1", "低保对象");
        const CatalogEntry second = entryOf("d2", "低保对象信息");
        fill({first, second});
        const SourceProposal about{"低保对象", {{first.id, first.name, "d1", "d1"}, {second.id, second.name, "d2", "d2"}}, "d2", "d2"};
        const Actor clerk = clerkOf("d1");
        const auto at = QDateTime::currentDateTimeUtc();
        QCOMPARE(collection().command("p1", {ProposalCommandType::Withdraw, {}, {}}, clerk, at).error().code,
                 QString("store.missing"));
        QCOMPARE(collection().command("p1", {ProposalCommandType::Propose, {}, about}, clerk, at).error().code,
                 QString("proposal.argument.text"));
        QVERIFY(collection().proposals().value().isEmpty()); // a refusal leaves nothing behind
        QVERIFY(collection().command("p1", {ProposalCommandType::Propose, "理由", about}, clerk, at));

        open(); // on disk
        QCOMPARE(m_store->outboxCounts().value().waiting(), 1);
        QCOMPARE(m_store->outbox().value().first().title, QString("低保对象"));
        const auto stored = collection().proposal("p1");
        QCOMPARE(stored.value().state.proposal, about);
        QCOMPARE(stored.value().local, LocalState::Waiting);
        QCOMPARE(collection().proposalsOf({second.id}).value().size(), 1);
        QVERIFY(collection().proposalsOf({"other"}).value().isEmpty());
        QVERIFY(collection().sourcesOf({second.id}).value().isEmpty()); // proposed is not named

        // Proposed and withdrawn before it went out: one change for the platform.
        QVERIFY(collection().command("p1", {ProposalCommandType::Withdraw, {}, {}}, clerk, at));
        QCOMPARE(m_store->outboxCounts().value().waiting(), 1);
        QCOMPARE(collection().proposal("p1").value().state.phase, ProposalPhase::Withdrawn);
        QVERIFY(m_store->discardOp(m_store->outbox().value().first().opId, clerk));
        QVERIFY(collection().proposals().value().isEmpty());
        QVERIFY(collection().proposalsOf({second.id}).value().isEmpty());
    }

    void theLastDecisionNamesTheSource()
    {
        const CatalogEntry first = entryOf("d1", "低保对象");
        const CatalogEntry second = entryOf("d2", "低保对象信息");
        fill({first, second});
        // Under the sign-in of who proposed: what two people do at one computer is never one unsent change.
        const Actor authority{clerkOf("d1").userId, "冯静宜", "d0", "数据局", Role::Authority};
        const QDateTime day = QDateTime(QDate(2026, 3, 2), QTime(3, 0), QTimeZone::utc());
        int days = 0;
        for (const char *source : {"d1", "d2"}) {
            const SourceProposal about{"低保对象", {{first.id, first.name, "d1", "d1"}, {second.id, second.name, "d2", "d2"}}, source, source};
            const QString id = QString("p-") + source;
            QVERIFY(collection().command(id, {ProposalCommandType::Propose, "理由", about}, clerkOf("d1"), day.addDays(days)));
            QVERIFY(collection().command(id, {ProposalCommandType::Accept, {}, {}}, authority, day.addDays(++days)));
        }
        const SourceProposal third{"低保对象", {{first.id, first.name, "d1", "d1"}, {second.id, second.name, "d2", "d2"}}, "d1", "d1"};
        QVERIFY(collection().command("p-open", {ProposalCommandType::Propose, "理由", third}, clerkOf("d2"), day));
        QCOMPARE(collection().sourcesOf({first.id}).value().value(first.id).sourceId, QString("d2"));
        QStringList order;
        const auto rows = collection().proposals();
        for (const ProposalRow &row : rows.value())
            order << row.id;
        QCOMPARE(order, QStringList({"p-open", "p-d2", "p-d1"})); // what waits first, then the newest
    }

private:
    Collection &collection() { return m_store->collection(); }

    void open()
    {
        m_store.reset();
        auto opened = Store::open(m_dir->filePath("sharedesk.db"), m_office);
        QVERIFY(opened);
        m_store = std::move(opened).value();
    }

    void fill(const QVector<CatalogEntry> &entries)
    {
        int next = 0;
        QVERIFY(m_store->fillWith([&]() -> std::optional<SyncItem> {
            if (next == entries.size())
                return std::nullopt;
            const CatalogEntry &entry = entries.at(next++);
            SyncItem item;
            item.kind = "entry";
            item.id = entry.id;
            item.pos = ++m_pos;
            item.rev = QString::number(m_pos);
            item.body = toJson(entry);
            return item;
        }));
    }

    void search(const QString &department)
    {
        const auto found = collection().search(department);
        QVERIFY(found && found.value());
        QVERIFY(collection().keep(*found.value()));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    OfficeData m_office;
    std::unique_ptr<Store> m_store;
    qint64 m_pos = 0;
};

QTEST_GUILESS_MAIN(TestStoreCollection)
#include "tst_storecollection.moc"
