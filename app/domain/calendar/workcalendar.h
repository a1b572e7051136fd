// WorkCalendar: which days are working days in China.
//
// Source: the annual notices of the General Office of the State Council on holidays, each November for the
// next year. A day is working if it is Monday to Friday and no holiday, or a make-up working day (调休).
// Days after the last announced year are computed by weekday and are *provisional*.
// Dates are China dates (see chinatime.h). Values; safe to copy and to read from any thread.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>
#include <QVector>

#include "result.h"

namespace sharedesk {

enum class DayKind {
    WorkingDay,
    Weekend,
    Holiday,        // a weekday that is off
    MakeUpDay,      // a Saturday or Sunday that is worked
};

class WorkCalendar {
public:
    WorkCalendar() = default;

    // CSV with the header "date,kind,occasion"; kind is "off" or "work"; one line per day that is not what
    // its weekday says. Errors name the line: "calendar.line".
    static Result<WorkCalendar> fromCsv(const QByteArray &csv);

    int firstYear() const;          // 0 when empty
    int lastAnnouncedYear() const;  // 0 when empty
    DayKind kind(QDate day) const;
    QString occasion(QDate day) const; // 国庆节…; empty for plain days
    bool isWorkingDay(QDate day) const;
    bool isProvisional(QDate day) const; // in a year of which no exception is known, so it is not announced

    // The n-th working day after `day` (n ≥ 1; the day itself is not counted). n = 0 gives `day`.
    // Invalid for n < 0 or an invalid day.
    QDate addWorkingDays(QDate day, int n) const;
    // Working days in (from, to]; negative when `to` is before `from`. Both questions take any date in no time.
    int workingDaysBetween(QDate from, QDate to) const;

private:
    qint64 workingDaysThrough(QDate day) const; // up to and including it, since a fixed day long ago

    struct Exception { DayKind kind; QString occasion; };
    QMap<QDate, Exception> m_exceptions;
    int m_firstYear = 0;
    int m_lastYear = 0;
    QVector<int> m_workingDaysBefore; // cumulative, indexed by day since m_indexStart; speeds both questions up
    QDate m_indexStart;
};

} // namespace sharedesk
