#include "commandline.h"

#include <QCoreApplication>

#include "agreementcommands.h"
#include "auditcommand.h"
#include "bulkcommand.h"
#include "calendarcommands.h"
#include "casecommand.h"
#include "collectioncommands.h"
#include "democommand.h"
#include "diffcommand.h"
#include "elementcommands.h"
#include "entrycommands.h"
#include "importcommands.h"
#include "lettercommand.h"
#include "profilecommands.h"
#include "qualitycommands.h"
#include "requestcommands.h"
#include "scorecommand.h"
#include "searchcommand.h"
#include "sourcecommands.h"
#include "synccommand.h"

namespace sharedesk::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Command {
    const char *name;
    const char *usage;
    QStringList valueOptions;
    QStringList flags;
    int minimum;
    int maximum;
    int (*run)(const Arguments &, Output &);
};

const QVector<Command> &commands()
{
    static const QVector<Command> table{
        {"workday", "workday add DATE DAYS", {"office"}, {}, 3, 3, workday},
        {"deadline", "deadline --rule RULE --event MOMENT [--days N] [--explain] [--office DIR]",
         {"rule", "event", "days", "office"}, {"explain"}, 0, 0, deadline},
        {"init", "--profile DIR init [--user ID --department ID]", {"profile", "user", "department"}, {}, 0, 0,
         initProfile},
        {"import",
         "--profile DIR import FILE [--sheet NAME] [--mapping NAME|FILE] [--save-mapping NAME] [--clear-empty] "
         "[--only-clean] [--dry-run] [--report FILE] | import --undo",
         {"profile", "sheet", "report", "mapping", "save-mapping"},
         {"only-clean", "dry-run", "clear-empty", "undo"}, 0, 1, importFile},
        {"mapping", "--profile DIR mapping list | show NAME | forget NAME", {"profile"}, {}, 1, 2, mappingCommand},
        {"list", "--profile DIR list [--requests] [--text TEXT] [--limit N]", {"profile", "text", "limit"},
         {"requests"}, 0, 0, list},
        {"search",
         "--profile DIR search TEXT... [--department ID] [--sharing TYPE] [--format CLASS] [--frequency F] [--theme CODE] "
         "[--status STATUS] [--facets] [--limit N]",
         {"profile", "limit", "department", "sharing", "format", "frequency", "theme", "status"}, {"facets"}, 0, 20, search},
        {"show", "--profile DIR show ID", {"profile"}, {}, 1, 1, show},
        {"lint", "--profile DIR lint [ID] [--rule RULE] [--severity error|warning|hint] [--fix [--dry-run]]",
         {"profile", "rule", "severity"}, {"fix", "dry-run"}, 0, 1, lintEntries},
        {"quality", "--profile DIR quality [--department ID | --all] [--since DATE] [--note]",
         {"profile", "department", "since"}, {"all", "note"}, 0, 0, quality},
        {"elements", "--profile DIR elements [TEXT... | --use [--department ID] | --refer NUMBER|all [--dry-run]]",
         {"profile", "department", "refer"}, {"use", "dry-run"}, 0, 20, elements},
        {"entry",
         "--profile DIR entry agree|submit|publish|return|withdraw|note-change|extend-update ID... "
         "[--reason TEXT] [--on DATE] [--cause law|duties|other] [--dry-run]",
         {"profile", "reason", "on", "cause"}, {"dry-run"}, 2, 100000, entryCommand},
        {"export", "--profile DIR export FILE [--format xlsx|csv|csv-gb18030|dcat] [--template NAME|FILE]", {"profile", "format", "template"}, {}, 1, 1, exportFile},
        {"duplicates", "--profile DIR duplicates [--department ID] [--min SCORE] [--limit N]",
         {"profile", "department", "min", "limit"}, {}, 0, 0, duplicates},
        {"diff",
         "--profile DIR diff ID [--from STATE] [--to STATE] | diff FILE [--sheet NAME] [--mapping NAME|FILE] [--clear-empty]"
         "   STATE: draft, platform, published or a version's number",
         {"profile", "from", "to", "sheet", "mapping"}, {"clear-empty"}, 1, 1, diffEntry},
        {"bulk",
         "--profile DIR bulk ID... --field FIELD (--set VALUE [--only-empty] | --replace OLD --with NEW | --clear) "
         "[--dry-run]\n  sharedeskctl --profile DIR bulk --undo",
         {"profile", "field", "set", "replace", "with"}, {"clear", "only-empty", "dry-run", "undo"}, 0, 100000, bulkChange},
        {"source",
         "--profile DIR source list | propose ENTRY ENTRY... --source DEPARTMENT --reason TEXT [--data NAME] | "
         "decide ID --accept|--reject [--reason TEXT] | withdraw ID [--reason TEXT]",
         {"profile", "source", "reason", "data"}, {"accept", "reject"}, 1, 201, sourceCommand},
        {"letter",
         "--profile DIR letter REQUEST --kind reply|refusal|notice|extension|correction|dispute --output FILE [--format pdf|odt] | "
         "letter templates [--write DIR]",
         {"profile", "kind", "output", "format", "write"}, {}, 1, 1, letterCommand},
        {"agreement",
         "--profile DIR agreement list | propose COMMAND REQUEST [options of \"request\"] [--remark TEXT] [--again ID] | "
         "agree ID [--reason TEXT] | return ID --reason TEXT | take-back ID",
         requestValueOptions() + QStringList{"remark", "again"}, requestFlags(), 1, 3, agreementCommand},
        {"request",
         "request moves [--format markdown|mermaid] [--office DIR]\n"
         "  sharedeskctl --profile DIR request list [--inbox|--sent] [--phase PHASE] | show ID | submit ENTRY --items A;B|all "
         "--legal-basis T --scenario T --scope T --mode MODE --until DATE --agreed-by NAME [--renews ID]\n"
         "  sharedeskctl --profile DIR request receive|notice|supplement|extend|review|approve|reject|deliver|withdraw|confirm|contest|use|end|"
         "suspend|resume|terminate|change|assign|correct|answer-correction|consult|dispute|settle|misuse|answer-misuse ID\n"
         "    [--reason TEXT] [--agreed-by NAME] [--missing A;B] [--days N] [--lawful --within-conditions --safety TEXT] [--items A;B --item-reason TEXT]\n"
         "    [--mode MODE] [--address TEXT] [--consultation TEXT] [--report TEXT] [--conditions TEXT] [--assignee USER] [--refers-to EVENT] "
         "[--outcome verified|corrected|noError]",
         requestValueOptions(), requestFlags(), 1, 2, requestCommand},
        {"case", "--profile DIR case export REQUEST --output FILE.zip | case verify FILE.zip", {"profile", "output"}, {}, 2, 2, caseCommand},
        {"audit", "--profile DIR audit verify [--head NUMBER:HASH] | audit list [ID] [--limit N]", {"profile", "head", "limit"}, {}, 1, 2, auditCommand},
        {"sync", "--profile DIR sync --platform URL --ca FILE --user USER --password-file FILE",
         {"profile", "platform", "ca", "user", "password-file"}, {}, 0, 0, syncProfile},
        {"demo", "--profile DIR demo --entries N --requests M --seed S [--today DATE]",
         {"profile", "entries", "requests", "seed", "today"}, {}, 0, 0, demo},
    };
    return table;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1String(command.name))
            return &command;
    }
    return nullptr;
}

