// BarChart: bars with their figures written above them. A bar leads to what it counts, by a click or by arrow keys and
// Enter. Told apart by pattern and label, never by colour alone.
#pragma once

#include <QVector>
#include <QWidget>

#include <memory>

namespace sharedesk {

struct Bar {
    QString label;       // below the bar; broken into lines where it would run into its neighbour's
    int value = 0;
    enum class Look { Plain, Attention, Warning, Quiet } look = Look::Plain;
    QString tip;         // the whole sentence, for the tooltip and for screen readers
};

class BarChart : public QWidget
{
    Q_OBJECT
public:
    explicit BarChart(QWidget *parent = nullptr);
    ~BarChart() override;

    void show(const QVector<Bar> &bars);
    using QWidget::show;
    const QVector<Bar> &bars() const;
    // Where a bar stands, in this widget's coordinates: for tests and the walkthrough.
    QPoint centreOf(int bar) const;

Q_SIGNALS:
    void activated(int bar);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    int barAt(const QPoint &position) const;
    void setCurrent(int bar);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sharedesk
