#include "request/requestguards.h"

#include <QCoreApplication>

#include <algorithm>

#include "calendar/chinatime.h"
#include "request/requestdecision.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestDecision)
};

Result<void> withinReplyLimit(const RequestState &state, const QDateTime &now, const RuleBook &rules)
{
    const auto limit = replyDeadline(state, rules);
    if (limit && chinaDate(now) > limit->lastDay)
        return refused("extension.late", Text::tr("The limit of the reply ended on %1; it can no longer be extended.")
                                             .arg(limit->lastDay.toString(Qt::ISODate)));
    return {};
}

bool hasOpen(const QVector<SideQuestion> &questions, const Actor &actor)
{
    return std::any_of(questions.begin(), questions.end(), [&](const SideQuestion &question) {
        return question.isOpen() && question.askedBy != actor.departmentId;
    });
}

} // namespace

Error refused(const char *why, const QString &message)
{
    return Error{QStringLiteral("request.refused.") + QLatin1String(why), message, {}};
}

Result<void> checkGuard(RequestGuard guard, const RequestState &state, const Actor &actor, const QDateTime &now,
                        const RuleBook &rules)
{
    switch (guard) {
    case RequestGuard::WithinReplyLimit:
        return withinReplyLimit(state, now, rules);
    case RequestGuard::ReviewPassed: // an argument of the approval itself can pass it: checkArguments()
        return {};
    case RequestGuard::NotSuspended:
        if (state.isSuspended())
            return refused("suspended", Text::tr("The sharing has been suspended since %1; resume it first.")
                                            .arg(chinaDate(state.suspendedAt).toString(Qt::ISODate)));
        return {};
    case RequestGuard::Suspended:
        if (!state.isSuspended())
            return refused("notSuspended", Text::tr("The sharing is not suspended."));
        return {};
    case RequestGuard::CorrectionToAnswer:
        if (!hasOpen(state.corrections, actor))
            return refused("noCorrection", Text::tr("The other department has asked for no correction that is not answered."));
        return {};
    case RequestGuard::MisuseToAnswer:
        if (!hasOpen(state.misuses, actor))
            return refused("noMisuse", Text::tr("No use outside the scope is reported that is not answered."));
        return {};
    case RequestGuard::NotBeforeAuthority:
        if (state.dispute.isOpen() && state.dispute.escalatedAt.isValid())
            return refused("beforeAuthority", Text::tr("The dispute is before the authority already."));
        return {};
    case RequestGuard::ConsultedFirst:
        if (!state.dispute.isOpen())
            return refused("notConsulted", Text::tr("The two departments consult first; record the consultation."));
        if (state.dispute.escalatedAt.isValid())
            return refused("beforeAuthority", Text::tr("The dispute is before the authority already."));
        return {};
    case RequestGuard::BeforeAuthority:
        if (!state.dispute.isOpen() || !state.dispute.escalatedAt.isValid())
            return refused("notBeforeAuthority", Text::tr("No dispute about this request is before the authority."));
        return {};
    }
    return {};
}

} // namespace sharedesk
