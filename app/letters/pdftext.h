// Makes the text of a PDF be found and copied as it was written.
//
// For the .cpp files of this folder. Some fonts (Noto CJK) draw 日 and the radical ⽇ with one glyph. Qt, which goes back
// from glyphs to characters, takes the radical, so that nobody would find 工作日 in the file.
#pragma once

#include <QByteArray>

namespace sharedesk {

// `pdf` as QPdfWriter writes it: its tables from glyphs to characters are not packed, and keep their length here.
QByteArray withoutRadicals(QByteArray pdf);

} // namespace sharedesk
