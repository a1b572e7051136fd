// What a command must bring with it, what a clock that runs behind may not change, and what travels as JSON.
#include <QJsonArray>
#include <QTest>

#include "calendar/chinatime.h"
#include "officedata.h"
#include "request/requestdecision.h"

using namespace sharedesk;
using Type = RequestCommandType;

Q_DECLARE_METATYPE(RequestCommandType)

namespace {

Actor clerkOf(const char *department)
{
    const QString id = QString::fromLatin1(department);
    return {id + QStringLiteral("-clerk"), QStringLiteral("经办人"), id, id, Role::Clerk};
}

Application application()
{
    Application a;
    a.entryId = QStringLiteral("e1");
    a.entryName = QStringLiteral("婚姻登记信息");
    a.entryCode = QStringLiteral("3070/000001");
    a.sharingType = QStringLiteral("conditional");
    a.providerId = QStringLiteral("provider");
    a.providerName = QStringLiteral("市民政局");
    a.requesterId = QStringLiteral("requester");
    a.requesterName = QStringLiteral("市住建局");
    a.legalBasis = QStringLiteral("《公共租赁住房管理办法》");
    a.scenario = QStringLiteral("办理公租房");
    a.scope = QStringLiteral("本市户籍申请人");
    a.mode = QStringLiteral("interface");
    a.useUntil = QDate(2027, 11, 30);
    a.itemIds = {QStringLiteral("i1"), QStringLiteral("i2")};
    a.itemNames = {QStringLiteral("姓名"), QStringLiteral("登记日期")};
    a.contact = QStringLiteral("张三");
    a.phone = QStringLiteral("0571-12345678");
    a.agreedBy = QStringLiteral("王主任");
    return a;
}

RequestCommand complete(Type type)
{
    RequestCommand command;
    command.type = type;
    command.text = QStringLiteral("理由");
    command.missing = {QStringLiteral("使用依据文号")};
    command.workingDays = 5;
    command.agreedBy = QStringLiteral("李主任");
    command.deliveryMode = QStringLiteral("interface");
    command.deliveryAddress = QStringLiteral("https://svc.example/1");
    command.application = application();
    return command;
}

Actor actorFor(Type type)
{
    return clerkOf(type == Type::Submit || type == Type::Supplement || type == Type::Withdraw ? "requester"
                                                                                              : "provider");
}

const QVector<Type> toReceived{Type::Submit, Type::Receive};

} // namespace

