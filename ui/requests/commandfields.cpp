#include "requests/commandfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

#include "calendar/chinatime.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int nameColumn = 0;
constexpr int reasonColumn = 1;
constexpr int rowsShown = 5;

} // namespace

CommandFields::CommandFields(Desk &desk, const RequestState &state, RequestCommandType type, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_state(state), m_type(type), m_move(desk.office().rules.moves.of(type))
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (!m_move)
        return;
    if (records("missing")) {
        m_missing = addText(tr("What is missing"), "missing", 4);
        m_missing->setPlaceholderText(tr("One line for each thing that is missing"));
    }
    if (records("items"))
        addItems();
    if (records("workingDays")) {
        const auto rule = desk.office().rules.limits.find(QStringLiteral("reply.extension"), desk.now().date());
        m_days = new QSpinBox(this);
        m_days->setRange(1, rule ? rule->workingDays : 1);
        m_days->setValue(m_days->maximum());
        m_days->setAccessibleName(tr("Working days"));
        m_form->addRow(tr("Working days"), m_days);
        connect(m_days, &QSpinBox::valueChanged, this, &CommandFields::edited);
    }
    addDelivery();
    if (records("refersTo"))
        addQuestion();
    if (records("review") && m_move->guards.contains(RequestGuard::ReviewPassed) && desk.office().rules.moves.needsReview(state.application.sharingType))
        addReview();
    if (records("conditions"))
        m_conditions = addText(tr("Conditions from now on"), "conditions", 2);
    if (records("consultation"))
        m_consultation = addText(tr("Consultation: when, with whom, with what result"), "consultation", 2);
    addWords();
    if (records("requesterRegion"))
        addRegions();
    if (records("agreedBy")) {
        m_agreedBy = addLine(tr("Office head who agreed"), "agreedBy");
        if (desk.actor().role == Role::OfficeHead)
            m_agreedBy->setText(desk.actor().name);
    }
}

bool CommandFields::records(const char *member) const
{
    return m_move->records.contains(QLatin1String(member));
}

bool CommandFields::needs(const char *member) const
{
    return m_move->needs.contains(QLatin1String(member));
}

bool CommandFields::canSay(RequestCommandType type, const RuleBook &rules)
{
    // Not among them: the application, which has a dialog of its own; colleagues and the whole review.
    static const QStringList fields{QStringLiteral("text"), QStringLiteral("missing"), QStringLiteral("workingDays"), QStringLiteral("agreedBy"),
                                    QStringLiteral("deliveryMode"), QStringLiteral("deliveryAddress"), QStringLiteral("items"), QStringLiteral("refersTo"),
                                    QStringLiteral("outcome"), QStringLiteral("conditions"), QStringLiteral("consultation"), QStringLiteral("report"),
                                    QStringLiteral("requesterRegion"), QStringLiteral("providerRegion")};
    const RequestMove *move = rules.moves.of(type);
    return move && std::all_of(move->needs.begin(), move->needs.end(), [](const QString &need) { return fields.contains(need); });
}

QPlainTextEdit *CommandFields::addText(const QString &label, const char *name, int lines)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    // As high as it says: by its own wish each would take 192 pixels, and a change has four of them.
    edit->setFixedHeight(fontMetrics().lineSpacing() * lines + fontMetrics().height());
    m_form->addRow(label, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &CommandFields::edited);
    return edit;
}

QLineEdit *CommandFields::addLine(const QString &label, const char *name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &CommandFields::edited);
    connect(edit, &QLineEdit::textChanged, this, &CommandFields::changed);
    return edit;
}

QComboBox *CommandFields::addChoice(const QString &label, const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    m_form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &CommandFields::edited);
    return box;
}

