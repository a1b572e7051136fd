// What a command must bring with it, what a clock that runs behind may not change, and what travels as JSON.
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include "officedata.h"
#include "request/argumenttable.h"
#include "requestwalk.h"

using namespace requestwalk;

Q_DECLARE_METATYPE(RequestCommandType)

namespace {

Actor clerkOf(const char *department)
{
    return person(QString::fromLatin1(department));
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
        // Whatever the table says that a command needs.
        for (const RequestMove &move : m_rules.moves.all()) {
            for (const QString &need : move.needs)
                QTest::addRow("%s without %s", qPrintable(commandKey(move.command)), qPrintable(need)) << move.command << need;
        }
    }

    void aCommandBringsWhatItNeeds()
    {
        QFETCH(Type, type);
        QFETCH(QString, argument);
        const RequestState state = readyFor(type);
        const RequestCommand whole = complete(type, state, who(type));
        QVERIFY(decide(state, whole, who(type), m_now, m_rules).ok());

        // Every way of writing nothing: absent, and blank to a reader.
        for (const QString &nothing : {QString(), QStringLiteral("  \t\n"), QString(QChar(0x3000)),
                                       QString(QChar(0x200B)) + QChar(0x00A0),
                                       QString(QChar(0x3164)) + QChar(0x2800), QString(QChar(0xFEFF))}) {
            RequestCommand command = whole;
            for (const ArgumentText &row : argumentTexts) {
                if (argument == QLatin1String(row.key))
                    command.*row.member = nothing;
            }
            if (argument == QLatin1String("missing"))
                command.missing = nothing.isNull() ? QStringList() : QStringList{nothing, QString()};
            else if (argument == QLatin1String("workingDays"))
                command.workingDays = 0;
            else if (argument == QLatin1String("application"))
                command.application.reset();
            else if (argument == QLatin1String("review"))
                command.review.reset();
            else if (argument == QLatin1String("items"))
                command.items.last().reason = nothing;
            const auto event = decide(state, command, who(type), m_now, m_rules);
            QVERIFY(!event.ok());
            // Without an application nobody is the requester yet, so the department is what is refused.
            QCOMPARE(event.error().code, type == Type::Submit
                                             ? QStringLiteral("request.refused.side")
                                             : QStringLiteral("request.argument.") + argument);
            QVERIFY(!event.error().message.isEmpty());
        }
    }

    void aTextIsReadableAndOfASensibleLength_data()
    {
        QTest::addColumn<Type>("type");
        QTest::addColumn<QString>("argument");
        for (const RequestMove &move : m_rules.moves.all()) {
            for (const ArgumentText &row : argumentTexts) {
                if (move.records.contains(QLatin1String(row.key)))
                    QTest::addRow("%s of %s", row.key, qPrintable(commandKey(move.command))) << move.command << QString::fromLatin1(row.key);
            }
        }
    }

    void aTextIsReadableAndOfASensibleLength()
    {
        QFETCH(Type, type);
        QFETCH(QString, argument);
        const RequestState state = readyFor(type);
        const auto row = std::find_if(std::begin(argumentTexts), std::end(argumentTexts),
                                      [&](const ArgumentText &one) { return argument == QLatin1String(one.key); });
        const bool text = row->kind == TextKind::Text;
        const QString name(300, QChar(0x738B));
        for (const auto &[value, possible] : {std::pair(name, text), std::pair(QString(10001, QLatin1Char('x')), false),
                                              std::pair(QStringLiteral("a\u0007b"), false), std::pair(QStringLiteral("a\u001b[31mb"), false),
                                              std::pair(QStringLiteral("a\u0085b"), false), std::pair(QStringLiteral("a\r\n\tb"), text)}) {
            RequestCommand command = complete(type, state, who(type));
            command.*row->member = value;
            const auto event = decide(state, command, who(type), m_now, m_rules);
            QCOMPARE(event.ok(), possible);
            if (!event)
                QCOMPARE(event.error().code, QStringLiteral("request.argument.") + argument);
        }
    }

