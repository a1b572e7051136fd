#include "csvtext.h"

namespace sharedesk {

namespace {

bool beginsFormula(QStringView cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r＝＋－＠");
    return !cell.isEmpty() && starts.contains(cell.front());
}

QStringView withoutApostrophes(QStringView cell)
{
    while (!cell.isEmpty() && cell.front() == QLatin1Char('\''))
        cell = cell.mid(1);
    return cell;
}

} // namespace

QString guarded(const QString &cell)
{
    return beginsFormula(withoutApostrophes(cell)) ? QLatin1Char('\'') + cell : cell;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(QLatin1Char('\'')) && beginsFormula(withoutApostrophes(cell)) ? cell.mid(1) : cell;
}

QString csvRow(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells) {
        QString text = guarded(cell);
        if (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r')) ||
            text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' ')))
            text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        written << text;
    }
    return written.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

} // namespace sharedesk
