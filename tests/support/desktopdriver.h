// DesktopDriver: the whole desktop on a profile of its own, led as a person leads it: by clicks, keys and looking.
//
// Waits for what must appear and gives up after a while; failures come back as false, so that tests and the walkthrough
// can say what was expected.
#pragma once

#include <QAbstractButton>
#include <QTemporaryDir>

#include <functional>
#include <memory>

#include "shell/desktopsession.h"
#include "shell/languageswitcher.h"
#include "shell/mainwindow.h"

namespace sharedesk {

class PlatformProcess;

class DesktopDriver
{
public:
    DesktopDriver();
    ~DesktopDriver();

    // On this profile folder, or on a new one. False: see error().
    bool open(const QString &language, const QString &profile = {});
    void close();
    QString error() const { return m_error; }
    QString profile() const { return m_profile; }

    MainWindow &window() { return *m_window; }
    DesktopSession &session() { return *m_session; }
    LanguageSwitcher &languages() { return m_languages; }

    // Through the sign-in dialog; waits for the first complete sync.
    bool signIn(const PlatformProcess &platform, const QString &user);
    bool syncNow();

    static bool waitFor(const std::function<bool()> &condition, int milliseconds = 15000);
    // The one visible widget of that object name, in the window or in the dialog on top of it; waits for it.
    template <typename Widget = QAbstractButton> Widget *find(const QString &objectName)
    {
        Widget *found = nullptr;
        waitFor([&] {
            found = qobject_cast<Widget *>(visible(objectName));
            return found != nullptr;
        });
        return found;
    }
    bool click(const QString &objectName);        // false: not there, or disabled
    bool type(const QString &objectName, const QString &text); // replaces what stands there
    bool choose(const QString &objectName, const QString &data); // of a combo box
    QWidget *dialog() const;                      // the dialog on top, or nullptr
    QPixmap picture();                            // the window with the dialog over it

private:
    QWidget *visible(const QString &objectName) const;

    QTemporaryDir m_folder;
    QString m_profile;
    QString m_error;
    LanguageSwitcher m_languages;
    std::unique_ptr<DesktopSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sharedesk
