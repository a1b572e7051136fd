// An entry as the cells of a table: the text that stands in a template's column for it.
#pragma once

#include <QString>

#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"
#include "catalogtemplate.h"

namespace sharedesk {

// Codes as their Chinese labels, dates as 2026-10-01. `item`: the data item of this row, nullptr where there is none.
QString cellText(const TemplateColumn &column, const CatalogEntry &entry, const DataItem *item, const Dictionaries &dictionaries);
// The header of a column, with its mark where it is required.
QString headerText(const TemplateColumn &column);

} // namespace sharedesk
