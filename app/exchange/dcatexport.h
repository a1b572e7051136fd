// DCAT-AP 3: entries as a catalog of datasets in JSON-LD, for exchange with catalogs that follow that profile.
//
// Mandatory there: title and description of catalog and dataset, publisher of the catalog. Frequencies and access rights
// are the terms of the EU authority tables that the profile prescribes. "Public" is only what is open to society:
// unconditional sharing is among departments. Distributions are left out: they require an address, which a catalog entry
// has not. Data items are columns of a CSVW schema. Errors as exportCatalog().
#pragma once

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <functional>

#include "catalog/catalogentry.h"
#include "catalog/dictionary.h"
#include "result.h"

namespace sharedesk {

QJsonObject dcatDataset(const CatalogEntry &entry, const Dictionaries &dictionaries);
Result<void> writeDcat(const QString &path, const QVector<CatalogEntry> &entries, const Dictionaries &dictionaries,
                       const std::function<bool(int done, int total)> &progress = {});

} // namespace sharedesk
