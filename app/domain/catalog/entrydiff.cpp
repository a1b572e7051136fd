#include "catalog/entrydiff.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

#include "catalog/entryfields.h"

namespace sharedesk {

namespace {

using Kind = FieldChange::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EntryDiff)
};

Kind kindOf(const QString &before, const QString &after)
{
    if (before.isEmpty())
        return Kind::Added;
    return after.isEmpty() ? Kind::Removed : Kind::Changed;
}

// Which item of `before` each one of `after` was; then those that are gone.
QVector<ItemPair> pairsOf(const QVector<DataItem> &before, const QVector<DataItem> &after)
{
    QHash<QString, qsizetype> byId;
    QMultiHash<QString, qsizetype> byName;
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        byId.insert(before.at(i).id, i);
        byName.insert(normalised(before.at(i).name), i);
    }
    QVector<bool> taken(before.size());
    QVector<ItemPair> pairs(after.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        pairs[i].after = &after.at(i);
        if (const auto known = byId.constFind(after.at(i).id); known != byId.cend() && !taken.at(*known)) {
            pairs[i].before = &before.at(*known);
            taken[*known] = true;
        }
    }
    for (ItemPair &pair : pairs) {
        if (pair.before)
            continue;
        for (const qsizetype place : byName.values(normalised(pair.after->name))) {
            if (taken.at(place))
                continue;
            pair.before = &before.at(place);
            taken[place] = true;
            break;
        }
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (!taken.at(i))
            pairs << ItemPair{&before.at(i), nullptr};
    }
    return pairs;
}

// The fewest items that have to be called moved: all but a longest run that kept its order.
QVector<bool> movedOf(const QVector<qsizetype> &places)
{
    QVector<qsizetype> tails;                         // tails[n]: index of the smallest end of a run of n + 1
    QVector<qsizetype> previous(places.size(), -1);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), places.at(i), [&](qsizetype index, qsizetype place) { return places.at(index) < place; });
        const qsizetype length = at - tails.begin();
        if (length > 0)
            previous[i] = tails.at(length - 1);
        if (at == tails.end())
            tails << i;
        else
            *at = i;
    }
    QVector<bool> moved(places.size(), true);
    for (qsizetype i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = previous.at(i))
        moved[i] = false;
    return moved;
}

void addItemChanges(const CatalogEntry &before, const CatalogEntry &after, QVector<FieldChange> &changes)
{
    for (const ItemPair &pair : itemPairs(before.items, after.items)) {
        if (!pair.before) {
            changes << FieldChange{Kind::Added, pair.after->id, pair.after->name, {}, {}, pair.after->name};
            for (const ItemField &field : itemFields()) {
                if (const QString &value = pair.after->*field.text; !value.isEmpty() && field.key != QLatin1String("name"))
                    changes << FieldChange{Kind::Added, pair.after->id, pair.after->name, field.key, {}, value};
            }
            continue;
        }
        if (!pair.after) {
            changes << FieldChange{Kind::Removed, pair.before->id, pair.before->name, {}, pair.before->name, {}};
            continue;
        }
        for (const ItemField &field : itemFields()) {
            const QString &old = pair.before->*field.text;
            const QString &now = pair.after->*field.text;
            if (old != now)
                changes << FieldChange{kindOf(old, now), pair.after->id, pair.after->name, field.key, old, now};
        }
        if (pair.isMoved)
            changes << FieldChange{Kind::Moved, pair.after->id, pair.after->name, {}, QString::number(pair.beforePlace), QString::number(pair.afterPlace)};
    }
}

} // namespace

