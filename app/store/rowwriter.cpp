#include "rowwriter.h"

#include <QDateTime>

#include "calendar/chinatime.h"
#include "catalog/lint.h"
#include "catalog/searchquery.h"
#include "catalog/updatelimits.h"
#include "request/requestdecision.h"

namespace sharedesk {

namespace {

constexpr const char *stateKeys[] = {"synced", "waiting", "sending", "held", "parked"};

} // namespace

QString localStateKey(LocalState state)
{
    return QString::fromLatin1(stateKeys[static_cast<size_t>(state)]);
}

LocalState localStateFromKey(const QString &key)
{
    for (size_t i = 0; i < std::size(stateKeys); ++i) {
        if (key == QLatin1String(stateKeys[i]))
            return static_cast<LocalState>(i);
    }
    return LocalState::Synced;
}

Result<void> RowWriter::refresh(const QString &id)
{
    const auto view = readView(m_database, id);
    if (!view)
        return view.error();
    if (!view.value().exists())
        return remove(id);
    if (view.value().kind == requestKind) {
        const auto state = requestFromBody(view.value().body);
        return state ? writeRequest(state.value(), view.value().local) : remove(id);
    }
    if (view.value().kind == proposalKind) {
        const auto state = proposalFromBody(view.value().body);
        return state ? writeProposal(state.value(), view.value().local) : remove(id);
    }
    if (view.value().kind == agreementKind) {
        const auto state = agreementFromBody(view.value().body);
        return state ? writeAgreement(state.value(), view.value().local) : remove(id);
    }
    const auto entry = entryFromJson(view.value().body);
    return entry ? writeEntry(entry.value(), view.value().local) : remove(id);
}

Result<void> RowWriter::refreshEverything()
{
    QStringList ids;
    {
        auto rows = m_database.run(QStringLiteral("SELECT id FROM shadow UNION SELECT record_id FROM op"));
        if (!rows)
            return rows.error();
        while (rows.value().next())
            ids << rows.value().text(0);
    }
    for (const QString &id : std::as_const(ids)) {
        if (const auto refreshed = refresh(id); !refreshed)
            return refreshed;
    }
    return {};
}

Result<void> RowWriter::remove(const QString &id)
{
    Steps steps;
    steps.add(m_quality.remove(id)) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM entry_row WHERE id=?"), {id})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM request_row WHERE id=?"), {id})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM agreement_row WHERE id=?"), {id})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM proposal_row WHERE id=?"), {id})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM proposal_entry WHERE proposal_id=?"), {id}));
    return steps.result();
}

// Only the names that lint will ask for: the entry's own and its neighbours in number.
Result<QHash<QString, int>> RowWriter::namesLike(const CatalogEntry &entry)
{
    const QString name = normalised(entry.name);
    QStringList wanted{name};
    qsizetype end = name.size();
    while (end > 0 && name.at(end - 1).isDigit())
        --end;
    if (end < name.size() && name.size() - end <= 6) {
        const int number = name.mid(end).toInt();
        wanted << name.left(end) + QString::number(number - 1)
               << name.left(end) + QString::number(number + 1);
    }
    QHash<QString, int> names{{name, 1}};
    for (const QString &key : std::as_const(wanted)) {
        auto rows = m_database.run(
            QStringLiteral("SELECT count(*) FROM entry_row WHERE department=? AND name_key=? AND id<>?"),
            {entry.departmentId, key, entry.id});
        if (!rows)
            return rows.error();
        if (rows.value().next() && rows.value().value(0).toInt() > 0)
            names[key] += rows.value().value(0).toInt();
    }
    return names;
}

Result<LintContext> RowWriter::contextOf(const CatalogEntry &entry)
{
    auto names = namesLike(entry);
    if (!names)
        return names.error();
    return LintContext{m_office.dictionaries, std::move(names).value(), &m_office.elements,
                       chinaDate(QDateTime::currentDateTimeUtc())};
}

Result<QVector<Finding>> RowWriter::findingsOf(const CatalogEntry &entry)
{
    const auto context = contextOf(entry);
    if (!context)
        return context.error();
    return lint(entry, m_office.lintRules, context.value());
}

