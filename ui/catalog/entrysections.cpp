#include "catalog/entrysections.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

#include "catalog/assessmenteditor.h"
#include "catalog/entryfields.h"
#include "catalog/entrysection.h"
#include "catalog/fieldeditor.h"
#include "catalog/itemtable.h"
#include "catalog/linkedchoices.h"
#include "catalog/resourcecode.h"

namespace sharedesk {

namespace {

// A field that only means something after a choice: shown when that choice is made.
struct Condition
{
    const char *field;
    const char *on;
    const char *value; // empty: any value but the empty one
};

constexpr Condition conditions[] = {
    {"sharingConditions", "sharingType", "conditional"},  {"notSharedReason", "sharingType", "notShared"},
    {"legalBasis", "sharingType", "notShared"},           {"formatOther", "formatClass", "other"},
    {"sharingModeOther", "sharingModeClass", "other"},    {"openConditions", "openToPublic", "yes"},
    {"updateFrequencyOther", "updateFrequency", "other"},
};

QString textOf(const CatalogEntry &entry, const QString &key)
{
    if (key == QLatin1String("relatedCodes"))
        return entry.relatedCodes.join(QLatin1Char('\n'));
    const EntryField *field = entryField(key);
    return field && field->text ? entry.*(field->text) : QString();
}

QStringList codesOf(const QString &text)
{
    QStringList codes;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            codes.append(line.trimmed());
    }
    return codes;
}

} // namespace

EntrySections::EntrySections(EntryDraft &draft, const Desk &desk, QWidget *parent)
    : QScrollArea(parent), m_draft(draft), m_desk(desk)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(&m_draft, &EntryDraft::changed, this, &EntrySections::showDraft);
    connect(&m_draft, &EntryDraft::findingsChanged, this, &EntrySections::showFindings);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int top) {
        int reached = 0;
        for (int index = 0; index < m_sections.size(); ++index) {
            if (m_sections.at(index)->y() <= top + fontMetrics().height() * 2)
                reached = index;
        }
        if (top >= verticalScrollBar()->maximum() && top > 0)
            reached = int(m_sections.size()) - 1;
        Q_EMIT sectionReached(reached);
    });
    retranslate();
    showDraft();
}

void EntrySections::build()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 6, 0);
    const auto section = [&](const QString &key) {
        const auto known = std::find_if(m_sections.begin(), m_sections.end(),
                                        [&](const EntrySection *one) { return one->key() == key; });
        if (known != m_sections.end())
            return *known;
        auto *made = new EntrySection(key, content);
        column->addWidget(made);
        m_sections.append(made);
        return made;
    };
    const auto addField = [&](const EntryField &field) {
        EntrySection *place = section(field.section);
        auto *editor = new FieldEditor(field, place);
        place->add(editor, editor->isWide());
        m_fields.append(editor);
        m_sectionOf.insert(field.key, place);
        connect(editor, &FieldEditor::edited, this, [this](const QString &key, const QString &value) {
            if (key == QLatin1String("relatedCodes"))
                m_draft.setRelatedCodes(codesOf(value));
            else
                m_draft.setText(key, value);
        });
    };
    const auto addAssessment = [&](const QString &key, const QString &sectionKey) {
        EntrySection *place = section(sectionKey);
        auto *editor = new AssessmentEditor(m_desk, key, place);
        place->add(editor, true);
        m_assessments.append(editor);
        m_sectionOf.insert(key, place);
        connect(editor, &AssessmentEditor::edited, &m_draft, &EntryDraft::setAssessment);
    };
    bool itemsPlaced = false;
    for (const EntryField &field : entryFields()) {
        // What the entry consists of comes right after what it is.
        if (field.section != QLatin1String("basics") && !itemsPlaced) {
            itemsPlaced = true;
            EntrySection *place = section(QStringLiteral("items"));
            m_items = new ItemTable(m_draft, m_desk.office(), place);
            place->add(m_items, true);
        }
        addField(field);
    }
    addAssessment(QStringLiteral("impactAssessment"), QStringLiteral("safety"));
    addAssessment(QStringLiteral("secrecyReview"), QStringLiteral("safety"));
    if (!m_sectionOf.contains(QStringLiteral("relatedCodes"))) {
        EntryField codes;
        codes.key = QStringLiteral("relatedCodes");
        codes.section = QStringLiteral("context");
        codes.kind = FieldKind::List;
        codes.maxLength = 2000;
        addField(codes);
    }
    column->addStretch();
    setWidget(content);
}

bool EntrySections::isShown(const QString &key) const
{
    const CatalogEntry &entry = m_draft.current();
    // What holds text is always shown: nobody publishes what he cannot see.
    if (!textOf(entry, key).isEmpty())
        return true;
    for (const Condition &condition : conditions) {
        if (key == QLatin1String(condition.field))
            return textOf(entry, QLatin1String(condition.on)) == QLatin1String(condition.value);
    }
    if (!parentFieldOf(key).isEmpty())
        return !fittingChoices(key, entry, m_desk.office().dictionaries, m_desk.office().lintRules).isEmpty();
    if (key == QLatin1String("impactAssessment"))
        return !entry.impactAssessment.isEmpty() ||
               (!entry.personalInformation.isEmpty() && entry.personalInformation != QLatin1String("none"));
    return true;
}

