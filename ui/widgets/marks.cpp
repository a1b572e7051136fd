#include "widgets/marks.h"

#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include <functional>

namespace sharedesk {

namespace {

constexpr QRgb errorRgb = 0xffb3261e;
constexpr QRgb warningRgb = 0xff9a6200;
constexpr QRgb hintRgb = 0xff2f6f9f;

// Drawn, so that it is sharp at every scale and needs no file.
class MarkEngine : public QIconEngine
{
public:
    using Shape = std::function<void(QPainter &)>;
    MarkEngine(Shape shape) : m_shape(std::move(shape)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int side = qMin(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0);
        painter->scale(side / 16.0, side / 16.0);
        m_shape(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }

    QIconEngine *clone() const override { return new MarkEngine(m_shape); }

private:
    Shape m_shape;
};

QIcon drawn(MarkEngine::Shape shape)
{
    return QIcon(new MarkEngine(std::move(shape)));
}

void exclamation(QPainter &painter, double top)
{
    painter.setPen(QPen(Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, top), QPointF(8, 9));
    painter.drawPoint(QPointF(8, 12));
}

} // namespace

QIcon severityIcon(Severity severity)
{
    return drawn([severity](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        switch (severity) {
        case Severity::Error:
            painter.setBrush(QColor(errorRgb));
            painter.drawEllipse(QRectF(1, 1, 14, 14));
            painter.setPen(QPen(Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(5.5, 5.5), QPointF(10.5, 10.5));
            painter.drawLine(QPointF(10.5, 5.5), QPointF(5.5, 10.5));
            break;
        case Severity::Warning: {
            QPainterPath triangle(QPointF(8, 1));
            triangle.lineTo(15.5, 15);
            triangle.lineTo(0.5, 15);
            triangle.closeSubpath();
            painter.setBrush(QColor(warningRgb));
            painter.drawPath(triangle);
            exclamation(painter, 6);
            break;
        }
        case Severity::Hint:
            painter.setBrush(QColor(hintRgb));
            painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3);
            painter.setPen(QPen(Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap));
            painter.drawPoint(QPointF(8, 4.4));
            painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.8));
            break;
        }
    });
}

QColor severityColour(Severity severity, const QPalette &palette)
{
    const QColor colour(severity == Severity::Error     ? errorRgb
                        : severity == Severity::Warning ? warningRgb
                                                        : hintRgb);
    return palette.color(QPalette::Base).lightness() < 128 ? colour.lighter(190) : colour;
}

QIcon unsentIcon(bool attention)
{
    return drawn([attention](QPainter &painter) {
        const QColor colour(attention ? errorRgb : hintRgb);
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawLine(QPointF(8, 11), QPointF(8, 2.5));
        painter.drawPolyline(QPolygonF({{4.5, 6}, {8, 2.5}, {11.5, 6}}));
        if (attention)
            painter.drawLine(QPointF(2.5, 14), QPointF(13.5, 14));
        else
            painter.drawPolyline(QPolygonF({{2.5, 10.5}, {2.5, 14}, {13.5, 14}, {13.5, 10.5}}));
    });
}

void makeQuiet(QLabel *label)
{
    QPalette colours = label->palette();
    QColor colour = colours.color(QPalette::WindowText);
    colour.setAlphaF(0.68F);
    colours.setColor(QPalette::WindowText, colour);
    label->setPalette(colours);
}

void makeTitle(QLabel *label, double scale)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
}

int widthOf(const QWidget *widget, int characters)
{
    return widget->fontMetrics().horizontalAdvance(QLatin1Char('0')) * characters;
}

} // namespace sharedesk
