// What a command brings with it: there, readable, of a sensible length, and fitting to the request.
#include <QCoreApplication>
#include <QSet>

#include <algorithm>

#include "calendar/chinatime.h"
#include "people/region.h"
#include "request/argumenttable.h"
#include "request/requestguards.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestDecision)
};

// Control characters would be invisible in a letter and can reorder what a reader sees in a terminal.
Result<void> checkText(const QString &name, const QString &text, TextKind kind, const RequestMoves &moves)
{
    const int most = kind == TextKind::Text ? moves.textLength() : moves.nameLength();
    if (text.size() > most)
        return wrongArgument(name, Text::tr("This is too long: %1 characters, at most %2.").arg(text.size()).arg(most));
    for (const QChar character : text) {
        const bool layout = kind == TextKind::Text
            && (character == QLatin1Char('\n') || character == QLatin1Char('\r') || character == QLatin1Char('\t'));
        if (character.category() == QChar::Other_Control && !layout)
            return wrongArgument(name, Text::tr("There is an invisible control character in it (U+%1). Type the text anew.")
                                           .arg(uint(character.unicode()), 4, 16, QLatin1Char('0')));
    }
    return {};
}

struct Required {
    const char *name;
    QString Application::*text;
    TextKind kind;
    const char *message;
};

constexpr Required requiredTexts[] = {
    {"entryId", &Application::entryId, TextKind::Code, QT_TRANSLATE_NOOP("RequestDecision", "Choose the entry that is asked for.")},
    {"providerId", &Application::providerId, TextKind::Code, QT_TRANSLATE_NOOP("RequestDecision", "The providing department is missing.")},
    {"requesterId", &Application::requesterId, TextKind::Code, QT_TRANSLATE_NOOP("RequestDecision", "The requesting department is missing.")},
    {"legalBasis", &Application::legalBasis, TextKind::Text, QT_TRANSLATE_NOOP("RequestDecision", "State the legal basis of the use.")},
    {"scenario", &Application::scenario, TextKind::Text, QT_TRANSLATE_NOOP("RequestDecision", "State the scenario in which the data are used.")},
    {"scope", &Application::scope, TextKind::Text, QT_TRANSLATE_NOOP("RequestDecision", "State the scope of the use.")},
    {"mode", &Application::mode, TextKind::Code, QT_TRANSLATE_NOOP("RequestDecision", "Choose how the data are to be shared.")},
    {"agreedBy", &Application::agreedBy, TextKind::Line, QT_TRANSLATE_NOOP("RequestDecision", "Name the office head who agreed to the application.")},
};

Result<void> checkApplication(const Application &application, const QDateTime &now, const RequestMoves &moves)
{
    for (const Required &member : requiredTexts) {
        const QString name = QLatin1String(member.name);
        if (saysNothing(application.*member.text))
            return wrongArgument(name, Text::tr(member.message));
        if (const auto text = checkText(name, application.*member.text, member.kind, moves); !text)
            return text.error();
    }
    for (const auto &[name, text] : {std::pair("contact", application.contact), std::pair("phone", application.phone)}) {
        if (const auto checked = checkText(QLatin1String(name), text, TextKind::Line, moves); !checked)
            return checked.error();
    }
    if (application.providerId == application.requesterId)
        return wrongArgument(QStringLiteral("providerId"), Text::tr("A department cannot ask itself for data."));
    if (application.sharingType == QLatin1String("notShared"))
        return wrongArgument(QStringLiteral("entryId"), Text::tr("This entry is not shared; its catalog states the reason and the legal basis."));
    if (application.sharingType != QLatin1String("unconditional") && application.sharingType != QLatin1String("conditional"))
        return wrongArgument(QStringLiteral("sharingType"), Text::tr("The entry does not say whether it is shared with or without conditions."));
    if (application.itemIds.isEmpty())
        return wrongArgument(QStringLiteral("itemIds"), Text::tr("Tick at least one data item."));
    if (application.itemIds.size() != application.itemNames.size())
        return wrongArgument(QStringLiteral("itemNames"), Text::tr("The data items and their names do not match."));
    if (!application.useUntil.isValid())
        return wrongArgument(QStringLiteral("useUntil"), Text::tr("State until when the data are used."));
    if (application.useUntil <= chinaDate(now))
        return wrongArgument(QStringLiteral("useUntil"), Text::tr("The time limit of use must lie after today."));
    return {};
}

