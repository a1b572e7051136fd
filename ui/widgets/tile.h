// Tile: one figure with its name; a button that leads to what the figure counts.
#pragma once

#include <QAbstractButton>

namespace sharedesk {

class Tile : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look { Plain, Attention, Warning };

    explicit Tile(QWidget *parent = nullptr);

    // The look shows only while there is something to look at.
    void show(const QString &name, int figure, Look look);
    using QWidget::show;
    int figure() const { return m_figure; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont figureFont() const;

    QString m_name;
    int m_figure = 0;
    Look m_look = Look::Plain;
};

} // namespace sharedesk
