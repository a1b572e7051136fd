#include "catalog/entryfix.h"
#include "catalog/elementusage.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

#include "catalog/entryfields.h"
#include "catalog/lintchecks.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EntryFix)
};

constexpr int mostRounds = 200; // repairs of one entry, so that two that undo each other end

DataItem *itemOf(CatalogEntry &entry, const QString &id)
{
    const auto item = std::find_if(entry.items.begin(), entry.items.end(),
                                   [&](const DataItem &one) { return one.id == id; });
    return item == entry.items.end() ? nullptr : &*item;
}

// The text at the place of the finding; null where there is none.
QString *placeOf(const Finding &finding, CatalogEntry &entry)
{
    if (finding.itemId.isEmpty()) {
        const EntryField *field = entryField(finding.field);
        return field ? &(entry.*field->text) : nullptr;
    }
    DataItem *item = itemOf(entry, finding.itemId);
    const ItemField *field = itemField(finding.field);
    return item && field ? &(item->*field->text) : nullptr;
}

bool isLongText(const Finding &finding)
{
    const EntryField *field = finding.itemId.isEmpty() ? entryField(finding.field) : nullptr;
    return field && field->kind == FieldKind::LongText;
}

void tidy(const LintRule &, const Finding &finding, CatalogEntry &entry, const LintContext &)
{
    if (QString *text = placeOf(finding, entry))
        *text = tidied(*text, isLongText(finding));
}

void plain(const LintRule &, const Finding &finding, CatalogEntry &entry, const LintContext &)
{
    if (QString *text = placeOf(finding, entry))
        *text = plainForm(tidied(*text, isLongText(finding)));
}

// Another spelling of a dictionary's value becomes its code.
void dictionaryCode(const LintRule &, const Finding &finding, CatalogEntry &entry, const LintContext &context)
{
    QString *text = placeOf(finding, entry);
    const EntryField *ofEntry = finding.itemId.isEmpty() ? entryField(finding.field) : nullptr;
    const ItemField *ofItem = finding.itemId.isEmpty() ? nullptr : itemField(finding.field);
    if (!text || (!ofEntry && !ofItem))
        return;
    const QString code =
        context.dictionaries.codeFor(ofEntry ? ofEntry->dictionary : ofItem->dictionary, *text);
    if (!code.isEmpty())
        *text = code;
}

// "20位", "２０ 个字符", "20.0": the number without its unit. Two numbers ("10,2") say something that would
// be lost.
void wholeNumber(const LintRule &, const Finding &finding, CatalogEntry &entry, const LintContext &)
{
    static const QRegularExpression number(
        QStringLiteral("^0*([0-9]{1,9})(\\.0+)?(位|个|字|字符|个字符|个字|汉字|个汉字|字节|个字节|b|byte|"
                       "bytes|char|chars)?\\z"));
    QString *text = placeOf(finding, entry);
    if (!text)
        return;
    if (const auto match = number.match(normalised(*text)); match.hasMatch())
        *text = match.captured(1);
}

// Codes are written in plain characters without spaces, letters as capitals.
void codeForm(const LintRule &, const Finding &finding, CatalogEntry &entry, const LintContext &)
{
    if (QString *text = placeOf(finding, entry))
        *text = normalised(*text).toUpper();
}

// The mode type that fits the format, where only one does.
void fittingMode(const LintRule &rule, const Finding &, CatalogEntry &entry, const LintContext &context)
{
    const QJsonArray fitting =
        rule.parameters.value(QLatin1String("fits")).toObject().value(entry.formatClass).toArray();
    if (fitting.size() != 1)
        return;
    const QString type = fitting.first().toString();
    for (const DictionaryValue &value : context.dictionaries.values(QStringLiteral("sharingModeType"))) {
        const bool classFits = entry.sharingModeClass.isEmpty() || value.parent.isEmpty() ||
                               value.parent == entry.sharingModeClass;
        if (value.code == type && classFits) {
            entry.sharingModeType = type;
            entry.sharingModeClass = value.parent.isEmpty() ? entry.sharingModeClass : value.parent;
            return;
        }
    }
}

// parameters "child": the class is known where the type belongs to one class only.
void classOfType(const LintRule &rule, const Finding &finding, CatalogEntry &entry,
                 const LintContext &context)
{
    QString *text = placeOf(finding, entry);
    const EntryField *child = entryField(rule.parameters.value(QLatin1String("child")).toString());
    if (!text || !child || !text->isEmpty())
        return;
    QStringList parents;
    for (const DictionaryValue &value : context.dictionaries.values(child->dictionary)) {
        if (value.code == entry.*child->text && !value.parent.isEmpty())
            parents << value.parent;
    }
    if (parents.size() == 1)
        *text = parents.first();
}

void classificationOfCode(const LintRule &, const Finding &, CatalogEntry &entry, const LintContext &)
{
    if (const qsizetype slash = entry.code.indexOf(QLatin1Char('/')); slash > 0)
        entry.classification = entry.code.left(slash);
}

// More careful is safe; less careful never is.
void personalOfItems(const LintRule &, const Finding &, CatalogEntry &entry, const LintContext &)
{
    for (const DataItem &item : std::as_const(entry.items)) {
        if (personalLevel(item.personalInformation) > std::max(1, personalLevel(entry.personalInformation)))
            entry.personalInformation = item.personalInformation;
    }
}

