#include "catalog/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "catalog/importmodel.h"
#include "catalog/recentimports.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int opensAtFirst = 100; // groups that are unfolded; more would be scrolled past anyway

enum Pages { EmptyPage, ColumnsPage, PreviewPage, ResultPage };

} // namespace

ImportDialog::ImportDialog(Desk &desk, const QString &file, QWidget *parent) : QDialog(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("importDialog"));
    m_reading = new ImportReading(desk, this);
    m_model = new ImportModel(desk.office().dictionaries, this);
    build();
    connect(m_reading, &ImportReading::finished, this, &ImportDialog::showPreview);
    connect(m_reading, &ImportReading::columnsWanted, this, &ImportDialog::askForColumns);
    connect(m_reading, &ImportReading::cancelled, this, [this] { setStep(Step::Choose); });
    connect(m_reading, &ImportReading::failed, this, [this](const Error &error) {
        setStep(Step::Choose);
        tellError(error);
    });
    setStep(Step::Choose);
    // Wide enough for the columns of the preview, never wider than the screen it is on.
    const QSize wanted(widthOf(this, 118), fontMetrics().height() * 32);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    if (file.isEmpty())
        showRecent();
    else
        read(file);
}

void ImportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    m_intro = new QLabel(this);
    m_intro->setWordWrap(true);
    column->addWidget(m_intro);
    auto *row = new QHBoxLayout;
    m_file = new QLineEdit(this);
    m_file->setReadOnly(true);
    m_browse = new QPushButton(this);
    m_browse->setAutoDefault(false);
    m_sheets = new QComboBox(this);
    m_sheets->setObjectName(QStringLiteral("importSheet"));
    m_sheets->hide();
    row->addWidget(m_file, 1);
    row->addWidget(m_sheets);
    row->addWidget(m_browse);
    connect(m_sheets, &QComboBox::activated, this, [this] { start(m_file->text(), m_sheets->currentText()); });
    column->addLayout(row);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    m_progress = new ProgressPanel(this);
    column->addWidget(m_progress);
    m_pages = new QStackedWidget(this);
    auto *empty = new QWidget(m_pages);
    auto *recent = new QVBoxLayout(empty);
    recent->setContentsMargins(0, 0, 0, 0);
    m_recent = new RecentImports(empty);
    recent->addWidget(m_recent);
    m_pages->addWidget(empty);
    m_columns = new ImportColumns(m_pages);
    m_pages->addWidget(m_columns);
    connect(m_columns, &ImportColumns::changed, this, &ImportDialog::showTexts);
    connect(m_recent, &RecentImports::undoWanted, this, [this](const ImportRun &run) {
        m_notice->tell(InfoBar::Kind::Warning,
                       tr("Undo the import of %1? %2 entry(ies) stand as it left them: new ones are deleted, changed ones get their earlier content.")
                           .arg(QFileInfo(run.source.file).fileName()).arg(run.canBeUndone),
                       {{tr("Undo it"), [this, id = run.id] { undoRun(id); }}});
    });
    m_pages->addWidget(buildPreview());
    m_result = new QLabel(m_pages);
    m_result->setAlignment(Qt::AlignCenter);
    m_result->setWordWrap(true);
    makeTitle(m_result, 1.1);
    m_pages->addWidget(m_result);
    column->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    m_import = new QPushButton(this);
    m_import->setObjectName(QStringLiteral("importNow"));
    m_import->setDefault(true);
    m_close = new QPushButton(this);
    m_close->setObjectName(QStringLiteral("closeImport"));
    m_close->setAutoDefault(false);
    m_saveLeftOut = new QPushButton(this);
    m_saveLeftOut->setObjectName(QStringLiteral("saveLeftOut"));
    m_saveLeftOut->setAutoDefault(false);
    m_undo = new QPushButton(this);
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_undo->setAutoDefault(false);
    m_toColumns = new QPushButton(this);
    m_toColumns->setObjectName(QStringLiteral("toColumns"));
    m_toColumns->setAutoDefault(false);
    buttons->addWidget(m_toColumns);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_saveLeftOut);
    buttons->addStretch();
    connect(m_undo, &QPushButton::clicked, this, &ImportDialog::undo);
    connect(m_toColumns, &QPushButton::clicked, this, &ImportDialog::showColumns);
    buttons->addWidget(m_import);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    connect(m_browse, &QPushButton::clicked, this, &ImportDialog::browse);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_saveLeftOut, &QPushButton::clicked, this, &ImportDialog::browseLeftOut);
}

