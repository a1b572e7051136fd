// From a request to a letter: what the desktop and the command line do alike.
#pragma once

#include <QString>

#include "letterdocument.h"
#include "lettertemplates.h"
#include "officedata.h"

namespace sharedesk {

// The letter as HTML. An empty number leaves its place blank. Errors: those of letterValues() and LetterTemplates.
Result<QString> composeLetter(const RequestState &state, const LetterKey &key, const QString &number, const OfficeData &office,
                              const LetterTemplates &templates);
// Likewise from the built-in template, when the office's own is broken.
inline Result<QString> composeBuiltInLetter(const RequestState &state, const LetterKey &key, const QString &number, const OfficeData &office)
{
    return composeLetter(state, key, number, office, LetterTemplates());
}

// Of the letter's file: what it is, about what, to whom; without a folder, safe on every file system.
QString letterFileName(const RequestState &state, LetterKind kind, LetterFormat format);
// `name`, or the first of "name (2)", … that is not taken in the folder.
QString freeFile(const QString &folder, const QString &name);
QString letterSuffix(LetterFormat format); // ".pdf", ".odt"

} // namespace sharedesk