    void anApplicationStatesEverything()
    {
        const auto codeWith = [&](auto change) {
            RequestCommand submit = complete(Type::Submit);
            change(*submit.application);
            const auto event = decide({}, submit, who(Type::Submit), m_now, m_rules);
            return event.ok() ? QString() : event.error().code.mid(int(qstrlen("request.argument.")));
        };
        QCOMPARE(codeWith([](Application &) {}), QString());
        const struct { const char *name; QString Application::*text; } texts[] = {
            {"legalBasis", &Application::legalBasis}, {"scenario", &Application::scenario}, {"scope", &Application::scope},
            {"mode", &Application::mode}, {"agreedBy", &Application::agreedBy},
        };
        for (const auto &row : texts) {
            QCOMPARE(codeWith([&](Application &a) { (a.*row.text).clear(); }), QLatin1String(row.name));
            QCOMPARE(codeWith([&](Application &a) { a.*row.text = QChar(0x3000); }), QLatin1String(row.name));
            QCOMPARE(codeWith([&](Application &a) { a.*row.text = QStringLiteral("a\u0000b"); }), QLatin1String(row.name));
        }
        QCOMPARE(codeWith([](Application &a) { a.contact = QString(300, QLatin1Char('x')); }), QLatin1String("contact"));
        QCOMPARE(codeWith([](Application &a) { a.agreedBy = QString(300, QLatin1Char('x')); }), QLatin1String("agreedBy"));
        QCOMPARE(codeWith([](Application &a) { a.itemIds.clear(); a.itemNames.clear(); }), QLatin1String("itemIds"));
        QCOMPARE(codeWith([](Application &a) { a.useUntil = QDate(); }), QLatin1String("useUntil"));
        QCOMPARE(codeWith([](Application &a) { a.useUntil = QDate(2026, 11, 2); }), QLatin1String("useUntil"));
        QCOMPARE(codeWith([](Application &a) { a.providerId = a.requesterId; }), QLatin1String("providerId"));
        QCOMPARE(codeWith([](Application &a) { a.sharingType = QStringLiteral("notShared"); }), QLatin1String("entryId"));
    }

    void aPartialApprovalDecidesOnEachItem()
    {
        const RequestState state = walk(toReceived);
        const auto decided = [&](const QVector<ItemDecision> &items) {
            RequestCommand command = complete(Type::ApprovePartly);
            command.items = items;
            return decide(state, command, who(Type::ApprovePartly), m_now, m_rules);
        };
        const ItemDecision yes1{QStringLiteral("i1"), true, {}};
        const ItemDecision yes2{QStringLiteral("i2"), true, {}};
        const ItemDecision no1{QStringLiteral("i1"), false, QStringLiteral("超出职责")};
        const ItemDecision no2{QStringLiteral("i2"), false, QStringLiteral("超出职责")};
        const auto partly = decided({yes1, no2});
        QVERIFY(partly.ok());
        QCOMPARE(evolve(state, partly.value()).items.size(), 2);
        // All of them: an approval like any other. None: a rejection.
        QVERIFY(decided({yes1, yes2}).value().items.isEmpty());
        for (const auto &items : QVector<QVector<ItemDecision>>{{no1, no2}, {yes1}, {yes1, yes1}, {}, {yes1, no2, {QStringLiteral("i9"), true, {}}}})
            QCOMPARE(decided(items).error().code, QStringLiteral("request.argument.items"));
    }

    void conditionalDataAreReviewedFirst()
    {
        RequestState state = walk(toReceived);
        RequestCommand approve = complete(Type::Approve);
        approve.review.reset();
        QCOMPARE(decide(state, approve, who(Type::Approve), m_now, m_rules).error().code, QStringLiteral("request.argument.review"));
        state = then(state, Type::Review, who(Type::Review), m_now, m_rules);
        QVERIFY(decide(state, approve, who(Type::Approve), m_now, m_rules).ok());
        // The last review counts, and one "no" is enough.
        RequestCommand review = complete(Type::Review);
        review.review->safety = {false, QStringLiteral("未脱敏")};
        state = evolve(state, decide(state, review, who(Type::Review), m_now, m_rules).value());
        QCOMPARE(decide(state, approve, who(Type::Approve), m_now, m_rules).error().code, QStringLiteral("request.argument.review"));
        RequestCommand submit = complete(Type::Submit);
        submit.application->sharingType = QStringLiteral("unconditional");
        RequestState open = evolve({}, decide({}, submit, who(Type::Submit), m_now, m_rules).value());
        open = then(open, Type::Receive, who(Type::Receive), m_now, m_rules);
        QVERIFY(decide(open, approve, who(Type::Approve), m_now, m_rules).ok());
    }

