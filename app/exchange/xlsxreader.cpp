#include "xlsxreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QXmlStreamReader>

#include "xlsxsheet.h"
#include "zippart.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(XlsxReader)
};

// More than any real workbook; a small file that unpacks to this is made to exhaust the computer.
constexpr qint64 largestPart = qint64(1) << 30;

struct Sheet {
    QString name;
    QString path;
};

Error damaged(const QString &path, const QString &place)
{
    return {QStringLiteral("xlsx.damaged"), Text::tr("The spreadsheet is damaged and could not be read to its end. Nothing was imported; open it in your office program and save it anew."),
            place.isEmpty() ? path : path + QStringLiteral(", ") + place};
}

// What a file is that is no XLSX, from its first bytes, so that the message can say what to do.
std::optional<Error> notXlsx(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return Error{QStringLiteral("xlsx.missing"), Text::tr("There is no such file."), path};
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("xlsx.unreadable"), Text::tr("The file could not be read."), path + QStringLiteral(": ") + file.errorString()};
    if (file.size() == 0)
        return Error{QStringLiteral("xlsx.empty"), Text::tr("The file is empty."), path};
    const QByteArray head = file.read(1 << 16);
    if (head.startsWith("PK\x03\x04"))
        return std::nullopt;
    if (head.startsWith("\xD0\xCF\x11\xE0")) {
        // Names in this container are UTF-16; an encrypted XLSX has a stream "EncryptedPackage".
        const QString name = QStringLiteral("EncryptedPackage");
        const QByteArray utf16(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
        const bool encrypted = head.contains(utf16) || file.readAll().contains(utf16);
        if (encrypted)
            return Error{QStringLiteral("xlsx.password"), Text::tr("The spreadsheet is protected by a password. Remove the password in your office program and save it as XLSX."), path};
        return Error{QStringLiteral("xlsx.old"), Text::tr("This is a spreadsheet of the old format (.xls). Save it as XLSX in your office program."), path};
    }
    return Error{QStringLiteral("xlsx.not"), Text::tr("This is no spreadsheet. Choose an XLSX file."), path};
}

} // namespace

struct XlsxReader::Parts {
    QString path;
    ZipArchive zip;
    QVector<Sheet> sheets;
    XlsxContext context;

    // Opens one part of the package and gives it to `read`, which returns a complaint.
    Result<void> withPart(const QString &name, bool required, const std::function<QString(QIODevice &)> &read)
    {
        if (!zip.contains(name))
            return required ? Result<void>(damaged(path, name)) : Result<void>();
        ZipPart part(zip, name);
        if (!part.open(QIODevice::ReadOnly))
            return damaged(path, name);
        if (part.uncompressedSize() > largestPart)
            return Error{QStringLiteral("xlsx.large"), Text::tr("The spreadsheet unpacks to more than this program reads (1 GiB). Nothing was imported."), path + QStringLiteral(", ") + name};
        QString complaint = read(part);
        if (complaint.isEmpty() && part.isDamaged())
            complaint = part.errorString();
        if (!complaint.isEmpty())
            return damaged(path, name + QStringLiteral(": ") + complaint);
        return {};
    }

    Result<void> readWorkbook()
    {
        QHash<QString, QString> targets;
        const auto relations = withPart(QStringLiteral("xl/_rels/workbook.xml.rels"), true, [&](QIODevice &device) {
            QXmlStreamReader xml(&device);
            while (!xml.atEnd() && !xml.hasError()) {
                if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Relationship")) {
                    const QString target = xml.attributes().value(QLatin1String("Target")).toString();
                    targets.insert(xml.attributes().value(QLatin1String("Id")).toString(),
                                   target.startsWith(QLatin1Char('/')) ? target.mid(1) : QStringLiteral("xl/") + target);
                }
            }
            return xml.hasError() ? xml.errorString() : QString();
        });
        if (!relations)
            return relations;
        const auto workbook = withPart(QStringLiteral("xl/workbook.xml"), true, [&](QIODevice &device) {
            QXmlStreamReader xml(&device);
            while (!xml.atEnd() && !xml.hasError()) {
                if (xml.readNext() != QXmlStreamReader::StartElement)
                    continue;
                const QXmlStreamAttributes attributes = xml.attributes();
                if (xml.name() == QLatin1String("workbookPr")) {
                    const auto system = attributes.value(QLatin1String("date1904"));
                    context.from1904 = system == QLatin1String("1") || system == QLatin1String("true");
                } else if (xml.name() == QLatin1String("sheet")) {
                    const QString relation = attributes.value(QLatin1String("http://schemas.openxmlformats.org/officeDocument/2006/relationships"), QLatin1String("id")).toString();
                    if (targets.contains(relation))
                        sheets << Sheet{attributes.value(QLatin1String("name")).toString(), targets.value(relation)};
                }
            }
            return xml.hasError() ? xml.errorString() : QString();
        });
        if (!workbook)
            return workbook;
        if (sheets.isEmpty())
            return Error{QStringLiteral("xlsx.not"), Text::tr("This is no spreadsheet. Choose an XLSX file."), path};
        const auto strings = withPart(QStringLiteral("xl/sharedStrings.xml"), false, [&](QIODevice &device) { return readSharedStringsXml(device, context.sharedStrings); });
        if (!strings)
            return strings;
        return withPart(QStringLiteral("xl/styles.xml"), false, [&](QIODevice &device) { return readStylesXml(device, context.dateStyles); });
    }
};

XlsxReader::XlsxReader(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

XlsxReader::~XlsxReader() = default;

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString &path)
{
    if (const auto problem = notXlsx(path))
        return *problem;
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    if (!parts->zip.open(path))
        return damaged(path, {});
    if (!parts->zip.contains(QStringLiteral("xl/workbook.xml"))) {
        return Error{QStringLiteral("xlsx.not"), Text::tr("This is no spreadsheet. Choose an XLSX file."), path};
    }
    if (const auto read = parts->readWorkbook(); !read)
        return read.error();
    return std::unique_ptr<XlsxReader>(new XlsxReader(std::move(parts)));
}

QStringList XlsxReader::sheetNames() const
{
    QStringList names;
    for (const Sheet &sheet : m_parts->sheets)
        names << sheet.name;
    return names;
}

Result<void> XlsxReader::readRows(int sheet, const RowVisitor &visit)
{
    const Sheet &wanted = m_parts->sheets.at(sheet);
    int lastRow = 0;
    QString complaint;
    const auto read = m_parts->withPart(wanted.path, true, [&](QIODevice &device) {
        complaint = readSheetXml(device, m_parts->context, visit, lastRow);
        return QString();
    });
    if (!read)
        return read;
    if (!complaint.isEmpty())
        return damaged(m_parts->path, Text::tr("sheet %1, after row %2: %3").arg(wanted.name).arg(lastRow).arg(complaint));
    return {};
}

} // namespace sharedesk
