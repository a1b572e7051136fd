// Every rule of resources/rules/lint.json: one entry that it finds, one close to it that it leaves alone. A
// rule without its two cases fails the last test.
#include <QFile>
#include <QTest>

#include <functional>

#include "cleanentry.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

using Edit = std::function<void(CatalogEntry &)>;
using Names = QHash<QString, int>;

void makeNotShared(CatalogEntry &entry)
{
    entry.sharingType = QStringLiteral("notShared");
    entry.sharingConditions.clear();
    entry.notSharedReason = QStringLiteral("涉及个人隐私");
    entry.legalBasis = QStringLiteral("《中华人民共和国个人信息保护法》第二十八条");
}

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

const QDate today(2026, 11, 24);

Edit publishedOn(QDate day)
{
    return [=](CatalogEntry &entry) {
        entry.status = EntryStatus::Published;
        entry.publishedOn = day;
    };
}

struct Case
{
    const char *rule;
    const char *what;
    bool found;
    Edit edit;
    const char *field; // where it is found
    Names names = {};
};

const QVector<Case> &cases()
{
    using E = CatalogEntry;
    using I = DataItem;
    const Edit nothing = [](E &) {};
    const Edit notShared = makeNotShared;
    const Edit asFile = both(set(&E::formatClass, "file"), set(&E::formatType, "pdf"));
    static const QVector<Case> table{
        {"entry.name.missing", "empty", true, set(&E::name, ""), "name"},
        {"entry.name.missing", "only a wide space", true, set(&E::name, "　"), "name"},
        {"entry.name.missing", "a name", false, nothing, "name"},
        {"entry.summary.missing", "empty", true, set(&E::summary, " \n"), "summary"},
        {"entry.summary.missing", "a summary", false, nothing, "summary"},
        {"entry.provider.missing", "empty", true, set(&E::provider, ""), "provider"},
        {"entry.provider.missing", "a provider", false, nothing, "provider"},
        {"entry.frequency.missing", "empty", true, set(&E::updateFrequency, ""), "updateFrequency"},
        {"entry.frequency.missing", "daily", false, nothing, "updateFrequency"},
        {"entry.sharingType.missing", "empty", true, set(&E::sharingType, ""), "sharingType"},
        {"entry.sharingType.missing", "conditional", false, nothing, "sharingType"},
        {"entry.formatClass.missing", "empty", true, set(&E::formatClass, ""), "formatClass"},
        {"entry.formatClass.missing", "database", false, nothing, "formatClass"},
        {"entry.sharingMode.missing", "empty", true, set(&E::sharingModeClass, ""), "sharingModeClass"},
        {"entry.sharingMode.missing", "platform", false, nothing, "sharingModeClass"},
        {"entry.office.missing", "empty", true, set(&E::office, ""), "office"},
        {"entry.office.missing", "an office", false, nothing, "office"},
        {"entry.items.missing", "none", true, [](E &entry) { entry.items.clear(); }, "items"},
        {"entry.items.missing", "one", false, [](E &entry) { entry.items.resize(1); }, "items"},
        {"entry.items.many", "5001", true, [](E &entry) { entry.items.resize(5001); }, "items"},
        {"entry.items.many", "5000", false, [](E &entry) { entry.items.resize(5000); }, "items"},
        {"item.name.missing", "empty", true, setItem(&I::name, ""), "name"},
        {"item.name.missing", "a name", false, nothing, "name"},
        {"item.name.twice", "but for a space and full width", true,
         both([](E &entry) { entry.items[0].name = QStringLiteral("姓名(中文)"); },
              setItem(&I::name, "姓名 （中文）")),
         "name"},
        {"item.name.twice", "two names", false, nothing, "name"},
        {"item.name.twice", "two without a name", false,
         [](E &entry) { entry.items[0].name = entry.items[1].name = QString(); }, "name"},
        {"item.dataType.missing", "empty", true, setItem(&I::dataType, ""), "items"},
        {"item.dataType.missing", "a date", false, nothing, "dataType"},
        {"item.length.number", "with a unit", true, setItem(&I::length, "20位"), "length"},
        {"item.length.number", "a line too many", true, setItem(&I::length, "20\n"), "length"},
        {"item.length.number", "negative", true, setItem(&I::length, "-1"), "length"},
        {"item.length.number", "a number", false, setItem(&I::length, "8000"), "length"},
        {"item.length.number", "none", false, setItem(&I::length, ""), "length"},
        {"entry.conditions.missing", "conditional", true, set(&E::sharingConditions, ""),
         "sharingConditions"},
        {"entry.conditions.missing", "unconditional", false,
         both(set(&E::sharingConditions, ""), set(&E::sharingType, "unconditional")), "sharingConditions"},
        {"entry.conditions.unneeded", "unconditional", true, set(&E::sharingType, "unconditional"),
         "sharingConditions"},
        {"entry.conditions.unneeded", "conditional", false, nothing, "sharingConditions"},
        {"entry.conditions.selfmade", "the chief", true, set(&E::sharingConditions, "须经局领导批准后提供"),
         "sharingConditions"},
        {"entry.conditions.selfmade", "as it may be", true, set(&E::sharingConditions, "视情况提供"),
         "sharingConditions"},
        {"entry.conditions.selfmade", "case by case", true, set(&E::sharingConditions, "一事一议"),
         "sharingConditions"},
        {"entry.conditions.selfmade", "scope and purpose", false, nothing, "sharingConditions"},
        {"entry.reason.missing", "not shared", true, both(notShared, set(&E::notSharedReason, "")),
         "notSharedReason"},
        {"entry.reason.missing", "conditional", false, nothing, "notSharedReason"},
        {"entry.reason.missing", "not shared, with it", false, notShared, "notSharedReason"},
        {"entry.basis.missing", "not shared", true, both(notShared, set(&E::legalBasis, "")), "legalBasis"},
        {"entry.basis.missing", "conditional", false, nothing, "legalBasis"},
        {"entry.basis.law", "no law", true, both(notShared, set(&E::legalBasis, "内部要求")), "legalBasis"},
        {"entry.basis.law", "law and article", false, notShared, "legalBasis"},
        {"entry.basis.law", "without marks", false, both(notShared, set(&E::legalBasis, "统计法第九条")),
         "legalBasis"},
        {"entry.format.other", "nothing said", true, set(&E::formatClass, "other"), "formatOther"},
        {"entry.format.other", "said", false,
         both(set(&E::formatClass, "other"), set(&E::formatOther, "纸质")), "formatOther"},
        {"entry.frequency.other", "nothing said", true, set(&E::updateFrequency, "other"),
         "updateFrequencyOther"},
        {"entry.frequency.other", "said", false,
         both(set(&E::updateFrequency, "other"), set(&E::updateFrequencyOther, "每两年")),
         "updateFrequencyOther"},
        {"entry.mode.other", "nothing said", true, set(&E::sharingModeClass, "other"), "sharingModeOther"},
        {"entry.mode.other", "said", false,
         both(set(&E::sharingModeClass, "other"), set(&E::sharingModeOther, "专线")), "sharingModeOther"},
        {"entry.code.unknown", "of the entry", true, set(&E::dataLevel, "secret"), "dataLevel"},
        {"entry.code.unknown", "of an item", true, setItem(&I::dataType, "字符"), "dataType"},
        {"entry.code.unknown", "known", false, nothing, ""},
        {"entry.formatType.misfit", "a file type of a database", true, set(&E::formatType, "pdf"),
         "formatType"},
        {"entry.formatType.misfit", "a database's", false, set(&E::formatType, "dm"), "formatType"},
        {"entry.formatType.misfit", "an unknown one is another finding", false, set(&E::formatType, "fox"),
         "formatType"},
        {"entry.modeType.misfit", "fits", false, nothing, "sharingModeType"},
        {"entry.modeType.misfit", "an interface by mail", true, set(&E::sharingModeClass, "mail"),
         "sharingModeType"},
        {"entry.mode.misfit", "a database as file", true, set(&E::sharingModeType, "file"),
         "sharingModeType"},
        {"entry.mode.misfit", "a file as database", true, both(asFile, set(&E::sharingModeType, "database")),
         "sharingModeType"},
        {"entry.mode.misfit", "a database as database", false, set(&E::sharingModeType, "database"),
         "sharingModeType"},
        {"entry.mode.misfit", "a file as file", false, both(asFile, set(&E::sharingModeType, "file")),
         "sharingModeType"},
        {"entry.system.missing", "a database", true, set(&E::informationSystem, ""), "informationSystem"},
        {"entry.system.missing", "a file", false, both(asFile, set(&E::informationSystem, "")),
         "informationSystem"},
        {"entry.code.structure", "hand-made", true, set(&E::code, "MZ-2026-1"), "code"},
        {"entry.code.structure", "too short", true, set(&E::code, "30/1"), "code"},
        {"entry.code.structure", "a line too many", true, set(&E::code, "3070220400053/000002\n"), "code"},
        {"entry.code.structure", "made on submission", false, set(&E::code, ""), "code"},
        {"entry.code.structure", "as it should be", false, nothing, "code"},
        {"entry.code.several", "two", true, set(&E::code, "30702/1、30702/2"), "code"},
        {"entry.code.several", "one", false, nothing, "code"},
        {"entry.classification.structure", "letters", true, set(&E::classification, "民政"),
         "classification"},
        {"entry.classification.structure", "no such class", true, set(&E::classification, "407"),
         "classification"},
        {"entry.classification.structure", "digits", false, nothing, "classification"},
        {"entry.providerCode.check", "two digits changed places", true,
         set(&E::providerCode, "91350100M000010Y43"), "providerCode"},
        {"entry.providerCode.check", "a letter that is none", true,
         set(&E::providerCode, "9135010OM000100Y43"), "providerCode"},
        {"entry.providerCode.check", "too short", true, set(&E::providerCode, "91350100M000100Y4"),
         "providerCode"},
        {"entry.providerCode.check", "of the demo", false, set(&E::providerCode, "11990100000100036T"),
         "providerCode"},
        {"entry.providerCode.check", "the standard's example", false, nothing, "providerCode"},
        {"entry.name.system", "a system", true, set(&E::name, "婚姻登记系统"), "name"},
        {"entry.name.system", "with its version", true, set(&E::name, "婚姻登记管理系统V2.0"), "name"},
        {"entry.name.system", "of a system", false, set(&E::name, "系统用户信息"), "name"},
        {"entry.name.dragged",
         "numbered",
         true,
         set(&E::name, "婚姻登记2"),
         "name",
         {{QStringLiteral("婚姻登记1"), 1}, {QStringLiteral("婚姻登记2"), 1}}},
        {"entry.name.dragged",
         "numbered with zeros",
         true,
         set(&E::name, "婚姻登记01"),
         "name",
         {{QStringLiteral("婚姻登记01"), 1}, {QStringLiteral("婚姻登记02"), 1}}},
        {"entry.name.dragged",
         "from nine to ten with zeros",
         true,
         set(&E::name, "婚姻登记10"),
         "name",
         {{QStringLiteral("婚姻登记09"), 1}, {QStringLiteral("婚姻登记10"), 1}}},
        {"entry.name.dragged",
         "alone",
         false,
         set(&E::name, "婚姻登记2"),
         "name",
         {{QStringLiteral("婚姻登记2"), 1}, {QStringLiteral("婚姻登记7"), 1}}},
        {"entry.name.duplicate",
         "twice",
         true,
         set(&E::name, "婚姻 登记（一）"),
         "name",
         {{QStringLiteral("婚姻登记(一)"), 2}}},
        {"entry.name.duplicate", "once", false, nothing, "name", {{QStringLiteral("婚姻登记信息"), 1}}},
        {"entry.name.invisible", "a joiner", true, set(&E::name, "婚姻\u200B登记"), "name"},
        {"entry.name.invisible", "two spaces", true, set(&E::name, "婚姻  登记"), "name"},
        {"entry.name.invisible", "one space", false, set(&E::name, "婚姻 登记"), "name"},
        {"entry.summary.name", "the name again", true, set(&E::summary, "婚姻登记信息 "), "summary"},
        {"entry.summary.name", "more than the name", false, nothing, "summary"},
        {"entry.open.conditions", "closed, with conditions", true, set(&E::openConditions, "登记后下载"),
         "openConditions"},
        {"entry.open.conditions", "open", false,
         both(set(&E::openConditions, "登记后下载"), set(&E::openToPublic, "yes")), "openConditions"},
        {"entry.open.missing", "not said", true, set(&E::openToPublic, ""), "openToPublic"},
        {"entry.open.missing", "no", false, nothing, "openToPublic"},
        {"entry.open.more", "an item that is not shared", true, setItem(&I::sharingType, "notShared"),
         "sharingType"},
        {"entry.open.more", "as open", false, setItem(&I::sharingType, "conditional"), "sharingType"},
        {"entry.open.more", "an item more open", false, setItem(&I::sharingType, "unconditional"),
         "sharingType"},
        {"entry.impact.missing", "personal", true, [](E &entry) { entry.impactAssessment = {}; },
         "impactAssessment"},
        {"entry.impact.missing", "only an item is sensitive", true,
         both(both(set(&E::personalInformation, "none"), setItem(&I::personalInformation, "sensitive")),
              [](E &entry) { entry.impactAssessment.result.clear(); }),
         "impactAssessment"},
        {"entry.impact.missing", "none", false,
         both(set(&E::personalInformation, "none"), [](E &entry) { entry.impactAssessment = {}; }),
         "impactAssessment"},
        {"entry.secrecy.missing", "not done", true, [](E &entry) { entry.secrecyReview = {}; },
         "secrecyReview"},
        {"entry.secrecy.missing", "nobody did it", true,
         [](E &entry) { entry.secrecyReview.assessor.clear(); }, "secrecyReview"},
        {"entry.secrecy.missing", "done", false, nothing, "secrecyReview"},
        {"entry.text.long", "a name of 201", true, [](E &entry) { entry.name = QString(201, u'名'); },
         "name"},
        {"entry.text.long", "a name of 200", false, [](E &entry) { entry.name = QString(200, u'名'); },
         "name"},
        {"entry.text.long", "an item's", true,
         [](E &entry) { entry.items[1].description = QString(1001, u'明'); }, "description"},
        {"entry.text.invisible", "in a summary", true, set(&E::summary, "婚姻\u200B登记记录"), "summary"},
        {"entry.text.invisible", "in an item", true, setItem(&I::name, "登记\u2060日期"), "name"},
        {"entry.text.invisible", "lines and tabs are seen", false, set(&E::summary, "一\n二\t三"), "summary"},
        {"entry.text.variants", "full-width digits", true, set(&E::name, "婚姻登记２０２６"), "name"},
        {"entry.text.variants", "half-width brackets in Chinese", true, set(&E::name, "婚姻登记(全市)"), "name"},
        {"entry.text.variants", "a radical in an item", true, setItem(&I::name, "登记\u2F47期"), "name"},
        {"entry.text.variants", "a comma between Chinese", true, set(&E::office, "社会,事务科"), "office"},
        {"entry.text.variants", "Chinese punctuation", false, set(&E::name, "婚姻登记（2026年）信息"), "name"},
        {"entry.text.variants", "brackets among letters", false, set(&E::informationSystem, "MZ(2) 系统"),
         "informationSystem"},
        {"entry.formatType.missing", "a database without a name", true, set(&E::formatType, ""), "formatType"},
        {"entry.formatType.missing", "a class without types", false,
         both(set(&E::formatType, ""), both(set(&E::formatClass, "other"), set(&E::formatOther, "纸质"))),
         "formatType"},
        {"entry.modeType.missing", "the platform, but how", true, set(&E::sharingModeType, ""),
         "sharingModeType"},
        {"entry.modeType.missing", "by mail", false,
         both(set(&E::sharingModeType, ""), set(&E::sharingModeClass, "mail")), "sharingModeType"},
        {"entry.code.classification", "another class", true, set(&E::code, "3070220400099/000002"), "code"},
        {"entry.code.classification", "not classified", false,
         both(set(&E::code, "3070220400099/000002"), set(&E::classification, "")), "code"},
        {"entry.code.classification", "the same", false, nothing, "code"},
        {"entry.classification.missing", "empty", true, set(&E::classification, ""), "classification"},
        {"entry.classification.missing", "stated", false, nothing, "classification"},
        {"entry.related.structure", "a name", true,
         [](E &entry) { entry.relatedCodes = QStringList{QStringLiteral("户籍信息")}; }, "relatedCodes"},
        {"entry.related.structure", "a code", false,
         [](E &entry) { entry.relatedCodes = QStringList{QStringLiteral("3070220400053/000009")}; },
         "relatedCodes"},
        {"item.conditions.missing", "neither says", true,
         both(both(set(&E::sharingType, "conditional"), set(&E::sharingConditions, "")),
              setItem(&I::sharingType, "conditional")),
         "sharingConditions"},
        {"item.conditions.missing", "the entry says", false, setItem(&I::sharingType, "conditional"),
         "sharingConditions"},
        {"item.conditions.missing", "the item says", false,
         both(set(&E::sharingConditions, ""),
              both(setItem(&I::sharingType, "conditional"), setItem(&I::sharingConditions, "仅用于核验"))),
         "sharingConditions"},
        {"item.element.unknown", "no such number", true, setItem(&I::element, "XX9999"), "element"},
        {"item.element.unknown", "a known number", false, setItem(&I::element, "SD0001"), "element"},
        {"item.element.twice", "two names of one", true,
         both([](E &entry) { entry.items[0].name = QStringLiteral("身份证号"); },
              setItem(&I::name, "公民身份号码")),
         "name"},
        {"item.element.twice", "two that refer to one", true,
         both([](E &entry) { entry.items[0].element = QStringLiteral("SD0001"); },
              setItem(&I::element, "SD0001")),
         "name"},
        {"item.element.twice", "whose it is makes a difference", false,
         both([](E &entry) { entry.items[0].name = QStringLiteral("父亲身份证号"); },
              setItem(&I::name, "母亲身份证号")),
         "name"},
        {"item.element.type", "a name as a date", true,
         both(setItem(&I::element, "SD0001"), setItem(&I::dataType, "D")), "dataType"},
        {"item.element.type", "a date with its hour", false,
         both(setItem(&I::element, "SD0008"), setItem(&I::dataType, "T")), "dataType"},
        {"entry.open.items", "open, an item not", true,
         both(both(set(&E::openToPublic, "yes"), set(&E::personalInformation, "none")),
              setItem(&I::openToPublic, "no")),
         "openToPublic"},
        {"entry.open.items", "closed as the item", false, setItem(&I::openToPublic, "no"), "openToPublic"},
        {"entry.personal.less", "an item is sensitive", true, setItem(&I::personalInformation, "sensitive"),
         "personalInformation"},
        {"entry.personal.less", "not stated for the entry", true,
         both(set(&E::personalInformation, ""), setItem(&I::personalInformation, "personal")),
         "personalInformation"},
        {"entry.personal.less", "as the item", false, setItem(&I::personalInformation, "personal"),
         "personalInformation"},
        {"entry.personal.opened", "personal and open", true, set(&E::openToPublic, "yes"), "openToPublic"},
        {"entry.personal.opened", "open without", false,
         both(set(&E::openToPublic, "yes"), set(&E::personalInformation, "none")), "openToPublic"},
        {"entry.impact.date", "no date", true, [](E &entry) { entry.impactAssessment.on = {}; },
         "impactAssessment"},
        {"entry.impact.date", "tomorrow", true,
         [](E &entry) { entry.impactAssessment.on = today.addDays(1); }, "impactAssessment"},
        {"entry.impact.date", "today", false, [](E &entry) { entry.impactAssessment.on = today; },
         "impactAssessment"},
        {"entry.secrecy.date", "no date", true, [](E &entry) { entry.secrecyReview.on = {}; },
         "secrecyReview"},
        {"entry.secrecy.date", "not begun is another finding", false,
         [](E &entry) { entry.secrecyReview = {}; }, "secrecyReview"},
        {"entry.stale", "daily, of last year", true, publishedOn(QDate(2026, 3, 1)), "updateFrequency"},
        {"entry.stale", "on its last good day", false, publishedOn(today.addDays(-180)), "updateFrequency"},
        {"entry.stale", "the day after", true, publishedOn(today.addDays(-181)), "updateFrequency"},
        {"entry.stale", "yearly, of last year", false,
         both(publishedOn(QDate(2025, 10, 1)), set(&E::updateFrequency, "yearly")), "updateFrequency"},
        {"entry.stale", "a draft is being worked on", false,
         both(publishedOn(QDate(2020, 1, 1)), [](E &entry) { entry.status = EntryStatus::Draft; }),
         "updateFrequency"},
        {"entry.level.missing", "not chosen", true, set(&E::dataLevel, ""), "dataLevel"},
        {"entry.level.missing", "chosen", false, nothing, "dataLevel"},
    };
    return table;
}

} // namespace

