#include "calendar/limitrule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LimitRules)
};

Error ruleError(const QString &rule, const QString &member)
{
    return Error{QStringLiteral("rules.rule"), Text::tr("A rule for a limit is not written as it must be."),
                 Text::tr("rule %1, member %2").arg(rule, member)};
}

// Reads an optional date; false when the member is there but is none.
bool readDate(const QJsonObject &json, QLatin1String key, QDate &date)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined() || value.toString().isEmpty())
        return value.isUndefined() || value.isString();
    date = QDate::fromString(value.toString(), Qt::ISODate);
    return date.isValid();
}

Result<LimitRule> ruleFrom(const QJsonObject &json, qsizetype number)
{
    LimitRule rule;
    rule.id = json.value(QLatin1String("id")).toString();
    const QString shown = rule.id.isEmpty() ? QString::number(number) : rule.id;
    if (rule.id.isEmpty())
        return ruleError(shown, QStringLiteral("id"));
    const struct { const char *key; QString LimitRule::*member; bool required; } texts[] = {
        {"titleZh", &LimitRule::titleZh, true},       {"titleEn", &LimitRule::titleEn, true},
        {"source", &LimitRule::source, true},         {"sourceEn", &LimitRule::sourceEn, false},
        {"startsWith", &LimitRule::startsWith, true}, {"afterNotice", &LimitRule::afterNotice, false},
    };
    for (const auto &text : texts) {
        rule.*text.member = json.value(QLatin1String(text.key)).toString();
        if (text.required && (rule.*text.member).isEmpty())
            return ruleError(shown, QString::fromLatin1(text.key));
    }
    if (!QStringList{QString(), QStringLiteral("restart"), QStringLiteral("resume")}.contains(rule.afterNotice))
        return ruleError(shown, QStringLiteral("afterNotice"));
    rule.workingDays = json.value(QLatin1String("workingDays")).toInt(0);
    if (rule.workingDays < 1 || rule.workingDays > 1000)
        return ruleError(shown, QStringLiteral("workingDays"));
    const QJsonArray stops = json.value(QLatin1String("stoppedBy")).toArray();
    for (const QJsonValue &stop : stops)
        rule.stoppedBy << stop.toString();
    if (rule.stoppedBy.isEmpty() || rule.stoppedBy.contains(QString()))
        return ruleError(shown, QStringLiteral("stoppedBy"));
    if (!readDate(json, QLatin1String("validFrom"), rule.validFrom))
        return ruleError(shown, QStringLiteral("validFrom"));
    if (!readDate(json, QLatin1String("validTo"), rule.validTo)
        || (rule.validFrom.isValid() && rule.validTo.isValid() && rule.validTo < rule.validFrom))
        return ruleError(shown, QStringLiteral("validTo"));
    return rule;
}

bool overlap(const LimitRule &a, const LimitRule &b)
{
    const bool aEndsBefore = a.validTo.isValid() && b.validFrom.isValid() && a.validTo < b.validFrom;
    const bool bEndsBefore = b.validTo.isValid() && a.validFrom.isValid() && b.validTo < a.validFrom;
    return a.id == b.id && !aEndsBefore && !bEndsBefore;
}

} // namespace

Result<LimitRules> LimitRules::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return Error{QStringLiteral("rules.json"), Text::tr("The file of limits is not valid JSON."),
                     Text::tr("at byte %1: %2").arg(problem.offset).arg(problem.errorString())};
    LimitRules rules;
    const QJsonArray array = document.object().value(QLatin1String("rules")).toArray();
    if (array.isEmpty())
        return ruleError(QStringLiteral("-"), QStringLiteral("rules"));
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto rule = ruleFrom(array.at(i).toObject(), i + 1);
        if (!rule)
            return rule.error();
        for (const LimitRule &other : std::as_const(rules.m_rules)) {
            if (overlap(rule.value(), other))
                return ruleError(rule.value().id, QStringLiteral("validFrom"));
        }
        rules.m_rules << rule.value();
    }
    return rules;
}

std::optional<LimitRule> LimitRules::find(const QString &id, QDate on) const
{
    for (const LimitRule &rule : m_rules) {
        if (rule.id == id && (!rule.validFrom.isValid() || rule.validFrom <= on)
            && (!rule.validTo.isValid() || on <= rule.validTo))
            return rule;
    }
    return std::nullopt;
}

QStringList LimitRules::ids() const
{
    QStringList ids;
    for (const LimitRule &rule : m_rules) {
        if (!ids.contains(rule.id))
            ids << rule.id;
    }
    return ids;
}

LimitRules LimitRules::completedBy(const LimitRules &others) const
{
    LimitRules all = *this;
    const QStringList own = ids();
    for (const LimitRule &rule : others.m_rules) {
        if (!own.contains(rule.id))
            all.m_rules << rule;
    }
    return all;
}

} // namespace sharedesk
