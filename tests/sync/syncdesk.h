// One clerk's computer: a store in a folder of its own that synchronises with the real platform over TLS.
#pragma once

#include <QTemporaryDir>

#include "platformprocess.h"
#include "store.h"
#include "synccontroller.h"

namespace sharedesk {

struct Desk {
    explicit Desk(const QString &userName) : user(userName)
    {
        const auto office = loadOfficeData();
        auto opened = Store::open(folder.filePath(QStringLiteral("sharedesk.db")), office.value());
        store = std::move(opened).value();
    }

    Result<SyncSummary> sync(PlatformProcess &platform) { return sync(platform.url(), platform.caFile()); }

    Result<SyncSummary> sync(const QString &url, const QString &ca)
    {
        return syncOnce(store->journal(), {QUrl(url), ca}, user, PlatformProcess::password(),
                        [this](const SignedIn &session, const QVector<Department> &) { actor = session.actor; }, [](const SyncProgress &) {});
    }

    QString user;
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    Actor actor;
};

inline QString codeOf(const Result<SyncSummary> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace sharedesk
