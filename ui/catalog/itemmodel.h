// ItemModel: the data items of the edited entry as a grid. Reads the draft; an edit goes to the draft as one
// step.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include "catalog/entrydraft.h"
#include "catalog/entryfields.h"

namespace sharedesk {

class ItemModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum ItemRole { CodeRole = Qt::UserRole, FindingsRole };

    ItemModel(EntryDraft &draft, const OfficeData &office, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setEditable(bool editable);
    void retranslate(const QString &language);
    const ItemField &field(int column) const { return itemFields().at(column); }
    bool isChoice(int column) const
    {
        return field(column).kind == FieldKind::Choice || field(column).kind == FieldKind::YesNo;
    }
    QVector<DictionaryValue> choices(int column) const;
    int columnOf(const QString &key) const;
    int rowOf(const QString &itemId) const;

private:
    void takeItems();
    void takeFindings();

    EntryDraft &m_draft;
    const OfficeData &m_office;
    QVector<DataItem> m_items;
    QHash<QPair<QString, QString>, QVector<Finding>> m_findings; // item, field
    QString m_language;
    bool m_editable = true;
};

} // namespace sharedesk
