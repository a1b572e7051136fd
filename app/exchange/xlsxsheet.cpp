#include "xlsxsheet.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QXmlStreamReader>

namespace sharedesk {

namespace {

constexpr int mostColumns = 16384;
constexpr int mostRows = 1048576;
constexpr qint64 mostStringCharacters = 256 << 20; // of all shared strings together

// Column of a reference such as "AB12", from 0; -1 when it is none.
int columnOf(QStringView reference)
{
    int column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference.at(i).isLetter(); ++i) {
        const char16_t letter = reference.at(i).toUpper().unicode();
        if (letter < u'A' || letter > u'Z' || column > mostColumns)
            return -1;
        column = column * 26 + (letter - u'A' + 1);
    }
    return i == 0 || column > mostColumns ? -1 : column - 1;
}

// The text of a string item: plain or rich; phonetic guides are not part of it.
QString stringItem(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd() && !xml.hasError()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (xml.name() == QLatin1String("t"))
                text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (xml.name() == QLatin1String("rPh"))
                xml.skipCurrentElement();
            else
                ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    return text;
}

QString numberText(const QString &raw, bool isDate, bool from1904)
{
    bool isNumber = false;
    const double number = raw.toDouble(&isNumber);
    if (!isNumber)
        return raw;
    if (isDate && number >= 1 && number < 2958466) {
        // Day 60 of the 1900 system is a day that never was; real dates lie after it.
        const QDate start = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
        const qint64 day = qint64(number);
        const int seconds = qRound((number - double(day)) * 86400.0);
        const QDateTime moment(start.addDays(day), QTime(0, 0), Qt::UTC);
        return seconds == 0 ? moment.date().toString(Qt::ISODate) : moment.addSecs(seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
    if (number == double(qint64(number)) && qAbs(number) < 1e15)
        return QString::number(qint64(number));
    return raw;
}

QString cellText(QXmlStreamReader &xml, const XlsxContext &context)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const QString type = attributes.value(QLatin1String("t")).toString();
    const int style = attributes.value(QLatin1String("s")).toInt();
    QString text;
    while (!xml.atEnd() && !xml.hasError()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("is")) {
            text = stringItem(xml);
        } else if (xml.name() == QLatin1String("v")) {
            const QString value = xml.readElementText();
            if (type == QLatin1String("s")) {
                bool isNumber = false;
                const int index = value.toInt(&isNumber);
                if (!isNumber || index < 0 || index >= context.sharedStrings.size())
                    xml.raiseError(QStringLiteral("shared string %1").arg(value));
                else
                    text = context.sharedStrings.at(index);
            } else if (type == QLatin1String("b")) {
                text = value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
            } else if (type.isEmpty() || type == QLatin1String("n")) {
                text = numberText(value, context.dateStyles.contains(style), context.from1904);
            } else {
                text = value;
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

bool isDateFormat(int id, const QHash<int, QString> &custom)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    QString code = custom.value(id);
    // Text in quotes and colours or locales in brackets are no date letters.
    for (const auto &[open, close] : {std::pair(QLatin1Char('"'), QLatin1Char('"')), std::pair(QLatin1Char('['), QLatin1Char(']'))}) {
        for (qsizetype from = code.indexOf(open); from >= 0; from = code.indexOf(open)) {
            const qsizetype to = code.indexOf(close, from + 1);
            code.remove(from, to < 0 ? code.size() : to - from + 1);
        }
    }
    return code.contains(QLatin1Char('y'), Qt::CaseInsensitive) || code.contains(QLatin1Char('d'), Qt::CaseInsensitive);
}

QString complaintOf(const QXmlStreamReader &xml)
{
    return xml.hasError() ? xml.errorString() : QString();
}

} // namespace

QString readSheetXml(QIODevice &device, const XlsxContext &context, const XlsxReader::RowVisitor &visit, int &lastRow)
{
    QXmlStreamReader xml(&device);
    QVector<QString> cells;
    int row = 0;
    bool inRow = false;
    // A stream that breaks off never reaches its end, so the error ends the loop too.
    while (!xml.atEnd() && !xml.hasError()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == QLatin1String("row")) {
            const int stated = xml.attributes().value(QLatin1String("r")).toInt();
            row = stated > row ? stated : row + 1;
            if (row > mostRows) {
                xml.raiseError(QStringLiteral("row %1").arg(row));
                break;
            }
            cells.clear();
            inRow = true;
        } else if (token == QXmlStreamReader::StartElement && inRow && xml.name() == QLatin1String("c")) {
            const QString reference = xml.attributes().value(QLatin1String("r")).toString();
            const int column = reference.isEmpty() ? int(cells.size()) : columnOf(reference);
            if (column < 0 || column >= mostColumns) {
                xml.raiseError(QStringLiteral("cell %1").arg(reference));
                break;
            }
            const QString text = cellText(xml, context);
            if (column >= cells.size())
                cells.resize(column + 1);
            cells[column] = text;
        } else if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("row")) {
            inRow = false;
            lastRow = row;
            if (!visit(row, cells))
                return {};
        }
    }
    return complaintOf(xml);
}

QString readSharedStringsXml(QIODevice &device, QVector<QString> &strings)
{
    QXmlStreamReader xml(&device);
    qint64 characters = 0;
    while (!xml.atEnd() && !xml.hasError()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("si")) {
            strings << stringItem(xml);
            characters += strings.last().size();
            if (characters > mostStringCharacters)
                xml.raiseError(QStringLiteral("shared strings"));
        }
    }
    return complaintOf(xml);
}

QString readStylesXml(QIODevice &device, QSet<int> &dateStyles)
{
    QXmlStreamReader xml(&device);
    QHash<int, QString> custom;
    bool inCellFormats = false;
    int index = 0;
    while (!xml.atEnd() && !xml.hasError()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("cellXfs"))
            inCellFormats = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("numFmt"))
            custom.insert(attributes.value(QLatin1String("numFmtId")).toInt(), attributes.value(QLatin1String("formatCode")).toString());
        else if (xml.name() == QLatin1String("cellXfs"))
            inCellFormats = true;
        else if (inCellFormats && xml.name() == QLatin1String("xf") && isDateFormat(attributes.value(QLatin1String("numFmtId")).toInt(), custom))
            dateStyles.insert(index++);
        else if (inCellFormats && xml.name() == QLatin1String("xf"))
            ++index;
    }
    return complaintOf(xml);
}

} // namespace sharedesk
