// MainWindow: navigation between the pages, menus, and the status line. It only navigates; pages own their actions.
#pragma once

#include <QMainWindow>

#include "shell/desktopsession.h"
#include "shell/places.h"

class QAction;
class QActionGroup;
class QButtonGroup;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace sharedesk {

class CatalogPage;
class DashboardPage;
class LanguageSwitcher;
class Page;
class RequestsPage;
class ReviewPage;
class StatusLine;
class OutboxPage;
class QualityPage;
class SourcesPage;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(DesktopSession &session, LanguageSwitcher &languages, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Asks the page that is left; false when it wants to stay, and for a place that is not for this person.
    bool go(Place place);
    Place place() const;
    void signIn();

    CatalogPage &catalog() const { return *m_catalog; }
    ReviewPage &review() const { return *m_review; }
    RequestsPage &requests() const { return *m_requests; }
    DashboardPage &dashboard() const { return *m_dashboard; }
    QualityPage &quality() const { return *m_quality; }
    SourcesPage &sources() const { return *m_sources; }
    OutboxPage &outboxPage() const { return *m_outbox; }
    StatusLine &status() const { return *m_status; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildNavigation();
    void buildMenus();
    void connectDesk();
    void retranslate();
    void showPerson();
    void showPlaces();
    void loadLastSync();
    void restorePlace();

    DesktopSession &m_session;
    LanguageSwitcher &m_languages;
    QStackedWidget *m_pages = nullptr;
    QButtonGroup *m_navigation = nullptr;
    QLabel *m_person = nullptr;
    StatusLine *m_status = nullptr;
    CatalogPage *m_catalog = nullptr;
    ReviewPage *m_review = nullptr;
    RequestsPage *m_requests = nullptr;
    DashboardPage *m_dashboard = nullptr;
    QualityPage *m_quality = nullptr;
    SourcesPage *m_sources = nullptr;
    OutboxPage *m_outbox = nullptr;
    QMenu *m_file = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_help = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_signOut = nullptr;
    QAction *m_syncNow = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_about = nullptr;
    QAction *m_goTo[placeCount] = {};
};

} // namespace sharedesk
