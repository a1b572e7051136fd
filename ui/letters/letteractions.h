// What the dialogs of letters share: where a file is saved, the printer, the office's own template, opening a file.
//
// None waits in place: each calls back when the user has chosen. Dialogs belong to `parent`.
#pragma once

#include <QString>

#include <functional>
#include <memory>

#include "letterwork.h"
#include "shell/desk.h"

class QPrinter;
class QWidget;

namespace sharedesk {

LetterTemplates templatesOf(const Desk &desk);

// `name`: proposed. The file dialog asks before it replaces a file.
void chooseLetterFile(QWidget *parent, const QString &name, LetterFormat format, const std::function<void(const QString &file)> &chosen);
void chooseLetterFolder(QWidget *parent, const std::function<void(const QString &folder)> &chosen);
void choosePrinter(QWidget *parent, const QString &jobName, const std::function<void(const std::shared_ptr<QPrinter> &printer)> &chosen);

// With the program that the computer has for it.
void openFile(const QString &path);

} // namespace sharedesk
