// ImportDialog: a spreadsheet into the catalog: choose, say which column is which where that is not known, look at what
// it would change, import, see what became of it, and take it back.
//
// Reading and importing run on threads and can be stopped; a stopped import keeps nothing of it.
#pragma once

#include <QDialog>

#include "catalog/importcolumns.h"
#include "catalog/importreading.h"
#include "shell/desk.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTreeView;

namespace sharedesk {

class ImportModel;
class InfoBar;
class ProgressPanel;
class RecentImports;

class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Step { Choose, Reading, Columns, Preview, Importing, Done, Undoing };
    enum class Choice { All, OnlyClean };

    ImportDialog(Desk &desk, const QString &file, QWidget *parent = nullptr);

    Step step() const { return m_step; }
    const Store::ImportOutcome &outcome() const { return m_outcome; }
    const ImportPreview &preview() const;
    void read(const QString &file);
    void choose(Choice choice);
    ImportColumns &columns() const { return *m_columns; }
    void showColumns(); // from the preview: which column is which
    void import();      // from the columns: reads with them; from the preview: imports
    void undo();        // of what was just imported
    bool isUndone() const { return m_isUndone; }
    // The rows that were left out, with the reason in the first column.
    void saveLeftOut(const QString &file);
    void reject() override; // stops what runs, then closes

Q_SIGNALS:
    void stepChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildPreview();
    void setStep(Step step);
    void browse();
    void browseLeftOut();
    void start(const QString &file, const QString &sheet);
    void tellError(const Error &error);
    void showPreview(const ImportPreview &preview);
    void showTexts();
    void showFilter();
    void showSheets(const QStringList &sheets, const QString &sheet);
    void openGroups();
    void showResult();
    void showRecent();
    void readWithColumns();
    void askForColumns(const ImportTable &table);
    void undoRun(qint64 run);
    void showUndone(const Store::ImportUndone &undone);
    bool isChosen(const ImportCandidate &candidate) const;
    QVector<PlannedEntry> chosen() const;

    Desk &m_desk;
    ImportReading *m_reading = nullptr;
    ImportModel *m_model = nullptr;
    Step m_step = Step::Choose;
    Store::ImportOutcome m_outcome;
    int m_leftOut = 0;
    bool m_isUndone = false;
    Store::ImportUndone m_undone;
    ImportTable m_table;
    QLabel *m_intro = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_browse = nullptr;
    InfoBar *m_notice = nullptr;
    ProgressPanel *m_progress = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_summary = nullptr;
    QComboBox *m_sheets = nullptr;
    ImportColumns *m_columns = nullptr;
    RecentImports *m_recent = nullptr;
    QComboBox *m_filter = nullptr;
    QPushButton *m_toColumns = nullptr;
    QPushButton *m_undo = nullptr;
    QTreeView *m_tree = nullptr;
    QCheckBox *m_onlyRemarks = nullptr;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_clean = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_saveLeftOut = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace sharedesk
