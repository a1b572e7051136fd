// LetterBatchDialog: the letters of several requests as one print job or as files in one folder, and what became of each.
#pragma once

#include <QDialog>

#include "letters/letterrun.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace sharedesk {

class InfoBar;

class LetterBatchDialog : public QDialog
{
    Q_OBJECT
public:
    LetterBatchDialog(Desk &desk, const QStringList &requestIds, QWidget *parent = nullptr);

    bool isBusy() const { return m_reading || m_run.isRunning(); }
    int letterCount() const { return int(m_orders.size()); } // of the kind that is chosen
    const QVector<LetterOutcome> &outcomes() const { return m_outcomes; } // of the last job
    void writeTo(const QString &folder, LetterFormat format);
    void reject() override; // stops a job first

private:
    void build();
    QPushButton *addButton(const QString &text, const QString &name);
    void read(const QStringList &requestIds);
    void choose();
    void start(const LetterTarget &target, const QString &what);
    void ended(const QVector<LetterOutcome> &outcomes);
    void showState();
    void setLine(int row, const QString &name, const QString &letter, const QString &result, bool isProblem);

    Desk &m_desk;
    LetterRun m_run;
    QVector<RequestState> m_states;
    QVector<LetterOrder> m_orders;
    QVector<int> m_rows; // of the table, by order
    QVector<LetterOutcome> m_outcomes;
    QString m_folder;    // of the last job; empty: it was printed
    bool m_reading = false;
    QLabel *m_title = nullptr;
    QComboBox *m_kinds = nullptr;
    InfoBar *m_notice = nullptr;
    QTableWidget *m_table = nullptr;
    ProgressPanel *m_progress = nullptr;
    QVector<QPushButton *> m_writing;
};

} // namespace sharedesk