    void aSecondReplyIsToldWhoGaveTheFirst()
    {
        const RequestState state = walk(toReceived + QVector<Type>{Type::Reject});
        const auto event = decide(state, complete(Type::Approve), who(Type::Approve), m_now, m_rules);
        QVERIFY(!event.ok());
        QVERIFY2(event.error().message.contains(QStringLiteral("某人")) && event.error().message.contains(QStringLiteral("2026-11-02 09:00")),
                 qPrintable(event.error().message));
    }

    void useThatEndsEarlyHasAReason()
    {
        const RequestState state = readyFor(Type::EndUse);
        RequestCommand end = complete(Type::EndUse);
        end.text.clear();
        const QDateTime lastDay = chinaMoment(QDate(2027, 11, 30), QTime(23, 59));
        QCOMPARE(decide(state, end, who(Type::EndUse), lastDay, m_rules).error().code, QStringLiteral("request.argument.text"));
        QVERIFY(decide(state, end, who(Type::EndUse), lastDay.addSecs(60), m_rules).ok());
    }

    void aStepOfANewerVersionIsKept()
    {
        RequestState state = walk(toReceived);
        QJsonObject body = requestBody(state);
        QJsonArray events = body.value(QLatin1String("events")).toArray();
        QJsonObject newer = events.last().toObject();
        newer.insert(QStringLiteral("id"), QStringLiteral("n1"));
        newer.insert(QStringLiteral("type"), QStringLiteral("request.priced"));
        newer.insert(QStringLiteral("price"), 7);
        newer.insert(QStringLiteral("phase"), QStringLiteral("approved"));
        newer.insert(QStringLiteral("actor"), QJsonObject{{QStringLiteral("name"), QStringLiteral("李四")}, {QStringLiteral("role"), QStringLiteral("broker")}});
        events.append(newer);
        body.insert(QStringLiteral("events"), events);
        const auto read = requestFromBody(body);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read.value().phase, RequestPhase::Approved);
        QCOMPARE(read.value().events.last().actor.name, QStringLiteral("李四"));
        QVERIFY(!eventLabel(read.value().events.last().type).isEmpty());
        QCOMPARE(requestBody(read.value()), body);
    }

    void theTableIsRefusedWhereItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("place");
        QTest::newRow("no JSON") << QByteArray("\"moves\"") << QByteArray("moves") << "byte";
        QTest::newRow("command") << QByteArray("\"command\": \"extend\"") << QByteArray("\"command\": \"stretch\"") << "stretch";
        QTest::newRow("command twice") << QByteArray("\"command\": \"extend\"") << QByteArray("\"command\": \"notice\"") << "notice";
        QTest::newRow("event") << QByteArray("\"request.extended\"") << QByteArray("\"request.stretched\"") << "event";
        QTest::newRow("role") << QByteArray("\"roles\": [\"clerk\"") << QByteArray("\"roles\": [\"king\"") << "king";
        QTest::newRow("phase from") << QByteArray("\"from\": [\"submitted\"]") << QByteArray("\"from\": [\"sold\"]") << "sold";
        QTest::newRow("phase to") << QByteArray("\"to\": \"rejected\"") << QByteArray("\"to\": \"sold\"") << "sold";
        QTest::newRow("side") << QByteArray("\"side\": \"authority\"") << QByteArray("\"side\": \"court\"") << "side";
        QTest::newRow("guard") << QByteArray("\"withinReplyLimit\"") << QByteArray("\"whenever\"") << "whenever";
        QTest::newRow("argument") << QByteArray("\"needs\": [\"workingDays\"") << QByteArray("\"needs\": [\"days\"") << "days";
        QTest::newRow("agreement") << QByteArray("\"agreement\": \"named\"") << QByteArray("\"agreement\": \"oral\"") << "oral";
        QTest::newRow("source") << QByteArray("\"sourceEn\"") << QByteArray("\"sourceFr\"") << "sourceEn";
        QTest::newRow("limit") << QByteArray("\"starts\": [\"delivery\"]") << QByteArray("\"starts\": [\"parcel\"]") << "parcel";
    }

    void theTableIsRefusedWhereItIsWrong()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QString, place);
        QFile file(QStringLiteral(":/sharedesk/rules/request-moves.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        QVERIFY(RequestMoves::fromJson(json).value().checkLimits(m_rules.limits).ok());
        QVERIFY(json.contains(good));
        json.replace(good, bad);
        const auto moves = RequestMoves::fromJson(json);
        const Result<void> known = moves ? moves.value().checkLimits(m_rules.limits) : moves.error();
        QVERIFY(!known.ok());
        QVERIFY2(known.error().detail.contains(place), qPrintable(known.error().detail));
    }

    void onlyTheHeadGivesWhatIsSigned()
    {
        QFile file(QStringLiteral(":/sharedesk/rules/request-moves.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        RuleBook strict = m_rules;
        strict.moves = RequestMoves::fromJson(file.readAll().replace("\"named\"", "\"signed\"")).value();
        const RequestState state = walk(toReceived);
        QCOMPARE(decide(state, complete(Type::Approve), clerkOf("provider"), m_now, strict).error().code, QStringLiteral("request.refused.agreement"));
        QVERIFY(decide(state, complete(Type::Approve), person(QStringLiteral("provider"), Role::OfficeHead), m_now, strict).ok());
    }

    void anExtensionStaysWithinTheRule()
    {
        for (int days = -2; days <= 12; ++days) {
            RequestCommand extend = complete(Type::Extend);
            extend.workingDays = days;
            QCOMPARE(decide(readyFor(Type::Extend), extend, who(Type::Extend), m_now, m_rules).ok(),
                     days >= 1 && days <= 10);
        }
    }

    void theTimeLimitOfUseIsJudgedByTheDayInChina()
    {
        RequestCommand submit = complete(Type::Submit);
        submit.application->useUntil = QDate(2026, 11, 3);
        // 2026-11-02 15:59 and 16:00 UTC: the last minute of that day in China, and the next day.
        const QDateTime lastMinute(QDate(2026, 11, 2), QTime(15, 59), Qt::UTC);
        QVERIFY(decide({}, submit, who(Type::Submit), lastMinute, m_rules).ok());
        QCOMPARE(decide({}, submit, who(Type::Submit), lastMinute.addSecs(60), m_rules).error().code,
                 QStringLiteral("request.argument.useUntil"));
    }

    void receiptComesBeforeAnyAnswer()
    {
        const RequestState submitted = walk({Type::Submit});
        for (Type type : {Type::GiveNotice, Type::Extend, Type::Approve, Type::Reject, Type::Deliver}) {
            const auto event = decide(submitted, complete(type), who(type), m_now, m_rules);
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
            decide(state, complete(Type::Approve), who(Type::Approve), m_now.addYears(-3), m_rules);
        QVERIFY(event.ok());
        QCOMPARE(event.value().at, state.events.last().at);
        // Every event is told in China time, whatever the caller's zone.
        const auto utc = decide(state, complete(Type::Approve), who(Type::Approve),
                                m_now.addSecs(60).toUTC(), m_rules);
        QVERIFY(utc.ok());
        QCOMPARE(utc.value().at.offsetFromUtc(), 8 * 3600);
        QCOMPARE(utc.value().at, m_now.addSecs(60));
    }

    void anEventKeepsOnlyWhatBelongsToIt()
    {
        // A form that still holds an address from another tab must not write it into an approval.
        const auto approved =
            decide(walk(toReceived), complete(Type::Approve), who(Type::Approve), m_now, m_rules);
        QVERIFY(approved.ok());
        QVERIFY(approved.value().deliveryAddress.isEmpty());
        QVERIFY(approved.value().missing.isEmpty());
        QVERIFY(!approved.value().application);
        QCOMPARE(approved.value().workingDays, 0);
        QCOMPARE(approved.value().agreedBy, QStringLiteral("李主任"));
    }

    void everythingTravelsAsJson()
    {
        for (int t = 0; t < commandCount; ++t) {
            const RequestState ready = readyFor(Type(t));
            const RequestCommand command = complete(Type(t), ready, who(Type(t)));
            const auto read = requestCommandFromJson(toJson(command));
            QVERIFY(read.ok());
            QCOMPARE(toJson(read.value()), toJson(command));
            QCOMPARE(read.value().application, command.application);
            const auto event = decide(ready, command, who(Type(t)), m_now, m_rules);
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
        QTest::newRow("type empty") << "type" << QJsonValue(QString());
        QTest::newRow("items a text") << "items" << QJsonValue(QStringLiteral("all"));
        QTest::newRow("items undecided") << "items" << QJsonValue(QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("i1")}}});
        QTest::newRow("review half") << "review" << QJsonValue(QJsonObject{{QStringLiteral("lawful"), QJsonObject{{QStringLiteral("yes"), true}}}});
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
        const auto event = decide({}, complete(Type::Submit), who(Type::Submit), m_now, m_rules);
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
        for (int t = 0; t < commandCount; ++t) {
            QCOMPARE(int(commandFromKey(commandKey(Type(t))).value()), t);
            keys << commandKey(Type(t)) << commandLabel(Type(t));
        }
        QCOMPARE(keys.size(), 2 * commandCount);
        for (int t = 0; t < int(RequestEventType::Unknown); ++t)
            QCOMPARE(int(eventFromKey(eventKey(RequestEventType(t))).value()), t);
        QVERIFY(!eventFromKey(QString()).ok());
        for (int p = 0; p < phaseCount; ++p)
            QCOMPARE(int(phaseFromKey(phaseKey(RequestPhase(p))).value()), p);
        for (const Role role : allRoles) {
            QCOMPARE(roleFromKey(roleKey(role)).value(), role);
            QCOMPARE(may(role, Permission::AnswerRequest), role == Role::Clerk || role == Role::OfficeHead);
            QCOMPARE(may(role, Permission::EditCatalog), role == Role::Clerk || role == Role::OfficeHead);
            QCOMPARE(may(role, Permission::ReadContent), role != Role::Administrator);
            QCOMPARE(may(role, Permission::ManagePeople), role == Role::Administrator);
        }
        QVERIFY(!roleFromKey(QStringLiteral("king")).ok());
        QVERIFY(!commandFromKey(QString()).ok());
    }

private:
    Actor who(Type type) const
    {
        // The provider answers what the requester asked; all other acts of either side the requester does here.
        return type == Type::AnswerCorrection ? clerkOf("provider") : actorFor(type, m_rules);
    }

    RequestState walk(const QVector<Type> &path) const { return requestwalk::walk(path, m_now, m_rules); }

    RequestState readyFor(Type type) const
    {
        const QVector<Type> toDelivered = toReceived + QVector<Type>{Type::Approve, Type::Deliver};
        const auto after = [&](std::initializer_list<Type> more) { return walk(toDelivered + QVector<Type>(more)); };
        switch (type) {
        case Type::Submit: return walk({});
        case Type::Receive: return walk({Type::Submit});
        case Type::Supplement: return walk(toReceived + QVector<Type>{Type::GiveNotice});
        case Type::Deliver: return walk(toReceived + QVector<Type>{Type::Approve});
        case Type::Resume: return after({Type::Suspend});
        case Type::AnswerCorrection: return after({Type::AskCorrection});
        case Type::AnswerMisuse: return after({Type::ReportMisuse});
        case Type::Escalate: return after({Type::Consult});
        case Type::Settle: return after({Type::Consult, Type::Escalate});
        default: break;
        }
        return m_rules.moves.of(type)->from.contains(RequestPhase::Received) ? walk(toReceived) : walk(toDelivered);
    }

    RuleBook m_rules;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestRequestArguments)
#include "tst_requestarguments.moc"
