// One change for many entries: what it does to each, what it leaves alone and why, and the way back.
#include <QTest>

#include "catalog/bulkedit.h"
#include "cleanentry.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

using Kind = BulkEdit::Kind;

BulkEdit edit(Kind kind, const QString &field, const QString &value = {}, const QString &find = {})
{
    BulkEdit made;
    made.kind = kind;
    made.field = field;
    made.value = value;
    made.find = find;
    return made;
}

} // namespace

class TestBulkEdit : public QObject
{
    Q_OBJECT

    OfficeData m_office;
    CatalogEntry m_entry;
    Actor m_clerk;

    BulkChange made(const BulkEdit &wanted, const CatalogEntry &entry) const
    {
        return bulkChanged(entry, wanted, m_office.dictionaries, m_office.lintRules, m_clerk);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_office = office.value();
        m_entry = cleanEntry();
        m_clerk.departmentId = m_entry.departmentId;
        m_clerk.role = Role::Clerk;
    }

    void findingsThatCameAreToldFromThoseThatStood()
    {
        const Finding stood{QStringLiteral("a"), Severity::Error, QStringLiteral("name"), {}, {QStringLiteral("旧")}};
        Finding reworded = stood;
        reworded.arguments = {QStringLiteral("新")};
        Finding ofItem = stood;
        ofItem.itemId = QStringLiteral("1");
        Finding milder{QStringLiteral("b"), Severity::Hint, QStringLiteral("name"), {}, {}};
        QCOMPARE(cameUp({stood}, {reworded, ofItem, milder}), (QVector<Finding>{ofItem, milder}));
        QCOMPARE(cameUp({ofItem, milder}, {}), QVector<Finding>());
    }

    void aFieldIsSetClearedAndReplaced()
    {
        BulkChange change =
            made(edit(Kind::Set, QStringLiteral("office"), QStringLiteral("数据科")), m_entry);
        QCOMPARE(change.after.office, QStringLiteral("数据科"));
        QCOMPARE(change.changes.size(), 1);
        QVERIFY(change.why.isEmpty());
        QCOMPARE(change.before, m_entry);
        // Only the empty ones.
        BulkEdit gentle = edit(Kind::Set, QStringLiteral("office"), QStringLiteral("信息科"));
        gentle.onlyEmpty = true;
        QVERIFY(made(gentle, change.after).changes.isEmpty());
        CatalogEntry without = m_entry;
        without.office.clear();
        QCOMPARE(made(gentle, without).after.office, QStringLiteral("信息科"));
        change = made(edit(Kind::Clear, QStringLiteral("office")), change.after);
        QVERIFY(change.after.office.isEmpty());
        CatalogEntry named = m_entry;
        named.summary = QStringLiteral("人社局的数据，人社局维护");
        change = made(edit(Kind::Replace, QStringLiteral("summary"), QStringLiteral("人力资源社会保障局"),
                           QStringLiteral("人社局")),
                      named);
        QCOMPARE(change.after.summary, QStringLiteral("人力资源社会保障局的数据，人力资源社会保障局维护"));
    }

    void theFieldOfEveryItem()
    {
        BulkEdit wanted = edit(Kind::Set, QStringLiteral("personalInformation"), QStringLiteral("none"));
        wanted.ofItems = true;
        const BulkChange change = made(wanted, m_entry);
        for (const DataItem &item : change.after.items)
            QCOMPARE(item.personalInformation, QStringLiteral("none"));
        QVERIFY(made(wanted, change.after).changes.isEmpty());
    }

    void whatHangsOnTheFieldGoes()
    {
        CatalogEntry entry = m_entry;
        entry.formatClass = QStringLiteral("database");
        entry.formatType = QStringLiteral("mysql");
        const BulkChange change =
            made(edit(Kind::Set, QStringLiteral("formatClass"), QStringLiteral("spreadsheet")), entry);
        QCOMPARE(change.after.formatClass, QStringLiteral("spreadsheet"));
        QVERIFY(change.after.formatType.isEmpty());
        QCOMPARE(change.changes.size(), 2);
    }

