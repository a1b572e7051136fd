// Every fix of resources/rules/lint.json: what it repairs, what it must leave alone, and that a second time
// changes nothing. A rule with a fix and without a case fails.
#include <QTest>

#include <functional>

#include "catalog/entryfix.h"
#include "cleanentry.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

using Edit = std::function<void(CatalogEntry &)>;

struct Case
{
    const char *rule;
    const char *what;
    Edit edit;
    Edit mended; // from the clean entry; null: there is no safe repair
};

Edit set(QString CatalogEntry::*field, const char *text)
{
    return [=](CatalogEntry &entry) { entry.*field = QString::fromUtf8(text); };
}

Edit setItem(QString DataItem::*field, const char *text)
{
    return [=](CatalogEntry &entry) { entry.items[1].*field = QString::fromUtf8(text); };
}

Edit both(const Edit &first, const Edit &second)
{
    return [=](CatalogEntry &entry) {
        first(entry);
        second(entry);
    };
}

DataItem item(const char *name, const char *type = "", const char *length = "")
{
    DataItem made;
    made.id = QStringLiteral("i3");
    made.name = QString::fromUtf8(name);
    made.dataType = QString::fromUtf8(type);
    made.length = QString::fromUtf8(length);
    return made;
}

Edit add(const DataItem &added)
{
    return [=](CatalogEntry &entry) { entry.items << added; };
}

const QVector<Case> &cases()
{
    using E = CatalogEntry;
    using I = DataItem;
    const Edit nothing = [](E &) {};
    const Edit asFile =
        both(set(&E::formatClass, "file"), both(set(&E::formatType, "pdf"), set(&E::informationSystem, "")));
    static const QVector<Case> table{
        {"entry.name.invisible", "a joiner and spaces", set(&E::name, " 婚姻\u200B登记  信息\t"),
         set(&E::name, "婚姻登记 信息")},
        {"entry.name.invisible", "a wide space", set(&E::name, "婚姻登记信息　"), nothing},
        {"entry.text.invisible", "lines stay", set(&E::summary, "\uFEFF依据条例\n形成\u200D的记录"),
         set(&E::summary, "依据条例\n形成的记录")},
        {"entry.text.invisible", "of an item", setItem(&I::name, "登记\u2060日期"), nothing},
        {"entry.text.variants", "digits and letters", set(&E::name, "婚姻登记２０２６Ａ"),
         set(&E::name, "婚姻登记2026A")},
        {"entry.text.variants", "brackets", set(&E::name, "婚姻登记(全市)信息"),
         set(&E::name, "婚姻登记（全市）信息")},
        {"entry.text.variants", "a radical", setItem(&I::name, "登记\u2F47期"), nothing},
        {"entry.text.variants", "a comma", set(&E::office, "社会,事务科"), set(&E::office, "社会，事务科")},
        {"entry.code.unknown", "an alias", set(&E::updateFrequency, "每天"), nothing},
        {"entry.code.unknown", "a label, in full width", setItem(&I::dataType, "日期型Ｄ"), nothing},
        {"entry.code.unknown", "no such value", set(&E::dataLevel, "绝密"), nullptr},
        {"item.length.number", "a unit", setItem(&I::length, "２０ 个字符"), setItem(&I::length, "20")},
        {"item.length.number", "of a spreadsheet", setItem(&I::length, "20.0"), setItem(&I::length, "20")},
        {"item.length.number", "two numbers", setItem(&I::length, "10,2"), nullptr},
        {"item.length.number", "a sentence", setItem(&I::length, "不超过20"), nullptr},
        {"entry.code.structure", "full width", set(&E::code, " ３０７０２２０４０００５３／000002"),
         set(&E::code, "3070220400053/000002")},
        {"entry.code.structure", "hand-made", set(&E::code, "MZ-2026-1"), nullptr},
        {"entry.classification.structure", "full width",
         set(&E::classification, "３０７０２２０４０００５３"), nothing},
        {"entry.classification.structure", "a word", set(&E::classification, "民政"), nullptr},
        {"entry.classification.missing", "from the code", set(&E::classification, ""), nothing},
        {"entry.classification.missing", "no code", both(set(&E::classification, ""), set(&E::code, "")),
         nullptr},
        {"entry.providerCode.check", "small letters, spaces", set(&E::providerCode, "91350100 m000100y43"),
         nothing},
        {"entry.providerCode.check", "digits changed", set(&E::providerCode, "91350100M000010Y43"), nullptr},
        {"entry.mode.misfit", "a file as database", both(asFile, set(&E::sharingModeType, "database")),
         both(asFile, set(&E::sharingModeType, "file"))},
        {"entry.mode.misfit", "a database has two", set(&E::sharingModeType, "file"), nullptr},
        {"entry.modeType.missing", "a file", both(asFile, set(&E::sharingModeType, "")),
         both(asFile, set(&E::sharingModeType, "file"))},
        {"entry.modeType.missing", "a database has two", set(&E::sharingModeType, ""), nullptr},
        {"entry.formatClass.missing", "the type says it", set(&E::formatClass, ""), nothing},
        {"entry.formatClass.missing", "nothing says it",
         both(set(&E::formatClass, ""), set(&E::formatType, "")), nullptr},
        {"entry.sharingMode.missing", "the type says it", set(&E::sharingModeClass, ""), nothing},
        {"entry.sharingMode.missing", "nothing says it",
         both(set(&E::sharingModeClass, ""), set(&E::sharingModeType, "")), nullptr},
        {"entry.personal.less", "an item is sensitive", setItem(&I::personalInformation, "sensitive"),
         both(setItem(&I::personalInformation, "sensitive"), set(&E::personalInformation, "sensitive"))},
        {"item.name.twice", "the second knows no more", add(item("姓 名")), nothing},
        {"item.name.twice", "what is open is filled",
         both(setItem(&I::dataType, ""), add(item("登记日期", "D"))), nothing},
        {"item.name.twice", "they contradict", add(item("姓名", "D")), nullptr},
        {"item.element.twice", "two names of one", add(item("人员姓名", "C", "50")), nothing},
        {"item.element.twice", "they contradict", add(item("人员姓名", "C", "60")), nullptr},
        {"item.dataType.missing", "a known element",
         both(setItem(&I::name, "出生日期"), setItem(&I::dataType, "")), setItem(&I::name, "出生日期")},
        {"item.dataType.missing", "length as well", add(item("身份证号")), add(item("身份证号", "C", "18"))},
        {"item.dataType.missing", "an unknown name", add(item("说不清的项")), nullptr},
    };
    return table;
}

} // namespace

