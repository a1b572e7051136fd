#include "collectioncommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "collection.h"
#include "profilecommands.h"

namespace sharedesk::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<int> numberOf(const Arguments &arguments, const QString &option, int fallback, int most)
{
    if (!arguments.has(option))
        return fallback;
    bool ok = false;
    const int number = arguments.value(option).toInt(&ok);
    if (ok && number >= 0 && number <= most)
        return number;
    return Error{QStringLiteral("cli.argument"),
                 Text::tr("--%1 must be a whole number from 0 to %2.").arg(option).arg(most),
                 {}};
}

Result<DuplicateState> currentState(OpenProfile &desk)
{
    const auto known = desk.store->collection().state();
    if (!known)
        return known.error();
    if (known.value() && known.value()->isCurrent)
        return *known.value();
    const auto found = desk.store->collection().search(desk.actor.departmentId);
    if (!found)
        return found.error();
    if (const auto kept = desk.store->collection().keep(found.value().value()); !kept)
        return kept.error();
    const auto state = desk.store->collection().state();
    if (!state)
        return state.error();
    return state.value().value();
}

QString sinceText(const CollectedEntry &entry)
{
    return entry.since.isValid() ? Text::tr("since %1").arg(entry.since.toString(Qt::ISODate))
                                 : Text::tr("not published yet");
}

// Why an entry is in the group: what it has in common with the one of another department that it is most like.
const CollectedEntry *nearest(const QVector<CollectedEntry> &members, const CollectedEntry &entry,
                              const EntryLikeness &likeness)
{
    const CollectedEntry *best = nullptr;
    int score = -1;
    for (const CollectedEntry &other : members) {
        if (other.departmentId == entry.departmentId)
            continue;
        const int found = likeness.compare(entry, other).score;
        if (found > score) {
            score = found;
            best = &other;
        }
    }
    return best;
}

} // namespace

int duplicates(const Arguments &arguments, Output &output)
{
    const auto minimum = numberOf(arguments, QStringLiteral("min"), 0, 100);
    if (!minimum)
        return output.refused(minimum.error());
    const auto limit = numberOf(arguments, QStringLiteral("limit"), 1000000, 1000000);
    if (!limit)
        return output.refused(limit.error());
    auto opened = openProfile(arguments);
    if (!opened)
        return output.refused(opened.error());
    OpenProfile &desk = opened.value();
    const auto state = currentState(desk);
    if (!state)
        return output.refused(state.error());
    const auto groups =
        desk.store->collection().groups({arguments.value(QStringLiteral("department")), minimum.value()});
    if (!groups)
        return output.refused(groups.error());

    const EntryLikeness likeness(desk.office.duplicateRules, desk.office.elements, desk.office.pinyin);
    QJsonArray json;
    for (const DuplicateGroupRow &group : groups.value().mid(0, limit.value())) {
        const auto members = desk.store->collection().members(group.id);
        if (!members)
            return output.refused(members.error());
        output.line(Text::tr("%1 %  %2: %3 departments, %4 entries")
                        .arg(group.score)
                        .arg(group.name)
                        .arg(group.departments)
                        .arg(group.entries));
        QJsonArray entries;
        for (const CollectedEntry &entry : members.value()) {
            const CollectedEntry *other = nearest(members.value(), entry, likeness);
            const QStringList reasons = other ? likeness.reasons(entry, *other) : QStringList();
            output.line(QStringLiteral("  ") + entry.id + QStringLiteral("  ") + entry.provider +
                        QStringLiteral("  ") + entry.name + QStringLiteral("  ") + sinceText(entry));
            output.line(QStringLiteral("      ") + reasons.join(QLatin1Char(' ')));
            entries.append(QJsonObject{{QStringLiteral("entry"), entry.id},
                                       {QStringLiteral("department"), entry.departmentId},
                                       {QStringLiteral("provider"), entry.provider},
                                       {QStringLiteral("name"), entry.name},
                                       {QStringLiteral("code"), entry.code},
                                       {QStringLiteral("status"), statusKey(entry.status)},
                                       {QStringLiteral("since"), entry.since.toString(Qt::ISODate)},
                                       {QStringLiteral("like"), other ? other->id : QString()},
                                       {QStringLiteral("why"), QJsonArray::fromStringList(reasons)}});
        }
        json.append(QJsonObject{{QStringLiteral("group"), group.id},
                                {QStringLiteral("score"), group.score},
                                {QStringLiteral("departments"), group.departments},
                                {QStringLiteral("entries"), entries}});
    }
    output.value(QJsonObject{{QStringLiteral("looked"), state.value().entries},
                             {QStringLiteral("limited"), state.value().isLimited},
                             {QStringLiteral("groups"), json}});
    output.line(Text::tr("%n group(s) of likely duplicate collection", nullptr, int(groups.value().size())));
    return Done;
}

} // namespace sharedesk::cli
