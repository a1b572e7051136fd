#include "letter/lettervalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "calendar/chinatime.h"
#include "letter/chinesedate.h"
#include "request/requestdecision.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

struct KindRow
{
    LetterKind kind;
    const char *key;
    const char *label;
    const char *titleZh;
    std::array<RequestEventType, 3> events; // the first one repeated where there are fewer

    bool tells(RequestEventType type) const { return std::find(events.cbegin(), events.cend(), type) != events.cend(); }
};

constexpr std::array<RequestEventType, 3> only(RequestEventType type)
{
    return {type, type, type};
}

constexpr KindRow kinds[] = {
    {LetterKind::Reply, "reply", QT_TRANSLATE_NOOP("Letter", "Reply: data are shared"), "政务数据共享申请答复书", only(RequestEventType::Approved)},
    {LetterKind::Refusal, "refusal", QT_TRANSLATE_NOOP("Letter", "Reply: data are not shared"), "不予共享政务数据答复书", only(RequestEventType::Rejected)},
    {LetterKind::Notice, "notice", QT_TRANSLATE_NOOP("Letter", "One-time notice"), "政务数据共享申请一次性告知书", only(RequestEventType::NoticeGiven)},
    {LetterKind::Extension, "extension", QT_TRANSLATE_NOOP("Letter", "Notice of extension"), "延长答复期限告知书", only(RequestEventType::Extended)},
    {LetterKind::Correction, "correction", QT_TRANSLATE_NOOP("Letter", "Result of a correction"), "校核纠错结果告知书", only(RequestEventType::CorrectionAnswered)},
    {LetterKind::Dispute, "dispute", QT_TRANSLATE_NOOP("Letter", "Record of a dispute"), "政务数据共享争议记录",
     {RequestEventType::Consulted, RequestEventType::Escalated, RequestEventType::Settled}},
};

