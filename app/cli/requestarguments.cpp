#include "requestarguments.h"

#include <QCoreApplication>

#include "request/argumenttable.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// The option of each argument that is one text.
constexpr struct { const char *argument; const char *option; } textOptions[] = {
    {"text", "reason"}, {"agreedBy", "agreed-by"}, {"deliveryMode", "mode"}, {"deliveryAddress", "address"},
    {"consultation", "consultation"}, {"report", "report"}, {"conditions", "conditions"}, {"assigneeId", "assignee"},
    {"assigneeName", "assignee-name"}, {"refersTo", "refers-to"}, {"outcome", "outcome"},
};

QString optionOf(const char *argument)
{
    for (const auto &row : textOptions) {
        if (qstrcmp(row.argument, argument) == 0)
            return QString::fromLatin1(row.option);
    }
    return {};
}

QStringList listed(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        parts << part.trimmed();
    return parts;
}

// The one open question of the other department, when there is only one.
QString onlyQuestion(const QVector<SideQuestion> &questions, const Actor &actor)
{
    QString found;
    for (const SideQuestion &question : questions) {
        if (!question.isOpen() || question.askedBy == actor.departmentId)
            continue;
        if (!found.isEmpty())
            return {};
        found = question.id;
    }
    return found;
}

Result<QVector<ItemDecision>> decisionsOf(const Application &application, const Arguments &arguments)
{
    QStringList approved;
    for (const QString &wanted : listed(arguments.value(QStringLiteral("items")))) {
        const qsizetype at = application.itemIds.contains(wanted) ? application.itemIds.indexOf(wanted) : application.itemNames.indexOf(wanted);
        if (at < 0)
            return wrongArgument(Text::tr("The request does not ask for the data item \"%1\".").arg(wanted));
        approved << application.itemIds.at(at);
    }
    QVector<ItemDecision> items;
    for (const QString &id : application.itemIds) {
        const bool yes = approved.contains(id);
        items << ItemDecision{id, yes, yes ? QString() : arguments.value(QStringLiteral("item-reason"))};
    }
    return items;
}

void fillIn(RequestCommand &command, const RequestState &state, OpenProfile &desk)
{
    if (command.agreedBy.isEmpty() && desk.actor.role == Role::OfficeHead)
        command.agreedBy = desk.actor.name;
    if (command.deliveryMode.isEmpty() && command.type == RequestCommandType::Deliver)
        command.deliveryMode = state.mode;
    if (command.refersTo.isEmpty())
        command.refersTo = onlyQuestion(command.type == RequestCommandType::AnswerMisuse ? state.misuses : state.corrections, desk.actor);
    if (command.assigneeName.isEmpty())
        command.assigneeName = command.assigneeId;
    if (command.type != RequestCommandType::Escalate)
        return;
    const auto departments = desk.store->departments();
    if (!departments)
        return; // decide() says which region is missing
    for (const Department &department : departments.value()) {
        if (department.id == state.application.requesterId)
            command.requesterRegion = department.region;
        if (department.id == state.application.providerId)
            command.providerRegion = department.region;
    }
}

} // namespace

Error wrongArgument(const QString &message)
{
    return {QStringLiteral("cli.argument"), message, {}};
}

Result<RequestCommand> commandOf(const QString &what, const RequestState &state, const Arguments &arguments, OpenProfile &desk)
{
    const auto type = commandFromKey(what);
    if (!type)
        return type.error();
    RequestCommand command;
    command.type = type.value();
    for (const ArgumentText &row : argumentTexts) {
        if (const QString option = optionOf(row.key); !option.isEmpty())
            command.*row.member = arguments.value(option);
    }
    command.missing = listed(arguments.value(QStringLiteral("missing")));
    if (arguments.has(QStringLiteral("days"))) {
        bool isNumber = false;
        command.workingDays = arguments.value(QStringLiteral("days")).toInt(&isNumber);
        if (!isNumber)
            return wrongArgument(Text::tr("\"%1\" is no number of working days.").arg(arguments.value(QStringLiteral("days"))));
    }
    const bool reviews = arguments.has(QStringLiteral("lawful")) || arguments.has(QStringLiteral("within-conditions")) || arguments.has(QStringLiteral("safety"));
    if (reviews)
        command.review = Review{{arguments.has(QStringLiteral("lawful")), {}}, {arguments.has(QStringLiteral("within-conditions")), {}},
                                {arguments.has(QStringLiteral("safety")), arguments.value(QStringLiteral("safety"))}};
    if (arguments.has(QStringLiteral("items"))) {
        if (command.type == RequestCommandType::Approve)
            command.type = RequestCommandType::ApprovePartly;
        const auto items = decisionsOf(state.application, arguments);
        if (!items)
            return items.error();
        command.items = items.value();
    }
    fillIn(command, state, desk);
    return command;
}

Result<Application> applicationOf(const CatalogEntry &entry, const Arguments &arguments, const Actor &actor)
{
    Application application = applicationFor(entry, actor);
    const struct { const char *option; QString Application::*text; } texts[] = {
        {"legal-basis", &Application::legalBasis}, {"scenario", &Application::scenario}, {"scope", &Application::scope},
        {"mode", &Application::mode}, {"contact", &Application::contact}, {"phone", &Application::phone},
        {"agreed-by", &Application::agreedBy}, {"renews", &Application::renewalOf},
    };
    for (const auto &row : texts)
        application.*row.text = arguments.value(QLatin1String(row.option));
    if (application.agreedBy.isEmpty() && actor.role == Role::OfficeHead)
        application.agreedBy = actor.name;
    if (arguments.has(QStringLiteral("until"))) {
        application.useUntil = QDate::fromString(arguments.value(QStringLiteral("until")), Qt::ISODate);
        if (!application.useUntil.isValid())
            return wrongArgument(Text::tr("\"%1\" is no date: write it as 2026-01-31.").arg(arguments.value(QStringLiteral("until"))));
    }
    const QStringList wanted = listed(arguments.value(QStringLiteral("items")));
    const bool all = wanted == QStringList{QStringLiteral("all")};
    for (const DataItem &item : entry.items) {
        if (!all && !wanted.contains(item.id) && !wanted.contains(item.name))
            continue;
        if (item.sharingType == QLatin1String("notShared")) {
            if (all)
                continue;
            return wrongArgument(Text::tr("The data item \"%1\" is not shared.").arg(item.name));
        }
        application.itemIds << item.id;
        application.itemNames << item.name;
    }
    if (!all && application.itemIds.size() != wanted.size())
        return wrongArgument(Text::tr("The entry does not have each of the data items that --items names."));
    return application;
}

} // namespace sharedesk::cli
