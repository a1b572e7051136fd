// EntryLikeness: how likely it is that two entries are the same collection of data, and why.
//
// Pure. Names are compared without what only varies in writing (width, punctuation, invisible characters, filler
// words, years, synonyms) and without the place they are of; data items by their data element or name, without the
// items that nearly every entry has. Equal sound of different characters (账户, 帐户) counts as nearly the same name.
#pragma once

#include <QDate>
#include <QStringList>
#include <QVector>

#include <span>

#include "catalog/catalogentry.h"
#include "catalog/dataelement.h"
#include "collection/duplicaterules.h"
#include "text/pinyin.h"

namespace sharedesk {

// What the comparison needs of an entry, and what a person sees of it.
struct CollectedEntry
{
    struct Item
    {
        QString name;
        QString element; // number of a data element; empty: none named

        bool operator==(const Item &) const = default;
    };
    QString id;
    QString departmentId;
    QString provider; // name of the department
    QString name;
    QString code;
    EntryStatus status = EntryStatus::Published;
    QDate since; // China date of the first publication; invalid: not published yet
    QVector<Item> items;

    bool operator==(const CollectedEntry &) const = default;
};
CollectedEntry collectedFrom(const CatalogEntry &entry);
CollectedEntry collectedFrom(const QJsonObject &body); // of toJson(entry), without reading the rest

// The features of one entry. Numbers are hashes that are the same on every computer.
struct Fingerprint
{
    quint64 core = 0;   // the name without filler words; 0: nothing is left
    quint64 sound = 0;  // its pinyin; 0: too short to tell
    quint64 place = 0;  // 0: none
    QVector<quint32> pairs; // neighbouring characters of the core, sorted, each once
    QVector<quint32> items; // telling data items, sorted, each once
};

// The same without owning it: millions are kept in a few flat arrays.
struct FingerprintView
{
    quint64 core = 0;
    quint64 sound = 0;
    quint64 place = 0;
    std::span<const quint32> pairs;
    std::span<const quint32> items;

    static FingerprintView of(const Fingerprint &fingerprint);
};

struct Likeness
{
    int score = 0;      // per cent, see DuplicateRules
    int name = 0;       // per cent
    int items = 0;      // per cent
    int commonItems = 0;
    bool hasItems = false; // both state telling items
    bool sameName = false;
    bool sameSound = false; // and not the same name
    bool otherPlace = false;

    bool operator==(const Likeness &) const = default;
};

// Symmetric; of an entry with itself the best that its content allows.
Likeness likeness(const FingerprintView &first, const FingerprintView &second, const DuplicateRules &rules);

class EntryLikeness
{
public:
    // All three must live as long as this does.
    EntryLikeness(const DuplicateRules &rules, const DataElements &elements, const PinyinTable &pinyin);

    QString coreOf(const QString &name, QString *place = nullptr) const;
    Fingerprint fingerprintOf(const CollectedEntry &entry) const;
    Likeness compare(const CollectedEntry &first, const CollectedEntry &second) const;
    // Names of the first's telling items that the second has too.
    QStringList commonItems(const CollectedEntry &first, const CollectedEntry &second) const;
    // Translated, one sentence each, the strongest first.
    QStringList reasons(const CollectedEntry &first, const CollectedEntry &second) const;
    const DuplicateRules &rules() const { return m_rules; }

private:
    QString itemKey(const CollectedEntry::Item &item) const;

    const DuplicateRules &m_rules;
    const DataElements &m_elements;
    const PinyinTable &m_pinyin;
    QStringList m_commonKeys; // sorted
};

} // namespace sharedesk