// The repeated item goes into the one that stands first, if they do not contradict each other.
void mergeItem(const LintRule &, const Finding &finding, CatalogEntry &entry, const LintContext &context)
{
    const DataItem *found = itemOf(entry, finding.itemId);
    if (!found)
        return;
    const DataItem repeated = *found;
    const DataElement *element = context.elements ? context.elements->named(repeated.name) : nullptr;
    for (DataItem &item : entry.items) {
        if (item.id == repeated.id)
            return;
        const bool sameElement = element && context.elements->named(item.name) == element;
        if (normalised(item.name) != normalised(repeated.name) && !sameElement)
            continue;
        const auto merged = mergedItem(item, repeated);
        if (!merged)
            return;
        item = *merged;
        entry.items.removeIf([&](const DataItem &one) { return one.id == repeated.id; });
        return;
    }
}

// Missing types (and, with them, lengths) of items that bear the name of a data element.
void typesOfElements(const LintRule &, const Finding &, CatalogEntry &entry, const LintContext &context)
{
    for (DataItem &item : entry.items) {
        const DataElement *element = context.elements ? elementOf(item, *context.elements) : nullptr;
        if (element)
            takeTypeOf(*element, item);
    }
}

struct FixRow
{
    const char *name;
    const char *label;
    EntryFix fix;
};

constexpr FixRow fixTable[] = {
    {"tidy", QT_TRANSLATE_NOOP("EntryFix", "Remove invisible characters and needless spaces"), tidy},
    {"plain", QT_TRANSLATE_NOOP("EntryFix", "Write digits, letters and punctuation in their usual form"),
     plain},
    {"dictionaryCode", QT_TRANSLATE_NOOP("EntryFix", "Use the value of the dictionary"), dictionaryCode},
    {"wholeNumber", QT_TRANSLATE_NOOP("EntryFix", "Keep only the number"), wholeNumber},
    {"codeForm", QT_TRANSLATE_NOOP("EntryFix", "Write the code in plain characters"), codeForm},
    {"fittingMode", QT_TRANSLATE_NOOP("EntryFix", "Choose the mode that fits the format"), fittingMode},
    {"classOfType", QT_TRANSLATE_NOOP("EntryFix", "Choose the class that the type belongs to"), classOfType},
    {"classificationOfCode", QT_TRANSLATE_NOOP("EntryFix", "Take the classification from the code"),
     classificationOfCode},
    {"personalOfItems", QT_TRANSLATE_NOOP("EntryFix", "Mark the entry as its most personal item"),
     personalOfItems},
    {"mergeItem", QT_TRANSLATE_NOOP("EntryFix", "Merge the repeated data item"), mergeItem},
    {"typesOfElements", QT_TRANSLATE_NOOP("EntryFix", "Take type and length from the data elements"),
     typesOfElements},
};

int errorsOf(const CatalogEntry &entry, const LintRules &rules, const LintContext &context)
{
    const QVector<Finding> findings = lint(entry, rules, context);
    return int(std::count_if(findings.cbegin(), findings.cend(),
                             [](const Finding &finding) { return finding.severity == Severity::Error; }));
}

} // namespace

EntryFix entryFix(const QString &name)
{
    for (const FixRow &row : fixTable) {
        if (name == QLatin1String(row.name))
            return row.fix;
    }
    return nullptr;
}

QString fixLabel(const LintRule &rule)
{
    for (const FixRow &row : fixTable) {
        if (rule.fix == QLatin1String(row.name))
            return Text::tr(row.label);
    }
    return {};
}

std::optional<CatalogEntry> fixFor(const Finding &finding, const CatalogEntry &entry, const LintRules &rules,
                                   const LintContext &context)
{
    const LintRule *rule = rules.find(finding.ruleId);
    const EntryFix fix = rule ? entryFix(rule->fix) : nullptr;
    if (!fix)
        return std::nullopt;
    CatalogEntry repaired = entry;
    fix(*rule, finding, repaired, context);
    if (repaired == entry || lint(repaired, *rule, context).contains(finding))
        return std::nullopt;
    if (errorsOf(repaired, rules, context) > errorsOf(entry, rules, context))
        return std::nullopt;
    return repaired;
}

EntryRepair repairOf(const CatalogEntry &entry, const LintRules &rules, const LintContext &context,
                     const QSet<QString> &only)
{
    EntryRepair repair{entry, entry, {}};
    int rounds = 0;
    for (const LintRule &rule : rules.rules()) {
        if (rule.fix.isEmpty() || (!only.isEmpty() && !only.contains(rule.id)))
            continue;
        // A fix may change where the next finding stands (an item goes): look again after each.
        for (bool again = true; again && rounds < mostRounds;) {
            again = false;
            for (const Finding &finding : lint(repair.after, rule, context)) {
                const auto fixed = fixFor(finding, repair.after, rules, context);
                if (!fixed)
                    continue;
                for (FieldChange &change : entryChanges(repair.after, *fixed)) {
                    change.ruleId = rule.id;
                    repair.changes << change;
                }
                repair.after = *fixed;
                again = true;
                ++rounds;
                break;
            }
        }
    }
    return repair;
}

std::optional<DataItem> mergedItem(const DataItem &kept, const DataItem &other)
{
    DataItem merged = kept;
    for (const ItemField &field : itemFields()) {
        const QString &theirs = other.*field.text;
        QString &ours = merged.*field.text;
        if (field.key == QLatin1String("name") || theirs.isEmpty() || ours == theirs)
            continue;
        if (!ours.isEmpty())
            return std::nullopt;
        ours = theirs;
    }
    for (auto it = other.unknown.constBegin(); it != other.unknown.constEnd(); ++it) {
        if (!merged.unknown.contains(it.key()))
            merged.unknown.insert(it.key(), it.value());
        else if (merged.unknown.value(it.key()) != it.value())
            return std::nullopt;
    }
    return merged;
}

} // namespace sharedesk
