#include "widgets/tile.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include "widgets/marks.h"

namespace sharedesk {

Tile::Tile(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::show(const QString &name, int figure, Look look)
{
    m_name = name;
    m_figure = figure;
    m_look = figure > 0 ? look : Look::Plain;
    setText(name);
    setAccessibleName(tr("%1: %2").arg(name, QLocale().toString(figure)));
    updateGeometry();
    update();
}

QFont Tile::figureFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.1);
    large.setBold(m_figure > 0);
    return large;
}

QSize Tile::sizeHint() const
{
    const int margin = fontMetrics().height() / 2;
    const int width = qMax(fontMetrics().horizontalAdvance(m_name), widthOf(this, 14));
    return {width + 3 * margin, QFontMetrics(figureFont()).height() + fontMetrics().height() + 2 * margin};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int margin = fontMetrics().height() / 2;
    QColor mark = palette().color(QPalette::Mid);
    if (m_look == Look::Attention)
        mark = severityColour(Severity::Error, palette());
    else if (m_look == Look::Warning)
        mark = severityColour(Severity::Warning, palette());
    const bool lit = underMouse() || isDown();
    painter.setPen(QPen(lit ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid), 1));
    painter.setBrush(isDown() ? palette().color(QPalette::AlternateBase) : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    // A bar at the edge, wider when the figure asks for attention: seen without colour too.
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawRect(QRectF(0.5, 5, m_look == Look::Plain ? 3 : 6, height() - 10));

    const QRect inner = rect().adjusted(margin * 3 / 2, margin, -margin / 2, -margin);
    painter.setPen(m_look == Look::Plain ? palette().color(QPalette::Text) : mark);
    painter.setFont(figureFont());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, QLocale().toString(m_figure));
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(font());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, m_name);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(3, 3, -3, -3);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace sharedesk
