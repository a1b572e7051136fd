#include "catalog/bulkvalue.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include "catalog/inputhelp.h"

namespace sharedesk {

namespace {

constexpr int textLines = 3;

} // namespace

BulkValue::BulkValue(QWidget *parent) : QStackedWidget(parent)
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(QStringLiteral("bulkLine"));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("bulkText"));
    m_text->setTabChangesFocus(true);
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("bulkChoice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addWidget(m_line);
    addWidget(m_text);
    addWidget(m_choice);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_line, &QLineEdit::textChanged, this, &BulkValue::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &BulkValue::edited);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BulkValue::edited);
}

void BulkValue::setField(const BulkField &field, const Dictionaries &dictionaries, const QString &language, bool asText)
{
    const bool isChoice = !asText && !field.dictionary.isEmpty() && (field.kind == FieldKind::Choice || field.kind == FieldKind::YesNo);
    const bool isLong = !asText && (field.kind == FieldKind::LongText || field.kind == FieldKind::List);
    if (isChoice) {
        const QSignalBlocker blocker(m_choice);
        fillChoices(m_choice, tr("choose"), dictionaries.values(field.dictionary), language, chosenCode(m_choice));
        if (m_choice->findData(chosenCode(m_choice)) < 0)
            m_choice->setCurrentIndex(0);
        setCurrentWidget(m_choice);
    } else {
        setCurrentWidget(isLong ? static_cast<QWidget *>(m_text) : m_line);
    }
    m_line->setPlaceholderText(field.isDate ? tr("year-month-day") : QString());
    setFixedHeight(isLong ? fontMetrics().lineSpacing() * textLines + 12 : m_line->sizeHint().height());
    setFocusProxy(currentWidget());
}

QString BulkValue::value() const
{
    if (currentWidget() == m_choice)
        return chosenCode(m_choice);
    return currentWidget() == m_text ? m_text->toPlainText() : m_line->text();
}

void BulkValue::setValue(const QString &value)
{
    if (currentWidget() == m_choice)
        m_choice->setCurrentIndex(qMax(0, m_choice->findData(value)));
    else if (currentWidget() == m_text)
        m_text->setPlainText(value);
    else
        m_line->setText(value);
}

void BulkValue::setNames(const QString &accessibleName)
{
    for (QWidget *input : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_choice)})
        input->setAccessibleName(accessibleName);
}

} // namespace sharedesk
