#include "catalog/columnmapping.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

#include "catalog/dictionary.h"
#include "catalog/entryfields.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

const QString ignored = QStringLiteral("ignore");

// Rows of headers as one text; cells behind the last header of all rows do not count.
QByteArray fingerprintOf(const QVector<QStringList> &rows)
{
    qsizetype width = 0;
    QVector<QStringList> keys;
    for (const QStringList &row : rows) {
        QStringList texts;
        for (const QString &cell : row)
            texts << headerKey(cell);
        while (!texts.isEmpty() && texts.last().isEmpty())
            texts.removeLast();
        width = qMax(width, texts.size());
        keys << texts;
    }
    QByteArray all;
    for (QStringList &texts : keys) {
        while (texts.size() < width)
            texts << QString();
        all += texts.join(QChar(0x1F)).toUtf8() + '\n';
    }
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &element : value.toArray())
        strings << element.toString();
    return strings;
}

Error unreadable(const QString &member)
{
    return {QStringLiteral("mapping.json"), Text::tr("This is no mapping of columns."), member};
}

} // namespace

QString headerKey(const QString &text)
{
    static const QRegularExpression notes(QStringLiteral("\\([^()]*(必填|选填|填写|可选)[^()]*\\)"));
    QString key = normalised(text);
    key.remove(notes);
    for (const char mark : {'(', ')', '*', ':'})
        key.remove(QLatin1Char(mark));
    return key;
}

bool isColumnField(const QString &field)
{
    static const QSet<QString> others{QStringLiteral("relatedCodes"),           QStringLiteral("entryId"),
                                      QStringLiteral("impactAssessment.assessor"), QStringLiteral("impactAssessment.on"),
                                      QStringLiteral("impactAssessment.result"),   QStringLiteral("secrecyReview.assessor"),
                                      QStringLiteral("secrecyReview.on"),          QStringLiteral("secrecyReview.result")};
    const QString member = field.section(QLatin1Char('.'), 1);
    if (field.startsWith(QLatin1String("items.")))
        return itemField(member);
    return entryField(field) || others.contains(field) || (field.startsWith(QLatin1String("import.")) && !member.isEmpty());
}

QString columnFieldLabel(const QString &field)
{
    const QString group = field.section(QLatin1Char('.'), 0, 0);
    const QString member = field.section(QLatin1Char('.'), 1);
    if (group == QLatin1String("items"))
        return Text::tr("Data item: %1").arg(itemFieldLabel(member));
    if (group == QLatin1String("import"))
        return Text::tr("Kept beside: %1").arg(member);
    if (field == QLatin1String("entryId"))
        return Text::tr("Identity of the entry");
    if (member == QLatin1String("assessor"))
        return Text::tr("%1: by whom").arg(entryFieldLabel(group));
    if (member == QLatin1String("on"))
        return Text::tr("%1: on which day").arg(entryFieldLabel(group));
    if (member == QLatin1String("result"))
        return Text::tr("%1: result").arg(entryFieldLabel(group));
    return entryFieldLabel(field);
}

QString ColumnMapping::fingerprint() const
{
    return QString::fromLatin1(fingerprintOf(head()));
}

QHash<int, QString> ColumnMapping::fields() const
{
    QHash<int, QString> result;
    for (int column = 0; column < columns.size(); ++column) {
        if (!columns.at(column).field.isEmpty())
            result.insert(column, columns.at(column).field);
    }
    return result;
}

QSet<QString> ColumnMapping::fieldSet() const
{
    const QStringList fields = this->fields().values();
    return QSet<QString>(fields.cbegin(), fields.cend());
}

QString ColumnMapping::title(int column) const
{
    const QStringList &headers = columns.at(column).headers;
    // The lowest is the most exact one, but a row of machine names is for machines.
    static const QRegularExpression machine(QStringLiteral("^[A-Za-z0-9_.]*$"));
    QString title;
    for (auto header = headers.crbegin(); header != headers.crend(); ++header) {
        if (headerKey(*header).isEmpty())
            continue;
        if (title.isEmpty() || machine.match(title).hasMatch())
            title = header->simplified();
        if (!machine.match(title).hasMatch())
            break;
    }
    return title;
}

