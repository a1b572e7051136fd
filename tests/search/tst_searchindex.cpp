// The index against the definition of what is found (entryFits), its life, and the order of its answers.
#include <QFile>

#include "indexbuilder.h"
#include "searchcatalog.h"
#include "searchreader.h"

using namespace sharedesk;

class TestSearchIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void findsByEveryWay_data();
    void findsByEveryWay();
    void equalsTheDefinition();
    void followsChanges();
    void buildingGoesOnAfterAKill();
    void damageAndBackupsAreRepaired();
    void bestComesFirst();
    void countsFacets();
    void combinesWithConditionsOfRows();
    void codesAreFoundHoweverTheyAreWritten();
    void lettersWithManyReadings();
    void severalWordsWithACodeAreCounted();
    void stopsWhenCancelled();
    void keepsSearches();

private:
    static bool never() { return false; }
    bool catchUp(IndexBuilder &builder)
    {
        for (;;) {
            const auto step = builder.step(m_catalog->store());
            if (!step)
                return false;
            if (step.value().idle)
                return true;
        }
    }
    // Makes or updates the index and asks it.
    SearchHits ask(const EntryFilter &filter)
    {
        IndexBuilder builder(m_catalog->indexFile(), m_catalog->office().pinyin);
        SearchReader reader(m_catalog->indexFile(), m_catalog->office().pinyin);
        if (!catchUp(builder) || !reader.refresh())
            return {};
        const auto page = reader.firstPage(filter, m_catalog->store(), never);
        const auto hits = reader.everything(filter, page ? page.value().rows : QVector<qint64>(), m_catalog->store(), never);
        return hits ? hits.value() : SearchHits();
    }
    QStringList names(const QVector<qint64> &rows)
    {
        QStringList found;
        const auto entries = m_catalog->store().entryRows(rows);
        for (const EntryRow &entry : entries.value())
            found << entry.name;
        return found;
    }
    static EntryFilter textFilter(const QString &text)
    {
        EntryFilter filter;
        filter.text = text;
        filter.sort = EntrySort::Relevance;
        return filter;
    }
    QStringList find(const QString &text) { return names(ask(textFilter(text)).rows); }

    std::unique_ptr<SearchCatalog> m_catalog;
};

void TestSearchIndex::init()
{
    m_catalog = std::make_unique<SearchCatalog>();
}

void TestSearchIndex::cleanup()
{
    m_catalog.reset();
}

void TestSearchIndex::findsByEveryWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *text, bool found = true) { QTest::newRow(text) << QString::fromUtf8(text) << found; };
    for (const char *text : {"产", "动产", "不动产登记", "权", "权利人", "坐落", "依据条例", "重庆", "局", "不动产 重庆", "权利人 bdcdj"})
        row(text);
    for (const char *text : {"bdcdj", "cqs", "b", "chongqing", "chongq", "chong", "budongchan", "dongchan", "c", "gis", "GIS", "chongqing budong"})
        row(text);
    for (const char *text : {"307", "3070220400053/000002", "3070220400053", "000002", "307 不动产", "307 chongqing"})
        row(text);
    for (const char *text : {"zhongqing", "hongqing", "动不产", "人坐", "0220400053", "权利人 长沙", "q9", "\"", "信息OR重庆"})
        row(text, false);
}

void TestSearchIndex::findsByEveryWay()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    const CatalogEntry entry =
        m_catalog->add(SearchCatalog::entry(QStringLiteral("不动产登记GIS信息"), QStringLiteral("重庆市规划局"), QStringLiteral("3070220400053/000002"),
                                            QStringLiteral("依据条例记载"), {QStringLiteral("权利人"), QStringLiteral("坐落")}));
    m_catalog->add(SearchCatalog::entry(QStringLiteral("其他"), QStringLiteral("某县"), QStringLiteral("9/1")));
    QCOMPARE(find(text).contains(entry.name), found);
    QCOMPARE(entryFits(searchWords(text), entry, m_catalog->office().pinyin), found);
}

