// Where words stand in what is shown: themselves, and the characters that letters are the pinyin of.
#include <QtTest>

#include "catalog/hitspans.h"
#include "officedata.h"

using namespace sharedesk;

class TestHitSpans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spans_data();
    void spans();
    void elsewhere();
    void longSummaryIsCut();

private:
    static QString marked(const QString &text, const QString &typed)
    {
        static const PinyinTable pinyin = loadOfficeData().value().pinyin;
        QString shown = text;
        const auto spans = hitSpans(text, searchWords(typed), pinyin);
        for (auto it = spans.crbegin(); it != spans.crend(); ++it) {
            shown.insert(it->begin + it->length, QLatin1Char(']'));
            shown.insert(it->begin, QLatin1Char('['));
        }
        return shown;
    }
};

void TestHitSpans::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *typed, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
    };
    row("itself", "不动产登记簿信息", "登记", "不动产[登记]簿信息");
    row("two words", "不动产登记簿信息", "信息 不动", "[不动]产登记簿[信息]");
    row("overlapping", "登记登记簿", "登记 记登", "[登记登记]簿");
    row("first letters", "婚姻登记信息", "hydj", "[婚姻登记]信息");
    row("first letters within", "婚姻登记信息", "dj", "婚姻[登记]信息");
    row("syllables", "婚姻登记信息", "dengji", "婚姻[登记]信息");
    row("unfinished syllable", "婚姻登记信息", "dengjix", "婚姻[登记信]息");
    row("of a place", "重庆市户籍信息", "chongqing", "[重庆]市户籍信息");
    row("within a syllable is none", "婚姻登记信息", "engji", "婚姻登记信息");
    row("Latin itself", "GIS地图", "gis", "[GIS]地图");
    row("not across Latin", "登GIS记", "dj", "登GIS记");
    row("brackets are not read", "婚姻（登记）", "hydj", "[婚姻]（[登记]）");
    row("nothing", "婚姻登记", "不动产", "婚姻登记");
    row("empty", "", "hy", "");
}

void TestHitSpans::spans()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(marked(text, typed), expected);
}

void TestHitSpans::elsewhere()
{
    const PinyinTable pinyin = loadOfficeData().value().pinyin;
    CatalogEntry entry;
    entry.name = QStringLiteral("婚姻登记信息");
    entry.provider = QStringLiteral("市民政局");
    entry.code = QStringLiteral("3070220400053/000001");
    entry.summary = QStringLiteral("依据婚姻登记条例记载的双方姓名。");
    for (const char *name : {"男方姓名", "女方姓名", "登记机关"}) {
        DataItem item;
        item.name = QString::fromUtf8(name);
        entry.items << item;
    }
    const auto at = [&](const char *typed) { return hitElsewhere(entry, searchWords(QString::fromUtf8(typed)), pinyin); };
    QCOMPARE(at("婚姻 民政 30702").place, HitElsewhere::Place::Nowhere); // the list's own columns show all of them
    QCOMPARE(at("hydj").place, HitElsewhere::Place::Nowhere);
    QCOMPARE(at("条例").place, HitElsewhere::Place::Summary);
    QCOMPARE(at("条例").text, entry.summary);
    QCOMPARE(at("婚姻 机关").place, HitElsewhere::Place::Items);
    QCOMPARE(at("婚姻 机关").text, QStringLiteral("登记机关"));
    entry.summary.clear();
    QCOMPARE(at("方姓").text, QStringLiteral("男方姓名、女方姓名"));
    QCOMPARE(at("没有").place, HitElsewhere::Place::Nowhere);
}

void TestHitSpans::longSummaryIsCut()
{
    const PinyinTable pinyin = loadOfficeData().value().pinyin;
    CatalogEntry entry;
    entry.name = QStringLiteral("条目");
    entry.summary = QString(200, QChar(0x4e00)) + QStringLiteral("机关") + QString(200, QChar(0x4e8c));
    const auto hit = hitElsewhere(entry, {QStringLiteral("机关")}, pinyin);
    QVERIFY(hit.text.contains(QStringLiteral("机关")));
    QVERIFY(hit.text.size() < 70);
    QVERIFY(hit.text.startsWith(QChar(0x2026)) && hit.text.endsWith(QChar(0x2026)));
}

QTEST_GUILESS_MAIN(TestHitSpans)
#include "tst_hitspans.moc"