class TestEntryFix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto office = loadOfficeData();
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        m_office = std::move(office).value();
    }

    void eachFixRepairs_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < cases().size(); ++index)
            QTest::addRow("%s: %s", cases().at(index).rule, cases().at(index).what) << index;
    }

    void eachFixRepairs()
    {
        QFETCH(int, index);
        const Case &row = cases().at(index);
        CatalogEntry entry = cleanEntry();
        row.edit(entry);
        const auto finding = findingOf(entry, row.rule);
        QVERIFY2(finding.has_value(), "the bad example has no such finding");
        const auto repaired = fixFor(*finding, entry, m_office.lintRules, context());
        if (!row.mended) {
            QVERIFY2(!repaired.has_value(), "what only a person can decide was changed");
            return;
        }
        QVERIFY(repaired.has_value());
        CatalogEntry expected = cleanEntry();
        row.mended(expected);
        QCOMPARE(entryChanges(expected, *repaired), QVector<FieldChange>());
        QCOMPARE(repaired->items.size(), expected.items.size());
        QVERIFY(!findingOf(*repaired, row.rule).has_value());
        QVERIFY(
            repairOf(*repaired, m_office.lintRules, context(), {QString::fromLatin1(row.rule)}).isEmpty());
    }

    void everyFixHasBothCases()
    {
        for (const LintRule &rule : m_office.lintRules.rules()) {
            if (rule.fix.isEmpty()) {
                QVERIFY(fixLabel(rule).isEmpty());
                continue;
            }
            QVERIFY(!fixLabel(rule).isEmpty());
            const auto has = [&](bool mended) {
                return std::any_of(cases().cbegin(), cases().cend(), [&](const Case &row) {
                    return rule.id == QLatin1String(row.rule) && bool(row.mended) == mended;
                });
            };
            QVERIFY2(has(true), qPrintable(rule.id));
        }
        for (const Case &row : cases())
            QVERIFY2(!m_office.lintRules.find(QString::fromLatin1(row.rule))->fix.isEmpty(), row.rule);
    }

    void aCleanEntryIsLeftAlone()
    {
        const EntryRepair repair = repairOf(cleanEntry(), m_office.lintRules, context());
        QVERIFY(repair.isEmpty());
        QCOMPARE(repair.after, cleanEntry());
    }

    void everythingAtOnce()
    {
        CatalogEntry entry = cleanEntry();
        entry.name = QStringLiteral("婚姻登记(全市)\u200B信息 ");
        entry.updateFrequency = QStringLiteral("每天");
        entry.items[0].length = QStringLiteral("50位");
        entry.items << item("姓名");
        const EntryRepair repair = repairOf(entry, m_office.lintRules, context());
        QCOMPARE(repair.after.name, QStringLiteral("婚姻登记（全市）信息"));
        QCOMPARE(repair.after.updateFrequency, QStringLiteral("daily"));
        QCOMPARE(repair.after.items.size(), 2);
        QCOMPARE(repair.after.items[0].length, QStringLiteral("50"));
        QCOMPARE(repair.before, entry);
        QVERIFY(repairOf(repair.after, m_office.lintRules, context()).isEmpty());
        // Only what was asked for.
        const EntryRepair one =
            repairOf(entry, m_office.lintRules, context(), {QStringLiteral("item.length.number")});
        QCOMPARE(one.changes.size(), 1);
        QCOMPARE(
            one.changes.first(),
            (FieldChange{FieldChange::Kind::Changed, QStringLiteral("i1"), QStringLiteral("姓名"), QStringLiteral("length"),
                         QStringLiteral("50位"), QStringLiteral("50"), QStringLiteral("item.length.number")}));
    }

    void aRepairNeverMakesAnError()
    {
        const auto rules = LintRules::fromJson(R"({"rules": [
            {"id": "two.spaces", "zh": "改", "en": "Mend", "severity": "warning", "check": "matchesNot", "field": "name", "fix": "tidy", "parameters": {"pattern": "  "}},
            {"id": "needs.two", "zh": "改", "en": "Mend", "severity": "error", "check": "matches", "field": "name", "parameters": {"pattern": "  "}}]})");
        QVERIFY(rules.ok());
        CatalogEntry entry = cleanEntry();
        entry.name = QStringLiteral("婚姻  登记");
        const auto findings = lint(entry, rules.value(), context());
        QCOMPARE(findings.size(), 1);
        QVERIFY(!fixFor(findings.first(), entry, rules.value(), context()).has_value());
    }

    void textsAreTidied_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("lines");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QString() << false << QString();
        QTest::newRow("only invisible") << QStringLiteral("\u200B\uFEFF") << false << QString();
        QTest::newRow("lines kept") << QStringLiteral("\n一  二 \r\n\n三\n") << true
                                    << QStringLiteral("一 二\n\n三");
        QTest::newRow("lines joined") << QStringLiteral("一\n二") << false << QStringLiteral("一 二");
        QTest::newRow("beyond the first plane")
            << QStringLiteral("𠮷\u200B野") << false << QStringLiteral("𠮷野");
    }

    void textsAreTidied()
    {
        QFETCH(QString, text);
        QFETCH(bool, lines);
        QFETCH(QString, expected);
        QCOMPARE(tidied(text, lines), expected);
        QCOMPARE(tidied(expected, lines), expected);
    }

    void textsBecomePlain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("letters alone keep their brackets")
            << QStringLiteral("SQL (2019), v2") << QStringLiteral("SQL (2019), v2");
        QTest::newRow("a bracket closes as it opened")
            << QStringLiteral("登记(A)与(乙)") << QStringLiteral("登记（A）与（乙）");
        QTest::newRow("half and full mixed")
            << QStringLiteral("登记（全市)") << QStringLiteral("登记（全市）");
        QTest::newRow("a closing bracket alone") << QStringLiteral("1)登记") << QStringLiteral("1）登记");
        QTest::newRow("sentences stay Chinese")
            << QStringLiteral("甲，乙；丙：丁。") << QStringLiteral("甲，乙；丙：丁。");
        QTest::newRow("a time keeps its colon")
            << QStringLiteral("每日8:30更新") << QStringLiteral("每日8:30更新");
        QTest::newRow("a compatibility ideograph") << QStringLiteral("\uF900") << QStringLiteral("豈");
    }

    void textsBecomePlain()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(plainForm(text), expected);
        QCOMPARE(plainForm(expected), expected);
    }

    void whatAnItemDoesNotKnowIsKept()
    {
        DataItem first = item("姓名", "C");
        DataItem second = item("姓名", "", "50");
        second.unknown.insert(QStringLiteral("future"), 7);
        const auto merged = mergedItem(first, second);
        QVERIFY(merged.has_value());
        QCOMPARE(merged->length, QStringLiteral("50"));
        QCOMPARE(merged->unknown.value(QLatin1String("future")).toInt(), 7);
        first.unknown.insert(QStringLiteral("future"), 8);
        QVERIFY(!mergedItem(first, second).has_value());
    }

private:
    LintContext context() const
    {
        return {m_office.dictionaries, {}, &m_office.elements, QDate(2026, 11, 24)};
    }

    std::optional<Finding> findingOf(const CatalogEntry &entry, const char *rule) const
    {
        for (const Finding &finding : lint(entry, m_office.lintRules, context())) {
            if (finding.ruleId == QLatin1String(rule))
                return finding;
        }
        return std::nullopt;
    }

    OfficeData m_office;
};

QTEST_GUILESS_MAIN(TestEntryFix)
#include "tst_entryfix.moc"