class TestLint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto office = loadOfficeData();
        QVERIFY2(office.ok(), office ? "" : qPrintable(office.error().message + office.error().detail));
        m_office = std::move(office).value();
    }

    void aCleanEntryHasNoFindings()
    {
        for (const bool shared : {true, false}) {
            CatalogEntry entry = cleanEntry();
            if (!shared)
                makeNotShared(entry);
            for (const Finding &finding : lint(entry, m_office.lintRules, context()))
                QFAIL(qPrintable(finding.ruleId));
        }
    }

    void eachRuleFindsItsFault_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < cases().size(); ++index) {
            const Case &row = cases().at(index);
            QTest::addRow("%s: %s", row.rule, row.what) << index;
        }
    }

    void eachRuleFindsItsFault()
    {
        QFETCH(int, index);
        const Case &row = cases().at(index);
        CatalogEntry entry = cleanEntry();
        row.edit(entry);
        int found = 0;
        for (const Finding &finding : lint(entry, m_office.lintRules, context(row.names))) {
            if (finding.ruleId != QLatin1String(row.rule))
                continue;
            ++found;
            QCOMPARE(finding.field, QString::fromLatin1(row.field));
            QCOMPARE(finding.severity, m_office.lintRules.find(finding.ruleId)->severity);
            for (const char *language : {"zh", "en"}) {
                const QString message = m_office.lintRules.message(finding, QLatin1String(language));
                QVERIFY2(!message.isEmpty() && !message.contains(QLatin1String("%1")), qPrintable(message));
            }
        }
        QCOMPARE(found > 0, row.found);
    }

    void aFindingOfAnItemNamesTheItem()
    {
        CatalogEntry entry = cleanEntry();
        entry.items[1].length = QStringLiteral("20位");
        const auto findings = lint(entry, m_office.lintRules, context());
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().itemId, QStringLiteral("i2"));
        QCOMPARE(findings.first().arguments, QStringList{QStringLiteral("20位")});
        QVERIFY(m_office.lintRules.message(findings.first(), QStringLiteral("zh"))
                    .contains(QStringLiteral("20位")));
        QVERIFY(hasErrors(findings));
        QVERIFY(!hasErrors({}));
    }

    void everyRuleHasBothCases()
    {
        for (const LintRule &rule : m_office.lintRules.rules()) {
            QVERIFY2(!rule.source.isEmpty(), qPrintable(rule.id));
            for (const bool found : {true, false}) {
                const bool tested = std::any_of(cases().cbegin(), cases().cend(), [&](const Case &row) {
                    return rule.id == QLatin1String(row.rule) && row.found == found;
                });
                QVERIFY2(tested, qPrintable(rule.id));
            }
        }
        for (const Case &row : cases())
            QVERIFY2(m_office.lintRules.find(QString::fromLatin1(row.rule)), row.rule);
    }

    void aBrokenRuleIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray("{\"rules\": [") << "lint.json";
        QTest::newRow("a list") << QByteArray("[]") << "lint.json";
        const auto rule = [](const QByteArray &members) {
            return "{\"rules\": [{\"id\": \"own.rule\", \"zh\": \"改\", \"en\": \"Mend\", " + members + "}]}";
        };
        QTest::newRow("no such check")
            << rule("\"severity\": \"error\", \"check\": \"guess\"") << "lint.check";
        QTest::newRow("no such severity")
            << rule("\"severity\": \"fatal\", \"check\": \"required\"") << "lint.rule";
        QTest::newRow("no such fix")
            << rule("\"severity\": \"error\", \"check\": \"required\", \"fix\": \"guess\"") << "lint.fix";
        QTest::newRow("no such dimension")
            << rule("\"severity\": \"error\", \"check\": \"required\", \"dimension\": \"nice\"")
            << "lint.rule";
        QTest::newRow("a broken pattern")
            << rule("\"severity\": \"error\", \"check\": \"matches\", \"parameters\": {\"pattern\": \"(\"}")
            << "lint.rule";
        QTest::newRow("twice") << QByteArray(R"({"rules": [
            {"id": "own.rule", "zh": "改", "en": "Mend", "severity": "error", "check": "required", "field": "name"},
            {"id": "own.rule", "zh": "改", "en": "Mend", "severity": "hint", "check": "required", "field": "code"}]})")
                               << "lint.rule";
    }

    void aBrokenRuleIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        const auto rules = LintRules::fromJson(json);
        QVERIFY(!rules.ok());
        QCOMPARE(rules.error().code, code);
        QVERIFY(!rules.error().message.isEmpty());
        if (code != QLatin1String("lint.json"))
            QVERIFY2(rules.error().detail.contains(QLatin1String("own.rule")),
                     qPrintable(rules.error().detail));
    }

    void aStaleDayIsTold()
    {
        CatalogEntry entry = cleanEntry();
        QVERIFY(!lintChangesOn(entry, m_office.lintRules).isValid());
        publishedOn(today)(entry);
        QCOMPARE(lintChangesOn(entry, m_office.lintRules), today.addDays(181));
    }

    void weightsComeFromTheFile()
    {
        const auto rules = LintRules::fromJson(R"({"weights": {"error": 7}, "rules": [
            {"id": "a", "zh": "改", "en": "Mend", "severity": "error", "check": "required", "field": "name"},
            {"id": "b", "zh": "改", "en": "Mend", "severity": "error", "check": "required", "field": "name", "weight": 3, "dimension": "timely"}]})");
        QVERIFY(rules.ok());
        QCOMPARE(rules.value().find(QStringLiteral("a"))->weight, 7);
        QCOMPARE(rules.value().find(QStringLiteral("b"))->weight, 3);
        QCOMPARE(rules.value().find(QStringLiteral("b"))->dimension, QualityDimension::Timely);
    }

private:
    LintContext context(const Names &names = {}) const
    {
        return {m_office.dictionaries, names, &m_office.elements, today};
    }

    OfficeData m_office;
};

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
