#include "datetext.h"

#include <QRegularExpression>

namespace sharedesk {

namespace {

// Numbers in words up to 31, and the digits of a year: 二〇二六, 三十一, 十, 廿三.
int chineseNumber(const QString &text)
{
    const QString digits = QStringLiteral("〇一二三四五六七八九");
    const auto digit = [&](QChar character) { return character == u'零' || character == u'○' ? 0 : int(digits.indexOf(character)); };
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0) {
        int number = 0;
        for (const QChar character : text)
            number = number * 10 + digit(character);
        return number;
    }
    const int tens = ten == 0 ? 1 : digit(text.at(ten - 1));
    const int ones = ten + 1 < text.size() ? digit(text.at(ten + 1)) : 0;
    return tens * 10 + ones;
}

} // namespace

QDate dateFromText(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    static const QRegularExpression parted(QStringLiteral(
        "^(\\d{4}) ?([-/.年]) ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?$"));
    if (const auto match = parted.match(plain); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    static const QRegularExpression joined(QStringLiteral("^(19|20)(\\d{2})(\\d{2})(\\d{2})$"));
    if (const auto match = joined.match(plain); match.hasMatch())
        return QDate((match.captured(1) + match.captured(2)).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    static const QRegularExpression words(QStringLiteral("^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$"));
    if (const auto match = words.match(plain); match.hasMatch())
        return QDate(chineseNumber(match.captured(1)), chineseNumber(match.captured(2)), chineseNumber(match.captured(3)));
    return {};
}

QDate dateFromSerial(const QString &text, bool from1904)
{
    static const QRegularExpression digits(QStringLiteral("^\\d{5}(\\.\\d+)?$"));
    if (!digits.match(text).hasMatch())
        return {};
    const QDate date = (from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(qint64(text.toDouble()));
    return date.year() >= 2000 && date.year() <= 2099 ? date : QDate();
}

} // namespace sharedesk