QString missingText(RequestCommandType type)
{
    switch (type) {
    case RequestCommandType::Supplement: return Text::tr("State what is supplemented.");
    case RequestCommandType::Extend: return Text::tr("State why the reply is extended; the requester is told.");
    case RequestCommandType::Reject: return Text::tr("State the reason: a rejection without a reason is not possible.");
    case RequestCommandType::Withdraw: return Text::tr("State why the request is withdrawn.");
    case RequestCommandType::Contest: return Text::tr("State what is wrong with the delivery.");
    case RequestCommandType::ReportUse: return Text::tr("State what the data were used for, and how often.");
    case RequestCommandType::AskCorrection: return Text::tr("State which data are wrong, and how you know.");
    case RequestCommandType::AnswerCorrection: return Text::tr("State what was verified and corrected.");
    case RequestCommandType::Escalate: return Text::tr("State what the departments do not agree on.");
    case RequestCommandType::Settle: return Text::tr("State how the dispute is settled.");
    case RequestCommandType::ReportMisuse: return Text::tr("State how the data were used outside the scope.");
    case RequestCommandType::AnswerMisuse: return Text::tr("State what was done about it.");
    default: return Text::tr("State the reason.");
    }
}

QString missingMessage(const RequestMove &move, const QString &name)
{
    static const struct { const char *name; const char *message; } messages[] = {
        {"agreedBy", QT_TRANSLATE_NOOP("RequestDecision", "Name the office head who agreed.")},
        {"deliveryMode", QT_TRANSLATE_NOOP("RequestDecision", "Choose how the data were delivered.")},
        {"deliveryAddress", QT_TRANSLATE_NOOP("RequestDecision", "State the service address, the exchange task or the file.")},
        {"consultation", QT_TRANSLATE_NOOP("RequestDecision", "Record when, with whom and with what result the other department was consulted.")},
        {"report", QT_TRANSLATE_NOOP("RequestDecision", "State how it was reported to the authority.")},
        {"conditions", QT_TRANSLATE_NOOP("RequestDecision", "State the conditions of the use from now on.")},
        {"assigneeId", QT_TRANSLATE_NOOP("RequestDecision", "Choose who is to work on it.")},
        {"assigneeName", QT_TRANSLATE_NOOP("RequestDecision", "Choose who is to work on it.")},
        {"refersTo", QT_TRANSLATE_NOOP("RequestDecision", "Choose what is answered.")},
        {"outcome", QT_TRANSLATE_NOOP("RequestDecision", "Choose the result: verified, corrected, or no error.")},
        {"requesterRegion", QT_TRANSLATE_NOOP("RequestDecision", "The region of the requesting department is missing.")},
        {"providerRegion", QT_TRANSLATE_NOOP("RequestDecision", "The region of the providing department is missing.")},
    };
    for (const auto &row : messages) {
        if (name == QLatin1String(row.name))
            return Text::tr(row.message);
    }
    return missingText(move.command);
}

Result<void> checkMissing(const RequestCommand &command, const RequestMoves &moves)
{
    bool names = false;
    for (const QString &missing : command.missing) {
        names = names || !saysNothing(missing);
        if (const auto text = checkText(QStringLiteral("missing"), missing, TextKind::Text, moves); !text)
            return text.error();
    }
    if (!names)
        return wrongArgument(QStringLiteral("missing"), Text::tr("Name everything that is missing; there is only one notice."));
    return {};
}

Result<void> checkItems(const Application &application, const QVector<ItemDecision> &items, const RequestMoves &moves)
{
    const QString name = QStringLiteral("items");
    QSet<QString> decided;
    int approved = 0;
    for (const ItemDecision &item : items) {
        const qsizetype at = application.itemIds.indexOf(item.itemId);
        if (at < 0 || decided.contains(item.itemId))
            return wrongArgument(name, Text::tr("A data item is decided that was not asked for, or twice: %1.").arg(item.itemId));
        decided.insert(item.itemId);
        approved += item.approved;
        if (item.approved)
            continue;
        const QString shown = application.itemNames.value(at, item.itemId);
        if (saysNothing(item.reason))
            return wrongArgument(name, Text::tr("State the reason why the data item \"%1\" is not shared.").arg(shown));
        if (const auto text = checkText(name, item.reason, TextKind::Text, moves); !text)
            return text.error();
    }
    if (decided.size() != application.itemIds.size())
        return wrongArgument(name, Text::tr("Decide on each data item that was asked for."));
    if (approved == 0)
        return wrongArgument(name, Text::tr("No data item is approved; reject the request instead."));
    return {};
}

// By what the table says about it, the checklist that this command leaves behind has to say yes.
Result<void> checkReview(const RequestState &state, const RequestMove &move, const RequestCommand &command, const RequestMoves &moves)
{
    const QString name = QStringLiteral("review");
    if (command.review && move.records.contains(name)) {
        for (const ReviewAnswer &answer : {command.review->lawful, command.review->withinConditions, command.review->safety}) {
            if (const auto text = checkText(name, answer.remark, TextKind::Text, moves); !text)
                return text.error();
        }
    } else if (move.needs.contains(name)) {
        return wrongArgument(name, Text::tr("Answer each question of the review."));
    }
    if (!move.guards.contains(RequestGuard::ReviewPassed) || !moves.needsReview(state.application.sharingType))
        return {};
    const std::optional<Review> &review = command.review ? command.review : state.review;
    if (!review)
        return wrongArgument(name, Text::tr("Record the review first: lawful, within the conditions, safety assessment of sharing."));
    if (!review->passed())
        return wrongArgument(name, Text::tr("The review does not say yes to each question; such a request is not approved."));
    return {};
}