QString assessmentText(const Assessment &assessment)
{
    QStringList parts{assessment.assessor, assessment.on.toString(Qt::ISODate), assessment.result};
    // With the beginning of its hash: another file of the same name is another text.
    for (const Attachment &attachment : assessment.attachments)
        parts << QStringLiteral("%1 #%2").arg(attachment.name, attachment.sha256.left(8));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVector<ItemPair> itemPairs(const QVector<DataItem> &before, const QVector<DataItem> &after)
{
    QVector<ItemPair> pairs = pairsOf(before, after);
    QVector<qsizetype> places; // of the items that both have, in the order they have now
    for (ItemPair &pair : pairs) {
        pair.beforePlace = pair.before ? int(pair.before - before.constData()) + 1 : 0;
        pair.afterPlace = pair.after ? int(pair.after - after.constData()) + 1 : 0;
        if (pair.before && pair.after)
            places << pair.beforePlace;
    }
    const QVector<bool> moved = movedOf(places);
    qsizetype common = 0;
    for (ItemPair &pair : pairs) {
        if (pair.before && pair.after)
            pair.isMoved = moved.at(common++);
    }
    return pairs;
}

QVector<FieldChange> entryChanges(const CatalogEntry &before, const CatalogEntry &after)
{
    QVector<FieldChange> changes;
    const auto compare = [&](const QString &key, const QString &old, const QString &now) {
        if (old != now)
            changes << FieldChange{kindOf(old, now), {}, {}, key, old, now};
    };
    compare(QStringLiteral("status"), statusKey(before.status), statusKey(after.status));
    compare(QStringLiteral("version"), QString::number(before.version), QString::number(after.version));
    compare(QStringLiteral("publishedOn"), before.publishedOn.toString(Qt::ISODate), after.publishedOn.toString(Qt::ISODate));
    for (const EntryField &field : entryFields())
        compare(field.key, before.*field.text, after.*field.text);
    compare(QStringLiteral("relatedCodes"), before.relatedCodes.join(QLatin1Char('\n')), after.relatedCodes.join(QLatin1Char('\n')));
    compare(QStringLiteral("impactAssessment"), assessmentText(before.impactAssessment), assessmentText(after.impactAssessment));
    compare(QStringLiteral("secrecyReview"), assessmentText(before.secrecyReview), assessmentText(after.secrecyReview));
    addItemChanges(before, after, changes);
    return changes;
}

QJsonObject toJson(const FieldChange &change)
{
    constexpr const char *kinds[] = {"added", "removed", "changed", "moved"};
    return {{QStringLiteral("change"), QLatin1String(kinds[static_cast<size_t>(change.kind)])},
            {QStringLiteral("rule"), change.ruleId},
            {QStringLiteral("field"), change.field},
            {QStringLiteral("item"), change.itemId},
            {QStringLiteral("itemName"), change.itemName},
            {QStringLiteral("before"), change.before},
            {QStringLiteral("after"), change.after}};
}

QString changeFieldLabel(const FieldChange &change)
{
    if (change.itemId.isEmpty())
        return entryFieldLabel(change.field);
    return change.field.isEmpty() ? change.itemName : Text::tr("%1: %2").arg(change.itemName, itemFieldLabel(change.field));
}

QString changeKindLabel(Kind kind)
{
    switch (kind) {
    case Kind::Added: return Text::tr("Added");
    case Kind::Removed: return Text::tr("Removed");
    case Kind::Changed: return Text::tr("Changed");
    case Kind::Moved: return Text::tr("Moved");
    }
    return {};
}

QString readableValue(const FieldChange &change, const QString &value, const Dictionaries &dictionaries, const QString &language)
{
    if (value.isEmpty())
        return value;
    if (change.kind == Kind::Moved)
        return Text::tr("Place %1").arg(value);
    if (change.itemId.isEmpty() && change.field == QLatin1String("status")) {
        const auto status = statusFromKey(value);
        return status ? statusLabel(status.value()) : value;
    }
    QString dictionary;
    if (change.itemId.isEmpty()) {
        if (const EntryField *field = entryField(change.field))
            dictionary = field->dictionary;
    } else if (const ItemField *field = itemField(change.field)) {
        dictionary = field->dictionary;
    }
    return dictionary.isEmpty() ? value : dictionaries.label(dictionary, value, language);
}

} // namespace sharedesk
