// CatalogPage: the department's catalog: the list with its filter, and the form of one entry in its place.
#pragma once

#include <QTimer>

#include <optional>

#include "catalog/columnmapping.h"
#include "catalog/bulkedit.h"
#include "shell/desk.h"
#include "widgets/page.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace sharedesk {

class ChangeRun;
class EntryFilterBar;
class EntryForm;
class EntryListModel;
class ExportRun;
class FacetPanel;
class InfoBar;
class LifeActions;
class OrdersRun;
class ProgressPanel;

class CatalogPage : public Page
{
    Q_OBJECT
public:
    explicit CatalogPage(Desk &desk, QWidget *parent = nullptr);
    ~CatalogPage() override;

    void activate() override;
    bool mayLeave() override;

    // Asks about unsaved text first; false when the user stays with it.
    bool openEntry(const QString &entryId);
    bool showEntries(const EntryFilter &filter);
    bool newEntry();
    // The import dialog for this file; empty: the user chooses.
    void importFile(const QString &file = {});
    // `ownTemplate`: the department's instead of the national one.
    void exportTo(const QString &file, const EntryFilter &filter, const std::optional<ColumnMapping> &ownTemplate = std::nullopt);

    // The dialog that changes a field of the selected entries.
    void changeSelected();

    EntryForm &form() const { return *m_form; }
    EntryListModel &list() const { return *m_model; }
    bool isExporting() const;

Q_SIGNALS:
    void exported(const QString &file, int entries);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    QWidget *buildHead();
    QWidget *buildTable();
    QWidget *buildFacets();
    void buildActions();
    void showList();
    void showImported();
    void showCount();
    void fitColumns();
    void fitName();
    void showFoundColumn();
    void openCurrent();
    void removeSelected();
    void chooseExport(bool everything);
    QVector<qint64> selectedKeys() const;
    void chooseExportOf(bool everything, const QVector<ColumnMapping> &ownTemplates);
    void showMenu(const QPoint &at);
    void rememberSelection();
    void restoreSelection();
    void updateButtons();
    void loadDepartments();
    void retranslate();

    Desk &m_desk;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_listPlace = nullptr;
    EntryForm *m_form = nullptr;
    EntryListModel *m_model = nullptr;
    EntryFilterBar *m_filters = nullptr;
    FacetPanel *m_facets = nullptr;
    InfoBar *m_notice = nullptr;
    ProgressPanel *m_progress = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyClear = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_steps = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
    QAction *m_exportShown = nullptr;
    QAction *m_exportAll = nullptr;
    QTimer m_refresh;
    ExportRun *m_exportRun = nullptr;
    OrdersRun *m_orders = nullptr;
    LifeActions *m_life = nullptr;
    ChangeRun *m_changeRun = nullptr;
    BulkEdit m_lastEdit; // what the next dialog begins with
    QVector<qint64> m_selectedKeys;
    qint64 m_currentKey = 0;
    int m_scroll = 0;
    bool m_started = false;
};

} // namespace sharedesk
