// The check functions that lint rules name. Each looks at one thing and adds a finding for each place it is wrong.
#pragma once

#include <QString>
#include <QVector>

#include "catalog/lint.h"

namespace sharedesk {

using LintCheck = void (*)(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                           QVector<Finding> &findings);

LintCheck lintCheck(const QString &name); // nullptr when there is none

// The parts of the table, by what they look at.
QHash<QString, LintCheck> textChecks();   // fields of the entry
QHash<QString, LintCheck> itemChecks();   // data items
QHash<QString, LintCheck> safetyChecks(); // openness, assessments, age

// What they share.
void addFinding(QVector<Finding> &findings, const LintRule &rule, const QString &field, const QString &itemId = {},
                const QStringList &arguments = {});
bool isBlank(const QString &text);                              // nothing that a reader would see
QString textOf(const CatalogEntry &entry, const QString &key);
bool applies(const LintRule &rule, const CatalogEntry &entry);  // parameters "when": {"field": key, "is": value}
int closedness(const QString &sharingType);                     // 0 unknown, 1 unconditional … 3 not shared
int personalLevel(const QString &personalInformation);          // 0 not stated, 1 none, 2 personal, 3 sensitive
// The day after which a published entry is stale by its own update frequency; invalid: never.
QDate staleOn(const LintRule &rule, const CatalogEntry &entry);

} // namespace sharedesk
