#include "catalog/entrylifeview.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include "catalog/entryfields.h"
#include "catalog/entrylife.h"
#include "catalog/updatelimits.h"
#include "widgets/deadlinedialog.h"
#include "widgets/marks.h"

namespace sharedesk {

QString openReturn(const CatalogEntry &entry)
{
    if (entry.status != EntryStatus::Returned)
        return {};
    for (auto event = entry.life.crbegin(); event != entry.life.crend(); ++event) {
        if (event->type == EntryEventType::Returned)
            return event->text;
    }
    return {};
}

QStringList fieldsNamedIn(const QString &text, const Dictionaries &dictionaries)
{
    QSet<QString> spoken;
    for (const DictionaryValue &phrase : dictionaries.values(QStringLiteral("returnPhrase"))) {
        if (text.contains(phrase.labelZh) || text.contains(phrase.labelEn))
            spoken.insert(phrase.code.section(QLatin1Char('.'), 0, 0));
    }
    QStringList keys;
    const auto look = [&](const QString &key) {
        const QString label = entryFieldLabel(key);
        if (spoken.contains(key) || (!label.isEmpty() && text.contains(label, Qt::CaseInsensitive)))
            keys << key;
    };
    for (const EntryField &field : entryFields())
        look(field.key);
    for (const char *key : {"items", "relatedCodes", "impactAssessment", "secrecyReview"})
        look(QLatin1String(key));
    return keys;
}

QVector<StepList::Step> lifeSteps(const CatalogEntry &entry, const OfficeData &office, const QString &language)
{
    QVector<StepList::Step> steps;
    int returned = -1;
    for (const EntryEvent &event : entry.life) {
        StepList::Step step{entryEventLabel(event.type), event.at,   event.actor.name,
                            event.actor.departmentName,  event.text, false};
        if (event.type == EntryEventType::ChangeNoted) {
            const QString cause = causeOf(event);
            const QString day = EntryLifeView::tr("Day of the change: %1").arg(event.on.toString(Qt::ISODate));
            QStringList lines;
            if (!cause.isEmpty())
                lines << office.dictionaries.label(QStringLiteral("changeCause"), cause, language);
            lines << day << event.text;
            step.details = lines.join(QLatin1Char('\n'));
        }
        if (event.type == EntryEventType::Returned)
            returned = int(steps.size());
        steps << step;
    }
    if (returned >= 0 && entry.status == EntryStatus::Returned)
        steps[returned].isMarked = true;
    return steps;
}

EntryLifeView::EntryLifeView(Desk &desk, QWidget *parent) : QScrollArea(parent), m_desk(desk)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    m_duties = new QWidget(inner);
    m_dutyColumn = new QVBoxLayout(m_duties);
    m_dutyColumn->setContentsMargins(0, 0, 0, fontMetrics().height() / 2);
    m_steps = new StepList(inner);
    column->addWidget(m_duties);
    column->addWidget(m_steps, 1);
    setWidget(inner);
}

void EntryLifeView::show(const CatalogEntry &entry)
{
    const bool isSame = m_shown.id == entry.id && m_shown.life == entry.life && m_shown.status == entry.status &&
                        m_language == m_desk.language() && m_day == m_desk.now().date();
    if (isSame)
        return;
    m_shown = entry;
    m_language = m_desk.language();
    m_day = m_desk.now().date();
    showDuties(entry);
    QVector<StepList::Step> steps = lifeSteps(entry, m_desk.office(), m_language);
    if (steps.isEmpty())
        steps << StepList::Step{tr("Draft: nothing has been decided about it yet"), {}, {}, {}, {}, false};
    m_steps->show(steps);
}

void EntryLifeView::showDuties(const CatalogEntry &entry)
{
    while (QLayoutItem *item = m_dutyColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const OfficeData &office = m_desk.office();
    int number = 0;
    for (const UpdateDuty &duty : openUpdateDuties(entry)) {
        const auto limit = limitOf(duty, office.rules);
        if (!limit)
            continue;
        const QString day = limit->lastDay.toString(Qt::ISODate);
        auto *text = new QLabel(
            duty.runs() ? tr("To be updated until %1 (%2): %3")
                              .arg(day, urgencyText(limit->lastDay, m_day, office.rules.calendar), duty.change.text)
                        : tr("Updated and with the authority; the limit of %1 does not run: %2")
                              .arg(day, duty.change.text),
            m_duties);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        auto *why = new QPushButton(tr("Why this date"), m_duties);
        why->setAutoDefault(false);
        why->setObjectName(QStringLiteral("why.duty%1").arg(++number));
        why->setAccessibleName(tr("Why this date: update %1").arg(number));
        connect(why, &QPushButton::clicked, this, [this, limit = *limit] {
            auto *dialog = new DeadlineDialog(limit, m_desk.office().rules.calendar, m_desk.language(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
        m_dutyColumn->addWidget(text);
        m_dutyColumn->addWidget(why, 0, Qt::AlignLeft);
    }
    m_duties->setVisible(number > 0);
}

void EntryLifeView::goToReturn()
{
    if (QWidget *words = m_steps->marked())
        ensureWidgetVisible(words);
}

} // namespace sharedesk
