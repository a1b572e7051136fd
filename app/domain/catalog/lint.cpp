#include "catalog/lint.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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

Result<LintRule> ruleFrom(const QJsonObject &json)
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

Result<LintRules> LintRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return Error{QStringLiteral("lint.json"), Text::tr("The file of checks is not valid JSON."),
                     Text::tr("at byte %1: %2").arg(problem.offset).arg(problem.errorString())};
    LintRules rules;
    for (const QJsonValue &value : document.object().value(QLatin1String("rules")).toArray()) {
        const auto rule = ruleFrom(value.toObject());
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

QVector<Finding> lint(const CatalogEntry &entry, const LintRules &rules, const LintContext &context)
{
    QVector<Finding> findings;
    for (const LintRule &rule : rules.rules())
        lintCheck(rule.check)(rule, entry, context, findings);
    return findings;
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