void TestSearchIndex::equalsTheDefinition()
{
    const quint32 seed = 20261125;
    QRandomGenerator dice(seed);
    QVector<CatalogEntry> entries;
    for (int i = 0; i < 250; ++i)
        entries << m_catalog->add(SearchCatalog::random(dice));
    IndexBuilder builder(m_catalog->indexFile(), m_catalog->office().pinyin);
    SearchReader reader(m_catalog->indexFile(), m_catalog->office().pinyin);
    QVERIFY(catchUp(builder));
    QVERIFY(reader.refresh());
    int hitsInAll = 0;
    for (int round = 0; round < 400; ++round) {
        // A piece of an entry in one of the ways, or of nothing; now and then two of them.
        QStringList typed;
        for (int words = 1 + (dice.bounded(4) == 0); words > 0; --words) {
            const CatalogEntry &from = entries.at(dice.bounded(int(entries.size())));
            const QString sources[] = {from.name, from.provider, from.summary, from.code, m_catalog->office().pinyin.initials(from.name),
                                       m_catalog->office().pinyin.full(from.provider), m_catalog->office().pinyin.full(from.name),
                                       from.items.value(0).name, SearchCatalog::text(dice, 3), QStringLiteral("xian")};
            const QString source = sources[dice.bounded(10)];
            const int begin = source.isEmpty() ? 0 : dice.bounded(int(source.size()));
            typed << source.mid(begin, 1 + dice.bounded(6));
        }
        const QString text = typed.join(QLatin1Char(' '));
        const QStringList words = searchWords(text);
        if (words.isEmpty())
            continue;
        EntryFilter filter = textFilter(text);
        if (dice.bounded(3) == 0)
            filter.facets.insert(Facet::Sharing, {QStringLiteral("conditional")});
        QSet<QString> expected;
        for (const CatalogEntry &entry : std::as_const(entries)) {
            if (entryFits(words, entry, m_catalog->office().pinyin) &&
                (filter.facets.isEmpty() || entry.sharingType == QLatin1String("conditional")))
                expected << entry.id;
        }
        const auto page = reader.firstPage(filter, m_catalog->store(), never);
        QVERIFY(page);
        const auto hits = reader.everything(filter, page.value().rows, m_catalog->store(), never);
        QVERIFY(hits);
        QSet<QString> found;
        const auto rows = m_catalog->store().entryRows(hits.value().rows);
        for (const EntryRow &row : rows.value())
            found << row.id;
        const QString what = QStringLiteral("seed %1 round %2: %3").arg(seed).arg(round).arg(text);
        QVERIFY2(found == expected, qPrintable(what + QStringLiteral(" found %1, expected %2").arg(found.size()).arg(expected.size())));
        QCOMPARE(hits.value().rows.size(), found.size()); // none twice
        // The page is the beginning of it all, and counted it right.
        QCOMPARE(page.value().rows, hits.value().rows.mid(0, page.value().rows.size()));
        if (!page.value().isCapped)
            QCOMPARE(page.value().found, int(found.size()));
        QVERIFY(page.value().found <= found.size());
        // Without an index nothing of it is missing.
        const auto scanned = m_catalog->store().entryRowIds(filter);
        for (const qint64 row : hits.value().rows)
            QVERIFY2(scanned.value().contains(row), qPrintable(what));
        hitsInAll += int(found.size());
    }
    QVERIFY(hitsInAll > 1000); // or it would have compared nothing with nothing
}

void TestSearchIndex::followsChanges()
{
    CatalogEntry entry = m_catalog->add(SearchCatalog::entry(QStringLiteral("婚姻登记")));
    QCOMPARE(find(QStringLiteral("婚姻")).size(), 1);
    CatalogEntry changed = entry;
    changed.name = QStringLiteral("户口登记");
    QVERIFY(m_catalog->store().saveEntry(entry, changed, SearchCatalog::clerk()));
    QCOMPARE(find(QStringLiteral("婚姻")), QStringList());
    QCOMPARE(find(QStringLiteral("户口")), QStringList{QStringLiteral("户口登记")});
    changed = m_catalog->store().entry(entry.id).value().entry;
    CatalogEntry conditional = changed;
    conditional.sharingType = QStringLiteral("conditional");
    QVERIFY(m_catalog->store().saveEntry(changed, conditional, SearchCatalog::clerk()));
    EntryFilter filter = textFilter(QStringLiteral("户口"));
    filter.facets.insert(Facet::Sharing, {QStringLiteral("conditional")});
    QCOMPARE(ask(filter).rows.size(), 1);
    QVERIFY(m_catalog->store().deleteEntry(entry.id, SearchCatalog::clerk()));
    QCOMPARE(find(QStringLiteral("户口")), QStringList());
    m_catalog->add(SearchCatalog::entry(QStringLiteral("户口迁移"))); // may get the row of the one that went
    QCOMPARE(find(QStringLiteral("户口")), QStringList{QStringLiteral("户口迁移")});
}

