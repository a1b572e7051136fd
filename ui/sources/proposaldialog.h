// ProposalDialog: which department is proposed as the source of which data, and why.
//
// What was typed is kept as a form draft and offered again for the same group until it was proposed.
#pragma once

#include <QDialog>

#include "shell/desk.h"
#include "sources/groupview.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sharedesk {

class FormDraft;

class ProposalDialog : public QDialog
{
    Q_OBJECT
public:
    ProposalDialog(Desk &desk, const GroupContent &group, QWidget *parent = nullptr);

    ProposalCommand command() const; // Propose
    static QString draftKey(const QString &groupId);
    void done(int result) override;

private:
    void build();
    void check();
    void touched();

    QVector<CollectedEntry> m_members;
    QComboBox *m_source = nullptr;
    QLineEdit *m_data = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QPushButton *m_accept = nullptr;
    FormDraft *m_draft = nullptr;
};

} // namespace sharedesk