const KindRow &rowOf(LetterKind kind)
{
    return *std::find_if(std::begin(kinds), std::end(kinds), [kind](const KindRow &row) { return row.kind == kind; });
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

QString dayOf(const QDateTime &moment)
{
    return moment.isValid() ? plainDate(chinaDate(moment)) : QString();
}

// One row for each line, without the empty ones.
LetterList linewise(const QString &text)
{
    LetterList list{{QStringLiteral("text")}, {}};
    for (const QString &line : linesOf(text))
        list.rows << QStringList{line};
    return list;
}

LetterList numbered(const QString &column, const QStringList &texts)
{
    LetterList list{{QStringLiteral("n"), column}, {}};
    for (const QString &text : texts)
        list.rows << QStringList{QString::number(list.rows.size() + 1), text};
    return list;
}

// The request as it was right after the event.
RequestState asOf(const RequestState &state, const QString &eventId)
{
    const auto at = std::find_if(state.events.cbegin(), state.events.cend(), [&](const RequestEvent &event) { return event.id == eventId; });
    return at == state.events.cend() ? RequestState() : fold(state.id, state.events.mid(0, at - state.events.cbegin() + 1));
}

// What the letter says about a limit.
struct LimitFacts
{
    QString days;
    QString on;
    QString source;
    QString provisional; // not empty: holidays of that year are not announced
    QString restarts;
};

LimitFacts limitOf(const RequestState &state, const RequestEvent &event, LetterKind kind, const RuleBook &rules)
{
    LimitFacts facts;
    const auto told = [&](const Deadline &deadline) {
        facts.days = QString::number(deadline.rule.workingDays);
        facts.on = plainDate(deadline.lastDay);
        facts.source = deadline.rule.source;
        facts.provisional = deadline.provisional ? QStringLiteral("1") : QString();
    };
    const QDate day = chinaDate(event.at);
    switch (kind) {
    case LetterKind::Reply:
        for (const Deadline &deadline : runningDeadlines(state, rules)) {
            if (deadline.rule.id == QLatin1String("delivery"))
                told(deadline);
        }
        break;
    case LetterKind::Extension:
        if (const auto deadline = replyDeadline(state, rules))
            told(*deadline);
        if (const auto rule = rules.limits.find(QStringLiteral("reply.extension"), day)) {
            facts.days = QString::number(event.workingDays);
            facts.source = rule->source;
        }
        break;
    case LetterKind::Correction:
    case LetterKind::Dispute:
        break;
    case LetterKind::Notice:
    case LetterKind::Refusal:
        if (const auto rule = rules.limits.find(QStringLiteral("reply.") + state.application.sharingType, day)) {
            facts.days = QString::number(rule->workingDays);
            facts.source = rule->source;
            facts.restarts = rule->afterNotice == QLatin1String("restart") ? QStringLiteral("1") : QString();
        }
        break;
    }
    return facts;
}

// The items with what was decided on each; of a whole approval all are shared.
LetterList itemsOf(const RequestState &state)
{
    LetterList list{{QStringLiteral("n"), QStringLiteral("name"), QStringLiteral("decision"), QStringLiteral("reason")}, {}};
    for (qsizetype i = 0; i < state.application.itemNames.size(); ++i) {
        const QString id = state.application.itemIds.value(i);
        const auto decision = std::find_if(state.items.cbegin(), state.items.cend(), [&](const ItemDecision &item) { return item.itemId == id; });
        const bool isRefused = decision != state.items.cend() && !decision->approved;
        list.rows << QStringList{QString::number(i + 1), state.application.itemNames.at(i), isRefused ? QStringLiteral("不予共享") : QStringLiteral("同意共享"),
                                 isRefused ? decision->reason : QString()};
    }
    return list;
}

// Of a person whose department is only known by its id, the name as the application has it.
QString departmentOf(const Application &application, const Actor &actor)
{
    if (!actor.departmentName.isEmpty())
        return actor.departmentName;
    return actor.departmentId == application.requesterId ? application.requesterName : application.providerName;
}

LetterList consultationsOf(const RequestState &state)
{
    LetterList list{{QStringLiteral("n"), QStringLiteral("on"), QStringLiteral("office"), QStringLiteral("text")}, {}};
    for (const RequestEvent &event : state.events) {
        if (event.type == RequestEventType::Consulted)
            list.rows << QStringList{QString::number(list.rows.size() + 1), dayOf(event.at), departmentOf(state.application, event.actor), event.consultation.trimmed()};
    }
    return list;
}

// What a correction was asked for.
RequestEvent questionOf(const RequestState &state, const RequestEvent &event)
{
    const auto asked = std::find_if(state.events.cbegin(), state.events.cend(), [&](const RequestEvent &other) { return other.id == event.refersTo; });
    return asked == state.events.cend() || event.refersTo.isEmpty() ? RequestEvent() : *asked;
}

QString outcomeText(const QString &outcome)
{
    if (outcome == QLatin1String("corrected"))
        return QStringLiteral("经校核，数据有误，已经更正");
    if (outcome == QLatin1String("verified"))
        return QStringLiteral("经校核，所反映的问题属实");
    return outcome == QLatin1String("noError") ? QStringLiteral("经校核，未发现数据有误") : outcome;
}

// Of a dispute each step is a document of its own.
QString titleOf(LetterKind kind, const RequestEvent &event)
{
    if (kind == LetterKind::Dispute && event.type == RequestEventType::Consulted)
        return QStringLiteral("政务数据共享争议协商记录");
    if (kind == LetterKind::Dispute && event.type == RequestEventType::Escalated)
        return QStringLiteral("政务数据共享争议协调申请书");
    return kind == LetterKind::Dispute && event.type == RequestEventType::Settled ? QStringLiteral("政务数据共享争议协调意见书") : letterTitle(kind);
}

QString addresseeOf(const Application &application, const RequestEvent &event, LetterKind kind)
{
    if (kind == LetterKind::Dispute && event.type == RequestEventType::Escalated)
        return QStringLiteral("政务数据共享主管部门");
    if (event.actor.departmentId == application.requesterId)
        return application.providerName;
    return event.actor.departmentId == application.providerId ? application.requesterName
                                                              : application.requesterName + QStringLiteral("、") + application.providerName;
}

QString mark(bool is)
{
    return is ? QStringLiteral("1") : QString();
}

LetterValues valuesOf(const RequestState &state, const RequestEvent &event, LetterKind kind, const LetterFacts &facts, const LimitFacts &limit,
                      const Dictionaries *dictionaries)
{
    const Application &application = state.application;
    const auto label = [&](const char *dictionary, const QString &code) {
        return dictionaries ? dictionaries->label(QLatin1String(dictionary), code, QStringLiteral("zh")) : QString();
    };
    const QDate day = event.at.isValid() ? chinaDate(event.at) : QDate();
    const RequestEvent question = questionOf(state, event);
    LetterValues values;
    const std::pair<const char *, QString> fields[] = {
        {"title", titleOf(kind, event)},
        {"number", facts.number},
        {"office", facts.office.isEmpty() ? departmentOf(application, event.actor) : facts.office},
        {"addressee", addresseeOf(application, event, kind)},
        {"date", chineseDate(day)},
        {"datePlain", plainDate(day)},
        {"requestId", state.id},
        {"entryName", application.entryName},
        {"entryCode", application.entryCode},
        {"sharingType", label("sharingType", application.sharingType)},
        {"submittedOn", dayOf(state.submittedAt)},
        {"receivedOn", dayOf(state.receivedAt)},
        {"noticeOn", dayOf(state.noticeAt)},
        {"supplementedOn", dayOf(state.supplementedAt)},
        {"legalBasis", application.legalBasis},
        {"scenario", application.scenario},
        {"scope", application.scope},
        {"mode", label("deliveryMode", application.mode)},
        {"useUntil", plainDate(application.useUntil)},
        {"contact", application.contact},
        {"phone", application.phone},
        {"partly", mark(!state.items.isEmpty())},
        {"outcome", outcomeText(event.outcome)},
        {"askedOn", dayOf(question.at)},
        {"authorityRegion", state.dispute.authorityRegion},
        {"escalated", mark(event.type == RequestEventType::Escalated)},
        {"settled", mark(event.type == RequestEventType::Settled)},
        {"decision", kind == LetterKind::Reply ? (state.items.isEmpty() ? QStringLiteral("同意共享") : QStringLiteral("部分同意共享")) : kind == LetterKind::Refusal ? QStringLiteral("不予共享") : QString()},
        {"reason", event.text.trimmed()},
        {"agreedBy", event.agreedBy},
        {"clerk", event.actor.name},
        {"extensionDays", event.workingDays > 0 ? QString::number(event.workingDays) : QString()},
        {"limitDays", limit.days},
        {"limitOn", limit.on},
        {"limitSource", limit.source},
        {"limitProvisional", limit.provisional},
        {"limitRestarts", limit.restarts},
    };
    for (const auto &[name, value] : fields)
        values.fields.insert(QLatin1String(name), value);
    values.lists.insert(QStringLiteral("reasons"), linewise(event.text));
    values.lists.insert(QStringLiteral("questions"), linewise(question.text));
    values.lists.insert(QStringLiteral("consultations"), consultationsOf(state));
    values.lists.insert(QStringLiteral("missing"), numbered(QStringLiteral("text"), event.missing));
    values.lists.insert(QStringLiteral("items"), itemsOf(state));
    return values;
}

Error nothingToTell(const RequestState &state, LetterKind kind)
{
    return {QStringLiteral("letter.event"), Text::tr("Nothing has happened to this request that this letter would tell: %1").arg(letterLabel(kind)), state.id};
}

} // namespace