    void whatDoesNotChangeSaysWhy()
    {
        const BulkEdit same = edit(Kind::Set, QStringLiteral("provider"), m_entry.provider);
        QVERIFY(!made(same, m_entry).why.isEmpty());
        QCOMPARE(made(same, m_entry).after, m_entry);
        QStringList reasons{made(same, m_entry).why};
        reasons << made(edit(Kind::Replace, QStringLiteral("summary"), {}, QStringLiteral("没有这句")),
                        m_entry)
                       .why;
        reasons << made(edit(Kind::Replace, QStringLiteral("office"), QString(500, u'长'), m_entry.office.left(1)),
                        m_entry)
                       .why;
        reasons << made(edit(Kind::Clear, QStringLiteral("formatOther")), m_entry).why;
        BulkEdit gentle = same;
        gentle.value = QStringLiteral("别的局");
        gentle.onlyEmpty = true;
        reasons << made(gentle, m_entry).why;
        CatalogEntry bare = m_entry;
        bare.items.clear();
        BulkEdit ofItems = edit(Kind::Set, QStringLiteral("dataType"), QStringLiteral("C"));
        ofItems.ofItems = true;
        reasons << made(ofItems, bare).why;
        CatalogEntry reviewed = m_entry;
        reviewed.status = EntryStatus::Submitted;
        reasons << made(edit(Kind::Set, QStringLiteral("office"), QStringLiteral("数据科")), reviewed).why;
        CatalogEntry foreign = m_entry;
        foreign.departmentId = QStringLiteral("other");
        reasons << made(edit(Kind::Set, QStringLiteral("office"), QStringLiteral("数据科")), foreign).why;
        QCOMPARE(QSet<QString>(reasons.cbegin(), reasons.cend()).size(), reasons.size());
        QVERIFY(!reasons.contains(QString()));
        // A text that is too long already may get shorter.
        CatalogEntry tooLong = m_entry;
        tooLong.office = QString(300, u'长') + QStringLiteral("短");
        QCOMPARE(made(edit(Kind::Replace, QStringLiteral("office"), {}, QStringLiteral("短")), tooLong)
                     .after.office.size(),
                 300);
    }

    void aTypeIsSetOnlyWhereItBelongs()
    {
        CatalogEntry entry = m_entry;
        entry.formatClass = QStringLiteral("database");
        entry.formatType.clear();
        const auto type = [&](const char *code) {
            return made(edit(Kind::Set, QStringLiteral("formatType"), QLatin1String(code)), entry);
        };
        QCOMPARE(type("mysql").after.formatType, QStringLiteral("mysql"));
        QVERIFY(type("pdf").changes.isEmpty());
        QVERIFY(!type("pdf").why.isEmpty());
        // A database is not shared as a file.
        entry.sharingModeClass = QStringLiteral("platform");
        entry.sharingModeType.clear();
        QVERIFY(made(edit(Kind::Set, QStringLiteral("sharingModeType"), QStringLiteral("file")), entry).changes.isEmpty());
        QCOMPARE(made(edit(Kind::Set, QStringLiteral("sharingModeType"), QStringLiteral("interface")), entry)
                     .changes.size(),
                 1);
    }

    void aReviewIsNotedForMany()
    {
        const BulkChange change =
            made(edit(Kind::Set, QStringLiteral("secrecyReview.on"), QStringLiteral("2026-03-31")), m_entry);
        QCOMPARE(change.after.secrecyReview.on, QDate(2026, 3, 31));
        QCOMPARE(change.after.secrecyReview.assessor, m_entry.secrecyReview.assessor);
        QCOMPARE(change.changes.size(), 1);
        QCOMPARE(takenBack(change.after, change.before, change.after), std::optional(m_entry));
        QCOMPARE(made(edit(Kind::Set, QStringLiteral("impactAssessment.assessor"), QStringLiteral("法制科")), m_entry)
                     .after.impactAssessment.assessor,
                 QStringLiteral("法制科"));
        QVERIFY(!made(edit(Kind::Clear, QStringLiteral("secrecyReview.on")), change.after).after.secrecyReview.on.isValid());
        for (const char *wrong : {"2026-02-30", "31.3.2026", "明天"})
            QCOMPARE(isWhole(edit(Kind::Set, QStringLiteral("secrecyReview.on"), QString::fromUtf8(wrong))).error().code,
                     QStringLiteral("bulk.date"));
        QCOMPARE(isWhole(edit(Kind::Replace, QStringLiteral("secrecyReview.on"), QStringLiteral("2"), QStringLiteral("1")))
                     .error()
                     .code,
                 QStringLiteral("bulk.date"));
    }

