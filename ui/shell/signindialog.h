// SignInDialog: user and password for the platform, its address and the department's authority file.
//
// Failures are shown where they happened and keep what was typed. There is no way around a bad certificate.
#pragma once

#include <QDialog>

#include "shell/desktopsession.h"

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sharedesk {

class InfoBar;

class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SignInDialog(DesktopSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateButton();
    void chooseCa();
    void submit();
    void setBusy(bool busy);

    DesktopSession &m_session;
    QLabel *m_intro = nullptr;
    InfoBar *m_notice = nullptr;
    QFormLayout *m_form = nullptr;
    QLabel *m_labels[4] = {};
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_ca = nullptr;
    QPushButton *m_chooseCa = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_signIn = nullptr;
    bool m_busy = false;
};

} // namespace sharedesk