QVector<LetterKind> letterKinds()
{
    QVector<LetterKind> all;
    for (const KindRow &row : kinds)
        all << row.kind;
    return all;
}

QString letterKey(LetterKind kind)
{
    return QLatin1String(rowOf(kind).key);
}

Result<LetterKind> letterFromKey(const QString &key)
{
    for (const KindRow &row : kinds) {
        if (key == QLatin1String(row.key))
            return row.kind;
    }
    return Error{QStringLiteral("letter.kind.unknown"), Text::tr("There is no letter of the kind \"%1\".").arg(key), key};
}

QString letterLabel(LetterKind kind)
{
    return QCoreApplication::translate("Letter", rowOf(kind).label);
}

QString letterTitle(LetterKind kind)
{
    return QString::fromUtf8(rowOf(kind).titleZh);
}

QVector<LetterOccasion> letterOccasions(const RequestState &state)
{
    QVector<LetterOccasion> occasions;
    for (const RequestEvent &event : state.events) {
        for (const KindRow &row : kinds) {
            if (row.tells(event.type))
                occasions << LetterOccasion{{state.id, event.id, row.kind}, chinaDate(event.at), event.actor.departmentId, departmentOf(state.application, event.actor)};
        }
    }
    return occasions;
}

std::optional<LetterOccasion> letterOccasion(const RequestState &state, LetterKind kind)
{
    std::optional<LetterOccasion> last;
    for (const LetterOccasion &occasion : letterOccasions(state)) {
        if (occasion.key.kind == kind)
            last = occasion;
    }
    return last;
}

Result<void> mayIssue(const LetterOccasion &letter, const Actor &actor)
{
    if (actor.departmentId != letter.departmentId)
        return Error{QStringLiteral("letter.refused"), Text::tr("This letter is written by the department that did what it tells."), letter.departmentName};
    if (!may(actor.role, Permission::AnswerRequest) && actor.role != Role::Authority)
        return Error{QStringLiteral("letter.refused"), Text::tr("Your role reads requests but writes no letters."), roleLabel(actor.role)};
    return {};
}

QVector<LetterOccasion> lettersFor(const RequestState &state, const Actor &actor)
{
    QVector<LetterOccasion> own = letterOccasions(state);
    own.removeIf([&](const LetterOccasion &letter) { return !mayIssue(letter, actor); });
    return own;
}

Result<LetterOccasion> letterFor(const RequestState &state, LetterKind kind, const Actor &actor)
{
    std::optional<LetterOccasion> last;
    for (const LetterOccasion &letter : lettersFor(state, actor)) {
        if (letter.key.kind == kind)
            last = letter;
    }
    if (last)
        return *last;
    const auto other = letterOccasion(state, kind);
    return other ? mayIssue(*other, actor).error() : nothingToTell(state, kind);
}

Result<LetterValues> letterValues(const RequestState &state, const LetterKey &key, const LetterFacts &facts, const RuleBook &rules,
                                  const Dictionaries &dictionaries)
{
    const RequestState then = asOf(state, key.eventId);
    if (then.events.isEmpty() || !rowOf(key.kind).tells(then.events.last().type))
        return nothingToTell(state, key.kind);
    const RequestEvent &event = then.events.last();
    return valuesOf(then, event, key.kind, facts, limitOf(then, event, key.kind, rules), &dictionaries);
}

LetterValues emptyLetterValues()
{
    return valuesOf({}, {}, LetterKind::Notice, {}, {}, nullptr);
}

} // namespace sharedesk
