// LetterDialog: one letter about a request: seen as it will be printed, then saved or printed.
//
// The number is given when the letter is first saved or printed, and stays. When the office's own template is wrong, the
// dialog says where and offers the built-in one. Rendering and writing happen on the store's threads.
#pragma once

#include <QDialog>

#include "letters/letterrun.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace sharedesk {

class InfoBar;
class PageView;

class LetterDialog : public QDialog
{
    Q_OBJECT
public:
    // There must be a letter that this person may issue: lettersFor() is not empty. Shown is the last one.
    LetterDialog(Desk &desk, const RequestState &state, QWidget *parent = nullptr);

    bool isBusy() const { return m_reading || m_run.isRunning(); }
    QString number() const { return m_number; } // empty: not given yet
    void saveTo(const QString &file, LetterFormat format);

private:
    void build();
    QPushButton *addButton(const QString &text, const QString &name, void (LetterDialog::*act)());
    void read();
    void chooseTemplates(const LetterTemplates &templates);
    void save(LetterFormat format);
    void savePdf() { save(LetterFormat::Pdf); }
    void saveOdt() { save(LetterFormat::Odt); }
    void print();
    void start(const LetterTarget &target);
    void ended(const LetterOutcome &outcome);
    void editTemplate();
    void tellProblem(const Error &error);
    void showState();
    const LetterOccasion &letter() const;

    Desk &m_desk;
    RequestState m_state;
    QVector<LetterOccasion> m_letters;
    LetterTemplates m_templates;
    LetterRun m_run;
    QString m_number;
    int m_wanted = 0; // counts what was asked for, so that only the newest answer is shown
    bool m_reading = false;
    bool m_usable = false; // the letter that is shown can be written
    QComboBox *m_kinds = nullptr;
    QLabel *m_numberText = nullptr;
    InfoBar *m_notice = nullptr;
    PageView *m_pages = nullptr;
    QVector<QPushButton *> m_writing; // possible when the letter is
    QPushButton *m_template = nullptr;
};

} // namespace sharedesk
