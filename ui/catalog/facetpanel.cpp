#include "catalog/facetpanel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int valueRole = Qt::UserRole;
constexpr int facetRole = Qt::UserRole + 1;
constexpr int moreRole = Qt::UserRole + 2;
constexpr int panelCharacters = 38;

Facet facetOf(const QTreeWidgetItem *item)
{
    return Facet(item->data(0, facetRole).toInt());
}

} // namespace

FacetPanel::FacetPanel(const FacetTexts &texts, QWidget *parent) : QWidget(parent), m_texts(texts)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(this);
    makeTitle(m_title, 1.0);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    makeQuiet(m_note);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("facets"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setIndentation(fontMetrics().height());
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_tree, 1);
    setFixedWidth(widthOf(this, panelCharacters));
    for (int facet = 0; facet < facetCount; ++facet) {
        auto *item = new QTreeWidgetItem(m_tree);
        item->setData(0, facetRole, facet);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setFirstColumnSpanned(true);
        item->setExpanded(Facet(facet) != Facet::Frequency && Facet(facet) != Facet::Theme);
    }
    connect(m_tree, &QTreeWidget::itemChanged, this, &FacetPanel::take);
    connect(m_tree, &QTreeWidget::itemActivated, this, &FacetPanel::showAllOf);
    connect(m_tree, &QTreeWidget::itemClicked, this, &FacetPanel::showAllOf);
    retranslate();
}

void FacetPanel::setChoice(const FacetChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    fill();
}

void FacetPanel::setCounts(const FacetCounts &counts)
{
    if (m_counted && counts == m_counts)
        return;
    m_counts = counts;
    m_counted = true;
    fill();
}

void FacetPanel::forgetCounts()
{
    m_counts.clear();
    m_counted = false;
    fill();
}

void FacetPanel::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_tree->currentItem())
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

QVector<FacetPanel::Value> FacetPanel::valuesOf(Facet facet) const
{
    QVector<Value> values;
    if (m_counted) {
        for (const FacetCount &counted : m_counts.value(facet))
            values.append({counted.value, counted.count});
    } else {
        for (const QString &value : m_texts.valuesOf(facet))
            values.append({value, -1});
    }
    for (const QString &chosen : m_choice.value(facet)) {
        if (std::none_of(values.cbegin(), values.cend(), [&](const Value &value) { return value.value == chosen; }))
            values.append({chosen, m_counted ? 0 : -1});
    }
    return values;
}

void FacetPanel::fill()
{
    m_filling = true;
    m_note->setVisible(!m_counted);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        fillFacet(Facet(i), m_tree->topLevelItem(i));
    m_filling = false;
}

void FacetPanel::fillFacet(Facet facet, QTreeWidgetItem *parent)
{
    QVector<Value> shown;
    const QVector<Value> values = valuesOf(facet);
    const QStringList chosen = m_choice.value(facet);
    for (const Value &value : values) {
        if (m_whole.contains(static_cast<int>(facet)) || shown.size() < valuesAtFirst || chosen.contains(value.value))
            shown << value;
    }
    const bool hasMore = shown.size() < values.size();
    // While the values are the same, the items stay: the tick under the mouse does not move.
    const qsizetype wanted = shown.size() + (hasMore ? 1 : 0);
    bool same = parent->childCount() == wanted;
    for (int i = 0; same && i < shown.size(); ++i)
        same = !parent->child(i)->data(0, moreRole).toBool() && parent->child(i)->data(0, valueRole).toString() == shown.at(i).value;
    if (!same) {
        const QTreeWidgetItem *current = m_tree->currentItem();
        const bool hadCurrent = current && current->parent() == parent;
        const QString currentValue = hadCurrent ? current->data(0, valueRole).toString() : QString();
        qDeleteAll(parent->takeChildren());
        for (qsizetype i = 0; i < wanted; ++i) {
            auto *item = new QTreeWidgetItem(parent);
            item->setData(0, facetRole, static_cast<int>(facet));
            if (i < shown.size() && hadCurrent && shown.at(i).value == currentValue)
                m_tree->setCurrentItem(item);
        }
        if (hadCurrent && (!m_tree->currentItem() || m_tree->currentItem()->parent() != parent))
            m_tree->setCurrentItem(parent);
    }
    for (int i = 0; i < shown.size(); ++i)
        showValue(facet, shown.at(i), parent->child(i));
    if (hasMore) {
        QTreeWidgetItem *more = parent->child(int(shown.size()));
        more->setData(0, moreRole, true);
        more->setText(0, tr("All %n value(s)…", nullptr, int(values.size())));
        more->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    const QString name = m_texts.nameOf(facet);
    parent->setText(0, chosen.isEmpty() ? name : tr("%1 (%2 chosen)").arg(name).arg(chosen.size()));
    parent->setHidden(values.isEmpty());
}

void FacetPanel::showValue(Facet facet, const Value &value, QTreeWidgetItem *item)
{
    const QString label = m_texts.valueOf(facet, value.value);
    item->setData(0, valueRole, value.value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, m_choice.value(facet).contains(value.value) ? Qt::Checked : Qt::Unchecked);
    item->setText(0, label);
    item->setToolTip(0, label);
    item->setText(1, value.count < 0 ? QString() : QLocale().toString(value.count));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(0, Qt::AccessibleTextRole, value.count < 0 ? label : tr("%1: %n entry(ies)", nullptr, value.count).arg(label));
}

void FacetPanel::take(QTreeWidgetItem *item)
{
    if (m_filling || !item->parent() || item->data(0, moreRole).toBool())
        return;
    const Facet facet = facetOf(item);
    const QString value = item->data(0, valueRole).toString();
    QStringList chosen = m_choice.value(facet);
    const bool isTicked = item->checkState(0) == Qt::Checked;
    if (isTicked == chosen.contains(value))
        return;
    if (isTicked)
        chosen << value;
    else
        chosen.removeAll(value);
    if (chosen.isEmpty())
        m_choice.remove(facet);
    else
        m_choice.insert(facet, chosen);
    // Items may go with this: not within their own signal.
    QMetaObject::invokeMethod(this, &FacetPanel::fill, Qt::QueuedConnection);
    Q_EMIT choiceChanged(m_choice);
}

void FacetPanel::showAllOf(QTreeWidgetItem *item)
{
    if (!item || !item->data(0, moreRole).toBool())
        return;
    m_whole.insert(static_cast<int>(facetOf(item)));
    QMetaObject::invokeMethod(this, &FacetPanel::fill, Qt::QueuedConnection);
}

void FacetPanel::retranslate()
{
    m_title->setText(tr("Narrow down"));
    m_note->setText(tr("How many entries each value has is shown once the search index is ready."));
    m_tree->setAccessibleName(tr("Narrow the list by department, sharing type, format, update frequency, theme and status"));
    fill();
}

} // namespace sharedesk
