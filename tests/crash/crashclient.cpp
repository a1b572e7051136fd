// crash-client PROFILE URL CA USER SEED: edits without pause, syncs now and then, and says each change only when the
// store has said that it is saved. Made to be killed.
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

#include "calendar/chinatime.h"
#include "counted.h"
#include "officedata.h"
#include "profile.h"
#include "storethread.h"
#include "synccontroller.h"
#include "workinguser.h"

using namespace sharedesk;

namespace {

class CrashClient : public QObject
{
public:
    CrashClient(StoreThread &store, SyncController &sync, Actor actor, quint32 seed)
        : m_store(store), m_sync(sync), m_actor(std::move(actor)), m_random(seed)
    {
        connect(&m_next, &QTimer::timeout, this, &CrashClient::act);
        connect(&m_sync, &SyncController::finished, this, [this] {
            say(QStringLiteral("synced"));
            m_next.start();
        });
        connect(&m_sync, &SyncController::failed, this, [this] { m_next.start(); });
        loadIds();
        m_next.start(10); // leaves the store some time for the sync between the edits
    }

    static void say(const QString &line)
    {
        std::printf("%s\n", qUtf8Printable(line));
        std::fflush(stdout);
    }

private:
    void act()
    {
        if (m_random.bounded(6) == 0 && m_sync.isSignedIn() && m_sync.state().phase != SyncPhase::Syncing) {
            m_sync.syncNow();
            // Half of the syncs go on under the edits, half come to their end.
            if (m_random.bounded(2) == 0) {
                m_next.stop();
                return;
            }
        }
        if (m_random.bounded(8) == 0)
            submitOrWithdraw();
        else
            edit();
    }

    template <typename Work> auto wait(Work work)
    {
        auto future = m_store.run(std::move(work));
        future.waitForFinished();
        return future.result();
    }

    void edit()
    {
        // Own entries that count; a new one now and then.
        if (m_ids.size() < 3 || m_random.bounded(30) == 0) {
            CatalogEntry fresh;
            fresh.name = QStringLiteral("计数条目%1").arg(m_random.generate64());
            fresh.departmentId = m_actor.departmentId;
            const auto saved = wait([after = counted(fresh, 1), actor = m_actor](Store &store) { return store.saveEntry({}, after, actor); });
            if (!saved)
                return;
            m_ids << saved.value().entry.id;
            say(QStringLiteral("entry %1 1").arg(saved.value().entry.id));
            return;
        }
        const QString id = m_ids.at(m_random.bounded(int(m_ids.size())));
        const auto edited = wait([id, actor = m_actor](Store &store) -> Result<StoredEntry> {
            const auto before = store.entry(id);
            // What is held waits for a person.
            if (!before || before.value().local == LocalState::Held)
                return before;
            return store.saveEntry(before.value().entry, counted(before.value().entry, countOf(before.value().entry) + 1), actor);
        });
        if (edited)
            say(QStringLiteral("entry %1 %2").arg(id).arg(countOf(edited.value().entry)));
    }

    void loadIds()
    {
        EntryFilter counting;
        counting.departmentId = m_actor.departmentId;
        counting.text = QStringLiteral("计数条目");
        wait([&](Store &store) {
            return store.forEachEntry(counting, [&](const StoredEntry &stored) {
                m_ids << stored.entry.id;
                return true;
            }).ok();
        });
        findProvider(m_application);
    }

    void submitOrWithdraw()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RequestFilter sent;
        sent.requesterId = m_actor.departmentId;
        sent.phases = QStringList{phaseKey(RequestPhase::Submitted)};
        sent.text = QStringLiteral("断电测试");
        const auto rows = wait([sent](Store &store) { return store.requestRows(sent); });
        if (rows && !rows.value().isEmpty() && m_random.bounded(3) == 0) {
            RequestCommand withdraw;
            withdraw.type = RequestCommandType::Withdraw;
            withdraw.text = QStringLiteral("不再需要");
            const QString id = rows.value().first().id;
            if (wait([=, actor = m_actor](Store &store) { return store.commandRequest(id, withdraw, actor, now); }))
                say(QStringLiteral("request %1 2").arg(id));
            return;
        }
        Application application = m_application;
        application.requesterId = m_actor.departmentId;
        application.requesterName = m_actor.departmentName;
        application.legalBasis = QStringLiteral("职责");
        application.scenario = QStringLiteral("断电测试");
        application.scope = QStringLiteral("本部门");
        application.mode = QStringLiteral("interface");
        application.useUntil = chinaDate(now).addYears(1);
        application.agreedBy = QStringLiteral("负责人");
        RequestCommand submit;
        submit.type = RequestCommandType::Submit;
        submit.application = application;
        const QString id = newId();
        if (wait([=, actor = m_actor](Store &store) { return store.commandRequest(id, submit, actor, now); }))
            say(QStringLiteral("request %1 1").arg(id));
    }

    bool findProvider(Application &application)
    {
        EntryFilter published;
        published.statuses = QStringList{statusKey(EntryStatus::Published)};
        published.sharingType = QStringLiteral("conditional");
        bool found = false;
        wait([&](Store &store) {
            return store.forEachEntry(published, [&](const StoredEntry &stored) {
                if (stored.entry.departmentId == m_actor.departmentId || stored.entry.items.isEmpty())
                    return true;
                application.entryId = stored.entry.id;
                application.entryName = stored.entry.name;
                application.entryCode = stored.entry.code;
                application.sharingType = stored.entry.sharingType;
                application.providerId = stored.entry.departmentId;
                application.providerName = stored.entry.provider;
                application.itemIds = QStringList{stored.entry.items.first().id};
                application.itemNames = QStringList{stored.entry.items.first().name};
                found = true;
                return false;
            }).ok();
        });
        return found;
    }

    StoreThread &m_store;
    SyncController &m_sync;
    Actor m_actor;
    QRandomGenerator m_random;
    QTimer m_next;
    QStringList m_ids;
    Application m_application;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 6)
        return 2;
    const auto office = loadOfficeData();
    auto profile = Profile::open(arguments.at(1), Profile::Mode::OpenExisting);
    if (!office || !profile) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(profile ? office.error().message : profile.error().message));
        return 1;
    }
    auto store = StoreThread::open(profile.value()->databaseFile(), office.value());
    if (!store) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(store.error().message));
        return 1;
    }
    SyncController sync(store.value()->journal());
    sync.setAutomatic(false);
    sync.setConnection({QUrl(arguments.at(2)), arguments.at(3)});
    CrashClient client(*store.value(), sync, workingUser(profile.value()->settingsFile()), arguments.at(5).toUInt());
    CrashClient::say(QStringLiteral("started"));
    sync.signIn(arguments.at(4), QStringLiteral("demo-2026"));
    return application.exec();
}
