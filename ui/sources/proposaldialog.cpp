#include "sources/proposaldialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "shell/formdraft.h"
#include "widgets/marks.h"

namespace sharedesk {

ProposalDialog::ProposalDialog(Desk &desk, const GroupContent &group, QWidget *parent)
    : QDialog(parent), m_members(group.members)
{
    build();
    // Who has collected them longest comes first: most often the source.
    QVector<CollectedEntry> byAge = m_members;
    std::stable_sort(byAge.begin(), byAge.end(), [](const CollectedEntry &a, const CollectedEntry &b) {
        return a.since.isValid() && (!b.since.isValid() || a.since < b.since);
    });
    for (const CollectedEntry &entry : std::as_const(byAge)) {
        if (m_source->findData(entry.departmentId) < 0)
            m_source->addItem(entry.since.isValid()
                                  ? tr("%1 (since %2)").arg(entry.provider, entry.since.toString(Qt::ISODate))
                                  : entry.provider,
                              entry.departmentId);
    }
    m_data->setText(group.name);
    m_draft = new FormDraft(desk, draftKey(group.groupId), [this] {
        return QJsonObject{{QStringLiteral("data"), m_data->text()},
                           {QStringLiteral("source"), m_source->currentData().toString()},
                           {QStringLiteral("reason"), m_reason->toPlainText()}};
    }, this);
    m_draft->restore([this](const QJsonObject &draft) {
        m_data->setText(draft.value(QLatin1String("data")).toString());
        if (const int source = m_source->findData(draft.value(QLatin1String("source")).toString()); source >= 0)
            m_source->setCurrentIndex(source);
        m_reason->setPlainText(draft.value(QLatin1String("reason")).toString());
    });
    connect(m_data, &QLineEdit::textEdited, this, &ProposalDialog::touched);
    connect(m_data, &QLineEdit::textChanged, this, &ProposalDialog::check);
    connect(m_source, &QComboBox::activated, this, &ProposalDialog::touched);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ProposalDialog::check);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ProposalDialog::touched);
    check();
    resize(widthOf(this, 84), sizeHint().height());
    m_reason->setFocus();
}

void ProposalDialog::build()
{
    setWindowTitle(tr("Propose the source department"));
    auto *column = new QVBoxLayout(this);
    auto *text = new QLabel(
        tr("The authority names one department to lead the collection of these data and to provide them to all."), this);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_data = new QLineEdit(this);
    m_data->setObjectName(QStringLiteral("proposalData"));
    m_data->setAccessibleName(tr("Which data the proposal is about"));
    m_source = new QComboBox(this);
    m_source->setObjectName(QStringLiteral("proposalSource"));
    m_source->setAccessibleName(tr("Department proposed as the source"));
    m_reason = new QPlainTextEdit(this);
    m_reason->setObjectName(QStringLiteral("proposalReason"));
    m_reason->setAccessibleName(tr("Reason of the proposal"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("For example: which law or duty makes this department collect the data first"));
    form->addRow(tr("Data:"), m_data);
    form->addRow(tr("Source department:"), m_source);
    form->addRow(tr("Reason:"), m_reason);
    column->addLayout(form, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Propose"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("sendProposal"));
    m_accept->setAccessibleName(tr("Propose the source to the authority"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Do not propose"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ProposalDialog::touched()
{
    m_draft->touch();
}

void ProposalDialog::done(int result)
{
    m_draft->flush();
    QDialog::done(result);
}

QString ProposalDialog::draftKey(const QString &groupId)
{
    return QStringLiteral("proposal:%1").arg(groupId);
}

void ProposalDialog::check()
{
    m_accept->setEnabled(!m_data->text().trimmed().isEmpty() && !m_reason->toPlainText().trimmed().isEmpty());
}

ProposalCommand ProposalDialog::command() const
{
    SourceProposal proposal;
    proposal.data = m_data->text().trimmed();
    proposal.sourceId = m_source->currentData().toString();
    for (const CollectedEntry &entry : m_members) {
        proposal.held.append({entry.id, entry.name, entry.departmentId, entry.provider});
        if (entry.departmentId == proposal.sourceId)
            proposal.sourceName = entry.provider;
    }
    return {ProposalCommandType::Propose, m_reason->toPlainText().trimmed(), proposal};
}

} // namespace sharedesk
