#include "dcatexport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include "catalog/resourcecode.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DcatExport)
};

const QString authority = QStringLiteral("http://publications.europa.eu/resource/authority/");

QJsonObject chinese(const QString &text)
{
    return {{QStringLiteral("@language"), QStringLiteral("zh")}, {QStringLiteral("@value"), text}};
}

QJsonObject reference(const QString &iri)
{
    return {{QStringLiteral("@id"), iri}};
}

QJsonObject publisher(const QString &name)
{
    return {{QStringLiteral("@type"), QStringLiteral("foaf:Agent")}, {QStringLiteral("foaf:name"), chinese(name)}};
}

QString frequencyTerm(const QString &code)
{
    static const QHash<QString, QString> terms{{"realtime", "CONT"},       {"daily", "DAILY"},    {"weekly", "WEEKLY"},
                                               {"monthly", "MONTHLY"},     {"quarterly", "QUARTERLY"}, {"halfyearly", "ANNUAL_2"},
                                               {"yearly", "ANNUAL"},       {"irregular", "IRREG"}};
    return authority + QStringLiteral("frequency/") + terms.value(code, QStringLiteral("OTHER"));
}

QString accessTerm(const CatalogEntry &entry)
{
    const QString rights = entry.openToPublic == QLatin1String("yes")        ? QStringLiteral("PUBLIC")
        : entry.sharingType == QLatin1String("notShared") ? QStringLiteral("NON_PUBLIC")
                                                          : QStringLiteral("RESTRICTED");
    return authority + QStringLiteral("access-right/") + rights;
}

QString dataTypeTerm(const QString &code)
{
    static const QHash<QString, QString> terms{{"C", "string"}, {"N", "decimal"}, {"Y", "decimal"}, {"D", "date"},   {"T", "datetime"},
                                               {"L", "boolean"}, {"M", "string"}, {"B", "double"},  {"I", "integer"}, {"F", "float"}};
    return terms.value(code, QStringLiteral("string"));
}

QJsonObject schemaOf(const QVector<DataItem> &items)
{
    QJsonArray columns;
    for (const DataItem &item : items) {
        QJsonObject column{{QStringLiteral("@type"), QStringLiteral("csvw:Column")},
                           {QStringLiteral("csvw:title"), chinese(item.name)},
                           {QStringLiteral("csvw:datatype"), dataTypeTerm(item.dataType)}};
        if (!item.description.isEmpty())
            column.insert(QStringLiteral("dct:description"), chinese(item.description));
        if (!item.element.isEmpty())
            column.insert(QStringLiteral("dct:identifier"), item.element);
        columns << column;
    }
    return {{QStringLiteral("@type"), QStringLiteral("csvw:Schema")}, {QStringLiteral("csvw:column"), columns}};
}

} // namespace

