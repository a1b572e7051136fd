// Linked dictionaries: which values of a field's dictionary fit what the entry says elsewhere.
//
// A format type belongs to its class, a sharing mode's type to its class and to the format: a file is shared as a file,
// a database as database or interface. Source: the compilation guide's core metadata; what fits is data, in the rule
// with the check "formatFitsMode".
#pragma once

#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"
#include "catalog/lint.h"

namespace sharedesk {

// The field whose choice decides about `field`, empty where none does.
QString parentFieldOf(const QString &field);
// Only for fields with a dictionary; all values where nothing restricts them.
QVector<DictionaryValue> fittingChoices(const QString &field, const CatalogEntry &entry, const Dictionaries &dictionaries,
                                        const LintRules &rules);

} // namespace sharedesk
