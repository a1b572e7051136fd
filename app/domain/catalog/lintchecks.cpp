#include "catalog/lintchecks.h"

#include "catalog/entryfields.h"

namespace sharedesk {

void addFinding(QVector<Finding> &findings, const LintRule &rule, const QString &field, const QString &itemId, const QStringList &arguments)
{
    findings << Finding{rule.id, rule.severity, field, itemId, arguments};
}

bool isBlank(const QString &text)
{
    for (const QChar character : text) {
        if (character.isLetterOrNumber())
            return false;
    }
    return text.isEmpty() || normalised(text).isEmpty();
}

QString textOf(const CatalogEntry &entry, const QString &key)
{
    const EntryField *field = entryField(key);
    return field ? entry.*field->text : QString();
}

bool applies(const LintRule &rule, const CatalogEntry &entry)
{
    return !rule.whenField || entry.*rule.whenField->text == rule.whenIs;
}

int closedness(const QString &sharingType)
{
    if (sharingType == QLatin1String("unconditional"))
        return 1;
    if (sharingType == QLatin1String("conditional"))
        return 2;
    return sharingType == QLatin1String("notShared") ? 3 : 0;
}

int personalLevel(const QString &personalInformation)
{
    if (personalInformation == QLatin1String("none"))
        return 1;
    if (personalInformation == QLatin1String("personal"))
        return 2;
    return personalInformation == QLatin1String("sensitive") ? 3 : 0;
}

LintCheck lintCheck(const QString &name)
{
    static const QHash<QString, LintCheck> checks = [] {
        QHash<QString, LintCheck> all = textChecks();
        all.insert(itemChecks());
        all.insert(safetyChecks());
        return all;
    }();
    return checks.value(name);
}

} // namespace sharedesk
