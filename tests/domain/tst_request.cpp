// decide and evolve against the table of moves: every phase, command, role and side, and random walks that must never
// break the law.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include "officedata.h"
#include "requestwalk.h"

using namespace requestwalk;

namespace {

// The table as it stands in the file, read without the program's reader.
struct Row
{
    QJsonObject json;
    QString text(const char *member) const { return json.value(QLatin1String(member)).toString(); }
    QStringList list(const char *member) const
    {
        QStringList texts;
        for (const QJsonValue &value : json.value(QLatin1String(member)).toArray())
            texts << value.toString();
        return texts;
    }
};

bool guardHolds(const QString &guard, const RequestState &state, const Actor &actor)
{
    const auto openFor = [&](const QVector<SideQuestion> &questions) {
        return toAnswer(questions, actor) != QLatin1String("none");
    };
    if (guard == QLatin1String("notSuspended"))
        return !state.isSuspended();
    if (guard == QLatin1String("suspended"))
        return state.isSuspended();
    if (guard == QLatin1String("correctionToAnswer"))
        return openFor(state.corrections);
    if (guard == QLatin1String("misuseToAnswer"))
        return openFor(state.misuses);
    const bool consulted = state.dispute.consultedAt.isValid() && !state.dispute.settledAt.isValid();
    const bool escalated = consulted && state.dispute.escalatedAt.isValid();
    if (guard == QLatin1String("notBeforeAuthority"))
        return !escalated;
    if (guard == QLatin1String("consultedFirst"))
        return consulted && !escalated;
    if (guard == QLatin1String("beforeAuthority"))
        return escalated;
    return true; // withinReplyLimit, reviewPassed: tests of their own
}

bool tableAllows(const Row &row, const RequestState &state, const Actor &actor)
{
    if (!row.list("roles").contains(roleKey(actor.role)) || !row.list("from").contains(phaseKey(state.phase)))
        return false;
    const QString side = row.text("side");
    const bool requester = actor.departmentId == QLatin1String("requester");
    const bool provider = actor.departmentId == QLatin1String("provider");
    if ((side == QLatin1String("requester") && !requester) || (side == QLatin1String("provider") && !provider)
        || (side == QLatin1String("either") && !requester && !provider))
        return false;
    if (row.json.value(QLatin1String("once")).toBool()) {
        for (const RequestEvent &event : state.events) {
            if (eventKey(event.type) == row.text("event"))
                return false;
        }
    }
    const QStringList guards = row.list("guards");
    return std::all_of(guards.begin(), guards.end(), [&](const QString &guard) { return guardHolds(guard, state, actor); });
}

// The book of limits, kept apart from the program's: what runs, by name and the event that started it.
class Ledger
{
public:
    // False: the event stops a limit twice, or starts one that runs already.
    bool note(const Row &row, const RequestEvent &event)
    {
        for (const QString &name : row.list("stops")) {
            m_running.removeIf([&](const QPair<QString, QString> &limit) {
                return limit.first == name && (event.refersTo.isEmpty() || event.refersTo == limit.second);
            });
        }
        for (const QString &name : row.list("starts")) {
            for (const auto &limit : std::as_const(m_running)) {
                if (limit.first == name && name != QLatin1String("correction"))
                    return false;
            }
            m_running << QPair(name, event.id);
        }
        return true;
    }
    bool isSameAs(const QVector<RunningLimit> &limits) const
    {
        QVector<QPair<QString, QString>> other;
        for (const RunningLimit &limit : limits)
            other << QPair(limit.name, limit.startedBy);
        return other == m_running;
    }

private:
    QVector<QPair<QString, QString>> m_running;
};

// One argument of many made wrong.
void damage(RequestCommand &command, int way)
{
    switch (way) {
    case 0: command.text = QStringLiteral(" \u3000"); break;
    case 1: command.agreedBy.clear(); break;
    case 2: command.items.removeLast(); break;
    case 3: command.review = Review(); break;
    case 4: command.workingDays = 11; break;
    case 5: command.refersTo = QStringLiteral("none"); break;
    case 6: command.providerRegion = QStringLiteral("33"); break;
    default: command.deliveryAddress = QString(20000, QLatin1Char('x')); break;
    }
}

} // namespace

class TestRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        m_rules = office.value().rules;
        m_now = chinaMoment(QDate(2026, 11, 2), QTime(9, 0));
        QFile file(QStringLiteral(":/sharedesk/rules/request-moves.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("moves")).toArray();
        for (const QJsonValue &value : rows)
            m_table.insert(value[QLatin1String("command")].toString(), Row{value.toObject()});
        QCOMPARE(m_table.size(), commandCount);
    }

    void everyCommandInEveryPhaseByEveryRole()
    {
        int checked = 0;
        int allowed = 0;
        for (const RequestState &state : states()) {
            for (int t = 0; t < commandCount; ++t) {
                const Row row = m_table.value(commandKey(Type(t)));
                for (const Role role : allRoles) {
                    for (const char *department : {"requester", "provider", "third"}) {
                        const Actor actor = person(QString::fromLatin1(department), role);
                        const auto event = decide(state, complete(Type(t), state, actor), actor, m_now.addDays(1), m_rules);
                        const QString place = phaseKey(state.phase) + QLatin1Char(' ') + commandKey(Type(t)) + QLatin1Char(' ') + actor.userId;
                        QVERIFY2(event.ok() == tableAllows(row, state, actor), qPrintable(place));
                        ++checked;
                        if (!event) {
                            QVERIFY2(!event.error().message.isEmpty() && event.error().code.startsWith(QLatin1String("request.")), qPrintable(place));
                            continue;
                        }
                        ++allowed;
                        QCOMPARE(eventKey(event.value().type), row.text("event"));
                        const RequestState after = evolve(state, event.value());
                        QCOMPARE(phaseKey(after.phase), row.text("to") == QLatin1String("same") ? phaseKey(state.phase) : row.text("to"));
                    }
                }
            }
        }
        QCOMPARE(checked, int(states().size()) * commandCount * 7 * 3);
        QVERIFY(allowed > 200);
    }

    void buttonsSayWhatDecideSays()
    {
        for (const RequestState &state : states()) {
            if (state.events.isEmpty())
                continue;
            for (const Role role : allRoles) {
                for (const char *department : {"requester", "provider", "third"}) {
                    const Actor actor = person(QString::fromLatin1(department), role);
                    QSet<int> seen;
                    for (const CommandAvailability &offer : availableCommands(state, actor, m_now, m_rules)) {
                        seen << int(offer.command);
                        const auto event = decide(state, complete(offer.command, state, actor), actor, m_now, m_rules);
                        QCOMPARE(offer.allowed, event.ok());
                        QCOMPARE(offer.why, event.ok() ? QString() : event.error().message);
                        QVERIFY(!offer.allowed || offer.offered);
                    }
                    for (int t = 1; t < commandCount; ++t) {
                        if (!seen.contains(t))
                            QVERIFY(!decide(state, complete(Type(t), state, actor), actor, m_now, m_rules).ok());
                    }
                    // Who acts for no department sees every act and may do none, but the authority settles.
                    const bool acts = role == Role::Clerk || role == Role::OfficeHead;
                    if (!acts)
                        QCOMPARE(seen.size(), commandCount - 1);
                    if (acts && QByteArray(department) == "third")
                        QVERIFY(seen.isEmpty());
                }
            }
        }
    }

    void whatEarlierVersionsRecordedLeadsWhereTheTableLeads()
    {
        for (const RequestState &state : states()) {
            for (const RequestEvent &event : state.events) {
                if (event.type > RequestEventType::Withdrawn)
                    continue;
                RequestEvent earlier = event;
                earlier.phase.reset();
                const RequestMove *move = m_rules.moves.making(event.type);
                QCOMPARE(evolve({}, earlier).phase, move->to.value_or(RequestPhase::None));
            }
        }
    }

    void theReplyRestartsWithTheSupplementAndGrowsWithTheExtension()
    {
        RequestState state = requestwalk::walk({Type::Submit, Type::Receive}, m_now, m_rules); // Monday 2026-11-02
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 16));
        state = next(state, Type::GiveNotice, QDate(2026, 11, 4));
        QVERIFY(runningDeadlines(state, m_rules).isEmpty());
        state = next(state, Type::Supplement, QDate(2026, 11, 9));
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 23));
        state = next(state, Type::Extend, QDate(2026, 11, 10));
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 30));
        state = next(state, Type::Approve, QDate(2026, 11, 11));
        QCOMPARE(onlyLimit(state), QStringLiteral("delivery 2026-12-09"));
        state = next(state, Type::Deliver, QDate(2026, 11, 12));
        QVERIFY(runningDeadlines(state, m_rules).isEmpty());
        state = next(state, Type::Contest, QDate(2026, 11, 13));
        QCOMPARE(state.phase, RequestPhase::Approved);
        QCOMPARE(onlyLimit(state), QStringLiteral("delivery.again 2026-12-11"));
        state = next(state, Type::Deliver, QDate(2026, 11, 16));
        QVERIFY(runningDeadlines(state, m_rules).isEmpty());
    }

    void eachCorrectionHasItsOwnLimitAndAnswer()
    {
        RequestState state = requestwalk::walk(waysToEachPhase().at(int(RequestPhase::InUse)), m_now, m_rules);
        const Actor requester = person(QStringLiteral("requester"));
        const Actor provider = person(QStringLiteral("provider"));
        state = then(state, Type::AskCorrection, requester, m_now, m_rules);
        state = then(state, Type::AskCorrection, provider, m_now.addDays(1), m_rules);
        auto limits = runningLimits(state, m_rules);
        QCOMPARE(limits.size(), 2);
        QCOMPARE(limits.at(0).bound, RequestSide::Provider);
        QCOMPARE(limits.at(1).bound, RequestSide::Requester);
        QCOMPARE(limits.at(0).deadline.lastDay, QDate(2026, 11, 16));
        // Nobody answers the own question, and nobody twice.
        RequestCommand own = complete(Type::AnswerCorrection, state, provider);
        own.refersTo = state.corrections.at(1).id;
        QCOMPARE(decide(state, own, provider, m_now, m_rules).error().code, QStringLiteral("request.argument.refersTo"));
        const RequestCommand answer = complete(Type::AnswerCorrection, state, provider);
        state = then(state, Type::AnswerCorrection, provider, m_now.addDays(2), m_rules);
        limits = runningLimits(state, m_rules);
        QCOMPARE(limits.size(), 1);
        QCOMPARE(limits.first().startedBy, state.corrections.at(1).id);
        QCOMPARE(state.corrections.at(0).outcome, QStringLiteral("corrected"));
        QVERIFY(!decide(state, answer, provider, m_now, m_rules).ok());
    }

    void aDisputeGoesToTheRightAuthority_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("authority");
        QTest::newRow("one county") << "330106" << "330106" << "330106";
        QTest::newRow("two counties of a city") << "330106" << "330102" << "330100";
        QTest::newRow("city and its county") << "330100" << "330106" << "330100";
        QTest::newRow("two cities") << "330106" << "330203" << "330000";
        QTest::newRow("province and county") << "330000" << "330203" << "330000";
        QTest::newRow("two provinces") << "330000" << "440106" << "000000";
        QTest::newRow("the state and a city") << "000000" << "330100" << "000000";
        QTest::newRow("two districts of Beijing") << "110101" << "110105" << "110000";
        QTest::newRow("two counties under the province itself") << "429004" << "429005" << "420000";
    }

    void aDisputeGoesToTheRightAuthority()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, authority);
        RequestState state = requestwalk::walk({Type::Submit, Type::Receive, Type::Reject, Type::Consult}, m_now, m_rules);
        for (const bool turned : {false, true}) {
            const Actor actor = person(QStringLiteral("requester"));
            RequestCommand escalate = complete(Type::Escalate, state, actor);
            escalate.requesterRegion = turned ? other : one;
            escalate.providerRegion = turned ? one : other;
            const auto event = decide(state, escalate, actor, m_now, m_rules);
            QVERIFY2(event.ok(), event ? "" : qPrintable(event.error().message));
            QCOMPARE(event.value().authorityRegion, authority);
        }
    }

    // Every walk prints where it failed; SHAREDESK_SEED and SHAREDESK_REQUEST_STEPS repeat and lengthen it.
    void noSequenceBreaksTheLaw()
    {
        const int steps = qEnvironmentVariableIntValue("SHAREDESK_REQUEST_STEPS") > 0 ? qEnvironmentVariableIntValue("SHAREDESK_REQUEST_STEPS") : 20000;
        const quint32 seed = qEnvironmentVariableIsSet("SHAREDESK_SEED") ? qEnvironmentVariable("SHAREDESK_SEED").toUInt() : 20261125;
        qInfo("seed %u, %d steps", seed, steps);
        m_random.seed(seed);
        int step = 0;
        QMap<QString, int> made;
        while (step < steps) {
            RequestState state;
            state.id = QStringLiteral("r");
            QDateTime clock = m_now;
            Ledger ledger;
            for (int i = 0; i < 40 && step < steps; ++i, ++step) {
                clock = clock.addSecs(m_random.bounded(-7200, 3 * 86400));
                const QByteArray problem = oneStep(state, clock, ledger, made);
                QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("seed %1, step %2: %3").arg(seed).arg(step).arg(QString::fromUtf8(problem))));
            }
            QCOMPARE(fold(state.id, state.events), state);
            if (step % 10 == 0 && !state.events.isEmpty()) {
                const auto read = requestFromBody(requestBody(state));
                QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
                QCOMPARE(read.value(), state);
            }
        }
        // Walks that never get somewhere could not fail there.
        for (const Row &row : std::as_const(m_table))
            QVERIFY2(made.value(row.text("event")) >= qMax(1, steps / 20000), qPrintable(row.text("event")));
    }

