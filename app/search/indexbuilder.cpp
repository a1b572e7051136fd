#include "indexbuilder.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <limits>

#include "hantokenizer.h"

namespace sharedesk {

namespace {

// Another number: files of older programs are made anew.
const QString formatNumber = QStringLiteral("3");
// Gone documents have no department.
constexpr qint64 gone = -1;
constexpr qsizetype mostProviders = 10000;

// hashsize: as much is sorted in memory before it becomes a segment; fewer segments, fewer merges.
constexpr const char *schema =
    "BEGIN;"
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE facet_value (facet INTEGER NOT NULL, n INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (facet, n)) "
    "WITHOUT ROWID;"
    "CREATE TABLE doc (doc INTEGER PRIMARY KEY, row INTEGER NOT NULL, department INTEGER NOT NULL, sharing INTEGER NOT NULL, "
    "format INTEGER NOT NULL, frequency INTEGER NOT NULL, theme INTEGER NOT NULL, status INTEGER NOT NULL);"
    "CREATE VIRTUAL TABLE found USING fts5(name, provider, text, ni, pi, np, pp, code, content='', columnsize=0, "
    "tokenize='han');"
    "INSERT INTO found (found, rank) VALUES ('hashsize', 67108864);"
    // Names once more by themselves: what is rare in names but frequent in texts is looked for among few.
    "CREATE VIRTUAL TABLE named USING fts5(name, ni, np, content='', columnsize=0, tokenize='han');"
    "INSERT INTO named (named, rank) VALUES ('hashsize', 16777216);"
    // What ranking reads, close together; in lower case.
    "CREATE TABLE title (doc INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL);"
    "CREATE INDEX title_code ON title (code) WHERE code<>'';"
    "COMMIT";

} // namespace

IndexBuilder::IndexBuilder(QString file, PinyinTable pinyin, int batch) : m_file(std::move(file)), m_pinyin(std::move(pinyin)), m_batch(batch) {}

Result<void> IndexBuilder::open(Store &store)
{
    m_addText = {};
    m_addName = {};
    m_addTitle = {};
    m_addRow = {};
    m_index.reset();
    const auto mark = store.catalogMark();
    if (!mark)
        return mark.error();
    if (!QFileInfo::exists(m_file))
        return startAnew(store);
    auto opened = IndexFile::open(m_file, IndexFile::Mode::ReadWrite);
    if (!opened)
        return opened.error().code == QLatin1String("search.damaged") ? startAnew(store) : opened.error();
    m_index = std::move(opened).value();
    const auto format = m_index->meta(QStringLiteral("format"));
    const auto device = m_index->meta(QStringLiteral("device"));
    // A file without the table (cut off while it was made) cannot be read either.
    if (!format || !device || format.value() != formatNumber || device.value() != mark.value().device)
        return startAnew(store);
    if (const auto read = readState(); !read)
        return startAnew(store);
    // Ahead of the catalog, or so far behind that what is between has been forgotten: one of the two came from a backup.
    if (m_seen > mark.value().touched || m_seen < mark.value().forgotten)
        return startAnew(store);
    return prepare();
}

Result<void> IndexBuilder::startAnew(Store &store)
{
    m_addText = {};
    m_addName = {};
    m_addTitle = {};
    m_addRow = {};
    m_index.reset();
    ++m_files;
    IndexFile::remove(m_file);
    const auto mark = store.catalogMark();
    if (!mark)
        return mark.error();
    auto opened = IndexFile::open(m_file, IndexFile::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    m_index = std::move(opened).value();
    if (const auto created = create(mark.value()); !created)
        return created;
    if (const auto read = readState(); !read)
        return read;
    return prepare();
}

Result<void> IndexBuilder::create(const CatalogMark &mark)
{
    if (const auto made = m_index->execute(schema); !made)
        return made;
    // What is touched from now on is looked at again after building. "format" last: without it the file does not count.
    for (const auto &[key, value] : {std::pair{QStringLiteral("built"), QString::number(std::numeric_limits<qint64>::min())},
                                     std::pair{QStringLiteral("seen"), QString::number(mark.touched)},
                                     std::pair{QStringLiteral("complete"), QStringLiteral("0")},
                                     std::pair{QStringLiteral("device"), mark.device},
                                     std::pair{QStringLiteral("format"), formatNumber}}) {
        if (const auto set = m_index->setMeta(key, value); !set)
            return set;
    }
    return {};
}

Result<void> IndexBuilder::readState()
{
    const auto built = m_index->meta(QStringLiteral("built"));
    const auto seen = m_index->meta(QStringLiteral("seen"));
    const auto complete = m_index->meta(QStringLiteral("complete"));
    if (!built || !seen || !complete)
        return m_index->lastError();
    m_built = built.value().toLongLong();
    m_seen = seen.value().toLongLong();
    m_complete = complete.value() == QLatin1String("1");
    for (auto &numbers : m_numbers)
        numbers.clear();
    IndexStatement values = m_index->prepare("SELECT facet, n, value FROM facet_value");
    while (values.next()) {
        if (values.number(0) >= 0 && values.number(0) < facetCount)
            m_numbers[size_t(values.number(0))].insert(values.text(2), int(values.number(1)));
    }
    IndexStatement last = m_index->prepare("SELECT ifnull(max(doc), 0) FROM doc");
    if (values.failed() || !last.next())
        return m_index->lastError();
    m_documents = last.number(0);
    return {};
}

Result<void> IndexBuilder::prepare()
{
    m_addText = m_index->prepare("INSERT INTO found (rowid, name, provider, text, ni, pi, np, pp, code) VALUES (?,?,?,?,?,?,?,?,?)");
    m_addRow = m_index->prepare("INSERT INTO doc VALUES (?,?,?,?,?,?,?,?)");
    m_addName = m_index->prepare("INSERT INTO named (rowid, name, ni, np) VALUES (?,?,?,?)");
    m_addTitle = m_index->prepare("INSERT INTO title (doc, name, code) VALUES (?,?,?)");
    if (m_addText.failed() || m_addRow.failed() || m_addName.failed() || m_addTitle.failed())
        return m_index->lastError();
    return {};
}

Result<IndexBuilder::Step> IndexBuilder::step(Store &store)
{
    if (!m_index) {
        if (const auto opened = open(store); !opened)
            return opened.error();
    }
    auto done = m_complete ? follow(store) : build(store);
    if (!done) {
        // What was begun is undone; what this object remembers of it too, by opening again.
        static_cast<void>(m_index->execute("ROLLBACK"));
        m_addText = {};
        m_addName = {};
    m_addTitle = {};
        m_addRow = {};
        m_index.reset();
    }
    return done;
}

Result<IndexBuilder::Step> IndexBuilder::build(Store &store)
{
    const auto documents = store.searchDocumentsAfter(m_built, m_batch);
    if (!documents)
        return documents.error();
    if (const auto begun = m_index->execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    for (const SearchDocument &document : documents.value()) {
        if (const auto added = add(document); !added)
            return added.error();
        m_built = document.row;
    }
    const bool complete = documents.value().size() < m_batch;
    if (const auto set = m_index->setMeta(QStringLiteral("built"), QString::number(m_built)); !set)
        return set.error();
    if (const auto set = m_index->setMeta(QStringLiteral("complete"), complete ? QStringLiteral("1") : QStringLiteral("0")); !set)
        return set.error();
    if (const auto committed = m_index->execute("COMMIT"); !committed)
        return committed.error();
    m_complete = complete;
    return Step{m_complete, false, m_documents, m_seen};
}

Result<IndexBuilder::Step> IndexBuilder::follow(Store &store)
{
    const auto touched = store.touchedRows(m_seen, changeBatch);
    if (!touched)
        return touched.error();
    if (touched.value().rows.isEmpty()) {
        // What building took to be quick is not kept while nothing is built.
        if (const auto freed = m_index->execute("PRAGMA shrink_memory"); !freed)
            return freed.error();
        return Step{true, true, m_documents, m_seen};
    }
    QSet<qint64> rows(touched.value().rows.cbegin(), touched.value().rows.cend());
    const auto documents = store.searchDocuments(rows.values());
    if (!documents)
        return documents.error();
    if (const auto begun = m_index->execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    for (const SearchDocument &document : documents.value()) {
        if (const auto added = add(document); !added)
            return added.error();
        rows.remove(document.row);
    }
    for (const qint64 row : std::as_const(rows)) {
        if (const auto added = addGone(row); !added)
            return added.error();
    }
    if (const auto set = m_index->setMeta(QStringLiteral("seen"), QString::number(touched.value().upTo)); !set)
        return set.error();
    if (const auto committed = m_index->execute("COMMIT"); !committed)
        return committed.error();
    m_seen = touched.value().upTo;
    return Step{true, false, m_documents, m_seen};
}

IndexBuilder::Reading IndexBuilder::read(const QString &text) const
{
    // The break is a part of its own, so that no phrase goes across it.
    const QString syllables = m_pinyin.readSyllables(text).join(QLatin1Char(' ')).replace(breakOfReading, QLatin1Char('|'));
    return {m_pinyin.initials(text), QLatin1Char(markOfSyllables) + syllables};
}

Result<void> IndexBuilder::add(const SearchDocument &document)
{
    static const QRegularExpression between(QStringLiteral("[^0-9a-z]+"));
    if (m_providers.size() > mostProviders)
        m_providers.clear();
    auto provider = m_providers.find(document.provider);
    if (provider == m_providers.end())
        provider = m_providers.insert(document.provider, read(document.provider));
    const Reading name = read(document.name);
    const QString lowerName = document.name.toLower();
    const QString lowerCode = document.code.toLower();
    ++m_documents;
    m_addText.bind(1, m_documents)
        .bind(2, lowerName)
        .bind(3, document.provider.toLower())
        .bind(4, document.text)
        .bind(5, name.initials)
        .bind(6, provider->initials)
        .bind(7, name.syllables)
        .bind(8, provider->syllables)
        .bind(9, QLatin1Char(markOfParts) + QString(lowerCode).replace(between, QStringLiteral(" ")));
    m_addName.bind(1, m_documents).bind(2, lowerName).bind(3, name.initials).bind(4, name.syllables);
    m_addTitle.bind(1, m_documents).bind(2, lowerName).bind(3, lowerCode);
    m_addRow.bind(1, m_documents).bind(2, document.row);
    for (int i = 0; i < facetCount; ++i) {
        const auto number = numberOf(Facet(i), document.facets.value(i));
        if (!number)
            return number.error();
        m_addRow.bind(3 + i, number.value());
    }
    if (!m_addText.run() || !m_addName.run() || !m_addTitle.run() || !m_addRow.run())
        return m_index->lastError();
    return {};
}

Result<void> IndexBuilder::addGone(qint64 row)
{
    m_addRow.bind(1, ++m_documents).bind(2, row).bind(3, gone);
    for (int i = 1; i < facetCount; ++i)
        m_addRow.bind(3 + i, 0);
    if (!m_addRow.run())
        return m_index->lastError();
    return {};
}

Result<int> IndexBuilder::numberOf(Facet facet, const QString &value)
{
    QHash<QString, int> &numbers = m_numbers[static_cast<size_t>(facet)];
    const auto known = numbers.constFind(value);
    if (known != numbers.cend())
        return *known;
    const int number = int(numbers.size());
    if (number > std::numeric_limits<std::uint16_t>::max())
        return 0; // more than any real catalog has; counted with the first value rather than not found at all
    if (!m_index->prepare("INSERT INTO facet_value (facet, n, value) VALUES (?,?,?)")
             .bind(1, static_cast<int>(facet))
             .bind(2, number)
             .bind(3, value)
             .run())
        return m_index->lastError();
    numbers.insert(value, number);
    return number;
}

} // namespace sharedesk
