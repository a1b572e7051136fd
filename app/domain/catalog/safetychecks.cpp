// Checks of what may be seen by whom, of the assessments, and of age.
#include "catalog/lintchecks.h"

namespace sharedesk {

namespace {

void notMoreOpenThanItems(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                          QVector<Finding> &findings)
{
    const int entryClosedness = closedness(entry.sharingType);
    if (entryClosedness == 0)
        return;
    for (const DataItem &item : entry.items) {
        if (closedness(item.sharingType) > entryClosedness)
            addFinding(findings, rule, QStringLiteral("sharingType"), {}, {item.name});
    }
}

void notOpenedWithClosedItems(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                              QVector<Finding> &findings)
{
    if (entry.openToPublic != QLatin1String("yes"))
        return;
    for (const DataItem &item : entry.items) {
        if (item.openToPublic == QLatin1String("no"))
            addFinding(findings, rule, QStringLiteral("openToPublic"), {}, {item.name});
    }
}

// An entry is as personal as its most personal item.
void personalAsItems(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                     QVector<Finding> &findings)
{
    const DataItem *most = nullptr;
    for (const DataItem &item : entry.items) {
        if (personalLevel(item.personalInformation) > (most ? personalLevel(most->personalInformation) : 1))
            most = &item;
    }
    if (most && personalLevel(most->personalInformation) > personalLevel(entry.personalInformation))
        addFinding(findings, rule, QStringLiteral("personalInformation"), {}, {most->name});
}

void personalNotOpened(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                       QVector<Finding> &findings)
{
    const bool opened = entry.openToPublic == QLatin1String("yes");
    if (opened && personalLevel(entry.personalInformation) >= 2)
        addFinding(findings, rule, QStringLiteral("openToPublic"));
    for (const DataItem &item : entry.items) {
        if (item.openToPublic == QLatin1String("yes") && personalLevel(item.personalInformation) >= 2)
            addFinding(findings, rule, QStringLiteral("openToPublic"), item.id);
    }
}

void impactAssessed(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                    QVector<Finding> &findings)
{
    bool concerns = personalLevel(entry.personalInformation) >= 2;
    for (const DataItem &item : entry.items)
        concerns = concerns || personalLevel(item.personalInformation) >= 2;
    if (concerns && (isBlank(entry.impactAssessment.result) || isBlank(entry.impactAssessment.assessor)))
        addFinding(findings, rule, QStringLiteral("impactAssessment"));
}

void secrecyReviewed(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                     QVector<Finding> &findings)
{
    if (isBlank(entry.secrecyReview.result) || isBlank(entry.secrecyReview.assessor))
        addFinding(findings, rule, QStringLiteral("secrecyReview"));
}

// A record of an assessment says when, and not in the future.
void assessmentDated(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                     QVector<Finding> &findings)
{
    const Assessment &assessment =
        rule.field == QLatin1String("impactAssessment") ? entry.impactAssessment : entry.secrecyReview;
    if (isBlank(assessment.assessor) && isBlank(assessment.result))
        return;
    if (!assessment.on.isValid() || (context.today.isValid() && assessment.on > context.today))
        addFinding(findings, rule, rule.field);
}

void stale(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
           QVector<Finding> &findings)
{
    const QDate day = staleOn(rule, entry);
    if (day.isValid() && context.today.isValid() && context.today >= day)
        addFinding(findings, rule, rule.field, {},
                   {entry.publishedOn.toString(Qt::ISODate),
                    QString::number(entry.publishedOn.daysTo(context.today))});
}

} // namespace

// parameters "days": {update frequency: days from publication to staleness}
QDate staleOn(const LintRule &rule, const CatalogEntry &entry)
{
    if (entry.status != EntryStatus::Published || !entry.publishedOn.isValid())
        return {};
    const int days =
        rule.parameters.value(QLatin1String("days")).toObject().value(entry.updateFrequency).toInt(0);
    return days > 0 ? entry.publishedOn.addDays(days + 1) : QDate();
}

QHash<QString, LintCheck> safetyChecks()
{
    return {{QStringLiteral("notMoreOpenThanItems"), notMoreOpenThanItems},
            {QStringLiteral("notOpenedWithClosedItems"), notOpenedWithClosedItems},
            {QStringLiteral("personalAsItems"), personalAsItems},
            {QStringLiteral("personalNotOpened"), personalNotOpened},
            {QStringLiteral("impactAssessed"), impactAssessed},
            {QStringLiteral("secrecyReviewed"), secrecyReviewed},
            {QStringLiteral("assessmentDated"), assessmentDated},
            {QStringLiteral("stale"), stale}};
}

} // namespace sharedesk
