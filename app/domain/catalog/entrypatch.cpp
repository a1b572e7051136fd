#include "catalog/entrypatch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>
#include <QSet>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EntryPatch)
};

const QString itemsKey = QStringLiteral("items");
const QString idKey = QStringLiteral("id");

// Fields that mean one thing together: a change of one against a change of another is a conflict.
const QVector<QStringList> &mergeUnits()
{
    static const QVector<QStringList> units{
        {QStringLiteral("sharingType"), QStringLiteral("sharingConditions"), QStringLiteral("notSharedReason"), QStringLiteral("legalBasis")},
        {QStringLiteral("openToPublic"), QStringLiteral("openConditions")},
        {QStringLiteral("formatClass"), QStringLiteral("formatType"), QStringLiteral("formatOther")},
        {QStringLiteral("sharingModeClass"), QStringLiteral("sharingModeType"), QStringLiteral("sharingModeOther")},
        {QStringLiteral("updateFrequency"), QStringLiteral("updateFrequencyOther")},
    };
    return units;
}

// An edit is made for an entry in a certain state and of a certain owner; when that moved, a person decides.
const QStringList &guardFields()
{
    static const QStringList fields{QStringLiteral("status"), QStringLiteral("departmentId")};
    return fields;
}

// What the platform works out itself from the commands; its values replace ours without a conflict.
const QStringList &derivedFields()
{
    static const QStringList fields{QStringLiteral("life"), QStringLiteral("version"), QStringLiteral("publishedOn")};
    return fields;
}

QJsonValue valueOf(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (value.isNull())
        object.remove(key);
    else
        object.insert(key, value);
}

QString idOf(const QJsonValue &item)
{
    return item.toObject().value(idKey).toString();
}

QStringList idsOf(const QJsonArray &items)
{
    QStringList ids;
    for (const QJsonValue &item : items)
        ids << idOf(item);
    return ids;
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    for (const QJsonValue &value : array.toArray())
        strings << value.toString();
    return strings;
}

QMap<QString, QJsonObject> byId(const QJsonArray &items)
{
    QMap<QString, QJsonObject> map;
    for (const QJsonValue &item : items)
        map.insert(idOf(item), item.toObject());
    return map;
}

void diffMembers(const QJsonObject &before, const QJsonObject &after, const QString &except, QJsonObject &set, QJsonObject &was)
{
    QStringList keys = before.keys();
    for (const QString &key : after.keys()) {
        if (!before.contains(key))
            keys << key;
    }
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue old = valueOf(before, key);
        const QJsonValue now = valueOf(after, key);
        if (key == except || old == now)
            continue;
        set.insert(key, now);
        was.insert(key, old);
    }
}

void insertUnlessEmpty(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    const bool empty = value.isArray() ? value.toArray().isEmpty() : value.toObject().isEmpty();
    if (!empty)
        object.insert(key, value);
}

const QString addKey = QStringLiteral("add");
const QString setKey = QStringLiteral("set");
const QString removeKey = QStringLiteral("remove");
const QString orderKey = QStringLiteral("order");

QJsonArray reordered(const QJsonArray &items, const QStringList &order)
{
    const QMap<QString, QJsonObject> all = byId(items);
    QJsonArray result;
    QSet<QString> placed;
    for (const QString &id : order) {
        if (all.contains(id) && !placed.contains(id)) {
            result.append(all.value(id));
            placed.insert(id);
        }
    }
    for (const QJsonValue &item : items) {
        if (!placed.contains(idOf(item)))
            result.append(item);
    }
    return result;
}

QJsonArray applyList(const QJsonArray &items, const QJsonObject &list)
{
    const QStringList removed = stringsOf(list.value(removeKey));
    const QJsonObject sets = list.value(setKey).toObject();
    const QJsonArray added = list.value(addKey).toArray();
    const QStringList addedIds = idsOf(added);
    QJsonArray result;
    for (const QJsonValue &element : items) {
        QJsonObject item = element.toObject();
        const QString id = idOf(item);
        if (removed.contains(id) || addedIds.contains(id))
            continue;
        const QJsonObject members = sets.value(id).toObject();
        for (auto it = members.constBegin(); it != members.constEnd(); ++it)
            put(item, it.key(), it.value());
        result.append(item);
    }
    for (const QJsonValue &item : added)
        result.append(item);
    return list.contains(orderKey) ? reordered(result, stringsOf(list.value(orderKey))) : result;
}

