// fileKind: what a file holds, from its bytes and never from its name, and what to tell a user about it.
//
// Departments rename files: a text export named .xls, a protected workbook named .xlsx, a web page saved as a
// spreadsheet. Each has its own message that says what it is and what to do. Reads some kilobytes; any thread.
#pragma once

#include <QString>

#include <optional>

#include "result.h"

namespace sharedesk {

enum class FileKind {
    Workbook,       // OOXML spreadsheet, with or without macros
    Text,           // may be CSV
    Missing,
    Folder,
    Unreadable,
    Empty,
    CutOff,         // a packed file whose end is missing
    BinaryWorkbook, // .xlsb
    OpenDocument,   // .ods, .fods
    OldWorkbook,    // .xls, and .et of WPS
    XmlWorkbook,    // "XML Spreadsheet 2003"
    Encrypted,      // password
    OtherOffice,    // text document or presentation, old or new
    WebPage,        // also one saved as .xls
    Pdf,
    Picture,
    Archive,
    Other
};

FileKind fileKind(const QString &path);

// Why a file of this kind cannot be read as a table; nullopt: it can. Codes: "file.missing", "file.folder",
// "file.unreadable", "file.empty", "file.cut", "file.xlsb", "file.ods", "file.xls", "file.xml", "file.password",
// "file.office", "file.html", "file.pdf", "file.picture", "file.archive", "file.other"; detail is the path.
std::optional<Error> refusalOf(FileKind kind, const QString &path);

} // namespace sharedesk