private:
    // A state of each phase, plain and with everything that stands beside the main line.
    QVector<RequestState> states() const
    {
        QVector<RequestState> states;
        for (const auto &way : waysToEachPhase())
            states << requestwalk::walk(way, m_now, m_rules);
        for (const RequestPhase phase : {RequestPhase::Delivered, RequestPhase::InUse}) {
            RequestState busy = states.at(int(phase));
            const Actor provider = person(QStringLiteral("provider"));
            const Actor requester = person(QStringLiteral("requester"));
            for (const auto &[type, actor] : {std::pair(Type::AskCorrection, requester), std::pair(Type::AskCorrection, provider),
                                              std::pair(Type::ReportMisuse, provider), std::pair(Type::Consult, requester),
                                              std::pair(Type::Suspend, provider)}) {
                busy = then(busy, type, actor, m_now, m_rules);
                states << busy;
            }
            busy = then(busy, Type::Escalate, provider, m_now, m_rules);
            states << busy << then(busy, Type::Settle, actorFor(Type::Settle, m_rules), m_now, m_rules);
            states << then(busy, Type::Terminate, provider, m_now, m_rules) << then(busy, Type::EndUse, requester, m_now, m_rules);
        }
        const RequestState received = states.at(int(RequestPhase::Received));
        const Actor clerk = person(QStringLiteral("provider"));
        states << then(received, Type::Extend, clerk, m_now, m_rules);
        const RequestState noticed = requestwalk::walk({Type::Submit, Type::Receive, Type::GiveNotice, Type::Supplement}, m_now, m_rules);
        return states << noticed;
    }

    RequestState next(const RequestState &state, Type type, QDate day) const
    {
        return then(state, type, actorFor(type, m_rules), chinaMoment(day, QTime(9, 0)), m_rules);
    }

    QString onlyLimit(const RequestState &state) const
    {
        const auto running = runningDeadlines(state, m_rules);
        return running.size() == 1 ? running.first().rule.id + QLatin1Char(' ') + running.first().lastDay.toString(Qt::ISODate) : QString();
    }

    Type randomCommand(const RequestState &state)
    {
        const Type type = Type(m_random.bounded(commandCount));
        // What ends a walk is kept rare, so that the long ways are walked too.
        const bool ends = type == Type::Withdraw || type == Type::Terminate || type == Type::EndUse || type == Type::Reject;
        if (ends && m_random.bounded(6) != 0)
            return state.phase == RequestPhase::Received ? Type::Approve : Type::Deliver;
        return state.events.isEmpty() ? Type::Submit : type;
    }

    Actor randomActor(Type type)
    {
        static const char *const departments[] = {"requester", "provider", "third"};
        if (m_random.bounded(3) != 0 && m_rules.moves.of(type)->side != RequestSide::Either)
            return actorFor(type, m_rules);
        const Role role = m_random.bounded(4) == 0 ? allRoles[m_random.bounded(7)] : Role::Clerk;
        return person(QString::fromLatin1(departments[m_random.bounded(3)]), role);
    }

    // Empty: fine. Otherwise what broke.
    QByteArray oneStep(RequestState &state, const QDateTime &clock, Ledger &ledger, QMap<QString, int> &made)
    {
        const Type type = randomCommand(state);
        const Actor actor = randomActor(type);
        RequestCommand command = complete(type, state, actor);
        const bool damaged = m_random.bounded(6) == 0;
        if (damaged)
            damage(command, m_random.bounded(8));
        const auto event = decide(state, command, actor, clock, m_rules);
        if (!damaged && !state.events.isEmpty() && type != Type::Submit) {
            bool offered = false;
            for (const CommandAvailability &offer : availableCommands(state, actor, clock, m_rules))
                offered = offered || (offer.command == type && offer.allowed);
            if (offered != event.ok())
                return "the buttons and decide() differ on " + commandKey(type).toUtf8();
        }
        if (!event)
            return event.error().message.isEmpty() ? "a refusal without words" : QByteArray();
        const Row row = m_table.value(commandKey(type));
        if (!tableAllows(row, state, actor))
            return "not in the table: " + commandKey(type).toUtf8();
        const RequestState before = state;
        state = evolve(state, event.value());
        ++made[eventKey(event.value().type)];
        return brokenLaw(before, state, event.value(), row, ledger);
    }

    QByteArray brokenLaw(const RequestState &before, const RequestState &state, const RequestEvent &event, const Row &row, Ledger &ledger) const
    {
        if (event.actor.userId.isEmpty() || event.actor.name.isEmpty() || !event.at.isValid() || event.id.isEmpty())
            return "an act without actor or time";
        if (!before.events.isEmpty() && event.at < before.events.last().at)
            return "time went back";
        const auto count = [&](RequestEventType type, RequestEventType other) {
            return std::count_if(state.events.begin(), state.events.end(), [&](const RequestEvent &one) { return one.type == type || one.type == other; });
        };
        if (count(RequestEventType::Approved, RequestEventType::Rejected) > 1)
            return "two replies";
        if (count(RequestEventType::NoticeGiven, RequestEventType::NoticeGiven) > 1)
            return "two notices";
        if (count(RequestEventType::Extended, RequestEventType::Extended) > 1)
            return "two extensions";
        const bool approved = count(RequestEventType::Approved, RequestEventType::Approved) == 1;
        if ((event.type == RequestEventType::Delivered || state.deliveredAt.isValid()) && !approved)
            return "delivered without agreement";
        const bool reasoned = event.type == RequestEventType::Rejected || event.type == RequestEventType::Suspended || event.type == RequestEventType::Terminated;
        if (reasoned && event.text.trimmed().isEmpty())
            return "no reason";
        if (row.json.contains(QLatin1String("agreement")) && event.agreedBy.isEmpty() && !event.application)
            return "without the head's agreement";
        const auto early = replyDeadline(before, m_rules);
        const auto late = replyDeadline(state, m_rules);
        const bool moves = event.type == RequestEventType::Extended || event.type == RequestEventType::Supplemented || event.type == RequestEventType::Received;
        if (early && late && early->lastDay != late->lastDay && !moves)
            return "a silent extension by " + row.text("command").toUtf8();
        if (!ledger.note(row, event))
            return "a limit was started twice";
        if (!ledger.isSameAs(runningLimits(state, m_rules)))
            return "limits differ from the table after " + row.text("command").toUtf8();
        return {};
    }

    RuleBook m_rules;
    QDateTime m_now;
    QHash<QString, Row> m_table;
    QRandomGenerator m_random;
};

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
