#include "searchreader.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>


namespace sharedesk {

namespace {

// So many hits of the name are ranked, the ones that begin with the text first. Each is a title read from anywhere in the
// file: at a million entries these reads are what the first page takes.
constexpr int mostCandidates = 160;
constexpr int mostBeginning = 100;
// Rows between two looks at whether the question is still wanted.
constexpr int lookEvery = 512;
// Where a row is only a look into memory.
constexpr size_t lookSeldom = 65536;

Error cancelledError()
{
    return {QStringLiteral("search.cancelled"), QString(), QString()};
}

bool isHead(SearchRank rank)
{
    return rank <= SearchRank::NameBegins;
}

} // namespace

// Documents in the order they were proposed, each once, alive and of the chosen facets.
class SearchReader::Candidates
{
public:
    Candidates(const SearchColumns &columns, const FacetChoice &choice) : m_columns(columns), m_counter(columns, choice) {}

    bool add(qint64 document)
    {
        if (!m_columns.isAlive(document) || m_seen.contains(document) || !m_counter.fits(document))
            return false;
        m_seen.insert(document);
        m_kept << document;
        return true;
    }
    void addRows(const QVector<qint64> &rows)
    {
        for (const qint64 row : rows)
            add(m_columns.documentOf(row));
    }
    // Counts without keeping it.
    bool note(qint64 document)
    {
        if (!m_columns.isAlive(document) || m_seen.contains(document) || !m_counter.fits(document))
            return false;
        ++m_noted;
        return true;
    }
    const QVector<qint64> &kept() const { return m_kept; }
    QVector<qint64> takeKept() { return std::exchange(m_kept, {}); }
    qsizetype found() const { return m_seen.size() + m_noted; }

private:
    const SearchColumns &m_columns;
    FacetCounter m_counter;
    QSet<qint64> m_seen;
    QVector<qint64> m_kept;
    qsizetype m_noted = 0;
};

SearchReader::SearchReader(QString file, PinyinTable pinyin) : m_file(std::move(file)), m_pinyin(std::move(pinyin)) {}

void SearchReader::close()
{
    m_match = {};
    m_matchName = {};
    m_holds = {};
    m_title = {};
    m_ofCode = {};
    m_index.reset();
    m_columns.clear();
    m_valuesRead = 0;
    m_seen = 0;
    m_complete = false;
}

Result<void> SearchReader::refresh()
{
    if (!m_index) {
        auto opened = IndexFile::open(m_file, IndexFile::Mode::ReadOnly);
        if (!opened)
            return opened.error();
        m_index = std::move(opened).value();
        m_match = m_index->prepare("SELECT rowid FROM found WHERE found MATCH ?");
        m_matchName = m_index->prepare("SELECT rowid FROM named WHERE named MATCH ?");
        m_holds = m_index->prepare("SELECT 1 FROM found WHERE found MATCH ? AND rowid=?");
        m_title = m_index->prepare("SELECT name, code FROM title WHERE doc=?");
        m_ofCode = m_index->prepare("SELECT doc FROM title WHERE code>=?1 AND code<?1 || char(0x10ffff) AND code<>''");
        if (m_match.failed() || m_matchName.failed() || m_holds.failed() || m_title.failed() || m_ofCode.failed()) {
            // An older program's file, until it is made anew.
            const Error error = m_index->lastError();
            close();
            return error;
        }
    }
    // One snapshot: the documents belong to the mark.
    if (const auto begun = m_index->execute("BEGIN"); !begun)
        return begun;
    const auto read = [&]() -> Result<void> {
        IndexStatement values = m_index->prepare("SELECT facet, n, value FROM facet_value");
        IndexStatement count = m_index->prepare("SELECT count(*), (SELECT value FROM meta WHERE key='seen'), "
                                                "(SELECT value='1' FROM meta WHERE key='complete') FROM facet_value");
        if (!count.next())
            return m_index->lastError();
        const qint64 valuesThere = count.number(0);
        m_seen = count.number(1);
        m_complete = count.number(2) != 0;
        if (valuesThere != m_valuesRead) {
            while (values.next()) {
                if (values.number(0) >= 0 && values.number(0) < facetCount)
                    m_columns.addValue(Facet(values.number(0)), int(values.number(1)), values.text(2));
            }
            m_valuesRead = valuesThere;
        }
        IndexStatement documents = m_index->prepare("SELECT * FROM doc WHERE doc>? ORDER BY doc");
        documents.bind(1, m_columns.documents());
        while (documents.next()) {
            const qint64 row = documents.number(1);
            if (documents.number(2) < 0) {
                m_columns.addGone(row);
                continue;
            }
            SearchColumns::Values numbers;
            for (int i = 0; i < facetCount; ++i)
                numbers[size_t(i)] = std::uint16_t(documents.number(2 + i));
            m_columns.add(row, numbers);
        }
        return values.failed() || documents.failed() ? m_index->lastError() : Result<void>();
    }();
    if (const auto ended = m_index->execute("COMMIT"); !ended)
        return ended;
    return read;
}

Result<void> SearchReader::visitMatches(const QString &expression, Within within, const Cancelled &cancelled, const Visit &visit)
{
    IndexStatement &match = within == Within::Name ? m_matchName : m_match;
    match.reset();
    match.bind(1, expression);
    int looked = 0;
    bool stopped = false;
    while (!stopped && match.next()) {
        if (++looked % lookEvery == 0 && cancelled()) {
            match.reset();
            return cancelledError();
        }
        stopped = !visit(match.number(0));
    }
    const bool failed = match.failed();
    const Error error = failed ? m_index->lastError() : Error();
    match.reset(); // no cursor stays open
    return failed ? Result<void>(error) : Result<void>();
}

Result<void> SearchReader::visitHits(const QStringList &words, Within within, Store &store, const Cancelled &cancelled, const Visit &visit)
{
    const QString expression = matchExpression(words, within, m_pinyin);
    if (!findsMore(words, m_pinyin))
        return visitMatches(expression, within, cancelled, visit);
    return visitMatches(expression, within, cancelled, [&](qint64 document) {
        return m_columns.isAlive(document) && entryHolds(document, words, store) ? visit(document) : true;
    });
}

Result<SearchReader::Title> SearchReader::titleOf(qint64 document)
{
    Title title;
    m_title.bind(1, document);
    if (m_title.next())
        title = {m_title.text(0), m_title.text(1)};
    const bool failed = m_title.failed();
    const Error error = failed ? m_index->lastError() : Error();
    m_title.reset();
    return failed ? Result<Title>(error) : Result<Title>(title);
}

Result<void> SearchReader::visitCodes(const QString &begin, const Visit &visit)
{
    m_ofCode.bind(1, begin);
    bool wanted = true;
    while (wanted && m_ofCode.next()) {
        // Newer documents than the columns are not asked for yet, and a changed entry has a document of its own.
        const qint64 document = m_ofCode.number(0);
        wanted = !m_columns.isAlive(document) || visit(document);
    }
    const bool failed = m_ofCode.failed();
    const Error error = failed ? m_index->lastError() : Error();
    m_ofCode.reset();
    return failed ? Result<void>(error) : Result<void>();
}

Result<bool> SearchReader::holds(qint64 document, const QStringList &words, Store &store)
{
    if (words.isEmpty())
        return true;
    m_holds.bind(1, matchExpression(words, Within::Everything, m_pinyin)).bind(2, document);
    const bool held = m_holds.next();
    const bool failed = m_holds.failed();
    const Error error = failed ? m_index->lastError() : Error();
    m_holds.reset();
    if (failed)
        return error;
    return held && (!findsMore(words, m_pinyin) || entryHolds(document, words, store));
}

bool SearchReader::entryHolds(qint64 document, const QStringList &words, Store &store) const
{
    const auto row = store.entryRows({m_columns.rowOf(document)});
    const auto entry = row && !row.value().isEmpty() ? store.entry(row.value().first().id) : Result<StoredEntry>(Error());
    return entry && entryFits(words, entry.value().entry, m_pinyin);
}

// Of several words, one may be the beginning of a code while the others stand anywhere. True: that code begins more
// entries than were looked at.
Result<bool> SearchReader::addByCode(const QStringList &words, Store &store, Candidates &candidates)
{
    bool isMore = false;
    for (const QString &word : words) {
        if (!isAscii(word))
            continue;
        QVector<qint64> documents;
        const auto begun = visitCodes(word, [&](qint64 document) {
            documents << document;
            return documents.size() <= pageRows;
        });
        if (!begun)
            return begun.error();
        isMore = isMore || documents.size() > pageRows;
        for (const qint64 document : documents.mid(0, pageRows)) {
            const auto title = titleOf(document);
            if (!title)
                return title.error();
            QStringList others = words;
            others.removeIf([code = title.value().code](const QString &other) { return code.startsWith(other); });
            const auto held = holds(document, others, store);
            if (!held)
                return held.error();
            if (held.value())
                candidates.add(document);
        }
    }
    return isMore;
}

Result<void> SearchReader::rank(QVector<qint64> &documents, const QStringList &words)
{
    struct Place
    {
        SearchRank rank;
        qsizetype length;
        qsizetype at;
        qint64 document;
    };
    QVector<Place> places;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto title = titleOf(documents.at(i));
        if (!title)
            return title.error();
        const auto &[name, code] = title.value();
        places.append({searchRank(words, name, code, m_pinyin), name.size(), i, documents.at(i)});
    }
    // Of two names that hold the words, the shorter one says less besides.
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.length != b.length ? a.length < b.length : a.at < b.at;
    });
    documents.clear();
    for (const Place &place : std::as_const(places))
        documents << place.document;
    return {};
}

