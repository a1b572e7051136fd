#include "catalog/entryfinder.h"

#include "widgets/whenready.h"

namespace sharedesk {

EntryFinder::EntryFinder(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    const SearchThread *search = desk.search();
    if (!search)
        return;
    connect(search, &SearchThread::pageReady, this, [this](quint64 number, const SearchPage &page, const QVector<EntryRow> &entries) {
        if (number == m_question && !m_again)
            Q_EMIT pageFound(page, entries);
    });
    connect(search, &SearchThread::countsReady, this, [this](quint64 number, const FacetCounts &counts) {
        if (number == m_question)
            Q_EMIT counted(counts);
    });
    connect(search, &SearchThread::hitsReady, this, [this](quint64 number, const SearchHits &hits) {
        if (number != m_question)
            return;
        m_finding = false;
        Q_EMIT keysFound(hits.rows);
    });
    connect(search, &SearchThread::failed, this, [this](quint64 number) {
        if (number == m_question && asksIndex(m_filter))
            askStore();
    });
    connect(search, &SearchThread::readyChanged, this, &EntryFinder::indexReady);
    connect(search, &SearchThread::updated, this, &EntryFinder::indexUpdated);
}

bool EntryFinder::hasIndex() const
{
    return m_desk.search() && m_desk.search()->isReady();
}

// Texts and facets are what the index is for. What it does not narrow, the store gives in its order just as fast and
// with the last change in it; likewise what only the rows know.
bool EntryFinder::asksIndex(const EntryFilter &filter) const
{
    return !searchWords(filter.text).isEmpty() || (!filter.asksRows() && !filter.choice().isEmpty());
}

void EntryFinder::find(const EntryFilter &filter, bool again)
{
    ++m_request; // what the store still owes is not wanted any more
    m_filter = filter;
    m_again = again;
    m_finding = true;
    m_question = 0;
    if (hasIndex() && asksIndex(filter)) {
        m_question = m_desk.search()->ask(filter);
        return;
    }
    if (hasIndex() && m_counting)
        m_question = m_desk.search()->ask(filter, SearchThread::Wanted::Counts);
    askStore();
}

void EntryFinder::askStore()
{
    const int request = ++m_request;
    whenReady(m_desk.store().read([filter = m_filter](Store &store) { return store.entryRowIds(filter); }), this,
              [this, request](const Result<QVector<qint64>> &keys) {
                  if (request != m_request)
                      return;
                  m_finding = false;
                  if (keys)
                      Q_EMIT keysFound(keys.value());
                  else
                      Q_EMIT failed(keys.error());
              });
}

} // namespace sharedesk
