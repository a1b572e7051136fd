// ElementUsage: which data items of many entries are one data element (数据元), and which of them say so.
//
// An item belongs to the element it refers to, else to the one of exactly its name or synonym. Items of no
// element are held together by their normalised name, where it stands in more than one entry: what is written
// over and over, perhaps each time with another type. Pure; the caller gives the entries one by one.
#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include "catalog/catalogentry.h"
#include "catalog/dataelement.h"

namespace sharedesk {

struct ElementUse
{
    QString number;   // empty: no element of the list, only a name that is repeated
    QString name;     // of the element; else as it is first written
    int items = 0;    // that belong to it
    int entries = 0;  // that have such an item
    int refers = 0;   // items that say that they are it; always 0 without an element
    int unlike = 0;   // items typed or measured unlike the element, or unlike most of their name
    int repeated = 0; // entries in which it stands more than once
    QStringList names; // every way it is written, most frequent first
    QStringList types; // "C 50", most frequent first; "" where nothing is stated

    int couldRefer() const { return number.isEmpty() ? 0 : items - refers; }
    bool operator==(const ElementUse &) const = default;
};

class ElementTally
{
public:
    explicit ElementTally(const DataElements &elements) : m_elements(elements) {}

    void add(const CatalogEntry &entry);
    // Elements first by what there is to do (could refer, repeated, unlike), then names of no element.
    QVector<ElementUse> uses() const;

private:
    struct Counted
    {
        const DataElement *element = nullptr;
        QMap<QString, int> names;
        QMap<QString, int> types;
        int entries = 0;
        int refers = 0;
        int repeated = 0;
    };

    const DataElements &m_elements;
    QHash<QString, Counted> m_counted; // number, or "=" and the normalised name
};

// The element an item refers to, else the one of its name; nullptr: none.
const DataElement *elementOf(const DataItem &item, const DataElements &elements);
// An item without a type takes type and, where it has none, length of the element.
void takeTypeOf(const DataElement &element, DataItem &item);

// The entry with each item of this element referring to it: an item without a type takes type and length of
// the element, repeated items become one where they do not contradict each other. What is stated is never
// overwritten. The same entry when there is nothing to do.
CatalogEntry referring(const CatalogEntry &entry, const DataElement &element, const DataElements &elements);
// The same for every element that an item of the entry belongs to.
CatalogEntry referring(const CatalogEntry &entry, const DataElements &elements);

} // namespace sharedesk
