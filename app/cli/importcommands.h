// The commands that bring spreadsheets into the catalog, take imports back, and keep the columns of templates.
#pragma once

#include "catalog/columnmapping.h"
#include "catalogimport.h"
#include "commandline.h"

namespace sharedesk::cli {

int importFile(const Arguments &arguments, Output &output);
int mappingCommand(const Arguments &arguments, Output &output); // list | show NAME | forget NAME

struct OpenProfile;
// What the named file says, read as --sheet, --mapping and --clear-empty want it, and what it would do to the catalog.
// Reads only.
struct PlannedFile
{
    ImportResult read;
    ImportScope scope;
    QVector<PlannedEntry> entries; // of read.entries, in their order
};
Result<PlannedFile> planFile(OpenProfile &desk, const Arguments &arguments);
// The remembered mapping of that name, or the one in that file.
Result<ColumnMapping> mappingOf(OpenProfile &desk, const QString &nameOrFile);

} // namespace sharedesk::cli
