// SearchReader: asks the index. First the best page, ranked from few candidates; then everything, with counts.
//
// Bound to one thread, with a read-only store of that thread. Ranking reads the names of the candidates only: at a
// million entries, ranking every hit would take half a second. Errors: those of IndexFile and Store, "search.building"
// (the index is not complete), "search.cancelled".
#pragma once

#include <functional>
#include <memory>

#include "indexfile.h"
#include "matchexpression.h"
#include "searchcolumns.h"
#include "store.h"

namespace sharedesk {

struct SearchPage
{
    QVector<qint64> rows; // best first, at most SearchReader::pageRows
    int found = 0;         // at most SearchReader::countCap
    bool isCapped = false; // there may be more: it is at least so many
};

struct SearchHits
{
    QVector<qint64> rows;
    FacetCounts counts;
};

class SearchReader
{
public:
    using Cancelled = std::function<bool()>;
    using Counted = std::function<void(const FacetCounts &)>;

    SearchReader(QString file, PinyinTable pinyin);

    // Opens the file and reads what came since. Before each question; 20 µs when nothing did, 0.2 s for a million.
    Result<void> refresh();
    void close();
    bool isComplete() const { return m_complete; }
    qint64 seen() const { return m_seen; } // mark of the store that it has
    const SearchColumns &columns() const { return m_columns; }

    // Of the filter: text and facets. In the order of relevance. When names fit, the page is these and does not wait for
    // what holds the text elsewhere.
    Result<SearchPage> firstPage(const EntryFilter &filter, Store &store, const Cancelled &cancelled);
    // The whole filter, in its order. Rows of `head` (a page that is shown) stay in front. `counted` is told the counts
    // before the rows are put in their order, which takes longer.
    Result<SearchHits> everything(const EntryFilter &filter, const QVector<qint64> &head, Store &store, const Cancelled &cancelled,
                                  const Counted &counted = {});
    // Only how many of what fits have each value.
    Result<FacetCounts> counts(const EntryFilter &filter, Store &store, const Cancelled &cancelled);

    static constexpr int pageRows = 200;
    static constexpr int countCap = 1000;

private:
    class Candidates;
    struct Fitting
    {
        std::vector<bool> documents;
        QVector<qint64> ordered; // when the rows had to be asked
        FacetCounts counts;
    };
    using Visit = std::function<bool(qint64 document)>; // false: enough

    Result<void> visitMatches(const QString &expression, Within within, const Cancelled &cancelled, const Visit &visit);
    // Of words of which the expression finds more than hold them, only what holds them.
    Result<void> visitHits(const QStringList &words, Within within, Store &store, const Cancelled &cancelled, const Visit &visit);
    // Of the documents that live, in the order of the code.
    Result<void> visitCodes(const QString &begin, const Visit &visit);
    // What is ranked by, in lower case.
    struct Title
    {
        QString name;
        QString code;
    };
    Result<Title> titleOf(qint64 document);
    Result<bool> holds(qint64 document, const QStringList &words, Store &store);
    bool entryHolds(qint64 document, const QStringList &words, Store &store) const;
    Result<bool> addByCode(const QStringList &words, Store &store, Candidates &candidates);
    Result<std::vector<bool>> matches(const QStringList &words, Store &store, const Cancelled &cancelled);
    Result<void> rank(QVector<qint64> &documents, const QStringList &words);
    Result<Fitting> fitting(const EntryFilter &filter, Store &store, const Cancelled &cancelled);
    Result<QVector<qint64>> inOrder(const EntryFilter &filter, Store &store) const;

    QString m_file;
    PinyinTable m_pinyin;
    std::unique_ptr<IndexFile> m_index;
    IndexStatement m_match;
    IndexStatement m_matchName;
    IndexStatement m_holds;
    IndexStatement m_title;
    IndexStatement m_ofCode;
    SearchColumns m_columns;
    qint64 m_valuesRead = 0;
    qint64 m_seen = 0;
    bool m_complete = false;
};

} // namespace sharedesk
