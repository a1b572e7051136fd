#include "filekind.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include "zippart.h"

namespace sharedesk {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileKind)
};

constexpr qint64 headBytes = 1 << 16;
constexpr qint64 directoryBytes = 1 << 16;
constexpr qint64 checkedTextBytes = 4096;

QByteArray utf16(const char *name)
{
    QByteArray bytes;
    for (; *name; ++name)
        bytes.append(*name).append('\0');
    return bytes;
}

// An OLE2 container names its streams in UTF-16 in its directory, whose place the header gives ([MS-CFB] 2.2).
FileKind oleKind(QFile &file, const QByteArray &head)
{
    QByteArray names = head;
    if (head.size() >= 512) {
        const int shift = qFromLittleEndian<quint16>(head.constData() + 30);
        const auto sector = qint64(qFromLittleEndian<quint32>(head.constData() + 48));
        if ((shift == 9 || shift == 12) && file.seek((sector + 1) << shift))
            names += file.read(directoryBytes);
    }
    if (names.contains(utf16("EncryptedPackage")))
        return FileKind::Encrypted;
    if (names.contains(utf16("Workbook")) || names.contains(utf16("Book")))
        return FileKind::OldWorkbook;
    if (names.contains(utf16("WordDocument")) || names.contains(utf16("PowerPoint Document")))
        return FileKind::OtherOffice;
    // A directory that lies elsewhere: what offices send in this container is nearly always an old workbook.
    return FileKind::OldWorkbook;
}

FileKind zipKind(const QString &path, const QByteArray &head)
{
    if (head.left(512).contains("mimetypeapplication/vnd.oasis.opendocument"))
        return head.left(512).contains("opendocument.spreadsheet") ? FileKind::OpenDocument : FileKind::OtherOffice;
    ZipArchive zip;
    if (!zip.open(path))
        return FileKind::CutOff;
    if (zip.contains(QStringLiteral("xl/workbook.bin")))
        return FileKind::BinaryWorkbook;
    if (zip.contains(QStringLiteral("word/document.xml")) || zip.contains(QStringLiteral("ppt/presentation.xml")))
        return FileKind::OtherOffice;
    if (zip.contains(QStringLiteral("[Content_Types].xml")) || zip.contains(QStringLiteral("xl/workbook.xml")))
        return FileKind::Workbook;
    return FileKind::Archive;
}

// The beginning as ASCII letters: marks of order, blanks and the zero bytes of UTF-16 left out.
QByteArray plainBeginning(const QByteArray &head)
{
    QByteArray plain = head.left(checkedTextBytes);
    if (plain.startsWith("\xEF\xBB\xBF"))
        plain.remove(0, 3);
    else if (plain.startsWith("\xFF\xFE") || plain.startsWith("\xFE\xFF"))
        plain.remove(0, 2);
    plain.replace('\0', "");
    return plain.trimmed().toLower();
}

FileKind markupKind(const QByteArray &plain)
{
    if (plain.contains("urn:schemas-microsoft-com:office:spreadsheet"))
        return FileKind::XmlWorkbook;
    if (plain.contains("urn:oasis:names:tc:opendocument"))
        return FileKind::OpenDocument;
    for (const char *tag : {"<html", "<!doctype html", "<table", "<head", "<meta", "<body", "<style", "<div"}) {
        if (plain.contains(tag))
            return FileKind::WebPage;
    }
    return plain.startsWith("<?xml") ? FileKind::Other : FileKind::Text;
}

} // namespace

