// Dictionaries: the built-in ones and their links, what a file may call a value, and the office's own values.
#include <QTest>

#include "catalog/entryfields.h"
#include "officedata.h"

using namespace sharedesk;

namespace {

QByteArray dictionary(const char *values)
{
    return QByteArray("{\"dictionaries\": {\"colour\": [") + values + "]}}";
}

} // namespace

class TestDictionary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto office = loadOfficeData();
        QVERIFY(office.ok());
        m_built = office.value().dictionaries;
    }

    void everyFieldHasItsDictionary()
    {
        for (const EntryField &field : entryFields()) {
            if (!field.dictionary.isEmpty())
                QVERIFY2(m_built.names().contains(field.dictionary), qPrintable(field.key));
        }
        for (const ItemField &field : itemFields()) {
            if (!field.dictionary.isEmpty())
                QVERIFY2(m_built.names().contains(field.dictionary), qPrintable(field.key));
        }
    }

    // The guide's list of formats, type by type, and of modes.
    void aChildBelongsToItsParent_data()
    {
        QTest::addColumn<QString>("dictionary");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("file") << "formatType"
                              << "电子文件"
                              << QStringLiteral("OFD WPS DOC DOCX PDF TXT XML HTML PPT PPTX").split(u' ');
        QTest::newRow("spreadsheet") << "formatType"
                                     << "电子表格" << QStringLiteral("ET XLS XLSX CSV").split(u' ');
        QTest::newRow("database") << "formatType"
                                  << "数据库"
                                  << QStringLiteral(
                                         "Dm,KingbaseES,GBase,Oracle,MySQL,PostgreSQL,SQL Server,DB2,Access")
                                         .split(u',');
        QTest::newRow("image") << "formatType"
                               << "图形图像" << QStringLiteral("JPG PNG GIF BMP TIFF").split(u' ');
        QTest::newRow("media") << "formatType"
                               << "流媒体" << QStringLiteral("MP4 AVI WAV MP3").split(u' ');
        QTest::newRow("self-describing") << "formatType"
                                         << "自描述格式" << QStringList{QStringLiteral("JSON")};
        QTest::newRow("platform") << "sharingModeType"
                                  << "共享平台方式" << QStringLiteral("数据库 文件 接口").split(u' ');
    }

    void aChildBelongsToItsParent()
    {
        QFETCH(QString, dictionary);
        QFETCH(QString, parent);
        QFETCH(QStringList, labels);
        QString parentDictionary = dictionary;
        parentDictionary.replace(QLatin1String("Type"), QLatin1String("Class"));
        const QString parentCode = m_built.codeFor(parentDictionary, parent);
        QVERIFY(m_built.contains(parentDictionary, parentCode));
        const auto children = m_built.values(dictionary, parentCode);
        for (const QString &label : labels) {
            const QString code = m_built.codeFor(dictionary, label);
            QVERIFY2(std::any_of(children.cbegin(), children.cend(),
                                 [&](const DictionaryValue &child) { return child.code == code; }),
                     qPrintable(label));
        }
        QVERIFY(children.size() < m_built.values(dictionary).size() ||
                dictionary == QLatin1String("sharingModeType"));
    }

    void noChildIsAnOrphanAndNoTextMeansTwoValues()
    {
        for (const QString &name : m_built.names()) {
            QHash<QString, QString> codes;
            QString parents = name;
            parents.replace(QLatin1String("Type"), QLatin1String("Class"));
            for (const DictionaryValue &value : m_built.values(name)) {
                if (!value.parent.isEmpty())
                    QVERIFY2(m_built.contains(parents, value.parent), qPrintable(name + u'/' + value.code));
                QStringList texts = value.aliases;
                texts << value.code << value.labelZh << value.labelEn;
                for (const QString &text : texts) {
                    const QString key = normalised(text);
                    QVERIFY2(codes.value(key, value.code) == value.code, qPrintable(name + u'/' + text));
                    codes.insert(key, value.code);
                    QCOMPARE(m_built.codeFor(name, text), value.code);
                }
                QCOMPARE(m_built.label(name, value.code, QStringLiteral("zh")), value.labelZh);
                QCOMPARE(m_built.label(name, value.code, QStringLiteral("en")), value.labelEn);
            }
        }
    }

    void whatAClerkWritesIsUnderstood_data()
    {
        QTest::addColumn<QString>("dictionary");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("label") << "sharingType"
                               << "有条件共享"
                               << "conditional";
        QTest::newRow("code") << "sharingType"
                              << "notShared"
                              << "notShared";
        QTest::newRow("spaces") << "sharingType"
                                << " 无条件\u3000共享\n"
                                << "unconditional";
        QTest::newRow("invisible") << "sharingType"
                                   << "\uFEFF不予\u200B共享"
                                   << "notShared";
        QTest::newRow("full width") << "formatType"
                                    << "ＭｙＳＱＬ"
                                    << "mysql";
        QTest::newRow("type with letter") << "dataType"
                                          << "字符型C"
                                          << "C";
        QTest::newRow("other") << "formatClass"
                               << "其他——填写"
                               << "other";
        QTest::newRow("unknown") << "sharingType"
                                 << "也许共享"
                                 << "";
        QTest::newRow("nothing") << "sharingType"
                                 << ""
                                 << "";
        QTest::newRow("no such dictionary") << "smell"
                                            << "有条件共享"
                                            << "";
    }

    void whatAClerkWritesIsUnderstood()
    {
        QFETCH(QString, dictionary);
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(m_built.codeFor(dictionary, text), code);
    }

    void anUnknownCodeIsShownAsItIs()
    {
        QCOMPARE(m_built.label(QStringLiteral("sharingType"), QStringLiteral("later"), QStringLiteral("zh")),
                 QStringLiteral("later"));
        QVERIFY(!m_built.contains(QStringLiteral("sharingType"), QStringLiteral("later")));
        QVERIFY(!m_built.contains(QStringLiteral("smell"), QStringLiteral("later")));
        QVERIFY(m_built.values(QStringLiteral("smell")).isEmpty());
    }

    void anOfficeAddsValuesButReusesNoCode()
    {
        const auto base = Dictionaries::fromJson(dictionary(R"({"code": "r", "zh": "红", "en": "Red"})"));
        const auto more = Dictionaries::fromJson(dictionary(
            R"({"code": "r", "zh": "红", "en": "Red"}, {"code": "g", "zh": "绿", "en": "Green", "aliases": ["青"]})"));
        QVERIFY(base.ok() && more.ok());
        const auto extended = base.value().extendedBy(more.value());
        QVERIFY(extended.ok());
        QCOMPARE(extended.value().values(QStringLiteral("colour")).size(), 2);
        QCOMPARE(extended.value().codeFor(QStringLiteral("colour"), QStringLiteral("青")),
                 QStringLiteral("g"));
        QCOMPARE(base.value().values(QStringLiteral("colour")).size(), 1);
        const auto reused = base.value().extendedBy(
            Dictionaries::fromJson(dictionary(R"({"code": "r", "zh": "玫", "en": "Rose"})")).value());
        QCOMPARE(reused.error().code, QStringLiteral("dictionary.code.reused"));
        QCOMPARE(reused.error().detail, QStringLiteral("colour/r"));
    }

    void aBrokenDictionaryIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no JSON") << QByteArray("{") << "dictionary.json"
                                 << "byte";
        QTest::newRow("no label") << dictionary(R"({"code": "r", "zh": "红"})") << "dictionary.value"
                                  << "colour/r";
        QTest::newRow("no code") << dictionary(R"({"zh": "红", "en": "Red"})") << "dictionary.value"
                                 << "colour/";
        QTest::newRow("no date") << dictionary(
                                        R"({"code": "r", "zh": "红", "en": "Red", "validTo": "2026-02-30"})")
                                 << "dictionary.value"
                                 << "colour/r";
        QTest::newRow("twice")
            << dictionary(
                   R"({"code": "r", "zh": "红", "en": "Red"}, {"code": "r", "zh": "玫", "en": "Rose"})")
            << "dictionary.code.reused"
            << "colour/r";
    }

    void aBrokenDictionaryIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const auto read = Dictionaries::fromJson(json);
        QVERIFY2(!read.ok(), "read as if nothing were wrong");
        QCOMPARE(read.error().code, code);
        QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
    }

    void twoNamesThatLookTheSameAreTheSame()
    {
        const QString name = normalised(QStringLiteral("人口信息(2026)-A"));
        for (const char *other : {"人口信息（２０２６）－Ａ", " 人口 信息 [2026] — a", "人口信息【2026】–A",
                                  "人口\u200B信息\u00A0(2026)\u2212a\t", "人口信息〔2026〕‑A"})
            QCOMPARE(normalised(QString::fromUtf8(other)), name);
        QVERIFY(normalised(QStringLiteral("人口信息(2027)-A")) != name);
    }

private:
    Dictionaries m_built;
};

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
