#include "requests/commanddialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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
    m_fields = new CommandFields(desk, state, type, this);
    column->addWidget(m_fields);
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
    m_draft->restore([this](const QJsonObject &draft) {
        if (const auto earlier = requestCommandFromJson(draft))
            m_fields->setCommand(earlier.value());
    });
    connect(m_fields, &CommandFields::edited, this, [this] {
        m_draft->touch();
        check();
    });
    connect(m_fields, &CommandFields::changed, this, &CommandDialog::check);
    check();
    resize(widthOf(this, 84), sizeHint().height());
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
    case RequestCommandType::ApprovePartly: return tr("Agrees to share some of the data items, and says of each other one why it is not shared. There is one reply only.");
    case RequestCommandType::Suspend: return tr("Stops sharing for a time, with a reason, after consulting the requester.");
    case RequestCommandType::Terminate: return tr("Ends sharing for good, with a reason, after consulting the requester.");
    case RequestCommandType::Change: return tr("Changes how and under which conditions the data are shared, with a reason, after consulting the requester.");
    case RequestCommandType::AskCorrection: return tr("Tells the other department which data are wrong. It verifies, corrects and answers within its limit.");
    case RequestCommandType::AnswerCorrection: return tr("Answers what was asked to be corrected, once.");
    case RequestCommandType::Consult: return tr("Records that the two departments have talked about what they do not agree on.");
    case RequestCommandType::Escalate: return tr("Puts the dispute before the authority that is responsible for both departments.");
    case RequestCommandType::Settle: return tr("Records how the authority settles the dispute.");
    case RequestCommandType::AnswerMisuse: return tr("Answers the report of a use outside the scope, once.");
    case RequestCommandType::Resume: return tr("Goes on sharing after the suspension.");
    case RequestCommandType::ReportMisuse: return tr("Tells the requester that the data were used outside the approved scope.");
    default: break;
    }
    return {};
}

void CommandDialog::check()
{
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
