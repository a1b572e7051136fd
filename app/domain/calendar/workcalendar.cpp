#include "calendar/workcalendar.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <limits>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkCalendar)
};

// The index reaches this many years past the last announced one; beyond it days are counted by the week.
constexpr int indexedYearsAhead = 15;

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

// Monday to Friday, by the day since the first Monday of the Julian day count (day 0 was a Monday).
qint64 weekdaysThrough(QDate day)
{
    const qint64 days = day.toJulianDay() + 1;
    const qint64 weeks = days >= 0 ? days / 7 : (days - 6) / 7;
    return weeks * 5 + std::min<qint64>(days - weeks * 7, 5);
}

// The first day by which that many weekdays have passed, as weekdaysThrough() counts them.
QDate dayOfWeekday(qint64 number)
{
    const qint64 before = number - 1;
    const qint64 weeks = before >= 0 ? before / 5 : (before - 4) / 5;
    return QDate::fromJulianDay(weeks * 7 + (before - weeks * 5));
}

Error lineError(qsizetype line, const QString &message)
{
    return Error{QStringLiteral("calendar.line"), message, Text::tr("line %1").arg(line)};
}

} // namespace

Result<WorkCalendar> WorkCalendar::fromCsv(const QByteArray &csv)
{
    WorkCalendar calendar;
    const QByteArrayList lines = csv.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        QString line = decoder(lines.at(i));
        if (decoder.hasError())
            return lineError(i + 1, Text::tr("The calendar file is not written in UTF-8."));
        line = line.trimmed();
        if (i == 0) {
            line.remove(QChar(0xFEFF));
            if (line != QLatin1String("date,kind,occasion"))
                return lineError(1, Text::tr("A calendar file begins with the line \"date,kind,occasion\"."));
            continue;
        }
        if (line.isEmpty())
            continue;
        const QStringList cells = line.split(QLatin1Char(','));
        if (cells.size() != 3)
            return lineError(i + 1, Text::tr("A calendar line has a date, a kind and an occasion."));
        const QDate day = QDate::fromString(cells.at(0), Qt::ISODate);
        if (!day.isValid())
            return lineError(i + 1, Text::tr("\"%1\" is no date; write it as 2026-10-01.").arg(cells.at(0)));
        const bool isOff = cells.at(1) == QLatin1String("off");
        if (!isOff && cells.at(1) != QLatin1String("work"))
            return lineError(i + 1, Text::tr("The kind of a day is \"off\" or \"work\", not \"%1\".").arg(cells.at(1)));
        if (isOff == isWeekend(day))
            return lineError(i + 1, isOff ? Text::tr("%1 is a weekend day and needs no line.").arg(cells.at(0))
                                          : Text::tr("%1 is a working day anyway and needs no line.").arg(cells.at(0)));
        if (calendar.m_exceptions.contains(day))
            return lineError(i + 1, Text::tr("%1 stands in the calendar twice.").arg(cells.at(0)));
        calendar.m_exceptions.insert(day, {isOff ? DayKind::Holiday : DayKind::MakeUpDay, cells.at(2)});
    }
    if (calendar.m_exceptions.isEmpty())
        return lineError(lines.size(), Text::tr("The calendar file has no days."));

    calendar.m_firstYear = calendar.m_exceptions.firstKey().year();
    calendar.m_lastYear = calendar.m_exceptions.lastKey().year();
    calendar.m_indexStart = QDate(calendar.m_firstYear, 1, 1);
    const auto days = calendar.m_indexStart.daysTo(QDate(calendar.m_lastYear + indexedYearsAhead + 1, 1, 1));
    calendar.m_workingDaysBefore.reserve(int(days) + 1);
    int count = 0;
    calendar.m_workingDaysBefore.append(0);
    for (qint64 i = 0; i < days; ++i) {
        if (calendar.isWorkingDay(calendar.m_indexStart.addDays(i)))
            ++count;
        calendar.m_workingDaysBefore.append(count);
    }
    return calendar;
}

int WorkCalendar::firstYear() const
{
    return m_firstYear;
}

int WorkCalendar::lastAnnouncedYear() const
{
    return m_lastYear;
}

DayKind WorkCalendar::kind(QDate day) const
{
    const auto found = m_exceptions.constFind(day);
    if (found != m_exceptions.cend())
        return found->kind;
    return isWeekend(day) ? DayKind::Weekend : DayKind::WorkingDay;
}

QString WorkCalendar::occasion(QDate day) const
{
    const auto found = m_exceptions.constFind(day);
    return found == m_exceptions.cend() ? QString() : found->occasion;
}

bool WorkCalendar::isWorkingDay(QDate day) const
{
    const DayKind dayKind = kind(day);
    return dayKind == DayKind::WorkingDay || dayKind == DayKind::MakeUpDay;
}

bool WorkCalendar::isProvisional(QDate day) const
{
    // Every year that was announced has its New Year's Day at least, so a year without a line was not.
    const auto next = m_exceptions.lowerBound(QDate(day.year(), 1, 1));
    return next == m_exceptions.cend() || next.key().year() != day.year();
}

QDate WorkCalendar::addWorkingDays(QDate day, int n) const
{
    if (!day.isValid() || n < 0)
        return {};
    if (n == 0)
        return day;
    // m_workingDaysBefore[i] counts the working days before day i, so the n-th one after `day` is the first index
    // whose successor's count reaches the count up to and including `day`, plus n.
    const qint64 offset = m_indexStart.isValid() ? m_indexStart.daysTo(day) : -1;
    if (offset >= 0 && offset + 1 < m_workingDaysBefore.size()) {
        const qint64 wanted = qint64(m_workingDaysBefore.at(offset + 1)) + n;
        const auto found = std::lower_bound(m_workingDaysBefore.cbegin() + offset + 1, m_workingDaysBefore.cend(), wanted);
        if (found != m_workingDaysBefore.cend())
            return m_indexStart.addDays(std::distance(m_workingDaysBefore.cbegin(), found) - 1);
    }
    // Outside the index: by weekday, then corrected by the few exceptions passed on the way until nothing changes.
    const qint64 wanted = workingDaysThrough(day) + n;
    QDate result = dayOfWeekday(weekdaysThrough(day) + n);
    while (workingDaysThrough(result) < wanted)
        result = dayOfWeekday(weekdaysThrough(result) + wanted - workingDaysThrough(result));
    while (workingDaysThrough(result) > wanted || !isWorkingDay(result))
        result = result.addDays(-1);
    return result;
}

qint64 WorkCalendar::workingDaysThrough(QDate day) const
{
    const qint64 weekdays = weekdaysThrough(day);
    if (m_workingDaysBefore.isEmpty() || day < m_indexStart)
        return weekdays;
    // Exceptions all lie inside the index: after its end their sum no longer changes.
    const qint64 index = std::min<qint64>(m_indexStart.daysTo(day) + 1, m_workingDaysBefore.size() - 1);
    const QDate indexed = m_indexStart.addDays(index - 1);
    const qint64 before = weekdaysThrough(m_indexStart.addDays(-1));
    return weekdays + m_workingDaysBefore.at(index) - (weekdaysThrough(indexed) - before);
}

int WorkCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid() || from == to)
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from);
    const qint64 days = workingDaysThrough(to) - workingDaysThrough(from);
    return int(std::min<qint64>(days, std::numeric_limits<int>::max()));
}

} // namespace sharedesk
