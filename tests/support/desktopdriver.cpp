#include "desktopdriver.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "platformprocess.h"

namespace sharedesk {

namespace {

// The size of a small office screen without the desktop's own bar.
constexpr QSize screenSize(1366, 728);

} // namespace

DesktopDriver::DesktopDriver() = default;

DesktopDriver::~DesktopDriver()
{
    close();
}

bool DesktopDriver::open(const QString &language, const QString &profile)
{
    m_profile = profile.isEmpty() ? m_folder.filePath(QStringLiteral("profile")) : profile;
    m_languages.setLanguage(language);
    auto opened = DesktopSession::open(m_profile);
    if (!opened) {
        m_error = opened.error().message;
        return false;
    }
    m_session = std::move(opened).value();
    // Only what is clicked is synced: a picture or a check never meets a sync in the middle.
    m_session->sync().setAutomatic(false);
    m_window = std::make_unique<MainWindow>(*m_session, m_languages);
    m_window->resize(screenSize);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get(), 5000)) {
        m_error = QStringLiteral("the window does not show");
        return false;
    }
    return true;
}

void DesktopDriver::close()
{
    // Waits for no answer: what the store was told is on disk before it closes.
    m_window.reset();
    m_session.reset();
}

bool DesktopDriver::waitFor(const std::function<bool()> &condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

QWidget *DesktopDriver::dialog() const
{
    QWidget *top = QApplication::activeModalWidget();
    return top && top->isVisible() ? top : nullptr;
}

QWidget *DesktopDriver::visible(const QString &objectName) const
{
    QWidget *place = dialog() ? dialog() : m_window.get();
    // A desktop gives the focus back to the window below a closed dialog; a screen that is none does not.
    if (!place->isActiveWindow())
        place->activateWindow();
    const auto all = place->findChildren<QWidget *>(objectName);
    for (QWidget *widget : all) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool DesktopDriver::click(const QString &objectName)
{
    auto *button = find<QAbstractButton>(objectName);
    if (!button || !waitFor([button] { return button->isEnabled(); }, 5000))
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool DesktopDriver::type(const QString &objectName, const QString &text)
{
    auto *field = find<QWidget>(objectName);
    if (!field || !waitFor([field] { return field->isEnabled() && !field->property("readOnly").toBool(); }, 5000))
        return false;
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    // Chinese comes through an input method: as its committed text.
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        return line->text() == text;
    auto *plain = qobject_cast<QPlainTextEdit *>(field);
    return plain && plain->toPlainText() == text;
}

bool DesktopDriver::choose(const QString &objectName, const QString &data)
{
    auto *box = find<QComboBox>(objectName);
    const int row = box ? box->findData(data) : -1;
    if (row < 0)
        return false;
    box->setFocus();
    while (box->currentIndex() != row) {
        const int before = box->currentIndex();
        QTest::keyClick(box, before < row ? Qt::Key_Down : Qt::Key_Up);
        if (box->currentIndex() == before)
            return false;
    }
    return true;
}

bool DesktopDriver::signIn(const PlatformProcess &platform, const QString &user)
{
    SyncController &sync = m_session->sync();
    QSignalSpy finished(&sync, &SyncController::finished);
    QSignalSpy failed(&sync, &SyncController::signInFailed);
    if (!click(QStringLiteral("statusSignIn")) || !type(QStringLiteral("signInUser"), user)
        || !type(QStringLiteral("signInPassword"), PlatformProcess::password()) || !type(QStringLiteral("platformUrl"), platform.url())
        || !type(QStringLiteral("platformCa"), platform.caFile()) || !click(QStringLiteral("signIn"))) {
        m_error = QStringLiteral("the sign-in dialog cannot be filled");
        return false;
    }
    if (!waitFor([&] { return sync.isSignedIn() || !failed.isEmpty(); }, 20000) || !failed.isEmpty()) {
        m_error = QStringLiteral("not signed in: %1").arg(sync.state().lastError.message);
        return false;
    }
    if (!waitFor([&] { return !dialog(); }))
        return false;
    return !finished.isEmpty() || syncNow();
}

bool DesktopDriver::syncNow()
{
    SyncController &sync = m_session->sync();
    QSignalSpy finished(&sync, &SyncController::finished);
    QSignalSpy failed(&sync, &SyncController::failed);
    if (!m_window->go(Place::Sync) || !click(QStringLiteral("syncNow")))
        return false;
    if (!waitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, 60000) || !failed.isEmpty()) {
        m_error = sync.state().lastError.message;
        return false;
    }
    return true;
}

QPixmap DesktopDriver::picture()
{
    QTest::qWait(50); // queued repaints of charts and lists
    QPixmap whole = m_window->grab();
    if (QWidget *top = dialog()) {
        QPainter painter(&whole);
        painter.fillRect(whole.rect(), QColor(0, 0, 0, 60));
        const QPoint at((m_window->width() - top->width()) / 2, (m_window->height() - top->height()) / 2);
        painter.drawPixmap(at, top->grab());
        painter.setPen(QColor(0, 0, 0, 160));
        painter.drawRect(QRect(at, top->size()));
    }
    return whole;
}

} // namespace sharedesk
