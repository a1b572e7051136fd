// The life of one catalog entry from its first draft to its withdrawal, over TLS through the real platform: each person
// at a computer of their own, who sees what the others did only by syncing.
#include <QTest>

#include "../domain/cleanentry.h"
#include "calendar/chinatime.h"
#include "catalog/updatelimits.h"
#include "officecomputer.h"

using namespace sharedesk;

class WholeLifeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void draftIsAgreedAndSubmitted();
    void returnedWithAReasonAndCorrected();
    void publishedForAllDepartments();
    void changeOfLawOpensALimitForAllToSee();
    void newVersionIsPublishedAndEndsTheLimit();
    void withdrawnFromTheCatalog();
    void nobodyDidTheWorkOfAnother();

private:
    // As that person, with what the platform knows now; sends what waits.
    bool sync(OfficeComputer &computer, const QString &login)
    {
        const QString error = computer.sync({QUrl(m_platform.url()), m_platform.caFile()}, login);
        if (!error.isEmpty())
            qWarning("%s: %s", qPrintable(login), qPrintable(error));
        return error.isEmpty() && computer.counts() == OutboxCounts() && computer.summary.conflicts == 0;
    }
    bool syncClerk() { return sync(m_clerk, OfficeComputer::clerk); }
    bool syncHead() { return sync(m_head, QStringLiteral("minzheng.head")); }
    bool syncAuthority() { return sync(m_authority, QStringLiteral("authority")); }
    bool syncOther() { return sync(m_other, QStringLiteral("renshe.clerk")); }
    bool syncSupervisor() { return sync(m_supervisor, QStringLiteral("supervisor")); }

    // The code of the refusal; empty: accepted.
    QString give(OfficeComputer &computer, EntryCommand command, const QString &text = {}, QDate on = {})
    {
        EntryOrder order{m_id, command, text, on};
        if (on.isValid())
            order.cause = QStringLiteral("law");
        const auto done = computer.store->commandEntry(order, computer.actor, QDateTime::currentDateTimeUtc());
        return done ? QString() : done.error().code;
    }
    bool edit(OfficeComputer &computer, const std::function<void(CatalogEntry &)> &change)
    {
        const CatalogEntry before = on(computer);
        CatalogEntry after = before;
        change(after);
        return computer.store->saveEntry(before, after, computer.actor).ok();
    }
    CatalogEntry on(OfficeComputer &computer)
    {
        const auto stored = computer.store->entry(m_id);
        return stored ? stored.value().entry : CatalogEntry();
    }
    bool knows(OfficeComputer &computer) { return computer.store->entry(m_id).ok(); }
    EntryRow rowOn(OfficeComputer &computer)
    {
        EntryFilter filter;
        filter.ids = QStringList{m_id};
        return computer.store->entryRows(computer.store->entryRowIds(filter).value()).value().value(0);
    }

    PlatformProcess m_platform;
    OfficeComputer m_clerk;
    OfficeComputer m_head;
    OfficeComputer m_authority;
    OfficeComputer m_other;
    OfficeComputer m_supervisor;
    QString m_id;
};

void WholeLifeTest::initTestCase()
{
    QVERIFY2(m_platform.start(), qPrintable(m_platform.output()));
    QVERIFY(syncClerk() && syncHead() && syncAuthority() && syncOther() && syncSupervisor());
}

void WholeLifeTest::draftIsAgreedAndSubmitted()
{
    CatalogEntry draft = cleanEntry();
    draft.id.clear();
    draft.code.clear();
    draft.providerCode.clear();
    const auto saved = m_clerk.store->saveEntry({}, draft, m_clerk.actor);
    QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().message));
    m_id = saved.value().entry.id;
    QCOMPARE(give(m_clerk, EntryCommand::Submit), QStringLiteral("entry.refused.status")); // the head first
    QVERIFY(syncClerk());

    QVERIFY(syncHead());
    QCOMPARE(on(m_head).name, draft.name);
    QCOMPARE(give(m_head, EntryCommand::Agree), QString());
    QVERIFY(syncHead());

    QVERIFY(syncClerk());
    QCOMPARE(on(m_clerk).status, EntryStatus::Agreed);
    QCOMPARE(on(m_clerk).life.last().actor.userId, QStringLiteral("minzheng.head"));
    QCOMPARE(give(m_clerk, EntryCommand::Submit), QString());
    QVERIFY(syncClerk());
    QVERIFY(!on(m_clerk).code.isEmpty()); // made with the submission
    QVERIFY(!mayEdit(on(m_clerk), m_clerk.actor).ok());
    QVERIFY(syncOther());
    QVERIFY(!knows(m_other)); // not published
}

