// ReviewListModel: the entries that wait for the authority, to be ticked for one decision on many.
//
// What is ticked stays ticked across a new reading, as long as the entry waits.
#pragma once

#include <QAbstractTableModel>
#include <QSet>

#include "review/reviewdata.h"
#include "shell/desk.h"

namespace sharedesk {

class ReviewListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Due, Decision, Findings, Provider, Version, ColumnCount };

    explicit ReviewListModel(Desk &desk, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setContent(const ReviewData &data);
    void setDepartment(const QString &departmentId); // empty: all
    void setReason(const QString &entryId, const QString &reason);
    QString reason(const QString &entryId) const { return m_data.reasons.value(entryId); }
    const ReviewData &content() const { return m_data; }
    void tickAll(bool ticked); // of those shown
    void retranslate();

    EntryRow rowAt(int row) const { return m_shown.value(row); }
    int rowOf(const QString &id) const; // -1: not shown
    // In the order of the list; refused decisions are never ticked.
    QStringList ticked() const;
    // Those of `ticked`, or of all shown when nothing is ticked, for which a reason is written.
    QStringList withReason() const;

Q_SIGNALS:
    void ticksChanged();

private:
    void filter();
    QVariant shown(const EntryRow &row, int column) const;

    Desk &m_desk;
    ReviewData m_data;
    QVector<EntryRow> m_shown;
    QString m_department;
    QSet<QString> m_ticked;
};

} // namespace sharedesk