class TestRequestArguments : public QObject
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

    void aCommandBringsWhatItNeeds_data()
    {
        QTest::addColumn<Type>("type");
        QTest::addColumn<QString>("argument");
        const struct
        {
            Type type;
            const char *argument;
        } needs[] = {
            {Type::Submit, "application"},
            {Type::GiveNotice, "missing"},
            {Type::Supplement, "text"},
            {Type::Extend, "workingDays"},
            {Type::Extend, "text"},
            {Type::Extend, "agreedBy"},
            {Type::Approve, "agreedBy"},
            {Type::Reject, "text"},
            {Type::Reject, "agreedBy"},
            {Type::Deliver, "deliveryMode"},
            {Type::Deliver, "deliveryAddress"},
            {Type::Withdraw, "text"},
        };
        for (const auto &need : needs)
            QTest::addRow("%s without %s", qPrintable(commandKey(need.type)), need.argument)
                << need.type << QString::fromLatin1(need.argument);
    }

    void aCommandBringsWhatItNeeds()
    {
        QFETCH(Type, type);
        QFETCH(QString, argument);
        const RequestState state = readyFor(type);
        QVERIFY(decide(state, complete(type), actorFor(type), m_now, m_rules).ok());

        // Every way of writing nothing: absent, and blank to a reader.
        for (const QString &nothing : {QString(), QStringLiteral("  \t\n"), QString(QChar(0x3000)),
                                       QString(QChar(0x200B)) + QChar(0x00A0),
                                       QString(QChar(0x3164)) + QChar(0x2800), QString(QChar(0xFEFF))}) {
            RequestCommand command = complete(type);
            if (argument == QLatin1String("text"))
                command.text = nothing;
            else if (argument == QLatin1String("agreedBy"))
                command.agreedBy = nothing;
            else if (argument == QLatin1String("missing"))
                command.missing = nothing.isNull() ? QStringList() : QStringList{nothing, QString()};
            else if (argument == QLatin1String("deliveryMode"))
                command.deliveryMode = nothing;
            else if (argument == QLatin1String("deliveryAddress"))
                command.deliveryAddress = nothing;
            else if (argument == QLatin1String("workingDays"))
                command.workingDays = 0;
            else
                command.application.reset();
            const auto event = decide(state, command, actorFor(type), m_now, m_rules);
            QVERIFY(!event.ok());
            // Without an application nobody is the requester yet, so the department is what is refused.
            QCOMPARE(event.error().code, type == Type::Submit
                                             ? QStringLiteral("request.refused.side")
                                             : QStringLiteral("request.argument.") + argument);
            QVERIFY(!event.error().message.isEmpty());
        }
    }

    void anExtensionStaysWithinTheRule()
    {
        for (int days = -2; days <= 12; ++days) {
            RequestCommand extend = complete(Type::Extend);
            extend.workingDays = days;
            QCOMPARE(decide(readyFor(Type::Extend), extend, actorFor(Type::Extend), m_now, m_rules).ok(),
                     days >= 1 && days <= 10);
        }
    }

    void theTimeLimitOfUseIsJudgedByTheDayInChina()
    {
        RequestCommand submit = complete(Type::Submit);
        submit.application->useUntil = QDate(2026, 11, 3);
        // 2026-11-02 15:59 and 16:00 UTC: the last minute of that day in China, and the next day.
        const QDateTime lastMinute(QDate(2026, 11, 2), QTime(15, 59), Qt::UTC);
        QVERIFY(decide({}, submit, actorFor(Type::Submit), lastMinute, m_rules).ok());
        QCOMPARE(decide({}, submit, actorFor(Type::Submit), lastMinute.addSecs(60), m_rules).error().code,
                 QStringLiteral("request.argument.useUntil"));
    }

    void receiptComesBeforeAnyAnswer()
    {
        const RequestState submitted = walk({Type::Submit});
        for (Type type : {Type::GiveNotice, Type::Extend, Type::Approve, Type::Reject, Type::Deliver}) {
            const auto event = decide(submitted, complete(type), actorFor(type), m_now, m_rules);
            QVERIFY(!event.ok());
            QCOMPARE(event.error().code, QStringLiteral("request.refused.phase"));
            QVERIFY2(event.error().message.contains(QStringLiteral("receipt")),
                     qPrintable(event.error().message));
        }
    }

    void aClockThatRunsBehindChangesNoOrder()
    {
        RequestState state = walk(toReceived);
        const auto event =
            decide(state, complete(Type::Approve), actorFor(Type::Approve), m_now.addYears(-3), m_rules);
        QVERIFY(event.ok());
        QCOMPARE(event.value().at, state.events.last().at);
        // Every event is told in China time, whatever the caller's zone.
        const auto utc = decide(state, complete(Type::Approve), actorFor(Type::Approve),
                                m_now.addSecs(60).toUTC(), m_rules);
        QVERIFY(utc.ok());
        QCOMPARE(utc.value().at.offsetFromUtc(), 8 * 3600);
        QCOMPARE(utc.value().at, m_now.addSecs(60));
    }

    void anEventKeepsOnlyWhatBelongsToIt()
    {
        // A form that still holds an address from another tab must not write it into an approval.
        const auto approved =
            decide(walk(toReceived), complete(Type::Approve), actorFor(Type::Approve), m_now, m_rules);
        QVERIFY(approved.ok());
        QVERIFY(approved.value().deliveryAddress.isEmpty());
        QVERIFY(approved.value().missing.isEmpty());
        QVERIFY(!approved.value().application);
        QCOMPARE(approved.value().workingDays, 0);
        QCOMPARE(approved.value().agreedBy, QStringLiteral("李主任"));
    }

    void buttonsSayWhatDecideSays()
    {
        for (const auto &path : QVector<QVector<Type>>{{Type::Submit},
                                                       toReceived,
                                                       toReceived + QVector<Type>{Type::GiveNotice},
                                                       toReceived + QVector<Type>{Type::Approve},
                                                       toReceived + QVector<Type>{Type::Reject}}) {
            const RequestState state = walk(path);
            for (const char *department : {"requester", "provider"}) {
                const Actor actor = clerkOf(department);
                const auto available = availableCommands(state, actor, m_now, m_rules);
                QCOMPARE(available.size(), QByteArray(department) == "requester" ? 2 : 6);
                for (const CommandAvailability &offered : available) {
                    const auto event = decide(state, complete(offered.command), actor, m_now, m_rules);
                    QCOMPARE(offered.allowed, event.ok());
                    QCOMPARE(offered.why, event.ok() ? QString() : event.error().message);
                }
            }
            // A supervisor sees every act and may do none; another department has no business here.
            Actor supervisor = clerkOf("inspection");
            QVERIFY(availableCommands(state, supervisor, m_now, m_rules).isEmpty());
            supervisor.role = Role::Supervisor;
            const auto seen = availableCommands(state, supervisor, m_now, m_rules);
            QCOMPARE(seen.size(), 8);
            for (const CommandAvailability &offered : seen)
                QVERIFY(!offered.allowed && !offered.why.isEmpty());
        }
    }

    void everythingTravelsAsJson()
    {
        for (int t = 0; t <= int(Type::Withdraw); ++t) {
            const RequestCommand command = complete(Type(t));
            const auto read = requestCommandFromJson(toJson(command));
            QVERIFY(read.ok());
            QCOMPARE(toJson(read.value()), toJson(command));
            QCOMPARE(read.value().application, command.application);
            const auto event = decide(readyFor(Type(t)), command, actorFor(Type(t)), m_now, m_rules);
            QVERIFY2(event.ok(), event ? "" : qPrintable(event.error().message));
            const auto back = requestEventFromJson(toJson(event.value()));
            QVERIFY2(back.ok(), back ? "" : qPrintable(back.error().detail));
            QCOMPARE(back.value(), event.value());
        }
        const RequestState state = walk({Type::Submit, Type::Receive, Type::GiveNotice, Type::Supplement,
                                         Type::Extend, Type::Approve, Type::Deliver});
        QCOMPARE(state.phase, RequestPhase::Delivered);
        const auto read = requestFromBody(requestBody(state));
        QVERIFY(read.ok());
        QCOMPARE(read.value(), state);
    }

    void jsonOfAnotherMindIsRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("id a number") << "id" << QJsonValue(7);
        QTest::newRow("id empty") << "id" << QJsonValue(QString());
        QTest::newRow("type unknown") << "type" << QJsonValue(QStringLiteral("request.sold"));
        QTest::newRow("at no moment") << "at" << QJsonValue(QStringLiteral("2026-11-31T09:00:00+08:00"));
        QTest::newRow("at only a day") << "at" << QJsonValue(QStringLiteral("2026-11-02"));
        QTest::newRow("actor absent") << "actor" << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("actor of no role")
            << "actor" << QJsonValue(QJsonObject{{QStringLiteral("userId"), QStringLiteral("u")}});
        QTest::newRow("text an object") << "text" << QJsonValue(QJsonObject());
        QTest::newRow("missing a text") << "missing" << QJsonValue(QStringLiteral("all"));
        QTest::newRow("missing of numbers") << "missing" << QJsonValue(QJsonArray{1});
        QTest::newRow("days a text") << "workingDays" << QJsonValue(QStringLiteral("5"));
        QTest::newRow("half days") << "workingDays" << QJsonValue(2.5);
        QTest::newRow("days beyond measure") << "workingDays" << QJsonValue(1e300);
        QTest::newRow("application a text") << "application" << QJsonValue(QStringLiteral("please"));
        QTest::newRow("application null") << "application" << QJsonValue(QJsonValue::Null);
    }

    void jsonOfAnotherMindIsRefused()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        const auto event = decide({}, complete(Type::Submit), actorFor(Type::Submit), m_now, m_rules);
        QVERIFY(event.ok());
        QJsonObject json = toJson(event.value());
        QVERIFY(requestEventFromJson(json).ok());
        json.insert(member, value);
        const auto read = requestEventFromJson(json);
        QVERIFY(!read.ok());
        QVERIFY(!read.error().message.isEmpty() && !read.error().detail.isNull());
    }

    void aBodyHasAnIdAndEvents()
    {
        QJsonObject body = requestBody(walk(toReceived));
        QVERIFY(requestFromBody(body).ok());
        QJsonObject withoutEvents = body;
        withoutEvents.remove(QStringLiteral("events"));
        QVERIFY(!requestFromBody(withoutEvents).ok());
        body.insert(QStringLiteral("id"), 5);
        QVERIFY(!requestFromBody(body).ok());
        QVERIFY(!requestFromBody({}).ok());
    }

    void keysAndLabelsAreDistinct()
    {
        QSet<QString> keys;
        for (int t = 0; t <= int(Type::Withdraw); ++t) {
            QCOMPARE(int(commandFromKey(commandKey(Type(t))).value()), t);
            keys << commandKey(Type(t)) << commandLabel(Type(t));
        }
        QCOMPARE(keys.size(), 18);
        for (int t = 0; t <= int(RequestEventType::Withdrawn); ++t)
            QCOMPARE(int(eventFromKey(eventKey(RequestEventType(t))).value()), t);
        for (int p = 0; p <= int(RequestPhase::Withdrawn); ++p)
            QCOMPARE(int(phaseFromKey(phaseKey(RequestPhase(p))).value()), p);
        for (Role role : {Role::Clerk, Role::OfficeHead, Role::Supervisor, Role::Authority}) {
            QCOMPARE(roleFromKey(roleKey(role)).value(), role);
            QCOMPARE(may(role, Permission::AnswerRequest), role == Role::Clerk || role == Role::OfficeHead);
        }
        QVERIFY(!roleFromKey(QStringLiteral("king")).ok());
        QVERIFY(!commandFromKey(QString()).ok());
    }

private:
    RequestState walk(const QVector<Type> &path)
    {
        RequestState state;
        state.id = QStringLiteral("r1");
        for (Type type : path) {
            const auto event = decide(state, complete(type), actorFor(type), m_now, m_rules);
            if (!event)
                qWarning() << event.error().message;
            else
                state = evolve(state, event.value());
        }
        return state;
    }

    RequestState readyFor(Type type)
    {
        switch (type) {
        case Type::Submit:
            return walk({});
        case Type::Receive:
            return walk({Type::Submit});
        case Type::Supplement:
            return walk({Type::Submit, Type::Receive, Type::GiveNotice});
        case Type::Deliver:
            return walk({Type::Submit, Type::Receive, Type::Approve});
        case Type::GiveNotice:
        case Type::Extend:
        case Type::Approve:
        case Type::Reject:
        case Type::Withdraw:
            break;
        }
        return walk(toReceived);
    }

    RuleBook m_rules;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestRequestArguments)
#include "tst_requestarguments.moc"
