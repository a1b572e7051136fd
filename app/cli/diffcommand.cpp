#include "diffcommand.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QUuid>

#include <optional>

#include "catalog/entrydiff.h"
#include "changelines.h"
#include "filediff.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Kind = EntryState::Kind;

QString stateKey(const EntryState &state)
{
    switch (state.kind) {
    case Kind::WorkingCopy: return QStringLiteral("draft");
    case Kind::OnPlatform: return QStringLiteral("platform");
    case Kind::Published: break;
    }
    return QString::number(state.entry.version);
}

QString stateText(const EntryState &state)
{
    if (state.kind == Kind::WorkingCopy)
        return Text::tr("on this computer");
    if (state.kind == Kind::OnPlatform)
        return Text::tr("on the platform");
    return Text::tr("version %1, published on %2").arg(state.entry.version).arg(state.entry.publishedOn.toString(Qt::ISODate));
}

std::optional<EntryState> named(const QVector<EntryState> &states, const QString &name)
{
    for (const EntryState &state : states) {
        if (stateKey(state) == name || (name == QLatin1String("published") && state.kind == Kind::Published))
            return state;
    }
    return std::nullopt;
}

Error noSuchState(const QVector<EntryState> &states, const QString &name)
{
    QStringList known;
    for (const EntryState &state : states)
        known << stateKey(state);
    return {QStringLiteral("diff.state"),
            Text::tr("This computer knows no state \"%1\" of this entry; it knows: %2.").arg(name, known.join(QStringLiteral(", "))),
            {}};
}

QJsonObject stateJson(const EntryState &state)
{
    return {{QStringLiteral("state"), stateKey(state)},
            {QStringLiteral("version"), state.entry.version},
            {QStringLiteral("publishedOn"), state.entry.publishedOn.toString(Qt::ISODate)},
            {QStringLiteral("by"), state.by}};
}

} // namespace

int diffEntry(const Arguments &arguments, Output &output)
{
    // An entry is named by its number, which no file is called.
    if (QUuid::fromString(arguments.positional.first()).isNull())
        return diffFile(arguments, output);
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    const auto states = opened.value().store->entryStates(arguments.positional.first());
    if (!states)
        return output.refused(states.error());
    const QVector<EntryState> &known = states.value();

    const QString toName = arguments.value(QStringLiteral("to"), QStringLiteral("draft"));
    const auto to = named(known, toName);
    if (!to)
        return output.refused(noSuchState(known, toName));
    // Without a word the state that others see: what was published last, else what the platform has.
    QString fromName = arguments.value(QStringLiteral("from"));
    if (fromName.isEmpty()) {
        if (known.size() < 2)
            return output.refused(Error{QStringLiteral("diff.state"),
                                        Text::tr("This computer knows only one state of this entry; there is nothing to compare it with."),
                                        known.first().entry.name});
        fromName = named(known, QStringLiteral("published")) ? QStringLiteral("published") : QStringLiteral("platform");
    }
    const auto from = named(known, fromName);
    if (!from)
        return output.refused(noSuchState(known, fromName));

    const QVector<FieldChange> changes = entryChanges(from->entry, to->entry);
    output.line(Text::tr("%1: from %2 to %3").arg(to->entry.name, stateText(*from), stateText(*to)));
    for (const QString &line : changeLines(changes, opened.value().office.dictionaries))
        output.line(QStringLiteral("  ") + line);
    output.line(Text::tr("%n difference(s)", nullptr, int(changes.size())));
    QJsonArray all;
    for (const EntryState &state : known)
        all.append(stateJson(state));
    output.value(QJsonObject{{QStringLiteral("entry"), to->entry.id},
                             {QStringLiteral("name"), to->entry.name},
                             {QStringLiteral("from"), stateJson(*from)},
                             {QStringLiteral("to"), stateJson(*to)},
                             {QStringLiteral("changes"), changesJson(changes)},
                             {QStringLiteral("states"), all}});
    return Done;
}

} // namespace sharedesk::cli
