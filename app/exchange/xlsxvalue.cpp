#include "xlsxvalue.h"

#include <QDate>
#include <QDateTime>

#include <charconv>
#include <cmath>

namespace sharedesk {

namespace {

constexpr double dayAfter9999 = 2958466;
constexpr int secondsOfDay = 86400;

QString dateText(double number, NumberStyle style, bool from1904)
{
    auto day = qint64(std::floor(number));
    int seconds = qRound((number - double(day)) * secondsOfDay);
    if (seconds == secondsOfDay) {
        ++day;
        seconds = 0;
    }
    const QString time = QTime(0, 0).addSecs(seconds).toString(QStringLiteral("HH:mm:ss"));
    if (day == 0 && (style == NumberStyle::Time || !from1904))
        return time;
    // The 1900 system counts a 29 February 1900 that never was as day 60.
    if (!from1904 && day == 60)
        return QStringLiteral("1900-02-29");
    const QDate start = from1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QString date = start.addDays(day).toString(Qt::ISODate);
    return seconds == 0 ? date : date + QLatin1Char(' ') + time;
}

} // namespace

NumberText numberText(std::string_view raw, NumberStyle style, bool from1904)
{
    double number = 0;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), number);
    if (error != std::errc() || end != raw.data() + raw.size() || !std::isfinite(number))
        return {QString::fromUtf8(raw.data(), qsizetype(raw.size()))};
    if (style != NumberStyle::Plain && number >= 0 && number < dayAfter9999)
        return {dateText(number, style, from1904)};
    if (std::abs(number) < 1e15 && number == double(qint64(number)))
        return {QString::number(qint64(number))};
    // Whole numbers of 16 digits and more are codes that someone typed into a number cell.
    const bool isWhole = number == std::floor(number) && std::abs(number) < 1e30;
    return {isWhole ? QString::number(number, 'f', 0) : QString::number(number, 'g', 15), isWhole};
}

QString cellString(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (utf8.find("_x") == std::string_view::npos)
        return text;
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0; at = text.indexOf(QLatin1String("_x"), at + 1)) {
        bool isCode = false;
        const ushort code = QStringView(text).mid(at + 2, 4).toUShort(&isCode, 16);
        if (isCode && text.size() > at + 6 && text.at(at + 6) == QLatin1Char('_'))
            text.replace(at, 7, QChar(code));
    }
    return text;
}

NumberStyle styleOfFormat(int id, QString code)
{
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
        return NumberStyle::Time;
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return NumberStyle::Date;
    // What stands after a backslash, an underscore or a star, in quotes or in brackets is no letter of a date.
    QString letters;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar character = code.at(i);
        if (character == QLatin1Char('\\') || character == QLatin1Char('_') || character == QLatin1Char('*')) {
            ++i;
        } else if (character == QLatin1Char('"') || character == QLatin1Char('[')) {
            const qsizetype close = code.indexOf(character == QLatin1Char('"') ? QLatin1Char('"') : QLatin1Char(']'), i + 1);
            i = close < 0 ? code.size() : close;
        } else {
            letters += character.toLower();
        }
    }
    if (letters.contains(QLatin1String("general")))
        return NumberStyle::Plain;
    if (letters.contains(QLatin1Char('y')) || letters.contains(QLatin1Char('d')))
        return NumberStyle::Date;
    return letters.contains(QLatin1Char('h')) ? NumberStyle::Time : NumberStyle::Plain;
}

} // namespace sharedesk
