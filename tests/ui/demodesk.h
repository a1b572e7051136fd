// DemoDesk: whole desktops on the data of a real platform. Synced once; each desktop() works on a copy of that profile
// without the platform, unless a test signs in.
#pragma once

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

#include "desktopdriver.h"
#include "platformprocess.h"
#include "windowchecks.h"

namespace sharedesk {

class DemoDesk
{
public:
    bool prepare(const QString &user)
    {
        PlatformProcess::Options options;
        options.demoEntries = 300;
        options.demoRequests = 60;
        m_platform = std::make_unique<PlatformProcess>(options);
        DesktopDriver first;
        return m_platform->start() && first.open(QStringLiteral("en"), m_folder.filePath(QStringLiteral("synced"))) &&
               first.signIn(*m_platform, user);
    }

    std::unique_ptr<DesktopDriver> desktop(const QString &language = QStringLiteral("en"))
    {
        const QString copy = m_folder.filePath(QStringLiteral("copy%1").arg(++m_copies));
        QDir().mkpath(copy);
        const QDir synced(m_folder.filePath(QStringLiteral("synced")));
        for (const QString &file : synced.entryList(QDir::Files)) {
            if (!file.endsWith(QLatin1String(".lock")))
                QFile::copy(synced.filePath(file), copy + QLatin1Char('/') + file);
        }
        auto driver = std::make_unique<DesktopDriver>();
        return driver->open(language, copy) ? std::move(driver) : nullptr;
    }

    // Another computer: a profile of its own, synced by itself.
    std::unique_ptr<DesktopDriver> otherComputer(const QString &user)
    {
        auto driver = std::make_unique<DesktopDriver>();
        return driver->open(QStringLiteral("en")) && driver->signIn(*m_platform, user) ? std::move(driver) : nullptr;
    }

    PlatformProcess &platform() { return *m_platform; }

    template <typename Value> static Value wait(QFuture<Value> future)
    {
        future.waitForFinished();
        return future.result();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PlatformProcess> m_platform;
    int m_copies = 0;
};

} // namespace sharedesk
