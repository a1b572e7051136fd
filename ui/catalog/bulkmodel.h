// BulkModel: what a change would make of each of many entries, and which of them it is wanted for.
//
// Entries that would change come first, in the order of the list; those that stay as they are follow with the reason.
#pragma once

#include <QAbstractTableModel>
#include <QPalette>
#include <QVector>

#include "catalog/bulkedit.h"
#include "store.h"

namespace sharedesk {

class Desk;

class BulkModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Entry, Before, After, Consequence, ColumnCount };

    explicit BulkModel(const Desk &desk, QObject *parent = nullptr);

    void setPreviews(QVector<BulkPreview> previews, const QPalette &palette);
    // An entry unticked before stays so when the same entries are looked at with another change.
    // Said once for all of the rows, since whoever listens counts what is ticked.
    void setTicked(const QVector<int> &rows, bool ticked);
    void tickAll(bool ticked);
    bool isTicked(int row) const;
    bool changes(int row) const { return !m_previews.at(row).change.changes.isEmpty(); }
    int changing() const { return m_changing; } // the first so many rows
    int ticked() const;
    int newFindings() const; // of the ticked
    QVector<EntryChange> wanted() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    QString text(int row, bool after) const;
    QString html(int row, bool after) const;
    QString consequence(int row) const;

    const Desk &m_desk;
    QVector<BulkPreview> m_previews;
    QSet<QString> m_unticked; // ids
    QPalette m_palette;
    int m_changing = 0;
};

} // namespace sharedesk
