// HitDelegate: shows in a table where the words of a search stand in a cell: underlined on a tinted ground, so that
// colour alone does not carry it. When the first of them would be cut off, the text begins shortly before it.
#pragma once

#include <QStyledItemDelegate>

#include "catalog/searchquery.h"

namespace sharedesk {

class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // QVector<TextSpan> in the text of the cell; empty or not there: painted as any cell.
    static constexpr int SpansRole = Qt::UserRole + 78;
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sharedesk

Q_DECLARE_METATYPE(QVector<sharedesk::TextSpan>)
