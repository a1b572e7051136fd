// catalogExport: entries as a spreadsheet in the national template's order, one row per data item.
//
// Dictionaries become real drop-down lists; all cells are text, so none can become a formula. The file is written
// beside its place and moved there when it is whole: a failure leaves an older file as it was. Importing it again gives
// the same content. Errors: "export.write" (detail: the cause), "export.cancelled".
#pragma once

#include <QString>
#include <QVector>

#include <functional>

#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"
#include "result.h"

namespace sharedesk {

Result<void> exportCatalog(const QString &path, const QVector<CatalogEntry> &entries, const Dictionaries &dictionaries,
                           const std::function<bool(int done, int total)> &progress = {});

} // namespace sharedesk
