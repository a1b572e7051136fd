// ScoreChart: the quality score of each day as a line with a point for each day that was noted.
//
// Days without a note are gaps in time, not in the line. The last score stands beside its point.
#pragma once

#include <QVector>
#include <QWidget>

#include "catalog/qualityscore.h"

class QCustomPlot;

namespace sharedesk {

class ScoreChart : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreChart(QWidget *parent = nullptr);

    // Oldest first; the axis runs from `from` to `today` (China dates).
    void show(const QVector<QualitySnapshot> &days, QDate from, QDate today);
    using QWidget::show;
    const QVector<QualitySnapshot> &days() const { return m_days; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    QString sentence(const QualitySnapshot &day) const;

    QVector<QualitySnapshot> m_days;
    QDate m_from;
    QDate m_today;
    QCustomPlot *m_plot = nullptr;
};

} // namespace sharedesk