QWidget *ImportDialog::buildPreview()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_summary = new QLabel(page);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    auto *top = new QHBoxLayout;
    m_filter = new QComboBox(page);
    m_filter->setObjectName(QStringLiteral("importFilter"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_onlyRemarks = new QCheckBox(page);
    top->addWidget(m_filter);
    top->addWidget(m_onlyRemarks);
    top->addStretch();
    column->addLayout(top);
    connect(m_filter, &QComboBox::activated, this, [this](int at) {
        m_model->setOnlyAction(at <= 0 ? std::nullopt : std::optional(importActions().at(at - 1)));
        openGroups();
    });
    m_tree = new QTreeView(page);
    m_tree->setObjectName(QStringLiteral("importPreview"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(ImportModel::What, widthOf(this, 52));
    m_tree->setColumnWidth(ImportModel::Action, widthOf(this, 12));
    m_tree->setColumnWidth(ImportModel::Row, widthOf(this, 9));
    m_tree->setColumnWidth(ImportModel::Place, widthOf(this, 26));
    column->addWidget(m_tree, 1);
    m_all = new QRadioButton(page);
    m_all->setObjectName(QStringLiteral("importAll"));
    m_clean = new QRadioButton(page);
    m_clean->setObjectName(QStringLiteral("onlyClean"));
    m_all->setChecked(true);
    column->addWidget(m_all);
    column->addWidget(m_clean);
    connect(m_onlyRemarks, &QCheckBox::toggled, m_model, &ImportModel::setOnlyWithRemarks);
    connect(m_all, &QRadioButton::toggled, this, &ImportDialog::showTexts);
    return page;
}

const ImportPreview &ImportDialog::preview() const
{
    return m_model->preview();
}

void ImportDialog::browse()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a spreadsheet"), QString(),
                                                      tr("Spreadsheets (*.xlsx *.csv);;All files (*)"));
    if (!file.isEmpty())
        read(file);
}

void ImportDialog::read(const QString &file)
{
    m_outcome = {};
    m_isUndone = false;
    start(QFileInfo(file).absoluteFilePath(), QString());
}

void ImportDialog::start(const QString &file, const QString &sheet)
{
    if (m_reading->isRunning())
        return;
    m_notice->clear();
    m_file->setText(file);
    setStep(Step::Reading);
    m_reading->start({file, sheet}, m_progress->begin(tr("Reading the file")));
}

void ImportDialog::showSheets(const QStringList &sheets, const QString &sheet)
{
    m_sheets->clear();
    m_sheets->addItems(sheets);
    m_sheets->setCurrentText(sheet);
    m_sheets->setVisible(sheets.size() > 1);
}

void ImportDialog::askForColumns(const ImportTable &table)
{
    m_table = table;
    showSheets(table.sheets, table.head.sheet);
    m_columns->setHead(table.head, QFileInfo(m_file->text()).completeBaseName());
    setStep(Step::Columns);
    m_columns->setFocus();
}

void ImportDialog::showColumns()
{
    if (m_step != Step::Preview)
        return;
    m_notice->clear();
    askForColumns({preview().head, preview().sheets});
}

void ImportDialog::readWithColumns()
{
    if (m_reading->isRunning() || !m_columns->isWhole())
        return;
    ImportReading::Request request{m_file->text(), m_sheets->currentText(), m_columns->mapping(), m_columns->firstDataRow()};
    m_notice->clear();
    setStep(Step::Reading);
    const auto progress = m_progress->begin(tr("Reading the file"));
    if (!m_columns->isRemembering()) {
        request.mapping->name.clear();
        m_reading->start(request, progress);
        return;
    }
    whenReady(m_desk.store().run([mapping = *request.mapping](Store &store) { return store.saveColumnMapping(mapping); }), this,
              [this, request, progress](const Result<void> &kept) {
                  if (!kept) {
                      setStep(Step::Columns);
                      tellError(kept.error());
                      return;
                  }
                  m_desk.say(tr("The columns of this template are remembered"));
                  m_reading->start(request, progress);
              });
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    m_model->setPreview(preview, m_desk.language());
    m_model->setOnlyAction(std::nullopt);
    showSheets(preview.sheets, preview.sheet);
    m_onlyRemarks->setChecked(false);
    openGroups();
    setStep(Step::Preview);
    m_tree->setFocus();
}

void ImportDialog::openGroups()
{
    int opened = 0;
    for (int row = 0; row < m_model->rowCount() && opened < opensAtFirst; ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (m_model->rowCount(group) > 0) {
            m_tree->expand(group);
            ++opened;
        }
    }
}

void ImportDialog::choose(Choice choice)
{
    (choice == Choice::All ? m_all : m_clean)->setChecked(true);
}

bool ImportDialog::isChosen(const ImportCandidate &candidate) const
{
    return !candidate.planned.refusal && (m_all->isChecked() || !candidate.hasErrors());
}

QVector<PlannedEntry> ImportDialog::chosen() const
{
    QVector<PlannedEntry> entries;
    for (const ImportCandidate &candidate : preview().candidates) {
        if (isChosen(candidate))
            entries.append(candidate.planned);
    }
    return entries;
}

void ImportDialog::import()
{
    if (m_step == Step::Columns)
        readWithColumns();
    if (m_step != Step::Preview)
        return;
    const QVector<PlannedEntry> entries = chosen();
    m_leftOut = int(preview().candidates.size() - entries.size());
    m_notice->clear();
    setStep(Step::Importing);
    auto progress = m_progress->begin(tr("Importing"));
    const ImportSource source{preview().file, preview().sheet};
    whenReady(m_desk.store().run([entries, source, actor = m_desk.actor(), progress](Store &store) {
        return store.applyImport(entries, source, actor,
                                 [&](int done, int total) { return progress->report(done, total); });
    }),
              this, [this, progress](const Result<Store::ImportOutcome> &outcome) {
                  if (!outcome) {
                      setStep(Step::Preview);
                      if (progress->cancelled)
                          m_notice->tell(InfoBar::Kind::Note,
                                         tr("The import was stopped; nothing was changed."));
                      else
                          tellError(outcome.error());
                      return;
                  }
                  m_outcome = outcome.value();
                  setStep(Step::Done);
                  m_desk.say(tr("Import finished"));
              });
}

void ImportDialog::browseLeftOut()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the rows that were left out"), tr("left out") + QStringLiteral(".xlsx"), tr("Spreadsheet (*.xlsx)"));
    if (!file.isEmpty())
        saveLeftOut(file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ? file : file + QStringLiteral(".xlsx"));
}

