#include "requestcommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "calendar/chinatime.h"
#include "movesdocument.h"
#include "requestarguments.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QJsonObject rowJson(const RequestRow &row)
{
    const auto moment = [](const QDateTime &at) { return at.isValid() ? toIso(at) : QString(); };
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("entry"), row.entryName},
            {QStringLiteral("requester"), row.requesterId},
            {QStringLiteral("provider"), row.providerId},
            {QStringLiteral("sharingType"), row.sharingType},
            {QStringLiteral("phase"), phaseKey(row.phase)},
            {QStringLiteral("submittedAt"), moment(row.submittedAt)},
            {QStringLiteral("dueRule"), row.dueRule},
            {QStringLiteral("dueOn"), row.dueOn.isValid() ? row.dueOn.toString(Qt::ISODate) : QString()},
            {QStringLiteral("unsent"), row.local != LocalState::Synced}};
}

int listRequests(OpenProfile &desk, const Arguments &arguments, Output &output)
{
    RequestFilter filter;
    if (arguments.has(QStringLiteral("inbox")))
        filter.providerId = desk.actor.departmentId;
    if (arguments.has(QStringLiteral("sent")))
        filter.requesterId = desk.actor.departmentId;
    if (arguments.has(QStringLiteral("phase"))) {
        const auto phase = phaseFromKey(arguments.value(QStringLiteral("phase")));
        if (!phase)
            return output.refused(phase.error());
        filter.phases << phaseKey(phase.value());
    }
    const auto rows = desk.store->requestRows(filter);
    if (!rows)
        return output.refused(rows.error());
    QJsonArray json;
    for (const RequestRow &row : rows.value()) {
        const QString due = row.dueOn.isValid() ? row.dueOn.toString(Qt::ISODate) : QStringLiteral("-");
        output.line(QStringList{row.id, due, phaseLabel(row.phase), row.entryName, row.requesterName + QStringLiteral(" → ") + row.providerName}
                        .join(QStringLiteral("  ")));
        json.append(rowJson(row));
    }
    if (rows.value().isEmpty())
        output.line(Text::tr("There is no request."));
    output.value(json);
    return Done;
}

void printHistory(const RequestState &state, Output &output)
{
    for (const RequestEvent &event : state.events) {
        output.line(QStringList{toChinaTime(event.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), eventLabel(event.type), event.actor.name, event.text}
                        .join(QStringLiteral("  "))
                        .trimmed());
    }
}

QJsonArray questionsJson(const QVector<SideQuestion> &questions)
{
    QJsonArray json;
    for (const SideQuestion &question : questions)
        json.append(QJsonObject{{QStringLiteral("id"), question.id}, {QStringLiteral("askedBy"), question.askedBy}, {QStringLiteral("text"), question.text},
                                {QStringLiteral("open"), question.isOpen()}, {QStringLiteral("outcome"), question.outcome}, {QStringLiteral("answer"), question.answer}});
    return json;
}

int showRequest(OpenProfile &desk, const RequestState &state, Output &output)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    output.line(Text::tr("%1 asks %2 for %3: %4", "requester, provider, entry, phase")
                    .arg(state.application.requesterName, state.application.providerName, state.application.entryName, phaseLabel(state.phase)));
    QJsonArray limits;
    for (const RunningLimit &limit : runningLimits(state, desk.office.rules)) {
        const Deadline &deadline = limit.deadline;
        const QString title = language() == QLatin1String("zh") ? deadline.rule.titleZh : deadline.rule.titleEn;
        output.line(Text::tr("%1: until %2, %3", "limit, last day, side that keeps it").arg(title, deadline.lastDay.toString(Qt::ISODate), sideLabel(limit.bound)));
        limits.append(QJsonObject{{QStringLiteral("rule"), deadline.rule.id}, {QStringLiteral("until"), deadline.lastDay.toString(Qt::ISODate)},
                                  {QStringLiteral("side"), sideKey(limit.bound)}, {QStringLiteral("startedBy"), limit.startedBy}});
    }
    for (const auto *questions : {&state.corrections, &state.misuses}) {
        for (const SideQuestion &question : *questions) {
            if (question.isOpen())
                output.line(Text::tr("To be answered (%1): %2", "id, text").arg(question.id, question.text));
        }
    }
    printHistory(state, output);
    QJsonArray commands;
    QStringList possible;
    for (const CommandAvailability &offer : availableCommands(state, desk.actor, now, desk.office.rules)) {
        commands.append(QJsonObject{{QStringLiteral("command"), commandKey(offer.command)}, {QStringLiteral("allowed"), offer.allowed}, {QStringLiteral("why"), offer.why}});
        if (offer.allowed)
            possible << commandKey(offer.command);
    }
    output.line(possible.isEmpty() ? Text::tr("Nothing can be done by you now.") : Text::tr("Possible now: %1").arg(possible.join(QStringLiteral(", "))));
    QJsonObject json = requestBody(state);
    json.insert(QStringLiteral("phase"), phaseKey(state.phase));
    json.insert(QStringLiteral("limits"), limits);
    json.insert(QStringLiteral("commands"), commands);
    json.insert(QStringLiteral("corrections"), questionsJson(state.corrections));
    json.insert(QStringLiteral("misuses"), questionsJson(state.misuses));
    output.value(json);
    return Done;
}