// Each item of the application: ticked it is shared, else the reason stands beside it.
void CommandFields::addItems()
{
    const Application &application = m_state.application;
    m_items = new QTableWidget(int(application.itemIds.size()), 2, this);
    m_items->setObjectName(QStringLiteral("items"));
    m_items->setAccessibleName(tr("Data items: ticked ones are shared"));
    m_items->setHorizontalHeaderLabels({tr("Shared"), tr("Reason, if it is not shared")});
    m_items->verticalHeader()->hide();
    m_items->horizontalHeader()->setSectionResizeMode(nameColumn, QHeaderView::ResizeToContents);
    m_items->horizontalHeader()->setSectionResizeMode(reasonColumn, QHeaderView::Stretch);
    for (int row = 0; row < m_items->rowCount(); ++row) {
        auto *name = new QTableWidgetItem(application.itemNames.value(row));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        name->setCheckState(Qt::Checked);
        m_items->setItem(row, nameColumn, name);
        m_items->setItem(row, reasonColumn, new QTableWidgetItem);
    }
    m_items->setFixedHeight(m_items->horizontalHeader()->sizeHint().height()
                            + m_items->verticalHeader()->defaultSectionSize() * qMin(m_items->rowCount(), rowsShown) + 2 * m_items->frameWidth());
    m_form->addRow(tr("Data items"), m_items);
    connect(m_items, &QTableWidget::itemChanged, this, &CommandFields::edited);
}

void CommandFields::addDelivery()
{
    if (records("deliveryMode")) {
        m_mode = addChoice(tr("Way of sharing"), "deliveryMode");
        const QSignalBlocker quiet(m_mode);
        const QString inForce = m_state.mode.isEmpty() ? m_state.application.mode : m_state.mode;
        for (const DictionaryValue &value : m_desk.office().dictionaries.values(QStringLiteral("deliveryMode")))
            m_mode->addItem(m_desk.office().dictionaries.label(QStringLiteral("deliveryMode"), value.code, m_desk.language()), value.code);
        m_mode->setCurrentIndex(m_mode->findData(inForce));
    }
    if (records("deliveryAddress"))
        m_address = addLine(tr("Service address, exchange task or file"), "deliveryAddress");
}

void CommandFields::addQuestion()
{
    const bool isCorrection = m_type == RequestCommandType::AnswerCorrection;
    m_question = addChoice(isCorrection ? tr("Correction asked for") : tr("Use outside the scope"), "refersTo");
    const QSignalBlocker quiet(m_question);
    for (const SideQuestion &question : isCorrection ? m_state.corrections : m_state.misuses) {
        // One's own questions are the other department's to answer.
        if (question.isOpen() && question.askedBy != m_desk.actor().departmentId)
            m_question->addItem(tr("%1: %2", "day and text of a question").arg(toChinaTime(question.askedAt).date().toString(Qt::ISODate), question.text.simplified()), question.id);
    }
    if (!records("outcome"))
        return;
    m_outcome = addChoice(tr("Result"), "outcome");
    const QSignalBlocker quietToo(m_outcome);
    m_outcome->addItem(tr("Verified and corrected"), QStringLiteral("corrected"));
    m_outcome->addItem(tr("Verified, to be corrected at the source"), QStringLiteral("verified"));
    m_outcome->addItem(tr("No error"), QStringLiteral("noError"));
}

void CommandFields::addReview()
{
    const auto add = [this](QCheckBox *&box, const QString &label, const char *name, bool yes) {
        box = new QCheckBox(label, this);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(label);
        box->setChecked(yes);
        m_form->addRow(QString(), box);
        connect(box, &QCheckBox::toggled, this, &CommandFields::edited);
    };
    const Review earlier = m_state.review.value_or(Review());
    add(m_lawful, tr("Lawful, and necessary for the requester's duties"), "reviewLawful", earlier.lawful.yes);
    add(m_withinConditions, tr("Within the conditions of the entry"), "reviewConditions", earlier.withinConditions.yes);
    add(m_safety, tr("Safety assessment of sharing passed"), "reviewSafety", earlier.safety.yes);
}

// They decide which authority coordinates; the platform told them with the departments.
void CommandFields::addRegions()
{
    m_requesterRegion = addLine(tr("Region code of the requester"), "requesterRegion");
    m_providerRegion = addLine(tr("Region code of the provider"), "providerRegion");
    whenReady(m_desk.store().read([](Store &store) { return store.departments(); }), this, [this](const Result<QVector<Department>> &departments) {
        if (!departments)
            return; // then they are typed
        for (const Department &department : departments.value()) {
            if (department.id == m_state.application.requesterId && m_requesterRegion->text().isEmpty())
                m_requesterRegion->setText(department.region);
            if (department.id == m_state.application.providerId && m_providerRegion->text().isEmpty())
                m_providerRegion->setText(department.region);
        }
    });
}

