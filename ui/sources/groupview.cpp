#include "sources/groupview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "widgets/listtable.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

enum MemberColumn { DepartmentColumn, EntryColumn, CommonColumn, SinceColumn, SourceColumn, ColumnCount };

// Comparing each with each is the square of the group: beyond this only the selected row is looked at.
constexpr qsizetype mostCompared = 200;

int nearestTo(const QVector<CollectedEntry> &members, const CollectedEntry &entry, const EntryLikeness &likeness)
{
    int best = -1;
    int score = -1;
    for (int i = 0; i < members.size(); ++i) {
        if (members.at(i).departmentId == entry.departmentId)
            continue;
        const int found = likeness.compare(entry, members.at(i)).score;
        if (found > score) {
            score = found;
            best = i;
        }
    }
    return best;
}

} // namespace

void compareMembers(GroupContent &content, const EntryLikeness &likeness)
{
    content.nearest.clear();
    content.common.clear();
    if (content.members.size() > mostCompared)
        return;
    for (const CollectedEntry &entry : std::as_const(content.members)) {
        const int other = nearestTo(content.members, entry, likeness);
        content.nearest << other;
        content.common << (other < 0 ? 0 : int(likeness.commonItems(entry, content.members.at(other)).size()));
    }
}

GroupView::GroupView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_likeness(desk.office().duplicateRules, desk.office().elements, desk.office().pinyin)
{
    build();
    retranslate();
}

void GroupView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    makeTitle(m_title, 1.15);
    column->addWidget(m_title);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(QStringLiteral("groupMembers"));
    makeTextTable(*m_table, {26, 42, 22, 22});
    column->addWidget(m_table, 1);
    m_whyTitle = new QLabel(this);
    QFont bold = m_whyTitle->font();
    bold.setBold(true);
    m_whyTitle->setFont(bold);
    column->addWidget(m_whyTitle);
    m_why = new QLabel(this);
    m_why->setObjectName(QStringLiteral("whyGrouped"));
    m_proposals = new QLabel(this);
    m_proposals->setObjectName(QStringLiteral("groupProposals"));
    for (QLabel *label : {m_why, m_proposals}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    m_propose = new QPushButton(this);
    m_propose->setObjectName(QStringLiteral("proposeSource"));
    m_open = new QPushButton(this);
    m_open->setObjectName(QStringLiteral("openMember"));
    m_apart = new QPushButton(this);
    m_apart->setObjectName(QStringLiteral("notADuplicate"));
    buttons->addWidget(m_propose);
    buttons->addWidget(m_open);
    buttons->addWidget(m_apart);
    buttons->addStretch(1);
    column->addLayout(buttons);

    connect(m_table, &QTableWidget::itemSelectionChanged, this, &GroupView::showWhy);
    const auto open = [this] {
        if (const CollectedEntry *entry = selected())
            m_desk.showEntry(entry->id);
    };
    connect(m_table, &QTableWidget::cellActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_apart, &QPushButton::clicked, this, [this] {
        if (const CollectedEntry *entry = selected())
            Q_EMIT apartWanted(m_content.groupId, entry->id);
    });
    connect(m_propose, &QPushButton::clicked, this, [this] { Q_EMIT proposalWanted(m_content); });
}

void GroupView::show(const GroupContent &content)
{
    const CollectedEntry *before = selected();
    const QString id = before && content.groupId == m_content.groupId ? before->id : QString();
    m_content = content;
    fill();
    int row = 0;
    for (int i = 0; i < m_content.members.size(); ++i) {
        if (m_content.members.at(i).id == id)
            row = i;
    }
    m_table->setCurrentCell(m_content.members.isEmpty() ? -1 : row, DepartmentColumn);
    showWhy();
}

void GroupView::clear()
{
    show({});
}

void GroupView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupView::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Department"), tr("Entry"), tr("Data items in common"),
                                        tr("Collects since"), tr("Source department")});
    m_table->horizontalHeaderItem(CommonColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Who collects these data"));
    m_whyTitle->setText(tr("Why it is in this group"));
    m_propose->setText(tr("Propose the source…"));
    m_propose->setAccessibleName(tr("Propose the source department of these data"));
    m_open->setText(tr("Open the entry"));
    m_open->setAccessibleName(tr("Open the selected entry of the group"));
    m_apart->setText(tr("Not a duplicate"));
    m_apart->setAccessibleName(tr("The selected entry is not a duplicate of the others"));
    fill();
    showWhy();
}

const CollectedEntry *GroupView::selected() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_content.members.size() ? &m_content.members.at(row) : nullptr;
}

const CollectedEntry *GroupView::nearest(const CollectedEntry &entry) const
{
    const int row = int(&entry - m_content.members.constData());
    const int other = m_content.nearest.isEmpty() ? nearestTo(m_content.members, entry, m_likeness)
                                                  : m_content.nearest.at(row);
    return other < 0 ? nullptr : &m_content.members.at(other);
}

void GroupView::fill()
{
    const QSignalBlocker quiet(m_table);
    const int current = m_table->currentRow();
    m_table->setRowCount(int(m_content.members.size()));
    m_title->setText(m_content.name);
    for (int row = 0; row < m_content.members.size(); ++row) {
        const CollectedEntry &entry = m_content.members.at(row);
        const auto source = m_content.sources.constFind(entry.id);
        const QString texts[] = {
            entry.provider,
            entry.name,
            row < m_content.common.size() ? QLocale().toString(m_content.common.at(row)) : QString(),
            entry.since.isValid() ? entry.since.toString(Qt::ISODate) : tr("not published yet"),
            source == m_content.sources.constEnd()     ? QString()
            : source->sourceId == entry.departmentId ? tr("Source department")
                                                     : tr("takes it from %1").arg(source->sourceName)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            if (column == CommonColumn)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    if (current >= 0 && current < m_table->rowCount())
        m_table->setCurrentCell(current, DepartmentColumn);
    m_proposals->setText(proposalsText());
    m_proposals->setVisible(!m_content.proposals.isEmpty());
}

QString GroupView::proposalsText() const
{
    QStringList lines;
    for (const ProposalRow &row : m_content.proposals)
        lines << tr("Proposal of %1 (%2): %3 as the source. %4")
                     .arg(row.proposerName, row.proposedAt.date().toString(Qt::ISODate), row.sourceName,
                          proposalPhaseLabel(row.phase));
    return lines.join(QLatin1Char('\n'));
}

void GroupView::showWhy()
{
    const CollectedEntry *entry = selected();
    const CollectedEntry *other = entry ? nearest(*entry) : nullptr;
    if (other)
        m_why->setText(tr("Most like \"%1\" of %2 (%3 %):")
                           .arg(other->name, other->provider)
                           .arg(m_likeness.compare(*entry, *other).score) +
                       QLatin1Char('\n') + m_likeness.reasons(*entry, *other).join(QLatin1Char('\n')));
    else
        m_why->clear();
    m_whyTitle->setVisible(other != nullptr);
    m_open->setEnabled(entry != nullptr);
    m_apart->setEnabled(entry != nullptr);
    ProposalState none;
    m_propose->setEnabled(!m_content.members.isEmpty() &&
                          mayCommandProposal(none, ProposalCommandType::Propose, m_desk.actor()));
    m_propose->setToolTip(m_propose->isEnabled() || m_content.members.isEmpty()
                              ? QString()
                              : tr("A clerk or the office head of a department proposes a source."));
}

} // namespace sharedesk
