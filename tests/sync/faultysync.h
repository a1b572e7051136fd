// One sync of the engine against a FaultServer, with a journal that records what came of it. Header only: for
// the tests of the engine.
#pragma once

#include "faultserver.h"
#include "honestplatform.h"
#include "recordingjournal.h"
#include "syncengine.h"

namespace sharedesk {

using Headers = QHash<QByteArray, QByteArray>;
using Fault = std::function<FaultAnswer(const FaultRequest &)>;

struct Outcome
{
    bool complete = false;
    SyncSummary summary;
    SyncFailure failure;
};

struct Sync
{
    FaultServer server;
    RecordingJournal journal;
    SyncLimits limits;

    void breakAt(const QByteArray &path, const Fault &fault)
    {
        server.setScript([=](const FaultRequest &request) {
            return request.path.startsWith(path) ? fault(request) : honest(request);
        });
    }

    Outcome run(PlatformConnection connection)
    {
        auto transport = Transport::make(connection);
        if (!transport)
            return {false, {}, {transport.error(), 0, -1, {}}};
        SyncEngine engine(journal, *transport.value());
        engine.setLimits(limits);
        SignedIn session;
        session.actor.userId = QStringLiteral("u1");
        session.token = QStringLiteral("secret-token");
        const auto ended = engine.run(session, [](const SyncProgress &) {});
        if (const auto *failure = std::get_if<SyncFailure>(&ended))
            return {false, {}, *failure};
        return {true, std::get<SyncSummary>(ended), {}};
    }

    Outcome run() { return run({server.url(), server.caFile()}); }
};

inline Fault bytes(const std::function<QByteArray(const FaultRequest &)> &make, bool close = false)
{
    return [=](const FaultRequest &request) { return FaultAnswer{make(request), close}; };
}

inline Fault body(const QByteArray &text, const Headers &changed = {}, bool close = false)
{
    return bytes(
        [=](const FaultRequest &request) { return FaultServer::answer(request, text, "200 OK", changed); },
        close);
}

inline Fault problem(const QByteArray &status, const Headers &changed = {})
{
    return bytes([=](const FaultRequest &request) { return FaultServer::problem(request, status, changed); });
}

} // namespace sharedesk