void WholeLifeTest::returnedWithAReasonAndCorrected()
{
    QVERIFY(syncAuthority());
    QCOMPARE(on(m_authority).status, EntryStatus::Submitted);
    QVERIFY(rowOn(m_authority).dueOn.isValid()); // the limit of the review
    const QString reason = QStringLiteral("摘要请写明数据范围");
    QCOMPARE(give(m_authority, EntryCommand::Return, QStringLiteral("  ")), QStringLiteral("entry.argument.text"));
    QCOMPARE(give(m_authority, EntryCommand::Return, reason), QString());
    QVERIFY(syncAuthority());

    QVERIFY(syncClerk());
    QCOMPARE(on(m_clerk).status, EntryStatus::Returned);
    QCOMPARE(on(m_clerk).life.last().text, reason);
    QCOMPARE(on(m_clerk).life.last().actor.userId, QStringLiteral("authority"));
    QVERIFY(edit(m_clerk, [](CatalogEntry &entry) { entry.summary += QStringLiteral("，范围为2010年以来全市登记"); }));
    QCOMPARE(give(m_clerk, EntryCommand::Submit), QStringLiteral("entry.refused.status")); // agreed anew first
    QVERIFY(syncClerk());

    QVERIFY(syncHead());
    QVERIFY(on(m_head).summary.endsWith(QStringLiteral("全市登记")));
    QCOMPARE(give(m_head, EntryCommand::Agree), QString());
    QCOMPARE(give(m_head, EntryCommand::Submit), QString()); // both in one go
    QVERIFY(syncHead());
}

void WholeLifeTest::publishedForAllDepartments()
{
    QVERIFY(syncAuthority());
    QCOMPARE(on(m_authority).status, EntryStatus::Submitted);
    QVERIFY(on(m_authority).summary.endsWith(QStringLiteral("全市登记")));
    QCOMPARE(give(m_authority, EntryCommand::Publish), QString());
    QVERIFY(syncAuthority());
    QVERIFY(syncClerk() && syncOther());
    for (OfficeComputer *computer : {&m_clerk, &m_other}) {
        QCOMPARE(on(*computer).status, EntryStatus::Published);
        QCOMPARE(on(*computer).version, 1);
        QCOMPARE(on(*computer).publishedOn, chinaDate(QDateTime::currentDateTimeUtc()));
    }
    QVERIFY(!rowOn(m_clerk).dueOn.isValid());
    const auto refused = m_other.store->saveEntry(on(m_other), cleanEntry(), m_other.actor);
    QVERIFY(!refused.ok()); // it belongs to another department
}

void WholeLifeTest::changeOfLawOpensALimitForAllToSee()
{
    const QDate day = chinaDate(QDateTime::currentDateTimeUtc()).addDays(-1);
    QCOMPARE(give(m_clerk, EntryCommand::NoteChange, QStringLiteral("《婚姻登记条例》修订施行"), day), QString());
    QVERIFY(syncClerk());
    const QVector<UpdateDuty> open = openUpdateDuties(on(m_clerk));
    QCOMPARE(open.size(), 1);
    const auto limit = limitOf(open.first(), loadOfficeData().value().rules);
    QVERIFY(limit.has_value());
    QVERIFY(syncHead() && syncAuthority() && syncSupervisor());
    for (OfficeComputer *computer : {&m_clerk, &m_head, &m_authority, &m_supervisor}) {
        QCOMPARE(openUpdateDuties(on(*computer)).size(), 1);
        QCOMPARE(rowOn(*computer).dueOn, limit->lastDay);
        QCOMPARE(causeOf(on(*computer).life.last()), QStringLiteral("law"));
    }
    QCOMPARE(on(m_clerk).status, EntryStatus::Published); // still what all may read
}

