// LetterTemplates: the built-in templates of letters, and an office's own, which are used instead.
//
// One file per kind, letterKey() + ".html", UTF-8, the HTML that QTextDocument shows, with the marks of lettertemplate.h.
// Read anew each time, so that an office sees at once what it changed. Errors: "letter.template" (line and field),
// "letter.template.read", "letter.template.write", "letter.template.exists"; detail or message names the file.
#pragma once

#include <QString>

#include "letter/lettervalues.h"
#include "result.h"

namespace sharedesk {

struct LetterTemplate
{
    QString name; // as messages call it: the file's name, with its folder when it is the office's own
    QString text;
    bool isOwn = false;
};

class LetterTemplates
{
public:
    // Where the office's own are, usually folderIn(profile); it need not exist. Empty: built-in ones only.
    explicit LetterTemplates(QString folder = {}) : m_folder(std::move(folder)) {}
    static QString folderIn(const QString &profileFolder);

    QString folder() const { return m_folder; }
    bool hasOwn(LetterKind kind) const;
    // The own one, else the built-in one; checked, so that it can be filled with any letter's values.
    Result<LetterTemplate> read(LetterKind kind) const;
    static Result<LetterTemplate> builtIn(LetterKind kind);

    // Writes the built-in template for editing; an existing file stays as it is. Gives its path.
    static Result<QString> writeOut(LetterKind kind, const QString &folder);

private:
    static Result<LetterTemplate> checked(const QString &file, const QString &name, bool isOwn);

    QString m_folder;
};

} // namespace sharedesk
