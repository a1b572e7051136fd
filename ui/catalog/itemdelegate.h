// ItemDelegate: edits a cell of the item grid: a list to choose from where the field has a dictionary.
#pragma once

#include <QStyledItemDelegate>

namespace sharedesk {

class ItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setLanguage(const QString &language) { m_language = language; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QString m_language;
};

} // namespace sharedesk
