#include "rows.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

} // namespace

QString localStateLabel(LocalState state)
{
    switch (state) {
    case LocalState::Synced: return Text::tr("Sent");
    case LocalState::Waiting: return Text::tr("Saved on this computer, not yet sent");
    case LocalState::Sending: return Text::tr("Being sent");
    case LocalState::Held: return Text::tr("Conflict: please decide");
    case LocalState::Parked: return Text::tr("Refused by the platform");
    }
    return {};
}

FacetChoice EntryFilter::choice() const
{
    FacetChoice all = facets;
    const auto narrow = [&](Facet facet, const QStringList &wanted) {
        if (wanted.isEmpty())
            return;
        QStringList &values = all[facet];
        if (values.isEmpty()) {
            values = wanted;
            return;
        }
        values.removeIf([&](const QString &value) { return !wanted.contains(value); });
        if (values.isEmpty())
            values << QStringLiteral("\n"); // of no entry: nothing is both
    };
    narrow(Facet::Department, departmentId.isEmpty() ? QStringList() : QStringList{departmentId});
    narrow(Facet::Status, statuses);
    narrow(Facet::Sharing, sharingType.isEmpty() ? QStringList() : QStringList{sharingType});
    return all;
}

} // namespace sharedesk
