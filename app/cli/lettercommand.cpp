#include "lettercommand.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include "calendar/chinatime.h"
#include "changelines.h"
#include "letters.h"
#include "letterwork.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error wrongArgument(const QString &message)
{
    return {QStringLiteral("cli.argument"), message, {}};
}

// Which template is used for each kind, and whether it can be.
int listTemplates(const LetterTemplates &templates, Output &output)
{
    QJsonArray json;
    bool good = true;
    for (const LetterKind kind : letterKinds()) {
        const auto read = templates.read(kind);
        const QString from = templates.hasOwn(kind) ? QDir::toNativeSeparators(QDir(templates.folder()).filePath(letterKey(kind) + QStringLiteral(".html")))
                                                    : Text::tr("built in");
        output.line(padded(letterKey(kind), 12) + from);
        if (!read)
            output.warning(read.error().message + QStringLiteral(": ") + read.error().detail);
        good = good && read.ok();
        json.append(QJsonObject{{QStringLiteral("kind"), letterKey(kind)}, {QStringLiteral("title"), letterTitle(kind)},
                                {QStringLiteral("own"), templates.hasOwn(kind)}, {QStringLiteral("usable"), read.ok()}});
    }
    output.value(json);
    return good ? Done : Refused;
}

int writeTemplates(const QString &folder, Output &output)
{
    QJsonArray written;
    bool good = true;
    for (const LetterKind kind : letterKinds()) {
        const auto path = LetterTemplates::writeOut(kind, folder);
        if (path) {
            output.line(path.value());
            written.append(path.value());
        } else {
            output.warning(path.error().message + QStringLiteral(": ") + path.error().detail);
            good = false;
        }
    }
    output.value(written);
    return good ? Done : Refused;
}

int writeLetter(OpenProfile &desk, const Arguments &arguments, const LetterTemplates &templates, Output &output)
{
    const auto kind = letterFromKey(arguments.value(QStringLiteral("kind")));
    if (!kind)
        return output.refused(kind.error());
    const QString file = arguments.value(QStringLiteral("output"));
    const QString format = arguments.value(QStringLiteral("format"), QFileInfo(file).suffix().toLower());
    if (format != QLatin1String("pdf") && format != QLatin1String("odt"))
        return output.refused(wrongArgument(Text::tr("There is no format \"%1\": pdf or odt.").arg(format)));
    if (file.isEmpty())
        return output.refused(wrongArgument(Text::tr("Say where the letter is written to: --output FILE")));
    const auto stored = desk.store->request(arguments.positional.at(0));
    if (!stored)
        return output.refused(stored.error());
    const RequestState &state = stored.value().state;
    const auto occasion = letterFor(state, kind.value(), desk.actor);
    if (!occasion)
        return output.refused(occasion.error());
    const LetterKey key = occasion.value().key;
    // What cannot be written gets no number.
    if (const auto composed = composeLetter(state, key, {}, desk.office, templates); !composed)
        return output.refused(composed.error());
    const auto numbers = desk.store->letters().give({occasion.value()}, desk.actor, QDateTime::currentDateTimeUtc());
    if (!numbers)
        return output.refused(numbers.error());
    const QString number = numbers.value().first();
    const auto html = composeLetter(state, key, number, desk.office, templates);
    if (!html)
        return output.refused(html.error());
    const LetterDocument document(html.value(), letterTitle(kind.value()));
    const QString path = QFileInfo(file).absoluteFilePath();
    if (const auto written = document.write(path, format == QLatin1String("pdf") ? LetterFormat::Pdf : LetterFormat::Odt); !written)
        return output.refused(written.error());
    output.line(Text::tr("%1 written to %2").arg(number, path));
    output.value(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("number"), number}, {QStringLiteral("pages"), document.pageCount()}});
    return Done;
}

} // namespace

int letterCommand(const Arguments &arguments, Output &output)
{
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    const LetterTemplates templates(LetterTemplates::folderIn(opened.value().profile->folder()));
    if (arguments.positional.at(0) != QLatin1String("templates"))
        return writeLetter(opened.value(), arguments, templates, output);
    return arguments.has(QStringLiteral("write")) ? writeTemplates(arguments.value(QStringLiteral("write")), output) : listTemplates(templates, output);
}

} // namespace sharedesk::cli
