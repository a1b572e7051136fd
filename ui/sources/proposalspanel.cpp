#include "sources/proposalspanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "collection.h"
#include "widgets/listtable.h"
#include "widgets/marks.h"
#include "widgets/textprompt.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

enum Column { Data, Source, State, ProposedBy, ProposedOn, DecidedOn, ColumnCount };

QString dayText(const QDateTime &at)
{
    return at.isValid() ? at.date().toString(Qt::ISODate) : QString();
}

} // namespace

ProposalsPanel::ProposalsPanel(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    build();
    connect(&desk, &Desk::actorChanged, this, &ProposalsPanel::showSelected);
    retranslate();
}

void ProposalsPanel::build()
{
    auto *column = new QVBoxLayout(this);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("proposals"));
    makeTextTable(*m_table, {34, 24, 24, 24, 14});
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeQuiet(m_empty);

    auto *whole = new QWidget(this);
    auto *inner = new QVBoxLayout(whole);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_table, 2);
    m_story = new QLabel(this);
    m_story->setObjectName(QStringLiteral("proposalStory"));
    m_story->setWordWrap(true);
    m_story->setTextFormat(Qt::PlainText);
    m_story->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_story->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_story->setMargin(fontMetrics().height() / 2);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_story);
    scroll->setFocusPolicy(Qt::NoFocus);
    inner->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    m_accept = new QPushButton(this);
    m_accept->setObjectName(QStringLiteral("acceptProposal"));
    m_reject = new QPushButton(this);
    m_reject->setObjectName(QStringLiteral("rejectProposal"));
    m_withdraw = new QPushButton(this);
    m_withdraw->setObjectName(QStringLiteral("withdrawProposal"));
    for (QPushButton *button : {m_accept, m_reject, m_withdraw})
        buttons->addWidget(button);
    buttons->addStretch(1);
    inner->addLayout(buttons);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    column->addWidget(m_stack);

    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ProposalsPanel::readSelected);
    connect(m_accept, &QPushButton::clicked, this, [this] { give(ProposalCommandType::Accept); });
    connect(m_reject, &QPushButton::clicked, this, [this] { give(ProposalCommandType::Reject); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { give(ProposalCommandType::Withdraw); });
}

QString ProposalsPanel::selectedId() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : QString();
}

void ProposalsPanel::setRows(const QVector<ProposalRow> &rows)
{
    const QString before = m_wanted.isEmpty() ? selectedId() : m_wanted;
    m_rows = rows;
    fill();
    int row = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == before)
            row = i;
    }
    if (!m_rows.isEmpty() && m_rows.at(row).id == m_wanted)
        m_wanted.clear();
    {
        const QSignalBlocker quiet(m_table);
        m_table->setCurrentCell(m_rows.isEmpty() ? -1 : row, Data);
    }
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 0 : 1);
    readSelected();
}

void ProposalsPanel::select(const QString &proposalId)
{
    m_wanted = proposalId;
    setRows(QVector<ProposalRow>(m_rows));
}

void ProposalsPanel::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        const ProposalRow &proposal = m_rows.at(row);
        const QString texts[] = {proposal.data,         proposal.sourceName,          proposalPhaseLabel(proposal.phase),
                                 proposal.proposerName, dayText(proposal.proposedAt), dayText(proposal.decidedAt)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            if (column == State && proposal.local != LocalState::Synced) {
                const bool attention = proposal.local == LocalState::Held || proposal.local == LocalState::Parked;
                item->setIcon(unsentIcon(attention));
                item->setToolTip(localStateLabel(proposal.local));
            }
            m_table->setItem(row, column, item);
        }
    }
}

void ProposalsPanel::readSelected()
{
    const QString id = selectedId();
    if (id.isEmpty()) {
        m_shown = {};
        showSelected();
        return;
    }
    whenReady(m_desk.store().read([id](Store &store) { return store.collection().proposal(id); }), this,
              [this, id](const Result<StoredProposal> &proposal) {
                  if (id != selectedId())
                      return;
                  m_shown = proposal ? proposal.value() : StoredProposal();
                  showSelected();
              });
}

QString ProposalsPanel::storyText() const
{
    const ProposalState &state = m_shown.state;
    QStringList lines;
    for (const ProposalEvent &event : state.events) {
        lines << tr("%1  %2 by %3 (%4)")
                     .arg(event.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), proposalEventLabel(event.type),
                          event.actor.name, event.actor.departmentName);
        if (!event.text.isEmpty())
            lines << QStringLiteral("    ") + event.text;
    }
    if (!m_shown.problem.isEmpty())
        lines << m_shown.problem;
    if (!state.proposal.held.isEmpty())
        lines << QString() << tr("Held by:");
    for (const HeldData &held : state.proposal.held)
        lines << QStringLiteral("    ") + tr("%1: %2", "department: entry").arg(held.departmentName, held.entryName);
    return lines.join(QLatin1Char('\n'));
}

void ProposalsPanel::showSelected()
{
    m_story->setText(storyText());
    const std::pair<QPushButton *, ProposalCommandType> buttons[] = {{m_accept, ProposalCommandType::Accept},
                                                                     {m_reject, ProposalCommandType::Reject},
                                                                     {m_withdraw, ProposalCommandType::Withdraw}};
    for (const auto &[button, type] : buttons) {
        const bool decides = type != ProposalCommandType::Withdraw;
        button->setVisible(decides == may(m_desk.actor().role, Permission::ReviewCatalog));
        button->setEnabled(mayCommandProposal(m_shown.state, type, m_desk.actor()));
    }
}

void ProposalsPanel::give(ProposalCommandType type)
{
    QString title = proposalCommandLabel(type);
    title.remove(QChar(0x2026));
    const SourceProposal &proposal = m_shown.state.proposal;
    const auto text = promptForText(this, title, tr("%1: %2 as the source").arg(proposal.data, proposal.sourceName),
                                    tr("Reason"), title, type != ProposalCommandType::Reject);
    if (!text)
        return;
    const QString id = m_shown.state.id;
    whenReady(m_desk.store().run([id, command = ProposalCommand{type, *text, {}}, actor = m_desk.actor(),
                                  now = m_desk.now()](Store &store) {
        return store.collection().command(id, command, actor, now);
    }),
              this, [this](const Result<StoredProposal> &done) {
                  if (!done)
                      Q_EMIT failed(done.error());
                  else
                      Q_EMIT decided(tr("Saved on this computer: %1").arg(proposalPhaseLabel(done.value().state.phase)));
              });
}

void ProposalsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProposalsPanel::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Data"), tr("Proposed source"), tr("State"), tr("Proposed by"),
                                        tr("Proposed on"), tr("Decided on")});
    m_table->setAccessibleName(tr("Proposals of a source department"));
    m_empty->setText(tr("No source department has been proposed. Choose a group of likely duplicates to propose one."));
    m_accept->setText(proposalCommandLabel(ProposalCommandType::Accept));
    m_accept->setAccessibleName(tr("Name the proposed department as the source"));
    m_reject->setText(proposalCommandLabel(ProposalCommandType::Reject));
    m_reject->setAccessibleName(tr("Reject the selected proposal"));
    m_withdraw->setText(proposalCommandLabel(ProposalCommandType::Withdraw));
    m_withdraw->setAccessibleName(tr("Withdraw the selected proposal"));
    fill();
    showSelected();
}

} // namespace sharedesk
