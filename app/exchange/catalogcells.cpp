#include "catalogcells.h"

#include "catalog/entryfields.h"

namespace sharedesk {

namespace {

QString assessmentText(const Assessment &assessment, const QString &member)
{
    if (member == QLatin1String("assessor"))
        return assessment.assessor;
    return member == QLatin1String("on") ? assessment.on.toString(Qt::ISODate) : assessment.result;
}

} // namespace

QString cellText(const TemplateColumn &column, const CatalogEntry &entry, const DataItem *item, const Dictionaries &dictionaries)
{
    const QString group = column.field.section(QLatin1Char('.'), 0, 0);
    const QString member = column.field.section(QLatin1Char('.'), 1);
    QString text;
    if (group == QLatin1String("items")) {
        const ItemField *field = itemField(member);
        text = field && item ? item->*field->text : QString();
    } else if (group == QLatin1String("impactAssessment")) {
        text = assessmentText(entry.impactAssessment, member);
    } else if (group == QLatin1String("secrecyReview")) {
        text = assessmentText(entry.secrecyReview, member);
    } else if (group == QLatin1String("import")) {
        text = entry.unknown.value(QLatin1String("import")).toObject().value(member).toString();
    } else if (column.field == QLatin1String("entryId")) {
        text = entry.id;
    } else if (column.field == QLatin1String("relatedCodes")) {
        text = entry.relatedCodes.join(QStringLiteral("、"));
    } else if (const EntryField *field = entryField(column.field)) {
        text = entry.*field->text;
    }
    return column.dictionary.isEmpty() || text.isEmpty() ? text : dictionaries.label(column.dictionary, text, QStringLiteral("zh"));
}

QString headerText(const TemplateColumn &column)
{
    return column.title + (column.required ? QStringLiteral("\n（必填项）") : QString());
}

} // namespace sharedesk