QVector<QStringList> ColumnMapping::head() const
{
    QVector<QStringList> rows;
    for (int row = 0; row < headRows; ++row) {
        QStringList cells;
        for (const MappedColumn &column : columns)
            cells << column.headers.value(row);
        rows << cells;
    }
    return rows;
}

int placeOf(const ColumnMapping &mapping, const QVector<QStringList> &rows)
{
    const QByteArray wanted = mapping.fingerprint().toLatin1();
    for (int first = 0; first + mapping.headRows <= rows.size(); ++first) {
        if (fingerprintOf(rows.mid(first, mapping.headRows)) == wanted)
            return first;
    }
    return -1;
}

Result<void> isUsable(const ColumnMapping &mapping)
{
    QHash<QString, int> columns;
    for (int column = 0; column < mapping.columns.size(); ++column) {
        const QString &field = mapping.columns.at(column).field;
        if (field.isEmpty())
            continue;
        if (columns.contains(field))
            return Error{QStringLiteral("mapping.twice"), Text::tr("Two columns are to hold the same field: \"%1\" and \"%2\".").arg(mapping.title(columns.value(field)), mapping.title(column)), field};
        columns.insert(field, column);
    }
    if (!columns.contains(QStringLiteral("name")))
        return Error{QStringLiteral("mapping.name"), Text::tr("No column holds the name of the resource. Choose which one does."), {}};
    return {};
}

QJsonObject toJson(const ColumnMapping &mapping)
{
    QJsonArray above;
    for (const QStringList &row : mapping.above)
        above.append(QJsonArray::fromStringList(row));
    QJsonArray columns;
    for (const MappedColumn &column : mapping.columns)
        columns.append(QJsonObject{{QStringLiteral("headers"), QJsonArray::fromStringList(column.headers)},
                                   {QStringLiteral("field"), column.field.isEmpty() ? ignored : column.field}});
    return {{QStringLiteral("name"), mapping.name},
            {QStringLiteral("sheet"), mapping.sheet},
            {QStringLiteral("above"), above},
            {QStringLiteral("emptyClears"), mapping.emptyClears},
            {QStringLiteral("columns"), columns}};
}

Result<ColumnMapping> columnMappingFromJson(const QJsonObject &json)
{
    ColumnMapping mapping;
    mapping.name = json.value(QLatin1String("name")).toString();
    mapping.sheet = json.value(QLatin1String("sheet")).toString();
    mapping.emptyClears = json.value(QLatin1String("emptyClears")).toBool();
    for (const QJsonValue &row : json.value(QLatin1String("above")).toArray())
        mapping.above << stringsOf(row);
    for (const QJsonValue &value : json.value(QLatin1String("columns")).toArray()) {
        MappedColumn column;
        column.headers = stringsOf(value.toObject().value(QLatin1String("headers")));
        column.field = value.toObject().value(QLatin1String("field")).toString();
        if (column.field == ignored)
            column.field.clear();
        if (!column.field.isEmpty() && !isColumnField(column.field))
            return Error{QStringLiteral("mapping.field"), Text::tr("A mapping of columns names a field that does not exist: \"%1\".").arg(column.field), column.field};
        mapping.headRows = qMax(mapping.headRows, int(column.headers.size()));
        mapping.columns << column;
    }
    if (mapping.columns.isEmpty())
        return unreadable(QStringLiteral("columns"));
    if (mapping.headRows > ColumnMapping::maxHeadRows)
        return unreadable(QStringLiteral("headers"));
    for (MappedColumn &column : mapping.columns) {
        while (column.headers.size() < mapping.headRows)
            column.headers << QString();
    }
    return mapping;
}

} // namespace sharedesk
