// FacetPanel: narrows the list by facets; beside each value how many entries ticking it would leave.
//
// One tree, so one stop of the Tab key: arrows move, Space ticks. Counts come when they come; until then, and while
// there is no index for searching, the known values can be ticked without them. Interface thread only.
#pragma once

#include <QSet>
#include <QWidget>

#include "catalog/facettexts.h"
#include "searchcolumns.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace sharedesk {

class FacetPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FacetPanel(const FacetTexts &texts, QWidget *parent = nullptr);

    void setChoice(const FacetChoice &choice); // without a signal
    const FacetChoice &choice() const { return m_choice; }
    void setCounts(const FacetCounts &counts);
    // No index: what was counted is not true any more.
    void forgetCounts();
    void focusTree();
    void retranslate();

    // Of a facet with more values, the most frequent and the chosen ones are shown until all are asked for.
    static constexpr int valuesAtFirst = 8;

Q_SIGNALS:
    void choiceChanged(const sharedesk::FacetChoice &choice);

private:
    struct Value
    {
        QString value;
        int count = -1; // not counted
    };

    QVector<Value> valuesOf(Facet facet) const;
    void fill();
    void fillFacet(Facet facet, QTreeWidgetItem *parent);
    void showValue(Facet facet, const Value &value, QTreeWidgetItem *item);
    void take(QTreeWidgetItem *item);
    void showAllOf(QTreeWidgetItem *item);

    const FacetTexts &m_texts;
    FacetChoice m_choice;
    FacetCounts m_counts;
    QSet<int> m_whole; // facets of which all values are shown
    bool m_counted = false;
    bool m_filling = false;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
    QTreeWidget *m_tree = nullptr;
};

} // namespace sharedesk
