// Who may propose the source of data, who decides, and that a proposal comes back from its body as it was.
#include <QJsonArray>
#include <QTest>

#include "calendar/chinatime.h"
#include "collection/sourceproposal.h"

using namespace sharedesk;

namespace {

using Command = ProposalCommandType;
using Phase = ProposalPhase;

Actor actor(Role role, const QString &department = "minzheng")
{
    return {"u", "张三", department, department + "局", role};
}

QDateTime now()
{
    return chinaMoment(QDate(2026, 3, 2), QTime(10, 0));
}

SourceProposal proposal()
{
    return {"最低生活保障对象",
            {{"e1", "低保对象", "minzheng", "民政局"}, {"e2", "困难家庭", "canlian", "残联"}},
            "minzheng",
            "民政局"};
}

ProposalState made(Phase phase)
{
    ProposalState state;
    state.id = "p";
    if (phase == Phase::None)
        return state;
    const auto event = decideProposal(state, {Command::Propose, "职责在民政", proposal()}, actor(Role::Clerk), now());
    state = evolveProposal(state, event.value());
    if (phase == Phase::Open)
        return state;
    const Command last = phase == Phase::Accepted   ? Command::Accept
                         : phase == Phase::Rejected ? Command::Reject
                                                    : Command::Withdraw;
    const Role role = phase == Phase::Withdrawn ? Role::OfficeHead : Role::Authority;
    return evolveProposal(state, decideProposal(state, {last, "理由", {}}, actor(role), now()).value());
}

} // namespace

class SourceProposalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Every command in every phase by every role.
    void whoMayDoWhat()
    {
        for (const Phase phase : {Phase::None, Phase::Open, Phase::Accepted, Phase::Rejected, Phase::Withdrawn}) {
            for (const Role role : {Role::Clerk, Role::OfficeHead, Role::Supervisor, Role::Authority}) {
                const bool edits = role == Role::Clerk || role == Role::OfficeHead;
                const auto allowed = [&](Command type) {
                    const ProposalState state = made(phase);
                    const auto event = decideProposal(state, {type, "理由", proposal()}, actor(role), now());
                    Q_ASSERT(event.ok() == mayCommandProposal(state, type, actor(role)));
                    if (!event)
                        Q_ASSERT(event.error().code.startsWith("proposal.refused.") && !event.error().message.isEmpty());
                    return event.ok();
                };
                QCOMPARE(allowed(Command::Propose), edits && phase == Phase::None);
                QCOMPARE(allowed(Command::Accept), role == Role::Authority && phase == Phase::Open);
                QCOMPARE(allowed(Command::Reject), role == Role::Authority && phase == Phase::Open);
                QCOMPARE(allowed(Command::Withdraw), edits && phase == Phase::Open);
            }
        }
        const auto other = decideProposal(made(Phase::Open), {Command::Withdraw, {}, {}},
                                          actor(Role::Clerk, "canlian"), now());
        QCOMPARE(other.error().code, QString("proposal.refused.department"));
    }

    void argumentsAreChecked_data()
    {
        QTest::addColumn<SourceProposal>("given");
        QTest::addColumn<QString>("code");
        SourceProposal one = proposal();
        one.data = " \u200b";
        QTest::newRow("data") << one << "proposal.argument.data";
        one = proposal();
        one.held.removeLast();
        QTest::newRow("one department") << one << "proposal.argument.held";
        one = proposal();
        one.held << one.held.first();
        QTest::newRow("twice") << one << "proposal.argument.held";
        one = proposal();
        one.held[1].departmentId.clear();
        QTest::newRow("no department") << one << "proposal.argument.held";
        one = proposal();
        while (one.held.size() < 201)
            one.held << HeldData{QString::number(one.held.size()), "x", "canlian", "残联"};
        QTest::newRow("too many") << one << "proposal.argument.held";
        one = proposal();
        one.sourceId = "gongan";
        QTest::newRow("foreign source") << one << "proposal.argument.source";
        QTest::newRow("nothing") << SourceProposal() << "proposal.argument.data";
    }

    void argumentsAreChecked()
    {
        QFETCH(SourceProposal, given);
        const auto event = decideProposal(made(Phase::None), {Command::Propose, "理由", given}, actor(Role::Clerk), now());
        QVERIFY(!event);
        QTEST(event.error().code, "code");
        QVERIFY(!event.error().message.isEmpty());
    }

    void reasons()
    {
        const auto blank = [](Phase phase, Command type, Role role) {
            return decideProposal(made(phase), {type, " \u3000", proposal()}, actor(role), now());
        };
        QCOMPARE(blank(Phase::None, Command::Propose, Role::Clerk).error().code, QString("proposal.argument.text"));
        QCOMPARE(blank(Phase::Open, Command::Reject, Role::Authority).error().code, QString("proposal.argument.text"));
        QVERIFY(blank(Phase::Open, Command::Accept, Role::Authority));
        QVERIFY(blank(Phase::Open, Command::Withdraw, Role::Clerk));
    }

    void theStateTellsTheStory()
    {
        const ProposalState state = made(Phase::Rejected);
        QCOMPARE(state.phase, Phase::Rejected);
        QCOMPARE(state.proposal, proposal());
        QCOMPARE(state.proposer.departmentId, QString("minzheng"));
        QCOMPARE(state.proposedAt, now());
        QCOMPARE(state.decidedAt, now());
        QCOMPARE(state.answer, QString("理由"));
        QVERIFY(!made(Phase::Withdrawn).decidedAt.isValid());
    }

    void comesBackFromItsBody()
    {
        for (const Phase phase : {Phase::Open, Phase::Accepted, Phase::Rejected, Phase::Withdrawn}) {
            const ProposalState state = made(phase);
            const auto read = proposalFromBody(proposalBody(state));
            QVERIFY(read);
            QCOMPARE(read.value(), state);
            QCOMPARE(proposalPhaseFromKey(proposalPhaseKey(phase)), phase);
            QVERIFY(!proposalPhaseLabel(phase).isEmpty());
        }
        QCOMPARE(proposalPhaseFromKey("none"), Phase::None);
        const ProposalCommand command{Command::Propose, "理由", proposal()};
        const auto back = proposalCommandFromJson(toJson(command));
        QCOMPARE(back.value().proposal.value(), proposal());
        QCOMPARE(back.value().text, QString("理由"));
    }

    void brokenBodiesAreRefused()
    {
        const QJsonObject whole = proposalBody(made(Phase::Accepted));
        QCOMPARE(proposalFromBody({}).error().code, QString("proposal.json"));
        QJsonObject body = whole;
        body["events"] = QJsonArray();
        QVERIFY(!proposalFromBody(body));
        for (const char *member : {"id", "type", "at", "actor", "proposal"}) {
            QJsonArray events = whole["events"].toArray();
            QJsonObject event = events.at(0).toObject();
            event.remove(QLatin1String(member));
            events[0] = event;
            body["events"] = events;
            QVERIFY2(!proposalFromBody(body), member);
        }
        QVERIFY(!proposalCommandFromJson({{"name", "sequence"}}));
    }
};

QTEST_APPLESS_MAIN(SourceProposalTest)
#include "tst_sourceproposal.moc"
