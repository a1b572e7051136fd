// ApplicationDialog: asks the provider of a published entry for data (共享申请). No item is ticked beforehand: asking
// for more than is needed is not the default.
//
// It can be confirmed when decide() agrees; what is still missing is said in place. The typed text is kept on disk.
#pragma once

#include <QDialog>
#include <QHash>

#include "catalog/catalogentry.h"
#include "request/requestdecision.h"
#include "shell/desk.h"

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace sharedesk {

class FormDraft;

class ApplicationDialog : public QDialog
{
    Q_OBJECT
public:
    ApplicationDialog(Desk &desk, const CatalogEntry &entry, QWidget *parent = nullptr);

    RequestCommand command() const;
    // Where the store keeps the typed text; whoever submits the application clears it.
    static QString draftKey(const QString &entryId);
    void done(int result) override;

private:
    void build();
    void buildItems();
    void addRow(const QString &label, const QString &name, QWidget *editor);
    void restore(const QJsonObject &draft);
    void touched();
    void check();
    void tickAll(bool tick);

    Desk &m_desk;
    CatalogEntry m_entry;
    FormDraft *m_draft = nullptr;
    QFormLayout *m_form = nullptr;
    QPlainTextEdit *m_legalBasis = nullptr;
    QPlainTextEdit *m_scenario = nullptr;
    QPlainTextEdit *m_scope = nullptr;
    QComboBox *m_mode = nullptr;
    QDateEdit *m_useUntil = nullptr;
    QListWidget *m_items = nullptr;
    QLineEdit *m_contact = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_agreedBy = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_accept = nullptr;
    QHash<QString, QLabel *> m_labels; // by the member of Application that decide() names in its refusals
};

} // namespace sharedesk
