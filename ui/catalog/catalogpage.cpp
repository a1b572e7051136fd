#include "catalog/catalogpage.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "catalog/bulkdialog.h"
#include "catalog/entryfilterbar.h"
#include "catalog/entryform.h"
#include "catalog/entrylistmodel.h"
#include "catalog/exportrun.h"
#include "catalog/importdialog.h"
#include "catalog/lifeactions.h"
#include "catalog/ordersrun.h"
#include "shell/changerun.h"
#include "widgets/infobar.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int refreshPauseMs = 150;

} // namespace

CatalogPage::CatalogPage(Desk &desk, QWidget *parent) : Page(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    m_model = new EntryListModel(desk, this);
    m_exportRun = new ExportRun(desk, this);
    buildList();
    m_changeRun = new ChangeRun(desk, *m_notice, *m_progress, this);
    m_form = new EntryForm(desk, m_stack);
    m_stack->addWidget(m_listPlace);
    m_stack->addWidget(m_form);
    buildActions();

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshPauseMs);
    // A sync commits many times a second: the list looks once per pause, not once per commit.
    connect(&m_desk.store(), &StoreThread::changed, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_started)
            m_model->refresh();
        loadDepartments();
    });
    connect(m_form, &EntryForm::closed, this, &CatalogPage::showList);
    connect(m_changeRun, &ChangeRun::stateChanged, this, &CatalogPage::updateButtons);
    connect(&m_desk, &Desk::actorChanged, this, [this] {
        m_changeRun->forget();
        m_filters->retranslate();
        updateButtons();
    });
    retranslate();
}

CatalogPage::~CatalogPage()
{
    m_progress->cancel();
}

void CatalogPage::buildActions()
{
    const auto shortcut = [this](QWidget *where, const QKeySequence &keys, Qt::ShortcutContext context,
                                 auto act) {
        auto *action = new QAction(where);
        action->setShortcut(keys);
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, act);
        where->addAction(action);
    };
    shortcut(this, QKeySequence::New, Qt::WidgetWithChildrenShortcut, [this] { newEntry(); });
    shortcut(m_listPlace, QKeySequence::Find, Qt::WidgetWithChildrenShortcut,
             [this] { m_filters->focusSearch(); });
    shortcut(m_listPlace, QKeySequence::Refresh, Qt::WidgetWithChildrenShortcut,
             [this] { m_model->refresh(); });
    shortcut(m_listPlace, QKeySequence(Qt::CTRL | Qt::Key_E), Qt::WidgetWithChildrenShortcut, [this] { changeSelected(); });
    shortcut(m_table, QKeySequence::Undo, Qt::WidgetShortcut, [this] { m_changeRun->takeBack(); });
    shortcut(m_table, QKeySequence::Delete, Qt::WidgetShortcut, [this] { removeSelected(); });
}

void CatalogPage::activate()
{
    loadDepartments();
    if (m_started) {
        m_model->refresh();
        return;
    }
    m_started = true;
    m_model->setFilter(m_filters->filter());
    m_table->setFocus();
}

bool CatalogPage::mayLeave()
{
    return m_stack->currentWidget() != m_form || m_form->mayLeave();
}

bool CatalogPage::openEntry(const QString &entryId)
{
    if (!mayLeave())
        return false;
    m_form->open(entryId);
    m_stack->setCurrentWidget(m_form);
    return true;
}

bool CatalogPage::newEntry()
{
    if (!m_new->isEnabled() || !mayLeave())
        return false;
    m_form->startNew();
    m_stack->setCurrentWidget(m_form);
    return true;
}

bool CatalogPage::showEntries(const EntryFilter &filter)
{
    if (!mayLeave())
        return false;
    m_started = true;
    showList();
    m_filters->setFilter(filter);
    return true;
}

void CatalogPage::showList()
{
    m_form->session().close();
    m_stack->setCurrentWidget(m_listPlace);
    m_table->setFocus();
}

void CatalogPage::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (const auto row = m_model->entryAt(current.row()); row && !row->id.isEmpty())
        openEntry(row->id);
}