void EntrySections::showDraft()
{
    const CatalogEntry &entry = m_draft.current();
    for (FieldEditor *editor : std::as_const(m_fields)) {
        const QString text = textOf(entry, editor->key());
        // The list of codes is kept trimmed; the empty line that the user has just begun stays in the input.
        const bool typing =
            editor->key() == QLatin1String("relatedCodes") && codesOf(editor->value()) == entry.relatedCodes;
        if (!typing)
            editor->setValue(text);
        editor->setChoices(fittingChoices(editor->key(), entry, m_desk.office().dictionaries, m_desk.office().lintRules));
    }
    explainCodes();
    for (AssessmentEditor *editor : std::as_const(m_assessments))
        editor->setValue(m_draft.assessment(editor->key()), entry.id);
    QVector<EntrySection *> changed;
    const auto show = [&](QWidget *editor, const QString &key) {
        const bool shown = isShown(key);
        EntrySection *section = m_sectionOf.value(key);
        section->setShown(editor, shown);
        if (editor->isHidden() == shown && !changed.contains(section))
            changed.append(section);
    };
    for (FieldEditor *editor : std::as_const(m_fields))
        show(editor, editor->key());
    for (AssessmentEditor *editor : std::as_const(m_assessments))
        show(editor, editor->key());
    for (EntrySection *section : std::as_const(changed))
        section->arrange();
    showFindings();
}

void EntrySections::explainCodes()
{
    const Dictionaries &dictionaries = m_desk.office().dictionaries;
    for (FieldEditor *editor : std::as_const(m_fields)) {
        if (editor->key() == QLatin1String("classification")) {
            editor->setSuggestions(dictionaries.values(QStringLiteral("classification")));
            editor->setPlaceholder(tr("type a digit or a word, Alt+Down shows all"));
            editor->setMeaning(classificationText(m_draft.current().classification, dictionaries, m_desk.language()));
        } else if (editor->key() == QLatin1String("code")) {
            editor->setPlaceholder(tr("made when the entry is submitted"));
        }
    }
}

void EntrySections::showFindings()
{
    QHash<QString, QVector<FindingText>> byField;
    for (const Finding &finding : m_draft.findings()) {
        if (finding.itemId.isEmpty())
            byField[finding.field].append(
                {finding.severity, m_desk.office().lintRules.message(finding, m_desk.language())});
    }
    for (auto &findings : byField) {
        std::stable_sort(findings.begin(), findings.end(),
                         [](const FindingText &a, const FindingText &b) { return a.severity < b.severity; });
    }
    for (FieldEditor *editor : std::as_const(m_fields))
        editor->setFindings(byField.value(editor->key()));
    for (AssessmentEditor *editor : std::as_const(m_assessments))
        editor->setFindings(byField.value(editor->key()));
    m_items->showFindings();
}

void EntrySections::setEditable(bool editable)
{
    for (FieldEditor *editor : std::as_const(m_fields))
        editor->setEditable(editable);
    for (AssessmentEditor *editor : std::as_const(m_assessments))
        editor->setEditable(editable);
    m_items->setEditable(editable);
}

void EntrySections::retranslate()
{
    for (EntrySection *section : std::as_const(m_sections))
        section->retranslate();
    for (FieldEditor *editor : std::as_const(m_fields))
        editor->retranslate(m_desk.language());
    for (AssessmentEditor *editor : std::as_const(m_assessments))
        editor->retranslate();
    m_items->retranslate(m_desk.language());
    explainCodes();
    showFindings();
}

QStringList EntrySections::sectionTitles() const
{
    QStringList titles;
    for (const EntrySection *section : m_sections)
        titles.append(section->title());
    return titles;
}

void EntrySections::reveal(QWidget *input)
{
    input->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(input, 0, fontMetrics().height() * 4);
}

void EntrySections::goTo(const Finding &finding)
{
    if (!finding.itemId.isEmpty() || finding.field.startsWith(QLatin1String("items"))) {
        ensureWidgetVisible(m_items);
        m_items->goTo(finding.itemId, finding.field);
        return;
    }
    for (FieldEditor *editor : std::as_const(m_fields)) {
        if (editor->key() != finding.field)
            continue;
        // A finding may name a field that waits for a choice which was not made yet.
        EntrySection *section = m_sectionOf.value(finding.field);
        section->setShown(editor, true);
        section->arrange();
        reveal(editor->input());
        return;
    }
    for (AssessmentEditor *editor : std::as_const(m_assessments)) {
        if (editor->key() == finding.field)
            reveal(editor->input());
    }
}

void EntrySections::goToSection(int index)
{
    if (index < 0 || index >= m_sections.size())
        return;
    verticalScrollBar()->setValue(index == 0 ? 0 : m_sections.at(index)->y());
}

bool EntrySections::commit()
{
    m_items->commitEditor();
    for (AssessmentEditor *editor : std::as_const(m_assessments)) {
        if (editor->hasWrongDate() && !editor->isHidden()) {
            reveal(editor->dateInput());
            return false;
        }
    }
    return true;
}

void EntrySections::focusFirst()
{
    verticalScrollBar()->setValue(0);
    for (FieldEditor *editor : std::as_const(m_fields)) {
        if (editor->key() == QLatin1String("name"))
            editor->input()->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace sharedesk
