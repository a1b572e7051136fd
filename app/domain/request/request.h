// A sharing request (共享申请) is the fold of its events. Values only.
//
// Source: Decree 809, chapter on sharing. Moments are China time (chinatime.h).
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

#include "catalog/catalogentry.h"
#include "people/people.h"
#include "result.h"

namespace sharedesk {

// 申请: what the requester states. The office head of the requester agrees before it goes out (agreedBy).
struct Application {
    QString entryId;
    QString entryName;
    QString entryCode;
    QString sharingType;      // of the entry when asked: "unconditional" | "conditional" (decides the reply's limit)
    QString providerId;       // department ids
    QString providerName;
    QString requesterId;
    QString requesterName;
    QString legalBasis;       // 使用依据, required
    QString scenario;         // 使用场景, required
    QString scope;            // 使用范围, required
    QString mode;             // 共享方式, code of dictionary "deliveryMode": "interface" | "batch" | "file"
    QDate useUntil;           // 使用时限, required, after the day of submission
    QStringList itemIds;      // data items wanted, at least one
    QStringList itemNames;    // same order
    QString contact;
    QString phone;
    QString agreedBy;         // name of the office head who agreed, required
    QString renewalOf;        // id of the request whose time limit of use ends, when this one renews it

    bool operator==(const Application &) const = default;
};

// What follows from the entry and from who asks; the purpose, the items and the rest are the applicant's to state.
Application applicationFor(const CatalogEntry &entry, const Actor &requester);

// New ones at the end: tests and tables walk them by number. Unknown: recorded by a newer version, kept as it is.
enum class RequestEventType {
    Submitted, Received, NoticeGiven, Supplemented, Extended, Approved, Rejected, Delivered, Withdrawn,
    Confirmed, Contested, Suspended, Resumed, Terminated, Changed, UseReported, Ended, Assigned, Reviewed,
    CorrectionAsked, CorrectionAnswered, Consulted, Escalated, Settled, MisuseReported, MisuseAnswered,
    Unknown,
};
QString eventKey(RequestEventType type);   // "request.submitted", … as in LimitRule::startsWith / stoppedBy
Result<RequestEventType> eventFromKey(const QString &key);
QString eventLabel(RequestEventType type); // translated

// The decision on one data item of a partial approval; a refused one has a reason.
struct ItemDecision {
    QString itemId;
    bool approved = false;
    QString reason;

    bool operator==(const ItemDecision &) const = default;
};

struct ReviewAnswer {
    bool yes = false;
    QString remark;

    bool operator==(const ReviewAnswer &) const = default;
};

// The checklist of the provider's review. An approval needs all three where RequestMoves says so.
struct Review {
    ReviewAnswer lawful;           // lawful and necessary for the requester's duties
    ReviewAnswer withinConditions; // within the conditions of the entry
    ReviewAnswer safety;           // 共享安全性评估: the safety assessment of sharing is passed

    bool passed() const { return lawful.yes && withinConditions.yes && safety.yes; }
    bool operator==(const Review &) const = default;
};

// What a command brings with it and an event keeps; which of them belong to a command stands in RequestMoves.
struct RequestArguments {
    QString text;                  // reason, notice, supplement, remark
    QStringList missing;           // NoticeGiven: everything that is missing
    int workingDays = 0;           // Extended: 1 … the rule's maximum
    QString agreedBy;              // Approved, Rejected, Extended, …: office head who agreed
    QString deliveryMode;          // Delivered, Changed: code of dictionary "deliveryMode"
    QString deliveryAddress;       // Delivered: service address, exchange task or file
    std::optional<Application> application = {}; // Submitted
    QVector<ItemDecision> items;   // Approved in part: every item of the application once; empty: all are approved
    std::optional<Review> review = {}; // Reviewed, Approved
    QString consultation;          // record of the consultation of the other department
    QString report;                // Suspended, Resumed, Terminated, Changed: report to the authority
    QString conditions;            // Changed: the conditions from now on
    QString assigneeId;            // Assigned: user
    QString assigneeName;
    QString refersTo;              // CorrectionAnswered, MisuseAnswered: id of the event that is answered
    QString outcome;               // CorrectionAnswered: "verified" | "corrected" | "noError"
    QString requesterRegion;       // Escalated: GB/T 2260 codes of the two departments
    QString providerRegion;

