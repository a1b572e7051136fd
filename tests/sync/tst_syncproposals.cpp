// Proposals of a source department between two computers and the real platform over TLS: up, the decision down,
// two acts at once, and what the platform refuses.
#include <QTest>

#include "collection.h"
#include "syncdesk.h"

using namespace sharedesk;

namespace {

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

// Published entries of two departments, as this desk knows them.
SourceProposal aboutTwo(Desk &desk)
{
    SourceProposal proposal;
    proposal.data = QStringLiteral("常住人口");
    EntryFilter published;
    published.statuses = {statusKey(EntryStatus::Published)};
    const auto rows = desk.store->entryRows(desk.store->entryRowIds(published).value());
    for (const EntryRow &row : rows.value()) {
        const bool isNew = std::none_of(proposal.held.begin(), proposal.held.end(),
                                        [&](const HeldData &held) { return held.departmentId == row.departmentId; });
        if (isNew && proposal.held.size() < 2)
            proposal.held << HeldData{row.id, row.name, row.departmentId, row.provider};
    }
    proposal.sourceId = proposal.held.last().departmentId;
    proposal.sourceName = proposal.held.last().departmentName;
    return proposal;
}

QString textOf(const Result<SyncSummary> &result)
{
    return result ? QString() : result.error().message + result.error().detail;
}

} // namespace

#define SYNC(desk)                                                                                                     \
    do {                                                                                                               \
        const auto result = (desk).sync(m_platform);                                                                   \
        QVERIFY2(result.ok(), qPrintable(textOf(result)));                                                             \
    } while (false)

