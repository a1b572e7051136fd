// Checks of the data items, one by one and among each other.
#include <QSet>

#include "catalog/entryfields.h"
#include "catalog/elementusage.h"
#include "catalog/lintchecks.h"

namespace sharedesk {

namespace {

QString textOf(const LintRule &rule, const DataItem &item)
{
    return rule.itemField ? item.*rule.itemField->text : QString();
}

void itemRequired(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                  QVector<Finding> &findings)
{
    for (const DataItem &item : entry.items) {
        if (isBlank(textOf(rule, item)))
            addFinding(findings, rule, rule.field, item.id);
    }
}

// One finding for all items that lack it: a hint at every row of a long table would bury what matters.
void itemsRequired(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                   QVector<Finding> &findings)
{
    qsizetype missing = 0;
    for (const DataItem &item : entry.items)
        missing += isBlank(textOf(rule, item));
    if (missing > 0)
        addFinding(findings, rule, QStringLiteral("items"), {}, {QString::number(missing)});
}

void itemMatches(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                 QVector<Finding> &findings)
{
    for (const DataItem &item : entry.items) {
        const QString text = textOf(rule, item);
        if (!text.isEmpty() && !rule.pattern.match(text).hasMatch())
            addFinding(findings, rule, rule.field, item.id, {text});
    }
}

void itemUnique(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                QVector<Finding> &findings)
{
    QSet<QString> seen;
    for (const DataItem &item : entry.items) {
        const QString text = textOf(rule, item);
        const QString name = normalised(text);
        if (name.isEmpty())
            continue;
        if (seen.contains(name))
            addFinding(findings, rule, rule.field, item.id, {text});
        seen.insert(name);
    }
}

void itemCount(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
               QVector<Finding> &findings)
{
    const int least = rule.parameters.value(QLatin1String("least")).toInt(0);
    const int most = rule.parameters.value(QLatin1String("most")).toInt(1 << 30);
    if (entry.items.size() < least || entry.items.size() > most)
        addFinding(findings, rule, QStringLiteral("items"), {}, {QString::number(entry.items.size())});
}

// A conditional item whose conditions stand neither at the item nor at the entry.
void itemConditions(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                    QVector<Finding> &findings)
{
    if (!isBlank(entry.sharingConditions))
        return;
    for (const DataItem &item : entry.items) {
        if (item.sharingType == QLatin1String("conditional") && isBlank(item.sharingConditions))
            addFinding(findings, rule, rule.field, item.id, {item.name});
    }
}

void itemElementKnown(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                      QVector<Finding> &findings)
{
    if (!context.elements)
        return;
    for (const DataItem &item : entry.items) {
        if (!item.element.isEmpty() && !context.elements->find(item.element))
            addFinding(findings, rule, QStringLiteral("element"), item.id, {item.element});
    }
}

// Two items that refer to the same element, or whose names are two names of the same one.
void itemElementTwice(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                      QVector<Finding> &findings)
{
    if (!context.elements)
        return;
    QHash<QString, const DataItem *> first;
    for (const DataItem &item : entry.items) {
        const DataElement *element = elementOf(item, *context.elements);
        if (!element)
            continue;
        const auto known = first.constFind(element->number);
        if (known == first.cend())
            first.insert(element->number, &item);
        else if (normalised((*known)->name) !=
                 normalised(item.name)) // the same name twice is another finding
            addFinding(findings, rule, QStringLiteral("name"), item.id,
                       {(*known)->name, item.name, element->name});
    }
}

bool isNumber(const QString &dataType)
{
    static const QStringList numbers{QStringLiteral("N"), QStringLiteral("Y"), QStringLiteral("B"),
                                     QStringLiteral("I"), QStringLiteral("F")};
    return numbers.contains(dataType);
}

bool isDay(const QString &dataType)
{
    return dataType == QLatin1String("D") || dataType == QLatin1String("T");
}

// An item that refers to an element but is typed as another kind of value.
void itemElementType(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                     QVector<Finding> &findings)
{
    if (!context.elements)
        return;
    for (const DataItem &item : entry.items) {
        const DataElement *element = item.element.isEmpty() ? nullptr : context.elements->find(item.element);
        if (!element || item.dataType.isEmpty() || element->dataType.isEmpty() ||
            item.dataType == element->dataType)
            continue;
        // Numbers of different precision and dates with or without the hour are no contradiction.
        if ((isNumber(item.dataType) && isNumber(element->dataType)) ||
            (isDay(item.dataType) && isDay(element->dataType)))
            continue;
        addFinding(findings, rule, QStringLiteral("dataType"), item.id, {element->name});
    }
}

} // namespace

QHash<QString, LintCheck> itemChecks()
{
    return {{QStringLiteral("itemRequired"), itemRequired},
            {QStringLiteral("itemsRequired"), itemsRequired},
            {QStringLiteral("itemMatches"), itemMatches},
            {QStringLiteral("itemUnique"), itemUnique},
            {QStringLiteral("itemCount"), itemCount},
            {QStringLiteral("itemConditions"), itemConditions},
            {QStringLiteral("itemElementKnown"), itemElementKnown},
            {QStringLiteral("itemElementTwice"), itemElementTwice},
            {QStringLiteral("itemElementType"), itemElementType}};
}

} // namespace sharedesk
