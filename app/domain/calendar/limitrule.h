// LimitRule: one limit of the law, as data. LimitRules: the set in force, loaded from a file.
//
// The figures stand in resources/rules/limits.json, never in code, so that an office can correct them or
// apply a stricter local rule from a file of its own.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

#include "result.h"

namespace sharedesk {

struct LimitRule {
    QString id;              // "reply.conditional"
    QString titleZh;
    QString titleEn;
    QString source;          // article or local provision, as shown to the user (zh)
    QString sourceEn;
    int workingDays = 0;
    QString startsWith;      // event that starts it, e.g. "request.received"
    QStringList stoppedBy;   // events that end it, e.g. "request.approved"
    QString afterNotice;     // "restart" | "resume" | "": what a supplement does to the limit
    QDate validFrom;         // China dates, inclusive; invalid = unbounded
    QDate validTo;

    bool operator==(const LimitRule &) const = default;
};

class LimitRules {
public:
    // JSON: {"rules":[{…}]}. Errors: "rules.json" (not JSON, with offset), "rules.rule" (names rule and member).
    static Result<LimitRules> fromJson(const QByteArray &json);

    // The rule of that id in force on that day; nullopt when there is none.
    std::optional<LimitRule> find(const QString &id, QDate on) const;
    QStringList ids() const;
    // These rules, and of the others those whose id does not occur here.
    LimitRules completedBy(const LimitRules &others) const;

private:
    QVector<LimitRule> m_rules;
};

} // namespace sharedesk
