// decide and evolve: the whole table of commands, phases and roles, and random walks that must never break the law.
#include <QRandomGenerator>
#include <QTest>

#include "calendar/chinatime.h"
#include "officedata.h"
#include "request/requestdecision.h"

using namespace sharedesk;

namespace {

Actor person(const QString &department, Role role)
{
    return {department + roleKey(role), QStringLiteral("某人"), department, department, role};
}

Application application(const QString &sharingType = QStringLiteral("conditional"))
{
    Application a;
    a.entryId = QStringLiteral("e1");
    a.entryName = QStringLiteral("婚姻登记信息");
    a.sharingType = sharingType;
    a.providerId = QStringLiteral("provider");
    a.requesterId = QStringLiteral("requester");
    a.legalBasis = QStringLiteral("《某条例》第三条");
    a.scenario = QStringLiteral("办理公租房");
    a.scope = QStringLiteral("本市户籍");
    a.mode = QStringLiteral("interface");
    a.useUntil = QDate(2027, 11, 30);
    a.itemIds = {QStringLiteral("i1")};
    a.itemNames = {QStringLiteral("姓名")};
    a.agreedBy = QStringLiteral("王主任");
    return a;
}

RequestCommand command(RequestCommandType type)
{
    RequestCommand c;
    c.type = type;
    c.text = QStringLiteral("理由");
    c.missing = {QStringLiteral("使用依据文号")};
    c.workingDays = 5;
    c.agreedBy = QStringLiteral("李主任");
    c.deliveryMode = QStringLiteral("interface");
    c.deliveryAddress = QStringLiteral("https://svc.example/1");
    c.application = application();
    return c;
}

using Type = RequestCommandType;

} // namespace

