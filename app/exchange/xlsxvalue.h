// Values of XLSX cells as text: numbers as a spreadsheet shows them, dates as 2026-10-01, escaped characters.
#pragma once

#include <QString>

#include <string_view>

#include "xlsxsheet.h"

namespace sharedesk {

struct NumberText {
    QString text;
    bool lostDigits = false; // more than the 15 digits that a spreadsheet keeps
};

NumberText numberText(std::string_view raw, NumberStyle style, bool from1904);
// Strings write characters that XML has not as _x000D_.
QString cellString(std::string_view utf8);
// Of a number format's code, such as "yyyy\-mm\-dd" or "[$-804]h:mm".
NumberStyle styleOfFormat(int id, QString code);

} // namespace sharedesk