void CatalogPage::removeSelected()
{
    const QVector<qint64> keys = selectedKeys();
    if (keys.isEmpty() || !m_remove->isEnabled())
        return;
    QMessageBox box(QMessageBox::Warning, tr("Delete entries"),
                    tr("Delete %n entry(ies)? The deletion is sent with the next synchronisation.", nullptr,
                       int(keys.size())),
                    QMessageBox::NoButton, this);
    QPushButton *remove = box.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *keep = box.addButton(tr("&Keep"), QMessageBox::RejectRole);
    remove->setAccessibleName(tr("Delete the selected entries now"));
    keep->setAccessibleName(tr("Keep the selected entries"));
    box.setDefaultButton(keep);
    box.exec();
    if (box.clickedButton() != remove)
        return;
    whenReady(m_desk.store().run([keys, actor = m_desk.actor()](Store &store) -> Result<void> {
        const auto rows = store.entryRows(keys);
        if (!rows)
            return rows.error();
        for (const EntryRow &row : rows.value()) {
            if (const auto done = store.deleteEntry(row.id, actor); !done) {
                Error error = done.error();
                error.detail = row.name;
                return error;
            }
        }
        return {};
    }),
              this, [this](const Result<void> &done) {
                  if (!done)
                      m_notice->tell(done.error());
              });
}

void CatalogPage::changeSelected()
{
    if (!m_change->isEnabled())
        return;
    auto *dialog = new BulkDialog(m_desk, selectedKeys(), m_lastEdit, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_lastEdit = dialog->edit(); // a change that failed is not typed again
        if (result == QDialog::Accepted)
            m_changeRun->start(dialog->wanted());
    });
    dialog->open();
}

void CatalogPage::importFile(const QString &file)
{
    if (!mayLeave())
        return;
    auto *dialog = new ImportDialog(m_desk, file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        if (!dialog->isUndone() && dialog->outcome().created + dialog->outcome().changed > 0)
            showImported();
    });
    dialog->open();
}

void CatalogPage::showImported()
{
    // What has just been imported waits to be sent and was changed last.
    EntryFilter imported;
    imported.departmentId = m_desk.actor().departmentId;
    imported.onlyUnsent = true;
    imported.sort = EntrySort::Changed;
    imported.descending = true;
    m_started = true;
    showList();
    m_filters->setFilter(imported);
}

void CatalogPage::chooseExport(bool everything)
{
    whenReady(m_desk.store().read([](Store &store) { return store.columnMappings(); }), this, [this, everything](const Result<QVector<ColumnMapping>> &mappings) {
        if (mappings)
            chooseExportOf(everything, mappings.value());
        else
            m_notice->tell(mappings.error());
    });
}

