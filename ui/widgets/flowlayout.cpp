#include "widgets/flowlayout.h"

#include <QWidget>

namespace sharedesk {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins around = contentsMargins();
    return {width + around.left() + around.right(), height + around.top() + around.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins around = contentsMargins();
    return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool reallyMove) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const int space = qMax(0, spacing());
    QVector<QPair<QLayoutItem *, int>> line; // item, left
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    const auto endLine = [&] {
        for (const auto &[item, left] : std::as_const(line)) {
            const QSize size = item->sizeHint();
            const QPoint at(inside.x() + left, inside.y() + y + (lineHeight - size.height()) / 2);
            if (reallyMove)
                item->setGeometry(QRect(at, QSize(qMin(size.width(), inside.width()), size.height())));
        }
        y += lineHeight;
        line.clear();
        x = 0;
        lineHeight = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!line.isEmpty() && x + size.width() > inside.width()) {
            endLine();
            y += space;
        }
        line.append({item, x});
        x += size.width() + space;
        lineHeight = qMax(lineHeight, size.height());
    }
    endLine();
    const QMargins around = contentsMargins();
    return y + around.top() + around.bottom();
}

} // namespace sharedesk
