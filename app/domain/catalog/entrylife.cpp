#include "catalog/entrylife.h"

#include <QCoreApplication>

#include "calendar/chinatime.h"
#include "catalog/updatelimits.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EntryLife)
};

// Beside the members that every event has: programs that do not know it keep it as it came.
const QString causeKey = QStringLiteral("cause");

struct CommandRow
{
    EntryCommand command;
    const char *key;
    const char *label;
    QVector<EntryStatus> from;
    Permission permission;
    EntryEventType makes;
    bool needsText;
};

const QVector<CommandRow> &commandTable()
{
    using S = EntryStatus;
    using C = EntryCommand;
    using T = EntryEventType;
    static const QVector<CommandRow> table{
        {C::Agree,
         "agree",
         QT_TRANSLATE_NOOP("EntryLife", "Record the department head's agreement"),
         {S::Draft, S::Returned},
         Permission::AgreeCatalog,
         T::Agreed,
         false},
        {C::Submit,
         "submit",
         QT_TRANSLATE_NOOP("EntryLife", "Submit for review"),
         {S::Agreed},
         Permission::EditCatalog,
         T::Submitted,
         false},
        {C::Return,
         "return",
         QT_TRANSLATE_NOOP("EntryLife", "Return…"),
         {S::Submitted},
         Permission::ReviewCatalog,
         T::Returned,
         true},
        {C::Publish,
         "publish",
         QT_TRANSLATE_NOOP("EntryLife", "Publish"),
         {S::Submitted},
         Permission::ReviewCatalog,
         T::Published,
         false},
        {C::Withdraw,
         "withdraw",
         QT_TRANSLATE_NOOP("EntryLife", "Withdraw…"),
         {S::Submitted, S::Published},
         Permission::EditCatalog,
         T::Withdrawn,
         true},
        {C::StartRevision,
         "revise",
         QT_TRANSLATE_NOOP("EntryLife", "Begin a new version"),
         {S::Published, S::Withdrawn},
         Permission::EditCatalog,
         T::RevisionStarted,
         false},
        {C::NoteChange,
         "note-change",
         QT_TRANSLATE_NOOP("EntryLife", "Law or duties changed…"),
         {S::Draft, S::Agreed, S::Submitted, S::Returned, S::Published},
         Permission::EditCatalog,
         T::ChangeNoted,
         true},
        {C::ExtendUpdate,
         "extend-update",
         QT_TRANSLATE_NOOP("EntryLife", "Record consent to more days…"),
         {S::Draft, S::Agreed, S::Returned, S::Published},
         Permission::AgreeCatalog,
         T::UpdateExtended,
         true},
    };
    return table;
}

const CommandRow &rowOf(EntryCommand command)
{
    return commandTable().at(static_cast<int>(command));
}

Error refused(const char *why, const QString &message)
{
    return Error{QStringLiteral("entry.refused.") + QLatin1String(why), message, {}};
}

Result<void> mayCommand(const CatalogEntry &entry, const CommandRow &row, const Actor &actor)
{
    if (!may(actor.role, row.permission)) {
        switch (row.permission) {
        case Permission::AgreeCatalog:
            return refused("role",
                           row.command == EntryCommand::ExtendUpdate
                               ? Text::tr("The office head records the consent of the authority.")
                               : Text::tr("The office head records the agreement of the department head."));
        case Permission::ReviewCatalog:
            return refused("role", Text::tr("The authority reviews and publishes."));
        default:
            return refused("role",
                           Text::tr("The role \"%1\" does not change catalogs.").arg(roleLabel(actor.role)));
        }
    }
    if (row.permission != Permission::ReviewCatalog && actor.departmentId != entry.departmentId)
        return refused("department", Text::tr("The entry belongs to another department."));
    if (!row.from.contains(entry.status)) {
        if (row.command == EntryCommand::Submit &&
            (entry.status == EntryStatus::Draft || entry.status == EntryStatus::Returned))
            return refused("status",
                           Text::tr("The department head has to agree before the entry is submitted."));
        return refused("status", Text::tr("This is not possible now: %1.").arg(statusLabel(entry.status)));
    }
    if (row.command == EntryCommand::NoteChange && !entry.publishedOn.isValid())
        return refused(
            "unpublished",
            Text::tr("The entry was never published; an update limit runs only for what is published."));
    if (row.command == EntryCommand::ExtendUpdate) {
        const QVector<UpdateDuty> open = openUpdateDuties(entry);
        if (open.isEmpty())
            return refused("noduty",
                           Text::tr("No change of law or duties waits for an update of this entry."));
        if (open.first().isExtended)
            return refused("extension.second",
                           Text::tr("The update has been extended already; that is possible once."));
    }
    return {};
}

} // namespace

QString entryCommandKey(EntryCommand command)
{
    return QString::fromLatin1(rowOf(command).key);
}

Result<EntryCommand> entryCommandFromKey(const QString &key)
{
    for (const CommandRow &row : commandTable()) {
        if (key == QLatin1String(row.key))
            return row.command;
    }
    return Error{QStringLiteral("entry.command.unknown"),
                 Text::tr("There is no command \"%1\" on an entry.").arg(key), key};
}

QString causeOf(const EntryEvent &event)
{
    return event.unknown.value(causeKey).toString();
}

bool needsText(EntryCommand command)
{
    return rowOf(command).needsText;
}

QString entryCommandLabel(EntryCommand command)
{
    return Text::tr(rowOf(command).label);
}

