#include "catalog/findinglist.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "catalog/entryfields.h"
#include "widgets/marks.h"

namespace sharedesk {

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
    column->addWidget(m_go);
    column->addStretch();
    connect(m_list, &QListWidget::itemActivated, this, &FindingList::go);
    connect(m_list, &QListWidget::itemClicked, this, &FindingList::go);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_go->setEnabled(row >= 0); });
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
    m_go->setEnabled(m_list->currentRow() >= 0);
    m_list->setVisible(!m_shown.isEmpty());
    m_go->setVisible(!m_shown.isEmpty());
    m_none->setVisible(m_shown.isEmpty());
    m_title->setText(m_shown.isEmpty() ? tr("Findings") : tr("Findings (%1)").arg(m_shown.size()));
}

void FindingList::retranslate()
{
    m_none->setText(tr("Nothing to correct."));
    m_list->setAccessibleName(tr("Findings of this entry"));
    m_go->setText(tr("&Go there"));
    m_go->setAccessibleName(tr("Go to the place of the finding"));
    showFindings();
}

} // namespace sharedesk
