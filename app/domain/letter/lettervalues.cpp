#include "letter/lettervalues.h"

#include <QCoreApplication>

#include <algorithm>

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
    RequestEventType event;
};

constexpr KindRow kinds[] = {
    {LetterKind::Reply, "reply", QT_TRANSLATE_NOOP("Letter", "Reply: data are shared"), "政务数据共享申请答复书", RequestEventType::Approved},
    {LetterKind::Refusal, "refusal", QT_TRANSLATE_NOOP("Letter", "Reply: data are not shared"), "不予共享政务数据答复书", RequestEventType::Rejected},
    {LetterKind::Notice, "notice", QT_TRANSLATE_NOOP("Letter", "One-time notice"), "政务数据共享申请一次性告知书", RequestEventType::NoticeGiven},
    {LetterKind::Extension, "extension", QT_TRANSLATE_NOOP("Letter", "Notice of extension"), "延长答复期限告知书", RequestEventType::Extended},
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

QString dayOf(const QDateTime &moment)
{
    return moment.isValid() ? plainDate(chinaDate(moment)) : QString();
}

LetterValues valuesOf(const RequestState &state, const RequestEvent &event, LetterKind kind, const LetterFacts &facts, const LimitFacts &limit,
                      const Dictionaries *dictionaries)
{
    const Application &application = state.application;
    const auto label = [&](const char *dictionary, const QString &code) {
        return dictionaries ? dictionaries->label(QLatin1String(dictionary), code, QStringLiteral("zh")) : QString();
    };
    const QDate day = event.at.isValid() ? chinaDate(event.at) : QDate();
    LetterValues values;
    const std::pair<const char *, QString> fields[] = {
        {"title", letterTitle(kind)},
        {"number", facts.number},
        {"office", facts.office.isEmpty() ? application.providerName : facts.office},
        {"addressee", application.requesterName},
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
        {"decision", kind == LetterKind::Reply ? QStringLiteral("同意共享") : kind == LetterKind::Refusal ? QStringLiteral("不予共享") : QString()},
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
    LetterList reasons{{QStringLiteral("text")}, {}};
    for (const QString &line : linesOf(event.text))
        reasons.rows << QStringList{line};
    values.lists.insert(QStringLiteral("reasons"), reasons);
    values.lists.insert(QStringLiteral("missing"), numbered(QStringLiteral("text"), event.missing));
    values.lists.insert(QStringLiteral("items"), numbered(QStringLiteral("name"), application.itemNames));
    return values;
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
            if (row.event == event.type)
                occasions << LetterOccasion{{state.id, event.id, row.kind}, chinaDate(event.at)};
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

Result<void> mayIssueLetters(const RequestState &state, const Actor &actor)
{
    if (actor.departmentId != state.application.providerId)
        return Error{QStringLiteral("letter.refused"), Text::tr("Only the department that provides the data writes letters about this request."),
                     state.application.providerName};
    if (!may(actor.role, Permission::AnswerRequest))
        return Error{QStringLiteral("letter.refused"), Text::tr("Your role reads requests but writes no letters."), roleLabel(actor.role)};
    return {};
}

Result<LetterValues> letterValues(const RequestState &state, const LetterKey &key, const LetterFacts &facts, const RuleBook &rules,
                                  const Dictionaries &dictionaries)
{
    const RequestState then = asOf(state, key.eventId);
    if (then.events.isEmpty() || then.events.last().type != rowOf(key.kind).event)
        return Error{QStringLiteral("letter.event"), Text::tr("Nothing has happened to this request that this letter would tell: %1").arg(letterLabel(key.kind)),
                     state.id};
    const RequestEvent &event = then.events.last();
    return valuesOf(then, event, key.kind, facts, limitOf(then, event, key.kind, rules), &dictionaries);
}

LetterValues emptyLetterValues()
{
    return valuesOf({}, {}, LetterKind::Notice, {}, {}, nullptr);
}

} // namespace sharedesk
