#include "dashboard/barchart.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QTextBoundaryFinder>
#include <QToolTip>
#include <QVBoxLayout>

// Here only: thirty thousand lines of header.
#include <qcustomplot.h>

namespace sharedesk {

struct BarChart::Parts {
    QCustomPlot *plot = nullptr;
    QCPBars *bars[4] = {};          // one plottable for each look, so that each has its own pattern
    QVector<QCPItemText *> figures;
    QVector<Bar> shown;
    int current = 0;
};

namespace {

QBrush brushOf(Bar::Look look, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (look) {
    case Bar::Look::Attention: return QBrush(dark ? QColor(0xff8a80) : QColor(0xb3261e), Qt::BDiagPattern);
    case Bar::Look::Warning: return QBrush(dark ? QColor(0xffb74d) : QColor(0xb26a00), Qt::Dense4Pattern);
    case Bar::Look::Quiet: return QBrush(palette.color(QPalette::Mid), Qt::SolidPattern);
    case Bar::Look::Plain: break;
    }
    return QBrush(dark ? QColor(0x6fb1e0) : QColor(0x2f6f9f), Qt::SolidPattern);
}

QString broken(const QString &text, int width, const QFontMetrics &metrics)
{
    QStringList lines;
    QString line;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary()) {
        const QString piece = text.mid(from, to - from);
        if (!line.isEmpty() && metrics.horizontalAdvance((line + piece).trimmed()) > width) {
            lines << line.trimmed();
            line.clear();
        }
        line += piece;
    }
    lines << line.trimmed();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

BarChart::BarChart(QWidget *parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_parts->plot = new QCustomPlot(this);
    m_parts->plot->setFocusPolicy(Qt::NoFocus);
    m_parts->plot->installEventFilter(this);
    m_parts->plot->yAxis->setVisible(false);
    m_parts->plot->xAxis->grid()->setVisible(false);
    m_parts->plot->xAxis->setTickLength(0);
    column->addWidget(m_parts->plot);
    for (auto *&bars : m_parts->bars) {
        bars = new QCPBars(m_parts->plot->xAxis, m_parts->plot->yAxis);
        bars->setWidth(0.62);
    }
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(fontMetrics().height() * 9);
}

BarChart::~BarChart() = default;

const QVector<Bar> &BarChart::bars() const
{
    return m_parts->shown;
}

void BarChart::show(const QVector<Bar> &bars)
{
    m_parts->shown = bars;
    m_parts->current = qBound(0, m_parts->current, qMax(0, int(bars.size()) - 1));
    QStringList sentences;
    for (const Bar &bar : bars)
        sentences << bar.tip;
    setAccessibleDescription(sentences.join(QLatin1Char('\n')));
    draw();
}

void BarChart::draw()
{
    Parts &parts = *m_parts;
    const QColor text = palette().color(QPalette::Text);
    parts.plot->setBackground(palette().color(QPalette::Base));
    parts.plot->xAxis->setTickLabelColor(text);
    parts.plot->xAxis->setTickLabelFont(font());
    parts.plot->xAxis->setBasePen(QPen(palette().color(QPalette::Mid)));
    int most = 1;
    QVector<double> ticks;
    QVector<QString> labels;
    for (const auto look : {Bar::Look::Plain, Bar::Look::Attention, Bar::Look::Warning, Bar::Look::Quiet}) {
        QCPBars *bars = parts.bars[static_cast<int>(look)];
        const QBrush brush = brushOf(look, palette());
        bars->setBrush(brush);
        bars->setPen(QPen(brush.color(), 1.5));
        QVector<double> keys;
        QVector<double> values;
        for (int i = 0; i < parts.shown.size(); ++i) {
            if (parts.shown.at(i).look == look) {
                keys << i;
                values << parts.shown.at(i).value;
            }
        }
        bars->setData(keys, values, true);
    }
    for (QCPItemText *figure : std::as_const(parts.figures))
        parts.plot->removeItem(figure);
    parts.figures.clear();
    for (int i = 0; i < parts.shown.size(); ++i) {
        const Bar &bar = parts.shown.at(i);
        most = qMax(most, bar.value);
        ticks << i;
        labels << broken(bar.label, width() / int(parts.shown.size()) - fontMetrics().height() / 2, fontMetrics());
        auto *figure = new QCPItemText(parts.plot);
        figure->setText(QString::number(bar.value));
        figure->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        figure->position->setCoords(i, bar.value);
        QFont strong = font();
        strong.setBold(bar.value > 0);
        figure->setFont(strong);
        figure->setColor(bar.value > 0 ? text : palette().color(QPalette::Disabled, QPalette::Text));
        if (hasFocus() && i == parts.current) {
            figure->setPen(QPen(palette().color(QPalette::Highlight), 2));
            figure->setPadding(QMargins(4, 1, 4, 1));
        }
        parts.figures << figure;
    }
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    ticker->addTicks(ticks, labels);
    parts.plot->xAxis->setTicker(ticker);
    parts.plot->xAxis->setRange(-0.6, double(parts.shown.size()) - 0.4);
    parts.plot->yAxis->setRange(0, most * 1.25);
    parts.plot->replot(QCustomPlot::rpQueuedReplot);
}

int BarChart::barAt(const QPoint &position) const
{
    const Parts &parts = *m_parts;
    // The column of a bar from top to label, so that a bar of nothing can be hit as well.
    const double key = parts.plot->xAxis->pixelToCoord(position.x());
    const int bar = qRound(key);
    return bar >= 0 && bar < parts.shown.size() && qAbs(key - bar) < 0.45 ? bar : -1;
}

QPoint BarChart::centreOf(int bar) const
{
    const QPointF at(m_parts->plot->xAxis->coordToPixel(bar), m_parts->plot->yAxis->coordToPixel(0) - 2);
    return m_parts->plot->mapTo(this, at.toPoint());
}

void BarChart::setCurrent(int bar)
{
    if (m_parts->shown.isEmpty())
        return;
    m_parts->current = qBound(0, bar, int(m_parts->shown.size()) - 1);
    setToolTip(QString());
    draw();
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

bool BarChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_parts->plot)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonRelease) {
        auto *mouse = static_cast<QMouseEvent *>(event);
        const int bar = barAt(mouse->pos());
        if (mouse->button() == Qt::LeftButton && bar >= 0) {
            setCurrent(bar);
            Q_EMIT activated(bar);
            return true;
        }
    }
    if (event->type() == QEvent::MouseMove)
        m_parts->plot->setCursor(barAt(static_cast<QMouseEvent *>(event)->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const int bar = barAt(help->pos()); bar >= 0)
            QToolTip::showText(help->globalPos(), m_parts->shown.at(bar).tip, m_parts->plot);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_parts->current - 1); return;
    case Qt::Key_Right: setCurrent(m_parts->current + 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(int(m_parts->shown.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_parts->shown.isEmpty())
            Q_EMIT activated(m_parts->current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    draw();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    draw();
}

void BarChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
    QWidget::changeEvent(event);
}

} // namespace sharedesk
