// The store as a clerk and a platform use it: edits become ops, answers settle them, nothing is lost on the way.
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include "catalog/entrypatch.h"
#include "profile.h"
#include "store.h"
#include "storethread.h"

using namespace sharedesk;

namespace {

Actor clerk()
{
    return {QStringLiteral("u1"), QStringLiteral("张三"), QStringLiteral("d1"), QStringLiteral("民政局"), Role::Clerk};
}

CatalogEntry draft(const QString &name)
{
    CatalogEntry entry;
    entry.name = name;
    entry.summary = QStringLiteral("摘要");
    DataItem item;
    item.id = newId();
    item.name = QStringLiteral("姓名");
    entry.items = {item};
    return entry;
}

Actor asker()
{
    return {QStringLiteral("u9"), QStringLiteral("李四"), QStringLiteral("d2"), QStringLiteral("教育局"), Role::Clerk};
}

RequestCommand submission()
{
    Application application;
    application.entryId = QStringLiteral("e1");
    application.entryName = QStringLiteral("甲");
    application.sharingType = QStringLiteral("conditional");
    application.providerId = QStringLiteral("d1");
    application.requesterId = QStringLiteral("d2");
    application.legalBasis = application.scenario = application.scope = application.mode = application.agreedBy = QStringLiteral("有");
    application.useUntil = QDate::currentDate().addYears(1);
    application.itemIds = application.itemNames = QStringList{QStringLiteral("i")};
    RequestCommand submit;
    submit.application = application;
    return submit;
}

QJsonObject sent(const SealedOp &op)
{
    return QJsonDocument::fromJson(op.bytes).object();
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_office = loadOfficeData().value();
        open();
        m_pos = 0;
    }

    void cleanup() { m_store.reset(); }

