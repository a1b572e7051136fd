// The part of the import dialog that says what it shows, and takes imports back.
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>

#include "catalog/importdialog.h"
#include "catalog/importmodel.h"
#include "catalog/recentimports.h"
#include "widgets/infobar.h"
#include "widgets/whenready.h"

namespace sharedesk {

void ImportDialog::undo()
{
    if (m_step == Step::Done && m_outcome.run != 0)
        undoRun(m_outcome.run);
}

void ImportDialog::undoRun(qint64 run)
{
    const Step from = m_step;
    m_notice->clear();
    setStep(Step::Undoing);
    auto progress = m_progress->begin(tr("Undoing the import"));
    whenReady(m_desk.store().run([run, actor = m_desk.actor(), progress](Store &store) {
        return store.undoImport(run, actor, [&](int done, int total) { return progress->report(done, total); });
    }),
              this, [this, from, progress](const Result<Store::ImportUndone> &undone) {
                  m_isUndone = undone.ok() || m_isUndone;
                  if (undone)
                      m_undone = undone.value();
                  setStep(undone ? Step::Done : from);
                  if (undone)
                      showUndone(undone.value());
                  else if (progress->cancelled)
                      m_notice->tell(InfoBar::Kind::Note, tr("Undoing was stopped; nothing was changed."));
                  else
                      tellError(undone.error());
              });
}

void ImportDialog::showUndone(const Store::ImportUndone &undone)
{
    m_desk.say(tr("Import undone"));
    if (undone.kept.isEmpty())
        return;
    constexpr qsizetype mostNamed = 12;
    QStringList lines;
    for (const Store::KeptEntry &one : undone.kept.mid(0, mostNamed))
        lines << tr("%1: %2", "entry, why it stays").arg(one.name, one.why.message);
    if (undone.kept.size() > mostNamed)
        lines << tr("and %n more", "entries", int(undone.kept.size() - mostNamed));
    m_notice->tell(InfoBar::Kind::Warning, tr("%n entry(ies) stay as they are:", nullptr, int(undone.kept.size())) + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
}

void ImportDialog::showRecent()
{
    whenReady(m_desk.store().read([department = m_desk.actor().departmentId](Store &store) { return store.importRuns(department); }), this,
              [this](const Result<QVector<ImportRun>> &runs) {
                  if (runs)
                      m_recent->setRuns(runs.value());
                  else
                      tellError(runs.error());
              });
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
    const int refused = m_model->count(PlannedEntry::Action::Refused);
    const int found = int(preview().candidates.size());
    const int all = found - refused;
    const int wrong = m_model->errorCandidates() - refused;
    m_summary->setText(
        preview().sheet.isEmpty()
            ? tr("%n entry(ies) found", nullptr, found)
            : tr("Sheet “%1”: %2").arg(preview().sheet, tr("%n entry(ies) found", nullptr, found)));
    showFilter();
    m_all->setText(tr("Import &all: %n entry(ies); errors can be corrected afterwards", nullptr, all));
    m_all->setAccessibleName(tr("Import all entries"));
    m_clean->setText(tr("Import only those &without errors: %n entry(ies)", nullptr, all - wrong));
    m_clean->setAccessibleName(tr("Import only the entries without errors"));
    const bool isAsking = m_step == Step::Columns;
    m_import->setText(isAsking ? tr("&Continue") : tr("&Import"));
    m_import->setAccessibleName(isAsking ? tr("Continue with these columns") : tr("Import the entries now"));
    m_import->setEnabled(isAsking ? m_columns->isWhole() : m_step == Step::Preview && (m_all->isChecked() ? all > 0 : all > wrong));
    m_toColumns->setText(tr("Co&lumns…"));
    m_toColumns->setAccessibleName(tr("Which column is which field"));
    m_undo->setText(tr("&Undo the import"));
    m_undo->setAccessibleName(tr("Undo the import"));
    const bool isOver = m_step == Step::Done && m_isUndone;
    m_close->setText(isOver ? tr("&Close") : m_step == Step::Done ? tr("&Show the entries") : tr("Cancel"));
    m_close->setAccessibleName(isOver ? tr("Close the import") : m_step == Step::Done ? tr("Show the imported entries") : tr("Cancel the import"));
    showResult();
}

void ImportDialog::showFilter()
{
    const int at = m_filter->currentIndex();
    m_filter->clear();
    m_filter->addItem(tr("All (%1)").arg(preview().candidates.size()));
    for (const PlannedEntry::Action action : importActions())
        m_filter->addItem(tr("%1 (%2)", "kind of change, how many").arg(importActionLabel(action)).arg(m_model->count(action)));
    m_filter->setCurrentIndex(m_model->onlyAction() ? qMax(0, at) : 0);
    m_filter->setAccessibleName(tr("Show only what would become of the entries"));
}

void ImportDialog::showResult()
{
    if (m_isUndone) {
        const QStringList lines = {tr("%n deleted", "entries", m_undone.deleted), tr("%n with their earlier content", "entries", m_undone.restored),
                                   tr("%n kept", "entries", int(m_undone.kept.size()))};
        m_result->setText(tr("The import is undone.") + QStringLiteral("\n\n") + lines.join(QLatin1Char('\n')));
        return;
    }
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