Result<SearchPage> SearchReader::firstPage(const EntryFilter &filter, Store &store, const Cancelled &cancelled)
{
    if (!m_complete)
        return Error{QStringLiteral("search.building"), QString(), QString()};
    const QStringList words = searchWords(filter.text);
    SearchPage page;
    if (words.isEmpty())
        return page;
    Candidates candidates(m_columns, filter.choice());
    const auto beginning = store.rowsWithNameBeginning(words.first(), mostBeginning);
    if (!beginning)
        return beginning.error();
    if (words.size() == 1) {
        candidates.addRows(beginning.value());
    } else {
        // Whether the other words are in the name too, only the name says.
        for (const qint64 row : beginning.value()) {
            const qint64 document = m_columns.documentOf(row);
            const auto title = titleOf(document);
            if (!title)
                return title.error();
            if (isHead(searchRank(words, title.value().name, title.value().code, m_pinyin)))
                candidates.add(document);
        }
    }
    const auto ofName = visitHits(words, Within::Name, store, cancelled, [&](qint64 document) {
        candidates.add(document);
        return candidates.found() < mostCandidates;
    });
    if (!ofName)
        return ofName.error();
    bool isMore = false;
    if (words.size() == 1 && isAscii(words.first())) {
        int looked = 0;
        const auto codes = visitCodes(words.first(), [&](qint64 document) {
            isMore = ++looked > mostBeginning;
            if (!isMore)
                candidates.add(document);
            return !isMore;
        });
        if (!codes)
            return codes.error();
    } else if (words.size() > 1) {
        const auto more = addByCode(words, store, candidates);
        if (!more)
            return more.error();
        isMore = more.value();
    }
    if (cancelled())
        return cancelledError();
    QVector<qint64> ranked = candidates.takeKept();
    if (const auto done = rank(ranked, words); !done)
        return done.error();
    const auto rowsOf = [this](const QVector<qint64> &documents) {
        QVector<qint64> rows;
        for (const qint64 document : documents.mid(0, pageRows))
            rows << m_columns.rowOf(document);
        return rows;
    };
    if (!ranked.isEmpty()) {
        // The best there are. What else there is would be looked for twice: everything() is asked next.
        page.rows = rowsOf(ranked);
        page.found = int(ranked.size());
        page.isCapped = true;
        return page;
    }
    const auto others = visitHits(words, Within::Everything, store, cancelled, [&](qint64 document) {
        if (candidates.kept().size() < pageRows)
            candidates.add(document);
        else
            candidates.note(document);
        return candidates.found() <= countCap;
    });
    if (!others)
        return others.error();
    page.rows = rowsOf(candidates.kept());
    page.isCapped = isMore || candidates.found() > countCap;
    page.found = qMin(int(candidates.found()), countCap);
    return page;
}

