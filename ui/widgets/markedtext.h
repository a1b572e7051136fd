// Marked text: what differs between two texts, seen without relying on colour: what went is struck through, what came
// is underlined, both on a tinted ground. And the delegate that shows such text in a table, wrapped.
#pragma once

#include <QPalette>
#include <QStyledItemDelegate>

#include "text/textdiff.h"

namespace sharedesk {

enum class MarkedSide { Before, After };
// One side of the difference as HTML for MarkedTextDelegate; line breaks are kept.
QString markedHtml(const QVector<TextPiece> &pieces, MarkedSide side, const QPalette &palette);
QString plainHtml(const QString &text); // unmarked, escaped

class MarkedTextDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    // A cell that has this role shows its HTML; Qt::DisplayRole stays the plain text, for whoever hears it.
    static constexpr int HtmlRole = Qt::UserRole + 77;
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sharedesk
