// DesktopSession: everything behind the window of one profile, opened in order and closed in reverse.
//
// Wires the parts: who signs in becomes the desk's person and is remembered (never the token or the password), a local
// change wakes sync, departments named by the platform are stored. Interface thread.
#pragma once

#include <QString>

#include <memory>

#include "profile.h"
#include "searchthread.h"
#include "shell/desk.h"
#include "shell/qualityrecorder.h"
#include "synccontroller.h"
#include "workinguser.h"

namespace sharedesk {

class DesktopSession : public QObject
{
    Q_OBJECT
public:
    // Errors: those of Profile, loadOfficeData and Store.
    static Result<std::unique_ptr<DesktopSession>> open(const QString &profileFolder);
    ~DesktopSession() override;

    Desk &desk() const { return *m_desk; }
    QualityRecorder &recorder() const { return *m_recorder; }
    SyncController &sync() const { return *m_sync; }
    StoreThread &store() const { return *m_store; }
    SearchThread &search() const { return *m_search; }
    QString settingsFile() const { return m_profile->settingsFile(); }

    // Also remembered for the next start.
    void setPlatform(const PlatformAddress &address);
    PlatformAddress platform() const { return m_platform; }
    // The person of the last sign-in without a network; an empty user id before the first one.
    void setPerson(const Actor &actor);

private:
    DesktopSession() = default;
    void wire();

    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<SearchThread> m_search;
    std::unique_ptr<SyncController> m_sync;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QualityRecorder> m_recorder;
    PlatformAddress m_platform;
};

} // namespace sharedesk
