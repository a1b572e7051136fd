// IndexBuilder: makes the index from the store and keeps it up to date, a batch at a time.
//
// Each batch is one transaction together with how far it got, so that a kill costs at most one batch. A file of another
// format, of another catalog, ahead of the catalog (which came back from a backup), or damaged is deleted and made anew:
// the store is never written. Bound to one thread. Errors: those of IndexFile and of Store.
#pragma once

#include <QHash>

#include <array>
#include <memory>

#include "indexfile.h"
#include "store.h"
#include "text/pinyin.h"

namespace sharedesk {

class IndexBuilder
{
public:
    // `batch`: entries per step while building.
    IndexBuilder(QString file, PinyinTable pinyin, int batch = buildBatch);

    // Before the first step, and again after any error.
    Result<void> open(Store &store);
    // Throws the file away and begins a new one.
    Result<void> startAnew(Store &store);

    struct Step
    {
        bool complete = false; // every entry is in the index
        bool idle = false;     // nothing was left to do
        qint64 done = 0;       // entries so far, while it is not complete
        qint64 upTo = 0;       // marks of the store that it has
    };
    Result<Step> step(Store &store);

    // Counts the files that were thrown away: who has the file open opens it again.
    int files() const { return m_files; }

    // Entries per step: while building (fewer make many small segments, which are merged again), then of changes.
    static constexpr int buildBatch = 20000;
    static constexpr int changeBatch = 2000;

private:
    struct Reading
    {
        QString initials;
        QString syllables;
    };

    Result<void> create(const CatalogMark &mark);
    Result<void> readState();
    Result<void> prepare();
    Result<Step> build(Store &store);
    Result<Step> follow(Store &store);
    Result<void> add(const SearchDocument &document);
    Result<void> addGone(qint64 row);
    Result<int> numberOf(Facet facet, const QString &value);
    Reading read(const QString &text) const;

    QString m_file;
    PinyinTable m_pinyin;
    int m_batch;
    std::unique_ptr<IndexFile> m_index;
    IndexStatement m_addText;
    IndexStatement m_addName;
    IndexStatement m_addTitle;
    IndexStatement m_addRow;
    std::array<QHash<QString, int>, facetCount> m_numbers;
    QHash<QString, Reading> m_providers; // few, in every entry
    qint64 m_documents = 0;
    qint64 m_built = 0; // the last row that building took
    qint64 m_seen = 0;
    int m_files = 0;
    bool m_complete = false;
};

} // namespace sharedesk
