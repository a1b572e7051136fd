// EntryListModel: the catalog's list over a vector of row keys; the rows themselves arrive a page at a time.
//
// Never waits for the store: a row that is not here yet is shown empty and painted when it arrives. A refresh
// keeps showing what is known until the new rows are there. Interface thread only.
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QTimer>

#include <optional>

#include "rows.h"
#include "shell/desk.h"

namespace sharedesk {

class EntryListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Code, Provider, Status, Due, Sharing, Items, Findings, Local, ColumnCount };

    explicit EntryListModel(Desk &desk, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    static std::optional<EntrySort> sortOf(int column);

    void setFilter(const EntryFilter &filter); // fetches
    const EntryFilter &filter() const { return m_filter; }
    void refresh(); // the same filter again
    void retranslate();

    bool hasLoaded() const { return m_loaded; }
    qint64 keyAt(int row) const { return m_keys.value(row); }
    int rowOf(qint64 key) const; // -1: not in the list
    std::optional<EntryRow> entryAt(int row) const;

    static constexpr int pageRows = 256;
    static constexpr int keptRows = 64 * pageRows;

Q_SIGNALS:
    // The keys are about to change, and have: the page keeps the selection across this.
    void keysAboutToChange();
    void keysChanged();
    void loaded();
    void failed(const sharedesk::Error &error);

private:
    struct Known
    {
        EntryRow row;
        int generation = 0;
    };

    void fetchKeys();
    void want(int row) const;
    void fetchWanted();
    void takePage(const QVector<qint64> &keys, const QVector<EntryRow> &rows, int generation);
    QVariant shown(const EntryRow &row, int column) const;
    QString dueTip(const EntryRow &row) const;

    Desk &m_desk;
    EntryFilter m_filter;
    QVector<qint64> m_keys;
    mutable QHash<qint64, int> m_rowOf; // made when first asked for
    mutable QCache<qint64, Known> m_known;
    mutable QVector<int> m_wantedPages; // newest last
    mutable QTimer m_fetch;
    int m_generation = 0;
    int m_keyRequests = 0;
    bool m_fetching = false;
    bool m_loaded = false;
};

} // namespace sharedesk
