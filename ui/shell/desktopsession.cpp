#include "shell/desktopsession.h"

namespace sharedesk {

Result<std::unique_ptr<DesktopSession>> DesktopSession::open(const QString &profileFolder)
{
    std::unique_ptr<DesktopSession> session(new DesktopSession);
    auto profile = Profile::open(profileFolder, Profile::Mode::CreateIfMissing);
    if (!profile)
        return profile.error();
    session->m_profile = std::move(profile).value();
    auto office = loadOfficeData(session->m_profile->officeFolder());
    if (!office)
        return office.error();
    auto store = StoreThread::open(session->m_profile->databaseFile(), office.value());
    if (!store)
        return store.error();
    session->m_store = std::move(store).value();
    session->m_search = std::make_unique<SearchThread>(*session->m_store, session->m_profile->databaseFile(), office.value());
    session->m_sync = std::make_unique<SyncController>(session->m_store->journal());
    session->m_desk = std::make_unique<Desk>(*session->m_store, *session->m_sync, std::move(office).value());
    session->m_desk->setProfileFolder(session->m_profile->folder());
    session->m_desk->setSearch(session->m_search.get());
    session->m_desk->setActor(workingUser(session->settingsFile()));
    session->m_platform = platformAddress(session->settingsFile());
    session->m_recorder = std::make_unique<QualityRecorder>(*session->m_desk);
    session->wire();
    session->m_recorder->note();
    session->m_sync->setConnection({QUrl(session->m_platform.url), session->m_platform.caFile});
    return session;
}

DesktopSession::~DesktopSession()
{
    m_recorder.reset();
    // Sync reaches the store through its journal, so it ends first.
    m_sync.reset();
    m_desk.reset();
    m_search.reset();
    m_store.reset();
}

void DesktopSession::wire()
{
    connect(m_sync.get(), &SyncController::signedIn, this, &DesktopSession::setPerson);
    connect(m_sync.get(), &SyncController::departmentsChanged, this, [this](const QVector<Department> &departments) {
        m_store->run([departments](Store &store) { return store.setDepartments(departments).ok(); });
    });
    connect(m_store.get(), &StoreThread::outboxChanged, this, [this](const OutboxCounts &counts) {
        if (counts.queued > 0)
            m_sync->noteLocalChange();
    });
}

void DesktopSession::setPlatform(const PlatformAddress &address)
{
    m_platform = address;
    m_sync->setConnection({QUrl(address.url), address.caFile});
    // On the store's thread, because it writes a file.
    m_store->run([file = settingsFile(), address](Store &) { return rememberPlatformAddress(file, address).ok(); });
}

void DesktopSession::setPerson(const Actor &actor)
{
    m_desk->setActor(actor);
    m_store->run([file = settingsFile(), actor](Store &) { return rememberWorkingUser(file, actor).ok(); });
}

} // namespace sharedesk
