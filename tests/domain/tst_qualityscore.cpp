// The quality score: what an entry loses, what a department's is, and what each dimension sees.
#include <QTest>

#include "catalog/qualityscore.h"

using namespace sharedesk;

class TestQualityScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto rules =
            LintRules::fromJson(R"({"weights": {"error": 30, "warning": 10, "hint": 1}, "rules": [
            {"id": "e", "zh": "改", "en": "Mend", "severity": "error", "check": "required", "field": "name", "dimension": "complete"},
            {"id": "w", "zh": "改", "en": "Mend", "severity": "warning", "check": "required", "field": "name", "dimension": "usable"},
            {"id": "h", "zh": "改", "en": "Mend", "severity": "hint", "check": "required", "field": "name", "dimension": "usable"},
            {"id": "worst", "zh": "改", "en": "Mend", "severity": "error", "weight": 95, "check": "required", "field": "name"}]})");
        QVERIFY(rules.ok());
        m_rules = rules.value();
    }

    void anEntryLosesEachRuleOnce()
    {
        const Finding error{QStringLiteral("e"), Severity::Error, {}, {}, {}};
        const Finding warning{QStringLiteral("w"), Severity::Warning, {}, {}, {}};
        QCOMPARE(entryScore({}, m_rules), 100.0);
        QCOMPARE(entryScore({error}, m_rules), 70.0);
        QCOMPARE(entryScore({error, warning, error, error}, m_rules), 60.0);
        QCOMPARE(entryScore({{QStringLiteral("gone"), Severity::Error, {}, {}, {}}}, m_rules), 100.0);
        QCOMPARE(entryScore({error, {QStringLiteral("worst"), Severity::Error, {}, {}, {}}}, m_rules), 0.0);
        QCOMPARE(rulesOf({error, warning, error}), (QStringList{QStringLiteral("e"), QStringLiteral("w")}));
    }

    void aDepartmentHasTheMean()
    {
        QualityTally tally(m_rules);
        QCOMPARE(tally.figures().entries, 0);
        tally.add({QStringLiteral("e"), QStringLiteral("h")}); // 69
        tally.add({QStringLiteral("w"), QStringLiteral("h")}); // 89
        tally.addFaultless(2);
        const QualityFigures figures = tally.figures();
        QCOMPARE(figures.entries, 4);
        QCOMPARE(figures.score, (69.0 + 89 + 200) / 4);
        QCOMPARE(figures.dimensions[int(QualityDimension::Complete)], (70.0 + 300) / 4);
        QCOMPARE(figures.dimensions[int(QualityDimension::Usable)], (99.0 + 89 + 200) / 4);
        QCOMPARE(figures.dimensions[int(QualityDimension::Timely)], 100.0);
        QCOMPARE(figures.withSeverity, (std::array<int, 3>{1, 1, 2}));
        QCOMPARE(figures.byRule.value(QStringLiteral("h")), 2);
        const QualitySnapshot snapshot = snapshotOf(figures, QDate(2026, 11, 24));
        QCOMPARE(snapshot.day, QDate(2026, 11, 24));
        QCOMPARE(snapshot.score, figures.score);
        QCOMPARE(snapshot.withSeverity, figures.withSeverity);
    }

    void whatCostsMostComesFirst()
    {
        QualityTally tally(m_rules);
        tally.add({QStringLiteral("w"), QStringLiteral("h")});
        tally.add({QStringLiteral("w"), QStringLiteral("e")});
        tally.addFaultless(2);
        const QVector<RuleLoss> losses = lossesOf(tally.figures(), m_rules);
        QCOMPARE(losses.size(), 3);
        QCOMPARE(losses.at(0).rule->id, QStringLiteral("e"));
        QCOMPARE(losses.at(0).points, 30.0 / 4);
        QCOMPARE(losses.at(1).rule->id, QStringLiteral("w"));
        QCOMPARE(losses.at(1).entries, 2);
        QCOMPARE(losses.at(1).points, 20.0 / 4);
        QCOMPARE(losses.at(2).points, 0.25);
        QVERIFY(lossesOf(QualityTally(m_rules).figures(), m_rules).isEmpty());
    }

    void dimensionsHaveNames()
    {
        QStringList keys;
        for (int i = 0; i < qualityDimensions; ++i) {
            const auto dimension = static_cast<QualityDimension>(i);
            QVERIFY(!dimensionLabel(dimension).isEmpty());
            keys << dimensionKey(dimension);
        }
        QCOMPARE(keys, (QStringList{QStringLiteral("complete"), QStringLiteral("accurate"),
                                    QStringLiteral("usable"), QStringLiteral("timely")}));
    }

private:
    LintRules m_rules;
};

QTEST_GUILESS_MAIN(TestQualityScore)
#include "tst_qualityscore.moc"
