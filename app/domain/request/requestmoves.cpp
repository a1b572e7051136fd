#include "request/requestmoves.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "calendar/limitrule.h"
#include "request/argumenttable.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestMoves)
};

constexpr struct { RequestSide side; const char *key; const char *label; } sideTable[] = {
    {RequestSide::Requester, "requester", QT_TRANSLATE_NOOP("RequestMoves", "Requester")},
    {RequestSide::Provider, "provider", QT_TRANSLATE_NOOP("RequestMoves", "Provider")},
    {RequestSide::Either, "either", QT_TRANSLATE_NOOP("RequestMoves", "Either department")},
    {RequestSide::Authority, "authority", QT_TRANSLATE_NOOP("RequestMoves", "Authority")},
};

constexpr struct { RequestGuard guard; const char *key; const char *label; } guardTable[] = {
    {RequestGuard::WithinReplyLimit, "withinReplyLimit", QT_TRANSLATE_NOOP("RequestMoves", "before the limit of the reply ends")},
    {RequestGuard::ReviewPassed, "reviewPassed", QT_TRANSLATE_NOOP("RequestMoves", "conditional data: the checklist of the review says yes")},
    {RequestGuard::NotSuspended, "notSuspended", QT_TRANSLATE_NOOP("RequestMoves", "the sharing is not suspended")},
    {RequestGuard::Suspended, "suspended", QT_TRANSLATE_NOOP("RequestMoves", "the sharing is suspended")},
    {RequestGuard::CorrectionToAnswer, "correctionToAnswer", QT_TRANSLATE_NOOP("RequestMoves", "the other department has asked for it")},
    {RequestGuard::MisuseToAnswer, "misuseToAnswer", QT_TRANSLATE_NOOP("RequestMoves", "a report is not answered yet")},
    {RequestGuard::NotBeforeAuthority, "notBeforeAuthority", QT_TRANSLATE_NOOP("RequestMoves", "no dispute waits for the authority")},
    {RequestGuard::ConsultedFirst, "consultedFirst", QT_TRANSLATE_NOOP("RequestMoves", "a consultation is recorded")},
    {RequestGuard::BeforeAuthority, "beforeAuthority", QT_TRANSLATE_NOOP("RequestMoves", "the dispute is before the authority")},
};

Error rowError(const QString &command, const QString &member, const QString &value = {})
{
    const QString place = value.isEmpty() ? Text::tr("command %1, member %2").arg(command, member)
                                          : Text::tr("command %1, member %2: %3").arg(command, member, value);
    return Error{QStringLiteral("moves.row"), Text::tr("A move of a request is not written as it must be."), place};
}

bool isArgument(const QString &key)
{
    const auto is = [&key](const char *other) { return key == QLatin1String(other); };
    return std::any_of(std::begin(argumentTexts), std::end(argumentTexts), [&](const ArgumentText &row) { return is(row.key); })
        || std::any_of(std::begin(otherArguments), std::end(otherArguments), is);
}

template<typename Table>
auto fromKey(const Table &table, const QString &key) -> const decltype(&table[0])
{
    const auto *row = std::find_if(std::begin(table), std::end(table), [&](const auto &one) { return key == QLatin1String(one.key); });
    return row == std::end(table) ? nullptr : row;
}

// Reads one row member by member; the first that is wrong is kept as the error.
class RowReader
{
public:
    RowReader(const QJsonObject &json, qsizetype number)
        : m_json(json), m_shown(json.value(QLatin1String("command")).toString())
    {
        if (m_shown.isEmpty())
            m_shown = QString::number(number);
    }

    Result<RequestMove> read()
    {
        RequestMove move;
        take("command", commandFromKey(text("command")), move.command);
        take("event", eventFromKey(text("event")), move.event);
        if (const auto *side = fromKey(sideTable, text("side")))
            move.side = side->side;
        else
            fail("side");
        for (const QString &key : texts("roles", true))
            append("roles", roleFromKey(key), move.roles);
        for (const QString &key : texts("from", true))
            append("from", phaseFromKey(key), move.from);
        if (text("to") != QLatin1String("same")) {
            RequestPhase to = RequestPhase::None;
            take("to", phaseFromKey(text("to")), to);
            move.to = to;
        }
        move.once = flag("once");
        move.offered = flag("offered");
        move.agreement = agreement();
        for (const QString &key : texts("guards")) {
            if (const auto *guard = fromKey(guardTable, key))
                move.guards << guard->guard;
            else
                fail("guards", key);
        }
        move.needs = arguments("needs");
        move.records = arguments("records");
        for (const QString &need : std::as_const(move.needs)) {
            if (!move.records.contains(need))
                fail("records", need);
        }
        move.starts = texts("starts");
        move.stops = texts("stops");
        move.extends = texts("extends");
        move.source = required("source");
        move.sourceEn = required("sourceEn");
        if (m_error)
            return *m_error;
        return move;
    }

private:
    void fail(const char *member, const QString &value = {})
    {
        if (!m_error)
            m_error = rowError(m_shown, QString::fromLatin1(member), value);
    }
    QString text(const char *member) const { return m_json.value(QLatin1String(member)).toString(); }
    QString required(const char *member)
    {
        if (text(member).isEmpty())
            fail(member);
        return text(member);
    }
    bool flag(const char *member)
    {
        const QJsonValue value = m_json.value(QLatin1String(member));
        if (!value.isUndefined() && !value.isBool())
            fail(member);
        return value.toBool();
    }
    QStringList texts(const char *member, bool needed = false)
    {
        const QJsonValue value = m_json.value(QLatin1String(member));
        QStringList list;
        for (const QJsonValue &one : value.toArray())
            list << one.toString();
        if ((!value.isUndefined() && !value.isArray()) || list.contains(QString()) || (needed && list.isEmpty()))
            fail(member);
        return list;
    }
    QStringList arguments(const char *member)
    {
        const QStringList list = texts(member);
        for (const QString &key : list) {
            if (!isArgument(key))
                fail(member, key);
        }
        return list;
    }
    AgreementNeed agreement()
    {
        const QString key = text("agreement");
        if (key == QLatin1String("signed"))
            return AgreementNeed::Signed;
        if (key == QLatin1String("named"))
            return AgreementNeed::Named;
        if (!m_json.value(QLatin1String("agreement")).isUndefined() && key != QLatin1String("none"))
            fail("agreement", key);
        return AgreementNeed::None;
    }
    template<typename Value>
    void take(const char *member, const Result<Value> &value, Value &target)
    {
        if (value)
            target = value.value();
        else
            fail(member, value.error().detail);
    }
    template<typename Value>
    void append(const char *member, const Result<Value> &value, QVector<Value> &list)
    {
        if (value && !list.contains(value.value()))
            list << value.value();
        else
            fail(member, value ? QString() : value.error().detail);
    }

