// Letters (文书) about a request: which ones it has, which department's they are, and what stands in them.
//
// A letter belongs to one event and says what was known then: printed a year later it is the same. Pure.
// Source: Decree 809, sharing and use (reply, refusal with its reason, one-time notice, extension, correction, dispute).
#pragma once

#include <QDate>
#include <QString>
#include <QVector>

#include <optional>

#include "calendar/rulebook.h"
#include "catalog/dictionary.h"
#include "letter/lettertemplate.h"
#include "request/request.h"

namespace sharedesk {

enum class LetterKind {
    Reply,     // 同意共享的答复
    Refusal,   // 不予共享的答复
    Notice,    // 一次性告知书
    Extension, // 延长答复期限告知书
    Correction, // 校核纠错结果告知书
    Dispute,   // 争议: record of the consultation, application to the authority, its result
};
QVector<LetterKind> letterKinds();
QString letterKey(LetterKind kind); // "reply", "refusal", "notice", "extension", "correction", "dispute": also the name of its template
Result<LetterKind> letterFromKey(const QString &key); // error "letter.kind.unknown"
QString letterLabel(LetterKind kind); // translated
QString letterTitle(LetterKind kind); // Chinese, as it stands in the letter and in a file's name

struct LetterKey
{
    QString requestId;
    QString eventId;
    LetterKind kind = LetterKind::Reply;

    bool operator==(const LetterKey &) const = default;
};

struct LetterOccasion
{
    LetterKey key;
    QDate date; // of the event, China date: the letter's
    QString departmentId; // whose letter it is: who did what it tells
    QString departmentName;
};
// What has happened to the request that is told by letter, oldest first.
QVector<LetterOccasion> letterOccasions(const RequestState &state);
// The last one of that kind.
std::optional<LetterOccasion> letterOccasion(const RequestState &state, LetterKind kind);

// Whoever acts for the department whose letter it is. Error "letter.refused".
Result<void> mayIssue(const LetterOccasion &letter, const Actor &actor);
// Those that this person may issue, oldest first.
QVector<LetterOccasion> lettersFor(const RequestState &state, const Actor &actor);
// The last of that kind. Errors: "letter.event" (there is none), "letter.refused".
Result<LetterOccasion> letterFor(const RequestState &state, LetterKind kind, const Actor &actor);

struct LetterFacts
{
    QString office; // as it signs; empty: the name of the department
    QString number; // of the letter
};

// Every field and list exists for every kind; what does not apply is empty.
//   fields: title number office addressee date datePlain requestId entryName entryCode sharingType submittedOn receivedOn
//     legalBasis scenario scope mode useUntil contact phone decision reason agreedBy clerk extensionDays limitDays limitOn
//     limitSource limitProvisional limitRestarts noticeOn supplementedOn partly outcome askedOn authorityRegion
//     escalated settled (these two and partly: not empty when it is so)
//   lists: reasons (text): the reason line by line; missing (n, text); items (n, name, decision, reason); questions (text):
//     what a correction was asked for; consultations (n, on, office, text)
// limitOn: reply: until when the data are delivered; extension: until when is replied. limitDays, limitSource: of the
// delivery, of the extension, of the reply for the others. limitRestarts: the reply's limit begins anew with the supplement.
// Errors: "letter.event" (there is no such event, or it is not told by this kind of letter).
Result<LetterValues> letterValues(const RequestState &state, const LetterKey &key, const LetterFacts &facts, const RuleBook &rules,
                                  const Dictionaries &dictionaries);
// The same names without content: what a template is checked against.
LetterValues emptyLetterValues();

} // namespace sharedesk
