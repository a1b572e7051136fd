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
#include "catalog/dataelement.h"
#include "catalog/dictionary.h"
#include "result.h"

namespace sharedesk {

struct EntryField;
struct ItemField;

enum class Severity { Error, Warning, Hint };
QString severityKey(Severity severity);
QString severityLabel(Severity severity); // translated

// 完整性, 准确性, 可用性, 时效性: what data quality consists of.
enum class QualityDimension { Complete, Accurate, Usable, Timely };
constexpr int qualityDimensions = 4;
QString dimensionKey(QualityDimension dimension);   // "complete", "accurate", "usable", "timely"
QString dimensionLabel(QualityDimension dimension); // translated

struct LintRule {
    QString id;          // "entry.name.missing"
    Severity severity = Severity::Error;
    QString check;       // which check function: "required", "requiredWhen", "dictionary", "formatMode", …
    QString field;       // key of the entry's or the item's field, or "items"
    QualityDimension dimension = QualityDimension::Accurate;
    int weight = 0;      // points that an entry loses by it, however often it is found; by severity if not stated
    QString fix;         // which safe repair: see entryfix.h; empty: only a person can
    QJsonObject parameters;
    QRegularExpression pattern; // parameters "pattern", compiled once
    QStringList values;         // parameters "values"
    // Looked up once, since each entry is checked by every rule; they point into entryFields() and itemFields().
    const EntryField *entryField = nullptr;
    const ItemField *itemField = nullptr;
    const EntryField *whenField = nullptr; // parameters "when"
    QString whenIs;
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
    // Errors "lint.json", "lint.rule" with the rule's id, "lint.check" and "lint.fix" for one that does not exist.
    static Result<LintRules> fromJson(const QByteArray &json);
    const QVector<LintRule> &rules() const { return m_rules; }
    const LintRule *find(const QString &id) const;
    QString message(const Finding &finding, const QString &language) const; // language "zh" | "en"
    // What a rule says of any entry: its message with an ellipsis where a finding would put what it found.
    static QString summary(const LintRule &rule, const QString &language);

private:
    QVector<LintRule> m_rules;
};

// What lint needs beside the entry itself.
struct LintContext {
    const Dictionaries &dictionaries;
    // normalised name -> how many entries of the department have it (this one included); empty: not checked
    QHash<QString, int> namesInDepartment = {};
    const DataElements *elements = nullptr; // null: items are not compared with data elements
    QDate today = {};                       // China date; invalid: nothing is called stale
};

QVector<Finding> lint(const CatalogEntry &entry, const LintRules &rules, const LintContext &context);
QVector<Finding> lint(const CatalogEntry &entry, const LintRule &rule, const LintContext &context); // by one rule
// The first day on which time alone adds a finding to this entry; invalid: never.
QDate lintChangesOn(const CatalogEntry &entry, const LintRules &rules);
bool hasErrors(const QVector<Finding> &findings);

} // namespace sharedesk