    const QJsonObject m_json;
    QString m_shown;
    std::optional<Error> m_error;
};

} // namespace

QString sideKey(RequestSide side)
{
    return QString::fromLatin1(sideTable[static_cast<size_t>(side)].key);
}

QString sideLabel(RequestSide side)
{
    return Text::tr(sideTable[static_cast<size_t>(side)].label);
}

QString guardKey(RequestGuard guard)
{
    return QString::fromLatin1(guardTable[static_cast<size_t>(guard)].key);
}

QString guardLabel(RequestGuard guard)
{
    return Text::tr(guardTable[static_cast<size_t>(guard)].label);
}

Result<RequestMoves> RequestMoves::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return Error{QStringLiteral("moves.json"), Text::tr("The file of the moves of a request is not valid JSON."),
                     Text::tr("at byte %1: %2").arg(problem.offset).arg(problem.errorString())};
    const QJsonObject root = document.object();
    RequestMoves moves;
    const QJsonValue lengths = root.value(QLatin1String("lengths"));
    moves.m_nameLength = lengths[QLatin1String("name")].toInt();
    moves.m_textLength = lengths[QLatin1String("text")].toInt();
    if (moves.m_nameLength < 1 || moves.m_textLength < 1)
        return rowError(QStringLiteral("-"), QStringLiteral("lengths"));
    for (const QJsonValue &type : root.value(QLatin1String("reviewFor")).toArray())
        moves.m_reviewFor << type.toString();
    const QJsonObject aliases = root.value(QLatin1String("aliases")).toObject();
    for (auto alias = aliases.begin(); alias != aliases.end(); ++alias) {
        const QJsonObject types = alias.value().toObject();
        for (auto type = types.begin(); type != types.end(); ++type)
            moves.m_aliases[alias.key()].insert(type.key(), type.value().toString());
    }
    const QJsonArray rows = root.value(QLatin1String("moves")).toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto move = RowReader(rows.at(i).toObject(), i + 1).read();
        if (!move)
            return move.error();
        const QString key = commandKey(move.value().command);
        if (moves.of(move.value().command))
            return rowError(key, QStringLiteral("command"));
        if (const RequestMove *same = moves.making(move.value().event);
            same && (same->to != move.value().to || same->starts != move.value().starts || same->stops != move.value().stops))
            return rowError(key, QStringLiteral("event"));
        moves.m_moves << move.value();
    }
    // A command without a row could be given by nobody, and nobody would notice.
    for (int type = 0; type <= static_cast<int>(RequestCommandType::AnswerMisuse); ++type) {
        if (!moves.of(static_cast<RequestCommandType>(type)))
            return rowError(commandKey(static_cast<RequestCommandType>(type)), QStringLiteral("command"));
    }
    return moves;
}

Result<void> RequestMoves::checkLimits(const LimitRules &limits) const
{
    const QStringList ids = limits.ids();
    for (const RequestMove &move : m_moves) {
        for (const QString &name : move.starts + move.stops + move.extends) {
            const QHash<QString, QString> alias = m_aliases.value(name);
            const QStringList meant = alias.isEmpty() ? QStringList{name} : QStringList(alias.values());
            for (const QString &id : meant) {
                if (!ids.contains(id))
                    return Error{QStringLiteral("moves.limit"), Text::tr("A move of a request names a limit that there is not."),
                                 Text::tr("command %1, limit %2").arg(commandKey(move.command), id)};
            }
        }
    }
    return {};
}

const RequestMove *RequestMoves::of(RequestCommandType command) const
{
    const auto row = std::find_if(m_moves.begin(), m_moves.end(), [&](const RequestMove &move) { return move.command == command; });
    return row == m_moves.end() ? nullptr : &*row;
}

const RequestMove *RequestMoves::making(RequestEventType event) const
{
    const auto row = std::find_if(m_moves.begin(), m_moves.end(), [&](const RequestMove &move) { return move.event == event; });
    return row == m_moves.end() ? nullptr : &*row;
}

QString RequestMoves::limitId(const QString &name, const QString &sharingType) const
{
    const auto alias = m_aliases.constFind(name);
    return alias == m_aliases.cend() ? name : alias->value(sharingType);
}

} // namespace sharedesk
