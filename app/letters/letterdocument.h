// LetterDocument: a letter laid out on A4, as pages to look at or to print, as PDF and as ODT.
//
// Laid out once, at one resolution, so that the screen, the printer and the PDF break the lines alike. Margins and page
// numbers after GB/T 9704. Needs a QGuiApplication; one thread at a time, which need not be the interface's.
// A file is there whole or not at all. Errors: "letter.write" (detail: file and cause), "letter.font" (no installed font
// has Chinese characters).
#pragma once

#include <QImage>
#include <QString>

#include <memory>

#include "result.h"

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace sharedesk {

enum class LetterFormat { Pdf, Odt };

class LetterDocument
{
public:
    // Pictures and style sheets that the HTML refers to are not loaded: nothing comes into a letter from elsewhere.
    LetterDocument(const QString &html, const QString &title);
    ~LetterDocument();

    int pageCount() const;
    // One page; the painter's origin is the corner of the sheet, its unit 1/unitsPerInch inch.
    void paint(QPainter &painter, int page) const;
    static constexpr int unitsPerInch = 96; // as of a pixel in a style sheet
    // All pages, onto a device on whose first page the painter is already; each further one is begun here. False: the
    // device takes no more.
    bool print(QPagedPaintDevice &device, QPainter &painter) const;
    // The page on white paper.
    QImage picture(int page, int dotsPerInch) const;

    QString plainText() const;

    Result<void> write(const QString &path, LetterFormat format) const;

private:
    Result<QByteArray> pdf() const;

    QString m_title;
    QImage m_metrics; // of the device that all are laid out for
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace sharedesk
