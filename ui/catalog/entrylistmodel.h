// EntryListModel: the catalog's list over a vector of row keys; the rows themselves arrive a page at a time.
//
// In the order of relevance the best hits of a text come at once, the others are appended when they are known. Never
// waits for the store: a row that is not here yet is shown empty and painted when it arrives. A refresh
// keeps showing what is known until the new rows are there. Interface thread only.
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

#include <optional>

#include "catalog/entryfinder.h"
#include "catalog/hitplaces.h"
#include "rows.h"
#include "shell/desk.h"

namespace sharedesk {

class EntryListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Code, Provider, Status, Due, Sharing, Items, Findings, Local, Found, ColumnCount };

    explicit EntryListModel(Desk &desk, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    static std::optional<EntrySort> sortOf(int column);
    // About the longest texts that the column shows, in the language of the user; empty: it has as much room as there is.
    QStringList samples(int column) const;

    void setFilter(const EntryFilter &filter); // fetches
    const EntryFilter &filter() const { return m_filter; }
    void refresh(); // the same filter again
    void retranslate();

    // The counts of facets come besides, by counted().
    void setCounting(bool counting);

    bool hasLoaded() const { return m_loaded; }
    // How many fit: known before all of their keys are. Capped: these and more.
    int found() const { return m_found; }
    bool isFoundCapped() const { return m_foundCapped; }
    bool hasIndex() const { return m_finder.hasIndex(); }
    qint64 keyAt(int row) const { return m_keys.value(row); }
    int rowOf(qint64 key) const; // -1: not in the list
    std::optional<EntryRow> entryAt(int row) const;

    static constexpr int pageRows = 256;
    static constexpr int keptRows = 64 * pageRows;

Q_SIGNALS:
    // The keys are about to change, and have: the page keeps the selection across this.
    void keysAboutToChange();
    void keysChanged();
    // The first answer to another filter: the best is at the top.
    void restarted();
    void loaded();
    void counted(const sharedesk::FacetCounts &counts);
    void indexReady(bool ready);
    void failed(const sharedesk::Error &error);

private:
    struct Known
    {
        EntryRow row;
        int generation = 0;
    };

    void fetchKeys();
    void takeFirstPage(const SearchPage &page, const QVector<EntryRow> &entries);
    void takeKeys(const QVector<qint64> &keys);
    void replaceKeys(const QVector<qint64> &keys);
    QVector<TextSpan> hits(const EntryRow &row, int column) const;
    void want(int row) const;
    void fetchWanted();
    void takePage(int first, const QVector<qint64> &keys, const QVector<EntryRow> &rows, int generation);
    QVariant shown(const EntryRow &row, int column) const;
    static QString shownLocal(LocalState state);
    QString dueTip(const EntryRow &row) const;

    Desk &m_desk;
    EntryFilter m_filter;
    QVector<qint64> m_keys;
    mutable QVector<int> m_rowOf; // by key, which are nearly without gaps; made when first asked for
    mutable QCache<qint64, Known> m_known;
    mutable QVector<int> m_wantedPages; // newest last
    mutable QTimer m_fetch;
    int m_generation = 0;
    EntryFinder m_finder;
    mutable HitPlaces m_places;
    QTimer m_again;
    int m_found = 0;
    bool m_foundCapped = false;
    bool m_asked = false;      // there was a filter
    bool m_restarts = false;   // the next answer is the first one to another filter
    bool m_isPage = false;     // only the first page is there
    bool m_againWanted = false;
    bool m_fetching = false;
    bool m_loaded = false;
};

} // namespace sharedesk
