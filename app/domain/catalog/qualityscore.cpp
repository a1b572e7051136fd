#include "catalog/qualityscore.h"

#include <algorithm>

namespace sharedesk {

namespace {

constexpr double full = 100;

} // namespace

void QualityTally::add(const QStringList &ruleIds, int entries)
{
    double lost = 0;
    std::array<double, qualityDimensions> lostOf{};
    std::array<bool, 3> has{};
    for (const QString &id : ruleIds) {
        auto known = m_known.constFind(id);
        if (known == m_known.cend())
            known = m_known.insert(id, m_rules.find(id));
        const LintRule *rule = *known;
        if (!rule)
            continue;
        lost += rule->weight;
        lostOf[static_cast<size_t>(rule->dimension)] += rule->weight;
        has[static_cast<size_t>(rule->severity)] = true;
        m_sum.byRule[id] += entries;
    }
    m_sum.entries += entries;
    m_sum.score += std::max(0.0, full - lost) * entries;
    for (size_t i = 0; i < lostOf.size(); ++i)
        m_sum.dimensions[i] += std::max(0.0, full - lostOf[i]) * entries;
    for (size_t i = 0; i < has.size(); ++i)
        m_sum.withSeverity[i] += has[i] ? entries : 0;
}

void QualityTally::addFaultless(int entries)
{
    m_sum.entries += entries;
    m_sum.score += full * entries;
    for (double &dimension : m_sum.dimensions)
        dimension += full * entries;
}

QualityFigures QualityTally::figures() const
{
    QualityFigures figures = m_sum;
    const int entries = std::max(1, figures.entries);
    figures.score /= entries;
    for (double &dimension : figures.dimensions)
        dimension /= entries;
    return figures;
}

QVector<RuleLoss> lossesOf(const QualityFigures &figures, const LintRules &rules)
{
    QVector<RuleLoss> losses;
    for (const LintRule &rule : rules.rules()) {
        const int entries = figures.byRule.value(rule.id);
        if (entries > 0)
            losses << RuleLoss{&rule, entries, double(rule.weight) * entries / std::max(1, figures.entries)};
    }
    // The order of the file among equals, so that a list does not jump about.
    std::stable_sort(losses.begin(), losses.end(),
                     [](const RuleLoss &a, const RuleLoss &b) { return a.points > b.points; });
    return losses;
}

QStringList rulesOf(const QVector<Finding> &findings)
{
    QStringList rules;
    for (const Finding &finding : findings) {
        if (!rules.contains(finding.ruleId))
            rules << finding.ruleId;
    }
    return rules;
}

double entryScore(const QVector<Finding> &findings, const LintRules &rules)
{
    QualityTally tally(rules);
    tally.add(rulesOf(findings));
    return tally.figures().score;
}

QualitySnapshot snapshotOf(const QualityFigures &figures, QDate day)
{
    return {day, figures.entries, figures.score, figures.dimensions, figures.withSeverity};
}

} // namespace sharedesk
