#include "catalog/findinglist.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "catalog/entryfields.h"
#include "catalog/entryfix.h"
#include "widgets/flowlayout.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int mostLookedAt = 60;

} // namespace

FindingList::FindingList(EntryDraft &draft, const Desk &desk, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(this);
    makeTitle(m_title, 1.1);
    m_none = new QLabel(this);
    m_none->setWordWrap(true);
    makeQuiet(m_none);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_go = new QPushButton(this);
    m_go->setAutoDefault(false);
    column->addWidget(m_title);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_go);
    for (QPushButton **button : {&m_fix, &m_fixAll}) {
        *button = new QPushButton(this);
        (*button)->setAutoDefault(false);
        buttons->addWidget(*button);
    }
    m_fix->setObjectName(QStringLiteral("fixIt"));
    m_fixAll->setObjectName(QStringLiteral("fixAll"));
    column->addLayout(buttons);
    column->addStretch();
    connect(m_list, &QListWidget::itemActivated, this, &FindingList::go);
    connect(m_list, &QListWidget::itemClicked, this, &FindingList::go);
    connect(m_list, &QListWidget::currentRowChanged, this, &FindingList::updateButtons);
    connect(m_fix, &QPushButton::clicked, this, &FindingList::repairCurrent);
    connect(m_fixAll, &QPushButton::clicked, this, &FindingList::repairEverything);
    connect(m_go, &QPushButton::clicked, this, &FindingList::go);
    connect(&m_draft, &EntryDraft::findingsChanged, this, &FindingList::showFindings);
    retranslate();
}

void FindingList::go()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_shown.size())
        Q_EMIT wanted(m_shown.at(row));
}

void FindingList::repairCurrent()
{
    Q_EMIT repairing();
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    const LintRule *rule = m_desk.office().lintRules.find(m_shown.at(row).ruleId);
    if (rule && m_draft.repair(m_shown.at(row)))
        Q_EMIT repaired(tr("Repaired: %1. Ctrl+Z takes it back.").arg(fixLabel(*rule)));
}

void FindingList::repairEverything()
{
    Q_EMIT repairing();
    if (const int texts = m_draft.repairAll(); texts > 0)
        Q_EMIT repaired(tr("%n text(s) repaired. Ctrl+Z takes it back.", nullptr, texts));
}

void FindingList::setEditable(bool editable)
{
    m_editable = editable;
    updateButtons();
}

void FindingList::updateButtons()
{
    const auto repairable = [this](const Finding &finding) {
        const LintRule *rule = m_desk.office().lintRules.find(finding.ruleId);
        return rule && !rule->fix.isEmpty() && m_draft.canRepair(finding);
    };
    const int row = m_list->currentRow();
    const bool one = row >= 0 && row < m_shown.size();
    m_go->setEnabled(one);
    const bool fixable = one && repairable(m_shown.at(row));
    m_fix->setEnabled(m_editable && fixable);
    const LintRule *rule = fixable ? m_desk.office().lintRules.find(m_shown.at(row).ruleId) : nullptr;
    m_fix->setToolTip(rule                ? fixLabel(*rule)
                          : one           ? tr("This needs a decision; it cannot be repaired by itself.")
                                          : QString());
    // The first one that can be repaired decides; looking at all of a long list would be felt while typing.
    const auto end = m_shown.cbegin() + qMin<qsizetype>(m_shown.size(), mostLookedAt);
    m_fixAll->setEnabled(m_editable && std::any_of(m_shown.cbegin(), end, repairable));
}

QString FindingList::placeOf(const Finding &finding) const
{
    if (finding.itemId.isEmpty())
        return entryFieldLabel(finding.field);
    const auto &items = m_draft.current().items;
    const auto item = std::find_if(items.begin(), items.end(),
                                   [&](const DataItem &one) { return one.id == finding.itemId; });
    const QString field = itemFieldLabel(finding.field);
    return item == items.end() ? field : tr("Data item %1, %2").arg(item - items.begin() + 1).arg(field);
}

void FindingList::showFindings()
{
    const QSignalBlocker blocker(m_list);
    const int row = m_list->currentRow();
    m_shown = m_draft.findings();
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    m_list->clear();
    for (const Finding &finding : std::as_const(m_shown)) {
        const QString text =
            tr("%1: %2").arg(placeOf(finding), m_desk.office().lintRules.message(finding, m_desk.language()));
        auto *item = new QListWidgetItem(severityIcon(finding.severity), text, m_list);
        item->setToolTip(text);
        item->setData(Qt::AccessibleTextRole, tr("%1. %2").arg(severityLabel(finding.severity), text));
    }
    m_list->setCurrentRow(qMin(row, int(m_shown.size()) - 1));
    updateButtons();
    m_fix->setVisible(!m_shown.isEmpty());
    m_fixAll->setVisible(!m_shown.isEmpty());
    m_list->setVisible(!m_shown.isEmpty());
    m_go->setVisible(!m_shown.isEmpty());
    m_none->setVisible(m_shown.isEmpty());
    m_title->setText(m_shown.isEmpty() ? tr("Findings") : tr("Findings (%1)").arg(m_shown.size()));
}

void FindingList::retranslate()
{
    m_none->setText(tr("Nothing to correct."));
    m_list->setAccessibleName(tr("Findings of this entry"));
    m_fix->setText(tr("Fi&x it"));
    m_fix->setAccessibleName(tr("Repair the finding"));
    m_fixAll->setText(tr("Fix all tha&t is safe"));
    m_fixAll->setAccessibleName(tr("Repair all findings that can be repaired safely"));
    m_go->setText(tr("&Go there"));
    m_go->setAccessibleName(tr("Go to the place of the finding"));
    showFindings();
}

} // namespace sharedesk
