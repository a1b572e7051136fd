// Lint: what is wrong with an entry, by rules kept as data (resources/rules/lint.json).
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QVector>

#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"
#include "result.h"

namespace sharedesk {

enum class Severity { Error, Warning, Hint };
QString severityKey(Severity severity);
QString severityLabel(Severity severity); // translated

struct LintRule {
    QString id;          // "entry.name.missing"
    Severity severity = Severity::Error;
    QString check;       // which check function: "required", "requiredWhen", "dictionary", "formatMode", …
    QString field;       // key of the entry's field, or "items" / "items.name" …
    QJsonObject parameters;
    QRegularExpression pattern; // parameters "pattern", compiled once
    QStringList values;         // parameters "values"
    QString messageZh;   // may contain %1 %2 for Finding::arguments
    QString messageEn;
    QString source;      // article, guide or template
};

struct Finding {
    QString ruleId;
    Severity severity = Severity::Error;
    QString field;       // key; for an item the key of its field
    QString itemId;      // empty: the entry itself
    QStringList arguments;

    bool operator==(const Finding &) const = default;
};

class LintRules {
public:
    // Errors "lint.json", "lint.rule" with the rule's id, "lint.check" for a check that does not exist.
    static Result<LintRules> fromJson(const QByteArray &json);
    const QVector<LintRule> &rules() const { return m_rules; }
    const LintRule *find(const QString &id) const;
    QString message(const Finding &finding, const QString &language) const; // language "zh" | "en"

private:
    QVector<LintRule> m_rules;
};

// What lint needs beside the entry itself.
struct LintContext {
    const Dictionaries &dictionaries;
    // normalised name -> how many entries of the department have it (this one included); empty: not checked
    QHash<QString, int> namesInDepartment;
};

QVector<Finding> lint(const CatalogEntry &entry, const LintRules &rules, const LintContext &context);
bool hasErrors(const QVector<Finding> &findings);

} // namespace sharedesk
