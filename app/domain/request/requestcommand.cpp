#include "request/requestcommand.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestDecision)
};

struct CommandRow {
    const char *key;
    const char *label;
};

// In the order of RequestCommandType.
constexpr CommandRow commandTable[] = {
    {"submit", QT_TRANSLATE_NOOP("RequestDecision", "Submit")},
    {"receive", QT_TRANSLATE_NOOP("RequestDecision", "Record receipt")},
    {"notice", QT_TRANSLATE_NOOP("RequestDecision", "One-time notice…")},
    {"supplement", QT_TRANSLATE_NOOP("RequestDecision", "Supplement…")},
    {"extend", QT_TRANSLATE_NOOP("RequestDecision", "Extend the reply…")},
    {"approve", QT_TRANSLATE_NOOP("RequestDecision", "Approve…")},
    {"reject", QT_TRANSLATE_NOOP("RequestDecision", "Reject…")},
    {"deliver", QT_TRANSLATE_NOOP("RequestDecision", "Record delivery…")},
    {"withdraw", QT_TRANSLATE_NOOP("RequestDecision", "Withdraw…")},
    {"approve-partly", QT_TRANSLATE_NOOP("RequestDecision", "Approve in part…")},
    {"confirm", QT_TRANSLATE_NOOP("RequestDecision", "Confirm the delivery…")},
    {"contest", QT_TRANSLATE_NOOP("RequestDecision", "Contest the delivery…")},
    {"suspend", QT_TRANSLATE_NOOP("RequestDecision", "Suspend the sharing…")},
    {"resume", QT_TRANSLATE_NOOP("RequestDecision", "Resume the sharing…")},
    {"terminate", QT_TRANSLATE_NOOP("RequestDecision", "Terminate the sharing…")},
    {"change", QT_TRANSLATE_NOOP("RequestDecision", "Change the sharing…")},
    {"use", QT_TRANSLATE_NOOP("RequestDecision", "Record the use…")},
    {"end", QT_TRANSLATE_NOOP("RequestDecision", "End the use…")},
    {"assign", QT_TRANSLATE_NOOP("RequestDecision", "Assign…")},
    {"review", QT_TRANSLATE_NOOP("RequestDecision", "Record the review…")},
    {"correct", QT_TRANSLATE_NOOP("RequestDecision", "Ask for a correction…")},
    {"answer-correction", QT_TRANSLATE_NOOP("RequestDecision", "Answer the correction…")},
    {"consult", QT_TRANSLATE_NOOP("RequestDecision", "Record a consultation…")},
    {"dispute", QT_TRANSLATE_NOOP("RequestDecision", "Put before the authority…")},
    {"settle", QT_TRANSLATE_NOOP("RequestDecision", "Settle the dispute…")},
    {"misuse", QT_TRANSLATE_NOOP("RequestDecision", "Report use outside the scope…")},
    {"answer-misuse", QT_TRANSLATE_NOOP("RequestDecision", "Answer the report…")},
};
static_assert(std::size(commandTable) == static_cast<size_t>(RequestCommandType::AnswerMisuse) + 1);

} // namespace

QString commandKey(RequestCommandType type)
{
    return QString::fromLatin1(commandTable[static_cast<size_t>(type)].key);
}

Result<RequestCommandType> commandFromKey(const QString &key)
{
    for (size_t i = 0; i < std::size(commandTable); ++i) {
        if (key == QLatin1String(commandTable[i].key))
            return static_cast<RequestCommandType>(i);
    }
    return Error{QStringLiteral("request.command.unknown"), Text::tr("There is no command \"%1\" on a request.").arg(key), key};
}

QString commandLabel(RequestCommandType type)
{
    return Text::tr(commandTable[static_cast<size_t>(type)].label);
}

} // namespace sharedesk
