#include "catalog/assessmenteditor.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>

#include "catalog/attachmentlist.h"
#include "catalog/entryfields.h"
#include "catalog/fieldeditor.h"
#include "catalog/inputhelp.h"

namespace sharedesk {

namespace {

QDate dateFrom(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const char *format : {"yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd"}) {
        if (const QDate date = QDate::fromString(trimmed, QLatin1String(format)); date.isValid())
            return date;
    }
    return {};
}

} // namespace

AssessmentEditor::AssessmentEditor(const Desk &desk, const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setAcceptDrops(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    m_label = new QLabel(this);
    grid->addWidget(m_label, 0, 0, 1, 3);
    m_assessor = new QLineEdit(this);
    m_on = new QLineEdit(this);
    m_result = new QLineEdit(this);
    m_assessor->setObjectName(key + QStringLiteral("Assessor"));
    m_on->setObjectName(key + QStringLiteral("On"));
    m_result->setObjectName(key + QStringLiteral("Result"));
    int column = 0;
    for (QLineEdit *line : {m_assessor, m_on, m_result}) {
        grid->addWidget(line, 1, column++);
        line->setAcceptDrops(false); // a file that is dropped here is meant to be attached
        InputFilter::install(line);
        connect(line, &QLineEdit::textChanged, this, &AssessmentEditor::tell);
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 3);
    m_wrongDate = new FindingLines(this);
    m_lines = new FindingLines(this);
    m_attachments = new AttachmentList(desk, key, this);
    grid->addWidget(m_attachments, 2, 0, 1, 3);
    connect(m_attachments, &AttachmentList::edited, this, [this](const QVector<Attachment> &attachments) {
        m_value.attachments = attachments;
        Q_EMIT edited(m_key, m_value);
    });
    grid->addWidget(m_wrongDate, 3, 0, 1, 3);
    grid->addWidget(m_lines, 4, 0, 1, 3);
    m_label->setBuddy(m_assessor);
}

QWidget *AssessmentEditor::input() const
{
    return m_assessor;
}

QWidget *AssessmentEditor::dateInput() const
{
    return m_on;
}

bool AssessmentEditor::hasWrongDate() const
{
    return !m_on->text().trimmed().isEmpty() && !dateFrom(m_on->text()).isValid();
}

void AssessmentEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_attachments->isEditable() && !AttachmentList::filesIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AssessmentEditor::dropEvent(QDropEvent *event)
{
    m_attachments->attach(AttachmentList::filesIn(event->mimeData()));
    event->acceptProposedAction();
}

void AssessmentEditor::setValue(const Assessment &value, const QString &recordId)
{
    m_attachments->setAttachments(value.attachments, recordId);
    if (value == m_value)
        return;
    m_value = value;
    const auto show = [](QLineEdit *line, const QString &text) {
        if (line->text() == text)
            return;
        const QSignalBlocker blocker(line);
        line->setText(text);
    };
    show(m_assessor, value.assessor);
    show(m_result, value.result);
    if (dateFrom(m_on->text()) != value.on)
        show(m_on, value.on.toString(Qt::ISODate));
    m_wrongDate->setFindings({});
}

void AssessmentEditor::tell()
{
    if (hasWrongDate()) {
        m_wrongDate->setFindings(
            {{Severity::Error, tr("“%1” is not a date. Write year-month-day, for example 2026-03-31.")
                                   .arg(m_on->text().trimmed())}});
    } else {
        m_wrongDate->setFindings({});
    }
    // One by one: what a newer version of the program put there stays.
    m_value.assessor = m_assessor->text();
    m_value.on = dateFrom(m_on->text());
    m_value.result = m_result->text();
    Q_EMIT edited(m_key, m_value);
}

void AssessmentEditor::setFindings(const QVector<FindingText> &findings)
{
    m_lines->setFindings(findings);
    m_assessor->setAccessibleDescription(m_lines->text());
}

void AssessmentEditor::setEditable(bool editable)
{
    for (QLineEdit *line : {m_assessor, m_on, m_result})
        makeReadOnly(line, !editable);
    m_attachments->setEditable(editable);
}

void AssessmentEditor::retranslate()
{
    const QString label = entryFieldLabel(m_key);
    m_label->setText(label);
    m_attachments->retranslate(label);
    m_assessor->setPlaceholderText(tr("who"));
    m_on->setPlaceholderText(tr("when (year-month-day)"));
    m_result->setPlaceholderText(tr("result"));
    m_assessor->setAccessibleName(tr("%1: who").arg(label));
    m_on->setAccessibleName(tr("%1: when").arg(label));
    m_result->setAccessibleName(tr("%1: result").arg(label));
    if (hasWrongDate())
        tell();
}

} // namespace sharedesk
