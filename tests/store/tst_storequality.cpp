// What the store keeps of the catalog's quality: findings by rule, the score of each day, changes of many
// entries.
#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <map>

#include "store.h"

using namespace sharedesk;

namespace {

Actor clerk()
{
    return {QStringLiteral("u1"), QStringLiteral("张三"), QStringLiteral("d1"), QStringLiteral("民政局"),
            Role::Clerk};
}

CatalogEntry draft(const QString &name)
{
    CatalogEntry entry;
    entry.name = name;
    entry.provider = QStringLiteral("民政局");
    entry.summary = QStringLiteral("依据条例形成的记录");
    entry.formatClass = QStringLiteral("database");
    entry.formatType = QStringLiteral("mysql");
    entry.sharingType = QStringLiteral("unconditional");
    entry.updateFrequency = QStringLiteral("daily");
    DataItem item;
    item.id = newId();
    item.name = QStringLiteral("姓名");
    entry.items = {item};
    return entry;
}

} // namespace

class TestStoreQuality : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_office = loadOfficeData().value();
        open();
    }

    void entriesAreFoundByTheirFindings()
    {
        const QString whole = add(draft(QStringLiteral("婚姻登记信息")));
        CatalogEntry without = draft(QStringLiteral("收养登记信息"));
        without.summary.clear();
        const QString faulty = add(without);
        EntryFilter filter;
        filter.foundBy = QStringList{QStringLiteral("entry.summary.missing")};
        QCOMPARE(idsOf(filter), QStringList{faulty});
        QCOMPARE(m_store->entryCount(filter).value(), 1);
        // A rule whose id only begins the same is another one.
        filter.foundBy = QStringList{QStringLiteral("entry.summary")};
        QCOMPARE(idsOf(filter), QStringList());
        filter.foundBy =
            QStringList{QStringLiteral("entry.summary.missing"), QStringLiteral("entry.office.missing")};
        QCOMPARE(idsOf(filter).size(), 2);
        filter.foundBy.clear();
        filter.ids = QStringList{whole, QStringLiteral("no-such")};
        QCOMPARE(idsOf(filter), QStringList{whole});

        const StoredEntry stored = m_store->entry(faulty).value();
        CatalogEntry mended = stored.entry;
        mended.summary = QStringLiteral("现在有了");
        QVERIFY(m_store->saveEntry(stored.entry, mended, clerk()).ok());
        filter.ids.clear();
        filter.foundBy = QStringList{QStringLiteral("entry.summary.missing")};
        QCOMPARE(idsOf(filter), QStringList());
    }

    void figuresAreThoseOfLint()
    {
        CatalogEntry bad = draft(QStringLiteral("民政系统"));
        bad.summary.clear();
        add(bad);
        add(draft(QStringLiteral("婚姻登记信息")));
        QualityTally expected(m_office.lintRules);
        QVERIFY(m_store->forEachEntry({}, [&](const StoredEntry &stored) {
            expected.add(rulesOf(m_store->lintEntry(stored.entry).value()));
            return true;
        }));
        const QualityFigures figures = m_store->qualityFigures(QStringLiteral("d1")).value();
        QCOMPARE(figures, expected.figures());
        QCOMPARE(figures.entries, 2);
        QVERIFY(figures.score > 0 && figures.score < 100);
        QCOMPARE(figures.byRule.value(QStringLiteral("entry.name.system")), 1);
        QCOMPARE(m_store->qualityFigures({}).value(), figures);
        QCOMPARE(m_store->qualityFigures(QStringLiteral("d2")).value().entries, 0);
    }

    void everyDepartmentIsCountedAtOnce()
    {
        QCOMPARE(m_store->qualityFiguresOfEach().value().size(), 0);
        const Actor other{QStringLiteral("u2"), QStringLiteral("李四"), QStringLiteral("d2"), QStringLiteral("人社局"), Role::Clerk};
        CatalogEntry bad = draft(QStringLiteral("民政系统"));
        bad.summary.clear();
        add(bad);
        bad.name = QStringLiteral("救助系统"); // the same findings again
        add(bad);
        add(draft(QStringLiteral("婚姻登记信息")));
        bad.name = QStringLiteral("社保系统");
        QVERIFY(m_store->saveEntry({}, bad, other).ok());
        publish(QStringLiteral("e-old"), QDate::currentDate().addDays(-1000));
        std::map<QString, QualityTally> expected;
        for (const char *department : {"", "d1", "d2"})
            expected.try_emplace(QString::fromLatin1(department), m_office.lintRules);
        QVERIFY(m_store->forEachEntry({}, [&](const StoredEntry &stored) {
            const QStringList rules = rulesOf(m_store->lintEntry(stored.entry).value());
            expected.at(stored.entry.departmentId).add(rules);
            expected.at(QString()).add(rules);
            return true;
        }));
        const auto each = m_store->qualityFiguresOfEach().value();
        QCOMPARE(each.size(), qsizetype(expected.size()));
        for (const auto &[department, tally] : expected) {
            QCOMPARE(each.value(department), tally.figures());
            QCOMPARE(m_store->qualityFigures(department).value(), tally.figures());
        }
        QCOMPARE(each.value(QString()).entries, 5);
        QVERIFY(each.value(QStringLiteral("d1")).score != each.value(QStringLiteral("d2")).score);

        const QDate day(2026, 11, 20);
        QHash<QString, QualitySnapshot> snapshots;
        for (auto it = each.cbegin(); it != each.cend(); ++it)
            snapshots.insert(it.key(), snapshotOf(it.value(), day));
        bool told = false;
        m_store->setChangeListener([&](const QStringList &) { told = true; });
        QVERIFY(m_store->noteQuality(snapshots).ok());
        QVERIFY(!told); // else every page would read its lists again
        for (auto it = snapshots.cbegin(); it != snapshots.cend(); ++it)
            QCOMPARE(m_store->qualityHistory(it.key(), day).value(), QVector<QualitySnapshot>{it.value()});
    }

    void repairsAreSeenBeforeTheyAreMade()
    {
        CatalogEntry bad = draft(QStringLiteral("婚姻登记信息"));
        bad.items[0].length = QStringLiteral("50位");
        bad.summary += QStringLiteral("\u200B");
        const QString id = add(bad);
        const QString whole = add(draft(QStringLiteral("收养登记信息")));
        const QSet<QString> lengths{QStringLiteral("item.length.number")};
        const auto previews = m_store->previewRepair({id, whole, QStringLiteral("no-such")}, lengths, clerk()).value();
        QCOMPARE(previews.size(), 2);
        QCOMPARE(previews.first().change.after.items.first().length, QStringLiteral("50"));
        QCOMPARE(previews.first().change.after.summary, bad.summary);
        QCOMPARE(previews.first().gone.size(), 1);
        QCOMPARE(previews.first().gone.first().ruleId, *lengths.cbegin());
        QVERIFY(previews.first().came.isEmpty());
        QVERIFY(previews.last().change.changes.isEmpty() && !previews.last().change.why.isEmpty());
        QCOMPARE(m_store->entry(id).value().entry.items.first().length, bad.items.first().length); // nothing yet
        const auto cancelled = m_store->previewRepair({id}, lengths, clerk(), [](int, int) { return false; });
        QCOMPARE(cancelled.error().code, QStringLiteral("change.cancelled"));

        // A repair after which two entries of the department had the same name would not be safe.
        CatalogEntry twin = draft(QStringLiteral("收养登记信息"));
        twin.name += QStringLiteral("\u200B");
        const QSet<QString> names{QStringLiteral("entry.name.invisible")};
        const auto looked = m_store->previewRepair({add(twin)}, names, clerk()).value();
        QCOMPARE(looked.size(), 1);
        QVERIFY(!hasErrors(looked.first().came));
    }

    void deletedEntriesLeaveNothing()
    {
        const QString id = add(draft(QStringLiteral("民政系统")));
        QVERIFY(m_store->deleteEntry(id, clerk()).ok());
        QCOMPARE(m_store->qualityFigures({}).value().entries, 0);
        QVERIFY(m_store->qualityFigures({}).value().byRule.isEmpty());
    }

    void aDayHasOneSnapshot()
    {
        const QDate day(2026, 11, 20);
        QualityFigures figures;
        figures.entries = 4;
        figures.score = 61.5;
        figures.dimensions = {90, 80, 70, 60};
        figures.withSeverity = {1, 2, 3};
        const QString own = QStringLiteral("d1");
        QVERIFY(m_store->noteQuality(own, snapshotOf(figures, day)).ok());
        figures.score = 63;
        QVERIFY(m_store->noteQuality(own, snapshotOf(figures, day)).ok());
        QVERIFY(m_store->noteQuality(own, snapshotOf(figures, day.addDays(-40))).ok());
        QVERIFY(m_store->noteQuality({}, snapshotOf(figures, day)).ok());
        const auto history = m_store->qualityHistory(own, {}).value();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.first().day, day.addDays(-40));
        QCOMPARE(history.last(), snapshotOf(figures, day));
        QCOMPARE(m_store->qualityHistory(own, day.addDays(-30)).value().size(), 1);
        QCOMPARE(m_store->qualityHistory({}, {}).value().size(), 1);
        QCOMPARE(m_store->qualityHistory(QStringLiteral("d2"), {}).value().size(), 0);
        open(); // and it is still there
        QCOMPARE(m_store->qualityHistory(own, {}).value().size(), 2);
    }

    void whatAgedIsLookedAtAgain()
    {
        // Published long ago, and looked at (as far as the store knows) the day before it became stale.
        publish(QStringLiteral("e-old"), QDate::currentDate().addDays(-1000));
        publish(QStringLiteral("e-new"), QDate::currentDate());
        EntryFilter stale;
        stale.foundBy = QStringList{QStringLiteral("entry.stale")};
        QCOMPARE(idsOf(stale), QStringList{QStringLiteral("e-old")});
        QCOMPARE(m_store->recheckAged(QDate::currentDate()).value(), 0);
        QCOMPARE(m_store->recheckAged(QDate::currentDate().addDays(400)).value(), 1);
    }

    void manyChangeAsOne()
    {
        QVector<EntryChange> changes;
        for (const char *name : {"甲信息", "乙信息", "丙信息"}) {
            const CatalogEntry before = m_store->entry(add(draft(QString::fromUtf8(name)))).value().entry;
            CatalogEntry after = before;
            after.office = QStringLiteral("综合科");
            changes << EntryChange{before, after};
        }
        QVector<EntryChange> stopped = changes;
        const auto cancelled = m_store->changeEntries(stopped, clerk(), [](int, int) { return false; });
        QCOMPARE(cancelled.error().code, QStringLiteral("change.cancelled"));
        QVERIFY(m_store->entry(changes.last().before.id).value().entry.office.isEmpty());

        // One that may not be changed stops all.
        stopped[2].before.departmentId = QStringLiteral("d2");
        const auto refused = m_store->changeEntries(stopped, clerk());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().detail, QStringLiteral("丙信息"));
        QVERIFY(m_store->entry(changes.first().before.id).value().entry.office.isEmpty());

        QStringList told;
        m_store->setChangeListener([&](const QStringList &ids) { told = ids; });
        QCOMPARE(m_store->changeEntries(changes, clerk()).value(), 3);
        QCOMPARE(told.size(), 3);
        for (EntryChange &change : changes) {
            QCOMPARE(m_store->entry(change.before.id).value().entry.office, QStringLiteral("综合科"));
            std::swap(change.before, change.after);
        }
        // And back.
        QCOMPARE(m_store->changeEntries(changes, clerk()).value(), 3);
        for (const EntryChange &change : std::as_const(changes))
            QVERIFY(m_store->entry(change.before.id).value().entry.office.isEmpty());
    }

    void anOlderProfileIsLookedAtOnce()
    {
        CatalogEntry bad = draft(QStringLiteral("民政系统"));
        bad.id = newId();
        bad.departmentId = QStringLiteral("d1");
        m_store.reset();
        QVERIFY(QFile::remove(file()));
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("older"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QSqlQuery query(database);
            QFile schema(QStringLiteral(":/sharedesk/schema/client-001.sql"));
            QVERIFY(schema.open(QIODevice::ReadOnly));
            for (const QString &statement :
                 QString::fromUtf8(schema.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts))
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
            query.prepare(QStringLiteral(
                "INSERT INTO shadow (id, kind, pos, rev, schema, body) VALUES (?, 'entry', 1, 'r1', 1, ?)"));
            query.addBindValue(bad.id);
            query.addBindValue(QString::fromUtf8(QJsonDocument(toJson(bad)).toJson()));
            QVERIFY(query.exec());
            QVERIFY(query.exec(QStringLiteral("PRAGMA user_version=1")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("older"));
        open();
        EntryFilter filter;
        filter.foundBy = QStringList{QStringLiteral("entry.name.system")};
        QCOMPARE(idsOf(filter), QStringList{bad.id});
    }

private:
    QString file() const { return m_dir->filePath(QStringLiteral("sharedesk.db")); }
    void open()
    {
        m_store.reset();
        auto opened = Store::open(file(), m_office);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        m_store = std::move(opened).value();
    }
    QString add(const CatalogEntry &entry)
    {
        const auto saved = m_store->saveEntry({}, entry, clerk());
        return saved ? saved.value().entry.id : QString();
    }
    QStringList idsOf(const EntryFilter &filter)
    {
        QStringList ids;
        const auto rows = m_store->entryRows(m_store->entryRowIds(filter).value());
        for (const EntryRow &row : rows.value())
            ids << row.id;
        return ids;
    }
    void publish(const QString &id, QDate day)
    {
        CatalogEntry entry = draft(QStringLiteral("已发布") + id);
        entry.id = id;
        entry.departmentId = QStringLiteral("d1");
        entry.status = EntryStatus::Published;
        entry.publishedOn = day;
        bool given = false;
        QVERIFY(m_store
                    ->fillWith([&]() -> std::optional<SyncItem> {
                        if (given)
                            return std::nullopt;
                        given = true;
                        SyncItem item;
                        item.id = id;
                        item.kind = QStringLiteral("entry");
                        item.rev = QStringLiteral("r1");
                        item.body = toJson(entry);
                        return item;
                    })
                    .ok());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    OfficeData m_office;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestStoreQuality)
#include "tst_storequality.moc"
