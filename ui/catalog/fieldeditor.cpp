#include "catalog/fieldeditor.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "catalog/inputhelp.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int longTextLines = 3;

// Completes to the code of the chosen value, found by the code or by the label.
class CodeCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(Qt::UserRole).toString(); }
};

} // namespace

FindingLines::FindingLines(QWidget *parent) : QWidget(parent)
{
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(1);
    hide();
}

void FindingLines::setFindings(const QVector<FindingText> &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int size = fontMetrics().height() - 2;
    for (const FindingText &finding : m_findings) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        auto *icon = new QLabel(line);
        icon->setPixmap(severityIcon(finding.severity).pixmap(QSize(size, size), devicePixelRatioF()));
        auto *text = new QLabel(finding.text, line);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        QPalette colours = text->palette();
        colours.setColor(QPalette::WindowText, severityColour(finding.severity, colours));
        text->setPalette(colours);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        m_lines->addWidget(line);
    }
    setVisible(!m_findings.isEmpty());
}

QString FindingLines::text() const
{
    QStringList lines;
    for (const FindingText &finding : m_findings)
        lines.append(finding.text);
    return lines.join(QLatin1Char('\n'));
}

FieldEditor::FieldEditor(const EntryField &field, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_label = new QLabel(this);
    column->addWidget(m_label);
    switch (m_field.kind) {
    case FieldKind::Line:
        m_line = new QLineEdit(this);
        connect(m_line, &QLineEdit::textChanged, this,
                [this](const QString &text) { Q_EMIT edited(m_field.key, text); });
        break;
    case FieldKind::LongText:
    case FieldKind::List:
        m_text = new QPlainTextEdit(this);
        m_text->setUndoRedoEnabled(false);
        m_text->setTabChangesFocus(true);
        m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(m_text, &QPlainTextEdit::textChanged, this,
                [this] { Q_EMIT edited(m_field.key, m_text->toPlainText()); });
        break;
    case FieldKind::Choice:
    case FieldKind::YesNo:
        m_choice = new QComboBox(this);
        m_choice->setFocusPolicy(Qt::StrongFocus);
        // Long labels must not decide the width of the window.
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(10);
        connect(m_choice, &QComboBox::currentIndexChanged, this,
                [this] { Q_EMIT edited(m_field.key, chosenCode(m_choice)); });
        break;
    }
    input()->setObjectName(m_field.key);
    InputFilter::install(input());
    m_label->setBuddy(input());
    column->addWidget(input());
    m_meaning = new QLabel(this);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    makeQuiet(m_meaning);
    m_meaning->hide();
    column->addWidget(m_meaning);
    m_lines = new FindingLines(this);
    column->addWidget(m_lines);
    column->addStretch();
}

QWidget *FieldEditor::input() const
{
    if (m_line)
        return m_line;
    return m_text ? static_cast<QWidget *>(m_text) : m_choice;
}

QString FieldEditor::value() const
{
    if (m_line)
        return m_line->text();
    return m_text ? m_text->toPlainText() : chosenCode(m_choice);
}

void FieldEditor::setChoices(const QVector<DictionaryValue> &choices)
{
    if (!m_choice || choices == m_choices)
        return;
    m_choices = choices;
    fill(chosenCode(m_choice));
}

void FieldEditor::setValue(const QString &value)
{
    // Never touches an input that shows the value already: the cursor stays where the user types.
    if (value == this->value())
        return;
    const QSignalBlocker blocker(input());
    if (m_line) {
        m_line->setText(value);
    } else if (m_text) {
        m_text->setPlainText(value);
    } else {
        const int index = m_choice->findData(value);
        if (index >= 0)
            m_choice->setCurrentIndex(index);
        else
            fill(value);
    }
}

void FieldEditor::fill(const QString &code)
{
    fillChoices(m_choice, tr("not stated"), m_choices, m_language, code);
}

void FieldEditor::setSuggestions(const QVector<DictionaryValue> &values)
{
    if (!m_line || values == m_suggestions)
        return;
    m_suggestions = values;
    auto *completer = new CodeCompleter(m_line);
    auto *model = new QStandardItemModel(completer);
    for (const DictionaryValue &value : values) {
        const QString label = m_language == QLatin1String("zh") ? value.labelZh : value.labelEn;
        auto *item = new QStandardItem(QStringLiteral("%1 %2").arg(value.code, label));
        item->setData(value.code, Qt::UserRole);
        model->appendRow(item);
    }
    completer->setModel(model);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(completer); // takes the old one away
    if (m_line->actions().isEmpty()) {
        auto *all = new QAction(m_line);
        all->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
        all->setShortcutContext(Qt::WidgetShortcut);
        connect(all, &QAction::triggered, this, [this] {
            m_line->completer()->setCompletionPrefix({});
            m_line->completer()->complete();
        });
        m_line->addAction(all);
    }
}

void FieldEditor::setMeaning(const QString &text)
{
    m_meaning->setText(text);
    m_meaning->setVisible(!text.isEmpty());
}

void FieldEditor::setPlaceholder(const QString &text)
{
    if (m_line)
        m_line->setPlaceholderText(text);
}

void FieldEditor::setFindings(const QVector<FindingText> &findings)
{
    m_lines->setFindings(findings);
    input()->setAccessibleDescription(m_lines->text());
}

void FieldEditor::setEditable(bool editable)
{
    if (m_line)
        makeReadOnly(m_line, !editable);
    else if (m_text)
        makeReadOnly(m_text, !editable);
    else
        m_choice->setEnabled(editable);
}

void FieldEditor::retranslate(const QString &language)
{
    m_language = language;
    setSuggestions(std::exchange(m_suggestions, {}));
    const QString label = entryFieldLabel(m_field.key);
    m_label->setText(label);
    input()->setAccessibleName(label);
    if (m_choice)
        fill(chosenCode(m_choice));
    if (m_field.kind == FieldKind::List)
        m_text->setPlaceholderText(tr("one per line"));
    if (m_text) {
        const int lines = m_text->fontMetrics().lineSpacing() * longTextLines;
        m_text->setFixedHeight(lines + 2 * m_text->frameWidth() +
                               int(m_text->document()->documentMargin() * 2));
    }
}

} // namespace sharedesk
