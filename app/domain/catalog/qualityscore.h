// The quality score (质量得分) of a department's catalog.
//
// An entry begins with 100 points and loses the weight of each rule that finds something in it, once per
// rule, never below 0. The score of many entries is the mean of theirs; of none there is no score. For one
// dimension only the rules of that dimension count. Weights and dimensions stand in
// resources/rules/lint.json.
#pragma once

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <array>

#include "catalog/lint.h"

namespace sharedesk {

struct QualityFigures
{
    int entries = 0;
    double score = 0;                                   // 0…100; meaningless without entries
    std::array<double, qualityDimensions> dimensions{}; // by QualityDimension
    std::array<int, 3> withSeverity{};                  // entries that have one of it, by Severity
    QHash<QString, int> byRule;                         // rule id -> entries in which it finds something

    bool operator==(const QualityFigures &) const = default;
};

// What was true on a day; China date.
struct QualitySnapshot
{
    QDate day;
    int entries = 0;
    double score = 0;
    std::array<double, qualityDimensions> dimensions{};
    std::array<int, 3> withSeverity{};

    bool operator==(const QualitySnapshot &) const = default;
};

// Adds entries one by one, so that a million of them need no memory.
class QualityTally
{
public:
    explicit QualityTally(const LintRules &rules) : m_rules(rules) {}

    // The rules that find something in one entry, or the same in so many, each once; ids of rules that are gone are
    // passed over.
    void add(const QStringList &ruleIds, int entries = 1);
    void addFaultless(int entries);
    QualityFigures figures() const;

private:
    const LintRules &m_rules;
    QHash<QString, const LintRule *> m_known;
    QualityFigures m_sum; // scores as sums
};

// What one rule costs the score: `points` of the mean of all entries (a sum over the rules may exceed what is
// lost, since no entry falls below 0).
struct RuleLoss
{
    const LintRule *rule = nullptr; // owned by the LintRules
    int entries = 0;
    double points = 0;
};
QVector<RuleLoss> lossesOf(const QualityFigures &figures, const LintRules &rules); // dearest first

QStringList rulesOf(const QVector<Finding> &findings); // each once, in the order found
double entryScore(const QVector<Finding> &findings, const LintRules &rules);
QualitySnapshot snapshotOf(const QualityFigures &figures, QDate day);

} // namespace sharedesk