int give(OpenProfile &desk, const QString &id, const RequestCommand &command, Output &output)
{
    const auto done = desk.store->commandRequest(id, command, desk.actor, QDateTime::currentDateTimeUtc());
    if (!done)
        return output.refused(done.error());
    const RequestState &state = done.value().state;
    output.line(state.id + QStringLiteral("  ") + eventLabel(state.events.last().type) + QStringLiteral("  ") + phaseLabel(state.phase));
    output.value(QJsonObject{{QStringLiteral("id"), state.id}, {QStringLiteral("phase"), phaseKey(state.phase)},
                             {QStringLiteral("event"), state.events.last().id}});
    return Done;
}

int submit(OpenProfile &desk, const Arguments &arguments, Output &output)
{
    const auto stored = desk.store->entry(arguments.positional.at(1));
    if (!stored)
        return output.refused(stored.error());
    const auto application = applicationOf(stored.value().entry, arguments, desk.actor);
    if (!application)
        return output.refused(application.error());
    RequestCommand command;
    command.application = application.value();
    return give(desk, newId(), command, output);
}

int printMoves(const Arguments &arguments, Output &output)
{
    const auto office = loadOfficeData(arguments.value(QStringLiteral("office")));
    if (!office)
        return output.refused(office.error());
    const QString format = arguments.value(QStringLiteral("format"), QStringLiteral("markdown"));
    const bool diagram = format == QLatin1String("mermaid");
    if (!diagram && format != QLatin1String("markdown"))
        return output.refused(wrongArgument(Text::tr("There is no format \"%1\": markdown or mermaid.").arg(format)));
    const QString text = diagram ? movesDiagram(office.value().rules.moves) : movesPage(office.value().rules, language() == QLatin1String("zh"));
    output.line(text.chopped(1)); // line() ends it
    output.value(movesJson(office.value().rules.moves));
    return Done;
}

} // namespace

QStringList requestValueOptions()
{
    return {QStringLiteral("profile"), QStringLiteral("phase"), QStringLiteral("reason"), QStringLiteral("missing"), QStringLiteral("days"),
            QStringLiteral("agreed-by"), QStringLiteral("mode"), QStringLiteral("address"), QStringLiteral("items"), QStringLiteral("item-reason"),
            QStringLiteral("safety"), QStringLiteral("consultation"), QStringLiteral("report"), QStringLiteral("conditions"), QStringLiteral("assignee"),
            QStringLiteral("assignee-name"), QStringLiteral("refers-to"), QStringLiteral("outcome"), QStringLiteral("legal-basis"), QStringLiteral("scenario"),
            QStringLiteral("scope"), QStringLiteral("until"), QStringLiteral("contact"), QStringLiteral("phone"), QStringLiteral("renews"),
            QStringLiteral("format"), QStringLiteral("office")};
}

QStringList requestFlags()
{
    return {QStringLiteral("inbox"), QStringLiteral("sent"), QStringLiteral("lawful"), QStringLiteral("within-conditions")};
}

int requestCommand(const Arguments &arguments, Output &output)
{
    const QString what = arguments.positional.first();
    const bool lists = what == QLatin1String("list");
    const bool moves = what == QLatin1String("moves");
    const bool shows = what == QLatin1String("show");
    if (!lists && !moves && !shows && !commandFromKey(what))
        return output.refused(commandFromKey(what).error());
    if ((lists || moves) != (arguments.positional.size() == 1))
        return output.refused(lists || moves ? wrongArgument(Text::tr("Not understood: %1").arg(arguments.positional.at(1)))
                                             : wrongArgument(Text::tr("Name one request by its id (an entry to be asked for with \"submit\").")));
    if (moves)
        return printMoves(arguments, output);
    if (arguments.value(QStringLiteral("profile")).isEmpty())
        return output.refused(wrongArgument(Text::tr("The command \"%1\" works on a profile: say which with --profile DIR.").arg(QStringLiteral("request"))));
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    if (lists)
        return listRequests(desk, arguments, output);
    if (what == QLatin1String("submit"))
        return submit(desk, arguments, output);
    const QString id = arguments.positional.at(1);
    const auto stored = desk.store->request(id);
    if (!stored)
        return output.refused(stored.error());
    if (shows)
        return showRequest(desk, stored.value().state, output);
    const auto command = commandOf(what, stored.value().state, arguments, desk);
    if (!command)
        return output.refused(command.error());
    return give(desk, id, command.value(), output);
}

} // namespace sharedesk::cli
