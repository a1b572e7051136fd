// OfficeComputer: a profile that syncs with a real platform, for tests: one computer, whoever sits at it.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

#include "officedata.h"
#include "platformprocess.h"
#include "store.h"
#include "syncengine.h"

namespace sharedesk {

struct OfficeComputer
{
    inline static const QString clerk = QStringLiteral("minzheng.clerk");

    OfficeComputer()
        : store(
              Store::open(folder.filePath(QStringLiteral("sharedesk.db")), loadOfficeData().value()).value())
    {
    }

    // The code of what went wrong; empty: a complete cycle.
    QString sync(const PlatformConnection &connection, const QString &login = clerk,
                 const std::function<void(Transport &, const SyncProgress &)> &progress = {},
                 const SyncLimits &limits = {})
    {
        auto transport = Transport::make(connection);
        SyncEngine engine(store->journal(), *transport.value());
        engine.setLimits(limits);
        if (!session || signedIn != login) {
            const auto answer = engine.signIn(login, PlatformProcess::password());
            if (const auto *failure = std::get_if<SyncFailure>(&answer))
                return failure->error.code;
            session = std::get<SignedIn>(answer);
            signedIn = login;
            actor = session->actor;
        }
        const auto ended = engine.run(*session, [&](const SyncProgress &step) {
            if (progress)
                progress(*transport.value(), step);
        });
        if (const auto *failure = std::get_if<SyncFailure>(&ended))
            return failure->error.code;
        summary = std::get<SyncSummary>(ended);
        return {};
    }

    // The content of an attachment; signed in by a sync before.
    QString fetch(const PlatformConnection &connection, const Attachment &attachment, const QString &recordId)
    {
        auto transport = Transport::make(connection);
        const auto failure = SyncEngine(store->journal(), *transport.value()).fetch(*session, attachment, recordId, [](qint64) { return true; });
        return failure ? failure->error.code : QString();
    }

    QString create(const QString &name)
    {
        CatalogEntry entry;
        entry.name = name;
        return store->saveEntry({}, entry, actor).value().entry.id;
    }
    bool setSummary(const QString &id, const QString &text)
    {
        const CatalogEntry before = store->entry(id).value().entry;
        CatalogEntry after = before;
        after.summary = text;
        return store->saveEntry(before, after, actor).ok();
    }
    QString summaryOf(const QString &id)
    {
        const auto entry = store->entry(id);
        return entry ? entry.value().entry.summary : QStringLiteral("(none)");
    }
    OutboxCounts counts() { return store->outboxCounts().value(); }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    QString file() const { return folder.filePath(QStringLiteral("sharedesk.db")); }
    void close() { store.reset(); }
    void open() { store = Store::open(file(), loadOfficeData().value()).value(); }
    // Becomes what the other one is now. Both closed.
    bool copyFrom(const QString &otherFile)
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(file() + QLatin1String(suffix));
        return QFile::copy(otherFile, file());
    }

    QString signedIn;
    std::optional<SignedIn> session; // none: signs in first
    Actor actor;
    SyncSummary summary;
};

} // namespace sharedesk
