// The office head's agreement: who proposes, agrees, returns and takes back, when, and what follows from it.
#include <QTest>

#include "agreement/agreement.h"
#include "officedata.h"
#include "requestwalk.h"

using namespace requestwalk;
using Command = AgreementCommandType;

class TestAgreement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_rules = office.value().rules;
        m_now = chinaMoment(QDate(2026, 11, 2), QTime(9, 0));
    }

    void everyCommandInEveryPhaseByEveryRole()
    {
        const QVector<QVector<Command>> ways{{}, {Command::Propose}, {Command::Propose, Command::Agree},
                                             {Command::Propose, Command::Return}, {Command::Propose, Command::TakeBack}};
        for (int phase = 0; phase < ways.size(); ++phase) {
            const AgreementState state = walk(ways.at(phase));
            QCOMPARE(int(state.phase), phase);
            for (const Command type : {Command::Propose, Command::Agree, Command::Return, Command::TakeBack}) {
                for (const Role role : allRoles) {
                    for (const char *department : {"provider", "requester"}) {
                        const bool own = phase == 0 || qstrcmp(department, "provider") == 0;
                        const bool decides = type == Command::Agree || type == Command::Return;
                        const bool acts = role == Role::OfficeHead || (role == Role::Clerk && !decides);
                        const bool inTime = type == Command::Propose ? phase == 0 || phase == 3 : phase == 1;
                        const auto event = decideAgreement(state, command(type), person(QLatin1String(department), role), m_now, m_rules.moves);
                        QCOMPARE(event.ok(), own && acts && inTime);
                        if (!event)
                            QVERIFY(!event.error().message.isEmpty());
                    }
                }
            }
        }
    }

    void aReturnSaysWhyAndMayBeProposedAnew()
    {
        AgreementCommand back = command(Command::Return);
        back.text = QString(QChar(0x3000));
        const Actor head = person(QStringLiteral("provider"), Role::OfficeHead);
        QCOMPARE(decideAgreement(walk({Command::Propose}), back, head, m_now, m_rules.moves).error().code, QStringLiteral("agreement.argument.text"));
        const AgreementState again = walk({Command::Propose, Command::Return, Command::Propose});
        QCOMPARE(again.phase, AgreementPhase::Proposed);
        QVERIFY(!again.decidedAt.isValid());
        QCOMPARE(again.events.size(), 3);
    }

    void onlyWhatNeedsTheHeadIsPutBeforeTheHead()
    {
        for (int t = 0; t < commandCount; ++t) {
            AgreementCommand propose = command(Command::Propose);
            propose.proposed->command = complete(Type(t));
            const auto event = decideAgreement({}, propose, person(QStringLiteral("provider")), m_now, m_rules.moves);
            QCOMPARE(event.ok(), m_rules.moves.of(Type(t))->agreement != AgreementNeed::None);
        }
        AgreementCommand nothing = command(Command::Propose);
        nothing.proposed.reset();
        QCOMPARE(decideAgreement({}, nothing, person(QStringLiteral("provider")), m_now, m_rules.moves).error().code, QStringLiteral("agreement.argument.command"));
        nothing.proposed = ProposedCommand{{}, complete(Type::Approve)};
        QCOMPARE(decideAgreement({}, nothing, person(QStringLiteral("provider")), m_now, m_rules.moves).error().code, QStringLiteral("agreement.argument.request"));
    }

    void whatIsAgreedGoesOutInTheHeadsName()
    {
        Actor head = person(QStringLiteral("provider"), Role::OfficeHead);
        head.name = QStringLiteral("周志远");
        const RequestCommand approve = agreedCommand(walk({Command::Propose}), head);
        QCOMPARE(approve.agreedBy, head.name);
        const RequestState received = requestwalk::walk({Type::Submit, Type::Receive}, m_now, m_rules);
        const auto event = decide(received, approve, head, m_now, m_rules);
        QVERIFY2(event.ok(), event ? "" : qPrintable(event.error().message));
        QCOMPARE(event.value().actor, head);
    }

    void aClockThatRunsBehindChangesNoOrder()
    {
        const AgreementState state = walk({Command::Propose});
        const auto event = decideAgreement(state, command(Command::Agree), person(QStringLiteral("provider"), Role::OfficeHead), m_now.addYears(-1), m_rules.moves);
        QCOMPARE(event.value().at, state.events.last().at);
    }

    void everythingTravelsAsJson()
    {
        const AgreementState state = walk({Command::Propose, Command::Return, Command::Propose, Command::Agree});
        const auto read = agreementFromBody(agreementBody(state));
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read.value(), state);
        for (const Command type : {Command::Propose, Command::Agree, Command::Return, Command::TakeBack}) {
            const auto back = agreementCommandFromJson(toJson(command(type)));
            QVERIFY(back.ok());
            QCOMPARE(toJson(back.value()), toJson(command(type)));
            QCOMPARE(agreementPhaseFromKey(agreementPhaseKey(AgreementPhase(int(type) + 1))), AgreementPhase(int(type) + 1));
        }
        QVERIFY(!agreementFromBody({}).ok());
        QVERIFY(!agreementCommandFromJson({{QStringLiteral("name"), QStringLiteral("burn")}}).ok());
    }

private:
    AgreementCommand command(Command type) const
    {
        AgreementCommand c{type, QStringLiteral("理由"), {}};
        if (type == Command::Propose)
            c.proposed = ProposedCommand{QStringLiteral("r1"), complete(Type::Approve)};
        return c;
    }

    AgreementState walk(const QVector<Command> &path) const
    {
        AgreementState state;
        state.id = QStringLiteral("a1");
        for (const Command type : path) {
            const auto event = decideAgreement(state, command(type), person(QStringLiteral("provider"), Role::OfficeHead), m_now, m_rules.moves);
            if (!event)
                qWarning() << event.error().message;
            else
                state = evolveAgreement(state, event.value());
        }
        return state;
    }

    RuleBook m_rules;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
