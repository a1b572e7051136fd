// CSV as text: one cell guarded against being taken for a formula, and the way back.
#pragma once

#include <QString>
#include <QStringList>

namespace sharedesk {

// A spreadsheet computes a cell that begins with = + - @ (also full-width), tab or carriage return. An apostrophe before
// it makes it text; a cell that has such apostrophes of its own gets one more, so that unguarded() gives it back.
QString guarded(const QString &cell);
QString unguarded(const QString &cell);

// One row with its line end (CR LF), cells quoted where needed and guarded.
QString csvRow(const QStringList &cells);

} // namespace sharedesk