Result<EntryEvent> decideLife(const CatalogEntry &entry, EntryCommand command, const Actor &actor,
                              const QDateTime &now, const QString &text, const QVector<Finding> &findings,
                              QDate on, const QString &cause)
{
    const CommandRow &row = rowOf(command);
    // The words come before the findings: they are what the person who gives the command can mend at once.
    if (const auto allowed = mayCommand(entry, row, actor); !allowed)
        return allowed.error();
    if (row.needsText && normalised(text).isEmpty())
        return Error{QStringLiteral("entry.argument.text"),
                     command == EntryCommand::NoteChange ? Text::tr("State what changed.")
                     : command == EntryCommand::ExtendUpdate
                         ? Text::tr("State by which document the authority consented.")
                         : Text::tr("State the reason."),
                     {}};
    if (command == EntryCommand::NoteChange && (!on.isValid() || on > chinaDate(now)))
        return Error{QStringLiteral("entry.argument.on"),
                     Text::tr("State the day of the change; it is not after today."),
                     {}};
    if (const auto allowed = mayDecideLife(entry, command, actor, findings); !allowed)
        return allowed.error();
    EntryEvent event{row.makes, toChinaTime(now), actor, text.trimmed()};
    if (command == EntryCommand::NoteChange) {
        event.on = on;
        if (!cause.isEmpty())
            event.unknown.insert(causeKey, cause);
    }
    if (!entry.life.isEmpty() && event.at < entry.life.last().at)
        event.at = entry.life.last().at;
    return event;
}

Result<void> mayDecideLife(const CatalogEntry &entry, EntryCommand command, const Actor &actor,
                           const QVector<Finding> &findings)
{
    if (const auto allowed = mayCommand(entry, rowOf(command), actor); !allowed)
        return allowed;
    if (needsFindings(command) && hasErrors(findings))
        return refused("findings", Text::tr("The entry still has errors; correct them first."));
    return {};
}

bool needsFindings(EntryCommand command)
{
    return command == EntryCommand::Agree || command == EntryCommand::Submit;
}

CatalogEntry evolveLife(CatalogEntry entry, const EntryEvent &event)
{
    switch (event.type) {
    case EntryEventType::Agreed:
        entry.status = EntryStatus::Agreed;
        break;
    case EntryEventType::Submitted:
        entry.status = EntryStatus::Submitted;
        break;
    case EntryEventType::Returned:
        entry.status = EntryStatus::Returned;
        break;
    case EntryEventType::Published:
        entry.status = EntryStatus::Published;
        entry.publishedOn = chinaDate(event.at);
        break;
    case EntryEventType::Withdrawn:
        entry.status = EntryStatus::Withdrawn;
        break;
    case EntryEventType::RevisionStarted:
        entry.status = EntryStatus::Draft;
        ++entry.version;
        break;
    case EntryEventType::ChangeNoted:
    case EntryEventType::UpdateExtended:
        break; // a duty beside the life: the status stays
    }
    entry.life << event;
    return entry;
}

QVector<EntryCommand> entryCommandsOf(Role role)
{
    QVector<EntryCommand> commands;
    for (const CommandRow &row : commandTable()) {
        if (row.command != EntryCommand::StartRevision && may(role, row.permission))
            commands << row.command;
    }
    return commands;
}

QVector<EntryCommandAvailability> availableEntryCommands(const CatalogEntry &entry, const Actor &actor)
{
    QVector<EntryCommandAvailability> available;
    for (const CommandRow &row : commandTable()) {
        // Editing a published entry begins the new version by itself; a button of its own would only confuse.
        if (row.command == EntryCommand::StartRevision)
            continue;
        // Offered only where there is something to extend.
        if (row.command == EntryCommand::ExtendUpdate && openUpdateDuties(entry).isEmpty())
            continue;
        const bool isReview = row.permission == Permission::ReviewCatalog;
        if (isReview != (actor.role == Role::Authority) ||
            (!isReview && actor.departmentId != entry.departmentId))
            continue;
        const auto allowed = mayCommand(entry, row, actor);
        available << EntryCommandAvailability{row.command, allowed.ok(),
                                              allowed.ok() ? QString() : allowed.error().message};
    }
    return available;
}

Result<void> mayEdit(const CatalogEntry &entry, const Actor &actor)
{
    if (!may(actor.role, Permission::EditCatalog))
        return refused("role",
                       Text::tr("The role \"%1\" does not change catalogs.").arg(roleLabel(actor.role)));
    if (actor.departmentId != entry.departmentId)
        return refused("department", Text::tr("The entry belongs to another department."));
    if (entry.status == EntryStatus::Submitted)
        return refused("status",
                       Text::tr("The entry is being reviewed by the authority. Withdraw it to change it."));
    return {};
}

CatalogEntry copyOf(const CatalogEntry &entry, const Actor &actor)
{
    CatalogEntry copy = entry;
    copy.id.clear();
    copy.status = EntryStatus::Draft;
    copy.version = 1;
    copy.publishedOn = {};
    copy.life.clear();
    copy.code.clear();
    copy.impactAssessment = {};
    copy.secrecyReview = {};
    copy.unknown = {};
    copy.name = Text::tr("%1 (copy)").arg(entry.name);
    if (entry.departmentId != actor.departmentId) {
        copy.departmentId = actor.departmentId;
        copy.provider = actor.departmentName;
        copy.providerCode.clear();
        copy.office.clear();
        copy.informationSystem.clear();
    }
    for (DataItem &item : copy.items)
        item.id = newId();
    return copy;
}

CatalogEntry editable(const CatalogEntry &entry, const Actor &actor, const QDateTime &now)
{
    CatalogEntry edited = entry;
    if (entry.status == EntryStatus::Published || entry.status == EntryStatus::Withdrawn) {
        EntryEvent begun{EntryEventType::RevisionStarted, toChinaTime(now), actor, {}};
        return evolveLife(edited, begun);
    }
    if (entry.status == EntryStatus::Agreed)
        edited.status = EntryStatus::Draft;
    return edited;
}

} // namespace sharedesk