FileKind fileKind(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return FileKind::Missing;
    if (info.isDir())
        return FileKind::Folder;
    QFile file(path);
    // A pipe or a device never ends, or waits for ever.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return FileKind::Unreadable;
    const QByteArray head = file.read(headBytes);
    if (head.isEmpty())
        return file.error() == QFile::NoError ? FileKind::Empty : FileKind::Unreadable;

    if (head.startsWith("PK\x03\x04"))
        return zipKind(path, head);
    if (head.startsWith("PK\x05\x06"))
        return FileKind::Archive;
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return oleKind(file, head);
    if (head.startsWith(QByteArray("\x09\x08\x10\x00", 4)) || head.startsWith(QByteArray("\x09\x04\x06\x00", 4)))
        return FileKind::OldWorkbook; // BIFF without a container
    if (head.startsWith("%PDF"))
        return FileKind::Pdf;
    for (const char *start : {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*"}) {
        if (head.startsWith(start))
            return FileKind::Picture;
    }
    for (const char *start : {"Rar!", "7z\xBC\xAF", "\x1F\x8B\x08"}) {
        if (head.startsWith(start))
            return FileKind::Archive;
    }
    if (head.startsWith("{\\rtf"))
        return FileKind::OtherOffice;
    const QByteArray plain = plainBeginning(head);
    if (plain.startsWith("mime-version:"))
        return FileKind::WebPage;
    if (plain.startsWith('<'))
        return markupKind(plain);
    const bool isUtf16 = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
    return !isUtf16 && head.contains('\0') ? FileKind::Other : FileKind::Text;
}

std::optional<Error> refusalOf(FileKind kind, const QString &path)
{
    const auto error = [&](const char *code, const QString &message) { return Error{QLatin1String(code), message, path}; };
    switch (kind) {
    case FileKind::Workbook:
    case FileKind::Text:
        return std::nullopt;
    case FileKind::Missing:
        return error("file.missing", Text::tr("There is no such file."));
    case FileKind::Folder:
        return error("file.folder", Text::tr("This is a folder. Choose a file in it."));
    case FileKind::Unreadable:
        return error("file.unreadable", Text::tr("The file could not be read. Check that you may read it and that the drive is still there."));
    case FileKind::Empty:
        return error("file.empty", Text::tr("The file is empty (0 bytes). Ask for it again, or copy it anew."));
    case FileKind::CutOff:
        return error("file.cut", Text::tr("The file is cut off or damaged: the table of contents at its end is missing. Most often a download or a copy was not finished; get the file again."));
    case FileKind::BinaryWorkbook:
        return error("file.xlsb", Text::tr("This is a binary workbook (.xlsb). Open it in Excel or WPS and save it as .xlsx."));
    case FileKind::OpenDocument:
        return error("file.ods", Text::tr("This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice, WPS or Excel and save it as .xlsx."));
    case FileKind::OldWorkbook:
        return error("file.xls", Text::tr("This is a workbook of the old format (.xls), whatever its name says. Open it in Excel, WPS or LibreOffice and save it as .xlsx; renaming it is not enough."));
    case FileKind::XmlWorkbook:
        return error("file.xml", Text::tr("This is a workbook of the format \"XML Spreadsheet 2003\". Open it in Excel or WPS and save it as .xlsx."));
    case FileKind::Encrypted:
        return error("file.password", Text::tr("The workbook is protected by a password. Open it in Excel or WPS, remove the password and save it as .xlsx."));
    case FileKind::OtherOffice:
        return error("file.office", Text::tr("This is a text document or a presentation, not a workbook. Copy its table into a new workbook and save that as .xlsx."));
    case FileKind::WebPage:
        return error("file.html", Text::tr("This is a web page that was saved under the name of a workbook. Open it in Excel, WPS or LibreOffice and save it as .xlsx."));
    case FileKind::Pdf:
        return error("file.pdf", Text::tr("This is a PDF file. Ask for the workbook that it was made from."));
    case FileKind::Picture:
        return error("file.picture", Text::tr("This is a picture. Ask for the workbook that it shows."));
    case FileKind::Archive:
        return error("file.archive", Text::tr("This is a packed archive, not a workbook. Unpack it and choose the workbook in it."));
    case FileKind::Other:
        break;
    }
    return error("file.other", Text::tr("This is neither a workbook nor a text file with separated values. Choose an .xlsx or .csv file."));
}

} // namespace sharedesk
