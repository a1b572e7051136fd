// What a person may want to do with a request. Whether it is possible says decide() (requestdecision.h), by the table
// of moves (requestmoves.h). Values only.
#pragma once

#include <QJsonObject>

#include "request/request.h"

namespace sharedesk {

// New ones at the end: tests and tables walk them by number.
enum class RequestCommandType {
    Submit, Receive, GiveNotice, Supplement, Extend, Approve, Reject, Deliver, Withdraw,
    ApprovePartly, Confirm, Contest, Suspend, Resume, Terminate, Change, ReportUse, EndUse, Assign, Review,
    AskCorrection, AnswerCorrection, Consult, Escalate, Settle, ReportMisuse, AnswerMisuse,
};
QString commandKey(RequestCommandType type); // "submit", "receive", "notice", … as in request-moves.json
Result<RequestCommandType> commandFromKey(const QString &key);
QString commandLabel(RequestCommandType type); // translated, as on a button

struct RequestCommand : RequestArguments {
    RequestCommandType type = RequestCommandType::Submit;

    bool operator==(const RequestCommand &) const = default;
};

QJsonObject toJson(const RequestCommand &command);
Result<RequestCommand> requestCommandFromJson(const QJsonObject &json);

} // namespace sharedesk