    bool operator==(const RequestArguments &) const = default;
};

// The main line. Corrections, a dispute, a suspension stand beside it and do not multiply the phases.
enum class RequestPhase {
    None, Submitted, Received, AwaitingSupplement, Approved, Rejected, Delivered, Withdrawn,
    InUse, Ended, Terminated,
};
QString phaseKey(RequestPhase phase);      // "none", "submitted", …
Result<RequestPhase> phaseFromKey(const QString &key);
QString phaseLabel(RequestPhase phase);    // translated
bool isOpen(RequestPhase phase);           // on the way to the delivery: something is still to be done

struct RequestEvent : RequestArguments {
    QString id;                    // uuid without braces, made by whoever decides
    RequestEventType type = RequestEventType::Submitted;
    QDateTime at;
    Actor actor;
    // The phase it led to, by the table in force then. Absent: it stays, or (earlier versions) follows from the type.
    std::optional<RequestPhase> phase = {};
    QString authorityRegion;       // Escalated: region of the authority that coordinates; "000000": national
    QJsonObject original;          // Unknown: all of it, written back unchanged

    bool operator==(const RequestEvent &) const = default;
};

// A question beside the main line: a correction (校核纠错) or a use outside the scope; answered once.
struct SideQuestion {
    QString id;                    // of the event that asked
    QString askedBy;               // department id
    QDateTime askedAt;
    QString text;
    QDateTime answeredAt;          // invalid: open
    QString outcome;
    QString answer;

    bool isOpen() const { return !answeredAt.isValid(); }
    bool operator==(const SideQuestion &) const = default;
};

// 争议: the two consult, then the authority coordinates. The next one begins after the settlement.
struct Dispute {
    QDateTime consultedAt;         // the last consultation
    QString consultation;
    QDateTime escalatedAt;
    QString authorityRegion;
    QDateTime settledAt;
    QString settlement;

    bool isOpen() const { return consultedAt.isValid() && !settledAt.isValid(); }
    bool operator==(const Dispute &) const = default;
};

struct ResponsibleClerk {
    QString id;
    QString name;

    bool operator==(const ResponsibleClerk &) const = default;
};

struct RequestState {
    QString id;
    RequestPhase phase = RequestPhase::None;
    Application application;
    QVector<RequestEvent> events;
    QDateTime submittedAt;
    QDateTime receivedAt;
    QDateTime noticeAt;
    QDateTime supplementedAt;
    int extensionDays = 0;        // 0: not extended
    QDateTime extendedAt;
    QDateTime repliedAt;          // approved or rejected
    QDateTime deliveredAt;        // the last delivery
    QDateTime withdrawnAt;
    QVector<ItemDecision> items;  // of a partial approval; empty otherwise
    std::optional<Review> review; // the last one
    QDateTime confirmedAt;
    QDateTime contestedAt;        // the last time
    QDateTime suspendedAt;        // invalid: not suspended now
    QDateTime terminatedAt;
    QDateTime endedAt;
    QString mode;                 // way of sharing in force: of the application, or as changed
    QString conditions;           // as changed; empty: those of the entry
    ResponsibleClerk atRequester; // empty: nobody was named
    ResponsibleClerk atProvider;
    QVector<SideQuestion> corrections;
    QVector<SideQuestion> misuses;
    Dispute dispute;              // the last one

    bool isSuspended() const { return suspendedAt.isValid(); }
    bool operator==(const RequestState &) const = default;
};

// evolve never refuses: what is in the list has happened.
RequestState evolve(RequestState state, const RequestEvent &event);
RequestState fold(const QString &id, const QVector<RequestEvent> &events);

QJsonObject toJson(const Application &application);
Result<Application> applicationFromJson(const QJsonObject &json);
QJsonObject toJson(const RequestEvent &event);
Result<RequestEvent> requestEventFromJson(const QJsonObject &json);
// The body that is stored and synchronised: {"id":…,"requester":…,"provider":…,"events":[…]}.
QJsonObject requestBody(const RequestState &state);
Result<RequestState> requestFromBody(const QJsonObject &body);

} // namespace sharedesk
