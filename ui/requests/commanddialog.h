// CommandDialog: what a command on a request needs to be said, with the rule that still refuses it in plain sight.
//
// One dialog for every command: the fields follow from the table of moves. It can be confirmed when decide() agrees, so
// the dialog knows no rule of its own. What was typed is kept when it is closed without confirming.
#pragma once

#include <QDialog>

#include "request/requestdecision.h"
#include "requests/commandfields.h"
#include "shell/desk.h"

class QLabel;
class QPushButton;

namespace sharedesk {

class FormDraft;

class CommandDialog : public QDialog
{
    Q_OBJECT
public:
    CommandDialog(Desk &desk, const RequestState &state, RequestCommandType type, QWidget *parent = nullptr);

    RequestCommand command() const { return m_fields->command(); }
    // Where the store keeps the typed text; whoever saves the command clears it.
    static QString draftKey(const QString &requestId, RequestCommandType type);
    void done(int result) override;

    static bool needsDialog(RequestCommandType type) { return type != RequestCommandType::Receive; }

private:
    void check();
    QString intro() const;

    Desk &m_desk;
    RequestState m_state;
    RequestCommandType m_type;
    CommandFields *m_fields = nullptr;
    FormDraft *m_draft = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace sharedesk
