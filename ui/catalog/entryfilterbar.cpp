#include "catalog/entryfilterbar.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "catalog/facetchips.h"
#include "catalog/savedsearches.h"
#include "searchthread.h"
#include "widgets/flowlayout.h"
#include "widgets/marks.h"

namespace sharedesk {

EntryFilterBar::EntryFilterBar(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_texts(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *first = new QHBoxLayout;
    auto *second = new FlowLayout; // wraps on a narrow screen
    column->addLayout(first);
    column->addLayout(second);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("entrySearch"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    first->addWidget(m_text, 1);
    m_panel = new QPushButton(this);
    m_panel->setObjectName(QStringLiteral("facetPanel"));
    m_panel->setCheckable(true);
    m_panel->setAutoDefault(false);
    m_saved = new SavedSearches(desk, this);
    second->addWidget(m_panel);
    second->addWidget(m_saved);
    m_errors = new QCheckBox(this);
    m_unsent = new QCheckBox(this);
    m_what = new QPushButton(this);
    m_what->setObjectName(QStringLiteral("narrowedTo"));
    m_what->setAutoDefault(false);
    m_what->hide();
    m_clear = new QPushButton(this);
    m_clear->setAutoDefault(false);
    second->addWidget(m_errors);
    second->addWidget(m_unsent);
    second->addWidget(m_what);
    second->addWidget(m_clear);
    m_chips = new FacetChips(m_texts, this);
    column->addWidget(m_chips);
    connect(m_panel, &QPushButton::toggled, this, &EntryFilterBar::panelWanted);
    connect(m_saved, &SavedSearches::chosen, this, &EntryFilterBar::setFilter);
    connect(m_chips, &FacetChips::choiceChanged, this, &EntryFilterBar::setChoice);
    connect(m_chips, &FacetChips::emptied, this, &EntryFilterBar::focusSearch);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(m_text, &QLineEdit::textChanged, this, &EntryFilterBar::takeTyped);
    connect(m_text, &QLineEdit::returnPressed, this, &EntryFilterBar::take);
    connect(&m_pause, &QTimer::timeout, this, &EntryFilterBar::take);
    connect(m_errors, &QCheckBox::clicked, this, &EntryFilterBar::take);
    connect(m_unsent, &QCheckBox::clicked, this, &EntryFilterBar::take);
    connect(m_clear, &QPushButton::clicked, this, &EntryFilterBar::clear);
    connect(m_what, &QPushButton::clicked, this, [this] {
        EntryFilter wider = m_filter;
        wider.foundBy.clear();
        wider.ids.clear();
        wider.dueRules.clear();
        wider.dueFrom = {};
        wider.dueTo = {};
        wider.what.clear();
        setFilter(wider);
    });
    retranslate();
}

void EntryFilterBar::takeTyped()
{
    if (m_text->text().trimmed() == m_filter.text)
        m_pause.stop();
    else if (m_desk.search() && m_desk.search()->isReady())
        take();
    else
        m_pause.start();
}

void EntryFilterBar::sortFor(const QString &text)
{
    const bool searched = !m_filter.text.isEmpty();
    if (searched == !text.isEmpty())
        return;
    if (!searched) {
        m_ownSort = {m_filter.sort, m_filter.descending};
        m_filter.sort = EntrySort::Relevance;
        m_filter.descending = false;
    } else if (m_filter.sort == EntrySort::Relevance) {
        std::tie(m_filter.sort, m_filter.descending) = m_ownSort;
    }
}

bool EntryFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        if (m_pause.isActive())
            take();
        Q_EMIT listWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EntryFilterBar::take()
{
    m_pause.stop();
    sortFor(m_text->text().trimmed());
    m_filter.text = m_text->text().trimmed();
    m_filter.onlyWithErrors = m_errors->isChecked();
    m_filter.onlyUnsent = m_unsent->isChecked();
    showFilter();
    Q_EMIT filterChanged();
}

void EntryFilterBar::setChoice(const FacetChoice &choice)
{
    m_filter.facets = choice;
    take(); // with what has just been typed
}

void EntryFilterBar::showFilter()
{
    m_chips->setChoice(m_filter.facets);
    m_saved->setCurrent(m_filter);
    m_clear->setEnabled(isNarrowed());
}

bool EntryFilterBar::isNarrowed() const
{
    return !m_filter.text.isEmpty() || !m_filter.facets.isEmpty() || m_filter.onlyWithErrors || m_filter.onlyUnsent ||
           !m_filter.foundBy.isEmpty() || !m_filter.ids.isEmpty() || !m_filter.dueRules.isEmpty() ||
           m_filter.dueFrom.isValid() || m_filter.dueTo.isValid();
}

void EntryFilterBar::setFilter(const EntryFilter &filter)
{
    m_filter = filter;
    m_filter.facets = filter.choice();
    m_filter.departmentId.clear();
    m_filter.statuses.clear();
    m_filter.sharingType.clear();
    const QSignalBlocker text(m_text);
    m_text->setText(filter.text);
    m_errors->setChecked(filter.onlyWithErrors);
    m_unsent->setChecked(filter.onlyUnsent);
    showWhat();
    m_pause.stop();
    showFilter();
    Q_EMIT filterChanged();
}

void EntryFilterBar::showWhat()
{
    m_what->setVisible(!m_filter.what.isEmpty());
    m_what->setText(tr("%1  ✕").arg(fontMetrics().elidedText(m_filter.what, Qt::ElideRight, widthOf(this, 40))).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_what->setToolTip(tr("Only: %1. Click to see the others again.").arg(m_filter.what));
    m_what->setAccessibleName(tr("No longer only: %1").arg(m_filter.what));
}

void EntryFilterBar::setSort(EntrySort sort, bool descending)
{
    m_filter.sort = sort;
    m_filter.descending = descending;
}

void EntryFilterBar::clear()
{
    EntryFilter all;
    const bool isRelevance = m_filter.sort == EntrySort::Relevance;
    all.sort = isRelevance ? m_ownSort.first : m_filter.sort;
    all.descending = isRelevance ? m_ownSort.second : m_filter.descending;
    setFilter(all);
}

void EntryFilterBar::setDepartments(const QVector<Department> &departments)
{
    if (!m_texts.setDepartments(departments))
        return;
    m_chips->retranslate();
    Q_EMIT textsChanged();
}

void EntryFilterBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void EntryFilterBar::showPanel(bool shown)
{
    m_panel->setChecked(shown);
}

void EntryFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Search by name, code, provider, summary or data item"));
    m_text->setAccessibleName(tr("Search in the catalog"));
    m_panel->setText(tr("Narro&w down"));
    m_panel->setAccessibleName(tr("Show or hide what the list can be narrowed to"));
    m_panel->setToolTip(tr("Departments, sharing types, formats, update frequencies, themes and statuses, with the number of entries of each"));
    m_saved->retranslate();
    m_chips->retranslate();
    m_errors->setText(tr("Only with e&rrors"));
    m_errors->setAccessibleName(tr("Only entries with errors"));
    m_unsent->setText(tr("Only &unsent"));
    m_unsent->setAccessibleName(tr("Only entries that are not sent yet"));
    m_clear->setText(tr("Clear &filter"));
    m_clear->setAccessibleName(tr("Clear the filter of the catalog"));
    showWhat();
    showFilter();
}

} // namespace sharedesk