void WholeLifeTest::newVersionIsPublishedAndEndsTheLimit()
{
    QVERIFY(edit(m_clerk, [](CatalogEntry &entry) { entry.legalBasis = QStringLiteral("《婚姻登记条例》（2025年修订）"); }));
    QCOMPARE(on(m_clerk).status, EntryStatus::Draft);
    QCOMPARE(on(m_clerk).version, 2);
    QVERIFY(syncClerk());
    // The others read the published version until there is the next.
    QVERIFY(syncOther());
    QCOMPARE(on(m_other).status, EntryStatus::Published);
    QCOMPARE(on(m_other).version, 1);
    QVERIFY(on(m_other).legalBasis.isEmpty());

    QVERIFY(syncHead());
    QCOMPARE(give(m_head, EntryCommand::Agree), QString());
    QVERIFY(syncHead() && syncClerk());
    QCOMPARE(give(m_clerk, EntryCommand::Submit), QString());
    QVERIFY(syncClerk());
    QCOMPARE(openUpdateDuties(on(m_clerk)).size(), 1); // shown until it is published
    QVERIFY(!openUpdateDuties(on(m_clerk)).first().runs());
    QVERIFY(syncAuthority());
    QCOMPARE(give(m_authority, EntryCommand::Publish), QString());
    QVERIFY(syncAuthority());
    QVERIFY(syncClerk() && syncHead() && syncOther() && syncSupervisor());
    for (OfficeComputer *computer : {&m_clerk, &m_head, &m_other, &m_authority, &m_supervisor}) {
        QCOMPARE(on(*computer).status, EntryStatus::Published);
        QCOMPARE(on(*computer).version, 2);
        QCOMPARE(on(*computer).legalBasis, QStringLiteral("《婚姻登记条例》（2025年修订）"));
        QVERIFY(openUpdateDuties(on(*computer)).isEmpty());
        QVERIFY(!rowOn(*computer).dueOn.isValid());
    }
    // What was published before stays to be compared with.
    const auto states = m_clerk.store->entryStates(m_id);
    QVERIFY(states.ok());
    bool first = false;
    for (const EntryState &state : states.value())
        first = first || (state.kind == EntryState::Kind::Published && state.entry.version == 1);
    QVERIFY(first);
}

void WholeLifeTest::withdrawnFromTheCatalog()
{
    QCOMPARE(give(m_other, EntryCommand::Withdraw, QStringLiteral("不是我们的")), QStringLiteral("entry.refused.department"));
    QCOMPARE(give(m_clerk, EntryCommand::Withdraw, QStringLiteral("职责划转")), QString());
    QVERIFY(syncClerk());
    QVERIFY(syncHead() && syncAuthority() && syncOther());
    QCOMPARE(on(m_head).status, EntryStatus::Withdrawn);
    QCOMPARE(on(m_authority).life.last().text, QStringLiteral("职责划转"));
    QVERIFY(!knows(m_other) || on(m_other).status == EntryStatus::Withdrawn);
    EntryFilter published;
    published.statuses = QStringList{statusKey(EntryStatus::Published)};
    QCOMPARE(m_other.store->entryCount(published).value(), 0);
}

void WholeLifeTest::nobodyDidTheWorkOfAnother()
{
    QStringList told;
    for (const EntryEvent &event : on(m_clerk).life)
        told << entryEventKey(event.type) + QLatin1Char(' ') + event.actor.userId;
    const QString clerk = OfficeComputer::clerk;
    const QString head = QStringLiteral("minzheng.head");
    const QString authority = QStringLiteral("authority");
    const auto step = [](EntryEventType type, const QString &who) { return entryEventKey(type) + QLatin1Char(' ') + who; };
    using T = EntryEventType;
    QCOMPARE(told, (QStringList{step(T::Agreed, head), step(T::Submitted, clerk), step(T::Returned, authority),
                                step(T::Agreed, head), step(T::Submitted, head), step(T::Published, authority),
                                step(T::ChangeNoted, clerk), step(T::RevisionStarted, clerk), step(T::Agreed, head),
                                step(T::Submitted, clerk), step(T::Published, authority), step(T::Withdrawn, clerk)}));
    // The same on every computer that may see it.
    QCOMPARE(on(m_head).life, on(m_clerk).life);
    QCOMPARE(on(m_authority).life, on(m_clerk).life);
}

QTEST_GUILESS_MAIN(WholeLifeTest)
#include "tst_wholelife.moc"
