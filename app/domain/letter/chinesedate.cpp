#include "letter/chinesedate.h"

namespace sharedesk {

namespace {

QChar chineseDigit(int digit)
{
    constexpr char16_t digits[] = u"〇一二三四五六七八九";
    return QChar(digits[digit]);
}

// 1 to 99: 十, 十一, 二十, 三十一.
QString chineseNumber(int number)
{
    QString text;
    if (number >= 20)
        text += chineseDigit(number / 10);
    if (number >= 10)
        text += QChar(u'十');
    if (number % 10 != 0)
        text += chineseDigit(number % 10);
    return text;
}

} // namespace

QString chineseDate(QDate day)
{
    if (!day.isValid())
        return {};
    QString year;
    for (const QChar digit : QString::number(day.year())) {
        if (digit.isDigit())
            year += chineseDigit(digit.digitValue());
    }
    return QStringLiteral("%1年%2月%3日").arg(year, chineseNumber(day.month()), chineseNumber(day.day()));
}

QString plainDate(QDate day)
{
    return day.isValid() ? QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day()) : QString();
}

} // namespace sharedesk
