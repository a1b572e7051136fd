#include "xlsxreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include "xlsxsheet.h"
#include "xmlevents.h"
#include "zippart.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(XlsxReader)
};

constexpr qsizetype mostSheets = 1000;

struct Sheet {
    QString name;
    QString path;
    bool isHidden = false;
};

struct Relation {
    QString type; // its last word: "worksheet", "sharedStrings", …
    QString target;
};

// Which part of the package is what: targets are relative to the folder of the part that names them.
class Relations : public XmlEvents {
public:
    explicit Relations(QString folder) : m_folder(std::move(folder)) {}
    QHash<QString, Relation> byId;

    QString target(const QString &type) const
    {
        for (const Relation &relation : byId) {
            if (relation.type == type)
                return relation.target;
        }
        return {};
    }

private:
    void begin(std::string_view name, const Attributes &attributes) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External" || byId.size() > 2 * mostSheets)
            return;
        const QString target = attributes.text("Target");
        const QString path = target.startsWith(QLatin1Char('/')) ? target.mid(1) : m_folder + target;
        byId.insert(attributes.text("Id"), {attributes.text("Type").section(QLatin1Char('/'), -1), QDir::cleanPath(path)});
    }

    QString m_folder;
};

class Workbook : public XmlEvents {
public:
    explicit Workbook(const QHash<QString, Relation> &relations) : m_relations(relations) {}
    QVector<Sheet> sheets;
    bool from1904 = false;

private:
    void begin(std::string_view name, const Attributes &attributes) override
    {
        if (name == "workbookPr") {
            from1904 = attributes.isTrue("date1904");
        } else if (name == "sheet" && sheets.size() < mostSheets) {
            const Relation relation = m_relations.value(attributes.text("id", true));
            // Sheets of charts and of old macros have no rows.
            if (relation.type == QLatin1String("worksheet"))
                sheets.append({attributes.text("name"), relation.target, attributes.value("state").find("idden") != std::string_view::npos});
        }
    }

    const QHash<QString, Relation> &m_relations;
};

} // namespace

struct XlsxReader::Parts {
    QString path;
    ZipArchive zip;
    QVector<Sheet> sheets;
    XlsxContext context;

    // `part` is for the technical detail, `place` for people.
    Error damaged(const QString &place, const QString &part, const QString &cause) const
    {
        return {QStringLiteral("xlsx.damaged"), Text::tr("The workbook is damaged: %1. Nothing was imported. Open it in Excel, WPS or LibreOffice, let it be repaired and save it anew.").arg(place),
                QStringLiteral("%1, %2: %3").arg(path, part, cause)};
    }

    Error tooLarge(const QString &place, const QString &part) const
    {
        return {QStringLiteral("xlsx.large"), Text::tr("The workbook unpacks to far more than a spreadsheet needs (%1). It may be made to harm the computer. Nothing was imported.").arg(place),
                QStringLiteral("%1, %2").arg(path, part)};
    }

    // Opens one part of the package and gives it to `read`, which returns a complaint. `place`: asked after reading.
    Result<void> withPart(const QString &name, const std::function<QString()> &place, const std::function<QString(QIODevice &)> &read)
    {
        if (!zip.contains(name))
            return damaged(Text::tr("the part %1 is missing").arg(name), name, QStringLiteral("missing"));
        ZipPart part(zip, name);
        QString complaint;
        if (part.open(QIODevice::ReadOnly)) {
            complaint = read(part);
            part.close();
        }
        switch (part.fault()) {
        case ZipPart::Fault::None:
            break;
        case ZipPart::Fault::TooLarge:
            return tooLarge(place(), name);
        case ZipPart::Fault::Broken:
            return damaged(Text::tr("%1 cannot be unpacked to its end").arg(place()), name, QStringLiteral("inflate"));
        case ZipPart::Fault::Checksum:
            return damaged(Text::tr("%1 has changed since it was written (its checksum is wrong)").arg(place()), name, QStringLiteral("CRC"));
        }
        if (!complaint.isEmpty())
            return damaged(Text::tr("%1 cannot be understood").arg(place()), name, complaint);
        return {};
    }

    Result<void> withPart(const QString &name, const std::function<QString(QIODevice &)> &read)
    {
        return withPart(name, [&] { return Text::tr("the part %1").arg(name); }, read);
    }

    static QString relationsOf(const QString &part)
    {
        const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
        return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
    }