Result<void> RowWriter::writeEntry(const CatalogEntry &entry, LocalState local)
{
    const auto findings = findingsOf(entry);
    if (!findings)
        return findings.error();
    int errors = 0;
    int warnings = 0;
    for (const Finding &finding : findings.value()) {
        errors += finding.severity == Severity::Error;
        warnings += finding.severity == Severity::Warning;
    }
    const QVector<Deadline> limits = runningEntryLimits(entry, m_office.rules);
    const Deadline due = limits.isEmpty() ? Deadline() : limits.first();
    Steps steps;
    steps.add(m_database.execute(
        QStringLiteral(
            "INSERT INTO entry_row (id, department, provider, code, name, name_key, status, sharing_type, "
            "frequency, items, "
            "errors, warnings, version, local, search, changed, due_rule, due_on, due_provisional, format, theme) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
            "ON CONFLICT (id) DO UPDATE SET department=excluded.department, provider=excluded.provider, "
            "code=excluded.code, "
            "name=excluded.name, name_key=excluded.name_key, status=excluded.status, "
            "sharing_type=excluded.sharing_type, "
            "frequency=excluded.frequency, items=excluded.items, errors=excluded.errors, "
            "warnings=excluded.warnings, "
            "version=excluded.version, local=excluded.local, search=excluded.search, "
            "changed=excluded.changed, "
            "due_rule=excluded.due_rule, due_on=excluded.due_on, due_provisional=excluded.due_provisional, "
            "format=excluded.format, theme=excluded.theme"),
        {entry.id, entry.departmentId, entry.provider, entry.code, entry.name, normalised(entry.name),
         statusKey(entry.status), entry.sharingType, entry.updateFrequency, int(entry.items.size()), errors,
         warnings, entry.version, localStateKey(local), searchTextOf(entry, m_office.pinyin),
         QDateTime::currentMSecsSinceEpoch(), due.rule.id,
         due.lastDay.isValid() ? due.lastDay.toString(Qt::ISODate) : QString(QLatin1String("")),
         due.provisional, facetValue(entry, Facet::Format), facetValue(entry, Facet::Theme)})) &&
        steps.add(m_quality.write(entry, findings.value()));
    return steps.result();
}

Result<void> RowWriter::writeRequest(const RequestState &state, LocalState local)
{
    const Application &application = state.application;
    QString dueRule;
    QString dueOn;
    bool provisional = false;
    for (const Deadline &deadline : runningDeadlines(state, m_office.rules)) {
        const QString day = deadline.lastDay.toString(Qt::ISODate);
        if (dueOn.isEmpty() || day < dueOn) {
            dueRule = deadline.rule.id;
            dueOn = day;
            provisional = deadline.provisional;
        }
    }
    const auto moment = [](const QDateTime &at) { return at.isValid() ? toIso(at) : QString(); };
    return m_database.execute(
        QStringLiteral(
            "INSERT INTO request_row (id, entry_name, entry_code, provider, provider_name, requester, "
            "requester_name, sharing_type, "
            "phase, submitted_at, received_at, replied_at, delivered_at, due_rule, due_on, due_provisional, "
            "local) "
            "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET "
            "entry_name=excluded.entry_name, "
            "entry_code=excluded.entry_code, provider=excluded.provider, "
            "provider_name=excluded.provider_name, "
            "requester=excluded.requester, requester_name=excluded.requester_name, "
            "sharing_type=excluded.sharing_type, "
            "phase=excluded.phase, submitted_at=excluded.submitted_at, received_at=excluded.received_at, "
            "replied_at=excluded.replied_at, delivered_at=excluded.delivered_at, due_rule=excluded.due_rule, "
            "due_on=excluded.due_on, due_provisional=excluded.due_provisional, local=excluded.local"),
        {state.id, application.entryName, application.entryCode, application.providerId,
         application.providerName, application.requesterId, application.requesterName,
         application.sharingType, phaseKey(state.phase), moment(state.submittedAt), moment(state.receivedAt),
         moment(state.repliedAt), moment(state.deliveredAt), dueRule, dueOn, provisional,
         localStateKey(local)});
}

Result<void> RowWriter::writeAgreement(const AgreementState &state, LocalState local)
{
    const auto moment = [](const QDateTime &at) { return at.isValid() ? toIso(at) : QString(QLatin1String("")); };
    const auto known = [](const QString &text) { return text.isNull() ? QString(QLatin1String("")) : text; };
    const auto &application = state.proposed.command.application;
    return m_database.execute(
        QStringLiteral("INSERT OR REPLACE INTO agreement_row (id, request, command, entry_name, phase, proposer_name, "
                       "proposed_at, decided_at, remark, local) VALUES (?,?,?,?,?,?,?,?,?,?)"),
        {state.id, state.proposed.requestId, commandKey(state.proposed.command.type),
         known(application ? application->entryName : QString()), agreementPhaseKey(state.phase), known(state.proposer.name),
         moment(state.proposedAt), moment(state.decidedAt), known(state.remark), localStateKey(local)});
}

Result<void> RowWriter::writeProposal(const ProposalState &state, LocalState local)
{
    const auto moment = [](const QDateTime &at) { return at.isValid() ? toIso(at) : QString(QLatin1String("")); };
    Steps steps;
    steps.add(m_database.execute(
        QStringLiteral("INSERT OR REPLACE INTO proposal_row (id, phase, data, source, source_name, proposer, "
                       "proposer_name, proposed_at, decided_at, local) VALUES (?,?,?,?,?,?,?,?,?,?)"),
        {state.id, proposalPhaseKey(state.phase), state.proposal.data, state.proposal.sourceId,
         state.proposal.sourceName, state.proposer.departmentId, state.proposer.departmentName,
         moment(state.proposedAt), moment(state.decidedAt), localStateKey(local)})) &&
        steps.add(m_database.execute(QStringLiteral("DELETE FROM proposal_entry WHERE proposal_id=?"), {state.id}));
    for (const HeldData &held : state.proposal.held)
        steps.add(m_database.execute(
            QStringLiteral("INSERT INTO proposal_entry (entry_id, proposal_id) VALUES (?,?)"),
            {held.entryId, state.id}));
    return steps.result();
}

} // namespace sharedesk
