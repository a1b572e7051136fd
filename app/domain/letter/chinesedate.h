// Dates as Chinese official documents write them. Pure; an invalid date gives an empty text.
//
// Source: GB/T 15835 (numerals in Chinese texts): the year digit by digit with 〇, month and day as numbers.
#pragma once

#include <QDate>
#include <QString>

namespace sharedesk {

QString chineseDate(QDate day); // 二〇二六年十一月二十五日
QString plainDate(QDate day);   // 2026年11月25日

} // namespace sharedesk
