#include "catalog/elementusage.h"

#include <QSet>

#include <algorithm>

#include "catalog/dictionary.h"
#include "catalog/entryfix.h"

namespace sharedesk {

namespace {

QString typeOf(const QString &dataType, const QString &length)
{
    return length.isEmpty() ? dataType : dataType + QLatin1Char(' ') + length;
}

// What one of them leaves open (a date needs no length) is no difference.
bool areAlike(const QString &type, const QString &right)
{
    const QString length = type.section(QLatin1Char(' '), 1);
    const QString rightLength = right.section(QLatin1Char(' '), 1);
    const QString kind = type.section(QLatin1Char(' '), 0, 0);
    const QString rightKind = right.section(QLatin1Char(' '), 0, 0);
    return (kind.isEmpty() || rightKind.isEmpty() || kind == rightKind) &&
           (length.isEmpty() || rightLength.isEmpty() || length == rightLength);
}

QStringList byFrequency(const QMap<QString, int> &counted)
{
    QStringList keys = counted.keys();
    std::stable_sort(keys.begin(), keys.end(),
                     [&](const QString &a, const QString &b) { return counted.value(a) > counted.value(b); });
    return keys;
}

int sumOf(const QMap<QString, int> &counted)
{
    int sum = 0;
    for (const int count : counted)
        sum += count;
    return sum;
}

} // namespace

const DataElement *elementOf(const DataItem &item, const DataElements &elements)
{
    return item.element.isEmpty() ? elements.named(item.name) : elements.find(item.element);
}

void takeTypeOf(const DataElement &element, DataItem &item)
{
    if (!item.dataType.isEmpty())
        return;
    item.dataType = element.dataType;
    if (item.length.isEmpty())
        item.length = element.length;
}

void ElementTally::add(const CatalogEntry &entry)
{
    QHash<QString, int> here;
    for (const DataItem &item : entry.items) {
        const DataElement *element = elementOf(item, m_elements);
        const QString name = normalised(item.name);
        if (!element && name.isEmpty())
            continue;
        const QString key = element ? element->number : QLatin1Char('=') + name;
        Counted &counted = m_counted[key];
        counted.element = element;
        ++counted.names[item.name.trimmed()];
        ++counted.types[typeOf(item.dataType, item.length)];
        counted.refers += element && item.element == element->number ? 1 : 0;
        ++here[key];
    }
    for (auto it = here.cbegin(); it != here.cend(); ++it) {
        ++m_counted[it.key()].entries;
        m_counted[it.key()].repeated += it.value() > 1 ? 1 : 0;
    }
}

QVector<ElementUse> ElementTally::uses() const
{
    QVector<ElementUse> uses;
    for (const Counted &counted : m_counted) {
        if (!counted.element && counted.entries < 2 && counted.repeated == 0)
            continue;
        ElementUse use;
        use.items = sumOf(counted.names);
        use.entries = counted.entries;
        use.refers = counted.refers;
        use.repeated = counted.repeated;
        use.names = byFrequency(counted.names);
        use.types = byFrequency(counted.types);
        use.number = counted.element ? counted.element->number : QString();
        use.name = counted.element ? counted.element->name : use.names.first();
        const QString right = counted.element
                                  ? typeOf(counted.element->dataType, counted.element->length)
                                  : *std::find_if(use.types.cbegin(), use.types.cend() - 1,
                                                  [](const QString &type) { return !type.isEmpty(); });
        for (auto it = counted.types.cbegin(); it != counted.types.cend(); ++it)
            use.unlike += areAlike(it.key(), right) ? 0 : it.value();
        uses << use;
    }
    std::sort(uses.begin(), uses.end(), [](const ElementUse &a, const ElementUse &b) {
        if (a.number.isEmpty() != b.number.isEmpty())
            return b.number.isEmpty();
        const int forA = a.couldRefer() + a.repeated + a.unlike;
        const int forB = b.couldRefer() + b.repeated + b.unlike;
        if (forA != forB)
            return forA > forB;
        return a.items != b.items ? a.items > b.items : a.name < b.name;
    });
    return uses;
}

CatalogEntry referring(const CatalogEntry &entry, const DataElement &element, const DataElements &elements)
{
    CatalogEntry changed = entry;
    for (DataItem &item : changed.items) {
        if (elementOf(item, elements) != &element)
            continue;
        item.element = element.number;
        takeTypeOf(element, item);
    }
    for (qsizetype first = 0; first < changed.items.size(); ++first) {
        if (changed.items.at(first).element != element.number)
            continue;
        for (qsizetype other = changed.items.size() - 1; other > first; --other) {
            if (changed.items.at(other).element != element.number)
                continue;
            if (const auto merged = mergedItem(changed.items.at(first), changed.items.at(other))) {
                changed.items[first] = *merged;
                changed.items.removeAt(other);
            }
        }
    }
    return changed;
}

CatalogEntry referring(const CatalogEntry &entry, const DataElements &elements)
{
    QVector<const DataElement *> met;
    for (const DataItem &item : entry.items) {
        const DataElement *element = elementOf(item, elements);
        if (element && !met.contains(element))
            met << element;
    }
    CatalogEntry changed = entry;
    for (const DataElement *element : std::as_const(met))
        changed = referring(changed, *element, elements);
    return changed;
}

} // namespace sharedesk
