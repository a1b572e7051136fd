#include "catalog/lintchecks.h"

#include <QHash>

#include "catalog/entryfields.h"

namespace sharedesk {

namespace {

void add(QVector<Finding> &findings, const LintRule &rule, const QString &field, const QString &itemId = {}, const QStringList &arguments = {})
{
    findings << Finding{rule.id, rule.severity, field, itemId, arguments};
}

bool isBlank(const QString &text)
{
    return text.isEmpty() || normalised(text).isEmpty();
}

QString textOf(const CatalogEntry &entry, const QString &key)
{
    const EntryField *field = entryField(key);
    return field ? entry.*field->text : QString();
}

QString textOf(const DataItem &item, const QString &key)
{
    const ItemField *field = itemField(key);
    return field ? item.*field->text : QString();
}

// parameters "when": {"field": key, "is": value}; without it the rule always applies.
bool applies(const LintRule &rule, const CatalogEntry &entry)
{
    const QJsonObject when = rule.parameters.value(QLatin1String("when")).toObject();
    if (when.isEmpty())
        return true;
    return textOf(entry, when.value(QLatin1String("field")).toString()) == when.value(QLatin1String("is")).toString();
}

void required(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    if (applies(rule, entry) && isBlank(textOf(entry, rule.field)))
        add(findings, rule, rule.field);
}

void unneeded(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    if (applies(rule, entry) && !isBlank(textOf(entry, rule.field)))
        add(findings, rule, rule.field);
}

void matches(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const QString text = textOf(entry, rule.field);
    if (applies(rule, entry) && !text.isEmpty() && !rule.pattern.match(text).hasMatch())
        add(findings, rule, rule.field, {}, {text});
}

void matchesNot(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const QString text = textOf(entry, rule.field);
    if (!applies(rule, entry) || text.isEmpty())
        return;
    const QRegularExpressionMatch match = rule.pattern.match(text);
    if (match.hasMatch())
        add(findings, rule, rule.field, {}, {match.captured(0)});
}

void itemRequired(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    for (const DataItem &item : entry.items) {
        if (isBlank(textOf(item, rule.field)))
            add(findings, rule, rule.field, item.id);
    }
}

void itemMatches(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    for (const DataItem &item : entry.items) {
        const QString text = textOf(item, rule.field);
        if (!text.isEmpty() && !rule.pattern.match(text).hasMatch())
            add(findings, rule, rule.field, item.id, {text});
    }
}

void itemUnique(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    QHash<QString, int> seen;
    for (const DataItem &item : entry.items) {
        const QString name = normalised(textOf(item, rule.field));
        if (!name.isEmpty() && seen[name]++ > 0)
            add(findings, rule, rule.field, item.id, {textOf(item, rule.field)});
    }
}

void itemCount(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const int least = rule.parameters.value(QLatin1String("least")).toInt(0);
    const int most = rule.parameters.value(QLatin1String("most")).toInt(1 << 30);
    if (entry.items.size() < least || entry.items.size() > most)
        add(findings, rule, QStringLiteral("items"), {}, {QString::number(entry.items.size())});
}

void knownCodes(const LintRule &rule, const CatalogEntry &entry, const LintContext &context, QVector<Finding> &findings)
{
    for (const EntryField &field : entryFields()) {
        const QString &code = entry.*field.text;
        if (!field.dictionary.isEmpty() && !code.isEmpty() && !context.dictionaries.contains(field.dictionary, code))
            add(findings, rule, field.key, {}, {code});
    }
    for (const DataItem &item : entry.items) {
        for (const ItemField &field : itemFields()) {
            const QString &code = item.*field.text;
            if (!field.dictionary.isEmpty() && !code.isEmpty() && !context.dictionaries.contains(field.dictionary, code))
                add(findings, rule, field.key, item.id, {code});
        }
    }
}

// A child code must belong to the parent that stands in the field "parent".
void childFits(const LintRule &rule, const CatalogEntry &entry, const LintContext &context, QVector<Finding> &findings)
{
    const EntryField *field = entryField(rule.field);
    const QString parent = textOf(entry, rule.parameters.value(QLatin1String("parent")).toString());
    const QString code = textOf(entry, rule.field);
    if (!field || code.isEmpty() || parent.isEmpty() || !context.dictionaries.contains(field->dictionary, code))
        return;
    // A class without types of its own (mail) fits no type that belongs to another class.
    for (const DictionaryValue &value : context.dictionaries.values(field->dictionary)) {
        if (value.code == code && (value.parent.isEmpty() || value.parent == parent))
            return;
    }
    add(findings, rule, rule.field, {}, {code});
}

// parameters "fits": {format class: [sharing mode types that fit]}
void formatFitsMode(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const QJsonValue fits = rule.parameters.value(QLatin1String("fits")).toObject().value(entry.formatClass);
    if (fits.isArray() && !entry.sharingModeType.isEmpty() && !fits.toArray().contains(entry.sharingModeType))
        add(findings, rule, QStringLiteral("sharingModeType"));
}

// GB 32100-2015: 17 characters weighted 3^i mod 31, check character 31 - sum mod 31.
void creditCode(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    const QString code = textOf(entry, rule.field);
    if (code.isEmpty())
        return;
    bool valid = code.size() == 18;
    int sum = 0;
    int weight = 1;
    for (qsizetype i = 0; valid && i < 17; ++i) {
        const auto value = alphabet.indexOf(code.at(i));
        valid = value >= 0;
        sum += int(value) * weight;
        weight = weight * 3 % 31;
    }
    valid = valid && alphabet.indexOf(code.at(17)) == (31 - sum % 31) % 31;
    if (!valid)
        add(findings, rule, rule.field, {}, {code});
}

void textLengths(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    for (const EntryField &field : entryFields()) {
        if ((entry.*field.text).size() > field.maxLength)
            add(findings, rule, field.key, {}, {QString::number(field.maxLength)});
    }
    for (const DataItem &item : entry.items) {
        for (const ItemField &field : itemFields()) {
            if ((item.*field.text).size() > field.maxLength)
                add(findings, rule, field.key, item.id, {QString::number(field.maxLength)});
        }
    }
}

int closedness(const QString &sharingType)
{
    if (sharingType == QLatin1String("unconditional"))
        return 1;
    if (sharingType == QLatin1String("conditional"))
        return 2;
    return sharingType == QLatin1String("notShared") ? 3 : 0;
}

void notMoreOpenThanItems(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const int entryClosedness = closedness(entry.sharingType);
    if (entryClosedness == 0)
        return;
    for (const DataItem &item : entry.items) {
        if (closedness(item.sharingType) > entryClosedness)
            add(findings, rule, QStringLiteral("sharingType"), {}, {item.name});
    }
}

void impactAssessed(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const auto personal = [](const QString &code) { return code == QLatin1String("personal") || code == QLatin1String("sensitive"); };
    bool concerns = personal(entry.personalInformation);
    for (const DataItem &item : entry.items)
        concerns = concerns || personal(item.personalInformation);
    if (concerns && (isBlank(entry.impactAssessment.result) || isBlank(entry.impactAssessment.assessor)))
        add(findings, rule, QStringLiteral("impactAssessment"));
}

void secrecyReviewed(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    if (isBlank(entry.secrecyReview.result) || isBlank(entry.secrecyReview.assessor))
        add(findings, rule, QStringLiteral("secrecyReview"));
}

void sameText(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const QString text = textOf(entry, rule.field);
    const QString other = textOf(entry, rule.parameters.value(QLatin1String("other")).toString());
    if (!text.isEmpty() && normalised(text) == normalised(other))
        add(findings, rule, rule.field);
}

void uniqueName(const LintRule &rule, const CatalogEntry &entry, const LintContext &context, QVector<Finding> &findings)
{
    if (context.namesInDepartment.value(normalised(entry.name)) > 1)
        add(findings, rule, QStringLiteral("name"), {}, {entry.name});
}

// A name that ends in a number whose neighbours in the department differ only in that number.
void draggedNumber(const LintRule &rule, const CatalogEntry &entry, const LintContext &context, QVector<Finding> &findings)
{
    if (context.namesInDepartment.isEmpty())
        return;
    const QString name = normalised(entry.name);
    qsizetype end = name.size();
    while (end > 0 && name.at(end - 1).isDigit())
        --end;
    const QString digits = name.mid(end);
    if (end == 0 || digits.isEmpty() || digits.size() > 6)
        return;
    const int number = digits.toInt();
    const auto exists = [&](int neighbour) {
        // A spreadsheet keeps the zeros of what it continues: 01, 02 … 10.
        const QString plain = QString::number(neighbour);
        return neighbour > 0
            && (context.namesInDepartment.contains(name.left(end) + plain)
                || context.namesInDepartment.contains(name.left(end) + plain.rightJustified(digits.size(), u'0')));
    };
    if (exists(number - 1) || exists(number + 1))
        add(findings, rule, QStringLiteral("name"), {}, {digits});
}

} // namespace

LintCheck lintCheck(const QString &name)
{
    static const QHash<QString, LintCheck> checks{
        {QStringLiteral("required"), required},
        {QStringLiteral("unneeded"), unneeded},
        {QStringLiteral("matches"), matches},
        {QStringLiteral("matchesNot"), matchesNot},
        {QStringLiteral("itemRequired"), itemRequired},
        {QStringLiteral("itemMatches"), itemMatches},
        {QStringLiteral("itemUnique"), itemUnique},
        {QStringLiteral("itemCount"), itemCount},
        {QStringLiteral("knownCodes"), knownCodes},
        {QStringLiteral("childFits"), childFits},
        {QStringLiteral("formatFitsMode"), formatFitsMode},
        {QStringLiteral("creditCode"), creditCode},
        {QStringLiteral("textLengths"), textLengths},
        {QStringLiteral("notMoreOpenThanItems"), notMoreOpenThanItems},
        {QStringLiteral("impactAssessed"), impactAssessed},
        {QStringLiteral("secrecyReviewed"), secrecyReviewed},
        {QStringLiteral("sameText"), sameText},
        {QStringLiteral("uniqueName"), uniqueName},
        {QStringLiteral("draggedNumber"), draggedNumber},
    };
    return checks.value(name);
}

} // namespace sharedesk
