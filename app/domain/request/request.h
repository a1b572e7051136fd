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

    bool operator==(const Application &) const = default;
};

// What follows from the entry and from who asks; the purpose, the items and the rest are the applicant's to state.
Application applicationFor(const CatalogEntry &entry, const Actor &requester);

enum class RequestEventType {
    Submitted, Received, NoticeGiven, Supplemented, Extended, Approved, Rejected, Delivered, Withdrawn,
};
QString eventKey(RequestEventType type);   // "request.submitted", … as in LimitRule::startsWith / stoppedBy
Result<RequestEventType> eventFromKey(const QString &key);
QString eventLabel(RequestEventType type); // translated

struct RequestEvent {
    QString id;                    // uuid without braces, made by whoever decides
    RequestEventType type = RequestEventType::Submitted;
    QDateTime at;
    Actor actor;
    QString text;                  // reason, notice, supplement, remark
    QStringList missing;           // NoticeGiven: everything that is missing
    int workingDays = 0;           // Extended: 1 … the rule's maximum
    QString agreedBy;              // Approved, Rejected, Extended: office head who agreed
    QString deliveryMode;          // Delivered
    QString deliveryAddress;       // Delivered: service address, exchange task or file
    std::optional<Application> application; // Submitted

    bool operator==(const RequestEvent &) const = default;
};

enum class RequestPhase {
    None, Submitted, Received, AwaitingSupplement, Approved, Rejected, Delivered, Withdrawn,
};
QString phaseKey(RequestPhase phase);      // "none", "submitted", …
Result<RequestPhase> phaseFromKey(const QString &key);
QString phaseLabel(RequestPhase phase);    // translated
bool isOpen(RequestPhase phase);           // something is still to be done

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
    QDateTime deliveredAt;
    QDateTime withdrawnAt;

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