    Result<void> readWorkbook()
    {
        // Where the workbook lies is for the package to say; nearly all say this.
        QString main = QStringLiteral("xl/workbook.xml");
        Relations package{QString()};
        if (zip.contains(QStringLiteral("_rels/.rels"))) {
            if (const auto read = withPart(QStringLiteral("_rels/.rels"), [&](QIODevice &device) { return package.read(device); }); !read)
                return read;
            if (const QString stated = package.target(QStringLiteral("officeDocument")); !stated.isEmpty())
                main = stated;
        }
        Relations relations(main.left(main.lastIndexOf(QLatin1Char('/')) + 1));
        if (const auto read = withPart(relationsOf(main), [&](QIODevice &device) { return relations.read(device); }); !read)
            return read;
        Workbook workbook(relations.byId);
        if (const auto read = withPart(main, [&](QIODevice &device) { return workbook.read(device); }); !read)
            return read;
        sheets = workbook.sheets;
        context.from1904 = workbook.from1904;
        if (sheets.isEmpty())
            return Error{QStringLiteral("xlsx.not"), Text::tr("The workbook has no sheet with cells."), path};
        if (const QString strings = relations.target(QStringLiteral("sharedStrings")); !strings.isEmpty()) {
            if (const auto read = withPart(strings, [&](QIODevice &device) { return readSharedStringsXml(device, context.sharedStrings); }); !read)
                return read;
        }
        if (const QString styles = relations.target(QStringLiteral("styles")); !styles.isEmpty())
            return withPart(styles, [&](QIODevice &device) { return readStylesXml(device, context.styles); });
        return {};
    }
};

XlsxReader::XlsxReader(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

XlsxReader::~XlsxReader() = default;

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString &path)
{
    auto parts = std::make_unique<Parts>();
    parts->path = path;
    if (!parts->zip.open(path))
        return parts->damaged(Text::tr("it is no packed file"), {}, QStringLiteral("zip"));
    if (parts->zip.parts() > ziplimits::parts)
        return parts->tooLarge(Text::tr("%1 parts").arg(parts->zip.parts()), {});
    if (const auto read = parts->readWorkbook(); !read)
        return read.error();
    const bool hasMacros = parts->zip.contains(QStringLiteral("xl/vbaProject.bin"));
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(parts)));
    if (hasMacros) {
        TableFinding macros;
        macros.kind = TableFinding::Kind::Macros;
        reader->m_findings.append(macros);
    }
    return reader;
}

QStringList XlsxReader::sheetNames() const
{
    QStringList names;
    for (const Sheet &sheet : m_parts->sheets)
        names << sheet.name;
    return names;
}

bool XlsxReader::isHidden(int sheet) const
{
    return m_parts->sheets.at(sheet).isHidden;
}

bool XlsxReader::countsFrom1904() const
{
    return m_parts->context.from1904;
}

Result<void> XlsxReader::readRows(int sheet, const RowVisitor &visit)
{
    const Sheet &wanted = m_parts->sheets.at(sheet);
    m_findings.removeIf([](const TableFinding &finding) { return !finding.sheet.isEmpty() || finding.row > 0 || finding.column >= 0; });
    const qsizetype ofFile = m_findings.size();
    XlsxPlace place;
    const auto where = [&] {
        if (!place.cell.isEmpty())
            return Text::tr("cell %1 of the sheet \"%2\"").arg(place.cell, wanted.name);
        return place.lastRow > 0 ? Text::tr("the sheet \"%1\" after row %2").arg(wanted.name).arg(place.lastRow)
                                 : Text::tr("the sheet \"%1\"").arg(wanted.name);
    };
    const auto read = m_parts->withPart(wanted.path, where, [&](QIODevice &device) {
        return readSheetXml(device, m_parts->context, visit, m_findings, place);
    });
    for (qsizetype i = ofFile; i < m_findings.size(); ++i)
        m_findings[i].sheet = wanted.name;
    return read;
}

Result<QVector<CellRange>> XlsxReader::mergedCells(int sheet)
{
    const Sheet &wanted = m_parts->sheets.at(sheet);
    QVector<CellRange> areas;
    const auto read = m_parts->withPart(wanted.path, [&] { return Text::tr("the sheet \"%1\"").arg(wanted.name); }, [&](QIODevice &device) {
        areas = readMergedCells(device);
        return QString();
    });
    if (!read)
        return read.error();
    return areas;
}

} // namespace sharedesk
