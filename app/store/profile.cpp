#include "profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

Error readOnly(const QString &folder)
{
    return {QStringLiteral("profile.readonly"),
            Text::tr("The profile folder may not be written to. Choose another folder or ask for the permission."), folder};
}

} // namespace

Profile::Profile(QString folder, std::unique_ptr<QLockFile> lock) : m_folder(std::move(folder)), m_lock(std::move(lock)) {}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder, Mode mode)
{
    const QString path = QFileInfo(folder).absoluteFilePath();
    if (!QFileInfo(path).isDir()) {
        if (mode == Mode::OpenExisting)
            return Error{QStringLiteral("profile.missing"), Text::tr("There is no profile in this folder. Make one with \"init\"."), path};
        if (!QDir().mkpath(path))
            return readOnly(path);
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    const QDir dir(path);
    if (mode == Mode::OpenExisting && !dir.exists(QStringLiteral("sharedesk.db")))
        return Error{QStringLiteral("profile.missing"), Text::tr("There is no profile in this folder. Make one with \"init\"."), path};
    // Asking the permission bits is not enough (read-only mounts, network drives): try it.
    QTemporaryFile probe(dir.filePath(QStringLiteral("probe-XXXXXX")));
    if (!probe.open())
        return readOnly(path);

    auto lock = std::make_unique<QLockFile>(dir.filePath(QStringLiteral("profile.lock")));
    lock->setStaleLockTime(0); // a living holder keeps it however old it is
    if (!lock->tryLock(0)) {
        qint64 pid = 0;
        QString host;
        QString application;
        if (lock->error() != QLockFile::LockFailedError || !lock->getLockInfo(&pid, &host, &application))
            return readOnly(path);
        return Error{QStringLiteral("profile.locked"),
                     Text::tr("This profile is open in another window or program already. Use that one, or close it first."),
                     QStringLiteral("%1, %2 (%3) @ %4").arg(path, application).arg(pid).arg(host)};
    }
    return std::unique_ptr<Profile>(new Profile(path, std::move(lock)));
}

QString Profile::databaseFile() const
{
    return QDir(m_folder).filePath(QStringLiteral("sharedesk.db"));
}

QString Profile::officeFolder() const
{
    return QDir(m_folder).filePath(QStringLiteral("office"));
}

QString Profile::settingsFile() const
{
    return QDir(m_folder).filePath(QStringLiteral("settings.ini"));
}

} // namespace sharedesk
