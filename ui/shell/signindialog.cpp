#include "shell/signindialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/infobar.h"

namespace sharedesk {

SignInDialog::SignInDialog(DesktopSession &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    auto *column = new QVBoxLayout(this);
    m_intro = new QLabel(this);
    m_intro->setWordWrap(true);
    column->addWidget(m_intro);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    m_form = new QFormLayout;
    column->addLayout(m_form);
    m_user = new QLineEdit(this);
    m_user->setObjectName(QStringLiteral("signInUser"));
    m_user->setText(session.desk().actor().userId);
    m_password = new QLineEdit(this);
    m_password->setObjectName(QStringLiteral("signInPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_url = new QLineEdit(session.platform().url, this);
    m_url->setObjectName(QStringLiteral("platformUrl"));
    m_url->setPlaceholderText(QStringLiteral("https://"));
    m_ca = new QLineEdit(session.platform().caFile, this);
    m_ca->setObjectName(QStringLiteral("platformCa"));
    m_chooseCa = new QPushButton(this);
    auto *caRow = new QHBoxLayout;
    caRow->addWidget(m_ca, 1);
    caRow->addWidget(m_chooseCa);
    for (QLabel *&label : m_labels)
        label = new QLabel(this);
    m_form->addRow(m_labels[0], m_user);
    m_form->addRow(m_labels[1], m_password);
    m_form->addRow(m_labels[2], m_url);
    m_form->addRow(m_labels[3], caRow);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_signIn = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_signIn->setDefault(true);
    column->addStretch(1);
    column->addWidget(m_buttons);

    for (QLineEdit *edit : {m_user, m_password, m_url, m_ca})
        connect(edit, &QLineEdit::textChanged, this, &SignInDialog::updateButton);
    connect(m_chooseCa, &QPushButton::clicked, this, &SignInDialog::chooseCa);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Not accept(): the dialog stays until the platform has answered.
    disconnect(m_buttons, &QDialogButtonBox::accepted, nullptr, nullptr);
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::submit);
    connect(&session.sync(), &SyncController::signedIn, this, &QDialog::accept);
    connect(&session.sync(), &SyncController::signInFailed, this, [this](const Error &error) {
        setBusy(false);
        m_notice->tell(InfoBar::Kind::Error, error.message, {}, false);
        m_password->selectAll();
        m_password->setFocus();
    });
    retranslate();
    updateButton();
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
}

void SignInDialog::retranslate()
{
    setWindowTitle(tr("Sign in to the platform"));
    m_intro->setText(tr("Signing in is only needed to sync. Everything saved on this computer stays here and can be edited without it."));
    m_notice->setPlace(tr("Sign in"));
    const struct { QWidget *field; QString label; QString name; } rows[] = {
        {m_user, tr("&User"), tr("User")},
        {m_password, tr("&Password"), tr("Password")},
        {m_url, tr("Platform &address"), tr("Platform address")},
        {m_ca, tr("Authority &file"), tr("File of the department's certificate authority")},
    };
    for (int i = 0; i < int(std::size(rows)); ++i) {
        m_labels[i]->setText(rows[i].label);
        m_labels[i]->setBuddy(rows[i].field);
        rows[i].field->setAccessibleName(rows[i].name);
    }
    m_ca->setPlaceholderText(tr("PEM file from the administrator; empty: authorities of this computer"));
    m_chooseCa->setText(tr("Choose…"));
    m_chooseCa->setAccessibleName(tr("Choose the authority file"));
    m_signIn->setText(tr("Sign in"));
    m_signIn->setAccessibleName(tr("Sign in now"));
    QPushButton *cancel = m_buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Close the sign-in"));
}

void SignInDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SignInDialog::updateButton()
{
    m_signIn->setEnabled(!m_busy && !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty() && !m_url->text().trimmed().isEmpty());
}

void SignInDialog::chooseCa()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose the authority file"), m_ca->text(), tr("Certificates (*.pem *.crt);;All files (*)"));
    if (!file.isEmpty())
        m_ca->setText(file);
}

void SignInDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *field : {static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_url), static_cast<QWidget *>(m_ca)})
        field->setEnabled(!busy);
    updateButton();
}

void SignInDialog::submit()
{
    if (!m_signIn->isEnabled())
        return;
    setBusy(true);
    m_notice->tell(InfoBar::Kind::Note, tr("Signing in…"), {}, false);
    m_session.setPlatform({m_url->text().trimmed(), m_ca->text().trimmed()});
    m_session.sync().signIn(m_user->text().trimmed(), m_password->text());
}

} // namespace sharedesk
