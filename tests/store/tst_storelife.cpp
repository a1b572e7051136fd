// Many commands at once, versions that stay readable, limits of entries in their rows, and changes taken
// back.
#include <QTemporaryDir>
#include <QTest>

#include "arrival.h"
#include "calendar/chinatime.h"
#include "store.h"

using namespace sharedesk;

namespace {

Actor person(Role role, const QString &department = QStringLiteral("d1"))
{
    return {QStringLiteral("u-") + roleKey(role), QStringLiteral("张三"), department,
            QStringLiteral("民政局"), role};
}

CatalogEntry draft(const QString &name)
{
    CatalogEntry entry;
    entry.name = name;
    entry.provider = QStringLiteral("民政局");
    entry.summary = QStringLiteral("依据条例形成的记录");
    entry.formatClass = QStringLiteral("database");
    entry.formatType = QStringLiteral("mysql");
    entry.sharingType = QStringLiteral("unconditional");
    entry.updateFrequency = QStringLiteral("daily");
    DataItem item;
    item.id = newId();
    item.name = QStringLiteral("姓名");
    entry.items = {item};
    return entry;
}

} // namespace

class TestStoreLife : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    OfficeData m_office;
    std::unique_ptr<Store> m_store;
    int m_pos = 0;
    const QDateTime m_now = fromIso(QStringLiteral("2026-11-23T10:00:00+08:00"));

    // What the clerk saved is on its way, so that somebody else can act at this computer; gives how many.
    int send()
    {
        return int(m_store->journal().seal(person(Role::Clerk).userId, 200, 1 << 20).value().size());
    }

    QString add(const QString &name)
    {
        return m_store->saveEntry({}, draft(name), person(Role::Clerk)).value().entry.id;
    }

    void arrive(const CatalogEntry &entry, const QString &gone = {})
    {
        const auto arrived = sharedesk::arrive(m_store->journal(), entry, ++m_pos, gone);
        QVERIFY2(arrived.ok(), arrived ? "" : qPrintable(arrived.error().message));
    }

    CatalogEntry published(const QString &name, int version = 1)
    {
        CatalogEntry entry = draft(name);
        entry.id = newId();
        entry.departmentId = QStringLiteral("d1");
        entry.status = EntryStatus::Published;
        entry.version = version;
        entry.publishedOn = QDate(2026, 3, version);
        return entry;
    }

    EntryRow rowOf(const QString &id)
    {
        EntryFilter filter;
        filter.ids = QStringList{id};
        return m_store->entryRows(m_store->entryRowIds(filter).value()).value().value(0);
    }

    QStringList namesOf(const EntryFilter &filter)
    {
        QStringList names;
        const auto rows = m_store->entryRows(m_store->entryRowIds(filter).value());
        for (const EntryRow &row : rows.value())
            names << row.name;
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_office = loadOfficeData().value();
        m_pos = 0;
        m_store = std::move(Store::open(m_dir->filePath(QStringLiteral("sharedesk.db")), m_office).value());
    }

    void cleanup() { m_store.reset(); }

    void whatTheLawRefusesDoesNotHoldUpTheOthers()
    {
        const QString good = add(QStringLiteral("婚姻登记信息"));
        const QString better = add(QStringLiteral("收养登记信息"));
        CatalogEntry broken = draft(QStringLiteral("救助信息"));
        broken.summary.clear();
        const QString bad = m_store->saveEntry({}, broken, person(Role::Clerk)).value().entry.id;
        QCOMPARE(send(), 3);
        QVector<EntryOrder> orders;
        for (const QString &id : {good, bad, better, QStringLiteral("no-such-id")})
            orders << EntryOrder{id, EntryCommand::Agree, {}};
        const auto outcome = m_store->commandEntries(orders, person(Role::OfficeHead), m_now);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome.value().done, 2);
        QCOMPARE(outcome.value().refused.size(), 2);
        QCOMPARE(outcome.value().refused.at(0).name, QStringLiteral("救助信息"));
        QCOMPARE(outcome.value().refused.at(0).error.code, QStringLiteral("entry.refused.findings"));
        QCOMPARE(outcome.value().refused.at(1).error.code, QStringLiteral("store.missing"));
        QCOMPARE(m_store->entry(good).value().entry.status, EntryStatus::Agreed);
        QCOMPARE(m_store->entry(bad).value().entry.status, EntryStatus::Draft);
        // The head's own changes wait behind the clerk's, which are on their way.
        QCOMPARE(m_store->outboxCounts().value().queued, 2);
        QCOMPARE(m_store->outboxCounts().value().sealed, 3);
    }

    void cancelledKeepsNothing()
    {
        QVector<EntryOrder> orders;
        for (int i = 0; i < 60; ++i)
            orders << EntryOrder{
                add(QStringLiteral("登记信息第%1类").arg(QChar(0x4e00 + i * 7))), EntryCommand::Agree, {}};
        QCOMPARE(send(), 60);
        const auto outcome = m_store->commandEntries(orders, person(Role::OfficeHead), m_now,
                                                     [](int done, int) { return done < 50; });
        QCOMPARE(outcome.error().code, QStringLiteral("change.cancelled"));
        for (const EntryOrder &order : orders)
            QCOMPARE(m_store->entry(order.entryId).value().entry.status, EntryStatus::Draft);
    }

    void aNotedChangeIsDueInTheList()
    {
        CatalogEntry one = published(QStringLiteral("甲"));
        CatalogEntry two = published(QStringLiteral("乙"));
        CatalogEntry three = published(QStringLiteral("丙"));
        for (const CatalogEntry &entry : {one, two, three})
            arrive(entry);
        const QString law = QStringLiteral("婚姻登记条例修订");
        const auto noted =
            m_store->commandEntries({{two.id, EntryCommand::NoteChange, law, QDate(2026, 11, 20)},
                                     {one.id, EntryCommand::NoteChange, law, QDate(2026, 11, 17)}},
                                    person(Role::Clerk), m_now);
        QCOMPARE(noted.value().done, 2);
        QCOMPARE(rowOf(two.id).dueRule, QStringLiteral("catalog.update"));
        QCOMPARE(rowOf(two.id).dueOn, QDate(2026, 12, 4));
        QVERIFY(!rowOf(two.id).dueProvisional);
        QVERIFY(!rowOf(three.id).dueOn.isValid());
        EntryFilter due;
        due.dueRules = QStringList{QStringLiteral("catalog.update")};
        due.sort = EntrySort::Due;
        QCOMPARE(namesOf(due), (QStringList{QStringLiteral("甲"), QStringLiteral("乙")}));
        due.dueTo = QDate(2026, 12, 1);
        QCOMPARE(namesOf(due), QStringList{QStringLiteral("甲")});
        QCOMPARE(m_store->entryCount(due).value(), 1);
        // Without a limit comes last.
        EntryFilter all;
        all.sort = EntrySort::Due;
        QCOMPARE(namesOf(all),
                 (QStringList{QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")}));
        // On disk, and read again.
        const CatalogEntry stored = m_store->entry(two.id).value().entry;
        QCOMPARE(stored.status, EntryStatus::Published);
        QCOMPARE(stored.life.last().on, QDate(2026, 11, 20));
        QCOMPARE(stored.life.last().text, law);
        const auto sealed = m_store->journal().seal(person(Role::Clerk).userId, 10, 1 << 20);
        QVERIFY(sealed.ok() && sealed.value().size() == 2);
        QVERIFY(sealed.value().first().bytes.contains("\"on\":\"2026-11-20\"") ||
                sealed.value().last().bytes.contains("\"on\":\"2026-11-20\""));
    }

    void replacedVersionsStayReadable()
    {
        CatalogEntry first = published(QStringLiteral("婚姻登记信息"));
        arrive(first);
        CatalogEntry revised = first;
        revised.status = EntryStatus::Draft;
        revised.version = 2;
        revised.summary = QStringLiteral("第二版");
        arrive(revised);
        CatalogEntry second = revised;
        second.status = EntryStatus::Published;
        second.publishedOn = QDate(2026, 5, 4);
        arrive(second);
        CatalogEntry noted = second; // the same version once more: no version of its own
        noted.remarks = QStringLiteral("备注");
        arrive(noted);
        // The clerk's own work on it.
        CatalogEntry mine = m_store->entry(first.id).value().entry;
        CatalogEntry edited = mine;
        edited.summary = QStringLiteral("第三版");
        QVERIFY(m_store->saveEntry(mine, edited, person(Role::Clerk)).ok());
        const auto states = m_store->entryStates(first.id);
        QVERIFY(states.ok());
        QCOMPARE(states.value().size(), 3);
        QCOMPARE(states.value()[0].kind, EntryState::Kind::WorkingCopy);
        QCOMPARE(states.value()[0].entry.summary, QStringLiteral("第三版"));
        QCOMPARE(states.value()[1].kind, EntryState::Kind::Published);
        QCOMPARE(states.value()[1].entry.version, 2);
        QCOMPARE(states.value()[1].entry.remarks, QStringLiteral("备注"));
        QCOMPARE(states.value()[2].kind, EntryState::Kind::Published);
        QCOMPARE(states.value()[2].entry, first);
        QCOMPARE(states.value()[2].by, QStringLiteral("李四"));
        // Gone at the platform: what was published stays to be read.
        arrive(second, QStringLiteral("outOfScope"));
        m_store.reset();
        m_store = std::move(Store::open(m_dir->filePath(QStringLiteral("sharedesk.db")), m_office).value());
        const auto later = m_store->entryStates(first.id);
        QVERIFY(later.ok());
        QCOMPARE(later.value().last().entry, first);
    }

    void aDraftIsComparedWithWhatThePlatformHas()
    {
        const QString id = add(QStringLiteral("收养登记信息"));
        QCOMPARE(m_store->entryStates(id).value().size(), 1);
        CatalogEntry synced = draft(QStringLiteral("殡葬信息"));
        synced.id = newId();
        synced.departmentId = QStringLiteral("d1");
        arrive(synced);
        QCOMPARE(m_store->entryStates(synced.id).value().size(), 1);
        CatalogEntry edited = synced;
        edited.remarks = QStringLiteral("改");
        QVERIFY(m_store->saveEntry(synced, edited, person(Role::Clerk)).ok());
        const auto states = m_store->entryStates(synced.id);
        QCOMPARE(states.value().size(), 2);
        QCOMPARE(states.value()[1].kind, EntryState::Kind::OnPlatform);
        QVERIFY(states.value()[1].entry.remarks.isEmpty());
        QCOMPARE(m_store->entryStates(QStringLiteral("no-such")).error().code,
                 QStringLiteral("store.missing"));
    }

    void aChangeTakenBackLeavesNothingToSend()
    {
        CatalogEntry one = published(QStringLiteral("婚姻登记信息"));
        CatalogEntry two = published(QStringLiteral("收养登记信息"));
        arrive(one);
        arrive(two);
        QVector<EntryChange> changes;
        for (const CatalogEntry &entry : {one, two}) {
            EntryChange change{entry, entry};
            change.after.office = QStringLiteral("数据科");
            changes << change;
        }
        QCOMPARE(m_store->changeEntries(changes, person(Role::Clerk)).value(), 2);
        QCOMPARE(m_store->entry(one.id).value().entry.status, EntryStatus::Draft);
        QCOMPARE(m_store->entry(one.id).value().entry.version, 2);
        // Somebody goes on with the second one, in the same field.
        const CatalogEntry shown = m_store->entry(two.id).value().entry;
        CatalogEntry other = shown;
        other.office = QStringLiteral("婚姻科");
        QVERIFY(m_store->saveEntry(shown, other, person(Role::Clerk)).ok());

        const auto back = m_store->takeBack(changes, person(Role::Clerk));
        QVERIFY(back.ok());
        QCOMPARE(back.value().done, 1);
        QCOMPARE(back.value().kept, QStringList{QStringLiteral("收养登记信息")});
        // A new version without a change is none.
        QCOMPARE(m_store->entry(one.id).value().entry, one);
        QCOMPARE(m_store->entry(one.id).value().local, LocalState::Synced);
        QCOMPARE(m_store->entry(two.id).value().entry.office, QStringLiteral("婚姻科"));
        QCOMPARE(m_store->outboxCounts().value().queued, 1);
    }

    void whatWouldBeRefusedIsKnownBeforehand()
    {
        const QString good = add(QStringLiteral("婚姻登记信息"));
        CatalogEntry broken = draft(QStringLiteral("救助信息"));
        broken.summary.clear();
        const QString bad = m_store->saveEntry({}, broken, person(Role::Clerk)).value().entry.id;
        const CatalogEntry issued = published(QStringLiteral("收养登记信息"));
        arrive(issued);
        QVector<EntryOrder> orders;
        for (const QString &id : {good, bad, issued.id, QStringLiteral("no-such-id")})
            orders << EntryOrder{id, EntryCommand::Agree, {}};
        const auto checked = m_store->checkOrders(orders, person(Role::OfficeHead));
        QVERIFY(checked.ok());
        QCOMPARE(checked.value().done, 1);
        QCOMPARE(checked.value().refused.size(), 3);
        QCOMPARE(checked.value().refused.at(0).error.code, QStringLiteral("entry.refused.findings"));
        QCOMPARE(checked.value().refused.at(1).error.code, QStringLiteral("entry.refused.status"));
        QCOMPARE(checked.value().refused.at(2).error.code, QStringLiteral("store.missing"));
        QCOMPARE(m_store->entry(good).value().entry.status, EntryStatus::Draft);
        // No words are asked for before the person has been asked.
        QCOMPARE(m_store->checkOrders({{issued.id, EntryCommand::Withdraw, {}}}, person(Role::Clerk)).value().done,
                 1);
        QCOMPARE(m_store->checkOrders(orders, person(Role::Clerk)).value().done, 0);
        QCOMPARE(m_store
                     ->checkOrders(orders, person(Role::OfficeHead), [](int, int) { return false; })
                     .error()
                     .code,
                 QStringLiteral("change.cancelled"));
    }

    void commandsAreTakenBackWhileTheyAreNotSent()
    {
        const Actor head = person(Role::OfficeHead);
        // One that was edited here before, one that comes from the platform as it is.
        const QString mine = m_store->saveEntry({}, draft(QStringLiteral("婚姻登记信息")), head).value().entry.id;
        CatalogEntry theirs = published(QStringLiteral("收养登记信息"));
        arrive(theirs);
        const CatalogEntry before = m_store->entry(mine).value().entry;
        const auto agreed = m_store->commandEntries({{mine, EntryCommand::Agree, {}}}, head, m_now);
        const auto withdrawn = m_store->commandEntries(
            {{theirs.id, EntryCommand::Withdraw, QStringLiteral("机构改革")}}, head, m_now);
        QCOMPARE(m_store->entry(mine).value().entry.status, EntryStatus::Agreed);
        QVector<Store::OrderTrace> traces = agreed.value().traces + withdrawn.value().traces;
        QCOMPARE(traces.size(), 2);
        // Another person's command is not mine to take back.
        QCOMPARE(m_store->takeBackOrders(traces, person(Role::Clerk)).value().done, 0);
        const auto back = m_store->takeBackOrders(traces, head);
        QVERIFY(back.ok());
        QCOMPARE(back.value().done, 2);
        QCOMPARE(m_store->entry(mine).value().entry, before);
        QCOMPARE(m_store->entry(theirs.id).value().entry, theirs);
        QCOMPARE(m_store->entry(theirs.id).value().local, LocalState::Synced);
        QCOMPARE(rowOf(mine).status, EntryStatus::Draft);
        QCOMPARE(m_store->outboxCounts().value().queued, 1); // the new entry itself
        // Taken back once is enough.
        QCOMPARE(m_store->takeBackOrders(traces, head).value().kept.size(), 2);
    }

    void whatWasSentOrChangedSinceIsNotTakenBack()
    {
        const Actor head = person(Role::OfficeHead);
        CatalogEntry sent = published(QStringLiteral("婚姻登记信息"));
        CatalogEntry changed = published(QStringLiteral("收养登记信息"));
        arrive(sent);
        arrive(changed);
        const QString law = QStringLiteral("条例修订");
        const auto first =
            m_store->commandEntries({{sent.id, EntryCommand::NoteChange, law, QDate(2026, 11, 20),
                                      QStringLiteral("law")}},
                                    head, m_now);
        const auto sealed = m_store->journal().seal(head.userId, 10, 1 << 20);
        QCOMPARE(sealed.value().size(), 1);
        QVERIFY(sealed.value().first().bytes.contains("\"cause\":\"law\""));
        const auto second =
            m_store->commandEntries({{changed.id, EntryCommand::NoteChange, law, QDate(2026, 11, 20)}}, head,
                                    m_now);
        CatalogEntry shown = m_store->entry(changed.id).value().entry;
        CatalogEntry edited = shown;
        edited.summary = QStringLiteral("新的摘要");
        QVERIFY(m_store->saveEntry(shown, edited, head).ok());
        const auto back =
            m_store->takeBackOrders(first.value().traces + second.value().traces, head);
        QVERIFY(back.ok());
        QCOMPARE(back.value().done, 0);
        QCOMPARE(back.value().kept,
                 (QStringList{QStringLiteral("婚姻登记信息"), QStringLiteral("收养登记信息")}));
        QCOMPARE(causeOf(m_store->entry(sent.id).value().entry.life.last()), QStringLiteral("law"));
        QCOMPARE(m_store->entry(changed.id).value().entry.summary, QStringLiteral("新的摘要"));
    }
};

QTEST_GUILESS_MAIN(TestStoreLife)
#include "tst_storelife.moc"
