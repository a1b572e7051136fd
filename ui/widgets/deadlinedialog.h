// DeadlineDialog: why this date. The rule and its source, each day counted, each day skipped and for what.
#pragma once

#include <QDialog>

#include "calendar/deadline.h"

namespace sharedesk {

class DeadlineDialog : public QDialog
{
    Q_OBJECT
public:
    DeadlineDialog(const Deadline &deadline, const WorkCalendar &calendar, const QString &language, QWidget *parent = nullptr);
};

} // namespace sharedesk
