#include "agreements.h"

#include "calendar/chinatime.h"
#include "database.h"
#include "editor.h"

namespace sharedesk {

Agreements::Agreements(Database &database, const OfficeData &office, Write write)
    : m_database(database), m_office(office), m_write(std::move(write))
{
}

Result<StoredAgreement> Agreements::command(const QString &id, const AgreementCommand &command, const Actor &actor,
                                            const QDateTime &now)
{
    const auto done = m_write([&](QStringList &changed) -> Result<void> {
        changed << id;
        Editor editor(m_database, m_office);
        if (const auto said = editor.command(id, command, actor, now); !said)
            return said;
        if (command.type != AgreementCommandType::Agree)
            return {};
        const auto agreed = agreement(id);
        if (!agreed)
            return agreed.error();
        const AgreementState &state = agreed.value().state;
        changed << state.proposed.requestId;
        return editor.command(state.proposed.requestId, agreedCommand(state, actor), actor, now);
    });
    if (!done)
        return done.error();
    return agreement(id);
}

Result<StoredAgreement> Agreements::agreement(const QString &id)
{
    const auto view = readView(m_database, id);
    if (!view)
        return view.error();
    if (!view.value().exists() || view.value().kind != agreementKind)
        return Error{QStringLiteral("store.missing"), tr("What was put before the office head is not here (any more)."), id};
    const auto state = agreementFromBody(view.value().body);
    if (!state)
        return state.error();
    return StoredAgreement{state.value(), view.value().local, view.value().problem};
}

Result<QVector<AgreementRow>> Agreements::rows()
{
    auto rows = m_database.run(QStringLiteral(
        "SELECT a.id, a.request, a.command, coalesce(nullif(a.entry_name, ''), r.entry_name, ''), a.phase, a.proposer_name, "
        "a.proposed_at, a.decided_at, a.remark, a.local FROM agreement_row a LEFT JOIN request_row r ON r.id = a.request "
        "ORDER BY a.phase <> 'proposed', a.proposed_at DESC, a.id"));
    if (!rows)
        return rows.error();
    QVector<AgreementRow> list;
    Rows &row = rows.value();
    while (row.next()) {
        const auto moment = [&](int column) { return row.text(column).isEmpty() ? QDateTime() : fromIso(row.text(column)); };
        list << AgreementRow{row.text(0), row.text(1), row.text(2), row.text(3), agreementPhaseFromKey(row.text(4)), row.text(5),
                             moment(6),   moment(7),   row.text(8), localStateFromKey(row.text(9))};
    }
    return list;
}

} // namespace sharedesk
