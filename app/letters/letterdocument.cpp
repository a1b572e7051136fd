#include "letterdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFontDatabase>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include "odtfile.h"
#include "pdftext.h"

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LetterDocument)
};

constexpr double millimetresPerInch = 25.4;
constexpr int pdfDotsPerInch = 1200;

constexpr double units(double millimetres)
{
    return millimetres / millimetresPerInch * LetterDocument::unitsPerInch;
}

// GB/T 9704: text of 156 mm × 225 mm on A4, 37 mm from the top, 28 mm from the left; the page number 7 mm below it.
constexpr double left = units(28);
constexpr double top = units(37);
constexpr double width = units(156);
constexpr double height = units(225);
constexpr double numberTop = top + height + units(7);
constexpr double numberHeight = units(8);

Error notWritten(const QString &cause)
{
    return {QStringLiteral("letter.write"), Text::tr("The letter could not be written."), cause};
}

class OfficeText : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QFont textFont()
{
    QFont font(QStringLiteral("FangSong"), 16);
    font.setFamilies({QStringLiteral("FangSong_GB2312"), QStringLiteral("FangSong"), QStringLiteral("Noto Serif CJK SC"), QStringLiteral("SimSun"),
                      QStringLiteral("serif")});
    return font;
}

} // namespace

LetterDocument::LetterDocument(const QString &html, const QString &title)
    : m_title(title), m_metrics(1, 1, QImage::Format_RGB32), m_document(std::make_unique<OfficeText>())
{
    // Qt's layout sets timers for what it puts off, although all is asked for at once here. In a thread that Qt did not
    // start, this makes what keeps them; else each would be complained about.
    const QEventLoop keepsTimers;
    const int dotsPerMetre = qRound(unitsPerInch * 1000 / millimetresPerInch);
    m_metrics.setDotsPerMeterX(dotsPerMetre);
    m_metrics.setDotsPerMeterY(dotsPerMetre);
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(textFont());
    m_document->setHtml(html);
    // Lengths as the fonts have them, not rounded to the dots of a screen: the lines break alike at any size.
    m_document->setUseDesignMetrics(true);
    m_document->setMetaInformation(QTextDocument::DocumentTitle, title);
    m_document->documentLayout()->setPaintDevice(&m_metrics);
    m_document->setPageSize(QSizeF(width, height));
}

LetterDocument::~LetterDocument() = default;

int LetterDocument::pageCount() const
{
    return m_document->pageCount();
}

void LetterDocument::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.translate(left, top - page * height);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF(0, page * height, width, height);
    painter.setClipRect(context.clip);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
    if (pageCount() == 1)
        return;
    // Outside: odd pages have their number on the right, even ones on the left.
    painter.save();
    QFont font = textFont();
    font.setPixelSize(qRound(14.0 / 72 * unitsPerInch));
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(left, numberTop, width, numberHeight), Qt::AlignTop | (page % 2 == 0 ? Qt::AlignRight : Qt::AlignLeft),
                     QStringLiteral("— %1 —").arg(page + 1));
    painter.restore();
}

QImage LetterDocument::picture(int page, int dotsPerInch) const
{
    QImage image(qRound(210 / millimetresPerInch * dotsPerInch), qRound(297 / millimetresPerInch * dotsPerInch), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const double scale = double(dotsPerInch) / unitsPerInch;
    painter.scale(scale, scale);
    paint(painter, page);
    return image;
}

bool LetterDocument::print(QPagedPaintDevice &device, QPainter &painter) const
{
    for (int page = 0; page < pageCount(); ++page) {
        if (page > 0 && !device.newPage())
            return false;
        painter.resetTransform();
        painter.scale(double(device.logicalDpiX()) / unitsPerInch, double(device.logicalDpiY()) / unitsPerInch);
        paint(painter, page);
    }
    return true;
}

QString LetterDocument::plainText() const
{
    return m_document->toPlainText();
}

Result<QByteArray> LetterDocument::pdf() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfDotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(m_title);
    writer.setCreator(QStringLiteral("ShareDesk"));
    QPainter painter(&writer);
    if (!painter.isActive())
        return notWritten(QStringLiteral("PDF"));
    const bool printed = print(writer, painter);
    const bool ended = painter.end();
    return printed && ended && !buffer.data().isEmpty() ? Result<QByteArray>(withoutRadicals(buffer.data())) : notWritten(QStringLiteral("PDF"));
}

Result<void> LetterDocument::write(const QString &path, LetterFormat format) const
{
    // Without one, a letter would consist of empty boxes.
    if (QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
        return Error{QStringLiteral("letter.font"), Text::tr("No font with Chinese characters is installed on this computer."), {}};
    const auto content = format == LetterFormat::Pdf ? pdf() : odtFile(*m_document, m_title);
    if (!content)
        return content.error();
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content.value()) == content.value().size() && file.commit();
    if (!written)
        return Error{QStringLiteral("letter.write"),
                     Text::tr("The letter could not be written. Check that the disk is not full, the folder may be written to and the file is not open elsewhere."),
                     QDir::toNativeSeparators(path) + QStringLiteral(": ") + file.errorString()};
    return {};
}

} // namespace sharedesk
