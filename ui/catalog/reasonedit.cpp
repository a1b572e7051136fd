#include "catalog/reasonedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace sharedesk {

ReasonEdit::ReasonEdit(Desk &desk, const QString &dictionary, const QString &name, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_dictionary(dictionary), m_name(name)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_edit = new QPlainTextEdit(this);
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(fontMetrics().lineSpacing() * 3 + fontMetrics().height());
    column->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    if (!dictionary.isEmpty()) {
        m_phrases = new QToolButton(this);
        m_phrases->setPopupMode(QToolButton::InstantPopup);
        m_phrases->setFocusPolicy(Qt::StrongFocus);
        m_phrases->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_menu = new QMenu(m_phrases);
        m_phrases->setMenu(m_menu);
        auto *row = new QHBoxLayout;
        row->addWidget(m_phrases);
        row->addStretch();
        column->addLayout(row);
    }
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ReasonEdit::changed);
    retranslate();
}

QString ReasonEdit::text() const
{
    return m_edit->toPlainText().trimmed();
}

void ReasonEdit::setText(const QString &text)
{
    const QSignalBlocker blocker(m_edit);
    m_edit->setPlainText(text);
}

void ReasonEdit::setName(const QString &name)
{
    m_name = name;
    retranslate();
}

void ReasonEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    if (m_phrases)
        m_phrases->setEnabled(!readOnly);
}

void ReasonEdit::addLine(const QString &phrase)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::End);
    const QString present = m_edit->toPlainText();
    cursor.insertText(present.isEmpty() || present.endsWith(QLatin1Char('\n')) ? phrase
                                                                               : QLatin1Char('\n') + phrase);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

void ReasonEdit::fillMenu()
{
    m_menu->clear();
    for (const DictionaryValue &value : m_desk.office().dictionaries.values(m_dictionary)) {
        const QString phrase =
            m_desk.office().dictionaries.label(m_dictionary, value.code, m_desk.language());
        QAction *action = m_menu->addAction(QString(phrase).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setObjectName(QStringLiteral("phrase.") + value.code);
        connect(action, &QAction::triggered, this, [this, phrase] { addLine(phrase); });
    }
}

void ReasonEdit::retranslate()
{
    m_edit->setAccessibleName(m_name);
    if (!m_phrases)
        return;
    m_phrases->setText(tr("Insert a phrase"));
    m_phrases->setAccessibleName(tr("Insert a phrase: %1").arg(m_name));
    fillMenu();
}

void ReasonEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace sharedesk
