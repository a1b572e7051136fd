#include "calendarcommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "calendar/chinatime.h"
#include "calendar/deadline.h"

namespace sharedesk::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// Beyond this the answer would be decades away: a typing slip, not a question.
constexpr int mostWorkingDays = 10000;

Error argumentError(const QString &message)
{
    return Error{QStringLiteral("cli.argument"), message, {}};
}

QString provisionalWord(bool provisional)
{
    return provisional ? QStringLiteral(" provisional") : QString();
}

} // namespace

int workday(const Arguments &arguments, Output &output)
{
    if (arguments.positional.at(0) != QLatin1String("add"))
        return output.wrongUsage(Text::tr("Not understood: %1").arg(arguments.positional.at(0)),
                                 QStringLiteral("sharedeskctl workday add DATE DAYS"));
    const QDate day = QDate::fromString(arguments.positional.at(1), Qt::ISODate);
    if (!day.isValid())
        return output.refused(argumentError(
            Text::tr("\"%1\" is no date; write it as 2026-09-30.").arg(arguments.positional.at(1))));
    bool isNumber = false;
    const int count = arguments.positional.at(2).toInt(&isNumber);
    if (!isNumber || count < 0 || count > mostWorkingDays)
        return output.refused(argumentError(Text::tr("\"%1\" is no number of working days (0 to %2).")
                                                .arg(arguments.positional.at(2))
                                                .arg(mostWorkingDays)));
    const auto office = loadOfficeData(arguments.value(QStringLiteral("office")));
    if (!office)
        return output.refused(office.error());
    const WorkCalendar &calendar = office.value().rules.calendar;
    const QDate result = calendar.addWorkingDays(day, count);
    // One unannounced day anywhere in the count can move the result.
    const bool provisional = calendar.isProvisional(result);
    output.line(result.toString(Qt::ISODate) + provisionalWord(provisional));
    output.value(QJsonObject{{QStringLiteral("date"), result.toString(Qt::ISODate)},
                             {QStringLiteral("provisional"), provisional}});
    return Done;
}

int deadline(const Arguments &arguments, Output &output)
{
    for (const char *needed : {"rule", "event"}) {
        if (arguments.value(QLatin1String(needed)).isEmpty())
            return output.wrongUsage(Text::tr("The option --%1 is missing.").arg(QLatin1String(needed)),
                                     QStringLiteral("sharedeskctl deadline --rule RULE --event MOMENT"));
    }
    const auto office = loadOfficeData(arguments.value(QStringLiteral("office")));
    if (!office)
        return output.refused(office.error());
    const RuleBook &rules = office.value().rules;

    const QString eventText = arguments.value(QStringLiteral("event"));
    const QDateTime event = fromIso(eventText);
    if (!event.isValid())
        return output.refused(argumentError(
            Text::tr("\"%1\" is no moment; write it as 2026-09-30T10:00:00+08:00.").arg(eventText)));
    const QString ruleId = arguments.value(QStringLiteral("rule"));
    const auto rule = rules.limits.find(ruleId, chinaDate(event));
    if (!rule)
        return output.refused(argumentError(Text::tr("There is no rule \"%1\" in force on %2. The rules are: %3.")
                                                .arg(ruleId, chinaDate(event).toString(Qt::ISODate),
                                                     rules.limits.ids().join(QStringLiteral(", ")))));
    int days = -1;
    if (arguments.has(QStringLiteral("days"))) {
        bool isNumber = false;
        days = arguments.value(QStringLiteral("days")).toInt(&isNumber);
        if (!isNumber || days < 1 || days > mostWorkingDays)
            return output.refused(argumentError(Text::tr("\"%1\" is no number of working days (1 to %2).")
                                                    .arg(arguments.value(QStringLiteral("days")))
                                                    .arg(mostWorkingDays)));
    }

    const Deadline result = computeDeadline(*rule, event, rules.calendar, days);
    output.line(result.lastDay.toString(Qt::ISODate) + provisionalWord(result.provisional));
    QJsonObject json{{QStringLiteral("rule"), rule->id},
                     {QStringLiteral("event"), toIso(event)},
                     {QStringLiteral("lastDay"), result.lastDay.toString(Qt::ISODate)},
                     {QStringLiteral("provisional"), result.provisional}};
    if (arguments.has(QStringLiteral("explain"))) {
        const QStringList lines = explanationLines(result, rules.calendar);
        for (const QString &line : lines)
            output.line(line);
        json.insert(QStringLiteral("explanation"), QJsonArray::fromStringList(lines));
    }
    output.value(json);
    return Done;
}

} // namespace sharedesk::cli
