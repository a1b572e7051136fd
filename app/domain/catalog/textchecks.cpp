// Checks of the entry's own fields.
#include "catalog/entryfields.h"
#include "catalog/lintchecks.h"

namespace sharedesk {

namespace {

QString textOf(const LintRule &rule, const CatalogEntry &entry)
{
    return rule.entryField ? entry.*rule.entryField->text : QString();
}

void required(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
              QVector<Finding> &findings)
{
    if (applies(rule, entry) && isBlank(textOf(rule, entry)))
        addFinding(findings, rule, rule.field);
}

void unneeded(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
              QVector<Finding> &findings)
{
    if (applies(rule, entry) && !isBlank(textOf(rule, entry)))
        addFinding(findings, rule, rule.field);
}

void matches(const LintRule &rule, const CatalogEntry &entry, const LintContext &, QVector<Finding> &findings)
{
    const QString text = textOf(rule, entry);
    if (applies(rule, entry) && !text.isEmpty() && !rule.pattern.match(text).hasMatch())
        addFinding(findings, rule, rule.field, {}, {text});
}

void matchesNot(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                QVector<Finding> &findings)
{
    const QString text = textOf(rule, entry);
    if (!applies(rule, entry) || text.isEmpty())
        return;
    const QRegularExpressionMatch match = rule.pattern.match(text);
    if (match.hasMatch())
        addFinding(findings, rule, rule.field, {}, {match.captured(0)});
}

// parameters "values": keys of fields; "items": true looks at the same fields of every item.
void textsMatchNot(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                   QVector<Finding> &findings)
{
    for (const EntryField &field : entryFields()) {
        const QString &text = entry.*field.text;
        if (text.isEmpty() || !rule.values.contains(field.key))
            continue;
        if (const auto match = rule.pattern.match(text); match.hasMatch())
            addFinding(findings, rule, field.key, {}, {match.captured(0)});
    }
    const ItemField *name = itemField(QStringLiteral("name"));
    const ItemField *description = itemField(QStringLiteral("description"));
    if (!rule.parameters.value(QLatin1String("items")).toBool())
        return;
    for (const DataItem &item : entry.items) {
        for (const ItemField *field : {name, description}) {
            const QString &text = item.*field->text;
            if (text.isEmpty())
                continue;
            if (const auto match = rule.pattern.match(text); match.hasMatch())
                addFinding(findings, rule, field->key, item.id, {match.captured(0)});
        }
    }
}

// Every code of a list field.
void relatedMatch(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                  QVector<Finding> &findings)
{
    for (const QString &code : entry.relatedCodes) {
        if (!rule.pattern.match(code).hasMatch())
            addFinding(findings, rule, QStringLiteral("relatedCodes"), {}, {code});
    }
}

void knownCodes(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                QVector<Finding> &findings)
{
    for (const EntryField &field : entryFields()) {
        const QString &code = entry.*field.text;
        if (!field.dictionary.isEmpty() && !code.isEmpty() &&
            !context.dictionaries.contains(field.dictionary, code))
            addFinding(findings, rule, field.key, {}, {code});
    }
    for (const DataItem &item : entry.items) {
        for (const ItemField &field : itemFields()) {
            const QString &code = item.*field.text;
            if (!field.dictionary.isEmpty() && !code.isEmpty() &&
                !context.dictionaries.contains(field.dictionary, code))
                addFinding(findings, rule, field.key, item.id, {code});
        }
    }
}

// A child code must belong to the parent that stands in the field "parent".
void childFits(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
               QVector<Finding> &findings)
{
    const QString parent = textOf(entry, rule.parameters.value(QLatin1String("parent")).toString());
    const QString code = textOf(rule, entry);
    if (!rule.entryField || code.isEmpty() || parent.isEmpty() ||
        !context.dictionaries.contains(rule.entryField->dictionary, code))
        return;
    // A class without types of its own (mail) fits no type that belongs to another class.
    for (const DictionaryValue &value : context.dictionaries.values(rule.entryField->dictionary)) {
        if (value.code == code && (value.parent.isEmpty() || value.parent == parent))
            return;
    }
    addFinding(findings, rule, rule.field, {}, {code});
}

// A class that has types, and none is named: "database" alone says nothing about which.
void childMissing(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                  QVector<Finding> &findings)
{
    const QString parent = textOf(entry, rule.parameters.value(QLatin1String("parent")).toString());
    if (!rule.entryField || parent.isEmpty() || !isBlank(textOf(rule, entry)))
        return;
    if (!context.dictionaries.values(rule.entryField->dictionary, parent).isEmpty())
        addFinding(findings, rule, rule.field);
}

// parameters "fits": {format class: [sharing mode types that fit]}
void formatFitsMode(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                    QVector<Finding> &findings)
{
    const QJsonValue fits = rule.parameters.value(QLatin1String("fits")).toObject().value(entry.formatClass);
    if (fits.isArray() && !entry.sharingModeType.isEmpty() && !fits.toArray().contains(entry.sharingModeType))
        addFinding(findings, rule, QStringLiteral("sharingModeType"));
}

// GB 32100-2015: 17 characters weighted 3^i mod 31, check character 31 - sum mod 31.
void creditCode(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                QVector<Finding> &findings)
{
    static const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    const QString code = textOf(rule, entry);
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
        addFinding(findings, rule, rule.field, {}, {code});
}

// What stands before the slash of the code is the classification.
void codeOfClassification(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                          QVector<Finding> &findings)
{
    const qsizetype slash = entry.code.indexOf(QLatin1Char('/'));
    if (slash > 0 && !entry.classification.isEmpty() && entry.code.left(slash) != entry.classification)
        addFinding(findings, rule, QStringLiteral("code"), {},
                   {entry.code.left(slash), entry.classification});
}

void textLengths(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
                 QVector<Finding> &findings)
{
    for (const EntryField &field : entryFields()) {
        if ((entry.*field.text).size() > field.maxLength)
            addFinding(findings, rule, field.key, {}, {QString::number(field.maxLength)});
    }
    for (const DataItem &item : entry.items) {
        for (const ItemField &field : itemFields()) {
            if ((item.*field.text).size() > field.maxLength)
                addFinding(findings, rule, field.key, item.id, {QString::number(field.maxLength)});
        }
    }
}

void sameText(const LintRule &rule, const CatalogEntry &entry, const LintContext &,
              QVector<Finding> &findings)
{
    const QString text = textOf(rule, entry);
    const QString other = textOf(entry, rule.parameters.value(QLatin1String("other")).toString());
    // Twice as long cannot be the same but for punctuation; most summaries are.
    if (!text.isEmpty() && text.size() < other.size() * 2 + 8 && normalised(text) == normalised(other))
        addFinding(findings, rule, rule.field);
}

void uniqueName(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                QVector<Finding> &findings)
{
    if (!context.namesInDepartment.isEmpty() && context.namesInDepartment.value(normalised(entry.name)) > 1)
        addFinding(findings, rule, QStringLiteral("name"), {}, {entry.name});
}

// A name that ends in a number whose neighbours in the department differ only in that number.
void draggedNumber(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                   QVector<Finding> &findings)
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
        return neighbour > 0 && (context.namesInDepartment.contains(name.left(end) + plain) ||
                                 context.namesInDepartment.contains(
                                     name.left(end) + plain.rightJustified(digits.size(), u'0')));
    };
    if (exists(number - 1) || exists(number + 1))
        addFinding(findings, rule, QStringLiteral("name"), {}, {digits});
}

} // namespace

QHash<QString, LintCheck> textChecks()
{
    return {{QStringLiteral("required"), required},
            {QStringLiteral("unneeded"), unneeded},
            {QStringLiteral("matches"), matches},
            {QStringLiteral("matchesNot"), matchesNot},
            {QStringLiteral("textsMatchNot"), textsMatchNot},
            {QStringLiteral("relatedMatch"), relatedMatch},
            {QStringLiteral("knownCodes"), knownCodes},
            {QStringLiteral("childFits"), childFits},
            {QStringLiteral("childMissing"), childMissing},
            {QStringLiteral("formatFitsMode"), formatFitsMode},
            {QStringLiteral("creditCode"), creditCode},
            {QStringLiteral("codeOfClassification"), codeOfClassification},
            {QStringLiteral("textLengths"), textLengths},
            {QStringLiteral("sameText"), sameText},
            {QStringLiteral("uniqueName"), uniqueName},
            {QStringLiteral("draggedNumber"), draggedNumber}};
}

} // namespace sharedesk