void TestSearchIndex::buildingGoesOnAfterAKill()
{
    QVector<CatalogEntry> many;
    const int batch = 500;
    const int entries = batch + 50;
    for (int i = 0; i < entries; ++i)
        many << SearchCatalog::entry(QStringLiteral("条目%1").arg(i));
    QVERIFY(m_catalog->store().importEntries(many, SearchCatalog::clerk()));
    {
        IndexBuilder killed(m_catalog->indexFile(), m_catalog->office().pinyin, batch);
        const auto step = killed.step(m_catalog->store());
        QVERIFY(step);
        QVERIFY(!step.value().complete);
        QCOMPARE(step.value().done, batch);
        SearchReader early(m_catalog->indexFile(), m_catalog->office().pinyin);
        QVERIFY(early.refresh());
        QCOMPARE(early.firstPage(textFilter(QStringLiteral("条目")), m_catalog->store(), never).error().code, QStringLiteral("search.building"));
    }
    // What was changed in between is not lost either.
    const auto first = m_catalog->store().entryRows({1});
    const CatalogEntry before = m_catalog->store().entry(first.value().first().id).value().entry;
    CatalogEntry after = before;
    after.name = QStringLiteral("改名");
    QVERIFY(m_catalog->store().saveEntry(before, after, SearchCatalog::clerk()));
    IndexBuilder builder(m_catalog->indexFile(), m_catalog->office().pinyin, batch);
    const auto step = builder.step(m_catalog->store());
    QVERIFY(step && step.value().complete);
    QCOMPARE(step.value().done, entries); // each once: it did not begin anew
    QCOMPARE(builder.files(), 0);
    QCOMPARE(ask(textFilter(QStringLiteral("条目"))).rows.size(), entries - 1);
    QCOMPARE(find(QStringLiteral("改名")).size(), 1);
}

void TestSearchIndex::damageAndBackupsAreRepaired()
{
    m_catalog->add(SearchCatalog::entry(QStringLiteral("婚姻登记")));
    QCOMPARE(find(QStringLiteral("婚姻")).size(), 1);
    QFile index(m_catalog->indexFile());
    QVERIFY(index.open(QIODevice::WriteOnly));
    index.write(QByteArray(20000, 'x'));
    index.close();
    QFile::remove(m_catalog->indexFile() + QStringLiteral("-wal"));
    QCOMPARE(find(QStringLiteral("婚姻")).size(), 1);
    // The index is ahead: the catalog came back from a backup.
    const QString backup = m_catalog->file() + QStringLiteral(".backup");
    m_catalog->close();
    QVERIFY(QFile::copy(m_catalog->file(), backup));
    m_catalog->open();
    m_catalog->add(SearchCatalog::entry(QStringLiteral("婚姻状况")));
    QCOMPARE(find(QStringLiteral("婚姻")).size(), 2);
    m_catalog->close();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_catalog->file() + QLatin1String(suffix));
    QVERIFY(QFile::copy(backup, m_catalog->file()));
    m_catalog->open();
    QCOMPARE(find(QStringLiteral("婚姻")), QStringList{QStringLiteral("婚姻登记")});
    // The index is behind what the store can still say.
    const auto mark = m_catalog->store().catalogMark();
    m_catalog->add(SearchCatalog::entry(QStringLiteral("婚姻档案")));
    QVERIFY(m_catalog->store().forgetTouched(mark.value().touched + 1));
    QCOMPARE(find(QStringLiteral("婚姻")).size(), 2);
}

void TestSearchIndex::bestComesFirst()
{
    for (const char *name : {"流动人口婚姻信息登记汇总", "婚姻", "婚姻登记信息", "历年婚姻", "户口"})
        m_catalog->add(SearchCatalog::entry(QString::fromUtf8(name)));
    m_catalog->add(SearchCatalog::entry(QStringLiteral("低保"), QStringLiteral("民政局"), {}, QStringLiteral("含婚姻")));
    m_catalog->add(SearchCatalog::entry(QStringLiteral("毁印"))); // hui yin: read as the first letters of 婚姻
    const QStringList expected{QStringLiteral("婚姻"), QStringLiteral("婚姻登记信息"), QStringLiteral("历年婚姻"),
                               QStringLiteral("流动人口婚姻信息登记汇总"), QStringLiteral("低保")};
    QCOMPARE(find(QStringLiteral("婚姻")), expected);
    QCOMPARE(find(QStringLiteral("婚姻 登记")).first(), QStringLiteral("婚姻登记信息"));
    // More than a page of others, made before the one that fits best.
    QVector<CatalogEntry> many;
    for (int i = 0; i < 900; ++i)
        many << SearchCatalog::entry(QStringLiteral("旧社保卡%1").arg(i));
    many << SearchCatalog::entry(QStringLiteral("社保卡"));
    QVERIFY(m_catalog->store().importEntries(many, SearchCatalog::clerk()));
    const QStringList cards = find(QStringLiteral("社保卡"));
    QCOMPARE(cards.size(), 901);
    QCOMPARE(cards.first(), QStringLiteral("社保卡"));
}

