#include "agreementcommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

#include "agreements.h"
#include "calendar/chinatime.h"
#include "requestarguments.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

int listAgreements(OpenProfile &desk, Output &output)
{
    const auto rows = desk.store->agreements().rows();
    if (!rows)
        return output.refused(rows.error());
    QJsonArray json;
    for (const AgreementRow &row : rows.value()) {
        const auto type = commandFromKey(row.command);
        output.line(row.id + QStringLiteral("  ")
                    + Text::tr("%1: %2 on %3, by %4 on %5. %6", "state, command, entry, proposer, day, remark")
                          .arg(agreementPhaseLabel(row.phase), type ? commandLabel(type.value()) : row.command, row.entryName, row.proposerName,
                               chinaDate(row.proposedAt).toString(Qt::ISODate), row.remark)
                          .trimmed());
        json.append(QJsonObject{{QStringLiteral("id"), row.id},
                                {QStringLiteral("request"), row.requestId},
                                {QStringLiteral("command"), row.command},
                                {QStringLiteral("entry"), row.entryName},
                                {QStringLiteral("state"), agreementPhaseKey(row.phase)},
                                {QStringLiteral("proposer"), row.proposerName},
                                {QStringLiteral("remark"), row.remark},
                                {QStringLiteral("unsent"), row.local != LocalState::Synced}});
    }
    if (rows.value().isEmpty())
        output.line(Text::tr("There is nothing before the office head."));
    output.value(json);
    return Done;
}

// What is proposed: an application for an entry, or a command on a request.
Result<ProposedCommand> proposedOf(OpenProfile &desk, const Arguments &arguments)
{
    const QString what = arguments.positional.at(1);
    const QString id = arguments.positional.at(2);
    if (what == QLatin1String("submit")) {
        const auto stored = desk.store->entry(id);
        if (!stored)
            return stored.error();
        const auto application = applicationOf(stored.value().entry, arguments, desk.actor);
        if (!application)
            return application.error();
        ProposedCommand proposed{newId(), {}};
        proposed.command.application = application.value();
        return proposed;
    }
    const auto stored = desk.store->request(id);
    if (!stored)
        return stored.error();
    const auto command = commandOf(what, stored.value().state, arguments, desk);
    if (!command)
        return command.error();
    return ProposedCommand{id, command.value()};
}

int say(OpenProfile &desk, const QString &id, const AgreementCommand &command, Output &output)
{
    const auto done = desk.store->agreements().command(id, command, desk.actor, QDateTime::currentDateTimeUtc());
    if (!done)
        return output.refused(done.error());
    const AgreementState &state = done.value().state;
    output.line(state.id + QStringLiteral("  ") + agreementPhaseLabel(state.phase));
    output.value(QJsonObject{{QStringLiteral("id"), state.id},
                             {QStringLiteral("state"), agreementPhaseKey(state.phase)},
                             {QStringLiteral("request"), state.proposed.requestId}});
    return Done;
}

} // namespace

int agreementCommand(const Arguments &arguments, Output &output)
{
    const QString what = arguments.positional.first();
    const auto count = arguments.positional.size();
    static const std::array decisions{AgreementCommandType::Agree, AgreementCommandType::Return, AgreementCommandType::TakeBack};
    const auto decision = std::find_if(decisions.begin(), decisions.end(), [&](AgreementCommandType type) { return agreementCommandKey(type) == what; });
    const bool lists = what == QLatin1String("list");
    const bool proposes = what == QLatin1String("propose");
    if (!lists && !proposes && decision == decisions.end())
        return output.refused(wrongArgument(Text::tr("Not understood: %1").arg(what)));
    if (proposes && count != 3)
        return output.refused(wrongArgument(Text::tr("Name what is put before the office head: agreement propose COMMAND REQUEST.")));
    if (!lists && !proposes && count != 2)
        return output.refused(wrongArgument(Text::tr("Name one proposal to the office head by its id.")));
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    if (lists)
        return listAgreements(desk, output);
    if (!proposes)
        return say(desk, arguments.positional.at(1), {*decision, arguments.value(QStringLiteral("reason")), {}}, output);
    const auto proposed = proposedOf(desk, arguments);
    if (!proposed)
        return output.refused(proposed.error());
    return say(desk, arguments.value(QStringLiteral("again"), newId()),
               {AgreementCommandType::Propose, arguments.value(QStringLiteral("remark")), proposed.value()}, output);
}

} // namespace sharedesk::cli
