#include "entrycommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<QVector<EntryOrder>> ordersOf(const Arguments &arguments)
{
    const auto command = entryCommandFromKey(arguments.positional.first());
    if (!command)
        return command.error();
    EntryOrder order{{}, command.value(), arguments.value(QStringLiteral("reason")), {},
                     arguments.value(QStringLiteral("cause"))};
    if (arguments.has(QStringLiteral("on"))) {
        const QString given = arguments.value(QStringLiteral("on"));
        order.on = QDate::fromString(given, Qt::ISODate);
        if (!order.on.isValid())
            return Error{QStringLiteral("cli.argument"),
                         Text::tr("\"%1\" is no date: write it as 2026-01-31.").arg(given),
                         {}};
    }
    QVector<EntryOrder> orders;
    for (const QString &id : arguments.positional.mid(1)) {
        order.entryId = id;
        orders << order;
    }
    return orders;
}

} // namespace

int entryCommand(const Arguments &arguments, Output &output)
{
    const auto orders = ordersOf(arguments);
    if (!orders)
        return output.refused(orders.error());
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const QString cause = orders.value().first().cause;
    if (!cause.isEmpty() && !desk.office.dictionaries.contains(QStringLiteral("changeCause"), cause))
        return output.refused(
            {QStringLiteral("cli.argument"), Text::tr("There is no cause of a change \"%1\".").arg(cause), {}});
    const bool onlyChecks = arguments.has(QStringLiteral("dry-run"));
    const auto outcome = onlyChecks ? desk.store->checkOrders(orders.value(), desk.actor)
                                    : desk.store->commandEntries(orders.value(), desk.actor,
                                                                 QDateTime::currentDateTimeUtc());
    if (!outcome)
        return output.refused(outcome.error());

    QJsonArray refused;
    for (const Store::RefusedOrder &one : outcome.value().refused) {
        const QString name = one.name.isEmpty() ? one.order.entryId : one.name;
        output.warning(Text::tr("%1: %2", "entry, why it was refused").arg(name, one.error.message));
        refused.append(QJsonObject{{QStringLiteral("entry"), one.order.entryId},
                                   {QStringLiteral("name"), one.name},
                                   {QStringLiteral("code"), one.error.code},
                                   {QStringLiteral("message"), one.error.message}});
    }
    output.value(QJsonObject{{QStringLiteral("command"), arguments.positional.first()},
                             {QStringLiteral("done"), outcome.value().done},
                             {QStringLiteral("refused"), refused}});
    output.line(onlyChecks ? Text::tr("%n entry(ies) would be changed", nullptr, outcome.value().done)
                           : Text::tr("%n entry(ies) changed", nullptr, outcome.value().done));
    return outcome.value().refused.isEmpty() ? Done : Refused;
}

} // namespace sharedesk::cli
