#include "widgets/deadlinedialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "widgets/marks.h"

namespace sharedesk {

DeadlineDialog::DeadlineDialog(const Deadline &deadline, const WorkCalendar &calendar, const QString &language, QWidget *parent) : QDialog(parent)
{
    const bool chinese = language == QLatin1String("zh");
    setWindowTitle(tr("Why this date"));
    auto *column = new QVBoxLayout(this);
    auto *title = new QLabel(tr("%1: ends on %2").arg(chinese ? deadline.rule.titleZh : deadline.rule.titleEn, deadline.lastDay.toString(Qt::ISODate)), this);
    makeTitle(title, 1.15);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *source = new QLabel(tr("%1\nEvent: %2 (China time). The day of the event is not counted; the limit of %n working day(s) ends with the end of its last one.",
                                 nullptr, deadline.rule.workingDays)
                                  .arg(chinese || deadline.rule.sourceEn.isEmpty() ? deadline.rule.source : deadline.rule.sourceEn,
                                       deadline.event.toString(QStringLiteral("yyyy-MM-dd HH:mm"))), this);
    source->setWordWrap(true);
    column->addWidget(source);
    if (deadline.provisional) {
        auto *provisional = new QLabel(tr("Provisional: the holidays of %1 are not announced yet; days there are counted by weekday.").arg(deadline.lastDay.year()), this);
        provisional->setWordWrap(true);
        column->addWidget(provisional);
    }
    const QVector<CountedDay> days = explain(deadline, calendar);
    auto *table = new QTableWidget(int(days.size()), 3, this);
    table->setAccessibleName(tr("Days of the limit"));
    table->setHorizontalHeaderLabels({tr("Day"), tr("Weekday"), tr("Counted")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, widthOf(this, 16));
    table->setColumnWidth(1, widthOf(this, 14));
    for (int row = 0; row < days.size(); ++row) {
        const CountedDay &day = days.at(row);
        QString counted;
        if (day.isEventDay)
            counted = tr("Day of the event");
        else if (day.kind == DayKind::MakeUpDay)
            counted = tr("Day %1 (make-up working day, %2)").arg(day.number).arg(day.occasion);
        else if (day.number > 0)
            counted = tr("Day %1").arg(day.number);
        else if (day.kind == DayKind::Holiday)
            counted = tr("Skipped: holiday (%1)").arg(day.occasion);
        else
            counted = tr("Skipped: weekend");
        if (day.provisional)
            counted = tr("%1, provisional").arg(counted);
        table->setItem(row, 0, new QTableWidgetItem(day.day.toString(Qt::ISODate)));
        table->setItem(row, 1, new QTableWidgetItem(QLocale().dayName(day.day.dayOfWeek())));
        table->setItem(row, 2, new QTableWidgetItem(counted));
        if (day.number == 0) {
            for (int i = 0; i < 3; ++i)
                table->item(row, i)->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
        }
    }
    column->addWidget(table, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close the explanation"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(widthOf(this, 74), fontMetrics().height() * 28);
}

} // namespace sharedesk
