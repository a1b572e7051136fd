// The check functions that lint rules name. Each looks at one thing and adds a finding for each place it is wrong.
#pragma once

#include <QString>
#include <QVector>

#include "catalog/lint.h"

namespace sharedesk {

using LintCheck = void (*)(const LintRule &rule, const CatalogEntry &entry, const LintContext &context,
                           QVector<Finding> &findings);

LintCheck lintCheck(const QString &name); // nullptr when there is none

} // namespace sharedesk
