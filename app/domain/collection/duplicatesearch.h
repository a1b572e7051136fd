// DuplicateSearch: groups of entries that different departments are likely to collect twice, among up to millions.
//
// Pure computation on one thread, no I/O: add() every entry, then run() once. Memory: about 200 bytes per entry. Only
// entries that share a rare feature (name, sound, rare characters of the name, rare data items) are compared, so the
// time grows with the entries, not with their square. The result does not depend on the order of add(), except that
// `key` decides between equals.
#pragma once

#include <QHash>
#include <QSet>
#include <QVector>

#include <functional>
#include <optional>
#include <vector>

#include "collection/entrylikeness.h"

namespace sharedesk {

struct DuplicateGroup
{
    int score = 0;        // of the best pair across departments
    QVector<qint64> keys; // as given to add(), ascending; of two departments at least

    bool operator==(const DuplicateGroup &) const = default;
};

struct DuplicateOutcome
{
    QVector<DuplicateGroup> groups; // best score first, then by the first key
    int entries = 0;
    qint64 compared = 0; // pairs
    bool isLimited = false; // more was found than the rules let keep
};

class DuplicateSearch
{
public:
    explicit DuplicateSearch(const EntryLikeness &likeness) : m_likeness(likeness) {}

    // Both belong to different collections, a person said; before add().
    void exclude(qint64 first, qint64 second);
    void add(qint64 key, const CollectedEntry &entry); // each key once
    // nullopt: progress (0…1000) returned false. Afterwards the search is empty.
    std::optional<DuplicateOutcome> run(const std::function<bool(int permille)> &progress = {});

private:
    // Entries with the same features; the first of them stands for all.
    struct Node
    {
        quint64 core = 0;
        quint64 sound = 0;
        quint64 place = 0;
        quint64 pairsAt = 0; // into m_pairs
        quint64 itemsAt = 0; // into m_items
        quint16 pairs = 0;
        quint16 items = 0;
        quint16 department = 0;
        bool mixed = false; // more than one department
        qint64 key = 0;     // the smallest
    };
    struct Member
    {
        qint64 key = 0;
        quint32 node = 0;
    };
    struct Pair
    {
        quint32 first = 0;
        quint32 second = 0;
        int score = 0;
    };
    struct Block
    {
        quint64 feature = 0;
        quint32 node = 0;
    };

    FingerprintView viewOf(const Node &node) const;
    void countFeatures();
    void featuresOf(const Node &node, std::vector<quint64> &features) const;
    bool compareBlocks(std::vector<Block> &blocks, const std::function<bool(double share)> &report);
    void compareBlock(const Block *begin, const Block *end);
    void compare(quint32 first, quint32 second);
    void keepBest();
    DuplicateOutcome grouped();

    const EntryLikeness &m_likeness;
    std::vector<Node> m_nodes;
    std::vector<Member> m_members;
    std::vector<quint32> m_pairs;
    std::vector<quint32> m_items;
    QHash<quint64, quint32> m_nodeOf;
    QHash<QString, quint16> m_departments;
    QHash<quint32, quint32> m_pairCount; // how many nodes have it
    QHash<quint32, quint32> m_itemCount;
    QSet<QPair<qint64, qint64>> m_excluded;
    QSet<qint64> m_apart; // keys of m_excluded
    std::vector<Pair> m_found;
    qint64 m_compared = 0;
    bool m_isLimited = false;
};

} // namespace sharedesk
