#include "casecommand.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include "casefile.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

int exportCase(const Arguments &arguments, Output &output)
{
    const QString path = arguments.value(QStringLiteral("output"));
    if (path.isEmpty())
        return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("Say where the case file is written to: --output FILE"), {}});
    auto desk = openProfile(arguments);
    if (!desk)
        return output.refused(desk.error());
    const LetterTemplates templates(LetterTemplates::folderIn(desk.value().profile->folder()));
    const auto file = caseOf(*desk.value().store, arguments.positional.value(1), desk.value().office, templates);
    if (!file)
        return output.refused(file.error());
    if (const auto written = writeCase(file.value(), desk.value().actor, QDateTime::currentDateTimeUtc(), path); !written)
        return output.refused(written.error());
    QJsonArray names;
    for (const CasePart &part : file.value().parts) {
        output.line(part.name);
        names.append(part.name);
    }
    output.line(Text::tr("Written to %1").arg(QDir::toNativeSeparators(path)));
    output.value(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("parts"), names}});
    return Done;
}

int verifyCase(const Arguments &arguments, Output &output)
{
    const auto check = checkCase(arguments.positional.value(1));
    if (!check)
        return output.refused(check.error());
    output.value(QJsonObject{{QStringLiteral("whole"), check.value().faults.isEmpty()},
                             {QStringLiteral("request"), check.value().requestId},
                             {QStringLiteral("parts"), check.value().parts},
                             {QStringLiteral("faults"), QJsonArray::fromStringList(check.value().faults)}});
    if (!check.value().faults.isEmpty())
        return output.refused(Error{QStringLiteral("case.altered"), check.value().faults.join(QLatin1Char('\n')), {}});
    output.line(Text::tr("The case file is whole: %n part(s).", nullptr, check.value().parts));
    return Done;
}

} // namespace

int caseCommand(const Arguments &arguments, Output &output)
{
    const QString what = arguments.positional.value(0);
    if (what == QLatin1String("export"))
        return exportCase(arguments, output);
    if (what == QLatin1String("verify"))
        return verifyCase(arguments, output);
    return output.refused(Error{QStringLiteral("cli.argument"), Text::tr("Say \"case export\" or \"case verify\"."), what});
}

} // namespace sharedesk::cli
