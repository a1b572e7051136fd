#include "widgets/markedtext.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextDocument>
#include <QTextOption>

namespace sharedesk {

namespace {

constexpr int cellMargin = 4;
constexpr int mostLines = 12; // a longer text ends in the cell; the whole of it is in its tool tip

QString tint(TextPiece::Kind kind, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    if (kind == TextPiece::Kind::Removed)
        return dark ? QStringLiteral("#6b2a26") : QStringLiteral("#f8d7d3");
    return dark ? QStringLiteral("#1f5132") : QStringLiteral("#cdebd6");
}

void fill(QTextDocument &document, const QString &html, const QFont &font, int width)
{
    QTextOption wrapped;
    wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(wrapped);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setTextWidth(width);
}

int columnWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? table->columnWidth(index.column()) : option.rect.width();
}

} // namespace

QString plainHtml(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

QString markedHtml(const QVector<TextPiece> &pieces, MarkedSide side, const QPalette &palette)
{
    const auto shown = side == MarkedSide::Before ? TextPiece::Kind::Removed : TextPiece::Kind::Added;
    const QString style = QStringLiteral("<span style=\"background-color:%1;text-decoration:%2\">%3</span>");
    const QString line = side == MarkedSide::Before ? QStringLiteral("line-through") : QStringLiteral("underline");
    QString html;
    for (const TextPiece &piece : pieces) {
        if (piece.kind == TextPiece::Kind::Kept)
            html += plainHtml(piece.text);
        else if (piece.kind == shown)
            html += style.arg(tint(piece.kind, palette), line, plainHtml(piece.text));
    }
    return html;
}

void MarkedTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString html = index.data(HtmlRole).toString();
    if (html.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    // The tints of the marks need a light ground: a selected cell is framed by the selection's colour thinly laid over it.
    const bool isSelected = ground.state & QStyle::State_Selected;
    ground.state &= ~QStyle::State_Selected;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QTextDocument document;
    fill(document, html, ground.font, option.rect.width() - 2 * cellMargin);
    painter->save();
    painter->setClipRect(option.rect);
    if (isSelected) {
        QColor over = option.palette.color(QPalette::Highlight);
        over.setAlphaF(0.18F);
        painter->fillRect(option.rect, over);
    }
    // One line stands in the middle, where the other cells of the row have their text; several begin at the top, so that
    // they stand beside those of the cell that they are compared with.
    const int height = int(document.size().height());
    const bool isOneLine = height < 2 * ground.fontMetrics.lineSpacing();
    const int above = isOneLine ? qMax(cellMargin, (option.rect.height() - height) / 2) : cellMargin;
    painter->translate(option.rect.x() + cellMargin, option.rect.y() + above);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = option.palette;
    document.documentLayout()->draw(painter, context);
    painter->restore();
}

QSize MarkedTextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    const QString html = index.data(HtmlRole).toString();
    if (html.isEmpty())
        return plain;
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const int line = full.fontMetrics.lineSpacing();
    const int width = columnWidth(option, index) - 2 * cellMargin;
    const QString text = index.data(Qt::DisplayRole).toString();
    // Most texts take one line, and measuring that is much cheaper than laying it out.
    if (!text.contains(QLatin1Char('\n')) && !html.contains(QLatin1String("<br")) && full.fontMetrics.horizontalAdvance(text) < width)
        return {plain.width(), line + 2 * cellMargin};
    QTextDocument document;
    fill(document, html, full.font, qMax(width, 8 * cellMargin));
    return {plain.width(), qMin(int(document.size().height()), mostLines * line) + 2 * cellMargin};
}

} // namespace sharedesk
