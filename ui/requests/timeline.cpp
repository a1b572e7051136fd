#include "requests/timeline.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/marks.h"

namespace sharedesk {

Timeline::Timeline(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

QString Timeline::detailsOf(const RequestEvent &event) const
{
    QStringList lines;
    for (const QString &missing : event.missing)
        lines << tr("Missing: %1").arg(missing);
    if (event.workingDays > 0)
        lines << tr("Extended by %n working day(s)", nullptr, event.workingDays);
    if (!event.text.isEmpty())
        lines << event.text;
    if (!event.deliveryAddress.isEmpty())
        lines << tr("Delivered at: %1").arg(event.deliveryAddress);
    for (const ItemDecision &item : event.items) {
        if (!item.approved)
            lines << tr("Not shared: %1. %2", "data item, reason").arg(m_itemNames.value(item.itemId, item.itemId), item.reason);
    }
    if (!event.assigneeName.isEmpty())
        lines << tr("Worked on by: %1").arg(event.assigneeName);
    if (!event.consultation.isEmpty())
        lines << tr("Consultation: %1").arg(event.consultation);
    if (!event.conditions.isEmpty())
        lines << tr("Conditions from now on: %1").arg(event.conditions);
    if (!event.report.isEmpty())
        lines << tr("Report to the authority: %1").arg(event.report);
    if (!event.agreedBy.isEmpty())
        lines << tr("Office head who agreed: %1").arg(event.agreedBy);
    return lines.join(QLatin1Char('\n'));
}

void Timeline::show(const QVector<RequestEvent> &events)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_itemNames.clear();
    for (const RequestEvent &event : events) {
        for (qsizetype i = 0; event.application && i < event.application->itemIds.size(); ++i)
            m_itemNames.insert(event.application->itemIds.at(i), event.application->itemNames.value(i));
        auto *what = new QLabel(QStringLiteral("● ") + eventLabel(event.type), this);
        QFont bold = what->font();
        bold.setBold(true);
        what->setFont(bold);
        m_column->addWidget(what);
        auto *who = new QLabel(tr("%1  %2, %3").arg(event.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), event.actor.name, event.actor.departmentName), this);
        who->setIndent(widthOf(this, 2));
        who->setWordWrap(true);
        makeQuiet(who);
        m_column->addWidget(who);
        if (const QString details = detailsOf(event); !details.isEmpty()) {
            auto *text = new QLabel(details, this);
            text->setTextFormat(Qt::PlainText);
            text->setIndent(widthOf(this, 2));
            text->setWordWrap(true);
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_column->addWidget(text);
        }
    }
    m_column->addStretch(1);
}

} // namespace sharedesk
