#include "catalog/lint.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include "catalog/entryfields.h"
#include "catalog/entryfix.h"
#include "catalog/lintchecks.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Lint)
};

Error ruleError(const char *code, const QString &rule, const QString &member)
{
    return Error{QString::fromLatin1(code), Text::tr("A check of entries is not written as it must be."),
                 Text::tr("rule %1, member %2").arg(rule, member)};
}

constexpr const char *dimensionKeys[qualityDimensions] = {"complete", "accurate", "usable", "timely"};

// What a rule of this severity costs unless "weights" of the file or the rule itself say otherwise.
struct Weights {
    int error = 20;
    int warning = 6;
    int hint = 2;

    int of(Severity severity) const
    {
        return severity == Severity::Error ? error : severity == Severity::Warning ? warning : hint;
    }
};

void lookUpFields(LintRule &rule)
{
    // A check of items names an item's field: "name" is both an entry's and an item's.
    if (rule.check.startsWith(QLatin1String("item")))
        rule.itemField = itemField(rule.field);
    else
        rule.entryField = entryField(rule.field);
    const QJsonObject when = rule.parameters.value(QLatin1String("when")).toObject();
    rule.whenField = entryField(when.value(QLatin1String("field")).toString());
    rule.whenIs = when.value(QLatin1String("is")).toString();
}

Result<LintRule> ruleFrom(const QJsonObject &json, const Weights &weights)
{
    LintRule rule;
    rule.id = json.value(QLatin1String("id")).toString();
    rule.check = json.value(QLatin1String("check")).toString();
    rule.field = json.value(QLatin1String("field")).toString();
    rule.messageZh = json.value(QLatin1String("zh")).toString();
    rule.messageEn = json.value(QLatin1String("en")).toString();
    rule.source = json.value(QLatin1String("source")).toString();
    rule.parameters = json.value(QLatin1String("parameters")).toObject();
    const QString severity = json.value(QLatin1String("severity")).toString();
    if (rule.id.isEmpty() || rule.messageZh.isEmpty() || rule.messageEn.isEmpty())
        return ruleError("lint.rule", rule.id, QStringLiteral("id, zh, en"));
    if (severity == QLatin1String("error"))
        rule.severity = Severity::Error;
    else if (severity == QLatin1String("warning"))
        rule.severity = Severity::Warning;
    else if (severity == QLatin1String("hint"))
        rule.severity = Severity::Hint;
    else
        return ruleError("lint.rule", rule.id, QStringLiteral("severity"));
    if (!lintCheck(rule.check))
        return ruleError("lint.check", rule.id, rule.check);
    rule.pattern.setPattern(rule.parameters.value(QLatin1String("pattern")).toString());
    if (!rule.pattern.isValid())
        return ruleError("lint.rule", rule.id, QStringLiteral("pattern"));
    rule.pattern.optimize();
    rule.weight = json.value(QLatin1String("weight")).toInt(weights.of(rule.severity));
    rule.fix = json.value(QLatin1String("fix")).toString();
    if (!rule.fix.isEmpty() && !entryFix(rule.fix))
        return ruleError("lint.fix", rule.id, rule.fix);
    const QString dimension = json.value(QLatin1String("dimension")).toString(QStringLiteral("accurate"));
    const auto known = std::find(std::begin(dimensionKeys), std::end(dimensionKeys), dimension);
    if (known == std::end(dimensionKeys))
        return ruleError("lint.rule", rule.id, QStringLiteral("dimension"));
    rule.dimension = static_cast<QualityDimension>(known - std::begin(dimensionKeys));
    lookUpFields(rule);
    for (const QJsonValue &value : rule.parameters.value(QLatin1String("values")).toArray())
        rule.values << value.toString();
    return rule;
}

} // namespace

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Hint: return QStringLiteral("hint");
    }
    return {};
}

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Text::tr("Error");
    case Severity::Warning: return Text::tr("Warning");
    case Severity::Hint: return Text::tr("Hint");
    }
    return {};
}

QString dimensionKey(QualityDimension dimension)
{
    return QString::fromLatin1(dimensionKeys[static_cast<int>(dimension)]);
}

QString dimensionLabel(QualityDimension dimension)
{
    switch (dimension) {
    case QualityDimension::Complete: return Text::tr("Complete");
    case QualityDimension::Accurate: return Text::tr("Accurate");
    case QualityDimension::Usable: return Text::tr("Usable");
    case QualityDimension::Timely: return Text::tr("Timely");
    }
    return {};
}

Result<LintRules> LintRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return Error{QStringLiteral("lint.json"), Text::tr("The file of checks is not valid JSON."),
                     Text::tr("at byte %1: %2").arg(problem.offset).arg(problem.errorString())};
    Weights weights;
    const QJsonObject stated = document.object().value(QLatin1String("weights")).toObject();
    weights.error = stated.value(QLatin1String("error")).toInt(weights.error);
    weights.warning = stated.value(QLatin1String("warning")).toInt(weights.warning);
    weights.hint = stated.value(QLatin1String("hint")).toInt(weights.hint);
    LintRules rules;
    for (const QJsonValue &value : document.object().value(QLatin1String("rules")).toArray()) {
        const auto rule = ruleFrom(value.toObject(), weights);
        if (!rule)
            return rule.error();
        if (rules.find(rule.value().id))
            return ruleError("lint.rule", rule.value().id, QStringLiteral("id"));
        rules.m_rules << rule.value();
    }
    return rules;
}

const LintRule *LintRules::find(const QString &id) const
{
    for (const LintRule &rule : m_rules) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

QString LintRules::message(const Finding &finding, const QString &language) const
{
    const LintRule *rule = find(finding.ruleId);
    if (!rule)
        return finding.ruleId;
    QString text = language == QLatin1String("zh") ? rule->messageZh : rule->messageEn;
    for (qsizetype i = 0; i < finding.arguments.size(); ++i)
        text.replace(QLatin1Char('%') + QString::number(i + 1), finding.arguments.at(i));
    return text;
}

QString LintRules::summary(const LintRule &rule, const QString &language)
{
    QString text = language == QLatin1String("zh") ? rule.messageZh : rule.messageEn;
    static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
    return text.replace(placeholder, QStringLiteral("…"));
}

QVector<Finding> lint(const CatalogEntry &entry, const LintRules &rules, const LintContext &context)
{
    QVector<Finding> findings;
    for (const LintRule &rule : rules.rules())
        lintCheck(rule.check)(rule, entry, context, findings);
    return findings;
}

QVector<Finding> lint(const CatalogEntry &entry, const LintRule &rule, const LintContext &context)
{
    QVector<Finding> findings;
    lintCheck(rule.check)(rule, entry, context, findings);
    return findings;
}

QDate lintChangesOn(const CatalogEntry &entry, const LintRules &rules)
{
    QDate first;
    for (const LintRule &rule : rules.rules()) {
        const QDate day = rule.check == QLatin1String("stale") ? staleOn(rule, entry) : QDate();
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    }
    return first;
}

bool hasErrors(const QVector<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Error)
            return true;
    }
    return false;
}

} // namespace sharedesk
