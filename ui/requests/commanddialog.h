// CommandDialog: what a command on a request needs to be said, with the rule that still refuses it in plain sight.
//
// One dialog for every command: the fields follow from the command. It can be confirmed when decide() agrees, so the
// dialog knows no rule of its own. What was typed is kept when it is closed without confirming.
#pragma once

#include <QDialog>

#include "request/requestdecision.h"
#include "shell/desk.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace sharedesk {

class FormDraft;

class CommandDialog : public QDialog
{
    Q_OBJECT
public:
    CommandDialog(Desk &desk, const RequestState &state, RequestCommandType type, QWidget *parent = nullptr);

    RequestCommand command() const;
    // Where the store keeps the typed text; whoever saves the command clears it.
    static QString draftKey(const QString &requestId, RequestCommandType type);
    void done(int result) override;

    static bool needsDialog(RequestCommandType type) { return type != RequestCommandType::Receive; }
    // Whether this dialog has a field for each argument that the table of moves asks for.
    static bool canSay(RequestCommandType type, const RuleBook &rules);

private:
    void buildFields();
    QPlainTextEdit *addText(const QString &label, const QString &name, int lines);
    QLineEdit *addLine(const QString &label, const QString &name);
    void addReview();
    void restore(const QJsonObject &draft);
    void check();
    QString intro() const;

    Desk &m_desk;
    RequestState m_state;
    RequestCommandType m_type;
    FormDraft *m_draft = nullptr;
    QFormLayout *m_form = nullptr;
    QPlainTextEdit *m_missing = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QSpinBox *m_days = nullptr;
    QComboBox *m_mode = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_agreedBy = nullptr;
    QCheckBox *m_lawful = nullptr; // the checklist of the review, where an approval needs it
    QCheckBox *m_withinConditions = nullptr;
    QCheckBox *m_safety = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace sharedesk