QString usageOfAll()
{
    QStringList lines{Text::tr("Usage: sharedeskctl [--json] COMMAND …")};
    for (const Command &command : commands())
        lines << QStringLiteral("  sharedeskctl ") + QLatin1String(command.usage);
    return lines.join(QLatin1Char('\n'));
}

QString usageOf(const Command &command)
{
    return Text::tr("Usage: %1").arg(QStringLiteral("sharedeskctl ") + QLatin1String(command.usage));
}

// Options may stand before the command's name (--profile DIR list): those are told apart from values by what any
// command takes, those behind the name by what that command takes (--requests lists, or is a number of them).
bool takesValue(const QString &option, const Command *command)
{
    if (command && command->flags.contains(option))
        return false;
    for (const Command &other : commands()) {
        if (other.valueOptions.contains(option))
            return true;
    }
    return false;
}

struct Parsed {
    QString command;
    Arguments arguments;
    QString problem;
};

Parsed parse(const QStringList &words)
{
    Parsed parsed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(QLatin1String("--"))) {
            if (parsed.command.isEmpty())
                parsed.command = word;
            else
                parsed.arguments.positional << word;
            continue;
        }
        QString name = word.mid(2);
        const qsizetype equals = name.indexOf(QLatin1Char('='));
        QString value;
        if (equals >= 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (takesValue(name, findCommand(parsed.command))) {
            if (i + 1 == words.size()) {
                parsed.problem = Text::tr("The option --%1 needs a value.").arg(name);
                return parsed;
            }
            value = words.at(++i);
        }
        if (parsed.arguments.has(name)) {
            parsed.problem = Text::tr("The option --%1 is given twice.").arg(name);
            return parsed;
        }
        parsed.arguments.options.insert(name, value);
    }
    return parsed;
}

QString wrongIn(const Command &command, const Arguments &arguments)
{
    for (auto it = arguments.options.cbegin(); it != arguments.options.cend(); ++it) {
        if (!command.valueOptions.contains(it.key()) && !command.flags.contains(it.key()))
            return Text::tr("The command \"%1\" has no option --%2.").arg(QLatin1String(command.name), it.key());
        if (command.flags.contains(it.key()) && !it.value().isEmpty())
            return Text::tr("The command \"%1\" has no option --%2.").arg(QLatin1String(command.name), it.key() + QLatin1Char('=') + it.value());
    }
    const auto count = arguments.positional.size();
    if (count < command.minimum)
        return Text::tr("The command \"%1\" needs more arguments.").arg(QLatin1String(command.name));
    if (count > command.maximum)
        return Text::tr("Not understood: %1").arg(arguments.positional.at(command.maximum));
    if (QByteArray(command.usage).startsWith("--profile") && arguments.value(QStringLiteral("profile")).isEmpty())
        return Text::tr("The command \"%1\" works on a profile: say which with --profile DIR.")
            .arg(QLatin1String(command.name));
    return {};
}

} // namespace

int run(const QStringList &words, QIODevice &out, QIODevice &err)
{
    Parsed parsed = parse(words);
    Output output(out, err, parsed.arguments.options.remove(QStringLiteral("json")) > 0);
    if (!parsed.problem.isEmpty())
        return output.wrongUsage(parsed.problem, usageOfAll());
    if (parsed.arguments.options.remove(QStringLiteral("help")) > 0 || parsed.command == QLatin1String("help")) {
        output.line(usageOfAll());
        return Done;
    }
    if (parsed.command.isEmpty())
        return output.wrongUsage(Text::tr("No command was given."), usageOfAll());
    const Command *command = findCommand(parsed.command);
    if (!command)
        return output.wrongUsage(Text::tr("There is no command \"%1\".").arg(parsed.command), usageOfAll());
    if (const QString wrong = wrongIn(*command, parsed.arguments); !wrong.isEmpty())
        return output.wrongUsage(wrong, usageOf(*command));
    return command->run(parsed.arguments, output);
}

} // namespace sharedesk::cli