void CommandFields::addWords()
{
    const bool isSupplement = m_type == RequestCommandType::Supplement;
    const bool isReason = needs("text") && !isSupplement;
    m_text = addText(isReason ? tr("Reason") : isSupplement ? tr("What is supplemented") : tr("Remark (may be left empty)"), "reason", isReason ? 4 : 3);
    if (records("report"))
        m_report = addText(needs("report") ? tr("Report to the authority") : tr("Report to the authority (may be left empty)"), "report", 2);
}

QVector<ItemDecision> CommandFields::items() const
{
    QVector<ItemDecision> decisions;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const bool isShared = m_items->item(row, nameColumn)->checkState() == Qt::Checked;
        decisions << ItemDecision{m_state.application.itemIds.at(row), isShared, isShared ? QString() : m_items->item(row, reasonColumn)->text()};
    }
    return decisions;
}

void CommandFields::setItems(const QVector<ItemDecision> &items)
{
    for (const ItemDecision &decision : items) {
        const qsizetype row = m_state.application.itemIds.indexOf(decision.itemId);
        if (row < 0)
            continue;
        m_items->item(int(row), nameColumn)->setCheckState(decision.approved ? Qt::Checked : Qt::Unchecked);
        m_items->item(int(row), reasonColumn)->setText(decision.reason);
    }
}

RequestCommand CommandFields::command() const
{
    RequestCommand command;
    command.type = m_type;
    const auto text = [](const QPlainTextEdit *edit) { return edit ? edit->toPlainText() : QString(); };
    const auto line = [](const QLineEdit *edit) { return edit ? edit->text() : QString(); };
    const auto choice = [](const QComboBox *box) { return box ? box->currentData().toString() : QString(); };
    command.text = text(m_text);
    command.conditions = text(m_conditions);
    command.consultation = text(m_consultation);
    command.report = text(m_report);
    command.deliveryMode = choice(m_mode);
    command.refersTo = choice(m_question);
    command.outcome = choice(m_outcome);
    command.deliveryAddress = line(m_address);
    command.agreedBy = line(m_agreedBy);
    command.requesterRegion = line(m_requesterRegion);
    command.providerRegion = line(m_providerRegion);
    if (m_missing)
        command.missing = m_missing->toPlainText().split(QLatin1Char('\n'));
    if (m_items)
        command.items = items();
    if (m_days)
        command.workingDays = m_days->value();
    if (m_lawful)
        command.review = Review{{m_lawful->isChecked(), {}}, {m_withinConditions->isChecked(), {}}, {m_safety->isChecked(), {}}};
    return command;
}

void CommandFields::setCommand(const RequestCommand &command)
{
    const std::pair<QPlainTextEdit *, QString> texts[] = {{m_text, command.text}, {m_conditions, command.conditions}, {m_consultation, command.consultation},
                                                          {m_report, command.report}, {m_missing, command.missing.join(QLatin1Char('\n'))}};
    for (const auto &[edit, text] : texts) {
        if (edit)
            edit->setPlainText(text);
    }
    const std::pair<QComboBox *, QString> choices[] = {{m_mode, command.deliveryMode}, {m_question, command.refersTo}, {m_outcome, command.outcome}};
    for (const auto &[box, value] : choices) {
        if (box && box->findData(value) >= 0)
            box->setCurrentIndex(box->findData(value));
    }
    const std::pair<QLineEdit *, QString> lines[] = {{m_address, command.deliveryAddress}, {m_agreedBy, command.agreedBy},
                                                     {m_requesterRegion, command.requesterRegion}, {m_providerRegion, command.providerRegion}};
    for (const auto &[edit, text] : lines) {
        if (edit && !text.isEmpty())
            edit->setText(text);
    }
    if (m_items)
        setItems(command.items);
    if (m_days && command.workingDays > 0)
        m_days->setValue(command.workingDays);
    if (m_lawful && command.review) {
        m_lawful->setChecked(command.review->lawful.yes);
        m_withinConditions->setChecked(command.review->withinConditions.yes);
        m_safety->setChecked(command.review->safety.yes);
    }
}

} // namespace sharedesk
