#include "widgets/hitdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace sharedesk {

namespace {

constexpr qsizetype shownBefore = 4;
const QChar ellipsis(0x2026);

// What fits into the width, the spans moved with it.
QString fitted(QString text, QVector<TextSpan> &spans, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    const TextSpan first = spans.first();
    const qsizetype end = first.begin + first.length;
    if (first.begin > shownBefore && metrics.horizontalAdvance(text.left(end)) + metrics.horizontalAdvance(ellipsis) > width) {
        const qsizetype away = first.begin - shownBefore;
        text = ellipsis + text.mid(away);
        for (TextSpan &span : spans)
            span.begin += 1 - away;
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

QTextCharFormat markFormat(const QStyleOptionViewItem &option, const QColor &ink)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isDark = option.palette.color(QPalette::Base).lightness() < 128;
    QColor ground = isDark ? QColor(0x6b, 0x55, 0x10) : QColor(0xff, 0xe8, 0x9c);
    if (isSelected) // the ink of a selected row is made for the selection's colour
        ground = QColor(ink.red(), ink.green(), ink.blue(), 48);
    QTextCharFormat format;
    format.setBackground(ground);
    format.setForeground(ink);
    format.setFontUnderline(true);
    return format;
}

} // namespace

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto spans = index.data(SpansRole).value<QVector<TextSpan>>();
    if (spans.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    QString text = cell.text;
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget).adjusted(margin, 0, -margin, 0);
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    text = fitted(text.replace(QLatin1Char('\n'), QLatin1Char(' ')), spans, cell.fontMetrics, place.width());
    const auto group = cell.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor ink = cell.palette.color(group, cell.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
    const QTextCharFormat format = markFormat(cell, ink);
    QVector<QTextLayout::FormatRange> ranges;
    for (const TextSpan &span : std::as_const(spans)) {
        const qsizetype begin = qMax<qsizetype>(0, span.begin);
        const qsizetype end = qMin(span.begin + span.length, text.size());
        if (end > begin)
            ranges.append({int(begin), int(end - begin), format});
    }
    QTextLayout layout(text, cell.font);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    painter->setPen(ink);
    layout.draw(painter, QPointF(place.x(), place.y() + (place.height() - line.height()) / 2));
    painter->restore();
}

} // namespace sharedesk
