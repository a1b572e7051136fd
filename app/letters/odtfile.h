// A laid-out letter as an OpenDocument text that office programs open and edit.
//
// For the .cpp files of this folder. Qt writes the text; the page (A4, margins, page number) and what makes Chinese
// characters appear in the font and size of the letter are added here.
#pragma once

#include <QByteArray>
#include <QString>

#include "result.h"

class QTextDocument;

namespace sharedesk {

// The bytes of the file. Errors: "letter.write".
Result<QByteArray> odtFile(const QTextDocument &document, const QString &title);

} // namespace sharedesk
