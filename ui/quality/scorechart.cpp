#include "quality/scorechart.h"

#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>
#include <QVBoxLayout>

// Here only: thirty thousand lines of header.
#include <qcustomplot.h>

namespace sharedesk {

namespace {

double keyOf(QDate day)
{
    return double(day.toJulianDay());
}

QString points(double score)
{
    return QLocale().toString(score, 'f', 1);
}

} // namespace

ScoreChart::ScoreChart(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_plot = new QCustomPlot(this);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->installEventFilter(this);
    m_plot->addGraph();
    column->addWidget(m_plot);
    setMinimumHeight(fontMetrics().height() * 8);
}

void ScoreChart::show(const QVector<QualitySnapshot> &days, QDate from, QDate today)
{
    m_days = days;
    m_from = from;
    m_today = today;
    draw();
}

QString ScoreChart::sentence(const QualitySnapshot &day) const
{
    return tr("%1: score %2, %n entry(ies)", nullptr, day.entries)
        .arg(day.day.toString(Qt::ISODate), points(day.score));
}

void ScoreChart::draw()
{
    if (!m_today.isValid())
        return;
    QStringList sentences;
    QVector<double> keys;
    QVector<double> scores;
    for (const QualitySnapshot &day : std::as_const(m_days)) {
        sentences << sentence(day);
        keys << keyOf(day.day);
        scores << day.score;
    }
    setAccessibleDescription(sentences.join(QLatin1Char('\n')));
    const QColor text = palette().color(QPalette::Text);
    const QColor line = palette().color(QPalette::Base).lightness() < 128 ? QColor(0x6fb1e0) : QColor(0x2f6f9f);
    m_plot->setBackground(palette().color(QPalette::Base));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelColor(text);
        axis->setTickLabelFont(font());
        axis->setBasePen(QPen(palette().color(QPalette::Mid)));
        axis->grid()->setPen(QPen(palette().color(QPalette::Midlight), 0, Qt::DotLine));
        axis->setSubTicks(false);
    }
    m_plot->graph(0)->setData(keys, scores, true);
    m_plot->graph(0)->setPen(QPen(line, 2));
    m_plot->graph(0)->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, line, 6));
    m_plot->clearItems();
    if (!m_days.isEmpty()) {
        auto *last = new QCPItemText(m_plot);
        last->position->setCoords(keys.last(), scores.last());
        last->setText(points(scores.last()));
        last->setPositionAlignment(Qt::AlignHCenter | (scores.last() > 85 ? Qt::AlignTop : Qt::AlignBottom));
        last->setPadding(QMargins(0, 6, 0, 6));
        QFont strong = font();
        strong.setBold(true);
        last->setFont(strong);
        last->setColor(text);
    }
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const qint64 length = m_from.daysTo(m_today);
    constexpr int labels = 6;
    for (int i = 0; i <= labels; ++i) {
        const QDate day = m_from.addDays(length * i / labels);
        ticker->addTick(keyOf(day), day.toString(length > 200 ? QStringLiteral("yyyy-MM") : QStringLiteral("MM-dd")));
    }
    m_plot->xAxis->setTicker(ticker);
    const double margin = std::max(1.0, double(length) / 25);
    m_plot->xAxis->setRange(keyOf(m_from) - margin, keyOf(m_today) + margin);
    m_plot->yAxis->setRange(0, 104);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool ScoreChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot || event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    auto *help = static_cast<QHelpEvent *>(event);
    const double key = m_plot->xAxis->pixelToCoord(help->pos().x());
    const QualitySnapshot *nearest = nullptr;
    for (const QualitySnapshot &day : std::as_const(m_days)) {
        if (!nearest || qAbs(keyOf(day.day) - key) < qAbs(keyOf(nearest->day) - key))
            nearest = &day;
    }
    if (nearest)
        QToolTip::showText(help->globalPos(), sentence(*nearest), m_plot);
    return true;
}

void ScoreChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange)
        draw();
    QWidget::changeEvent(event);
}

} // namespace sharedesk
