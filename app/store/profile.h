// Profile: the folder that holds one user's work on one platform. One program at a time may hold it.
//
// Contents: sharedesk.db (+ -wal, -shm), profile.lock, office/ (the office's own rule files), settings.ini.
// Held while the object lives. Errors: "profile.locked" (another program holds it; detail = its pid and host),
// "profile.readonly" (no write permission), "profile.missing" (open without create).
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

#include "result.h"

namespace sharedesk {

class Profile {
public:
    enum class Mode { OpenExisting, CreateIfMissing };

    static Result<std::unique_ptr<Profile>> open(const QString &folder, Mode mode);
    ~Profile();

    QString folder() const { return m_folder; }
    QString databaseFile() const;
    QString officeFolder() const;
    QString settingsFile() const;

private:
    Profile(QString folder, std::unique_ptr<QLockFile> lock);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sharedesk
