#include "collection/duplicatesearch.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace sharedesk {

namespace {

constexpr std::size_t rareFeatures = 4;       // of name and of items each
constexpr std::size_t nodesPerPass = 1 << 17; // what one pass over the features holds in memory

quint64 mixed(quint64 a, quint64 b)
{
    quint64 value = (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) * 0xBF58476D1CE4E5B9u;
    return value ^ (value >> 31);
}

// Kinds of features, in the lowest bits of each, so that a name never meets a data item.
enum Kind : quint64 { Core = 1, Sound, NamePart, NameParts, Item, Items };
constexpr int kindBits = 3;

quint64 featureOf(Kind kind, quint64 value)
{
    return (mixed(kind, value) << kindBits) | kind;
}

bool isExact(quint64 feature)
{
    const quint64 kind = feature & ((1u << kindBits) - 1);
    return kind == Core || kind == Sound;
}

// The rarest ones that some other entry has too, rarest first; equals by their value, which is the same everywhere.
std::size_t rarest(std::span<const quint32> features, const QHash<quint32, quint32> &counts,
                   std::array<quint32, rareFeatures> &chosen)
{
    std::array<std::pair<quint32, quint32>, rareFeatures> best{};
    std::size_t size = 0;
    for (const quint32 feature : features) {
        const std::pair<quint32, quint32> candidate{counts.value(feature), feature};
        if (candidate.first < 2 || (size == rareFeatures && candidate >= best[size - 1]))
            continue;
        std::size_t place = size < rareFeatures ? size++ : size - 1;
        for (; place > 0 && candidate < best[place - 1]; --place)
            best[place] = best[place - 1];
        best[place] = candidate;
    }
    for (std::size_t i = 0; i < size; ++i)
        chosen[i] = best[i].second;
    return size;
}

void addParts(std::span<const quint32> features, const QHash<quint32, quint32> &counts, Kind one, Kind two,
              std::vector<quint64> &result)
{
    std::array<quint32, rareFeatures> chosen{};
    const std::size_t size = rarest(features, counts, chosen);
    for (std::size_t i = 0; i < size; ++i) {
        result.push_back(featureOf(one, chosen[i]));
        for (std::size_t j = i + 1; j < size; ++j)
            result.push_back(
                featureOf(two, quint64(std::min(chosen[i], chosen[j])) << 32 | std::max(chosen[i], chosen[j])));
    }
}

struct Sets // union-find
{
    std::vector<quint32> parent;
    std::vector<quint32> size;

    explicit Sets(std::size_t count) : parent(count), size(count, 1) { std::iota(parent.begin(), parent.end(), 0u); }