QJsonObject dcatDataset(const CatalogEntry &entry, const Dictionaries &dictionaries)
{
    QJsonObject dataset{
        {QStringLiteral("@id"), QStringLiteral("urn:uuid:") + entry.id},
        {QStringLiteral("@type"), QStringLiteral("dcat:Dataset")},
        {QStringLiteral("dct:title"), chinese(entry.name)},
        {QStringLiteral("dct:description"), chinese(entry.summary.isEmpty() ? entry.name : entry.summary)},
        {QStringLiteral("dct:accessRights"), reference(accessTerm(entry))},
        {QStringLiteral("dct:language"), reference(authority + QStringLiteral("language/ZHO"))},
        {QStringLiteral("dcat:version"), QString::number(entry.version)},
    };
    if (!entry.code.isEmpty())
        dataset.insert(QStringLiteral("dct:identifier"), entry.code);
    if (!entry.provider.isEmpty())
        dataset.insert(QStringLiteral("dct:publisher"), publisher(entry.provider));
    if (!entry.updateFrequency.isEmpty())
        dataset.insert(QStringLiteral("dct:accrualPeriodicity"), reference(frequencyTerm(entry.updateFrequency)));
    if (entry.publishedOn.isValid())
        dataset.insert(QStringLiteral("dct:issued"),
                       QJsonObject{{QStringLiteral("@type"), QStringLiteral("xsd:date")}, {QStringLiteral("@value"), entry.publishedOn.toString(Qt::ISODate)}});
    if (!entry.classification.isEmpty()) {
        const QString path = classificationText(entry.classification, dictionaries, QStringLiteral("zh"));
        dataset.insert(QStringLiteral("dcat:theme"),
                       QJsonObject{{QStringLiteral("@type"), QStringLiteral("skos:Concept")},
                                   {QStringLiteral("skos:notation"), entry.classification},
                                   {QStringLiteral("skos:prefLabel"), chinese(path.isEmpty() ? entry.classification : path)}});
    }
    const QString conditions = entry.sharingType == QLatin1String("notShared") ? entry.notSharedReason : entry.sharingConditions;
    if (!conditions.isEmpty())
        dataset.insert(QStringLiteral("dct:rights"),
                       QJsonObject{{QStringLiteral("@type"), QStringLiteral("dct:RightsStatement")}, {QStringLiteral("rdfs:label"), chinese(conditions)}});
    if (!entry.items.isEmpty())
        dataset.insert(QStringLiteral("csvw:tableSchema"), schemaOf(entry.items));
    return dataset;
}

Result<void> writeDcat(const QString &path, const QVector<CatalogEntry> &entries, const Dictionaries &dictionaries, const std::function<bool(int, int)> &progress)
{
    const auto failed = [&](const QString &cause) {
        return Error{QStringLiteral("export.write"), Text::tr("The catalog could not be written. Check that the disk is not full and the folder may be written to."),
                     path + QStringLiteral(": ") + cause};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    QStringList providers;
    for (const CatalogEntry &entry : entries) {
        if (!entry.provider.isEmpty() && !providers.contains(entry.provider))
            providers << entry.provider;
    }
    const QString owner = providers.size() == 1 ? providers.first() : QStringLiteral("政务数据共享主管部门");
    const QJsonObject context{
        {QStringLiteral("dcat"), QStringLiteral("http://www.w3.org/ns/dcat#")}, {QStringLiteral("dct"), QStringLiteral("http://purl.org/dc/terms/")},
        {QStringLiteral("foaf"), QStringLiteral("http://xmlns.com/foaf/0.1/")}, {QStringLiteral("skos"), QStringLiteral("http://www.w3.org/2004/02/skos/core#")},
        {QStringLiteral("rdfs"), QStringLiteral("http://www.w3.org/2000/01/rdf-schema#")}, {QStringLiteral("xsd"), QStringLiteral("http://www.w3.org/2001/XMLSchema#")},
        {QStringLiteral("csvw"), QStringLiteral("http://www.w3.org/ns/csvw#")}};
    QJsonArray datasets;
    for (qsizetype n = 0; n < entries.size(); ++n) {
        datasets << dcatDataset(entries.at(n), dictionaries);
        if (progress && n % 100 == 0 && !progress(int(n), int(entries.size()))) {
            file.cancelWriting();
            return Error{QStringLiteral("export.cancelled"), Text::tr("The export was cancelled; no file was written."), path};
        }
    }
    const QJsonObject catalog{{QStringLiteral("@context"), context},
                              {QStringLiteral("@type"), QStringLiteral("dcat:Catalog")},
                              {QStringLiteral("dct:title"), chinese(owner + QStringLiteral("政务数据目录"))},
                              {QStringLiteral("dct:description"), chinese(QStringLiteral("政务数据目录，共%1个条目").arg(entries.size()))},
                              {QStringLiteral("dct:publisher"), publisher(owner)},
                              {QStringLiteral("dcat:dataset"), datasets}};
    file.write(QJsonDocument(catalog).toJson());
    if (!file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace sharedesk
