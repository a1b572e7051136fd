#include "catalog/itemdelegate.h"

#include <QComboBox>
#include <QLineEdit>

#include "catalog/inputhelp.h"
#include "catalog/itemmodel.h"

namespace sharedesk {

QWidget *ItemDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const auto *items = static_cast<const ItemModel *>(index.model());
    const ItemField &field = items->field(index.column());
    QWidget *editor = nullptr;
    if (items->isChoice(index.column())) {
        auto *combo = new QComboBox(parent);
        fillChoices(combo, tr("not stated"), items->choices(index.column()), m_language,
                    index.data(ItemModel::CodeRole).toString());
        // A choice made is a choice meant: no second key press to confirm it.
        connect(combo, &QComboBox::activated, this, [this, combo] {
            auto *self = const_cast<ItemDelegate *>(this);
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        editor = combo;
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    editor->setAccessibleName(tr("Data item %1: %2").arg(index.row() + 1).arg(itemFieldLabel(field.key)));
    return editor;
}

void ItemDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findData(index.data(ItemModel::CodeRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ItemDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        model->setData(index, chosenCode(combo), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace sharedesk
