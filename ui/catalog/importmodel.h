// ImportModel: what a spreadsheet would do: its entries, under each what changes field by field, and what is wrong with
// it, at its cell.
#pragma once

#include <QAbstractItemModel>
#include <QVector>

#include "catalog/importreading.h"

namespace sharedesk {

class ImportModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { What, Action, Row, Place, Cell, ColumnCount };

    ImportModel(const Dictionaries &dictionaries, QObject *parent);

    void setPreview(const ImportPreview &preview, const QString &language);
    void setOnlyAction(std::optional<PlannedEntry::Action> action); // nullopt: all
    std::optional<PlannedEntry::Action> onlyAction() const { return m_onlyAction; }
    int count(PlannedEntry::Action action) const;
    void setOnlyWithRemarks(bool only);
    const ImportPreview &preview() const { return m_preview; }
    int errorCandidates() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    const QVector<ImportRemark> &remarks(int top) const;
    const QVector<FieldChange> &changes(int top) const;
    QVariant changeData(const FieldChange &change, int column, int role) const;
    QVariant groupData(int top, int column, int role) const;

    ImportPreview m_preview;
    QVector<int> m_tops; // candidate numbers; below 0: rows that belong to no entry, notes about the file
    bool m_onlyWithRemarks = false;
    std::optional<PlannedEntry::Action> m_onlyAction;
    const Dictionaries &m_dictionaries;
    QString m_language;
};

} // namespace sharedesk
