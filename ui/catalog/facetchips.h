// FacetChips: what the list is narrowed to, a button for each chosen value; a click or Space lets it go.
#pragma once

#include <QWidget>

#include "catalog/facettexts.h"

namespace sharedesk {

class FlowLayout;

class FacetChips : public QWidget
{
    Q_OBJECT
public:
    explicit FacetChips(const FacetTexts &texts, QWidget *parent = nullptr);

    void setChoice(const FacetChoice &choice); // without a signal; hidden when nothing is chosen
    void retranslate();

Q_SIGNALS:
    void choiceChanged(const sharedesk::FacetChoice &choice);
    void emptied(); // the last one went while it had the focus

private:
    void build();
    void letGo(Facet facet, const QString &value);

    const FacetTexts &m_texts;
    FacetChoice m_choice;
    FlowLayout *m_row = nullptr;
    QVector<QWidget *> m_chips; // owned by this widget
};

} // namespace sharedesk
