#include "requests/commanddialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

#include "shell/formdraft.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

// The label of a button ends in an ellipsis; a title and the button that confirms do not.
QString withoutEllipsis(QString label)
{
    return label.endsWith(QChar(0x2026)) ? label.chopped(1) : label;
}

} // namespace

CommandDialog::CommandDialog(Desk &desk, const RequestState &state, RequestCommandType type, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_state(state), m_type(type)
{
    const QString name = withoutEllipsis(commandLabel(type));
    setWindowTitle(name);
    auto *column = new QVBoxLayout(this);
    auto *title = new QLabel(tr("%1 – %2").arg(state.application.entryName, state.application.requesterName), this);
    title->setWordWrap(true);
    makeTitle(title, 1.15);
    column->addWidget(title);
    auto *what = new QLabel(intro(), this);
    what->setWordWrap(true);
    column->addWidget(what);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    column->addLayout(m_form);
    buildFields();
    m_refusal = new QLabel(this);
    m_refusal->setObjectName(QStringLiteral("refusal"));
    m_refusal->setWordWrap(true);
    makeQuiet(m_refusal);
    column->addWidget(m_refusal);
    column->addStretch(1);

    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(name, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("confirm"));
    m_accept->setAccessibleName(tr("Confirm: %1").arg(name));
    auto *close = buttons->addButton(tr("Not now"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close without confirming; the text is kept"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);

    m_draft = new FormDraft(desk, draftKey(state.id, type), [this] { return toJson(command()); }, this);
    m_draft->restore([this](const QJsonObject &draft) { restore(draft); });
    check();
    resize(widthOf(this, 66), sizeHint().height());
}

QString CommandDialog::intro() const
{
    switch (m_type) {
    case RequestCommandType::GiveNotice:
        return tr("Tells the requester everything that is missing. By law there is one notice only; the limit of the reply does not run until the supplement is there.");
    case RequestCommandType::Supplement: return tr("Tells the provider what has been supplemented. The limit of the reply runs again from now.");
    case RequestCommandType::Extend: return tr("Extends the limit of the reply, once. The requester is told the reason.");
    case RequestCommandType::Approve: return tr("Agrees to share the data. There is one reply only; from now the limit of the delivery runs.");
    case RequestCommandType::Reject: return tr("Refuses to share the data. There is one reply only, and it states its reason.");
    case RequestCommandType::Deliver: return tr("Records that the data have been delivered and where.");
    case RequestCommandType::Withdraw: return tr("Takes the request back. The provider is told the reason.");
    case RequestCommandType::Confirm: return tr("Confirms that the data have arrived as agreed. From now they are in use.");
    case RequestCommandType::Contest: return tr("Tells the provider what is wrong with the delivery. The limit of the delivery counts anew.");
    case RequestCommandType::ReportUse: return tr("Records what the data were used for: use stays within the approved scope and is recorded.");
    case RequestCommandType::EndUse: return tr("Ends the use of the data. A new application renews it.");
    case RequestCommandType::Resume: return tr("Goes on sharing after the suspension.");
    case RequestCommandType::ReportMisuse: return tr("Tells the requester that the data were used outside the approved scope.");
    default: break;
    }
    return {};
}

QPlainTextEdit *CommandDialog::addText(const QString &label, const QString &name, int lines)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(fontMetrics().lineSpacing() * lines + fontMetrics().height());
    m_form->addRow(label, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        m_draft->touch();
        check();
    });
    return edit;
}

QLineEdit *CommandDialog::addLine(const QString &label, const QString &name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, [this] { m_draft->touch(); });
    connect(edit, &QLineEdit::textChanged, this, &CommandDialog::check);
    return edit;
}