    void everyFieldOfTheFormCanBeChosenOnce()
    {
        QSet<QString> keys;
        QSet<QString> labels;
        for (const BulkField &field : bulkFields()) {
            keys.insert(QStringLiteral("%1 %2").arg(field.key).arg(field.ofItems));
            labels.insert(QStringLiteral("%1 %2").arg(bulkFieldLabel(field)).arg(field.ofItems));
            QCOMPARE(*bulkField(field.key, field.ofItems), field);
        }
        QCOMPARE(keys.size(), bulkFields().size());
        QCOMPARE(labels.size(), bulkFields().size());
        QCOMPARE(bulkFields().size(), entryFields().size() + itemFields().size() + 6);
    }

    void whatIsMissingIsSaid()
    {
        QCOMPARE(isWhole(edit(Kind::Set, QStringLiteral("office"), QString(500, u'长'))).error().code,
                 QStringLiteral("bulk.long"));
        QCOMPARE(isWhole(edit(Kind::Set, {}, QStringLiteral("x"))).error().code,
                 QStringLiteral("bulk.field"));
        QCOMPARE(isWhole(edit(Kind::Set, QStringLiteral("office"), QStringLiteral(" "))).error().code,
                 QStringLiteral("bulk.value"));
        QCOMPARE(isWhole(edit(Kind::Replace, QStringLiteral("office"), QStringLiteral("x"))).error().code,
                 QStringLiteral("bulk.find"));
        // One name for many entries would make duplicates.
        QCOMPARE(isWhole(edit(Kind::Set, QStringLiteral("name"), QStringLiteral("x"))).error().code,
                 QStringLiteral("bulk.field"));
        QCOMPARE(isWhole(edit(Kind::Clear, QStringLiteral("code"))).error().code,
                 QStringLiteral("bulk.field"));
        QVERIFY(
            isWhole(edit(Kind::Replace, QStringLiteral("name"), QStringLiteral("局"), QStringLiteral("委"))));
    }

    void aRepairIsAChangeOfOneOfMany()
    {
        const LintContext context{m_office.dictionaries, {}, &m_office.elements, QDate(2026, 3, 4)};
        const QSet<QString> lengths{QStringLiteral("item.length.number")};
        CatalogEntry entry = m_entry;
        entry.items[0].length = QStringLiteral("50位");
        entry.name += QStringLiteral("\u200B");
        const BulkChange one = bulkRepaired(entry, m_office.lintRules, context, lengths, m_clerk);
        QCOMPARE(one.changes.size(), 1);
        QCOMPARE(one.after.items.at(0).length, QStringLiteral("50"));
        QCOMPARE(one.after.name, entry.name); // another rule's
        QCOMPARE(one.before, entry);
        QVERIFY(one.why.isEmpty());
        QCOMPARE(bulkRepaired(entry, m_office.lintRules, context, {}, m_clerk).after.name, m_entry.name);

        const BulkChange nothing = bulkRepaired(m_entry, m_office.lintRules, context, {}, m_clerk);
        QVERIFY(nothing.changes.isEmpty() && !nothing.why.isEmpty());
        entry.departmentId = QStringLiteral("another");
        const BulkChange foreign = bulkRepaired(entry, m_office.lintRules, context, {}, m_clerk);
        QVERIFY(foreign.changes.isEmpty() && !foreign.why.isEmpty());
        QVERIFY(foreign.why != nothing.why);
        QCOMPARE(foreign.after, entry);
    }

    void aChangeIsTakenBackUnlessSomebodyChangedTheSame()
    {
        const BulkChange change =
            made(edit(Kind::Set, QStringLiteral("office"), QStringLiteral("数据科")), m_entry);
        QCOMPARE(takenBack(change.after, change.before, change.after), std::optional(m_entry));
        // Another field that moved meanwhile stays as it is now, and so does the life.
        CatalogEntry now = change.after;
        now.remarks = QStringLiteral("新备注");
        now.version = 4;
        CatalogEntry expected = now;
        expected.office = m_entry.office;
        QCOMPARE(takenBack(now, change.before, change.after), std::optional(expected));
        now.office = QStringLiteral("别的科");
        QVERIFY(!takenBack(now, change.before, change.after));
    }
};

QTEST_GUILESS_MAIN(TestBulkEdit)
#include "tst_bulkedit.moc"
