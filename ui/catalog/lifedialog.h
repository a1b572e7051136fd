// LifeDialog: one command on many entries, asked once: of which entries it will be accepted and why not of the others,
// the words that it needs, and for a change of law or duties until when each entry has to be updated.
//
// Checks in the background, a part at a time, so that lists go on reading. What was typed is kept when it is closed
// without confirming.
#pragma once

#include <QDialog>

#include "shell/desk.h"

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sharedesk {

class FormDraft;
class OutcomeTable;
class ReasonEdit;

class LifeDialog : public QDialog
{
    Q_OBJECT
public:
    LifeDialog(Desk &desk, EntryCommand command, const QStringList &entryIds, QWidget *parent = nullptr);

    // For the entries of which it will be accepted; known when isChecked().
    QVector<EntryOrder> orders() const;
    bool isChecked() const { return m_checked == m_ids.size(); }
    // Where the store keeps the typed text; whoever carries the command out clears it.
    static QString draftKey(EntryCommand command);
    void done(int result) override;

Q_SIGNALS:
    void checked();

private:
    void buildFields(QFormLayout *form);
    void checkNext();
    void showOutcome();
    int possibleEntries() const;
    void updateAccept();
    void showDeadline();
    void explainDeadline();
    std::optional<Deadline> deadline() const;
    QString intro() const;

    Desk &m_desk;
    EntryCommand m_command;
    QStringList m_ids;
    qsizetype m_checked = 0;
    QHash<QString, QString> m_names;
    QVector<Store::RefusedOrder> m_refused;
    FormDraft *m_draft = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_bar = nullptr;
    QComboBox *m_cause = nullptr;
    QDateEdit *m_day = nullptr;
    QLabel *m_due = nullptr;
    QPushButton *m_why = nullptr;
    ReasonEdit *m_text = nullptr;
    OutcomeTable *m_table = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace sharedesk
