// Imports as the store keeps them: matching, plan, one step back, also after a restart, and what stays as it is.
#include <QTemporaryDir>
#include <QTest>

#include "store.h"

using namespace sharedesk;

namespace {

Actor clerk()
{
    return {QStringLiteral("c"), QStringLiteral("王五"), QStringLiteral("d1"), QStringLiteral("民政局"), Role::Clerk};
}

CatalogEntry named(const QString &name, const QString &code = {}, const QString &remarks = {})
{
    CatalogEntry entry;
    entry.name = name;
    entry.code = code;
    entry.remarks = remarks;
    entry.provider = QStringLiteral("民政局");
    return entry;
}

const ImportScope nothingClears{{QStringLiteral("name"), QStringLiteral("code"), QStringLiteral("remarks")}, false};

} // namespace

class TestStoreImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    OfficeData m_office;
    std::unique_ptr<Store> m_store;

    void open()
    {
        m_store.reset();
        auto store = Store::open(m_dir->filePath(QStringLiteral("desk.db")), m_office);
        QVERIFY(store);
        m_store = std::move(store).value();
    }
    CatalogEntry add(const CatalogEntry &entry) { return m_store->saveEntry({}, entry, clerk()).value().entry; }
    QVector<PlannedEntry> plan(const QVector<CatalogEntry> &entries)
    {
        QVector<FileEntry> files;
        for (const CatalogEntry &entry : entries)
            files << FileEntry{entry, {}};
        return m_store->planImport(files, nothingClears, clerk()).value();
    }
    Store::ImportOutcome import(const QVector<CatalogEntry> &entries)
    {
        return m_store->applyImport(plan(entries), {QStringLiteral("/a/目录.xlsx"), QStringLiteral("S")}, clerk()).value();
    }
    int count() { return m_store->entryCount({}).value(); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }

    void eachEntryIsFoundOnceByCodeThenByName()
    {
        const CatalogEntry one = add(named(QStringLiteral("婚姻登记信息"), QStringLiteral("307/1")));
        const CatalogEntry two = add(named(QStringLiteral("收养登记信息")));
        const auto planned = plan({named(QStringLiteral("婚姻登记信息"), QStringLiteral("307/9")),  // another resource of that name
                                   named(QStringLiteral("婚姻登记"), QStringLiteral("307/1")),      // renamed
                                   named(QStringLiteral("收养登记 信息"), {}, QStringLiteral("新")), // the same to a reader
                                   named(QStringLiteral("收养登记信息")), named(QStringLiteral("殡葬信息"))});
        QCOMPARE(planned.at(0).action, PlannedEntry::Action::New);
        QCOMPARE(planned.at(1).before.id, one.id);
        QCOMPARE(planned.at(1).matchedBy, MatchedBy::Code);
        QCOMPARE(planned.at(1).changes.size(), 1);
        QCOMPARE(planned.at(2).before.id, two.id);
        QCOMPARE(planned.at(2).matchedBy, MatchedBy::Name);
        QCOMPARE(planned.at(3).action, PlannedEntry::Action::Refused);
        QCOMPARE(planned.at(3).refusal->code, QStringLiteral("import.twice"));
        QCOMPARE(planned.at(4).action, PlannedEntry::Action::New);
        // A plan changes nothing; what it refuses is not imported.
        QCOMPARE(count(), 2);
        const auto outcome = m_store->applyImport(planned, {}, clerk()).value();
        QCOMPARE(outcome.created, 2);
        QCOMPARE(outcome.changed, 2);
        QCOMPARE(outcome.refused, 1);
    }

    void oneStepBackAfterARestart()
    {
        const CatalogEntry kept = add(named(QStringLiteral("婚姻登记信息"), QStringLiteral("307/1"), QStringLiteral("旧")));
        const auto outcome = import({named(QStringLiteral("婚姻登记信息"), QStringLiteral("307/1"), QStringLiteral("新")), named(QStringLiteral("殡葬信息"))});
        QCOMPARE(outcome.created, 1);
        QCOMPARE(outcome.changed, 1);
        open();
        const auto runs = m_store->importRuns(QStringLiteral("d1")).value();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().source.file, QStringLiteral("/a/目录.xlsx"));
        QCOMPARE(runs.first().by, QStringLiteral("王五"));
        QCOMPARE(runs.first().canBeUndone, 2);
        const auto undone = m_store->undoImport(runs.first().id, clerk());
        QVERIFY(undone);
        QCOMPARE(undone.value().deleted, 1);
        QCOMPARE(undone.value().restored, 1);
        QVERIFY(undone.value().kept.isEmpty());
        QCOMPARE(count(), 1);
        QCOMPARE(m_store->entry(kept.id).value().entry, kept);
        QCOMPARE(m_store->undoImport(runs.first().id, clerk()).error().code, QStringLiteral("import.undo.nothing"));
        QVERIFY(m_store->importRuns(QStringLiteral("d1")).value().first().isUndone);
        QVERIFY(m_store->importRuns(QStringLiteral("d2")).value().isEmpty());
    }

    void whatWasChangedSinceStaysAndIsNamed()
    {
        const auto outcome = import({named(QStringLiteral("一")), named(QStringLiteral("二")), named(QStringLiteral("三")), named(QStringLiteral("四"))});
        QHash<QString, CatalogEntry> byName;
        QVERIFY(m_store->forEachEntry({}, [&](const StoredEntry &stored) {
            byName.insert(stored.entry.name, stored.entry);
            return true;
        }));
        CatalogEntry edited = byName.value(QStringLiteral("二"));
        edited.remarks = QStringLiteral("有人接着写");
        QVERIFY(m_store->saveEntry(byName.value(QStringLiteral("二")), edited, clerk()));
        QVERIFY(m_store->deleteEntry(byName.value(QStringLiteral("三")).id, clerk()));
        Actor head = clerk();
        head.role = Role::OfficeHead;
        const auto agreed = m_store->commandEntry({byName.value(QStringLiteral("四")).id, EntryCommand::Agree, {}, {}}, head, QDateTime::currentDateTimeUtc());
        const bool isAgreed = agreed.ok(); // only whole entries may be agreed to
        const auto undone = m_store->undoImport(outcome.run, clerk()).value();
        QCOMPARE(undone.deleted, isAgreed ? 1 : 2);
        QStringList kept;
        for (const Store::KeptEntry &one : undone.kept) {
            kept << one.name;
            QVERIFY(!one.why.message.isEmpty());
        }
        QVERIFY(kept.contains(QStringLiteral("二")));
        QVERIFY(kept.contains(QStringLiteral("三")));
        QCOMPARE(m_store->entry(edited.id).value().entry.remarks, QStringLiteral("有人接着写"));
        // Once the change is taken back by hand, the rest can be undone too.
        QVERIFY(m_store->saveEntry(m_store->entry(edited.id).value().entry, byName.value(QStringLiteral("二")), clerk()));
        QCOMPARE(m_store->undoImport(outcome.run, clerk()).value().deleted, 1);
    }

    void aCancelledImportOrUndoKeepsNothing()
    {
        QVector<CatalogEntry> many;
        for (int n = 0; n < 300; ++n)
            many << named(QStringLiteral("资源%1").arg(n));
        const auto planned = plan(many);
        const auto stops = [](int done, int) { return done < 200; };
        QCOMPARE(m_store->applyImport(planned, {}, clerk(), stops).error().code, QStringLiteral("import.cancelled"));
        QCOMPARE(count(), 0);
        QVERIFY(m_store->importRuns(QStringLiteral("d1")).value().isEmpty());
        const auto outcome = m_store->applyImport(planned, {}, clerk());
        QVERIFY(outcome);
        QCOMPARE(m_store->undoImport(outcome.value().run, clerk(), stops).error().code, QStringLiteral("import.cancelled"));
        QCOMPARE(count(), 300);
        QCOMPARE(m_store->undoImport(outcome.value().run, clerk()).value().deleted, 300);
        QCOMPARE(count(), 0);
        // Nothing is left to send of what was made and deleted here.
        QCOMPARE(m_store->outboxCounts().value().queued, 0);
    }

    void anImportThatDoesNothingIsNoStep()
    {
        add(named(QStringLiteral("一")));
        const auto outcome = import({named(QStringLiteral("一"))});
        QCOMPARE(outcome.unchanged, 1);
        QCOMPARE(outcome.run, 0);
        QVERIFY(m_store->importRuns(QStringLiteral("d1")).value().isEmpty());
    }

    void mappingsAreRemembered()
    {
        ColumnMapping mapping;
        mapping.name = QStringLiteral("甲");
        mapping.columns = {{{QStringLiteral("资源")}, QStringLiteral("name")}, {{QStringLiteral("序号")}, {}}};
        QVERIFY(m_store->saveColumnMapping(mapping));
        ColumnMapping other = mapping;
        other.name = QStringLiteral("乙");
        QTest::qWait(5); // the one used last comes first
        QVERIFY(m_store->saveColumnMapping(other));
        mapping.emptyClears = true;
        QTest::qWait(5);
        QVERIFY(m_store->saveColumnMapping(mapping));
        open();
        QCOMPARE(m_store->columnMappings().value(), (QVector<ColumnMapping>{mapping, other}));
        QVERIFY(m_store->removeColumnMapping(QStringLiteral("甲")).value());
        QVERIFY(!m_store->removeColumnMapping(QStringLiteral("甲")).value());
        QCOMPARE(m_store->saveColumnMapping({}).error().code, QStringLiteral("mapping.unnamed"));
    }
};

QTEST_GUILESS_MAIN(TestStoreImport)
#include "tst_storeimport.moc"
