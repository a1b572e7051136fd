// RequestMoves: every move of a request as data: who may do what when, where it leads, which limits it starts and stops,
// what is recorded, and by which rule. One row per command.
//
// Read from resources/rules/request-moves.json; decide(), availableCommands(), runningDeadlines(), the buttons, the
// command line, the platform and the manual's state diagram all read this table. What cannot be data is a guard: a
// small function with a name (requestguards.h).
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QVector>

#include "request/requestcommand.h"

namespace sharedesk {

class LimitRules;

enum class RequestSide {
    Requester,
    Provider,
    Either,    // both departments of the request
    Authority, // the competent authority; which one says the dispute
};
QString sideKey(RequestSide side);   // "requester", "provider", "either", "authority"
QString sideLabel(RequestSide side); // translated

// Whose agreement a command needs before it goes out.
enum class AgreementNeed {
    None,
    Named,  // the office head is named (agreedBy); the agreement may have been given on paper
    Signed, // only the office head gives it, in the own name
};

enum class RequestGuard {
    WithinReplyLimit,  // the limit of the reply has not ended
    ReviewPassed,      // the checklist of the review says yes three times, where the sharing type needs it
    NotSuspended,
    Suspended,
    CorrectionToAnswer, // one that the other department asked for is open
    MisuseToAnswer,
    NotBeforeAuthority, // no dispute waits for the authority
    ConsultedFirst,    // a consultation is recorded and the dispute is not before the authority yet
    BeforeAuthority,
};
QString guardKey(RequestGuard guard);   // "withinReplyLimit", …
QString guardLabel(RequestGuard guard); // translated: the condition as the manual states it

struct RequestMove {
    RequestCommandType command = RequestCommandType::Submit;
    RequestEventType event = RequestEventType::Submitted;
    RequestSide side = RequestSide::Requester;
    QVector<Role> roles;
    QVector<RequestPhase> from;
    std::optional<RequestPhase> to;  // nullopt: the phase stays
    bool once = false;               // at most once in the life of a request
    bool offered = false;            // stays on the screen with its reason when it is not possible now
    AgreementNeed agreement = AgreementNeed::None;
    QVector<RequestGuard> guards;
    QStringList needs;               // members of RequestArguments that must not be blank
    QStringList records;             // members that the event keeps; all of `needs` are among them
    QStringList starts;              // limits: ids of LimitRules, or an alias (limitId)
    QStringList stops;
    QStringList extends;
    QString source;                  // zh
    QString sourceEn;

    bool operator==(const RequestMove &) const = default;
};

class RequestMoves
{
public:
    // Errors: "moves.json" (not JSON, with offset), "moves.row" (detail names command and member).
    static Result<RequestMoves> fromJson(const QByteArray &json);
    // Whether every limit that the table starts, stops or extends is one of these; error "moves.limit".
    Result<void> checkLimits(const LimitRules &limits) const;

    const QVector<RequestMove> &all() const { return m_moves; } // in the order of the file, that of the buttons
    const RequestMove *of(RequestCommandType command) const;    // nullptr only in an empty table
    // Rows that make the same event start and stop the same limits.
    const RequestMove *making(RequestEventType event) const;

    // The rule behind a name in starts/stops/extends: an alias is resolved by the sharing type.
    QString limitId(const QString &name, const QString &sharingType) const;
    bool needsReview(const QString &sharingType) const { return m_reviewFor.contains(sharingType); }
    int nameLength() const { return m_nameLength; } // longest name of a person or an address, in UTF-16 units
    int textLength() const { return m_textLength; }

private:
    QVector<RequestMove> m_moves;
    QHash<QString, QHash<QString, QString>> m_aliases; // name -> sharing type -> id
    QStringList m_reviewFor;
    int m_nameLength = 200;
    int m_textLength = 10000;
};

} // namespace sharedesk