void CatalogPage::chooseExportOf(bool everything, const QVector<ColumnMapping> &ownTemplates)
{
    QVector<std::pair<QString, QString>> formats{{tr("Spreadsheet (*.xlsx)"), QStringLiteral(".xlsx")},
                                                       {tr("Text with separated values, UTF-8 (*.csv)"), QStringLiteral(".csv")},
                                                       {tr("Linked data, DCAT-AP 3 (*.jsonld)"), QStringLiteral(".jsonld")}};
    // The own templates come behind the others, each as spreadsheet and as text.
    const qsizetype others = formats.size();
    for (const ColumnMapping &mapping : ownTemplates) {
        // What stands in brackets is taken for the pattern of names.
        QString name = mapping.name;
        name.replace(QLatin1Char('('), QChar(0xFF08)).replace(QLatin1Char(')'), QChar(0xFF09)).remove(QLatin1String(";;"));
        formats.append({tr("Template “%1” (*.xlsx)").arg(name), QStringLiteral(".xlsx")});
        formats.append({tr("Template “%1” (*.csv)").arg(name), QStringLiteral(".csv")});
    }
    QStringList filters;
    for (const auto &[name, suffix] : formats)
        filters << name;
    QString chosen = filters.first();
    QString file = QFileDialog::getSaveFileName(this, tr("Export the catalog"), tr("catalog") + formats.first().second, filters.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    // The chosen kind decides, whatever the name ends with.
    const qsizetype kind = qMax(qsizetype(0), filters.indexOf(chosen));
    const QString suffix = formats.at(kind).second;
    if (!file.endsWith(suffix, Qt::CaseInsensitive)) {
        if (file.endsWith(formats.first().second, Qt::CaseInsensitive))
            file.chop(formats.first().second.size());
        file += suffix;
    }
    exportTo(file, everything ? EntryFilter() : m_model->filter(), kind < others ? std::nullopt : std::optional(ownTemplates.at((kind - others) / 2)));
}

void CatalogPage::exportTo(const QString &file, const EntryFilter &filter, const std::optional<ColumnMapping> &ownTemplate)
{
    if (m_exportRun->isRunning() || m_progress->isRunning())
        return;
    m_notice->clear();
    m_exportRun->start(file, filter, ownTemplate, m_progress->begin(tr("Exporting")));
    updateButtons();
}

bool CatalogPage::isExporting() const
{
    return m_exportRun->isRunning();
}

void CatalogPage::showMenu(const QPoint &at)
{
    const auto row = m_model->entryAt(m_table->currentIndex().row());
    if (!row)
        return;
    QMenu menu(this);
    menu.addAction(tr("&Open"), this, &CatalogPage::openCurrent);
    if (row->status == EntryStatus::Published && row->departmentId != m_desk.actor().departmentId &&
        may(m_desk.actor().role, Permission::DraftRequest))
        menu.addAction(tr("As&k for this data"), this, [this, id = row->id] { m_desk.askForEntry(id); });
    if (const QList<QAction *> steps = m_life->actions(); !steps.isEmpty()) {
        menu.addSeparator();
        menu.addActions(steps);
        menu.addSeparator();
    }
    QAction *change = menu.addAction(tr("Chan&ge a field…"), this, &CatalogPage::changeSelected);
    change->setEnabled(m_change->isEnabled());
    if (m_changeRun->mayTakeBack())
        menu.addAction(tr("&Undo the last change of many"), m_changeRun, &ChangeRun::takeBack);
    QAction *remove = menu.addAction(tr("&Delete"), this, &CatalogPage::removeSelected);
    remove->setEnabled(m_remove->isEnabled());
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

QVector<qint64> CatalogPage::selectedKeys() const
{
    QVector<qint64> keys;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        keys.append(m_model->keyAt(index.row()));
    return keys;
}

void CatalogPage::rememberSelection()
{
    m_selectedKeys = selectedKeys();
    m_currentKey = m_model->keyAt(m_table->currentIndex().row());
    m_scroll = m_table->verticalScrollBar()->value();
}

void CatalogPage::restoreSelection()
{
    if (m_selectedKeys.isEmpty() && m_currentKey == 0)
        return;
    QItemSelection selection;
    for (const qint64 key : std::as_const(m_selectedKeys)) {
        if (const int row = m_model->rowOf(key); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, EntryListModel::ColumnCount - 1));
    }
    m_table->verticalScrollBar()->setValue(m_scroll);
    if (const int row = m_model->rowOf(m_currentKey); row >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void CatalogPage::updateButtons()
{
    const bool edits = may(m_desk.actor().role, Permission::EditCatalog);
    m_new->setEnabled(edits);
    m_import->setEnabled(edits);
    const bool busy = m_exportRun->isRunning() || m_progress->isRunning(); // one progress at a time
    m_export->setEnabled(!busy);
    m_change->setEnabled(edits && !busy && m_table->selectionModel()->hasSelection());
    m_life->update(m_table->selectionModel()->hasSelection());
    m_steps->setVisible(!m_life->actions().isEmpty());
    m_remove->setEnabled(edits && m_table->selectionModel()->hasSelection());
    const QString why = edits ? QString() : tr("Your role does not edit the catalog.");
    for (QPushButton *button : {m_new, m_import, m_change, m_remove})
        button->setToolTip(why);
}

void CatalogPage::loadDepartments()
{
    whenReady(m_desk.store().read([](Store &store) { return store.departments(); }), this,
              [this](const Result<QVector<Department>> &departments) {
                  if (departments)
                      m_filters->setDepartments(departments.value());
              });
}

void CatalogPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sharedesk
