// FlowLayout: widgets in a row that goes on in the next line when the window is narrow or the text large.
#pragma once

#include <QLayout>
#include <QVector>

namespace sharedesk {

class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool reallyMove) const;

    QVector<QLayoutItem *> m_items; // owned, as QLayout asks of every layout
};

} // namespace sharedesk