    void anEditIsOnDiskBeforeItIsSaid()
    {
        const auto saved = m_store->saveEntry({}, draft(QStringLiteral("婚姻登记信息")), clerk());
        QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().message + saved.error().detail));
        QCOMPARE(saved.value().local, LocalState::Waiting);
        open();
        const auto entry = m_store->entry(saved.value().entry.id);
        QVERIFY(entry.ok());
        QCOMPARE(entry.value().entry.name, QStringLiteral("婚姻登记信息"));
        QCOMPARE(entry.value().entry.items.size(), 1);
        QCOMPARE(m_store->outboxCounts().value().queued, 1);
        const auto rows = m_store->entryRowIds({});
        QCOMPARE(m_store->entryRows(rows.value()).value().first().name, QStringLiteral("婚姻登记信息"));
    }

    void editsOfOneEntryBecomeOneOp()
    {
        auto saved = m_store->saveEntry({}, draft(QStringLiteral("甲")), clerk()).value();
        CatalogEntry after = saved.entry;
        after.summary = QStringLiteral("新摘要");
        saved = m_store->saveEntry(saved.entry, after, clerk()).value();
        QCOMPARE(saved.entry.summary, QStringLiteral("新摘要"));
        const auto batch = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20);
        QCOMPARE(batch.value().size(), 1);
        QCOMPARE(sent(batch.value().first()).value(QLatin1String("do")).toString(), QStringLiteral("create"));
        QCOMPARE(sent(batch.value().first()).value(QLatin1String("set")).toObject().value(QLatin1String("summary")).toString(), QStringLiteral("新摘要"));
    }

    void aSealedOpNeverChangesAndAnEditDuringThePushFollows()
    {
        const auto saved = m_store->saveEntry({}, draft(QStringLiteral("甲")), clerk()).value();
        const auto first = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        CatalogEntry after = saved.entry;
        after.summary = QStringLiteral("推送中修改");
        QVERIFY(m_store->saveEntry(saved.entry, after, clerk()).ok());
        open();
        const auto again = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        QCOMPARE(again.size(), 1); // only the sealed one: one op of a record is on its way at a time
        QCOMPARE(again.first().bytes, first.first().bytes);
        QVERIFY(answer(first.first(), OpStatus::Applied));
        const auto next = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        QCOMPARE(next.size(), 1);
        QCOMPARE(sent(next.first()).value(QLatin1String("base")).toString(), QStringLiteral("rev1"));
        QVERIFY(answer(next.first(), OpStatus::Duplicate));
        QCOMPARE(m_store->outboxCounts().value(), OutboxCounts{});
        QCOMPARE(m_store->entry(saved.entry.id).value().entry.summary, QStringLiteral("推送中修改"));
    }

    void theEchoInTheFeedIsAnAnswer()
    {
        const auto saved = m_store->saveEntry({}, draft(QStringLiteral("甲")), clerk()).value();
        const auto batch = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        SyncItem item = itemOf(toJson(saved.entry));
        item.opId = batch.first().opId;
        QCOMPARE(page({item}), 1);
        QCOMPARE(m_store->outboxCounts().value(), OutboxCounts{});
        QVERIFY(answer(batch.first(), OpStatus::Applied)); // late answer: nothing to settle, nothing harmed
        QCOMPARE(m_store->entry(saved.entry.id).value().local, LocalState::Synced);
    }

    void otherFieldsMergeAndTheSameFieldIsAConflict()
    {
        const QJsonObject body = published();
        CatalogEntry mine = m_store->entry(QStringLiteral("e1")).value().entry;
        CatalogEntry after = mine;
        after.summary = QStringLiteral("我的摘要");
        QVERIFY(m_store->saveEntry(mine, after, clerk()).ok());
        QJsonObject theirs = body;
        theirs.insert(QStringLiteral("remarks"), QStringLiteral("他们的备注"));
        page({itemOf(theirs)});
        auto entry = m_store->entry(QStringLiteral("e1")).value();
        QCOMPARE(entry.local, LocalState::Waiting);
        QCOMPARE(entry.entry.remarks, QStringLiteral("他们的备注"));
        QCOMPARE(entry.entry.summary, QStringLiteral("我的摘要"));

        theirs.insert(QStringLiteral("summary"), QStringLiteral("他们的摘要"));
        page({itemOf(theirs)});
        QCOMPARE(m_store->outboxCounts().value().held, 1);
        const auto conflict = m_store->conflict(QStringLiteral("e1"));
        QVERIFY(conflict.ok());
        QCOMPARE(conflict.value().fields.size(), 1);
        QCOMPARE(conflict.value().fields.first().mine, QStringLiteral("我的摘要"));
        QCOMPARE(conflict.value().fields.first().theirs, QStringLiteral("他们的摘要"));

        // Decided on what was shown only: a newer version makes the decision void.
        theirs.insert(QStringLiteral("summary"), QStringLiteral("又改了"));
        page({itemOf(theirs)});
        QCOMPARE(m_store->keepMine(conflict.value(), clerk()).error().code, QStringLiteral("conflict.moved"));
        QVERIFY(m_store->keepMine(m_store->conflict(QStringLiteral("e1")).value(), clerk()).ok());
        const auto batch = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        QCOMPARE(sent(batch.first()).value(QLatin1String("set")).toObject().value(QLatin1String("summary")).toString(), QStringLiteral("我的摘要"));
        QCOMPARE(sent(batch.first()).value(QLatin1String("was")).toObject().value(QLatin1String("summary")).toString(), QStringLiteral("又改了"));
    }

    void aRefusedEditStaysVisibleAndGoesOutAgainAfterCorrection()
    {
        const auto saved = m_store->saveEntry({}, draft(QStringLiteral("甲")), clerk()).value();
        const auto batch = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        OpAnswer refusal{batch.first().opId, OpStatus::Rejected, {}, QJsonObject{{QStringLiteral("detail"), QStringLiteral("名称重复")}}, 0};
        QVERIFY(m_store->journal().applyAnswers({refusal}, {}).ok());
        const auto parked = m_store->entry(saved.entry.id).value();
        QCOMPARE(parked.local, LocalState::Parked);
        QCOMPARE(parked.problem, QStringLiteral("名称重复"));
        QVERIFY(m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value().isEmpty());
        CatalogEntry after = parked.entry;
        after.name = QStringLiteral("乙");
        QVERIFY(m_store->saveEntry(parked.entry, after, clerk()).ok());
        const auto again = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        QCOMPARE(again.size(), 1);
        QVERIFY(again.first().opId != batch.first().opId);
    }

    void whatOneClerkSavedIsNotSentByAnother()
    {
        QVERIFY(m_store->saveEntry({}, draft(QStringLiteral("甲")), clerk()).ok());
        QVERIFY(m_store->journal().seal(QStringLiteral("u2"), 200, 1 << 20).value().isEmpty());
        QCOMPARE(m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value().size(), 1);
    }

    // Sent under the clerk's name, the head's agreement would be none.
    void whatTwoPeopleDoAtOneComputerIsNotOneOp()
    {
        CatalogEntry whole = draft(QStringLiteral("婚姻登记信息"));
        whole.provider = QStringLiteral("民政局");
        whole.formatClass = QStringLiteral("database");
        whole.formatType = QStringLiteral("mysql");
        whole.sharingType = QStringLiteral("unconditional");
        whole.updateFrequency = QStringLiteral("daily");
        const StoredEntry mine = m_store->saveEntry({}, whole, clerk()).value();
        Actor head = clerk();
        head.userId = QStringLiteral("u2");
        head.name = QStringLiteral("王五");
        head.role = Role::OfficeHead;
        const auto agreed = m_store->commandEntry({mine.entry.id, EntryCommand::Agree, {}}, head, QDateTime::currentDateTimeUtc());
        QVERIFY(!agreed);
        QCOMPARE(agreed.error().code, QStringLiteral("entry.refused.person"));
        QVERIFY(agreed.error().message.contains(QStringLiteral("张三")));
        CatalogEntry after = mine.entry;
        after.summary = QStringLiteral("另一人的修改");
        QCOMPARE(m_store->saveEntry(mine.entry, after, head).error().code, QStringLiteral("entry.refused.person"));
        QCOMPARE(m_store->entry(mine.entry.id).value().entry, mine.entry);
        // On its way, it is in nobody's way.
        QCOMPARE(m_store->journal().seal(clerk().userId, 10, 1 << 20).value().size(), 1);
        QVERIFY(m_store->saveEntry(mine.entry, after, head).ok());
        QCOMPARE(m_store->entry(mine.entry.id).value().entry.summary, after.summary);
    }

    void aPageThatWasNotAskedForChangesNothing()
    {
        page({});
        SyncPage wrong{QStringLiteral("own"), {}, QStringLiteral("elsewhere"), QStringLiteral("n"), {}, {itemOf(toJson(m_store->saveEntry({}, draft(QStringLiteral("甲")), clerk()).value().entry))}};
        QCOMPARE(m_store->journal().applyPage(wrong).error().code, QStringLiteral("sync.page.from"));
    }

    void aSearchTakesEveryCharacterAsItIs()
    {
        for (const char *name : {"不动产登记A_1%", "不动产登记AB1", "车辆登记\\档案"})
            QVERIFY(m_store->saveEntry({}, draft(QString::fromUtf8(name)), clerk()).ok());
        const auto found = [&](const char *text) {
            EntryFilter filter;
            filter.text = QString::fromUtf8(text);
            const auto rows = m_store->entryRows(m_store->entryRowIds(filter).value()).value();
            QStringList names;
            for (const EntryRow &row : rows)
                names << row.name;
            return names.join(QLatin1Char(' '));
        };
        QCOMPARE(found(" a_1 "), QStringLiteral("不动产登记A_1%"));
        QCOMPARE(found("%"), QStringLiteral("不动产登记A_1%"));
        QCOMPARE(found("动产"), QStringLiteral("不动产登记AB1 不动产登记A_1%")); // in the order of the name
        QCOMPARE(found("\\"), QString::fromUtf8("车辆登记\\档案"));
        QCOMPARE(found("没有"), QString());
    }

    void requestsComeByTheirDueDay()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto add = [&](const char *id, int daysAgo, bool withdrawn) {
            RequestState state;
            state.id = QString::fromLatin1(id);
            state = evolve(state, decide(state, submission(), asker(), now.addDays(-daysAgo), m_office.rules).value());
            if (withdrawn) {
                RequestCommand withdraw;
                withdraw.type = RequestCommandType::Withdraw;
                withdraw.text = QStringLiteral("不再需要");
                state = evolve(state, decide(state, withdraw, asker(), now, m_office.rules).value());
            }
            page({itemOf(requestBody(state), QStringLiteral("request"))});
        };
        add("over-older", 40, true);
        add("over-newer", 20, true);
        add("due-later", 1, false);
        add("due-first", 60, false);
        add("due-second", 30, false);
        const auto rows = m_store->requestRows({}).value();
        QStringList ids;
        for (const RequestRow &row : rows)
            ids << row.id;
        QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("due-first due-second due-later over-newer over-older"));
    }

    void aDecisionIsSavedAndAnOlderDecisionOfTheOtherSideWins()
    {
        const RequestCommand submit = submission();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RequestState state;
        state.id = QStringLiteral("r1");
        state = evolve(state, decide(state, submit, asker(), now, m_office.rules).value());
        page({itemOf(requestBody(state), QStringLiteral("request"))});
        RequestFilter inbox;
        inbox.providerId = QStringLiteral("d1");
        QCOMPARE(m_store->requestRows(inbox).value().size(), 1);
        QCOMPARE(m_store->requestRows(inbox).value().first().dueRule, QStringLiteral("reply.conditional"));

        RequestCommand receive;
        receive.type = RequestCommandType::Receive;
        RequestCommand reject;
        reject.type = RequestCommandType::Reject;
        reject.agreedBy = QStringLiteral("王主任");
        QCOMPARE(m_store->commandRequest(QStringLiteral("r1"), reject, clerk(), now).error().code, QStringLiteral("request.refused.phase"));
        QVERIFY(m_store->commandRequest(QStringLiteral("r1"), receive, clerk(), now).ok());
        QCOMPARE(m_store->commandRequest(QStringLiteral("r1"), reject, clerk(), now).error().code, QStringLiteral("request.argument.text"));
        reject.text = QStringLiteral("超出职责范围");
        const auto rejected = m_store->commandRequest(QStringLiteral("r1"), reject, clerk(), now);
        QVERIFY(rejected.ok());
        QCOMPARE(rejected.value().state.phase, RequestPhase::Rejected);
        const auto batch = m_store->journal().seal(QStringLiteral("u1"), 200, 1 << 20).value();
        QCOMPARE(sent(batch.first()).value(QLatin1String("commands")).toArray().size(), 2);

        // The head approved at the platform first: no merge, the clerk's text stays readable.
        const Actor head{QStringLiteral("u3"), QStringLiteral("王主任"), QStringLiteral("d1"), QStringLiteral("民政局"), Role::OfficeHead};
        RequestCommand approve;
        approve.type = RequestCommandType::Approve;
        approve.agreedBy = QStringLiteral("王主任");
        approve.review = Review{{true, {}}, {true, {}}, {true, {}}};
        state = evolve(state, decide(state, receive, head, now, m_office.rules).value());
        state = evolve(state, decide(state, approve, head, now, m_office.rules).value());
        OpAnswer lost{batch.first().opId, OpStatus::Conflict, itemOf(requestBody(state), QStringLiteral("request")), {}, 0};
        QVERIFY(m_store->journal().applyAnswers({lost}, {}).ok());
        const auto request = m_store->request(QStringLiteral("r1")).value();
        QCOMPARE(request.local, LocalState::Held);
        QCOMPARE(request.state.phase, RequestPhase::Approved);
        const auto conflict = m_store->conflict(QStringLiteral("r1")).value();
        QVERIFY(conflict.text.contains(QStringLiteral("超出职责范围")));
        QVERIFY(m_store->takeTheirs(conflict, clerk()).ok());
        QCOMPARE(m_store->outboxCounts().value(), OutboxCounts{});
    }

    void importMatchesByCodeOrNameAndCancelKeepsNothing()
    {
        QVector<CatalogEntry> entries;
        for (int i = 0; i < 300; ++i)
            entries << draft(QStringLiteral("资源甲乙%1号").arg(i));
        const auto cancelled = m_store->importEntries(entries, clerk(), [](int done, int) { return done < 200; });
        QCOMPARE(cancelled.error().code, QStringLiteral("import.cancelled"));
        QCOMPARE(m_store->entryCount({}).value(), 0);
        QCOMPARE(m_store->importEntries(entries, clerk()).value().created, 300);
        const auto again = m_store->importEntries(entries, clerk()).value();
        QCOMPARE(again.unchanged + again.changed, 300);
        QCOMPARE(m_store->entryCount({}).value(), 300);
    }

    void aNewerDatabaseIsRefusedAndLeftAlone()
    {
        m_store.reset();
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(file());
            QVERIFY(raw.open());
            raw.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
            raw.exec(QStringLiteral("PRAGMA user_version=999"));
            raw.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
            raw.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        const auto content = [this] { QFile f(file()); return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray(); };
        const QByteArray before = content();
        const auto refused = Store::open(file(), m_office);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, QStringLiteral("store.newer"));
        QVERIFY(before == content());
    }

    void aDamagedFileIsKept()
    {
        m_store.reset();
        const QString other = m_dir->filePath(QStringLiteral("damaged.db"));
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(40000, 'x'));
        file.close();
        QCOMPARE(Store::open(other, m_office).error().code, QStringLiteral("store.damaged"));
        QCOMPARE(QFileInfo(other).size(), 40000);
    }

    void aProfileIsOpenOnce()
    {
        const QString folder = m_dir->filePath(QStringLiteral("profile"));
        auto first = Profile::open(folder, Profile::Mode::CreateIfMissing);
        QVERIFY(first.ok());
        QCOMPARE(Profile::open(folder, Profile::Mode::CreateIfMissing).error().code, QStringLiteral("profile.locked"));
        first.value().reset();
        QVERIFY(Profile::open(folder, Profile::Mode::CreateIfMissing).ok());
        QCOMPARE(Profile::open(QStringLiteral("/proc/nothing/here"), Profile::Mode::CreateIfMissing).error().code, QStringLiteral("profile.readonly"));
    }

    void draftsSurvive()
    {
        QVERIFY(m_store->saveDraft(QStringLiteral("entry:1"), "text").ok());
        open();
        QCOMPARE(m_store->draft(QStringLiteral("entry:1")).value().value_or(QByteArray()), QByteArray("text"));
        QVERIFY(m_store->clearDraft(QStringLiteral("entry:1")).ok());
        QVERIFY(!m_store->draft(QStringLiteral("entry:1")).value().has_value());
    }

    void theThreadTellsWhatChanged()
    {
        m_store.reset();
        auto thread = StoreThread::open(file(), m_office);
        QVERIFY(thread.ok());
        QStringList told;
        connect(thread.value().get(), &StoreThread::changed, this, [&](const QStringList &ids) { told << ids; });
        auto future = thread.value()->run([](Store &store) { return store.saveEntry({}, draft(QStringLiteral("甲")), clerk()); });
        QTRY_VERIFY(future.isFinished());
        QTRY_COMPARE(told.size(), 1);
        auto count = thread.value()->read([](Store &store) { return store.entryCount({}); });
        QTRY_VERIFY(count.isFinished());
        QCOMPARE(count.result().value(), 1);
    }

