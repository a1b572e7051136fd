// catalogExport: entries as a spreadsheet or CSV in the national template's order or in a department's own template
// (its headers and rows above them, its columns; those it ignores stay empty), one row per data item, or as DCAT-AP.
//
// In a spreadsheet dictionaries become real drop-down lists and all cells are text; in CSV what could become a formula
// is guarded (csvtext.h). The file is written
// beside its place and moved there when it is whole: a failure leaves an older file as it was. Importing it again gives
// the same content. Errors: "export.write" (detail: the cause), "export.cancelled"; those of isUsable().
#pragma once

#include <QString>
#include <QVector>

#include <functional>
#include <optional>

#include "catalog/catalogentry.h"
#include "catalog/columnmapping.h"
#include "catalog/dictionary.h"
#include "result.h"

namespace sharedesk {

// Csv: UTF-8 with mark. Dcat: JSON-LD.
enum class ExportFormat { Xlsx, Csv, CsvGb18030, Dcat };
ExportFormat exportFormatOf(const QString &path); // by .xlsx, .csv, .jsonld or .json; else Xlsx

// Without a format the file's name decides. `ownTemplate` does not matter to Dcat.
Result<void> exportCatalog(const QString &path, const QVector<CatalogEntry> &entries, const Dictionaries &dictionaries,
                           const std::function<bool(int done, int total)> &progress = {},
                           std::optional<ExportFormat> format = std::nullopt, const std::optional<ColumnMapping> &ownTemplate = std::nullopt);

} // namespace sharedesk
