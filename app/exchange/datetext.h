// Dates as people write them here: 2026-09-30, 2026/9/30, 2026.9.30, 20260930, 2026年9月30日, 二〇二六年九月三十日, with
// full-width digits, with a time behind it. Never guessed: a month without a day, two digits for a year.
#pragma once

#include <QDate>
#include <QString>

namespace sharedesk {

QDate dateFromText(const QString &text); // invalid: it is none
// A number that counts days as a spreadsheet does, of the years 2000 to 2099; invalid: it is none.
QDate dateFromSerial(const QString &text, bool from1904);

} // namespace sharedesk