void diffList(const QJsonArray &before, const QJsonArray &after, EntryPatch &patch)
{
    const QMap<QString, QJsonObject> old = byId(before);
    const QMap<QString, QJsonObject> now = byId(after);
    QJsonArray add;
    QJsonObject sets;
    QJsonObject wasSets;
    QJsonArray remove;
    QJsonObject wasRemoved;
    QStringList expected;
    for (const QJsonValue &item : before) {
        const QString id = idOf(item);
        if (now.contains(id)) {
            expected << id;
        } else {
            remove.append(id);
            wasRemoved.insert(id, item);
        }
    }
    for (const QJsonValue &item : after) {
        const QString id = idOf(item);
        if (!old.contains(id)) {
            add.append(item);
            expected << id;
            continue;
        }
        QJsonObject set;
        QJsonObject was;
        diffMembers(old.value(id), item.toObject(), {}, set, was);
        if (!set.isEmpty()) {
            sets.insert(id, set);
            wasSets.insert(id, was);
        }
    }
    insertUnlessEmpty(patch.list, addKey, add);
    insertUnlessEmpty(patch.list, setKey, sets);
    insertUnlessEmpty(patch.list, removeKey, remove);
    insertUnlessEmpty(patch.listWas, setKey, wasSets);
    insertUnlessEmpty(patch.listWas, removeKey, wasRemoved);
    if (const QStringList ids = idsOf(after); ids != expected) {
        patch.list.insert(orderKey, QJsonArray::fromStringList(ids));
        patch.listWas.insert(orderKey, QJsonArray::fromStringList(idsOf(before)));
    }
}

// set/was of two changes in turn: newest value, oldest "was"; what ends where it began is no change.
void foldMembers(QJsonObject &set, QJsonObject &was, const QJsonObject &laterSet, const QJsonObject &laterWas)
{
    for (auto it = laterSet.constBegin(); it != laterSet.constEnd(); ++it) {
        if (!set.contains(it.key()))
            was.insert(it.key(), laterWas.value(it.key()));
        set.insert(it.key(), it.value());
        if (set.value(it.key()) == was.value(it.key())) {
            set.remove(it.key());
            was.remove(it.key());
        }
    }
}

void foldList(EntryPatch &patch, const EntryPatch &later)
{
    QJsonArray added = patch.list.value(addKey).toArray();
    QJsonObject sets = patch.list.value(setKey).toObject();
    QJsonObject wasSets = patch.listWas.value(setKey).toObject();
    QJsonArray removed = patch.list.value(removeKey).toArray();
    QJsonObject wasRemoved = patch.listWas.value(removeKey).toObject();
    const QStringList addedBefore = idsOf(added);

    const QJsonObject laterSets = later.list.value(setKey).toObject();
    const QJsonObject laterWasSets = later.listWas.value(setKey).toObject();
    // Changes of items that the first patch added become part of what it adds.
    QJsonObject onAdded;
    for (auto it = laterSets.constBegin(); it != laterSets.constEnd(); ++it) {
        if (addedBefore.contains(it.key())) {
            onAdded.insert(it.key(), it.value());
            continue;
        }
        QJsonObject set = sets.value(it.key()).toObject();
        QJsonObject was = wasSets.value(it.key()).toObject();
        foldMembers(set, was, it.value().toObject(), laterWasSets.value(it.key()).toObject());
        sets.remove(it.key());
        wasSets.remove(it.key());
        insertUnlessEmpty(sets, it.key(), set);
        insertUnlessEmpty(wasSets, it.key(), was);
    }
    const QStringList laterRemoved = stringsOf(later.list.value(removeKey));
    added = applyList(added, QJsonObject{{setKey, onAdded}, {removeKey, QJsonArray::fromStringList(laterRemoved)}});
    for (const QString &id : laterRemoved) {
        if (addedBefore.contains(id))
            continue;
        // What is remembered of a removed item is how it was before the first patch touched it.
        QJsonObject item = later.listWas.value(removeKey).toObject().value(id).toObject();
        const QJsonObject was = wasSets.value(id).toObject();
        for (auto it = was.constBegin(); it != was.constEnd(); ++it)
            put(item, it.key(), it.value());
        removed.append(id);
        wasRemoved.insert(id, item);
        sets.remove(id);
        wasSets.remove(id);
    }
    QStringList order = stringsOf(later.list.value(orderKey));
    const bool laterOrders = later.list.contains(orderKey);
    if (!laterOrders)
        order = stringsOf(patch.list.value(orderKey));
    for (const QJsonValue &item : later.list.value(addKey).toArray()) {
        added.append(item);
        if (!laterOrders && !order.isEmpty())
            order << idOf(item);
    }
    const QJsonValue wasOrder = patch.listWas.contains(orderKey) ? patch.listWas.value(orderKey) : later.listWas.value(orderKey);

    patch.list = {};
    patch.listWas = {};
    insertUnlessEmpty(patch.list, addKey, added);
    insertUnlessEmpty(patch.list, setKey, sets);
    insertUnlessEmpty(patch.list, removeKey, removed);
    insertUnlessEmpty(patch.listWas, setKey, wasSets);
    insertUnlessEmpty(patch.listWas, removeKey, wasRemoved);
    if (!order.isEmpty()) {
        patch.list.insert(orderKey, QJsonArray::fromStringList(order));
        patch.listWas.insert(orderKey, wasOrder);
    }
}

