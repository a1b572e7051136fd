// RequestsPage: the requests of the department: what others ask of it, what it asks of others; the list and one request.
#pragma once

#include "requests/requestlistmodel.h"
#include "shell/desk.h"
#include "widgets/page.h"
#include "widgets/refresher.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace sharedesk {

class InfoBar;
class RequestView;

class RequestsPage : public Page
{
    Q_OBJECT
public:
    explicit RequestsPage(Desk &desk, QWidget *parent = nullptr);

    void activate() override;

    void showRequest(const QString &id);
    // Only the requests of the filter, under this title, until the user shows all again.
    void showFiltered(const RequestFilter &filter, const QString &title);
    // The application for this published entry.
    void askFor(const QString &entryId);

    RequestView &view() const { return *m_view; }
    RequestListModel &list() const { return *m_model; }
    bool isLoading() const { return m_refresher.isReading(); }

Q_SIGNALS:
    void listShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildList();
    void buildTabs();
    void retranslate();
    void read();
    void display(const QVector<RequestRow> &rows);
    RequestListModel::Side side() const;
    void openCurrent();
    void writeLetters(); // about the selected requests
    void submit(const CatalogEntry &entry, const RequestCommand &command);
    RequestFilter filter() const;
    QString emptyText() const;

    Desk &m_desk;
    RequestFilter m_special;
    QString m_specialTitle;      // empty: the tabs decide
    QString m_wanted;            // to be selected when the list is there
    Refresher m_refresher;
    bool m_filling = false;
    QLabel *m_title = nullptr;
    InfoBar *m_notice = nullptr;
    QTabBar *m_tabs = nullptr;
    QWidget *m_specialBar = nullptr;
    QLabel *m_specialText = nullptr;
    QPushButton *m_showAll = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_phases = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_letters = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_listStack = nullptr;
    QLabel *m_empty = nullptr;
    QTableView *m_table = nullptr;
    RequestListModel *m_model = nullptr;
    RequestView *m_view = nullptr;
};

} // namespace sharedesk
