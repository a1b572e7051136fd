#include "catalog/importdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
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
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int opensAtFirst = 100; // groups that are unfolded; more would be scrolled past anyway

enum Pages { EmptyPage, PreviewPage, ResultPage };

} // namespace

ImportDialog::ImportDialog(Desk &desk, const QString &file, QWidget *parent) : QDialog(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("importDialog"));
    m_reading = new ImportReading(desk.office(), this);
    m_model = new ImportModel(this);
    build();
    connect(m_reading, &ImportReading::finished, this, &ImportDialog::showPreview);
    connect(m_reading, &ImportReading::cancelled, this, [this] { setStep(Step::Choose); });
    connect(m_reading, &ImportReading::failed, this, [this](const Error &error) {
        setStep(Step::Choose);
        tellError(error);
    });
    setStep(Step::Choose);
    // Wide enough for the columns of the preview, never wider than the screen it is on.
    const QSize wanted(widthOf(this, 118), fontMetrics().height() * 32);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    if (!file.isEmpty())
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
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    column->addLayout(row);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    m_progress = new ProgressPanel(this);
    column->addWidget(m_progress);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(new QWidget(m_pages));
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
    buttons->addWidget(m_saveLeftOut);
    buttons->addStretch();
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
    m_sheets = new QComboBox(page);
    m_sheets->setObjectName(QStringLiteral("importSheet"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_sheets);
    column->addLayout(top);
    connect(m_sheets, &QComboBox::activated, this, [this] { start(m_file->text(), m_sheets->currentText()); });
    m_onlyRemarks = new QCheckBox(page);
    column->addWidget(m_onlyRemarks);
    m_tree = new QTreeView(page);
    m_tree->setObjectName(QStringLiteral("importPreview"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnWidth(ImportModel::What, widthOf(this, 58));
    m_tree->setColumnWidth(ImportModel::Row, widthOf(this, 9));
    m_tree->setColumnWidth(ImportModel::Place, widthOf(this, 20));
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
    start(QFileInfo(file).absoluteFilePath(), QString());
}

void ImportDialog::start(const QString &file, const QString &sheet)
{
    if (m_reading->isRunning())
        return;
    m_notice->clear();
    m_file->setText(file);
    setStep(Step::Reading);
    m_reading->start(
        {file, sheet, m_desk.actor().departmentId, m_desk.actor().departmentName, m_desk.language()},
        m_progress->begin(tr("Reading the file")));
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    m_model->setPreview(preview);
    m_sheets->clear();
    m_sheets->addItems(preview.sheets);
    m_sheets->setCurrentText(preview.sheet);
    m_sheets->setVisible(preview.sheets.size() > 1);
    m_onlyRemarks->setChecked(false);
    int opened = 0;
    for (int row = 0; row < m_model->rowCount() && opened < opensAtFirst; ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (m_model->rowCount(group) > 0) {
            m_tree->expand(group);
            ++opened;
        }
    }
    setStep(Step::Preview);
    m_tree->setFocus();
}

void ImportDialog::choose(Choice choice)
{
    (choice == Choice::All ? m_all : m_clean)->setChecked(true);
}

QVector<CatalogEntry> ImportDialog::chosen() const
{
    QVector<CatalogEntry> entries;
    for (const ImportCandidate &candidate : preview().candidates) {
        if (m_all->isChecked() || !candidate.hasErrors())
            entries.append(candidate.entry);
    }
    return entries;
}

void ImportDialog::import()
{
    if (m_step != Step::Preview)
        return;
    const QVector<CatalogEntry> entries = chosen();
    m_leftOut = int(preview().candidates.size() - entries.size());
    m_notice->clear();
    setStep(Step::Importing);
    auto progress = m_progress->begin(tr("Importing"));
    whenReady(m_desk.store().run([entries, actor = m_desk.actor(), progress](Store &store) {
        return store.importEntries(entries, actor,
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
    if (m_step == Step::Importing) {
        m_progress->cancel(); // the answer decides: it may already be done
        return;
    }
    m_progress->cancel();
    QDialog::reject();
}

void ImportDialog::tellError(const Error &error)
{
    m_notice->tell(InfoBar::Kind::Error,
                   error.detail.isEmpty() ? error.message : tr("%1 (%2)").arg(error.message, error.detail));
}

void ImportDialog::setStep(Step step)
{
    m_step = step;
    if (step != Step::Reading && step != Step::Importing)
        m_progress->end();
    m_pages->setCurrentIndex(step == Step::Done                                 ? ResultPage
                             : step == Step::Preview || step == Step::Importing ? PreviewPage
                                                                                : EmptyPage);
    m_browse->setEnabled(step == Step::Choose || step == Step::Preview);
    m_import->setVisible(step != Step::Done);
    m_saveLeftOut->setVisible(step == Step::Done && (m_leftOut > 0 || !preview().looseRemarks.isEmpty()));
    m_all->setEnabled(step == Step::Preview);
    m_clean->setEnabled(step == Step::Preview);
    showTexts();
    Q_EMIT stepChanged();
}

void ImportDialog::showTexts()
{
    setWindowTitle(tr("Import entries"));
    m_intro->setText(
        tr("Choose a spreadsheet made from the template. Nothing is changed before you have seen what "
           "it contains."));
    m_file->setAccessibleName(tr("File to import"));
    m_browse->setText(tr("&Choose file…"));
    m_browse->setAccessibleName(tr("Choose the file to import"));
    m_notice->setPlace(tr("the import"));
    m_tree->setAccessibleName(tr("What the file contains"));
    m_sheets->setAccessibleName(tr("Sheet to import"));
    m_sheets->setToolTip(tr("Another sheet of the file"));
    m_saveLeftOut->setText(tr("Save the rows left &out…"));
    m_saveLeftOut->setAccessibleName(tr("Save the rows that were left out"));
    m_onlyRemarks->setText(tr("Show only entries with &findings"));
    m_onlyRemarks->setAccessibleName(tr("Show only entries with findings"));
    const int all = int(preview().candidates.size());
    const int wrong = m_model->errorCandidates();
    m_summary->setText(
        preview().sheet.isEmpty()
            ? tr("%n entry(ies) found", nullptr, all)
            : tr("Sheet “%1”: %2").arg(preview().sheet, tr("%n entry(ies) found", nullptr, all)));
    m_all->setText(tr("Import &all: %n entry(ies); errors can be corrected afterwards", nullptr, all));
    m_all->setAccessibleName(tr("Import all entries"));
    m_clean->setText(tr("Import only those &without errors: %n entry(ies)", nullptr, all - wrong));
    m_clean->setAccessibleName(tr("Import only the entries without errors"));
    m_import->setText(tr("&Import"));
    m_import->setAccessibleName(tr("Import the entries now"));
    m_import->setEnabled(m_step == Step::Preview && (m_all->isChecked() ? all > 0 : all > wrong));
    m_close->setText(m_step == Step::Done ? tr("&Show the entries") : tr("Cancel"));
    m_close->setAccessibleName(m_step == Step::Done ? tr("Show the imported entries")
                                                    : tr("Cancel the import"));
    const QStringList lines = {tr("%n new", "entries", m_outcome.created),
                               tr("%n changed", "entries", m_outcome.changed),
                               tr("%n unchanged", "entries", m_outcome.unchanged),
                               tr("%n left out because of errors", "entries", m_leftOut)};
    m_result->setText(tr("The import is finished.") + QStringLiteral("\n\n") + lines.join(QLatin1Char('\n')));
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

} // namespace sharedesk