// Which documents hold all of the words: by number, from 1.
Result<std::vector<bool>> SearchReader::matches(const QStringList &words, Store &store, const Cancelled &cancelled)
{
    const auto size = size_t(m_columns.documents() + 1);
    const auto collect = [&](const QStringList &some, std::vector<bool> &into) {
        return visitHits(some, Within::Everything, store, cancelled, [&](qint64 document) {
            if (m_columns.isAlive(document)) // newer ones than the columns are not asked for yet
                into[size_t(document)] = true;
            return true;
        });
    };
    // The beginning of a code is one more way to hold a word; most words begin none.
    QHash<QString, QVector<qint64>> codes;
    for (const QString &word : words) {
        if (!isAscii(word))
            continue;
        QVector<qint64> documents;
        int looked = 0;
        const auto begun = visitCodes(word, [&](qint64 document) {
            documents << document;
            return ++looked % lookEvery != 0 || !cancelled();
        });
        if (!begun)
            return begun.error();
        if (cancelled())
            return cancelledError();
        if (!documents.isEmpty())
            codes.insert(word, documents);
    }
    std::vector<bool> found(size);
    if (codes.isEmpty()) {
        if (const auto done = collect(words, found); !done)
            return done.error();
        return found;
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        std::vector<bool> ofWord(size);
        if (const auto done = collect({words.at(i)}, ofWord); !done)
            return done.error();
        for (const qint64 document : codes.value(words.at(i)))
            ofWord[size_t(document)] = true;
        for (size_t document = 0; document < size; ++document)
            found[document] = ofWord[document] && (i == 0 || found[document]);
    }
    return found;
}

