#include "catalog/linkedchoices.h"

#include <QJsonArray>

#include <algorithm>

#include "catalog/entryfields.h"

namespace sharedesk {

namespace {

void keepFittingModes(QVector<DictionaryValue> &modes, const QString &formatClass, const LintRules &rules)
{
    for (const LintRule &rule : rules.rules()) {
        if (rule.check != QLatin1String("formatFitsMode"))
            continue;
        const QJsonValue fits = rule.parameters.value(QLatin1String("fits")).toObject().value(formatClass);
        if (!fits.isArray())
            continue;
        const QJsonArray fitting = fits.toArray();
        modes.erase(std::remove_if(modes.begin(), modes.end(), [&](const DictionaryValue &mode) { return !fitting.contains(mode.code); }),
                    modes.end());
    }
}

} // namespace

QString parentFieldOf(const QString &field)
{
    if (field == QLatin1String("formatType"))
        return QStringLiteral("formatClass");
    return field == QLatin1String("sharingModeType") ? QStringLiteral("sharingModeClass") : QString();
}

QVector<DictionaryValue> fittingChoices(const QString &field, const CatalogEntry &entry, const Dictionaries &dictionaries, const LintRules &rules)
{
    const EntryField *known = entryField(field);
    if (!known || known->dictionary.isEmpty())
        return {};
    const EntryField *parent = entryField(parentFieldOf(field));
    const QString parentCode = parent ? entry.*(parent->text) : QString();
    if (parent && parentCode.isEmpty())
        return {};
    QVector<DictionaryValue> choices = dictionaries.values(known->dictionary, parentCode);
    if (field == QLatin1String("sharingModeType"))
        keepFittingModes(choices, entry.formatClass, rules);
    return choices;
}

} // namespace sharedesk