    quint32 root(quint32 node)
    {
        while (parent[node] != node) {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }
};

} // namespace

void DuplicateSearch::exclude(qint64 first, qint64 second)
{
    m_excluded.insert({std::min(first, second), std::max(first, second)});
    m_apart << first << second;
}

void DuplicateSearch::add(qint64 key, const CollectedEntry &entry)
{
    const Fingerprint print = m_likeness.fingerprintOf(entry);
    if (print.core == 0 && print.items.isEmpty())
        return; // says nothing: like nothing
    auto known = m_departments.constFind(entry.departmentId);
    if (known == m_departments.cend())
        known = m_departments.insert(entry.departmentId, quint16(m_departments.size()));
    const quint16 department = *known;
    quint64 signature = mixed(mixed(print.core, print.place), mixed(quint64(print.items.size()), print.sound));
    for (const quint32 item : print.items)
        signature = mixed(signature, item);
    // What a person set apart must stay a node of its own.
    if (!m_apart.contains(key)) {
        const auto same = m_nodeOf.constFind(signature);
        if (same != m_nodeOf.cend()) {
            Node &node = m_nodes[*same];
            node.mixed = node.mixed || node.department != department;
            node.key = std::min(node.key, key);
            m_members.push_back({key, *same});
            return;
        }
        m_nodeOf.insert(signature, quint32(m_nodes.size()));
    }
    constexpr qsizetype most = std::numeric_limits<quint16>::max();
    Node node{print.core,
              print.sound,
              print.place,
              m_pairs.size(),
              m_items.size(),
              quint16(std::min(print.pairs.size(), most)),
              quint16(std::min(print.items.size(), most)),
              department,
              false,
              key};
    m_pairs.insert(m_pairs.end(), print.pairs.begin(), print.pairs.begin() + node.pairs);
    m_items.insert(m_items.end(), print.items.begin(), print.items.begin() + node.items);
    m_members.push_back({key, quint32(m_nodes.size())});
    m_nodes.push_back(node);
}

FingerprintView DuplicateSearch::viewOf(const Node &node) const
{
    return {node.core, node.sound, node.place, {m_pairs.data() + node.pairsAt, node.pairs},
            {m_items.data() + node.itemsAt, node.items}};
}

void DuplicateSearch::countFeatures()
{
    for (const quint32 pair : m_pairs)
        ++m_pairCount[pair];
    for (const quint32 item : m_items)
        ++m_itemCount[item];
}

void DuplicateSearch::featuresOf(const Node &node, std::vector<quint64> &features) const
{
    features.clear();
    if (node.core != 0)
        features.push_back(featureOf(Core, node.core));
    if (node.sound != 0)
        features.push_back(featureOf(Sound, node.sound));
    const FingerprintView view = viewOf(node);
    addParts(view.pairs, m_pairCount, NamePart, NameParts, features);
    addParts(view.items, m_itemCount, Item, Items, features);
}

void DuplicateSearch::compare(quint32 first, quint32 second)
{
    const Node &a = m_nodes[first];
    const Node &b = m_nodes[second];
    if (!a.mixed && !b.mixed && a.department == b.department)
        return;
    ++m_compared;
    const int score = likeness(viewOf(a), viewOf(b), m_likeness.rules()).score;
    if (score < m_likeness.rules().minimum)
        return;
    if (!m_excluded.isEmpty() && m_excluded.contains({std::min(a.key, b.key), std::max(a.key, b.key)}))
        return;
    m_found.push_back({std::min(first, second), std::max(first, second), score});
}

void DuplicateSearch::compareBlock(const Block *begin, const Block *end)
{
    const std::ptrdiff_t reach = m_likeness.rules().largestBlock;
    if (end - begin > reach) {
        // Characters or items that so many have are not rare. Of the same name, each is compared with those that
        // follow it by key.
        if (!isExact(begin->feature))
            return;
        m_isLimited = true;
    }
    for (const Block *first = begin; first != end; ++first) {
        const Block *last = end - first > reach ? first + reach : end;
        for (const Block *second = first + 1; second < last; ++second)
            compare(first->node, second->node);
    }
}

void DuplicateSearch::keepBest()
{
    const auto less = [this](const Pair &a, const Pair &b) {
        if (a.score != b.score)
            return a.score > b.score;
        const auto keys = [this](const Pair &pair) {
            return std::minmax(m_nodes[pair.first].key, m_nodes[pair.second].key);
        };
        return keys(a) < keys(b);
    };
    std::sort(m_found.begin(), m_found.end(), less);
    m_found.erase(std::unique(m_found.begin(), m_found.end(),
                              [](const Pair &a, const Pair &b) {
                                  return a.first == b.first && a.second == b.second;
                              }),
                  m_found.end());
    const std::size_t most = std::size_t(m_likeness.rules().mostPairs);
    if (m_found.size() > most) {
        m_found.resize(most);
        m_isLimited = true;
    }
}

bool DuplicateSearch::compareBlocks(std::vector<Block> &blocks, const std::function<bool(double)> &report)
{
    std::sort(blocks.begin(), blocks.end(), [this](const Block &a, const Block &b) {
        return a.feature != b.feature ? a.feature < b.feature : m_nodes[a.node].key < m_nodes[b.node].key;
    });
    const Block *const end = blocks.data() + blocks.size();
    std::size_t sinceReport = 0;
    for (const Block *begin = blocks.data(); begin != end;) {
        const Block *next = begin;
        while (next != end && next->feature == begin->feature)
            ++next;
        compareBlock(begin, next);
        sinceReport += std::size_t(next - begin);
        begin = next;
        if (sinceReport > 4096) {
            sinceReport = 0;
            if (!report(double(begin - blocks.data()) / double(blocks.size())))
                return false;
        }
        if (m_found.size() > 2 * std::size_t(m_likeness.rules().mostPairs))
            keepBest();
    }
    return true;
}

std::optional<DuplicateOutcome> DuplicateSearch::run(const std::function<bool(int)> &progress)
{
    const auto going = [&](double share) { return !progress || progress(int(share * 1000)); };
    m_nodeOf = {};
    countFeatures();
    // Each pass looks at a part of the features, so that they never stand in memory all at once.
    const std::size_t passes = 1 + m_nodes.size() / nodesPerPass;
    std::vector<Block> blocks;
    std::vector<quint64> features;
    bool whole = going(0);
    for (std::size_t pass = 0; pass < passes && whole; ++pass) {
        blocks.clear();
        for (std::size_t node = 0; node < m_nodes.size() && whole; ++node) {
            featuresOf(m_nodes[node], features);
            for (const quint64 feature : features) {
                if ((feature >> kindBits) % passes == pass)
                    blocks.push_back({feature, quint32(node)});
            }
            if (node % 50000 == 0)
                whole = going((double(pass) + 0.5 * double(node) / double(m_nodes.size())) / double(passes));
        }
        whole = whole && compareBlocks(blocks, [&](double share) {
                    return going((double(pass) + 0.5 + 0.5 * share) / double(passes));
                });
    }
    std::optional<DuplicateOutcome> outcome;
    if (whole)
        outcome = grouped();
    m_nodes = {};
    m_members = {};
    m_pairs = {};
    m_items = {};
    m_pairCount = {};
    m_itemCount = {};
    m_found = {};
    return outcome;
}

DuplicateOutcome DuplicateSearch::grouped()
{
    keepBest();
    DuplicateOutcome outcome;
    outcome.entries = int(m_members.size());
    outcome.compared = m_compared;
    Sets sets(m_nodes.size());
    for (const Member &member : m_members)
        ++sets.size[member.node];
    for (quint32 &size : sets.size)
        --size; // members only
    std::vector<int> best(m_nodes.size(), 0);
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        // The same features in several departments: the best that this content allows.
        if (m_nodes[node].mixed) {
            const FingerprintView view = viewOf(m_nodes[node]);
            const int score = likeness(view, view, m_likeness.rules()).score;
            best[node] = score >= m_likeness.rules().minimum ? score : 0;
        }
    }
    for (const Pair &pair : m_found) {
        quint32 a = sets.root(pair.first);
        quint32 b = sets.root(pair.second);
        if (a != b) {
            if (sets.size[a] + sets.size[b] > quint32(m_likeness.rules().largestGroup)) {
                m_isLimited = true;
                continue;
            }
            if (m_nodes[b].key < m_nodes[a].key)
                std::swap(a, b);
            sets.parent[b] = a;
            sets.size[a] += sets.size[b];
            best[a] = std::max(best[a], best[b]);
        }
        best[a] = std::max(best[a], pair.score);
    }
    QHash<quint32, qsizetype> groupOf;
    for (const Member &member : m_members) {
        const quint32 root = sets.root(member.node);
        if (best[root] == 0)
            continue;
        auto place = groupOf.constFind(root);
        if (place == groupOf.cend()) {
            place = groupOf.insert(root, outcome.groups.size());
            outcome.groups.append(DuplicateGroup{best[root], {}});
        }
        outcome.groups[*place].keys << member.key;
    }
    for (DuplicateGroup &group : outcome.groups)
        std::sort(group.keys.begin(), group.keys.end());
    std::sort(outcome.groups.begin(), outcome.groups.end(), [](const DuplicateGroup &a, const DuplicateGroup &b) {
        return a.score != b.score ? a.score > b.score : a.keys < b.keys;
    });
    outcome.isLimited = m_isLimited;
    return outcome;
}

} // namespace sharedesk