class TestSyncProposals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_platform.start(), qPrintable(m_platform.output())); }

    void theDecisionComesDownToEverybody()
    {
        Desk clerk(QStringLiteral("minzheng.clerk"));
        Desk authority(QStringLiteral("authority"));
        const QString id = proposed(clerk);
        QCOMPARE(proposalOf(clerk, id).local, LocalState::Waiting);
        SYNC(clerk);
        QCOMPARE(proposalOf(clerk, id).local, LocalState::Synced);

        // A department that neither proposed nor is proposed hears of it when it is decided.
        const SourceProposal about = proposalOf(clerk, id).state.proposal;
        Desk third((about.sourceId == QLatin1String("ziran") ? QStringLiteral("weijian") : QStringLiteral("ziran")) +
                   QStringLiteral(".clerk"));
        Desk source(about.sourceId + QStringLiteral(".clerk"));
        SYNC(third);
        SYNC(source);
        QVERIFY(!third.store->collection().proposal(id));
        QCOMPARE(proposalOf(source, id).state.phase, ProposalPhase::Open);

        SYNC(authority);
        QCOMPARE(proposalOf(authority, id).state.proposal, about);
        QVERIFY(give(authority, id, {ProposalCommandType::Accept, QStringLiteral("同意"), {}}));
        SYNC(authority);
        QCOMPARE(proposalOf(authority, id).local, LocalState::Synced);
        for (Desk *desk : {&clerk, &third, &source}) {
            SYNC(*desk);
            const StoredProposal seen = proposalOf(*desk, id);
            QCOMPARE(seen.state.phase, ProposalPhase::Accepted);
            QCOMPARE(seen.state.answer, QStringLiteral("同意"));
            QCOMPARE(seen.state.events.last().actor.userId, QStringLiteral("authority"));
            const QString entry = about.held.first().entryId;
            QCOMPARE(desk->store->collection().sourcesOf({entry}).value().value(entry).sourceId, about.sourceId);
        }
    }

    void aRejectedProposalStaysBetweenThoseConcerned()
    {
        Desk clerk(QStringLiteral("minzheng.clerk"));
        Desk authority(QStringLiteral("authority"));
        const QString id = proposed(clerk);
        SYNC(clerk);
        SYNC(authority);
        QVERIFY(give(authority, id, {ProposalCommandType::Reject, QStringLiteral("职责不清"), {}}));
        SYNC(authority);
        SYNC(clerk);
        const StoredProposal seen = proposalOf(clerk, id);
        QCOMPARE(seen.state.phase, ProposalPhase::Rejected);
        QCOMPARE(seen.state.answer, QStringLiteral("职责不清"));
        Desk third((seen.state.proposal.sourceId == QLatin1String("ziran") ? QStringLiteral("weijian")
                                                                           : QStringLiteral("ziran")) +
                   QStringLiteral(".clerk"));
        SYNC(third);
        QVERIFY(!third.store->collection().proposal(id));
    }

    // The clerk takes it back while the authority names the source: the first to reach the platform counts, the other
    // learns of it and loses nothing silently.
    void whoComesSecondIsTold()
    {
        Desk clerk(QStringLiteral("minzheng.clerk"));
        Desk authority(QStringLiteral("authority"));
        const QString id = proposed(clerk);
        SYNC(clerk);
        SYNC(authority);
        QVERIFY(give(authority, id, {ProposalCommandType::Accept, {}, {}}));
        QVERIFY(give(clerk, id, {ProposalCommandType::Withdraw, QStringLiteral("再议"), {}}));
        SYNC(authority);
        SYNC(clerk);
        QCOMPARE(clerk.store->outboxCounts().value().held, 1);
        const StoredProposal held = proposalOf(clerk, id);
        QCOMPARE(held.local, LocalState::Held);
        QVERIFY2(held.problem.contains(authority.actor.name), qPrintable(held.problem));
        const Conflict conflict = clerk.store->conflict(id).value();
        QCOMPARE(conflict.title, QStringLiteral("常住人口"));
        QVERIFY2(conflict.text.contains(QStringLiteral("再议")), qPrintable(conflict.text));
        QCOMPARE(clerk.store->keepMine(conflict, clerk.actor).error().code, QStringLiteral("conflict.command"));
        QVERIFY(clerk.store->takeTheirs(conflict, clerk.actor));
        QCOMPARE(proposalOf(clerk, id).state.phase, ProposalPhase::Accepted);
        SYNC(clerk);
        QCOMPARE(clerk.store->outboxCounts().value(), OutboxCounts{});
    }

    void thePlatformDecidesOnceMore()
    {
        Desk clerk(QStringLiteral("minzheng.clerk"));
        SYNC(clerk);
        // What the platform knows better: the entry is another department's.
        SourceProposal wrong = aboutTwo(clerk);
        wrong.held.first().departmentId = QStringLiteral("shuju");
        const auto made = clerk.store->collection().command(
            newId(), {ProposalCommandType::Propose, QStringLiteral("x"), wrong}, clerk.actor, now());
        QVERIFY(made);
        QString id = made.value().state.id;
        SYNC(clerk);
        QCOMPARE(proposalOf(clerk, id).local, LocalState::Parked);
        QVERIFY2(proposalOf(clerk, id).problem.contains(wrong.held.first().entryName),
                 qPrintable(proposalOf(clerk, id).problem));
        discardAll(clerk);
        QVERIFY(!clerk.store->collection().proposal(id));

        // An entry that nobody knows.
        SourceProposal unknown = aboutTwo(clerk);
        unknown.held.first().entryId = newId();
        id = clerk.store->collection()
                 .command(newId(), {ProposalCommandType::Propose, QStringLiteral("x"), unknown}, clerk.actor, now())
                 .value()
                 .state.id;
        SYNC(clerk);
        QCOMPARE(proposalOf(clerk, id).local, LocalState::Parked);
        discardAll(clerk);

        // A clerk whose computer takes him for the authority.
        id = proposed(clerk);
        SYNC(clerk);
        Actor forged = clerk.actor;
        forged.role = Role::Authority;
        QVERIFY(clerk.store->collection().command(id, {ProposalCommandType::Accept, {}, {}}, forged, now()));
        SYNC(clerk);
        QCOMPARE(proposalOf(clerk, id).local, LocalState::Parked);
        discardAll(clerk);
        QCOMPARE(proposalOf(clerk, id).state.phase, ProposalPhase::Open);
    }

private:
    StoredProposal proposalOf(Desk &desk, const QString &id)
    {
        const auto found = desk.store->collection().proposal(id);
        return found ? found.value() : StoredProposal();
    }

    bool give(Desk &desk, const QString &id, const ProposalCommand &command)
    {
        return desk.store->collection().command(id, command, desk.actor, now()).ok();
    }

    // Made on this desk and not sent yet; empty: it could not be made.
    QString proposed(Desk &desk)
    {
        if (!desk.sync(m_platform))
            return {};
        const auto made = desk.store->collection().command(
            newId(), {ProposalCommandType::Propose, QStringLiteral("法定职责"), aboutTwo(desk)}, desk.actor, now());
        return made ? made.value().state.id : QString();
    }

    void discardAll(Desk &desk)
    {
        const auto rows = desk.store->outbox();
        for (const OutboxRow &row : rows.value())
            QVERIFY(desk.store->discardOp(row.opId, desk.actor));
        QCOMPARE(desk.store->outboxCounts().value(), OutboxCounts{});
    }

    PlatformProcess m_platform{PlatformProcess::Options{80, 10, 1, 480, {}, {}, false}};
};

QTEST_GUILESS_MAIN(TestSyncProposals)
#include "tst_syncproposals.moc"