void rebaseMembers(QJsonObject &set, QJsonObject &was, const QJsonObject &theirs, const QString &prefix, QStringList &conflicts)
{
    const QStringList keys = set.keys();
    for (const QString &key : keys) {
        const QJsonValue theirValue = valueOf(theirs, key);
        if (theirValue == valueOf(was, key))
            continue;
        if (theirValue == set.value(key)) {
            set.remove(key);
            was.remove(key);
        } else if (prefix.isEmpty() && derivedFields().contains(key)) {
            set.remove(key);
            was.remove(key);
        } else {
            conflicts << (prefix.isEmpty() ? key : prefix);
        }
    }
}

void rebaseList(EntryPatch &patch, const QJsonObject &base, const QJsonObject &theirs, QStringList &conflicts)
{
    const QJsonArray theirItems = theirs.value(itemsKey).toArray();
    const QMap<QString, QJsonObject> theirById = byId(theirItems);
    const auto conflict = [&](const QString &what) { conflicts << itemsKey + QLatin1Char(':') + what; };

    QJsonObject sets = patch.list.value(setKey).toObject();
    QJsonObject wasSets = patch.listWas.value(setKey).toObject();
    QStringList removed = stringsOf(patch.list.value(removeKey));
    QJsonObject wasRemoved = patch.listWas.value(removeKey).toObject();
    QJsonArray add;
    for (const QJsonValue &item : patch.list.value(addKey).toArray()) {
        const QString id = idOf(item);
        const bool isThere = theirById.contains(id);
        if (removed.contains(id)) {
            // Folding can remove an item and bring it back. Where they touched it, this is an edit of what it was:
            // else one half of the pair would go and the item with it.
            if (isThere && theirById.value(id) == wasRemoved.value(id).toObject()) {
                add.append(item);
                continue;
            }
            QJsonObject set;
            QJsonObject was;
            diffMembers(wasRemoved.value(id).toObject(), item.toObject(), {}, set, was);
            insertUnlessEmpty(sets, id, set);
            insertUnlessEmpty(wasSets, id, was);
            removed.removeAll(id);
            wasRemoved.remove(id);
        } else if (!isThere || theirById.value(id) != item.toObject()) {
            add.append(item);
            if (isThere)
                conflict(id);
        }
    }
    for (const QString &id : sets.keys()) {
        if (!theirById.contains(id)) {
            conflict(id);
            continue;
        }
        QJsonObject set = sets.value(id).toObject();
        QJsonObject was = wasSets.value(id).toObject();
        rebaseMembers(set, was, theirById.value(id), itemsKey + QLatin1Char(':') + id, conflicts);
        sets.remove(id);
        wasSets.remove(id);
        insertUnlessEmpty(sets, id, set);
        insertUnlessEmpty(wasSets, id, was);
    }
    QJsonArray remove;
    for (const QString &id : std::as_const(removed)) {
        if (!theirById.contains(id)) {
            wasRemoved.remove(id);
            continue;
        }
        remove.append(id);
        if (theirById.value(id) != wasRemoved.value(id).toObject())
            conflict(id);
    }
    QJsonValue order = patch.list.value(orderKey);
    QJsonValue wasOrder = patch.listWas.value(orderKey);
    if (patch.list.contains(orderKey)) {
        const QStringList theirOrder = idsOf(theirItems);
        const QStringList baseOrder = idsOf(base.value(itemsKey).toArray());
        // An item that is added again goes to the end first, so the order is still needed then.
        if (theirOrder == stringsOf(order)) {
            if (add.isEmpty())
                order = QJsonValue();
        } else {
            // Only ids that both know can have been moved; added and removed ones are no reordering.
            const auto common = [&](const QStringList &ids, const QStringList &others) {
                QStringList kept;
                for (const QString &id : ids) {
                    if (others.contains(id))
                        kept << id;
                }
                return kept;
            };
            if (common(theirOrder, baseOrder) != common(baseOrder, theirOrder))
                conflict(orderKey);
        }
    }
    patch.list = {};
    patch.listWas = {};
    insertUnlessEmpty(patch.list, addKey, add);
    insertUnlessEmpty(patch.list, setKey, sets);
    insertUnlessEmpty(patch.list, removeKey, remove);
    insertUnlessEmpty(patch.listWas, setKey, wasSets);
    insertUnlessEmpty(patch.listWas, removeKey, wasRemoved);
    if (order.isArray()) {
        patch.list.insert(orderKey, order);
        patch.listWas.insert(orderKey, wasOrder);
    }
}

} // namespace

