// Finding by pinyin: places and words that are read otherwise than their characters, and how well a hit fits.
#include <QTest>

#include "catalog/searchquery.h"
#include "officedata.h"

using namespace sharedesk;

class PinyinTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office);
        m_pinyin = office.value().pinyin;
    }

    void textIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("initials");
        const auto row = [](const char *text, const char *full, const char *initials) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(full) << QString::fromUtf8(initials);
        };
        row("婚姻登记信息", "hunyindengjixinxi", "hydjxx");
        row("重庆市", "chongqingshi", "cqs");
        row("重点", "zhongdian", "zd");
        row("长沙", "changsha", "cs");
        row("局长信箱", "juzhangxinxiang", "jzxx");
        row("厦门", "xiamen", "xm");
        row("大厦", "dasha", "ds");
        row("都江堰与成都", "dujiangyanyuchengdu", "djyycd");
        row("银行行长", "yinhanghangzhang", "yhhz");
        row("调查与调整", "diaochayutiaozheng", "dcytz");
        row("旅游", "lvyou", "ly");
        row("GDP（亿元）", "gdpyiyuan", "gdpyy");
        row("２０２６年", "2026nian", "2026n");
        row("", "", "");
        row("、。！", "", "");
    }
    void textIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, full);
        QFETCH(QString, initials);
        QCOMPARE(m_pinyin.full(text), full);
        QCOMPARE(m_pinyin.initials(text), initials);
    }
    void everyCharacterOfCommonUseIsRead()
    {
        int unread = 0;
        for (char16_t character = 0x4E00; character <= 0x9FA5; ++character)
            unread += m_pinyin.syllables(QString(QChar(character))).isEmpty() ? 1 : 0;
        QVERIFY2(unread < 100, qPrintable(QString::number(unread)));
    }
    void officeAddsItsPlaces()
    {
        const auto own = m_pinyin.extendedBy("# ours\n厦河 xia he\n");
        QVERIFY(own);
        QCOMPARE(own.value().full("厦河镇"), QString("xiahezhen"));
        QCOMPARE(own.value().full("重庆"), QString("chongqing"));
        const auto wrong = m_pinyin.extendedBy("厦河 xia he\n厦河镇 xia he\n");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, QString("pinyin.phrase"));
        QVERIFY(wrong.error().detail.contains('2'));
        QVERIFY(!PinyinTable::fromReadings("zhong\n"));
        QVERIFY(!PinyinTable::fromReadings("ZHONG 中\n"));
    }
    void everyWordIsFoundSomewhere()
    {
        CatalogEntry entry;
        entry.name = "重庆市养老机构信息";
        entry.code = "203/000007";
        entry.provider = "民政局";
        DataItem item;
        item.name = "床位数";
        entry.items << item;
        const QString text = searchTextOf(entry, m_pinyin);
        for (const char *word : {"老", "养老机构", "203/", "床位", "yanglao", "cqsyl", "minzheng", "mzj", "民政"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
        QVERIFY(!text.contains("zhongqing"));
        QCOMPARE(searchWords("  Yang  lao  yang "), (QStringList{"yang", "lao"}));
        QVERIFY(searchWords("  ").isEmpty());
    }
    void betterHitsComeFirst()
    {
        const auto rank = [this](const char *typed, const char *name, const char *code = "203/1") {
            return searchRank(searchWords(QString::fromUtf8(typed)), QString::fromUtf8(name), QString::fromUtf8(code), m_pinyin);
        };
        QCOMPARE(rank("养老", "养老"), SearchRank::Name);
        QCOMPARE(rank("养老", "养老机构"), SearchRank::NameBegins);
        QCOMPARE(rank("养老", "居家养老"), SearchRank::InName);
        QCOMPARE(rank("机构 养老", "养老机构"), SearchRank::InName);
        QCOMPARE(rank("203", "养老机构"), SearchRank::CodeBegins);
        QCOMPARE(rank("yljg", "养老机构"), SearchRank::NameByPinyin);
        QCOMPARE(rank("yang jigou", "养老机构"), SearchRank::NameByPinyin);
        QCOMPARE(rank("床位", "养老机构"), SearchRank::Elsewhere);
    }

private:
    PinyinTable m_pinyin;
};

QTEST_GUILESS_MAIN(PinyinTest)
#include "tst_pinyin.moc"
