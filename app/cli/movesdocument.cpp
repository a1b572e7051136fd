#include "movesdocument.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MovesDocument)
};

// The label of a button ends in an ellipsis; a table does not.
QString nameOf(RequestCommandType type)
{
    QString label = commandLabel(type);
    return label.endsWith(QChar(0x2026)) ? label.chopped(1) : label;
}

// In a diagram the phase before the submission is the start.
QString nodeOf(RequestPhase phase)
{
    return phase == RequestPhase::None ? QStringLiteral("[*]") : phaseKey(phase);
}

QString phasesOf(const RequestMove &move)
{
    QStringList labels;
    for (const RequestPhase phase : move.from)
        labels << phaseLabel(phase);
    return labels.join(QStringLiteral("<br>")); // a label may hold a comma of its own
}

QString whoOf(const RequestMove &move)
{
    QStringList roles;
    for (const Role role : move.roles)
        roles << roleLabel(role);
    return Text::tr("%1: %2", "side of a request, its roles").arg(sideLabel(move.side), roles.join(Text::tr(", ", "between the names of roles")));
}

QStringList conditionsOf(const RequestMove &move)
{
    QStringList conditions;
    if (move.once)
        conditions << Text::tr("once only");
    for (const RequestGuard guard : move.guards)
        conditions << guardLabel(guard);
    if (move.agreement == AgreementNeed::Named)
        conditions << Text::tr("with the office head's agreement");
    if (move.agreement == AgreementNeed::Signed)
        conditions << Text::tr("by the office head only");
    return conditions;
}

QString limitsOf(const QStringList &names, const RuleBook &rules, bool chinese)
{
    QStringList titles;
    for (const QString &name : names) {
        for (const char *type : {"unconditional", "conditional"}) {
            const auto rule = rules.limits.find(rules.moves.limitId(name, QLatin1String(type)), QDate(2026, 1, 1));
            const QString title = rule ? (chinese ? rule->titleZh : rule->titleEn) : name;
            if (!titles.contains(title))
                titles << title;
        }
    }
    return titles.join(QStringLiteral("<br>"));
}

} // namespace

QString movesDiagram(const RequestMoves &moves)
{
    QString text = QStringLiteral("stateDiagram-v2\n");
    QVector<RequestPhase> left; // phases that some move leads away from
    for (int phase = 1; phase <= static_cast<int>(RequestPhase::Terminated); ++phase)
        text += QStringLiteral("    state \"%1\" as %2\n").arg(phaseLabel(RequestPhase(phase)), phaseKey(RequestPhase(phase)));
    QStringList order;
    QHash<QString, QStringList> labels; // arrow -> what makes it; one arrow for all commands between two phases
    for (const RequestMove &move : moves.all()) {
        for (const RequestPhase from : move.from) {
            if (!move.to || *move.to == from)
                continue;
            left << from;
            const QString arrow = QStringLiteral("    %1 --> %2").arg(nodeOf(from), nodeOf(*move.to));
            if (!labels.contains(arrow))
                order << arrow;
            labels[arrow] << nameOf(move.command);
        }
    }
    for (const QString &arrow : std::as_const(order))
        text += arrow + QStringLiteral(": ") + labels.value(arrow).join(QStringLiteral(" / ")) + QLatin1Char('\n');
    for (int phase = 1; phase <= static_cast<int>(RequestPhase::Terminated); ++phase) {
        if (!left.contains(RequestPhase(phase)))
            text += QStringLiteral("    %1 --> [*]\n").arg(phaseKey(RequestPhase(phase)));
    }
    return text;
}

QString movesPage(const RuleBook &rules, bool chinese)
{
    QString text = QStringLiteral("# ") + Text::tr("The moves of a sharing request") + QStringLiteral("\n\n")
        + Text::tr("Made by \"sharedeskctl request moves\" from the table that the desktop, the command line and the platform read; do not edit.")
        + QStringLiteral("\n\n```mermaid\n") + movesDiagram(rules.moves) + QStringLiteral("```\n\n");
    const QStringList head{Text::tr("Move"), Text::tr("Who"), Text::tr("From"), Text::tr("To"), Text::tr("Only"),
                           Text::tr("Starts"), Text::tr("Stops"), Text::tr("Recorded"), Text::tr("Rule")};
    text += QStringLiteral("| ") + head.join(QStringLiteral(" | ")) + QStringLiteral(" |\n|");
    for (qsizetype i = 0; i < head.size(); ++i)
        text += QStringLiteral(" --- |");
    text += QLatin1Char('\n');
    for (const RequestMove &move : rules.moves.all()) {
        const QStringList cells{QStringLiteral("%1 (`%2`)").arg(nameOf(move.command), commandKey(move.command)),
                                whoOf(move),
                                phasesOf(move),
                                move.to ? phaseLabel(*move.to) : Text::tr("the same"),
                                conditionsOf(move).join(QStringLiteral("<br>")),
                                limitsOf(move.starts, rules, chinese),
                                limitsOf(move.stops, rules, chinese),
                                move.records.isEmpty() ? QString() : QStringLiteral("`%1`").arg(move.records.join(QStringLiteral("`, `"))),
                                chinese ? move.source : move.sourceEn};
        text += QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    }
    return text;
}

QJsonArray movesJson(const RequestMoves &moves)
{
    QJsonArray rows;
    for (const RequestMove &move : moves.all()) {
        QJsonArray from;
        for (const RequestPhase phase : move.from)
            from.append(phaseKey(phase));
        QJsonArray roles;
        for (const Role role : move.roles)
            roles.append(roleKey(role));
        QJsonArray guards;
        for (const RequestGuard guard : move.guards)
            guards.append(guardKey(guard));
        rows.append(QJsonObject{{QStringLiteral("command"), commandKey(move.command)},
                                {QStringLiteral("label"), nameOf(move.command)},
                                {QStringLiteral("event"), eventKey(move.event)},
                                {QStringLiteral("side"), sideKey(move.side)},
                                {QStringLiteral("roles"), roles},
                                {QStringLiteral("from"), from},
                                {QStringLiteral("to"), move.to ? phaseKey(*move.to) : QStringLiteral("same")},
                                {QStringLiteral("once"), move.once},
                                {QStringLiteral("guards"), guards},
                                {QStringLiteral("needs"), QJsonArray::fromStringList(move.needs)},
                                {QStringLiteral("records"), QJsonArray::fromStringList(move.records)},
                                {QStringLiteral("starts"), QJsonArray::fromStringList(move.starts)},
                                {QStringLiteral("stops"), QJsonArray::fromStringList(move.stops)}});
    }
    return rows;
}

} // namespace sharedesk::cli
