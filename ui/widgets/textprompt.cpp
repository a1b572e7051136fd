#include "widgets/textprompt.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sharedesk {

std::optional<QString> promptForText(QWidget *parent, const QString &title, const QString &question,
                                     const QString &label, const QString &acceptText, bool mayBeEmpty)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setObjectName(QStringLiteral("textPrompt"));
    auto *column = new QVBoxLayout(&dialog);
    auto *asks = new QLabel(question, &dialog);
    asks->setWordWrap(true);
    auto *caption = new QLabel(label, &dialog);
    auto *text = new QPlainTextEdit(&dialog);
    text->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    text->setTabChangesFocus(true);
    caption->setBuddy(text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    QPushButton *accept = buttons->button(QDialogButtonBox::Ok);
    accept->setText(acceptText);
    accept->setEnabled(mayBeEmpty);
    for (QAbstractButton *button : buttons->buttons())
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    column->addWidget(asks);
    column->addWidget(caption);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    QObject::connect(text, &QPlainTextEdit::textChanged, accept,
                     [text, accept, mayBeEmpty] { accept->setEnabled(mayBeEmpty || !text->toPlainText().trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    text->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return text->toPlainText().trimmed();
}

} // namespace sharedesk
