// EntryFinder: which entries a filter lets through, from the index for searching where it is quicker, from the store
// otherwise (there is no index, it is not ready, or it failed).
//
// Never waits; of two questions only the newer one is answered. Interface thread only.
#pragma once

#include <QObject>

#include "searchthread.h"
#include "shell/desk.h"

namespace sharedesk {

class EntryFinder : public QObject
{
    Q_OBJECT
public:
    explicit EntryFinder(Desk &desk, QObject *parent = nullptr);

    // `again`: the same as is shown, after a change; then there is no first page.
    void find(const EntryFilter &filter, bool again);
    bool isFinding() const { return m_finding; }
    // Whether the counts of facets are wanted besides; without an index there are none.
    void setCounting(bool counting) { m_counting = counting; }
    bool hasIndex() const;

Q_SIGNALS:
    // The best hits of a text at once; the whole follows by keysFound().
    void pageFound(const sharedesk::SearchPage &page, const QVector<sharedesk::EntryRow> &entries);
    void counted(const sharedesk::FacetCounts &counts);
    void keysFound(const QVector<qint64> &keys);
    void failed(const sharedesk::Error &error);
    void indexReady(bool ready);
    // The index has what changed in the store.
    void indexUpdated();

private:
    bool asksIndex(const EntryFilter &filter) const;
    void askStore();

    Desk &m_desk;
    EntryFilter m_filter;
    quint64 m_question = 0; // of the index; 0: none is open
    int m_request = 0;      // of the store
    bool m_again = false;
    bool m_finding = false;
    bool m_counting = false;
};

} // namespace sharedesk