void ImportDialog::saveLeftOut(const QString &file)
{
    m_saveLeftOut->setEnabled(false);
    whenReady(m_desk.store().read([file, rejected = rejectedOf(preview(), m_all->isChecked())](Store &) { return writeRejectedRows(file, rejected); }), this,
              [this, file](const Result<int> &rows) {
                  m_saveLeftOut->setEnabled(true);
                  if (rows)
                      m_notice->tell(InfoBar::Kind::Note, tr("%n row(s) written to %1.", nullptr, rows.value()).arg(file));
                  else
                      tellError(rows.error());
              });
}

void ImportDialog::reject()
{
    if (m_step == Step::Importing || m_step == Step::Undoing) {
        m_progress->cancel(); // the answer decides: it may already be done
        return;
    }
    m_progress->cancel();
    QDialog::reject();
}

void ImportDialog::tellError(const Error &error)
{
    m_notice->tell(error);
}

void ImportDialog::setStep(Step step)
{
    m_step = step;
    if (step != Step::Reading && step != Step::Importing && step != Step::Undoing)
        m_progress->end();
    if (step != Step::Undoing)
        m_pages->setCurrentIndex(step == Step::Done                                 ? ResultPage
                                 : step == Step::Preview || step == Step::Importing ? PreviewPage
                                 : step == Step::Columns                            ? ColumnsPage
                                                                                    : EmptyPage);
    m_pages->setEnabled(step != Step::Importing && step != Step::Undoing);
    m_browse->setEnabled(step == Step::Choose || step == Step::Columns || step == Step::Preview);
    m_sheets->setEnabled(m_browse->isEnabled());
    m_import->setVisible(step != Step::Done && step != Step::Undoing);
    m_undo->setVisible(step == Step::Done && !m_isUndone && m_outcome.run != 0);
    m_toColumns->setVisible(step == Step::Preview);
    m_saveLeftOut->setVisible(step == Step::Done && !m_isUndone && (m_leftOut > 0 || !preview().looseRemarks.isEmpty()));
    m_all->setEnabled(step == Step::Preview);
    m_clean->setEnabled(step == Step::Preview);
    showTexts();
    Q_EMIT stepChanged();
}

} // namespace sharedesk
