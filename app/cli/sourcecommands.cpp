#include "sourcecommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "calendar/chinatime.h"
#include "collection.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error wrongArgument(const QString &message)
{
    return {QStringLiteral("cli.argument"), message, {}};
}

QJsonObject jsonOf(const ProposalRow &row)
{
    const auto moment = [](const QDateTime &at) { return at.isValid() ? toIso(at) : QString(); };
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("state"), proposalPhaseKey(row.phase)},
            {QStringLiteral("data"), row.data},
            {QStringLiteral("source"), row.sourceId},
            {QStringLiteral("sourceName"), row.sourceName},
            {QStringLiteral("proposer"), row.proposerId},
            {QStringLiteral("proposedAt"), moment(row.proposedAt)},
            {QStringLiteral("decidedAt"), moment(row.decidedAt)},
            {QStringLiteral("unsent"), row.local != LocalState::Synced}};
}

int listProposals(OpenProfile &desk, Output &output)
{
    const auto rows = desk.store->collection().proposals();
    if (!rows)
        return output.refused(rows.error());
    QJsonArray json;
    for (const ProposalRow &row : rows.value()) {
        output.line(row.id + QStringLiteral("  ") + proposalPhaseLabel(row.phase) + QStringLiteral("  ") +
                    row.data + QStringLiteral(" → ") + row.sourceName + QStringLiteral("  ") + row.proposerName +
                    QStringLiteral("  ") + row.proposedAt.date().toString(Qt::ISODate));
        json.append(jsonOf(row));
    }
    if (rows.value().isEmpty())
        output.line(Text::tr("No source department has been proposed."));
    output.value(json);
    return Done;
}

// What the entries and options say of who holds the data; names are those of the catalog.
Result<SourceProposal> proposalOf(OpenProfile &desk, const Arguments &arguments)
{
    SourceProposal proposal;
    proposal.sourceId = arguments.value(QStringLiteral("source"));
    proposal.data = arguments.value(QStringLiteral("data"));
    for (const QString &id : arguments.positional.mid(1)) {
        const auto stored = desk.store->entry(id);
        if (!stored)
            return stored.error();
        const CatalogEntry &entry = stored.value().entry;
        proposal.held.append({entry.id, entry.name, entry.departmentId, entry.provider});
        if (proposal.data.isEmpty())
            proposal.data = entry.name;
        if (entry.departmentId == proposal.sourceId)
            proposal.sourceName = entry.provider;
    }
    return proposal;
}

int give(OpenProfile &desk, const QString &id, const ProposalCommand &command, Output &output)
{
    const auto done = desk.store->collection().command(id, command, desk.actor, QDateTime::currentDateTimeUtc());
    if (!done)
        return output.refused(done.error());
    const ProposalState &state = done.value().state;
    output.line(state.id + QStringLiteral("  ") + proposalPhaseLabel(state.phase));
    output.value(QJsonObject{{QStringLiteral("id"), state.id}, {QStringLiteral("state"), proposalPhaseKey(state.phase)}});
    return Done;
}

} // namespace

int sourceCommand(const Arguments &arguments, Output &output)
{
    const QString what = arguments.positional.first();
    const QString reason = arguments.value(QStringLiteral("reason"));
    const bool accepts = arguments.has(QStringLiteral("accept"));
    const bool onOne = what == QLatin1String("decide") || what == QLatin1String("withdraw");
    if (what != QLatin1String("list") && what != QLatin1String("propose") && !onOne)
        return output.refused(wrongArgument(Text::tr("Not understood: %1").arg(what)));
    if (onOne && arguments.positional.size() != 2)
        return output.refused(wrongArgument(Text::tr("Name one proposal by its id.")));
    if (what == QLatin1String("decide") && accepts == arguments.has(QStringLiteral("reject")))
        return output.refused(wrongArgument(Text::tr("Say either --accept or --reject.")));
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    if (what == QLatin1String("list"))
        return listProposals(desk, output);
    if (what == QLatin1String("propose")) {
        const auto proposal = proposalOf(desk, arguments);
        if (!proposal)
            return output.refused(proposal.error());
        return give(desk, newId(), {ProposalCommandType::Propose, reason, proposal.value()}, output);
    }
    const ProposalCommandType type = what == QLatin1String("withdraw") ? ProposalCommandType::Withdraw
                                     : accepts                         ? ProposalCommandType::Accept
                                                                       : ProposalCommandType::Reject;
    return give(desk, arguments.positional.at(1), {type, reason, {}}, output);
}

} // namespace sharedesk::cli
