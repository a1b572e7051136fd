#include "odtfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QTemporaryFile>
#include <QTextDocument>
#include <QTextFormat>
#include <QTextDocumentWriter>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include "zippart.h"
#include "zipwriter.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LetterDocument)
};

const QLatin1String foSpace("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
const QLatin1String styleSpace("urn:oasis:names:tc:opendocument:xmlns:style:1.0");

constexpr char manifest[] =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";

// The page of GB/T 9704, as letterdocument.cpp has it; the foot reaches 7 mm below the text.
constexpr char styles[] =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2">
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-family="FangSong" style:font-family-asian="FangSong" fo:font-size="16pt" style:font-size-asian="16pt" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="14pt" style:font-size-asian="14pt"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="letter"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="37mm" fo:margin-left="28mm" fo:margin-right="26mm" fo:margin-bottom="20mm" style:print-orientation="portrait"/><style:footer-style><style:header-footer-properties fo:min-height="15mm" fo:margin-top="7mm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="letter"><style:footer><text:p text:style-name="Footer">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page>
</office:master-styles>
</office:document-styles>
)";

Error failure(const QString &cause)
{
    return {QStringLiteral("letter.write"), Text::tr("The letter could not be written."), cause};
}

// The families of a style that Qt wrote: its name ends in the number of its format. One of them that is here, else the first.
QString familyOf(const QString &styleName, const QVector<QTextFormat> &formats)
{
    bool isNumber = false;
    const int number = styleName.mid(1).toInt(&isNumber);
    const QStringList families = isNumber && number >= 0 && number < formats.size()
        ? formats.at(number).property(QTextFormat::FontFamilies).toStringList() : QStringList();
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return families.value(0);
}

// What Qt writes needs mending: office programs take font, size and weight of Chinese characters from properties of their
// own; of several families Qt writes none; a width in percent it writes as points.
class Mending
{
public:
    explicit Mending(QVector<QTextFormat> formats) : m_formats(std::move(formats)) {}

    QByteArray operator()(const QByteArray &content)
    {
        QByteArray result;
        QXmlStreamReader reader(content);
        QXmlStreamWriter writer(&result);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.hasError())
                return {};
            const bool ofStyle = reader.isStartElement() && reader.namespaceUri() == styleSpace;
            if (ofStyle && reader.name() == QLatin1String("style"))
                m_style = reader.attributes().value(styleSpace, QLatin1String("name")).toString();
            if (ofStyle && reader.name() == QLatin1String("text-properties"))
                textProperties(reader.attributes(), writer);
            else if (ofStyle && (reader.name() == QLatin1String("table-properties") || reader.name() == QLatin1String("table-column-properties")))
                widths(reader, writer);
            else
                writer.writeCurrentToken(reader);
        }
        return result;
    }

private:
    void textProperties(const QXmlStreamAttributes &attributes, QXmlStreamWriter &writer)
    {
        writer.writeStartElement(styleSpace, QStringLiteral("text-properties"));
        const QString family = familyOf(m_style, m_formats);
        for (const QXmlStreamAttribute &attribute : attributes) {
            const bool isFamily = attribute.namespaceUri() == foSpace && attribute.name() == QLatin1String("font-family");
            if (isFamily && family.isEmpty())
                continue; // the document's own
            const QString value = isFamily ? family : attribute.value().toString();
            writer.writeAttribute(attribute.namespaceUri().toString(), attribute.name().toString(), value);
            if (isFamily || (attribute.namespaceUri() == foSpace && (attribute.name() == QLatin1String("font-size") || attribute.name() == QLatin1String("font-weight"))))
                writer.writeAttribute(styleSpace, attribute.name().toString() + QStringLiteral("-asian"), value);
        }
    }

    void widths(const QXmlStreamReader &reader, QXmlStreamWriter &writer)
    {
        writer.writeStartElement(styleSpace, reader.name().toString());
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString value = attribute.value().toString();
            if (attribute.namespaceUri() == styleSpace && attribute.name() == QLatin1String("column-width") && value.endsWith(u'%'))
                writer.writeAttribute(styleSpace, QStringLiteral("rel-column-width"), value.chopped(1) + u'*');
            else if (attribute.namespaceUri() == styleSpace && attribute.name() == QLatin1String("width") && isPercent())
                writer.writeAttribute(styleSpace, QStringLiteral("rel-width"), value.chopped(2) + u'%');
            else
                writer.writeAttribute(attribute);
        }
    }

    bool isPercent() const
    {
        bool isNumber = false;
        const int number = m_style.mid(int(qstrlen("Table"))).toInt(&isNumber);
        return isNumber && number >= 0 && number < m_formats.size()
            && m_formats.at(number).lengthProperty(QTextFormat::FrameWidth).type() == QTextLength::PercentageLength;
    }

    QVector<QTextFormat> m_formats;
    QString m_style;
};

QByteArray metaOf(const QString &title)
{
    QByteArray result;
    QXmlStreamWriter writer(&result);
    writer.writeStartDocument();
    const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
    writer.writeNamespace(office, QStringLiteral("office"));
    writer.writeStartElement(office, QStringLiteral("document-meta"));
    writer.writeAttribute(office, QStringLiteral("version"), QStringLiteral("1.2"));
    writer.writeStartElement(office, QStringLiteral("meta"));
    writer.writeTextElement(QStringLiteral("http://purl.org/dc/elements/1.1/"), QStringLiteral("title"), title);
    writer.writeEndDocument();
    return result;
}

Result<QByteArray> contentOf(const QTextDocument &document)
{
    QTemporaryFile file;
    if (!file.open())
        return failure(file.errorString());
    QTextDocumentWriter writer(&file, "odf");
    const bool written = writer.write(&document);
    file.close();
    ZipArchive archive;
    if (!written || !archive.open(file.fileName()))
        return failure(QStringLiteral("ODT"));
    ZipPart part(archive, QStringLiteral("content.xml"));
    if (!part.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("content.xml"));
    const QByteArray content = Mending(document.allFormats())(part.readAll());
    part.close();
    return content.isEmpty() || part.fault() != ZipPart::Fault::None ? Result<QByteArray>(failure(QStringLiteral("content.xml"))) : content;
}

} // namespace

Result<QByteArray> odtFile(const QTextDocument &document, const QString &title)
{
    const auto content = contentOf(document);
    if (!content)
        return content;
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    ZipWriter zip(buffer);
    // First and not packed: by it programs know what the file is.
    const bool written = zip.add(QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text", ZipWriter::Packing::Stored)
        && zip.add(QStringLiteral("content.xml"), content.value()) && zip.add(QStringLiteral("styles.xml"), styles)
        && zip.add(QStringLiteral("meta.xml"), metaOf(title)) && zip.add(QStringLiteral("META-INF/manifest.xml"), manifest) && zip.finish();
    return written ? Result<QByteArray>(buffer.data()) : failure(buffer.errorString());
}

} // namespace sharedesk
