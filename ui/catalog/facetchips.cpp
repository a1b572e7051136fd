#include "catalog/facetchips.h"

#include <QPushButton>

#include "widgets/flowlayout.h"
#include "widgets/marks.h"

namespace sharedesk {

namespace {

constexpr int mostCharacters = 34;

} // namespace

FacetChips::FacetChips(const FacetTexts &texts, QWidget *parent) : QWidget(parent), m_texts(texts)
{
    m_row = new FlowLayout;
    m_row->setContentsMargins(0, 0, 0, 0);
    setLayout(m_row);
    hide();
}

void FacetChips::setChoice(const FacetChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    build();
}

void FacetChips::build()
{
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->hasFocus())
            focused = i;
        m_row->removeWidget(m_chips.at(i));
        m_chips.at(i)->hide();
        m_chips.at(i)->deleteLater(); // one of them may be what was clicked
    }
    m_chips.clear();
    for (auto it = m_choice.cbegin(); it != m_choice.cend(); ++it) {
        for (const QString &value : it.value()) {
            const QString text = tr("%1: %2").arg(m_texts.nameOf(it.key()), m_texts.valueOf(it.key(), value));
            auto *chip = new QPushButton(this);
            chip->setObjectName(QStringLiteral("chip.%1.%2").arg(facetKey(it.key()), value));
            chip->setAutoDefault(false);
            chip->setText(tr("%1  ✕").arg(fontMetrics().elidedText(text, Qt::ElideMiddle, widthOf(this, mostCharacters))).replace(QLatin1Char('&'), QLatin1String("&&")));
            chip->setToolTip(tr("Only %1. Click to see the others again.").arg(text));
            chip->setAccessibleName(tr("No longer only %1").arg(text));
            connect(chip, &QPushButton::clicked, this, [this, facet = it.key(), value] { letGo(facet, value); });
            m_row->addWidget(chip);
            chip->show();
            m_chips << chip;
        }
    }
    setVisible(!m_chips.isEmpty());
    if (focused < 0)
        return;
    if (m_chips.isEmpty())
        Q_EMIT emptied();
    else
        m_chips.at(qMin(focused, m_chips.size() - 1))->setFocus();
}

void FacetChips::letGo(Facet facet, const QString &value)
{
    FacetChoice choice = m_choice;
    QStringList &values = choice[facet];
    values.removeAll(value);
    if (values.isEmpty())
        choice.remove(facet);
    setChoice(choice);
    Q_EMIT choiceChanged(m_choice);
}

void FacetChips::retranslate()
{
    build();
}

} // namespace sharedesk