// All rows of the conditions that only rows know, in the order of the filter.
Result<QVector<qint64>> SearchReader::inOrder(const EntryFilter &filter, Store &store) const
{
    EntryFilter rows = filter;
    rows.text.clear();
    rows.departmentId.clear();
    rows.statuses.clear();
    rows.sharingType.clear();
    rows.facets.clear();
    return store.entryRowIds(rows);
}

// What fits the whole filter, and the counts.
Result<SearchReader::Fitting> SearchReader::fitting(const EntryFilter &filter, Store &store, const Cancelled &cancelled)
{
    if (!m_complete)
        return Error{QStringLiteral("search.building"), QString(), QString()};
    const QStringList words = searchWords(filter.text);
    const auto size = size_t(m_columns.documents() + 1);
    Fitting fitting;
    if (words.isEmpty()) {
        fitting.documents.assign(size, true);
        for (size_t document = 1; document < size; ++document)
            fitting.documents[document] = m_columns.isAlive(qint64(document));
    } else {
        auto held = matches(words, store, cancelled);
        if (!held)
            return held.error();
        fitting.documents = std::move(held).value();
    }
    if (filter.asksRows()) {
        const auto rows = inOrder(filter, store);
        if (!rows)
            return rows.error();
        fitting.ordered = rows.value();
        std::vector<bool> asked(size);
        for (const qint64 row : std::as_const(fitting.ordered))
            asked[size_t(m_columns.documentOf(row))] = true;
        for (size_t document = 0; document < size; ++document)
            fitting.documents[document] = fitting.documents[document] && asked[document];
    }
    FacetCounter counter(m_columns, filter.choice());
    for (size_t document = 1; document < size; ++document) {
        if (document % lookSeldom == 0 && cancelled())
            return cancelledError();
        fitting.documents[document] = fitting.documents[document] && counter.count(qint64(document));
    }
    fitting.documents[0] = false;
    fitting.counts = counter.counts();
    return fitting;
}

Result<FacetCounts> SearchReader::counts(const EntryFilter &filter, Store &store, const Cancelled &cancelled)
{
    auto fit = fitting(filter, store, cancelled);
    if (!fit)
        return fit.error();
    return fit.value().counts;
}

Result<SearchHits> SearchReader::everything(const EntryFilter &filter, const QVector<qint64> &head, Store &store, const Cancelled &cancelled,
                                            const Counted &counted)
{
    auto fit = fitting(filter, store, cancelled);
    if (!fit)
        return fit.error();
    std::vector<bool> found = std::move(fit.value().documents);
    QVector<qint64> ordered = fit.value().ordered;
    SearchHits hits;
    hits.counts = fit.value().counts;
    if (cancelled())
        return cancelledError();
    if (counted)
        counted(hits.counts);
    const auto size = found.size();
    hits.rows.reserve(std::count(found.begin(), found.end(), true)); // growing by doubling, it would be held twice over
    // Each document is taken once, in the order in which it is offered.
    const auto take = [&](qint64 document) {
        if (size_t(document) < size && found[size_t(document)]) {
            found[size_t(document)] = false;
            hits.rows << m_columns.rowOf(document);
        }
    };
    const QStringList words = searchWords(filter.text);
    if (filter.sort != EntrySort::Relevance || words.isEmpty()) {
        if (!filter.asksRows()) {
            const auto rows = inOrder(filter, store);
            if (!rows)
                return rows.error();
            ordered = rows.value();
        }
        for (const qint64 row : std::as_const(ordered))
            take(m_columns.documentOf(row));
        return hits;
    }
    for (const qint64 row : head)
        take(m_columns.documentOf(row));
    const auto ofName = visitHits(words, Within::Name, store, cancelled, [&](qint64 document) {
        take(document);
        return true;
    });
    if (!ofName)
        return ofName.error();
    for (size_t document = 1; document < size; ++document) {
        if (document % lookSeldom == 0 && cancelled())
            return cancelledError();
        take(qint64(document));
    }
    return hits;
}

} // namespace sharedesk