EntryPatch diff(const QJsonObject &before, const QJsonObject &after)
{
    EntryPatch patch;
    diffMembers(before, after, itemsKey, patch.set, patch.was);
    diffList(before.value(itemsKey).toArray(), after.value(itemsKey).toArray(), patch);
    return patch;
}

QJsonObject apply(const QJsonObject &body, const EntryPatch &patch)
{
    QJsonObject result = body;
    for (auto it = patch.set.constBegin(); it != patch.set.constEnd(); ++it)
        put(result, it.key(), it.value());
    if (!patch.list.isEmpty())
        result.insert(itemsKey, applyList(body.value(itemsKey).toArray(), patch.list));
    return result;
}

EntryPatch folded(const EntryPatch &first, const EntryPatch &second)
{
    EntryPatch patch = first;
    foldMembers(patch.set, patch.was, second.set, second.was);
    foldList(patch, second);
    return patch;
}

Rebased rebase(const EntryPatch &mine, const QJsonObject &base, const QJsonObject &theirs)
{
    Rebased result{mine, {}};
    rebaseMembers(result.patch.set, result.patch.was, theirs, {}, result.conflicts);
    rebaseList(result.patch, base, theirs, result.conflicts);
    if (result.patch.isEmpty())
        return result;

    for (const QStringList &unit : mergeUnits()) {
        QString touched;
        bool theirsChanged = false;
        for (const QString &field : unit) {
            if (result.patch.set.contains(field))
                touched = field;
            else if (valueOf(theirs, field) != valueOf(base, field))
                theirsChanged = true;
        }
        if (!touched.isEmpty() && theirsChanged && !result.conflicts.contains(touched))
            result.conflicts << touched;
    }
    for (const QString &field : guardFields()) {
        const bool moved = valueOf(theirs, field) != valueOf(base, field);
        const bool satisfied = mine.set.contains(field) && mine.set.value(field) == valueOf(theirs, field);
        if (moved && !satisfied && !result.conflicts.contains(field))
            result.conflicts << field;
    }
    result.conflicts.removeDuplicates();
    return result;
}

QJsonObject toJson(const EntryPatch &patch)
{
    QJsonObject json;
    insertUnlessEmpty(json, QStringLiteral("set"), patch.set);
    insertUnlessEmpty(json, QStringLiteral("was"), patch.was);
    insertUnlessEmpty(json, QStringLiteral("list"), patch.list);
    insertUnlessEmpty(json, QStringLiteral("listWas"), patch.listWas);
    return json;
}

Result<EntryPatch> patchFromJson(const QJsonObject &json)
{
    EntryPatch patch;
    const struct { const char *key; QJsonObject EntryPatch::*member; } members[] = {
        {"set", &EntryPatch::set}, {"was", &EntryPatch::was}, {"list", &EntryPatch::list}, {"listWas", &EntryPatch::listWas}};
    for (const auto &member : members) {
        const QJsonValue value = json.value(QLatin1String(member.key));
        if (!value.isUndefined() && !value.isObject())
            return Error{QStringLiteral("patch.json"), Text::tr("A change of an entry is not written as it must be."),
                         QString::fromLatin1(member.key)};
        patch.*member.member = value.toObject();
    }
    if (patch.set.contains(itemsKey) || patch.set.contains(idKey))
        return Error{QStringLiteral("patch.json"), Text::tr("A change of an entry is not written as it must be."), QStringLiteral("set")};
    return patch;
}

} // namespace sharedesk