class TestRequest : public QObject
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
        // Which commands each phase allows, by the law; the side follows from the command.
        const QHash<QString, QVector<Type>> allowed{
            {QStringLiteral("none"), {Type::Submit}},
            {QStringLiteral("submitted"), {Type::Receive, Type::Withdraw}},
            {QStringLiteral("received"), {Type::GiveNotice, Type::Extend, Type::Approve, Type::Reject, Type::Withdraw}},
            {QStringLiteral("awaitingSupplement"), {Type::Supplement, Type::Withdraw}},
            {QStringLiteral("approved"), {Type::Deliver, Type::Withdraw}},
            {QStringLiteral("rejected"), {}},
            {QStringLiteral("delivered"), {}},
            {QStringLiteral("withdrawn"), {}},
        };
        const QVector<QVector<Type>> paths{{}, {Type::Submit}, {Type::Submit, Type::Receive},
            {Type::Submit, Type::Receive, Type::GiveNotice}, {Type::Submit, Type::Receive, Type::Approve},
            {Type::Submit, Type::Receive, Type::Reject}, {Type::Submit, Type::Receive, Type::Approve, Type::Deliver},
            {Type::Submit, Type::Withdraw}};
        int checked = 0;
        for (const auto &path : paths) {
            const RequestState state = walk(path);
            for (int t = 0; t <= int(Type::Withdraw); ++t) {
                const Type type = Type(t);
                for (Role role : {Role::Clerk, Role::OfficeHead, Role::Supervisor, Role::Authority}) {
                    for (const char *department : {"requester", "provider", "third"}) {
                        const Actor actor = person(QString::fromLatin1(department), role);
                        const bool ownSide = actor.departmentId == sideOf(type);
                        const bool acts = role == Role::Clerk || role == Role::OfficeHead;
                        const bool expected = acts && ownSide && allowed.value(phaseKey(state.phase)).contains(type);
                        const auto event = decide(state, command(type), actor, m_now.addDays(1), m_rules);
                        QVERIFY2(event.ok() == expected, qPrintable(phaseKey(state.phase) + commandKey(type) + actor.userId));
                        if (!event)
                            QVERIFY(!event.error().message.isEmpty() && event.error().code.startsWith(QLatin1String("request.")));
                        ++checked;
                    }
                }
            }
        }
        QCOMPARE(checked, 8 * 9 * 4 * 3);
    }

    void aRejectionNeedsAReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("blanks") << "   \n";
        QTest::newRow("full-width blanks") << QString(QChar(0x3000)) + QChar(0x3000);
        QTest::newRow("invisible") << QString(QChar(0x200B)) + QChar(0xFEFF);
    }

    void aRejectionNeedsAReason()
    {
        QFETCH(QString, text);
        RequestCommand reject = command(Type::Reject);
        reject.text = text;
        const auto event = decide(walk({Type::Submit, Type::Receive}), reject, person(QStringLiteral("provider"), Role::Clerk), m_now, m_rules);
        QVERIFY(!event.ok());
        QCOMPARE(event.error().code, QStringLiteral("request.argument.text"));
    }

    void anApplicationStatesEverything()
    {
        const auto codeWithout = [&](auto change) {
            RequestCommand submit = command(Type::Submit);
            change(*submit.application);
            const auto event = decide({}, submit, person(QStringLiteral("requester"), Role::Clerk), m_now, m_rules);
            return event.ok() ? QString() : event.error().code;
        };
        const auto is = [](const char *name) { return QStringLiteral("request.argument.") + QLatin1String(name); };
        QCOMPARE(codeWithout([](Application &) {}), QString());
        QCOMPARE(codeWithout([](Application &a) { a.legalBasis.clear(); }), is("legalBasis"));
        QCOMPARE(codeWithout([](Application &a) { a.scenario = QStringLiteral(" "); }), is("scenario"));
        QCOMPARE(codeWithout([](Application &a) { a.scope.clear(); }), is("scope"));
        QCOMPARE(codeWithout([](Application &a) { a.mode.clear(); }), is("mode"));
        QCOMPARE(codeWithout([](Application &a) { a.agreedBy.clear(); }), is("agreedBy"));
        QCOMPARE(codeWithout([](Application &a) { a.itemIds.clear(); a.itemNames.clear(); }), is("itemIds"));
        QCOMPARE(codeWithout([](Application &a) { a.useUntil = QDate(); }), is("useUntil"));
        QCOMPARE(codeWithout([](Application &a) { a.useUntil = QDate(2026, 11, 2); }), is("useUntil"));
        QCOMPARE(codeWithout([](Application &a) { a.providerId = a.requesterId; }), is("providerId"));
        QCOMPARE(codeWithout([](Application &a) { a.sharingType = QStringLiteral("notShared"); }), is("entryId"));
    }

    void theReplyRestartsWithTheSupplementAndGrowsWithTheExtension()
    {
        RequestState state = walk({Type::Submit, Type::Receive}); // received on Monday 2026-11-02
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 16));
        state = then(state, Type::GiveNotice, chinaMoment(QDate(2026, 11, 4), QTime(9, 0)));
        QVERIFY(runningDeadlines(state, m_rules).isEmpty());
        state = then(state, Type::Supplement, chinaMoment(QDate(2026, 11, 9), QTime(9, 0)));
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 23));
        state = then(state, Type::Extend, chinaMoment(QDate(2026, 11, 10), QTime(9, 0)));
        QCOMPARE(replyDeadline(state, m_rules)->lastDay, QDate(2026, 11, 30));
        state = then(state, Type::Approve, chinaMoment(QDate(2026, 11, 11), QTime(9, 0)));
        const auto running = runningDeadlines(state, m_rules);
        QCOMPARE(running.size(), 1);
        QCOMPARE(running.first().rule.id, QStringLiteral("delivery"));
        QCOMPARE(running.first().lastDay, QDate(2026, 12, 9));
    }

    void anExtensionComesBeforeTheEnd()
    {
        const RequestState state = walk({Type::Submit, Type::Receive});
        const Actor clerk = person(QStringLiteral("provider"), Role::Clerk);
        QVERIFY(decide(state, command(Type::Extend), clerk, chinaMoment(QDate(2026, 11, 16), QTime(23, 59)), m_rules).ok());
        QCOMPARE(decide(state, command(Type::Extend), clerk, chinaMoment(QDate(2026, 11, 17), QTime(0, 0)), m_rules).error().code,
                 QStringLiteral("request.refused.extension.late"));
        RequestCommand tooLong = command(Type::Extend);
        tooLong.workingDays = 11;
        QCOMPARE(decide(state, tooLong, clerk, m_now, m_rules).error().code, QStringLiteral("request.argument.workingDays"));
    }

    void noSequenceBreaksTheLaw()
    {
        const int sequences = qEnvironmentVariableIntValue("SHAREDESK_SEQUENCES") > 0
            ? qEnvironmentVariableIntValue("SHAREDESK_SEQUENCES") : 20000;
        const quint32 seed = qEnvironmentVariableIsSet("SHAREDESK_SEED")
            ? qEnvironmentVariable("SHAREDESK_SEED").toUInt() : 20261123;
        QRandomGenerator random(seed);
        int delivered = 0;
        for (int i = 0; i < sequences; ++i) {
            RequestState state;
            state.id = QStringLiteral("r");
            QDateTime now = m_now;
            int replies = 0;
            int notices = 0;
            int extensions = 0;
            bool approved = false;
            for (int step = 0; step < 14; ++step) {
                RequestCommand next = command(Type(random.bounded(int(Type::Withdraw) + 1)));
                // Withdrawing ends most walks at once; keep it rare so that the long ways are walked too.
                if (next.type == Type::Withdraw && random.bounded(8) != 0)
                    continue;
                if (random.bounded(6) == 0)
                    next.text.clear();
                next.workingDays = random.bounded(13);
                now = now.addSecs(random.bounded(-7200, 4 * 86400));
                const Role role = random.bounded(5) == 0 ? Role(random.bounded(4)) : Role::Clerk;
                const char *departments[] = {"requester", "provider", "third"};
                const Actor actor = person(random.bounded(3) == 0 ? QString::fromLatin1(departments[random.bounded(3)]) : sideOf(next.type), role);
                const auto event = decide(state, next, actor, now, m_rules);
                if (!event)
                    continue;
                const RequestEventType type = event.value().type;
                replies += type == RequestEventType::Approved || type == RequestEventType::Rejected;
                notices += type == RequestEventType::NoticeGiven;
                extensions += type == RequestEventType::Extended;
                approved = approved || type == RequestEventType::Approved;
                const auto place = QStringLiteral("seed %1, sequence %2, step %3").arg(seed).arg(i).arg(step);
                QVERIFY2(type != RequestEventType::Delivered || approved, qPrintable(place));
                QVERIFY2(type != RequestEventType::Rejected || !event.value().text.isEmpty(), qPrintable(place));
                QVERIFY2(state.events.isEmpty() || event.value().at >= state.events.last().at, qPrintable(place));
                QVERIFY2(!event.value().actor.userId.isEmpty(), qPrintable(place));
                state = evolve(state, event.value());
                QVERIFY2(replies <= 1 && notices <= 1 && extensions <= 1, qPrintable(place));
                QVERIFY2(isOpen(state.phase) || runningDeadlines(state, m_rules).isEmpty(), qPrintable(place));
            }
            delivered += state.phase == RequestPhase::Delivered;
            QCOMPARE(fold(state.id, state.events), state);
            if (i % 50 == 0) {
                const auto read = requestFromBody(requestBody(state));
                QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
                QCOMPARE(requestBody(read.value()), requestBody(state));
            }
        }
        // A test whose walks never reach the end could not fail.
        QVERIFY(delivered > sequences / 200);
    }

private:
    static QString sideOf(Type type)
    {
        const bool requester = type == Type::Submit || type == Type::Supplement || type == Type::Withdraw;
        return requester ? QStringLiteral("requester") : QStringLiteral("provider");
    }

    RequestState then(const RequestState &state, Type type, const QDateTime &at)
    {
        const auto event = decide(state, command(type), person(sideOf(type), Role::Clerk), at, m_rules);
        if (!event)
            qWarning() << event.error().message;
        return event ? evolve(state, event.value()) : state;
    }

    RequestState walk(const QVector<Type> &path)
    {
        RequestState state;
        state.id = QStringLiteral("r1");
        for (Type type : path)
            state = then(state, type, m_now);
        return state;
    }

    RuleBook m_rules;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