Result<void> checkRefersTo(const RequestState &state, const RequestCommand &command, const Actor &actor)
{
    const auto &questions = command.type == RequestCommandType::AnswerMisuse ? state.misuses : state.corrections;
    const auto question = std::find_if(questions.begin(), questions.end(),
                                       [&](const SideQuestion &one) { return one.id == command.refersTo; });
    if (question == questions.end() || question->askedBy == actor.departmentId)
        return wrongArgument(QStringLiteral("refersTo"), Text::tr("There is nothing of that kind to answer."));
    if (!question->isOpen())
        return wrongArgument(QStringLiteral("refersTo"), Text::tr("This was answered on %1 already.").arg(chinaDate(question->answeredAt).toString(Qt::ISODate)));
    return {};
}

// What is true of one command only.
Result<void> checkMeaning(const RequestState &state, const RequestCommand &command, const Actor &actor, const QDateTime &now)
{
    switch (command.type) {
    case RequestCommandType::AnswerCorrection:
        if (!QStringList{QStringLiteral("verified"), QStringLiteral("corrected"), QStringLiteral("noError")}.contains(command.outcome))
            return wrongArgument(QStringLiteral("outcome"), Text::tr("Choose the result: verified, corrected, or no error."));
        return checkRefersTo(state, command, actor);
    case RequestCommandType::AnswerMisuse:
        return checkRefersTo(state, command, actor);
    case RequestCommandType::EndUse:
        if (chinaDate(now) <= state.application.useUntil && saysNothing(command.text))
            return wrongArgument(QStringLiteral("text"), Text::tr("The time limit of use ends on %1 only; state why the use ends before.")
                                                            .arg(state.application.useUntil.toString(Qt::ISODate)));
        return {};
    case RequestCommandType::Escalate:
        for (const auto &[name, region] : {std::pair("requesterRegion", command.requesterRegion), std::pair("providerRegion", command.providerRegion)}) {
            if (const auto level = regionLevel(region); !level)
                return wrongArgument(QLatin1String(name), level.error().message);
        }
        return {};
    default:
        return {};
    }
}

Result<void> checkNeed(const QString &name, const RequestMove &move, const RequestCommand &command, const RequestState &state,
                       const QDateTime &now, const RuleBook &rules)
{
    if (name == QLatin1String("application")) {
        if (!command.application)
            return wrongArgument(name, Text::tr("The application is missing."));
        return checkApplication(*command.application, now, rules.moves);
    }
    if (name == QLatin1String("missing"))
        return checkMissing(command, rules.moves);
    if (name == QLatin1String("items"))
        return checkItems(state.application, command.items, rules.moves);
    if (name == QLatin1String("workingDays")) {
        const auto rule = rules.limits.find(QStringLiteral("reply.extension"), chinaDate(now));
        const int most = rule ? rule->workingDays : 0;
        if (command.workingDays < 1 || command.workingDays > most)
            return wrongArgument(name, Text::tr("The reply can be extended by 1 to %n working day(s).", nullptr, most));
        return {};
    }
    for (const ArgumentText &row : argumentTexts) {
        if (name == QLatin1String(row.key) && saysNothing(command.*row.member))
            return wrongArgument(name, missingMessage(move, name));
    }
    return {};
}

} // namespace

bool saysNothing(const QString &text)
{
    for (const QChar character : text) {
        const bool invisible = character.category() == QChar::Other_Format || character.category() == QChar::Other_Control;
        // Letters and symbols by category, yet nothing is drawn: Hangul filler, braille blank.
        const bool empty = character == QChar(0x3164) || character == QChar(0x2800);
        if (!character.isSpace() && !invisible && !empty)
            return false;
    }
    return true;
}

Error wrongArgument(const QString &name, const QString &message)
{
    return Error{QStringLiteral("request.argument.") + name, message, {}};
}

Result<void> checkArguments(const RequestState &state, const RequestMove &move, const RequestCommand &command,
                            const Actor &actor, const QDateTime &now, const RuleBook &rules)
{
    for (const QString &name : move.needs) {
        if (const auto there = checkNeed(name, move, command, state, now, rules); !there)
            return there.error();
    }
    for (const ArgumentText &row : argumentTexts) {
        const QString name = QLatin1String(row.key);
        if (!move.records.contains(name))
            continue;
        if (const auto text = checkText(name, command.*row.member, row.kind, rules.moves); !text)
            return text.error();
    }
    if (const auto review = checkReview(state, move, command, rules.moves); !review)
        return review.error();
    return checkMeaning(state, command, actor, now);
}

} // namespace sharedesk
