#include "sync/phasetext.h"

#include <QCoreApplication>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SyncPhase)
};

} // namespace

QString phaseText(const SyncState &state)
{
    switch (state.phase) {
    case SyncPhase::NotConfigured: return Text::tr("No platform set");
    case SyncPhase::NeedsSignIn: return Text::tr("Not signed in");
    case SyncPhase::Idle: return Text::tr("Connected");
    case SyncPhase::Syncing: return Text::tr("Syncing…");
    case SyncPhase::Offline: return Text::tr("Offline: work goes on here");
    case SyncPhase::Stopped: return Text::tr("Sync stopped: please look");
    }
    return {};
}

} // namespace sharedesk
