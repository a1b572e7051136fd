// The commands that bring spreadsheets into the catalog, take imports back, and keep the columns of templates.
#pragma once

#include "catalog/columnmapping.h"
#include "catalogimport.h"
#include "commandline.h"

namespace sharedesk::cli {

int importFile(const Arguments &arguments, Output &output);
int mappingCommand(const Arguments &arguments, Output &output); // list | show NAME | forget NAME

struct OpenProfile;
// How to read the file, from --sheet, --mapping and what is remembered.
Result<ImportOptions> importOptions(OpenProfile &desk, const Arguments &arguments);
// The remembered mapping of that name, or the one in that file.
Result<ColumnMapping> mappingOf(OpenProfile &desk, const QString &nameOrFile);

} // namespace sharedesk::cli
