// What the tests of requests share: two departments, commands with all that they need, ways to each phase.
#pragma once

#include "calendar/chinatime.h"
#include "request/requestdecision.h"

namespace requestwalk {

using namespace sharedesk;
using Type = RequestCommandType;

inline constexpr int commandCount = int(Type::AnswerMisuse) + 1;
inline constexpr int phaseCount = int(RequestPhase::Terminated) + 1;
inline constexpr Role allRoles[] = {Role::Clerk, Role::OfficeHead, Role::Supervisor, Role::Authority,
                                    Role::DepartmentHead, Role::Auditor, Role::Administrator};

inline Actor person(const QString &department, Role role = Role::Clerk)
{
    return {department + QLatin1Char('.') + roleKey(role), QStringLiteral("某人"), department, department, role};
}

inline Application application(const QString &sharingType = QStringLiteral("conditional"))
{
    Application a;
    a.entryId = QStringLiteral("e1");
    a.entryName = QStringLiteral("婚姻登记信息");
    a.entryCode = QStringLiteral("3070/000001");
    a.sharingType = sharingType;
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

inline Review passedReview()
{
    return {{true, {}}, {true, {}}, {true, QStringLiteral("评估报告2026-7")}};
}

// The open question that this actor has to answer, or one that does not exist.
inline QString toAnswer(const QVector<SideQuestion> &questions, const Actor &actor)
{
    for (const SideQuestion &question : questions) {
        if (question.isOpen() && question.askedBy != actor.departmentId)
            return question.id;
    }
    return QStringLiteral("none");
}

// Everything that any command needs; the event keeps only what belongs to it.
inline RequestCommand complete(Type type, const RequestState &state = {}, const Actor &actor = {})
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
    c.items = {{QStringLiteral("i1"), true, {}}, {QStringLiteral("i2"), false, QStringLiteral("超出职责")}};
    c.review = passedReview();
    c.consultation = QStringLiteral("11月2日电话协商");
    c.report = QStringLiteral("已报市数据局");
    c.conditions = QStringLiteral("仅限核验");
    c.assigneeId = QStringLiteral("u7");
    c.assigneeName = QStringLiteral("钱七");
    c.outcome = QStringLiteral("corrected");
    c.refersTo = toAnswer(type == Type::AnswerMisuse ? state.misuses : state.corrections, actor);
    c.requesterRegion = QStringLiteral("330106");
    c.providerRegion = QStringLiteral("330102");
    return c;
}

// Somebody who may give this command, as far as role and side go.
inline Actor actorFor(Type type, const RuleBook &rules)
{
    const RequestMove *move = rules.moves.of(type);
    if (!move || move->side == RequestSide::Authority)
        return person(QStringLiteral("authority"), Role::Authority);
    const bool requester = move->side == RequestSide::Requester || move->side == RequestSide::Either;
    return person(requester ? QStringLiteral("requester") : QStringLiteral("provider"));
}

inline RequestState then(const RequestState &state, Type type, const Actor &actor, const QDateTime &at, const RuleBook &rules)
{
    const auto event = decide(state, complete(type, state, actor), actor, at, rules);
    if (!event)
        qWarning() << commandKey(type) << event.error().message;
    return event ? evolve(state, event.value()) : state;
}

inline RequestState walk(const QVector<Type> &path, const QDateTime &at, const RuleBook &rules)
{
    RequestState state;
    state.id = QStringLiteral("r1");
    for (const Type type : path)
        state = then(state, type, actorFor(type, rules), at, rules);
    return state;
}

// A way to each phase, in the order of RequestPhase.
inline QVector<QVector<Type>> waysToEachPhase()
{
    const QVector<Type> received{Type::Submit, Type::Receive};
    const QVector<Type> approved = received + QVector<Type>{Type::Approve};
    const QVector<Type> delivered = approved + QVector<Type>{Type::Deliver};
    return {{}, {Type::Submit}, received, received + QVector<Type>{Type::GiveNotice}, approved,
            received + QVector<Type>{Type::Reject}, delivered, {Type::Submit, Type::Withdraw},
            delivered + QVector<Type>{Type::Confirm}, delivered + QVector<Type>{Type::EndUse},
            delivered + QVector<Type>{Type::Terminate}};
}

} // namespace requestwalk
