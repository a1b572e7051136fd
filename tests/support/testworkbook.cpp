#include "testworkbook.h"

#include <QFile>
#include <QtEndian>

#include <minizip/zip.h>

namespace sharedesk {

namespace {

const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray packageSpace = "http://schemas.openxmlformats.org/package/2006/";

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + officeSpace + "/" + type + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &inside)
{
    return head + "<Relationships xmlns=\"" + packageSpace + "relationships\">" + inside + "</Relationships>";
}

} // namespace

TestWorkbook &TestWorkbook::sheet(const QString &name, const QByteArray &rows, const QByteArray &before, const QByteArray &after, const QString &state)
{
    m_sheets.append({name, head + "<worksheet xmlns=\"" + mainSpace + "\">" + before + "<sheetData>" + rows + "</sheetData>" + after + "</worksheet>", state});
    return *this;
}

TestWorkbook &TestWorkbook::strings(const QVector<QByteArray> &items)
{
    QByteArray xml = head + "<sst xmlns=\"" + mainSpace + "\">";
    for (const QByteArray &item : items)
        xml += "<si>" + item + "</si>";
    parts.insert(QStringLiteral("xl/sharedStrings.xml"), xml + "</sst>");
    m_hasStrings = true;
    return *this;
}

TestWorkbook &TestWorkbook::formats(const QVector<QByteArray> &codes)
{
    QByteArray xml = head + "<styleSheet xmlns=\"" + mainSpace + "\"><numFmts>";
    QByteArray cells = "<xf numFmtId=\"0\"/>";
    for (int i = 0; i < codes.size(); ++i) {
        xml += "<numFmt numFmtId=\"" + QByteArray::number(164 + i) + "\" formatCode=\"" + codes.at(i) + "\"/>";
        cells += "<xf numFmtId=\"" + QByteArray::number(164 + i) + "\"/>";
    }
    parts.insert(QStringLiteral("xl/styles.xml"), xml + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells + "</cellXfs></styleSheet>");
    m_hasFormats = true;
    return *this;
}

QByteArray TestWorkbook::row(int number, const QVector<QByteArray> &cells, const QByteArray &attributes)
{
    QByteArray xml = "<row r=\"" + QByteArray::number(number) + "\" " + attributes + ">";
    for (int column = 0; column < cells.size(); ++column) {
        const QByteArray &cell = cells.at(column);
        const QByteArray place = QByteArray(1, char('A' + column)) + QByteArray::number(number);
        if (cell.startsWith('<'))
            xml += QByteArray(cell).replace("<c ", "<c r=\"" + place + "\" ");
        else if (!cell.isEmpty())
            xml += "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }
    return xml + "</row>";
}

bool TestWorkbook::save(const QString &path, int packing) const
{
    QMap<QString, QByteArray> all = parts;
    const auto add = [&](const QString &name, const QByteArray &content) {
        if (!all.contains(name))
            all.insert(name, content);
    };
    QByteArray list;
    QByteArray targets;
    for (int i = 0; i < m_sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const Sheet &sheet = m_sheets.at(i);
        list += "<sheet name=\"" + sheet.name.toUtf8() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\""
                + (sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state.toUtf8() + "\"") + "/>";
        targets += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        add(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1), sheet.xml);
    }
    if (m_hasStrings)
        targets += relation("rIdS", "sharedStrings", "sharedStrings.xml");
    if (m_hasFormats)
        targets += relation("rIdF", "styles", "styles.xml");
    add(QStringLiteral("[Content_Types].xml"), head + "<Types xmlns=\"" + packageSpace + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
    add(QStringLiteral("_rels/.rels"), relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    add(QStringLiteral("xl/_rels/workbook.xml.rels"), relations(targets));
    add(QStringLiteral("xl/workbook.xml"), head + "<workbook xmlns=\"" + mainSpace + "\" xmlns:r=\"" + officeSpace + "\"><workbookPr " + properties.toUtf8()
                                               + "/><sheets>" + list + "</sheets></workbook>");
    zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    if (!zip)
        return false;
    bool written = true;
    for (auto part = all.cbegin(); part != all.cend(); ++part) {
        const zip_fileinfo info{};
        written = written
                  && zipOpenNewFileInZip64(zip, part.key().toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr,
                                           packing > 0 ? Z_DEFLATED : 0, packing, 1) == ZIP_OK
                  && zipWriteInFileInZip(zip, part.value().constData(), unsigned(part.value().size())) == ZIP_OK
                  && zipCloseFileInZip(zip) == ZIP_OK;
    }
    return zipClose(zip, nullptr) == ZIP_OK && written;
}

std::pair<qsizetype, qsizetype> packedBytes(const QByteArray &package, const QByteArray &part)
{
    // The central directory has the sizes; a local header may leave them to a descriptor behind the bytes.
    const auto number = [&](qsizetype at, int bytes) {
        return bytes == 2 ? qsizetype(qFromLittleEndian<quint16>(package.constData() + at)) : qsizetype(qFromLittleEndian<quint32>(package.constData() + at));
    };
    for (qsizetype at = package.indexOf("PK\x01\x02"); at >= 0 && at + 46 < package.size(); at = package.indexOf("PK\x01\x02", at + 4)) {
        if (package.mid(at + 46, number(at + 28, 2)) != part)
            continue;
        const qsizetype local = number(at + 42, 4);
        return {local + 30 + number(local + 26, 2) + number(local + 28, 2), number(at + 20, 4)};
    }
    return {-1, 0};
}

} // namespace sharedesk