private:
    QString file() const { return m_dir->filePath(QStringLiteral("sharedesk.db")); }

    void open()
    {
        m_store.reset();
        auto store = Store::open(file(), m_office);
        QVERIFY2(store.ok(), store ? "" : qPrintable(store.error().message + store.error().detail));
        m_store = std::move(store).value();
    }

    SyncItem itemOf(const QJsonObject &body, const QString &kind = QStringLiteral("entry"))
    {
        SyncItem item;
        item.kind = kind;
        item.id = body.value(QLatin1String("id")).toString();
        item.pos = ++m_pos;
        item.rev = QStringLiteral("rev%1").arg(m_pos);
        item.byName = QStringLiteral("王主任");
        item.body = body;
        return item;
    }

    int page(const QVector<SyncItem> &items)
    {
        const QString from = m_store->journal().cursor(QStringLiteral("own")).value();
        SyncPage page{QStringLiteral("own"), QStringLiteral("h"), from, QStringLiteral("c%1").arg(++m_pages), {}, items};
        const auto applied = m_store->journal().applyPage(page);
        return applied ? applied.value() : -1;
    }

    bool answer(const SealedOp &op, OpStatus status)
    {
        OpAnswer answer{op.opId, status, {}, {}, 0};
        answer.item.id = op.entryId;
        answer.item.pos = ++m_pos;
        answer.item.rev = QStringLiteral("rev%1").arg(m_pos);
        return m_store->journal().applyAnswers({answer}, QStringLiteral("p")).ok();
    }

    QJsonObject published()
    {
        CatalogEntry entry = draft(QStringLiteral("甲"));
        entry.id = QStringLiteral("e1");
        entry.departmentId = QStringLiteral("d1");
        page({itemOf(toJson(entry))});
        return toJson(entry);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    OfficeData m_office;
    std::unique_ptr<Store> m_store;
    qint64 m_pos = 0;
    int m_pages = 0;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