void TestSearchIndex::countsFacets()
{
    const struct
    {
        const char *sharing;
        const char *frequency;
    } entries[] = {{"unconditional", "daily"}, {"unconditional", "daily"}, {"unconditional", "yearly"}, {"conditional", "daily"}, {"", "daily"}};
    for (const auto &one : entries) {
        CatalogEntry entry = SearchCatalog::entry(QStringLiteral("户口%1").arg(&one - entries));
        entry.sharingType = QLatin1String(one.sharing);
        entry.updateFrequency = QLatin1String(one.frequency);
        m_catalog->add(entry);
    }
    EntryFilter filter = textFilter(QStringLiteral("户口"));
    filter.facets = {{Facet::Sharing, {QStringLiteral("unconditional")}}, {Facet::Frequency, {QStringLiteral("daily")}}};
    const SearchHits hits = ask(filter);
    QCOMPARE(hits.rows.size(), 2);
    // Of each facet what the choice of the others leaves.
    QCOMPARE(hits.counts.value(Facet::Sharing), (QVector<FacetCount>{{QStringLiteral("unconditional"), 2}, {QString(), 1}, {QStringLiteral("conditional"), 1}}));
    QCOMPARE(hits.counts.value(Facet::Frequency), (QVector<FacetCount>{{QStringLiteral("daily"), 2}, {QStringLiteral("yearly"), 1}}));
    QCOMPARE(hits.counts.value(Facet::Theme), (QVector<FacetCount>{{QStringLiteral("307"), 2}}));
    QCOMPARE(hits.counts.value(Facet::Status), (QVector<FacetCount>{{QStringLiteral("draft"), 2}}));
    filter.facets.insert(Facet::Format, {QStringLiteral("nothing like it")});
    QCOMPARE(ask(filter).rows.size(), 0);
    QVERIFY(ask(filter).counts.value(Facet::Format).contains(FacetCount{QStringLiteral("nothing like it"), 0}));
    // Without a text, of the whole catalog.
    QCOMPARE(ask(EntryFilter()).counts.value(Facet::Frequency), (QVector<FacetCount>{{QStringLiteral("daily"), 4}, {QStringLiteral("yearly"), 1}}));
}

void TestSearchIndex::combinesWithConditionsOfRows()
{
    for (const char *name : {"户口乙", "户口甲", "婚姻"})
        m_catalog->add(SearchCatalog::entry(QString::fromUtf8(name)));
    EntryFilter filter = textFilter(QStringLiteral("户口"));
    filter.sort = EntrySort::Name;
    const QStringList byName = names(ask(filter).rows);
    filter.descending = true;
    const QStringList backwards = names(ask(filter).rows);
    QCOMPARE(byName.size(), 2);
    QCOMPARE(byName, QStringList(backwards.crbegin(), backwards.crend()));
    filter = textFilter(QStringLiteral("户口"));
    filter.onlyUnsent = true;
    QCOMPARE(ask(filter).rows.size(), 2);
    filter.ids = {QStringLiteral("none")};
    QCOMPARE(ask(filter).rows.size(), 0);
    QVERIFY(ask(filter).counts.value(Facet::Status).isEmpty());
}

void TestSearchIndex::codesAreFoundHoweverTheyAreWritten()
{
    m_catalog->add(SearchCatalog::entry(QStringLiteral("婚姻"), QStringLiteral("民政局"), QStringLiteral("307aBc/X01")));
    m_catalog->add(SearchCatalog::entry(QStringLiteral("户口"), QStringLiteral("公安局"), QStringLiteral("307ABD/x01")));
    for (const char *text : {"307abc/x", "307aBc/X", "307ABC/x0"})
        QCOMPARE(find(QString::fromLatin1(text)), QStringList{QStringLiteral("婚姻")});
    QCOMPARE(find(QStringLiteral("307ab")).size(), 2);
    QCOMPARE(find(QStringLiteral("307abc/x 民政")), QStringList{QStringLiteral("婚姻")});
}

