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

} // namespace sharedesk
