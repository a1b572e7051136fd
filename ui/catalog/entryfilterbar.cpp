#include "catalog/entryfilterbar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "searchthread.h"
#include "widgets/flowlayout.h"
#include "widgets/marks.h"

namespace sharedesk {

EntryFilterBar::EntryFilterBar(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
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
    const auto combo = [&](const char *name) {
        auto *made = new QComboBox(this);
        made->setObjectName(QLatin1String(name));
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(12);
        second->addWidget(made);
        connect(made, &QComboBox::activated, this, &EntryFilterBar::take);
        return made;
    };
    m_status = combo("statusFilter");
    m_department = combo("departmentFilter");
    m_sharing = combo("sharingFilter");
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
    // Several statuses come from a link of the dashboard; its line in the list stands for all of them.
    const QString statuses = m_status->currentData().toString();
    m_filter.statuses = statuses.isEmpty() ? QStringList() : statuses.split(QLatin1Char(','));
    m_filter.departmentId = m_department->currentData().toString();
    m_filter.sharingType = m_sharing->currentData().toString();
    m_filter.onlyWithErrors = m_errors->isChecked();
    m_filter.onlyUnsent = m_unsent->isChecked();
    m_clear->setEnabled(isNarrowed());
    Q_EMIT filterChanged();
}

bool EntryFilterBar::isNarrowed() const
{
    return !m_filter.text.isEmpty() || !m_filter.statuses.isEmpty() || !m_filter.departmentId.isEmpty() ||
           !m_filter.sharingType.isEmpty() || m_filter.onlyWithErrors || m_filter.onlyUnsent ||
           !m_filter.foundBy.isEmpty() || !m_filter.ids.isEmpty() || !m_filter.dueRules.isEmpty() ||
           m_filter.dueFrom.isValid() || m_filter.dueTo.isValid();
}

void EntryFilterBar::setFilter(const EntryFilter &filter)
{
    m_filter = filter;
    const QSignalBlocker text(m_text);
    m_text->setText(filter.text);
    m_errors->setChecked(filter.onlyWithErrors);
    m_unsent->setChecked(filter.onlyUnsent);
    fillCombos();
    showWhat();
    m_pause.stop();
    m_clear->setEnabled(isNarrowed());
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
    if (departments == m_departments)
        return;
    m_departments = departments;
    fillCombos();
}

void EntryFilterBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void EntryFilterBar::fillCombos()
{
    const auto choose = [](QComboBox *combo, const QString &value, const QString &shown) {
        int index = combo->findData(value);
        if (index < 0) {
            combo->addItem(shown, value);
            index = combo->count() - 1;
        }
        combo->setCurrentIndex(index);
    };
    m_status->clear();
    m_status->addItem(tr("Every status"), QString());
    QStringList chosen;
    for (const EntryStatus status : {EntryStatus::Draft, EntryStatus::Agreed, EntryStatus::Submitted,
                                     EntryStatus::Returned, EntryStatus::Published, EntryStatus::Withdrawn}) {
        m_status->addItem(statusLabel(status), statusKey(status));
        if (m_filter.statuses.contains(statusKey(status)))
            chosen.append(statusLabel(status));
    }
    choose(m_status, m_filter.statuses.join(QLatin1Char(',')), chosen.join(tr(", ")));

    m_department->clear();
    m_department->addItem(tr("Every department"), QString());
    for (const Department &department : std::as_const(m_departments))
        m_department->addItem(department.name, department.id);
    const Actor &actor = m_desk.actor();
    choose(m_department, m_filter.departmentId,
           m_filter.departmentId == actor.departmentId ? actor.departmentName : m_filter.departmentId);

    m_sharing->clear();
    m_sharing->addItem(tr("Every sharing type"), QString());
    const bool zh = m_desk.language() == QLatin1String("zh");
    for (const DictionaryValue &value : m_desk.office().dictionaries.values(QStringLiteral("sharingType")))
        m_sharing->addItem(zh ? value.labelZh : value.labelEn, value.code);
    choose(m_sharing, m_filter.sharingType, m_filter.sharingType);
}

void EntryFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Search by name, code, provider, summary or data item"));
    m_text->setAccessibleName(tr("Search in the catalog"));
    m_status->setAccessibleName(tr("Filter by status"));
    m_department->setAccessibleName(tr("Filter by department"));
    m_sharing->setAccessibleName(tr("Filter by sharing type"));
    m_status->setToolTip(m_status->accessibleName());
    m_department->setToolTip(m_department->accessibleName());
    m_sharing->setToolTip(m_sharing->accessibleName());
    m_errors->setText(tr("Only with e&rrors"));
    m_errors->setAccessibleName(tr("Only entries with errors"));
    m_unsent->setText(tr("Only &unsent"));
    m_unsent->setAccessibleName(tr("Only entries that are not sent yet"));
    m_clear->setText(tr("Clear &filter"));
    m_clear->setAccessibleName(tr("Clear the filter of the catalog"));
    fillCombos();
    showWhat();
    m_clear->setEnabled(isNarrowed());
}

} // namespace sharedesk
