#include "catalogtemplate.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "catalog/columnmapping.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CatalogTemplate)
};

constexpr int fewestColumns = 3;

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &element : value.toArray())
        strings << element.toString();
    return strings;
}

} // namespace

Result<CatalogTemplate> CatalogTemplate::builtIn()
{
    QFile file(QStringLiteral(":/sharedesk/templates/columns.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("template.json"), Text::tr("The list of template columns could not be read."), file.fileName()};
    return fromJson(file.readAll());
}

Result<CatalogTemplate> CatalogTemplate::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{QStringLiteral("template.json"), Text::tr("The list of template columns could not be read."), problem.errorString()};
    CatalogTemplate result;
    for (const QJsonValue &value : document.object().value(QLatin1String("columns")).toArray()) {
        const QJsonObject object = value.toObject();
        TemplateColumn column;
        column.field = object.value(QLatin1String("field")).toString();
        column.title = object.value(QLatin1String("title")).toString();
        column.hidden = object.value(QLatin1String("hidden")).toBool();
        column.required = object.value(QLatin1String("required")).toBool();
        column.dictionary = object.value(QLatin1String("dictionary")).toString();
        column.headers = stringsOf(object.value(QLatin1String("headers")));
        column.machine = stringsOf(object.value(QLatin1String("machine")));
        if (column.field.isEmpty() || column.title.isEmpty())
            return Error{QStringLiteral("template.json"), Text::tr("The list of template columns could not be read."), column.field};
        result.m_byHeader.insert(headerKey(column.title), column.field);
        for (const QString &header : std::as_const(column.headers))
            result.m_byHeader.insert(headerKey(header), column.field);
        result.m_byMachine.insert(column.field, column.field);
        for (const QString &name : std::as_const(column.machine))
            result.m_byMachine.insert(name, column.field);
        result.m_columns << column;
    }
    return result;
}

QSet<QString> CatalogTemplate::fields() const
{
    QSet<QString> fields;
    for (const TemplateColumn &column : m_columns)
        fields.insert(column.field);
    return fields;
}

const TemplateColumn *CatalogTemplate::column(const QString &field) const
{
    const auto found = std::find_if(m_columns.cbegin(), m_columns.cend(), [&](const TemplateColumn &one) { return one.field == field; });
    return found == m_columns.cend() ? nullptr : &*found;
}

QString CatalogTemplate::fieldOf(const QString &header) const
{
    const QString field = fieldForHeader(header);
    return field.isEmpty() ? fieldForMachineName(header) : field;
}

QString CatalogTemplate::fieldForHeader(const QString &text) const
{
    return m_byHeader.value(headerKey(text));
}

QString CatalogTemplate::fieldForMachineName(const QString &text) const
{
    // Upper and lower case differ: "RANGES" is a length in one arrangement, "ranges" the coverage in another.
    return m_byMachine.value(text.trimmed());
}

RecognisedTable CatalogTemplate::recognise(const QVector<std::pair<int, QVector<QString>>> &head) const
{
    RecognisedTable best;
    for (qsizetype first = 0; first < head.size(); ++first) {
        RecognisedTable table;
        qsizetype next = first;
        // Up to two rows of headers, the lower one more exact, then perhaps one of machine names.
        for (; next < head.size() && next < first + 3; ++next) {
            const QVector<QString> &cells = head.at(next).second;
            QHash<int, QString> byHeader;
            QHash<int, QString> byMachine;
            int stated = 0;
            for (int column = 0; column < cells.size(); ++column) {
                if (headerKey(cells.at(column)).isEmpty())
                    continue;
                ++stated;
                if (const QString field = fieldForMachineName(cells.at(column)); !field.isEmpty())
                    byMachine.insert(column, field);
                if (const QString field = fieldForHeader(cells.at(column)); !field.isEmpty())
                    byHeader.insert(column, field);
            }
            const bool isMachine = byMachine.size() >= fewestColumns && byMachine.size() > byHeader.size();
            const bool isHeader = !isMachine && !byHeader.isEmpty() && byHeader.size() * 2 >= stated;
            if (!isMachine && !isHeader)
                break;
            const QHash<int, QString> &found = isMachine ? byMachine : byHeader;
            for (auto it = found.cbegin(); it != found.cend(); ++it)
                table.fields.insert(it.key(), it.value());
            for (int column = 0; column < cells.size(); ++column) {
                if (!isMachine && !headerKey(cells.at(column)).isEmpty())
                    table.titles.insert(column, cells.at(column).simplified());
            }
            if (isMachine) {
                ++next;
                break;
            }
        }
        if (next == first)
            continue;
        table.firstHeadRow = head.at(first).first;
        table.firstDataRow = head.at(next - 1).first + 1;
        const QStringList fields = table.fields.values();
        const bool usable = fields.contains(QStringLiteral("name")) && table.fields.size() >= fewestColumns;
        if (usable && table.fields.size() > best.fields.size())
            best = table;
    }
    return best;
}

} // namespace sharedesk