void CommandDialog::buildFields()
{
    const bool extends = m_type == RequestCommandType::Extend;
    if (m_type == RequestCommandType::GiveNotice) {
        m_missing = addText(tr("What is missing"), QStringLiteral("missing"), 4);
        m_missing->setPlaceholderText(tr("One line for each thing that is missing"));
    }
    if (extends) {
        const auto rule = m_desk.office().rules.limits.find(QStringLiteral("reply.extension"), m_desk.now().date());
        m_days = new QSpinBox(this);
        m_days->setRange(1, rule ? rule->workingDays : 1);
        m_days->setValue(m_days->maximum());
        m_days->setAccessibleName(tr("Working days"));
        m_form->addRow(tr("Working days"), m_days);
        connect(m_days, &QSpinBox::valueChanged, this, [this] {
            if (m_draft)
                m_draft->touch();
        });
    }
    if (m_type == RequestCommandType::Deliver) {
        m_mode = new QComboBox(this);
        m_mode->setAccessibleName(tr("Way of sharing"));
        for (const DictionaryValue &value : m_desk.office().dictionaries.values(QStringLiteral("deliveryMode")))
            m_mode->addItem(m_desk.office().dictionaries.label(QStringLiteral("deliveryMode"), value.code, m_desk.language()), value.code);
        m_mode->setCurrentIndex(m_mode->findData(m_state.application.mode));
        m_form->addRow(tr("Way of sharing"), m_mode);
        connect(m_mode, &QComboBox::currentIndexChanged, this, &CommandDialog::check);
        m_address = addLine(tr("Service address, exchange task or file"), QStringLiteral("deliveryAddress"));
    }
    const RequestMove *move = m_desk.office().rules.moves.of(m_type);
    if (move && move->guards.contains(RequestGuard::ReviewPassed) && m_desk.office().rules.moves.needsReview(m_state.application.sharingType))
        addReview();
    const bool reasoned = (move && move->needs.contains(QStringLiteral("text")) && m_type != RequestCommandType::Supplement);
    const QString label = reasoned ? tr("Reason")
        : m_type == RequestCommandType::Supplement ? tr("What is supplemented")
                                                   : tr("Remark (may be left empty)");
    m_text = addText(label, QStringLiteral("reason"), reasoned ? 4 : 3);
    if (move && move->needs.contains(QStringLiteral("agreedBy"))) {
        m_agreedBy = addLine(tr("Office head who agreed"), QStringLiteral("agreedBy"));
        if (m_desk.actor().role == Role::OfficeHead)
            m_agreedBy->setText(m_desk.actor().name);
    }
}

void CommandDialog::addReview()
{
    const auto add = [this](QCheckBox *&box, const QString &label, const char *name, bool yes) {
        box = new QCheckBox(label, this);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(label);
        box->setChecked(yes);
        m_form->addRow(QString(), box);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (m_draft)
                m_draft->touch();
            check();
        });
    };
    const Review earlier = m_state.review.value_or(Review());
    add(m_lawful, tr("Lawful, and necessary for the requester's duties"), "reviewLawful", earlier.lawful.yes);
    add(m_withinConditions, tr("Within the conditions of the entry"), "reviewConditions", earlier.withinConditions.yes);
    add(m_safety, tr("Safety assessment of sharing passed"), "reviewSafety", earlier.safety.yes);
}

bool CommandDialog::canSay(RequestCommandType type, const RuleBook &rules)
{
    static const QStringList fields{QStringLiteral("text"), QStringLiteral("missing"), QStringLiteral("workingDays"), QStringLiteral("agreedBy"),
                                    QStringLiteral("deliveryMode"), QStringLiteral("deliveryAddress")};
    const RequestMove *move = rules.moves.of(type);
    return move && std::all_of(move->needs.begin(), move->needs.end(), [](const QString &need) { return fields.contains(need); });
}

RequestCommand CommandDialog::command() const
{
    RequestCommand command;
    command.type = m_type;
    command.text = m_text->toPlainText();
    if (m_missing)
        command.missing = m_missing->toPlainText().split(QLatin1Char('\n'));
    if (m_days)
        command.workingDays = m_days->value();
    if (m_mode)
        command.deliveryMode = m_mode->currentData().toString();
    if (m_address)
        command.deliveryAddress = m_address->text();
    if (m_agreedBy)
        command.agreedBy = m_agreedBy->text();
    if (m_lawful)
        command.review = Review{{m_lawful->isChecked(), {}}, {m_withinConditions->isChecked(), {}}, {m_safety->isChecked(), {}}};
    return command;
}

void CommandDialog::restore(const QJsonObject &draft)
{
    const auto earlier = requestCommandFromJson(draft);
    if (!earlier)
        return;
    const RequestCommand &command = earlier.value();
    m_text->setPlainText(command.text);
    if (m_missing)
        m_missing->setPlainText(command.missing.join(QLatin1Char('\n')));
    if (m_days && command.workingDays > 0)
        m_days->setValue(command.workingDays);
    if (m_mode && m_mode->findData(command.deliveryMode) >= 0)
        m_mode->setCurrentIndex(m_mode->findData(command.deliveryMode));
    if (m_address)
        m_address->setText(command.deliveryAddress);
    if (m_agreedBy && !command.agreedBy.isEmpty())
        m_agreedBy->setText(command.agreedBy);
    if (m_lawful && command.review) {
        m_lawful->setChecked(command.review->lawful.yes);
        m_withinConditions->setChecked(command.review->withinConditions.yes);
        m_safety->setChecked(command.review->safety.yes);
    }
}

void CommandDialog::check()
{
    if (!m_accept)
        return;
    const auto event = decide(m_state, command(), m_desk.actor(), m_desk.now(), m_desk.office().rules);
    m_accept->setEnabled(event.ok());
    m_refusal->setText(event.ok() ? QString() : event.error().message);
}

QString CommandDialog::draftKey(const QString &requestId, RequestCommandType type)
{
    return QStringLiteral("request:%1:%2").arg(requestId, commandKey(type));
}

void CommandDialog::done(int result)
{
    m_draft->flush();
    QDialog::done(result);
}

} // namespace sharedesk