void TestSearchIndex::lettersWithManyReadings()
{
    // Each "xian" is also "xi an": 2 to the power of 10 ways.
    const QString name = QStringLiteral("县县县县县县县县县县");
    m_catalog->add(SearchCatalog::entry(name));
    m_catalog->add(SearchCatalog::entry(QStringLiteral("县县县县县县县县县安"))); // ends otherwise
    const QString letters = QStringLiteral("xian").repeated(10);
    QCOMPARE(find(letters), QStringList{name});
    const auto entry = SearchCatalog::entry(name);
    QVERIFY(entryFits({letters}, entry, m_catalog->office().pinyin));
    QCOMPARE(find(letters + QStringLiteral(" xx")), QStringList{name});
    QCOMPARE(find(letters + QStringLiteral("an")), QStringList());
    // What cannot be read to its end is refused at once, not after a million ways to begin.
    QCOMPARE(readingsOf(QStringLiteral("xian").repeated(40) + QStringLiteral("qqq"), m_catalog->office().pinyin).size(), 0);
}

void TestSearchIndex::severalWordsWithACodeAreCounted()
{
    for (int i = 0; i < 5; ++i)
        m_catalog->add(SearchCatalog::entry(QStringLiteral("婚姻%1").arg(i), QStringLiteral("民政局"), QStringLiteral("30702204/%1").arg(i)));
    m_catalog->add(SearchCatalog::entry(QStringLiteral("户口"), QStringLiteral("公安局"), QStringLiteral("30702204/9")));
    IndexBuilder builder(m_catalog->indexFile(), m_catalog->office().pinyin);
    SearchReader reader(m_catalog->indexFile(), m_catalog->office().pinyin);
    QVERIFY(catchUp(builder));
    QVERIFY(reader.refresh());
    const auto page = reader.firstPage(textFilter(QStringLiteral("3070 婚姻")), m_catalog->store(), never);
    QVERIFY(page);
    QCOMPARE(page.value().found, 5);
    QVERIFY(page.value().isCapped); // the names that fit do not wait for what holds the words elsewhere
    QCOMPARE(page.value().rows.size(), 5);
    const auto hits = reader.everything(textFilter(QStringLiteral("3070 婚姻")), page.value().rows, m_catalog->store(), never);
    QCOMPARE(hits.value().rows, page.value().rows);
}

void TestSearchIndex::stopsWhenCancelled()
{
    QVector<CatalogEntry> many;
    for (int i = 0; i < 1100; ++i)
        many << SearchCatalog::entry(QStringLiteral("条目%1").arg(i));
    QVERIFY(m_catalog->store().importEntries(many, SearchCatalog::clerk()));
    IndexBuilder builder(m_catalog->indexFile(), m_catalog->office().pinyin);
    SearchReader reader(m_catalog->indexFile(), m_catalog->office().pinyin);
    QVERIFY(catchUp(builder));
    QVERIFY(reader.refresh());
    int asked = 0;
    const auto hits = reader.everything(textFilter(QStringLiteral("条目")), {}, m_catalog->store(), [&] { return ++asked == 2; });
    QVERIFY(!hits);
    QCOMPARE(hits.error().code, QStringLiteral("search.cancelled"));
    QCOMPARE(asked, 2);
    QCOMPARE(reader.everything(textFilter(QStringLiteral("条目")), {}, m_catalog->store(), never).value().rows.size(), 1100);
}

void TestSearchIndex::keepsSearches()
{
    Store &store = m_catalog->store();
    SavedSearch search;
    search.name = QStringLiteral("  我的  婚姻 ");
    search.filter = textFilter(QStringLiteral("婚姻"));
    search.filter.facets = {{Facet::Sharing, {QStringLiteral("conditional"), QString()}}};
    search.filter.sharingType = QStringLiteral("conditional");
    search.filter.onlyUnsent = true;
    const auto kept = store.saveSearch(search);
    QVERIFY(kept);
    QCOMPARE(kept.value().name, QStringLiteral("我的 婚姻"));
    QCOMPARE(store.savedSearches().value(), QVector<SavedSearch>{kept.value()});
    QCOMPARE(kept.value().filter.text, QStringLiteral("婚姻"));
    QCOMPARE(kept.value().filter.choice(), (FacetChoice{{Facet::Sharing, {QStringLiteral("conditional")}}}));
    QVERIFY(kept.value().filter.onlyUnsent);
    SavedSearch other = search;
    QCOMPARE(store.saveSearch(other).error().code, QStringLiteral("search.name")); // the name is taken
    other.name = QStringLiteral("  ");
    QCOMPARE(store.saveSearch(other).error().code, QStringLiteral("search.name"));
    SavedSearch renamed = kept.value();
    renamed.name = QStringLiteral("婚姻");
    QVERIFY(store.saveSearch(renamed));
    QCOMPARE(store.savedSearches().value().first().name, QStringLiteral("婚姻"));
    QVERIFY(store.deleteSearch(renamed.id));
    QVERIFY(store.savedSearches().value().isEmpty());
    QCOMPARE(store.saveSearch(renamed).error().code, QStringLiteral("search.missing"));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
